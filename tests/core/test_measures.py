"""Posture measures from the front: free of pixels, signed as documented, silent when unseen."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.measures import EYE_REACH, MEASURES, posture_measures
from lumbar.core.skeleton import INDEX
from lumbar.core.types import Keypoints

SIZE = (640, 480)
SITTING = {
    # The person's own left is on the right of an unmirrored picture.
    "nose": (320, 165),
    "left_eye": (345, 140),
    "right_eye": (295, 140),
    "left_ear": (370, 150),
    "right_ear": (270, 150),
    "left_shoulder": (420, 290),
    "right_shoulder": (220, 290),
}


def person(places: dict[str, tuple[float, float]], unseen: tuple[str, ...] = ()) -> Keypoints:
    """Keypoints of the places given; everything else is unseen."""
    xy_px, score = np.zeros((17, 2)), np.zeros(17)
    for name, place in places.items():
        xy_px[INDEX[name]] = place
        score[INDEX[name]] = 0.0 if name in unseen else 0.9
    return Keypoints(xy_px, score)


def test_a_known_posture() -> None:
    """Every measure of a drawn person by hand."""
    expected = {
        "head_pitch": -10 / 100,
        "head_height": 140 / 200,
        "distance": math.log(100 / 800),
        "side_lean": 0.0,
        "head_roll": 0.0,
        "shoulder_tilt": 0.0,
        "head_turn": 0.0,
        "neck_inclination": 42.0,
    }

    assert posture_measures(person(SITTING), SIZE, 42.0) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("measure", "moved"),
    [
        ("head_pitch", {"left_eye": (345, 155), "right_eye": (295, 155)}),
        ("head_height", {"left_shoulder": (420, 310), "right_shoulder": (220, 310)}),
        ("side_lean", {"left_shoulder": (400, 290), "right_shoulder": (200, 290)}),
        ("head_roll", {"left_ear": (370, 170)}),
        ("shoulder_tilt", {"left_shoulder": (420, 310)}),
        ("head_turn", {"left_eye": (355, 140), "right_eye": (305, 140)}),
    ],
)
def test_signs(measure: str, moved: dict[str, tuple[float, float]]) -> None:
    """Down, tall, to the picture's right and lower at its right end are positive."""
    before = posture_measures(person(SITTING), SIZE)[measure]
    after = posture_measures(person(SITTING | moved), SIZE)[measure]

    assert after is not None
    assert before is not None
    assert after > before


def test_without_a_depth_opinion_the_neck_is_not_known() -> None:
    """The picture alone gives no inclination, however much of the person is seen."""
    assert posture_measures(person(SITTING), SIZE)["neck_inclination"] is None


def test_coming_closer_raises_the_distance_measure_alone() -> None:
    """A person drawn 20 % larger differs by log 1.2 in one measure and in no other."""
    larger = {name: (1.2 * x, 1.2 * y) for name, (x, y) in SITTING.items()}

    before, after = (posture_measures(person(p), SIZE) for p in (SITTING, larger))

    expected = before | {"distance": (before["distance"] or 0) + math.log(1.2)}
    assert after == pytest.approx(expected)


@given(turn_deg=st.floats(-60, 60), scale=st.floats(0.2, 5), shift_px=st.floats(-500, 500))
def test_turning_the_head_changes_neither_pitch_nor_distance(
    turn_deg: float, scale: float, shift_px: float
) -> None:
    """An ideal head that turns keeps its size and its pitch, and only its turn changes."""
    turn = math.radians(turn_deg)
    places: dict[str, tuple[float, float]] = {}
    for name, (side, ahead, down) in {
        "left_ear": (50.0, 0.0, 0.0),
        "right_ear": (-50.0, 0.0, 0.0),
        "left_eye": (25.0, 100 * EYE_REACH, 8.0),
        "right_eye": (-25.0, 100 * EYE_REACH, 8.0),
    }.items():
        x = side * math.cos(turn) + ahead * math.sin(turn)
        places[name] = (scale * x + shift_px, scale * down)

    measures = posture_measures(person(places), SIZE)

    assert measures["head_pitch"] == pytest.approx(0.08)
    assert measures["distance"] == pytest.approx(math.log(100 * scale / 800))
    assert measures["head_turn"] == pytest.approx(EYE_REACH * math.sin(turn), abs=1e-9)


@pytest.mark.parametrize(
    ("unseen", "lost"),
    [
        ("left_ear", {"head_pitch", "head_height", "distance", "side_lean", "head_roll"}),
        ("right_eye", {"head_pitch", "distance"}),
        ("left_shoulder", {"head_height", "side_lean", "shoulder_tilt"}),
        ("nose", set()),
    ],
)
def test_what_is_unseen_is_not_made_up(unseen: str, lost: set[str]) -> None:
    """A measure is None exactly when a keypoint it needs is unseen."""
    measures = posture_measures(person(SITTING, (unseen,)), SIZE, 42.0)

    assert {name for name in MEASURES if measures[name] is None} == lost | (
        {"head_turn"} if lost and "shoulder" not in unseen else set()
    )


@given(seed=st.integers(0, 2**32 - 1))
def test_any_keypoints_give_finite_measures(seed: int) -> None:
    """Random, coinciding and upside-down keypoints give every name, finite or None."""
    random = np.random.default_rng(seed)
    xy_px = random.choice([0.0, 1.0, 100.0, 350.5], (17, 2))

    measures = posture_measures(Keypoints(xy_px, random.choice([0.1, 0.9], 17)), SIZE)

    assert tuple(measures) == MEASURES
    assert all(value is None or math.isfinite(value) for value in measures.values())
