"""The charts of one day, painted with pyqtgraph; the numbers come from the minute rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor

from lumbar.core.palette import BAND_COLOURS
from lumbar.core.sentence import Sentence
from lumbar.core.types import Band, FloatArray
from lumbar.ui.day import Day
from lumbar.ui.day_chart import DayChart
from lumbar.ui.joining import listing_of_phrases
from lumbar.ui.language import said
from lumbar.ui.legend import HEIGHTS, band_colour
from lumbar.ui.numbers import number
from lumbar.ui.style import Theme, current_theme
from lumbar.ui.trend import LateTrend, trend_of_day
from lumbar.ui.wording import ACTION_LEVELS, BAND_NAMES

_GAP_H = 5 / 60
"""A line is interrupted where nothing was judged for this long."""


class Timeline(DayChart):
    """When the day was good, fair, poor, unsure, away or paused, to the minute."""

    def __init__(self) -> None:
        super().__init__(Sentence("Timeline of the day"), 80)
        self.setYRange(0, 1.02, padding=0)
        self.getAxis("left").setStyle(showValues=False)
        self.getAxis("left").setPen(None)

    def draw(self, day: Day, theme: Theme) -> None:
        runs = day.runs()
        self.setAccessibleDescription(
            listing_of_phrases(
                self.tr("{start} to {end} {state}").format(
                    start=day.clock(run.start_h),
                    end=day.clock(run.end_h),
                    state=said(BAND_NAMES[run.band]),
                )
                for run in runs
            )
        )
        if runs:
            brushes = [band_colour(run.band, theme) for run in runs]
            self.addItem(
                pg.BarGraphItem(
                    x0=[run.start_h for run in runs],
                    x1=[run.end_h for run in runs],
                    y0=[0.0] * len(runs),
                    height=[HEIGHTS[run.band] for run in runs],
                    brushes=brushes,
                    pens=[None] * len(runs),
                )
            )


class HoursChart(DayChart):
    """Minutes of each band in each hour of the day, stacked."""

    def __init__(self) -> None:
        self._by_hour: dict[Band, FloatArray] = {}
        super().__init__(Sentence("Minutes of each state by hour"), 118)
        self.setYRange(0, 66, padding=0)
        self.getAxis("left").setTicks([[(m, number(m)) for m in (0, 15, 30, 45, 60)]])

    def stops(self) -> Sequence[float]:
        return [hour + 0.5 for hour in range(25) if self._minutes_of(hour)]

    def reading(self, stop: int) -> str:
        hour = int(self.stops()[stop])
        minutes = (
            self.tr("{state} {minutes} min").format(
                state=said(BAND_NAMES[band]), minutes=round(minutes)
            )
            for band, minutes in self._minutes_of(hour).items()
        )
        span = self.tr("{start} to {end}").format(
            start=self._day.clock(hour), end=self._day.clock(hour + 1)
        )
        return "\n".join([span, *minutes])

    def _minutes_of(self, hour: int) -> dict[Band, float]:
        return {band: float(m[hour]) for band, m in self._by_hour.items() if m[hour] > 0}

    def draw(self, day: Day, theme: Theme) -> None:
        add_grid(self, (15, 30, 45, 60), theme)
        hours = np.arange(25) + 0.5
        base = np.zeros(25)
        self._by_hour = day.minutes_by_hour()
        for band, minutes in self._by_hour.items():
            self.addItem(
                pg.BarGraphItem(
                    x=hours,
                    y0=base,
                    height=minutes,
                    width=0.72,
                    brush=band_colour(band, theme),
                    pen=None,
                )
            )
            base = base + minutes


class ScoreChart(DayChart):
    """The range of the RULA grand score over the day, with a LOWESS trend of its middle."""

    def __init__(self) -> None:
        self._trend: pg.PlotDataItem | None = None
        super().__init__(Sentence("RULA score over the day"), 200)
        self.setYRange(0.6, 7.4, padding=0)
        self.getAxis("left").setTicks([[(score, number(score)) for score in range(1, 8)]])
        self.showAxis("right")
        middles = zip((1.5, 3.5, 5.5, 7), map(said, ACTION_LEVELS.values()), strict=True)
        self.getAxis("right").setTicks([list(middles)])
        self._late_trend = LateTrend(self)
        self._late_trend.due.connect(self.draw_trend)

    def draw(self, day: Day, theme: Theme) -> None:
        self._trend = None
        add_grid(self, (2.5, 4.5, 6.5), theme)  # borders of the action levels
        rows = [row for row in day.rows if row.rula_min is not None and row.rula_max is not None]
        if not rows:
            return
        hours = day.hours(rows)
        low = np.array([row.rula_min for row in rows], dtype=np.float64)
        high = np.array([row.rula_max for row in rows], dtype=np.float64)
        colour = QColor(theme.accent)
        colour.setAlpha(70)
        # A fixed score has no range; a sliver keeps it visible.
        self.addItem(
            pg.BarGraphItem(
                x0=hours,
                width=1 / 60,
                y0=low - 0.06,
                height=high - low + 0.12,
                brush=colour,
                pen=None,
            )
        )
        self._late_trend.ask()

    @Slot()
    def draw_trend(self) -> None:
        """Add the LOWESS line."""
        if self._trend is not None:
            return
        day = self._day
        rows = [row for row in day.rows if row.rula_min is not None and row.rula_max is not None]
        middles = np.array([((r.rula_min or 0) + (r.rula_max or 0)) / 2 for r in rows])
        hours = day.hours(rows)
        line = self._trend = self.plot(
            *_with_gaps(hours, trend_of_day(hours, middles)),
            pen=pg.mkPen(current_theme().accent, width=2.5),
            connect="finite",
        )
        line.setZValue(1)


class DeviationChart(DayChart):
    """The deviation from the personal baseline over the day, with the user's limit."""

    def __init__(self) -> None:
        super().__init__(Sentence("Deviation from your upright posture over the day"), 92)
        self.getAxis("left").setTicks([[(0, number(0)), (1, self.tr("limit")), (2, "2×")]])

    def draw(self, day: Day, theme: Theme) -> None:
        rows = [row for row in day.rows if row.deviation_mean is not None]
        values = np.array([row.deviation_mean for row in rows], dtype=np.float64)
        self.setYRange(0, max(2.2, 1.05 * float(values.max(initial=0.0))), padding=0)
        dashed = pg.mkPen(BAND_COLOURS[Band.POOR], width=1.5, style=Qt.PenStyle.DashLine)
        self.addItem(pg.InfiniteLine(pos=1, angle=0, pen=dashed))
        if rows:
            fill = QColor(theme.accent)
            fill.setAlpha(45)
            self.plot(
                *_with_gaps(day.hours(rows), values),
                pen=pg.mkPen(theme.accent, width=1.5),
                connect="finite",
                fillLevel=0,
                brush=fill,
            )


DAY_CHARTS: tuple[Callable[[], DayChart], ...] = (Timeline, HoursChart, ScoreChart, DeviationChart)
"""All of them, in the order in which a day is read."""


def _with_gaps(hours: FloatArray, values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Both series with a NaN wherever a line must not be drawn across a gap."""
    breaks = np.flatnonzero(np.diff(hours) > _GAP_H) + 1
    return np.insert(hours, breaks, np.nan), np.insert(values, breaks, np.nan)


def add_grid(chart: pg.PlotWidget, heights: Sequence[float], theme: Theme) -> None:
    """Thin lines across the chart at ``heights``."""
    for height in heights:
        chart.addItem(pg.InfiniteLine(pos=height, angle=0, pen=pg.mkPen(theme.border, width=1)))
