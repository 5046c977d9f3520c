"""Weeks, months and years of the calendar, and the bars they are drawn with."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLocale

from lumbar.ui.dates import (
    month_and_year,
    month_name,
    span_of_dates,
    weekday,
    weekday_and_date,
)

_DAY = datetime.timedelta(days=1)


def place_in_week(day: datetime.date) -> int:
    """0 for the day that weeks begin with where the user lives, to 6."""
    return (day.isoweekday() - QLocale.system().firstDayOfWeek().value) % 7


class Kind(StrEnum):
    """How long a period is."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class Bar:
    """One bar of a chart: its short and full name and its days, both included."""

    short: str
    name: str
    first: datetime.date
    last: datetime.date


@dataclass(frozen=True)
class Period:
    """A whole week, month or year.

    Attributes:
        kind: Which of them.
        first: Its first day.
        last: Its last day, included.
    """

    kind: Kind
    first: datetime.date
    last: datetime.date

    @classmethod
    def around(cls, kind: Kind, day: datetime.date) -> Period:
        """The one that ``day`` lies in."""
        if kind is Kind.WEEK:
            first = day - place_in_week(day) * _DAY
            return cls(kind, first, first + 6 * _DAY)
        if kind is Kind.MONTH:
            length = calendar.monthrange(day.year, day.month)[1]
            return cls(kind, day.replace(day=1), day.replace(day=length))
        return cls(kind, datetime.date(day.year, 1, 1), datetime.date(day.year, 12, 31))

    @property
    def before(self) -> Period:
        """The one before."""
        return self.around(self.kind, self.first - _DAY)

    @property
    def after(self) -> Period:
        """The next one."""
        return self.around(self.kind, self.last + _DAY)

    @property
    def title(self) -> str:
        """``16 to 22 November 2026``, ``November 2026`` or ``2026``."""
        if self.kind is Kind.YEAR:
            return str(self.first.year)
        if self.kind is Kind.MONTH:
            return month_and_year(self.first)
        return span_of_dates(self.first, self.last)

    @property
    def days(self) -> list[datetime.date]:
        """Every day, in order."""
        return [self.first + n * _DAY for n in range((self.last - self.first).days + 1)]

    @property
    def bars(self) -> list[Bar]:
        """The days of a week or month, the months of a year."""
        if self.kind is Kind.YEAR:
            months = [
                Period.around(Kind.MONTH, self.first.replace(month=month)) for month in range(1, 13)
            ]
            return [
                Bar(month_name(m.first.month, short=True), m.title, m.first, m.last) for m in months
            ]
        week = self.kind is Kind.WEEK
        return [
            Bar(
                weekday(day, short=True) if week else str(day.day),
                weekday_and_date(day),
                day,
                day,
            )
            for day in self.days
        ]
