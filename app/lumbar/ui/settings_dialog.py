"""The settings, built from the one table that also feeds the file and the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lumbar.core.errors import LumbarError
from lumbar.storage.settings import FIELDS, Settings
from lumbar.ui.field_editor import Choice, FieldEditor
from lumbar.ui.style import SPACE, Card, label

Offers = Mapping[str, Callable[[], Sequence[Choice]]]
"""For the name of a text setting, what there is to pick from."""

_EXPLANATIONS = {
    "Posture and alerts": "When Lumbar says that your posture needs a change.",
    "Workplace": "The camera cannot see these; your answers make the RULA score exact.",
    "Camera": "What watches. Pictures are judged at once and never stored.",
    "Notifications": "How Lumbar tells you.",
    "Profiles": "Which calibrated posture yours is compared with.",
    "Advanced": "How the pose is computed. The defaults suit nearly everyone.",
}


_EMPTY = {"camera": "The first one found", "profile": "None"}
"""What it is called when the user has chosen nothing."""


class SettingsDialog(QDialog):
    """Pages of fields with OK, Cancel, Apply and Restore defaults.

    Args:
        settings: What is in force.
        save: Stores new settings and puts them in force; a `LumbarError` is shown to the user.
        offers: Choices for text settings that depend on the machine.

    Signals:
        applied: The new `Settings`, after they were saved.
    """

    applied = Signal(object)

    def __init__(
        self,
        settings: Settings,
        save: Callable[[Settings], None],
        offers: Offers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._in_force = settings
        self.editors = {
            field.name: FieldEditor(
                field,
                [("", _EMPTY[field.name]), *offers[field.name]()] if field.name in offers else (),
            )
            for field in FIELDS
        }
        self._error = label("", "error")
        self._buttons = self._made_buttons()
        self.setWindowTitle("Lumbar settings")
        self._build()
        self._show(settings)
        for editor in self.editors.values():
            editor.changed.connect(self._on_change)
        self._on_change()

    @property
    def chosen(self) -> Settings:
        """The settings as the dialog shows them; raises `InputError` when one is refused."""
        values = {name: editor.value for name, editor in self.editors.items()}
        return Settings(**values)  # type: ignore[arg-type]  # checked by Settings itself

    @Slot()
    def apply(self) -> bool:
        """Save what the dialog shows; False, with the reason shown, when that fails."""
        try:
            chosen = self.chosen
            self._save(chosen)
        except LumbarError as error:
            self._error.setText(str(error))
            return False
        self._error.clear()
        self._in_force = chosen
        self._on_change()
        self.applied.emit(chosen)
        return True

    def accept(self) -> None:
        if self.apply():
            super().accept()

    def _build(self) -> None:
        pages = list(dict.fromkeys(field.page for field in FIELDS))
        self._pages = QListWidget()
        self._pages.setAccessibleName("Pages")
        self._pages.setFixedWidth(180)
        self._pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in pages:
            item = QListWidgetItem(page, self._pages)
            item.setSizeHint(QSize(0, 5 * SPACE))
        self._stack = QStackedWidget()
        for page in pages:
            self._stack.addWidget(self._made_page(page))
        self._pages.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._pages.setCurrentRow(0)
        middle = QHBoxLayout()
        middle.setSpacing(2 * SPACE)
        middle.addWidget(self._pages)
        middle.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addLayout(middle, 1)
        column.addWidget(self._error)
        column.addWidget(self._buttons)
        self.resize(820, 620)

    def _made_page(self, page: str) -> QScrollArea:
        card = Card(page, _EXPLANATIONS.get(page, ""))
        card.column.addSpacing(SPACE)
        for field in FIELDS:
            if field.page == page:
                card.column.addWidget(self.editors[field.name])
        card.column.addStretch()
        holder = QWidget()
        beside = QHBoxLayout(holder)
        beside.setContentsMargins(0, 0, SPACE, 0)  # room between the card and the scroll bar
        beside.addWidget(card)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(holder)
        return area

    def _made_buttons(self) -> QDialogButtonBox:
        kind = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kind.Ok | kind.Cancel | kind.Apply | kind.RestoreDefaults)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        box.clicked.connect(self._on_clicked)
        return box

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        which = self._buttons.standardButton(button)
        if which is QDialogButtonBox.StandardButton.Apply:
            self.apply()
        elif which is QDialogButtonBox.StandardButton.RestoreDefaults:
            self._show(Settings())

    def _show(self, settings: Settings) -> None:
        for name, editor in self.editors.items():
            editor.value = getattr(settings, name)

    @Slot()
    def _on_change(self) -> None:
        """OK only with usable values, Apply only with new ones; name the first that is refused."""
        refusals = [editor.refusal for editor in self.editors.values() if editor.refusal]
        self._error.setText(refusals[0] if refusals else "")
        kind = QDialogButtonBox.StandardButton
        self._buttons.button(kind.Ok).setEnabled(not refusals)
        self._buttons.button(kind.Apply).setEnabled(not refusals and self.chosen != self._in_force)
