"""Asking once whether to calibrate again, when camera or chair seem to have moved."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from lumbar.core.sentence import Sentence
from lumbar.core.types import MonitorStatus, RunState

QUESTION = Sentence(
    "The camera or your chair seems to have moved since the calibration. If so, choose "
    "Recalibrate; if you have come nearer yourself, move back."
)


class MovedQuestion(QObject):
    """Notices when the monitor begins to think so.

    Signals:
        asked: The question is due.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._moved = False

    @Slot(object)
    def show_status(self, status: MonitorStatus) -> None:
        """Take in a new status; nothing is asked while the user answers already."""
        before, self._moved = self._moved, status.moved
        if self._moved and not before and status.run_state is RunState.RUNNING:
            self.asked.emit()
