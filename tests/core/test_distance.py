"""The distance to the screen in centimetres, and how sure it is."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.distance import by_field_of_view, by_known_distance
from lumbar.core.measures import EYE_REACH, posture_measures
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES
from lumbar.core.types import Keypoints, ScreenDistance

SIZE = (640, 480)
_PUPILS_CM = 6.3
_EARS_CM = 14.5


def head_seen(distance_cm: float, field_deg: float, turn_deg: float = 0.0) -> Keypoints:
    """Eyes and ears of a head that a camera of this field of view sees from so far, far enough that
    perspective within the head does not matter."""
    focal_px = SIZE[0] / 2 / math.tan(math.radians(field_deg) / 2)
    per_cm = focal_px / distance_cm
    sin, cos = math.sin(math.radians(turn_deg)), math.cos(math.radians(turn_deg))
    ahead_cm = EYE_REACH * _EARS_CM
    places = {
        "left_eye": (ahead_cm, _PUPILS_CM / 2),
        "right_eye": (ahead_cm, -_PUPILS_CM / 2),
        "left_ear": (0.0, _EARS_CM / 2),
        "right_ear": (0.0, -_EARS_CM / 2),
    }
    xy_px = np.zeros((len(KEYPOINT_NAMES), 2))
    score = np.zeros(len(KEYPOINT_NAMES))
    for name, (ahead, left) in places.items():
        xy_px[INDEX[name]] = (320 + per_cm * (ahead * sin + left * cos), 200.0)
        score[INDEX[name]] = 0.9
    return Keypoints(xy_px, score)


def turn_of(keypoints: Keypoints) -> float | None:
    """The measure `head_turn`."""
    return posture_measures(keypoints, SIZE)["head_turn"]


distances = st.floats(30, 150)
fields = st.floats(40, 100)


@given(distance_cm=distances, field_deg=fields, turn_deg=st.floats(-40, 40))
def test_a_drawn_head_is_found_where_it_was_put(
    distance_cm: float, field_deg: float, turn_deg: float
) -> None:
    """At every distance, field of view and turn of the head, to a thousandth."""
    keypoints = head_seen(distance_cm, field_deg, turn_deg)
    found = by_field_of_view(keypoints, SIZE, field_deg, turn_of(keypoints))

    assert found is not None
    assert found.cm == pytest.approx(distance_cm, rel=1e-3)


@given(distance_cm=distances, field_deg=fields, turn_deg=st.floats(0, 40), more=st.floats(1, 5))
def test_a_turned_head_is_less_certain(
    distance_cm: float, field_deg: float, turn_deg: float, more: float
) -> None:
    """The further it is turned, the wider the error."""
    shares = []
    for turn in (turn_deg, turn_deg + more):
        keypoints = head_seen(distance_cm, field_deg, turn)
        found = by_field_of_view(keypoints, SIZE, field_deg, turn_of(keypoints))
        shares.append(math.inf if found is None else found.sd_cm / found.cm)

    assert shares[0] < shares[1]


def test_the_error_is_what_its_causes_add_up_to() -> None:
    """Facing a camera of 70° from 62 cm: 5.7 % pupils, 9 % eyes found, 3.7 % field of view."""
    keypoints = head_seen(62.0, 70.0)
    found = by_field_of_view(keypoints, SIZE, 70.0, turn_of(keypoints))

    assert found is not None
    assert found.sd_cm == pytest.approx(62.0 * math.hypot(0.057, 0.09, 0.0371), rel=1e-2)


@given(error=st.floats(-0.15, 0.15), distance_cm=distances, field_deg=fields)
def test_other_eyes_shift_the_distance_by_as_much(
    error: float, distance_cm: float, field_deg: float
) -> None:
    """Pupils further apart by a share make the distance too short by it."""
    keypoints = head_seen(distance_cm, field_deg)
    middle_px = (keypoints.xy("left_eye") + keypoints.xy("right_eye")) / 2
    for name in ("left_eye", "right_eye"):
        keypoints.xy_px[INDEX[name]] += error * (keypoints.xy(name) - middle_px)
    found = by_field_of_view(keypoints, SIZE, field_deg, 0.0)

    assert found is not None
    assert found.cm == pytest.approx(distance_cm / (1 + error), rel=1e-6)


@pytest.mark.parametrize("field_deg", [0.0, 5.0, 170.0, math.nan])
def test_without_a_field_of_view_there_is_no_distance(field_deg: float) -> None:
    """0 means that the user does not know it."""
    assert by_field_of_view(head_seen(60, 70), SIZE, field_deg, 0.0) is None


def test_turned_away_hidden_or_tiny_eyes_give_none() -> None:
    """No distance is better than a wrong one."""
    away = head_seen(60, 70, 55)
    hidden = Keypoints(away.xy_px, np.zeros(len(KEYPOINT_NAMES)))
    tiny = head_seen(600, 70)

    assert by_field_of_view(away, SIZE, 70, turn_of(away)) is None
    assert by_field_of_view(head_seen(60, 70), SIZE, 70, None) is None
    assert by_field_of_view(hidden, SIZE, 70, 0.0) is None
    assert by_field_of_view(tiny, SIZE, 70, 0.0) is None


@given(told_cm=st.floats(30, 150), now_cm=distances, turn_deg=st.floats(-40, 40))
def test_told_once_the_head_itself_is_the_measure(
    told_cm: float, now_cm: float, turn_deg: float
) -> None:
    """Whatever the camera; and the error is smaller than by the field of view."""
    calibrated = posture_measures(head_seen(told_cm, 66.0), SIZE)["distance"]
    now = posture_measures(head_seen(now_cm, 66.0, turn_deg), SIZE)
    assert calibrated is not None
    found = by_known_distance(told_cm, calibrated, now["distance"], now["head_turn"])
    facing = head_seen(now_cm, 66.0)
    by_field = by_field_of_view(facing, SIZE, 66.0, 0.0)

    assert found is not None
    assert by_field is not None
    assert found.cm == pytest.approx(now_cm, rel=1e-3)
    assert found.sd_cm < by_field.sd_cm


def test_told_once_a_turned_or_unseen_head_gives_none() -> None:
    """As with the field of view."""
    assert by_known_distance(60, -2.0, None, 0.0) is None
    assert by_known_distance(60, -2.0, -2.0, 0.6) is None


@pytest.mark.parametrize(("cm", "sd_cm"), [(0, 1), (-5, 1), (60, 0), (math.inf, 1), (60, math.nan)])
def test_no_impossible_distance_can_be_made(cm: float, sd_cm: float) -> None:
    """A distance is positive, finite and never exact."""
    with pytest.raises(ValueError, match="above 0"):
        ScreenDistance(cm, sd_cm)
