"""Windows that are never larger than the screen they open on, and what scrolls in them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_FRAME = QSize(16, 48)
"""Room for the frame and the title that the desktop puts around a window."""


def fit_to_screen(window: QWidget, width: int, height: int) -> None:
    """Give ``window`` this size in pixels, or what there is room for."""
    room = window.screen().availableSize() - _FRAME
    window.resize(QSize(width, height).boundedTo(room))


def scrolling(page: QWidget) -> QScrollArea:
    """``page`` in an area that scrolls it up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area
