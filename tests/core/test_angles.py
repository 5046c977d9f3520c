"""Angles of drawn figures come back as drawn; a missing keypoint takes away only what needs it."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lumbar.core.angle_error import FRONT_NECK_SD_DEG
from lumbar.core.angles import joint_angles
from lumbar.core.front_angles import ARM_PER_SHOULDERS, MAX_TWIST_DEG
from lumbar.core.rula import rula_score
from lumbar.core.side_angles import EAR_OFFSET_DEG
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES
from lumbar.core.types import ANGLE_NAMES, Basis, DepthReading, Keypoints, SetUp, View
from lumbar.core.view import NOSE_REACH, SHOULDERS_PER_HEAD, SHOULDERS_PER_TRUNK

Point = tuple[float, float]


NOSE_AHEAD = 200 * NOSE_REACH * SHOULDERS_PER_TRUNK / SHOULDERS_PER_HEAD
"""From ear to nose of a head that fits a trunk of 200, seen side on."""


def keypoints(points: Mapping[str, Point], *, scale: float = 1.0) -> Keypoints:
    """Keypoints at the given places, all well seen; the others not seen."""
    xy_px = np.zeros((len(KEYPOINT_NAMES), 2))
    score = np.full(len(KEYPOINT_NAMES), 0.02)
    for name, point in points.items():
        xy_px[INDEX[name]] = scale * np.array(point)
        score[INDEX[name]] = 0.9
    return Keypoints(xy_px, score)


def without(pose: Keypoints, name: str) -> Keypoints:
    """The same keypoints with one not seen and its place a wild guess."""
    xy_px, score = pose.xy_px.copy(), pose.score.copy()
    xy_px[INDEX[name]] = (-500.0, 900.0)
    score[INDEX[name]] = 0.1
    return Keypoints(xy_px, score)


def step(start: Point, clockwise_deg: float, length: float) -> Point:
    """The point ``length`` away in the direction that lies so far clockwise of straight up."""
    turn = math.radians(clockwise_deg)
    return start[0] + length * math.sin(turn), start[1] - length * math.cos(turn)


def from_side(
    *,
    trunk: float = 0.0,
    neck: float = 15.0,
    upper_arm: float = 20.0,
    elbow: float = 80.0,
    facing: int = 1,
    scale: float = 1.0,
) -> Keypoints:
    """A person drawn exactly side on; ``facing`` +1 looks to the picture's right."""
    near, far = ("right", "left") if facing > 0 else ("left", "right")
    hip = (300.0, 500.0)
    shoulder = step(hip, facing * trunk, 200)
    ear = step(shoulder, facing * (trunk + neck + EAR_OFFSET_DEG), 100)
    joint = step(shoulder, facing * (trunk + 180 - upper_arm), 120)
    wrist = step(joint, facing * (trunk + 180 - upper_arm - elbow), 100)
    points = {f"{near}_ear": ear, "nose": step(ear, facing * 104, NOSE_AHEAD)}
    for side in (near, far):
        points |= {
            f"{side}_hip": hip,
            f"{side}_shoulder": shoulder,
            f"{side}_elbow": joint,
            f"{side}_wrist": wrist,
        }
    return keypoints(points, scale=scale)


def from_front(
    *,
    head_roll: float = 0.0,
    shoulder_roll: float = 0.0,
    twist: float = 0.0,
    abduction: float = 10.0,
    arm_share: float = 1.0,
    lean: float = 0.0,
    scale: float = 1.0,
) -> Keypoints:
    """A person drawn from the front; + is to the person's own left, the picture's right.

    ``arm_share`` is how much of the arm's length the picture shows, the rest being depth.
    """
    hips = (300.0, 520.0)
    chest = step(hips, lean, 260)
    left = step(chest, 90 + shoulder_roll, 100)
    right = step(chest, 270 + shoulder_roll, 100)
    head = step(chest, 0, 110)
    turn = math.radians(twist)
    half = 42 * math.cos(turn)
    points = {
        "left_ear": step(head, 90 + head_roll, half),
        "right_ear": step(head, 270 + head_roll, half),
        "nose": step(head, 90 + head_roll, 84 * NOSE_REACH * math.sin(turn)),
        "left_eye": step(head, 60, 25),
        "right_eye": step(head, 300, 25),
        "left_shoulder": left,
        "right_shoulder": right,
        "left_hip": (hips[0] + 60, hips[1]),
        "right_hip": (hips[0] - 60, hips[1]),
    }
    length = 200 * ARM_PER_SHOULDERS
    outwards = length * math.sin(math.radians(abduction))
    downwards = math.sqrt(max((length * arm_share) ** 2 - outwards**2, 0.0))
    for side, sign, shoulder in (("left", 1, left), ("right", -1, right)):
        across = step(shoulder, 90 + shoulder_roll, sign * outwards)
        points[f"{side}_elbow"] = step(across, 180 + shoulder_roll, downwards)
    return keypoints(points, scale=scale)


