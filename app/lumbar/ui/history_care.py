"""Deleting, backing up and restoring the history while Lumbar goes on writing it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from lumbar.core.errors import LumbarError
from lumbar.storage.files import delete_set_aside
from lumbar.storage.history import BEGINNING_S, END_S, History, span_of_days
from lumbar.ui.language import tr

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService

_HOUR_MS = 3_600_000


class HistoryCare(QObject):
    """Asks the running monitor, which holds the only writing connection, to change the history.

    Signals:
        changed: A sentence for the user: what was done, or why it was not.
    """

    changed = Signal(object)

    def __init__(self, service: PostureService, history_path: Path) -> None:
        super().__init__()
        self._service = service
        self._path = history_path
        self._retention_days = 0
        self._timer = QTimer(self, interval=_HOUR_MS)
        self._timer.timeout.connect(self._delete_old)

    @property
    def path(self) -> Path:
        """The database."""
        return self._path

    def keep_days(self, days: int) -> None:
        """Delete what is older than ``days`` now and every hour; 0 keeps everything."""
        self._retention_days = days
        if days:
            self._timer.start()
            self._delete_old()
        else:
            self._timer.stop()

    def count(self, first: datetime.date, last: datetime.date) -> int:
        """Minutes recorded from ``first`` to ``last``; 0 without a readable history."""
        try:
            with History.read_only(self._path) as history:
                return history.count(*span_of_days(first, last))
        except LumbarError:
            return 0

    def delete(self, first: datetime.date, last: datetime.date) -> None:
        """Delete the minutes of some days, both included, for good."""
        start_s, end_s = span_of_days(first, last)
        self._service.change_history(
            lambda history: _deleted(history.delete(start_s, end_s)),
            self.changed.emit,
        )

    def delete_everything(self) -> None:
        """Delete all minutes, damaged copies included, for good."""

        def job(history: History) -> str:
            count = history.delete(BEGINNING_S, END_S)
            delete_set_aside(history.path)
            return _all_deleted(count)

        self._service.change_history(job, self.changed.emit)

    def back_up(self, target: Path) -> None:
        """Copy the whole history into one file."""

        def job(history: History) -> str:
            history.back_up(target)
            return self.tr("Backed up to {file}.").format(file=target.name)

        self._service.change_history(job, self.changed.emit)

    def restore(self, backup: Path) -> None:
        """Put back the minutes of a backup that are missing; what is there stays."""
        self._service.change_history(
            lambda history: _restored(history.restore(backup), backup),
            self.changed.emit,
        )

    @Slot()
    def _delete_old(self) -> None:
        keep_from = datetime.date.today() - datetime.timedelta(days=self._retention_days)
        end_s = span_of_days(keep_from, keep_from)[0]
        self._service.change_history(
            lambda history: _deleted(history.delete(BEGINNING_S, end_s)),
            lambda _sentence: None,
        )


def _deleted(count: int) -> str:
    return tr("%n minute(s) deleted.", "", count)


def _all_deleted(count: int) -> str:
    return tr("Everything is deleted: %n minute(s).", "", count)


def _restored(count: int, backup: Path) -> str:
    return tr("%n minute(s) restored from {file}.", "", count).format(file=backup.name)
