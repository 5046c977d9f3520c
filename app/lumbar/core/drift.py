"""Whether the camera or the chair has moved since the calibration.

Who leans in or slumps changes shape: the head comes forward and down before the shoulders do. When
the chair rolls or the camera is put elsewhere, the whole person is suddenly larger, smaller or
elsewhere in the picture, and stays so, while the shape is as it was. That is asked about before it
is held against the user. It cannot be told apart from a whole upper body that moves stiffly
nearer; so after the question the distance counts again in a while. Nor can a camera that was rolled
be told from a person who hangs to one side, by the person alone: `camera_watch` looks at the room.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lumbar.core.placement import Placement

_SCALED = 0.12
"""A whole person larger or smaller by this (in the logarithm) is nearer or further: 70 cm to 62."""

_SHIFTED = 0.5
"""Shoulders this far aside, up or down, in shoulder widths, are elsewhere: about 18 cm."""

_WHOLE = 0.10
"""Head and shoulders grow alike up to this difference of their logarithms."""

_SHAPE = 0.75
"""A measure of the shape counts as unchanged up to this share of its limit."""

_BLINK_S = 3.0
"""So long another shape is overlooked: keypoints jitter, and people nod."""

_HOME = 0.5
"""Within this share of the thresholds the person is where they were calibrated."""

_STILL_AWAY = 0.8
"""Once beyond the thresholds, the person is elsewhere down to this share of them."""

_QUICK_S = 10.0
"""Who takes longer on the way creeps, which people do and furniture does not."""

_PLATEAU = 0.4
"""At the new place the person stays within this share of the thresholds."""

PERSIST_S = 10.0
"""A new place that lasts for so long is one."""

_GIVE_UP_S = 15.0
"""Whoever has found no new place by now is merely restless."""

GRACE_S = 300.0
"""For so long after the question the user is not blamed for what it is about."""

_AT_HOME_S = 60.0
"""So long back where it was, the matter is over."""

_GAP_S = 5.0
"""After so long unseen, anything may have been moved meanwhile."""

_SHAPE_MEASURES = (
    "head_pitch",
    "head_height",
    "side_lean",
    "head_roll",
    "shoulder_tilt",
    "neck_inclination",
)


class Drift(StrEnum):
    """What is thought of the place.

    DOUBTFUL: perhaps moved, too early to say. MOVED: the question is due, or has been put.
    """

    NONE = "none"
    DOUBTFUL = "doubtful"
    MOVED = "moved"


@dataclass(frozen=True)
class _Offset:
    """How far a person is from where they were calibrated, in thresholds; signed."""

    scale: float
    across: float
    down: float
    alike: bool

    @property
    def size(self) -> float:
        return max(abs(self.scale), math.hypot(self.across, self.down))

    def apart(self, other: _Offset) -> float:
        """How far two of them are from each other."""
        sideways = math.hypot(self.across - other.across, self.down - other.down)
        return max(abs(self.scale - other.scale), sideways)


class DriftWatch:
    """Follows where the person is, frame by frame.

    Attributes:
        state: What is thought now.
    """

    state: Drift

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Start afresh, with a new baseline or camera."""
        self.state = Drift.NONE
        self._creeping = False
        self._home_s: float | None = None
        self._last_s: float | None = None
        self._entered_s = 0.0
        self._whole_s = -math.inf
        self._plateau: tuple[float, _Offset] | None = None
        self._asked_s = 0.0
        self._back_s: float | None = None
        self._excuses: frozenset[str] = frozenset()

    def excuses(self, t_s: float) -> frozenset[str]:
        """Measures that are not held against the user at the moment."""
        if self.state is Drift.MOVED and t_s - self._asked_s > GRACE_S:
            return frozenset()
        return self._excuses

    def update(
        self,
        t_s: float,
        calibrated: Placement | None,
        seen: Placement | None,
        parts: Mapping[str, float],
    ) -> Drift:
        """Take in one frame with a person.

        Args:
            t_s: Time in seconds; must increase.
            calibrated: Where the person was at calibration; without it nothing is ever said.
            seen: Where the person is, None when that is not seen: the frame then does not count.
            parts: Every part of the deviation, in natural limits.

        Returns:
            The new `state`.
        """
        if calibrated is None or seen is None:
            return self.state
        if self._last_s is not None and not 0 <= t_s - self._last_s <= _GAP_S:
            self._unseen_for_a_while()
        self._last_s = t_s
        offset = _offset(calibrated, seen)
        if self.state is Drift.MOVED:
            self._look_for_return(t_s, offset)
        elif offset.size < _HOME:
            self._at_home(t_s)
        elif offset.size >= self._threshold and not self._creeping:
            self._look_for_plateau(t_s, offset, parts)
        else:
            self._nothing()
            self._creeping |= self._home_s is not None and t_s - self._home_s > _QUICK_S
        return self.state

    @property
    def _threshold(self) -> float:
        return _STILL_AWAY if self.state is Drift.DOUBTFUL else 1.0

    def _unseen_for_a_while(self) -> None:
        self._home_s = self._plateau = self._back_s = None
        self._creeping = False
        if self.state is Drift.DOUBTFUL:
            self._nothing()

    def _at_home(self, t_s: float) -> None:
        self._nothing()
        self._creeping = False
        self._home_s = t_s

    def _nothing(self) -> None:
        self.state = Drift.NONE
        self._excuses = frozenset()
        self._plateau = None

    def _look_for_plateau(self, t_s: float, offset: _Offset, parts: Mapping[str, float]) -> None:
        excused = {"distance"} | ({"head_pitch"} if abs(offset.down) >= 1 else set())
        shape = [parts[name] for name in _SHAPE_MEASURES if name in parts and name not in excused]
        too_slow = self._home_s is not None and t_s - self._home_s > _QUICK_S
        if self.state is Drift.NONE and too_slow:
            self._creeping = True
        elif offset.alike and all(abs(part) <= _SHAPE for part in shape):
            self._whole_s = t_s
            self._stay(t_s, offset, frozenset(excused))
        elif t_s - self._whole_s > _BLINK_S:
            self._nothing()

    def _stay(self, t_s: float, offset: _Offset, excused: frozenset[str]) -> None:
        if self.state is Drift.NONE:
            self.state, self._entered_s = Drift.DOUBTFUL, t_s
        self._excuses = excused
        if self._plateau is None or offset.apart(self._plateau[1]) > _PLATEAU:
            self._plateau = t_s, offset
        if t_s - self._plateau[0] >= PERSIST_S:
            self.state, self._asked_s, self._back_s = Drift.MOVED, t_s, None
        elif t_s - self._entered_s > _GIVE_UP_S:
            self._nothing()
            self._creeping = True

    def _look_for_return(self, t_s: float, offset: _Offset) -> None:
        if offset.size >= _HOME:
            self._back_s = None
            return
        self._back_s = t_s if self._back_s is None else self._back_s
        if t_s - self._back_s >= _AT_HOME_S:
            self._at_home(t_s)


def _offset(calibrated: Placement, seen: Placement) -> _Offset:
    head, shoulders = seen.head - calibrated.head, seen.shoulders - calibrated.shoulders
    width = math.exp(calibrated.shoulders)
    smaller = min(abs(head), abs(shoulders)) if head * shoulders > 0 else 0.0
    return _Offset(
        math.copysign(smaller / _SCALED, shoulders),
        (seen.x - calibrated.x) / width / _SHIFTED,
        (seen.y - calibrated.y) / width / _SHIFTED,
        abs(head - shoulders) <= _WHOLE,
    )
