"""Reading people from annotations in COCO's JSON format, whatever data set they belong to."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from lumbar.core.errors import InputError
from lumbar.evaluation.similarity import PIXEL_CENTRE, LabelledPerson


@dataclass(frozen=True)
class Judging:
    """Who is well enough labelled to be judged.

    Attributes:
        least_keypoints: Fewest labelled points of the whole annotation.
        least_area_px2: The segment must be larger than this.
    """

    least_keypoints: int = 8
    least_area_px2: float = 64.0**2


@dataclass(frozen=True, eq=False)
class LabelledPicture:
    """One picture of the data set: its name in COCO, its file and everybody in it."""

    number: int | str
    path: Path
    people: Sequence[LabelledPerson]


def read_labels(
    annotations: Path, images: Path, names: Sequence[str], judging: Judging
) -> list[LabelledPicture]:
    """Every picture of a COCO keypoint file, in its order, with its people.

    Args:
        annotations: The JSON file.
        images: Folder with the pictures it names.
        names: The points wanted; labels of further points are left out.
        judging: Who is judged.

    Raises:
        InputError: The file is missing, damaged, or has no labels of these points.
    """
    try:
        document = json.loads(annotations.read_bytes())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError(
            "{path} cannot be read ({reason}).", path=annotations, reason=reason
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputError(
            "{path} is no JSON file or is damaged ({reason}).", path=annotations, reason=error
        ) from error
    try:
        return _pictures(document, images, names, judging)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        what = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        raise InputError(
            "{path} is not a file of keypoints in COCO's format ({reason}).",
            path=annotations,
            reason=what,
        ) from error


def _pictures(
    document: Mapping[str, Any], images: Path, names: Sequence[str], judging: Judging
) -> list[LabelledPicture]:
    places = _places(document["categories"], names)
    people: dict[Any, list[LabelledPerson]] = {entry["id"]: [] for entry in document["images"]}
    for entry in document["annotations"]:
        if entry["category_id"] in places:
            person = _person(entry, places[entry["category_id"]], judging)
            people[entry["image_id"]].append(person)
    return [
        LabelledPicture(entry["id"], images / entry["file_name"], people[entry["id"]])
        for entry in document["images"]
    ]


def _places(categories: Sequence[Mapping[str, Any]], names: Sequence[str]) -> dict[Any, list[int]]:
    """For each category that has all the points, where they stand in its labels."""
    places = {
        category["id"]: [category["keypoints"].index(name) for name in names]
        for category in categories
        if set(names) <= set(category.get("keypoints", ()))
    }
    if not places:
        raise ValueError(f"no category has the keypoints {', '.join(names)}")
    return places


def _person(entry: Mapping[str, Any], places: Sequence[int], judging: Judging) -> LabelledPerson:
    flat = entry.get("keypoints") or np.zeros(3 * (max(places) + 1))
    table = np.asarray(flat, dtype=np.float64).reshape(-1, 3)
    x, y, width, height = (float(value) for value in entry["bbox"])
    area = float(entry["area"])
    if not np.isfinite(table).all() or not math.isfinite(x + y + width + height + area):
        raise ValueError(f"annotation {entry.get('id')} holds a value that is no number")
    crowd = bool(entry.get("iscrowd", 0))
    return LabelledPerson(
        xy_px=table[places, :2] + PIXEL_CENTRE,
        labelled=table[places, 2] > 0,
        area_px2=area,
        box_px=(x, y, width, height),
        judged=not crowd
        and int((table[:, 2] > 0).sum()) >= judging.least_keypoints
        and area > judging.least_area_px2
        and min(width, height) > 0
        and bool((table[places, 2] > 0).any()),
        crowd=crowd,
        seated=bool(entry.get("seated", False)),
    )
