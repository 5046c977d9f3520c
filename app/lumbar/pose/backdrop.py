"""The room behind a person as a small grey picture, which stays in memory."""

from __future__ import annotations

import numpy as np

from lumbar.core.backdrop import Backdrop
from lumbar.core.skeleton import INDEX
from lumbar.core.types import Keypoints, Picture
from lumbar.opencv import cv2
from lumbar.pose.track import shoulder_width_px, usable_joints

WIDTH = 96
"""Cells across the picture, whatever its size."""

_HIGHEST = 2 * WIDTH
"""Cells down at most: a telephone held upright, and no strip of a picture takes all memory."""

_PARTS = (
    (slice(INDEX["nose"], INDEX["right_ear"] + 1), np.array([0.25, 0.45])),
    (slice(INDEX["left_shoulder"], INDEX["right_ankle"] + 1), np.array([0.20, 0.20])),
)
"""Head and body, and how far each reaches beside and above its joints, in shoulder widths."""


def backdrop_of(image: Picture, keypoints: Keypoints) -> Backdrop:
    """The room around a person.

    Args:
        image: ``(height, width, 3)`` blue-green-red.
        keypoints: Of the person, in its pixels.
    """
    height_px, width_px = image.shape[:2]
    cell_px = np.array([width_px / WIDTH, max(width_px / WIDTH, height_px / _HIGHEST)])
    height = max(1, round(height_px / cell_px[1]))
    grey = cv2.cvtColor(
        cv2.resize(image, (WIDTH, height), interpolation=cv2.INTER_AREA), cv2.COLOR_BGR2GRAY
    )
    person = np.zeros((height, WIDTH), bool)
    usable = usable_joints(keypoints)
    size_px = shoulder_width_px(keypoints)
    for part, reach in _PARTS:
        places = keypoints.xy_px[part][usable[part]]
        if len(places):
            low, high = places.min(axis=0), places.max(axis=0)
            reach_px = size_px * reach
            left, top = np.maximum((low - reach_px) / cell_px, 0).astype(int)
            right = max(0, int(np.ceil((high[0] + reach_px[0]) / cell_px[0])))
            person[top:, left:right] = True
    return Backdrop(grey.astype(np.float64), person)
