"""The history: minutes in, minutes out, merged and deleted."""

from __future__ import annotations

import datetime
import os
import threading
from math import isclose
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.errors import InputError, StorageError
from lumbar.core.types import Band, MinuteRow
from lumbar.storage.history import BEGINNING_S, END_S, History, span_of_days
from lumbar.storage.minutes import merge

START = 1_790_000_040
ALWAYS = (BEGINNING_S, END_S)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a history may lie; it does not yet."""
    return tmp_path / "data" / "history.sqlite3"


def whole(good: float = 0.0, **rest: object) -> MinuteRow:
    """A row as the history gives it back: with every band."""
    seconds = dict.fromkeys(Band, 0.0) | {Band.GOOD: good}
    return MinuteRow(**{"epoch_s": START, "seconds": seconds, **rest})  # type: ignore[arg-type]


UNIT = st.floats(0, 60, allow_subnormal=False)
MAYBE = st.none() | st.floats(0, 5, allow_subnormal=False)


@st.composite
def minute_rows(draw: st.DrawFn, epoch_s: int = START) -> MinuteRow:
    """One minute with seconds in any bands."""
    rula = draw(st.none() | st.tuples(st.floats(1, 7), st.floats(1, 7)).map(sorted))
    mean = draw(MAYBE)
    return MinuteRow(
        epoch_s=epoch_s,
        seconds={band: draw(UNIT) for band in Band},
        rula_min=rula and rula[0],
        rula_max=rula and rula[1],
        deviation_mean=mean,
        deviation_max=None if mean is None else mean + draw(UNIT),
        worst_part=draw(st.sampled_from(["", "distance", "head_pitch"])),
        alerts=draw(st.integers(0, 5)),
    )


def test_what_is_added_comes_back_in_order(path: Path) -> None:
    """Every column survives closing and opening, and rows come by time."""
    late = whole(12.5, epoch_s=START + 60, rula_min=2.5, rula_max=4.5, alerts=2)
    early = whole(60, deviation_mean=0.4, deviation_max=1.25, worst_part="distance")
    with History(path) as history:
        history.add([late, early])
    with History(path) as history:
        rows = history.rows(*ALWAYS)

    assert [early, late] == rows
    assert [] == history.problems


def test_bands_that_are_missing_count_as_zero(path: Path) -> None:
    """A row may name only the bands it has seconds in; a reader finds them all."""
    with History(path) as history:
        history.add([MinuteRow(START, {Band.AWAY: 30.0})])
        (row,) = history.rows(*ALWAYS)

    assert {band: 30.0 if band is Band.AWAY else 0.0 for band in Band} == dict(row.seconds)


def test_the_end_of_a_span_is_outside(path: Path) -> None:
    """Rows and counts take the start and leave the end."""
    with History(path) as history:
        history.add(whole(1, epoch_s=START + 60 * n) for n in range(4))
        rows = history.rows(START + 60, START + 180)
        count = history.count(START + 60, START + 180)

    assert [START + 60, START + 120] == [row.epoch_s for row in rows]
    assert 2 == count


@given(row=minute_rows())
def test_any_row_survives_the_database(
    row: MinuteRow, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Floats come back to the last bit."""
    with History(tmp_path_factory.getbasetemp() / "any.sqlite3") as history:
        history.delete(*ALWAYS)
        history.add([row])

        assert [row] == history.rows(*ALWAYS)


