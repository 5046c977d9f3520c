"""The pictures BlazePose's int8 model is fitted to: turned squares listed in a split of the data.

``blazepose_split.json`` says by hash which files the model was fitted to and which ones its
figures are reported on; no file is in both. The pictures are photographs of real people and not
part of this repository; see `crops` for where they are looked for.
"""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from crops import DATA, HERE, frame_of
from lumbar.core.types import Picture
from lumbar.pose.lift import TurnedSquare, square_picture

SPLIT = HERE / "blazepose_split.json"
SIZE = 256


@dataclass(frozen=True)
class Crop:
    """A turned square of one frame.

    Attributes:
        sha256: Of the file.
        frame: Index of the frame in a recording, 0 for a photograph.
        square: What the model looks at.
        window: Left, top, right and bottom of the part of the frame that a camera nearer to the
            person would have shown; what lies outside it is not used.
        mirrored: Whether left and right are swapped.
    """

    sha256: str
    frame: int
    square: TurnedSquare
    window: tuple[int, int, int, int]
    mirrored: bool

    def cut(self, image: Picture) -> Picture:
        """``(256, 256, 3)`` red-green-blue."""
        left, top, right, bottom = self.window
        square = TurnedSquare(
            self.square.x_px - left,
            self.square.y_px - top,
            self.square.side_px,
            self.square.angle_rad,
        )
        picture = square_picture(image[top:bottom, left:right], square, SIZE)
        return picture[:, ::-1] if self.mirrored else picture


def listed() -> list[Crop]:
    """The crops that the model is fitted to."""
    return [
        Crop(sha256, frame, TurnedSquare(*numbers[:4]), tuple(numbers[4:8]), numbers[8])
        for sha256, frame, *numbers in json.loads(SPLIT.read_text(encoding="utf-8"))["crops"]
    ]


def pictures() -> np.ndarray:
    """``(n, 256, 256, 3)`` uint8 red-green-blue, in the order of the list.

    Raises:
        FileNotFoundError: The pictures are not on this machine.
        ValueError: A file is not the one that was listed.
    """
    crops = listed()
    files = files_by_hash({crop.sha256 for crop in crops})
    return np.stack([crop.cut(frame_of(files[crop.sha256], crop.frame)) for crop in crops])


def reported() -> list[str]:
    """Paths below the data folder, in order, of the pictures that figures are reported on."""
    wanted = set(json.loads(SPLIT.read_text(encoding="utf-8"))["reported"])
    with (DATA / "manifest.csv").open(encoding="utf-8", newline="") as table:
        return sorted(row["path"] for row in csv.DictReader(table) if row["sha256"] in wanted)


def files_by_hash(wanted: set[str]) -> dict[str, Path]:
    """The files with these hashes, each proved to have its hash."""
    if not DATA.is_dir():
        raise FileNotFoundError(
            "the depth model cannot be built again without the pictures it was fitted to; "
            "set LUMBAR_DATA to the folder that holds them"
        )
    with (DATA / "manifest.csv").open(encoding="utf-8", newline="") as table:
        paths = {row["sha256"]: DATA / row["path"] for row in csv.DictReader(table)}
    for sha256 in wanted:
        if hashlib.sha256(paths[sha256].read_bytes()).hexdigest() != sha256:
            raise ValueError(f"{paths[sha256].name} is not the file it was")
    return {sha256: paths[sha256] for sha256 in wanted}
