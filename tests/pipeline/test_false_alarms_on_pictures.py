"""Real people before the real model: talking, turning the head, and somebody passing by."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from lumbar.camera.replay import VideoSource
from lumbar.core.alerts import AlertSettings
from lumbar.core.types import AlertKind, Frame, Picture, PostureUpdate
from lumbar.pipeline.calibration import SECONDS, Calibration
from lumbar.pipeline.judging import MonitorConfig
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pose.model import PoseModel

REPOSITORY = Path(__file__).parents[2]
DATA = Path(os.environ.get("LUMBAR_DATA", REPOSITORY.parent / "shared" / "data"))
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"the pictures are not at {DATA}")

RATE_HZ = 4.0


def portrait(person: str, number: int) -> Picture:
    """Somebody sitting well before a webcam, 480 × 480."""
    file = sorted((DATA / "posture_snowsuno" / person / "good").iterdir())[number]
    return np.asarray(cv2.resize(cv2.imread(str(file)), (480, 480)), dtype=np.uint8)


def passing(t_s: float) -> Picture:
    """A wide room: one person at the left, and from 8 s to 20 s another comes, stays and goes."""
    room = np.full((480, 960, 3), 140, np.uint8)
    room[:, :480] = portrait("s1", 10 + round(t_s) % 3)
    here = np.interp(t_s, [8, 10, 18, 20], [0.0, 1.0, 1.0, 0.0])
    wide = int(480 * here)
    if wide:
        room[:, 960 - wide :] = portrait("s2", 5)[:, :wide]
    noise = np.random.default_rng(round(1000 * t_s)).normal(0, 2, room.shape)
    return np.clip(room + noise, 0, 255).astype(np.uint8)


def judged(pictures: Iterator[Picture], config: MonitorConfig) -> list[PostureUpdate]:
    """Calibrated on the first five seconds, then judged."""
    model = PoseModel.load("movenet-thunder-int8", REPOSITORY / "models")
    monitor = PostureMonitor(model, config)
    calibration = Calibration(SECONDS)
    updates = []
    for tick, picture in enumerate(pictures):
        frame = Frame(picture, tick / RATE_HZ, tick / RATE_HZ)
        update = monitor.step(frame)
        if not calibration.done:
            calibration.add(frame, update)
            monitor.baseline = calibration.baseline
        else:
            updates.append(update)
    assert calibration.problem == ""
    return updates


def alarms(updates: list[PostureUpdate]) -> list[float]:
    """When it warned."""
    return [u.t_s for u in updates if u.alert is not None and u.alert.kind is AlertKind.RAISE]


def test_a_passer_by_is_nobodys_slouch() -> None:
    """Somebody else beside the person followed: the skeleton stays, and no warning comes."""
    quick = MonitorConfig(alerts=AlertSettings(onset_s=4.0))
    updates = judged((passing(tick / RATE_HZ) for tick in range(100)), quick)
    heads = [u.keypoints.xy("nose")[0] for u in updates if u.keypoints is not None]

    assert alarms(updates) == []
    assert len(heads) > 0.9 * len(updates)
    assert max(heads) < 480
    assert not any(update.moved for update in updates)


def to_and_fro(clip: str, seconds: float) -> Iterator[Picture]:
    """A clip forwards and backwards without a jump, for so long."""
    source = VideoSource(DATA / "video" / clip, rate_hz=RATE_HZ, start_epoch_s=0.0, realtime=False)
    source.open()
    pictures = []
    while not source.finished:
        frame = source.read(1.0)
        if frame is not None:
            pictures.append(frame.image)
    source.close()
    there_and_back = [*pictures, *pictures[-2:0:-1]]
    for tick in range(int(seconds * RATE_HZ)):
        yield there_and_back[tick % len(there_and_back)]


@pytest.mark.parametrize("clip", ["lp_d12_frontal.mp4", "lp_s18_frontal_720p.mp4"])
def test_who_talks_and_looks_about_is_not_warned(clip: str) -> None:
    """A minute of a real talker, nodding and turning, with the usual settings."""
    assert alarms(judged(to_and_fro(clip, 60), MonitorConfig())) == []
