"""One row of the settings dialog, made from one row of the settings table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from lumbar.storage.fields import Field, Value
from lumbar.ui.language import said
from lumbar.ui.style import SPACE, indent_text, label

_CONTROL_WIDTH = 220

Choice = tuple[Value, str]
"""A value and what it is called."""


class FieldEditor(QWidget):
    """Label, control and explanation of one setting; says why a value is refused.

    Args:
        field: The row of the settings table.
        offered: For a text: values to pick from besides typing (cameras, profiles).

    Signals:
        changed: The user changed the value.
    """

    changed = Signal()

    def __init__(self, field: Field, offered: Sequence[Choice] = ()) -> None:
        super().__init__()
        self.field = field
        self._control = _control(field, offered)
        self._control.setAccessibleName(said(field.label))
        self._control.setAccessibleDescription(said(field.help))
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
        if isinstance(control, _NumberBox):
            return round(control.value()) if self.field.type is int else control.value()
        if isinstance(control, QComboBox):
            known = control.findText(control.currentText())
            value: Value = control.currentText() if known < 0 else control.itemData(known)
            return value
        return control.text()

    @value.setter
    def value(self, value: Value) -> None:
        control = self._control
        if isinstance(control, QCheckBox):
            control.setChecked(bool(value))
        elif isinstance(control, _NumberBox):
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
        return self.field.refusal(self.value)

    def _listen(self) -> None:
        control = self._control
        if isinstance(control, QCheckBox):
            control.toggled.connect(self._on_change)
        elif isinstance(control, _NumberBox):
            control.valueChanged.connect(self._on_change)
        elif isinstance(control, QComboBox):
            control.currentTextChanged.connect(self._on_change)
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
) -> QCheckBox | QComboBox | QLineEdit | _NumberBox:
    if field.type is bool:
        return QCheckBox()
    if field.range is not None:
        return _NumberBox(field)
    if field.choices or offered:
        combo = _ComboBox()
        combo.setEditable(not field.choices)
        for value, name in field.choices.items() if field.choices else offered:
            combo.addItem(said(name) if field.choices else name, value)
        return combo
    line = QLineEdit()
    line.setFixedWidth(_CONTROL_WIDTH)
    return line


class _NumberBox(QDoubleSpinBox):
    """A number with its unit.

    Typing may leave the field's range, so that the dialog can say why a number is refused instead
    of changing it silently; the arrows stay inside.
    """

    def __init__(self, field: Field) -> None:
        super().__init__()
        low, high = field.range or (0.0, 0.0)
        self._low, self._high = low, high
        self.setDecimals(0 if field.type is int else 2)
        self.setRange(-1e6, 1e6)
        self.setSingleStep(_step(field))
        self.setSuffix(f" {said(field.unit)}" if field.unit else "")
        self.setFixedWidth(_CONTROL_WIDTH)
        indent_text(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(said(field.limits))

    def textFromValue(self, value: float) -> str:
        return self.locale().toString(value, "g", 9)  # 20 s rather than 20.00 s

    def stepBy(self, steps: int) -> None:
        self.setValue(min(max(self.value() + steps * self.singleStep(), self._low), self._high))

    def wheelEvent(self, event: QWheelEvent) -> None:
        _wheel_only_with_focus(self, event)


class _ComboBox(QComboBox):
    """A choice that a turning wheel does not change while the page scrolls under it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(_CONTROL_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        _wheel_only_with_focus(self, event)


def _wheel_only_with_focus(control: QComboBox | _NumberBox, event: QWheelEvent) -> None:
    if not control.hasFocus():
        event.ignore()
    elif isinstance(control, QComboBox):
        QComboBox.wheelEvent(control, event)
    else:
        QDoubleSpinBox.wheelEvent(control, event)


def _step(field: Field) -> float:
    low, high = field.range or (0.0, 0.0)
    wide = high - low
    if field.type is float and wide <= 5:
        return 0.05
    return next((step for step in (1.0, 5.0, 10.0, 30.0) if wide / step <= 120), 60.0)
