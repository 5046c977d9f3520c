"""Deleting, backing up and restoring the history while Lumbar goes on writing it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from lumbar import paths
from lumbar.core.errors import LumbarError
from lumbar.storage.database import is_there
from lumbar.storage.files import delete_set_aside
from lumbar.storage.history import BEGINNING_S, END_S, History, HistoryReader, span_of_days
from lumbar.storage.parking import discard
from lumbar.ui.language import tr

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService

_HOUR_MS = 3_600_000

_TRIAL_DAYS, _ABSENCE_DAYS = 7, 14
"""For so long the clock is on trial after it went on for so long without a minute."""


class HistoryCare(QObject):
    """Asks the running monitor, which holds the only writing connection, to change the history.

    Args:
        service: The monitor.
        history_path: The database.
        today: Which day it is.

    Signals:
        changed: A sentence for the user: what was done, or why it was not.
    """

    changed = Signal(object)

    def __init__(
        self,
        service: PostureService,
        history_path: Path,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        super().__init__()
        self._service = service
        self._path = history_path
        self._today = today
        self._retention_days = 0
        self._timer = QTimer(self, interval=_HOUR_MS)
        self._timer.timeout.connect(self.delete_aged)

    @property
    def path(self) -> Path:
        """The database."""
        return self._path

    def keep_days(self, days: int) -> None:
        """Delete by the hour what has become older than ``days``; 0 keeps everything.

        Nothing is deleted at once: what a smaller number takes is asked first, see `count_older`.
        """
        self._retention_days = days
        if not days:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    @Slot()
    def delete_aged(self) -> None:
        """Delete what has become older than the days to keep, once the clock can be trusted.

        By a clock that is years ahead everything is too old. So nothing is deleted before minutes
        were recorded by it for a week, or for the days to keep if they are fewer. A long holiday
        looks the same: what is too old then goes a week after it. And who sits here now and then
        looks so always: of that only goes what was too old already seven days with minutes ago.
        """
        days, today = self._retention_days, self._today()
        if not days:
            return
        try:
            settled = span_of_days(
                today - datetime.timedelta(days=_TRIAL_DAYS + _ABSENCE_DAYS),
                today - datetime.timedelta(days=min(_TRIAL_DAYS, days)),
            )
        except LumbarError:
            return  # a clock in another century

        def job(history: History) -> str:
            by_day = today if history.count(*settled) else _day_before_trial(history, today)
            if by_day is None:
                return ""
            count = history.delete(BEGINNING_S, _end_of_old(days, by_day))
            if count:
                self.changed.emit(_deleted(count))
            return ""

        self._service.change_history(job, lambda _sentence: None)

    def count_older(self, days: int) -> int:
        """Minutes recorded before `first_kept`; 0 without a history.

        Raises:
            LumbarError: The history cannot be read.
        """
        if not is_there(self._path):
            return 0
        with History.read_only(self._path) as history:
            return history.count(BEGINNING_S, self._end_of_old(days))

    def first_kept(self, days: int) -> datetime.date:
        """The oldest day of which all is kept when ``days`` are."""
        return self._today() - datetime.timedelta(days=days)

    def delete_older(self, days: int) -> None:
        """Delete the minutes that `count_older` counts, for good: the user has agreed."""
        end_s = self._end_of_old(days)
        self._service.change_history(
            lambda history: _deleted(history.delete(BEGINNING_S, end_s)),
            self.changed.emit,
        )

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
        """Delete all minutes, damaged and parked copies included, for good."""

        def job(history: History) -> str:
            count = history.delete(BEGINNING_S, END_S)
            delete_set_aside(history.path)
            if history.path == paths.history_path():
                discard(paths.waiting_paths())
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

    def _end_of_old(self, days: int) -> int:
        return _end_of_old(days, self._today())


def _end_of_old(days: int, today: datetime.date) -> int:
    first_kept = today - datetime.timedelta(days=days)
    return span_of_days(first_kept, first_kept)[0]


def _day_before_trial(history: HistoryReader, today: datetime.date) -> datetime.date | None:
    """The newest day with minutes that as many others as the trial takes have followed.

    What a clock that was ahead for a while has left behind lies after ``today`` and does not count.
    """
    recorded = [day for day in history.days() if day <= today]
    return recorded[-_TRIAL_DAYS - 1] if len(recorded) > _TRIAL_DAYS else None


def _deleted(count: int) -> str:
    return tr("%n minute(s) deleted.", "", count)


def _all_deleted(count: int) -> str:
    return tr("Everything is deleted: %n minute(s).", "", count)


def _restored(count: int, backup: Path) -> str:
    return tr("%n minute(s) restored from {file}.", "", count).format(file=backup.name)
