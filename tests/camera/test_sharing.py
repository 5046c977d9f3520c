"""Giving the camera to another program: when, how fast, and when it is taken back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desk.fakecam import FakeCamera
from desk.programs import StartPython
from fakes import ScriptedSource, blank_frame
from lumbar.camera.sharing import LEFT_ALONE_S, DeviceWatch, SharedCamera, own_looks
from lumbar.core.types import CameraState

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the kernel tells of openings on Linux")
pytestmark = LINUX

BORROWER = """
import os, sys, time
import cv2
camera = cv2.VideoCapture(0, cv2.CAP_V4L2)
deadline = time.monotonic() + 8
while not (camera.isOpened() and camera.read()[0]) and time.monotonic() < deadline:
    camera.release()
    time.sleep(0.2)
    camera = cv2.VideoCapture(0, cv2.CAP_V4L2)
print(f"{time.monotonic()} {camera.isOpened()}", flush=True)
sys.stdin.read()
camera.release()
print(time.monotonic(), flush=True)
"""
"""A program that wants the camera, tries again for a while, and keeps it until told to end."""

OWNER = """
import json, sys, time
from lumbar.camera.isolated import IsolatedWebcam
from lumbar.camera.sharing import SharedCamera
node = sys.argv[1]
camera = SharedCamera(IsolatedWebcam(rate_hz=10), lambda: node, left_alone_s=0.5)
camera.open()
last = None
import threading
stop = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), stop.set()), daemon=True).start()
while not stop.is_set():
    camera.read(0.2)
    if camera.state != last:
        last = camera.state
        print(json.dumps([time.monotonic(), last, camera.message]), flush=True)
camera.close()
"""
"""The camera as Lumbar holds it; tells each change of its state."""


class FakeWatch:
    """A watch that sees what the test says."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.openings = 0
        self.is_held = False
        self.closed = False

    def opened(self) -> bool:
        seen, self.openings = self.openings > 0, 0
        return seen

    def held(self) -> bool:
        return self.is_held

    def close(self) -> None:
        self.closed = True


class Stage:
    """A shared camera over a scripted one, with a clock that the test moves."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.watches: list[FakeWatch] = []
        self.path = "/dev/video0"
        self.source = ScriptedSource((blank_frame(t) for t in range(10_000)), live=True)
        self.camera = SharedCamera(
            self.source, lambda: self.path, watch=self.watch, clock=lambda: self.now_s
        )
        self.camera.open()

    def watch(self, path: str) -> FakeWatch:
        self.watches.append(FakeWatch(path))
        return self.watches[-1]

    def wait(self, seconds: float) -> None:
        self.now_s += seconds
        self.camera.read(0.0)


@pytest.fixture
def stage() -> Stage:
    """A camera that delivers."""
    return Stage()


def test_the_camera_is_let_go_at_the_first_foreign_opening(stage: Stage) -> None:
    """The very next read closes it and says why there is no picture."""
    first = stage.camera.read(0.0)
    stage.watches[0].openings = 1
    second = stage.camera.read(0.0)

    assert first is not None
    assert second is None
    assert stage.source.closed == 1
    assert stage.camera.state is CameraState.BUSY
    assert "Another program" in stage.camera.message


def test_it_is_taken_back_when_left_alone(stage: Stage) -> None:
    """Ten quiet seconds after the last opening, and not while somebody still holds it."""
    stage.camera.read(0.0)
    watch = stage.watches[0]
    watch.openings = 1
    stage.camera.read(0.0)
    stage.wait(LEFT_ALONE_S - 1)
    watch.openings = 1  # tried again
    stage.wait(0.5)
    stage.wait(LEFT_ALONE_S - 1)
    too_soon = stage.source.opened
    watch.is_held = True
    stage.wait(2)
    while_held = stage.source.opened
    watch.is_held = False
    stage.wait(1)

    assert (too_soon, while_held, stage.source.opened) == (1, 1, 2)
    assert watch.closed
    assert stage.camera.state is CameraState.OK
    assert stage.camera.read(0.0) is not None
    assert len(stage.watches) == 2


def test_lumbar_s_own_looking_for_cameras_is_nobody_else_s_wish(stage: Stage) -> None:
    """The settings dialog lists cameras, which opens each."""
    stage.camera.read(0.0)
    with own_looks.look():
        stage.watches[0].openings = 1

    assert stage.camera.read(0.0) is not None
    assert stage.camera.state is CameraState.OK


def test_the_capture_s_own_attempts_are_not_watched(stage: Stage) -> None:
    """Only a camera that delivers can be wanted by somebody else."""
    stage.camera.read(0.0)
    stage.source.state = CameraState.STALLED
    stage.camera.read(0.0)
    dropped = stage.watches[0].closed
    stage.source.state = CameraState.OK
    stage.camera.read(0.0)

    assert dropped
    assert len(stage.watches) == 2


@pytest.mark.parametrize("path", ["", "/nonexistent/video0"])
def test_a_camera_that_cannot_be_watched_is_used_all_the_same(
    path: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Without a device path, or where the kernel refuses; looked for only once."""
    asked: list[str | None] = []

    def find() -> str | None:
        asked.append(path)
        return path

    source = ScriptedSource((blank_frame(t) for t in range(3)), live=True)
    camera = SharedCamera(source, find)
    camera.open()
    frames = [camera.read(0.0) for _ in range(3)]
    camera.close()

    assert None not in frames
    assert asked == [path]


