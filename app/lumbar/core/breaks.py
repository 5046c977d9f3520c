"""When to suggest another posture, and when a break: counted from what the camera sees."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from lumbar.core.holding import HoldingTimer
from lumbar.core.types import Keypoints

REAL_MOVEMENT = 0.5
"""Movement that counts as another posture, in shoulder widths: about 20 cm.

Nodding, typing and reaching for the mouse stay below; sitting back, turning the chair or
stretching do not.
"""

_LONGEST_GAP_S = 5.0
"""Two updates further apart say nothing about the time between; it counts as away, but for the part
in which the camera is known to have seen nothing (see `BreakPolicy.was_blind`)."""

_STOOD_UP_S = 15.0
"""Who was out of the picture for so long has moved."""

_REMIND_S = 600.0
"""While a prompt is not followed, the same one comes again this often at most."""


class Prompt(StrEnum):
    """What to suggest."""

    MOVE = "move"
    BREAK = "break"


@dataclass(frozen=True)
class BreakSettings:
    """The user's limits.

    Attributes:
        move_s: Time without real movement before MOVE.
        break_s: Time sitting before BREAK.
        length_s: So long out of the picture is a break.
    """

    move_s: float = 25 * 60.0
    break_s: float = 55 * 60.0
    length_s: float = 3 * 60.0


class BreakPolicy:
    """A state machine over posture updates; it says what to suggest and never how.

    Sitting goes on through short absences and through time in which nobody can be judged: only an
    absence as long as a break ends it. While the camera is lent to a call, covered or out of order
    nobody knows: that time is no sitting and no absence. Stillness is counted only while it is
    seen. BREAK goes before MOVE, and suggesting a break counts as having suggested to move. A
    prompt is repeated when it was not followed, but not sooner than ten minutes after the last one
    of either kind.
    """

    def __init__(self, settings: BreakSettings) -> None:
        self.settings = settings
        # `HoldingTimer` forgets after a short gap, which is just what an absence should do.
        self._posture = HoldingTimer(REAL_MOVEMENT)
        self.reset()

    @property
    def sitting_s(self) -> float:
        """How long the present stretch of sitting has lasted, absences left out."""
        return self._sitting_s

    @property
    def still_s(self) -> float:
        """How long the posture was seen to stay the same since the last real movement."""
        return self._still_s

    def reset(self) -> None:
        """Forget the past: the monitor was paused."""
        self._posture.reset()
        self._last_s: float | None = None
        self._was_present = False
        self._sitting_s = self._still_s = self._away_s = self._blind_s = 0.0
        self._prompted_s = -math.inf

    def was_blind(self, seconds: float) -> None:
        """Since the last frame the camera was on, and for so long it gave nothing to see."""
        self._blind_s += seconds

    def update(self, t_s: float, *, present: bool, keypoints: Keypoints | None) -> Prompt | None:
        """Take in one frame.

        Args:
            t_s: Time of the frame in seconds; must increase.
            present: Whether somebody is in the picture, judged or not.
            keypoints: Where they are; None when not judged.
        """
        span_s = 0.0 if self._last_s is None else t_s - self._last_s
        self._last_s = t_s
        blind_s, self._blind_s = self._blind_s, 0.0
        if span_s > _LONGEST_GAP_S:
            self._away_s += max(0.0, span_s - blind_s)
        elif present and self._was_present:
            self._away_s = 0.0
            self._sitting_s += span_s
            self._still_s += span_s if keypoints is not None else 0.0
        elif not present:
            self._away_s += span_s
        self._was_present = present
        if self._away_s >= _STOOD_UP_S:
            self._still_s = 0.0
        if self._away_s >= self.settings.length_s:
            self._sitting_s = self._still_s = 0.0
            self._prompted_s = -math.inf
            self._posture.reset()
        if present and keypoints is not None:
            self._follow(t_s, keypoints)
        return self._due(t_s) if present else None

    def _follow(self, t_s: float, keypoints: Keypoints) -> None:
        """A hold that began with a movement seen ends the stillness."""
        held_s = self._posture.add(t_s, keypoints)
        if self._posture.start_seen:
            self._still_s = min(self._still_s, held_s)

    def _due(self, t_s: float) -> Prompt | None:
        if t_s - self._prompted_s < _REMIND_S:
            return None
        if self._sitting_s >= self.settings.break_s:
            prompt = Prompt.BREAK
        elif self._still_s >= self.settings.move_s:
            prompt = Prompt.MOVE
        else:
            return None
        self._prompted_s = t_s
        return prompt
