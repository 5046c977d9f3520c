"""Which keypoints are compared, how exactly people label them, and similarity of many at once.

Sources: COCO keypoint evaluation (Lin et al. 2014, pycocotools) for the 17 points of the body;
COCO-WholeBody (Jin et al. 2020) for toes and heels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lumbar.core.skeleton import KEYPOINT_NAMES, OKS_SIGMAS_17
from lumbar.core.types import FloatArray

PIXEL_CENTRE = 0.5
"""COCO's labels count pixels, whose middles lie half a pixel further in Lumbar's coordinates."""

FOOT_SIGMAS: Mapping[str, float] = {
    "left_big_toe": 0.068,
    "left_small_toe": 0.066,
    "left_heel": 0.066,
    "right_big_toe": 0.092,
    "right_small_toe": 0.094,
    "right_heel": 0.094,
}

SIGMAS: Mapping[str, float] = {
    **dict(zip(KEYPOINT_NAMES, OKS_SIGMAS_17.tolist(), strict=True)),
    **FOOT_SIGMAS,
}
"""Standard deviation of human labelling of all 23 points, as a share of the person's size."""


@dataclass(frozen=True, eq=False)
class LabelledPerson:
    """One person as somebody labelled them.

    Attributes:
        xy_px: ``(k, 2)`` pixels, their middles at `PIXEL_CENTRE`.
        labelled: ``(k,)`` True where there is a label.
        area_px2: Area of the person's segment.
        box_px: x, y, width and height, from edge to edge.
        judged: False for a person whose finding counts neither for nor against.
        crowd: Stands for many people; any number of findings may fall on it.
        seated: Somebody marked the person as sitting.
    """

    xy_px: FloatArray
    labelled: NDArray[np.bool_]
    area_px2: float
    box_px: tuple[float, float, float, float]
    judged: bool = True
    crowd: bool = False
    seated: bool = False

    @property
    def side_px(self) -> float:
        """The longer side of the box."""
        return max(self.box_px[2:])


@dataclass(frozen=True, eq=False)
class FoundPerson:
    """One person as a model found them: ``(k, 2)`` pixels and the score that ranks findings."""

    xy_px: FloatArray
    score: float


def sigmas_of(names: Sequence[str]) -> FloatArray:
    """``(k,)`` labelling deviations of the named points."""
    return np.array([SIGMAS[name] for name in names])


def keypoint_similarities(
    predicted_px: FloatArray, labelled_px: FloatArray, area_px2: float, sigmas: FloatArray
) -> FloatArray:
    """``(...,)`` similarity 0..1 of single points: ``exp(-d² / (2 s² k²))`` with k = 2 sigma."""
    squared_px2 = np.sum((predicted_px - labelled_px) ** 2, axis=-1)
    similar: FloatArray = np.exp(
        -squared_px2 / (2 * (2 * sigmas) ** 2 * (area_px2 + np.spacing(1)))
    )
    return similar


def similarities(
    found: Sequence[FoundPerson], labels: Sequence[LabelledPerson], sigmas: FloatArray
) -> FloatArray:
    """``(found, labels)`` object keypoint similarity of each finding with each labelled person.

    As pycocotools does it: with a person without any labelled point, how far the finding reaches
    outside the box doubled in all directions is what counts.
    """
    table = np.zeros((len(found), len(labels)))
    for column, label in enumerate(labels):
        if label.labelled.any():
            mask, target = label.labelled, label.xy_px
        else:
            mask, target = np.ones(len(sigmas), dtype=bool), None
        for row, person in enumerate(found):
            aim = _nearest_in(label.box_px, person.xy_px) if target is None else target
            similar = keypoint_similarities(person.xy_px, aim, label.area_px2, sigmas)
            table[row, column] = similar[mask].mean()
    return table


def _nearest_in(box_px: tuple[float, float, float, float], xy_px: FloatArray) -> FloatArray:
    """``(k, 2)``: each point, moved into the box enlarged by its own size on every side.

    pycocotools compares the box as it is with points that count pixels.
    """
    x, y, width, height = box_px
    low, high = [x - width, y - height], [x + 2 * width, y + 2 * height]
    return np.clip(xy_px - PIXEL_CENTRE, low, high) + PIXEL_CENTRE
