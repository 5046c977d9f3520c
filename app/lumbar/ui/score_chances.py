"""How likely each RULA score is, as seven bars with the interval that holds nine in ten."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lumbar.core.rula_words import score_colour
from lumbar.core.types import RulaResult
from lumbar.ui.joining import listing
from lumbar.ui.language import tr
from lumbar.ui.numbers import percent
from lumbar.ui.style import SPACE, current_theme

_HEIGHT = 104
_WORDS = 18
"""Height of a line of words, above each bar and below."""

_LEAST_SAID = 0.005
"""Below half a per cent a bar carries no figure."""


class ScoreChances(QWidget):
    """A bar for each grand score, coloured as the score; those outside the interval are pale."""

    def __init__(self) -> None:
        super().__init__()
        self._probabilities: Sequence[float] = ()
        self._interval = (1, 7)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Probability of each RULA score"))

    def show_result(self, rula: RulaResult | None) -> None:
        """Show a result; nothing for None and for one without probabilities."""
        self._probabilities = () if rula is None else rula.probabilities
        self._interval = (rula and rula.interval) or (1, 7)
        self.setVisible(bool(self._probabilities))
        self.setAccessibleDescription(
            listing(_named(score, p) for score, p in enumerate(self._probabilities, 1))
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._probabilities:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current_theme()
        column = self.width() / len(self._probabilities)
        room = self.height() - 2 * _WORDS
        top = max(self._probabilities)
        low, high = self._interval
        for place, probability in enumerate(self._probabilities):
            score = place + 1
            tall = max(room * probability / top, 1.0)
            bar = QRectF(place * column, _WORDS + room - tall, column, tall)
            bar.adjust(SPACE / 2, 0, -SPACE / 2, 0)
            colour = QColor(score_colour(score))
            colour.setAlphaF(1.0 if low <= score <= high else 0.35)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(bar, 2, 2)
            below = QRectF(place * column, self.height() - _WORDS, column, _WORDS)
            painter.setPen(QColor(theme.text if low <= score <= high else theme.muted))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(score))
            if probability >= _LEAST_SAID:
                above = QRectF(place * column, bar.top() - _WORDS, column, _WORDS)
                painter.setPen(QColor(theme.muted))
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, percent(probability))
        painter.end()


def _named(score: int, probability: float) -> str:
    words = tr("{score}: {probability}", "a RULA score and how likely it is")
    return words.format(score=score, probability=percent(probability))
