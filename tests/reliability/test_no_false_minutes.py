"""Sleep, clock jumps, time zones and daylight saving neither create nor lose sitting time."""

from __future__ import annotations

import datetime
import itertools
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lumbar.core.summary import summarise
from lumbar.core.tally import Tally
from lumbar.core.types import Band, MinuteRow
from lumbar.pipeline.keeper import MinuteKeeper
from lumbar.storage.history import History, span_of_days
from lumbar.ui.day import Day
from reliability.counting import counted

MINUTE = 1_790_000_040


def totals(rows: Iterable[MinuteRow]) -> Counter[tuple[int, Band]]:
    """Seconds by minute and band."""
    sums: Counter[tuple[int, Band]] = Counter()
    for row in rows:
        for band, seconds in row.seconds.items():
            sums[row.epoch_s, band] += seconds
    return sums


STEPS = (1, 4, 5, 130)
JUMPS = (0, 7200, -90, -599, -600)


def test_the_tally_counts_as_specified_on_every_short_sequence() -> None:
    """All sequences of three steps, with and without gaps and clock jumps, from two places."""
    moves = list(itertools.product(STEPS, JUMPS, (Band.GOOD, Band.AWAY)))
    wrong = []
    for into_minute in (0, 117):
        for sequence in itertools.product(moves, repeat=3):
            readings = [(7, 2 * MINUTE + into_minute, Band.GOOD)]
            for step, jump, band in sequence:
                t, epoch, _ = readings[-1]
                readings.append((t + step, epoch + step + jump, band))
            tally, rows = Tally(), []
            for t, epoch, band in readings:
                rows += tally.add(t / 2, epoch / 2, band, None, None, None)
            rows += tally.flush()
            expected = {key: seconds for key, seconds in counted(readings).items() if seconds}
            if {key: round(seconds, 3) for key, seconds in totals(rows).items()} != expected:
                wrong.append(sequence)

    assert wrong == []


