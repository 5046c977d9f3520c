"""Joint angles from the side: those in the sagittal plane, in degrees.

* trunk flexion: hip to shoulder against the vertical; + leaning forward, − reclined.
* neck flexion: shoulder to the head's middle against the trunk line, less `EAR_OFFSET_DEG`;
  + forward.
* upper-arm flexion: shoulder to elbow against the trunk line; + forward, − extension. This is the
  sagittal projection, not the elevation.
* lower-arm flexion: 0 for a straight arm (180 less the interior angle of the elbow).

Hip and ear are those of the side that is nearer to the camera, where the far ones are hidden or a
guess. Both shoulders are needed (a view without both is not known anyway): half of their distance
in the picture is how far the near side stands beside the body's middle, by perspective and by a
body not quite side on, and hip and ear are moved by their share of it. *Forward* is where the
nose points, seen from the ears.

Arms reaching far forward take the shoulders with them, and the neck then reads too far back: three
photos of a man standing with his arms 70° or more forward read 5° to 14° of extension, where raters
saw none.
"""

from __future__ import annotations

import numpy as np

from lumbar.core.directions import UP, turn_deg
from lumbar.core.skeleton import INDEX
from lumbar.core.types import FloatArray, Keypoints
from lumbar.core.view import NOSE_REACH, SHOULDERS_PER_HEAD, SHOULDERS_PER_TRUNK

EAR_OFFSET_DEG = 10.0
"""Ears lie ahead of the shoulder line in an upright neck; subtracted from neck flexion."""

HIPS_PER_SHOULDERS = 0.55
"""Distance of the hip joints over that of the shoulder joints: about 20 over 36 cm."""

ARM_SCORE = 0.4
"""Least keypoint score for an arm from the side, where the far arm is easily a guess."""


def side_angles_deg(keypoints: Keypoints) -> dict[str, float]:
    """The sagittal angles that these keypoints show, as read, by name."""
    angles = _elbows(keypoints)
    facing = _facing(keypoints)
    if facing is None:
        return angles
    near, far = ("right", "left") if facing > 0 else ("left", "right")
    if not keypoints.seen(f"{near}_shoulder", f"{far}_shoulder", f"{near}_hip"):
        return angles
    to_middle = (keypoints.xy(f"{far}_shoulder") - keypoints.xy(f"{near}_shoulder")) / 2
    shoulder = keypoints.xy(f"{near}_shoulder") + to_middle
    up = shoulder - (keypoints.xy(f"{near}_hip") + HIPS_PER_SHOULDERS * to_middle)
    angles["trunk_flexion"] = facing * turn_deg(UP, up)
    if keypoints.seen(f"{near}_ear"):
        beside = keypoints.xy(f"{near}_ear") + to_middle / SHOULDERS_PER_HEAD
        head = _head_middle(beside, keypoints.xy("nose"), float(np.linalg.norm(up)))
        angles["neck_flexion"] = facing * turn_deg(up, head - shoulder) - EAR_OFFSET_DEG
    for side in ("left", "right"):
        if _arm_seen(keypoints, f"{side}_shoulder", f"{side}_elbow"):
            arm = keypoints.xy(f"{side}_elbow") - keypoints.xy(f"{side}_shoulder")
            deg = -facing * turn_deg(-up, arm)
            # No shoulder reaches that far back: the arm is raised past the head.
            angles[f"{side}_upper_arm_flexion"] = deg + 360 if deg < -90 else deg
    return angles


def _head_middle(ear: FloatArray, nose: FloatArray, trunk_px: float) -> FloatArray:
    """``(2,)`` halfway between what the near ear and what the nose say of the head's middle.

    A head that turns carries the near ear up to half its width forwards or back, which passes for
    a bent neck. The nose hardly moves then, but how far it lies ahead is known only as a share of
    the trunk. Halfway the two errors are least, with clean points and with a model's noise.

    Args:
        ear, nose: ``(2,)``; the ear already moved by its share of the body's turn.
        trunk_px: Length of the trunk, which gives the size of the head.
    """
    ahead = nose - ear
    length = float(np.linalg.norm(ahead))
    if length == 0:
        return ear
    reach = NOSE_REACH * SHOULDERS_PER_TRUNK / SHOULDERS_PER_HEAD * trunk_px
    middle: FloatArray = (ear + nose - reach * ahead / length) / 2
    return middle


def _elbows(keypoints: Keypoints) -> dict[str, float]:
    """Flexion of the elbows that are well seen."""
    angles = {}
    for side in ("left", "right"):
        joints = (f"{side}_shoulder", f"{side}_elbow", f"{side}_wrist")
        if _arm_seen(keypoints, *joints):
            shoulder, elbow, wrist = (keypoints.xy(joint) for joint in joints)
            angles[f"{side}_lower_arm_flexion"] = abs(turn_deg(elbow - shoulder, wrist - elbow))
    return angles


def _arm_seen(keypoints: Keypoints, *joints: str) -> bool:
    return all(keypoints.score[INDEX[joint]] >= ARM_SCORE for joint in joints)


def _facing(keypoints: Keypoints) -> int | None:
    """+1 if the nose points to the right of the picture, −1 to the left, None if not known."""
    ears = [keypoints.xy(ear) for ear in ("left_ear", "right_ear") if keypoints.seen(ear)]
    if not ears or not keypoints.seen("nose"):
        return None
    ahead = float(keypoints.xy("nose")[0] - np.mean(ears, axis=0)[0])
    return int(np.sign(ahead)) or None
