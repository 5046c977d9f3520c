"""The running monitor as its faces see it: start, pause, snooze, calibrate, stop.

Every method returns at once; what happens is told by the callbacks, which are called on the worker
threads.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from lumbar.core.baseline import Baseline
from lumbar.core.baseline_document import baseline_to_dict
from lumbar.core.errors import LumbarError
from lumbar.core.rehearsal import Criteria
from lumbar.core.types import (
    CameraState,
    Frame,
    MonitorStatus,
    PostureUpdate,
    RunState,
)
from lumbar.pipeline.assembly import baseline_of, source_key
from lumbar.pipeline.calibration import SECONDS
from lumbar.pipeline.clock import Clock
from lumbar.pipeline.learning import ANOTHER, Lesson
from lumbar.pipeline.makers import Makers, Workshop
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.status import Listeners, StatusBoard
from lumbar.pipeline.watch import Watch
from lumbar.storage.history import History
from lumbar.storage.profiles import Profile
from lumbar.storage.settings import Settings


class PostureService:
    """What can be asked of the monitor that runs on two threads of its own, and its public state.

    Attributes:
        arrangement: Which screens stand where, for new profiles; whoever knows sets it.

    Args:
        makers: Make source and models.
        listeners: Are told what happens.
        settings: To begin with.
        profile: To begin with.
        history_path: Where minutes are kept; None: nowhere.
        clock: Both times.
        settings_since_epoch_s: From when on minutes in the history were judged by these settings.
    """

    def __init__(
        self,
        makers: Makers,
        listeners: Listeners,
        settings: Settings,
        *,
        profile: Profile | None = None,
        history_path: Path | None = None,
        spare: Sequence[Path] = (),
        clock: Clock | None = None,
        settings_since_epoch_s: float = 0.0,
    ) -> None:
        self._listeners = listeners
        self.arrangement = ""
        self._clock = clock or Clock()
        baseline = baseline_of(profile)
        self._board = StatusBoard(
            MonitorStatus(calibrated=baseline is not None), listeners.on_status
        )
        self._workshop = Workshop(makers, settings, baseline, self._board, listeners.on_problem)
        self._choosing = threading.Lock()
        self._paused_before = False
        self._criteria: tuple[Criteria, ...] = (_criteria(settings, settings_since_epoch_s),)
        self._watch = Watch(
            self._workshop, self._board, listeners, self._clock, history_path, spare, self._heed
        )

    @property
    def status(self) -> MonitorStatus:
        """The state now."""
        return self._board.value

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._workshop.settings

    @property
    def criteria(self) -> Sequence[Criteria]:
        """What minutes have been judged by, oldest first; of the time before nothing is known."""
        return self._criteria

    @property
    def baseline(self) -> Baseline | None:
        """The calibrated posture in force; None before calibration."""
        return self._workshop.baseline

    def latest(self) -> tuple[Frame, PostureUpdate] | None:
        """The newest analysed frame and what was said about it; None while there are none."""
        status = self._board.value
        watching = status.run_state in (RunState.RUNNING, RunState.CALIBRATING)
        seeing = status.camera_state in (CameraState.OK, CameraState.ENDED)
        return self._watch.latest if watching and seeing else None

    def start(self, *, paused: bool = False) -> None:
        """Start both threads, ``paused`` with the camera closed; a service is started once."""
        if paused:
            self.pause()
        else:
            self._board.set(run_state=RunState.RUNNING)
        self._watch.start()

    def ask_to_stop(self) -> None:
        """Have the camera closed and the last minute written; `stop` waits for that."""
        self._watch.ask_to_stop()

    def stop(self, longer_s: float = 0.0) -> None:
        """Write the last minute, close the camera and end both threads.

        A thread that has not ended after two seconds, and ``longer_s`` on top, is left behind.
        """
        self._watch.stop(longer_s)
        self._watch.latest = None
        self._board.set(
            run_state=RunState.STOPPED, camera_state=CameraState.CLOSED, calibration=None
        )

    def pause(self) -> None:
        """Close the camera and count time as paused."""
        self._watch.camera.want(wanted=False)
        self._watch.analysis.pause(paused=True)
        self._watch.lessons.drop()
        self._watch.analysis.submit(self._watch.forget)
        self._board.set(run_state=RunState.PAUSED, calibration=None)

    def resume(self) -> None:
        """Open the camera again; without a monitor to look at its pictures it stays closed."""
        if not self._watch.analysis.given_up:
            self._go_on(run_state=RunState.RUNNING)

    def _go_on(self, **changes: object) -> None:
        self._watch.analysis.pause(paused=False)
        self._watch.camera.want(wanted=True)
        self._board.set(
            **changes,
            **self._board.with_message("failure", ""),
            **self._board.with_stuck("failure", False),
        )

    def snooze(self, seconds: float | None) -> None:
        """Hold notices back for ``seconds``; None ends the snooze."""
        self._watch.snooze.set(seconds)

    def forget_warning(self) -> None:
        """Nobody sees the warning any more: the next posture is judged as if there were none."""
        self._watch.analysis.submit(PostureMonitor.forget_warning)

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
        if self._watch.analysis.given_up:
            return
        if self._board.value.run_state is not RunState.CALIBRATING:
            self._paused_before = self._board.value.run_state is RunState.PAUSED
        self._go_on()  # not told as running: whoever paused Lumbar would take the pause for over
        self._watch.lessons.begin(seconds, distance_cm, slouch)

    def cancel_calibration(self) -> None:
        """Give up a calibration under way: the old baseline stays, and so does an old pause."""
        if self._board.value.run_state is not RunState.CALIBRATING:
            return
        if self._paused_before:
            self.pause()
            return
        self._watch.lessons.cancel()

    def teach(self) -> None:
        """Take the posture of the last warning as good: the limits are widened to hold it.

        Only warnings about a deviation can be answered so; RULA is no matter of opinion.
        """
        self._watch.lessons.teach(lambda: self.settings.deviation_limit)

    def use_profile(self, profile: Profile | None) -> None:
        """Judge against another baseline from now on.

        A slouch that is being shown for the last one is dropped, see `Learning.turn_to_another`.
        The same baseline under another name changes nothing.
        """
        baseline = baseline_of(profile)
        with self._choosing:
            if baseline == self._workshop.baseline:
                return
            self._workshop.baseline = baseline
            self._watch.analysis.submit(lambda monitor: monitor.use_baseline(baseline))
            self._watch.lessons.turn_to_another()
        self._tell_whether_calibrated()

    def _tell_whether_calibrated(self) -> None:
        self._board.change(lambda status: replace(status, calibrated=self.baseline is not None))

    def configure(self, settings: Settings) -> None:
        """Put new settings in force: at once for the judging, by reopening for the camera."""
        old = self._workshop.source_settings
        criteria = _criteria(settings, self._clock.epoch_s())
        if criteria != self._criteria[-1]:
            self._criteria += (criteria,)
        self._watch.analysis.submit(self._workshop.use(settings))
        if self._reopened_after(old):
            self._watch.analysis.submit(PostureMonitor.reset)

    def run_on_battery(self, on_battery: bool) -> None:
        """Look less often while on battery, if the settings agree; what was observed still counts.

        The way back is the same, and both are told in the status.
        """
        old = self._workshop.source_settings
        self._workshop.on_battery = on_battery
        self._reopened_after(old)

    def _reopened_after(self, old: Settings) -> bool:
        """Open the camera anew if it is another than by the ``old`` settings; whether it is."""
        self._board.set(saving_energy=self._workshop.saves_energy)
        if source_key(old) == source_key(self._workshop.source_settings):
            return False
        self._watch.camera.reopen(self._workshop.source)
        return True

    def keep_now(self, timeout_s: float = 1.0) -> bool:
        """Write the minute under way and go on; for when the session may be about to end.

        Returns:
            Whether that was done within ``timeout_s``.
        """
        if self._watch.analysis.given_up:
            return True  # no minute is under way
        kept = threading.Event()

        def keep(monitor: PostureMonitor) -> None:
            self._watch.keeper.add(monitor.flush(), self._clock.epoch_s())
            kept.set()

        self._watch.analysis.submit(keep)
        return kept.wait(timeout_s)

    def despair(self) -> None:
        """Only a new start will free memory: the faces offer one from now on."""
        self._board.set(**self._board.with_stuck("memory", True))

    def renew_models(self) -> None:
        """Load the models anew, and with them all that they have taken of the memory."""
        self._watch.analysis.submit(self._workshop.renew_models)

    def change_history(self, job: Callable[[History], str], done: Callable[[str], None]) -> None:
        """Let ``job`` change the history through the one connection that writes it.

        Both are called on the analysis thread; ``done`` gets the sentence of ``job`` for the user,
        or of its failure. That thread answers even when it has nothing to watch with.
        """

        def run() -> None:
            try:
                sentence = self._watch.keeper.change(job, self._clock.epoch_s())
            except LumbarError as error:
                sentence = str(error)
            self._board.set(minutes_today=self._watch.minutes_today)
            done(sentence)

        self._watch.analysis.send(run)

    def _heed(self, lesson: Lesson) -> None:
        """Judge by a new baseline and hand it out as a profile, or say why there is none.

        A profile may have been chosen while the lesson came to its end: it is not changed by what
        was learnt of the last one.
        """
        baseline = lesson.baseline
        if baseline is None:
            self._listeners.on_calibrated(None, lesson.sentence)
            return
        with self._choosing:
            void = lesson.of is not None and lesson.of != self._workshop.baseline
            name = self.settings.profile
            if not void:
                self._workshop.baseline = baseline
                self._watch.analysis.submit_first(lambda monitor: monitor.use_baseline(baseline))
        if void:
            self._listeners.on_calibrated(None, ANOTHER)
            return
        self._tell_whether_calibrated()
        profile = Profile(
            name=name or "Desk",
            camera=self._camera_in_use(),
            created_epoch_s=self._clock.epoch_s(),
            baseline=baseline_to_dict(baseline),
            arrangement=self.arrangement,
        )
        self._listeners.on_calibrated(profile, lesson.sentence)

    def _camera_in_use(self) -> str:
        """What the newest picture came from: with no camera chosen, the settings do not say."""
        latest = self._watch.latest
        return self.settings.camera if latest is None else latest[0].source


def _criteria(settings: Settings, since_epoch_s: float) -> Criteria:
    level = settings.rula_action_level or None
    return Criteria(since_epoch_s, settings.deviation_limit, level)
