"""A clip made at run time from one portrait: somebody at a desk, upright and otherwise.

It stands in for a camera wherever there is none. The person of the portrait is cut out by its
transparency and moved in front of a drawn room; everything follows from ``t_s``, so the clip is
the same each time.
"""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lumbar.camera.source import RecordedSource
from lumbar.core.errors import InputError
from lumbar.core.types import FloatArray, Picture
from lumbar.opencv import cv2

WIDTH, HEIGHT = 640, 480
_NOISE_SIGMA = 2.0
_NOISE_MARGIN = 64
_CHANGE_S = 2.0
"""Seconds a change of posture takes."""


@dataclass(frozen=True)
class Segment:
    """One stretch of the clip in one posture.

    Attributes:
        start_s, end_s: Clip time; the change from the posture before takes the first two seconds.
        label: ``upright``, ``leaning in``, ``tilting`` or ``gone``.
        is_bad: A posture to be warned of.
    """

    start_s: float
    end_s: float
    label: str
    is_bad: bool


@dataclass(frozen=True)
class _Pose:
    """Where the person is, compared with sitting upright.

    Attributes:
        right_px, down_px: Shift.
        size, turn_deg: At the chest.
        lean: How far the head has come nearer than the chest: at 1 it looks a third larger.
    """

    right_px: float = 0.0
    down_px: float = 0.0
    size: float = 1.0
    turn_deg: float = 0.0
    lean: float = 0.0


_POSES = {
    "upright": _Pose(),
    "leaning in": _Pose(down_px=95.0, size=1.1, lean=1.0),
    "tilting": _Pose(right_px=10.0, down_px=14.0, turn_deg=-18.0),
    "gone": _Pose(right_px=620.0, down_px=30.0),
}


def _timetable() -> tuple[Segment, ...]:
    segments = []
    start_s = 0.0
    for label, seconds in (
        ("upright", 60.0),
        ("leaning in", 50.0),
        ("upright", 30.0),
        ("tilting", 45.0),
        ("gone", 25.0),
        ("upright", 30.0),
    ):
        is_bad = label in ("leaning in", "tilting")
        segments.append(Segment(start_s, start_s + seconds, label, is_bad))
        start_s += seconds
    return tuple(segments)


SEGMENTS = _timetable()
DURATION_S = SEGMENTS[-1].end_s


class DemoSource(RecordedSource):
    """The clip of `SEGMENTS`, 640×480, at any frame rate.

    Args:
        portrait: Picture with transparency around the person (``assets/demo/portrait.png``).
        rate_hz: Frames a second of the clip.
        begin_s: Where in the clip the first frame is, whose ``t_s`` is 0.
        start_epoch_s: Wall-clock time of its beginning; None means the moment of `open`.
        realtime: Deliver each frame when its time has come.
    """

    def __init__(
        self,
        portrait: Path,
        *,
        rate_hz: float = 10.0,
        begin_s: float = 0.0,
        start_epoch_s: float | None = None,
        realtime: bool = False,
    ) -> None:
        super().__init__("demo", start_epoch_s, realtime)
        self._portrait = portrait
        self._rate_hz = rate_hz
        self._first = round(begin_s * rate_hz)
        self.frame_count = round(DURATION_S * rate_hz) - self._first
        self.fps = rate_hz

    def pictures(self) -> Iterator[tuple[float, Picture, str]]:
        """Every frame from the first up to, but not at, `DURATION_S`."""
        stage = _Stage(self._portrait)
        for number in range(self.frame_count):
            index = self._first + number
            picture = stage.picture(_pose_at(index / self._rate_hz), index)
            yield number / self._rate_hz, picture, self.name


def _pose_at(t_s: float) -> _Pose:
    """The pose at clip time ``t_s``: its segment's, blended from the one before, and swaying."""
    starts = [segment.start_s for segment in SEGMENTS]
    current = max(bisect.bisect_right(starts, t_s) - 1, 0)
    here = _POSES[SEGMENTS[current].label]
    before = _POSES[SEGMENTS[max(current - 1, 0)].label]
    share = min((t_s - SEGMENTS[current].start_s) / _CHANGE_S, 1.0)
    share = share * share * (3.0 - 2.0 * share)  # starts and ends gently

    def blend(name: str) -> float:
        old, new = getattr(before, name), getattr(here, name)
        return float(old + (new - old) * share)

    breath = math.sin(2.0 * math.pi * t_s / 4.0)
    sway = math.sin(2.0 * math.pi * t_s / 11.0) + 0.5 * math.sin(2.0 * math.pi * t_s / 7.3)
    return _Pose(
        right_px=blend("right_px") + 1.5 * sway,
        down_px=blend("down_px") + 0.6 * breath,
        size=blend("size") + 0.001 * breath,
        turn_deg=blend("turn_deg") + 0.3 * sway,
        lean=blend("lean"),
    )


