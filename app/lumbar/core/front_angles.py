"""Joint angles from the front: those in the frontal plane, in degrees.

+ is to the person's own left, for an arm out to its side:

* neck side-bend: roll of the ear line against the roll of the shoulder line.
* neck twist: how far the nose has left the middle of the ears, see `NOSE_REACH`.
* trunk side-bend: hips to shoulders against the vertical.
* upper-arm abduction: the elbow's distance from the sagittal plane over the arm's length.
"""

from __future__ import annotations

import math

import numpy as np

from lumbar.core.directions import UP, turn_deg
from lumbar.core.types import FloatArray, Keypoints
from lumbar.core.view import NOSE_REACH

MAX_TWIST_DEG = 60.0
"""Beyond it the far ear is hidden and its place a guess, so the twist is held at this value."""

ARM_PER_SHOULDERS = 0.8
"""Upper arm over the distance of the shoulder joints: about 29 over 36 cm."""


def front_angles_deg(keypoints: Keypoints) -> dict[str, float]:
    """The frontal angles that these keypoints show, as read, by name."""
    angles: dict[str, float] = {}
    if keypoints.seen("left_ear", "right_ear", "nose"):
        angles["neck_twist"] = _twist_deg(keypoints)
    if not keypoints.seen("left_shoulder", "right_shoulder"):
        return angles
    left, right = keypoints.xy("left_shoulder"), keypoints.xy("right_shoulder")
    if keypoints.seen("left_ear", "right_ear"):
        ears = keypoints.xy("left_ear") - keypoints.xy("right_ear")
        angles["neck_side_bend"] = turn_deg(left - right, ears)
    if keypoints.seen("left_hip", "right_hip"):
        hips = (keypoints.xy("left_hip") + keypoints.xy("right_hip")) / 2
        angles["trunk_side_bend"] = turn_deg(UP, (left + right) / 2 - hips)
    for side, outward in (("left", left - right), ("right", right - left)):
        if keypoints.seen(f"{side}_elbow"):
            arm = keypoints.xy(f"{side}_elbow") - keypoints.xy(f"{side}_shoulder")
            angles[f"{side}_upper_arm_abduction"] = _abduction_deg(arm, outward)
    return angles


def _twist_deg(keypoints: Keypoints) -> float:
    """Turn of the head from the nose's place between the ears.

    Seen from above the ears are ``w`` apart and the nose lies ``NOSE_REACH w`` before their middle;
    turned by ψ it shows at ``NOSE_REACH w sin ψ`` and the ears ``w cos ψ`` apart.
    """
    ears = keypoints.xy("left_ear") - keypoints.xy("right_ear")
    nose = keypoints.xy("nose") - (keypoints.xy("left_ear") + keypoints.xy("right_ear")) / 2
    apart = float(np.linalg.norm(ears))
    beside = float(nose @ ears) / apart if apart else 0.0
    deg = math.degrees(math.atan2(beside, NOSE_REACH * apart))
    return min(max(deg, -MAX_TWIST_DEG), MAX_TWIST_DEG)


def _abduction_deg(arm: FloatArray, outward: FloatArray) -> float:
    """Angle out of the sagittal plane; what the picture lacks of the arm's length is depth."""
    shoulders = float(np.linalg.norm(outward))
    length = max(float(np.linalg.norm(arm)), ARM_PER_SHOULDERS * shoulders)
    beside = float(arm @ outward) / shoulders if shoulders else 0.0
    return math.degrees(math.atan2(beside, math.sqrt(max(length**2 - beside**2, 0.0))))
