"""Prompts to move and to take a break."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fakes import sitter
from lumbar import paths
from lumbar.core.breaks import Prompt
from lumbar.core.types import Band, CameraState, PostureUpdate, RunState
from lumbar.storage.settings import Settings
from lumbar.ui import break_window
from lumbar.ui.break_window import Drawing, PromptWindow
from lumbar.ui.breaks import Breaks
from lumbar.ui.corner import corner_of
from lumbar.ui.exercises import EXERCISES
from ui.made_up import FakeService, update

QUICK = replace(Settings(), move_after_min=5, break_after_min=15, hold_back=False)
SITTING = update(Band.GOOD, keypoints=sitter())
NOBODY = update(Band.AWAY)


def pass_minutes(breaks: Breaks, minutes: float, what: PostureUpdate, start: float = 0.0) -> None:
    """Show the same result every two seconds."""
    for number in range(round(minutes * 30) + 1):
        breaks.show_update(replace(what, t_s=60 * start + 2.0 * number))


def prompts_of(breaks: Breaks) -> list[Prompt]:
    """Collects what is shown from now on."""
    found: list[Prompt] = []
    breaks.prompted.connect(found.append)
    return found


def test_sitting_still_brings_an_exercise_and_a_break_later(qtbot: QtBot) -> None:
    """Each after its own time, with a drawing; leaving takes the window away."""
    breaks = Breaks(QUICK)
    found = prompts_of(breaks)
    pass_minutes(breaks, 16, SITTING)
    window = breaks._window
    assert window is not None
    drawn = len(window.findChildren(Drawing))
    breaks.show_update(replace(NOBODY, t_s=60 * 16 + 4.0))

    assert [Prompt.MOVE, Prompt.BREAK] == found
    assert (1, False) == (drawn, window.isVisible())
    assert breaks.sitting_s > 15 * 60


def test_the_window_takes_no_focus_and_can_be_closed(qtbot: QtBot) -> None:
    """It never interrupts typing."""
    window = PromptWindow(Prompt.MOVE, 1500.0, EXERCISES[Prompt.MOVE][0])
    qtbot.addWidget(window)
    window.show()
    flags = window.windowFlags()
    window.findChildren(QPushButton)[0].click()

    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not window.isVisible()
    assert window.accessibleDescription() == "You have hardly moved for 25 min."


def test_prompts_can_be_switched_off_and_are_held_back(qtbot: QtBot) -> None:
    """By the setting, during a snooze and in quiet hours."""
    off = Breaks(replace(QUICK, break_prompts=False))
    snoozed = Breaks(QUICK, snoozed=lambda: True)
    quiet = Breaks(replace(QUICK, quiet_days="every", quiet_from="00:00", quiet_to="00:00"))
    found = [prompts_of(breaks) for breaks in (off, snoozed, quiet)]
    for breaks in (off, snoozed, quiet):
        pass_minutes(breaks, 16, SITTING)

    assert [[], [], []] == found


@pytest.mark.parametrize("busy", [False, True])
def test_a_busy_desktop_is_not_disturbed(qtbot: QtBot, busy: bool) -> None:
    """The desktop is asked each time, off the GUI thread."""
    asked = threading.Event()

    def is_busy() -> bool:
        asked.set()
        return busy

    breaks = Breaks(replace(QUICK, hold_back=True), busy=is_busy)
    with qtbot.waitSignal(breaks._judged):
        pass_minutes(breaks, 6, SITTING)
    shown = breaks._window is not None
    breaks.withdraw()

    assert asked.is_set()
    assert shown is not busy


def test_new_limits_hold_at_once(qtbot: QtBot) -> None:
    """Also for the time already spent sitting."""
    breaks = Breaks(replace(Settings(), hold_back=False))
    found = prompts_of(breaks)
    pass_minutes(breaks, 6, SITTING)
    breaks.use(replace(QUICK, break_exercises=False))
    breaks.show_update(replace(SITTING, t_s=362.0))
    window = breaks._window
    breaks.withdraw()

    assert [Prompt.MOVE] == found
    assert window is not None
    assert window.findChildren(Drawing) == []


def test_a_pause_begins_the_count_anew(qtbot: QtBot, service: FakeService) -> None:
    """Nobody watched meanwhile."""
    breaks = Breaks(QUICK)
    found = prompts_of(breaks)
    pass_minutes(breaks, 4, SITTING)
    breaks.show_status(replace(service.status, run_state=RunState.PAUSED))
    pass_minutes(breaks, 4, SITTING, start=5)

    assert [] == found


@pytest.mark.parametrize(
    ("state", "held"),
    [
        (CameraState.BUSY, True),
        (CameraState.COVERED, True),
        (CameraState.TOO_DARK, True),
        (CameraState.STALLED, True),
        (CameraState.OK, False),
    ],
)
def test_a_call_holds_the_count(
    qtbot: QtBot, service: FakeService, state: CameraState, held: bool
) -> None:
    """14 minutes of sitting, an hour without the camera, 2 more: a break is due."""
    now_s = 0.0
    breaks = Breaks(replace(QUICK, move_after_min=60), clock=lambda: now_s)
    found = prompts_of(breaks)
    pass_minutes(breaks, 14, SITTING)
    now_s = 14 * 60.0 + 1
    for _ in range(3):
        breaks.show_status(replace(service.status, camera_state=state))
        now_s += 1200.0
    breaks.show_status(replace(service.status, camera_state=CameraState.STARTING))
    breaks.show_status(replace(service.status, camera_state=CameraState.OK))
    pass_minutes(breaks, 2, SITTING, start=74.2)
    breaks.withdraw()

    assert held is (Prompt.BREAK in found)


def test_a_pause_during_a_call_begins_the_count_anew(qtbot: QtBot, service: FakeService) -> None:
    """Also when the camera is still lent: what was blind before the pause is over."""
    now_s = 0.0
    breaks = Breaks(replace(QUICK, move_after_min=60), clock=lambda: now_s)
    found = prompts_of(breaks)
    pass_minutes(breaks, 14, SITTING)
    breaks.show_status(replace(service.status, camera_state=CameraState.BUSY))
    breaks.show_status(replace(service.status, run_state=RunState.PAUSED))
    now_s = 3600.0
    breaks.show_status(service.status)
    pass_minutes(breaks, 2, SITTING, start=60)
    breaks.withdraw()

    assert breaks.sitting_s < 121
    assert Prompt.BREAK not in found


def test_the_window_leaves_the_corner_to_a_warning(qtbot: QtBot) -> None:
    """With that style switched on it stands above, whichever of the two comes first."""
    usable = QGuiApplication.primaryScreen().availableGeometry()
    corner = corner_of(usable)
    places = []
    for raised in (False, True):
        breaks = Breaks(replace(QUICK, alert_corner=raised))
        pass_minutes(breaks, 6, SITTING)
        window = breaks._window
        assert window is not None
        places.append(window.geometry())
        breaks.withdraw()

    assert [True, False] == [place.intersects(corner) for place in places]
    assert all(usable.contains(place) for place in places)


def test_where_windows_cannot_be_placed_none_is_moved(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wayland's compositor puts it where it wants."""
    monkeypatch.setattr(break_window, "can_place_windows", lambda: False)
    window = PromptWindow(Prompt.MOVE, 1500.0, None)
    qtbot.addWidget(window)

    assert not window.testAttribute(Qt.WidgetAttribute.WA_Moved)


def test_exercises_take_turns_and_each_has_a_drawing(qtbot: QtBot) -> None:
    """Every file is there and can be drawn."""
    for exercise in (e for offered in EXERCISES.values() for e in offered):
        drawing = Drawing(exercise.drawing)
        qtbot.addWidget(drawing)
        image = drawing.grab().toImage()
        colours = {image.pixel(x, y) for x in range(0, 96, 3) for y in range(0, 96, 3)}

        assert len(colours) > 2
        assert (paths.assets_dir() / "exercises" / f"{exercise.drawing}.svg").is_file()
