"""The chances of each score of one worksheet step, from an angle that may be wrong.

An angle that was read as ``deg`` is taken to be anywhere around it by a normal distribution of its
standard deviation, and each band of the worksheet is as likely as its share of that distribution.
The dead zones of the reading (`angles.DEAD_ZONES_DEG`) belong to the band of upright here too, and
are as wide as the error, at most `MOST_DEAD_ZONE_DEG`: otherwise an upright neck would be in
extension, RULA's worst, every third time. An angle without a standard deviation is taken at its
word.

Of a step whose band is not known the scores that are usual at a desk (`DESK_SPANS`) are equally
likely. An adjustment that is not seen beside a known band counts with `UNSEEN_CHANCE`.

The form of this model, the width of the dead zones and the usual scores among it, was chosen while
looking at the simulation by which `lumbar evaluate angles` reports how well the chances hold. That
report is therefore no blind test, and real postures with known true scores have not been measured.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from lumbar.core.angles import DEAD_ZONES_DEG
from lumbar.core.worksheet import (
    STEP_SPANS,
    Span,
    lower_arm_base,
    neck_base,
    trunk_base,
    upper_arm_base,
    wrist_base,
)

Chances = Mapping[int, float]
"""Scores, or points to add, with their probabilities; the sum is 1."""

NEVER: Chances = {0: 1.0}
ALWAYS: Chances = {1: 1.0}

DESK_SPANS: Mapping[str, Span] = {
    "upper_arm": (1, 3),
    "lower_arm": (1, 2),
    "wrist": (1, 3),
    "wrist_twist": (1, 2),
    "neck": (1, 4),
    "trunk": (1, 3),
    "legs": (1, 2),
}
"""Scores that are usual at a desk; the whole range would be a warehouse's."""

UNSEEN_CHANCE = 0.1
"""Chance of an adjustment that nobody sees.

Where the camera does see them, of seated people at work, they are rare: neck twist in 8 % of 457
frames of nine recordings, neck side-bend in 6 %, upper-arm abduction in 4 % of 286 arms, trunk
side-bend in 2 %. Raised shoulders and forearms aside are taken to be as rare.
"""

MOST_DEAD_ZONE_DEG = 10.0
"""No dead zone about upright is wider to either side."""

_RECLINED = 0
"""Stands for the band of a trunk behind upright, whose score depends on the back-rest."""

_EDGES_DEG: Mapping[str, tuple[float, ...]] = {
    "upper_arm": (-20.0, 20.0, 45.0, 90.0),
    "lower_arm": (60.0, 100.0),
    "wrist": (-15.0, 15.0),
    "neck": (0.0, 10.0, 20.0),
    "trunk": (0.0, 0.0, 20.0, 60.0),
}
_BETWEEN: Mapping[str, tuple[int, ...]] = {
    "upper_arm": (2, 1, 2, 3, 4),
    "lower_arm": (2, 1, 2),
    "wrist": (3, 2, 3),
    "neck": (4, 1, 2, 3),
    "trunk": (_RECLINED, 1, 2, 3, 4),
}
"""Score of each band between the edges; an exactly straight wrist has no width and no chance."""

_EXACT = {
    "upper_arm": upper_arm_base,
    "lower_arm": lower_arm_base,
    "wrist": wrist_base,
    "neck": neck_base,
}


def band_chances(
    step: str, deg: float, sd_deg: float | None, *, supported: bool | None = None
) -> Chances:
    """Chances of the angle band's score, before adjustments.

    Args:
        step: A name of `worksheet.BASE_SPANS`.
        deg: The angle as it was read.
        sd_deg: Its standard deviation; None or 0 for an angle that is taken at its word.
        supported: Of the trunk, whether the back-rest is used; where that is not known a reclined
            trunk is supported as likely as not.
    """
    if not sd_deg:
        return _exact(step, deg, supported)
    chances: dict[int, float] = {}
    start = 0.0
    for score, edge in zip(_BETWEEN[step], (*_edges_deg(step, sd_deg), math.inf), strict=True):
        end = _below(edge, deg, sd_deg)
        for reached, part in (
            _reclined(supported).items() if score == _RECLINED else ((score, 1.0),)
        ):
            chances[reached] = chances.get(reached, 0.0) + part * (end - start)
        start = end
    return chances


def beyond_chances(
    deg: float, sd_deg: float | None, limit_deg: float, *, either_way: bool
) -> Chances:
    """Chances of 0 or 1 point for an angle beyond a limit, to one side or to either."""
    if not sd_deg:
        return ALWAYS if (abs(deg) if either_way else deg) > limit_deg else NEVER
    within = _below(limit_deg, deg, sd_deg)
    if either_way:
        within -= _below(-limit_deg, deg, sd_deg)
    return {0: within, 1: 1.0 - within}


def step_chances(
    step: str, band: Chances | Span, adjustments: Sequence[Chances | None] = ()
) -> list[float]:
    """Chances of every score of a step, from the lowest to the highest that the step has.

    Args:
        step: A name of `DESK_SPANS`.
        band: Chances of the score before adjustments, or the lowest and the highest while it is
            not known.
        adjustments: Chances of the points of each; None for one that is not seen, which the usual
            scores of an unknown band hold already.
    """
    least, most = STEP_SPANS[step]
    unknown = isinstance(band, tuple)
    known: Chances = NEVER if isinstance(band, tuple) else band
    for adjustment in adjustments:
        if adjustment is not None:
            known = _added(known, adjustment)
        elif not unknown:
            known = _added(known, _UNSEEN)
    low, high = band if isinstance(band, tuple) else (0, 0)
    found = [0.0] * (most - least + 1)
    for points, chance in known.items():
        first = min(max(points + low, least), most)
        last = min(max(points + high, first), most)
        if unknown:
            last = min(last, max(DESK_SPANS[step][1], first))
        share = chance / (last - first + 1)
        for score in range(first, last + 1):
            found[score - least] += share
    return found


_UNSEEN: Chances = {0: 1.0 - UNSEEN_CHANCE, 1: UNSEEN_CHANCE}


def _added(one: Chances, other: Chances) -> Chances:
    if len(one) == 1 and 0 in one:
        return other
    total: dict[int, float] = {}
    for points, chance in one.items():
        for more, share in other.items():
            total[points + more] = total.get(points + more, 0.0) + chance * share
    return total


def _edges_deg(step: str, sd_deg: float) -> tuple[float, ...]:
    """Where the bands end, with dead zones as wide as the error."""
    edges = _EDGES_DEG[step]
    if step not in ("neck", "trunk"):
        return edges
    low, high = DEAD_ZONES_DEG[f"{step}_flexion"]
    wide = min(sd_deg, MOST_DEAD_ZONE_DEG)
    if step == "neck":
        return (min(low, -wide), *edges[1:])
    return (min(low, -wide), max(high, wide), *edges[2:])


def _exact(step: str, deg: float, supported: bool | None) -> Chances:
    if step != "trunk":
        return {_EXACT[step](deg): 1.0}
    return _reclined(supported) if deg < 0 else {trunk_base(deg, supported=True): 1.0}


def _reclined(supported: bool | None) -> Chances:
    if supported is None:
        return {1: 0.5, 2: 0.5}
    return {1: 1.0} if supported else {2: 1.0}


def _below(edge_deg: float, deg: float, sd_deg: float) -> float:
    """Chance that the true angle lies below an edge."""
    return 0.5 * (1.0 + math.erf((edge_deg - deg) / (sd_deg * math.sqrt(2.0))))
