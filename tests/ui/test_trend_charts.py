"""Scores from day to day."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from statsmodels.nonparametric.smoothers_lowess import lowess

from lumbar.core.totals import Mean, Scores, Totals
from lumbar.ui.period import Kind, Period
from lumbar.ui.trend import trend_of_days
from lumbar.ui.trend_charts import DeviationTrend, ScoreTrend, TrendChart

HOUR_S = 3600.0


def day(low: float, high: float, deviation: float, seconds: float = HOUR_S) -> Totals:
    """A day with these mean scores."""
    means = (Mean(value * seconds, seconds) for value in (low, high, deviation))
    return Totals(scores=Scores(*means))


MAY = Period.around(Kind.MONTH, date(2026, 5, 12))
DAYS = {
    one: Totals() if one.weekday() >= 5 else day(2.0 + n / 20, 3.0 + n / 20, 0.3 + n / 50)
    for n, one in enumerate(MAY.days)
}
WORKDAYS = [n for n, one in enumerate(MAY.days) if one.weekday() < 5]


def bars(chart: TrendChart) -> pg.BarGraphItem:
    """The bars of the days."""
    (found,) = [i for i in chart.getPlotItem().items if isinstance(i, pg.BarGraphItem)]
    return found


@pytest.mark.parametrize("chart_class", [ScoreTrend, DeviationTrend])
def test_each_watched_day_stands_at_its_place(qtbot: QtBot, chart_class: type[TrendChart]) -> None:
    """Weekends were not watched and are left out, not drawn as zero."""
    chart = chart_class()
    qtbot.addWidget(chart)
    chart.show_days(MAY, DAYS)

    assert list(bars(chart).opts["x"]) == WORKDAYS == list(chart.stops())


def test_the_trend_is_that_of_statsmodels(qtbot: QtBot) -> None:
    """Over the middle of the range, a fifth of the days in each window."""
    chart = ScoreTrend()
    qtbot.addWidget(chart)
    chart.show_days(MAY, DAYS)
    chart.show()
    qtbot.waitUntil(lambda: chart._trend is not None)
    x, y = chart._trend.getData()
    middles = [2.5 + n / 20 for n in WORKDAYS]
    expected = lowess(middles, WORKDAYS, frac=5 / 21, it=2, return_sorted=False)

    assert list(x) == WORKDAYS
    assert y == pytest.approx(expected)


def test_values_can_be_read_with_the_arrow_keys(qtbot: QtBot) -> None:
    """Day and score, also for screen readers."""
    score, deviation = ScoreTrend(), DeviationTrend()
    for chart in (score, deviation):
        qtbot.addWidget(chart)
        chart.show_days(MAY, DAYS)
        qtbot.keyClick(chart, Qt.Key.Key_Home)

    assert score.accessibleDescription() == "Friday, 1 May\nRULA 2.0 to 3.0"
    assert deviation.accessibleDescription() == "Friday, 1 May\nDeviation 0.30"


def test_a_few_minutes_make_no_trend(qtbot: QtBot) -> None:
    """Nor does a period without a day."""
    chart = DeviationTrend()
    qtbot.addWidget(chart)
    chart.show_days(MAY, {MAY.first: day(1.0, 2.0, 0.5, seconds=240.0)})
    chart.draw_trend()

    assert (len(chart.stops()), chart._trend) == (0, None)


def test_three_days_are_their_own_trend() -> None:
    """Too few for a curve."""
    values = np.array([1.0, 5.0, 2.0])

    assert values.tolist() == trend_of_days(np.arange(3.0), values).tolist()


def test_a_year_has_a_place_for_each_day_and_names_of_months(qtbot: QtBot) -> None:
    """Every second month is named."""
    year = Period.around(Kind.YEAR, date(2026, 5, 12))
    chart = ScoreTrend()
    qtbot.addWidget(chart)
    chart.show_days(year, {year.first + timedelta(days=n): day(2, 3, 0.4) for n in range(365)})
    names = [name for _, name in chart.getAxis("bottom")._tickLevels[0]]

    assert len(chart.stops()) == 365
    assert ["Jan", "Mar", "May", "Jul", "Sep", "Nov"] == names
