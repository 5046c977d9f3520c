"""Notices held back for a while: until a time of day for the faces, a frame's time for the rest."""

from __future__ import annotations

from collections.abc import Callable

from lumbar.pipeline.analysis_worker import Job
from lumbar.pipeline.clock import Clock
from lumbar.pipeline.status import StatusBoard


class Snooze:
    """Begins and ends the snooze; what holds notices back is the monitor.

    Args:
        clock: Both times.
        board: Where the snooze is shown.
        submit: Takes jobs for the monitor.
    """

    def __init__(self, clock: Clock, board: StatusBoard, submit: Callable[[Job], None]) -> None:
        self._clock = clock
        self._board = board
        self._submit = submit
        self._frames_behind_s = 0.0

    def set(self, seconds: float | None) -> None:
        """Hold notices back for ``seconds``; None ends the snooze."""
        if seconds is None:
            self._board.set(snoozed_until_epoch_s=None)
            self._submit(lambda monitor: monitor.snooze(None))
            return
        now_s = self._clock.monotonic_s() - self._frames_behind_s  # recordings have their own time
        until_t_s = now_s + seconds
        self._board.set(snoozed_until_epoch_s=self._clock.epoch_s() + seconds)
        self._submit(lambda monitor: monitor.snooze(until_t_s))

    def note(self, t_s: float) -> None:
        """A frame of ``t_s`` is being judged now."""
        self._frames_behind_s = self._clock.monotonic_s() - t_s
        self.end_when_over()

    def end_when_over(self) -> None:
        """Show no snooze any more once its time has come."""
        until = self._board.value.snoozed_until_epoch_s
        if until is not None and self._clock.epoch_s() >= until:
            self._board.set(snoozed_until_epoch_s=None)
