"""The third dimension: a body in metres and what its depth says of posture.

The depth model (BlazePose GHUM) places 33 landmarks of the whole body, seen or guessed, in metres
around the middle of the hips. Its axes are those of the picture: x to the right, y down, z away
from the camera. Up is therefore the picture's up, and a camera that looks down or up shifts every
inclination by its own tilt: angles are for comparing with the same person's calibrated posture.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lumbar.core.skeleton import INDEX
from lumbar.core.types import FloatArray, Keypoints

LANDMARK_NAMES: tuple[str, ...] = (
    "nose",
    *(f"{side}_eye{part}" for side in ("left", "right") for part in ("_inner", "", "_outer")),
    "left_ear",
    "right_ear",
    "mouth_left",
    "mouth_right",
    *(
        f"{side}_{part}"
        for part in (
            "shoulder", "elbow", "wrist", "pinky", "index", "thumb",
            "hip", "knee", "ankle", "heel", "foot_index",
        )
        for side in ("left", "right")
    ),
)  # fmt: skip
"""The landmarks of the body in BlazePose's order; left and right are the person's own."""

LANDMARK_COUNT = len(LANDMARK_NAMES)

COCO_LANDMARKS: tuple[int, ...] = (0, 2, 5, 7, 8, 11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28)
"""Which landmark is which of the 17 COCO keypoints, in COCO's order."""

AGREEMENT_LIMIT = 0.25
"""Heads further apart than this share of a shoulder width are two different opinions."""

DOUBT = 0.8
"""Factor on the keypoint scores of a head that the two models see in different places.

So much less alike are heads and their labels there: 0.74 against 0.90 (14 and 77 people in COCO
pictures). Halving the scores would discard 51 right points with 6 wrong ones; this discards 8 and 2
of 58 and 6, so that a disagreement weakens a head that was doubtful already and no other.
"""

_EARS, _SHOULDERS = (7, 8), (11, 12)
_HEAD = slice(INDEX["nose"], INDEX["right_ear"] + 1)


@dataclass(frozen=True, eq=False)
class WorldPose:
    """One person in three dimensions, as the depth model sees them.

    Attributes:
        world_m: ``(33, 3)`` float64 metres from the middle of the hips; x right, y down, z away
            from the camera.
        xy_px: ``(33, 2)`` float64 pixels in the full picture; may lie outside it.
        visibility: ``(33,)`` float64 0..1, how likely each landmark can be seen in the picture.
        presence: 0..1, how sure the model is that it looks at a person at all.
        head_gap: Distance between this head and the one that the keypoint model found, in
            shoulder widths.
    """

    world_m: FloatArray
    xy_px: FloatArray
    visibility: FloatArray
    presence: float
    head_gap: float

    def __post_init__(self) -> None:
        shapes = (self.world_m.shape, self.xy_px.shape, self.visibility.shape)
        if shapes != ((LANDMARK_COUNT, 3), (LANDMARK_COUNT, 2), (LANDMARK_COUNT,)):
            raise ValueError("a world pose has 33 landmarks in metres and in pixels")

    @property
    def agrees(self) -> bool:
        """Whether both models see the head at the same place; where not, trust neither."""
        return self.head_gap <= AGREEMENT_LIMIT


def head_gap(xy_px: FloatArray, keypoints: Keypoints) -> float:
    """How far apart two models place the same head, in shoulder widths.

    Args:
        xy_px: ``(33, 2)`` landmarks of the depth model in picture pixels.
        keypoints: What the keypoint model says of the same frame.

    Returns:
        The median distance over nose, eyes and ears that the keypoint model saw; infinite when it
        saw none of them.
    """
    coco_px = xy_px[list(COCO_LANDMARKS)]
    seen = np.array([keypoints.seen(name) for name in list(INDEX)[_HEAD]])
    if not seen.any():
        return float("inf")
    gaps_px = np.linalg.norm(coco_px[_HEAD] - keypoints.xy_px[_HEAD], axis=1)[seen]
    return float(np.median(gaps_px) / _width_px(coco_px, keypoints))


def doubted(keypoints: Keypoints) -> Keypoints:
    """The same keypoints with less confidence in the head."""
    score = keypoints.score.copy()
    score[_HEAD] *= DOUBT
    return Keypoints(keypoints.xy_px, score)


def neck_inclination_deg(world_m: FloatArray) -> float:
    """Angle between the line from the shoulders up to the ears and the vertical, 0..180.

    Args:
        world_m: ``(33, 3)`` world landmarks in metres.
    """
    return _angle_deg(_middle(world_m, _EARS) - _middle(world_m, _SHOULDERS), _UP)


_UP = np.array([0.0, -1.0, 0.0])


def _middle(world_m: FloatArray, pair: tuple[int, int]) -> FloatArray:
    middle: FloatArray = world_m[list(pair)].mean(axis=0)
    return middle


def _angle_deg(one: FloatArray, other: FloatArray) -> float:
    """Angle between two directions, exact also near 0° and 180°; 0 where one has no length."""
    across = np.linalg.norm(np.cross(one, other))
    return float(np.degrees(np.arctan2(across, one @ other)))


def _width_px(coco_px: FloatArray, keypoints: Keypoints) -> float:
    """The larger of both models' shoulder widths: from the side one of them may collapse."""
    shoulders = [INDEX["left_shoulder"], INDEX["right_shoulder"]]
    both_px = np.stack([coco_px[shoulders], keypoints.xy_px[shoulders]])
    widths_px = np.linalg.norm(both_px[:, 0] - both_px[:, 1], axis=1)
    return max(float(widths_px.max()), 1.0)
