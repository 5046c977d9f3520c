"""ROC curves, rank correlation and weighted kappa."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from lumbar.evaluation.ranking import ranks, roc, spearman, weighted_kappa

values = st.lists(st.integers(0, 12).map(float), min_size=1, max_size=30)


@given(good=values, bad=values)
def test_the_area_is_how_often_bad_lies_above_good(good: list[float], bad: list[float]) -> None:
    """Counted pair by pair, ties half."""
    pairs = np.sign(np.subtract.outer(bad, good))
    expected = float((pairs + 1).mean() / 2)

    assert expected == pytest.approx(roc(good, bad).auc)


def test_a_clean_separation_has_the_lowest_bad_as_its_best_threshold() -> None:
    """From there on everything bad is found and nothing good accused."""
    curve = roc([0.1, 0.2, 0.9], [1.1, 1.5, 3.0])
    best = (curve.threshold[curve.best], curve.hit_rate[curve.best], curve.false_rate[curve.best])

    assert (1.1, 1.0, 0.0) == best
    assert 1.0 == curve.auc


def test_a_curve_goes_from_nothing_to_everything() -> None:
    """From an infinite threshold to the lowest value."""
    curve = roc([1.0, 2.0], [2.0, 3.0])

    assert (0.0, 0.0) == (curve.false_rate[0], curve.hit_rate[0])
    assert (1.0, 1.0) == (curve.false_rate[-1], curve.hit_rate[-1])


def test_a_curve_needs_both_groups() -> None:
    """One alone cannot be told apart from nothing."""
    with pytest.raises(ValueError, match="both groups"):
        roc([], [1.0])


@given(values)
def test_equal_values_share_their_rank(found: list[float]) -> None:
    """As scipy ranks them."""
    assert stats.rankdata(found).tolist() == ranks(found).tolist()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=3, max_size=40))
def test_rank_correlation_is_that_of_scipy(pairs: list[tuple[int, int]]) -> None:
    """With ties."""
    one, other = (np.array(side, dtype=float) for side in zip(*pairs, strict=True))
    if one.std() == 0 or other.std() == 0:
        assert np.isnan(spearman(one, other))
        return

    assert stats.spearmanr(one, other).statistic == pytest.approx(spearman(one, other))


def test_kappa_is_one_for_equal_raters_and_zero_for_chance() -> None:
    """Independent raters with the same habits agree by chance alone."""
    assert 1.0 == weighted_kappa([1, 2, 3, 4], [1, 2, 3, 4])
    assert 0.0 == pytest.approx(weighted_kappa([1, 1, 2, 2], [1, 2, 1, 2]))
    assert -1.0 == pytest.approx(weighted_kappa([1, 2], [2, 1]))


def test_kappa_of_a_known_table() -> None:
    """Quadratic weights, worked out by hand: squares of 1/2 on average, 7/8 by chance."""
    assert 1 - (1 / 2) / (7 / 8) == pytest.approx(weighted_kappa([1, 1, 2, 3], [1, 2, 2, 2]))


def test_raters_of_one_opinion_have_no_kappa() -> None:
    """There is nothing to agree on."""
    assert np.isnan(weighted_kappa([2, 2, 2], [2, 2, 2]))
    assert np.isnan(weighted_kappa([], []))