@given(rows=st.lists(minute_rows(), min_size=2, max_size=4))
def test_adding_to_a_minute_merges(
    rows: list[MinuteRow], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Added one by one or together, a minute ends as the rows merged in their order."""
    with History(tmp_path_factory.getbasetemp() / "merge.sqlite3") as history:
        history.delete(*ALWAYS)
        history.add(rows[:1])
        history.add(rows[1:])
        merged = rows[0]
        for row in rows[1:]:
            merged = merge(merged, row)

        assert [merged] == history.rows(*ALWAYS)


@given(first=minute_rows(), second=minute_rows())
def test_merging_loses_and_invents_nothing(first: MinuteRow, second: MinuteRow) -> None:
    """Seconds and alerts add up, means lie between, the maximum is the maximum."""
    merged = merge(first, second)

    assert first.alerts + second.alerts == merged.alerts
    assert first.epoch_s == merged.epoch_s
    for band in Band:
        assert first.seconds[band] + second.seconds[band] == merged.seconds[band]
    for name in ("rula_min", "rula_max", "deviation_mean"):
        known = [v for v in (getattr(first, name), getattr(second, name)) if v is not None]
        value = getattr(merged, name)
        assert (not known) == (value is None)
        assert value is None or min(known) - 1e-9 <= value <= max(known) + 1e-9
    maxima = [v for v in (first.deviation_max, second.deviation_max) if v is not None]
    assert max(maxima, default=None) == merged.deviation_max
    assert (first.worst_part == second.worst_part == "") == (merged.worst_part == "")


@given(first=minute_rows(), second=minute_rows())
def test_the_order_of_merging_does_not_matter_to_the_numbers(
    first: MinuteRow, second: MinuteRow
) -> None:
    """Two halves of a minute are worth the same whichever came first."""
    one, other = merge(first, second), merge(second, first)

    assert other.seconds == one.seconds
    for name in ("rula_min", "rula_max", "deviation_mean", "deviation_max"):
        a, b = getattr(one, name), getattr(other, name)
        assert a == b or isclose(a, b, rel_tol=1e-9, abs_tol=1e-9)


def test_means_are_weighted_by_judged_seconds() -> None:
    """Time that was not judged has no say in a mean."""
    first = MinuteRow(START, {Band.GOOD: 10, Band.AWAY: 20}, 1, 3, 0.5, 0.6, "distance", 0)
    second = MinuteRow(START, {Band.FAIR: 10, Band.POOR: 20}, 5, 7, 1.5, 2.0, "head_pitch", 1)
    merged = merge(first, second)

    assert (
        MinuteRow(
            START,
            {
                Band.GOOD: 10,
                Band.FAIR: 10,
                Band.POOR: 20,
                Band.UNSURE: 0,
                Band.AWAY: 20,
                Band.PAUSED: 0,
            },
            rula_min=4.0,
            rula_max=6.0,
            deviation_mean=1.25,
            deviation_max=2.0,
            worst_part="head_pitch",
            alerts=1,
        )
        == merged
    )


def test_deleting_takes_the_span_and_nothing_else(path: Path) -> None:
    """Only rows of the span go, and their number is told."""
    with History(path) as history:
        history.add(whole(1, epoch_s=START + 60 * n) for n in range(4))
        gone = history.delete(START + 60, START + 180)
        left = [row.epoch_s for row in history.rows(*ALWAYS)]

    assert 2 == gone
    assert [START, START + 180] == left


def test_deleted_minutes_leave_no_trace_on_the_disk(path: Path) -> None:
    """Neither the database nor its log holds the bytes of a deleted row, even while open."""
    mark = "a-part-nobody-else-has"
    with History(path) as history:
        history.add(whole(1, epoch_s=START + 60 * n, worst_part=f"{mark}{n}") for n in range(200))
        written = any(mark.encode() in file.read_bytes() for file in path.parent.iterdir())
        history.delete(START, START + 60 * 150)
        history.delete(*ALWAYS)
        left = [file.name for file in path.parent.iterdir() if mark.encode() in file.read_bytes()]

    assert written
    assert [] == left


def test_only_the_owner_can_read_any_of_its_files(path: Path) -> None:
    """Database, log, index and lock are 0600 in a folder of 0700, whatever the umask."""
    before = os.umask(0o022)
    try:
        with History(path) as history:
            history.add([whole(1)])
            modes = {file.name: oct(file.stat().st_mode & 0o777) for file in path.parent.iterdir()}
    finally:
        os.umask(before)

    assert {"0o600"} == set(modes.values())
    assert {path.name, f"{path.name}-wal", f"{path.name}-shm"} <= set(modes)
    assert "0o700" == oct(path.parent.stat().st_mode & 0o777)


def test_readers_see_what_the_writer_stored(path: Path) -> None:
    """A reader works beside the writer and sees each minute as soon as it is stored."""
    with History(path) as history, History.read_only(path) as reader:
        history.add([whole(1)])
        first = len(reader.rows(*ALWAYS))
        history.add([whole(1, epoch_s=START + 60)])

        assert [1, 2] == [first, len(reader.rows(*ALWAYS))]


def test_a_reader_of_nothing_says_so(path: Path) -> None:
    """Before the first minute there is no file to read, and none is made."""
    with pytest.raises(StorageError, match="no history"):
        History.read_only(path)

    assert not path.exists()


def test_there_is_one_writer_at_a_time(path: Path) -> None:
    """A second writer is refused in words and may come when the first has gone."""
    with History(path) as history:
        with pytest.raises(StorageError, match="in use by a running Lumbar"):
            History(path)
        history.add([whole(1)])
    with History(path) as history:
        assert 1 == history.count(*ALWAYS)


def test_closing_twice_is_fine(path: Path) -> None:
    """Every way out of the program may close."""
    history = History(path)
    history.close()
    history.close()


def test_another_thread_is_our_own_mistake(path: Path) -> None:
    """Use from a thread that did not open it is not told to the user as a disk problem."""
    raised: list[str] = []

    def trespass(history: History) -> None:
        try:
            history.add([whole(1)])
        except Exception as error:
            raised.append(type(error).__name__)

    with History(path) as history:
        thread = threading.Thread(target=trespass, args=(history,))
        thread.start()
        thread.join()

    assert ["ProgrammingError"] == raised


@pytest.mark.usefixtures("zurich")
def test_days_are_local_days(path: Path) -> None:
    """A minute belongs to the day of the local clock: in winter 23:00 UTC is tomorrow already."""
    last = int(datetime.datetime(2026, 1, 31, 22, 59, tzinfo=datetime.UTC).timestamp())
    with History(path) as history:
        history.add([whole(1, epoch_s=last), whole(1, epoch_s=last + 60)])
        days = history.days()

    assert [datetime.date(2026, 1, 31), datetime.date(2026, 2, 1)] == days


@pytest.mark.usefixtures("zurich")
@pytest.mark.parametrize(
    ("day", "hours"),
    [((2026, 3, 29), 23), ((2026, 6, 1), 24), ((2026, 10, 25), 25)],
    ids=["spring", "summer", "autumn"],
)
def test_days_have_the_length_the_clock_gives_them(day: tuple[int, int, int], hours: int) -> None:
    """The days when the clock changes have 23 and 25 hours."""
    start_s, end_s = span_of_days(datetime.date(*day), datetime.date(*day))

    assert hours * 3600 == end_s - start_s


@pytest.mark.usefixtures("zurich")
@given(day=st.dates(datetime.date(1990, 1, 1), datetime.date(2090, 1, 1)))
def test_days_follow_each_other_without_gap(day: datetime.date) -> None:
    """The end of a day is the start of the next, always on a full minute."""
    following = day + datetime.timedelta(days=1)
    start_s, end_s = span_of_days(day, day)

    assert (0, span_of_days(following, following)[0]) == (start_s % 60, end_s)
    assert day == datetime.date.fromtimestamp(start_s)


def test_days_outside_the_calendar_are_refused_in_words() -> None:
    """The last day a date can name has no end."""
    with pytest.raises(InputError, match="outside the calendar"):
        span_of_days(datetime.date.max, datetime.date.max)
