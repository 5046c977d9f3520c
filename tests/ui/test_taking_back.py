"""No warning stays on the screen when nobody watches any more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lumbar.core.types import AlertKind, Band, CameraState, MonitorStatus, RunState
from lumbar.storage.settings import Settings
from lumbar.ui.alerts import Alerts
from lumbar.ui.notifier import Notice
from lumbar.ui.taking_back import TakingBack, rests
from ui.made_up import FakeService, alert, update

WATCHING = MonitorStatus(RunState.RUNNING, CameraState.OK)
BLIND = tuple(s for s in CameraState if s is not CameraState.OK)


class Silence:
    """Stands for notifier and sound."""

    def show(self, notice: Notice) -> None:
        """Not here."""

    def withdraw(self) -> None:
        """Nothing to take away."""

    def play(self) -> None:
        """Not here."""


class Desk:
    """A warning on the screen, and who takes it back."""

    def __init__(self, service: FakeService) -> None:
        self.service = service
        silence = Silence()
        self.alerts = Alerts(
            silence,  # type: ignore[arg-type]
            silence,
            Settings(alert_frame=True, alert_corner=True, hold_back=False),
        )
        self.taking_back = TakingBack(service, self.alerts)  # type: ignore[arg-type]

    def warn(self, qtbot: QtBot) -> None:
        """Put the warning there."""
        self.alerts.on_update(update(Band.POOR, alert=alert(AlertKind.RAISE)))
        qtbot.waitUntil(lambda: bool(windows()))

    def tell(self, status: MonitorStatus) -> None:
        """The monitor is in this state now."""
        self.service.status = status
        self.taking_back.show_status(status)


def windows() -> list[QWidget]:
    """What stands on the screen."""
    return [w for w in QApplication.topLevelWidgets() if w.isVisible()]


@pytest.fixture
def desk(qtbot: QtBot, service: FakeService) -> Iterator[Desk]:
    """A desk that is left clean."""
    made = Desk(service)
    made.warn(qtbot)
    yield made
    made.taking_back.stop()
    made.alerts.stop(60.0)


@pytest.mark.parametrize(
    "status",
    [
        replace(WATCHING, run_state=RunState.PAUSED),
        replace(WATCHING, run_state=RunState.STOPPED),
        replace(WATCHING, snoozed_until_epoch_s=1_800_000_000.0),
    ],
    ids=["paused", "stopped", "snoozed"],
)
def test_it_goes_at_once_with_the_watching(desk: Desk, status: MonitorStatus) -> None:
    """Frame and corner; the monitor need not be told twice."""
    for _ in range(3):
        desk.tell(status)

    assert windows() == []
    assert desk.service.calls == [("forget_warning", None)]


@pytest.mark.parametrize("state", BLIND)
def test_it_goes_when_no_picture_comes(qtbot: QtBot, desk: Desk, state: CameraState) -> None:
    """The camera was lent, covered, unplugged: a good posture would not be seen either."""
    desk.taking_back._blind.setInterval(0)
    desk.tell(replace(WATCHING, camera_state=state))
    qtbot.waitUntil(lambda: windows() == [])

    assert desk.service.calls == [("forget_warning", None)]


def test_a_camera_that_stutters_leaves_it_there(desk: Desk) -> None:
    """The time begins anew with each picture, and no later status puts it off."""
    clock = desk.taking_back._blind
    running = []
    for state in (CameraState.STALLED, CameraState.BUSY, CameraState.OK):
        desk.tell(replace(WATCHING, camera_state=state))
        running.append(clock.isActive())

    assert running == [True, True, False]
    assert windows() != []
    assert desk.service.calls == []


def test_without_a_warning_the_monitor_has_nothing_to_forget(qtbot: QtBot, desk: Desk) -> None:
    """Who is paused without one begins as ever."""
    desk.alerts.dismiss()
    desk.tell(replace(WATCHING, run_state=RunState.PAUSED))

    assert desk.service.calls == []


def test_what_was_held_back_waits_for_the_end_of_a_call() -> None:
    """And of a pause or a snooze; a camera that is gone is no reason."""
    assert rests(replace(WATCHING, camera_state=CameraState.BUSY))
    assert rests(replace(WATCHING, run_state=RunState.PAUSED))
    assert rests(replace(WATCHING, snoozed_until_epoch_s=1_800_000_000.0))
    assert not rests(WATCHING)
    assert not rests(replace(WATCHING, camera_state=CameraState.ABSENT))
