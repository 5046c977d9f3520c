"""Minute rows on their way to the disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lumbar.core.errors import StorageError
from lumbar.core.types import Band, MinuteRow
from lumbar.pipeline import keeper as keeper_module
from lumbar.pipeline.keeper import MinuteKeeper
from lumbar.storage.history import History
from lumbar.storage.parking import Parked, Parking

NOW = 1_790_000_000 // 60 * 60


def minute(number: int) -> MinuteRow:
    """A good minute."""
    return MinuteRow(NOW + 60 * number, {Band.GOOD: 60.0})


def without_zeros(row: MinuteRow) -> MinuteRow:
    """The row as it was made."""
    return replace(row, seconds={band: s for band, s in row.seconds.items() if s})


def opened_and_closed(path: Path, spare: Path) -> None:
    """One run in which no minute comes."""
    keeper = MinuteKeeper(path, lambda _problem: None, [spare])
    keeper.open(NOW + 60)
    keeper.close()


def half_a_minute(spare: Path) -> list[MinuteRow]:
    """Half a minute that is parked."""
    rows = [MinuteRow(NOW, {Band.GOOD: 30.0})]
    Parking([spare]).put(Parked(tuple(rows)))
    return rows


def stored(path: Path) -> list[MinuteRow]:
    """What the history holds of the first minute."""
    with History(path) as history:
        return [without_zeros(row) for row in history.rows(NOW, NOW + 60)]


def test_rows_reach_the_history(tmp_path: Path) -> None:
    """What is added is there for a reader."""
    path = tmp_path / "history.sqlite3"
    keeper = MinuteKeeper(path, lambda _problem: None)
    keeper.add([minute(0), minute(1)], NOW + 120)
    keeper.close()

    with History(path) as history:
        assert [NOW, NOW + 60] == [row.epoch_s for row in history.rows(NOW, NOW + 120)]


def test_rows_wait_while_the_disk_refuses_and_are_written_when_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failing write is told once, loses nothing, and the end of the trouble is told too."""
    told: list[str] = []
    keeper = MinuteKeeper(tmp_path / "history.sqlite3", told.append)
    keeper.open(NOW)

    def refuse(_self: History, _rows: list[MinuteRow]) -> None:
        raise StorageError("The disk is full; free some space.")

    with monkeypatch.context() as patch:
        patch.setattr(History, "put", refuse)
        keeper.add([minute(0)], NOW + 60)
        keeper.add([minute(1)], NOW + 120)
    keeper.add([minute(2)], NOW + 180)
    keeper.close()

    with History(tmp_path / "history.sqlite3") as history:
        stored = [row.epoch_s for row in history.rows(NOW, NOW + 180)]

    assert [NOW, NOW + 60, NOW + 120] == stored
    assert ["The disk is full; free some space.", ""] == told


def test_without_a_path_nothing_is_kept() -> None:
    """A monitor without a history, as for analysing a recording, writes nothing."""
    keeper = MinuteKeeper(None, lambda problem: pytest.fail(problem))
    keeper.add([minute(0)], NOW)
    keeper.close()

    assert keeper.seconds_today == {}


def test_a_fault_of_our_own_in_keeping_minutes_is_told_and_raises_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Watching goes on whatever fails in the history; the minutes wait."""
    told: list[str] = []
    keeper = MinuteKeeper(tmp_path / "history.sqlite3", told.append)

    def fail(_self: History, _rows: list[MinuteRow]) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(History, "put", fail)
        keeper.add([minute(0)], NOW + 60)
    keeper.add([], NOW + 120)
    keeper.close()

    assert ["The minutes cannot be kept; the log has the details.", ""] == told
    assert 60.0 == keeper.seconds_today[Band.GOOD]


def test_what_was_found_on_opening_is_told_once_and_is_then_no_trouble_any_more(
    tmp_path: Path,
) -> None:
    """The status says what lasts: a notice that stayed in it would hide the scores."""
    told: list[str] = []
    path = tmp_path / "history.sqlite3"
    path.write_bytes(b"no database")
    keeper = MinuteKeeper(path, told.append)
    keeper.open(NOW)
    keeper.add([minute(0)], NOW + 60)
    keeper.close()

    assert len(told) == 2
    assert "The history was damaged" in told[0]
    assert told[1] == ""


def test_what_is_given_up_of_the_parked_minutes_is_no_more_of_an_attempt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else as many newer ones would be taken for stored."""
    monkeypatch.setattr(keeper_module, "MOST_WAITING", 4)
    path, spare = tmp_path / "history.sqlite3", (tmp_path / "one", tmp_path / "two")
    rows = [minute(number) for number in range(6)]
    with History(path) as history:
        history.put(rows[:3])
    Parking(spare[:1]).put(Parked(tuple(rows[:3]), tuple(rows[:3]), 3))
    Parking(spare[1:]).put(Parked(tuple(rows[3:])))
    keeper = MinuteKeeper(path, lambda _problem: None, spare)
    keeper.open(NOW + 360)
    keeper.close()

    with History(path) as history:
        assert rows == [without_zeros(row) for row in history.rows(NOW, NOW + 360)]


def test_a_kill_before_the_parked_minutes_are_emptied_stores_none_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next start knows from the parked attempt that it has come through."""
    path, spare = tmp_path / "history.sqlite3", tmp_path / "waiting.json"
    rows = half_a_minute(spare)
    with monkeypatch.context() as patch:
        patch.setattr(Parking, "empty", lambda _self: None)  # killed before it
        opened_and_closed(path, spare)
    left = spare.exists()
    opened_and_closed(path, spare)

    assert rows == stored(path)
    assert (left, spare.exists()) == (True, False)


def test_what_somebody_else_takes_in_before_the_history_is_open_is_not_added_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`lumbar history delete` may be at it at the very moment of the start."""
    path, spare = tmp_path / "history.sqlite3", tmp_path / "waiting.json"
    rows = half_a_minute(spare)

    def when_free(which: Path) -> History:
        with History(which) as other:
            Parking([spare]).take_in(other)
        return History(which)

    monkeypatch.setattr(keeper_module, "History", when_free)
    opened_and_closed(path, spare)

    assert rows == stored(path)


def test_what_waits_is_not_stored_after_a_deletion(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a disk that takes nothing the user hears, instead of that all was deleted."""

    def refuse(_self: History, _rows: object) -> None:
        raise StorageError("The disk is full; make room.")

    keeper = MinuteKeeper(tmp_path / "history.sqlite3", lambda _problem: None)
    keeper.add([minute(0)], NOW + 60)
    jobs: list[History] = []
    with monkeypatch.context() as patch:
        patch.setattr(History, "put", refuse)
        keeper.add([minute(1)], NOW + 120)
        with pytest.raises(StorageError, match="full"):
            keeper.change(lambda history: jobs.append(history) or "done", NOW + 130)
    keeper.close()

    assert jobs == []
