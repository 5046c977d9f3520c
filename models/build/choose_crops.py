"""Choose the calibration crops, once, with the environment of the build; writes the list.

Calibration takes frames of the clips, every second photograph of the till worker and of the side
views, and the portrait. The labelled COCO pictures and the labelled webcam frames are the test
part: no crop comes from them, and the figures of the keypoints and of good against bad posture are
reported on nothing else. Other figures are made with pictures of which some were fitted to, such
as the agreement with raters; the model card says which and how many, and a test counts them.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "app"))

from build import WORK
from crops import DATA, LIST, frame_of
from lumbar.core.types import Picture
from lumbar.opencv import cv2
from lumbar.pose.decode import decode
from lumbar.pose.preprocess import Region, model_picture
from network import session

_FRAMES_PER_CLIP = 10
_SIZE = 256
_SEEN = 0.25
_LOOSENESS = (1.25, 1.5, 1.9)
"""Side of the square as a multiple of the person's: close, as while tracking, and from afar."""

_TEST_FOLDERS = ("coco", "posture_snowsuno")


def main() -> None:
    """Write ``calibration.json``."""
    with (DATA / "manifest.csv").open(encoding="utf-8", newline="") as table:
        hashes = {row["path"]: row["sha256"] for row in csv.DictReader(table)}
    run = session((WORK / "movenet-thunder-float.onnx").read_bytes())
    chance = np.random.default_rng(0)
    crops = []
    for number, (path, index) in enumerate(_frames()):
        person = _person(run, frame_of(path, index))
        side_px = person.side_px * _LOOSENESS[number % len(_LOOSENESS)]
        centre_px = person.centre_px + chance.uniform(-0.08, 0.08, 2) * side_px
        region = Region.around(centre_px, side_px)
        square = [round(value, 1) for value in (region.x_px, region.y_px, region.side_px)]
        name = path.relative_to(DATA).as_posix()
        crops.append([hashes[name], index, *square, bool(number % 2)])
    document = {
        "crops": crops,
        "crop": ["sha256 of the file", "frame", "left", "top", "side in pixels", "mirrored"],
        "test": {folder: _fingerprint(hashes, folder) for folder in _TEST_FOLDERS},
    }
    text = json.dumps(document, indent=1)
    for crop in crops:  # one line each
        text = text.replace(json.dumps(crop, indent=1).replace("\n", "\n  "), json.dumps(crop))
    LIST.write_text(text + "\n", encoding="utf-8")


def _frames() -> Iterator[tuple[Path, int]]:
    for path in sorted((DATA / "video").iterdir()):
        if path.suffix != ".json":
            count = int(cv2.VideoCapture(str(path)).get(cv2.CAP_PROP_FRAME_COUNT))
            indices = np.linspace(0, count - 1, _FRAMES_PER_CLIP).astype(int)
            yield from ((path, int(index)) for index in indices)
    photographs = sorted((DATA / "reba_autoreba" / "images").iterdir())[::2]
    photographs += sorted((DATA / "posture_sideview_kaazima").iterdir())[::2]
    yield from ((path, 0) for path in (*photographs, DATA / "image" / "astronaut.png"))


def _person(run: object, image: Picture) -> Region:
    """The square around the keypoints seen, after three looks."""
    height_px, width_px = image.shape[:2]
    region = Region.whole_picture(width_px, height_px)
    for _ in range(3):
        picture = model_picture(image, region, _SIZE)[np.newaxis]
        keypoints = decode(run.run(None, {"image": picture})[0], region)
        seen = keypoints.xy_px[keypoints.score >= _SEEN]
        if len(seen) < 5:
            break
        low, high = seen.min(axis=0), seen.max(axis=0)
        region = Region.around((low + high) / 2, float((high - low).max()) * 1.25)
    low, high = seen.min(axis=0), seen.max(axis=0)
    return Region.around((low + high) / 2, float(max((high - low).max(), 32)))


def _fingerprint(hashes: dict[str, str], folder: str) -> dict[str, object]:
    """How many files a test folder has, and one hash over theirs in the order of the names."""
    mine = [hashes[name] for name in sorted(hashes) if name.startswith(f"{folder}/")]
    return {"files": len(mine), "sha256": hashlib.sha256("".join(mine).encode()).hexdigest()}


if __name__ == "__main__":
    main()
