"""The 17 COCO keypoints: order, limbs, body parts and OKS constants.

Source of the order and the sigmas: COCO keypoint evaluation (Lin et al. 2014, pycocotools).
"""

from __future__ import annotations

import numpy as np

KEYPOINT_NAMES: tuple[str, ...] = (
    "nose",
    "left_eye",
    "right_eye",
    "left_ear",
    "right_ear",
    "left_shoulder",
    "right_shoulder",
    "left_elbow",
    "right_elbow",
    "left_wrist",
    "right_wrist",
    "left_hip",
    "right_hip",
    "left_knee",
    "right_knee",
    "left_ankle",
    "right_ankle",
)
"""Model order; left and right are the person's own."""

INDEX: dict[str, int] = {name: index for index, name in enumerate(KEYPOINT_NAMES)}

OKS_SIGMAS_17 = np.array(
    [
        0.026, 0.025, 0.025, 0.035, 0.035, 0.079, 0.079, 0.072, 0.072,
        0.062, 0.062, 0.107, 0.107, 0.087, 0.087, 0.089, 0.089,
    ]
)  # fmt: skip
"""Per-keypoint standard deviations of the COCO object keypoint similarity."""

LIMBS: tuple[tuple[str, str, str], ...] = (
    ("left_ear", "left_eye", "neck"),
    ("left_eye", "nose", "neck"),
    ("nose", "right_eye", "neck"),
    ("right_eye", "right_ear", "neck"),
    ("nose", "shoulders", "neck"),
    ("left_shoulder", "right_shoulder", "trunk"),
    ("left_shoulder", "left_hip", "trunk"),
    ("right_shoulder", "right_hip", "trunk"),
    ("left_hip", "right_hip", "trunk"),
    ("left_shoulder", "left_elbow", "left_upper_arm"),
    ("right_shoulder", "right_elbow", "right_upper_arm"),
    ("left_elbow", "left_wrist", "left_lower_arm"),
    ("right_elbow", "right_wrist", "right_lower_arm"),
    ("left_hip", "left_knee", "legs"),
    ("right_hip", "right_knee", "legs"),
    ("left_knee", "left_ankle", "legs"),
    ("right_knee", "right_ankle", "legs"),
)
"""Lines to draw: two joints and the RULA part they stand for; ``shoulders`` is their midpoint."""

_JOINED = (
    ("nose", "left_eye"), ("nose", "right_eye"), ("left_eye", "right_eye"),
    ("left_eye", "left_ear"), ("right_eye", "right_ear"),
    ("left_ear", "left_shoulder"), ("right_ear", "right_shoulder"),
    ("left_shoulder", "right_shoulder"),
    ("left_shoulder", "left_elbow"), ("left_elbow", "left_wrist"),
    ("right_shoulder", "right_elbow"), ("right_elbow", "right_wrist"),
    ("left_shoulder", "left_hip"), ("right_shoulder", "right_hip"), ("left_hip", "right_hip"),
    ("left_hip", "left_knee"), ("left_knee", "left_ankle"),
    ("right_hip", "right_knee"), ("right_knee", "right_ankle"),
)  # fmt: skip
"""The skeleton of the COCO keypoint annotations: pairs of joints next to each other."""

NEIGHBOURS = np.zeros((len(KEYPOINT_NAMES), len(KEYPOINT_NAMES)), bool)
"""``(17, 17)``, true where two joints are next to each other on the body."""

for _one, _other in _JOINED:
    NEIGHBOURS[INDEX[_one], INDEX[_other]] = NEIGHBOURS[INDEX[_other], INDEX[_one]] = True
