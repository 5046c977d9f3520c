"""The charts of one day, painted with pyqtgraph; the numbers come from the minute rows.

Bands are told apart by height as well as by colour: good is low and poor is high, so a bad stretch
stands out as a peak in any colour vision.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lumbar.core.palette import BAND_COLOURS
from lumbar.core.types import Band, FloatArray
from lumbar.ui.day import Day
from lumbar.ui.day_chart import AXIS_WIDTH, DayChart
from lumbar.ui.style import SPACE, Theme, current_theme, label
from lumbar.ui.wording import ACTION_LEVELS, BAND_NAMES

_HEIGHTS = {
    Band.GOOD: 0.42,
    Band.FAIR: 0.70,
    Band.POOR: 1.00,
    Band.UNSURE: 0.22,
    Band.AWAY: 0.10,
    Band.PAUSED: 0.10,
}
"""Height of each band in the timeline, 0..1."""

_TREND_MINUTES = 45
"""Width of the window of the LOWESS trend."""

_GAP_H = 5 / 60
"""A line is interrupted where nothing was judged for this long."""


class Timeline(DayChart):
    """When the day was good, fair, poor, unsure, away or paused, to the minute."""

    def __init__(self) -> None:
        super().__init__("Timeline of the day", 80)
        self.setYRange(0, 1.02, padding=0)
        self.getAxis("left").setStyle(showValues=False)
        self.getAxis("left").setPen(None)

    def draw(self, day: Day, theme: Theme) -> None:
        runs = day.runs()
        self.setAccessibleDescription(
            "; ".join(
                f"{day.clock(run.start_h)} to {day.clock(run.end_h)} {BAND_NAMES[run.band]}"
                for run in runs
            )
        )
        if runs:
            brushes = [_colour(run.band, theme) for run in runs]
            self.addItem(
                pg.BarGraphItem(
                    x0=[run.start_h for run in runs],
                    x1=[run.end_h for run in runs],
                    y0=[0.0] * len(runs),
                    height=[_HEIGHTS[run.band] for run in runs],
                    brushes=brushes,
                    pens=[None] * len(runs),
                )
            )


class HoursChart(DayChart):
    """Minutes of each band in each hour of the day, stacked."""

    def __init__(self) -> None:
        super().__init__("Minutes of each state by hour", 118)
        self.setYRange(0, 66, padding=0)
        self.getAxis("left").setTicks([[(m, str(m)) for m in (0, 15, 30, 45, 60)]])

    def draw(self, day: Day, theme: Theme) -> None:
        _add_grid(self, (15, 30, 45, 60), theme)
        hours = np.arange(25) + 0.5
        base = np.zeros(25)
        for band, minutes in day.minutes_by_hour().items():
            self.addItem(
                pg.BarGraphItem(
                    x=hours,
                    y0=base,
                    height=minutes,
                    width=0.72,
                    brush=_colour(band, theme),
                    pen=None,
                )
            )
            base = base + minutes


class ScoreChart(DayChart):
    """The range of the RULA grand score over the day, with a LOWESS trend of its middle."""

    def __init__(self) -> None:
        super().__init__("RULA score over the day", 200)
        self.setYRange(0.6, 7.4, padding=0)
        self.getAxis("left").setTicks([[(score, str(score)) for score in range(1, 8)]])
        self.showAxis("right")
        middles = zip((1.5, 3.5, 5.5, 7), ACTION_LEVELS.values(), strict=True)
        self.getAxis("right").setTicks([list(middles)])

    def draw(self, day: Day, theme: Theme) -> None:
        _add_grid(self, (2.5, 4.5, 6.5), theme)  # borders of the action levels
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
        QTimer.singleShot(0, self, self._draw_trend)

    @Slot()
    def _draw_trend(self) -> None:
        """Added after the rest is on the screen: importing statsmodels takes half a second."""
        day = self._day
        rows = [row for row in day.rows if row.rula_min is not None and row.rula_max is not None]
        middles = np.array([((r.rula_min or 0) + (r.rula_max or 0)) / 2 for r in rows])
        hours = day.hours(rows)
        line = self.plot(
            *_with_gaps(hours, trend(hours, middles)),
            pen=pg.mkPen(current_theme().accent, width=2.5),
            connect="finite",
        )
        line.setZValue(1)


class DeviationChart(DayChart):
    """The deviation from the personal baseline over the day, with the user's limit."""

    def __init__(self) -> None:
        super().__init__("Deviation from your upright posture over the day", 92)
        self.getAxis("left").setTicks([[(0, "0"), (1, "limit"), (2, "2×")]])

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


class Legend(QWidget):
    """What the colours of the bands mean."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(AXIS_WIDTH, 0, 0, 0)
        row.setSpacing(SPACE)
        for band in Band:
            row.addWidget(_Swatch(band))
            words = label(BAND_NAMES[band], "small")
            words.setWordWrap(False)
            row.addWidget(words)
            row.addSpacing(SPACE)
        row.addStretch()


class _Swatch(QWidget):
    """A sample of a band in the timeline: its colour at its height."""

    def __init__(self, band: Band) -> None:
        super().__init__()
        self._band = band
        self.setFixedSize(10, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tall = max(3.0, self.height() * _HEIGHTS[self._band])
        sample = QRectF(0, self.height() - tall, self.width(), tall)
        painter.fillRect(sample, _colour(self._band, current_theme()))
        painter.end()


def trend(hours: FloatArray, values: FloatArray) -> FloatArray:
    """``(n,)`` LOWESS trend of ``values`` over ``hours``, both ``(n,)``, hours increasing."""
    from statsmodels.nonparametric.smoothers_lowess import lowess

    if len(values) < 4:
        return values
    share = min(1.0, max(_TREND_MINUTES, 4) / len(values))
    smooth: FloatArray = lowess(
        values, hours, frac=share, it=2, delta=1 / 60, is_sorted=True, return_sorted=False
    )
    return smooth


def _colour(band: Band, theme: Theme) -> QColor:
    """The band's colour; away stays in the background, also on a dark one."""
    colour = QColor(BAND_COLOURS[band])
    if band is Band.AWAY and theme.dark:
        colour.setAlphaF(0.3)
    return colour


def _with_gaps(hours: FloatArray, values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Both series with a NaN wherever a line must not be drawn across a gap."""
    breaks = np.flatnonzero(np.diff(hours) > _GAP_H) + 1
    return np.insert(hours, breaks, np.nan), np.insert(values, breaks, np.nan)


def _add_grid(chart: pg.PlotWidget, heights: Sequence[float], theme: Theme) -> None:
    for height in heights:
        chart.addItem(pg.InfiniteLine(pos=height, angle=0, pen=pg.mkPen(theme.border, width=1)))
