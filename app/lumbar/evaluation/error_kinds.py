"""What kind of mistake a misplaced keypoint is.

Source: Ronchi and Perona, Benchmarking and error diagnosis in multi-instance pose estimation,
ICCV 2017, section 3.1, and their analysis code: the label that a point is most similar to says
whose it is, and how similar it is decides with the thresholds below.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from lumbar.core.types import FloatArray
from lumbar.evaluation.similarity import LabelledPerson, keypoint_similarities

GOOD_FROM = 0.85
"""From here on a point at its own joint is as good as a human label."""

NEAR_FROM = 0.5
"""From here on a point lies at the joint it is most similar to."""


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

    Each point is compared with its own label, with the same joint of the other side of the body
    and with both of everybody else; the most similar label counts, its own before all others that
    are as similar.

    - good: its own, as near as a second human label would be;
    - jitter: its own, about the right place;
    - inversion: the other side's;
    - swap: somebody else's, of either side;
    - miss: similar to none of them.

    Args:
        predicted_px: ``(k, 2)``.
        label: Whose points they should be.
        others: The other people in the picture.
        names: ``(k,)`` names of the points.
        sigmas: ``(k,)`` as in `similarity.SIGMAS`.
    """
    sides = (np.arange(len(names)), mirrored_places(names))
    people = [label, *others]
    near = np.array(
        [_near(predicted_px, person, sigmas, side) for side in sides for person in people]
    )
    # A nose is its own mirror image; the first of equals counts, which is its own label.
    closest, similar = near.argmax(axis=0), near.max(axis=0)
    return {
        names[place]: _kind(int(closest[place]), float(similar[place]), len(people))
        for place in np.flatnonzero(label.labelled).tolist()
    }


def _kind(closest: int, similar: float, n_people: int) -> ErrorKind:
    """The kind of one error: 0 is the own label, ``n_people`` its mirror image."""
    if similar < NEAR_FROM:
        return ErrorKind.MISS
    if closest == 0:
        return ErrorKind.GOOD if similar >= GOOD_FROM else ErrorKind.JITTER
    return ErrorKind.INVERSION if closest == n_people else ErrorKind.SWAP


def _near(
    predicted_px: FloatArray, label: LabelledPerson, sigmas: FloatArray, places: NDArray[np.intp]
) -> FloatArray:
    """``(k,)`` similarity of each point with the label at its place; 0 where there is none."""
    similar = keypoint_similarities(predicted_px, label.xy_px[places], label.area_px2, sigmas)
    return np.where(label.labelled[places], similar, 0.0)
