"""From angles and set-up answers to the worse side's score: what counts, and on what basis."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.adjustments import FLAG_LIMITS_DEG
from lumbar.core.rula import part_levels, rula_score
from lumbar.core.rula_fields import score_fields
from lumbar.core.skeleton import LIMBS
from lumbar.core.types import (
    ANGLE_NAMES,
    UNKNOWN_ANGLE,
    Basis,
    JointAngle,
    JointAngles,
    SetUp,
    View,
)

NOT_ANSWERED = SetUp()
GOOD_DESK = SetUp(arms_supported=True, legs_supported=True, wrist_neutral=True, back_supported=True)
BARE_DESK = SetUp(
    arms_supported=False, legs_supported=False, wrist_neutral=False, back_supported=False
)


def measured(**degrees: float | None) -> JointAngles:
    """Angles by name, all others unknown."""
    by_name = {
        name: UNKNOWN_ANGLE
        if degrees.get(name) is None
        else JointAngle(degrees[name], Basis.MEASURED)
        for name in ANGLE_NAMES
    }
    return JointAngles(View.SIDE, by_name)


UPRIGHT = measured(
    neck_flexion=5,
    neck_side_bend=0,
    neck_twist=0,
    trunk_flexion=0,
    trunk_side_bend=0,
    trunk_twist=0,
    **{
        f"{side}_{angle}": deg
        for side in ("left", "right")
        for angle, deg in (
            ("upper_arm_flexion", 10),
            ("upper_arm_abduction", 5),
            ("lower_arm_flexion", 80),
        )
    },
)


def changed(angles: JointAngles, **degrees: float | None) -> JointAngles:
    """The same angles but for those named; None makes one unknown."""
    known = {name: angles[name].deg for name in ANGLE_NAMES}
    return measured(**(known | degrees))


def spans(angles: JointAngles, setup: SetUp = NOT_ANSWERED) -> dict[str, tuple[int, int]]:
    """Lowest and highest score of each step, held briefly."""
    steps = rula_score(angles, setup, held_s=0).steps
    return {name: (step.low, step.high) for name, step in steps.items()}


def bases(angles: JointAngles, setup: SetUp, held_s: float | None = 0) -> dict[str, Basis]:
    steps = rula_score(angles, setup, held_s=held_s).steps
    return {name: step.basis for name, step in steps.items()}


def test_with_nothing_known_every_step_has_its_whole_range() -> None:
    """No camera, no answers: nothing is filled in but the load, which is assumed 0."""
    result = rula_score(measured(), NOT_ANSWERED, held_s=None)

    assert {name: (step.low, step.high) for name, step in result.steps.items()} == {
        "upper_arm": (1, 6),
        "lower_arm": (1, 3),
        "wrist": (1, 4),
        "wrist_twist": (1, 2),
        "muscle_use_a": (0, 1),
        "force_load_a": (0, 0),
        "neck": (1, 6),
        "trunk": (1, 6),
        "legs": (1, 2),
        "muscle_use_b": (0, 1),
        "force_load_b": (0, 0),
    }
    assert (result.grand_score_min, result.grand_score_max) == (1, 7)
    assert result.side == "both"


def test_with_nothing_known_only_the_load_is_assumed() -> None:
    """All other steps say that they are unknown."""
    loads = {"force_load_a", "force_load_b"}

    assert loads == {
        name
        for name, basis in bases(measured(), NOT_ANSWERED, None).items()
        if basis is Basis.ASSUMED
    }
    assert Basis.MEASURED not in bases(measured(), NOT_ANSWERED, None).values()


def test_what_the_camera_never_shows_leaves_a_measured_step_its_range() -> None:
    """Raised shoulder, arm support, reach across or out to the side: one point each."""
    seen = spans(changed(UPRIGHT, left_upper_arm_flexion=60, right_upper_arm_flexion=60))

    assert seen["upper_arm"] == (2, 4)
    assert seen["lower_arm"] == (1, 2)


@pytest.mark.parametrize(
    ("setup", "expected"),
    [
        (GOOD_DESK, {"wrist": (1, 1), "wrist_twist": (1, 1), "legs": (1, 1)}),
        (BARE_DESK, {"wrist": (2, 2), "wrist_twist": (1, 1), "legs": (2, 2)}),
        (NOT_ANSWERED, {"wrist": (1, 4), "wrist_twist": (1, 2), "legs": (1, 2)}),
    ],
)
def test_answers_stand_for_what_the_camera_cannot_see(
    setup: SetUp, expected: dict[str, tuple[int, int]]
) -> None:
    """Wrist, wrist twist and legs come from the user, or stay unknown."""
    assert expected == {name: spans(UPRIGHT, setup)[name] for name in expected}


def test_answered_steps_say_that_they_are_assumed() -> None:
    """Wrist, twist, legs and load rest on the user's word; so does an arm's support."""
    assumed = {name for name, basis in bases(UPRIGHT, GOOD_DESK).items() if basis is Basis.ASSUMED}

    assert {
        *("upper_arm", "wrist", "wrist_twist", "legs", "force_load_a", "force_load_b")
    } == assumed


def test_an_answer_does_not_make_an_unseen_angle_known() -> None:
    """An arm out of sight stays unknown, supported or not."""
    unseen = bases(measured(), GOOD_DESK)

    assert Basis.UNKNOWN is unseen["upper_arm"]
    assert Basis.UNKNOWN is unseen["trunk"]


def test_the_back_rest_matters_only_to_a_reclined_trunk() -> None:
    """Reclined: 1 with, 2 without, 1–2 not answered, and the basis says who decided."""
    reclined = changed(UPRIGHT, trunk_flexion=-20)

    assert spans(reclined, SetUp(back_supported=True))["trunk"] == (1, 1)
    assert spans(reclined, SetUp(back_supported=False))["trunk"] == (2, 2)
    assert spans(reclined)["trunk"] == (1, 2)
    assert Basis.ASSUMED is bases(reclined, SetUp(back_supported=True))["trunk"]
    assert Basis.MEASURED is bases(UPRIGHT, SetUp(back_supported=True))["trunk"]


@pytest.mark.parametrize(
    ("held_s", "limit_s", "expected"),
    [
        (0, 60, (0, 0)),
        (60, 60, (0, 0)),
        (60.001, 60, (1, 1)),
        (600, 60, (1, 1)),
        (600, 600, (0, 0)),
        (None, 60, (0, 1)),
    ],
)
def test_muscle_use_counts_once_the_posture_was_held_longer_than_the_limit(
    held_s: float | None, limit_s: float, expected: tuple[int, int]
) -> None:
    """Exactly the limit gives 0; an unknown time leaves it open. It counts for both groups."""
    result = rula_score(UPRIGHT, GOOD_DESK, held_s=held_s, static_limit_s=limit_s)
    steps = [result.steps["muscle_use_a"], result.steps["muscle_use_b"]]
    basis = Basis.UNKNOWN if held_s is None else Basis.MEASURED

    assert [(*expected, basis)] * 2 == [(step.low, step.high, step.basis) for step in steps]


@pytest.mark.parametrize("name", ["neck_side_bend", "neck_twist", "trunk_side_bend", "trunk_twist"])
def test_a_bend_or_twist_counts_beyond_its_limit_to_either_side(name: str) -> None:
    """At the limit it does not count yet."""
    step, limit = name.split("_")[0], FLAG_LIMITS_DEG[name]
    scores = [
        spans(changed(UPRIGHT, **{name: deg}))[step]
        for deg in (-limit - 0.1, -limit, limit, limit + 0.1)
    ]

    assert scores == [(2, 2), (1, 1), (1, 1), (2, 2)]


def test_twist_and_side_bend_count_separately() -> None:
    """Both together are two points on neck and on trunk."""
    seen = spans(
        changed(UPRIGHT, neck_side_bend=15, neck_twist=30, trunk_side_bend=15, trunk_twist=30)
    )

    assert (seen["neck"], seen["trunk"]) == ((3, 3), (3, 3))


def test_an_arm_is_abducted_only_away_from_the_body() -> None:
    """40 degrees out to the side counts, 40 degrees across the body does not."""
    out = changed(UPRIGHT, left_upper_arm_abduction=40, right_upper_arm_abduction=40)
    across = changed(UPRIGHT, left_upper_arm_abduction=-40, right_upper_arm_abduction=-40)
    unsupported = SetUp(arms_supported=False)

    assert spans(out, unsupported)["upper_arm"] == (2, 3)
    assert spans(across, unsupported)["upper_arm"] == (1, 2)


def test_a_known_flag_counts_even_while_its_angle_is_unknown() -> None:
    """A head seen tilted makes the neck at least 2, whatever its flexion."""
    seen = rula_score(measured(neck_side_bend=15), NOT_ANSWERED, held_s=0).steps["neck"]

    assert (seen.low, seen.high, seen.basis) == (2, 6, Basis.UNKNOWN)


def test_a_measured_wrist_comes_before_the_answer() -> None:
    """The camera's reading replaces the usual wrist; its deviation stays unknown."""
    bent = changed(UPRIGHT, left_wrist_flexion=30, right_wrist_flexion=30)
    wrist = rula_score(bent, GOOD_DESK, held_s=0).steps["wrist"]

    assert (wrist.low, wrist.high, wrist.basis) == (3, 4, Basis.MEASURED)


