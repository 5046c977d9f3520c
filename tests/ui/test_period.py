"""Weeks, months and years of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lumbar.ui.period import Kind, Period

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
