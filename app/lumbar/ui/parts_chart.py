"""The body parts that were the worst for longest."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lumbar.core.deviation_words import DEVIATION_WORDS
from lumbar.ui.joining import listing_of_phrases
from lumbar.ui.language import said, tr
from lumbar.ui.style import SPACE, current_theme
from lumbar.ui.wording import duration_text

_ROW_HEIGHT = 34
_MOST_PARTS = 5


class PartsChart(QWidget):
    """The body parts that were the worst for longest, as named bars."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[str, float]] = []
        self.setAccessibleName(self.tr("What was the worst of your posture"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Mapping[str, float]) -> None:
        """Show seconds by part, longest first; the first few."""
        known = [(part, seconds) for part, seconds in parts.items() if part in DEVIATION_WORDS]
        self._parts = sorted(known, key=lambda part: -part[1])[:_MOST_PARTS]
        self.setAccessibleDescription(
            listing_of_phrases(_named(part, seconds) for part, seconds in self._parts)
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
            text = self.tr("Nothing to show for this time.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | middle, text)
        height, longest = self._row_height(), max((s for _, s in self._parts), default=1.0)
        for number, (part, seconds) in enumerate(self._parts):
            words = QRectF(0, number * height, self.width(), height - 10)
            painter.setPen(QColor(theme.text))
            named = said(DEVIATION_WORDS[part])
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | middle, named)
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


def _named(part: str, seconds: float) -> str:
    words = tr("{part}: {duration}", "how long a part of the body was the worst")
    return words.format(part=said(DEVIATION_WORDS[part]), duration=duration_text(seconds))