@pytest.mark.parametrize("monotonic_runs_on", [False, True], ids=["linux, macos", "windows"])
def test_a_night_asleep_is_no_sitting(monotonic_runs_on: bool) -> None:
    """An hour before and an hour after eight hours of suspend give two hours in two stretches."""
    tally, rows, asleep_s = Tally(), [], 8 * 3600
    for second in range(7201):
        woken = second > 3600
        t_s = second + (asleep_s if woken and monotonic_runs_on else 0)
        rows += tally.add(
            float(t_s), float(MINUTE + second + woken * asleep_s), Band.GOOD, None, None, None
        )
    rows += tally.flush()
    summary = summarise(rows)

    assert 7199 <= summary.seconds_by_band[Band.GOOD] <= 7200
    assert summary.longest_sitting_s <= 3601
    assert {row.epoch_s // 3600 for row in rows} & {MINUTE // 3600 + 3, MINUTE // 3600 + 6} == set()


@pytest.mark.parametrize("jump_s", [-86_400, -7200, -3600, -60, 60, 3600, 7200, 3 * 86_400])
def test_a_clock_that_is_set_changes_no_total(jump_s: int) -> None:
    """Twenty minutes stay twenty minutes when the clock is set after ten."""
    tally, rows = Tally(), []
    for second in range(1201):
        epoch_s = MINUTE + second + (jump_s if second >= 600 else 0)
        rows += tally.add(float(second), float(epoch_s), Band.GOOD, None, None, None)
    rows += tally.flush()

    assert sum(sum(row.seconds.values()) for row in rows) == pytest.approx(1200)
    assert summarise(rows).longest_sitting_s <= 1200 + 1e-6


@pytest.fixture
def live_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Move the test to another time zone."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


def day_of(year: int, month: int, day: int) -> datetime.date:
    return datetime.date(year, month, day)


TURNS = [
    ("Europe/Berlin", day_of(2026, 3, 29), 23),
    ("Europe/Berlin", day_of(2026, 10, 25), 25),
    ("America/New_York", day_of(2026, 11, 1), 25),
    ("America/Havana", day_of(2026, 11, 1), 25),  # 01:00 becomes 00:00
    ("America/Sao_Paulo", day_of(2018, 11, 4), 23),  # 00:00 becomes 01:00
    ("Australia/Lord_Howe", day_of(2026, 4, 5), 24.5),
    ("Pacific/Apia", day_of(2011, 12, 30), 0),  # there was no such day
    ("Asia/Kathmandu", day_of(2026, 6, 1), 24),
]


@pytest.mark.parametrize(("zone", "day", "hours"), TURNS)
def test_every_minute_belongs_to_exactly_one_day(
    zone: str, day: datetime.date, hours: float, live_in: Callable[[str], None]
) -> None:
    """Around a change of the clocks the days follow each other without gap and without overlap."""
    live_in(zone)
    days = [day + datetime.timedelta(days=offset) for offset in range(-2, 3)]
    bounds = [Day(each, []).bounds_epoch_s for each in days]

    assert (bounds[2][1] - bounds[2][0]) / 3600 == hours
    assert all(one[1] == other[0] for one, other in itertools.pairwise(bounds))


@pytest.mark.parametrize(("zone", "day", "hours"), TURNS)
def test_charts_show_each_minute_once(
    zone: str, day: datetime.date, hours: float, live_in: Callable[[str], None]
) -> None:
    """Sitting through the whole of a long or short day gives its 23 to 25 hours, in each chart."""
    live_in(zone)
    start_s, end_s = span_of_days(day, day)
    rows = [MinuteRow(epoch_s, {Band.GOOD: 60.0}) for epoch_s in range(start_s, end_s, 60)]
    today = Day(day, rows)

    assert today.minutes_by_hour()[Band.GOOD].sum() == pytest.approx(60 * hours)
    assert summarise(rows).seconds_by_band[Band.GOOD] == 3600 * hours
    assert sum(run.end_h - run.start_h for run in today.runs()) == pytest.approx(hours)
    assert len(today.runs()) == (1 if hours else 0)


@given(
    zone=st.sampled_from([zone for zone, _, _ in TURNS]),
    first=st.dates(day_of(2026, 1, 1), day_of(2026, 12, 1)),
    length=st.integers(1, 20),
    elsewhere=st.sampled_from(["UTC", "Pacific/Auckland", "America/Los_Angeles"]),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_travelling_changes_no_total(
    zone: str,
    first: datetime.date,
    length: int,
    elsewhere: str,
    live_in: Callable[[str], None],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """The days of a journey, summed up after it in another time zone, hold the same minutes."""
    path = tmp_path_factory.mktemp("journey") / "history.sqlite3"
    live_in(zone)
    start_s = span_of_days(first, first)[0]
    stored = [MinuteRow(start_s + 4020 * number, {Band.GOOD: 60.0}) for number in range(length)]
    with History(path) as history:
        history.add(stored[: length // 2])
        live_in(elsewhere)
        history.add(stored[length // 2 :])
        days = history.days()
        found = [row.epoch_s for day in days for row in history.rows(*span_of_days(day, day))]

    assert [row.epoch_s for row in stored] == found


@pytest.mark.parametrize(
    ("zone", "day"), [(zone, day) for zone, day, hours in TURNS if hours not in (0, 24)]
)
def test_today_begins_at_midnight_on_the_day_of_the_change(
    zone: str, day: datetime.date, live_in: Callable[[str], None], tmp_path: Path
) -> None:
    """The tray's figures take the first minutes of a long or short day in, and none of the last."""
    live_in(zone)
    start_s, end_s = span_of_days(day, day)
    keeper = MinuteKeeper(tmp_path / "history.sqlite3", lambda _problem: None)
    keeper.add(
        [MinuteRow(start_s + 60 * n, {Band.GOOD: 60.0}) for n in (-1, 0, 1)], float(end_s - 1)
    )
    keeper.close()

    assert keeper.seconds_today[Band.GOOD] == 120.0
