"""A closed lid: when it is asked for, what it means, and a camera that is not under it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from lumbar.core.types import CameraState, RunState
from lumbar.ui.absence import Absence
from lumbar.ui.lid import Lid, one_is_plugged_in
from lumbar.ui.pauses import Pauses, Why
from lumbar.ui.power import PowerEvents
from ui.made_up import FakeService


class FakeLid(Lid):
    """A lid that the test moves; notes whether it is watched."""

    watched = False

    def watch(self, wanted: bool) -> None:
        self.watched = wanted


class Desk:
    """A monitor with its reasons to pause."""

    def __init__(self, service: FakeService) -> None:
        self.service = service
        self.lid = FakeLid()
        self.pauses = Pauses(service)  # type: ignore[arg-type]
        power = PowerEvents()
        self.absence = Absence(service, self.pauses, power, lid=self.lid)  # type: ignore[arg-type]
        self._kept = power

    def sees(self, state: CameraState) -> None:
        self.service.status = replace(self.service.status, camera_state=state)
        self.absence.show_status(self.service.status)


@pytest.fixture
def desk(qtbot: QtBot, service: FakeService) -> Desk:
    """A notebook at work."""
    return Desk(service)


@pytest.mark.parametrize("dark", [CameraState.COVERED, CameraState.TOO_DARK])
def test_a_closed_lid_over_the_camera_switches_it_off(desk: Desk, dark: CameraState) -> None:
    """And it goes on by itself when the lid is opened."""
    desk.sees(CameraState.OK)
    in_the_light = desk.lid.watched
    desk.sees(dark)
    desk.lid.told.emit(True)
    desk.sees(CameraState.CLOSED)
    behind = desk.service.status.run_state, set(desk.pauses.reasons), desk.lid.watched
    line = desk.pauses.line
    desk.lid.told.emit(False)
    desk.sees(CameraState.STARTING)

    assert not in_the_light
    assert (RunState.PAUSED, {Why.LID}, True) == behind
    assert "Paused while the lid is closed" == line
    assert RunState.RUNNING is desk.service.status.run_state
    assert not desk.lid.watched


def test_a_camera_that_sees_something_is_not_under_the_lid(desk: Desk) -> None:
    """A docked notebook goes on, also when the answer comes late."""
    desk.sees(CameraState.COVERED)
    desk.sees(CameraState.OK)
    desk.lid.told.emit(True)

    assert RunState.RUNNING is desk.service.status.run_state
    assert not desk.lid.watched


def test_an_open_lid_ends_no_other_pause(desk: Desk) -> None:
    """The user's own outlasts it."""
    desk.sees(CameraState.COVERED)
    desk.lid.told.emit(True)
    desk.pauses.pause()
    desk.lid.told.emit(False)

    assert RunState.PAUSED is desk.service.status.run_state
    assert {Why.USER} == set(desk.pauses.reasons)


def test_the_lid_is_asked_for_only_while_that_is_wanted(qtbot: QtBot) -> None:
    """Again and again, but not all day."""
    lid = Lid()
    (timer,) = lid.findChildren(QTimer)
    running = [timer.isActive()]
    for wanted in (True, True, False):
        lid.watch(wanted)
        running.append(timer.isActive())

    assert [False, True, True, False] == running
    assert 2000 <= timer.interval() <= 10_000


@pytest.mark.parametrize(
    ("words", "plugged_in"),
    [
        ({}, False),
        ({"video0": "fixed"}, False),
        ({"video0": "unknown"}, False),
        ({"video0": "fixed", "video2": "removable"}, True),
        ({"video0": ""}, False),
    ],
)
def test_a_camera_that_was_plugged_in_is_known(
    qtbot: QtBot, tmp_path: Path, words: dict[str, str], plugged_in: bool
) -> None:
    """By what the mainboard says of its socket; then no lid is over the camera for certain.

    Software cameras have no socket.
    """
    nodes = tmp_path / "class"
    (nodes / "video9").mkdir(parents=True)
    for node, word in words.items():
        interface = tmp_path / f"usb-{node}" / "1-2:1.0"
        interface.mkdir(parents=True)
        if word:
            (interface.parent / "removable").write_text(f"{word}\n")
        (nodes / node).mkdir()
        (nodes / node / "device").symlink_to(interface)

    told: list[bool] = []
    lid = Lid(cameras=str(nodes))
    lid.told.connect(told.append)
    lid._judge(True)
    lid._judge(False)

    assert plugged_in is one_is_plugged_in(str(nodes))
    assert [not plugged_in, False] == told
    assert not one_is_plugged_in(str(tmp_path / "missing"))


@pytest.mark.parametrize(("of_the_hub", "plugged_in"), [("removable", True), ("fixed", False)])
def test_a_camera_in_a_hub_that_was_plugged_in_was_plugged_in(
    tmp_path: Path, of_the_hub: str, plugged_in: bool
) -> None:
    """Of the sockets of an ordinary hub, a screen's or a dock's, nothing is known."""
    hub = tmp_path / "usb1" / "1-2"
    interface = hub / "1-2.4" / "1-2.4.1" / "1-2.4.1:1.0"
    interface.mkdir(parents=True)
    (hub / "removable").write_text(f"{of_the_hub}\n")
    for inner in interface.parents[:2]:
        (inner / "removable").write_text("unknown\n")
    node = tmp_path / "class" / "video0"
    node.mkdir(parents=True)
    (node / "device").symlink_to(interface)

    assert plugged_in is one_is_plugged_in(str(tmp_path / "class"))
