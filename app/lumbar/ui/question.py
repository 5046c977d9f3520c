"""A question with a few answers to pick from."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton

from lumbar.ui.language import said
from lumbar.ui.style import Card


class Question(Card):
    """One question on a card.

    Args:
        question: What is asked.
        answers: Text and value of each answer.

    Signals:
        changed: The user picked an answer.
    """

    changed = Signal()

    def __init__(self, question: str, answers: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setAccessibleName(question)
        self._group = QButtonGroup(self)
        self._values = [value for _, value in answers]
        self.column.addWidget(QLabel(question))
        row = QHBoxLayout()
        for number, (text, _) in enumerate(answers):
            button = QRadioButton(said(text))
            button.setAccessibleDescription(question)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch()
        self.column.addLayout(row)
        self._group.idClicked.connect(self._on_click)

    @property
    def answer(self) -> str | None:
        """The value of the answer picked; None when none is."""
        number = self._group.checkedId()
        return None if number < 0 else self._values[number]

    def choose(self, value: str | None) -> None:
        """Pick an answer; none for None and for not knowing."""
        if value in self._values and value != "unknown":
            self._group.button(self._values.index(value)).setChecked(True)

    @Slot(int)
    def _on_click(self, _number: int) -> None:
        self.changed.emit()
