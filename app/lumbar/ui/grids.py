"""From totals to the cells of the heat maps."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from lumbar.core.totals import Totals, add_up, judged_s
from lumbar.core.types import Band
from lumbar.ui.dates import clock, month_name, weekday, weekday_and_date
from lumbar.ui.heatmap import Cell, Grid, Place
from lumbar.ui.language import tr
from lumbar.ui.numbers import percent
from lumbar.ui.period import place_in_week
from lumbar.ui.wording import duration_text

Days = Mapping[datetime.date, Totals]

_SOME_WEEK = [datetime.date(2024, 1, 1) + datetime.timedelta(days=n) for n in range(7)]
_LEAST_S = 300.0
"""Less judged time than this says nothing about an hour of the week or a day."""

_STRONGEST = 0.6
"""Share of poor time that has the full colour; more is rare."""


def hours_of_week(days: Days) -> Grid:
    """Hour of the day (columns) by day of the week (rows): the share of poor posture."""
    days_of: list[list[Totals]] = [[] for _ in range(7)]
    for day, totals in days.items():
        days_of[place_in_week(day)].append(totals)
    by_weekday = [add_up(some) for some in days_of]
    hours = sorted({hour for totals in by_weekday for hour in totals.seconds_by_hour})
    first, last = (min(hours[0], 8), max(hours[-1], 17)) if hours else (8, 17)
    cells: dict[Place, Cell] = {}
    names = [_weekday(row) for row in range(7)]
    for row, totals in enumerate(by_weekday):
        for hour, seconds in totals.seconds_by_hour.items():
            if any(seconds.values()):
                heading = tr("{weekday}, {start} to {end}").format(
                    weekday=_weekday(row, short=False), start=_full(hour), end=_full(hour + 1)
                )
                cells[hour - first, row] = _cell(heading, seconds)
    columns = {hour - first: f"{hour}" for hour in range(first, last + 1, 2)}
    return Grid(last - first + 1, 7, cells, columns, names)


def days_of_year(days: Days) -> Grid:
    """Weeks (columns) by day of the week (rows): the share of poor posture."""
    start = min(days)
    before = place_in_week(start)
    cells: dict[Place, Cell] = {}
    columns: dict[int, str] = {}
    for number, (day, totals) in enumerate(sorted(days.items())):
        column, row = divmod(number + before, 7)
        if day.day == 1:
            columns[column] = month_name(day.month, short=True)
        if any(totals.seconds_by_band.values()):
            cells[column, row] = _cell(weekday_and_date(day), totals.seconds_by_band)
    names = [_weekday(row) if row % 2 == 0 else "" for row in range(7)]
    return Grid((len(days) + before + 6) // 7, 7, cells, columns, names)


def _cell(heading: str, seconds: Mapping[Band, float]) -> Cell:
    total_s = judged_s(seconds)
    if total_s < _LEAST_S:
        return Cell(None, "\n".join((heading, tr("Too little was judged"))))
    poor, good = (seconds.get(band, 0.0) / total_s for band in (Band.POOR, Band.GOOD))
    shares = tr("{good} good, {poor} poor").format(good=percent(good), poor=percent(poor))
    watched = tr("{duration} watched").format(duration=duration_text(total_s))
    return Cell(min(poor / _STRONGEST, 1.0), f"{heading}\n{shares}\n{watched}")


def _full(hour: int) -> str:
    return clock(datetime.time(hour % 24))


def _weekday(row: int, *, short: bool = True) -> str:
    day = next(day for day in _SOME_WEEK if place_in_week(day) == row)
    return weekday(day, short=short)
