"""Where in the picture a person sits and how large, apart from how they sit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from statistics import median

from lumbar.core.measures import posture_measures
from lumbar.core.types import Keypoints


@dataclass(frozen=True)
class Placement:
    """Place and size of head and shoulders, in shares of the picture's diagonal.

    Attributes:
        x, y: Middle between the shoulders, from the top left of the picture.
        shoulders: Logarithm of the shoulders' width.
        head: Logarithm of the head's size, as the measure ``distance``.
    """

    x: float
    y: float
    shoulders: float
    head: float

    def __post_init__(self) -> None:
        if not all(map(math.isfinite, astuple(self))):
            raise ValueError("a placement is made of finite numbers")


def placement_of(keypoints: Keypoints, picture_size: tuple[int, int]) -> Placement | None:
    """Where a person is; None unless both shoulders, eyes and ears are seen.

    Args:
        keypoints: In pixels.
        picture_size: Width and height of the picture in pixels.
    """
    head = posture_measures(keypoints, picture_size)["distance"]
    if head is None or not keypoints.seen("left_shoulder", "right_shoulder"):
        return None
    left, right = keypoints.xy("left_shoulder"), keypoints.xy("right_shoulder")
    width_px, diagonal_px = math.dist(left, right), math.hypot(*picture_size)
    if width_px == 0:
        return None
    x, y = (left + right) / 2 / diagonal_px
    return Placement(float(x), float(y), math.log(width_px / diagonal_px), head)


def usual_placement(seen: Sequence[Placement]) -> Placement | None:
    """The median of several placements; None of none."""
    return Placement(*map(median, zip(*map(astuple, seen), strict=True))) if seen else None
