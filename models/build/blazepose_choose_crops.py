"""Split the data for BlazePose and choose crops, once: ``python blazepose_choose_crops.py``.

Fitted to: frames of the clips, the till worker, and every second COCO picture in the order of
their hashes. Reported on: the other COCO pictures, the side views and the labelled webcam frames.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "app"))

from blazepose_crops import SPLIT
from crops import DATA, frame_of
from lumbar.core.skeleton import INDEX
from lumbar.core.types import Frame, Keypoints, Picture
from lumbar.opencv import cv2
from lumbar.paths import models_dir
from lumbar.pose.lift import square_from_keypoints
from lumbar.pose.model import PoseModel
from lumbar.pose.preprocess import Region

_FRAMES_PER_CLIP = 8
_AROUND_BOX = 1.25
_MIN_POINTS = 5
_MIN_AREA_PX2 = 64.0**2
_REPORTED = ("posture_snowsuno/", "posture_sideview_kaazima/")

Person = tuple[str, int, Keypoints, Picture]


def main() -> None:
    """Write ``blazepose_split.json``."""
    with (DATA / "manifest.csv").open(encoding="utf-8", newline="") as table:
        hashes = {row["path"]: row["sha256"] for row in csv.DictReader(table)}
    coco = sorted((h, path) for path, h in hashes.items() if path.startswith("coco/images/"))
    fitted_coco = {path for _, path in coco[::2]}
    model = PoseModel.load("movenet-thunder-int8", models_dir())
    chance = np.random.default_rng(0)
    crops = []
    for path, index, keypoints, image in (*_tracked(model), *_labelled(model, fitted_coco)):
        crop = _crop(keypoints, image.shape[1], image.shape[0], chance)
        if crop is not None:
            crops.append([hashes[path], index, *crop])
    fitted = {crop[0] for crop in crops} | {hashes[path] for path in fitted_coco}
    reported = {h for path, h in hashes.items() if path.startswith(_REPORTED)}
    reported |= {h for h, path in coco if path not in fitted_coco}
    document = {
        "crop": ["sha256", "frame", "x", "y", "side", "angle", *"ltrb", "mirrored"],
        "crops": crops,
        "fitted": sorted(fitted),
        "reported": sorted(reported),
    }
    text = json.dumps(document, indent=1)
    for crop in crops:  # one line each
        text = text.replace(json.dumps(crop, indent=1).replace("\n", "\n  "), json.dumps(crop))
    SPLIT.write_text(text + "\n", encoding="utf-8")
    print(len(crops), "crops;", len(fitted), "files fitted,", len(reported), "reported")


def _tracked(model: PoseModel) -> Iterator[Person]:
    """People in frames of the clips and in the photographs of the till worker."""
    for path in sorted((DATA / "video").iterdir()):
        if path.suffix != ".json":
            count = int(cv2.VideoCapture(str(path)).get(cv2.CAP_PROP_FRAME_COUNT))
            for index in np.linspace(0, count - 1, _FRAMES_PER_CLIP).astype(int):
                yield from _found(model, path, int(index))
    for path in sorted((DATA / "reba_autoreba" / "images").iterdir()):
        yield from _found(model, path, 0)


def _found(model: PoseModel, path: Path, index: int) -> Iterator[Person]:
    model.reset()
    image = frame_of(path, index)
    keypoints = model.estimate(Frame(image, 0.0, 0.0)).keypoints
    if keypoints is not None:
        yield path.relative_to(DATA).as_posix(), index, keypoints, image


def _labelled(model: PoseModel, allowed: set[str]) -> Iterator[Person]:
    """People marked in the COCO pictures that may be used."""
    document = json.loads((DATA / "coco" / "person_keypoints.json").read_text(encoding="utf-8"))
    names = {image["id"]: f"coco/images/{image['file_name']}" for image in document["images"]}
    for person in document["annotations"]:
        path = names[person["image_id"]]
        if path in allowed and person["num_keypoints"] >= _MIN_POINTS:
            x, y, width, height = person["bbox"]
            if person["area"] > _MIN_AREA_PX2 and not person["iscrowd"]:
                image = frame_of(DATA / path, 0)
                centre = np.array([x + width / 2, y + height / 2])
                region = Region.around(centre, max(width, height) * _AROUND_BOX)
                yield path, 0, model.look(image, region), image


def _crop(
    keypoints: Keypoints, width_px: int, height_px: int, chance: np.random.Generator
) -> list[object] | None:
    """A square near the right one; half of the crops as a webcam close to the person sees them."""
    square = square_from_keypoints(keypoints)
    if square is None:
        return None
    scale = float(np.exp(chance.uniform(np.log(0.75), np.log(1.2))))
    moved = chance.uniform(-0.06, 0.06, 2) * square.side_px
    angle = square.angle_rad + chance.normal(0, 0.12)
    numbers = [square.x_px + moved[0], square.y_px + moved[1], square.side_px * scale, angle]
    window = [0, 0, width_px, height_px]
    if chance.random() < 0.5:
        unit = square.side_px / 6
        nose, shoulder = keypoints.xy("nose"), keypoints.xy_px[[INDEX["left_shoulder"]]][0]
        close = [
            nose[0] - chance.uniform(0.8, 2) * unit,
            nose[1] - chance.uniform(0.5, 1.5) * unit,
            nose[0] + chance.uniform(0.8, 2) * unit,
            max(nose[1], shoulder[1]) + chance.uniform(0.2, 2) * unit,
        ]
        low, high = np.clip(close, 0, [width_px, height_px] * 2)[[[0, 1], [2, 3]]]
        if (high - low > 32).all():
            window = [int(value) for value in (*low, *high)]
    return [*(round(float(n), 3) for n in numbers), *window, bool(chance.random() < 0.5)]


if __name__ == "__main__":
    main()
