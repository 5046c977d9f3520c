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
    blamed,
    mean_score,
    plausibility,
)
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES
from lumbar.core.types import SEEN_SCORE, Keypoints

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


def swapped(*pairs: str) -> dict[str, tuple[float, float]]:
    """These joints with left and right mistaken for each other."""
    return {
        f"{one}_{joint}": _STANDING[f"{other}_{joint}"]
        for joint in pairs
        for one, other in (("left", "right"), ("right", "left"))
    }


def test_a_body_keeps_its_score() -> None:
    """Nothing speaks against somebody standing."""
    found = plausibility(standing())

    assert 0.8 == pytest.approx(found.score)
    assert {1.0} == {*found.limbs.values(), *found.pairs.values(), *found.angles.values()}


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

    assert 0.0 == plausibility(pose).score == mean_score(pose)


def test_the_mean_score_is_the_models_own_opinion() -> None:
    """Of all joints, nothing weighed."""
    score = np.linspace(0, 1, 17)

    assert 0.5 == pytest.approx(mean_score(Keypoints(np.zeros((17, 2)), score)))


def test_a_pose_cut_off_by_the_picture_is_not_a_bad_one() -> None:
    """Joints that the model knows to be absent count little, doubtful ones count."""
    cut = standing()
    legs = [INDEX[f"{side}_{joint}"] for side in ("left", "right") for joint in ("knee", "ankle")]
    for absent, score in ((True, 0.01), (False, 0.4)):
        cut.score[legs] = score
        found = plausibility(cut).score

        assert (found > 1.05 * mean_score(cut)) is absent


@pytest.mark.parametrize(
    ("pairs", "angle"),
    [
        (("shoulder",), "ears on shoulders"),
        (("eye", "ear"), "ears on shoulders"),
        (("hip",), "shoulders on hips"),
    ],
)
def test_left_and_right_mistaken_are_found_out(pairs: tuple[str, ...], angle: str) -> None:
    """Nobody's head or trunk faces backwards."""
    found = plausibility(standing(**swapped(*pairs)))
    turned = [INDEX[f"{side}_{joint}"] for side in ("left", "right") for joint in pairs[-1:]]

    assert found.angles[angle] < 0.2
    assert found.weakest[0] == angle
    assert all(found.keypoints.score[turned] < SEEN_SCORE)


@pytest.mark.parametrize("guess", ["hip", "ear", "elbow"])
def test_a_guess_costs_no_seen_joint_anything(guess: str) -> None:
    """Joints that are not seen may lie anywhere, turned about or far away."""
    for places in (swapped(guess), {f"left_{guess}": (150.0, -90.0)}):
        pose = standing(**places)
        guessed = [INDEX[f"{side}_{guess}"] for side in ("left", "right")]
        below = [INDEX[f"{side}_wrist"] for side in ("left", "right")] if guess == "elbow" else []
        pose.score[guessed + below] = 0.1
        after = plausibility(pose).keypoints.score

        assert 0.8 == pytest.approx(np.delete(after, guessed + below).min())


def test_a_person_seen_from_behind_is_plausible() -> None:
    """All of left and right are where they belong, on a back."""
    behind = {name: (-x, y) for name, (x, y) in _STANDING.items()}

    assert set(plausibility(standing(**behind)).angles.values()) == {1.0}


@pytest.mark.parametrize(
    ("bent_deg", "plausible"), [(0, True), (90, True), (145, True), (178, False)]
)
def test_no_elbow_folds_up(bent_deg: float, plausible: bool) -> None:
    """It bends by 150°; the hand is doubted, not the arm."""
    elbow = np.array(_STANDING["left_elbow"], dtype=np.float64)
    bone = (elbow - np.array(_STANDING["left_shoulder"])) * 27 / np.hypot(4, 29)
    sin, cos = np.sin(np.radians(bent_deg)), np.cos(np.radians(bent_deg))
    wrist = elbow + np.array([[cos, sin], [-sin, cos]]) @ bone
    found = plausibility(standing(left_wrist=tuple(wrist)))
    doubted = found.keypoints.score < 0.8 - 1e-9

    assert (found.angles["left_elbow"] == 1.0) is plausible
    assert set(np.flatnonzero(doubted)) <= {INDEX["left_wrist"]}
    assert doubted.any() is np.bool_(not plausible)


def test_a_short_arm_is_judged_all_the_same() -> None:
    """An unequal pair lowers the rank; no joint is taken away for it."""
    found = plausibility(standing(left_wrist=(22, 31)))

    assert found.score < 0.8
    assert 0.8 == pytest.approx(found.keypoints.score.min())


@pytest.mark.parametrize("joint", ["left_knee", "right_knee"])
def test_the_joint_with_the_most_doubtful_limbs_is_blamed(joint: str) -> None:
    """And not its neighbours, each of which has another limb that fits."""
    x, y = _STANDING[joint]
    score = plausibility(standing(**{joint: (x + 130, y)})).keypoints.score

    assert INDEX[joint] == int(score.argmin())
    assert score.min() < SEEN_SCORE
    assert 0.8 == pytest.approx(np.delete(score, INDEX[joint]).min())


@given(st.lists(st.floats(0, 50), min_size=16, max_size=16))
def test_blame_covers_every_doubt(doubts: list[float]) -> None:
    """One end at least of each doubtful limb is doubted as much as the limb."""
    ends = np.array([[INDEX[a], INDEX[b]] for a, b in LIMB_ENDS.values()])[: len(doubts)]
    doubt = np.array(doubts[: len(ends)])
    joints = blamed(doubt, *ends.T)
    worth = doubt > 0.05

    assert np.all(joints[ends].max(axis=1)[worth] >= doubt[worth])


def test_left_and_right_are_treated_alike() -> None:
    """The mirrored mistake costs the same."""
    left, right = (
        plausibility(standing(**{f"{side}_wrist": (sign * 24, 150)})).score
        for side, sign in (("left", 1), ("right", -1))
    )

    assert left == pytest.approx(right)
    assert INDEX["left_wrist"] != INDEX["right_wrist"]