class _Stage:
    """The room, the person cut out, and the noise of the sensor."""

    _PLACED = 0.86
    """Size of the portrait in the picture when upright."""

    _CHEST_PX = (228.0, 400.0)
    """What the person turns and grows about, in the portrait."""

    _SEAT_PX = (WIDTH / 2, HEIGHT - 70.0)
    """Where the chest is in the picture when upright."""

    def __init__(self, portrait: Path) -> None:
        person = cv2.imread(str(portrait), cv2.IMREAD_UNCHANGED)
        if person is None or person.ndim != 3 or person.shape[2] != 4:
            raise InputError(
                "The demo's portrait “{path}” is missing or damaged; reinstall Lumbar.",
                path=portrait,
            )
        opaque = person[:, :, 3:].astype(np.float32) / 255.0
        person[:, :, :3] = (person[:, :, :3] * opaque + 0.5).astype(np.uint8)
        self._person = person
        self._room = _room()
        rng = np.random.default_rng(0)
        size = (HEIGHT + _NOISE_MARGIN, WIDTH + _NOISE_MARGIN, 3)
        self._noise = np.rint(rng.normal(0.0, _NOISE_SIGMA, size)).astype(np.int8)

    def picture(self, pose: _Pose, index: int) -> Picture:
        """``(480, 640, 3)`` of the person in ``pose``; ``index`` chooses the noise."""
        moved = cv2.warpPerspective(
            self._person,
            self._placement(pose),
            (WIDTH, HEIGHT),
            borderMode=cv2.BORDER_REPLICATE,  # the body goes on below the edge of the portrait
        )
        see_through = cv2.cvtColor(255 - moved[:, :, 3], cv2.COLOR_GRAY2BGR)
        scene = cv2.multiply(self._room, see_through, scale=1.0 / 255.0)
        scene = cv2.add(scene, cv2.cvtColor(moved, cv2.COLOR_BGRA2BGR))
        # Another part of the same noise each time: steps prime to the margin meet every place.
        top, left = index * 29 % _NOISE_MARGIN, index * 37 // _NOISE_MARGIN % _NOISE_MARGIN
        noise = self._noise[top : top + HEIGHT, left : left + WIDTH]
        noisy = cv2.add(scene, noise, dtype=cv2.CV_8U)
        return noisy.astype(np.uint8, copy=False)

    def _placement(self, pose: _Pose) -> FloatArray:
        """``(3, 3)`` homography from portrait to picture pixels."""
        to_chest, nearer, placed = np.eye(3), np.eye(3), np.eye(3)
        to_chest[:2, 2] = np.negative(self._CHEST_PX)
        nearer[2, 1] = 0.0009 * pose.lean  # what is above the chest comes nearer
        nearer[1, 1] = 1.0 - 0.2 * pose.lean  # and is not stretched upwards by it
        placed[:2] = cv2.getRotationMatrix2D((0.0, 0.0), pose.turn_deg, self._PLACED * pose.size)
        placed[:2, 2] += np.add(self._SEAT_PX, (pose.right_px, pose.down_px))
        homography: FloatArray = placed @ nearer @ to_chest
        return homography


def _room() -> Picture:
    """``(480, 640, 3)``: a wall with a window and a shelf, out of focus."""
    wall = np.linspace((186.0, 196.0, 202.0), (150.0, 160.0, 168.0), HEIGHT, dtype=np.float32)
    room = np.repeat(wall[:, None, :], WIDTH, axis=1)
    cv2.rectangle(room, (36, 40), (170, 250), (236, 232, 226), -1)
    cv2.line(room, (103, 40), (103, 250), (170, 176, 180), 8)
    cv2.line(room, (36, 140), (170, 140), (170, 176, 180), 8)
    cv2.rectangle(room, (470, 150), (640, 164), (96, 120, 146), -1)
    for left, height, colour in (
        (486, 62, (120, 92, 70)),
        (512, 74, (80, 110, 84)),
        (536, 58, (92, 88, 150)),
        (560, 80, (150, 138, 120)),
        (596, 66, (70, 104, 140)),
    ):
        cv2.rectangle(room, (left, 150 - height), (left + 20, 150), colour, -1)
    return cv2.GaussianBlur(room, (0, 0), 7.0).astype(np.uint8)
