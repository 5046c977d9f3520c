"""How the capture process is watched, with a made-up process and clock."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np
import pytest

from lumbar.camera import isolated
from lumbar.camera.backends import BackendChoice
from lumbar.camera.isolated import (
    BLIND_WAIT_S,
    FIRST_FRAME_LIMIT_S,
    LONGEST_WAIT_S,
    MOST_LENIENCE,
    MOST_MEMORY_MB,
    OPENING_LIMIT_S,
    SILENT_LIMIT_S,
    IsolatedWebcam,
)
from lumbar.camera.probe import Cause
from lumbar.core.types import CameraState

MSMF, DSHOW = 1400, 700
LOOK_EVERY_S = 0.25


class Clock:
    """Monotonic time that a test moves."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def monotonic(self) -> float:
        return self.now_s

    def time(self) -> float:
        return 1_790_000_000.0 + self.now_s


class Ring:
    """Frames as the child would publish them."""

    def __init__(self) -> None:
        self.waiting: list[tuple[int, float, np.ndarray]] = []
        self.beat_s = 0.0

    def newest(self, after: int) -> tuple[int, float, np.ndarray] | None:
        fresh = [frame for frame in self.waiting if frame[0] > after]
        return fresh[-1] if fresh else None


class Child:
    """A capture process that does what the test says."""

    def __init__(self, request, clock: Clock) -> None:
        self.request = request
        self.ring = Ring()
        self.camera, self.path = "Desk", "/dev/video0"
        self.opened = self.streaming = self.ended = False
        self.rate_hz: float | None = None
        self.cause: Cause | None = None
        self.started_s = self.alive_s = clock.now_s
        self.killed = False
        self.memory_mb: float | None = 60.0
        self._clock = clock
        self._numbers: Iterator[int] = itertools.count(1)

    def frame(self) -> None:
        number = next(self._numbers)
        picture = np.random.default_rng(number).integers(0, 255, (48, 64, 3), np.uint8)
        self.ring.waiting.append((number, self._clock.now_s, picture))
        self.opened = self.streaming = True
        self.alive_s = self.ring.beat_s = self._clock.now_s

    def kill(self) -> None:
        self.killed = True

    stop = kill


