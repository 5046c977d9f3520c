"""Joint angles in degrees from 17 keypoints in the picture plane, each measured or unknown.

An angle is measured only in a view whose picture plane holds it, and only from the keypoints named
for it; a missing keypoint leaves exactly the angles that need it unknown. Nothing is guessed.

From the side (the sagittal plane; camera level, so that gravity points down the picture):

* trunk flexion: hip to shoulder against the vertical; + leaning forward, − reclined.
* neck flexion: shoulder to ear against the trunk line, less `EAR_OFFSET_DEG`; + forward.
* upper-arm flexion: shoulder to elbow against the trunk line; + forward, − extension. This is the
  sagittal projection, not the elevation.
* lower-arm flexion: 0 for a straight arm (180 less the interior angle of the elbow).

Hip and ear are those of the side that is nearer to the camera, where the far ones are hidden or a
guess. Both shoulders are needed (a view without both is not known anyway): half of their distance
in the picture is how far the near side stands beside the body's middle, by perspective and by a
body not quite side on, and hip and ear are moved by their share of it. *Forward* is where the
nose points, seen from the ears.

From the front (the frontal plane); + is to the person's own left, for an arm out to its side:

* neck side-bend: roll of the ear line against the roll of the shoulder line.
* neck twist: how far the nose has left the middle of the ears, see `NOSE_REACH`.
* trunk side-bend: hips to shoulders against the vertical.
* upper-arm abduction: the elbow's distance from the sagittal plane over the arm's length.
* neck flexion, only where a depth model looked and the person's upright posture is known: the
  neck's inclination less that of upright. It is assumed and not measured: its zero is a posture
  that the person called upright, it is an inclination against the vertical and no angle with the
  trunk, and no such reading was ever validated against RULA's bands.

From an oblique view nothing: every plane is foreshortened by a turn that is not known, and a camera
ten degrees too high or low then tilts the ear line against the shoulder line by five.

Never: trunk twist and wrist flexion, for which 17 points in one plane do not suffice.

Every angle carries the standard deviation of its error, see `angle_error`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

import numpy as np

from lumbar.core.angle_error import FRONT_NECK_SD_DEG, sd_deg
from lumbar.core.skeleton import INDEX
from lumbar.core.types import (
    ANGLE_NAMES,
    UNKNOWN_ANGLE,
    Basis,
    DepthReading,
    FloatArray,
    JointAngle,
    JointAngles,
    Keypoints,
    View,
)
from lumbar.core.view import NOSE_REACH, SHOULDERS_PER_HEAD

EAR_OFFSET_DEG = 10.0
"""Ears lie ahead of the shoulder line in an upright neck; subtracted from neck flexion."""

DEAD_ZONES_DEG: Mapping[str, tuple[float, float]] = {
    "neck_flexion": (-5.0, 0.0),
    "trunk_flexion": (-5.0, 5.0),
}
"""Readings in these spans are noise about upright and become 0, which is how a record shows it.

RULA's own bands have no tolerance there: neck −0.1 scores 4 and trunk 0.1 scores 2.
"""

MAX_TWIST_DEG = 60.0
"""Beyond it the far ear is hidden and its place a guess, so the twist is held at this value."""

ARM_PER_SHOULDERS = 0.8
"""Upper arm over the distance of the shoulder joints: about 29 over 36 cm."""

HIPS_PER_SHOULDERS = 0.55
"""Distance of the hip joints over that of the shoulder joints: about 20 over 36 cm."""

ARM_SCORE = 0.4
"""Least keypoint score for an arm from the side, where the far arm is easily a guess."""

_DOWN = np.array([0.0, 1.0])


def joint_angles(
    keypoints: Keypoints,
    view: View,
    depth: DepthReading | None = None,
    *,
    neck_neutral_deg: float | None = None,
) -> JointAngles:
    """Every angle that this view shows of these keypoints, each with its standard deviation.

    Args:
        keypoints: Of one person.
        view: From where the camera looks.
        depth: What the depth model says of the same person; heeded from the front only.
        neck_neutral_deg: The neck's inclination by the same depth model when the person sat
            upright; without it the depth model's opinion is no angle.
    """
    by_name = dict.fromkeys(ANGLE_NAMES, UNKNOWN_ANGLE)
    for name, deg in plane_angles_deg(keypoints, view).items():
        by_name[name] = JointAngle(_settled(name, deg), Basis.MEASURED, sd_deg(view, name))
    if view is View.FRONT and depth is not None and neck_neutral_deg is not None:
        by_name["neck_flexion"] = _neck_by_depth(depth, neck_neutral_deg)
    return JointAngles(view, by_name)


def plane_angles_deg(keypoints: Keypoints, view: View) -> dict[str, float]:
    """The angles that lie in this view's picture plane, as read, before dead zones."""
    return _BY_VIEW[view](keypoints)


