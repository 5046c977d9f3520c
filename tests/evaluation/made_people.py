"""Labelled and found people drawn at random, and data sets of them in COCO's format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from lumbar.evaluation.precision import PicturePeople
from lumbar.evaluation.similarity import PIXEL_CENTRE, FoundPerson, LabelledPerson


def labelled_person(
    rng: np.random.Generator, names: Sequence[str], labelled_share: float = 0.8
) -> LabelledPerson:
    """Somebody with points spread over a box of random size and place."""
    corner, size = rng.uniform(0, 300, 2), rng.uniform(60, 250, 2)
    return LabelledPerson(
        xy_px=np.round(corner + size * rng.random((len(names), 2))) + PIXEL_CENTRE,
        labelled=rng.random(len(names)) < labelled_share,
        area_px2=float(np.prod(size) * rng.uniform(0.3, 0.8)),
        box_px=(*corner.tolist(), *size.tolist()),
    )


def found_person(
    rng: np.random.Generator, label: LabelledPerson, error: float, score: float | None = None
) -> FoundPerson:
    """The person with every point moved by about ``error`` of the person's size."""
    moved = rng.normal(0.0, error * np.sqrt(label.area_px2), label.xy_px.shape)
    return FoundPerson(label.xy_px + moved, float(rng.random()) if score is None else score)


def made_pictures(seed: int, names: Sequence[str], count: int = 30) -> list[PicturePeople]:
    """Pictures with nobody to several people, some of them ignored or a crowd, found and not."""
    rng = np.random.default_rng(seed)
    pictures = []
    for _ in range(count):
        labels, found = [], []
        for _ in range(rng.integers(0, 5)):
            label = labelled_person(rng, names)
            kind = rng.random()
            if kind < 0.1:
                label = replace(label, judged=False, crowd=True)
            elif kind < 0.2:
                label = replace(label, judged=False)
            elif kind < 0.25:
                label = replace(label, judged=False, labelled=np.zeros(len(names), dtype=bool))
            if label.judged and not label.labelled.any():
                continue
            labels.append(label)
            for _ in range(rng.integers(0, 3)):
                # Few different scores, so that some of them tie.
                score = float(rng.integers(1, 20)) / 20
                found.append(found_person(rng, label, float(rng.choice([0.01, 0.05, 0.1])), score))
        if rng.random() < 0.2:
            stranger = labelled_person(rng, names)
            found.append(found_person(rng, stranger, 0.05))
        pictures.append((labels, found))
    return pictures


def coco_documents(
    pictures: Sequence[PicturePeople], names: Sequence[str]
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The same as a COCO annotation file and a COCO result list."""
    annotations: list[dict[str, Any]] = []
    results: list[dict[str, Any]] = []
    for number, (labels, found) in enumerate(pictures, start=1):
        for label in labels:
            annotations.append(
                {
                    "id": len(annotations) + 1,
                    "image_id": number,
                    "category_id": 1,
                    "iscrowd": int(label.crowd),
                    "area": label.area_px2,
                    "bbox": list(label.box_px),
                    # Without points that count, pycocotools ignores the person.
                    "num_keypoints": int(label.labelled.sum()) if label.judged else 0,
                    "keypoints": _flat(label.xy_px - PIXEL_CENTRE, 2.0 * label.labelled),
                }
            )
        for person in found:
            keypoints = _flat(person.xy_px - PIXEL_CENTRE, np.ones(len(names)))
            results.append(
                {
                    "image_id": number,
                    "category_id": 1,
                    "keypoints": keypoints,
                    "score": person.score,
                }
            )
    document = {
        "info": {},
        "images": [
            {"id": number, "file_name": f"{number}.png", "width": 640, "height": 640}
            for number in range(1, len(pictures) + 1)
        ],
        "categories": [{"id": 1, "name": "person", "keypoints": list(names)}],
        "annotations": annotations,
    }
    return document, results


def _flat(xy: np.ndarray, third: np.ndarray) -> list[float]:
    return np.column_stack([xy, third]).reshape(-1).tolist()
