"""The assembly: every part is made, connected, started and stopped here, and nowhere else.

Reading order for a newcomer: `main` hands the command line to `lumbar.cli.root`; its ``gui``
command comes back to `Program.run_gui`, which builds the desktop program around one
`PostureService`. The measuring parts both faces share are put together in
`lumbar.pipeline.assembly`.
"""

from __future__ import annotations

import logging
import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lumbar import logs, paths, x11
from lumbar.app_nap import AppNap
from lumbar.bundle import restore_library_path
from lumbar.coredumps import forbid_core_dumps
from lumbar.leaving import begin_anew, leave
from lumbar.offers import CameraOffers, profile_offers

if TYPE_CHECKING:
    from lumbar.core.types import MonitorStatus
    from lumbar.storage.profiles import Profile

logger = logging.getLogger(__name__)

_GRACE_S = 60.0
"""So long after start, resume, a new posture or another camera no notice comes."""

_RECORDING_S = 60.0
"""So long, at most, the end of a recording's analysis is waited for, with everything closed."""


def main() -> None:
    """Run the program and exit with its status."""
    os.umask(0o077)
    forbid_core_dumps()
    restore_library_path()
    logs.start_logging()
    from lumbar.cli.root import run

    leave(run(Program()))


class Program:
    """Makes the desktop program when the command line asks for it."""

    def run_gui(self, source: str, minimized: bool, fast: bool = False) -> int:
        """Run the tray program until the user quits.

        Args:
            source: ``camera``, ``demo`` or the path of a recording. Only the camera writes to the
                user's own history and profile; anything else has a history of its own.
            minimized: Stay in the tray.
            fast: Play a recording as fast as it can be analysed.
        """
        if problem := x11.refusal(os.environ, sys.platform):
            logger.error("%s", problem)
            print(problem, file=sys.stderr)
            return 1
        if sys.platform == "win32":
            import onnxruntime  # noqa: F401  # after Qt its DLLs would not load
        import lumbar.opencv  # noqa: F401  # before Qt: it clears what OpenCV does to Qt's paths
        from lumbar.ui.application import BEGIN_ANEW, make_application
        from lumbar.ui.collecting import collecting_here
        from lumbar.ui.signals import signals_quit
        from lumbar.ui.single_instance import AlreadyRunningError, call_the_first, hold_lock

        live = source == "camera"
        application = make_application(sys.argv[:1])
        try:
            lock = hold_lock(paths.runtime_dir()) if live else None
        except AlreadyRunningError:
            print(call_the_first(window=not minimized))
            return 0
        with signals_quit(application.exit) as asked_to_end, collecting_here():
            desktop = _Desktop(source, fast=fast)
            application.commitDataRequest.connect(desktop.keep)  # Qt's Linux wheels never ask
            desktop.start(window=not minimized)
            try:
                status = 0 if asked_to_end() else application.exec()
            finally:
                desktop.stop()
                if lock is not None:
                    lock.unlock()
        if status == BEGIN_ANEW:
            begin_anew()
        return status


