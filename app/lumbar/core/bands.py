"""RULA's angle bands: which score an angle has before adjustments.

Source: McAtamney and Corlett 1993, as in `worksheet`. Where the paper says which band an edge
belongs to ("90 or more"), it does; otherwise the shared edge of two plain ranges goes to the lower
score.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Band(NamedTuple):
    """A range of angles that begins where the one before it ends.

    Attributes:
        end_deg: Its upper end.
        closed: The end itself belongs to it and not to the next band.
        score: Of all angles in it; `RECLINED` where the back-rest decides.
    """

    end_deg: float
    closed: bool
    score: int


RECLINED = 0
"""Stands for the score of a trunk behind upright: 1 with a back-rest, 2 without."""

BANDS: Mapping[str, tuple[Band, ...]] = {
    "upper_arm": (
        Band(-20.0, False, 2),
        Band(20.0, True, 1),
        Band(45.0, True, 2),
        Band(90.0, False, 3),
        Band(math.inf, True, 4),
    ),
    "lower_arm": (
        Band(60.0, False, 2),
        Band(100.0, True, 1),
        Band(math.inf, True, 2),
    ),
    "wrist": (
        Band(-15.0, True, 3),
        Band(0.0, False, 2),
        Band(0.0, True, 1),
        Band(15.0, False, 2),
        Band(math.inf, True, 3),
    ),
    "neck": (
        Band(0.0, False, 4),
        Band(10.0, True, 1),
        Band(20.0, False, 2),
        Band(math.inf, True, 3),
    ),
    "trunk": (
        Band(0.0, False, RECLINED),
        Band(0.0, True, 1),
        Band(20.0, True, 2),
        Band(60.0, False, 3),
        Band(math.inf, True, 4),
    ),
}
"""From the lowest angle to the highest, by the names of `worksheet.BASE_SPANS`.

* Upper arm: positive forward, negative in extension, against the trunk line.
* Lower arm: elbow flexion, 0 for a straight arm (not the interior angle).
* Wrist: the same either way.
* Neck: positive forward, against the trunk line; any extension scores 4.
* Trunk: positive forward, against gravity; support matters only when reclined.
"""


def base_score(step: str, deg: float, *, supported: bool = True) -> int:
    """Score of an angle before adjustments.

    Args:
        step: A name of `BANDS`.
        deg: The angle, a number.
        supported: Of a reclined trunk, whether the back-rest holds it.
    """
    score = band_score(BANDS[step], deg)
    if score == RECLINED:
        return 1 if supported else 2
    return score


def band_score(bands: Sequence[Band], deg: float) -> int:
    """Score of the band that holds an angle, of bands that end at infinity.

    Raises:
        ValueError: The angle is not a number.
    """
    for band in bands:
        if deg < band.end_deg or (band.closed and deg == band.end_deg):
            return band.score
    raise ValueError(f"an angle of {deg} lies in no band")
