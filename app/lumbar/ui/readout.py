"""What charts and heat maps share, whatever paints them: where axes end, how a value is told."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget

AXIS_WIDTH = 52
AXIS_HEIGHT = 20
"""Pixels of the axes, the same in all charts so that what belongs together stands aligned."""


def say(widget: QWidget, place: QPoint, text: str) -> None:
    """Show ``text`` beside ``place`` of ``widget`` and tell it to screen readers."""
    widget.setAccessibleDescription(text)
    QToolTip.showText(widget.mapToGlobal(place), text, widget)
