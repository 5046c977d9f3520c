"""Raised shoulders, and all that looks alike, of a simulated body before many cameras."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.advice import advice_on
from lumbar.core.aside import comparable
from lumbar.core.baseline import Baseline
from lumbar.core.baseline_document import baseline_from_dict, baseline_to_dict
from lumbar.core.measures import posture_measures
from lumbar.core.placement import placement_of
from lumbar.core.rula import rula_score
from lumbar.core.shoulders import (
    RAISED,
    RISE,
    UNKNOWN_RISE,
    ShoulderRise,
    named,
    shoulder_rise,
)
from lumbar.core.types import (
    ANGLE_NAMES,
    UNKNOWN_ANGLE,
    Basis,
    Deviation,
    JointAngle,
    JointAngles,
    Keypoints,
    RulaResult,
    SetUp,
    StepScore,
    View,
)
from lumbar.evaluation.simulated_angles import Placement
from lumbar.evaluation.simulation import SEEN, Body, BodyPose, PinholeCamera, body_of

SIZE = (640, 480)
UPRIGHT = BodyPose()

cameras = st.builds(
    lambda above_m, azimuth_deg, distance_m, fov_deg: Placement(
        "front", azimuth_deg, above_m, 0.12
    ).camera(body_of(UPRIGHT).head_m, distance_m, fov_deg),
    st.floats(-0.25, 0.15),
    st.floats(-15, 15),
    st.floats(0.6, 1.0),
    st.floats(60, 90),
)
"""On a laptop or on a screen, with head and shoulders in the picture."""

shrugs_m = st.floats(0.035, 0.08)


def keypoints(
    camera: PinholeCamera, pose: BodyPose, moved_m: tuple[float, float, float] = (0.0, 0.0, 0.0)
) -> Keypoints:
    """Clean points, the ear behind the head guessed, as models do."""
    body = body_of(pose)
    found = camera.see(Body(body.joints_m + np.array(moved_m), body.outward))
    return Keypoints(found.xy_px, np.full(len(found.score), SEEN))


def calibrated(camera: PinholeCamera) -> Baseline:
    """Of somebody sitting upright."""
    upright = keypoints(camera, UPRIGHT)
    baseline = Baseline.from_samples([posture_measures(upright, SIZE)] * 10)
    return replace(baseline, placement=placement_of(upright, SIZE))


def rise(
    camera: PinholeCamera,
    pose: BodyPose,
    moved_m: tuple[float, float, float] = (0.0, 0.0, 0.0),
    baseline: Baseline | None = None,
) -> ShoulderRise:
    """What is said of a posture."""
    seen, known = keypoints(camera, pose, moved_m), baseline or calibrated(camera)
    place = placement_of(seen, SIZE)
    measures = comparable(posture_measures(seen, SIZE), place, known)
    return shoulder_rise(measures, place, known)


@given(cameras, shrugs_m)
def test_a_shrug_raises_both_shoulders(camera: PinholeCamera, up_m: float) -> None:
    """From 3.5 cm on; of a neck of 20 cm that is 18 %."""
    found = rise(camera, BodyPose(shoulder_raised_m=(up_m, up_m)))

    assert found.raised("left") is found.raised("right") is True


@given(cameras, shrugs_m)
def test_one_hitched_shoulder_is_told_from_the_other(camera: PinholeCamera, up_m: float) -> None:
    """The person's own left and right, and the mirror image swaps them."""
    for place, side, other in ((0, "left", "right"), (1, "right", "left")):
        raised_m = (up_m, 0.0) if place == 0 else (0.0, up_m)
        found = rise(camera, BodyPose(shoulder_raised_m=raised_m))

        assert found.raised(side) is True  # type: ignore[arg-type]
        assert found.raised(other) is False  # type: ignore[arg-type]


@given(cameras, st.floats(-0.15, 0.15), st.floats(-0.08, 0.08), st.floats(-0.01, 0.005))
def test_who_sits_as_calibrated_has_no_raised_shoulders(
    camera: PinholeCamera, across_m: float, down_m: float, nearer_m: float
) -> None:
    """Wherever on the chair: the distance of head and shoulders tells."""
    found = rise(camera, UPRIGHT, (nearer_m, across_m, down_m))

    assert not found.any_raised


