"""The tally: only observed time counts, all of it, in the minute in which it passed."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.tally import Tally
from lumbar.core.types import (
    AlertEvent,
    AlertKind,
    Band,
    Deviation,
    MinuteRow,
    RulaResult,
)

MINUTE = 1_700_000_040
"""A full minute since 1970."""

MARGIN_S = 1e-3
"""What a minute may hold beyond its 60 seconds by the rounding of the clocks."""


def run(tally: Tally, times: list[tuple[float, float]], band: Band = Band.GOOD) -> list[MinuteRow]:
    """All rows of updates at (t_s, epoch_s), the unfinished one included."""
    rows = [
        row for t_s, epoch_s in times for row in tally.add(t_s, epoch_s, band, None, None, None)
    ]
    return rows + tally.flush()


def total_s(rows: list[MinuteRow]) -> float:
    """Seconds of all rows and bands."""
    return sum(sum(row.seconds.values()) for row in rows)


@pytest.mark.parametrize("count", [3600 * 4, 3600, 2117, 36_000])
@pytest.mark.parametrize("start_s", [0.0, 1234.56789])
def test_an_hour_gives_sixty_full_minutes(count: int, start_s: float) -> None:
    """3600 s of replay, however fast, are 60 rows of 60 s each."""
    passed_s = [i * 3600 / count for i in range(count + 1)]

    rows = run(Tally(), [(start_s + s, MINUTE + s) for s in passed_s])

    assert [row.epoch_s for row in rows] == [MINUTE + 60 * i for i in range(60)]
    assert [row.seconds[Band.GOOD] for row in rows] == pytest.approx([60.0] * 60, abs=MARGIN_S)


def test_rows_come_as_soon_as_their_minute_is_over() -> None:
    """A completed minute is handed over with the first update of the next."""
    tally = Tally()

    rows = [tally.idle(float(i), MINUTE + 57.5 + i, Band.PAUSED) for i in range(5)]

    assert [len(given) for given in rows] == [0, 0, 0, 1, 0]
    assert rows[3][0] == MinuteRow(MINUTE, {Band.PAUSED: 2.5})
    assert tally.flush() == [MinuteRow(MINUTE + 60, {Band.PAUSED: 1.5})]
    assert tally.flush() == []


def test_time_counts_for_what_was_seen_at_its_start() -> None:
    """From one update to the next the first one holds."""
    tally = Tally()
    for i, band in enumerate([Band.GOOD, Band.POOR, Band.POOR, Band.AWAY]):
        tally.add(float(i), MINUTE + i, band, None, None, None)

    assert tally.flush()[0].seconds == {Band.GOOD: 1.0, Band.POOR: 2.0}
    assert tally.seconds_by_band == dict.fromkeys(Band, 0.0) | {Band.GOOD: 1.0, Band.POOR: 2.0}


@pytest.mark.parametrize("gap_s", [2.1, 60.0, 8 * 3600.0, -5.0])
def test_a_gap_counts_for_nothing(gap_s: float) -> None:
    """Sleep, a stalled camera and a restarted source are no observed time."""
    times = [(0.0, MINUTE), (1.0, MINUTE + 1), (1.0 + gap_s, MINUTE + 1 + max(gap_s, 0.0))]

    assert total_s(run(Tally(), times)) == 1.0


def test_no_row_without_observation() -> None:
    """A single update, and updates far apart, leave no row at all."""
    assert run(Tally(), [(0.0, MINUTE)]) == []
    assert run(Tally(), [(60.0 * i, MINUTE + 60.0 * i) for i in range(5)]) == []


@pytest.mark.parametrize("jump_s", [-200_000.0, -400.0, -45.0, -0.3, 0.4, 45.0, 3600.0])
def test_setting_the_clock_neither_creates_nor_loses_time(jump_s: float) -> None:
    """The clock is set in the middle of ten observed minutes: ten minutes are in the history."""
    times = [(float(i), MINUTE + i + (jump_s if i >= 290 else 0.0)) for i in range(601)]

    rows = run(Tally(), times)

    assert total_s(rows) == pytest.approx(600.0)
    assert all(sum(row.seconds.values()) <= 60.0 + MARGIN_S for row in rows)


@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from([0.1, 0.25, 1.0, 2.0, 2.5, 70.0]),
            st.sampled_from([0.0, 0.0, 0.0, 0.0, -290.0, -30.0, -0.5, 0.5, 30.0, 7200.0]),
            st.sampled_from(list(Band)),
        ),
        max_size=60,
    )
)
def test_any_day_keeps_its_promises(steps: list[tuple[float, float, Band]]) -> None:
    """With gaps and a wandering clock each second is counted once, and minutes come in order."""
    tally, t_s, epoch_s = Tally(), 0.0, float(MINUTE)
    rows: list[MinuteRow] = []
    expected: Counter[Band] = Counter()
    before = None
    for step_s, jump_s, band in steps:
        t_s, epoch_s = t_s + step_s, epoch_s + step_s + jump_s
        rows += tally.add(t_s, epoch_s, band, None, None, None)
        if before is not None and step_s <= 2.0:
            expected[before] += step_s
        before = band
    rows += tally.flush()

    counted = Counter()
    for row in rows:
        counted.update(row.seconds)
    assert counted == pytest.approx(dict(expected), abs=MARGIN_S)
    assert tally.seconds_by_band == pytest.approx(
        {band: expected[band] for band in Band}, abs=MARGIN_S
    )
    assert all(0 < sum(row.seconds.values()) <= 60.0 + MARGIN_S for row in rows)
    if not any(jump_s < 0 for _, jump_s, _ in steps):
        assert all(one.epoch_s < other.epoch_s for one, other in itertools.pairwise(rows))


def rula(low: int, high: int) -> RulaResult:
    return RulaResult("both", {}, low, high)


def test_scores_are_means_over_the_judged_time() -> None:
    """Each score weighs as long as it held; time that was not judged does not dilute it."""
    tally = Tally()
    tally.add(0.0, MINUTE, Band.GOOD, rula(2, 4), Deviation(0.2, {"distance": -0.2}), None)
    tally.add(1.0, MINUTE + 1, Band.UNSURE, None, None, None)
    tally.add(2.0, MINUTE + 2, Band.UNSURE, rula(4, 6), None, None)
    poor = Deviation(1.4, {"distance": 0.1, "head_pitch": 1.4})
    tally.add(3.0, MINUTE + 3, Band.POOR, rula(4, 6), poor, None)
    tally.add(5.0, MINUTE + 5, Band.AWAY, None, None, None)

    [row] = tally.flush()

    assert row.seconds == {Band.GOOD: 1.0, Band.UNSURE: 2.0, Band.POOR: 2.0}
    assert (row.rula_min, row.rula_max) == pytest.approx((3.5, 5.5))
    assert row.deviation_mean == pytest.approx(1.0)
    assert row.deviation_max == 1.4
    assert row.worst_part == "head_pitch"


def test_raised_notices_are_counted_in_their_minute() -> None:
    """A notice counts once, even when nothing else was observed in its minute."""
    tally = Tally()
    for i, kind in enumerate(AlertKind):
        event = AlertEvent(kind, 10.0 * i, "rula", "", 0.0)
        tally.add(10.0 * i, MINUTE + 10 * i, Band.POOR, None, None, event)

    assert tally.flush() == [MinuteRow(MINUTE, {}, alerts=1)]
