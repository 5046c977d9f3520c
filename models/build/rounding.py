"""Weights on an int8 grid, rounded so that their errors cancel in the layer's output.

Rounding each weight to the nearest step costs MoveNet far more accuracy than 8 bits need to: the
errors of neighbouring weights see almost the same input and add up. Here each error is passed on
to the weights not yet rounded (GPTQ: Frantar et al. 2022, arXiv 2210.17323), and the step is
chosen by the error it leaves behind.

CPUs with AVX2 but without VNNI add the products of two neighbouring inputs in 16 bits: 255 × 127
twice would not fit, and the sum is cut off without a word. So two neighbours of the same sign
never exceed 128 together.

Shapes: ``weights`` ``(g, r, k)``: ``g`` groups of ``r`` outputs with ``k`` inputs each;
``moments`` ``(g, k, k)``: mean products of the inputs of a group. A plain convolution is one
group, a depthwise one has a group with one output for each channel.
"""

from __future__ import annotations

import numpy as np

_LARGEST_CODE = 127
LARGEST_PAIR = 128
_DAMPING = 0.01
_STEPS_DENSE = np.array([0.7, 0.8, 0.9, 1.0, 1.15, 1.35, 1.6, 2.0])
_STEPS_DEPTHWISE = np.linspace(0.5, 3.0, 31)
"""Candidates, as multiples of the step at which the largest weight gets the largest code. Nine
weights of a depthwise channel may all fall near a coarser grid; hundreds never do."""


def on_grid(
    weights: np.ndarray, moments: np.ndarray, partners: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Rounded weights and their steps.

    Args:
        weights: What to round.
        moments: Of the inputs.
        partners: ``(k,)`` which input is added to each in 16 bits, itself where none is; None
            where nothing is added in 16 bits.

    Returns:
        ``(g, r, k)`` integer multiples (-127..127) of the steps, and the steps, ``(g, r)``.
    """
    moments = _damped(moments)
    plain = np.abs(weights).max(axis=-1) / _LARGEST_CODE
    plain[plain == 0] = 1.0
    order = np.argsort(-np.diagonal(moments, axis1=1, axis2=2), axis=-1, kind="stable")
    pass_on = _pass_on(moments, order)
    rounded, steps = np.zeros_like(weights), plain.copy()
    least = np.full(plain.shape, np.inf)
    for factor in _STEPS_DEPTHWISE if weights.shape[1] == 1 else _STEPS_DENSE:
        candidate = _compensated(weights, plain * factor, order, pass_on, partners)
        error = output_error(candidate - weights, moments)
        better = error < least
        rounded[better], steps[better], least[better] = (
            candidate[better],
            (plain * factor)[better],
            error[better],
        )
    return rounded, steps


def output_error(deviation: np.ndarray, moments: np.ndarray) -> np.ndarray:
    """``(g, r)`` mean squared change of the outputs when weights change by ``(g, r, k)``."""
    return np.einsum("grk,grk->gr", deviation @ moments, deviation)


def _damped(moments: np.ndarray) -> np.ndarray:
    """``moments`` that can be inverted, also where an input is always zero."""
    size = moments.shape[-1]
    level = np.trace(moments, axis1=1, axis2=2)[:, np.newaxis, np.newaxis] / size
    return moments + (_DAMPING * level + 1e-12) * np.eye(size)


def _pass_on(moments: np.ndarray, order: np.ndarray) -> np.ndarray:
    """``(g, k, k)`` share of an input's error that each later input in ``order`` takes over."""
    ordered = np.take_along_axis(moments, order[:, :, np.newaxis], axis=1)
    ordered = np.take_along_axis(ordered, order[:, np.newaxis], axis=2)
    return np.linalg.cholesky(np.linalg.inv(ordered)).transpose(0, 2, 1)


def _compensated(
    weights: np.ndarray,
    steps: np.ndarray,
    order: np.ndarray,
    pass_on: np.ndarray,
    partners: np.ndarray | None,
) -> np.ndarray:
    """Round input by input, the strongest first, passing each error on to those that follow."""
    left = np.take_along_axis(weights, order[:, np.newaxis], axis=2)
    codes = np.zeros_like(left)
    place = np.argsort(order, axis=-1)
    for column in range(left.shape[-1]):
        code = np.clip(np.rint(left[:, :, column] / steps), -_LARGEST_CODE, _LARGEST_CODE)
        if partners is not None:
            partner = np.take_along_axis(place, partners[order[:, column, np.newaxis]], axis=1)
            beside = np.take_along_axis(codes, partner[:, np.newaxis], axis=2)[..., 0]
            code = _beside(beside, code)  # 0 where the partner comes later or is itself
        codes[:, :, column] = code
        error = left[:, :, column] - code * steps
        error /= pass_on[:, column, column, np.newaxis]
        left[:, :, column:] -= error[:, :, np.newaxis] * pass_on[:, np.newaxis, column, column:]
    rounded = np.empty_like(codes)
    codes *= steps[..., np.newaxis]
    np.put_along_axis(rounded, np.broadcast_to(order[:, np.newaxis], codes.shape), codes, axis=2)
    return rounded


def _beside(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """The second code of a pair, made smaller where both together would be too large."""
    room = LARGEST_PAIR - np.abs(first)
    limited = np.sign(second) * np.minimum(np.abs(second), room)
    return np.where(first * second > 0, limited, second)
