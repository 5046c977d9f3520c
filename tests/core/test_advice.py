"""Advice: short, in the right direction, for everything that can be wrong."""

from __future__ import annotations

from typing import Literal

import pytest

from lumbar.core.advice import advice_for, advice_on, to_blame, worst_step
from lumbar.core.measures import MEASURES
from lumbar.core.shoulders import RISE
from lumbar.core.types import (
    Band,
    Basis,
    Deviation,
    PostureUpdate,
    RulaResult,
    SceneState,
    StepScore,
)

STEPS = (
    "upper_arm",
    "lower_arm",
    "wrist",
    "wrist_twist",
    "neck",
    "trunk",
    "legs",
    "muscle_use_a",
    "force_load_a",
    "muscle_use_b",
    "force_load_b",
)


@pytest.mark.parametrize("part", [*MEASURES, RISE, *STEPS])
@pytest.mark.parametrize("sign", [-1.0, 1.0])
def test_every_part_has_an_advice_of_a_few_words(part: str, sign: float) -> None:
    """Each measure and each worksheet step is told in two to five words of its own."""
    advice = advice_for(part, sign)

    assert 2 <= len(advice.split()) <= 5
    assert advice != advice_for("something else", sign)


@pytest.mark.parametrize("measure", MEASURES)
def test_the_two_directions_of_a_measure_differ(measure: str) -> None:
    """Too much and too little ask for opposite things."""
    assert advice_for(measure, -0.5) != advice_for(measure, 0.5)


@pytest.mark.parametrize(
    ("part", "share", "advice"),
    [
        ("distance", 1.2, "Move back a little"),
        ("head_pitch", 1.2, "Lift your head"),
        ("head_height", -1.2, "Sit up, drop your shoulders"),
        (RISE, 1.2, "Drop your shoulders"),
        ("side_lean", 1.2, "Shift back to your right"),
        ("head_roll", 1.2, "Tilt your head right"),
        ("shoulder_tilt", 1.2, "Drop your right shoulder"),
        ("head_turn", 1.2, "Turn your head back right"),
        ("neck_inclination", 1.2, "Draw your chin straight back"),
    ],
)
def test_the_advice_leads_back(part: str, share: float, advice: str) -> None:
    """A head at the picture's right is at the person's left, and is sent to the right."""
    assert advice_for(part, share) == advice


@pytest.mark.parametrize(
    ("share", "closer_cm", "advice"),
    [
        (1.2, 11.3, "Move back 10 cm"),
        (1.2, 0.4, "Move back 5 cm"),
        (-1.2, -28.0, "Move 30 cm closer"),
        (1.2, None, "Move back a little"),
        (1.2, -3.0, "Move back a little"),
    ],
)
def test_centimetres_are_told_where_they_are_known(
    share: float, closer_cm: float | None, advice: str
) -> None:
    """In fives, and never against what the deviation says."""
    assert advice_for("distance", share, closer_cm) == advice
    assert advice_for("head_pitch", share, closer_cm) == advice_for("head_pitch", share)


def result(**steps: StepScore) -> RulaResult:
    """A result with all steps at their best but for those given."""
    best = {name: int(not name.startswith(("muscle", "force"))) for name in STEPS}
    return RulaResult(
        "both",
        {name: StepScore(low, low, Basis.ASSUMED) for name, low in best.items()} | steps,
        3,
        5,
    )


def test_the_worst_step_is_certainly_the_furthest_above_its_best() -> None:
    """What a step might be does not count, only what it is at least."""
    unknown = StepScore(1, 6, Basis.UNKNOWN)
    certain = StepScore(3, 3, Basis.MEASURED)

    assert worst_step(result(trunk=unknown, neck=certain)) == "neck"


def test_of_equal_steps_the_measured_one_is_named() -> None:
    """An assumption is not blamed when a measurement is as bad."""
    assumed = StepScore(2, 2, Basis.ASSUMED)
    measured = StepScore(1, 1, Basis.MEASURED)

    assert worst_step(result(upper_arm=assumed, muscle_use_b=measured)) == "muscle_use_b"


def posture(band: Band, deviation: float | None) -> PostureUpdate:
    """A posture whose head is too low by ``deviation`` limits."""
    parts = Deviation(deviation, {"head_height": -deviation}) if deviation is not None else None
    return PostureUpdate(0.0, 0.0, 0, "", SceneState.OK, band, deviation=parts)


@pytest.mark.parametrize(
    ("reason", "band", "deviation", "blamed"),
    [
        ("deviation", Band.POOR, 1.2, True),
        ("rula", Band.POOR, 1.2, True),
        ("rula", Band.POOR, 0.9, False),
        ("rula", Band.FAIR, 0.9, False),
        ("deviation", Band.POOR, 0.9, False),
        ("deviation", Band.FAIR, 0.9, True),
        ("deviation", Band.POOR, None, False),
    ],
)
def test_a_deviation_within_its_limit_is_not_blamed_for_a_bad_score(
    reason: Literal["deviation", "rula"], band: Band, deviation: float | None, blamed: bool
) -> None:
    """Below the limit only a posture that is bad in no other way is still blamed on it."""
    update = posture(band, deviation)

    assert to_blame(update, reason) == (update.deviation if blamed else None)


def test_without_a_deviation_the_score_is_advised_on() -> None:
    """And without either there is something to say all the same."""
    score = result(trunk=StepScore(3, 3, Basis.MEASURED))

    assert advice_on(Deviation(1.2, {"distance": 1.2}, 11.0), score) == "Move back 10 cm"
    assert advice_on(None, score) == "Sit upright, use the back-rest"
    assert advice_on(None, None) == advice_on(Deviation(0.0, {}), None) == "Sit up and relax"
