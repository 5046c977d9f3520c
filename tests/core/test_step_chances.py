"""From an angle that may be wrong to the chances of a step's scores."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.angles import DEAD_ZONES_DEG
from lumbar.core.bands import base_score
from lumbar.core.step_chances import (
    ALWAYS,
    BACK_CHANCE,
    DESK_CHANCES,
    NEVER,
    UNSEEN_CHANCE,
    Chances,
    band_chances,
    beyond_chances,
    step_chances,
)
from lumbar.core.worksheet import STEP_SPANS, Span

STEPS = ("upper_arm", "lower_arm", "neck", "trunk")


def base(step: str, deg: float) -> int:
    """The worksheet's score of an angle behind its dead zone."""
    low, high = DEAD_ZONES_DEG.get(f"{step}_flexion", (0.0, 0.0))
    return base_score(step, 0.0 if low <= deg <= high else deg, supported=False)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("deg", [-30.0, 0.0, 8.0, 21.0, 58.0, 92.0])
def test_bands_are_as_likely_as_the_normal_distribution_says(step: str, deg: float) -> None:
    """Against 40,000 angles drawn around the reading."""
    drawn = np.random.default_rng(1).normal(deg, 8.0, 40_000)
    counted = np.bincount([base(step, angle) for angle in drawn], minlength=5) / len(drawn)
    found = band_chances(step, deg, 8.0, supported=False)

    assert sum(found.values()) == pytest.approx(1)
    assert {score: pytest.approx(counted[score], abs=0.012) for score in found} == dict(found)


@given(st.sampled_from([*STEPS, "wrist"]), st.floats(-120, 170), st.sampled_from([0.0, None]))
def test_an_angle_without_an_error_is_taken_at_its_word(
    step: str, deg: float, sd_deg: float | None
) -> None:
    """One score, the worksheet's own."""
    found = band_chances(step, deg, sd_deg, supported=True)

    assert {base_score(step, deg): 1.0} == found


@pytest.mark.parametrize("sd_deg", [1.0, 7.0, 30.0])
def test_the_dead_zone_belongs_to_upright(sd_deg: float) -> None:
    """At its edge extension is as likely as not, however wrong the angle may be."""
    edge_deg = DEAD_ZONES_DEG["neck_flexion"][0]

    assert band_chances("neck", edge_deg, sd_deg)[4] == pytest.approx(0.5)


def test_a_reclined_trunk_depends_on_the_back_rest() -> None:
    """1 with it, 2 without; either, as likely as not, while it is not known."""
    assert {1: 1.0} == band_chances("trunk", -15.0, None, supported=True)
    assert {2: 1.0} == band_chances("trunk", -15.0, None, supported=False)
    assert {1: 0.5, 2: 0.5} == band_chances("trunk", -15.0, None)


def test_a_point_beyond_a_limit() -> None:
    """Half a chance at the limit; both sides count where they should."""
    assert beyond_chances(30.0, 5.0, 30.0, either_way=False)[1] == pytest.approx(0.5)
    assert beyond_chances(-40.0, 5.0, 30.0, either_way=False)[1] == pytest.approx(0, abs=1e-6)
    assert beyond_chances(-40.0, 5.0, 30.0, either_way=True)[1] > 0.95
    assert ALWAYS == beyond_chances(-40.0, None, 30.0, either_way=True)
    assert NEVER == beyond_chances(-40.0, 0.0, 30.0, either_way=False)


def test_an_unknown_step_has_what_is_usual_at_a_desk() -> None:
    """Equally likely but for a neck bent back, which is rare; what is known to be worse counts."""
    nothing = step_chances("neck", (1, 4), [None, None])
    twisted = step_chances("neck", (1, 4), [ALWAYS, ALWAYS])

    assert [0.3, 0.3, 0.3, BACK_CHANCE, 0, 0] == pytest.approx(nothing)
    assert [0, 0, 0.75, 0.25, 0, 0] == pytest.approx(twisted)
    assert [1 / 3] * 3 + [0] * 3 == pytest.approx(step_chances("trunk", (1, 4), [None, None]))


def test_a_raised_arm_of_unknown_angle_scores_at_least_its_points() -> None:
    """Where no usual score is left, it is the least one there can be."""
    assert [0, 0, 0, 1, 0, 0] == step_chances("upper_arm", (2, 4), [ALWAYS, ALWAYS])


def test_an_unseen_adjustment_of_a_known_band_is_rare() -> None:
    """Each for itself, and never beyond what the step has."""
    one, both = UNSEEN_CHANCE * (1 - UNSEEN_CHANCE), UNSEEN_CHANCE**2

    assert [0, 0, 0, 1 - 2 * one - both, 2 * one, both] == pytest.approx(
        step_chances("neck", {4: 1.0}, [None, None])
    )
    assert [0, 1] == step_chances("wrist_twist", {2: 1.0}, [None])


@given(
    st.sampled_from(list(DESK_CHANCES)),
    st.one_of(st.just((1, 4)), st.integers(1, 4).map(lambda score: {score: 1.0})),
    st.lists(
        st.one_of(st.none(), st.floats(0, 1).map(lambda chance: {0: 1 - chance, 1: chance})),
        max_size=4,
    ),
)
def test_chances_of_a_step_are_such(
    step: str, band: Chances | Span, adjustments: list[Chances | None]
) -> None:
    """One for each score the step has, none negative, together 1."""
    found = step_chances(step, band, adjustments)
    low, high = STEP_SPANS[step]

    assert len(found) == high - low + 1
    assert min(found) >= 0
    assert math.isclose(sum(found), 1)
