"""Poses rescored by what bodies can look like."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.plausibility import (
    LIMB_ENDS,
    LONGEST,
    POPULATION,
    own_proportions,
    plausibility,
    pose_score,
)
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES
from lumbar.core.types import Keypoints

_STANDING = {
    "nose": (0, -14), "left_eye": (3, -17), "right_eye": (-3, -17), "left_ear": (7, -15),
    "right_ear": (-7, -15), "left_shoulder": (18, 0), "right_shoulder": (-18, 0),
    "left_elbow": (22, 29), "right_elbow": (-22, 29), "left_wrist": (24, 56),
    "right_wrist": (-24, 56), "left_hip": (10, 52), "right_hip": (-10, 52),
    "left_knee": (10, 94), "right_knee": (-10, 94), "left_ankle": (10, 137),
    "right_ankle": (-10, 137),
}  # fmt: skip
"""An adult standing, in centimetres."""


def standing(score: float = 0.8, **moved: tuple[float, float]) -> Keypoints:
    """The adult with some joints elsewhere."""
    places = _STANDING | moved
    xy = np.array([places[name] for name in KEYPOINT_NAMES], dtype=np.float64)
    return Keypoints(xy, np.full(17, score))


def test_a_body_keeps_its_score() -> None:
    """Nothing speaks against somebody standing."""
    found = plausibility(standing())

    assert 0.8 == pytest.approx(found.score)
    assert {1.0} == {*found.limbs.values(), *found.pairs.values()}


@pytest.mark.parametrize("joint", ["left_wrist", "right_knee", "left_elbow", "right_ankle"])
def test_a_joint_far_away_costs_score_and_is_named(joint: str) -> None:
    """A metre aside, the limb that ends there is to blame."""
    x, y = _STANDING[joint]
    found = plausibility(standing(**{joint: (x + 120, y)}))
    blamed = {limb for limb, ends in LIMB_ENDS.items() if joint in ends}
    blamed |= {limb.partition("_")[2] for limb in blamed}

    assert found.score < 0.8
    assert found.weakest[0] in blamed


def test_a_foreshortened_pair_is_plausible() -> None:
    """Both lower arms point at the camera, as they do at a keyboard."""
    found = plausibility(standing(left_wrist=(23, 31), right_wrist=(-23, 31)))

    assert 0.8 == pytest.approx(found.score)


def test_one_short_arm_is_doubted_less_than_a_long_one() -> None:
    """It may point at the camera."""
    short = plausibility(standing(left_wrist=(22, 31)))
    long = plausibility(standing(left_wrist=(24, 150)))

    assert long.score < short.score < 0.8
    assert 1.0 == short.limbs["left_lower_arm"]
    assert short.pairs["lower_arm"] < 1.0


def test_a_limb_is_no_surprise_up_to_its_limit() -> None:
    """Just below `LONGEST` it costs nothing as a limb."""
    reach = 0.97 * LONGEST * POPULATION["left_lower_arm"] * 52 / POPULATION["left_trunk"]
    found = plausibility(standing(left_wrist=(22, 29 + reach)))

    assert 1.0 == found.limbs["left_lower_arm"]


@given(scale=st.floats(0.1, 50.0), turn=st.floats(0, 6.28), shift=st.floats(-500, 500))
def test_size_place_and_direction_do_not_matter(scale: float, turn: float, shift: float) -> None:
    """Only ratios of lengths count."""
    pose = standing(left_wrist=(60, 90))
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    moved = Keypoints(pose.xy_px @ rotation.T * scale + shift, pose.score)

    assert plausibility(pose).score == pytest.approx(plausibility(moved).score, abs=1e-6)


@given(st.integers(0, 10_000))
def test_any_pose_has_a_score_of_at_most_its_best_joint(seed: int) -> None:
    """Never negative, never above what the model said of its surest joint."""
    rng = np.random.default_rng(seed)
    pose = Keypoints(rng.normal(0, 100, (17, 2)), rng.random(17))

    assert 0.0 <= plausibility(pose).score <= pose.score.max() + 1e-12


def test_all_joints_in_one_place_are_no_fault_of_arithmetic() -> None:
    """A model may answer so to an empty picture."""
    pose = Keypoints(np.zeros((17, 2)), np.zeros(17))

    assert 0.0 == plausibility(pose).score == pose_score(pose)


def test_long_arms_of_ones_own_are_no_surprise() -> None:
    """With the person's own proportions the same arms cost nothing."""
    long_arms = {
        f"{side}_{joint}": (x * sign, y)
        for side, sign in (("left", 1), ("right", -1))
        for joint, x, y in (("elbow", 22, 29), ("wrist", 24, 85))
    }
    person = standing(**long_arms)
    own = own_proportions([person] * 30)

    assert plausibility(person).score < 0.8
    assert 0.8 == pytest.approx(plausibility(person, own).score)


def test_a_short_history_is_the_population() -> None:
    """Few or unseen joints say nothing about a person."""
    assert dict(POPULATION) == own_proportions([])
    assert dict(POPULATION) == own_proportions([standing()] * 3)
    assert dict(POPULATION) == own_proportions([standing(score=0.1)] * 100)


def test_the_pose_score_is_the_mean() -> None:
    """Of all joints."""
    score = np.linspace(0, 1, 17)

    assert 0.5 == pytest.approx(pose_score(Keypoints(np.zeros((17, 2)), score)))


def test_left_and_right_are_treated_alike() -> None:
    """The mirrored mistake costs the same."""
    left, right = (
        plausibility(standing(**{f"{side}_wrist": (sign * 24, 150)})).score
        for side, sign in (("left", 1), ("right", -1))
    )

    assert left == pytest.approx(right)
    assert INDEX["left_wrist"] != INDEX["right_wrist"]
