"""A webcam in a child process, against the fake camera and its faults."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desk.fakecam import USE_CAMERA, FakeCamera, Report, Steps, report
from lumbar.camera.ring import MAX_PIXELS

LIGHT_OFF_LIMIT_S = 2.0
BACK_LIMIT_S = 5.0


def test_frames_come_at_the_wanted_rate_and_carry_their_time(use_camera):
    """Four frames a second come out of thirty, numbered, with times that increase."""
    first, flow, closed = use_camera(
        [["until", "ok", 8], ["frames", 3], ["close"]], fps=30, rate_hz=4.0
    )

    assert first["state"] == "ok"
    assert len(flow["t_s"]) in (11, 12, 13)
    assert flow["t_s"] == sorted(set(flow["t_s"]))
    assert flow["index"] == list(range(flow["index"][0], flow["index"][0] + len(flow["index"])))
    assert flow["size"] == [640, 480]
    assert max(map(abs, flow["epoch_lag_s"])) < 0.05
    assert closed["state"] == "closed"


def test_pictures_are_fresh(use_camera, camera):
    """Read four times a second from thirty, they are no older than a few frames."""
    _first, flow = use_camera([["until", "ok", 8], ["frames", 2]], fps=30)
    (began_s,) = [t_s for t_s, event in camera.events() if event.startswith("stream on 640x480")]
    ages_s = [
        t_s - (began_s + number / 30)
        for t_s, number in zip(flow["t_s"], flow["number"], strict=True)
    ]

    assert -0.02 < min(ages_s)
    assert sorted(ages_s)[len(ages_s) // 2] < 0.15


def test_nothing_is_left_after_closing(use_camera):
    """Closing leaves no process, descriptor or thread, and shared memory never has a name."""
    first, closed, again, end = use_camera([["until", "ok", 8], ["close"], ["open"], ["close"]])

    assert first["shared_names"] == []
    assert len(first["children"]) == 1
    assert [end["children"], closed["children"]] == [[], []]
    assert len(again["children"]) == 1
    assert end["leaked"] == {"descriptors": 0, "threads": 0} == closed["leaked"]


def test_the_light_goes_off_on_closing(use_camera, camera):
    """Within two seconds of `close` the stream is off and the device closed."""
    _first, closed = use_camera([["until", "ok", 8], ["close"]])

    (off_s, off), (end_s, end) = camera.events()[-2:]
    assert [off, end] == ["stream off", "close"]
    assert max(off_s, end_s) - closed["began_s"] < LIGHT_OFF_LIMIT_S


RUNNING = {
    "unplug": ("absent", 2.0),
    "eio": ("stalled", 2.0),
    "stall": ("stalled", 4.0),
    "eioloop": ("stalled", 4.0),
    "frozen": ("frozen", 4.0),
    "black": ("covered", 5.0),
    "corrupt": ("stalled", 4.0),
}
"""Faults of a running camera: the state each leads to, and how soon."""

OPENING = {
    "absent": ("absent", "No camera is connected"),
    "denied": ("denied", "may not use the camera"),
    "busy": ("busy", "another program"),
    "meta": ("absent", "gives no pictures"),
    "nostream": ("stalled", "sends no picture"),
}
"""Faults at opening: the state each leads to, and what is said."""


@dataclass(frozen=True)
class Scene:
    """What a program does with a camera in a mode; see `desk.fakecam.report`."""

    steps: Steps
    mode: str = "ok"
    settings: dict[str, Any] = field(default_factory=dict)
    fakecam: dict[str, str] = field(default_factory=dict)

    def play(self, camera: FakeCamera) -> Played:
        """To the end."""
        camera.set_mode(self.mode)
        told = report(camera, self.steps, self.settings, self.fakecam)
        return told, [event for _t_s, event in camera.events()]


Played = tuple[Report, list[str]]
"""What was reported, and what the camera was asked for."""

UNTIL_OK = ["until", "ok", 60]  # a beginning; how long it takes is asked elsewhere
AND_BACK = [["mode", "ok"], ["until", "ok", BACK_LIMIT_S + 3], ["close"]]
SCENES = {
    **{
        mode: Scene(
            [UNTIL_OK, ["mode", mode], ["until", state, limit_s + 2], ["frames", 0.3], *AND_BACK]
        )
        for mode, (state, limit_s) in RUNNING.items()
    },
    **{
        mode: Scene([["until", state, 5], *AND_BACK], mode)
        for mode, (state, _says) in OPENING.items()
    },
    "slowopen": Scene([["frames", 1.0], UNTIL_OK], "slowopen"),
    "away": Scene([["until", "absent", 5], ["frames", 2.0], ["frames", 3.0]], "absent"),
    "spinning": Scene([UNTIL_OK, ["mode", "eioloop"], ["until", "stalled", 6]]),
    "slow": Scene([UNTIL_OK, ["frames", 2.2]], fakecam={"FAKECAM_FPS": "2"}),
    "missing": Scene([["until", "absent", 5]], settings={"device": "046d:0825 Desk"}),
    "large": Scene(
        [UNTIL_OK],
        settings={"width": 1920, "height": 1080},
        fakecam={"FAKECAM_SIZES": "1920x1080,640x480"},
    ),
    "odd": Scene([UNTIL_OK], fakecam={"FAKECAM_SIZES": "424x240"}),
    "huge": Scene(
        [UNTIL_OK],
        settings={"width": 5120, "height": 2880},
        fakecam={"FAKECAM_SIZES": "5120x2880"},
    ),
}


@pytest.fixture(scope="module")
def played(camera_library: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Played]:
    """What came of each scene; they mostly wait, so some are played together."""
    cameras = [FakeCamera(camera_library, tmp_path_factory.mktemp(name)) for name in SCENES]
    with ThreadPoolExecutor(max_workers=4) as players:
        done = players.map(Scene.play, SCENES.values(), cameras)
        return dict(zip(SCENES, done, strict=True))


@pytest.mark.parametrize("mode", RUNNING)
def test_a_fault_of_a_running_camera_is_named_and_survived(played, mode):
    """The fault becomes a state with a sentence, frames come again when it ends, nothing leaks."""
    (_ok, _mode, fault, quiet, _mended, back, closed), _events = played[mode]
    state, limit_s = RUNNING[mode]

    assert fault["state"] == state
    assert fault["took_s"] < limit_s
    assert fault["message"].endswith(".")
    assert quiet["t_s"] == []
    assert back["state"] == "ok"
    assert back["took_s"] < BACK_LIMIT_S
    assert back["message"] == ""
    assert closed["children"] == []
    assert closed["leaked"] == {"descriptors": 0, "threads": 0}


@pytest.mark.parametrize("mode", OPENING)
def test_a_camera_that_cannot_be_opened_says_why(played, mode):
    """Each cause has its own state and words, and the camera is used as soon as it works."""
    (fault, _mended, back, closed), _events = played[mode]
    state, says = OPENING[mode]

    assert fault["state"] == state
    assert says in fault["message"]
    assert back["state"] == "ok"
    assert back["took_s"] < BACK_LIMIT_S
    assert closed["leaked"] == {"descriptors": 0, "threads": 0}


def test_a_camera_that_opens_slowly_is_waited_for(played):
    """Three seconds to open are no fault: the state stays *starting* until frames come."""
    (starting, started), _events = played["slowopen"]

    assert starting["state"] == "starting"
    assert started["state"] == "ok"


def test_waiting_for_a_camera_costs_next_to_nothing(played):
    """A camera that is away is asked for by one process, with less than 5 % of a core."""
    (_absent, away, waiting), _events = played["away"]

    assert 1 == len(waiting["children"])
    assert waiting["children"] == away["children"]
    assert waiting["cpu_s"] < 0.05 * 3.0


def test_an_endless_read_is_ended_before_it_burns_a_second(played):
    """A driver that makes OpenCV spin gets half a second of processor time, not 2 s."""
    (_ok, _mode, fault), _events = played["spinning"]

    assert fault["cpu_s"] < 1.0


def test_a_dim_picture_is_too_dark(use_camera, tmp_path):
    """A room in which nothing can be recognised has a state and words of its own."""
    noise = np.random.default_rng(1).normal(21.0, 3.0, (8, 480, 640)).clip(16, 40)
    frames = np.full((8, 480, 640, 2), 128, np.uint8)
    frames[..., 0] = noise
    (tmp_path / "dim.yuyv").write_bytes(frames.tobytes())
    (dim,) = use_camera(
        [["until", "too_dark", 8]],
        fakecam={"FAKECAM_RAW": str(tmp_path / "dim.yuyv"), "FAKECAM_SIZES": "640x480"},
    )

    assert dim["state"] == "too_dark"
    assert "switch on a light" in dim["message"]


def test_a_slow_camera_is_used_as_it_is(played):
    """Two frames a second come as two frames a second."""
    (_first, flow), _events = played["slow"]

    assert len(flow["t_s"]) in (4, 5)
    assert flow["state"] == "ok"


def test_a_chosen_camera_that_is_not_there_is_not_replaced_by_another(played):
    """Another camera than the chosen one is never opened in its stead."""
    (missing,), events = played["missing"]

    assert missing["state"] == "absent"
    assert "046d:0825 Desk" in missing["message"]
    assert [] == [event for event in events if event.startswith("stream on")]


def test_a_second_program_finds_the_camera_busy(use_camera, camera):
    """While one program has the camera the other one says so, and then gets it."""
    first = start(camera, [["until", "ok", 8], ["frames", 60]])
    assert first.stdout.readline()
    (busy,) = use_camera([["until", "busy", 5]])
    first.kill()
    first.communicate()
    (free,) = use_camera([["until", "ok", 8]])

    assert [busy["state"], free["state"]] == ["busy", "ok"]


@pytest.mark.parametrize("mode", ["ok", "eioloop"])
def test_the_child_ends_when_the_parent_is_killed(camera, mode):
    """After kill -9 the capture process ends within two seconds, even inside an endless read."""
    program = start(camera, [["until", "ok", 8], ["frames", 60]])
    (child,) = json.loads(program.stdout.readline())["children"]
    with open(os.pidfd_open(child)) as capture:
        camera.set_mode(mode)
        program.kill()
        program.communicate()
        ended, _, _ = select.select([capture], [], [], LIGHT_OFF_LIMIT_S)

        assert ended == [capture]


def test_large_frames_are_asked_for_compressed(played):
    """Above VGA the camera is asked for MJPG, and any size it grants is delivered."""
    (first,), events = played["large"]

    assert first["size"] == [1920, 1080]
    assert "stream on 1920x1080 MJPG 15 fps" in events


def test_a_size_that_was_not_asked_for_is_delivered(played):
    """A camera with another size than the wanted one is used as it is."""
    (first,), _events = played["odd"]

    assert first["size"] == [424, 240]


def test_frames_too_large_for_the_shared_memory_are_made_smaller(played):
    """A frame above 4K keeps its shape and loses pixels."""
    (first,), _events = played["huge"]

    width, height = first["size"]
    assert 0.99 * MAX_PIXELS < width * height <= MAX_PIXELS
    assert pytest.approx(16 / 9, rel=0.001) == width / height


def start(camera, steps):
    """Start the program and leave it running."""
    return subprocess.Popen(
        [sys.executable, USE_CAMERA, "{}", json.dumps(steps)],
        env=camera.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