@pytest.mark.parametrize(("side", "other"), [("left", "right"), ("right", "left")])
def test_the_worse_arm_is_reported_by_name(side: str, other: str) -> None:
    """A raised right arm is the right side's score, and the same mirrored."""
    raised = changed(UPRIGHT, **{f"{side}_upper_arm_flexion": 100})
    result = rula_score(raised, BARE_DESK, held_s=100)

    assert side == result.side
    assert (result.steps["upper_arm"].low, result.steps["upper_arm"].high) == (4, 5)
    assert result == rula_score(
        changed(raised, **{f"{other}_lower_arm_flexion": 70}), BARE_DESK, held_s=100
    )


def test_equal_arms_are_both_named() -> None:
    """No side is picked at random."""
    assert rula_score(UPRIGHT, GOOD_DESK, held_s=0).side == "both"


def test_equal_scores_show_the_arm_that_adds_more() -> None:
    """Where only score C differs, the side is both and the steps are the higher arm's."""
    angles = changed(UPRIGHT, neck_flexion=25, trunk_flexion=70, left_upper_arm_flexion=30)
    result = rula_score(angles, SetUp(False, True, True, True), held_s=0)

    assert result.side == "both"
    assert result.steps["upper_arm"].low == 2


def test_an_arm_known_to_be_bad_outweighs_one_not_seen() -> None:
    """The bounds still take the larger minimum and the larger maximum."""
    angles = changed(
        UPRIGHT,
        left_upper_arm_flexion=100,
        right_upper_arm_flexion=None,
        right_lower_arm_flexion=None,
        right_upper_arm_abduction=None,
    )
    left_only = changed(angles, right_upper_arm_flexion=100, right_lower_arm_flexion=80)
    unseen_only = changed(angles, left_upper_arm_flexion=None, left_lower_arm_flexion=None)
    result = rula_score(angles, GOOD_DESK, held_s=0)

    assert result.side == "left"
    assert rula_score(left_only, GOOD_DESK, held_s=0).grand_score_min == result.grand_score_min
    assert rula_score(unseen_only, GOOD_DESK, held_s=0).grand_score_max == result.grand_score_max


