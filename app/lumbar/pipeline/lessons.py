"""Lessons as the faces ask for them: begun, shown in the status, and over in one way or another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lumbar.core.types import CameraState, Frame, MonitorStatus, PostureUpdate, RunState
from lumbar.pipeline.analysis_worker import Job
from lumbar.pipeline.clock import Clock
from lumbar.pipeline.learning import Learning, Lesson
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.status import StatusBoard


class Lessons:
    """Carries what is asked on one thread to the `Learning` on the analysis thread.

    Args:
        clock: For how long a calibration waits.
        board: Where a calibration under way is shown.
        submit: Takes jobs for the monitor.
        on_lesson: Told what came of each, on the analysis thread.
    """

    def __init__(
        self,
        clock: Clock,
        board: StatusBoard,
        submit: Callable[[Job], None],
        on_lesson: Callable[[Lesson], None],
    ) -> None:
        self._board = board
        self._submit = submit
        self._on_lesson = on_lesson
        self._learning = Learning(clock)
        self._coming: set[object] = set()  # asked for, and not begun yet

    @property
    def progress(self) -> dict[str, object]:
        """What the status says of a calibration; empty without one."""
        return self._learning.progress

    def begin(self, seconds: float, distance_cm: float | None, slouch: bool) -> None:
        """Have a calibration begin, see `PostureService.calibrate`."""
        asked = object()
        self._coming.add(asked)
        self._board.set(run_state=RunState.CALIBRATING, calibration=0.0, calibration_hint="")

        def begin(monitor: PostureMonitor) -> None:
            self._coming.discard(asked)
            lesson = self._learning.begin(monitor, seconds, distance_cm, slouch)
            if lesson is None:
                monitor.hurry(True)
                monitor.posing = True
            else:
                self._finish(lesson)

        self._submit(begin)

    def cancel(self) -> None:
        """Give up a calibration under way and go on running."""
        self.drop()
        self._board.change(_running)

    def drop(self) -> None:
        """Have a calibration under way forgotten; what runs then is for others to say."""

        def drop(monitor: PostureMonitor) -> None:
            _over(monitor)
            self._learning.drop()
            self._board.set(calibration=None)

        self._submit(drop)

    def turn_to_another(self) -> None:
        """Another profile has been put in force, see `Learning.turn_to_another`."""

        def turn(_monitor: PostureMonitor) -> None:
            lesson = self._learning.turn_to_another()
            if lesson is not None:
                self._finish(lesson)

        self._submit(turn)

    def teach(self, limit: Callable[[], float]) -> None:
        """Have the posture of the last warning taken as good.

        Args:
            limit: Gives the deviation limit in force when it comes to that.
        """
        self._submit(
            lambda monitor: self._on_lesson(self._learning.taught(monitor.baseline, limit()))
        )

    def note(self, frame: Frame, update: PostureUpdate) -> None:
        """Take in one frame; on the analysis thread."""
        lesson = self._learning.note(frame, update)
        if lesson is not None:
            self._finish(lesson)

    def wait(self, camera: CameraState) -> None:
        """No frame came: give a calibration up that waits in vain; on the analysis thread."""
        lesson = self._learning.in_vain(camera)
        if lesson is not None:
            self._finish(lesson)

    def _finish(self, lesson: Lesson) -> None:
        """Tell of it; what was begun anew meanwhile, or is about to be, goes on."""
        self._submit(lambda monitor: None if self._learning.progress else _over(monitor))
        self._board.change(
            lambda status: status if self._coming or self._learning.progress else _running(status)
        )
        self._on_lesson(lesson)


def _running(status: MonitorStatus) -> MonitorStatus:
    """Back to running, unless somebody has paused or stopped meanwhile."""
    calibrating = status.run_state is RunState.CALIBRATING
    run_state = RunState.RUNNING if calibrating else status.run_state
    return replace(status, run_state=run_state, calibration=None, calibration_hint="")


def _over(monitor: PostureMonitor) -> None:
    """No calibration is under way any more."""
    monitor.hurry(False)
    monitor.posing = False
