"""How far the eyes are from the camera, in centimetres and with the error of that.

A webcam sits on the screen, so this is about the distance to the screen. A picture alone holds no
centimetres; they come from one of two things that the user can tell:

* the camera's horizontal field of view. Adults' pupils are 63 mm apart, give or take 6 %
  (Dodgson 2004, Variation and extrema of human interpupillary distance: mean 63.4, sd 3.8), and
  that error stays with a person for good;
* the distance in one posture ("I sit 60 cm away now"). Then the person's own head is the measure,
  and neither its size nor the camera matters any more.
"""

from __future__ import annotations

import math

from lumbar.core.measures import EYE_REACH
from lumbar.core.types import Keypoints, ScreenDistance

PUPILS_CM, _PUPILS_SD = 6.3, 0.057
"""Distance of an adult's pupils, and its standard deviation among people as a share of it."""

_EYES_SD = 0.09
"""Error of the eye distance as a share of it: movenet-thunder-int8 against the labels of 22 frontal
COCO faces with eyes at least 12 px apart (median +0.4 %); it holds the labellers' scatter too."""

_LEAST_EYES_PX = 6.0
"""Eyes closer together in the picture say nothing about a distance."""

_FIELD_SD_DEG = 2.0
"""How well people know their camera's field of view. Assumed: makers give whole degrees, and often
the diagonal's."""

_SMALLEST_FIELD_DEG, _WIDEST_FIELD_DEG = 20.0, 150.0

_TOLD_SD_CM = 2.0
"""How well people know how far they sit. Assumed: a hand and a ruler."""

_HEAD_SD = 0.03
"""Scatter of the head's size from one frame to the next, as a share of it, now and when told."""

_TURN_SD_RAD = math.radians(5.0)
_MOST_TURN_DEG = 45.0
"""A head turned further gives no distance."""

_HEAD_TURN_ERROR = 0.04 / 60.0
"""By so much per degree of turn the head's size is off, see `lumbar.core.measures.EYE_REACH`."""


def by_field_of_view(
    keypoints: Keypoints,
    picture_size: tuple[int, int],
    field_of_view_deg: float,
    head_turn: float | None,
) -> ScreenDistance | None:
    """The distance from the eyes' distance in the picture.

    A camera with a horizontal field of view ``F`` has the focal length ``width / 2 / tan(F / 2)``,
    and eyes turned by ``ψ`` that appear ``e`` pixels apart are ``focal × 6.3 cm × cos ψ / e`` away.

    Args:
        keypoints: In pixels.
        picture_size: Width and height of the picture in pixels.
        field_of_view_deg: Of the picture's width, 20..150; anything else counts as unknown.
        head_turn: The measure of that name, see `lumbar.core.measures`.

    Returns:
        None with an eye unseen, the head turned too far or its turn unknown, eyes too small in
        the picture, or an unknown field of view.
    """
    turn_rad = _turn_rad(head_turn)
    known = _SMALLEST_FIELD_DEG <= field_of_view_deg <= _WIDEST_FIELD_DEG
    if turn_rad is None or not known or not keypoints.seen("left_eye", "right_eye"):
        return None
    eyes_px = math.dist(keypoints.xy("left_eye"), keypoints.xy("right_eye"))
    if eyes_px < _LEAST_EYES_PX:
        return None
    field_rad = math.radians(field_of_view_deg)
    focal_px = picture_size[0] / 2 / math.tan(field_rad / 2)
    cm = focal_px * PUPILS_CM * math.cos(turn_rad) / eyes_px
    share = math.hypot(
        _PUPILS_SD,
        _EYES_SD,
        math.tan(turn_rad) * _TURN_SD_RAD,
        math.radians(_FIELD_SD_DEG) / math.sin(field_rad),
    )
    return ScreenDistance(cm, share * cm)


def by_known_distance(
    told_cm: float, told_measure: float, measure: float | None, head_turn: float | None
) -> ScreenDistance | None:
    """The distance from how much the head has grown since the user told how far it was.

    Args:
        told_cm: Centimetres to the eyes in the calibrated posture.
        told_measure: The measure ``distance`` there, see `lumbar.core.measures`.
        measure: The same measure now.
        head_turn: The measure of that name now.

    Returns:
        None when the head's size is not known or it is turned too far.
    """
    turn_rad = _turn_rad(head_turn)
    if turn_rad is None or measure is None:
        return None
    cm = told_cm * math.exp(told_measure - measure)
    share = math.hypot(
        _TOLD_SD_CM / told_cm,
        _HEAD_SD,
        _HEAD_SD,
        _HEAD_TURN_ERROR * abs(math.degrees(turn_rad)),
    )
    return ScreenDistance(cm, share * cm)


def _turn_rad(head_turn: float | None) -> float | None:
    """How far the head is turned from the camera; None when unknown or too far."""
    if head_turn is None:
        return None
    turn_rad = math.asin(min(abs(head_turn) / EYE_REACH, 1.0))
    return turn_rad if math.degrees(turn_rad) <= _MOST_TURN_DEG else None