def test_parts_cover_the_limbs_that_are_drawn() -> None:
    """Every limb of the skeleton finds its level."""
    levels = part_levels(rula_score(UPRIGHT, GOOD_DESK, held_s=0))

    assert {part for _, _, part in LIMBS} == set(levels)


def test_parts_are_coloured_by_what_was_measured() -> None:
    """Levels count from the best score; unseen parts and the user's word have none."""
    angles = measured(neck_side_bend=15, trunk_flexion=40, left_upper_arm_flexion=60)
    levels = part_levels(rula_score(angles, SetUp(False, True, True, True), held_s=0))

    assert levels == {
        "neck": 1,
        "trunk": 2,
        "legs": None,
        "left_upper_arm": 2,
        "left_lower_arm": None,
        "right_upper_arm": None,
        "right_lower_arm": None,
    }


def test_each_arm_has_a_level_of_its_own() -> None:
    """The better arm is coloured by its own step, not by that of the reported side."""
    angles = measured(left_upper_arm_flexion=60, right_upper_arm_flexion=30)
    levels = part_levels(rula_score(angles, SetUp(arms_supported=False), held_s=0))

    assert (2, 1) == (levels["left_upper_arm"], levels["right_upper_arm"])


def test_nothing_measured_colours_nothing() -> None:
    """Answers alone say nothing about how one sits."""
    levels = part_levels(rula_score(measured(), GOOD_DESK, held_s=None))

    assert {None} == set(levels.values())


degrees = st.none() | st.floats(-120, 180)
answers = st.none() | st.booleans()
setups = st.builds(SetUp, *(answers for _ in fields(SetUp)))
all_angles = st.fixed_dictionaries(dict.fromkeys(ANGLE_NAMES, degrees)).map(
    lambda by_name: measured(**by_name)
)
times = st.none() | st.floats(0, 1000)


