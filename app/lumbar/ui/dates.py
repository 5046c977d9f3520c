"""Dates and times as people write them, in the language of the user interface."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from lumbar.ui.language import tr


def day_name(day: datetime.date, today: datetime.date) -> str:
    """``Today``, ``Yesterday`` or the date in full."""
    if day == today:
        return tr("Today")
    if day == today - datetime.timedelta(days=1):
        return tr("Yesterday")
    return full_date(day)


def full_date(day: datetime.date) -> str:
    """For example ``Friday, 20 November 2026``."""
    return QLocale().toString(as_qdate(day), QLocale.FormatType.LongFormat)


def date_of_year(day: datetime.date) -> str:
    """Day, month and year, for example ``16 November 2026``."""
    form = tr("d MMMM yyyy", "day, month and year, see QLocale::toString")
    return QLocale().toString(as_qdate(day), form)


def weekday_and_date(day: datetime.date) -> str:
    """For example ``Monday, 16 November``."""
    form = tr("dddd, d MMMM", "weekday, day and month, see QLocale::toString")
    return QLocale().toString(as_qdate(day), form)


def month_and_year(day: datetime.date) -> str:
    """For example ``November 2026``."""
    form = tr("MMMM yyyy", "month and year, see QLocale::toString")
    return QLocale().toString(as_qdate(day), form)


def clock(moment: datetime.datetime | datetime.time) -> str:
    """The time of day to the minute, for example ``14:05`` or ``2:05 PM``."""
    time, locale = QTime(moment.hour, moment.minute), QLocale()
    if locale.language() is QLocale.Language.C:
        return time.toString("HH:mm")  # its own short form has seconds
    return locale.toString(time, QLocale.FormatType.ShortFormat)


def span_of_dates(first: datetime.date, last: datetime.date) -> str:
    """``16 to 22 November 2026`` or ``30 November to 6 December 2026``; the year once,
    first or last as the language has it, unless there are two."""
    if (first.year, first.month) == (last.year, last.month):
        start = tr("d", "first of two days of one month, see QLocale::toString")
        end = tr("d MMMM yyyy", "last of two days of one month, see QLocale::toString")
    elif first.year == last.year:
        start = tr("d MMMM", "first of two days of one year, see QLocale::toString")
        end = tr("d MMMM yyyy", "last of two days of one year, see QLocale::toString")
    else:
        start = end = tr("d MMMM yyyy", "day, month and year, see QLocale::toString")
    return tr("{first} to {last}", "two dates").format(
        first=QLocale().toString(as_qdate(first), start),
        last=QLocale().toString(as_qdate(last), end),
    )


def weekday(day: datetime.date, *, short: bool = False) -> str:
    """``Monday`` or, ``short``, ``Mon``."""
    return QLocale().standaloneDayName(day.isoweekday(), _form(short))


def month_name(month: int, *, short: bool = False) -> str:
    """``November`` or, ``short``, ``Nov``; ``month`` from 1."""
    return QLocale().standaloneMonthName(month, _form(short))


def as_qdate(day: datetime.date) -> QDate:
    """The same day for Qt's own widgets."""
    return QDate(day.year, day.month, day.day)


def from_qdate(day: QDate) -> datetime.date:
    """The same day for everything else."""
    return datetime.date(day.year(), day.month(), day.day())


def _form(short: bool) -> QLocale.FormatType:
    return QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
