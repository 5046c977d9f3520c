"""How many moved cameras are found by the room behind a person, and how many false alarms come.

    python tests/proofs/measure_camera_moves.py [--data DIR] [--json]

False alarms: of the clips of ``video`` that a camera on a stand took, pictures half a second apart
are compared each with each; people talk, turn, squat and walk in them. Hits: the pictures of
``coco`` in which a person is found, and those clips, are turned in space as a camera with a field
of view of 70° would see them after a pan, tilt or roll. What is compared are the middle three
quarters, so that no border tells. The COCO pictures also change in brightness and noise; in the
clips the turned picture is one from half the clip later. A plain wall or a person who fills the
picture gives no answer, which counts as not found. DIR defaults to ``shared/data`` beside the
checkout.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np

from lumbar.core.backdrop import STAYED, Backdrop, room_shift
from lumbar.core.types import Frame, Picture
from lumbar.evaluation.models import open_model
from lumbar.opencv import cv2
from lumbar.paths import models_dir
from lumbar.pose.backdrop import backdrop_of
from lumbar.pose.model import PoseModel

DATA = Path(__file__).parents[3] / "shared" / "data"
ON_A_STAND = (
    "carphone_qcif.mp4",
    "intel_head_pose_female.gif",
    "lp_d12_frontal.mp4",
    "reba_till_seated_light.mp4",
    "tfjs_pose_squats.mp4",
)
FIELD_OF_VIEW_DEG = 70.0
MIDDLE = 0.75
MOVES = {
    "nothing": (0.0, 0.0, 0.0),
    "pan 4°": (4.0, 0.0, 0.0),
    "pan 8°": (8.0, 0.0, 0.0),
    "pan 14°": (-14.0, 0.0, 0.0),
    "tilt 5°": (0.0, 5.0, 0.0),
    "tilt 10°": (0.0, -10.0, 0.0),
    "roll 4°": (0.0, 0.0, 4.0),
    "roll 8°": (0.0, 0.0, -8.0),
    "roll 12°": (0.0, 0.0, 12.0),
    "all by 5°": (5.0, 5.0, 5.0),
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    model = open_model("movenet-thunder-int8", models_dir())
    still = {name: of_stand(model, arguments.data / "video" / name) for name in ON_A_STAND}
    moved = of_moves(model, arguments.data)
    if arguments.json:
        print(json.dumps({"on a stand": still, "moved": moved}))
        return
    for name, counts in still.items():
        print(f"{name:28} {told(counts)}")
    for name, counts in moved.items():
        print(f"{name:28} {told(counts)}")


def told(counts: Counter[str]) -> str:
    """One line of counts."""
    return ", ".join(f"{what} {counts[what]}" for what in ("moved", "stayed", "no answer"))


def answer(then: Backdrop, now: Backdrop) -> str:
    """What is said of two pictures."""
    shift = room_shift(then, now)
    return "no answer" if shift is None else "stayed" if shift == STAYED else "moved"


def of_stand(model: PoseModel, clip: Path) -> Counter[str]:
    """Each picture of a clip with each later one."""
    rooms = [room for room in (seen(model, picture) for picture in pictures(clip)) if room]
    return Counter(answer(then, now) for then, now in combinations(rooms, 2))


def of_moves(model: PoseModel, data: Path) -> dict[str, Counter[str]]:
    """Every kind of move over all pictures."""
    counts: dict[str, Counter[str]] = {
        f"{where}, {name}": Counter() for where in ("coco", "clips") for name in MOVES
    }
    chance = np.random.default_rng(0)
    for file in sorted((data / "coco" / "images").iterdir()):
        picture = np.asarray(cv2.imread(str(file)), np.uint8)
        then = seen(model, middle(picture))
        for name, move in MOVES.items() if then else ():
            light = turned(picture, *move) * chance.uniform(0.7, 1.2)
            noisy = light + chance.normal(0, 4, picture.shape)
            now = seen(model, middle(np.clip(noisy, 0, 255).astype(np.uint8)))
            if then and now:
                counts[f"coco, {name}"][answer(then, now)] += 1
    for clip in ON_A_STAND:
        all_of_it = list(pictures(data / "video" / clip))
        for number, picture in enumerate(all_of_it[::2]):
            then = seen(model, middle(picture))
            later = all_of_it[(2 * number + len(all_of_it) // 2) % len(all_of_it)]
            for name, move in MOVES.items() if then else ():
                now = seen(model, middle(turned(later, *move)))
                if then and now:
                    counts[f"clips, {name}"][answer(then, now)] += 1
    return counts


def pictures(clip: Path) -> Iterator[Picture]:
    """Two a second."""
    capture = cv2.VideoCapture(str(clip))
    every = max(1, round((capture.get(cv2.CAP_PROP_FPS) or 25) / 2))
    number = 0
    while True:
        more, picture = capture.read()
        if not more:
            return
        if number % every == 0:
            yield np.asarray(picture, np.uint8)
        number += 1


def seen(model: PoseModel, picture: Picture) -> Backdrop | None:
    """The room around the person; None when nobody is found."""
    model.reset()
    keypoints = model.estimate(Frame(picture, 0.0, 0.0)).keypoints
    return None if keypoints is None else backdrop_of(picture, keypoints)


def middle(picture: Picture) -> Picture:
    """Without the borders."""
    height, width = picture.shape[:2]
    top, left = (int(size * (1 - MIDDLE) / 2) for size in (height, width))
    return np.ascontiguousarray(picture[top : height - top, left : width - left])


def turned(picture: Picture, pan_deg: float, tilt_deg: float, roll_deg: float) -> Picture:
    """As the camera sees it after it was turned about its own centre."""
    if pan_deg == tilt_deg == roll_deg == 0:
        return picture
    height, width = picture.shape[:2]
    focal_px = width / 2 / np.tan(np.radians(FIELD_OF_VIEW_DEG / 2))
    lens = np.array([[focal_px, 0, width / 2], [0, focal_px, height / 2], [0, 0, 1]])
    turns = (
        cv2.Rodrigues(np.radians(angle) * axis)[0]
        for angle, axis in zip((roll_deg, tilt_deg, pan_deg), np.eye(3)[[2, 0, 1]], strict=True)
    )
    roll, tilt, pan = turns
    homography = lens @ roll @ tilt @ pan @ np.linalg.inv(lens)
    return np.asarray(cv2.warpPerspective(picture, homography, (width, height)), np.uint8)


if __name__ == "__main__":
    main()
