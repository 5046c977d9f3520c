"""Rounding weights so that no processor overflows and errors cancel."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

_SOURCE = Path(__file__).resolve().parents[2] / "models" / "build" / "blazepose_rounding.py"
_SPEC = importlib.util.spec_from_file_location("models_build_blazepose_rounding", _SOURCE)
assert _SPEC is not None
assert _SPEC.loader is not None
rounding = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rounding)

_INT16_MAX = 2**15 - 1
_BYTE_MAX = 255

seeds = st.integers(0, 10_000)


def layer(seed: int, inputs: int = 7) -> tuple[np.ndarray, np.ndarray]:
    """Heavy-tailed ``(2, 3, k)`` weights and the ``(2, k, k)`` moments of related inputs."""
    chance = np.random.default_rng(seed)
    weights = chance.standard_t(3, (2, 3, inputs))
    values = chance.normal(size=(2, inputs, inputs)) @ chance.normal(size=(2, inputs, 200))
    return weights, values @ values.transpose(0, 2, 1) / 200


@given(seed=seeds, pairs=st.booleans())
def test_codes_are_whole_and_fit_into_int8(seed: int, pairs: bool) -> None:
    """Every weight becomes a whole number of steps, at most 127 either way."""
    codes, steps = rounding.on_grid(*layer(seed), pairs=pairs)

    assert np.array_equal(np.rint(codes), codes)
    assert np.abs(codes).max() <= 127
    assert np.all(steps > 0)


@given(seed=seeds)
def test_two_neighbours_never_overflow_16_bits(seed: int) -> None:
    """255 times two neighbouring codes fits, whatever their signs."""
    codes, _ = rounding.on_grid(*layer(seed, inputs=8), pairs=True)
    both = codes.reshape(2, 3, -1, 2)

    assert _BYTE_MAX * np.maximum(both, 0).sum(axis=-1).max() <= _INT16_MAX
    assert _BYTE_MAX * np.minimum(both, 0).sum(axis=-1).min() >= -_INT16_MAX - 1


def test_errors_cancel_in_the_output() -> None:
    """Over many layers the output changes by a third less than with the nearest steps."""

    def output_error(rounded: np.ndarray, weights: np.ndarray, moments: np.ndarray) -> float:
        change = rounded - weights
        return float(np.einsum("grk,gkl,grl->", change, moments, change))

    compensated, nearest = 0.0, 0.0
    for seed in range(50):
        weights, moments = layer(seed)
        codes, steps = rounding.on_grid(weights, moments, pairs=False)
        compensated += output_error(codes * steps[..., np.newaxis], weights, moments)
        largest = np.abs(weights).max(axis=-1, keepdims=True) / 127
        nearest += output_error(np.rint(weights / largest) * largest, weights, moments)

    assert compensated < 0.67 * nearest
