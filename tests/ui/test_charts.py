"""The charts of a day."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from statsmodels.nonparametric.smoothers_lowess import lowess

from lumbar.core.palette import BAND_COLOURS
from lumbar.core.types import Band, MinuteRow
from lumbar.ui.charts import DeviationChart, HoursChart, ScoreChart, Timeline
from lumbar.ui.day import Day
from lumbar.ui.day_chart import DayChart
from lumbar.ui.legend import Legend
from lumbar.ui.style import DARK, LIGHT, dress
from lumbar.ui.trend import trend_of_day
from ui.made_up import WorkingDay

WORKDAY = date(2026, 6, 1)


def working_day() -> Day:
    """A day at the desk."""
    return Day(WORKDAY, WorkingDay(WORKDAY).rows())


def bars(chart: DayChart) -> list[pg.BarGraphItem]:
    """The bar items of a chart."""
    return [item for item in chart.getPlotItem().items if isinstance(item, pg.BarGraphItem)]


def test_the_timeline_shows_each_run_at_its_time_in_its_colour(qtbot: QtBot) -> None:
    """Good from ten to a minute past, then poor: two bars, the second higher."""
    midnight = Day(WORKDAY, ()).bounds_epoch_s[0]
    bands = (Band.GOOD, Band.POOR)
    rows = [MinuteRow(midnight + 36_000 + 60 * i, {b: 60.0}) for i, b in enumerate(bands)]
    chart = Timeline()
    qtbot.addWidget(chart)
    chart.show_day(Day(WORKDAY, rows))
    (item,) = bars(chart)

    assert [10.0, pytest.approx(10 + 1 / 60)] == list(item.opts["x0"])
    assert [QColor(BAND_COLOURS[band]) for band in bands] == item.opts["brushes"]
    assert item.opts["height"][1] > item.opts["height"][0]
    assert chart.accessibleDescription() == "10:00 to 10:01 Good; 10:01 to 10:02 Poor"


def test_hours_are_stacked_without_overlap(qtbot: QtBot) -> None:
    """Each band stands on the one before, and an hour holds sixty minutes."""
    chart = HoursChart()
    qtbot.addWidget(chart)
    chart.show_day(working_day())
    tops = np.zeros(25)
    for item in bars(chart):
        np.testing.assert_allclose(item.opts["y0"], tops)
        tops = tops + item.opts["height"]

    assert tops[10] == pytest.approx(60)
    assert tops[3] == 0


def test_the_score_chart_draws_range_and_trend(qtbot: QtBot) -> None:
    """Bars between the bounds at once, the trend as soon as Qt has time."""
    chart = ScoreChart()
    qtbot.addWidget(chart)
    day = working_day()
    chart.show_day(day)
    chart.show()
    judged = [row for row in day.rows if row.rula_min is not None and row.rula_max is not None]
    (item,) = bars(chart)
    qtbot.waitUntil(lambda: bool(chart.getPlotItem().listDataItems()))
    (line,) = chart.getPlotItem().listDataItems()

    assert len(item.opts["x0"]) == len(judged)
    assert np.count_nonzero(np.isfinite(line.getData()[1])) == len(judged)


def test_lines_are_interrupted_where_nothing_was_judged(qtbot: QtBot) -> None:
    """The lunch break is a gap, not a straight line."""
    chart = DeviationChart()
    qtbot.addWidget(chart)
    chart.show_day(working_day())
    (line,) = chart.getPlotItem().listDataItems()
    hours, values = line.getData()
    lunch = (hours > 12.2) & (hours < 12.8)

    assert not lunch.any()
    assert np.isnan(values).sum() == 4


def test_the_trend_is_the_lowess_of_statsmodels() -> None:
    """With no more points than the window holds, the trend is the plain robust LOWESS."""
    random = np.random.default_rng(1)
    hours = np.cumsum(random.uniform(1 / 60, 3 / 60, 40))
    values = random.normal(3, 1, 40)
    expected = lowess(values, hours, frac=1.0, it=2, delta=1 / 60, return_sorted=False)

    np.testing.assert_allclose(trend_of_day(hours, values), expected)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_trend_of_hardly_any_points_is_the_points(count: int) -> None:
    """There is nothing to smooth in the first minutes."""
    values = np.arange(float(count))

    np.testing.assert_array_equal(trend_of_day(values / 60, values), values)


@pytest.mark.parametrize("make", [Timeline, HoursChart, ScoreChart, DeviationChart])
@pytest.mark.parametrize("rows", [0, 1, 2])
def test_charts_of_hardly_anything_are_painted_all_the_same(
    qtbot: QtBot, make: type[DayChart], rows: int
) -> None:
    """No row, one row, two rows; with and without scores."""
    midnight = Day(WORKDAY, ()).bounds_epoch_s[0]
    all_rows = [
        MinuteRow(midnight, {Band.AWAY: 60.0}),
        MinuteRow(midnight + 60, {Band.GOOD: 10.0}, 3.0, 3.0, 0.2, 0.3),
    ]
    chart = make()
    qtbot.addWidget(chart)
    chart.show_day(Day(WORKDAY, all_rows[:rows]))
    QApplication.processEvents()

    assert not chart.grab().isNull()
    assert chart.accessibleName()


def test_charts_follow_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    """A desktop that turns dark turns the charts dark too."""
    dress(qapp, LIGHT)
    chart = HoursChart()
    qtbot.addWidget(chart)
    chart.resize(300, 200)
    chart.show_day(working_day())
    chart.show()
    light = chart.grab().toImage().pixelColor(299, 0)
    dress(qapp, DARK)
    QApplication.processEvents()
    dark = chart.grab().toImage().pixelColor(299, 0)
    dress(qapp, LIGHT)

    assert [LIGHT.card, DARK.card] == [light.name(), dark.name()]


def test_the_legend_names_every_band(qtbot: QtBot) -> None:
    """All six, in words beside the colours."""
    legend = Legend()
    qtbot.addWidget(legend)
    texts = {child.text() for child in legend.children() if hasattr(child, "text")}

    assert {"Good", "Fair", "Poor", "Unsure", "Away", "Paused"} == texts


def test_statsmodels_is_not_imported_with_the_window() -> None:
    """Half a second and 75 MB are paid only when a trend is drawn."""
    code = "import sys, lumbar.ui.dashboard; print('statsmodels' in sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=300
    )

    assert said.stdout == "False\n"
