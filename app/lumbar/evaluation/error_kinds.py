"""What kind of mistake a misplaced keypoint is.

Source: Ronchi and Perona, Benchmarking and error diagnosis in multi-instance pose estimation,
ICCV 2017, section 3.1: the similarity of the point alone decides, with the thresholds below.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from lumbar.core.types import FloatArray
from lumbar.evaluation.similarity import LabelledPerson, keypoint_similarities

GOOD_FROM = 0.85
"""From here on a point is as good as a human label."""

NEAR_FROM = 0.5
"""From here on a point lies at the joint compared with."""


class ErrorKind(StrEnum):
    """The four kinds of mistake, and none."""

    GOOD = "good"
    JITTER = "jitter"
    INVERSION = "inversion"
    SWAP = "swap"
    MISS = "miss"


def mirrored_places(names: Sequence[str]) -> NDArray[np.intp]:
    """``(k,)`` for each name the place of the same joint on the other side of the body."""
    index = {name: place for place, name in enumerate(names)}
    other = {"left": "right", "right": "left"}
    pairs = (name.partition("_") for name in names)
    return np.array(
        [index[f"{other.get(side, side)}{bar}{joint}"] for side, bar, joint in pairs], dtype=np.intp
    )


def error_kinds(
    predicted_px: FloatArray,
    label: LabelledPerson,
    others: Sequence[LabelledPerson],
    names: Sequence[str],
    sigmas: FloatArray,
) -> dict[str, ErrorKind]:
    """The kind of each labelled point's error.

    - good: as near as a second human label would be;
    - jitter: about the right place;
    - inversion: at the same joint of the other side of the body;
    - swap: at the same joint of somebody else, of either side;
    - miss: at none of these.

    Args:
        predicted_px: ``(k, 2)``.
        label: Whose points they should be.
        others: The other people in the picture.
        names: ``(k,)`` names of the points.
        sigmas: ``(k,)`` as in `similarity.SIGMAS`.
    """
    mirrored = mirrored_places(names)
    own = _near(predicted_px, label, sigmas)
    flipped = _near(predicted_px, label, sigmas, mirrored)
    elsewhere = np.zeros(len(names))
    for other in others:
        for places in (None, mirrored):
            elsewhere = np.maximum(elsewhere, _near(predicted_px, other, sigmas, places))
    kinds = {}
    for place in np.flatnonzero(label.labelled).tolist():
        if own[place] >= GOOD_FROM:
            kind = ErrorKind.GOOD
        elif own[place] >= NEAR_FROM:
            kind = ErrorKind.JITTER
        elif mirrored[place] != place and flipped[place] >= NEAR_FROM:
            kind = ErrorKind.INVERSION
        elif elsewhere[place] >= NEAR_FROM:
            kind = ErrorKind.SWAP
        else:
            kind = ErrorKind.MISS
        kinds[names[place]] = kind
    return kinds


def _near(
    predicted_px: FloatArray,
    label: LabelledPerson,
    sigmas: FloatArray,
    places: NDArray[np.intp] | None = None,
) -> FloatArray:
    """``(k,)`` similarity of each point with its own or another label; 0 where there is none."""
    wanted = np.arange(len(sigmas)) if places is None else places
    similar = keypoint_similarities(predicted_px, label.xy_px[wanted], label.area_px2, sigmas)
    return np.where(label.labelled[wanted], similar, 0.0)
