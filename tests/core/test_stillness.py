"""What counts as a change: not noise, not sway, not light; everything else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from lumbar.core.stillness import FEWEST_CELLS, LEAST_NOISE, MOST_NOISE, Stillness, steepness
from lumbar.core.types import FloatArray

SHAPE = (44, 48)
MOVEMENT = 0.2

glances = arrays(np.float64, (9, 11), elements=st.floats(0.0, 255.0, width=32))


def edge(at: float, low: float = 60.0, high: float = 180.0) -> FloatArray:
    """Dark to the left of ``at`` cells and bright to the right, averaged over each cell."""
    bright = np.clip(np.arange(SHAPE[1]) + 1.0 - at, 0.0, 1.0)
    return np.tile(low + (high - low) * bright, (SHAPE[0], 1))


def noisy(scene: FloatArray, sigma: float, seed: int) -> FloatArray:
    """One picture of a scene by a camera with noise."""
    return scene + np.random.default_rng(seed).normal(0.0, sigma, scene.shape)


def watching(scene: FloatArray, sigma: float = 0.5) -> Stillness:
    """A watch that knows the camera's noise and remembers this scene."""
    still = Stillness(MOVEMENT)
    still.remember(noisy(scene, sigma, 1000))
    for seed in range(20):
        still.unchanged(noisy(scene, sigma, seed))
    still.remember(noisy(scene, sigma, 1001))
    return still


def test_with_more_noise_than_any_camera_has_everything_has_changed() -> None:
    """Safe is what looks too often."""
    still = watching(edge(20.3), 3.0)

    assert still.noise > MOST_NOISE
    assert not any(still.unchanged(noisy(edge(20.3), 3.0, seed)) for seed in range(100, 150))


@pytest.mark.parametrize("sigma", [0.05, 0.2, 0.5])
def test_noise_is_no_change(sigma: float) -> None:
    """The camera's own noise is measured, and a hundred pictures of a still scene are one."""
    still = watching(edge(20.3), sigma)

    assert all(still.unchanged(noisy(edge(20.3), sigma, seed)) for seed in range(100, 200))
    assert max(sigma, 0.1) * 0.5 < still.noise < max(2.0 * sigma, 1.01 * LEAST_NOISE)


@given(st.floats(0.0, 3.0), st.floats(18.0, 22.0))
def test_an_edge_may_move_by_the_allowed_share_of_a_cell_and_no_more(
    cells: float, start: float
) -> None:
    """What is let pass never moved by more than a cell's share and what noise hides in the edge."""
    still = watching(edge(start), 0.3)
    allowed = MOVEMENT + 5.0 * 2.0 * 0.3 * np.sqrt(2) / 120.0
    unchanged = still.unchanged(noisy(edge(start + cells), 0.3, 77))

    if cells < 0.5 * MOVEMENT:
        assert unchanged
    if cells > 2.0 * allowed:
        assert not unchanged


@pytest.mark.parametrize("sigma", [0.1, 0.5])
def test_something_small_on_a_plain_wall_is_a_change(sigma: float) -> None:
    """Where there is no edge no movement explains a difference."""
    scene = np.full(SHAPE, 120.0)
    still = watching(scene, sigma)
    with_a_hand = scene.copy()
    with_a_hand[30:32, 40:42] += 15.0 * sigma

    assert not still.unchanged(noisy(with_a_hand, sigma, 7))


def test_a_speck_is_none() -> None:
    """Fewer cells than a movement would change: dust, or a broken pixel."""
    scene = np.full(SHAPE, 120.0)
    still = watching(scene)
    speck = scene.copy()
    speck[5, 5 : 5 + FEWEST_CELLS - 1] += 100.0

    assert still.unchanged(noisy(speck, 0.5, 7))


@given(st.floats(-60.0, 60.0))
def test_more_light_everywhere_is_no_movement(brighter: float) -> None:
    """A cloud passes."""
    still = watching(edge(20.0))

    assert still.unchanged(noisy(edge(20.0), 0.5, 7) + brighter)


def test_until_the_noise_is_known_everything_has_changed() -> None:
    """The first pictures are all looked at."""
    still = Stillness(MOVEMENT)
    scene = edge(20.0)

    assert not still.unchanged(noisy(scene, 0.5, 0))
    still.remember(noisy(scene, 0.5, 1))
    answers = [still.unchanged(noisy(scene, 0.5, seed)) for seed in range(2, 8)]
    assert [False, False, False, True, True, True] == answers


def test_what_moves_does_not_pass_for_noise() -> None:
    """Half of the picture in motion all the time: twice as few cells are quiet, and no more."""
    still = watching(edge(20.0), 0.5)
    before = still.noise
    for seed in range(60):
        picture = noisy(edge(20.0), 0.5, seed)
        picture[:, 24:] = np.random.default_rng(seed).uniform(0, 255, (SHAPE[0], 24))
        assert not still.unchanged(picture)

    assert still.noise < 3.0 * before


def test_a_picture_delivered_twice_does_not_count_as_a_camera_without_noise() -> None:
    """Or the next real picture would seem to have changed."""
    still = watching(edge(20.0), 0.6)
    same = noisy(edge(20.0), 0.6, 5)
    still.remember(same)
    before = still.noise
    for _ in range(60):
        assert still.unchanged(same)

    assert before == still.noise


@given(glances, st.floats(0.0, 1.0), st.sampled_from(["across", "down"]))
def test_no_cell_changes_by_more_than_the_movement_times_its_steepness(
    glance: FloatArray, share: float, way: str
) -> None:
    """A shift by a share of a cell mixes each cell with its neighbour in that share."""
    axis = 1 if way == "across" else 0
    neighbour = np.roll(glance, -1, axis)
    moved = (1.0 - share) * glance + share * neighbour
    inside = (slice(None), slice(-1)) if way == "across" else (slice(-1), slice(None))

    assert (np.abs(moved - glance) <= share * steepness(glance) + 1e-9)[inside].all()


def test_another_size_has_changed_and_nothing_is_remembered_after_forgetting() -> None:
    """Two glances of different shapes have no cells in common."""
    still = watching(edge(20.0))

    assert not still.unchanged(noisy(edge(20.0), 0.5, 3)[:-1])
    still.forget()
    assert not still.unchanged(noisy(edge(20.0), 0.5, 3))
