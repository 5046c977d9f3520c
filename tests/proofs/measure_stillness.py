"""How often the pose model need not look, and what that costs in accuracy, on real recordings.

    python tests/proofs/measure_stillness.py [--data DIR] [--rate 4] [--json]

Plays every clip of ``video``, the pictures of both people of ``posture_snowsuno`` as sequences, and
the upright part of the demo clip through the monitor as the tray runs it. At each frame at which
the model's last answer was repeated, the model is asked all the same, on the side and in the same
square: the distance between the two is what the repetition was wrong by. Beside it stands the
model's own jitter: the distance between its answers to consecutive pictures of the sequence, as
fast as they were recorded, that show no change either. Both in pixels of a picture 640 wide, over
keypoints seen in both; *smoothed* is the distance of what a user gets to see and is judged by, with
repeated answers and without. DIR defaults to ``shared/data`` beside the checkout.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from lumbar.core.types import SEEN_SCORE, Frame, Keypoints, Picture, SceneState, Sighting
from lumbar.opencv import cv2
from lumbar.pipeline.assembly import demo_source, load_model, monitor_config
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.sight import MOVEMENT
from lumbar.pose.model import PoseModel
from lumbar.pose.preprocess import Region
from lumbar.pose.watched import WatchedSquare
from lumbar.storage.settings import Settings

DATA = Path(__file__).parents[3] / "shared" / "data"
SNOWSUNO_HZ = 4.0
"""The pictures are in order, but nobody says how far apart; they are played at the usual rate."""

DEMO_HZ, DEMO_S = 25.0, 55.0
MOST_PASSES = 4
WIDTH = 640.0


@dataclass
class Found:
    """What one sequence gave: shares by frames, distances by keypoints."""

    frames: int = 0
    repeated: int = 0
    wrong_px: list[float] = field(default_factory=list)
    jitter_px: list[float] = field(default_factory=list)
    smoothed_px: list[float] = field(default_factory=list)

    def add(self, other: Found) -> None:
        """Count another sequence in."""
        self.frames += other.frames
        self.repeated += other.repeated
        for name in ("wrong_px", "jitter_px", "smoothed_px"):
            getattr(self, name).extend(getattr(other, name))

    def figures(self) -> dict[str, object]:
        """As numbers."""
        return {
            "frames": self.frames,
            "repeated": round(self.repeated / max(self.frames, 1), 3),
            **{
                name: quantiles(getattr(self, name))
                for name in ("wrong_px", "jitter_px", "smoothed_px")
            },
        }


class Recorder:
    """The pose model, and what it said last."""

    def __init__(self, model: PoseModel) -> None:
        self.model = model
        self.device = model.device
        self.last: Sighting | None = None

    def estimate(self, frame: Frame) -> Sighting:
        """As the model's own."""
        self.last = self.model.estimate(frame)
        return self.last

    def somebody_else(self, frame: Frame, keypoints: Keypoints) -> bool:
        """As the model's own."""
        return self.model.somebody_else(frame, keypoints)

    def reset(self) -> None:
        """As the model's own."""
        self.model.reset()


def main() -> int:
    """Play everything and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--rate", type=float, default=Settings().rate_hz)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    model = load_model(Settings())
    found: dict[str, Found] = {}
    for name, hz, pictures in sequences(arguments.data):
        found[name] = study(model, pictures, hz, arguments.rate)
        if not arguments.json:
            print(line(name, found[name]), flush=True)
    together = Found()
    for one in found.values():
        together.add(one)
    if arguments.json:
        result = {name: one.figures() for name, one in {**found, "all": together}.items()}
        print(json.dumps({"rate_hz": arguments.rate, **result}, indent=2))
    else:
        print(line("all", together))
    return 0


def sequences(data: Path) -> Iterator[tuple[str, float, list[Picture]]]:
    """Name, pictures a second and pictures of every sequence there is."""
    for path in sorted((data / "video").glob("*.mp4")):
        capture = cv2.VideoCapture(str(path))
        hz = capture.get(cv2.CAP_PROP_FPS)
        if hz >= 10:  # the clip of squats has five frames a second and a standing person
            yield path.stem, hz, list(pictures_of(capture))
    for folder in sorted((data / "posture_snowsuno").glob("s?/*")):
        pictures = [cv2.imread(str(path)) for path in sorted(folder.glob("*.jpg"))]
        yield f"snowsuno {folder.parent.name} {folder.name}", SNOWSUNO_HZ, pictures
    source = demo_source(rate_hz=DEMO_HZ)
    source.open()
    taken = (source.read(1.0) for _ in range(int(DEMO_HZ * DEMO_S)))
    yield "demo clip, upright", DEMO_HZ, [frame.image for frame in taken if frame is not None]


def pictures_of(capture: cv2.VideoCapture) -> Iterator[Picture]:
    """Every picture, made no wider than a webcam's."""
    while True:
        ok, picture = capture.read()
        if not ok:
            return
        scale = min(1.0, WIDTH / max(picture.shape[:2]))
        yield cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def study(model: PoseModel, pictures: list[Picture], hz: float, rate_hz: float) -> Found:
    """Play a sequence at the tray's rate, beginning at each of its first few pictures."""
    step = max(1, round(hz / rate_hz))
    found = Found(jitter_px=jitter(model, pictures, hz))
    for first in range(min(step, MOST_PASSES)):
        found.add(played(model, pictures[first::step], hz / step))
    return found


