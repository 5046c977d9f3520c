"""The calibrated postures to choose from, looked up each time the menu opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from lumbar.core.sentence import Sentence
from lumbar.ui.field_editor import Choice
from lumbar.ui.language import said

_TITLE = Sentence("Profi&le")

Offer = Callable[[], Sequence[Choice]]


class ProfileMenu(QMenu):
    """One checkable entry for each profile.

    Args:
        offer: Name and label of each profile there is.
        current: Name of the one in use, empty without.

    Signals:
        chosen: Name of the profile the user picked.
    """

    chosen = Signal(str)

    def __init__(self, offer: Offer, current: Callable[[], str]) -> None:
        super().__init__()
        self._offer = offer
        self._current = current
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._on_triggered)
        self.aboutToShow.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """List the profiles anew, under a title in the language of now."""
        self.setTitle(said(_TITLE))
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()
        for name, label in self._offer():
            self._add(str(name), label)
        self.setEnabled(not self.isEmpty())

    def _add(self, name: str, label: str) -> None:
        action = QAction(label.replace("&", "&&"), self)
        action.setCheckable(True)
        action.setChecked(name == self._current())
        action.setData(name)
        self._group.addAction(action)
        self.addAction(action)

    @Slot(QAction)
    def _on_triggered(self, action: QObject) -> None:
        if isinstance(action, QAction):
            self.chosen.emit(action.data())
