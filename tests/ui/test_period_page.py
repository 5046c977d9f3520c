"""The pages of a week, a month and a year."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from lumbar.core.summary import summarise
from lumbar.core.totals import Totals, add_up
from lumbar.core.types import Band
from lumbar.storage.history import BEGINNING_S, END_S, History
from lumbar.ui import parts_chart
from lumbar.ui.day_totals import DayTotals, WarmUp
from lumbar.ui.grids import days_of_year, hours_of_week
from lumbar.ui.heatmap import HeatMap
from lumbar.ui.parts_chart import PartsChart
from lumbar.ui.period import Kind, Period, place_in_week
from lumbar.ui.period_charts import BarsChart
from lumbar.ui.period_page import PeriodPage, records
from ui.made_up import WorkingDay, days_ago


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A history of today, yesterday and one day more than a year ago."""
    with History(tmp_path / "history.db") as history:
        for seed, day in enumerate((days_ago(), days_ago(1), days_ago(400))):
            history.add(WorkingDay(day, seed=seed).rows())
    return tmp_path / "history.db"


@pytest.fixture
def page(qtbot: QtBot, path: Path) -> Callable[[Kind], PeriodPage]:
    """Makes a page and shows it."""

    def made(kind: Kind) -> PeriodPage:
        found = PeriodPage(kind, path, DayTotals(path))
        qtbot.addWidget(found)
        found.resize(1000, 900)
        found.show()
        return found

    return made


def button(page: PeriodPage, name: str) -> QAbstractButton:
    """The button a screen reader calls ``name``."""
    (found,) = [b for b in page.findChildren(QAbstractButton) if b.accessibleName() == name]
    return found


def texts(page: PeriodPage) -> list[str]:
    """What can be read."""
    return [text.text() for text in page.findChildren(QLabel) if text.isVisible()]


def test_totals_of_a_day_are_those_of_its_minutes(path: Path) -> None:
    """The database adds up to the same as the minutes do."""
    rows = WorkingDay(days_ago(1), seed=1).rows()
    summary = summarise(rows)
    totals = DayTotals(path).between(days_ago(1), days_ago(1))[days_ago(1)]

    for band in Band:
        assert totals.seconds_by_band[band] == pytest.approx(summary.seconds_by_band[band])
    assert totals.good_share == pytest.approx(summary.good_share)
    assert dict(summary.worst_parts) == pytest.approx(dict(totals.worst_parts))
    assert (summary.alerts, len(totals.reactions_s)) == (
        totals.alerts,
        sum(1 for row in rows if row.alerts),
    )
    assert totals.longest_sitting_s == pytest.approx(summary.longest_sitting_s)
    assert totals.scores.rula_min.value == pytest.approx(summary.rula_min)
    assert totals.scores.rula_max.value == pytest.approx(summary.rula_max)
    assert totals.scores.deviation.value == pytest.approx(summary.deviation_mean)


def test_a_day_that_is_over_is_read_once(path: Path) -> None:
    """Until the memory is told to forget."""
    day_totals = DayTotals(path)
    day_totals.between(days_ago(400), days_ago(400))
    with History(path) as history:
        history.delete(0, 1 << 33)
    remembered = day_totals.between(days_ago(400), days_ago(400))[days_ago(400)]
    day_totals.forget()

    assert remembered.judged_s > 0
    assert Totals() == day_totals.between(days_ago(400), days_ago(400))[days_ago(400)]


def test_this_year_is_read_ahead(qtbot: QtBot, path: Path) -> None:
    """Month by month, without being asked."""
    day_totals = DayTotals(path)
    owner = QObject()
    warm_up = WarmUp(day_totals, owner)
    warm_up.start()
    warm_up._timer.setInterval(1)
    qtbot.waitUntil(lambda: not warm_up._timer.isActive())

    assert date(days_ago().year, 1, 1) in day_totals._known or days_ago() < date(
        days_ago().year, 1, 3
    )


def test_without_a_history_all_days_are_empty(tmp_path: Path) -> None:
    """Nothing is made by looking."""
    day_totals = DayTotals(tmp_path / "none.db")

    assert {days_ago(): Totals()} == day_totals.between(days_ago(), days_ago())
    assert (days_ago(), []) == (day_totals.earliest(), list(tmp_path.glob("none*")))


