"""Giving the camera to another program: when, how fast, and when it is taken back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desk.fakecam import FakeCamera
from desk.programs import StartPython
from fakes import ScriptedSource, blank_frame
from lumbar.camera import sharing
from lumbar.camera.sharing import (
    ASK_EVERY_S,
    LEFT_ALONE_S,
    DeviceWatch,
    SharedCamera,
)
from lumbar.camera.source import OpenStream
from lumbar.core.types import CameraState, Frame

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
import json, sys, threading, time
from dataclasses import replace
from lumbar.camera import isolated
from lumbar.camera.isolated import IsolatedWebcam
from lumbar.camera.sharing import SharedCamera

node = sys.argv[1]  # what a real camera's device would be
isolated.MOST_MEMORY_MB = float(sys.argv[2])
webcam = IsolatedWebcam(rate_hz=10)

def stream():
    return webcam.stream and replace(webcam.stream, path=node)

camera = SharedCamera(webcam, stream, left_alone_s=0.5, ask_every_s=0.2)
camera.open()
last = None
stop = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), stop.set()), daemon=True).start()
while not stop.is_set():
    if camera.read(0.2) is not None:
        isolated.MOST_MEMORY_MB = 400.0
    now = [camera.state, webcam.stream and webcam.stream.number]
    if now != last:
        last = now
        print(json.dumps([time.monotonic(), *now, camera.message]), flush=True)
camera.close()
"""
"""The camera as Lumbar holds it; tells each change of its state and of its stream.

The second argument is how large the capture process may be when its first picture comes.
"""


class FakeWatch:
    """A watch that sees what the test says."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.openings = 0
        self.is_held = False
        self.asked = 0
        self.closed = False

    def opened(self) -> bool:
        seen, self.openings = self.openings > 0, 0
        return seen

    def held(self) -> bool:
        self.asked += 1
        return self.is_held

    def close(self) -> None:
        self.closed = True


class Beating(ScriptedSource):
    """A scripted camera with a stream; each read takes a moment."""

    def __init__(self) -> None:
        super().__init__((blank_frame(t) for t in range(10_000)), live=True)
        self.now_s = 100.0
        self.beats = True
        self.number = 0
        self.stream: OpenStream | None = None

    def open(self) -> None:
        super().open()
        self.begin()

    def begin(self) -> None:
        self.number += 1
        self.stream = OpenStream(self.number, "/dev/video0", 0.0)

    def read(self, timeout_s: float) -> Frame | None:
        self.now_s += 1 / 128  # added up without an error
        if self.beats and self.stream is not None:
            self.stream = replace(self.stream, beat_s=self.now_s)
        return super().read(timeout_s)

    def close(self) -> None:
        super().close()
        self.stream = None


class Stage:
    """A shared camera over a scripted one, with a clock that the test moves."""

    def __init__(self) -> None:
        self.watches: list[FakeWatch] = []
        self.source = Beating()
        self.camera = SharedCamera(
            self.source,
            lambda: self.source.stream,
            watch=self.watch,
            clock=lambda: self.source.now_s,
        )
        self.camera.open()

    def watch(self, path: str) -> FakeWatch:
        self.watches.append(FakeWatch(path))
        return self.watches[-1]

    def wait(self, seconds: float) -> None:
        self.source.now_s += seconds
        self.camera.read(0.0)


@pytest.fixture(autouse=True)
def nobody_looked(monkeypatch: pytest.MonkeyPatch) -> None:
    """What one test does counts for a second, which is none of the next one's concern."""
    monkeypatch.setattr(sharing, "own_looks", type(sharing.own_looks)())


@pytest.fixture
def stage() -> Stage:
    """A camera that delivers."""
    return Stage()


@pytest.mark.parametrize(
    "state", [CameraState.OK, CameraState.COVERED, CameraState.TOO_DARK, CameraState.STALLED]
)
def test_the_camera_is_let_go_at_the_first_foreign_opening(
    stage: Stage, state: CameraState
) -> None:
    """The very next read closes it and says why there is no picture, shutter open or closed.

    A black picture and a torn one come from a camera that is held open.
    """
    stage.source.state = state
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
    stage.wait(ASK_EVERY_S)

    assert (too_soon, while_held, stage.source.opened) == (1, 1, 2)
    assert watch.closed
    assert stage.camera.state is CameraState.OK
    assert stage.camera.read(0.0) is not None
    assert len(stage.watches) == 2


def test_a_long_call_is_looked_at_every_other_second(stage: Stage) -> None:
    """All processes are gone through each time, which is not done at every read."""
    stage.camera.read(0.0)
    stage.watches[0].openings = 1
    stage.camera.read(0.0)
    stage.watches[0].is_held = True
    stage.wait(LEFT_ALONE_S)
    for _ in range(240):
        stage.wait(0.25)

    assert 60 / ASK_EVERY_S == pytest.approx(stage.watches[0].asked, abs=1)
    assert stage.camera.state is CameraState.BUSY


def test_lumbar_s_own_looking_for_cameras_is_nobody_else_s_wish(stage: Stage) -> None:
    """The settings dialog lists cameras, which opens each."""
    stage.camera.read(0.0)
    with sharing.own_looks.look():
        stage.watches[0].openings = 1

    assert stage.camera.read(0.0) is not None
    assert stage.camera.state is CameraState.OK


def test_the_capture_s_own_attempts_are_not_watched(stage: Stage) -> None:
    """Only a camera that delivers can be wanted by somebody else."""
    stage.camera.read(0.0)
    stage.source.stream = None
    stage.camera.read(0.0)
    dropped = stage.watches[0].closed
    stage.source.begin()
    stage.camera.read(0.0)

    assert dropped
    assert len(stage.watches) == 2


