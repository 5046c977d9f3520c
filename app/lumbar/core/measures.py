"""What a webcam in front of a person shows of posture, free of pixels and picture size.

None of these measures is the angle of a joint: the picture lacks the depth axis, and what the depth
model adds of it carries an offset of its own. They compare a person with the same person's
calibrated posture and with nothing else.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from lumbar.core.types import FloatArray, Keypoints

MEASURES: tuple[str, ...] = (
    "head_pitch",
    "head_height",
    "distance",
    "side_lean",
    "head_roll",
    "shoulder_tilt",
    "head_turn",
    "neck_inclination",
)

EYE_REACH = 0.65
"""How far the eyes lie ahead of the ears, in ear distances.

Head breadth at the ears of adults is about 14.5 cm and the eyes are about 9.5 cm ahead of the ear
canal. While a head turns by 60°, the head size computed with it stays within 4 %.
"""


class _Pair(NamedTuple):
    """Left and right of one kind of keypoint, ordered by the picture and not by the person.

    Attributes:
        middle_px: ``(2,)``.
        axis: ``(2,)`` unit vector from one to the other, towards the right of the picture.
        width_px: Their distance.
    """

    middle_px: FloatArray
    axis: FloatArray
    width_px: float

    @property
    def slope_deg(self) -> float:
        """Slope of the axis in degrees, positive when its right end in the picture is lower."""
        return math.degrees(math.atan2(self.axis[1], self.axis[0]))


def posture_measures(
    keypoints: Keypoints,
    picture_size: tuple[int, int],
    neck_inclination_deg: float | None = None,
) -> dict[str, float | None]:
    """Measure the posture of a person seen from the front.

    - ``head_pitch``: eyes below the line of the ears, in head sizes; grows when looking down and
      when the head comes forward and down.
    - ``head_height``: ears above the shoulders, in shoulder widths; falls when slumping.
    - ``distance``: logarithm of the head's share of the picture; grows when coming closer.
    - ``side_lean``: ears beside the middle of the shoulders, in shoulder widths.
    - ``head_roll``, ``shoulder_tilt``: slope in degrees of the lines through ears and shoulders.
    - ``head_turn``: eyes beside the middle of the ears, in head sizes.
    - ``neck_inclination``: degrees from the vertical to the line from the shoulders up to the
      ears, in three dimensions; grows when the head comes forward.

    Sideways is positive towards the right of the picture, a slope when its right end is lower.
    A head size is the ear distance that the head would show facing the camera.

    Args:
        keypoints: Of one person, in pixels.
        picture_size: Width and height of the picture in pixels.
        neck_inclination_deg: As the depth model sees it; None where it has nothing to say.

    Returns:
        Every name of `MEASURES`; None where a keypoint it needs is not seen.
    """
    ears, eyes = _pair(keypoints, "ear"), _pair(keypoints, "eye")
    shoulders = _pair(keypoints, "shoulder")
    measures: dict[str, float | None] = dict.fromkeys(MEASURES)
    measures["neck_inclination"] = neck_inclination_deg
    if ears is not None:
        measures["head_roll"] = ears.slope_deg
    if ears is not None and eyes is not None:
        aside_px, down_px = _in_axes_of(ears, eyes.middle_px)
        head_px = math.hypot(ears.width_px, aside_px / EYE_REACH)
        measures["head_pitch"] = down_px / head_px
        measures["head_turn"] = aside_px / head_px
        measures["distance"] = math.log(head_px / math.hypot(*picture_size))
    if shoulders is not None:
        measures["shoulder_tilt"] = shoulders.slope_deg
    if ears is not None and shoulders is not None:
        right_px, down_px = ears.middle_px - shoulders.middle_px
        measures["head_height"] = float(-down_px / shoulders.width_px)
        measures["side_lean"] = float(right_px / shoulders.width_px)
    return measures


def _pair(keypoints: Keypoints, kind: str) -> _Pair | None:
    """Both keypoints of a kind; None when one is not seen or the two coincide."""
    if not keypoints.seen(f"left_{kind}", f"right_{kind}"):
        return None
    one, other = sorted((keypoints.xy(f"left_{kind}"), keypoints.xy(f"right_{kind}")), key=_x)
    across = other - one
    width_px = float(np.hypot(*across))
    return _Pair((one + other) / 2, across / width_px, width_px) if width_px > 0 else None


def _x(point_px: FloatArray) -> float:
    return float(point_px[0])


def _in_axes_of(pair: _Pair, point_px: FloatArray) -> tuple[float, float]:
    """Pixels along and across the pair's axis from its middle to a point."""
    (right, down), (cos, sin) = point_px - pair.middle_px, pair.axis
    return float(right * cos + down * sin), float(down * cos - right * sin)