def side_fields(
    angles: JointAngles, setup: SetUp, side: str, held_s: float | None
) -> dict[str, object]:
    """The same side as typed input with null for everything unknown."""

    def beyond(name: str, limit: float, *, either: bool = True) -> bool | None:
        deg = angles[name].deg
        return None if deg is None else (abs(deg) if either else deg) > limit

    wrist = angles[f"{side}_wrist_flexion"].deg
    answered = setup.wrist_neutral is not None
    return {
        "upper_arm_flexion": angles[f"{side}_upper_arm_flexion"].deg,
        "shoulder_raised": None,
        "upper_arm_abducted": beyond(f"{side}_upper_arm_abduction", 30, either=False),
        "arm_supported": setup.arms_supported,
        "lower_arm_flexion": angles[f"{side}_lower_arm_flexion"].deg,
        "lower_arm_across_midline": None,
        "lower_arm_out_to_side": None,
        **(
            {"wrist_flexion": wrist, "wrist_deviated": None}
            if wrist is not None or not answered
            else {"wrist": 1 if setup.wrist_neutral else 2}
        ),
        "wrist_twist": 1 if answered else None,
        "neck_flexion": angles["neck_flexion"].deg,
        "neck_twisted": beyond("neck_twist", 20),
        "neck_side_bending": beyond("neck_side_bend", 10),
        "trunk_flexion": angles["trunk_flexion"].deg,
        "trunk_twisted": beyond("trunk_twist", 20),
        "trunk_side_bending": beyond("trunk_side_bend", 10),
        "trunk_supported": setup.back_supported,
        "legs_supported": setup.legs_supported,
        "muscle_use_a": None if held_s is None else held_s > 60,
        "muscle_use_b": None if held_s is None else held_s > 60,
    }


@given(all_angles, setups, times)
def test_the_bounds_are_those_of_the_worse_of_two_typed_worksheets(
    angles: JointAngles, setup: SetUp, held_s: float | None
) -> None:
    """Live and typed scoring agree: the larger minimum and the larger maximum of both sides."""
    result = rula_score(angles, setup, held_s=held_s)
    left, right = (
        score_fields(side_fields(angles, setup, side, held_s)) for side in ("left", "right")
    )

    assert (
        max(left["grand_score_min"] or 0, right["grand_score_min"] or 0),
        max(left["grand_score_max"] or 0, right["grand_score_max"] or 0),
    ) == (result.grand_score_min, result.grand_score_max)


@given(all_angles, setups, times, st.sampled_from(ANGLE_NAMES))
def test_losing_an_angle_never_narrows_the_bounds(
    angles: JointAngles, setup: SetUp, held_s: float | None, lost: str
) -> None:
    """Knowing less can only widen the interval."""
    known = rula_score(angles, setup, held_s=held_s)
    less = rula_score(changed(angles, **{lost: None}), setup, held_s=held_s)

    # A wrist that is no longer measured falls back on the answer, which is knowledge too.
    if not lost.endswith("wrist_flexion") or setup.wrist_neutral is None:
        assert less.grand_score_min <= known.grand_score_min
        assert less.grand_score_max >= known.grand_score_max


@given(all_angles, times, st.sampled_from([field.name for field in fields(SetUp)]))
def test_not_answering_never_narrows_the_bounds(
    angles: JointAngles, held_s: float | None, question: str
) -> None:
    """Each answer only narrows."""
    answered = rula_score(angles, GOOD_DESK, held_s=held_s)
    less = rula_score(angles, replace(GOOD_DESK, **{question: None}), held_s=held_s)

    assert less.grand_score_min <= answered.grand_score_min
    assert less.grand_score_max >= answered.grand_score_max


@given(all_angles, setups, times)
def test_mirroring_the_body_mirrors_the_side(
    angles: JointAngles, setup: SetUp, held_s: float | None
) -> None:
    """Left and right are treated alike."""
    swap = {"left": "right", "right": "left", "both": "both"}

    def mirrored(name: str) -> str:
        side, _, rest = name.partition("_")
        return f"{swap[side]}_{rest}" if side in swap else name

    there = measured(**{mirrored(name): angles[name].deg for name in ANGLE_NAMES})
    here, back = rula_score(angles, setup, held_s=held_s), rula_score(there, setup, held_s=held_s)

    assert swap[here.side] == back.side
    assert (here.grand_score_min, here.grand_score_max) == (
        back.grand_score_min,
        back.grand_score_max,
    )
