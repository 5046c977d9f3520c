"""Raised shoulders, told from a sunk head by which of the two has moved in the picture.

RULA adds a point to an upper arm whose shoulder is raised. From the front that shows as shoulders
nearer to the head than at calibration, but so does a head that sinks, comes forward or is bent. So
a shoulder counts as raised only when it is also higher in the picture than it was, while the head
is where it was and held as it was. A shoulder that is as far below the head as usual is not raised.
Between the two nothing is said: of a head that has sunk too, of somebody leaning in, bent or
turned, and while the camera or the chair may have been moved.

What it takes for granted: that the camera stands level, and that nobody is sitting higher on the
chair than at calibration by just as much as the head has sunk. No picture of people who shrug was
at hand to measure it by; the arithmetic is checked with a simulated body.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lumbar.core.adjustments import Side
from lumbar.core.baseline import Baseline
from lumbar.core.natural_limits import LIMITS
from lumbar.core.placement import Placement
from lumbar.core.types import Deviation

RAISED = 0.12
"""A shoulder nearer to the head by more than this share of their calibrated distance is raised: by
about 28 mm of 23 cm, as far as the head's height may fall (`natural_limits`)."""

RISE_SD = 0.055
"""Standard deviation of a rise, in the same shares: as it scatters over 400 single frames of two
people who sit well (0.052 and 0.056), their own movement among it."""

RISE = "shoulder_rise"
"""What the deviation's part ``head_height`` is called while it is the shoulders' doing."""

_HEAD_STAYED = 0.12
"""The head is where it was up to this share of its calibrated height above the shoulders."""

_OTHER_STAYED = 0.06
"""One shoulder is raised and not the whole trunk tilted while the other has sunk by less."""

_HELD_ALIKE = 0.75
"""And held as it was up to this share of the natural limits."""

_SQUARE = 0.12
"""Shoulders are turned as they were while their width over the head's size, in the logarithm, is
the same up to this."""

_HEAD_MEASURES = ("head_pitch", "distance", "side_lean", "head_roll", "head_turn")
"""Without the neck's inclination: shoulders that rise change it by themselves."""


@dataclass(frozen=True)
class ShoulderRise:
    """How much nearer to the head each shoulder has been lifted; None while that is not known.

    In shares of the calibrated height of the ears above the shoulders; negative when it hangs
    lower than then.
    """

    left: float | None = None
    right: float | None = None

    def of(self, side: Side) -> float | None:
        """The rise of one shoulder."""
        return self.left if side == "left" else self.right

    def raised(self, side: Side) -> bool | None:
        """Whether one shoulder counts as raised; None while that is not known."""
        rise = self.of(side)
        return None if rise is None else rise > RAISED

    @property
    def any_raised(self) -> bool:
        """Whether one of the two is known to be raised."""
        return bool(self.raised("left") or self.raised("right"))


UNKNOWN_RISE = ShoulderRise()


@dataclass(frozen=True)
class _Heights:
    """Where things are, upwards in shares of the picture's diagonal, and how far below the head.

    Attributes:
        left, right: Each shoulder.
        ears: Middle of the ears.
        below_left, below_right: Each shoulder below the ears' middle, in shoulder widths.
    """

    left: float
    right: float
    ears: float
    below_left: float
    below_right: float


def shoulder_rise(
    measures: Mapping[str, float | None], seen: Placement | None, baseline: Baseline
) -> ShoulderRise:
    """Tell raised shoulders in a view from the front, with camera and chair where they were.

    Args:
        measures: From `posture_measures`, those that a turn falsifies left out (`aside`).
        seen: Where the person is; None when that is not known.
        baseline: The calibrated posture; without a placement nothing is known.
    """
    usual = baseline.placement
    if usual is None or seen is None or not _held_alike(measures, seen, baseline):
        return UNKNOWN_RISE
    then = _heights(usual, {name: centre.value for name, centre in baseline.centres.items()})
    now = _heights(seen, measures)
    height = (then.below_left + then.below_right) / 2 if then is not None else 0.0
    if then is None or now is None or height <= 0:
        return UNKNOWN_RISE
    nearer = (
        (then.below_left - now.below_left) / height,
        (then.below_right - now.below_right) / height,
    )
    size = height * math.exp(usual.shoulders)
    head_stayed = abs(now.ears - then.ears) / size <= _HEAD_STAYED
    level = min(nearer) >= -_OTHER_STAYED
    higher = ((now.left - then.left) / size, (now.right - then.right) / size)
    return ShoulderRise(
        *(
            share if share <= RAISED else _lifted(share, up, head_stayed and level)
            for share, up in zip(nearer, higher, strict=True)
        )
    )


def named(deviation: Deviation, rise: ShoulderRise) -> Deviation:
    """The deviation with a low head called what it is, where it is the shoulders that are high."""
    share = deviation.parts.get("head_height", 0.0)
    if share >= 0 or not rise.any_raised:
        return deviation
    parts = {RISE if n == "head_height" else n: value for n, value in deviation.parts.items()}
    return replace(deviation, parts=parts | {RISE: -share})


def _lifted(nearer: float, higher: float, undisturbed: bool) -> float | None:
    """The rise of a shoulder that is nearer to the head; only what it has risen itself counts."""
    return min(nearer, higher) if undisturbed and higher > RAISED else None


def _held_alike(measures: Mapping[str, float | None], seen: Placement, baseline: Baseline) -> bool:
    """Whether the head is held and the trunk turned as at calibration."""
    for name in _HEAD_MEASURES:
        value, centre = measures.get(name), baseline.centres.get(name)
        if value is None or centre is None:
            return False
        away, limit = value - centre.value, LIMITS[name]
        if not -_HELD_ALIKE * limit.below <= away <= _HELD_ALIKE * limit.above:
            return False
    usual = baseline.placement
    assert usual is not None
    return abs(seen.shoulders - seen.head - usual.shoulders + usual.head) <= _SQUARE


def _heights(place: Placement, measures: Mapping[str, float | None]) -> _Heights | None:
    """None where the head's height or the shoulders' tilt is not known."""
    above, tilt_deg = measures.get("head_height"), measures.get("shoulder_tilt")
    if above is None or tilt_deg is None:
        return None
    width = math.exp(place.shoulders)
    lower = math.sin(math.radians(tilt_deg)) / 2
    # The right end of an unmirrored picture, which a positive tilt lowers, is the person's left.
    return _Heights(
        left=-place.y - lower * width,
        right=-place.y + lower * width,
        ears=-place.y + above * width,
        below_left=above + lower,
        below_right=above - lower,
    )
