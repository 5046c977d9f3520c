"""How a person's measures move together while they sit well.

Whoever sways a little moves head, shoulders and trunk at once. What is allowed to each measure by
itself, at least three of its standard deviations, is allowed by this to their common movement too.

The full Mahalanobis distance was tried and is far worse at telling good from bad posture (area
under the curve 0.77 to 0.91 instead of 0.99 for two people): small movements while sitting well go
the same way as slouching does, so it forgives just that. Widening every direction smoothly, rather
than only those that need it, lost up to 0.02.
"""

from __future__ import annotations

from statistics import NormalDist

import numpy as np

from lumbar.core.types import FloatArray

WIDEST_JITTER = 3.0
"""A limit is at least so many spreads: who moves more while sitting well may move more."""

_FRAMES_PER_SAMPLE = 8.0
"""So many frames of a video say as much as one independent sample: at 4 Hz those of two seconds.

With 4 the area under the curve of one of two people fell by 0.0004; with 8 it is what it was.
"""

_LEAST_SAMPLES = 10


def correlations(samples: FloatArray) -> FloatArray:
    """Rank correlations, shrunk towards none as far as their own uncertainty asks.

    Normal scores of the ranks make it robust; the shrinkage is Schäfer and Strimmer's (2005, A
    shrinkage approach to large-scale covariance matrix estimation, target D with unit variances).

    Args:
        samples: ``(n, k)`` values of k measures in n frames, without gaps.

    Returns:
        ``(k, k)`` positive definite, with ones on the diagonal; the identity for few samples.
    """
    count, width = samples.shape
    moves = np.ptp(samples, axis=0) > 0 if count else np.zeros(width, bool)
    identity = np.eye(width)
    if count < _LEAST_SAMPLES or moves.sum() < 2:
        return identity
    scores = np.array([_normal_scores(column) for column in samples[:, moves].T])
    raw = np.corrcoef(scores)
    off = ~np.eye(len(raw), dtype=bool)
    strength = float((raw[off] ** 2).sum())
    independent = max(count / _FRAMES_PER_SAMPLE, 2.0)
    doubt = float(((1 - raw[off] ** 2) ** 2).sum()) / (independent - 1)
    kept = max(0.0, 1 - doubt / strength) if strength > 0 else 0.0
    shrunk = identity.copy()
    shrunk[np.ix_(moves, moves)] = np.where(off, kept * raw, 1.0)
    return shrunk


def discounted(parts: FloatArray, spreads: FloatArray, correlation: FloatArray) -> FloatArray:
    """What is left of a deviation once common movement is given as much room as single ones have.

    In a direction in which the person's own standard deviation exceeds a third of the limit, three
    of them count as the limit. Uncorrelated measures with spreads up to a third stay as they are.

    Args:
        parts: ``(k,)`` in limits.
        spreads: ``(k,)`` the person's own standard deviations in the same limits.
        correlation: ``(k, k)``, positive semi-definite.

    Returns:
        ``(k,)``, never longer than ``parts``.
    """
    variance, axes = np.linalg.eigh(correlation * np.outer(spreads, spreads))
    room = WIDEST_JITTER * np.sqrt(np.clip(variance, 0.0, None))
    if room.max(initial=0.0) <= 1.0:
        return parts
    left: FloatArray = axes @ ((axes.T @ parts) / np.maximum(room, 1.0))
    return left


def _normal_scores(values: FloatArray) -> FloatArray:
    """Each value's rank as a quantile of the normal distribution; ties share the mean rank."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    ranks = (last - (counts - 1) / 2)[place]
    quantile = NormalDist().inv_cdf
    return np.array([quantile(rank / (len(values) + 1)) for rank in ranks])