@pytest.mark.parametrize("kind", list(Kind))
def test_each_page_shows_figures_and_can_go_back_but_not_into_the_future(
    qtbot: QtBot, page: Callable[[Kind], PeriodPage], kind: Kind
) -> None:
    """The arrows stop at the first recorded period and at now."""
    shown = page(kind)
    whole = add_up(shown._days.values())
    name = kind.value.title()
    at_now = button(shown, f"{name} after").isEnabled()
    qtbot.mouseClick(button(shown, f"{name} before"), Qt.MouseButton.LeftButton)
    before = shown.period
    qtbot.mouseClick(button(shown, f"This {kind.value}"), Qt.MouseButton.LeftButton)

    assert whole.good_share is not None
    assert f"{100 * whole.good_share:.0f} %" in texts(shown)
    assert not at_now
    assert before.last < days_ago() <= shown.period.last


def test_bars_can_be_read_with_the_arrow_keys(
    qtbot: QtBot, page: Callable[[Kind], PeriodPage]
) -> None:
    """Home, End and the arrows go from day to day; a screen reader hears each."""
    shown = page(Kind.WEEK)
    (chart,) = shown.findChildren(BarsChart)
    heard = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Right):
        qtbot.keyClick(chart, key)
        heard.append(chart.accessibleDescription().split(",")[0])

    assert ["Monday", "Tuesday", "Sunday", "Sunday"] == heard


def test_the_heat_map_says_what_is_under_mouse_and_keys(
    qtbot: QtBot, page: Callable[[Kind], PeriodPage]
) -> None:
    """Hour and weekday, share and time; nothing where nothing was recorded."""
    shown = page(Kind.YEAR)
    grid = hours_of_week(shown._days)
    heat = next(m for m in shown.findChildren(HeatMap) if "hour" in m.accessibleName())
    place = next(place for place, cell in grid.cells.items() if cell.strength is not None)
    empty = next(
        (column, row)
        for column in range(grid.columns)
        for row in range(7)
        if (column, row) not in grid.cells
    )
    qtbot.keyClick(heat, Qt.Key.Key_Down)
    heard = heat.accessibleDescription()

    assert "% good" in heat.text_at(place)
    assert heat.text_at(empty) == "Nothing recorded"
    assert heard in (heat.text_at((0, 0)), "Nothing recorded")
    assert heat.place_at(-1.0, 5.0) is None
    assert all(cell.strength is None or 0 <= cell.strength <= 1 for cell in grid.cells.values())


def test_every_day_of_the_year_has_its_cell() -> None:
    """Monday on top, January left."""
    working = Totals({9: {Band.GOOD: 3000.0, Band.POOR: 600.0}})
    days = {date(2026, 1, 1) + timedelta(days=n): working for n in range(365)}
    grid = days_of_year(days)

    assert len(grid.cells) == 365
    assert (0, 3) in grid.cells  # 1 January 2026 is a Thursday
    assert (0, 2) not in grid.cells
    assert next(iter(grid.column_names.values())) == "Jan"


def test_what_could_not_be_judged_is_not_called_unrecorded(qtbot: QtBot) -> None:
    """Hours of Unsure are recorded; only where there is not a second, nothing is."""
    today = days_ago()
    unsure = Totals({9: {Band.UNSURE: 3600.0}, 10: {Band.GOOD: 120.0}, 11: {Band.AWAY: 3600.0}})
    chart = BarsChart()
    qtbot.addWidget(chart)
    bars = Period.around(Kind.WEEK, today).bars[:2]
    chart.show_bars(bars, [Totals({9: {Band.UNSURE: 6 * 3600.0}}), Totals()])
    heat = HeatMap("Hours")
    qtbot.addWidget(heat)
    heat.show_grid(hours_of_week({today: unsure}))
    row = place_in_week(today)
    told = [heat.text_at((hour - 8, row)).splitlines()[-1] for hour in (9, 10, 11, 12)]
    year = days_of_year({today: Totals({9: {Band.UNSURE: 60.0}})})

    assert [chart.reading(stop).splitlines()[1:] for stop in (0, 1)] == [
        ["Unsure 6 h 00 min", "Too little was judged"],
        ["Nothing recorded"],
    ]
    assert told == ["Too little was judged"] * 3 + ["Nothing recorded"]
    assert [cell.text.splitlines()[-1] for cell in year.cells.values()] == ["Too little was judged"]
    assert {cell.strength for cell in year.cells.values()} == {None}


