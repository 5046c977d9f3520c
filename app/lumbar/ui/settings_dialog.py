"""The settings, built from the one table that also feeds the file and the command line."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
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

from lumbar.core.errors import LumbarError
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
    Value,
)
from lumbar.storage.settings import FIELDS, Settings
from lumbar.ui.field_editor import Choice, FieldEditor
from lumbar.ui.language import said, tr
from lumbar.ui.style import SPACE, Card, label

Offers = Mapping[str, Callable[[], Sequence[Choice]]]
"""For the name of a text setting, what there is to pick from."""

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

_EMPTY = {"camera": Sentence("The first one found"), "profile": Sentence("None")}
"""What it is called when the user has chosen nothing."""

_SETTLE_MS = 300
"""A number being typed is taken when no key was pressed for so long."""


class SettingsDialog(QDialog):
    """Pages of fields that act at once; every change can be undone, and all can be searched.

    Args:
        settings: What is in force.
        save: Stores new settings and puts them in force; a `LumbarError` is shown to the user.
        offers: Choices for text settings that depend on the machine.
        additions: More for a page, above and below its fields, by its name.
        elsewhere: Fields that an addition stands for; they have no row of their own.

    Signals:
        applied: The new `Settings`, after they were saved.
        tried: The `Settings` as the dialog shows them, before they are saved.
    """

    applied = Signal(object)
    tried = Signal(object)

    def __init__(
        self,
        settings: Settings,
        save: Callable[[Settings], None],
        offers: Offers,
        parent: QWidget | None = None,
        *,
        additions: Mapping[str, Sequence[QWidget]] | None = None,
        elsewhere: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._offers = offers
        self._in_force = settings
        self._undo: list[dict[str, Value]] = []
        self._additions = additions or {}
        self._elsewhere = elsewhere
        self.editors = {
            field.name: FieldEditor(
                field,
                [("", said(_EMPTY[field.name])), *offers[field.name]()]
                if field.name in offers
                else (),
            )
            for field in FIELDS
        }
        pages = dict.fromkeys(field.page for field in FIELDS)
        self._pages = sorted(pages, key=list(_EXPLANATIONS).index)
        self._error = label("", "error")
        self._error.hide()
        self._spoken = settings.language
        self._later = label("", "muted")
        self._later.hide()
        self._settled = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self.apply)
        self.setWindowTitle(self.tr("Lumbar settings"))
        self._build()
        self.show_settings(settings)
        for name, editor in self.editors.items():
            editor.changed.connect(functools.partial(self._on_change, name))

    @property
    def chosen(self) -> Settings:
        """The settings as the dialog shows them; a refused value counts as unchanged."""
        usable = {n: editor.value for n, editor in self.editors.items() if not editor.refusal}
        return replace(self._in_force, **usable)  # type: ignore[arg-type]  # Settings checks

    @property
    def in_force(self) -> Settings:
        """The settings that were last saved."""
        return self._in_force

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force now; not a change of the user's."""
        self._in_force = settings
        for name, editor in self.editors.items():
            editor.blockSignals(True)
            editor.value = getattr(settings, name)
            editor.blockSignals(False)
        self._settled.stop()
        self._show_undo()

    @Slot()
    def apply(self) -> bool:
        """Put what the dialog shows in force; False, with the reason shown, when that fails."""
        self._settled.stop()
        before, chosen = self._in_force, self.chosen
        if chosen == before:
            return True
        changed = {
            name: getattr(before, name)
            for name in self.editors
            if getattr(before, name) != getattr(chosen, name)
        }
        if not self._put_in_force(chosen):
            return False
        self._undo.append(changed)
        self._show_undo()
        return True

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self.apply()
        if self._undo:
            changes: dict[str, Any] = dict(self._undo.pop())
            if self._put_in_force(replace(self._in_force, **changes)):
                self.show_settings(self._in_force)

    def put(self, name: str, value: Value) -> None:
        """Put one value in force now, as if the user had entered it."""
        self.editors[name].value = value
        self.apply()

    def renew_offers(self, name: str) -> None:
        """Look up anew what there is to pick from; what is no longer there cannot come back."""
        self._undo = [
            kept
            for changes in self._undo
            if (kept := {n: v for n, v in changes.items() if n != name})
        ]
        self.editors[name].offer([("", said(_EMPTY[name])), *self._offers[name]()])
        self._show_undo()

    @Slot()
    def restore_page(self) -> None:
        """Give every field of the page its default."""
        page = self._pages[self._list.currentRow()]
        for editor in self.editors.values():
            if editor.field.page == page:
                editor.value = editor.field.default
        self.apply()

    @Slot(str)
    def search(self, text: str) -> None:
        """Show only the settings whose name, explanation or page holds all words of ``text``.

        What is on a page besides its settings is found too.
        """
        words = text.casefold().split()
        rows = dict.fromkeys(range(len(self._pages)), not words)
        for editor in self.editors.values():
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
        self._say("" if found else self.tr("No setting fits these words."))
        if found and self._list.currentRow() not in found:
            self._list.setCurrentRow(found[0])

    def done(self, result: int) -> None:
        self.apply()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.apply()
        super().closeEvent(event)

    def _put_in_force(self, settings: Settings) -> bool:
        try:
            self._save(settings)
        except LumbarError as error:
            self._say(said(str(error)))
            return False
        self._say("")
        # In the words of now, which are the ones the user can surely read.
        self._later.setVisible(settings.language != self._spoken)
        self._in_force = settings
        self.applied.emit(settings)
        return True

    def _on_change(self, name: str) -> None:
        refusal = self.editors[name].refusal
        self._say(said(refusal or ""))
        if not refusal:
            self.tried.emit(self.chosen)
            self._settled.start()

    def _say(self, problem: str) -> None:
        self._error.setText(problem)
        self._error.setVisible(bool(problem))

    def _show_undo(self) -> None:
        self._undo_button.setEnabled(bool(self._undo))
        names = list(self._undo[-1]) if self._undo else []
        if not names:
            self._undo_button.setText(self.tr("Undo"))
            return
        what = said(self.editors[names[0]].field.label) if len(names) == 1 else _changes(len(names))
        self._undo_button.setText(self.tr("Undo: {what}").format(what=what))

    def _build(self) -> None:
        search = QLineEdit()
        search.setPlaceholderText(self.tr("Search"))
        search.setAccessibleName(self.tr("Search the settings"))
        search.setClearButtonEnabled(True)
        search.textChanged.connect(self.search)
        QShortcut(QKeySequence.StandardKey.Find, self, search.setFocus)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        for page in self._pages:
            item = QListWidgetItem(said(page), self._list)
            item.setSizeHint(QSize(0, 5 * SPACE))
            self._stack.addWidget(self._made_page(page))
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._list.setCurrentRow(0)
        left = QVBoxLayout()
        left.addWidget(search)
        left.addWidget(self._list, 1)
        middle = QHBoxLayout()
        middle.setSpacing(2 * SPACE)
        middle.addLayout(left)
        middle.addWidget(self._stack, 1)
        self._list.ensurePolished()
        widest = max(self._list.fontMetrics().horizontalAdvance(said(page)) for page in self._pages)
        side = max(180, widest + 5 * SPACE)
        search.setFixedWidth(side)
        self._list.setFixedWidth(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(middle, 1)
        self._later.setText(self.tr("Start Lumbar again to see it in the new language."))
        column.addWidget(self._error)
        column.addWidget(self._later)
        column.addLayout(self._made_buttons())
        self.resize(860, 660)
        self._list.setFocus()

    def _made_page(self, page: str) -> QScrollArea:
        card = Card(said(page), said(_EXPLANATIONS.get(page, "")))
        card.column.addSpacing(SPACE)
        editors = [self.editors[field.name] for field in FIELDS if field.page == page]
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
        area.setWidgetResizable(True)
        area.setWidget(holder)
        return area

    def _made_buttons(self) -> QHBoxLayout:
        self._undo_button = QPushButton(self.tr("Undo"))
        self._undo_button.clicked.connect(self.undo)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo)
        defaults = QPushButton(self.tr("Defaults of this page"))
        defaults.clicked.connect(self.restore_page)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        for button in (self._undo_button, defaults, close):
            button.setAutoDefault(False)
        row.addWidget(self._undo_button)
        row.addWidget(defaults)
        row.addStretch()
        row.addWidget(close)
        return row


def _changes(count: int) -> str:
    return tr("%n change(s)", "", count)


def _words_on(widget: QWidget) -> str:
    """All that can be read on a widget."""
    shown = [widget, *widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    return " ".join(part.text() for part in shown if isinstance(part, QLabel | QAbstractButton))
