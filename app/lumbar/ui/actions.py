"""What a user can do with Lumbar, as Qt actions shared by the tray menu and the window.

One set of actions means that everything in the tray is also in the window, for desktops without a
tray, and that both always say the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from lumbar.core.types import MonitorStatus, RunState
from lumbar.ui.wording import clock_text

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService

SNOOZE_MINUTES = (15, 30, 60)


class Actions(QObject):
    """The actions, kept in step with the monitor's status.

    Pause, snooze and recalibrate act on the service; ``recalibrate``, ``open_window``,
    ``open_settings`` and ``quit`` are connected by the application.
    """

    def __init__(self, service: PostureService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self.pause = self._action("Pause", self._toggle_pause)
        self.snoozes = [
            self._action(f"Snooze notices for {minutes} min", self._snooze, minutes)
            for minutes in SNOOZE_MINUTES
        ]
        self.end_snooze = self._action("End snooze", self._end_snooze)
        self.recalibrate = self._action("Recalibrate…")
        self.open_window = self._action("Open Lumbar")
        self.open_settings = self._action("Settings…")
        self.quit = self._action("Quit")
        self.show_status(service.status)

    def snooze_menu(self, title: str = "Snooze notices") -> QMenu:
        """A new menu of the snooze actions; the caller keeps it."""
        menu = QMenu(title)
        menu.addActions(self.snoozes)
        menu.addSeparator()
        menu.addAction(self.end_snooze)
        return menu

    @Slot(object)
    def show_status(self, status: MonitorStatus) -> None:
        """Adapt texts and what is possible to ``status``."""
        state = status.run_state
        self.pause.setText("Resume" if state is RunState.PAUSED else "Pause")
        self.pause.setEnabled(state is not RunState.STOPPED)
        self.recalibrate.setEnabled(state in (RunState.RUNNING, RunState.PAUSED))
        until = status.snoozed_until_epoch_s
        self.end_snooze.setEnabled(until is not None)
        self.end_snooze.setText(
            "End snooze" if until is None else f"End snooze (until {clock_text(until)})"
        )

    def _action(self, text: str, slot: object = None, data: object = None) -> QAction:
        action = QAction(text, self)
        action.setData(data)
        if slot is not None:
            action.triggered.connect(slot)
        return action

    @Slot()
    def _toggle_pause(self) -> None:
        if self._service.status.run_state is RunState.PAUSED:
            self._service.resume()
        else:
            self._service.pause()

    @Slot()
    def _snooze(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._service.snooze(60.0 * action.data())

    @Slot()
    def _end_snooze(self) -> None:
        self._service.snooze(None)
