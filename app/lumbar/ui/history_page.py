"""What the pages of a day, a week, a month and a year have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lumbar.ui.buttons import GlyphButton
from lumbar.ui.saving import SaveMenu, Subject
from lumbar.ui.staying import kept
from lumbar.ui.style import SPACE, label


class HistoryPage(QWidget):
    """A stretch of the history under its title, with buttons to those before and after.

    Args:
        history_path: The database.
        before, after, now: What the buttons say that lead there.
    """

    def __init__(self, history_path: Path, *, before: str, after: str, now: str) -> None:
        super().__init__()
        self._waiting: list[tuple[QVBoxLayout, Callable[[], QWidget]]] = []
        self._making = QTimer(self, singleShot=True, interval=0)
        self._making.timeout.connect(self._make_next)
        self._title = label("", "title")
        self._problem = label("", "error")
        self._problem.hide()
        self._previous = GlyphButton("previous", before, bare=True)
        self._next = GlyphButton("next", after, bare=True)
        self._to_now = GlyphButton("today", now)
        save = GlyphButton("save", self.tr("Save…"))
        save.setMenu(SaveMenu(history_path, self.subject, save, charts=self._visible_charts))
        save.setPopupMode(GlyphButton.ToolButtonPopupMode.InstantPopup)
        self._previous.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._to_now.clicked.connect(self.go_to_now)
        for button, keys in ((self._previous, "Alt+Left"), (self._next, "Alt+Right")):
            button.set_keys(keys)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._title)
        top.addStretch()
        for button in (self._to_now, save, self._previous, self._next):
            top.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * SPACE)
        self._column.addLayout(top)
        self._column.addWidget(self._problem)

    @Slot()
    def reload(self) -> None:
        """Read what is shown again and paint it."""
        raise NotImplementedError

    @Slot()
    def go_to_now(self) -> None:
        """Show the stretch that today lies in."""
        raise NotImplementedError

    def go(self, steps: int) -> None:
        """Show a later stretch, or an earlier one for negative ``steps``."""
        raise NotImplementedError

    def subject(self) -> Subject:
        """What would be saved."""
        raise NotImplementedError

    def charts(self) -> Sequence[QWidget]:
        """All charts there are by now, in the order of the page."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._waiting and self.isVisible() and not self._making.isActive():
            self._making.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._making.stop()

    def _visible_charts(self) -> list[QWidget]:
        return [chart for chart in self.charts() if chart.isVisible()]

    def _late(self, height: int, make: Callable[[], QWidget]) -> QWidget:
        """Room of at least ``height`` pixels for a chart that is made after the first paint.

        So the page opens at once, whatever its charts take; they come one by one, and nothing
        jumps.
        """
        place = QWidget()
        place.setMinimumHeight(height)
        place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        layout = QVBoxLayout(place)
        layout.setContentsMargins(0, 0, 0, 0)
        self._waiting.append((layout, make))
        return place

    @Slot()
    def _make_next(self) -> None:
        with kept(self):
            layout, make = self._waiting.pop(0)
            layout.addWidget(make())
            if self._waiting:
                self._making.start()

    def _show_content(self, content: QWidget) -> None:
        """Put the charts below the title; called once."""
        self._column.addWidget(content, 1)

    def _show_place(self, title: str, *, earlier: bool, later: bool, now: bool) -> None:
        """Say what is shown, and whether there is something before and after it."""
        self._title.setText(title)
        self._previous.setEnabled(earlier)
        self._next.setEnabled(later)
        self._to_now.setVisible(not now)

    def _show_problem(self, problem: str) -> None:
        """Say why there is nothing to show; an empty text takes that back."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    @Slot()
    def _go_back(self) -> None:
        self.go(-1)

    @Slot()
    def _go_on(self) -> None:
        self.go(1)
