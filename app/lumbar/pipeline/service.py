"""The running monitor as its faces see it: start, pause, snooze, calibrate, stop.

Every method returns at once; what happens is told by the callbacks, which are called on the worker
threads.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from lumbar.camera.source import FrameSource
from lumbar.core.types import (
    Band,
    CameraState,
    Frame,
    MonitorStatus,
    PostureUpdate,
    RunState,
)
from lumbar.pipeline.assembly import baseline_of, monitor_config, source_key
from lumbar.pipeline.calibration import Calibration
from lumbar.pipeline.keeper import MinuteKeeper
from lumbar.pipeline.meter import RateMeter
from lumbar.pipeline.monitor import Estimator, PostureMonitor
from lumbar.pipeline.slot import LatestSlot
from lumbar.pipeline.workers import AnalysisWorker, CameraWorker, Clock
from lumbar.storage.profiles import Profile
from lumbar.storage.settings import Settings

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Makers:
    """How the parts are made; called on the worker threads, with the settings then in force."""

    source: Callable[[Settings], FrameSource]
    model: Callable[[Settings], Estimator]


@dataclass(frozen=True)
class Listeners:
    """Whom to tell; called on worker threads."""

    on_update: Callable[[PostureUpdate], None]
    on_status: Callable[[MonitorStatus], None]
    on_calibrated: Callable[[Profile | None, str], None]


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
        self._lock = threading.Lock()
        self._status = MonitorStatus(calibrated=self._baseline is not None)
        self._camera_message = ""
        self._history_problem = ""
        self._latest: tuple[Frame, PostureUpdate] | None = None
        self._calibration: Calibration | None = None
        self._keeper = MinuteKeeper(history_path, self._on_history_problem)
        self._camera = CameraWorker(self._slot, self._open_source, self._on_camera)
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

    def latest(self) -> tuple[Frame, PostureUpdate] | None:
        """The newest analysed frame and what was said about it; None while nothing is watched."""
        watching = self._status.run_state in (RunState.RUNNING, RunState.CALIBRATING)
        return self._latest if watching else None

    def start(self) -> None:
        """Start both threads; a service is started once."""
        self._set(run_state=RunState.RUNNING)
        self._analysis.start()
        self._camera.start()

    def stop(self) -> None:
        """Write the last minute, close the camera and end both threads, each within 2 s."""
        camera_ended = self._camera.stop()
        analysis_ended = self._analysis.stop()
        if not (camera_ended and analysis_ended):
            logger.error("a worker thread did not end in time")
        self._latest = None
        self._set(run_state=RunState.STOPPED, camera_state=CameraState.CLOSED)

    def pause(self) -> None:
        """Close the camera and count time as paused."""
        self._camera.want(wanted=False)
        self._analysis.pause(paused=True)
        self._analysis.submit(self._drop_calibration)
        self._analysis.submit(PostureMonitor.reset)
        self._latest = None
        self._set(run_state=RunState.PAUSED, calibration=None)

    def resume(self) -> None:
        """Open the camera again."""
        self._analysis.pause(paused=False)
        self._camera.want(wanted=True)
        self._set(run_state=RunState.RUNNING)

    def snooze(self, seconds: float | None) -> None:
        """Hold notices back for ``seconds``; None ends the snooze."""
        if seconds is None:
            self._set(snoozed_until_epoch_s=None)
            self._analysis.submit(lambda monitor: monitor.snooze(None))
            return
        latest = self._latest  # a recording has a time of its own
        now_s = latest[0].t_s if latest else self._clock.monotonic_s()
        until_t_s = now_s + seconds
        self._set(snoozed_until_epoch_s=self._clock.epoch_s() + seconds)
        self._analysis.submit(lambda monitor: monitor.snooze(until_t_s))

    def calibrate(self, seconds: float = 8.0) -> None:
        """Take a new baseline from the next ``seconds`` with a person in the picture."""
        self.resume()
        self._set(run_state=RunState.CALIBRATING, calibration=0.0)
        self._analysis.submit(lambda _monitor: self._begin_calibration(seconds))

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

    def _drop_calibration(self, _monitor: PostureMonitor) -> None:
        self._calibration = None

    def _on_frame(self, frame: Frame, update: PostureUpdate) -> None:
        self._latest = (frame, update)
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
        self._set(run_state=RunState.RUNNING, calibration=None)
        if calibration.baseline is None:
            self._listeners.on_calibrated(None, calibration.problem)
            return
        profile = Profile(
            name=self._settings.profile or "Desk",
            camera=self._settings.camera,
            created_epoch_s=self._clock.epoch_s(),
            baseline=calibration.baseline.to_dict(),
        )
        self.use_profile(profile)
        self._listeners.on_calibrated(profile, "Lumbar now knows your upright posture.")

    def _on_idle(self) -> None:
        self._end_snooze_when_over()
        self._set(minutes_today=self._minutes_today())

    def _end_snooze_when_over(self) -> None:
        until = self._status.snoozed_until_epoch_s
        if until is not None and self._clock.epoch_s() >= until:
            self._set(snoozed_until_epoch_s=None)

    def _minutes_today(self) -> dict[Band, float]:
        return {band: s / 60 for band, s in self._keeper.seconds_today.items()}

    def _on_camera(self, state: CameraState, message: str) -> None:
        self._camera_message = message
        self._set(camera_state=state, message=message or self._history_problem)

    def _on_history_problem(self, problem: str) -> None:
        self._history_problem = problem
        self._set(message=self._camera_message or problem)

    def _on_failure(self, message: str) -> None:
        self._camera.want(wanted=False)
        self._set(run_state=RunState.STOPPED, message=message)

    def _set(self, **changes: object) -> None:
        """Replace the status and tell it when anything a face shows has changed."""
        with self._lock:
            before = self._status
            self._status = replace(before, **changes)  # type: ignore[arg-type]
            after = self._status
        if after != before:
            self._listeners.on_status(after)
