"""The chances of each score of one worksheet step, from an angle that may be wrong.

An angle that was read as ``deg`` is taken to be anywhere around it by a normal distribution of its
standard deviation, and each band of the worksheet is as likely as its share of that distribution.
The dead zones of the reading (`angles.DEAD_ZONES_DEG`) belong to the band of upright here too:
otherwise an upright neck would be in extension, RULA's worst, every third time. An angle without a
standard deviation is taken at its word.

A step whose band is not known has the scores that are usual at a desk (`DESK_CHANCES`). An
adjustment that is not seen beside a known band counts with `UNSEEN_CHANCE`.

The form of this model, the usual scores among it, was chosen while looking at the simulation by
which `lumbar evaluate angles` reports how well the chances hold, though at other bodies and cameras
drawn from it. That report is therefore no blind test, and real postures with known true scores have
not been measured.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from lumbar.core.angles import DEAD_ZONES_DEG
from lumbar.core.bands import BANDS, RECLINED, Band, base_score
from lumbar.core.worksheet import STEP_SPANS, Span

Chances = Mapping[int, float]
"""Scores, or points to add, with their probabilities; the sum is 1."""

NEVER: Chances = {0: 1.0}
ALWAYS: Chances = {1: 1.0}

UNSEEN_CHANCE = 0.1
"""Chance of an adjustment that nobody sees.

Where the camera does see them, of seated people at work, they are rare: neck twist in 8 % of 457
frames of nine recordings, neck side-bend in 6 %, upper-arm abduction in 4 % of 286 arms, trunk
side-bend in 2 %. Raised shoulders and forearms aside are taken to be as rare.
"""

BACK_CHANCE = 0.1
"""Chance of a neck bent back beyond its dead zone, where nobody sees it.

As rare as any adjustment: a screen would have to hang above the eyes. Of 18 photos from the side of
a man sitting in four ways none shows it.
"""


def _evenly(least: int, most: int, share: float = 1.0) -> dict[int, float]:
    scores = range(least, most + 1)
    return dict.fromkeys(scores, share / len(scores))


DESK_CHANCES: Mapping[str, Chances] = {
    "upper_arm": _evenly(1, 3),
    "lower_arm": _evenly(1, 2),
    "wrist": _evenly(1, 3),
    "wrist_twist": _evenly(1, 2),
    "neck": {**_evenly(1, 3, 1.0 - BACK_CHANCE), 4: BACK_CHANCE},
    "trunk": _evenly(1, 3),
    "legs": _evenly(1, 2),
}
"""Chances of the scores that are usual at a desk; the whole range would be a warehouse's."""


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
    for band in BANDS[step]:
        end = _below(_end_deg(step, band), deg, sd_deg)
        of_band = _reclined(supported) if band.score == RECLINED else {band.score: 1.0}
        for score, part in of_band.items():
            chances[score] = chances.get(score, 0.0) + part * (end - start)
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
        step: A name of `DESK_CHANCES`.
        band: Chances of the score before adjustments, or the lowest and the highest while it is
            not known.
        adjustments: Chances of the points of each; None for one that is not seen, which the usual
            scores of an unknown band hold already.
    """
    least, most = STEP_SPANS[step]
    points = NEVER if isinstance(band, tuple) else band
    for adjustment in adjustments:
        if adjustment is not None:
            points = _added(points, adjustment)
        elif not isinstance(band, tuple):
            points = _added(points, _UNSEEN)
    found = [0.0] * (most - least + 1)
    for reached, chance in points.items():
        scores = _usual(step, band, reached) if isinstance(band, tuple) else {reached: 1.0}
        for score, part in scores.items():
            found[min(max(score, least), most) - least] += chance * part
    return found


def _usual(step: str, band: Span, points: int) -> Chances:
    """Chances of an unknown band with points that are known: the usual scores it can reach."""
    low, high = (score + points for score in band)
    usual = {score: part for score, part in DESK_CHANCES[step].items() if low <= score <= high}
    whole = sum(usual.values())
    return {score: part / whole for score, part in usual.items()} if usual else {low: 1.0}


_UNSEEN: Chances = {0: 1.0 - UNSEEN_CHANCE, 1: UNSEEN_CHANCE}


def _added(one: Chances, other: Chances) -> Chances:
    if len(one) == 1 and 0 in one:
        return other
    total: dict[int, float] = {}
    for points, chance in one.items():
        for more, share in other.items():
            total[points + more] = total.get(points + more, 0.0) + chance * share
    return total


def _end_deg(step: str, band: Band) -> float:
    """Where a band ends; upright is as wide as its dead zone."""
    zone = DEAD_ZONES_DEG.get(f"{step}_flexion")
    if zone is None or band.end_deg != 0:
        return band.end_deg
    return zone[1] if band.closed else zone[0]


def _exact(step: str, deg: float, supported: bool | None) -> Chances:
    if step == "trunk" and deg < 0:
        return _reclined(supported)
    return {base_score(step, deg): 1.0}


def _reclined(supported: bool | None) -> Chances:
    if supported is None:
        return {1: 0.5, 2: 0.5}
    return {1: 1.0} if supported else {2: 1.0}


def _below(edge_deg: float, deg: float, sd_deg: float) -> float:
    """Chance that the true angle lies below an edge."""
    return 0.5 * (1.0 + math.erf((edge_deg - deg) / (sd_deg * math.sqrt(2.0))))
