"""Who hears whom: the wiring of tray, windows, notices and monitor."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lumbar.core.types import AlertKind, Band
from lumbar.storage.settings import Settings
from lumbar.ui.app import DesktopApp
from lumbar.ui.bridge import Bridge
from lumbar.ui.notifier import Notice
from ui.made_up import FakeService, alert, update


class Ear(QObject):
    """Notes the notices that no back end could show."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Notice] = []

    @Slot(object)
    def hear(self, notice: Notice) -> None:
        self.heard.append(notice)


class Stage:
    """The application around a made-up monitor, on a desktop with neither tray nor server."""

    def __init__(self, service: FakeService, folder: Path) -> None:
        self.bridge = Bridge()
        self.saved: list[Settings] = []
        self.ear = Ear()
        self.desktop = DesktopApp(
            service,
            self.bridge,
            Settings(),
            save_settings=self.saved.append,
            offers={},
            history_path=folder / "none.db",
            tray_patience_s=0.02,
        )
        self.desktop.notifier.failed.connect(self.ear.hear)

    def window(self, title: str) -> QWidget:
        """The visible window of that title."""
        (found,) = [
            w for w in QApplication.topLevelWidgets() if w.isVisible() and w.windowTitle() == title
        ]
        return found


@pytest.fixture
def stage(
    qtbot: QtBot, service: FakeService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Stage]:
    """A stage that is cleared after the test, with all its threads."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    made = Stage(service, tmp_path)
    yield made
    made.desktop.stop()

    assert "notices" not in [thread.name for thread in threading.enumerate()]
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == []


def test_an_alert_becomes_a_notice_with_the_advice(qtbot: QtBot, stage: Stage) -> None:
    """Title and text say what to do and for how long it has been bad."""
    stage.bridge.updated.emit(update(Band.POOR, alert=alert(AlertKind.RAISE)))
    qtbot.waitUntil(lambda: bool(stage.ear.heard))

    assert [Notice("Move back a little", "Your posture has been poor for 3 min.")] == (
        stage.ear.heard
    )


def test_without_notifications_nothing_is_sent(qtbot: QtBot, stage: Stage) -> None:
    """Statistics only: alerts are counted elsewhere and shown nowhere."""
    stage.desktop.open_settings()
    dialog = stage.window("Lumbar settings")
    dialog.editors["notifications"].value = False
    dialog.accept()
    with qtbot.assertNotEmitted(stage.desktop.notifier.failed, wait=300):
        stage.bridge.updated.emit(update(Band.POOR, alert=alert(AlertKind.RAISE)))

    assert stage.saved == [replace(Settings(), notifications=False)]


def test_a_notice_nobody_shows_stands_in_the_window(qtbot: QtBot, stage: Stage) -> None:
    """The banner is the last resort."""
    stage.desktop.open_window()
    window = stage.window("Lumbar")
    stage.bridge.updated.emit(update(Band.POOR, alert=alert(AlertKind.RAISE)))
    qtbot.waitUntil(lambda: bool(stage.ear.heard))

    assert any(
        "Move back a little" in text.text()
        for text in window.findChildren(type(window._headline))
        if text.isVisible()
    )


def test_without_a_tray_the_window_opens_and_its_closing_ends_lumbar(
    qtbot: QtBot, stage: Stage
) -> None:
    """Nothing runs on where nobody could reach it."""
    with qtbot.waitSignal(stage.desktop.tray.missing):
        stage.desktop.start()
    window = stage.window("Lumbar")
    with qtbot.waitSignal(stage.desktop.actions.quit.triggered):
        window.close()


def test_windows_are_opened_from_the_actions_and_only_once(stage: Stage) -> None:
    """Opening twice raises the same window."""
    actions = stage.desktop.actions
    for action in (actions.open_window, actions.open_settings, actions.recalibrate) * 2:
        action.trigger()

    assert all(
        stage.window(title) for title in ("Lumbar", "Lumbar settings", "Calibrate your posture")
    )


def test_status_and_results_reach_every_part(qtbot: QtBot, stage: Stage) -> None:
    """Tray and window tell the same story."""
    stage.desktop.open_window()
    stage.bridge.status.emit(FakeService().status)
    stage.bridge.updated.emit(update(Band.FAIR))
    headline = stage.window("Lumbar")._headline.text()

    assert ("Fair posture", True) == (
        headline,
        stage.desktop.tray.tooltip.startswith("Fair posture"),
    )


def test_a_calibration_is_not_undone_by_the_settings_dialog(
    stage: Stage, service: FakeService
) -> None:
    """The dialog opened afterwards shows the new profile and saves it again."""
    service.settings = replace(Settings(), profile="Desk")
    stage.bridge.calibrated.emit(object(), "Lumbar now knows your upright posture.")
    stage.desktop.open_settings()
    stage.window("Lumbar settings").accept()

    assert stage.saved == [replace(Settings(), profile="Desk")]


def test_the_mirror_setting_acts_at_once(stage: Stage) -> None:
    """The open live view follows the dialog."""
    stage.desktop.open_window()
    stage.desktop.open_settings()
    dialog = stage.window("Lumbar settings")
    dialog.editors["mirror"].value = False
    dialog.apply()

    assert not stage.window("Lumbar").live_view.mirrored