def test_closing_ends_a_loan(stage: Stage) -> None:
    """A pause during a call: nothing is taken back behind the user's back."""
    stage.camera.read(0.0)
    stage.watches[0].openings = 1
    stage.camera.read(0.0)
    stage.camera.close()

    assert stage.watches[0].closed
    assert stage.camera.state is CameraState.CLOSED


def test_the_kernel_tells_of_an_opening_and_proc_of_the_holder(tmp_path: Path) -> None:
    """inotify sees it in the same instant; /proc knows as long as the file is held."""
    device = tmp_path / "video0"
    device.touch()
    watch = DeviceWatch(str(device))
    before = (watch.opened(), watch.held())
    holder = subprocess.Popen(
        [sys.executable, "-c", f"f = open({str(device)!r}); print(1, flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    while_held = (watch.opened(), watch.opened(), watch.held())
    holder.communicate(b"\n")
    after = (watch.opened(), watch.held())
    watch.close()

    assert before == (False, False)
    assert while_held == (True, False, True)
    assert after == (False, False)


def test_own_descriptors_are_no_other_program(tmp_path: Path) -> None:
    """Lumbar does not yield to itself."""
    device = tmp_path / "video0"
    device.touch()
    watch = DeviceWatch(str(device))
    with device.open():
        held = watch.held()
    watch.close()

    assert not held


Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(camera: FakeCamera, tmp_path: Path, start_python: StartPython) -> Start:
    """Start programs that share one fake camera."""
    node = tmp_path / "node"
    node.touch()
    environment = camera.environment(FAKECAM_NODE=str(node), OPENCV_LOG_LEVEL="OFF")

    def begin(program: str) -> subprocess.Popen[str]:
        return start_python("-c", program, node, env=environment)

    return begin


def heard(program: subprocess.Popen[str]) -> str:
    """The next line."""
    assert program.stdout is not None
    return program.stdout.readline()


def until_state(owner: subprocess.Popen[str], state: CameraState) -> tuple[float, str]:
    """When the owner came into ``state``, and what it said."""
    while True:
        t_s, name, message = json.loads(heard(owner))
        if name == state:
            return t_s, message


def test_two_programs_and_one_camera(start: Start, camera: FakeCamera) -> None:
    """The other one has its pictures within two seconds, and Lumbar goes on by itself."""
    owner = start(OWNER)
    until_state(owner, CameraState.OK)
    asked_s = time.monotonic()
    borrower = start(BORROWER)
    busy_s, message = until_state(owner, CameraState.BUSY)
    got_s, opened = heard(borrower).split()
    assert borrower.stdin is not None
    borrower.stdin.close()
    returned_s = float(heard(borrower))
    back_s, _ = until_state(owner, CameraState.OK)
    lights = [(t_s, event) for t_s, event in camera.events() if event.startswith("stream")]
    first_off_s = next(t_s for t_s, event in lights if event == "stream off")
    openings = [t_s for t_s, event in camera.events() if event == "open" and t_s > asked_s]

    assert opened == "True"
    assert "Another program" in message
    assert first_off_s - openings[0] < 2.0
    assert float(got_s) - openings[0] < 2.0
    assert busy_s - openings[0] < 2.0
    assert returned_s < back_s < returned_s + 6.0


def test_nothing_is_left_open_after_many_loans(tmp_path: Path) -> None:
    """Each watch gives its descriptor back."""
    device = tmp_path / "video0"
    device.touch()
    source = ScriptedSource((blank_frame(t) for t in range(10_000)), live=True)
    camera = SharedCamera(source, lambda: str(device), left_alone_s=0.0)
    before = len(os.listdir("/proc/self/fd"))
    camera.open()
    for _ in range(20):
        camera.read(0.0)
        with device.open():
            pass
        camera.read(0.0)
        camera.read(0.0)
    camera.close()

    assert source.opened == 21
    assert before == len(os.listdir("/proc/self/fd"))
