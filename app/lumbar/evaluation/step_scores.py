"""The step scores that measured angles give, by RULA's bands and by REBA's."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from lumbar.core.adjustments import FLAG_LIMITS_DEG
from lumbar.core.bands import BANDS, RECLINED, Band, band_score
from lumbar.core.types import JointAngles

STEPS: tuple[str, ...] = ("neck", "trunk", "upper_arm", "lower_arm")
"""The steps that angles can score."""


def step_scores(angles: JointAngles, method: str) -> dict[str, int | None]:
    """Step scores of one picture; None where not measured.

    Twist, side-bend and abduction add their point where they are measured. Of the arms the one
    scored higher counts, as raters note the worse one; where only one is seen the other may be
    worse, and nothing is said.
    """
    bands = _REBA if method == "reba" else _RULA
    return {
        **{part: _trunk_or_neck(angles, part, bands[part], method) for part in ("neck", "trunk")},
        **{part: _worse_arm(angles, part, bands[part]) for part in ("upper_arm", "lower_arm")},
    }


def _trunk_or_neck(
    angles: JointAngles, part: str, bands: Sequence[Band], method: str
) -> int | None:
    deg = angles[f"{part}_flexion"].deg
    if deg is None:
        return None
    beyond = [
        turned is not None and abs(turned) > FLAG_LIMITS_DEG[f"{part}_{kind}"]
        for kind in ("side_bend", "twist")
        for turned in (angles[f"{part}_{kind}"].deg,)
    ]
    # REBA gives one point for either or both, RULA one for each.
    return band_score(bands, deg) + (any(beyond) if method == "reba" else sum(beyond))


def _worse_arm(angles: JointAngles, part: str, bands: Sequence[Band]) -> int | None:
    scores = []
    for side in ("left", "right"):
        deg = angles[f"{side}_{part}_flexion"].deg
        if deg is None:
            return None
        abducted = part == "upper_arm" and _beyond(angles, part, side)
        scores.append(band_score(bands, deg) + int(abducted))
    return max(scores)


def _beyond(angles: JointAngles, part: str, side: str) -> bool:
    deg = angles[f"{side}_{part}_abduction"].deg
    return deg is not None and deg > FLAG_LIMITS_DEG[f"{part}_abduction"]


_UNSUPPORTED = 2
"""Of a trunk behind upright: raters are shown people who stand or use no back-rest."""

_RULA: Mapping[str, Sequence[Band]] = {
    step: [
        band._replace(score=_UNSUPPORTED) if band.score == RECLINED else band
        for band in BANDS[step]
    ]
    for step in STEPS
}
_REBA: Mapping[str, Sequence[Band]] = {
    "neck": (Band(0.0, False, 2), Band(20.0, True, 1), Band(math.inf, True, 2)),
    "trunk": (
        Band(-20.0, False, 3),
        Band(0.0, False, 2),
        Band(0.0, True, 1),
        Band(20.0, True, 2),
        Band(60.0, True, 3),
        Band(math.inf, True, 4),
    ),
    "upper_arm": (
        Band(-20.0, False, 2),
        Band(20.0, True, 1),
        Band(45.0, True, 2),
        Band(90.0, True, 3),
        Band(math.inf, True, 4),
    ),
    "lower_arm": BANDS["lower_arm"],
}
"""REBA's bands (Hignett and McAtamney 2000); the lower arm's are RULA's."""
