"""The window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fakes import blank_frame
from lumbar.core.types import Band, CameraState, RunState
from lumbar.storage.history import History
from lumbar.ui.actions import Actions
from lumbar.ui.dashboard import Dashboard
from lumbar.ui.heatmap import HeatMap
from lumbar.ui.pauses import Why
from lumbar.ui.period import Kind
from ui.made_up import FakeService, WorkingDay, update


@pytest.fixture
def window(qtbot: QtBot, service: FakeService, tmp_path: Path) -> Dashboard:
    """The window on the screen, with no history yet."""
    made = Dashboard(service, Actions(service), tmp_path / "none.db", mirrored=True)
    qtbot.addWidget(made)
    made.show()
    return made


def button(window: QWidget, name: str) -> QAbstractButton:
    """The button a screen reader calls ``name``."""
    (found,) = [b for b in window.findChildren(QAbstractButton) if b.accessibleName() == name]
    return found


def texts(window: QWidget) -> list[str]:
    """What can be read in the window."""
    return [text.text() for text in window.findChildren(QLabel) if text.isVisible()]


def test_the_header_says_how_things_are(window: Dashboard, service: FakeService) -> None:
    """Headline and details follow status and results."""
    window.show_status(replace(service.status, calibrated=True))
    window.show_update(update(Band.POOR))
    posture = texts(window)
    window.show_status(
        replace(service.status, camera_state=CameraState.ABSENT, message="Connect a camera.")
    )

    assert "Poor posture" in posture
    assert {"No camera", "Connect a camera."} <= set(texts(window))


def test_everything_in_the_tray_is_in_the_window(
    qtbot: QtBot, window: Dashboard, service: FakeService
) -> None:
    """Desktops without a tray lose nothing; pausing works by mouse."""
    for name in ("Snooze notices", "Recalibrate…", "Settings…", "Quit"):
        assert button(window, name).isEnabled()
    qtbot.mouseClick(button(window, "Pause"), Qt.MouseButton.LeftButton)
    window._actions.show_status(service.status)

    assert service.calls == [("pause", None)]
    assert button(window, "Resume").isEnabled()


def test_the_live_picture_is_taken_only_on_its_own_page(
    qtbot: QtBot, window: Dashboard, service: FakeService
) -> None:
    """Opened on demand, left again with the history."""
    service.newest = (blank_frame(1.0, size=(640, 480)), update(Band.GOOD))
    before = window.live_view.isVisible()
    qtbot.mouseClick(button(window, "Live picture"), Qt.MouseButton.LeftButton)
    opened = window.live_view.isVisible()
    qtbot.mouseClick(button(window, "Day"), Qt.MouseButton.LeftButton)

    assert (before, opened, window.live_view.isVisible()) == (False, True, False)


def test_on_battery_there_is_no_live_picture(
    qtbot: QtBot, window: Dashboard, service: FakeService
) -> None:
    """It says why, and is back when the computer is plugged in again."""
    service.newest = (blank_frame(1.0, size=(640, 480)), update(Band.GOOD))
    qtbot.mouseClick(button(window, "Live picture"), Qt.MouseButton.LeftButton)
    shown = []
    seeing = replace(service.status, camera_state=CameraState.OK)
    for saving in (False, True, False):
        window.show_status(replace(seeing, saving_energy=saving))
        window.live_view.refresh()
        shown.append((window.live_view._image is not None, window.live_view._message))

    words = "On battery there is no live picture. Lumbar goes on watching."
    window.show_status(
        replace(seeing, saving_energy=True, camera_state=CameraState.COVERED, message="Black.")
    )

    assert [(True, ""), (False, words), (True, "")] == shown
    assert window.live_view._message == ""  # the headline has the trouble


def test_a_hint_is_shown_until_it_is_put_away(qtbot: QtBot, window: Dashboard) -> None:
    """A banner for what the user should know once."""
    window.show_hint("This desktop shows no tray icons.")
    shown = texts(window)
    qtbot.mouseClick(button(window, "Close this message"), Qt.MouseButton.LeftButton)

    assert "This desktop shows no tray icons." in shown
    assert "This desktop shows no tray icons." not in texts(window)


def test_a_paused_monitor_offers_to_resume(window: Dashboard, service: FakeService) -> None:
    """The picture says why there is none."""
    paused = replace(service.status, run_state=RunState.PAUSED)
    window._actions.show_status(paused)
    window.show_status(paused)

    assert button(window, "Resume").isEnabled()
    assert "Paused" in texts(window)


def test_why_it_is_paused_is_said_below(window: Dashboard, service: FakeService) -> None:
    """Where there is more to say than that it is."""
    pauses = window._actions.pauses
    service.status = replace(service.status, run_state=RunState.PAUSED)
    window.show_status(service.status)
    pauses.hold(Why.USER)
    simple = texts(window)
    pauses.release(Why.USER)
    service.status = replace(service.status, run_state=RunState.PAUSED)
    pauses.hold(Why.LID)

    assert 1 == simple.count("Paused")
    assert {"Paused", "Paused while the lid is closed"} <= set(texts(window))


def test_closing_is_told(qtbot: QtBot, window: Dashboard) -> None:
    """Without a tray the program ends with its window."""
    with qtbot.waitSignal(window.closed):
        window.close()


def test_each_period_has_its_tab_and_is_made_when_asked_for(
    qtbot: QtBot, window: Dashboard
) -> None:
    """The window opens with the day alone."""
    made = []
    for name in ("Week", "Month", "Year", "Day"):
        qtbot.mouseClick(button(window, name), Qt.MouseButton.LeftButton)
        made.append(len(window.period_pages))

    assert [1, 2, 3, 3] == made
    assert window.day_page.isVisible()


def test_a_changed_history_is_read_anew(qtbot: QtBot, service: FakeService, tmp_path: Path) -> None:
    """What was deleted disappears from the pages at once."""
    path = tmp_path / "history.db"
    with History(path) as history:
        history.add(WorkingDay(date.today()).rows())
    window = Dashboard(service, Actions(service), path, mirrored=True)
    qtbot.addWidget(window)
    window.show()
    qtbot.mouseClick(button(window, "Year"), Qt.MouseButton.LeftButton)
    before = window.period_pages[Kind.YEAR]._bars.reading(date.today().month - 1)
    with History(path) as history:
        history.delete(0, 1 << 33)
    window.forget_history()
    after = window.period_pages[Kind.YEAR]._bars.reading(date.today().month - 1)

    assert "% good" in before
    assert "Nothing recorded" in after


def test_the_worksheet_and_the_about_window_are_one_click_away(
    qtbot: QtBot, window: Dashboard
) -> None:
    """Both open beside the window."""
    for name in ("Why this score?", "About Lumbar"):
        qtbot.mouseClick(button(window, name), Qt.MouseButton.LeftButton)
    titles = {dialog.windowTitle() for dialog in window.findChildren(QDialog)}

    assert {"Why this score?", "About Lumbar"} == titles


def test_the_keyboard_reaches_every_control(window: Dashboard) -> None:
    """Each button and chart takes part in the order of the tab key."""
    controls = [w for w in window.findChildren(QWidget) if isinstance(w, QAbstractButton | HeatMap)]
    unreachable = [
        c.accessibleName() for c in controls if c.isVisible() and not c.focusPolicy() & 1
    ]

    assert unreachable == []
