"""Causal LOWESS of all coordinates at once: the value of the fit at the newest timestamp.

Cleveland's locally weighted regression (Cleveland 1979, JASA 74, 829-836) in the variant of
statsmodels. All columns share the timestamps, so a few matrix products serve the whole body where
statsmodels fits one column, and in it one point, at a time.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from lumbar.core.types import FloatArray

_ROUNDING = 1e-12
"""A residual below this share of the largest value is rounding and counts as zero."""

_ILL_CONDITIONED = 1e-5
"""Below this share of its two terms a determinant has lost too many digits to cancellation."""

_LEAST_WEIGHT = 1e-12
"""statsmodels draws a line only through two points of more weight than this."""

_BEYOND = 1e150
"""Residual of a point that takes no part: it sorts last, and its square is finite."""

_LEAST_VARIANCE = 1e-12
"""statsmodels' floor of the weighted variance of time, in square seconds."""


def lowess_at_newest(
    t_s: FloatArray,
    values: FloatArray,
    *,
    weights: FloatArray | None = None,
    fraction: float = 2 / 3,
    iterations: int = 3,
) -> FloatArray:
    """Smooth every column over time and return the fit at the newest timestamp.

    Equals ``statsmodels.nonparametric.lowess(column, t_s, frac=fraction, it=iterations, delta=0,
    xvals=t_s[-1:])``, except that residuals of mere rounding count as zero.

    Args:
        t_s: ``(n,)`` ascending times in seconds.
        values: ``(n, m)``, one column per series.
        weights: ``(n, m)`` of zeros and ones; a point of weight 0 takes no part. None: all ones.
        fraction: Share of the points that each local line uses, 0..1.
        iterations: Robust re-weightings by the residuals of all points.

    Returns:
        ``(m,)``; NaN where fewer than two points carry weight.
    """
    series = np.ascontiguousarray(values.T, dtype=np.float64)
    time = t_s - t_s[-1]
    away = time - time[:, None]
    nearness = _nearness(time, away, fraction)
    lean = nearness * away
    moments = np.array([nearness.T, lean.T, (lean * away).T])
    weight = np.ones((1, t_s.size)) if weights is None else np.ascontiguousarray(weights.T)
    if iterations:
        weight = _robust_weights(series, weight, moments, away, iterations)
    return _fit(series, weight, moments[:, :, -1:], away[-1:], np.nan)[:, 0]


def line_value(away: FloatArray, series: FloatArray, weight: FloatArray) -> FloatArray:
    """Weighted least-squares line of each series, read where ``away`` is zero.

    Args:
        away: ``(n,)`` or ``(m, n)`` seconds from the place where the line is read.
        series: ``(m, n)`` values.
        weight: ``(m, n)``, not negative.

    Returns:
        ``(m,)``; NaN where fewer than two points carry weight.
    """
    drawn = np.count_nonzero(weight > _LEAST_WEIGHT, axis=1) >= 2
    share = weight / np.where(drawn, weight.sum(axis=1), 1.0)[:, None]
    centre = np.vecdot(share, away)
    offset = away - centre[:, None]
    variance = np.maximum(np.vecdot(share * offset, offset), _LEAST_VARIANCE)
    lever = share * (1.0 - (centre / variance)[:, None] * offset)
    fit: FloatArray = np.where(drawn, np.vecdot(lever, series), np.nan)
    return fit


def _nearness(time: FloatArray, away: FloatArray, fraction: float) -> FloatArray:
    """``(n, n)`` tricube weight of every point (column) in the neighbourhood of each (row)."""
    count = time.size
    neighbours = min(max(int(fraction * count + 1e-10), 2), count)
    # A neighbourhood moves on while the point lies past the middle of it and its next neighbour.
    middles = (time[: count - neighbours] + time[neighbours:]) / 2
    first = middles.searchsorted(time)
    radius = np.maximum(time - time[first], time[first + (neighbours - 1)] - time)
    # Whoever is outside the neighbourhood is at least a radius away and ends up with weight 0, and
    # so does everybody when all neighbours are tied.
    share = np.ones_like(away)
    np.divide(np.abs(away), radius[:, None], out=share, where=radius[:, None] > 0)
    np.minimum(share, 1.0, out=share)
    rest = 1.0 - share * share * share
    weight: FloatArray = rest * rest * rest
    return weight


def _robust_weights(
    series: FloatArray, used: FloatArray, moments: FloatArray, away: FloatArray, iterations: int
) -> FloatArray:
    """``(m, n)`` bisquare weights by the residuals of all points; 0 where ``used`` is 0."""
    level = series - series[:, -1:]
    rounding = _ROUNDING * np.abs(series).max(axis=1) + 1.0 / _BEYOND
    unused = used == 0
    some_unused = np.count_nonzero(unused) > 0
    each: Any = np.arange(len(series)) if some_unused else slice(None)
    count = np.maximum((~unused).sum(axis=1), 1) if some_unused else used.shape[1]
    low, high = (each, (count - 1) // 2), (each, count // 2)
    weight = used
    for _ in range(iterations):
        share = np.abs(level - _fit(level, weight, moments, away, level))
        if some_unused:
            share[unused] = _BEYOND
        ordered = np.sort(share, axis=1)
        six_medians = 3.0 * (ordered[low] + ordered[high])
        share *= (1.0 / np.maximum(six_medians, rounding))[:, None]
        np.minimum(share, 1.0, out=share)
        rest = 1.0 - share * share
        weight = rest * rest
        if some_unused:
            weight[unused] = 0.0
    return weight


def _fit(
    series: FloatArray,
    weight: FloatArray,
    moments: FloatArray,
    away: FloatArray,
    no_line: FloatArray | float,
) -> FloatArray:
    """Local lines of each series, each read at its own point.

    Args:
        series: ``(m, n)`` values.
        weight: ``(m, n)`` or ``(1, n)`` weight of each value in every line.
        moments: ``(3, n, p)`` nearness of each value to each of p points, times its distance in
            time to the powers 0, 1 and 2.
        away: ``(p, n)`` that distance.
        no_line: ``(m, p)`` or one answer where fewer than two values carry weight.

    Returns:
        ``(m, p)``.
    """
    zeroth, first, second = weight @ moments
    level, lean = (weight * series) @ moments[:2]
    product = zeroth * second
    determinant = product - first * first
    doubtful = determinant <= _ILL_CONDITIONED * product
    if not np.count_nonzero(doubtful):  # several times as fast as any()
        fit: FloatArray = (second * level - first * lean) / determinant
        return fit
    determinant[doubtful] = 1.0
    fit = (second * level - first * lean) / determinant
    doubtful = np.broadcast_to(doubtful, fit.shape)
    one, at = np.nonzero(doubtful)
    each = np.broadcast_to(weight, series.shape)[one]
    exact = line_value(away[at], series[one], moments[0].T[at] * each)
    fallback = np.broadcast_to(no_line, fit.shape)[doubtful]
    fit[doubtful] = np.where(np.isnan(exact), fallback, exact)
    return fit