class Rig:
    """A webcam whose children the test holds in its hands."""

    def __init__(self, clock: Clock, **settings) -> None:
        self.clock = clock
        self.children: list[Child] = []
        self.webcam = IsolatedWebcam(start_child=self.start, **settings)
        self.webcam.open()

    def start(self, request, _news) -> Child:
        self.children.append(Child(request, self.clock))
        return self.children[-1]

    @property
    def child(self) -> Child:
        return self.children[-1]

    def after(self, seconds: float):
        """Look now and then, as the camera thread does; the newest frame of that time."""
        newest = None
        while seconds > LOOK_EVERY_S:
            newest = self.asleep(LOOK_EVERY_S) or newest
            seconds -= LOOK_EVERY_S
        return self.asleep(seconds) or newest

    def asleep(self, seconds: float):
        """Do nothing for so long, then look."""
        self.clock.now_s += seconds
        return self.webcam.read(0.0)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The module's clock, in the test's hands."""
    clock = Clock()
    monkeypatch.setattr(isolated, "time", clock)
    return clock


def test_a_slow_opening_is_waited_for_and_each_failure_allows_more(clock):
    """8 s at first, doubled each time, up to a minute."""
    rig = Rig(clock)
    allowed = []
    for _ in range(5):
        child, began_s = rig.child, clock.now_s
        while not child.killed:
            rig.after(0.5)
        allowed.append(clock.now_s - began_s - child.request.pause_s)

    assert [OPENING_LIMIT_S * n for n in (1, 2, 4, 8, MOST_LENIENCE)] == pytest.approx(
        allowed, abs=0.6
    )
    assert CameraState.STALLED is rig.webcam.state


def test_a_silent_camera_is_given_up_after_two_seconds(clock):
    """Once frames have come. Where that happens at once again it is named then, and ended later."""
    rig = Rig(clock)
    rig.child.frame()
    rig.after(0.0)
    rig.after(SILENT_LIMIT_S)
    still = rig.child.killed
    rig.after(0.1)
    first = rig.children[0].killed
    rig.child.frame()
    rig.after(0.0)
    rig.after(SILENT_LIMIT_S + 0.1)

    assert [False, True, False] == [still, first, rig.child.killed]
    assert CameraState.STALLED is rig.webcam.state


def test_a_computer_that_stood_still_is_no_fault_of_the_camera(clock):
    """After a sleep, or with too much to do, nobody has spoken: the child has its time again."""
    rig = Rig(clock)
    rig.child.frame()
    rig.after(0.0)
    rig.asleep(3600.0)
    after_the_sleep = [rig.child.killed, rig.webcam.state]
    rig.after(SILENT_LIMIT_S - 0.1)
    still = rig.child.killed
    rig.after(0.2)

    assert [False, CameraState.OK] == after_the_sleep
    assert [False, True] == [still, rig.children[0].killed]


def test_pauses_grow_to_three_seconds_and_are_short_again_after_steady_work(clock):
    """So that a broken camera costs little and a mended one is back within 5 s."""
    rig = Rig(clock)
    waits = []
    for _ in range(6):
        rig.child.ended = True
        rig.child.cause = Cause.NONE
        rig.after(0.0)
        waits.append(rig.child.request.pause_s)
    for _ in range(12):
        rig.child.frame()
        rig.after(1.0)
    rig.child.ended = True
    rig.child.cause = Cause.NONE
    rig.after(0.0)

    assert sorted(waits[:3]) == waits[:3]
    assert 0.9 * LONGEST_WAIT_S < max(waits) <= 1.1 * LONGEST_WAIT_S
    assert rig.child.request.pause_s < 0.8
    assert [8, {""}] == [len(rig.children), {child.request.awaits for child in rig.children}]


def test_a_camera_that_is_away_is_waited_for_by_a_fresh_child(clock):
    """It is started at once, without a pause, so that it is ready when the camera is."""
    rig = Rig(clock)
    rig.child.frame()
    rig.after(0.0)
    rig.child.cause = Cause.ABSENT
    rig.child.ended = True
    rig.after(0.1)
    named = rig.webcam.state
    rig.after(0.1)
    while_it_starts = rig.webcam.state  # no flicker
    rig.child.cause = None  # it was waited for, and is being opened
    rig.after(0.1)
    rig.child.frame()
    rig.after(0.1)

    assert [2, True] == [len(rig.children), rig.children[0].killed]
    assert ("absent", 0.0) == (rig.child.request.awaits, rig.child.request.pause_s)
    assert [CameraState.ABSENT] * 2 == [named, while_it_starts]
    assert CameraState.OK is rig.webcam.state


def test_a_camera_that_is_taken_again_while_it_is_opened_is_waited_for_again(clock):
    """The waiting child found it free, and another program was quicker."""
    rig = Rig(clock)
    for _ in range(3):
        rig.child.cause = Cause.BUSY
        rig.child.ended = True
        rig.after(0.1)

    assert ["", "busy", "busy", "busy"] == [child.request.awaits for child in rig.children]
    assert CameraState.BUSY is rig.webcam.state


def test_a_waiting_child_that_says_nothing_any_more_is_replaced(clock):
    """Asking for the camera may hang as well."""
    rig = Rig(clock)
    rig.child.cause = Cause.BUSY
    rig.after(FIRST_FRAME_LIMIT_S + 0.1)

    assert rig.children[0].killed


def test_opening_anew_ends_a_pause(clock):
    """After a sleep, a lock or a change of settings it is tried at once."""
    rig = Rig(clock)
    for _ in range(4):
        rig.child.ended = True
        rig.after(0.0)
    before_s = rig.child.request.pause_s
    rig.webcam.open()
    at_once_s = rig.child.request.pause_s
    rig.child.ended = True
    rig.after(0.0)

    assert [True, 0.0] == [before_s > 2.0, at_once_s]
    assert rig.child.request.pause_s < 0.8


def test_a_stream_lasts_from_its_first_frame_to_its_end(clock):
    """Nothing is open while the camera is being opened; each process is another stream."""
    rig = Rig(clock)
    opening = rig.webcam.stream
    rig.child.frame()
    rig.after(0.0)
    first = rig.webcam.stream
    rig.child.ended = True
    lost = rig.webcam.stream
    rig.after(0.0)
    rig.child.frame()
    second = rig.webcam.stream

    assert [None, None] == [opening, lost]
    assert ("/dev/video0", 1000.0) == (first.path, first.beat_s)
    assert second.number > first.number


def test_where_the_system_says_nothing_a_camera_without_a_first_picture_is_busy(clock):
    """Windows: a taken camera opens, and its first read fails or never comes. Tried rarely."""
    rig = Rig(clock, blind=True)
    rig.child.opened = True
    rig.after(FIRST_FRAME_LIMIT_S + 0.1)
    never_comes = rig.webcam.state
    pause_s = rig.child.request.pause_s
    rig.after(pause_s)
    given_up_meanwhile = rig.child.killed
    rig.child.opened = rig.child.ended = True
    rig.child.cause = Cause.UNKNOWN
    rig.after(0.0)

    assert [CameraState.BUSY] * 2 == [never_comes, rig.webcam.state]
    assert pause_s > 0.85 * BLIND_WAIT_S
    assert not given_up_meanwhile


def test_a_camera_that_does_not_open_is_tried_the_other_way(clock):
    """Windows: DirectShow after Media Foundation has had its time."""
    rig = Rig(clock, backends=BackendChoice((MSMF, DSHOW)))
    rig.after(OPENING_LIMIT_S + 0.1)

    assert [MSMF, DSHOW] == [child.request.backend for child in rig.children]


def test_a_slow_camera_is_tried_the_other_way_once(clock):
    """Windows: two frames a second are a reason; what was found out is kept."""
    rig = Rig(clock, backends=BackendChoice((MSMF, DSHOW)))
    for rate_hz in (2.0, 15.0, 15.0):
        rig.child.rate_hz = rate_hz
        rig.child.frame()
        rig.after(0.1)
        rig.after(0.1)

    assert [MSMF, DSHOW] == [child.request.backend for child in rig.children]
    assert CameraState.OK is rig.webcam.state


def test_a_process_that_cannot_be_started_is_tried_again(clock):
    """Out of processes or descriptors, for now."""
    rig = Rig(clock)
    failures = iter([OSError("no more processes")])

    def start(request, news) -> Child:
        for failure in failures:
            raise failure
        return Rig.start(rig, request, news)

    rig.webcam._start_child = start
    rig.child.ended = True
    rig.after(0.0)
    began_s = clock.now_s
    while len(rig.children) == 1:
        rig.after(0.1)

    assert 0.8 < clock.now_s - began_s < 1.3


def test_a_torn_picture_changes_nothing(clock):
    """It is passed over without a word."""
    rig = Rig(clock)
    rig.child.frame()
    rig.after(0.1)
    rig.child.frame()
    rig.child.ring.waiting[-1][2][24:] = (0, 154, 0)
    passed_over = rig.after(0.1)

    assert passed_over is None
    assert CameraState.OK is rig.webcam.state


def test_a_capture_process_that_has_grown_is_replaced(clock):
    """Looked at once a minute; its last picture is still used."""
    rig = Rig(clock)
    rig.child.frame()
    rig.after(0.1)
    rig.child.memory_mb = MOST_MEMORY_MB + 1
    rig.child.frame()
    rig.asleep(30.0)
    not_yet = len(rig.children)
    rig.child.frame()
    last = rig.asleep(31.0)
    rig.child.frame()
    used = rig.after(0.1) or last
    rig.after(0.1)

    assert [1, 2] == [not_yet, len(rig.children)]
    assert used is not None
