"""Boxes in which a number of the settings is typed: with its unit, or as a stretch of time."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox

from lumbar.core.sentence import Sentence
from lumbar.storage.fields import Field, Value
from lumbar.ui.language import said
from lumbar.ui.style import indent_text

CONTROL_WIDTH = 220

SECONDS, _MINUTES = Sentence("s"), Sentence("min")
"""Units; fields in seconds have a `DurationBox`."""

_POINT = re.compile("[.,]")
_TERM = re.compile(r"([0-9]+(?:[.,][0-9]*)?)\s*([^\W\d_]*)\s*")
_ELSEWHERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class NumberBox(QDoubleSpinBox):
    """A number with its unit.

    Typing may leave the field's range, so that the dialog can say why a number is refused instead
    of changing it silently; the arrows stay inside.

    Signals:
        finished: Return was pressed, or the user has gone on to another control.
    """

    finished = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._field = field
        self._low, self._high = field.range or (0.0, 0.0)
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        self.setLocale(locale)
        self.setDecimals(0 if field.type is int else 2)
        self.setRange(-1e6, 1e6)
        self.setSingleStep(_step(field))
        self.setFixedWidth(CONTROL_WIDTH)
        indent_text(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show_limits()

    def refusal(self, value: Value) -> str | None:
        """Why ``value`` cannot be used, or None when it can."""
        return self._field.refusal(value)

    def textFromValue(self, value: float) -> str:
        return self.locale().toString(value, "g", 9)  # 20 Hz rather than 20.00 Hz

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Point and comma both are the decimal point: groups of digits are never written."""
        written = _POINT.sub(self.locale().decimalPoint(), text)
        state, text, position = super().validate(written, position)
        return state, text, position

    def stepBy(self, steps: int) -> None:
        self.setValue(min(max(self.value() + steps * self.singleStep(), self._low), self._high))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _ELSEWHERE:  # another window: the user may come back and go on
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _show_limits(self) -> None:
        self.setSuffix(f" {said(self._field.unit)}" if self._field.unit else "")
        self.setToolTip(said(self._field.limits))


class DurationBox(NumberBox):
    """Seconds as people write them: ``10 min``, ``1 min 30 s``, ``20 s``.

    What is typed may leave out units; a number without one is seconds.
    """

    def refusal(self, value: Value) -> str | None:
        return super().refusal(value) and Sentence(
            "{setting} must be {wanted}, not {value}.",
            setting=self._field.label,
            wanted=self._limits,
            value=self.textFromValue(float(value)),
        )

    def textFromValue(self, value: float) -> str:
        minutes, seconds = divmod(round(value, 2), 60.0)
        parts = []
        if minutes:
            parts.append(f"{super().textFromValue(minutes)} {said(_MINUTES)}")
        if seconds or not minutes:
            parts.append(f"{super().textFromValue(seconds)} {said(SECONDS)}")
        return " ".join(parts)

    def valueFromText(self, text: str) -> float:
        value = seconds_in(text)
        return self.value() if value is None else value

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        if seconds_in(text) is not None:
            return QValidator.State.Acceptable, text, position
        letters = {letter for unit in _units() for letter in unit}
        typing = all(sign in letters or sign in "0123456789., " for sign in text.casefold())
        state = QValidator.State.Intermediate if typing else QValidator.State.Invalid
        return state, text, position

    def _show_limits(self) -> None:
        self.setToolTip(said(self._limits))

    @property
    def _limits(self) -> str:
        low, high = (self.textFromValue(value) for value in (self._low, self._high))
        return Sentence("{low} to {high}", low=low, high=high)


def seconds_in(text: str) -> float | None:
    """How long ``90``, ``1 min 30 s`` or ``1,5 min`` is; None when that cannot be told."""
    sum_s, units, rest = 0.0, _units(), text.casefold().strip()
    if not rest:
        return None
    while rest:
        term = _TERM.match(rest)
        if term is None or (term[2] and term[2] not in units):
            return None
        sum_s += float(term[1].replace(",", ".")) * units.get(term[2], 1.0)
        rest = rest[term.end() :]
    return sum_s


def _units() -> dict[str, float]:
    """Seconds of each unit that may be typed, in English and in the user's language."""
    return {
        "s": 1.0, "min": 60.0, "h": 3600.0,
        said(SECONDS).casefold(): 1.0, said(_MINUTES).casefold(): 60.0,
    }  # fmt: skip


def _step(field: Field) -> float:
    low, high = field.range or (0.0, 0.0)
    wide = high - low
    if field.type is float and wide <= 5:
        return 0.05
    return next((step for step in (1.0, 5.0, 10.0, 30.0) if wide / step <= 120), 60.0)