def played(model: PoseModel, pictures: list[Picture], hz: float) -> Found:
    """The frames of one pass: as the tray judges them, and as if each had been looked at."""
    found, config = Found(), monitor_config(Settings())
    model.reset()
    recorder = Recorder(model)
    monitor = PostureMonitor(recorder, config, sequence=True)
    smoothed: list[Keypoints | None] = []
    for index, picture in enumerate(pictures):
        frame = Frame(picture, index / hz, index / hz, index)
        update = monitor.step(frame)
        smoothed.append(update.keypoints)
        found.frames += 1
        if not update.looked:
            assert recorder.last is not None
            assert update.raw_keypoints is not None
            would = model.look(picture, Region(*recorder.last.region_px[:3]))
            found.repeated += 1
            found.wrong_px += apart_px(update.raw_keypoints, would, picture)
    model.reset()
    every = PostureMonitor(model, config)
    for index, picture in enumerate(pictures):
        pose = every.step(Frame(picture, index / hz, index / hz, index)).keypoints
        before = smoothed[index]
        if pose is not None and before is not None:
            found.smoothed_px += apart_px(before, pose, picture)
    return found


def jitter(model: PoseModel, pictures: list[Picture], hz: float) -> list[float]:
    """Distances between the model's answers to consecutive pictures in which nothing changed."""
    model.reset()
    square = WatchedSquare(MOVEMENT)
    found: list[float] = []
    before: Sighting | None = None
    for index, picture in enumerate(pictures):
        frame = Frame(picture, index / hz, index / hz, index)
        unchanged = square.unchanged(frame)
        seen = model.estimate(frame)
        if seen.state is not SceneState.OK:
            square.forget()
            before = None
            continue
        assert seen.keypoints is not None
        if unchanged and before is not None and before.region_px == seen.region_px:
            assert before.keypoints is not None
            found += apart_px(before.keypoints, seen.keypoints, picture)
        square.remember(frame, Region(*seen.region_px[:3]))
        before = seen
    return found


def apart_px(one: Keypoints, other: Keypoints, picture: Picture) -> list[float]:
    """Distances of the keypoints seen in both, in pixels of a picture 640 wide."""
    seen = np.minimum(one.score, other.score) >= SEEN_SCORE
    scale = WIDTH / picture.shape[1]
    lengths: list[float] = (scale * np.hypot(*(one.xy_px - other.xy_px)[seen].T)).tolist()
    return lengths


def quantiles(values: list[float]) -> dict[str, float] | None:
    """Median, 95th percentile and largest; None of nothing."""
    if not values:
        return None
    median, p95, largest = np.percentile(values, [50, 95, 100])
    return {
        "median": round(float(median), 2),
        "p95": round(float(p95), 2),
        "max": round(float(largest), 1),
    }


def line(name: str, found: Found) -> str:
    """One row of the table."""

    def spread(values: list[float]) -> str:
        told = quantiles(values)
        if told is None:
            return "none"
        return f"{told['median']:.2f} {told['p95']:.2f} {told['max']:.1f}"

    return (
        f"{name:<28} repeated {found.repeated / max(found.frames, 1):4.0%} of {found.frames:<5}"
        f" wrong by {spread(found.wrong_px):<17} own jitter {spread(found.jitter_px):<17}"
        f" smoothed {spread(found.smoothed_px)}"
    )


if __name__ == "__main__":
    sys.exit(main())
