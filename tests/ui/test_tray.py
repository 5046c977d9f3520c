"""The tray icon: when it is made, what it shows, what its menu does."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from lumbar.core.types import Band, Basis, CameraState
from lumbar.ui.actions import Actions
from lumbar.ui.buttons import without_key
from lumbar.ui.tray import Tray
from lumbar.ui.wording import Shown, details
from ui.made_up import FakeService, update


class Panel:
    """A panel that appears when told to."""

    def __init__(self) -> None:
        self.there = False

    def is_there(self) -> bool:
        return self.there


def labels(menu: QMenu) -> list[str]:
    """The texts of a menu with its sub-menus, separators left out."""
    found = []
    for action in menu.actions():
        if action.isSeparator():
            continue
        found.append(without_key(action.text()))
        submenu = action.menu()
        found += labels(submenu) if isinstance(submenu, QMenu) else []
    return found


def test_the_icon_is_made_only_when_the_tray_is_there(qtbot: QtBot, service: FakeService) -> None:
    """No QSystemTrayIcon exists before the panel does: on X11 it would never appear."""
    panel = Panel()
    tray = Tray(Actions(service), is_available=panel.is_there)
    tray.start()
    before = tray.findChildren(QSystemTrayIcon)
    with qtbot.waitSignal(tray.appeared):
        panel.there = True
    tray.stop()

    assert before == []
    assert len(tray.findChildren(QSystemTrayIcon)) == 1


def test_a_missing_tray_is_told_once_and_a_late_one_still_used(
    qtbot: QtBot, service: FakeService
) -> None:
    """Patience runs out, the window can open, and the search goes on."""
    panel = Panel()
    tray = Tray(Actions(service), patience_s=0.02, is_available=panel.is_there)
    with qtbot.waitSignal(tray.missing):
        tray.start()
    shown_without = tray.is_shown
    with qtbot.waitSignal(tray.appeared), qtbot.assertNotEmitted(tray.missing):
        panel.there = True
    tray.stop()

    assert not shown_without
    assert tray.is_shown


def test_icon_and_tooltip_follow_the_monitor(qtbot: QtBot, service: FakeService) -> None:
    """A poor posture is shown, and camera trouble takes over when it comes."""
    tray = Tray(Actions(service), is_available=lambda: True)
    tray.start()
    tray.show_status(replace(service.status, calibrated=True))
    tray.show_update(update(Band.POOR))
    poor = (tray.shown, tray.tooltip.split(" · ")[0])
    tray.show_status(
        replace(service.status, camera_state=CameraState.ABSENT, message="Plug one in.")
    )
    tray.stop()

    assert poor == (Shown.POOR, "Poor posture")
    assert tray.shown is Shown.TROUBLE
    assert tray.tooltip == "No camera · Plug one in."


def test_the_menu_offers_everything(qtbot: QtBot, service: FakeService) -> None:
    """State first, then what one can do, quit last."""
    tray = Tray(Actions(service), is_available=lambda: True)
    tray.start()
    tray.show_status(service.status)
    tray.show_update(update(Band.GOOD))
    qtbot.waitUntil(lambda: tray.menu.actions()[0].text().startswith("Good posture"))
    first = tray.menu.actions()[0]
    tray.stop()

    assert not first.isEnabled()
    assert labels(tray.menu)[1:] == [
        "Pause",
        "Pause for",
        "Pause for 15 min",
        "Pause for 30 min",
        "Pause for 60 min",
        "Pause until tomorrow",
        "Snooze notices",
        "Snooze notices for 15 min",
        "Snooze notices for 30 min",
        "Snooze notices for 60 min",
        "Snooze notices until tomorrow",
        "End snooze",
        "Recalibrate…",
        "Today",
        "Open Lumbar",
        "Settings…",
        "About Lumbar",
        "Start Lumbar anew",
        "Quit",
    ]


def test_a_click_on_the_icon_opens_the_window(qtbot: QtBot, service: FakeService) -> None:
    """A left click opens; a right click is the menu's."""
    actions = Actions(service)
    tray = Tray(actions, is_available=lambda: True)
    tray.start()
    (icon,) = tray.findChildren(QSystemTrayIcon)

    with qtbot.assertNotEmitted(actions.open_window.triggered):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    with qtbot.waitSignal(actions.open_window.triggered):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    tray.stop()


def test_the_tooltip_counts_a_timed_pause_down(qtbot: QtBot, service: FakeService) -> None:
    """End and time left stand first, in the icon's tooltip and in the menu's first line."""
    actions = Actions(service)
    tray = Tray(actions, is_available=lambda: True)
    actions.timed_pauses[1].trigger()
    tray.show_status(service.status)

    assert "(30 min left)" in tray.tooltip
    assert tray.menu.actions()[0].text() == tray.tooltip


def test_the_tooltip_tells_today_s_good_share(qtbot: QtBot, service: FakeService) -> None:
    """Of the judged minutes only; nothing before the first one."""
    tray = Tray(Actions(service), is_available=lambda: True)
    before = tray.tooltip
    tray.show_status(
        replace(
            service.status,
            minutes_today={Band.GOOD: 30.0, Band.FAIR: 6.0, Band.POOR: 4.0, Band.AWAY: 60.0},
        )
    )

    assert "today" not in before
    assert tray.tooltip.endswith("75 % good today")


def test_the_tooltip_is_brief(qtbot: QtBot, service: FakeService) -> None:
    """Why a score is not known more exactly is said in the window, where there is room."""
    tray = Tray(Actions(service), is_available=lambda: False)
    seen = update(Band.POOR)
    assert seen.rula is not None
    chances = (0.0, 0.1, 0.3, 0.3, 0.3, 0.0, 0.0)
    vague = replace(seen.rula, probabilities=chances, likely_score=3, interval=(2, 5))
    steps = {**vague.steps, "neck": replace(vague.steps["neck"], basis=Basis.UNKNOWN)}
    result = replace(seen, rula=replace(vague, steps=steps))
    tray.show_status(service.status)
    tray.show_update(result)

    assert "RULA probably 2–5" in tray.tooltip
    assert "judged" in details(service.status, result)
    assert "judged" not in tray.tooltip
