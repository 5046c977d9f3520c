"""Dates as people write them, in the language of the desktop."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QLocale


def day_name(day: datetime.date, today: datetime.date) -> str:
    """``Today``, ``Yesterday`` or the date in full."""
    if day == today:
        return "Today"
    if day == today - datetime.timedelta(days=1):
        return "Yesterday"
    return full_date(day)


def full_date(day: datetime.date) -> str:
    """For example ``Friday, 20 November 2026``."""
    return f"{weekday(day)}, {short_date(day)} {day.year}"


def short_date(day: datetime.date) -> str:
    """Day and month, for example ``16 November``."""
    return f"{day.day} {month_name(day.month)}"


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