def test_a_fresh_capture_process_is_no_other_program(stage: Stage) -> None:
    """It opens the camera while the state still is OK, and is watched anew."""
    stage.camera.read(0.0)
    stage.watches[0].openings = 1
    stage.source.begin()
    frame = stage.camera.read(0.0)
    stage.camera.read(0.0)

    assert frame is not None
    assert (stage.source.closed, stage.camera.state) == (0, CameraState.OK)
    assert [watch.closed for watch in stage.watches] == [True, False]


def test_asking_why_the_pictures_ended_is_no_other_program(stage: Stage) -> None:
    """The capture opens the camera once more after its last frame, before anybody knows."""
    stage.camera.read(0.0)
    stage.source.beats = False
    stage.watches[0].openings = 1
    stage.camera.read(0.0)
    stage.camera.read(0.0)
    stage.source.stream = None
    stage.camera.read(0.0)

    assert (stage.source.closed, stage.camera.state) == (0, CameraState.OK)
    assert stage.watches[0].closed


@pytest.mark.parametrize(("path", "tried"), [("", 0), ("/nonexistent/video0", 1)])
def test_a_camera_that_cannot_be_watched_is_used_all_the_same(
    path: str, tried: int, caplog: pytest.LogCaptureFixture
) -> None:
    """Without a device path, or where the kernel refuses; tried once for each stream."""
    source = Beating()
    source.open()
    source.stream = OpenStream(1, path, 0.0)
    camera = SharedCamera(source, lambda: source.stream)
    frames = [camera.read(0.0) for _ in range(3)]
    camera.close()

    assert None not in frames
    assert tried == sum("cannot be seen" in message for message in caplog.messages)


def test_a_stream_whose_path_is_told_later_is_watched_from_then_on(stage: Stage) -> None:
    """The first look may come between the first frame and the name of the device."""
    assert stage.source.stream is not None
    stage.source.stream = replace(stage.source.stream, path="")
    stage.camera.read(0.0)
    before = len(stage.watches)
    stage.source.stream = replace(stage.source.stream, path="/dev/video0")
    for _ in range(3):
        stage.camera.read(0.0)

    assert (before, [watch.path for watch in stage.watches]) == (0, ["/dev/video0"])


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

    def begin(program: str, *, most_memory_mb: float = 400.0) -> subprocess.Popen[str]:
        return start_python("-c", program, node, str(most_memory_mb), env=environment)

    return begin


def heard(program: subprocess.Popen[str]) -> str:
    """The next line."""
    assert program.stdout is not None
    return program.stdout.readline()


def until_state(owner: subprocess.Popen[str], state: CameraState) -> tuple[float, str]:
    """When the owner came into ``state``, and what it said."""
    while True:
        t_s, name, _stream, message = json.loads(heard(owner))
        if name == state:
            return t_s, message


def all_told(owner: subprocess.Popen[str]) -> list[tuple[str, int | None]]:
    """Ends the owner; every state and stream it was in and has not been asked for yet."""
    assert owner.stdin is not None
    assert owner.stdout is not None
    owner.stdin.close()
    return [(state, stream) for _t_s, state, stream, _message in map(json.loads, owner.stdout)]


def test_a_shutter_does_not_keep_the_camera_from_a_call(start: Start, camera: FakeCamera) -> None:
    """While Lumbar sees only black another program gets the camera as well."""
    owner = start(OWNER)
    until_state(owner, CameraState.OK)
    camera.set_mode("black")
    until_state(owner, CameraState.COVERED)
    borrower = start(BORROWER)
    until_state(owner, CameraState.BUSY)
    _got_s, opened = heard(borrower).split()

    assert opened == "True"


def test_a_capture_process_that_is_replaced_is_not_lent_to(
    start: Start, camera: FakeCamera
) -> None:
    """Lumbar's own second opening of the camera ends in a second stream at once."""
    owner = start(OWNER, most_memory_mb=0.0)
    told: list[tuple[str, int | None]] = []
    while ("ok", 2) not in told:
        _t_s, state, stream, _message = json.loads(heard(owner))
        told.append((state, stream))

    assert ("ok", None) in told
    assert "busy" not in [state for state, _stream in told + all_told(owner)]


def test_a_camera_that_fails_is_not_lent_to_lumbar_itself(start: Start, camera: FakeCamera) -> None:
    """The capture opens it again to find out why; nobody else has touched it."""
    owner = start(OWNER)
    until_state(owner, CameraState.OK)
    camera.set_mode("eio")
    until_state(owner, CameraState.STALLED)
    camera.set_mode("ok")
    until_state(owner, CameraState.OK)

    assert "busy" not in [state for state, _stream in all_told(owner)]


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


def watches() -> int:
    """How many of the kernel's watches this process holds; other tests' files come and go."""
    links = (f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd"))
    return sum(os.path.lexists(link) and "inotify" in os.readlink(link) for link in links)


def test_nothing_is_left_open_after_many_loans(tmp_path: Path) -> None:
    """Each watch gives its descriptor back."""
    device = tmp_path / "video0"
    device.touch()
    source = Beating()
    camera = SharedCamera(
        source,
        lambda: source.stream and replace(source.stream, path=str(device)),
        left_alone_s=0.0,
        clock=lambda: source.now_s,
    )
    before = watches()
    camera.open()
    camera.read(0.0)
    during = watches()
    for _ in range(20):
        camera.read(0.0)
        with device.open():
            pass
        camera.read(0.0)
        camera.read(0.0)
    camera.close()

    assert source.opened == 21
    assert (during - before, watches() - before) == (1, 0)
