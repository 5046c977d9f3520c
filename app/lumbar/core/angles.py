"""Joint angles in degrees from 17 keypoints in the picture plane, each measured or unknown.

An angle is measured only in a view whose picture plane holds it, and only from the keypoints named
for it; a missing keypoint leaves exactly the angles that need it unknown. Nothing is guessed.

* From the side the angles of the sagittal plane, see `side_angles`.
* From the front those of the frontal plane, see `front_angles`; and neck flexion, only where a
  depth model looked and the person's upright posture is known: the neck's inclination less that of
  upright. It is assumed and not measured: its zero is a posture that the person called upright, it
  is an inclination against the vertical and no angle with the trunk, and no such reading was ever
  validated against RULA's bands.
* From an oblique view nothing: every plane is foreshortened by a turn that is not known, and a
  camera ten degrees too high or low then tilts the ear line against the shoulder line by five.

Never: trunk twist and wrist flexion, for which 17 points in one plane do not suffice. The camera
stands level, so that gravity points down the picture.

Every angle carries the standard deviation of its error, see `angle_error`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from lumbar.core.angle_error import FRONT_NECK_SD_DEG, sd_deg
from lumbar.core.front_angles import front_angles_deg
from lumbar.core.side_angles import side_angles_deg
from lumbar.core.types import (
    ANGLE_NAMES,
    UNKNOWN_ANGLE,
    Basis,
    DepthReading,
    JointAngle,
    JointAngles,
    Keypoints,
    View,
)

DEAD_ZONES_DEG: Mapping[str, tuple[float, float]] = {
    "neck_flexion": (-10.0, 0.0),
    "trunk_flexion": (-5.0, 5.0),
}
"""Readings in these spans are noise about upright and become 0, which is how a record shows it.

RULA's own bands have no tolerance there: neck −0.1 scores 4, its worst, and trunk 0.1 scores 2.
Half the error or more, and no wider than ten degrees.
"""


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


_BY_VIEW: Mapping[View, Callable[[Keypoints], dict[str, float]]] = {
    View.FRONT: front_angles_deg,
    View.SIDE: side_angles_deg,
    View.OBLIQUE: _nothing,
    View.UNKNOWN: _nothing,
}
