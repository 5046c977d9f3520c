"""What all charts of a day share: an axis of local time, and colours that follow the theme."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSizePolicy

from lumbar.ui.day import Day
from lumbar.ui.style import Theme, current_theme

_NO_DAY = Day(date(2000, 1, 1), ())

_TICKS_H = (0.25, 0.5, 1, 2, 3, 4, 6)
_TICK_WIDTH = 64
"""Hours between two times of day on the axis; pixels that one of them needs."""

AXIS_WIDTH = 34
_AXIS_HEIGHT = 20
"""Pixels of the axes, the same in all charts so that their hours stand under each other."""


class _ClockAxis(pg.AxisItem):  # type: ignore[misc]
    """Hours since midnight as times of day."""

    day = _NO_DAY

    def tickValues(
        self, low: float, high: float, size: float
    ) -> list[tuple[float, Sequence[float]]]:
        step = next((s for s in _TICKS_H if (high - low) / s * _TICK_WIDTH <= size), _TICKS_H[-1])
        first = math.ceil(low / step)
        return [(step, [step * n for n in range(first, math.floor(high / step) + 1)])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [self.day.clock(value) for value in values]


class DayChart(pg.PlotWidget):  # type: ignore[misc]
    """Base of the day charts: an axis of hours and colours that follow the theme."""

    def __init__(self, name: str, height: int) -> None:
        self._day = _NO_DAY  # first of all: the base class changes its palette while it is made
        self._clock_axis = _ClockAxis("bottom")
        super().__init__(axisItems={"bottom": self._clock_axis})
        self.setAccessibleName(name)
        self.setMinimumHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setAntialiasing(True)
        self.getAxis("left").setWidth(AXIS_WIDTH)
        self._clock_axis.setHeight(_AXIS_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(400, self.minimumHeight())

    def show_day(self, day: Day) -> None:
        """Paint ``day``."""
        self._day = self._clock_axis.day = day
        self._repaint_all()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._day is not _NO_DAY:
            self._repaint_all()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, the chart does not

    def draw(self, day: Day, theme: Theme) -> None:
        """Add the items of ``day``; the plot is empty before."""
        raise NotImplementedError

    def _repaint_all(self) -> None:
        theme = current_theme()
        self.clear()
        self.setBackground(theme.card)
        for side in ("left", "bottom", "right"):
            axis = self.getAxis(side)
            axis.setPen(pg.mkPen(theme.border))
            axis.setTextPen(pg.mkPen(theme.muted))
            axis.setStyle(tickLength=0)
        self.setXRange(*self._day.span_h, padding=0.005)
        self.draw(self._day, theme)
