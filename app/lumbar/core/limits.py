"""Where in the picture the judged limits of a calibrated posture lie."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from lumbar.core.baseline import Baseline
from lumbar.core.measures import posture_measures
from lumbar.core.types import Keypoints

Point = tuple[float, float]


@dataclass(frozen=True)
class HeadLimits:
    """How far the head may go while the shoulders stay; pixels of the unmirrored picture.

    Attributes:
        head: Middle between the ears now.
        top_left, bottom_right: Box that the middle between the ears stays in.
        size: The head's size now: the ear distance facing the camera.
        largest, smallest: The sizes at the near and the far limit of the distance.
    """

    head: Point
    top_left: Point
    bottom_right: Point
    size: float
    largest: float
    smallest: float


def head_limits(
    baseline: Baseline, keypoints: Keypoints, picture_size: tuple[int, int], *, limit: float = 1.0
) -> HeadLimits | None:
    """The limits of height, lean and distance around the head as it is seen now.

    Args:
        baseline: The calibrated posture.
        keypoints: In pixels.
        picture_size: Width and height in pixels.
        limit: The user's limit in natural limits.

    Returns:
        None while head or shoulders are not seen, now or at calibration.
    """
    measures = posture_measures(keypoints, picture_size)
    needed = {"head_height", "side_lean", "distance"}
    if not needed <= baseline.centres.keys() or measures["head_height"] is None:
        return None
    if measures["distance"] is None:
        return None
    shoulders = np.array([keypoints.xy("left_shoulder"), keypoints.xy("right_shoulder")])
    ears = (keypoints.xy("left_ear") + keypoints.xy("right_ear")) / 2
    width_px = float(np.hypot(*(shoulders[0] - shoulders[1])))
    middle = shoulders.mean(axis=0)
    low, high = _span(baseline, "head_height", limit)
    left, right = _span(baseline, "side_lean", limit)
    far, near = _span(baseline, "distance", limit)
    diagonal_px = math.hypot(*picture_size)
    return HeadLimits(
        (float(ears[0]), float(ears[1])),
        (float(middle[0]) + left * width_px, float(middle[1]) - high * width_px),
        (float(middle[0]) + right * width_px, float(middle[1]) - low * width_px),
        math.exp(measures["distance"]) * diagonal_px,
        math.exp(near) * diagonal_px,
        math.exp(far) * diagonal_px,
    )


def _span(baseline: Baseline, name: str, limit: float) -> tuple[float, float]:
    """Lowest and highest value of a measure that lies within the user's limit."""
    centre, (below, above) = baseline.centres[name].value, baseline.reach_of(name, limit=limit)
    return centre - below, centre + above
