"""Asking for the camera before it is opened, where that must be done."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from lumbar.ui.camera_permission import QtPermissions, when_camera_was_asked_for


class SlowUser:
    """A port whose user answers when the test says so."""

    def __init__(self) -> None:
        self.answer: Callable[[], None] | None = None

    def ask(self, answered: Callable[[], None]) -> None:
        self.answer = answered


def test_on_macos_the_camera_waits_for_the_answer() -> None:
    """Nothing is opened while the system's question is on the screen."""
    began: list[bool] = []
    user = SlowUser()
    when_camera_was_asked_for(lambda: began.append(True), platform="darwin", port=user)
    before = list(began)
    assert user.answer is not None
    user.answer()

    assert ([], [True]) == (before, began)


def test_elsewhere_nobody_is_asked() -> None:
    """Linux and Windows have no such question."""
    began: list[bool] = []
    user = SlowUser()
    when_camera_was_asked_for(lambda: began.append(True), platform="linux", port=user)

    assert ([True], None) == (began, user.answer)


def test_qt_answers(qtbot: QtBot) -> None:
    """Qt's own question, which it answers by itself where the system has none."""
    began: list[bool] = []
    permissions = QtPermissions()
    permissions.ask(lambda: began.append(True))
    qtbot.waitUntil(lambda: bool(began))

    assert [True] == began
