"""LOWESS at the newest timestamp, held to statsmodels."""

from __future__ import annotations

import timeit

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from statsmodels.nonparametric.smoothers_lowess import lowess

from lumbar.core.lowess import line_value, lowess_at_newest
from lumbar.core.types import FloatArray

_STATSMODELS_MARGIN = 1e-9


def by_statsmodels(
    t_s: FloatArray, values: FloatArray, fraction: float, iterations: int
) -> FloatArray:
    """Column by column, as the reference does it."""
    return np.array(
        [
            lowess(column, t_s, frac=fraction, it=iterations, delta=0.0, xvals=t_s[-1:])[0]
            for column in values.T
        ]
    )


@st.composite
def uneven_series(draw: st.DrawFn) -> tuple[FloatArray, FloatArray]:
    """Random times 1 ms to 2 s apart and three noisy columns, some with gross outliers."""
    count = draw(st.integers(6, 60))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    slowest_s = draw(st.sampled_from([0.002, 0.05, 0.3, 2.0]))
    t_s = draw(st.sampled_from([0.0, 5.0, 4000.0])) + np.cumsum(
        random.uniform(0.001, slowest_s, count)
    )
    values = random.normal(0, 1, (count, 3)) + random.normal(0, 5, 3) * (t_s - t_s[0])[:, None]
    if draw(st.booleans()):
        values[random.integers(0, count, 2)] += random.normal(0, 100, (2, 3))
    return t_s, draw(st.sampled_from([0.001, 1.0, 500.0])) * values


@given(
    series=uneven_series(),
    fraction=st.sampled_from([0.5, 2 / 3, 0.8, 1.0]),
    iterations=st.integers(0, 4),
)
@settings(max_examples=300, deadline=None)
def test_equals_statsmodels(
    series: tuple[FloatArray, FloatArray], fraction: float, iterations: int
) -> None:
    """On uneven random series the fit equals statsmodels', with and without robust iterations.

    After several re-weightings of few neighbours, lines run through their points exactly; then
    the residuals are mere rounding, and so are the robust weights of statsmodels. Such windows are
    left out: by their size, and where values changed in their last digits change its answer.
    """
    t_s, values = series
    assume(iterations == 0 or int(fraction * t_s.size + 1e-10) >= (4 if iterations == 1 else 8))
    scale = float(np.abs(values).max())
    theirs = by_statsmodels(t_s, values, fraction, iterations)
    last_digits = np.random.default_rng(1).normal(0, 1e-13 * scale, values.shape)
    again = by_statsmodels(t_s, values + last_digits, fraction, iterations)
    firm = np.isclose(theirs, again, rtol=0, atol=_STATSMODELS_MARGIN * scale)

    ours = lowess_at_newest(t_s, values, fraction=fraction, iterations=iterations)

    margin = _STATSMODELS_MARGIN * max(1.0, scale)
    np.testing.assert_allclose(ours[firm], theirs[firm], rtol=0, atol=margin)


@pytest.mark.parametrize("count", [15, 30, 60])
def test_usual_windows_equal_statsmodels(count: int) -> None:
    """Windows of usual length, a gross outlier in each column, equal statsmodels' throughout."""
    random = np.random.default_rng(count)
    t_s = np.cumsum(random.uniform(0.01, 0.5, count))
    values = 300 + random.normal(0, 20, (count, 40))
    values[random.integers(0, count, 40), np.arange(40)] += 500

    theirs = by_statsmodels(t_s, values, 2 / 3, 3)
    np.testing.assert_allclose(lowess_at_newest(t_s, values), theirs, rtol=0, atol=1e-9)


@pytest.mark.parametrize("iterations", [0, 3])
def test_tied_times_equal_statsmodels(iterations: int) -> None:
    """Several samples of one time are no special case."""
    random = np.random.default_rng(3)
    t_s = np.sort(random.integers(0, 12, 30)).astype(float)
    values = random.normal(0, 1, (30, 4))

    ours = lowess_at_newest(t_s, values, iterations=iterations)

    theirs = by_statsmodels(t_s, values, 2 / 3, iterations)
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=_STATSMODELS_MARGIN)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_too_few_points_give_nan_as_in_statsmodels(count: int) -> None:
    """With fewer than two points of weight there is no line, in both."""
    t_s = np.arange(count, dtype=float)
    values = np.arange(count, dtype=float)[:, None] ** 2

    fit = lowess_at_newest(t_s, values, iterations=0)

    assert np.isnan(fit).all()
    if count > 1:
        with np.errstate(all="ignore"):
            assert np.isnan(by_statsmodels(t_s, values, 2 / 3, 0)).all()


