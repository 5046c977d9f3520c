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
        self._keys = ""
        self.setAccessibleName(without_key(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(_GLYPH_SIZE)
        if not bare:
            self.setText(name)
        self.show_text(not bare)
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
        self._keys = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        self._explain()

    def show_text(self, shown: bool) -> None:
        """Show the text beside the drawing, if there is one, or leave it to the tooltip."""
        shown = shown and bool(self.text())
        kind = Qt.ToolButtonStyle
        self.setToolButtonStyle(kind.ToolButtonTextBesideIcon if shown else kind.ToolButtonIconOnly)
        if self.property("bare") != (not shown):
            self.setProperty("bare", not shown)
            self.style().unpolish(self)
            self.style().polish(self)
        self._explain()

    def widths(self) -> tuple[int, int]:
        """Pixels needed with the text and without it."""
        before = self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        found = []
        for shown in (True, False):
            self.show_text(shown)
            found.append(self.sizeHint().width())
        self.show_text(before)
        return found[0], found[1]

    def _explain(self) -> None:
        """Say in the tooltip what cannot be read on the button."""
        name = self.accessibleName()
        if self._keys:
            name = f"{name} ({self._keys})"
        self.setToolTip(name if self._keys or self.property("bare") else "")

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
        self._explain()
        self.setEnabled(self._action.isEnabled())
