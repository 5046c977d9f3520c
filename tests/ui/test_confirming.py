"""The question before something is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from lumbar.ui.confirming import ask_to_confirm

Answer = Callable[[QMessageBox], object]


def press(box: QMessageBox, text: str) -> None:
    """Click the button of that text."""
    (button,) = [button for button in box.buttons() if button.text() == text]
    button.click()


@pytest.mark.parametrize(
    ("answer", "confirmed"),
    [
        (lambda box: press(box, "Delete everything"), True),
        (lambda box: press(box, "Keep"), False),
        (lambda box: box.reject(), False),
        (lambda box: box.defaultButton().click(), False),
    ],
    ids=["delete", "keep", "escape", "return"],
)
def test_only_the_verb_itself_does_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: Answer, confirmed: bool
) -> None:
    """The buttons say what happens; a hasty Return or Escape keeps everything."""
    asked: list[tuple[str, set[str]]] = []

    def answered(box: QMessageBox) -> int:
        box.show()
        asked.append((box.text(), {button.text() for button in box.buttons()}))
        answer(box)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answered)
    parent = QWidget()
    qtbot.addWidget(parent)

    assert confirmed is ask_to_confirm(parent, "Delete it all?", "Delete everything")
    assert asked == [("Delete it all?", {"Delete everything", "Keep"})]


def test_the_harmless_answer_has_the_keyboard(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Return presses it, whatever the order of the buttons."""
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: (box.show(), qtbot.keyClick(box, Qt.Key.Key_Return))
    )
    parent = QWidget()
    qtbot.addWidget(parent)

    assert not ask_to_confirm(parent, "Delete it all?", "Delete everything")
