"""What all charts of a day share: an axis of local time, and colours that follow the theme."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

import pyqtgraph as pg
from PySide6.QtCore import QEvent

from lumbar.ui.day import Day
from lumbar.ui.language import said
from lumbar.ui.numbers import number
from lumbar.ui.reading import ReadableChart
from lumbar.ui.style import Theme, current_theme
from lumbar.ui.wording import BAND_NAMES

_NO_DAY = Day(date(2000, 1, 1), ())

_TICKS_H = (0.25, 0.5, 1, 2, 3, 4, 6)
_TICK_WIDTH = 64
"""Hours between two times of day on the axis; pixels that one of them needs."""


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


class DayChart(ReadableChart):
    """Base of the day charts: an axis of hours, and every minute can be read."""

    def __init__(self, name: str, height: int) -> None:
        self._day = _NO_DAY  # first of all: the base class changes its palette while it is made
        self._hours: Sequence[float] = ()
        self._clock_axis = _ClockAxis("bottom")
        super().__init__(name, height, self._clock_axis)

    def show_day(self, day: Day) -> None:
        """Paint ``day``."""
        self._day = self._clock_axis.day = day
        self._hours = [float(hour) for hour in day.hours(day.rows)]
        self._repaint_all()

    def stops(self) -> Sequence[float]:
        return self._hours

    def reading(self, stop: int) -> str:
        row = self._day.rows[stop]
        lines = [self._day.clock(self._hours[stop])]
        if any(row.seconds.values()):
            band = max(row.seconds, key=lambda band: row.seconds[band])
            lines[0] += f"  {said(BAND_NAMES[band])}"
        if row.rula_min is not None and row.rula_max is not None:
            low, high = number(row.rula_min, 1), number(row.rula_max, 1)
            lines.append(self.tr("RULA {low} to {high}").format(low=low, high=high))
        if row.deviation_mean is not None:
            value = number(row.deviation_mean, 2)
            lines.append(self.tr("Deviation {value}").format(value=value))
        if row.alerts:
            lines.append(self.tr("Warned"))
        return "\n".join(lines)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._day is not _NO_DAY:
            self._repaint_all()

    def draw(self, day: Day, theme: Theme) -> None:
        """Add the items of ``day``; the plot is empty before."""
        raise NotImplementedError

    def _repaint_all(self) -> None:
        self.prepare()
        self.setXRange(*self._day.span_h, padding=0.005)
        self.draw(self._day, current_theme())
