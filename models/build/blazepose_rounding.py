"""Weights on an int8 grid that also CPUs without VNNI multiply without overflow.

Like `rounding`, each rounding error is passed on to the weights not yet rounded (GPTQ: Frantar et
al. 2022, arXiv 2210.17323). Besides, AVX2 adds the products of two neighbouring inputs in 16 bits:
255 × 127 twice would not fit, so two neighbours of the same sign never exceed 128 together.

Shapes: ``weights`` ``(g, r, k)``: ``g`` groups of ``r`` outputs with ``k`` inputs each;
``moments`` ``(g, k, k)``: mean products of the inputs of a group. A plain convolution is one
group, a depthwise one has a group with one output for each channel.
"""

from __future__ import annotations

import numpy as np

_LARGEST_CODE = 127
LARGEST_PAIR = 128
_DAMPING = 0.01
_BLOCK = 128
_SHARES = np.linspace(0.3, 1.0, 29)
_SHARES_WITH_PAIRS = np.concatenate([_SHARES, np.linspace(1.1, 2.05, 8)])
"""Candidates, as multiples of the step at which the largest weight gets the largest code."""


def on_grid(
    weights: np.ndarray, moments: np.ndarray, *, pairs: bool
) -> tuple[np.ndarray, np.ndarray]:
    """Rounded weights and their steps.

    Args:
        weights: What to round.
        moments: Of the inputs.
        pairs: Whether neighbouring inputs are added in 16 bits.

    Returns:
        ``(g, r, k)`` codes -127..127 and the steps, ``(g, r)``.
    """
    moments = _damped(moments)
    steps = _steps(weights, np.diagonal(moments, axis1=1, axis2=2), pairs=pairs)
    pass_on = np.linalg.cholesky(np.linalg.inv(moments)).transpose(0, 2, 1)
    left, codes = weights.copy(), np.zeros_like(weights)
    for start in range(0, left.shape[-1], _BLOCK):
        end = min(start + _BLOCK, left.shape[-1])
        errors = np.zeros_like(left[:, :, start:end])
        for column in range(start, end):
            code = np.clip(np.rint(left[:, :, column] / steps), -_LARGEST_CODE, _LARGEST_CODE)
            if pairs and column % 2:
                code = _beside(codes[:, :, column - 1], code)
            codes[:, :, column] = code
            error = left[:, :, column] - code * steps
            error /= pass_on[:, column, column, np.newaxis]
            errors[:, :, column - start] = error
            rest = pass_on[:, np.newaxis, column, column + 1 : end]
            left[:, :, column + 1 : end] -= error[:, :, np.newaxis] * rest
        left[:, :, end:] -= errors @ pass_on[:, start:end, end:]
    return codes, steps


def _steps(weights: np.ndarray, power: np.ndarray, *, pairs: bool) -> np.ndarray:
    """``(g, r)`` the steps at which plain rounding errs least, each input by its power."""
    plain = np.maximum(np.abs(weights).max(axis=-1), 1e-9) / _LARGEST_CODE
    best, least = plain.copy(), np.full(plain.shape, np.inf)
    for share in _SHARES_WITH_PAIRS if pairs else _SHARES:
        steps = (plain * share)[..., np.newaxis]
        codes = np.clip(np.rint(weights / steps), -_LARGEST_CODE, _LARGEST_CODE)
        if pairs:
            even = codes.shape[-1] // 2 * 2
            codes[..., 1:even:2] = _beside(codes[..., 0:even:2], codes[..., 1:even:2])
        error = ((codes * steps - weights) ** 2 * power[:, np.newaxis]).sum(axis=-1)
        better = error < least
        best[better], least[better] = steps[..., 0][better], error[better]
    return best


def _beside(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """The second code of a pair, made smaller where both together would be too large."""
    room = LARGEST_PAIR - np.abs(first)
    limited = np.sign(second) * np.minimum(np.abs(second), room)
    return np.where(first * second > 0, limited, second)


def _damped(moments: np.ndarray) -> np.ndarray:
    """``moments`` that can be inverted, also where an input is always zero."""
    size = moments.shape[-1]
    level = np.trace(moments, axis1=1, axis2=2)[:, np.newaxis, np.newaxis] / size
    return moments + (_DAMPING * level + 1e-9) * np.eye(size)
