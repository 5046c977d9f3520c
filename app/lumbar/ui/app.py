"""Qt's side of the running program: the application object, and who hears whom.

`main.py` makes the parts and starts them; here they are only connected. Windows are made when they
are first asked for, so that the tray icon is there quickly and an unopened chart costs no memory.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from lumbar import paths
from lumbar.core.types import AlertKind, PostureUpdate
from lumbar.storage.settings import Settings
from lumbar.ui.actions import SNOOZE_MINUTES, Actions
from lumbar.ui.bridge import Bridge
from lumbar.ui.icons import app_icon
from lumbar.ui.notice_backends import DesktopNotifierBackend, PlyerBackend, TrayBackend
from lumbar.ui.notifier import Notice, Notifier
from lumbar.ui.style import follow_system
from lumbar.ui.tray import PATIENCE_S, Tray
from lumbar.ui.wording import duration_text

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService
    from lumbar.ui.calibration import CalibrationDialog
    from lumbar.ui.dashboard import Dashboard
    from lumbar.ui.settings_dialog import Offers, SettingsDialog

_NO_TRAY = (
    "This desktop shows no tray icons, so Lumbar lives in this window: closing it ends Lumbar. "
    "On GNOME the extension AppIndicator adds a tray."
)


def make_application(arguments: Sequence[str]) -> QApplication:
    """The application object, named and dressed, that goes on without any window."""
    app = QApplication(list(arguments))
    app.setApplicationName("Lumbar")
    app.setDesktopFileName("lumbar")
    app.setWindowIcon(app_icon())
    app.setQuitOnLastWindowClosed(False)
    app.setQuitLockEnabled(False)
    follow_system(app)
    return app


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
    """

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
        self._settings = settings
        self._save_settings = save_settings
        self._offers = offers
        self._history_path = history_path
        self._dashboard: Dashboard | None = None
        self._settings_dialog: SettingsDialog | None = None
        self._calibration: CalibrationDialog | None = None
        self.actions = Actions(service, self)
        self.tray = Tray(self.actions, patience_s=tray_patience_s, parent=self)
        desktop = DesktopNotifierBackend(paths.assets_dir() / "icons" / "lumbar.png", self)
        self.notifier = Notifier(
            (desktop, PlyerBackend(), TrayBackend(self.tray, self)), parent=self
        )
        desktop.snooze_pressed.connect(self._snooze_from_notice)
        desktop.clicked.connect(self.open_window)
        self.notifier.failed.connect(self._on_notice_failed)
        self._connect()

    def start(self, *, window: bool = False) -> None:
        """Put the icon into the tray; open the window too when asked, or when there is no tray."""
        self.tray.show_status(self._service.status)
        self.tray.start()
        if window:
            self.open_window()

    def stop(self) -> None:
        """Take icon, windows and notice away; the service is not touched."""
        self.tray.stop()
        self.notifier.stop()
        for widget in (self._dashboard, self._settings_dialog, self._calibration):
            if widget is not None:
                widget.close()

    @Slot()
    def open_window(self) -> None:
        """Show the window, made on first use."""
        if self._dashboard is None:
            from lumbar.ui.dashboard import Dashboard

            window = Dashboard(
                self._service, self.actions, self._history_path, mirrored=self._settings.mirror
            )
            self._bridge.status.connect(window.show_status)
            self._bridge.updated.connect(window.show_update)
            window.closed.connect(self._on_window_closed)
            self._dashboard = window
        _raise(self._dashboard)

    @Slot()
    def open_settings(self) -> None:
        """Show the settings dialog."""
        from lumbar.ui.settings_dialog import SettingsDialog

        if self._settings_dialog is None or not self._settings_dialog.isVisible():
            self._settings_dialog = SettingsDialog(
                self._settings, self._save_settings, self._offers, self._dashboard
            )
            self._settings_dialog.applied.connect(self._on_settings)
        _raise(self._settings_dialog)

    @Slot()
    def open_calibration(self) -> None:
        """Show the calibration dialog."""
        if self._calibration is None:
            from lumbar.ui.calibration import CalibrationDialog

            dialog = CalibrationDialog(self._service, mirrored=self._settings.mirror)
            self._bridge.status.connect(dialog.show_status)
            self._bridge.calibrated.connect(dialog.show_result)
            self._calibration = dialog
        _raise(self._calibration)

    def _connect(self) -> None:
        bridge, actions = self._bridge, self.actions
        bridge.status.connect(self.tray.show_status)
        bridge.status.connect(actions.show_status)
        bridge.updated.connect(self.tray.show_update)
        bridge.updated.connect(self._on_update)
        bridge.calibrated.connect(self._on_calibrated)
        self.tray.missing.connect(self._on_no_tray)
        actions.open_window.triggered.connect(self.open_window)
        actions.open_settings.triggered.connect(self.open_settings)
        actions.recalibrate.triggered.connect(self.open_calibration)
        actions.quit.triggered.connect(QApplication.quit)

    @Slot(object)
    def _on_update(self, update: PostureUpdate) -> None:
        alert = update.alert
        if alert is None:
            return
        if alert.kind is AlertKind.WITHDRAW:
            self.notifier.withdraw()
        elif self._settings.notifications:
            since = duration_text(alert.bad_for_s)
            self.notifier.show(Notice(alert.advice, f"Your posture has been poor for {since}."))

    @Slot(object)
    def _on_notice_failed(self, notice: Notice) -> None:
        if self._dashboard is not None:
            self._dashboard.show_hint(f"{notice.title}. {notice.text}")

    @Slot()
    def _on_no_tray(self) -> None:
        self.open_window()
        if self._dashboard is not None:
            self._dashboard.show_hint(_NO_TRAY)

    @Slot()
    def _on_window_closed(self) -> None:
        if not self.tray.is_shown:
            self.actions.quit.trigger()  # nothing would be left to end Lumbar with

    @Slot()
    def _snooze_from_notice(self) -> None:
        self._service.snooze(60.0 * SNOOZE_MINUTES[0])

    @Slot(object, str)
    def _on_calibrated(self, _profile: object, _message: str) -> None:
        """The new profile's name was put into the settings, so that the dialog must show it."""
        self._settings = self._service.settings

    @Slot(object)
    def _on_settings(self, settings: Settings) -> None:
        self._settings = settings
        if not settings.notifications:
            self.notifier.withdraw()
        if self._dashboard is not None:
            self._dashboard.live_view.mirrored = settings.mirror


def _raise(window: QWidget) -> None:
    """Show ``window`` in front of the others, also when it was minimised."""
    window.showNormal() if window.isMinimized() else window.show()
    window.raise_()
    window.activateWindow()
