"""The pictures the int8 models are fitted to: crops of people listed in ``calibration.json``.

The pictures themselves are photographs of real people and not part of this repository. They lie
in the folder named by LUMBAR_DATA, or beside the checkout in ``shared/data``, with a
``manifest.csv`` that gives the SHA-256 of each file. Files are found by that hash.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lumbar.core.types import Picture
from lumbar.opencv import cv2
from lumbar.pose.preprocess import Region, model_picture

HERE = Path(__file__).resolve().parent
DATA = Path(os.environ.get("LUMBAR_DATA", HERE.parents[1] / ".." / "shared" / "data"))
LIST = HERE / "calibration.json"


@dataclass(frozen=True)
class Crop:
    """A square of one frame of one file; ``mirrored`` swaps left and right."""

    sha256: str
    frame: int
    region: Region
    mirrored: bool


def listed() -> list[Crop]:
    """The calibration crops."""
    document = json.loads(LIST.read_text(encoding="utf-8"))
    return [
        Crop(sha256, frame, Region(*region), mirrored)
        for sha256, frame, *region, mirrored in document["crops"]
    ]


def pictures(size: int) -> np.ndarray:
    """``(n, size, size, 3)`` uint8 red-green-blue, in the order of the list.

    Raises:
        FileNotFoundError: The pictures are not on this machine.
    """
    files = _files_by_hash()
    made = []
    for crop in listed():
        picture = model_picture(frame_of(files[crop.sha256], crop.frame), crop.region, size)
        made.append(picture[:, ::-1] if crop.mirrored else picture)
    return np.stack(made)


def frame_of(path: Path, index: int) -> Picture:
    """One frame of a recording, or a photograph."""
    if path.suffix not in (".mp4", ".gif"):
        return np.asarray(cv2.imread(str(path)), dtype=np.uint8)
    recording = cv2.VideoCapture(str(path))
    for _ in range(index + 1):
        more, frame = recording.read()
        if not more:
            raise ValueError(f"{path.name} has no frame {index}")
    return np.asarray(frame, dtype=np.uint8)


def _files_by_hash() -> dict[str, Path]:
    """The files the list names, each proved to have its hash."""
    if not DATA.is_dir():
        raise FileNotFoundError(
            "the int8 models cannot be built again without the calibration pictures; "
            "set LUMBAR_DATA to the folder that holds them"
        )
    wanted = {crop.sha256 for crop in listed()}
    with (DATA / "manifest.csv").open(encoding="utf-8", newline="") as table:
        files = {row["sha256"]: DATA / row["path"] for row in csv.DictReader(table)}
    for sha256 in wanted:
        if hashlib.sha256(files[sha256].read_bytes()).hexdigest() != sha256:
            raise ValueError(f"{files[sha256].name} is not the file it was")
    return {sha256: files[sha256] for sha256 in wanted}
