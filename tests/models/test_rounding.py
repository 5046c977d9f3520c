"""Rounding weights so that their errors cancel."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

_SOURCE = Path(__file__).resolve().parents[2] / "models" / "build" / "rounding.py"
_SPEC = importlib.util.spec_from_file_location("models_build_rounding", _SOURCE)
assert _SPEC is not None
assert _SPEC.loader is not None
rounding = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rounding)

_WEIGHTS = arrays(np.float64, (2, 3, 5), elements=st.floats(-10, 10).map(lambda x: round(x, 3)))


def moments_of(inputs: np.ndarray) -> np.ndarray:
    """``(g, k, k)`` mean products of ``(g, k, n)`` inputs."""
    return np.asarray(inputs @ inputs.transpose(0, 2, 1) / inputs.shape[-1])


@given(weights=_WEIGHTS, seed=st.integers(0, 1000))
def test_rounded_weights_are_int8_multiples_of_their_step(weights: np.ndarray, seed: int) -> None:
    """Every weight becomes a whole number of steps, at most 127 either way."""
    moments = moments_of(np.random.default_rng(seed).normal(size=(2, 5, 40)))
    rounded, steps = rounding.on_grid(weights, moments)
    codes = rounded / steps[..., np.newaxis]

    np.testing.assert_allclose(codes, np.rint(codes), atol=1e-6)
    assert np.abs(codes).max() <= 127 + 1e-6
    assert np.all(steps > 0)


@given(seed=st.integers(0, 10_000))
def test_no_pair_of_products_overflows_16_bits(seed: int) -> None:
    """Processors without VNNI add two products of a byte and a code in 16 bits."""
    chance = np.random.default_rng(seed)
    weights = chance.standard_t(3, (1, 4, 7))
    inputs = chance.normal(size=(1, 7, 7)) @ chance.normal(size=(1, 7, 60))
    partners = np.array([1, 0, 3, 2, 5, 4, 6])
    rounded, steps = rounding.on_grid(weights, moments_of(inputs), partners)
    codes = np.rint(rounded / steps[..., np.newaxis])

    sums = codes + codes[..., partners]
    sums[..., 6] = codes[..., 6]

    assert (255 * sums).max() <= 2**15 - 1
    assert (255 * sums).min() >= -(2**15)


@given(codes=arrays(np.int8, (1, 4, 6), elements=st.integers(-126, 126)))
def test_weights_that_lie_on_the_grid_stay(codes: np.ndarray) -> None:
    """Nothing is lost where nothing needs rounding."""
    weights = codes.astype(np.float64) * 0.01
    weights[:, :, 0] = 1.27
    moments = moments_of(np.random.default_rng(0).normal(size=(1, 6, 50)))
    rounded, _ = rounding.on_grid(weights, moments)

    np.testing.assert_allclose(rounded, weights, atol=1e-9)


def test_errors_cancel_where_inputs_agree() -> None:
    """Nine neighbouring pixels are nearly equal: it is the sum of the weights that counts."""
    chance = np.random.default_rng(1)
    pixels = chance.normal(size=(1, 1, 400)) + 0.01 * chance.normal(size=(1, 9, 400))
    weights = chance.normal(size=(1, 30, 9))
    moments = moments_of(pixels)
    steps = np.abs(weights).max(axis=-1, keepdims=True) / 127
    nearest = np.rint(weights / steps) * steps
    rounded, _ = rounding.on_grid(weights, moments)

    lost = rounding.output_error(nearest - weights, moments).mean()
    left = rounding.output_error(rounded - weights, moments).mean()

    assert left < lost / 5


def test_an_input_that_is_always_zero_does_no_harm() -> None:
    """Added channels are zero, and their moments cannot be inverted as they are."""
    moments = np.zeros((1, 3, 3))
    moments[0, 0, 0] = 1.0
    rounded, _ = rounding.on_grid(np.array([[[1.27, 0.3, 0.0]]]), moments)

    assert np.isfinite(rounded).all()
    np.testing.assert_allclose(rounded[0, 0, 0], 1.27, atol=1e-9)
