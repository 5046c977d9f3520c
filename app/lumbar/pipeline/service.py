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
from lumbar.core.errors import LumbarError
from lumbar.core.types import (
    Band,
    CameraState,
    Frame,
    MonitorStatus,
    PostureUpdate,
    RunState,
)
from lumbar.pipeline.assembly import baseline_of, monitor_config, source_key
from lumbar.pipeline.calibration import PATIENCE, Calibration
from lumbar.pipeline.keeper import MinuteKeeper
from lumbar.pipeline.meter import RateMeter
from lumbar.pipeline.monitor import Estimator, PostureMonitor
from lumbar.pipeline.slot import LatestSlot
from lumbar.pipeline.teaching import Teaching
from lumbar.pipeline.workers import AnalysisWorker, CameraWorker, Clock
from lumbar.storage.history import History
from lumbar.storage.profiles import Profile
from lumbar.storage.settings import Settings

logger = logging.getLogger(__name__)

STOP_LIMIT_S = 1.9
"""How long both threads together may take to end."""

_HUNG = "The analysis does not answer; if this lasts, quit Lumbar and start it again."


@dataclass(frozen=True)
class Makers:
    """How the parts are made; called on the worker threads, with the settings then in force."""

    source: Callable[[Settings], FrameSource]
    model: Callable[[Settings], Estimator]


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
    """Owns the two threads and the monitor's public state."""

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
        self._baseline = baseline_of(profile)
        self._clock = clock or Clock()
        self._slot = LatestSlot()
        self._meter = RateMeter()
        self._lock = threading.RLock()
        self._status = MonitorStatus(calibrated=self._baseline is not None)
        self._messages = dict.fromkeys(("failure", "camera", "analysis", "history"), "")
        self._latest: tuple[Frame, PostureUpdate] | None = None
        self._frames_behind_s = 0.0
        self._teaching = Teaching()
        self._calibration: Calibration | None = None
        self._calibrate_until_s = 0.0
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
        return self._status

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
        status = self._status
        watching = status.run_state in (RunState.RUNNING, RunState.CALIBRATING)
        seeing = status.camera_state in (CameraState.OK, CameraState.ENDED)
        return self._latest if watching and seeing else None

    def start(self) -> None:
        """Start both threads; a service is started once."""
        self._set(run_state=RunState.RUNNING)
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
        self._set(run_state=RunState.STOPPED, camera_state=CameraState.CLOSED, calibration=None)

    def pause(self) -> None:
        """Close the camera and count time as paused."""
        self._camera.want(wanted=False)
        self._analysis.pause(paused=True)
        self._analysis.submit(self._drop_calibration)
        self._analysis.submit(PostureMonitor.reset)
        self._latest = None
        self._set(run_state=RunState.PAUSED, calibration=None)

    def resume(self) -> None:
        """Open the camera again; without a monitor to look at its pictures it stays closed."""
        if self._analysis.given_up:
            return
        self._analysis.pause(paused=False)
        self._camera.want(wanted=True)
        self._set(run_state=RunState.RUNNING, **self._with_message("failure", ""))

    def snooze(self, seconds: float | None) -> None:
        """Hold notices back for ``seconds``; None ends the snooze."""
        if seconds is None:
            self._set(snoozed_until_epoch_s=None)
            self._analysis.submit(lambda monitor: monitor.snooze(None))
            return
        now_s = self._clock.monotonic_s() - self._frames_behind_s  # recordings have their own time
        until_t_s = now_s + seconds
        self._set(snoozed_until_epoch_s=self._clock.epoch_s() + seconds)
        self._analysis.submit(lambda monitor: monitor.snooze(until_t_s))

    def calibrate(self, seconds: float = 8.0) -> None:
        """Take a new baseline from the next ``seconds`` with a person in the picture.

        It ends with a call of ``on_calibrated``, unless it is cancelled or the monitor is paused.
        """
        if self._analysis.given_up:
            return
        self._paused_before = self._status.run_state is RunState.PAUSED
        self.resume()
        self._set(run_state=RunState.CALIBRATING, calibration=0.0)
        self._analysis.submit(lambda _monitor: self._begin_calibration(seconds))

    def cancel_calibration(self) -> None:
        """Give up a calibration under way: the old baseline stays, and so does an old pause."""
        if self._status.run_state is not RunState.CALIBRATING:
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
        self._set(calibrated=baseline is not None)

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

        def apply(monitor: PostureMonitor) -> None:
            monitor.config = config
            if new_model:
                monitor.use_model(self._load_model())

        self._analysis.submit(apply)
        if source_key(old) != source_key(settings):
            self._analysis.submit(PostureMonitor.reset)
            self._camera.reopen(self._open_source)

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
            self._set(minutes_today=self._minutes_today())
            done(sentence)

        self._analysis.submit(run)

    def _open_source(self) -> FrameSource:
        return self._makers.source(self._settings)

    def _load_model(self) -> Estimator:
        model = self._makers.model(self._settings)
        self._set(device=model.device)
        return model

    def _make_monitor(self) -> PostureMonitor:
        return PostureMonitor(self._load_model(), monitor_config(self._settings), self._baseline)

    def _begin_calibration(self, seconds: float) -> None:
        self._calibration = Calibration(seconds)
        self._calibrate_until_s = self._clock.monotonic_s() + PATIENCE * seconds

    def _drop_calibration(self, _monitor: PostureMonitor) -> None:
        self._calibration = None
        self._set(calibration=None)

    def _end_calibrating(self) -> None:
        """Back to running, unless somebody has paused or stopped meanwhile."""

        def change(status: MonitorStatus) -> MonitorStatus:
            calibrating = status.run_state is RunState.CALIBRATING
            run_state = RunState.RUNNING if calibrating else status.run_state
            return replace(status, run_state=run_state, calibration=None)

        self._change(change)

    def _on_frame(self, frame: Frame, update: PostureUpdate) -> None:
        self._latest = (frame, update)
        self._frames_behind_s = self._clock.monotonic_s() - frame.t_s
        self._teaching.note(frame, update)
        self._end_snooze_when_over()
        changes: dict[str, object] = {}
        if self._calibration is not None:
            self._calibration.add(frame, update)
            if self._calibration.done:
                self._finish_calibration(self._calibration)
            else:
                changes["calibration"] = self._calibration.progress
        self._set(
            fps=self._meter.add(frame.t_s),
            analysis_ms=update.analysis_ms,
            frames_dropped=self._slot.dropped,
            minutes_today=self._minutes_today(),
            **changes,
        )
        self._listeners.on_update(update)

    def _finish_calibration(self, calibration: Calibration) -> None:
        self._calibration = None
        self._end_calibrating()
        if calibration.baseline is None:
            self._listeners.on_calibrated(None, calibration.problem)
            return
        self._take(calibration.baseline, "Lumbar now knows your upright posture.")

    def _take(self, baseline: Baseline, message: str) -> None:
        """Judge by a new baseline and hand it out as a profile."""
        profile = Profile(
            name=self._settings.profile or "Desk",
            camera=self._settings.camera,
            created_epoch_s=self._clock.epoch_s(),
            baseline=baseline.to_dict(),
        )
        self.use_profile(profile)
        self._listeners.on_calibrated(profile, message)

    def _learn(self, monitor: PostureMonitor) -> None:
        taught = self._teaching.taught(monitor.baseline, self._settings.deviation_limit)
        if taught is None:
            sentence = "There is nothing to learn yet; calibrate your upright posture first."
            self._listeners.on_calibrated(None, sentence)
        else:
            self._take(taught, "Lumbar will not warn about this posture again.")

    def _on_idle(self) -> None:
        self._end_snooze_when_over()
        if self._calibration is not None:
            self._give_calibration_up_when_in_vain()
        self._set(minutes_today=self._minutes_today())

    def _give_calibration_up_when_in_vain(self) -> None:
        if self._status.camera_state is CameraState.ENDED:
            problem = "The recording ended before you could be measured."
        elif self._clock.monotonic_s() > self._calibrate_until_s:
            problem = "No picture came to measure you by; try again when the camera works."
        else:
            return
        self._calibration = None
        self._end_calibrating()
        self._listeners.on_calibrated(None, problem)

    def _end_snooze_when_over(self) -> None:
        until = self._status.snoozed_until_epoch_s
        if until is not None and self._clock.epoch_s() >= until:
            self._set(snoozed_until_epoch_s=None)

    def _minutes_today(self) -> dict[Band, float]:
        return {band: s / 60 for band, s in self._keeper.seconds_today.items()}

    def _on_camera(self, state: CameraState, message: str) -> None:
        stands_still = {} if state is CameraState.OK else {"fps": 0.0}
        self._set(camera_state=state, **stands_still, **self._with_message("camera", message))

    def _on_history_problem(self, problem: str) -> None:
        self._set(**self._with_message("history", problem))
        if problem:
            self._listeners.on_problem(problem)

    def _watch_analysis(self) -> None:
        """Called on the camera thread again and again: a hung thread cannot tell of itself."""
        problem = _HUNG if self._analysis.hung() else ""
        if problem != self._messages["analysis"]:
            logger.warning("the analysis %s", "hangs" if problem else "answers again")
            self._set(**self._with_message("analysis", problem))

    def _with_message(self, about: str, message: str) -> dict[str, str]:
        """The status message when there is this to say about something: the first in order wins."""
        self._messages[about] = message
        return {"message": next(filter(None, self._messages.values()), "")}

    def _on_failure(self, message: str) -> None:
        self._camera.want(wanted=False)
        self._calibration = None
        # Kept, because the camera reports its closing afterwards, and that has no message.
        self._set(
            run_state=RunState.STOPPED, calibration=None, **self._with_message("failure", message)
        )

    def _set(self, **changes: object) -> None:
        self._change(lambda status: replace(status, **changes))  # type: ignore[arg-type]

    def _change(self, change: Callable[[MonitorStatus], MonitorStatus]) -> None:
        """Replace the status and tell it when anything a face shows has changed."""
        with self._lock:  # while telling, too: two threads could tell the older status last
            before = self._status
            self._status = after = change(before)
            if after != before:
                self._listeners.on_status(after)