def test_an_empty_month_does_not_ask_a_calibrated_user_to_calibrate(qtbot: QtBot) -> None:
    """There may be no parts for other reasons."""
    chart = PartsChart()
    qtbot.addWidget(chart)
    words: list[str] = []

    class Painter(QPainter):
        def drawText(self, *arguments: object) -> object:  # noqa: N802  # Qt's name
            words.extend(argument for argument in arguments if isinstance(argument, str))
            return super().drawText(*arguments)  # type: ignore[call-overload]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts_chart, "QPainter", Painter)
        chart.show_parts({})
        chart.grab()

    assert words == ["Nothing to show for this time."]


def test_the_page_of_this_week_follows_the_calendar(qtbot: QtBot, path: Path) -> None:
    """Left open over midnight; a week that was chosen stays."""
    today = [date(2026, 11, 20)]
    shown = PeriodPage(Kind.WEEK, path, DayTotals(path), lambda: today[0])
    qtbot.addWidget(shown)
    first = shown.period
    today[0] = date(2026, 11, 27)
    shown.reload()
    followed = shown.period
    shown.go(-1)
    today[0] = date(2026, 12, 4)
    shown.reload()

    assert (followed, shown.period) == (first.after, first)


def test_each_page_names_its_charts(qtbot: QtBot, page: Callable[[Kind], PeriodPage]) -> None:
    """Those that can be seen can be saved as pictures, the late ones as soon as they are there."""
    shown = page(Kind.YEAR)
    qtbot.waitUntil(lambda: len(shown._visible_charts()) == 6)
    names = [chart.accessibleName() for chart in shown._visible_charts()]

    assert len(set(names)) == 6
    assert names[0] == "Hours of each state"


def test_records_need_a_day_worth_telling() -> None:
    """Ten minutes of perfect posture are no record."""
    short = Totals({9: {Band.GOOD: 600.0}}, longest_sitting_s=600.0)
    fair = Totals({9: {Band.GOOD: 3000.0, Band.POOR: 3000.0}}, longest_sitting_s=5400.0)
    good = Totals({9: {Band.GOOD: 2700.0, Band.POOR: 300.0}}, longest_sitting_s=1800.0)
    said = records({days_ago(): short, days_ago(1): fair, days_ago(400): good})

    assert [] == records({days_ago(): short})
    assert "90 % good" in said[0]
    assert "1 h 40 min" in said[1]
    assert "1 h 30 min" in said[2]


def test_worst_parts_are_named_for_people(qtbot: QtBot) -> None:
    """Longest first, at most five, unknown names left out."""
    chart = PartsChart()
    qtbot.addWidget(chart)
    chart.show_parts({"distance": 600.0, "head_height": 1200.0, "tail": 9000.0})

    said = "Slumped, head low: 20 min; Too near or too far: 10 min"
    assert chart.accessibleDescription() == said


def test_the_database_adds_up_and_python_does_not(tmp_path: Path) -> None:
    """Fifty days take well under half the time that reading their minutes takes (a fifth)."""
    path = tmp_path / "days.db"
    with History(path) as history:
        for number in range(50):
            history.add(WorkingDay(days_ago(number)).rows())
    start_s = time.thread_time()
    totals = add_up(DayTotals(path).between(days_ago(49), days_ago()).values())
    added_s = time.thread_time()
    with History.read_only(path) as history:
        summary = summarise(history.rows(BEGINNING_S, END_S))
    read_s = time.thread_time()

    assert totals.judged_s == pytest.approx(summary.judged_s)
    assert added_s - start_s < 0.5 * (read_s - added_s)
