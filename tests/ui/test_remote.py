"""What ``lumbar ctl`` is told, and what it sets going."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fakes import blank_frame
from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.core.types import Band, CameraState, Deviation, RunState
from lumbar.pipeline.control import Request, Verb
from lumbar.storage.settings import Settings
from lumbar.ui import language
from lumbar.ui.app import DesktopApp
from lumbar.ui.bridge import Bridge
from lumbar.ui.notifier import Notice
from lumbar.ui.pauses import Why
from lumbar.ui.remote import Remote
from ui.made_up import Ear, FakeService, update


class Stage:
    """The program around a made-up monitor, and its remote control."""

    def __init__(self, service: FakeService, folder: Path) -> None:
        self.ear = Ear()
        self.app = DesktopApp(
            service,  # type: ignore[arg-type]
            Bridge(),
            Settings(),
            save_settings=lambda settings: None,
            offers={"camera": list},
            history_path=folder / "none.db",
        )
        self.app.notifier.failed.connect(self.ear.hear)
        self.remote = Remote(service, self.app)  # type: ignore[arg-type]


@pytest.fixture
def stage(
    qtbot: QtBot, service: FakeService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Stage]:
    """A stage on a desktop without a notification server."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    made = Stage(service, tmp_path)
    yield made
    made.app.stop(60.0)


def test_a_status_is_of_what_is_seen_now(stage: Stage, service: FakeService) -> None:
    """While the camera is lent or gone there is no posture to tell."""
    poor = replace(update(Band.POOR), deviation=Deviation(1.4, {"distance": 1.4}))
    service.newest = (blank_frame(), poor)
    seen = stage.remote.answer(Request(Verb.STATUS))
    service.newest = None
    service.status = replace(service.status, camera_state=CameraState.BUSY)
    lent = stage.remote.answer(Request(Verb.STATUS))

    assert (seen["band"], seen["deviation"]) == ("poor", 1.4)
    assert seen["rula"]
    assert [lent[name] for name in ("band", "deviation", "rula")] == [None] * 3
    assert lent["line"] == "Camera used by another program"


@pytest.mark.parametrize("spoken", ["en", "de"])
def test_the_command_line_speaks_english(stage: Stage, service: FakeService, spoken: str) -> None:
    """Whatever the language of the windows."""
    language.use(spoken)
    service.newest = (blank_frame(), replace(update(Band.POOR), rula=None))
    poor = stage.remote.status()["line"]
    service.newest = None
    trouble = Sentence("{path} is not a file; move it away.", path="/x")
    until_s = 1_790_000_000.0
    service.status = replace(
        service.status,
        camera_state=CameraState.ABSENT,
        message=trouble,
        snoozed_until_epoch_s=until_s,
    )
    snoozed = stage.remote.status()["line"]
    clock = time.strftime("%H:%M", time.localtime(until_s))

    assert poor == "Poor posture · deviation 1.4"
    assert snoozed == (
        f"No camera · /x is not a file; move it away. · notices snoozed until {clock}"
    )


def test_a_pause_says_why_and_until_when(stage: Stage, service: FakeService) -> None:
    """The user's own with its end, the screen's without."""
    language.use("de")
    locked = stage.app.actions.pauses
    locked.hold(Why.LOCKED)
    because = stage.remote.status()["line"]
    timed = stage.remote.answer(Request(Verb.PAUSE, 600.0))
    until_s = timed["paused_until"]
    assert isinstance(until_s, float)
    clock = time.strftime("%H:%M", time.localtime(until_s))

    assert because == "Paused while the screen is locked"
    assert timed["line"] == f"Paused until {clock}"


@pytest.mark.parametrize(("profile", "title"), [(object(), "Calibrated"), (None, "Not calibrated")])
def test_how_a_calibration_went_is_told_where_no_window_does(
    qtbot: QtBot, stage: Stage, profile: object, title: str
) -> None:
    """Once, and only when it was asked for here."""
    stage.remote.show_result(object(), "Of another one.")
    stage.remote.answer(Request(Verb.RECALIBRATE))
    for _ in range(2):
        stage.remote.show_result(profile, "This is how it went.")
    stage.app.notifier.show(Notice("The end", ""))
    qtbot.waitUntil(lambda: len(stage.ear.heard) == 2)

    assert [(notice.title, notice.text) for notice in stage.ear.heard] == [
        (title, "This is how it went."),
        ("The end", ""),
    ]


@pytest.mark.parametrize("window", ["dialog", "first steps"])
def test_a_window_that_shows_the_calibration_is_enough(
    qtbot: QtBot, stage: Stage, window: str
) -> None:
    """The dialog, and the last of the first steps."""
    windows = stage.app.windows
    if window == "dialog":
        windows.open_calibration()
    else:
        windows.open_first_run()
        assert windows.first_run is not None
        for _ in range(3):
            windows.first_run.go_on()
    stage.remote.answer(Request(Verb.RECALIBRATE))
    stage.remote.show_result(object(), "This is how it went.")
    stage.app.notifier.show(Notice("The end", ""))
    qtbot.waitUntil(lambda: bool(stage.ear.heard))

    assert [notice.title for notice in stage.ear.heard] == ["The end"]


def test_a_calibration_that_a_pause_ended_has_no_outcome(qtbot: QtBot, stage: Stage) -> None:
    """A later one, from the window, is not taken for it."""
    stage.remote.answer(Request(Verb.RECALIBRATE))
    stage.app.actions.pauses.pause()
    stage.remote.show_result(object(), "Of another one.")
    stage.app.notifier.show(Notice("The end", ""))
    qtbot.waitUntil(lambda: bool(stage.ear.heard))

    assert [notice.title for notice in stage.ear.heard] == ["The end"]


def test_not_slouching_after_a_cancelled_calibration_is_answered_once(
    qtbot: QtBot, stage: Stage
) -> None:
    """The calibration asked for here was given up in its window and has no outcome."""
    stage.app._bridge.calibrated.connect(stage.remote.show_result)
    stage.remote.answer(Request(Verb.RECALIBRATE))
    stage.app.windows.open_calibration()
    calibration = stage.app.windows.calibration
    assert calibration is not None
    calibration.close()
    stage.app._teach()
    stage.app._bridge.calibrated.emit(object(), "Lumbar will not warn about this posture again.")
    stage.app.notifier.show(Notice("The end", ""))
    qtbot.waitUntil(lambda: [n.title for n in stage.ear.heard][-1:] == ["The end"])

    assert [notice.title for notice in stage.ear.heard] == ["Thank you", "The end"]


@pytest.mark.parametrize("message", ["The model cannot be loaded; install Lumbar anew.", ""])
def test_a_calibration_that_cannot_begin_is_refused(
    stage: Stage, service: FakeService, monkeypatch: pytest.MonkeyPatch, message: str
) -> None:
    """With the monitor's own reason, if it has one."""
    stopped = replace(service.status, run_state=RunState.STOPPED, message=message)
    service.status = stopped
    monkeypatch.setattr(service, "calibrate", lambda: None)

    with pytest.raises(LumbarError) as refused:
        stage.remote.answer(Request(Verb.RECALIBRATE))

    assert str(refused.value) == (message or "Lumbar cannot calibrate now; start it again.")
