"""The simulated body and its camera."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lumbar.core.angle_error import SD_DEG
from lumbar.core.angles import joint_angles
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES
from lumbar.core.types import Keypoints, View
from lumbar.core.view import view_of
from lumbar.evaluation.error_kinds import mirrored_places
from lumbar.evaluation.simulated_angles import PLACEMENTS, Placement, simulated_errors
from lumbar.evaluation.simulation import (
    LOWER_ARM_M,
    SEEN,
    SHOULDERS_M,
    UPPER_ARM_M,
    BodyPose,
    PinholeCamera,
    body_of,
    with_noise,
)

SIDE_MARGIN_DEG = 3.0
"""From the side with clean points, where perspective is all that is left of the error."""

FRONT = Placement("front", 0.0, 0.0, 0.15)

poses = st.builds(
    BodyPose,
    trunk_flexion=st.floats(6, 30),
    trunk_side_bend=st.floats(-10, 10),
    neck_flexion=st.floats(1, 40),
    neck_side_bend=st.floats(-15, 15),
    neck_twist=st.floats(-30, 30),
    upper_arm_flexion=st.tuples(st.floats(-15, 80), st.floats(-15, 80)),
    upper_arm_abduction=st.tuples(st.floats(0, 40), st.floats(0, 40)),
    lower_arm_flexion=st.tuples(st.floats(20, 120), st.floats(20, 120)),
)
"""Postures outside the dead zones, so that every angle is recorded as it is."""

sagittal = st.builds(
    lambda trunk, neck, arm, elbow: BodyPose(
        trunk_flexion=trunk,
        neck_flexion=neck,
        upper_arm_flexion=(arm, arm),
        upper_arm_abduction=(0.0, 0.0),
        lower_arm_flexion=(elbow, elbow),
    ),
    st.floats(10, 30),
    st.floats(5, 40),
    st.floats(-15, 80),
    st.floats(20, 120),
)
"""Symmetric postures, far enough from the dead zones for an error of three degrees."""


def seen_from(
    placement: Placement, pose: BodyPose, distance_m: float = 0.8, fov_deg: float = 70.0
) -> Keypoints:
    """Clean keypoints from there, in a picture so tall that nothing is cut off."""
    body = body_of(pose)
    camera = placement.camera(body.head_m, distance_m, fov_deg)
    return replace(camera, height_px=100_000).see(body)


def camera_of(pose: BodyPose, placement: Placement = FRONT) -> PinholeCamera:
    """An everyday camera at an everyday distance."""
    return placement.camera(body_of(pose).head_m, 0.7, 70.0)


@given(pose=sagittal, distance_m=st.floats(0.8, 1.2), side=st.sampled_from([90.0, -90.0]))
def test_the_side_view_is_within_three_degrees(
    pose: BodyPose, distance_m: float, side: float
) -> None:
    """Trunk and neck, and the near arm, with clean points and a camera level with the head.

    The worst was 1.6 degrees. An arm stretched out of the picture is none that could be read.
    """
    level = Placement("side", side, 0.0, 0.0, level=True)
    near = "left" if side > 0 else "right"
    seen = seen_from(level, pose, distance_m)
    assume(seen.seen(f"{near}_wrist"))
    angles = joint_angles(seen, View.SIDE)
    truth = pose.by_name()
    names = ["trunk_flexion", "neck_flexion", f"{near}_upper_arm_flexion"]
    names.append(f"{near}_lower_arm_flexion")

    assert {name: truth[name] for name in names} == pytest.approx(
        {name: angles[name].deg for name in names}, abs=SIDE_MARGIN_DEG
    )


def test_from_the_side_the_mean_error_is_within_three_degrees() -> None:
    """With clean points and a level camera, heads turned and bodies leaning sideways, too."""
    side = PLACEMENTS[-1]
    clean = {
        row.angle: row.clean_deg
        for row in simulated_errors(100, seed=1)
        if row.placement == side.name and row.angle != "upper_arm_abduction"
    }

    assert set(clean) == set(SD_DEG[View.SIDE])
    assert all(deg <= SIDE_MARGIN_DEG for deg in clean.values()), clean


@given(pose=poses)
def test_a_mirrored_body_gives_mirrored_sides(pose: BodyPose) -> None:
    """From the front, left and right change places and sideways angles their sign."""
    one = joint_angles(seen_from(FRONT, pose), View.FRONT)
    other = joint_angles(seen_from(FRONT, pose.mirrored()), View.FRONT)
    for name, angle in one.by_name.items():
        sign = -1 if name in ("neck_side_bend", "neck_twist", "trunk_side_bend") else 1
        side, bar, rest = name.partition("_")
        swapped = {"left": "right", "right": "left"}.get(side, side) + bar + rest
        expected = None if angle.deg is None else pytest.approx(sign * angle.deg, abs=1e-6)

        assert expected == other[swapped].deg, name


@given(pose=poses)
def test_a_mirrored_body_is_the_mirrored_body(pose: BodyPose) -> None:
    """Its joints are those of the other side, at the other side."""
    sides = mirrored_places(KEYPOINT_NAMES)
    joints, mirrored = body_of(pose).joints_m, body_of(pose.mirrored()).joints_m

    assert (joints * [1, -1, 1])[sides] == pytest.approx(mirrored, abs=1e-9)


@given(
    pose=poses,
    scale=st.floats(0.2, 5.0),
    shift_px=st.tuples(st.floats(-500, 500), st.floats(-500, 500)),
    view=st.sampled_from([View.FRONT, View.SIDE]),
)
def test_scaling_and_moving_change_nothing(
    pose: BodyPose, scale: float, shift_px: tuple[float, float], view: View
) -> None:
    """Angles and view stay as they are when the picture is scaled and shifted."""
    placement = FRONT if view is View.FRONT else PLACEMENTS[-1]
    before = seen_from(placement, pose)
    after = Keypoints(before.xy_px * scale + shift_px, before.score)
    one, other = (joint_angles(points, view).by_name for points in (before, after))

    assert view_of(before) is view_of(after)
    assert {name: angle.deg for name, angle in one.items()} == {
        name: None if angle.deg is None else pytest.approx(angle.deg, abs=1e-5)
        for name, angle in other.items()
    }


@given(pose=poses)
def test_limbs_keep_their_lengths(pose: BodyPose) -> None:
    """However the body bends."""
    joints = body_of(pose).joints_m
    lengths = [
        float(np.linalg.norm(joints[INDEX[one]] - joints[INDEX[other]]))
        for one, other in (
            ("left_shoulder", "right_shoulder"),
            ("left_shoulder", "left_elbow"),
            ("right_elbow", "right_wrist"),
        )
    ]

    assert [SHOULDERS_M, UPPER_ARM_M, LOWER_ARM_M] == pytest.approx(lengths)


def test_the_aim_is_in_the_middle_of_the_picture() -> None:
    """And what is above it is above, what is to the person's left is to the right."""
    pose = BodyPose()
    seen = camera_of(pose).see(body_of(pose))

    assert seen.xy("nose")[0] == pytest.approx(320.0)
    assert seen.xy("left_shoulder")[0] > 320.0 > seen.xy("right_shoulder")[0]
    assert seen.xy("nose")[1] < seen.xy("left_shoulder")[1]


