"""What a user can do with Lumbar, as Qt actions shared by the tray menu and the window.

One set of actions means that everything in the tray is also in the window, for desktops without a
tray, and that both always say the same.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from lumbar.core.types import MonitorStatus, RunState
from lumbar.pipeline.control import next_morning_s
from lumbar.ui.pauses import Pauses
from lumbar.ui.wording import clock_text, left_text

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService

SNOOZE_MINUTES = (15, 30, 60)
_TOMORROW = "until tomorrow"


class Actions(QObject):
    """The actions, kept in step with the monitor's status.

    Pause and snooze act on the service; ``recalibrate``, ``open_window``, ``open_settings``,
    ``about`` and ``quit`` are connected by the application.

    Attributes:
        pauses: Why and until when the monitor is paused.
    """

    def __init__(self, service: PostureService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._paused = False
        self.pauses = Pauses(service, self)
        self.pause = self._action(self.tr("&Pause"), self._toggle_pause)
        self.timed_pauses = [
            *(
                self._action(self.tr("Pause for &{minutes} min").format(minutes=m), self._pause, m)
                for m in SNOOZE_MINUTES
            ),
            self._action(self.tr("Pause until &tomorrow"), self._pause, _TOMORROW),
        ]
        self.snoozes = [
            *(
                self._action(
                    self.tr("Snooze notices for &{minutes} min").format(minutes=m), self._snooze, m
                )
                for m in SNOOZE_MINUTES
            ),
            self._action(self.tr("Snooze notices until &tomorrow"), self._snooze, _TOMORROW),
        ]
        self.end_snooze = self._action(self.tr("&End snooze"), self._end_snooze)
        self.recalibrate = self._action(self.tr("Re&calibrate…"))
        self.open_window = self._action(self.tr("&Open Lumbar"))
        self.open_settings = self._action(self.tr("&Settings…"))
        self.about = self._action(self.tr("&About Lumbar"))
        self.quit = self._action(self.tr("&Quit"))
        self.pauses.changed.connect(self._show_pause)
        self.show_status(service.status)

    def pause_menu(self) -> QMenu:
        """A new menu of the timed pauses; the caller keeps it."""
        menu = QMenu(self.tr("Pause &for"))
        menu.addActions(self.timed_pauses)
        return menu

    def snooze_menu(self) -> QMenu:
        """A new menu of the snooze actions; the caller keeps it."""
        menu = QMenu(self.tr("S&nooze notices"))
        menu.addActions(self.snoozes)
        menu.addSeparator()
        menu.addAction(self.end_snooze)
        return menu

    @Slot(object)
    def show_status(self, status: MonitorStatus) -> None:
        """Adapt texts and what is possible to ``status``."""
        state = status.run_state
        self._paused = state is RunState.PAUSED
        self._show_pause()
        for action in (self.pause, *self.timed_pauses):
            action.setEnabled(state is not RunState.STOPPED)
        self.recalibrate.setEnabled(state in (RunState.RUNNING, RunState.PAUSED))
        until = status.snoozed_until_epoch_s
        self.end_snooze.setEnabled(until is not None)
        self.end_snooze.setText(
            self.tr("&End snooze")
            if until is None
            else self.tr("&End snooze (until {time}, {duration} left)").format(
                time=clock_text(until), duration=left_text(until)
            )
        )

    def _action(self, text: str, slot: object = None, data: object = None) -> QAction:
        action = QAction(text, self)
        action.setData(data)
        if slot is not None:
            action.triggered.connect(slot)
        return action

    @Slot()
    def _show_pause(self) -> None:
        until = self.pauses.until_epoch_s
        if not self._paused:
            self.pause.setText(self.tr("&Pause"))
        elif until is None:
            self.pause.setText(self.tr("&Resume"))
        else:
            words = self.tr("&Resume (paused until {time})")
            self.pause.setText(words.format(time=clock_text(until)))

    @Slot()
    def _toggle_pause(self) -> None:
        if self._service.status.run_state is RunState.PAUSED:
            self.pauses.resume()
        else:
            self.pauses.pause()

    @Slot()
    def _pause(self) -> None:
        self.pauses.pause(self._chosen_s())

    @Slot()
    def _snooze(self) -> None:
        self._service.snooze(self._chosen_s())

    def _chosen_s(self) -> float:
        """Seconds of the action that was triggered."""
        action = self.sender()
        assert isinstance(action, QAction)
        if action.data() == _TOMORROW:
            now = time.time()
            return next_morning_s(now) - now
        return 60.0 * float(action.data())

    @Slot()
    def _end_snooze(self) -> None:
        self._service.snooze(None)
