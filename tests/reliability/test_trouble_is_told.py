"""Trouble with the history reaches the user as one notice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from lumbar.storage.settings import Settings
from lumbar.ui.app import DesktopApp
from lumbar.ui.bridge import Bridge
from lumbar.ui.notifier import Notice
from ui.made_up import FakeService


class Ear(QObject):
    """Notes the notices that this desktop, which can show none, was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    @Slot(object)
    def hear(self, notice: Notice) -> None:
        self.heard.append(notice.text)


def test_a_problem_becomes_a_notice(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the service tells about the history once is shown once."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    bridge, ear = Bridge(), Ear()
    desktop = DesktopApp(
        FakeService(),  # type: ignore[arg-type]
        bridge,
        Settings(),
        save_settings=lambda _settings: None,
        offers={},
        history_path=tmp_path / "none.db",
        tray_patience_s=0.02,
    )
    desktop.notifier.failed.connect(ear.hear)
    bridge.problem.emit("The disk is full; make room.")
    qtbot.waitUntil(lambda: bool(ear.heard), timeout=20_000)
    desktop.stop()

    assert ear.heard == ["The disk is full; make room."]
