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

    Pause and snooze act on the service; ``recalibrate``, ``today``, ``open_window``,
    ``open_settings``, ``about``, ``restart`` (shown when nothing else helps) and ``quit`` are
    connected by the application.

    Attributes:
        pauses: Why and until when the monitor is paused.
    """

    def __init__(self, service: PostureService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._paused = False
        self.pauses = Pauses(service, self)
        self.pause = self._action(self._toggle_pause)
        spans = (*SNOOZE_MINUTES, _TOMORROW)
        self.timed_pauses = [self._action(self._pause, span) for span in spans]
        self.snoozes = [self._action(self._snooze, span) for span in spans]
        self.end_snooze = self._action(self._end_snooze)
        self.recalibrate = self._action()
        self.today = self._action()
        self.open_window = self._action()
        self.open_settings = self._action()
        self.about = self._action()
        self.restart = self._action()
        self.quit = self._action()
        self.pauses.changed.connect(self._show_pause)
        self.say_anew()

    def say_anew(self) -> None:
        """Name the actions in the language of now."""
        pauses = self.tr("Pause for &{minutes} min")
        snoozes = self.tr("Snooze notices for &{minutes} min")
        for action, minutes in zip(self.timed_pauses, SNOOZE_MINUTES, strict=False):
            action.setText(pauses.format(minutes=minutes))
        for action, minutes in zip(self.snoozes, SNOOZE_MINUTES, strict=False):
            action.setText(snoozes.format(minutes=minutes))
        self.timed_pauses[-1].setText(self.tr("Pause until &tomorrow"))
        self.snoozes[-1].setText(self.tr("Snooze notices until &tomorrow"))
        self.recalibrate.setText(self.tr("Re&calibrate…"))
        self.today.setText(self.tr("&Today"))
        self.open_window.setText(self.tr("&Open Lumbar"))
        self.open_settings.setText(self.tr("&Settings…"))
        self.about.setText(self.tr("&About Lumbar"))
        self.restart.setText(self.tr("Start Lumbar ane&w"))
        self.quit.setText(self.tr("&Quit"))
        self.show_status(self._service.status)

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
        self.restart.setVisible(status.stuck)
        until = status.snoozed_until_epoch_s
        self.end_snooze.setEnabled(until is not None)
        self.end_snooze.setText(
            self.tr("&End snooze")
            if until is None
            else self.tr("&End snooze (until {time}, {duration} left)").format(
                time=clock_text(until), duration=left_text(until)
            )
        )

    def _action(self, slot: object = None, data: object = None) -> QAction:
        action = QAction(self)
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