def degrees(pose: Keypoints, view: View) -> dict[str, float]:
    """The measured angles by name."""
    angles = joint_angles(pose, view)
    return {name: deg for name in ANGLE_NAMES if (deg := angles[name].deg) is not None}


SIDE_ANGLES = {
    *("neck_flexion", "trunk_flexion"),
    *("left_upper_arm_flexion", "right_upper_arm_flexion"),
    *("left_lower_arm_flexion", "right_lower_arm_flexion"),
}
FRONT_ANGLES = {
    *("neck_side_bend", "neck_twist", "trunk_side_bend"),
    *("left_upper_arm_abduction", "right_upper_arm_abduction"),
}

facings = st.sampled_from([-1, 1])
scales = st.floats(0.1, 10)


@given(
    st.floats(-60, 90),
    st.floats(-40, 70),
    st.floats(-85, 180),
    st.floats(0, 150),
    facings,
    scales,
)
def test_a_figure_from_the_side_gives_back_its_angles(
    trunk: float, neck: float, upper_arm: float, elbow: float, facing: int, scale: float
) -> None:
    """Signs and sizes hold for both facings and any distance to the camera."""
    assume(not -10.01 <= neck <= 0.01)
    assume(abs(trunk) > 5.01)
    measured = degrees(
        from_side(
            trunk=trunk, neck=neck, upper_arm=upper_arm, elbow=elbow, facing=facing, scale=scale
        ),
        View.SIDE,
    )

    assert (
        pytest.approx(
            {
                "neck_flexion": neck,
                "trunk_flexion": trunk,
                "left_upper_arm_flexion": upper_arm,
                "right_upper_arm_flexion": upper_arm,
                "left_lower_arm_flexion": elbow,
                "right_lower_arm_flexion": elbow,
            },
            abs=1e-6,
        )
        == measured
    )


@given(
    st.floats(-40, 40),
    st.floats(-20, 20),
    st.floats(-MAX_TWIST_DEG + 1, MAX_TWIST_DEG - 1),
    st.floats(-20, 60),
    st.floats(-30, 30),
    scales,
)
def test_a_figure_from_the_front_gives_back_its_angles(
    head_roll: float,
    shoulder_roll: float,
    twist: float,
    abduction: float,
    lean: float,
    scale: float,
) -> None:
    """Side-bend is the head's roll less the shoulders'; + is to the person's own left."""
    pose = from_front(
        head_roll=head_roll,
        shoulder_roll=shoulder_roll,
        twist=twist,
        abduction=abduction,
        lean=lean,
        scale=scale,
    )

    assert pytest.approx(
        {
            "neck_side_bend": head_roll - shoulder_roll,
            "neck_twist": twist,
            "trunk_side_bend": lean,
            "left_upper_arm_abduction": abduction,
            "right_upper_arm_abduction": abduction,
        },
        abs=1e-6,
    ) == degrees(pose, View.FRONT)


def test_a_straight_arm_has_no_flexion() -> None:
    """The elbow's angle is flexion: 0 straight, 90 a right angle."""
    straight = degrees(from_side(elbow=0), View.SIDE)
    bent = degrees(from_side(elbow=90), View.SIDE)

    assert pytest.approx(0, abs=1e-6) == straight["right_lower_arm_flexion"]
    assert pytest.approx(90) == bent["right_lower_arm_flexion"]


def test_leaning_forward_with_a_straight_neck_is_the_trunks_doing_alone() -> None:
    """Neck and upper arm are measured against the trunk line and not against gravity."""
    upright = degrees(from_side(trunk=0), View.SIDE)
    leaning = degrees(from_side(trunk=15), View.SIDE)

    assert pytest.approx(15) == leaning["trunk_flexion"]
    for name in ("neck_flexion", "right_upper_arm_flexion"):
        assert pytest.approx(upright[name]) == leaning[name]


@given(st.floats(5, 40), st.floats(-0.35, 0.5), facings)
def test_a_turned_head_bends_the_neck_half_as_much_as_its_ear_says(
    neck: float, forwards: float, facing: int
) -> None:
    """The ear's way along the head is shared with the nose, which stays where it is."""
    upright = from_side(neck=neck, facing=facing)
    near = "right_ear" if facing > 0 else "left_ear"
    ear, nose = upright.xy(near), upright.xy("nose")

    def neck_deg(share: float) -> float:
        xy_px = upright.xy_px.copy()
        xy_px[INDEX[near]] = ear + share * (nose - ear)
        return degrees(Keypoints(xy_px, upright.score), View.SIDE)["neck_flexion"]

    head = (ear + forwards / 2 * (nose - ear)) - upright.xy("left_shoulder")
    expected = facing * math.degrees(math.atan2(head[0], -head[1])) - EAR_OFFSET_DEG

    assert neck_deg(0.0) == pytest.approx(neck)
    assert pytest.approx(expected if not -10 <= expected <= 0 else 0.0) == neck_deg(forwards)