def _settled(name: str, deg: float) -> float:
    low, high = DEAD_ZONES_DEG.get(name, (0.0, 0.0))
    return 0.0 if low <= deg <= high else deg


def _neck_by_depth(depth: DepthReading, neutral_deg: float) -> JointAngle:
    if depth.neck_inclination_deg is None or depth.sd_deg is None:
        return UNKNOWN_ANGLE
    deg = _settled("neck_flexion", depth.neck_inclination_deg - neutral_deg)
    return JointAngle(deg, Basis.ASSUMED, math.hypot(depth.sd_deg, FRONT_NECK_SD_DEG))


def _nothing(keypoints: Keypoints) -> dict[str, float]:
    del keypoints
    return {}


def _from_side(keypoints: Keypoints) -> dict[str, float]:
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
    angles["trunk_flexion"] = facing * _turn_deg(-_DOWN, up)
    if keypoints.seen(f"{near}_ear"):
        ear = keypoints.xy(f"{near}_ear") + to_middle / SHOULDERS_PER_HEAD
        angles["neck_flexion"] = facing * _turn_deg(up, ear - shoulder) - EAR_OFFSET_DEG
    for side in ("left", "right"):
        if _arm_seen(keypoints, f"{side}_shoulder", f"{side}_elbow"):
            arm = keypoints.xy(f"{side}_elbow") - keypoints.xy(f"{side}_shoulder")
            deg = -facing * _turn_deg(-up, arm)
            # No shoulder reaches that far back: the arm is raised past the head.
            angles[f"{side}_upper_arm_flexion"] = deg + 360 if deg < -90 else deg
    return angles


def _elbows(keypoints: Keypoints) -> dict[str, float]:
    """Flexion of the elbows that are well seen."""
    angles = {}
    for side in ("left", "right"):
        joints = (f"{side}_shoulder", f"{side}_elbow", f"{side}_wrist")
        if _arm_seen(keypoints, *joints):
            shoulder, elbow, wrist = (keypoints.xy(joint) for joint in joints)
            angles[f"{side}_lower_arm_flexion"] = abs(_turn_deg(elbow - shoulder, wrist - elbow))
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


def _from_front(keypoints: Keypoints) -> dict[str, float]:
    angles: dict[str, float] = {}
    if keypoints.seen("left_ear", "right_ear", "nose"):
        angles["neck_twist"] = _twist_deg(keypoints)
    if not keypoints.seen("left_shoulder", "right_shoulder"):
        return angles
    left, right = keypoints.xy("left_shoulder"), keypoints.xy("right_shoulder")
    if keypoints.seen("left_ear", "right_ear"):
        ears = keypoints.xy("left_ear") - keypoints.xy("right_ear")
        angles["neck_side_bend"] = _turn_deg(left - right, ears)
    if keypoints.seen("left_hip", "right_hip"):
        hips = (keypoints.xy("left_hip") + keypoints.xy("right_hip")) / 2
        angles["trunk_side_bend"] = _turn_deg(-_DOWN, (left + right) / 2 - hips)
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


def _turn_deg(start: FloatArray, end: FloatArray) -> float:
    """Turn from one direction to another, −180..180; + is clockwise as one sees the picture."""
    cross = start[0] * end[1] - start[1] * end[0]
    return math.degrees(math.atan2(cross, start @ end))


_BY_VIEW: Mapping[View, Callable[[Keypoints], dict[str, float]]] = {
    View.FRONT: _from_front,
    View.SIDE: _from_side,
    View.OBLIQUE: _nothing,
    View.UNKNOWN: _nothing,
}
