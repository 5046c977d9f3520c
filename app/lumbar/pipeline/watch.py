"""The two threads at work: what they report becomes the status and the newest picture."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from lumbar.core.sentence import Sentence
from lumbar.core.types import Band, CameraState, Frame, PostureUpdate, RunState
from lumbar.pipeline.analysis_worker import AnalysisWorker
from lumbar.pipeline.camera_worker import CameraWorker
from lumbar.pipeline.clock import Clock
from lumbar.pipeline.keeper import MinuteKeeper
from lumbar.pipeline.learning import Lesson
from lumbar.pipeline.lessons import Lessons
from lumbar.pipeline.makers import Workshop
from lumbar.pipeline.meter import RateMeter, ShareMeter
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.slot import LatestSlot
from lumbar.pipeline.snooze import Snooze
from lumbar.pipeline.status import Listeners, StatusBoard

logger = logging.getLogger(__name__)

STOP_LIMIT_S = 1.9
"""How long both threads together may take to end."""

_HUNG = Sentence("The analysis does not answer; if this lasts, quit Lumbar and start it again.")


class Watch:
    """Owns the two threads and hears what they have to say.

    Attributes:
        camera: Reads the source.
        analysis: Judges; whatever concerns the monitor is submitted to it.
        keeper: Takes the minutes to the history, on the analysis thread.
        snooze: Holds notices back.
        lessons: Calibrations and teaching.
        latest: The newest analysed frame and what was said about it.
    """

    def __init__(
        self,
        workshop: Workshop,
        board: StatusBoard,
        listeners: Listeners,
        clock: Clock,
        history_path: Path | None,
        spare: Sequence[Path],
        on_lesson: Callable[[Lesson], None],
    ) -> None:
        self._board = board
        self._listeners = listeners
        self._slot = LatestSlot()
        self._meter = RateMeter()
        self._looked = ShareMeter()
        self.latest: tuple[Frame, PostureUpdate] | None = None
        self._stop_by_s = math.inf
        self.keeper = MinuteKeeper(history_path, self._on_history_problem, spare)
        self.camera = CameraWorker(
            self._slot, workshop.source, self._on_camera, self._watch_analysis
        )
        self.analysis = AnalysisWorker(
            self._slot,
            workshop.monitor,
            self.keeper,
            clock,
            self._on_frame,
            self._on_idle,
            self._on_failure,
        )
        self.snooze = Snooze(clock, board, self.analysis.submit)
        self.lessons = Lessons(clock, board, self.analysis.submit, on_lesson)

    @property
    def minutes_today(self) -> dict[Band, float]:
        """Minutes per band of the current local day."""
        return {band: s / 60 for band, s in self.keeper.seconds_today.items()}

    def start(self) -> None:
        """Start both threads."""
        self.analysis.start()
        self.camera.start()

    def ask_to_stop(self) -> None:
        """Have both threads end as soon as they can; `stop` counts its two seconds from here."""
        self._stop_by_s = min(self._stop_by_s, time.monotonic() + STOP_LIMIT_S)
        for worker in (self.camera, self.analysis):
            worker.ask_to_stop()

    def stop(self, longer_s: float = 0.0) -> None:
        """Write the last minute, close the camera and end both threads.

        A thread that has not ended after two seconds, and ``longer_s`` on top, is left behind.
        """
        self.ask_to_stop()
        stop_by_s = self._stop_by_s + longer_s
        for worker in (self.camera, self.analysis):
            if not worker.join(max(0.0, stop_by_s - time.monotonic())):
                logger.error("%s did not end in time", type(worker).__name__)

    def forget(self, monitor: PostureMonitor) -> None:
        """Forget person and picture; on the analysis thread, where no frame is under way."""
        monitor.interrupt()
        self.latest = None

    def _on_frame(self, frame: Frame, update: PostureUpdate) -> None:
        self.latest = (frame, update)
        self.snooze.note(frame.t_s)
        self.lessons.note(frame, update)
        self._board.set(
            fps=self._meter.add(frame.t_s),
            looked=self._looked.add(update.looked),
            analysis_ms=update.analysis_ms,
            frames_dropped=self._slot.dropped,
            minutes_today=self.minutes_today,
            moved=update.moved,
            **self.lessons.progress,
        )
        self._listeners.on_update(update)

    def _on_idle(self) -> None:
        self.snooze.end_when_over()
        self.lessons.wait(self._board.value.camera_state)
        self._board.set(minutes_today=self.minutes_today)

    def _on_camera(self, state: CameraState, message: str) -> None:
        stands_still = {} if state is CameraState.OK else {"fps": 0.0}
        self._board.set(
            camera_state=state, **stands_still, **self._board.with_message("camera", message)
        )

    def _on_history_problem(self, problem: str) -> None:
        self._board.set(**self._board.with_message("history", problem))
        if problem:
            self._listeners.on_problem(problem)

    def _watch_analysis(self) -> None:
        """Called on the camera thread again and again: a hung thread cannot tell of itself."""
        problem = _HUNG if self.analysis.hung() else ""
        if problem != self._board.said("analysis"):
            logger.warning("the analysis %s", "hangs" if problem else "answers again")
            self._board.set(
                **self._board.with_message("analysis", problem),
                **self._board.with_stuck("analysis", bool(problem)),
            )

    def _on_failure(self, message: str) -> None:
        self.camera.want(wanted=False)
        self.lessons.drop()
        self.latest = None
        # Kept, because the camera reports its closing afterwards, and that has no message.
        self._board.set(
            run_state=RunState.STOPPED,
            calibration=None,
            **self._board.with_message("failure", message),
            **self._board.with_stuck("failure", True),
        )
