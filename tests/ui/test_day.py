"""A local day as the charts want it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date

import pytest

from lumbar.core.types import Band, MinuteRow
from lumbar.ui.day import Day, Run


@pytest.fixture(autouse=True)
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A time zone whose days have 23, 24 and 25 hours."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def minutes(day: date, start_min: int, bands: list[Band]) -> Day:
    """A day with one row for each of ``bands``, from ``start_min`` minutes after midnight."""
    midnight = Day(day, ()).bounds_epoch_s[0]
    rows = [
        MinuteRow(midnight + 60 * (start_min + index), {band: 60.0})
        for index, band in enumerate(bands)
    ]
    return Day(day, rows)


def test_equal_minutes_in_a_row_become_one_run() -> None:
    """A change of band and a gap both end a run."""
    day = minutes(date(2026, 6, 1), 600, [Band.GOOD, Band.GOOD, Band.POOR])
    later = minutes(date(2026, 6, 1), 605, [Band.POOR])
    runs = Day(day.date, [*day.rows, *later.rows]).runs()

    assert [(600, 602, Band.GOOD), (602, 603, Band.POOR), (605, 606, Band.POOR)] == [
        (round(60 * run.start_h), round(60 * run.end_h), run.band) for run in runs
    ]


def test_a_minute_counts_as_the_band_it_mostly_was() -> None:
    """The longest band wins; a minute without observation is no run."""
    day = Day(date(2026, 6, 1), ())
    midnight = day.bounds_epoch_s[0]
    rows = [
        MinuteRow(midnight, {Band.GOOD: 20.0, Band.POOR: 40.0}),
        MinuteRow(midnight + 60, {Band.GOOD: 0.0}),
    ]

    assert [Run(0.0, pytest.approx(1 / 60), Band.POOR)] == Day(day.date, rows).runs()


def test_hours_add_up_minutes_per_band() -> None:
    """Ninety minutes from 09:30 fill half of one hour and all of the next."""
    sums = minutes(date(2026, 6, 1), 570, [Band.GOOD] * 90).minutes_by_hour()

    assert {9: 30.0, 10: 60.0} == {
        hour: total for hour, total in enumerate(sums[Band.GOOD]) if total
    }


@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2026, 3, 29), 23), (date(2026, 6, 1), 24), (date(2026, 10, 25), 25)],
)
def test_days_last_from_midnight_to_midnight(day: date, hours: int) -> None:
    """Daylight saving makes days of 23 and 25 hours."""
    start, end = Day(day, ()).bounds_epoch_s

    assert 3600 * hours == end - start


def test_the_last_hour_of_a_long_day_has_a_place() -> None:
    """On the day of 25 hours, 23:30 lies in the twenty-fifth hour and is called so."""
    day = minutes(date(2026, 10, 25), 24 * 60 + 30, [Band.GOOD])

    assert day.minutes_by_hour()[Band.GOOD][24] == 1.0
    assert day.clock(24.5) == "23:30"


def test_the_axis_shows_whole_hours_and_at_least_one() -> None:
    """One minute of work does not fill the whole width."""
    assert minutes(date(2026, 6, 1), 605, [Band.GOOD]).span_h == (10.0, 11.0)
    assert minutes(date(2026, 6, 1), 540, [Band.GOOD] * 500).span_h == (9.0, 18.0)
    assert Day(date(2026, 6, 1), ()).span_h == (8.0, 18.0)
