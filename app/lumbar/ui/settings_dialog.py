"""The settings, built from the one table that also feeds the file and the command line."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.storage.fields import Value
from lumbar.storage.settings import FIELDS, Settings
from lumbar.ui.field_editor import Choice, FieldEditor
from lumbar.ui.fitting import fit_to_screen
from lumbar.ui.guarding import Guarding, Guards
from lumbar.ui.language import said, tr
from lumbar.ui.settings_pages import SettingsPages
from lumbar.ui.style import SPACE, label
from lumbar.ui.undoing import Undoing

Offers = Mapping[str, Callable[[], Sequence[Choice]]]
"""For the name of a text setting, what there is to pick from."""

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
        guards: Numbers that come into force only when the user has gone on and agrees.

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
        guards: Guards | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._guarding = Guarding(guards or {})
        self._unsaved = False
        self._offers = offers
        self._in_force = settings
        self._undoing = Undoing()
        self.editors = {
            field.name: FieldEditor(
                field,
                [("", said(_EMPTY[field.name])), *offers[field.name]()]
                if field.name in offers
                else (),
            )
            for field in FIELDS
        }
        self.pages = SettingsPages(self.editors, additions or {}, elsewhere)
        self.pages.searched.connect(self._on_search)
        self._error = label("", "error")
        self._error.hide()
        self._settled = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settled.timeout.connect(self._settle)
        self.setWindowTitle(self.tr("Lumbar settings"))
        self._build()
        self.show_settings(settings)
        for name, editor in self.editors.items():
            editor.changed.connect(functools.partial(self._on_change, name))
        for name in self._guarding.names:
            self.editors[name].finished.connect(functools.partial(self._on_finished, name))

    @property
    def chosen(self) -> Settings:
        """The settings as the dialog shows them; a refused value counts as unchanged."""
        usable = {n: editor.value for n, editor in self.editors.items() if not editor.refusal}
        return replace(self._in_force, **usable)  # type: ignore[arg-type]  # Settings checks

    @property
    def in_force(self) -> Settings:
        """The settings that were last saved."""
        return self._in_force

    def take_over(self, other: SettingsDialog) -> None:
        """Stand where ``other`` stood, with its page, its search and its changes to take back."""
        self.setGeometry(other.geometry())
        self.pages.take_over(other.pages)
        self._undoing = other._undoing
        self._show_undo()
        focus = QApplication.focusWidget()
        for name, editor in other.editors.items():
            if focus is not None and editor.isAncestorOf(focus):
                self.editors[name].focus()

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force now; not a change of the user's."""
        self._in_force = settings
        for name in self.editors:
            self._show_value(name, getattr(settings, name))
        self._settled.stop()
        self._guarding.unfinished.clear()
        self._unsaved = False
        self._show_undo()

    @Slot()
    def apply(self) -> bool:
        """Put what the dialog shows in force; False, with the reason shown, when that fails."""
        self._settled.stop()
        self._guarding.unfinished.clear()
        return self._apply()

    @Slot()
    def _settle(self) -> None:
        """Put in force what the user is not about to type on."""
        if self._guarding.is_asking:
            self._settled.start()
        else:
            self._apply()

    def _apply(self) -> bool:
        unfinished = self._guarding.unfinished
        for name in self._guarding.names - unfinished:
            self._ask(name)
        before = self._in_force
        kept: dict[str, Any] = {name: getattr(before, name) for name in unfinished}
        chosen = replace(self.chosen, **kept)
        if chosen == before:
            self._unsaved = False
            self._show_undo()
            return True
        changed = {
            name: getattr(before, name)
            for name in self.editors
            if getattr(before, name) != getattr(chosen, name)
        }
        if not self._put_in_force(chosen):
            return False
        self._undoing.note(changed)
        self._show_undo()
        return True

    @Slot()
    def undo(self) -> None:
        """Take the last change back, which may be one that could not be saved.

        A guarded number that has not come into force is put back, and nothing is asked.
        """
        waiting = self._waiting
        if waiting:
            for name in waiting:
                self._show_value(name, getattr(self._in_force, name))
            self._say("")
            self.apply()
        elif not self.apply():
            self.show_settings(self._in_force)
            self._say("")
        elif self._undoing:
            changes: dict[str, Any] = self._undoing.take()
            agreed = all(self._may(name, value) for name, value in changes.items())
            if agreed and self._put_in_force(replace(self._in_force, **changes)):
                self.show_settings(self._in_force)
            else:
                self._undoing.note(changes)

    def put(self, name: str, value: Value) -> None:
        """Put one value in force now, as if the user had entered it."""
        self.editors[name].value = value
        self.apply()

    def renew_offers(self, name: str) -> None:
        """Look up anew what there is to pick from; what is no longer there cannot come back."""
        self._undoing.forget(name)
        self.editors[name].offer([("", said(_EMPTY[name])), *self._offers[name]()])
        self._show_undo()

    @Slot()
    def restore_page(self) -> None:
        """Give every field of the page its default."""
        for editor in self.editors.values():
            if editor.field.page == self.pages.page:
                editor.value = editor.field.default
        self.apply()

    def done(self, result: int) -> None:
        self.apply()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not event.spontaneous():  # the program ends or closes the window: no time for questions
            for name in self._guarding.names:
                self._show_value(name, getattr(self._in_force, name))
        self.apply()
        super().closeEvent(event)

    def _ask(self, name: str) -> None:
        """Ask whether a guarded value may come into force; else show the one that is."""
        wanted = self.editors[name].value
        if self.editors[name].refusal:
            return
        agreed = self._may(name, wanted)
        self._show_value(name, wanted if agreed else getattr(self._in_force, name))

    @property
    def _waiting(self) -> list[str]:
        """Guarded fields that show another value than the one in force."""
        names = sorted(self._guarding.names)
        return [n for n in names if self.editors[n].value != getattr(self._in_force, n)]

    def _may(self, name: str, value: Value) -> bool:
        return self._guarding.may(name, value, getattr(self._in_force, name))

    def _show_value(self, name: str, value: Value) -> None:
        editor = self.editors[name]
        editor.blockSignals(True)
        editor.value = value
        editor.blockSignals(False)

    def _put_in_force(self, settings: Settings) -> bool:
        try:
            self._save(settings)
        except LumbarError as error:
            self._say(said(str(error)))
            self._unsaved = True
            self._show_undo()
            return False
        self._say("")
        self._unsaved = False
        self._in_force = settings
        self.applied.emit(settings)
        return True

    def _on_change(self, name: str) -> None:
        refusal = self.editors[name].refusal
        self._say(said(refusal or ""))
        self._show_undo()
        if refusal:
            return
        self.tried.emit(self.chosen)
        if not self._guarding.begin(name):
            self._settled.start()

    def _on_finished(self, name: str) -> None:
        if self._guarding.finish(name):
            self._settled.start()  # not at once: a question would swallow the click that led here

    def _say(self, problem: str) -> None:
        self._error.setText(problem)
        self._error.setVisible(bool(problem))

    @Slot(bool)
    def _on_search(self, found: bool) -> None:
        self._say("" if found else self.tr("No setting fits these words."))

    def _show_undo(self) -> None:
        waiting = self._waiting
        self._undo_button.setEnabled(self._unsaved or bool(waiting or self._undoing))
        names = waiting or (() if self._unsaved else self._undoing.last)
        if not names:
            self._undo_button.setText(self.tr("Undo"))
            return
        what = said(self.editors[names[0]].field.label) if len(names) == 1 else _changes(len(names))
        self._undo_button.setText(self.tr("Undo: {what}").format(what=what))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.pages, 1)
        column.addWidget(self._error)
        column.addLayout(self._made_buttons())
        fit_to_screen(self, 860, 660)
        self.pages.focus_list()

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
