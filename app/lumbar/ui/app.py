"""Qt's side of the running program: who hears whom.

`main.py` makes the parts and starts them; here they are only connected.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from lumbar import paths
from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.storage.settings import Settings
from lumbar.ui import language
from lumbar.ui.absence import Absence
from lumbar.ui.actions import SNOOZE_MINUTES, Actions
from lumbar.ui.alerts import Alerts
from lumbar.ui.application import BEGIN_ANEW
from lumbar.ui.breaks import Breaks
from lumbar.ui.bridge import Bridge
from lumbar.ui.history_care import HistoryCare
from lumbar.ui.joining import headed
from lumbar.ui.language import said
from lumbar.ui.moved import QUESTION, MovedQuestion
from lumbar.ui.notice_backends import DesktopNotifierBackend, PlyerBackend, TrayBackend
from lumbar.ui.notifier import Notice, Notifier
from lumbar.ui.pause_key import PauseKey
from lumbar.ui.power import PowerEvents
from lumbar.ui.profile_menu import ProfileMenu
from lumbar.ui.sound import Chime
from lumbar.ui.taking_back import TakingBack, rests
from lumbar.ui.tray import PATIENCE_S, Tray
from lumbar.ui.windows import Windows

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService
    from lumbar.ui.settings_dialog import Offers

_NO_TRAY = Sentence(
    "This desktop shows no tray icons, so Lumbar lives in this window: closing it ends Lumbar. "
    "On GNOME the extension AppIndicator adds a tray."
)


_AGAIN_MS = 250
"""How often it is looked whether the windows can change their language now."""


class DesktopApp(QObject):
    """Tray, windows and notices around one running `PostureService`.

    Args:
        service: The monitor; its callbacks end in ``bridge``.
        bridge: Where its results arrive.
        settings: What is in force.
        save_settings: Stores new settings and puts them in force; may raise `LumbarError`.
        offers: Choices of cameras and profiles for the settings dialog.
        history_path: The database.
        tray_patience_s: How long a tray may take to appear before the window opens instead.

    Signals:
        teaching: The user has called the last warning wrong; what comes of it is told in a notice.
    """

    teaching = Signal()

    def __init__(
        self,
        service: PostureService,
        bridge: Bridge,
        settings: Settings,
        *,
        save_settings: Callable[[Settings], None],
        offers: Offers,
        history_path: Path,
        tray_patience_s: float = PATIENCE_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._bridge = bridge
        self._save_settings = save_settings
        self._spoken = settings.language
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._say_anew)
        self._without_tray = False
        self.actions = Actions(service, self)
        self._profile_menu = ProfileMenu(
            offers.get("profile", list), lambda: self._service.settings.profile
        )
        self.tray = Tray(
            self.actions,
            profile_menu=self._profile_menu,
            patience_s=tray_patience_s,
            parent=self,
        )
        desktop = DesktopNotifierBackend(paths.assets_dir() / "icons" / "lumbar.png", self)
        self.notifier = Notifier(
            (desktop, PlyerBackend(), TrayBackend(self.tray, self)), parent=self
        )
        self.alerts = Alerts(
            self.notifier,
            Chime(paths.assets_dir() / "sounds" / "gentle.wav"),
            settings,
            resting=lambda: rests(service.status),
            parent=self,
        )
        self._taking_back = TakingBack(service, self.alerts, self)
        self.power = PowerEvents(self)
        self.pause_key = PauseKey(self)
        self.absence = Absence(service, self.actions.pauses, self.power, self)
        self._teaching = False
        self._moved = MovedQuestion(self)
        self.breaks = Breaks(settings, snoozed=self._is_snoozed, parent=self)
        self.care = HistoryCare(service, history_path)
        self.care.keep_days(settings.retention_days)
        self.care.delete_aged()
        self.windows = Windows(
            service,
            bridge,
            self.actions,
            self.care,
            settings,
            save_settings=save_settings,
            offers=offers,
            parent=self,
        )
        desktop.snooze_pressed.connect(self._snooze_from_notice)
        desktop.teach_pressed.connect(self._teach)
        desktop.clicked.connect(self.windows.open_dashboard)
        self.notifier.failed.connect(self._on_notice_failed)
        self._connect()

    def start(self, *, window: bool = False) -> None:
        """Put the icon into the tray; open the window too when asked, or when there is no tray."""
        self.tray.show_status(self._service.status)
        self.tray.start()
        self.power.start()
        self.pause_key.use(self.windows.settings.pause_key)
        if window:
            self.windows.open_dashboard()

    def stop(self, timeout_s: float = 1.0) -> None:
        """Take icon, windows and notice away for good; the service is not touched.

        Args:
            timeout_s: How long a desktop that does not answer is waited for, in all.
        """
        until_s = time.monotonic() + timeout_s
        self._due.stop()
        self.tray.stop()
        self._taking_back.stop()
        self.alerts.stop(timeout_s)
        self.notifier.stop(max(until_s - time.monotonic(), 0.0))
        self.pause_key.stop(max(until_s - time.monotonic(), 0.0))
        self.breaks.withdraw()
        self.windows.stop()

    def _is_snoozed(self) -> bool:
        return self._service.status.snoozed_until_epoch_s is not None

    def _connect(self) -> None:
        bridge, actions = self._bridge, self.actions
        bridge.status.connect(self.tray.show_status)
        bridge.status.connect(actions.show_status)
        bridge.updated.connect(self.tray.show_update)
        bridge.updated.connect(self.alerts.on_update)
        bridge.updated.connect(self.breaks.show_update)
        bridge.status.connect(self.breaks.show_status)
        bridge.status.connect(self._taking_back.show_status)
        bridge.status.connect(self._moved.show_status)
        self._moved.asked.connect(self._ask_to_recalibrate)
        self.alerts.clicked.connect(self.windows.open_dashboard)
        self._profile_menu.chosen.connect(self.use_profile)
        # An empty submenu is disabled and would never be asked to look again.
        self.tray.menu.aboutToShow.connect(self._profile_menu.refresh)
        bridge.status.connect(self.absence.show_status)
        bridge.calibrated.connect(self._on_calibrated)
        bridge.problem.connect(self._on_problem)
        self.tray.missing.connect(self._on_no_tray)
        self.pause_key.pressed.connect(actions.pause.trigger)
        self.pause_key.refused.connect(self._on_no_key)
        windows = self.windows
        windows.applied.connect(self._on_settings)
        windows.profiles_changed.connect(self._profile_menu.refresh)
        windows.closed.connect(self._on_window_closed)
        actions.open_window.triggered.connect(windows.open_dashboard)
        actions.today.triggered.connect(windows.open_today)
        actions.open_settings.triggered.connect(windows.open_settings)
        actions.about.triggered.connect(windows.open_about)
        actions.recalibrate.triggered.connect(windows.open_calibration)
        actions.restart.triggered.connect(self._begin_anew)
        actions.quit.triggered.connect(self._quit)

    @Slot()
    def _quit(self) -> None:
        self.windows.drop_first_run()  # Qt closes the windows first, as if the user did
        QApplication.quit()

    @Slot()
    def _begin_anew(self) -> None:
        QApplication.exit(BEGIN_ANEW)

    @Slot()
    def _ask_to_recalibrate(self) -> None:
        question = said(QUESTION)
        self.alerts.suggest(Notice(self.tr("Recalibrate?"), question))
        self.windows.show_hint(question, self.actions.recalibrate)

    @Slot(str)
    def use_profile(self, name: str) -> None:
        """Compare with another profile from now on."""
        chosen = replace(self._service.settings, profile=name)
        try:
            self._save_settings(chosen)
        except LumbarError as error:
            self.notifier.show(Notice(self.tr("The profile was not changed"), said(str(error))))
        self.windows.settings = self._service.settings
        if self.windows.settings_window is not None:
            self.windows.settings_window.show_settings(self.windows.settings)

    @Slot(object)
    def _on_notice_failed(self, notice: Notice) -> None:
        self.windows.show_hint(headed(notice.title, notice.text))

    @Slot(str)
    def _on_no_key(self, sentence: str) -> None:
        self.notifier.show(Notice("Lumbar", said(sentence)))

    @Slot()
    def _on_no_tray(self) -> None:
        self._without_tray = True
        self.windows.open_dashboard()
        self.windows.show_hint(said(_NO_TRAY))

    @Slot()
    def _on_window_closed(self) -> None:
        if not self.tray.is_shown:
            self.actions.quit.trigger()  # nothing would be left to end Lumbar with

    @Slot()
    def _snooze_from_notice(self) -> None:
        self._service.snooze(60.0 * SNOOZE_MINUTES[0])

    @Slot()
    def _teach(self) -> None:
        self._teaching = True
        self.teaching.emit()
        self.alerts.dismiss()
        self._service.teach()

    @Slot(object)
    def _on_problem(self, sentence: str) -> None:
        """The history cannot be kept, or was rescued: say so once."""
        self.notifier.show(Notice("Lumbar", said(sentence)))

    @Slot(object, object)
    def _on_calibrated(self, _profile: object, message: str) -> None:
        """The new profile's name was put into the settings, so that the dialog must show it."""
        if self._teaching:
            self._teaching = False
            self.notifier.show(Notice(self.tr("Thank you"), said(message)))
        self.windows.settings = self._service.settings
        self._profile_menu.refresh()
        if self.windows.settings_window is not None:
            self.windows.settings_window.renew_offers("profile")
            self.windows.settings_window.show_settings(self.windows.settings)

    @Slot(object)
    def _on_settings(self, settings: Settings) -> None:
        self.windows.settings = settings
        self.alerts.configure(settings)
        self.breaks.use(settings)
        self.pause_key.use(settings.pause_key)
        self.care.keep_days(settings.retention_days)
        if self.windows.dashboard is not None:
            self.windows.dashboard.live_view.mirrored = settings.mirror
        window = self.windows.settings_window
        if window is not None and window.in_force != settings:
            window.show_settings(settings)  # or its next change would put the old ones back
        if settings.language != self._spoken:
            self._spoken = settings.language
            self._due.start(0)

    @Slot()
    def _say_anew(self) -> None:
        """Put everything in another language, as soon as no window that goes is still at work."""
        if not self.windows.can_say_anew:
            self._due.start(_AGAIN_MS)
            return
        language.use(self._spoken)
        self.actions.say_anew()
        self.tray.say_anew()
        self._profile_menu.refresh()
        self.windows.say_anew()
        if self._without_tray and not self.tray.is_shown:
            self.windows.show_hint(said(_NO_TRAY))