@given(seed=st.integers(0, 2**32 - 1), iterations=st.integers(1, 3))
def test_lines_through_two_points_end_at_the_newest(seed: int, iterations: int) -> None:
    """Five points at two thirds leave two of weight; where statsmodels sees a line, it is ours."""
    random = np.random.default_rng(seed)
    t_s = np.cumsum(random.uniform(0.01, 1, 5))
    values = random.normal(0, 1, (5, 3))

    fit = lowess_at_newest(t_s, values, iterations=iterations)

    theirs = by_statsmodels(t_s, values, 2 / 3, iterations)
    np.testing.assert_allclose(fit, values[-1])
    np.testing.assert_allclose(fit[~np.isnan(theirs)], theirs[~np.isnan(theirs)], atol=1e-9)


@given(
    seed=st.integers(0, 2**32 - 1),
    count=st.integers(6, 40),
    slope=st.sampled_from([0.0, 0.1, -3.0]),
    iterations=st.integers(0, 3),
)
def test_a_line_stays_a_line(seed: int, count: int, slope: float, iterations: int) -> None:
    """Exact lines and constants come back, where rounding alone decides statsmodels' weights."""
    t_s = np.cumsum(np.random.default_rng(seed).uniform(0.01, 1, count))
    values = (7.1 + slope * t_s)[:, None]

    fit = lowess_at_newest(t_s, values, iterations=iterations)

    np.testing.assert_allclose(fit, values[-1], rtol=1e-12)


@given(
    seed=st.integers(0, 2**32 - 1),
    count=st.integers(8, 40),
    iterations=st.integers(0, 3),
)
def test_a_point_without_weight_takes_no_part(seed: int, count: int, iterations: int) -> None:
    """Changing values of weight 0 by any amount changes nothing."""
    random = np.random.default_rng(seed)
    t_s = np.cumsum(random.uniform(0.01, 1, count))
    values = random.normal(0, 1, (count, 3))
    weights = (random.random((count, 3)) < 0.7).astype(float)
    weights[:, 0] = 0.0  # a column nobody saw
    changed = np.where(weights == 0, random.normal(0, 1e6, (count, 3)), values)

    options = {"weights": weights, "fraction": 1.0, "iterations": iterations}
    fit = lowess_at_newest(t_s, values, **options)

    np.testing.assert_allclose(lowess_at_newest(t_s, changed, **options), fit, rtol=1e-6, atol=1e-6)
    assert np.isnan(fit[0])


@given(
    seed=st.integers(0, 2**32 - 1),
    shift=st.floats(-1e3, 1e3),
    factor=st.sampled_from([-2.0, 0.5, 10.0]),
)
def test_moves_and_scales_with_its_values(seed: int, shift: float, factor: float) -> None:
    """The fit of shifted and scaled values is the shifted and scaled fit."""
    random = np.random.default_rng(seed)
    t_s = np.cumsum(random.uniform(0.01, 1, 20))
    values = random.normal(0, 1, (20, 2))

    fit = lowess_at_newest(t_s, factor * values + shift)

    expected = factor * lowess_at_newest(t_s, values) + shift
    np.testing.assert_allclose(fit, expected, rtol=1e-9, atol=1e-8)


def test_line_value_needs_two_points_of_weight() -> None:
    """One point of weight draws no line; two draw the line through them."""
    away_s = np.array([-2.0, -1.0, 0.0])
    series = np.array([[4.0, 5.0, 9.0], [4.0, 5.0, 9.0]])
    weight = np.array([[0.0, 1.0, 0.0], [1.0, 1.0, 0.0]])

    alone, line = line_value(away_s, series, weight)

    assert np.isnan(alone)
    assert line == pytest.approx(6.0)


_LEAST_RATIO = 50
"""Half of what an idle machine shows (a factor of 130), so that a busy one passes too."""


def test_the_whole_body_is_far_faster_than_statsmodels() -> None:
    """One call for 34 series of 20 points against 34 calls of the reference, each at its best."""
    random = np.random.default_rng(0)
    t_s = np.cumsum(random.uniform(0.1, 0.2, 20))
    values = random.normal(0, 1, (20, 34))

    theirs_s = min(timeit.repeat(lambda: by_statsmodels(t_s, values, 2 / 3, 3), number=1, repeat=5))
    ours_s = min(timeit.repeat(lambda: lowess_at_newest(t_s, values), number=5, repeat=20)) / 5

    assert theirs_s / ours_s > _LEAST_RATIO
