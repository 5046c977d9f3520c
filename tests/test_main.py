"""The desktop program as a whole, run as a user would, with the fake camera or the demo clip."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from desk.fakecam import FakeCamera
from lumbar import paths
from lumbar.core.types import Band
from lumbar.storage.history import BEGINNING_S, END_S, History

PATIENCE_S = 60.0

Start = Callable[..., subprocess.Popen[str]]


def wait_until(condition: Callable[[], bool]) -> None:
    """Look again and again, for at most `PATIENCE_S`."""
    pause = threading.Event()
    for _ in range(int(PATIENCE_S / 0.05)):
        if condition():
            return
        pause.wait(0.05)
    pytest.fail("what was waited for never came")


@pytest.fixture
def start() -> Iterator[Start]:
    """Start Lumbar's desktop program; whatever still runs afterwards is killed."""
    programs: list[subprocess.Popen[str]] = []

    def begin(*arguments: str, env: dict[str, str] | None = None) -> subprocess.Popen[str]:
        environment = {**(env or os.environ), "QT_QPA_PLATFORM": "offscreen"}
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        programs.append(
            subprocess.Popen(
                [sys.executable, "-m", "lumbar", "gui", *arguments],
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
        return programs[-1]

    yield begin
    for program in programs:
        program.kill()
        program.communicate()


def streaming(camera: FakeCamera) -> bool:
    """Whether the camera's light is on."""
    events = [event for _, event in camera.events()]
    on = sum(event.startswith("stream on") for event in events)
    return on > events.count("stream off")


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_program_cleanly(
    start: Start, camera: FakeCamera, how: signal.Signals
) -> None:
    """SIGTERM and Ctrl-C: status 0, camera off, children gone, the last minute written."""
    program = start("--minimized", env=camera.environment())
    wait_until(lambda: streaming(camera))
    children = psutil.Process(program.pid).children(recursive=True)
    program.send_signal(how)
    _, errors = program.communicate(timeout=PATIENCE_S)

    assert (program.returncode, errors) == (0, "")
    assert children
    assert not any(child.is_running() for child in children)
    assert not streaming(camera)


def test_a_killed_program_leaves_no_camera_on(start: Start, camera: FakeCamera) -> None:
    """After kill -9 the capture child ends by itself and closes the device; a new start works."""
    program = start("--minimized", env=camera.environment())
    wait_until(lambda: streaming(camera))
    children = psutil.Process(program.pid).children(recursive=True)
    program.kill()
    program.wait(PATIENCE_S)
    wait_until(lambda: not any(child.is_running() for child in children))

    assert not streaming(camera)

    start("--minimized", env=camera.environment())
    wait_until(lambda: streaming(camera))


def test_a_second_start_says_that_lumbar_runs_already(start: Start, camera: FakeCamera) -> None:
    """The first one keeps the camera; the second ends with one sentence and status 1."""
    start("--minimized", env=camera.environment())
    wait_until(lambda: streaming(camera))
    second = start("--minimized", env=camera.environment())
    _, errors = second.communicate(timeout=PATIENCE_S)

    assert 1 == second.returncode
    assert errors == "lumbar: Lumbar is already running; look for it in the tray.\n"


def test_the_demo_played_fast_leaves_its_minutes(start: Start) -> None:
    """Four minutes of clip become four rows with good, poor and away time in them."""
    path = paths.data_dir() / "replay.sqlite3"
    program = start("--source", "demo", "--minimized", "--fast")

    def written() -> int:
        if not path.exists():
            return 0
        with History.read_only(path) as history:
            return history.count(BEGINNING_S, END_S)

    wait_until(lambda: written() >= 3)
    program.send_signal(signal.SIGTERM)
    _, errors = program.communicate(timeout=PATIENCE_S)
    with History.read_only(path) as history:
        seconds = {
            band: sum(row.seconds[band] for row in history.each(BEGINNING_S, END_S))
            for band in Band
        }

    assert 0 == program.returncode
    assert "lumbar:" not in errors
    assert seconds[Band.GOOD] > 60
    assert seconds[Band.POOR] > 40
    assert not (paths.data_dir() / "history.sqlite3").exists()


def test_a_damaged_settings_file_does_not_stop_the_start(start: Start, camera: FakeCamera) -> None:
    """The program runs with the defaults, and the damaged file is kept."""
    settings = paths.config_dir() / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_bytes(b"\xff{ not json")
    program = start("--minimized", env=camera.environment())
    wait_until(lambda: streaming(camera))
    program.send_signal(signal.SIGTERM)
    program.communicate(timeout=PATIENCE_S)
    kept = [path for path in Path(settings.parent).iterdir() if "damaged" in path.name]

    assert 0 == program.returncode
    assert [path.read_bytes() for path in kept] == [b"\xff{ not json"]
