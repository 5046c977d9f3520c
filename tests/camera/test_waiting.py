"""Waiting for a camera: asked once a second, taken only when it is really free."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

import pytest

from lumbar.camera.devices import CameraInfo
from lumbar.camera.probe import Cause
from lumbar.camera.waiting import ASK_EVERY_S, LIST_EVERY_S, Enquiries, video_nodes, wait_for_camera

DESK = CameraInfo(0, "Desk", "/dev/video0", "1bcf:2b8a Desk")
MOVED = CameraInfo(2, "Desk", "/dev/video2", "1bcf:2b8a Desk")


class Clock:
    """A stop event that never waits and counts how long it was asked to."""

    def __init__(self, rounds: int = 50) -> None:
        self.waited_s: list[float] = []
        self._rounds = rounds

    def wait(self, seconds: float) -> bool:
        self.waited_s.append(seconds)
        return len(self.waited_s) > self._rounds


def always_there() -> list[tuple[str, int, int]]:
    """One node that never changes."""
    return [("video0", 1, 1)]


def asked(
    answers: Iterable[Cause],
    cameras: Iterable[list[CameraInfo]] = (),
    *,
    nodes: Callable[[], list[tuple[str, int, int]]] | None = always_there,
) -> tuple[Enquiries, list[str]]:
    """Enquiries that answer in turn, and the record of what was asked."""
    causes: Iterator[Cause] = iter(answers)
    lists = iter(cameras)
    log: list[str] = []

    def cause(path: str) -> Cause:
        log.append(path)
        return next(causes)

    def listed() -> list[CameraInfo]:
        log.append("list")
        return next(lists, [DESK])

    return Enquiries(nodes, listed, cause), log


@pytest.mark.parametrize("cause", [Cause.ABSENT, Cause.DENIED, Cause.NOT_A_CAMERA])
def test_a_camera_that_can_be_had_is_had_at_once(cause):
    """One good answer is enough when nobody else had it; each bad one is told."""
    ask, _log = asked([cause, cause, Cause.NONE])
    told: list[Cause] = []
    clock = Clock()
    wait_for_camera("", cause, clock, told.append, ask)

    assert [cause] * 3 == told
    assert [ASK_EVERY_S] * 3 == clock.waited_s


def test_a_busy_camera_must_be_free_twice():
    """Another program that lets go for a moment, to change its format, keeps the camera."""
    ask, _log = asked([Cause.BUSY, Cause.NONE, Cause.BUSY, Cause.NONE, Cause.NONE])
    clock = Clock()
    wait_for_camera("", Cause.BUSY, clock, lambda _cause: None, ask)

    assert 5 == len(clock.waited_s)


def test_a_camera_that_comes_back_taken_counts_as_busy():
    """Plugged in again and grabbed by another program: the same courtesy."""
    ask, _log = asked([Cause.BUSY, Cause.NONE, Cause.NONE])
    clock = Clock()
    wait_for_camera("", Cause.ABSENT, clock, lambda _cause: None, ask)

    assert 3 == len(clock.waited_s)


def test_cameras_are_listed_again_only_when_a_device_came_or_went():
    """Listing opens every camera; a change in /dev calls for it, and finds the new number."""
    seen = iter([[("video0", 1, 1)]] * 3 + [[("video2", 1, 2)]] * 2)
    ask, log = asked([Cause.ABSENT] * 3 + [Cause.NONE], [[DESK], [MOVED]], nodes=lambda: next(seen))
    wait_for_camera(DESK.identity, Cause.ABSENT, Clock(), lambda _cause: None, ask)

    assert ["list", *["/dev/video0"] * 3, "list", "/dev/video2"] == log


def test_without_device_nodes_the_list_is_looked_at_slowly():
    """Windows and macOS: a chosen camera is waited for by listing, less often."""
    ask, log = asked([Cause.UNKNOWN], [[], [], [DESK]], nodes=None)
    clock = Clock()
    wait_for_camera(DESK.identity, Cause.ABSENT, clock, lambda _cause: None, ask)

    assert [LIST_EVERY_S] * 3 == clock.waited_s
    assert ["list"] * 3 + ["/dev/video0"] == log


def test_a_stop_ends_the_waiting():
    """However long the camera stays away."""
    ask, _log = asked(iter(lambda: Cause.ABSENT, None))
    clock = Clock(rounds=7)
    wait_for_camera("", Cause.ABSENT, clock, lambda _cause: None, ask)

    assert 8 == len(clock.waited_s)


def test_nodes_change_with_plugging_and_with_permission(tmp_path):
    """A new node and a changed permission look different; other devices do not count."""
    nothing = video_nodes(tmp_path)
    (tmp_path / "video0").touch()
    one = video_nodes(tmp_path)
    (tmp_path / "null").touch()
    still_one = video_nodes(tmp_path)
    os.chmod(tmp_path / "video0", 0o600)
    os.utime(tmp_path / "video0", ns=(1, 1))  # the time of the last change is the kernel's own
    allowed = video_nodes(tmp_path)

    assert [] == nothing
    assert one == still_one
    assert "video0" == one[0][0]
    assert allowed != one
