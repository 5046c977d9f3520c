"""Buttons with one of Lumbar's own drawings, tinted to the theme they are shown in."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton

from lumbar.ui.icons import glyph
from lumbar.ui.style import current_theme

_GLYPH_SIZE = QSize(18, 18)
_KEY = re.compile(r"\(&\w\)|&(&?)")
"""Of an action's text: ``&P``, or ``(&P)`` behind words without Latin letters; not ``&&``."""


def without_key(text: str) -> str:
    """The text of an action or a button without the mark of its key."""
    return _KEY.sub(r"\1", text)


class GlyphButton(QToolButton):
    """A drawing with or without a text beside it.

    Args:
        drawing: Name of the glyph.
        name: What screen readers and the tooltip say; also the text unless ``bare``. A letter
            after ``&`` presses the button together with Alt.
        bare: Whether only the drawing is shown.
    """

    def __init__(self, drawing: str, name: str, *, bare: bool = False) -> None:
        super().__init__()
        self._drawing = drawing
        self.setAccessibleName(without_key(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(_GLYPH_SIZE)
        self.setProperty("bare", bare)
        if bare:
            self.setToolTip(without_key(name))
        else:
            self.setText(name)
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toggled.connect(self._tint)
        self._tint()

    def set_drawing(self, drawing: str) -> None:
        """Show another glyph."""
        if drawing != self._drawing:
            self._drawing = drawing
            self._tint()

    def set_keys(self, keys: str) -> None:
        """Let ``keys`` press the button, which its tooltip then says."""
        sequence = QKeySequence(keys)
        self.setShortcut(sequence)
        shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{self.accessibleName()} ({shown})")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.EnabledChange):
            self._tint()

    @Slot()
    def _tint(self) -> None:
        theme = current_theme()
        colour = theme.on_accent if self.isChecked() else theme.text
        self.setIcon(glyph(self._drawing, colour if self.isEnabled() else theme.muted))


class ActionButton(GlyphButton):
    """A button that does what an action does, and says what the action says."""

    def __init__(self, drawing: str, action: QAction) -> None:
        super().__init__(drawing, action.text())
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setAccessibleName(without_key(self._action.text()))
        self.setEnabled(self._action.isEnabled())
