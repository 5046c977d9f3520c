"""The bars of a week, a month or a year."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent

from lumbar.core.sentence import Sentence
from lumbar.core.totals import Totals
from lumbar.core.types import Band
from lumbar.ui.charts import add_grid
from lumbar.ui.language import said, tr
from lumbar.ui.legend import band_colour
from lumbar.ui.numbers import percent, short_number
from lumbar.ui.period import Bar
from lumbar.ui.reading import ReadableChart
from lumbar.ui.style import current_theme
from lumbar.ui.wording import BAND_NAMES, duration_text

STACKED = (Band.GOOD, Band.FAIR, Band.POOR, Band.UNSURE)
"""Time in the picture; away and paused would only hide it."""

_STEPS_H = (0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200)


class BarsChart(ReadableChart):
    """Hours of each band in every day or month of a period, stacked."""

    def __init__(self) -> None:
        self._bars: Sequence[Bar] = ()
        self._totals: Sequence[Totals] = ()
        super().__init__(Sentence("Hours of each state"), 190)

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
            f"{said(BAND_NAMES[band])} {duration_text(seconds[band])}"
            for band in STACKED
            if seconds[band] > 0
        ]
        if totals.good_share is not None:
            lines.append(_good_and_warnings(totals.good_share, totals.alerts))
        else:
            lines.append(
                tr("Too little was judged")
                if any(seconds.values())
                else self.tr("Nothing recorded")
            )
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
        self.getAxis("left").setTicks([[(height, short_number(height)) for height in heights]])
        every = 1 if len(self._bars) <= 12 else 3
        ticks = [(n, bar.short) for n, bar in enumerate(self._bars) if n % every == 0]
        self.getAxis("bottom").setTicks([ticks])
        self.setXRange(-0.6, len(self._bars) - 0.4, padding=0)
        self.setYRange(0, 1.04 * top, padding=0)


def _good_and_warnings(good_share: float, warnings: int) -> str:
    words = tr("{share} good, %n warning(s)", "", warnings)
    return words.format(share=percent(good_share))
