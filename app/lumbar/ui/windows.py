"""The windows of the running program: made when first asked for, deleted at the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from lumbar.core.types import RunState
from lumbar.storage.settings import Settings
from lumbar.ui.actions import Actions
from lumbar.ui.bridge import Bridge
from lumbar.ui.history_care import HistoryCare

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService
    from lumbar.ui.calibration import CalibrationDialog
    from lumbar.ui.dashboard import Dashboard
    from lumbar.ui.first_run import FirstRun
    from lumbar.ui.settings_dialog import Offers
    from lumbar.ui.settings_window import SettingsWindow


class Windows(QObject):
    """Opens each window once, so that an unopened one costs neither time nor memory.

    Args:
        service: The monitor.
        bridge: Where its results arrive.
        actions: What the dashboard's buttons do.
        care: Changes the history, and knows where it is.
        settings: What is in force.
        save_settings: Stores new settings and puts them in force; may raise `LumbarError`.
        offers: Choices of cameras and profiles.

    Attributes:
        settings: What is in force; set it when that changes.
        dashboard, settings_window, calibration, first_run: None before they are first opened.

    Signals:
        applied: The new `Settings`, after a window saved them.
        profiles_changed: Profiles were renamed or deleted.
        closed: The user closed the dashboard.
        introduced: As of `FirstRun`.
    """

    applied = Signal(object)
    profiles_changed = Signal()
    closed = Signal()
    introduced = Signal()

    def __init__(
        self,
        service: PostureService,
        bridge: Bridge,
        actions: Actions,
        care: HistoryCare,
        settings: Settings,
        *,
        save_settings: Callable[[Settings], None],
        offers: Offers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._bridge = bridge
        self._actions = actions
        self._care = care
        self.settings = settings
        self._save_settings = save_settings
        self._offers = offers
        self.dashboard: Dashboard | None = None
        self.settings_window: SettingsWindow | None = None
        self.calibration: CalibrationDialog | None = None
        self.first_run: FirstRun | None = None

    def stop(self) -> None:
        """Close all of them, and delete them rather than wait for a garbage collection."""
        self.drop_first_run()
        windows = (self.settings_window, self.calibration, self.dashboard)
        self.settings_window = self.calibration = self.dashboard = None
        for window in windows:
            if window is not None:
                window.close()
                shiboken6.delete(window)

    def drop_first_run(self) -> None:
        """Take the first run away unclosed: closing it is an answer, the end of Lumbar is none."""
        if self.first_run is not None:
            shiboken6.delete(self.first_run)
            self.first_run = None

    @property
    def can_say_anew(self) -> bool:
        """Whether nothing is open that `say_anew` would cut off.

        A dialog that is executed and a menu have an event loop of their own, and both die when that
        deletes what they hang on; a calibration cannot be taken over. The first run does not count:
        it is modal, but runs in no loop of its own.
        """
        modal = QApplication.activeModalWidget()
        calibrating = self._service.status.run_state is RunState.CALIBRATING
        return not (
            calibrating
            or (self.calibration is not None and self.calibration.isVisible())
            or (modal is not None and modal is not self.first_run)
            or QApplication.activePopupWidget() is not None
        )

    @property
    def shows_calibration(self) -> bool:
        """Whether the user sees how a calibration goes."""
        dialog, steps = self.calibration, self.first_run
        return (dialog is not None and dialog.isVisible()) or (
            steps is not None and steps.shows_calibration
        )

    def say_anew(self) -> None:
        """Open what is open once more, where it was, in the language of now.

        Only when `can_say_anew`.
        """
        old_dashboard, old_settings = self.dashboard, self.settings_window
        old_first_run, old_calibration = self.first_run, self.calibration
        self.first_run = self.settings_window = self.calibration = self.dashboard = None
        if old_dashboard is not None:
            self.dashboard = self._made_dashboard()
            self.dashboard.take_over(old_dashboard)
            self.dashboard.setVisible(old_dashboard.isVisible())
        if old_first_run is not None and old_first_run.isVisible():
            self.open_first_run()
            assert self.first_run is not None
            self.first_run.take_over(old_first_run)
        if old_settings is not None and old_settings.isVisible():
            self.open_settings()
            assert self.settings_window is not None
            self.settings_window.take_over(old_settings)
        # Deleted unclosed: closing would end Lumbar where there is no tray.
        for old in (old_first_run, old_settings, old_calibration, old_dashboard):
            if old is not None:
                shiboken6.delete(old)

    def show_hint(self, text: str, action: QAction | None = None) -> None:
        """Say something in the dashboard, if it was ever opened."""
        if self.dashboard is not None:
            self.dashboard.show_hint(text, action)

    @Slot()
    def open_dashboard(self) -> None:
        """Show the dashboard."""
        if self.dashboard is None:
            self.dashboard = self._made_dashboard()
        _raise(self.dashboard)

    @Slot()
    def open_today(self) -> None:
        """Show today in the dashboard."""
        self.open_dashboard()
        if self.dashboard is not None:
            self.dashboard.show_today()

    @Slot()
    def open_about(self) -> None:
        """Show the about page, on the window it belongs to."""
        self.open_dashboard()
        if self.dashboard is not None:
            self.dashboard.show_about()

    @Slot()
    def open_settings(self) -> None:
        """Show the settings."""
        from lumbar.ui.settings_window import SettingsWindow

        if self.settings_window is None or not self.settings_window.isVisible():
            if self.settings_window is not None:
                self.settings_window.deleteLater()
            window = SettingsWindow(
                self._service,
                self._care,
                self.settings,
                self._save_settings,
                self._offers,
                self.dashboard,
            )
            window.applied.connect(self.applied)
            window.set_up_again.connect(self.open_first_run)
            window.calibration_wanted.connect(self.open_calibration)
            window.profiles_changed.connect(self.profiles_changed)
            self.settings_window = window
        _raise(self.settings_window)

    @Slot()
    def open_calibration(self) -> None:
        """Show the calibration."""
        if self.calibration is None:
            from lumbar.ui.calibration import CalibrationDialog

            dialog = CalibrationDialog(self._service, mirrored=self.settings.mirror)
            self._bridge.status.connect(dialog.show_status)
            self._bridge.calibrated.connect(dialog.show_result)
            self.calibration = dialog
        _raise(self.calibration)

    @Slot()
    def open_first_run(self) -> None:
        """Show the steps of the first run, in front of the dashboard."""
        from lumbar.ui.first_run import FirstRun

        if self.first_run is None or not self.first_run.isVisible():
            if self.first_run is not None:
                self.first_run.deleteLater()
            dialog = FirstRun(self._service, self._save_settings, self._offers, self.dashboard)
            self._bridge.status.connect(dialog.show_status)
            self._bridge.calibrated.connect(dialog.show_result)
            dialog.applied.connect(self.applied)
            dialog.introduced.connect(self.introduced)
            self.first_run = dialog
        _raise(self.first_run)

    def _made_dashboard(self) -> Dashboard:
        from lumbar.ui.dashboard import Dashboard

        window = Dashboard(
            self._service, self._actions, self._care.path, mirrored=self.settings.mirror
        )
        self._bridge.status.connect(window.show_status)
        self._bridge.updated.connect(window.show_update)
        window.closed.connect(self.closed)
        self._care.changed.connect(window.forget_history)
        return window


def _raise(window: QWidget) -> None:
    """Show ``window`` in front of the others, also when it was minimised."""
    window.showNormal() if window.isMinimized() else window.show()
    window.raise_()
    window.activateWindow()