LOOK_ALIKES = {
    "a bent neck": st.builds(BodyPose, neck_flexion=st.floats(5, 45)),
    "slumping": st.builds(
        BodyPose, trunk_flexion=st.floats(-15, -3), neck_flexion=st.floats(10, 40)
    ),
    "leaning in": st.builds(
        BodyPose, trunk_flexion=st.floats(3, 25), neck_flexion=st.floats(-10, 15)
    ),
    "a turned head": st.builds(
        BodyPose, neck_twist=st.floats(-50, 50), neck_flexion=st.floats(0, 15)
    ),
    "hanging to one side": st.builds(
        BodyPose, trunk_side_bend=st.floats(-15, 15), neck_side_bend=st.floats(-10, 10)
    ),
}


@pytest.mark.parametrize("poses", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
@given(data=st.data(), camera=cameras, lower_m=st.floats(-0.08, 0.0))
def test_nothing_else_is_taken_for_a_shrug(
    poses: st.SearchStrategy[BodyPose], data: st.DataObject, camera: PinholeCamera, lower_m: float
) -> None:
    """On the chair as it was, or lowered."""
    found = rise(camera, data.draw(poses), (0.0, 0.0, lower_m))

    assert not found.any_raised


@pytest.mark.parametrize("pose", [BodyPose(neck_flexion=20.0), BodyPose(neck_twist=45.0)])
def test_of_a_bent_or_turned_head_nothing_is_said(pose: BodyPose) -> None:
    """Not that the shoulders are down either."""
    assert rise(CAMERA, pose) == UNKNOWN_RISE


def test_a_shrug_under_a_sunk_head_is_not_known() -> None:
    """The whole body 5 cm lower and the shoulders lifted by as much: they are where they were."""
    shrugging = BodyPose(shoulder_raised_m=(0.05, 0.05))
    found = rise(CAMERA, shrugging, (0.0, 0.0, -0.05))
    half = rise(CAMERA, BodyPose(shoulder_raised_m=(0.029, 0.029)), (0.0, 0.0, -0.02))

    assert found == half == UNKNOWN_RISE
    assert rise(CAMERA, shrugging).any_raised


def test_a_shrug_under_a_head_that_is_higher_is_not_known() -> None:
    """The chair may have been raised and the head have sunk by less."""
    assert rise(CAMERA, BodyPose(shoulder_raised_m=(0.05, 0.05)), (0.0, 0.0, 0.05)) == UNKNOWN_RISE


def test_a_tilted_trunk_is_no_hitched_shoulder() -> None:
    """One up and the other down by as much; the lower one is surely not raised."""
    found = rise(CAMERA, BodyPose(shoulder_raised_m=(0.04, -0.04)))

    assert (found.raised("left"), found.raised("right")) == (None, False)


def test_of_turned_shoulders_nothing_is_said() -> None:
    """They look narrower, which puts everything measured in their width further apart."""
    upright, baseline = keypoints(CAMERA, UPRIGHT), calibrated(CAMERA)
    place, measures = placement_of(upright, SIZE), posture_measures(upright, SIZE)
    assert place is not None
    narrower = replace(place, shoulders=place.shoulders + math.log(math.cos(math.radians(30))))

    assert shoulder_rise(measures, place, baseline) != UNKNOWN_RISE
    assert shoulder_rise(measures, narrower, baseline) == UNKNOWN_RISE


def test_without_a_placement_nothing_is_known() -> None:
    """A profile of an older Lumbar, and shoulders out of the picture."""
    baseline = calibrated(CAMERA)
    old = replace(baseline, placement=None)
    read_back = baseline_from_dict(baseline_to_dict(old))
    measures = posture_measures(keypoints(CAMERA, UPRIGHT), SIZE)

    assert rise(CAMERA, BodyPose(shoulder_raised_m=(0.05, 0.05)), baseline=read_back) == (
        UNKNOWN_RISE
    )
    assert shoulder_rise(measures, None, baseline) == UNKNOWN_RISE
    assert shoulder_rise(measures | {"shoulder_tilt": None}, baseline.placement, baseline) == (
        UNKNOWN_RISE
    )


def test_a_posture_taught_as_good_does_not_hide_a_shrug() -> None:
    """RULA is no matter of opinion."""
    shrugging = BodyPose(shoulder_raised_m=(0.05, 0.05))
    baseline = calibrated(CAMERA)
    lessons = baseline.teach(posture_measures(keypoints(CAMERA, shrugging), SIZE))

    assert lessons != baseline
    assert rise(CAMERA, shrugging, baseline=lessons) == rise(CAMERA, shrugging)


def test_the_rise_is_the_share_that_it_says() -> None:
    """A shrug of 4 cm under ears 19.7 cm above the shoulders, from level with them."""
    level = Placement("front", 0.0, 0.0, 0.0).camera(body_of(UPRIGHT).head_m, 1.0, 70.0)
    found = rise(level, BodyPose(shoulder_raised_m=(0.04, 0.04)))
    height_m = 0.20 * math.cos(math.radians(10.0))

    assert [0.04 / height_m] * 2 == pytest.approx([found.left, found.right], rel=0.02)


shares = st.none() | st.floats(-0.5, 0.5)


@given(shares, shares)
def test_the_worksheet_counts_what_is_known(left: float | None, right: float | None) -> None:
    """One point for a raised shoulder, none for another, a range for an unknown one."""
    shoulders = ShoulderRise(left, right)
    result = rula_score(ARMS, SetUp(arms_supported=False), held_s=0, shoulders=shoulders)
    points = {None: (0, 1), False: (0, 0), True: (1, 1)}

    for side in ("left", "right"):
        low, high = points[shoulders.raised(side)]  # type: ignore[arg-type]
        step = result.arms[f"{side}_upper_arm"]

        assert (1 + low, 1 + high, Basis.ASSUMED) == (step.low, step.high, step.basis)
        assert result.raised.get(side) is shoulders.raised(side)  # type: ignore[arg-type]
    assert sum(result.probabilities) == pytest.approx(1)


@given(st.floats(-0.4, 0.4), st.floats(0.01, 0.4))
def test_the_higher_the_shoulders_the_worse_the_score_is_likely_to_be(
    share: float, more: float
) -> None:
    """By degrees, not at one stroke; half and half at the limit."""

    def expected(share: float) -> float:
        found = rula_score(ARMS, DESK, held_s=100, shoulders=ShoulderRise(share, share))
        return sum(score * p for score, p in enumerate(found.probabilities, start=1))

    low, high, limit = expected(-0.5), expected(0.7), expected(RAISED)

    assert low - 1e-9 <= expected(share) <= expected(share + more) + 1e-9 <= high + 2e-9
    assert low < limit < high


def test_a_low_head_is_called_what_it_is() -> None:
    """The part keeps its size; it is the shoulders' only where they are raised."""
    low = Deviation(1.4, {"head_height": -1.3, "distance": 0.2}, closer_cm=2.0)
    raised, level = ShoulderRise(0.2, 0.0), ShoulderRise(0.05, 0.0)
    high = replace(low, parts={"head_height": 1.3})

    assert named(low, raised) == replace(low, parts={RISE: 1.3, "distance": 0.2})
    assert [named(low, level), named(low, UNKNOWN_RISE)] == [low, low]
    assert named(high, raised) == high


def test_shoulders_that_cost_a_point_are_asked_for() -> None:
    """And elbows only where they are out."""
    both = ShoulderRise(0.3, 0.3)
    raised = rula_score(ARMS, SetUp(arms_supported=False), held_s=0, shoulders=both)
    forward = JointAngles(View.SIDE, dict(ARMS.by_name) | {"left_upper_arm_flexion": degrees(60.0)})
    reaching = rula_score(forward, SetUp(arms_supported=False), held_s=0, shoulders=both)

    assert advice_on(None, raised) == "Drop your shoulders"
    assert advice_on(None, reaching) == "Bring your elbows in"


@pytest.mark.parametrize(
    ("shoulders", "advice"),
    [
        (ShoulderRise(0.3, 0.0), "Bring your elbows in"),
        (ShoulderRise(0.0, 0.3), "Drop your shoulders"),
    ],
    ids=["of the better arm", "of the worse arm"],
)
def test_a_shoulder_is_asked_for_where_its_own_arm_is_the_worse_one(
    shoulders: ShoulderRise, advice: str
) -> None:
    """The elbow that is out stays out, however low the other shoulder gets."""
    score = RulaResult(
        "right",
        {"upper_arm": StepScore(2, 2, Basis.MEASURED)},
        3,
        3,
        raised={side: bool(shoulders.raised(side)) for side in ("left", "right")},
    )

    assert advice_on(None, score) == advice


def degrees(deg: float) -> JointAngle:
    """A measured angle."""
    return JointAngle(deg, Basis.MEASURED)


CAMERA = PinholeCamera(np.array([0.70, 0.0, 0.62]), np.array([0.0, 0.0, 0.55]))
DESK = SetUp(arms_supported=False, legs_supported=True, wrist_neutral=True, back_supported=True)
ARMS = JointAngles(
    View.FRONT,
    dict.fromkeys(ANGLE_NAMES, UNKNOWN_ANGLE)
    | {
        f"{side}_upper_arm_{angle}": degrees(10.0)
        for side in ("left", "right")
        for angle in ("flexion", "abduction")
    },
)
"""Arms hanging down, one point, so that a raised shoulder is the second."""
