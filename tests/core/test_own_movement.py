"""How measures move together, and what of a deviation that forgives."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.own_movement import correlations, discounted

parts_of_three = st.lists(st.floats(-5, 5), min_size=3, max_size=3).map(np.array)


def swaying(seed: int, count: int = 400, common: float = 0.9) -> np.ndarray:
    """Three measures of which the first two share most of their movement."""
    random = np.random.default_rng(seed)
    shared = random.normal(size=count)
    own = random.normal(size=(count, 3)) * np.sqrt([1 - common, 1 - common, 1])
    return own + np.outer(shared, np.sqrt([common, common, 0]))


def test_what_moves_together_is_found() -> None:
    """With many frames the correlation comes close to the true one."""
    found = correlations(swaying(1))

    assert found[0, 1] == pytest.approx(0.9, abs=0.1)
    assert abs(found[0, 2]) < 0.2


@given(seed=st.integers(0, 1000), count=st.integers(0, 40), width=st.integers(1, 8))
def test_any_samples_give_a_usable_matrix(seed: int, count: int, width: int) -> None:
    """Symmetric, ones on the diagonal, no negative direction, however few the frames."""
    random = np.random.default_rng(seed)
    samples = random.normal(size=(count, width)) * random.integers(0, 2, width)
    found = correlations(samples)

    assert np.allclose(found, found.T)
    assert np.allclose(np.diag(found), 1.0)
    assert np.linalg.eigvalsh(found).min() > -1e-9


def test_few_frames_say_less_than_many() -> None:
    """The shrinkage follows the uncertainty, down to nothing."""
    many, few, hardly = (abs(correlations(swaying(2, n))[0, 1]) for n in (400, 80, 8))

    assert many > few > hardly == 0.0


def test_one_wild_frame_changes_little() -> None:
    """Ranks do not care how far out it is."""
    samples = swaying(3, 60)
    wild = samples.copy()
    wild[7] = (1e6, -1e6, 1e6)

    assert correlations(wild) == pytest.approx(correlations(samples), abs=0.3)


@given(parts=parts_of_three, spreads=st.lists(st.floats(0, 1 / 3), min_size=3, max_size=3))
def test_independent_small_movement_forgives_nothing(
    parts: np.ndarray, spreads: list[float]
) -> None:
    """Then every measure keeps its own limit."""
    assert discounted(parts, np.array(spreads), np.eye(3)) == pytest.approx(parts)


@given(
    parts=parts_of_three,
    spreads=st.lists(st.floats(0, 2), min_size=3, max_size=3),
    seed=st.integers(0, 100),
)
def test_no_deviation_grows(parts: np.ndarray, spreads: list[float], seed: int) -> None:
    """Own movement forgives or does not; it never accuses."""
    left = discounted(parts, np.array(spreads), correlations(swaying(seed, 60)))

    assert np.linalg.norm(left) <= np.linalg.norm(parts) + 1e-9


def test_common_movement_has_the_room_of_single_ones() -> None:
    """Three standard deviations in the direction of the sway are one limit, across it nothing is
    forgiven."""
    correlation = np.array([[1.0, 1.0], [1.0, 1.0]])
    spreads = np.array([1 / 3, 1 / 3])
    along, across = np.array([1.0, 1.0]), np.array([1.0, -1.0])

    assert np.linalg.norm(discounted(along, spreads, correlation)) == pytest.approx(1.0)
    assert discounted(across, spreads, correlation) == pytest.approx(across)