class _Desktop:
    """The parts of one run of the desktop program."""

    def __init__(self, source: str, *, fast: bool) -> None:
        from lumbar.choices import Choices
        from lumbar.pipeline.assembly import lazy_depth, open_source
        from lumbar.pipeline.camera_memory import camera_memory
        from lumbar.pipeline.control import address
        from lumbar.pipeline.makers import Makers
        from lumbar.pipeline.service import PostureService
        from lumbar.pipeline.status import Listeners
        from lumbar.pipeline.suited_model import load_suited
        from lumbar.storage.profiles import list_profiles
        from lumbar.ui.app import DesktopApp
        from lumbar.ui.autostart import autostart
        from lumbar.ui.bridge import Bridge
        from lumbar.ui.control import ControlServer
        from lumbar.ui.language import use as use_language
        from lumbar.ui.place_watch import PlaceWatch
        from lumbar.ui.remote import Remote

        self._nap = AppNap()
        self._live = source == "camera"
        self._demo = source == "demo"
        self._problems: list[str] = []
        self._started = False
        self._refused = False
        self._bridge = Bridge()
        self._choices = Choices(
            live=self._live, autostart=autostart(), on_problem=self._note_problem
        )
        use_language(self._choices.settings.language)
        history_path = _history_path(live=self._live)
        cameras = camera_memory(paths.cameras_path())
        self._service = PostureService(
            Makers(
                source=partial(
                    open_source,
                    source,
                    realtime=not fast,
                    memory=cameras,
                    refused=lambda: self._refused,
                ),
                model=load_suited,
                depth=lazy_depth,
                grace_s=_GRACE_S if self._live else 0.0,
            ),
            Listeners(
                on_update=self._bridge.updated.emit,
                on_status=self._on_status,
                on_calibrated=self._keep_profile,
                on_problem=self._bridge.problem.emit,
            ),
            self._choices.settings,
            profile=self._choices.profile(),
            history_path=history_path,
            spare=paths.waiting_paths() if self._live else (),
            settings_since_epoch_s=self._choices.since_epoch_s,
        )
        self._app = DesktopApp(
            self._service,
            self._bridge,
            self._choices.settings,
            save_settings=lambda settings: self._choices.save(self._service, settings),
            offers={"camera": CameraOffers(), "profile": profile_offers},
            history_path=history_path,
        )
        self._app.power.ending.connect(self.keep)
        self._places = PlaceWatch(
            self._service,
            lambda: list_profiles(paths.profiles_dir()),
            began_anew=self._choices.began_anew,
        )
        self._places.chosen.connect(self._app.use_profile)
        if self._live:
            self._bridge.updated.connect(self._places.show_update)
        self._remote = Remote(self._service, self._app)
        self._bridge.calibrated.connect(self._remote.show_result)
        self._control = ControlServer(address(), self._remote.answer)

    def start(self, *, window: bool) -> None:
        """Tray first, so that it is there quickly; then the two threads."""
        from lumbar.ui.camera_permission import when_camera_was_asked_for
        from lumbar.upkeep import Upkeep

        if self._choices.first_time and (window or not self._live):
            self._choices.begin_introduction()  # a recording may be played first
        self._app.start(window=window)
        if self._live:
            self._places.start()
            self._control.start()
        if not self._live:
            self._service.start()
        elif self._choices.not_introduced:
            self._introduce()
        else:
            when_camera_was_asked_for(self._begin)
        if self._demo:
            self._service.calibrate()
        self._started = True
        self._tell(*self._problems)
        Upkeep(self._service, self._tell, self._app, battery=self._live)

    def _begin(self, allowed: bool) -> None:
        self._refused = not allowed
        self._service.start()

    def _introduce(self) -> None:
        """Show the first steps; before the camera opens the user reads what it is for."""
        from lumbar.ui.pauses import Why

        self._service.start(paused=True)
        self._app.actions.pauses.hold(Why.NOT_INTRODUCED)
        self._app.windows.introduced.connect(self._introduced)
        self._app.windows.open_first_run()

    def _introduced(self) -> None:
        from lumbar.ui.camera_permission import when_camera_was_asked_for
        from lumbar.ui.pauses import Why

        self._choices.end_introduction()

        def go_on(allowed: bool) -> None:
            self._refused = not allowed
            self._app.actions.pauses.release(Why.NOT_INTRODUCED)

        when_camera_was_asked_for(go_on)

    def keep(self, *_session: object) -> None:
        """The user logs out, or is about to: on some systems nothing more is heard after this."""
        if not self._service.keep_now():
            logger.warning("the minute under way could not be written before the session's end")

    def stop(self) -> None:
        """Camera off first, and while that takes its time icon and windows away."""
        self._service.ask_to_stop()
        try:
            self._control.stop()
            self._app.stop()
        finally:  # whatever fails in the windows, the last minute is waited for
            # A thread left behind would put back what is deleted of a recording.
            self._service.stop(longer_s=0.0 if self._live else _RECORDING_S)
        if not self._live:
            _forget_recording()

    def _on_status(self, status: MonitorStatus) -> None:
        from lumbar.core.types import RunState

        self._nap.keep_away(status.run_state in (RunState.RUNNING, RunState.CALIBRATING))
        self._bridge.status.emit(status)

    def _keep_profile(self, profile: Profile | None, message: str) -> None:
        """Store a new calibration (on the analysis thread), then tell the faces."""
        kept = self._choices.keep_profile(self._service, profile, message)
        self._bridge.calibrated.emit(*kept)

    def _note_problem(self, problem: str) -> None:
        """Tell of it now, or as soon as there is a way to."""
        if self._started:
            self._bridge.problem.emit(problem)
        else:
            self._problems.append(problem)

    def _tell(self, *problems: str) -> None:
        from lumbar.ui.language import said
        from lumbar.ui.notifier import gathered

        for problem in problems:
            logger.warning("%s", problem)
        for notice in gathered("Lumbar", map(said, problems)):
            self._app.notifier.show(notice)


def _history_path(*, live: bool) -> Path:
    """The user's history, or for a recording one that starts empty each time."""
    if live:
        return paths.history_path()
    _forget_recording()
    return paths.replay_path()


def _forget_recording() -> None:
    """Delete the history of a recording: it lasts as long as the program that played it."""
    path = paths.replay_path()
    for leftover in path.parent.glob(f"{path.name}*"):
        with suppress(OSError):  # the next start tries again
            leftover.unlink()
