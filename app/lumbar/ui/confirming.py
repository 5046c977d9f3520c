"""A question before something is lost, answered with what is going to happen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QWidget

from lumbar.ui.language import tr

Confirm = Callable[[QWidget, str, str], bool]
"""Parent, question, and what the button says that does it; whether the user pressed that."""


def ask_to_confirm(parent: QWidget, question: str, act: str) -> bool:
    """Ask; a hasty Return, Escape or closing the question keeps everything as it is."""
    box = QMessageBox(QMessageBox.Icon.Question, "Lumbar", question, parent=parent)
    does = box.addButton(act, QMessageBox.ButtonRole.DestructiveRole)
    keeps = box.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keeps)
    box.setEscapeButton(keeps)
    box.exec()
    pressed = box.clickedButton() is does
    box.deleteLater()
    return pressed