@pytest.mark.parametrize(
    ("drawn", "reported"), [(-12, -12), (-10.1, -10.1), (-9.9, 0), (-1, 0), (0.5, 0.5), (3, 3)]
)
def test_a_neck_just_short_of_upright_is_no_extension(drawn: float, reported: float) -> None:
    """Within 10 degrees of extension the reading is noise and becomes 0; flexion stays."""
    measured = degrees(from_side(neck=drawn), View.SIDE)

    assert pytest.approx(reported) == measured["neck_flexion"]


@pytest.mark.parametrize(
    ("drawn", "reported"), [(-12, -12), (-5.1, -5.1), (-4.9, 0), (4.9, 0), (5.1, 5.1)]
)
def test_a_trunk_near_upright_is_upright(drawn: float, reported: float) -> None:
    """Within 5 degrees either way the reading becomes exactly 0."""
    measured = degrees(from_side(trunk=drawn), View.SIDE)

    assert pytest.approx(reported) == measured["trunk_flexion"]


@pytest.mark.parametrize("twist", [65.0, 80.0, -75.0])
def test_twist_is_held_where_the_far_ear_hides(twist: float) -> None:
    """Beyond 60 degrees the ears' distance says nothing more."""
    measured = degrees(from_front(twist=twist), View.FRONT)

    assert math.copysign(MAX_TWIST_DEG, twist) == measured["neck_twist"]


@given(st.floats(0, 30), st.floats(0.55, 1))
def test_an_arm_reaching_towards_the_camera_is_not_abducted(
    abduction: float, arm_share: float
) -> None:
    """The length missing in the picture is taken as depth, so abduction keeps its size."""
    measured = degrees(from_front(abduction=abduction, arm_share=arm_share), View.FRONT)

    assert pytest.approx(abduction, abs=1e-6) == measured["left_upper_arm_abduction"]


@pytest.mark.parametrize(
    ("view", "names"),
    [
        (View.SIDE, SIDE_ANGLES),
        (View.FRONT, FRONT_ANGLES),
        (View.OBLIQUE, set()),
        (View.UNKNOWN, set()),
    ],
)
@pytest.mark.parametrize("pose", [from_side(), from_front()])
def test_each_view_measures_its_own_angles_only(
    pose: Keypoints, view: View, names: set[str]
) -> None:
    """Wrist and trunk twist never, oblique views nothing, and unknown views nothing."""
    angles = joint_angles(pose, view)
    measured = {name for name in ANGLE_NAMES if angles[name].basis is Basis.MEASURED}

    assert measured <= names
    assert view is angles.view


NEEDED_FROM_SIDE = {
    "nose": SIDE_ANGLES - {"left_lower_arm_flexion", "right_lower_arm_flexion"},
    "right_ear": SIDE_ANGLES - {"left_lower_arm_flexion", "right_lower_arm_flexion"},
    "right_shoulder": SIDE_ANGLES - {"left_lower_arm_flexion"},
    "right_hip": SIDE_ANGLES - {"left_lower_arm_flexion", "right_lower_arm_flexion"},
    "right_elbow": {"right_upper_arm_flexion", "right_lower_arm_flexion"},
    "right_wrist": {"right_lower_arm_flexion"},
    "left_shoulder": SIDE_ANGLES - {"right_lower_arm_flexion"},
    "left_elbow": {"left_upper_arm_flexion", "left_lower_arm_flexion"},
    "left_wrist": {"left_lower_arm_flexion"},
}
"""What each keypoint takes away when the person looks to the picture's right."""

NEEDED_FROM_FRONT = {
    "nose": {"neck_twist"},
    "left_ear": {"neck_twist", "neck_side_bend"},
    "right_ear": {"neck_twist", "neck_side_bend"},
    "left_shoulder": FRONT_ANGLES - {"neck_twist"},
    "right_shoulder": FRONT_ANGLES - {"neck_twist"},
    "left_elbow": {"left_upper_arm_abduction"},
    "right_elbow": {"right_upper_arm_abduction"},
    "left_hip": {"trunk_side_bend"},
    "right_hip": {"trunk_side_bend"},
}


