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
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lumbar import logs, paths
from lumbar.app_nap import AppNap
from lumbar.battery import LOOK_EVERY_S, on_battery
from lumbar.core.errors import LumbarError, StorageError
from lumbar.core.sentence import Sentence
from lumbar.coredumps import forbid_core_dumps
from lumbar.offers import CameraOffers, profile_offers
from lumbar.vitals import MemoryGuard, Remedy, resident_mb, vitals

if TYPE_CHECKING:
    from lumbar.core.types import MonitorStatus
    from lumbar.storage.profiles import Profile
    from lumbar.storage.settings import Settings

logger = logging.getLogger(__name__)

_VITALS_MS = 600_000
"""How often the log tells what Lumbar takes of the computer."""


def main() -> None:
    """Run the program and exit with its status."""
    os.umask(0o077)
    forbid_core_dumps()
    logs.start_logging()
    from lumbar.cli.root import run

    sys.exit(run(Program()))


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
        if sys.platform == "win32":
            import onnxruntime  # noqa: F401  # after Qt its DLLs would not load
        import lumbar.opencv  # noqa: F401  # before Qt: it clears what OpenCV does to Qt's paths
        from lumbar.ui.app import make_application
        from lumbar.ui.signals import signals_quit
        from lumbar.ui.single_instance import AlreadyRunningError, call_the_first, hold_lock

        live = source == "camera"
        application = make_application(sys.argv[:1])
        try:
            lock = hold_lock(paths.runtime_dir()) if live else None
        except AlreadyRunningError:
            print(call_the_first(window=not minimized))
            return 0
        with signals_quit(application.quit):
            desktop = _Desktop(source, fast=fast)
            application.commitDataRequest.connect(desktop.keep)  # Qt's Linux wheels never ask
            desktop.start(window=not minimized)
            try:
                return application.exec()
            finally:
                desktop.stop()
                if lock is not None:
                    lock.unlock()


