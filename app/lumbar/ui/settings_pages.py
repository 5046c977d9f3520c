"""The pages of the settings dialog: their list, their rows, and the search through all of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lumbar.core.sentence import Sentence
from lumbar.storage.fields import (
    ADVANCED,
    CAMERA,
    NOTIFICATIONS,
    POSTURE,
    PROFILES,
    SCHEDULE,
    STATISTICS,
    WORKPLACE,
)
from lumbar.ui.field_editor import FieldEditor
from lumbar.ui.language import said
from lumbar.ui.style import SPACE, Card

# In the order of the dialog.
_EXPLANATIONS: dict[str, str] = {
    POSTURE: Sentence("When Lumbar says that your posture needs a change."),
    WORKPLACE: Sentence("The camera cannot see these; your answers make the RULA score exact."),
    CAMERA: Sentence("What watches. Pictures are judged at once and never stored."),
    NOTIFICATIONS: Sentence("How Lumbar tells you."),
    SCHEDULE: Sentence("When Lumbar keeps quiet, and when it suggests to move or get up."),
    STATISTICS: Sentence("What is kept, for how long, and how to be rid of it."),
    PROFILES: Sentence("Which calibrated posture yours is compared with."),
    ADVANCED: Sentence("How the pose is computed. The defaults suit nearly everyone."),
}

_NARROWEST = 180
"""Pixels of the list of pages."""


class SettingsPages(QWidget):
    """A list of pages beside the page chosen from it, and above the list what searches them.

    Args:
        editors: The rows, by the name of their field.
        additions: More for a page, above and below its rows, by its name.
        elsewhere: Fields that an addition stands for; they have no row of their own.

    Signals:
        searched: A search has ended; whether it found something.
    """

    searched = Signal(bool)

    def __init__(
        self,
        editors: Mapping[str, FieldEditor],
        additions: Mapping[str, Sequence[QWidget]],
        elsewhere: Collection[str],
    ) -> None:
        super().__init__()
        self._editors = editors
        self._additions = additions
        self._elsewhere = elsewhere
        pages = dict.fromkeys(editor.field.page for editor in editors.values())
        self._pages = sorted(pages, key=list(_EXPLANATIONS).index)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search the settings"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self.search)
        QShortcut(QKeySequence.StandardKey.Find, self, self._search.setFocus)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        self._build()

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return self._pages[self._list.currentRow()]

    def take_over(self, other: SettingsPages) -> None:
        """Show the page that ``other`` shows, scrolled and searched as there."""
        self._search.setText(other._search.text())
        self._list.setCurrentRow(other._list.currentRow())
        areas = (pages._stack.currentWidget() for pages in (self, other))
        mine, theirs = (area for area in areas if isinstance(area, QScrollArea))
        place = theirs.verticalScrollBar()
        mine.verticalScrollBar().setRange(place.minimum(), place.maximum())
        mine.verticalScrollBar().setValue(place.value())

    def focus_list(self) -> None:
        """Let the arrow keys choose pages."""
        self._list.setFocus()

    @Slot(str)
    def search(self, text: str) -> None:
        """Show only the settings whose name, explanation or page holds all words of ``text``.

        What is on a page besides its settings is found too.
        """
        words = text.casefold().split()
        rows = dict.fromkeys(range(len(self._pages)), not words)
        for editor in self._editors.values():
            field = editor.field
            text = " ".join(map(said, (field.label, field.help, field.page))).casefold()
            fits = all(word in text for word in words)
            editor.setVisible(fits and field.name not in self._elsewhere)
            rows[self._pages.index(field.page)] |= fits
        for page, additions in self._additions.items():
            text = " ".join(map(_words_on, additions)).casefold()
            rows[self._pages.index(page)] |= all(word in text for word in words)
        for row, fits in rows.items():
            self._list.item(row).setHidden(not fits)
        found = [row for row, fits in rows.items() if fits]
        self.searched.emit(bool(found))
        if found and self._list.currentRow() not in found:
            self._list.setCurrentRow(found[0])

    def _build(self) -> None:
        for page in self._pages:
            item = QListWidgetItem(said(page), self._list)
            item.setSizeHint(QSize(0, 5 * SPACE))
            self._stack.addWidget(self._made_page(page))
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._list.setCurrentRow(0)
        self._list.ensurePolished()
        widest = max(self._list.fontMetrics().horizontalAdvance(said(page)) for page in self._pages)
        side = max(_NARROWEST, widest + 5 * SPACE)
        self._search.setFixedWidth(side)
        self._list.setFixedWidth(side)
        left = QVBoxLayout()
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addLayout(left)
        row.addWidget(self._stack, 1)

    def _made_page(self, page: str) -> QScrollArea:
        card = Card(said(page), said(_EXPLANATIONS.get(page, "")))
        card.column.addSpacing(SPACE)
        editors = [editor for editor in self._editors.values() if editor.field.page == page]
        for editor in editors:
            card.column.addWidget(editor)
            editor.setVisible(editor.field.name not in self._elsewhere)
        card.setVisible(any(not editor.isHidden() for editor in editors))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, SPACE, 0)  # room between the card and the scroll bar
        column.setSpacing(2 * SPACE)
        additions = self._additions.get(page, ())
        buttons = [addition for addition in additions if isinstance(addition, QPushButton)]
        for addition in additions:
            if addition not in buttons:
                column.addWidget(addition)
        column.addWidget(card)
        for button in buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        area = QScrollArea()
        area.setFocusPolicy(
            Qt.FocusPolicy.NoFocus
        )  # the rows scroll into view as Tab comes to them
        area.setWidgetResizable(True)
        area.setWidget(holder)
        return area


def _words_on(widget: QWidget) -> str:
    """All that can be read on a widget."""
    shown = [widget, *widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    return " ".join(part.text() for part in shown if isinstance(part, QLabel | QAbstractButton))
