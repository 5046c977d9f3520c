"""The charts of a week, a month or a year: stacked bars and worst body parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lumbar.core.totals import Totals
from lumbar.core.types import Band
from lumbar.ui.charts import add_grid
from lumbar.ui.legend import band_colour
from lumbar.ui.period import Bar
from lumbar.ui.reading import ReadableChart
from lumbar.ui.style import SPACE, current_theme
from lumbar.ui.wording import BAND_NAMES, duration_text

PART_NAMES = {
    "head_pitch": "Head lifted or lowered",
    "head_height": "Slumped, head low",
    "distance": "Too near or too far",
    "side_lean": "Leaning to one side",
    "head_roll": "Head tilted sideways",
    "shoulder_tilt": "Shoulders uneven",
    "head_turn": "Head turned",
}
"""What each measure of the deviation means for the body."""

STACKED = (Band.GOOD, Band.FAIR, Band.POOR, Band.UNSURE)
"""Time in the picture; away and paused would only hide it."""

_STEPS_H = (0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200)
_ROW_HEIGHT = 34
_MOST_PARTS = 5


class BarsChart(ReadableChart):
    """Hours of each band in every day or month of a period, stacked."""

    def __init__(self) -> None:
        self._bars: Sequence[Bar] = ()
        self._totals: Sequence[Totals] = ()
        super().__init__("Hours of each state", 190)

    def show_bars(self, bars: Sequence[Bar], totals: Sequence[Totals]) -> None:
        """Paint one bar for each of ``bars`` with what its days add up to."""
        self._bars, self._totals = bars, totals
        self._paint_all()

    def stops(self) -> Sequence[float]:
        return range(len(self._bars))

    def reading(self, stop: int) -> str:
        bar, totals = self._bars[stop], self._totals[stop]
        seconds = totals.seconds_by_band
        lines = [bar.name] + [
            f"{BAND_NAMES[band]} {duration_text(seconds[band])}"
            for band in STACKED
            if seconds[band] > 0
        ]
        if totals.good_share is not None:
            lines.append(f"{100 * totals.good_share:.0f} % good, {_warnings(totals.alerts)}")
        else:
            lines.append("Nothing recorded")
        return "\n".join(lines)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._bars:
            self._paint_all()

    def _paint_all(self) -> None:
        self.prepare()
        theme = current_theme()
        places = np.arange(len(self._bars))
        base = np.zeros(len(self._bars))
        hours = {
            band: np.array([totals.seconds_by_band[band] / 3600 for totals in self._totals])
            for band in STACKED
        }
        top = max(float(sum(hours.values()).max(initial=0.0)), 0.5)  # type: ignore[union-attr]
        step = next((s for s in _STEPS_H if top / s <= 5), _STEPS_H[-1])
        heights = [step * n for n in range(int(top / step) + 2)]
        add_grid(self, heights[1:], theme)
        for band, values in hours.items():
            self.addItem(
                pg.BarGraphItem(
                    x=places,
                    y0=base,
                    height=values,
                    width=0.66,
                    brush=band_colour(band, theme),
                    pen=None,
                )
            )
            base = base + values
        self.getAxis("left").setTicks([[(height, f"{height:g}") for height in heights]])
        every = 1 if len(self._bars) <= 12 else 3
        ticks = [(n, bar.short) for n, bar in enumerate(self._bars) if n % every == 0]
        self.getAxis("bottom").setTicks([ticks])
        self.setXRange(-0.6, len(self._bars) - 0.4, padding=0)
        self.setYRange(0, 1.04 * top, padding=0)


class PartsChart(QWidget):
    """The body parts that were the worst for longest, as named bars."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[str, float]] = []
        self.setAccessibleName("What was the worst of your posture")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Mapping[str, float]) -> None:
        """Show seconds by part, longest first; the first few."""
        known = [(part, seconds) for part, seconds in parts.items() if part in PART_NAMES]
        self._parts = sorted(known, key=lambda part: -part[1])[:_MOST_PARTS]
        self.setAccessibleDescription(
            "; ".join(f"{PART_NAMES[part]} {duration_text(s)}" for part, s in self._parts)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, max(1, len(self._parts)) * self._row_height())

    def _row_height(self) -> int:
        return max(_ROW_HEIGHT, self.fontMetrics().height() + 2 * SPACE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = Qt.AlignmentFlag.AlignVCenter
        if not self._parts:
            painter.setPen(QColor(theme.muted))
            text = "Known as soon as Lumbar is calibrated."
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | middle, text)
        height, longest = self._row_height(), max((s for _, s in self._parts), default=1.0)
        for number, (part, seconds) in enumerate(self._parts):
            words = QRectF(0, number * height, self.width(), height - 10)
            painter.setPen(QColor(theme.text))
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | middle, PART_NAMES[part])
            painter.setPen(QColor(theme.muted))
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | middle, duration_text(seconds))
            painter.setPen(Qt.PenStyle.NoPen)
            bar = QRectF(0, words.bottom(), self.width(), 5)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(bar, 2.5, 2.5)
            bar.setWidth(bar.width() * seconds / max(longest, 1e-9))
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(bar, 2.5, 2.5)
        painter.end()


def _warnings(count: int) -> str:
    return "1 warning" if count == 1 else f"{count} warnings"
