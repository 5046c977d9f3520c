"""How the bands look in charts, and the legend that says so.

Bands are told apart by height as well as by colour: good is low and poor is high, so a bad stretch
stands out as a peak in any colour vision.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lumbar.core.palette import BAND_COLOURS
from lumbar.core.types import Band
from lumbar.ui.language import said
from lumbar.ui.readout import AXIS_WIDTH
from lumbar.ui.style import SPACE, Theme, current_theme, label
from lumbar.ui.wording import BAND_NAMES

HEIGHTS = {
    Band.GOOD: 0.42,
    Band.FAIR: 0.70,
    Band.POOR: 1.00,
    Band.UNSURE: 0.22,
    Band.AWAY: 0.10,
    Band.PAUSED: 0.10,
}
"""Height of each band in the timeline, 0..1."""


class Legend(QWidget):
    """What the colours of the bands mean."""

    def __init__(self, bands: Iterable[Band] = Band) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(AXIS_WIDTH, 0, 0, 0)
        row.setSpacing(SPACE)
        for band in bands:
            row.addWidget(_Swatch(band))
            words = label(said(BAND_NAMES[band]), "small")
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
        tall = max(3.0, self.height() * HEIGHTS[self._band])
        sample = QRectF(0, self.height() - tall, self.width(), tall)
        painter.fillRect(sample, band_colour(self._band, current_theme()))
        painter.end()


def band_colour(band: Band, theme: Theme) -> QColor:
    """The band's colour; away stays in the background, also on a dark one."""
    colour = QColor(BAND_COLOURS[band])
    if band is Band.AWAY and theme.dark:
        colour.setAlphaF(0.3)
    return colour
