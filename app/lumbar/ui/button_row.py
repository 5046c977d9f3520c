"""A row of buttons that say less where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lumbar.ui.buttons import GlyphButton
from lumbar.ui.style import SPACE


class ButtonRow(QWidget):
    """Buttons beside each other with their texts, as far as these find room.

    The last button loses its text first; the drawing stays, and the tooltip says the text.
    """

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[GlyphButton] = []
        self._texts: list[str] = []
        self._widths: list[tuple[int, int]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE)

    def add(self, button: GlyphButton) -> None:
        """Put a button at the end."""
        self._buttons.append(button)
        self._row.addWidget(button)

    def add_stretch(self) -> None:
        """Push the buttons that follow to the far end."""
        self._row.addStretch()

    def sizeHint(self) -> QSize:
        return QSize(self._needed(len(self._buttons)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self._is_stale():
            self.updateGeometry()
            self._fit()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._texts = []

    def _is_stale(self) -> bool:
        return self._texts != [button.text() for button in self._buttons]

    def _fit(self) -> None:
        """Show as many texts as fit, those of the first buttons."""
        counts = range(len(self._buttons), 0, -1)
        most = next((count for count in counts if self._needed(count) <= self.width()), 0)
        for number, button in enumerate(self._buttons):
            button.show_text(number < most)

    def _needed(self, texts: int) -> int:
        """The width with the texts of the first ``texts`` buttons."""
        if self._is_stale():
            self._texts = [button.text() for button in self._buttons]
            self._widths = [button.widths() for button in self._buttons]
        gaps = SPACE * max(len(self._buttons) - 1, 0)
        shown = (width for width, _ in self._widths[:texts])
        bare = (width for _, width in self._widths[texts:])
        return sum(shown) + sum(bare) + gaps
