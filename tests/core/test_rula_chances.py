"""The probabilities that come with a score: where they lie, and what moves them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.rula import part_levels, rula_score
from lumbar.core.types import (
    ANGLE_NAMES,
    UNKNOWN_ANGLE,
    Basis,
    JointAngle,
    JointAngles,
    RulaResult,
    SetUp,
    View,
)

GOOD_DESK = SetUp(arms_supported=True, legs_supported=True, wrist_neutral=True, back_supported=True)
ARMS = {
    f"{side}_{angle}": deg
    for side in ("left", "right")
    for angle, deg in (("upper_arm_flexion", 10.0), ("lower_arm_flexion", 80.0))
}

setups = st.builds(SetUp, *[st.sampled_from([None, True, False])] * 4)
degrees = st.dictionaries(st.sampled_from(ANGLE_NAMES), st.floats(-60, 120), max_size=12)
times = st.sampled_from([None, 10.0, 100.0])


def read(sd_deg: float | None, **known: float) -> JointAngles:
    """Angles measured with one error, all others unknown."""
    return JointAngles(
        View.SIDE,
        {
            name: JointAngle(known[name], Basis.MEASURED, sd_deg)
            if name in known
            else UNKNOWN_ANGLE
            for name in ANGLE_NAMES
        },
    )


def by_depth(neck_deg: float, sd_deg: float = 11.0) -> JointAngles:
    """A neck read from depth, as from the front."""
    angles = dict.fromkeys(ANGLE_NAMES, UNKNOWN_ANGLE)
    angles["neck_flexion"] = JointAngle(neck_deg, Basis.ASSUMED, sd_deg)
    return JointAngles(View.FRONT, angles)


def expected(result: RulaResult) -> float:
    """Mean grand score by the probabilities."""
    return sum(score * p for score, p in enumerate(result.probabilities, start=1))


@given(degrees, setups, times)
def test_exact_angles_keep_the_probabilities_within_the_bounds(
    known: dict[str, float], setup: SetUp, held_s: float | None
) -> None:
    """What cannot be has no probability, and what is certain has all of it."""
    result = rula_score(read(None, **known), setup, held_s=held_s)
    low, high = result.grand_score_min, result.grand_score_max

    assert sum(result.probabilities) == pytest.approx(1)
    assert sum(result.probabilities[low - 1 : high]) == pytest.approx(1)
    assert result.likely_score is not None
    assert low <= result.likely_score <= high
    assert result.interval is not None
    assert low <= result.interval[0] <= result.interval[1] <= high


@given(degrees, setups, times)
def test_an_error_of_nothing_is_no_error(
    known: dict[str, float], setup: SetUp, held_s: float | None
) -> None:
    """A standard deviation of 0 gives the same score, bounds and probabilities."""
    exact = rula_score(read(None, **known), setup, held_s=held_s)

    assert exact == rula_score(read(0.0, **known), setup, held_s=held_s)


@given(degrees, setups, times, st.floats(0.5, 30))
def test_errors_leave_the_bounds_alone(
    known: dict[str, float], setup: SetUp, held_s: float | None, sd_deg: float
) -> None:
    """The bounds are about what is unknown, the probabilities about what may be wrong too."""
    exact = rula_score(read(None, **known), setup, held_s=held_s)
    uncertain = rula_score(read(sd_deg, **known), setup, held_s=held_s)

    assert (exact.grand_score_min, exact.grand_score_max) == (
        uncertain.grand_score_min,
        uncertain.grand_score_max,
    )
    assert exact.steps == uncertain.steps
    assert sum(uncertain.probabilities) == pytest.approx(1)


def test_the_more_wrong_an_angle_may_be_the_wider_the_interval() -> None:
    """From a neck well inside its band to one that may be anything."""
    known = {"neck_flexion": 15.0, "trunk_flexion": 10.0, **ARMS}
    sure, unsure = (
        rula_score(read(sd_deg, **known), GOOD_DESK, held_s=0).probabilities
        for sd_deg in (1.0, 15.0)
    )

    assert max(sure) > max(unsure)


def test_the_neck_is_named_when_it_makes_the_score() -> None:
    """A bent neck on an upright body; the arms when they are raised instead."""
    neck = rula_score(
        read(5.0, **(ARMS | {"neck_flexion": 40.0, "trunk_flexion": 0.0})), GOOD_DESK, held_s=0
    )
    raised = {f"{side}_upper_arm_flexion": 110.0 for side in ("left", "right")}
    arms = rula_score(
        read(5.0, **(ARMS | raised | {"neck_flexion": 5.0, "trunk_flexion": 0.0})),
        GOOD_DESK,
        held_s=0,
    )

    assert ("neck", "upper_arm") == (neck.main_part, arms.main_part)


def test_what_nothing_is_known_of_is_not_blamed() -> None:
    """No camera and no answers: a score, and nobody's fault."""
    assert rula_score(read(None), SetUp(), held_s=0).main_part is None


def test_a_neck_read_from_depth_moves_the_probabilities_alone() -> None:
    """It is a trend against the calibrated posture: no band, no narrower bounds, no colour."""
    nothing = rula_score(read(None), GOOD_DESK, held_s=0)
    upright, bent = (rula_score(by_depth(deg), GOOD_DESK, held_s=0) for deg in (0.0, 35.0))

    for result in (upright, bent):
        assert (nothing.grand_score_min, nothing.grand_score_max) == (
            result.grand_score_min,
            result.grand_score_max,
        )
        assert (result.steps["neck"].low, result.steps["neck"].high) == (1, 6)
        assert result.steps["neck"].basis is Basis.ASSUMED
        assert part_levels(result)["neck"] is None
    assert expected(upright) < expected(bent)
    assert bent.main_part == "neck"


def test_a_score_with_probabilities_costs_little() -> None:
    """A frame has tens of milliseconds; both arms with all their chances take a few at most."""
    angles = read(10.0, neck_flexion=15.0, trunk_flexion=10.0, **ARMS)
    rula_score(angles, GOOD_DESK, held_s=None)
    started = time.process_time()
    for _ in range(50):
        rula_score(angles, GOOD_DESK, held_s=None)

    assert (time.process_time() - started) / 50 < 0.003
