"""One row of the settings dialog, made from one row of the settings table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from lumbar.storage.fields import Field, Value
from lumbar.ui.joining import sentences
from lumbar.ui.language import said
from lumbar.ui.number_boxes import CONTROL_WIDTH, SECONDS, DurationBox, NumberBox
from lumbar.ui.style import SPACE, label

Choice = tuple[Value, str]
"""A value and what it is called."""


class FieldEditor(QWidget):
    """Label, control and explanation of one setting; says why a value is refused.

    Args:
        field: The row of the settings table.
        offered: For a text: values to pick from besides typing (cameras, profiles).

    Signals:
        changed: The user changed the value.
        finished: The user is done with a number: they pressed Return or went on.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, field: Field, offered: Sequence[Choice] = ()) -> None:
        super().__init__()
        self.field = field
        self._control = _control(field, offered)
        self._control.setAccessibleName(said(field.label))
        # A screen reader says the number without its unit, which the limits have.
        self._control.setAccessibleDescription(sentences(said(field.help), self._control.toolTip()))
        self._refusal = label("", "error")
        self._refusal.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, SPACE // 2, 0, SPACE // 2)
        grid.setVerticalSpacing(2)
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setColumnStretch(0, 1)
        name = QLabel(said(field.label))
        name.setBuddy(self._control)
        grid.addWidget(name, 0, 0)
        grid.addWidget(label(said(field.help), "small"), 1, 0)
        grid.addWidget(self._refusal, 2, 0, 1, 2)
        grid.addWidget(self._control, 0, 1, 2, 1, Qt.AlignmentFlag.AlignRight)
        self._listen()

    @property
    def value(self) -> Value:
        """What the control shows, in the type of the field."""
        control = self._control
        if isinstance(control, QCheckBox):
            return control.isChecked()
        if isinstance(control, NumberBox):
            return round(control.value()) if self.field.type is int else control.value()
        if isinstance(control, QComboBox):
            text, index = control.currentText(), control.currentIndex()
            if control.itemText(index) != text:  # typed; else the one picked of two equal names
                index = control.findText(text)
            value: Value = text if index < 0 else control.itemData(index)
            return value
        return control.text()

    @value.setter
    def value(self, value: Value) -> None:
        control = self._control
        if isinstance(control, QCheckBox):
            control.setChecked(bool(value))
        elif isinstance(control, NumberBox):
            control.setValue(float(value))
        elif isinstance(control, QComboBox):
            index = control.findData(value)
            if index < 0:
                control.setEditText(str(value))
            else:
                control.setCurrentIndex(index)
        else:
            control.setText(str(value))

    def focus(self) -> None:
        """Let the keyboard act on the control."""
        self._control.setFocus()

    def offer(self, choices: Sequence[Choice]) -> None:
        """Change what there is to pick from; the value stays."""
        control = self._control
        if isinstance(control, QComboBox):
            before = self.value
            control.blockSignals(True)
            control.clear()
            for value, name in choices:
                control.addItem(name, value)
            self.value = before
            control.blockSignals(False)

    @property
    def refusal(self) -> str | None:
        """Why the value cannot be used, or None when it can."""
        control = self._control
        judge = control if isinstance(control, NumberBox) else self.field
        return judge.refusal(self.value)

    def _listen(self) -> None:
        control = self._control
        if isinstance(control, QCheckBox):
            control.toggled.connect(self._on_change)
        elif isinstance(control, NumberBox):
            control.valueChanged.connect(self._on_change)
            control.finished.connect(self.finished)
        elif isinstance(control, QComboBox):
            control.currentTextChanged.connect(self._on_change)
            control.currentIndexChanged.connect(self._on_change)  # another one of the same name
        else:
            control.textChanged.connect(self._on_change)

    @Slot()
    def _on_change(self) -> None:
        refusal = self.refusal
        self._refusal.setText(said(refusal or ""))
        self._refusal.setVisible(refusal is not None)
        self.changed.emit()


def _control(
    field: Field, offered: Sequence[Choice]
) -> QCheckBox | QComboBox | QLineEdit | NumberBox:
    if field.type is bool:
        return QCheckBox()
    if field.range is not None:
        return DurationBox(field) if field.unit == SECONDS else NumberBox(field)
    if field.choices or offered:
        combo = _ComboBox()
        combo.setEditable(not field.choices)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for value, name in field.choices.items() if field.choices else offered:
            combo.addItem(said(name) if field.choices else name, value)
        return combo
    line = QLineEdit()
    line.setFixedWidth(CONTROL_WIDTH)
    return line


class _ComboBox(QComboBox):
    """A choice that a turning wheel does not change while the page scrolls under it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(CONTROL_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