def test_a_known_point_is_where_a_pinhole_puts_it() -> None:
    """Ear to ear of 15 cm at 1 m, field of view 90°: 0.15 × 320 px."""
    body = body_of(BodyPose())
    camera = Placement("front", 0.0, 0.0, 0.0).camera(body.head_m, 1.0, 90.0)
    seen = camera.see(body)

    assert 0.15 * 320 == pytest.approx(seen.xy("left_ear")[0] - seen.xy("right_ear")[0])


def test_from_the_side_the_far_ear_is_hidden() -> None:
    """And the near one is not."""
    pose = BodyPose()
    seen = seen_from(PLACEMENTS[-1], pose)

    assert seen.score[INDEX["left_ear"]] == SEEN
    assert not seen.seen("right_ear")


def test_what_is_outside_the_picture_is_not_seen() -> None:
    """A webcam near the face shows no knees."""
    pose = BodyPose()
    seen = camera_of(pose).see(body_of(pose))

    assert seen.seen("nose", "left_shoulder")
    assert not seen.seen("left_knee")


@pytest.mark.parametrize(("placement", "view"), [(FRONT, View.FRONT), (PLACEMENTS[-1], View.SIDE)])
def test_lumbar_knows_from_where_it_looks(placement: Placement, view: View) -> None:
    """The view of an upright body is recognised."""
    assert view is view_of(seen_from(placement, BodyPose()))


def test_noise_is_as_large_as_it_says() -> None:
    """Twice the amount scatters twice as wide, and scores stay."""
    pose = BodyPose()
    clean = camera_of(pose).see(body_of(pose))
    spread = []
    for amount in (1.0, 2.0):
        rng = np.random.default_rng(0)
        moved = [with_noise(clean, 100.0, rng, amount).xy_px - clean.xy_px for _ in range(400)]
        spread.append(np.std(moved, axis=0)[INDEX["left_shoulder"]].mean())

    assert [6.8, 13.6] == pytest.approx(spread, rel=0.1)


def test_a_simulation_is_repeatable() -> None:
    """The same seed, the same figures; every camera place is reported."""
    one, other = simulated_errors(3), simulated_errors(3)

    assert [str(row) for row in one] == [str(row) for row in other]
    assert {placement.name for placement in PLACEMENTS} == {row.placement for row in one}
    assert all(0 < row.share <= 1 for row in one)
