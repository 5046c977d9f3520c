"""Who hears whom: the wiring of tray, windows, notices and monitor."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from lumbar.core.types import AlertKind, Band, CameraState
from lumbar.storage.settings import Settings
from lumbar.ui.app import DesktopApp
from lumbar.ui.bridge import Bridge
from lumbar.ui.notifier import Notice
from ui.made_up import Ear, FakeService, alert, update


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


def buttons(window: QWidget) -> set[str]:
    """The buttons that can be seen, by their words or what a screen reader calls them."""
    found = [b for b in window.findChildren(QAbstractButton) if b.isVisible()]
    return {button.text() or button.accessibleName() for button in found}


@pytest.fixture
def stage(
    qtbot: QtBot, service: FakeService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Stage]:
    """A stage that is cleared after the test, with all its threads."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    made = Stage(service, tmp_path)
    yield made
    made.desktop.stop(60.0)

    assert {"notices", "hush"}.isdisjoint(thread.name for thread in threading.enumerate())
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == []


def test_all_that_is_waited_for_at_the_end_shares_one_time_limit(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The notice goes first; a desktop that then keeps the key for long gets what is left."""
    desktop, now_s = stage.desktop, [100.0]
    waited: list[tuple[str, float]] = []

    def slow(name: str, takes_s: float) -> Callable[[float], None]:
        def stop(timeout_s: float) -> None:
            waited.append((name, timeout_s))
            now_s[0] += min(takes_s, timeout_s)

        return stop

    with monkeypatch.context() as patch:
        patch.setattr("lumbar.ui.app.time", SimpleNamespace(monotonic=lambda: now_s[0]))
        patch.setattr(desktop.alerts, "stop", slow("alerts", 0.25))
        patch.setattr(desktop.notifier, "stop", slow("notices", 0.5))
        patch.setattr(desktop.pause_key, "stop", slow("key", 60.0))
        desktop.stop(1.0)

    assert waited == [("alerts", 1.0), ("notices", 0.75), ("key", 0.25)]


def test_an_alert_becomes_a_notice_with_the_advice(qtbot: QtBot, stage: Stage) -> None:
    """Title and text say what to do and for how long it has been bad."""
    stage.bridge.updated.emit(update(Band.POOR, alert=alert(AlertKind.RAISE)))
    qtbot.waitUntil(lambda: bool(stage.ear.heard))

    (notice,) = stage.ear.heard

    assert (notice.title, notice.text) == (
        "Move back a little",
        "Your posture has been poor for 3 min.",
    )
    assert (notice.can_snooze, notice.can_teach) == (True, True)


def test_without_notifications_nothing_is_sent(qtbot: QtBot, stage: Stage) -> None:
    """Statistics only: alerts are counted elsewhere and shown nowhere."""
    stage.desktop.windows.open_settings()
    dialog = stage.window("Lumbar settings")
    dialog.editors["notifications"].value = False
    dialog.accept()
    with qtbot.assertNotEmitted(stage.desktop.notifier.failed, wait=300):
        stage.bridge.updated.emit(update(Band.POOR, alert=alert(AlertKind.RAISE)))

    assert stage.saved == [replace(Settings(), notifications=False)]


def test_a_notice_nobody_shows_stands_in_the_window(qtbot: QtBot, stage: Stage) -> None:
    """The banner is the last resort."""
    stage.desktop.windows.open_dashboard()
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
    actions.about.trigger()

    assert all(
        stage.window(title)
        for title in ("Lumbar", "Lumbar settings", "Calibrate your posture", "About Lumbar")
    )


def test_the_tray_leads_to_today(stage: Stage) -> None:
    """Wherever one was in the window."""
    actions = stage.desktop.actions
    actions.open_window.trigger()
    window = stage.desktop.windows.dashboard
    assert window is not None
    window.day_page.go(-3)
    window._tabs.buttons()[2].click()
    actions.today.trigger()

    assert window._tabs.checkedId() == 0
    assert window.day_page.isVisible()
    assert window.day_page.date == window.day_page.date.today()


def test_status_and_results_reach_every_part(qtbot: QtBot, stage: Stage) -> None:
    """Tray and window tell the same story."""
    stage.desktop.windows.open_dashboard()
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
    stage.desktop.windows.open_settings()
    dialog = stage.window("Lumbar settings")
    dialog.editors["mirror"].value = False
    dialog.apply()

    assert stage.saved == [replace(Settings(), profile="Desk", mirror=False)]


def test_the_mirror_setting_acts_at_once(stage: Stage) -> None:
    """The open live view follows the dialog."""
    stage.desktop.windows.open_dashboard()
    stage.desktop.windows.open_settings()
    dialog = stage.window("Lumbar settings")
    dialog.editors["mirror"].value = False
    dialog.apply()

    assert not stage.window("Lumbar").live_view.mirrored


def test_stopping_deletes_the_windows(stage: Stage) -> None:
    """At once, not at some later garbage collection in the middle of something else."""
    actions = stage.desktop.actions
    for action in (actions.open_window, actions.open_settings, actions.recalibrate, actions.about):
        action.trigger()
    stage.desktop.windows.open_first_run()
    stage.window("Lumbar").show_worksheet()  # type: ignore[attr-defined]
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    stage.desktop.stop(60.0)

    assert len(windows) == 6
    assert not any(shiboken6.isValid(window) for window in windows)


@pytest.mark.parametrize("asked", [True, False])
def test_the_end_of_the_program_is_no_answer(stage: Stage, asked: bool) -> None:
    """Quitting before the first steps are through stores nothing: they are shown once more."""
    stage.desktop.windows.open_dashboard()
    stage.desktop.windows.open_first_run()
    if asked:
        stage.desktop.actions.quit.trigger()
        QApplication.closeAllWindows()  # as Qt does at the end of an event loop
    stage.desktop.stop(60.0)

    assert stage.saved == []


def test_a_stuck_monitor_can_be_started_anew_from_the_window(
    stage: Stage, service: FakeService
) -> None:
    """Without a tray there is no other place; a later message does not take the button away."""
    stage.desktop.windows.open_dashboard()
    window = stage.window("Lumbar")
    before = buttons(window)
    service.status = replace(service.status, stuck=True, message="Start Lumbar again.")
    stage.bridge.status.emit(service.status)
    offered = buttons(window)
    stage.desktop.windows.show_hint("No notice could be shown.")
    still = buttons(window)
    service.status = replace(service.status, stuck=False, message="")
    stage.bridge.status.emit(service.status)

    assert offered == still == before | {"Start Lumbar ane&w", "Close this message"}
    assert buttons(window) == before


def test_a_window_opened_late_offers_the_new_start_too(stage: Stage, service: FakeService) -> None:
    """Memory that only grows has no message of its own in the status."""
    service.status = replace(service.status, stuck=True)
    stage.desktop.windows.open_dashboard()

    assert "Start Lumbar ane&w" in buttons(stage.window("Lumbar"))


@pytest.mark.parametrize("how", ["pause", "snooze"])
def test_a_pause_or_a_snooze_takes_the_warning_back(
    how: str,
    qtbot: QtBot,
    stage: Stage,
    service: FakeService,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody is reminded of a posture that is no longer watched; one withdrawal is enough."""
    withdrawn: list[str] = []
    monkeypatch.setattr(stage.desktop.notifier, "withdraw", lambda: withdrawn.append("notice"))
    stage.bridge.updated.emit(update(Band.POOR, alert=alert(AlertKind.RAISE)))
    qtbot.waitUntil(lambda: bool(stage.ear.heard))
    stage.bridge.status.emit(service.status)
    before = list(withdrawn)
    if how == "pause":
        stage.desktop.actions.pauses.pause()
    else:
        service.status = replace(service.status, snoozed_until_epoch_s=1_800_000_000.0)
    for _ in range(3):
        stage.bridge.status.emit(service.status)

    assert before == []
    assert withdrawn == ["notice"]


def test_a_locked_screen_closes_the_camera_and_unlocking_goes_on(
    stage: Stage, service: FakeService
) -> None:
    """Lock and blank screen are told twice by some desktops; it is one pause."""
    power = stage.desktop.power
    for event in (power.locked, power.locked, power.unlocked, power.unlocked):
        event.emit()

    assert [("pause", None), ("resume", None)] == service.calls


def test_the_computer_sleeps_only_when_the_camera_is_closed(
    stage: Stage, service: FakeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The inhibitor is let go when the status says CLOSED, not before."""
    let_go: list[CameraState] = []
    monkeypatch.setattr(
        stage.desktop.power, "let_go", lambda: let_go.append(service.status.camera_state)
    )
    stage.desktop.power.sleeping.emit()
    while_open = list(let_go)
    service.status = replace(service.status, camera_state=CameraState.CLOSED)
    stage.bridge.status.emit(service.status)
    stage.desktop.power.woke.emit()

    assert while_open == []
    assert let_go == [CameraState.CLOSED]
    assert [("pause", None), ("resume", None)] == service.calls


def test_a_profile_is_chosen_from_the_tray(stage: Stage, service: FakeService) -> None:
    """The choice is saved like one of the settings dialog."""
    stage.desktop._profile_menu.chosen.emit("Standing")

    assert stage.saved == [replace(Settings(), profile="Standing")]


def test_the_first_steps_open_in_front_and_again_from_the_settings(stage: Stage) -> None:
    """Whoever skipped them can go through them later."""
    stage.desktop.windows.open_dashboard()
    stage.desktop.windows.open_first_run()
    first = stage.window("Welcome to Lumbar")
    in_front_of = first.parentWidget()
    first.close()
    stage.desktop.windows.open_settings()
    stage.window("Lumbar settings").set_up_again.emit()  # type: ignore[attr-defined]

    assert in_front_of is stage.window("Lumbar")
    assert stage.window("Welcome to Lumbar").isVisible()


def test_a_long_time_sitting_is_told(qtbot: QtBot, stage: Stage) -> None:
    """Results of the monitor reach the breaks, and new settings do too."""
    quick = replace(Settings(), move_after_min=5, hold_back=False)
    stage.desktop._on_settings(quick)
    told: list[object] = []
    stage.desktop.breaks.prompted.connect(told.append)
    for number in range(160):
        stage.bridge.updated.emit(update(Band.GOOD, t_s=2.0 * number))

    assert len(told) == 1


def test_teaching_takes_the_warning_away_and_tells_what_was_learnt(
    qtbot: QtBot, stage: Stage, service: FakeService
) -> None:
    """The notice of an ordinary calibration does not come; the window tells that."""
    stage.desktop._teach()
    stage.bridge.calibrated.emit(object(), "Lumbar will not warn about this posture again.")
    stage.bridge.calibrated.emit(object(), "Lumbar now knows your upright posture.")
    qtbot.waitUntil(lambda: bool(stage.ear.heard))

    assert service.calls == [("teach", None)]
    assert [notice.text for notice in stage.ear.heard] == [
        "Lumbar will not warn about this posture again."
    ]


def test_a_camera_that_is_lent_takes_the_warning_back(
    qtbot: QtBot, stage: Stage, service: FakeService
) -> None:
    """No update comes during a call that could."""
    stage.desktop.alerts.configure(Settings(alert_frame=True, hold_back=False))
    stage.bridge.updated.emit(update(Band.POOR, alert=alert(AlertKind.RAISE)))
    qtbot.waitUntil(lambda: bool(shown_windows()))
    stage.desktop._taking_back._blind.setInterval(0)
    service.status = replace(service.status, camera_state=CameraState.BUSY)
    stage.bridge.status.emit(service.status)
    qtbot.waitUntil(lambda: shown_windows() == [])

    assert service.calls == [("forget_warning", None)]


def shown_windows() -> list[QWidget]:
    """What stands on the screen."""
    return [w for w in QApplication.topLevelWidgets() if w.isVisible()]


def test_the_question_to_recalibrate_keeps_to_the_quiet_hours(
    qtbot: QtBot, stage: Stage, service: FakeService
) -> None:
    """The hint in the window is enough."""
    always = Settings(quiet_days="every", quiet_from="00:00", quiet_to="00:00")
    stage.desktop.alerts.configure(always)
    stage.desktop.windows.open_dashboard()
    service.status = replace(service.status, moved=True)
    stage.bridge.status.emit(service.status)
    qtbot.waitUntil(lambda: stage.desktop.alerts._suggested is None)
    stage.desktop.notifier.show(Notice("The end", ""))
    qtbot.waitUntil(lambda: bool(stage.ear.heard))

    assert [notice.title for notice in stage.ear.heard] == ["The end"]
    assert stage.desktop.actions.recalibrate.text() in buttons(stage.window("Lumbar"))


def test_a_snooze_holds_the_question_back_too(
    qtbot: QtBot, stage: Stage, service: FakeService
) -> None:
    """Nothing is asked of who wants to hear nothing."""
    service.status = replace(service.status, moved=True, snoozed_until_epoch_s=1_800_000_000.0)
    stage.bridge.status.emit(service.status)
    qtbot.waitUntil(lambda: stage.desktop.alerts._suggested is None)
    stage.desktop.notifier.show(Notice("The end", ""))
    qtbot.waitUntil(lambda: bool(stage.ear.heard))

    assert [notice.title for notice in stage.ear.heard] == ["The end"]


def test_the_question_is_asked_at_a_good_moment(
    qtbot: QtBot, stage: Stage, service: FakeService
) -> None:
    """Otherwise nobody would know."""
    service.status = replace(service.status, moved=True)
    stage.bridge.status.emit(service.status)
    qtbot.waitUntil(lambda: bool(stage.ear.heard))

    assert [notice.title for notice in stage.ear.heard] == ["Recalibrate?"]


def test_open_settings_follow_what_is_changed_elsewhere(stage: Stage) -> None:
    """Their next change does not put the old answers back."""
    stage.desktop.windows.open_settings()
    dialog = stage.window("Lumbar settings")
    stage.desktop.windows.open_first_run()
    first = stage.desktop.windows.first_run
    assert first is not None
    first.applied.emit(replace(Settings(), arms_supported="yes"))
    dialog.editors["mirror"].value = False  # type: ignore[attr-defined]
    dialog.apply()  # type: ignore[attr-defined]

    assert stage.saved[-1] == replace(Settings(), arms_supported="yes", mirror=False)


def test_a_change_of_the_open_settings_can_still_be_undone(stage: Stage) -> None:
    """Being told of their own change, they do not begin anew."""
    stage.desktop.windows.open_settings()
    dialog = stage.window("Lumbar settings")
    dialog.editors["mirror"].value = False  # type: ignore[attr-defined]
    dialog.apply()  # type: ignore[attr-defined]
    dialog.undo()  # type: ignore[attr-defined]

    assert [replace(Settings(), mirror=False), Settings()] == stage.saved