class _Desktop:
    """The parts of one run of the desktop program."""

    def __init__(self, source: str, *, fast: bool) -> None:
        from lumbar.pipeline.assembly import lazy_depth, load_model, open_source
        from lumbar.pipeline.control import address
        from lumbar.pipeline.makers import Makers
        from lumbar.pipeline.service import PostureService
        from lumbar.pipeline.status import Listeners
        from lumbar.storage.profiles import list_profiles
        from lumbar.storage.settings_file import load_settings
        from lumbar.ui.app import DesktopApp
        from lumbar.ui.autostart import autostart
        from lumbar.ui.bridge import Bridge
        from lumbar.ui.control import ControlServer
        from lumbar.ui.language import use as use_language
        from lumbar.ui.place_watch import PlaceWatch
        from lumbar.ui.remote import Remote

        self._memory = MemoryGuard()
        self._nap = AppNap()
        self._live = source == "camera"
        self._demo = source == "demo"
        self._problems: list[str] = []
        self._settings_path = paths.settings_path()
        self._settings, problems = load_settings(self._settings_path)
        use_language(self._settings.language)
        self._problems += problems
        self._autostart = autostart()
        self._settings = replace(self._settings, autostart=self._autostart.enabled)
        self._saving = threading.RLock()
        history_path = _history_path(live=self._live)
        self._bridge = Bridge()
        self._service = PostureService(
            Makers(
                source=lambda settings: open_source(source, settings, realtime=not fast),
                model=load_model,
                depth=lazy_depth,
            ),
            Listeners(
                on_update=self._bridge.updated.emit,
                on_status=self._on_status,
                on_calibrated=self._keep_profile,
                on_problem=self._bridge.problem.emit,
            ),
            self._settings,
            profile=self._load_profile(),
            history_path=history_path,
        )
        self._app = DesktopApp(
            self._service,
            self._bridge,
            self._settings,
            save_settings=self._save_settings,
            offers={"camera": CameraOffers(), "profile": profile_offers},
            history_path=history_path,
        )
        self._app.power.ending.connect(self.keep)
        self._places = PlaceWatch(self._service, lambda: list_profiles(paths.profiles_dir()))
        self._places.chosen.connect(self._app.use_profile)
        if self._live:
            self._bridge.updated.connect(self._places.show_update)
        self._remote = Remote(self._service, self._app)
        self._bridge.updated.connect(self._remote.note_update)
        self._control = ControlServer(address(), self._remote.answer)

    def _on_status(self, status: MonitorStatus) -> None:
        from lumbar.core.types import RunState

        self._nap.keep_away(status.run_state in (RunState.RUNNING, RunState.CALIBRATING))
        self._bridge.status.emit(status)

    def start(self, *, window: bool) -> None:
        """Tray first, so that it is there quickly; then the two threads."""
        from PySide6.QtCore import QTimer

        from lumbar.ui.camera_permission import when_camera_was_asked_for
        from lumbar.ui.language import said
        from lumbar.ui.notifier import Notice

        first_time = window and self._live and not self._settings_path.exists()
        self._app.start(window=window)
        if self._live:
            self._places.start()
            when_camera_was_asked_for(self._service.start)
        else:
            self._service.start()
        if self._live:
            self._control.start()
        if first_time:
            self._app.open_first_run()
        if self._demo:
            self._service.calibrate()
        for problem in self._problems:
            logger.warning("%s", problem)
            self._app.notifier.show(Notice("Lumbar", said(problem)))
        self._log_vitals()
        vitals_timer = QTimer(self._app, interval=_VITALS_MS)
        vitals_timer.timeout.connect(self._log_vitals)
        vitals_timer.timeout.connect(self._look_after_memory)
        vitals_timer.start()
        if self._live:
            self._look_at_battery()
            battery_timer = QTimer(self._app, interval=round(1000 * LOOK_EVERY_S))
            battery_timer.timeout.connect(self._look_at_battery)
            battery_timer.start()

    def _look_at_battery(self) -> None:
        self._service.run_on_battery(on_battery())

    def _log_vitals(self) -> None:
        logger.info("running: %s; %.1f frames a second", vitals(), self._service.status.fps)

    def _look_after_memory(self) -> None:
        from lumbar.ui.language import said
        from lumbar.ui.notifier import Notice

        match self._memory.look(resident_mb()):
            case Remedy.RENEW_MODELS:
                logger.warning("Lumbar has grown too large: new models")
                self._service.renew_models()
            case Remedy.TELL:
                problem = Sentence("Lumbar takes more and more memory; quit it and start it again.")
                logger.warning("%s", problem)
                self._app.notifier.show(Notice("Lumbar", said(problem)))

    def keep(self, *_session: object) -> None:
        """The user logs out, or is about to: on some systems nothing more is heard after this."""
        if not self._service.keep_now():
            logger.warning("the minute under way could not be written before the session's end")

    def stop(self) -> None:
        """Icon and windows away, camera off, last minute written."""
        self._control.stop()
        self._app.stop()
        self._service.stop()

    def _load_profile(self) -> Profile | None:
        """The profile in use; a damaged one is reported, and Lumbar runs uncalibrated."""
        from lumbar.core.baseline_document import baseline_from_dict
        from lumbar.storage.profiles import load_profile, profile_path

        if not self._live or not self._settings.profile:
            return None
        try:
            profile = load_profile(profile_path(paths.profiles_dir(), self._settings.profile))
            baseline_from_dict(profile.baseline)
        except LumbarError as error:
            self._problems.append(str(error))
            return None
        return profile

    def _keep_profile(self, profile: Profile | None, message: str) -> None:
        """Store a new calibration (on the analysis thread), then tell the faces."""
        from lumbar.storage.places import name_for_place
        from lumbar.storage.profiles import list_profiles, profile_path, save_profile

        if profile is not None and self._live:
            others = list_profiles(paths.profiles_dir())
            place = (profile.camera, profile.arrangement)
            profile = replace(profile, name=name_for_place(others, profile.name, *place))
            try:
                save_profile(profile_path(paths.profiles_dir(), profile.name), profile)
                self._save_settings(replace(self._service.settings, profile=profile.name))
            except StorageError as error:
                message = Sentence(
                    "{message} It holds until Lumbar quits only: {error}",
                    message=message,
                    error=str(error),
                )
        self._bridge.calibrated.emit(profile, message)

    def _save_settings(self, settings: Settings) -> None:
        """Put settings in force, then store them; raises `StorageError` when that fails.

        The dialog saves from the GUI thread, a calibration from the analysis thread.
        """
        from lumbar.storage.settings_file import save_settings

        with self._saving:
            before = self._service.settings
            self._service.configure(settings)
            self._settings = settings
            if settings.profile != before.profile:
                self._service.use_profile(self._load_profile())
            save_settings(self._settings_path, settings)
            if settings.autostart != self._autostart.enabled:
                (self._autostart.enable if settings.autostart else self._autostart.disable)()


def _history_path(*, live: bool) -> Path:
    """The user's history, or for a recording one that starts empty each time."""
    if live:
        return paths.history_path()
    path = paths.data_dir() / "replay.sqlite3"
    for leftover in path.parent.glob(f"{path.name}*"):
        leftover.unlink(missing_ok=True)
    return path
