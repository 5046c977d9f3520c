"""Whether the camera has been moved, told by the room behind the person and by nothing else.

Who leans, slumps or rolls nearer leaves the room where it was, so none of that is taken for a
moved camera; and a camera that is tilted or rolled a little, which a person alone does not show, is
found. The reference is in memory only: it begins with the first picture after the calibration came
into force, and follows the light and what is put elsewhere while the room stays where it is. While
nobody watches it stands: a camera that was moved meanwhile has moved all the same.
"""

from __future__ import annotations

from collections.abc import Callable

from lumbar.core.backdrop import STAYED, Backdrop, Shift, in_place, room_shift
from lumbar.core.drift import GRACE_S, Drift
from lumbar.core.measures import MEASURES

EVERY_S, SELDOM_S = 5.0, 30.0
"""How often the room is looked at; and once it has not been where it was for a while, which costs
more to tell (about 50 ms against 4)."""

_PATIENCE = 3
"""Looks in a row at a room that is not where it was, after which it is looked at seldom."""

_RENEWED_S = 60.0
"""How old the reference may get while the room stays to the cell; else it is kept, lest many small
moves go unnoticed that together are a large one."""

_ALIKE, _ALIKE_DEG = 0.05, 4.0
"""Two looks in a row that say the same up to this, in shares of the width and degrees, are sure."""

_RETURNED_S = 60.0
"""So long back where it was, the matter is over."""


class CameraWatch:
    """Compares the room of now with the room of then, every few seconds.

    Attributes:
        state: What is thought now.
    """

    state: Drift

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Start afresh, with a new baseline or camera; the reference is forgotten."""
        self.state = Drift.NONE
        self._then: Backdrop | None = None
        self._then_s = 0.0
        self._looked_s: float | None = None
        self._away = 0
        self._last: Shift | None = None
        self._since_s = 0.0
        self._back_s: float | None = None

    def excuses(self, t_s: float) -> frozenset[str]:
        """Measures that are not held against the user: from elsewhere, everything looks different.

        For a while after the question, as with a moved chair, and for no longer while in doubt.
        """
        if self.state is Drift.NONE or t_s - self._since_s > GRACE_S:
            return frozenset()
        return frozenset(MEASURES)

    def update(self, t_s: float, backdrop: Callable[[], Backdrop]) -> Drift:
        """Take in one frame with a person; most of them are not looked at.

        Args:
            t_s: Time in seconds.
            backdrop: Makes the small grey picture, if it is wanted.

        Returns:
            The new `state`.
        """
        wait_s = EVERY_S if self._away < _PATIENCE else SELDOM_S
        if self._looked_s is not None and 0 <= t_s - self._looked_s < wait_s:
            return self.state
        self._looked_s = t_s
        now = backdrop()
        if self._then is None:
            self._then, self._then_s = now, t_s
            return self.state
        shift = room_shift(self._then, now)
        if shift == STAYED:
            self._stayed(t_s, self._then, now)
        else:
            self._away += 1
            if shift is not None:
                self._shifted(t_s, shift)
            else:
                self._lost(t_s, now)
        return self.state

    def _stayed(self, t_s: float, then: Backdrop, now: Backdrop) -> None:
        self._last, self._away = None, 0
        if self.state is Drift.MOVED:
            self._back_s = t_s if self._back_s is None else self._back_s
            if t_s - self._back_s < _RETURNED_S:
                return
        self.state = Drift.NONE
        if t_s - self._then_s >= _RENEWED_S:
            self._then, self._then_s = now if in_place(then, now) else then, t_s

    def _lost(self, t_s: float, now: Backdrop) -> None:
        """Another room, a plain wall, the light out: nobody knows, so begin anew in a while."""
        self._back_s = None
        if self.state is not Drift.MOVED and self._away > _PATIENCE:
            self.state, self._last, self._away = Drift.NONE, None, 0
            self._then, self._then_s = now, t_s

    def _shifted(self, t_s: float, shift: Shift) -> None:
        self._back_s = None
        last, self._last = self._last, shift
        if self.state is Drift.MOVED:
            return
        if last is not None and _alike(last, shift):
            self.state, self._since_s = Drift.MOVED, t_s
        elif self.state is Drift.NONE:
            self.state, self._since_s = Drift.DOUBTFUL, t_s


def _alike(one: Shift, other: Shift) -> bool:
    apart = Shift(one.right - other.right, one.down - other.down, 0.0).size
    return apart <= _ALIKE and abs(one.turn_deg - other.turn_deg) <= _ALIKE_DEG
