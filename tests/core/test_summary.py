"""How an update counts, and what minutes come to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.summary import band_of, summarise
from lumbar.core.types import Band, Deviation, MinuteRow, RulaResult, SceneState

OK = SceneState.OK
MINUTE = 1_700_000_040


def rula(low: int, high: int) -> RulaResult:
    """Action levels: 1 for scores 1 and 2, 2 for 3 and 4, 3 for 5 and 6, 4 for 7."""
    return RulaResult("both", {}, low, high)


def deviation(value: float) -> Deviation:
    return Deviation(value, {"distance": value})


@pytest.mark.parametrize(
    ("score", "off", "level", "band"),
    [
        (None, 0.0, 3, Band.GOOD),
        (None, 0.59, 3, Band.GOOD),
        (None, 0.6, 3, Band.FAIR),
        (None, 1.0, 3, Band.POOR),
        ((5, 7), 0.0, 3, Band.POOR),
        ((5, 7), 0.0, 4, Band.FAIR),
        ((5, 7), 0.0, None, Band.GOOD),
        ((2, 7), 0.0, 3, Band.GOOD),
        ((3, 7), 0.0, 3, Band.FAIR),
        ((1, 2), None, 2, Band.GOOD),
        ((1, 2), None, 3, Band.GOOD),
        ((1, 4), None, 3, Band.GOOD),
        ((3, 4), None, 3, Band.FAIR),
        ((1, 5), None, 3, Band.UNSURE),
        ((1, 2), None, None, Band.UNSURE),
        (None, None, 3, Band.UNSURE),
    ],
)
def test_bands(
    score: tuple[int, int] | None, off: float | None, level: int | None, band: Band
) -> None:
    """Poor at a limit, fair just below, good when nothing speaks against it, else unsure."""
    given_rula = None if score is None else rula(*score)
    given_deviation = None if off is None else deviation(off)

    assert band_of(OK, given_rula, given_deviation, rula_action_level=level) is band


@pytest.mark.parametrize(
    ("state", "band"), [(SceneState.NO_PERSON, Band.AWAY), (SceneState.UNSURE, Band.UNSURE)]
)
def test_only_a_person_seen_well_is_judged(state: SceneState, band: Band) -> None:
    """Nobody there is away, doubt is unsure, whatever else is handed in."""
    assert band_of(state, rula(7, 7), deviation(9.0), rula_action_level=1) is band


ORDER = [Band.GOOD, Band.FAIR, Band.POOR]


@given(
    low=st.integers(1, 7),
    width=st.integers(0, 6),
    level=st.integers(1, 4),
    one=st.floats(0, 2),
    other=st.floats(0, 2),
)
def test_a_larger_deviation_is_never_the_better_band(
    low: int, width: int, level: int, one: float, other: float
) -> None:
    """Bands go one way with the deviation."""
    score = rula(low, min(7, low + width))

    nearer, further = (
        band_of(OK, score, deviation(value), rula_action_level=level)
        for value in sorted((one, other))
    )

    assert ORDER.index(nearer) <= ORDER.index(further)


def minute(index: int, **seconds: float) -> MinuteRow:
    """A row ``index`` minutes after the start."""
    return MinuteRow(MINUTE + 60 * index, {Band(band): s for band, s in seconds.items()})


def test_nothing_comes_to_nothing() -> None:
    """Without rows there are no shares and no means, and nothing crashes."""
    summary = summarise([])

    assert summary.judged_s == 0.0
    assert summary.good_share is None
    assert (summary.rula_min, summary.rula_max, summary.deviation_mean) == (None, None, None)
    assert (summary.worst_parts, summary.alerts, summary.longest_sitting_s) == ((), 0, 0.0)


def test_a_period_adds_up() -> None:
    """Seconds and notices add, scores weigh by their time, worst parts by theirs."""
    rows = [
        MinuteRow(MINUTE, {Band.GOOD: 30, Band.POOR: 10}, 3, 5, 0.8, 1.4, "distance", 1),
        MinuteRow(MINUTE + 60, {Band.GOOD: 10, Band.AWAY: 50}, 5, 6, 0.3, 0.4, "head_pitch", 0),
        MinuteRow(MINUTE + 120, {Band.UNSURE: 50}, 2, 7, alerts=2),
    ]

    summary = summarise(rows)

    assert summary.seconds_by_band == dict.fromkeys(Band, 0.0) | {
        Band.GOOD: 40, Band.POOR: 10, Band.AWAY: 50, Band.UNSURE: 50,
    }  # fmt: skip
    assert summary.judged_s == 50
    assert summary.good_share == pytest.approx(0.8)
    assert summary.rula_min == pytest.approx((40 * 3 + 10 * 5 + 50 * 2) / 100)
    assert summary.rula_max == pytest.approx((40 * 5 + 10 * 6 + 50 * 7) / 100)
    assert summary.deviation_mean == pytest.approx((40 * 0.8 + 10 * 0.3) / 50)
    assert summary.worst_parts == (("distance", 40), ("head_pitch", 10))
    assert summary.alerts == 3


@pytest.mark.parametrize(
    ("absence", "longest_s"),
    [
        ([], 600.0),
        ([minute(10, away=60)], 600.0),
        ([minute(10, away=60), minute(11, away=60)], 360.0),
        ([minute(10, paused=60), minute(12, away=60)], 360.0),
        ([minute(10, away=50, good=10), minute(11, away=60)], 610.0),
    ],
)
def test_only_a_break_of_two_minutes_ends_sitting(
    absence: list[MinuteRow], longest_s: float
) -> None:
    """Short absences are bridged and not counted; longer ones start the stretch anew."""
    before = [minute(i, good=60) for i in range(4)]
    last = (absence[-1].epoch_s - MINUTE) // 60 if absence else 3
    shifted = [
        MinuteRow(row.epoch_s - 6 * 60, row.seconds) for row in absence
    ]  # right after the fourth minute
    after_start = last - 6 + 1 if absence else 4
    after = [minute(after_start + i, poor=60) for i in range(6)]

    assert summarise([*before, *shifted, *after]).longest_sitting_s == pytest.approx(longest_s)


def test_time_not_observed_is_a_break_from_sitting() -> None:
    """Nobody knows what happened while the program was off."""
    rows = [minute(0, good=60), minute(1, good=60), minute(4, good=60)]

    assert summarise(rows).longest_sitting_s == 120.0


def test_a_moment_in_the_picture_begins_and_ends_no_sitting() -> None:
    """Ten seconds on the way past the camera are not sat."""
    rows = [minute(0, good=10, away=50), minute(1, good=60), minute(2, good=60), minute(3, good=10)]

    assert summarise(rows).longest_sitting_s == 120.0
