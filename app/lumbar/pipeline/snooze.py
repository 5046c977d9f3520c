"""Notices held back for a while: until a time of day for the faces, a frame's time for the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lumbar.core.types import MonitorStatus
from lumbar.pipeline.analysis_worker import Job
from lumbar.pipeline.clock import Clock
from lumbar.pipeline.monitor import PostureMonitor
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
        """End the snooze once its time of day has come.

        The monitor counts frames' time, which stands still in suspend, so it has to be told.
        """
        now_s = self._clock.epoch_s()
        if not _over(self._board.value, now_s):
            return
        self._board.change(
            lambda status: (
                replace(status, snoozed_until_epoch_s=None) if _over(status, now_s) else status
            )
        )
        self._submit(self._end)

    def _end(self, monitor: PostureMonitor) -> None:
        """Let the monitor warn again, unless the user has begun another snooze meanwhile."""
        if self._board.value.snoozed_until_epoch_s is None:
            monitor.snooze(None)


def _over(status: MonitorStatus, now_epoch_s: float) -> bool:
    until_s = status.snoozed_until_epoch_s
    return until_s is not None and now_epoch_s >= until_s