@pytest.mark.parametrize(
    ("pose", "view", "needed"),
    [
        (from_side(trunk=25), View.SIDE, NEEDED_FROM_SIDE),
        (from_front(head_roll=15, abduction=40), View.FRONT, NEEDED_FROM_FRONT),
    ],
)
@pytest.mark.parametrize("lost", KEYPOINT_NAMES)
def test_a_missing_keypoint_takes_away_exactly_what_needs_it(
    pose: Keypoints, view: View, needed: dict[str, set[str]], lost: str
) -> None:
    """The angles that need it become unknown and every other stays what it was."""
    full, less = degrees(pose, view), degrees(without(pose, lost), view)

    assert {name: deg for name, deg in full.items() if name not in needed.get(lost, set())} == less


poses = st.one_of(
    st.tuples(
        st.builds(
            from_side,
            trunk=st.floats(-60, 90),
            neck=st.floats(-40, 70),
            upper_arm=st.floats(-80, 180),
            elbow=st.floats(0, 150),
            facing=facings,
        ),
        st.just(View.SIDE),
    ),
    st.tuples(
        st.builds(
            from_front,
            head_roll=st.floats(-40, 40),
            shoulder_roll=st.floats(-20, 20),
            twist=st.floats(-59, 59),
            abduction=st.floats(-20, 60),
            lean=st.floats(-30, 30),
        ),
        st.just(View.FRONT),
    ),
)
setups = st.builds(SetUp, *[st.sampled_from([None, True, False])] * 4)


@given(poses, setups, st.sampled_from(KEYPOINT_NAMES))
def test_a_missing_keypoint_never_narrows_the_score(
    posed: tuple[Keypoints, View], setup: SetUp, lost: str
) -> None:
    """A lost landmark makes steps unknown, never neutral."""
    pose, view = posed
    full = rula_score(joint_angles(pose, view), setup, held_s=10)
    less = rula_score(joint_angles(without(pose, lost), view), setup, held_s=10)

    assert less.grand_score_min <= full.grand_score_min
    assert less.grand_score_max >= full.grand_score_max


@given(st.lists(st.tuples(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4)), min_size=17, max_size=17))
def test_any_keypoints_give_finite_angles(points: list[Point]) -> None:
    """Points that coincide or lie anywhere never raise and never give a non-number."""
    pose = Keypoints(np.array(points), np.ones(17))
    for view in View:
        assert all(math.isfinite(deg) for deg in degrees(pose, view).values())


def test_keypoints_in_one_place_give_finite_angles() -> None:
    """Nothing divides by a width of zero."""
    pose = Keypoints(np.zeros((17, 2)), np.ones(17))
    for view in View:
        assert all(math.isfinite(deg) for deg in degrees(pose, view).values())


@pytest.mark.parametrize(("pose", "view"), [(from_side(), View.SIDE), (from_front(), View.FRONT)])
def test_every_measured_angle_carries_its_error(pose: Keypoints, view: View) -> None:
    """And an unknown one carries none."""
    angles = joint_angles(pose, view)

    assert {name for name in ANGLE_NAMES if angles[name].deg is not None} == {
        name for name in ANGLE_NAMES if angles[name].sd_deg is not None
    }


def depth(inclination_deg: float | None, sd_deg: float | None = 3.0) -> DepthReading:
    """What a depth model says of the neck."""
    return DepthReading(inclination_deg, sd_deg, age_s=0.2, presence=0.9, head_gap=0.1)


@pytest.mark.parametrize(("inclination", "expected"), [(65.0, 20.0), (47.0, 2.0), (42.0, 0.0)])
def test_depth_gives_the_neck_from_the_front(inclination: float, expected: float) -> None:
    """Against the upright posture, assumed, with the model's scatter and what nobody measured."""
    neck = joint_angles(from_front(), View.FRONT, depth(inclination), neck_neutral_deg=45.0)[
        "neck_flexion"
    ]

    assert (expected, Basis.ASSUMED) == (neck.deg, neck.basis)
    assert math.hypot(3.0, FRONT_NECK_SD_DEG) == pytest.approx(neck.sd_deg)


@pytest.mark.parametrize(
    ("view", "reading", "neutral"),
    [
        (View.FRONT, None, 45.0),
        (View.FRONT, depth(65.0), None),
        (View.FRONT, depth(None, None), 45.0),
        (View.OBLIQUE, depth(65.0), 45.0),
        (View.UNKNOWN, depth(65.0), 45.0),
    ],
)
def test_without_depth_or_calibration_the_neck_is_unknown(
    view: View, reading: DepthReading | None, neutral: float | None
) -> None:
    """As it is from an oblique view, where nothing is measured."""
    angles = joint_angles(from_front(), view, reading, neck_neutral_deg=neutral)

    assert angles["neck_flexion"].basis is Basis.UNKNOWN


def test_from_the_side_the_picture_says_more_than_depth() -> None:
    """The plane of the picture holds the neck there."""
    plain = joint_angles(from_side(), View.SIDE)

    assert plain == joint_angles(from_side(), View.SIDE, depth(80.0), neck_neutral_deg=45.0)
