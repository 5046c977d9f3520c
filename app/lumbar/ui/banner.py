"""A line in the window that says something once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from lumbar.ui.buttons import GlyphButton
from lumbar.ui.style import SPACE, label


class Banner(QFrame):
    """A coloured line with a sentence and a button that puts it away."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("banner", True)
        self._text = label("")
        close = GlyphButton("close", self.tr("Close this message"), bare=True)
        close.setProperty("flat", True)
        close.clicked.connect(self.hide)
        self._action: QAction | None = None
        self._button = QPushButton()
        self._button.setAccessibleName(self.tr("Do what the message suggests"))
        self._button.clicked.connect(self._on_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE // 2, SPACE // 2, SPACE // 2)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_text(self, text: str, action: QAction | None) -> None:
        self._text.setText(text)
        self._action = action
        self._button.setVisible(action is not None)
        if action is not None:
            self._button.setText(action.text())
        self.show()

    @Slot()
    def _on_button(self) -> None:
        self.hide()
        if self._action is not None:
            self._action.trigger()
