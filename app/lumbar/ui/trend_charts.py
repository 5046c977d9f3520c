"""Scores from day to day over a week, a month or a year, with their LOWESS trend."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QColor

from lumbar.core.palette import BAND_COLOURS
from lumbar.core.sentence import Sentence
from lumbar.core.totals import Totals
from lumbar.core.types import Band, FloatArray
from lumbar.ui.charts import add_grid
from lumbar.ui.dates import month_name, weekday, weekday_and_date
from lumbar.ui.grids import Days
from lumbar.ui.numbers import number
from lumbar.ui.period import Kind, Period
from lumbar.ui.reading import ReadableChart
from lumbar.ui.style import Theme, current_theme
from lumbar.ui.trend import LateTrend, trend_of_days

TREND_HEIGHT = 150
_LEAST_S = 300.0
"""A day with less judged time says nothing about a trend."""

_EVERY_DAYS = 5
"""Days between two dates on the axis of a month."""


class TrendChart(ReadableChart):
    """Base: one place for each day of the period that was watched."""

    def __init__(self, name: str) -> None:
        self._period: Period | None = None
        self._places: list[int] = []
        self._totals: list[Totals] = []
        self._trend: pg.PlotDataItem | None = None
        super().__init__(name, TREND_HEIGHT)
        self._late_trend = LateTrend(self)
        self._late_trend.due.connect(self.draw_trend)

    def show_days(self, period: Period, days: Days) -> None:
        """Paint the days of ``period``; those hardly watched are left out."""
        self._period = period
        told = [
            (place, days[day])
            for place, day in enumerate(period.days)
            if day in days and self.middle(days[day]) is not None
        ]
        self._places = [place for place, _ in told]
        self._totals = [totals for _, totals in told]
        self._paint_all()

    def stops(self) -> Sequence[float]:
        return self._places

    def reading(self, stop: int) -> str:
        assert self._period is not None
        day = weekday_and_date(self._period.days[self._places[stop]])
        return f"{day}\n{self.sentence(self._totals[stop])}"

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._period is not None:
            self._paint_all()

    def middle(self, totals: Totals) -> float | None:
        """The value of a day that the trend follows; None when too little was seen."""
        raise NotImplementedError

    def sentence(self, totals: Totals) -> str:
        """What to say of a day."""
        raise NotImplementedError

    def draw(self, places: FloatArray, totals: Sequence[Totals], theme: Theme) -> None:
        """Add the items of the days at ``places``; the plot is empty before."""
        raise NotImplementedError

    @Slot()
    def draw_trend(self) -> None:
        """Add the LOWESS line."""
        if self._trend is not None or not self._places:
            return
        places = np.array(self._places, dtype=np.float64)
        middles = np.array([self.middle(totals) for totals in self._totals], dtype=np.float64)
        pen = pg.mkPen(current_theme().accent, width=2.5)
        self._trend = self.plot(places, trend_of_days(places, middles), pen=pen)
        self._trend.setZValue(1)

    def _paint_all(self) -> None:
        assert self._period is not None
        self.prepare()
        self._trend = None
        self.setXRange(-0.6, len(self._period.days) - 0.4, padding=0)
        self.getAxis("bottom").setTicks([_ticks(self._period)])
        self.draw(np.array(self._places, dtype=np.float64), self._totals, current_theme())
        self._late_trend.ask()


class ScoreTrend(TrendChart):
    """Each day's mean range of the RULA grand score, and the trend of its middle."""

    def __init__(self) -> None:
        super().__init__(Sentence("RULA score from day to day"))
        self.setYRange(0.6, 7.4, padding=0)
        self.getAxis("left").setTicks([[(score, number(score)) for score in range(1, 8)]])

    def middle(self, totals: Totals) -> float | None:
        low, high = totals.scores.rula_min.value, totals.scores.rula_max.value
        enough = totals.scores.rula_min.seconds >= _LEAST_S
        return (low + high) / 2 if enough and low is not None and high is not None else None

    def sentence(self, totals: Totals) -> str:
        words: str = self.tr("RULA {low} to {high}")
        low, high = totals.scores.rula_min.value or 0.0, totals.scores.rula_max.value or 0.0
        return words.format(low=number(low, 1), high=number(high, 1))

    def draw(self, places: FloatArray, totals: Sequence[Totals], theme: Theme) -> None:
        add_grid(self, (2.5, 4.5, 6.5), theme)  # borders of the action levels
        low = np.array([one.scores.rula_min.value for one in totals], dtype=np.float64)
        high = np.array([one.scores.rula_max.value for one in totals], dtype=np.float64)
        colour = QColor(theme.accent)
        colour.setAlpha(80)
        # A day without a range stays visible as a sliver.
        self.addItem(
            pg.BarGraphItem(
                x=places,
                width=0.66,
                y0=low - 0.06,
                height=high - low + 0.12,
                brush=colour,
                pen=None,
            )
        )


class DeviationTrend(TrendChart):
    """Each day's mean deviation from the person's own posture, its trend and the limit."""

    def __init__(self) -> None:
        super().__init__(Sentence("Deviation from day to day"))
        self.getAxis("left").setTicks([[(0, number(0)), (1, self.tr("limit")), (2, "2×")]])

    def middle(self, totals: Totals) -> float | None:
        enough = totals.scores.deviation.seconds >= _LEAST_S
        return totals.scores.deviation.value if enough else None

    def sentence(self, totals: Totals) -> str:
        words: str = self.tr("Deviation {value}")
        return words.format(value=number(totals.scores.deviation.value or 0.0, 2))

    def draw(self, places: FloatArray, totals: Sequence[Totals], theme: Theme) -> None:
        values = np.array([one.scores.deviation.value for one in totals], dtype=np.float64)
        self.setYRange(0, max(1.3, 1.1 * float(values.max(initial=0.0))), padding=0)
        dashed = pg.mkPen(BAND_COLOURS[Band.POOR], width=1.5, style=Qt.PenStyle.DashLine)
        self.addItem(pg.InfiniteLine(pos=1, angle=0, pen=dashed))
        colour = QColor(theme.accent)
        colour.setAlpha(80)
        self.addItem(
            pg.BarGraphItem(x=places, width=0.66, y0=0, height=values, brush=colour, pen=None)
        )


def _ticks(period: Period) -> list[tuple[int, str]]:
    """Places and words on the time axis."""
    days = list(enumerate(period.days))
    if period.kind is Kind.WEEK:
        return [(place, weekday(day, short=True)) for place, day in days]
    if period.kind is Kind.MONTH:
        return [(place, number(day.day)) for place, day in days[::_EVERY_DAYS]]
    firsts = [(place, day) for place, day in days if day.day == 1]
    return [(place + 15, month_name(day.month, short=True)) for place, day in firsts[::2]]
