"""The running monitor as its faces see it: start, pause, snooze, calibrate, stop.

Every method returns at once; what happens is told by the callbacks, which are called on the worker
threads.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from lumbar.camera.source import FrameSource
from lumbar.core.baseline import Baseline
from lumbar.core.baseline_document import baseline_to_dict
from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.core.types import (
    Band,
    CameraState,
    Frame,
    MonitorStatus,
    PostureUpdate,
    RunState,
)
from lumbar.pipeline.assembly import baseline_of, monitor_config, source_key
from lumbar.pipeline.calibration import SECONDS
from lumbar.pipeline.keeper import MinuteKeeper
from lumbar.pipeline.learning import Learning, Lesson
from lumbar.pipeline.meter import RateMeter
from lumbar.pipeline.monitor import Estimator, PostureMonitor
from lumbar.pipeline.second_opinion import DepthEstimator
from lumbar.pipeline.slot import LatestSlot
from lumbar.pipeline.status import StatusBoard
from lumbar.pipeline.workers import AnalysisWorker, CameraWorker, Clock
from lumbar.storage.history import History
from lumbar.storage.profiles import Profile
from lumbar.storage.settings import Settings

logger = logging.getLogger(__name__)

STOP_LIMIT_S = 1.9
"""How long both threads together may take to end."""

_HUNG = Sentence("The analysis does not answer; if this lasts, quit Lumbar and start it again.")


def _no_depth(_settings: Settings, _on_problem: Callable[[str], None]) -> None:
    """Makes no depth model."""


@dataclass(frozen=True)
class Makers:
    """How the parts are made; called on the worker threads, with the settings then in force.

    ``depth`` may give None for doing without, and tells in one sentence of what fails later.
    """

    source: Callable[[Settings], FrameSource]
    model: Callable[[Settings], Estimator]
    depth: Callable[[Settings, Callable[[str], None]], DepthEstimator | None] = _no_depth


@dataclass(frozen=True)
class Listeners:
    """Whom to tell; called on worker threads.

    Trouble with the history comes to ``on_problem`` once, and stays in the status while it lasts.
    """

    on_update: Callable[[PostureUpdate], None]
    on_status: Callable[[MonitorStatus], None]
    on_calibrated: Callable[[Profile | None, str], None]
    on_problem: Callable[[str], None] = lambda _sentence: None


class PostureService:
    """Owns the two threads and the monitor's public state.

    Attributes:
        arrangement: Which screens stand where, for new profiles; whoever knows sets it.
    """

    def __init__(
        self,
        makers: Makers,
        listeners: Listeners,
        settings: Settings,
        *,
        profile: Profile | None = None,
        history_path: Path | None = None,
        clock: Clock | None = None,
    ) -> None:
        self._makers = makers
        self._listeners = listeners
        self._settings = settings
        self.arrangement = ""
        self._baseline = baseline_of(profile)
        self._clock = clock or Clock()
        self._slot = LatestSlot()
        self._meter = RateMeter()
        self._board = StatusBoard(
            MonitorStatus(calibrated=self._baseline is not None), listeners.on_status
        )
        self._latest: tuple[Frame, PostureUpdate] | None = None
        self._frames_behind_s = 0.0
        self._learning = Learning(self._clock)
        self._paused_before = False
        self._keeper = MinuteKeeper(history_path, self._on_history_problem)
        self._camera = CameraWorker(
            self._slot, self._open_source, self._on_camera, self._watch_analysis
        )
        self._analysis = AnalysisWorker(
            self._slot,
            self._make_monitor,
            self._keeper,
            self._clock,
            self._on_frame,
            self._on_idle,
            self._on_failure,
        )

    @property
    def status(self) -> MonitorStatus:
        """The state now."""
        return self._board.value

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    @property
    def baseline(self) -> Baseline | None:
        """The calibrated posture in force; None before calibration."""
        return self._baseline

    def latest(self) -> tuple[Frame, PostureUpdate] | None:
        """The newest analysed frame and what was said about it; None while there are none."""
        status = self._board.value
        watching = status.run_state in (RunState.RUNNING, RunState.CALIBRATING)
        seeing = status.camera_state in (CameraState.OK, CameraState.ENDED)
        return self._latest if watching and seeing else None

    def start(self) -> None:
        """Start both threads; a service is started once."""
        self._board.set(run_state=RunState.RUNNING)
        self._analysis.start()
        self._camera.start()

    def stop(self) -> None:
        """Write the last minute, close the camera and end both threads, within two seconds."""
        until_s = time.monotonic() + STOP_LIMIT_S
        workers = (self._camera, self._analysis)
        for worker in workers:
            worker.ask_to_stop()
        for worker in workers:
            if not worker.join(max(0.0, until_s - time.monotonic())):
                logger.error("%s did not end in time", type(worker).__name__)
        self._latest = None
        self._board.set(
            run_state=RunState.STOPPED, camera_state=CameraState.CLOSED, calibration=None
        )

    def pause(self) -> None:
        """Close the camera and count time as paused."""
        self._camera.want(wanted=False)
        self._analysis.pause(paused=True)
        self._analysis.submit(self._drop_calibration)
        self._analysis.submit(PostureMonitor.reset)
        self._latest = None
        self._board.set(run_state=RunState.PAUSED, calibration=None)

    def resume(self) -> None:
        """Open the camera again; without a monitor to look at its pictures it stays closed."""
        if self._analysis.given_up:
            return
        self._analysis.pause(paused=False)
        self._camera.want(wanted=True)
        self._board.set(run_state=RunState.RUNNING, **self._board.with_message("failure", ""))

    def snooze(self, seconds: float | None) -> None:
        """Hold notices back for ``seconds``; None ends the snooze."""
        if seconds is None:
            self._board.set(snoozed_until_epoch_s=None)
            self._analysis.submit(lambda monitor: monitor.snooze(None))
            return
        now_s = self._clock.monotonic_s() - self._frames_behind_s  # recordings have their own time
        until_t_s = now_s + seconds
        self._board.set(snoozed_until_epoch_s=self._clock.epoch_s() + seconds)
        self._analysis.submit(lambda monitor: monitor.snooze(until_t_s))

    def calibrate(
        self, seconds: float = SECONDS, *, distance_cm: float | None = None, slouch: bool = False
    ) -> None:
        """Take a new baseline from the next ``seconds`` with a person in the picture.

        It ends with a call of ``on_calibrated``, unless it is cancelled or the monitor is paused.

        Args:
            seconds: How long a posture is observed.
            distance_cm: How far from the camera the person says to sit; None when not said.
            slouch: The person slouches, for limits that fit; the baseline in force stays.
        """
        if self._analysis.given_up:
            return
        self._paused_before = self._board.value.run_state is RunState.PAUSED
        self.resume()
        self._board.set(run_state=RunState.CALIBRATING, calibration=0.0, calibration_hint="")
        self._analysis.submit(
            lambda monitor: self._begin_calibration(monitor, seconds, distance_cm, slouch)
        )

    def cancel_calibration(self) -> None:
        """Give up a calibration under way: the old baseline stays, and so does an old pause."""
        if self._board.value.run_state is not RunState.CALIBRATING:
            return
        if self._paused_before:
            self.pause()
            return
        self._analysis.submit(self._drop_calibration)
        self._end_calibrating()

    def teach(self) -> None:
        """Take the posture of the last warning as good: the baseline moves towards it.

        Only warnings about a deviation can be answered so; RULA is no matter of opinion.
        """
        self._analysis.submit(self._learn)

    def use_profile(self, profile: Profile | None) -> None:
        """Judge against another baseline from now on."""
        baseline = baseline_of(profile)
        self._baseline = baseline
        self._board.set(calibrated=baseline is not None)

        def swap(monitor: PostureMonitor) -> None:
            monitor.baseline = baseline

        self._analysis.submit(swap)

    def configure(self, settings: Settings) -> None:
        """Put new settings in force: at once for the judging, by reopening for the camera."""
        old, self._settings = self._settings, settings
        config = monitor_config(settings)
        new_model = (old.model, old.device, old.threads) != (
            settings.model,
            settings.device,
            settings.threads,
        )

        new_depth = (old.depth_opinion, old.threads) != (settings.depth_opinion, settings.threads)

        def apply(monitor: PostureMonitor) -> None:
            monitor.config = config
            if new_model:
                monitor.use_model(self._load_model())
            if new_depth:
                monitor.use_depth(self._make_depth())

        self._analysis.submit(apply)
        if source_key(old) != source_key(settings):
            self._analysis.submit(PostureMonitor.reset)
            self._camera.reopen(self._open_source)

    def keep_now(self, timeout_s: float = 1.0) -> bool:
        """Write the minute under way and go on; for when the session may be about to end.

        Returns:
            Whether that was done within ``timeout_s``.
        """
        kept = threading.Event()

        def keep(monitor: PostureMonitor) -> None:
            self._keeper.add(monitor.flush(), self._clock.epoch_s())
            kept.set()

        self._analysis.submit(keep)
        return kept.wait(timeout_s)

    def renew_models(self) -> None:
        """Load the models anew, and with them all that they have taken of the memory."""

        def renew(monitor: PostureMonitor) -> None:
            monitor.use_model(self._load_model())
            monitor.use_depth(self._make_depth())

        self._analysis.submit(renew)

    def change_history(self, job: Callable[[History], str], done: Callable[[str], None]) -> None:
        """Let ``job`` change the history through the one connection that writes it.

        Both are called on the analysis thread; ``done`` gets the sentence of ``job`` for the user,
        or of its failure.
        """

        def run(_monitor: PostureMonitor) -> None:
            try:
                sentence = self._keeper.change(job, self._clock.epoch_s())
            except LumbarError as error:
                sentence = str(error)
            self._board.set(minutes_today=self._minutes_today())
            done(sentence)

        self._analysis.submit(run)

    def _open_source(self) -> FrameSource:
        return self._makers.source(self._settings)

    def _load_model(self) -> Estimator:
        model = self._makers.model(self._settings)
        self._board.set(device=model.device)
        return model

    def _make_monitor(self) -> PostureMonitor:
        return PostureMonitor(
            self._load_model(), monitor_config(self._settings), self._baseline, self._make_depth()
        )

    def _make_depth(self) -> DepthEstimator | None:
        return self._makers.depth(self._settings, self._listeners.on_problem)

    def _begin_calibration(
        self, monitor: PostureMonitor, seconds: float, distance_cm: float | None, slouch: bool
    ) -> None:
        lesson = self._learning.begin(monitor, seconds, distance_cm, slouch)
        if lesson is None:
            monitor.hurry(True)
        else:
            self._finish_calibration(lesson)

    def _drop_calibration(self, monitor: PostureMonitor) -> None:
        monitor.hurry(False)
        self._learning.drop()
        self._board.set(calibration=None)

    def _end_calibrating(self) -> None:
        """Back to running, unless somebody has paused or stopped meanwhile."""
        self._analysis.submit(lambda monitor: monitor.hurry(False))

        def change(status: MonitorStatus) -> MonitorStatus:
            calibrating = status.run_state is RunState.CALIBRATING
            run_state = RunState.RUNNING if calibrating else status.run_state
            return replace(status, run_state=run_state, calibration=None, calibration_hint="")

        self._board.change(change)

    def _on_frame(self, frame: Frame, update: PostureUpdate) -> None:
        self._latest = (frame, update)
        self._frames_behind_s = self._clock.monotonic_s() - frame.t_s
        self._end_snooze_when_over()
        lesson = self._learning.note(frame, update)
        if lesson is not None:
            self._finish_calibration(lesson)
        self._board.set(
            fps=self._meter.add(frame.t_s),
            analysis_ms=update.analysis_ms,
            frames_dropped=self._slot.dropped,
            minutes_today=self._minutes_today(),
            moved=update.moved,
            **self._learning.progress,
        )
        self._listeners.on_update(update)

    def _finish_calibration(self, lesson: Lesson) -> None:
        self._end_calibrating()
        self._heed(lesson)

    def _heed(self, lesson: Lesson) -> None:
        """Judge by a new baseline and hand it out as a profile, or say why there is none."""
        if lesson.baseline is None:
            self._listeners.on_calibrated(None, lesson.sentence)
            return
        profile = Profile(
            name=self._settings.profile or "Desk",
            camera=self._camera_in_use(),
            created_epoch_s=self._clock.epoch_s(),
            baseline=baseline_to_dict(lesson.baseline),
            arrangement=self.arrangement,
        )
        self.use_profile(profile)
        self._listeners.on_calibrated(profile, lesson.sentence)

    def _learn(self, monitor: PostureMonitor) -> None:
        self._heed(self._learning.taught(monitor.baseline, self._settings.deviation_limit))

    def _on_idle(self) -> None:
        self._end_snooze_when_over()
        lesson = self._learning.in_vain(self.status.camera_state)
        if lesson is not None:
            self._finish_calibration(lesson)
        self._board.set(minutes_today=self._minutes_today())

    def _camera_in_use(self) -> str:
        """What the newest picture came from: with no camera chosen, the settings do not say."""
        return self._settings.camera if self._latest is None else self._latest[0].source

    def _end_snooze_when_over(self) -> None:
        until = self._board.value.snoozed_until_epoch_s
        if until is not None and self._clock.epoch_s() >= until:
            self._board.set(snoozed_until_epoch_s=None)

    def _minutes_today(self) -> dict[Band, float]:
        return {band: s / 60 for band, s in self._keeper.seconds_today.items()}

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
        problem = _HUNG if self._analysis.hung() else ""
        if problem != self._board.said("analysis"):
            logger.warning("the analysis %s", "hangs" if problem else "answers again")
            self._board.set(**self._board.with_message("analysis", problem))

    def _on_failure(self, message: str) -> None:
        self._camera.want(wanted=False)
        self._learning.drop()
        # Kept, because the camera reports its closing afterwards, and that has no message.
        self._board.set(
            run_state=RunState.STOPPED,
            calibration=None,
            **self._board.with_message("failure", message),
        )
