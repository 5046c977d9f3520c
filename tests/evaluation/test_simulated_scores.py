"""RULA's probabilities keep what they promise, where the true score is known."""

from __future__ import annotations

import pytest

from lumbar.core.types import View
from lumbar.evaluation.simulated_scores import ScorePromise, simulated_promises

_LEAST_IN_INTERVAL = 0.9
"""As promised (measured with 6000 postures: front 0.92, side 0.92)."""

_LEAST_WITHIN_ONE = 0.8
"""Of the numbers that are said (measured: 0.88)."""

_MOST_TOO_SURE = 0.13
"""By how much a number may be right less often than is said (measured: 0.07)."""


@pytest.fixture(scope="module")
def promises() -> dict[View, ScorePromise]:
    """A thousand postures from the front and from the side."""
    return {row.view: row for row in simulated_promises(1000, seed=2)}


def test_nine_true_scores_in_ten_lie_in_the_interval(promises: dict[View, ScorePromise]) -> None:
    """And the interval is much narrower than the bounds."""
    for row in promises.values():
        assert row.in_interval >= _LEAST_IN_INTERVAL, row
        assert row.interval_width <= row.bounds_width - 1


def test_without_the_dead_zones_the_interval_keeps_less(
    promises: dict[View, ScorePromise],
) -> None:
    """A neck one degree back is extended on the worksheet, and upright to Lumbar."""
    for row in promises.values():
        assert 0.8 <= row.in_interval_strict < row.in_interval


def test_a_number_that_is_said_is_right_or_nearly(promises: dict[View, ScorePromise]) -> None:
    """About as often as its probability says."""
    side = promises[View.SIDE]

    assert side.said > 0.3
    assert side.within_one >= _LEAST_WITHIN_ONE
    assert side.right >= side.expected_right - _MOST_TOO_SURE


def test_from_the_front_no_number_is_said(promises: dict[View, ScorePromise]) -> None:
    """Neck, trunk and arms are not in the picture plane there."""
    assert promises[View.FRONT].said == 0


def test_the_bounds_hold_nearly_every_true_score(promises: dict[View, ScorePromise]) -> None:
    """All but those whose angles were read wrongly."""
    assert promises[View.FRONT].in_bounds >= 0.98
    assert promises[View.SIDE].in_bounds >= 0.9
