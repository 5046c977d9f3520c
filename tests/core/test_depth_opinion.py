"""The opinion over time: steady, quick to follow a real move, silent when it should be."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.test_depth import body
from lumbar.core.depth import WorldPose
from lumbar.core.depth_opinion import LOOK_SD_DEG, STALE_S, DepthOpinion

APART = 0.4
"""A head gap at which the models do not agree."""


def look(neck_deg: float, head_gap: float = 0.05) -> WorldPose:
    """What the depth model says of a neck."""
    return WorldPose(body(neck_deg=neck_deg), np.zeros((33, 2)), np.ones(33), 0.9, head_gap)


def opinion_of(looks: list[tuple[float, float]]) -> DepthOpinion:
    """The opinion after looks at times and angles."""
    opinion = DepthOpinion()
    for t_s, deg in looks:
        opinion.add(t_s, look(deg))
    return opinion


def neck(opinion: DepthOpinion, t_s: float) -> float:
    """The angle in force."""
    reading = opinion.reading(t_s)
    assert reading is not None
    assert reading.neck_inclination_deg is not None
    return reading.neck_inclination_deg


@given(
    deg=st.floats(0.0, 80.0),
    steps_s=st.lists(st.floats(0.5, 3.0), min_size=1, max_size=20),
)
def test_a_constant_neck_is_read_as_it_is(deg: float, steps_s: list[float]) -> None:
    """However unevenly the looks come, and never with less certainty than one look has."""
    times = np.cumsum(steps_s).tolist()
    opinion = opinion_of([(t_s, deg) for t_s in times])
    reading = opinion.reading(times[-1])

    assert neck(opinion, times[-1]) == pytest.approx(deg, abs=1e-6)
    assert opinion.settled
    assert reading is not None
    assert reading.sd_deg is not None
    assert 0 < reading.sd_deg <= LOOK_SD_DEG + 1e-9


def test_the_stated_standard_deviation_is_that_of_the_fit() -> None:
    """Of 400 noisy series the readings scatter as much as each of them says."""
    rng = np.random.default_rng(0)
    times = [0.5 * tick for tick in range(17)]
    readings = [
        opinion_of([(t_s, 45 + rng.normal(0, LOOK_SD_DEG)) for t_s in times]).reading(8.0)
        for _ in range(400)
    ]
    found = np.array([reading.neck_inclination_deg for reading in readings if reading])
    said = np.array([reading.sd_deg for reading in readings if reading])

    assert said.mean() == pytest.approx(found.std(), rel=0.15)
    assert said.mean() < 0.75 * LOOK_SD_DEG


def test_a_single_outlier_does_not_count() -> None:
    """One look that says 30° more is held back until another confirms it."""
    opinion = opinion_of([(0.5 * tick, 45.0) for tick in range(10)])
    opinion.add(5.0, look(75.0))

    assert neck(opinion, 5.0) == pytest.approx(45.0)
    assert not opinion.settled

    opinion.add(5.5, look(45.5))

    assert neck(opinion, 5.5) == pytest.approx(45.2, abs=0.4)
    assert opinion.settled


def test_a_real_move_is_followed_at_the_second_look() -> None:
    """Two looks in a row elsewhere: what lay before is forgotten."""
    opinion = opinion_of([(0.5 * tick, 45.0) for tick in range(10)])
    for t_s in (5.0, 5.5):
        opinion.add(t_s, look(60.0))

    assert neck(opinion, 5.5) == pytest.approx(60.0)


def test_a_slow_slump_is_followed_as_it_goes() -> None:
    """One degree a second is never an outlier, and the reading lies behind by little."""
    opinion = DepthOpinion()
    for tick in range(40):
        opinion.add(tick / 2, look(40 + tick / 2))

        assert neck(opinion, tick / 2) == pytest.approx(40 + tick / 2, abs=0.5)


def test_an_opinion_ages_and_is_forgotten() -> None:
    """It holds between two looks and says its age; too old it says nothing."""
    opinion = opinion_of([(0.0, 45.0)])
    between = opinion.reading(2.0)

    assert between is not None
    assert (2.0, 0.9, 0.05) == (between.age_s, between.presence, between.head_gap)
    assert opinion.reading(STALE_S) is not None
    assert opinion.reading(STALE_S + 0.1) is None


def test_after_a_gap_the_past_does_not_count() -> None:
    """Who comes back after a minute is read by the new look alone."""
    opinion = opinion_of([(0.5 * tick, 45.0) for tick in range(10)])
    opinion.add(60.0, look(75.0))

    assert neck(opinion, 60.0) == pytest.approx(75.0)
    assert opinion.settled


def test_time_that_steps_back_begins_anew() -> None:
    """As with pictures that have nothing to do with each other."""
    opinion = opinion_of([(5.0, 45.0), (5.5, 45.0), (0.0, 70.0)])

    assert neck(opinion, 0.0) == pytest.approx(70.0)


def test_where_the_models_disagree_there_is_no_angle() -> None:
    """The reading says how far apart the heads are, and the next agreement counts at once."""
    opinion = opinion_of([(0.0, 45.0), (0.5, 45.0)])
    opinion.add(1.0, look(45.0, head_gap=APART))
    reading = opinion.reading(1.0)

    assert reading is not None
    assert (None, None, APART, False) == (
        reading.neck_inclination_deg, reading.sd_deg, reading.head_gap, reading.agrees,
    )  # fmt: skip
    opinion.add(1.5, look(46.0))

    assert neck(opinion, 1.5) == pytest.approx(45.5, abs=0.6)


def test_without_a_person_there_is_no_opinion() -> None:
    """A model that sees nobody takes back what it said."""
    opinion = opinion_of([(0.0, 45.0)])
    opinion.add(0.5, None)

    assert opinion.reading(0.5) is None


def test_before_the_first_look_and_after_a_reset_there_is_none() -> None:
    """Nothing is made up."""
    opinion = opinion_of([(0.0, 45.0)])
    opinion.reset()

    assert opinion.reading(0.0) is None
    assert DepthOpinion().reading(math.pi) is None
