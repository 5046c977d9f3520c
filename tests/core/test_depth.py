"""Angles of a body in metres, and whether two models see the same head."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import sitter
from lumbar.core.depth import (
    AGREEMENT_LIMIT,
    COCO_LANDMARKS,
    LANDMARK_COUNT,
    LANDMARK_NAMES,
    WorldPose,
    head_gap,
    neck_inclination_deg,
)
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES
from lumbar.core.types import FloatArray, Keypoints

SHOULDERS_PX = 200.0

tilts = st.floats(-70.0, 70.0)


def body(trunk_deg: float = 0.0, neck_deg: float = 0.0) -> FloatArray:
    """``(33, 3)``: each part leans towards the camera by its angle from the vertical."""
    world_m = np.zeros((LANDMARK_COUNT, 3))
    place = {name: index for index, name in enumerate(LANDMARK_NAMES)}

    def rising(length_m: float, deg: float) -> FloatArray:
        return length_m * np.array([0, -math.cos(math.radians(deg)), -math.sin(math.radians(deg))])

    shoulders, aside = rising(0.5, trunk_deg), np.array([0.18, 0.0, 0.0])
    ears = shoulders + rising(0.2, neck_deg)
    world_m[place["left_hip"]], world_m[place["right_hip"]] = 0.6 * aside, -0.6 * aside
    world_m[place["left_shoulder"]] = shoulders + aside
    world_m[place["right_shoulder"]] = shoulders - aside
    world_m[place["left_ear"]], world_m[place["right_ear"]] = ears + 0.4 * aside, ears - 0.4 * aside
    world_m[place["nose"]] = ears + np.array([0.0, 0.0, -0.1])
    return world_m


def landmarks_like(keypoints: Keypoints) -> FloatArray:
    """``(33, 2)`` landmarks exactly where the 17 keypoints are."""
    xy_px = np.zeros((LANDMARK_COUNT, 2))
    xy_px[list(COCO_LANDMARKS)] = keypoints.xy_px
    return xy_px


def test_the_landmarks_of_coco_have_coco_names() -> None:
    """The table of common points follows the names of both models."""
    assert list(KEYPOINT_NAMES) == [LANDMARK_NAMES[index] for index in COCO_LANDMARKS]


@given(trunk_deg=tilts, neck_deg=tilts)
def test_a_built_body_has_the_neck_it_was_built_with(trunk_deg: float, neck_deg: float) -> None:
    """The inclination is from the vertical, however the trunk is held."""
    actual_deg = neck_inclination_deg(body(trunk_deg, neck_deg))

    assert abs(neck_deg) == pytest.approx(actual_deg, abs=1e-6)


@given(neck_deg=tilts, scale=st.floats(0.5, 2.0), shift=st.floats(-3.0, 3.0))
def test_size_and_place_change_no_angle(neck_deg: float, scale: float, shift: float) -> None:
    """A smaller person elsewhere has the same posture."""
    world_m = body(5.0, neck_deg)
    moved_deg = neck_inclination_deg(scale * world_m + shift)

    assert neck_inclination_deg(world_m) == pytest.approx(moved_deg, abs=1e-6)


@given(neck_deg=tilts)
def test_a_mirrored_body_has_the_same_angle(neck_deg: float) -> None:
    """Nothing measured here has a left or a right."""
    world_m = body(5.0, neck_deg)
    mirrored_deg = neck_inclination_deg(world_m * [-1.0, 1.0, 1.0])

    assert neck_inclination_deg(world_m) == pytest.approx(mirrored_deg, abs=1e-6)


def test_two_models_that_agree_have_no_gap() -> None:
    """The same places in both models are no distance apart."""
    keypoints = sitter()

    assert 0.0 == head_gap(landmarks_like(keypoints), keypoints)


def test_the_gap_is_in_shoulder_widths() -> None:
    """A head half a shoulder width away is a gap of 0.5."""
    keypoints = sitter()
    elsewhere = landmarks_like(keypoints)
    elsewhere[:11, 0] += SHOULDERS_PX / 2

    assert 0.5 == head_gap(elsewhere, keypoints)


def test_without_a_seen_head_nothing_agrees() -> None:
    """A back of a head confirms no opinion."""
    keypoints = sitter()
    score = keypoints.score.copy()
    score[: INDEX["right_ear"] + 1] = 0.1

    gap = head_gap(landmarks_like(keypoints), Keypoints(keypoints.xy_px, score))

    assert math.inf == gap


@pytest.mark.parametrize(
    ("gap", "agrees"), [(AGREEMENT_LIMIT, True), (AGREEMENT_LIMIT + 0.01, False)]
)
def test_agreement_ends_beyond_its_limit(gap: float, agrees: bool) -> None:
    """At the limit the models still agree."""
    pose = WorldPose(body(), np.zeros((33, 2)), np.ones(33), 1.0, gap)

    assert agrees == pose.agrees


def test_a_pose_of_another_size_is_refused() -> None:
    """39 landmarks with the auxiliary ones are not a body."""
    with pytest.raises(ValueError, match="33 landmarks"):
        WorldPose(np.zeros((39, 3)), np.zeros((39, 2)), np.ones(39), 1.0, 0.0)
