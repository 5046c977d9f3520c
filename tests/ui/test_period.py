"""Weeks, months and years of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from lumbar.core.totals import Totals
from lumbar.core.types import Band
from lumbar.ui.grids import days_of_year, hours_of_week
from lumbar.ui.period import Kind, Period, place_in_week
from ui.made_up import live_in

days = st.dates(date(1990, 1, 1), date(2100, 1, 1))
kinds = st.sampled_from(list(Kind))


@given(kinds, days)
def test_a_period_holds_its_day_and_its_neighbours_touch_it(kind: Kind, day: date) -> None:
    """No day is lost between two periods."""
    period = Period.around(kind, day)

    assert period.first <= day <= period.last
    assert period.before.last + timedelta(days=1) == period.first
    assert period.last + timedelta(days=1) == period.after.first
    assert period == period.after.before


@given(kinds, days)
def test_bars_cover_the_period_without_overlap(kind: Kind, day: date) -> None:
    """Each day is in exactly one bar."""
    period = Period.around(kind, day)
    covered = [
        bar.first + timedelta(days=n)
        for bar in period.bars
        for n in range((bar.last - bar.first).days + 1)
    ]

    assert period.days == covered


def test_titles_name_the_period() -> None:
    """As people write them."""
    day = date(2026, 11, 20)
    titles = [Period.around(kind, day).title for kind in Kind]

    assert ["16 to 22 November 2026", "November 2026", "2026"] == titles
    assert Period.around(Kind.WEEK, date(2026, 12, 1)).title == "30 November to 6 December 2026"


@pytest.mark.parametrize(
    ("home", "first"), [("pl_PL", date(2026, 11, 16)), ("en_US", date(2026, 11, 15))]
)
def test_weeks_begin_where_the_calendar_on_the_wall_does(
    home: str, first: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Monday in Poland, whose language Lumbar does not speak, Sunday in the United States."""
    live_in(QLocale(home), monkeypatch)
    QLocale.setDefault(QLocale("en"))
    week = Period.around(Kind.WEEK, date(2026, 11, 20))

    assert week.days == [first + timedelta(days=n) for n in range(7)]
    assert [place_in_week(day) for day in week.days] == list(range(7))
    assert week.after.before == week
    assert week.bars[0].first == first


@pytest.mark.parametrize(("home", "names"), [("de_DE", "Mo Di"), ("en_US", "Sun Mon")])
def test_the_heat_maps_begin_their_weeks_there_too(
    home: str, names: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Friday's hours stand beside its name, and every day of a year has its own cell."""
    live_in(QLocale(home), monkeypatch)
    QLocale.setDefault(QLocale(home))
    working = Totals({9: {Band.GOOD: 3000.0}})
    friday = date(2026, 11, 20)
    hours = hours_of_week({friday: working})
    year = days_of_year({date(2026, 1, 1) + timedelta(days=n): working for n in range(365)})
    ((_, row),) = hours.cells

    assert " ".join(hours.row_names[:2]) == names
    assert hours.row_names[row] == QLocale().standaloneDayName(5, QLocale.FormatType.ShortFormat)
    assert (0, place_in_week(date(2026, 1, 1))) in year.cells
    assert len(year.cells) == 365
