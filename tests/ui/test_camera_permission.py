"""Asking for the camera before it is opened, where that must be done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lumbar.ui.camera_permission import QtPermissions, when_camera_was_asked_for


class SlowUser:
    """A port whose user answers when the test says so."""

    def __init__(self) -> None:
        self.answer: Callable[[bool], None] | None = None

    def ask(self, answered: Callable[[bool], None]) -> None:
        self.answer = answered


class Answered:
    """Qt's word about a permission."""

    def __init__(self, status: Qt.PermissionStatus) -> None:
        self._status = status

    def status(self) -> Qt.PermissionStatus:
        return self._status


@pytest.mark.parametrize("allowed", [True, False])
def test_on_macos_the_camera_waits_for_the_answer(allowed: bool) -> None:
    """Nothing is opened while the system's question is on the screen; the answer is handed on."""
    began: list[bool] = []
    user = SlowUser()
    when_camera_was_asked_for(began.append, platform="darwin", port=user)
    before = list(began)
    assert user.answer is not None
    user.answer(allowed)

    assert ([], [allowed]) == (before, began)


def test_elsewhere_nobody_is_asked() -> None:
    """Linux and Windows have no such question."""
    began: list[bool] = []
    user = SlowUser()
    when_camera_was_asked_for(began.append, platform="linux", port=user)

    assert ([True], None) == (began, user.answer)


def test_qt_answers(qtbot: QtBot) -> None:
    """Qt's own question, which it answers by itself where the system has none."""
    began: list[bool] = []
    permissions = QtPermissions()
    permissions.ask(began.append)
    qtbot.waitUntil(lambda: bool(began))

    assert [True] == began


@pytest.mark.parametrize(
    ("status", "allowed"),
    [
        (Qt.PermissionStatus.Granted, True),
        (Qt.PermissionStatus.Undetermined, True),
        (Qt.PermissionStatus.Denied, False),
    ],
)
def test_only_a_no_is_a_refusal(status: Qt.PermissionStatus, allowed: bool) -> None:
    """What Qt says, as yes or no."""
    said: list[bool] = []
    permissions = QtPermissions()
    permissions._answered = said.append
    permissions._on_answer(Answered(status))  # type: ignore[arg-type]

    assert [allowed] == said
