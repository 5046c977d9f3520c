"""The totals of days, read once: a day that is over does not change any more."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Slot

from lumbar.core.errors import LumbarError
from lumbar.core.totals import (
    PoorMinute,
    Scores,
    Stretch,
    Totals,
    longest_sitting_s,
    reactions_s,
)
from lumbar.core.types import Band
from lumbar.storage.database import is_there
from lumbar.storage.history import History, HistoryReader, span_of_days
from lumbar.ui.period import Kind, Period

_BEGIN_MS, _PAUSE_MS = 3000, 400
_HOUR_S = 3600
_QUARTER_S = 900
"""Where clocks are half or a quarter of an hour off, hours do not begin on full hours of UTC."""


class DayTotals:
    """Totals of days by date, with a memory.

    Args:
        history_path: The database; it need not exist.
    """

    def __init__(self, history_path: Path) -> None:
        self._path = history_path
        self._known: dict[datetime.date, Totals] = {}

    def forget(self) -> None:
        """Read everything anew: days were deleted or restored."""
        self._known.clear()

    def between(self, first: datetime.date, last: datetime.date) -> Mapping[datetime.date, Totals]:
        """The totals of the days from ``first`` to ``last``, empty ones for days without minutes.

        Raises:
            StorageError: The history cannot be read.
        """
        # Yesterday's last minute is written after midnight.
        lasting = datetime.date.today() - datetime.timedelta(days=1)
        count = (last - first).days + 1
        days = [first + datetime.timedelta(days=n) for n in range(count)]
        missing = [day for day in days if day not in self._known]
        if missing and is_there(self._path):
            with History.read_only(self._path) as history:
                self._known |= _read(history, missing[0], missing[-1])
        found = {day: self._known.get(day, Totals()) for day in days}
        for day in [day for day in self._known if day >= lasting]:
            del self._known[day]
        return found

    def earliest(self) -> datetime.date:
        """The first day with a minute; today without any."""
        today = datetime.date.today()
        if not is_there(self._path):
            return today
        with History.read_only(self._path) as history:
            start_s = history.first_epoch_s()
        return today if start_s is None else min(datetime.date.fromtimestamp(start_s), today)


class WarmUp(QObject):
    """Reads this year month by month while nothing else is to do, the newest first.

    So the page of the year opens as quickly as the others, and each step is too short to notice.

    Args:
        day_totals: What is filled.
    """

    def __init__(self, day_totals: DayTotals, parent: QObject) -> None:
        super().__init__(parent)
        self._day_totals = day_totals
        today = datetime.date.today()
        self._months = [
            Period.around(Kind.MONTH, datetime.date(today.year, month, 1))
            for month in range(1, today.month + 1)
        ]
        self._timer = QTimer(self, interval=_BEGIN_MS)  # the window opens first
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Go on: the window is shown."""
        if self._months:
            self._timer.start()

    def stop(self) -> None:
        """Wait: the window is hidden."""
        self._timer.stop()

    @Slot()
    def _step(self) -> None:
        self._timer.setInterval(min(self._timer.interval(), _PAUSE_MS))
        if not self._months:
            self._timer.stop()
            return
        month = self._months.pop()
        try:
            self._day_totals.between(month.first, month.last)
        except LumbarError:
            self._months.clear()  # the page itself will say what is wrong


def _read(
    history: HistoryReader, first: datetime.date, last: datetime.date
) -> dict[datetime.date, Totals]:
    count = (last - first).days + 1
    days = [first + datetime.timedelta(days=n) for n in range(count)]
    starts = [span_of_days(day, day)[0] for day in days]
    start_s, end_s = starts[0], span_of_days(last, last)[1]
    full_hours = all(start % _HOUR_S == 0 for start in starts)
    stretches = history.stretches(start_s, end_s, _HOUR_S if full_hours else _QUARTER_S)
    presence = history.presence(start_s, end_s)
    present = np.array([epoch_s for epoch_s, _ in presence], dtype=np.int64)
    present_s = np.array([seconds for _, seconds in presence], dtype=np.float64)
    poor = history.poor_minutes(start_s, end_s)
    day_numbers = np.searchsorted(starts, [stretch.epoch_s for stretch in stretches], side="right")
    poor_days = np.searchsorted(starts, [minute.epoch_s for minute in poor], side="right")
    edges = [*np.searchsorted(present, starts), len(present)]
    stretches_of: list[list[Stretch]] = [[] for _ in days]
    poor_of: list[list[PoorMinute]] = [[] for _ in days]
    for stretch, number in zip(stretches, day_numbers, strict=True):
        stretches_of[number - 1].append(stretch)
    for minute, number in zip(poor, poor_days, strict=True):
        poor_of[number - 1].append(minute)
    sittings_s = [
        longest_sitting_s(present[start:end], present_s[start:end])
        for start, end in pairwise(edges)
    ]
    return {day: _totals(stretches_of[n], poor_of[n], sittings_s[n]) for n, day in enumerate(days)}


def _totals(stretches: Sequence[Stretch], poor: Sequence[PoorMinute], sitting_s: float) -> Totals:
    hours: dict[int, dict[Band, float]] = {}
    parts: dict[str, float] = {}
    scores = Scores()
    for stretch in stretches:
        scores += stretch.scores
        hour = hours.setdefault(datetime.datetime.fromtimestamp(stretch.epoch_s).hour, {})
        for band, seconds in stretch.seconds.items():
            hour[band] = hour.get(band, 0.0) + seconds
        if stretch.worst_part:
            judged_s = sum(stretch.seconds[band] for band in (Band.GOOD, Band.FAIR, Band.POOR))
            parts[stretch.worst_part] = parts.get(stretch.worst_part, 0.0) + judged_s
    return Totals(
        hours,
        parts,
        sum(stretch.alerts for stretch in stretches),
        sitting_s,
        reactions_s(poor),
        scores,
    )
