"""The sums of days."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.totals import (
    Mean,
    PoorMinute,
    Scores,
    Totals,
    add_up,
    longest_sitting_s,
    poor_minutes,
    reactions_s,
)
from lumbar.core.types import Band, MinuteRow

means = st.builds(lambda value, seconds: Mean(value * seconds, seconds), *[st.floats(0, 7)] * 2)
hours = st.dictionaries(
    st.integers(0, 23), st.dictionaries(st.sampled_from(list(Band)), st.floats(0, 3600)), max_size=4
)
days = st.builds(
    Totals,
    hours,
    st.dictionaries(st.sampled_from(["head_height", "distance"]), st.floats(0, 9e4)),
    st.integers(0, 50),
    st.floats(0, 9e4),
    st.lists(st.floats(0, 900), max_size=4).map(tuple),
    st.builds(Scores, means, means, means),
)


@given(st.lists(days, max_size=5))
def test_days_add_up(some: list[Totals]) -> None:
    """Seconds, alerts and parts are sums, the longest sitting is the longest of any day."""
    whole = add_up(some)

    assert whole.judged_s == pytest.approx(sum(day.judged_s for day in some))
    assert whole.alerts == sum(day.alerts for day in some)
    assert whole.longest_sitting_s == max((day.longest_sitting_s for day in some), default=0.0)
    assert len(whole.reactions_s) == sum(len(day.reactions_s) for day in some)
    assert whole.good_share is None or -1e-9 <= whole.good_share <= 1 + 1e-9
    values = [m.value for day in some if (m := day.scores.deviation).value is not None]
    value = whole.scores.deviation.value
    assert (value is None) == (not values)
    assert value is None or min(values) - 1e-9 <= value <= max(values) + 1e-9


def test_nothing_has_no_share_and_no_reaction() -> None:
    """Unknown is not zero."""
    assert (None, None) == (Totals().good_share, Totals().reaction_s)
    assert Totals().scores.rula_min.value is None


@pytest.mark.parametrize(
    ("present", "longest_s"),
    [
        ({}, 0),
        ({0: 60}, 60),
        ({0: 60, 1: 60, 2: 60}, 180),
        ({0: 60, 1: 60, 3: 60, 4: 60}, 240),  # one minute away is no break
        ({0: 60, 1: 60, 4: 60, 5: 60, 6: 60}, 180),  # two minutes are
        ({0: 60, 1: 10, 3: 60}, 130),  # 110 seconds are not
        ({0: 60, 1: 29, 2: 29, 3: 29, 4: 29, 5: 60}, 60),  # 124 in all are
        ({0: 10, 1: 20}, 0),  # never there for half a minute
        ({0: 60, 1: 60, 2: 60, 9: 60, 10: 60}, 180),
    ],
)
def test_sitting_ends_with_two_minutes_of_absence(
    present: dict[int, int], longest_s: float
) -> None:
    """Shorter absences are bridged and not counted."""
    epoch_s = np.array([60 * minute for minute in present], dtype=np.int64)
    present_s = np.array(list(present.values()), dtype=np.float64)

    assert longest_s == longest_sitting_s(epoch_s, present_s)


@given(st.dictionaries(st.integers(0, 300), st.floats(0, 60), max_size=60))
def test_no_sitting_is_longer_than_all_presence(present: dict[int, float]) -> None:
    """Nor than the time from the first minute to the last; a half minute makes one."""
    minutes = sorted(present)
    present_s = np.array([present[minute] for minute in minutes], dtype=np.float64)
    longest_s = longest_sitting_s(np.array(minutes, dtype=np.int64) * 60, present_s)

    assert longest_s <= present_s.sum() + 1e-6
    assert (longest_s > 0) == any(seconds >= 30 for seconds in present.values())


def poor(*minutes: tuple[int, float, int]) -> list[PoorMinute]:
    """Poor minutes as (minute, poor seconds, alerts)."""
    return [PoorMinute(60 * minute, seconds, alerts) for minute, seconds, alerts in minutes]


def test_a_reaction_lasts_until_posture_is_better() -> None:
    """Half the minute of the notice and the poor minutes after it."""
    minutes = poor((0, 60, 0), (1, 60, 1), (2, 60, 0), (3, 30, 0), (4, 5, 0), (5, 60, 0))

    assert (120.0,) == reactions_s(minutes)


def test_every_notice_has_its_reaction() -> None:
    """A gap ends one, and a good minute with a notice is none."""
    assert (20.0, 30.0, 0.0) == reactions_s(poor((0, 40, 1), (9, 60, 1), (20, 0, 1)))


def test_minutes_without_poor_posture_are_left_out() -> None:
    """Only poor time or a notice tells of reactions."""
    rows = [
        MinuteRow(0, {Band.GOOD: 60.0}),
        MinuteRow(60, {Band.POOR: 20.0}),
        MinuteRow(120, {Band.GOOD: 60.0}, alerts=1),
    ]

    assert poor((1, 20.0, 0), (2, 0.0, 1)) == poor_minutes(rows)
