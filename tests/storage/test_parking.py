"""Minutes parked in another place until the next start."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.errors import StorageError
from lumbar.core.types import Band, MinuteRow
from lumbar.storage.history import BEGINNING_S, END_S, History
from lumbar.storage.minutes import values_of
from lumbar.storage.parking import Parked, Parking, discard
from lumbar.storage.schema import COLUMNS


def minute(number: int, good_s: float = 60.0) -> MinuteRow:
    """A minute with every value."""
    seconds = dict.fromkeys(Band, 0.0) | {Band.GOOD: good_s}
    return MinuteRow(60 * number, seconds, 2.0, 3.0, 0.5, 1.0, "distance", number % 2)


ROWS = (minute(1), minute(2))


@given(
    seconds=st.lists(st.floats(0.0, 1e6), min_size=len(Band), max_size=len(Band)),
    score=st.none() | st.floats(0.0, 8.0),
    part=st.text(max_size=8),
    count=st.integers(1, 20),
)
def test_what_was_parked_is_found(
    seconds: list[float],
    score: float | None,
    part: str,
    count: int,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Every value, to the last digit."""
    place = tmp_path_factory.mktemp("parking") / "waiting.json"
    row = MinuteRow(60, dict(zip(Band, seconds, strict=True)), score, score, None, None, part, 3)
    everything = Parked((row,) * count, (row,), count)
    used = Parking([place]).put(everything)
    found = Parking([place]).fetch()

    assert used == place
    assert list(map(values_of, found.rows)) == [values_of(row)] * count
    assert (list(map(values_of, found.tried)), found.tried_rows) == ([values_of(row)], count)


def test_a_place_that_was_emptied_holds_nothing(tmp_path: Path) -> None:
    """Nor does one that never was."""
    parking = Parking([tmp_path / "waiting.json", tmp_path / "none" / "waiting.json"])
    parking.put(Parked(ROWS))
    held = parking.holds
    parking.empty()

    assert (held, parking.holds, parking.fetch()) == (True, False, Parked())


def test_all_places_are_looked_at_the_attempt_first(tmp_path: Path) -> None:
    """Two starts may have found two of them writable."""
    places = tmp_path / "one", tmp_path / "two"
    Parking(places[:1]).put(Parked(ROWS[:1]))
    Parking(places[1:]).put(Parked(ROWS[1:], ROWS[1:], 1))

    assert Parking(places).fetch() == Parked((ROWS[1], ROWS[0]), ROWS[1:], 1)


def test_what_a_place_held_that_takes_nothing_any_more_is_not_found_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is among what was parked in the second place, or no minute."""
    first, second = tmp_path / "one", tmp_path / "two"
    parking = Parking((first, second))
    parking.put(Parked(ROWS[:1]))
    found = parking.fetch()

    def write(place: Path, text: str) -> None:
        if place == first:
            raise StorageError("The disk is full; make room.")
        place.write_text(text, encoding="utf-8")

    with monkeypatch.context() as patch:
        patch.setattr("lumbar.storage.parking.write_whole", write)
        used = parking.put(Parked(found.rows + ROWS[1:]))

    assert used == second
    assert Parking((first, second)).fetch() == Parked(ROWS)


def test_without_any_place_nothing_is_parked(others_folder: Path) -> None:
    """Whoever asked is told so."""
    others_folder.chmod(0o500)

    assert Parking([]).put(Parked(ROWS)) is None
    assert Parking([others_folder / "waiting.json"]).put(Parked(ROWS)) is None


def test_a_place_that_cannot_be_emptied_is_left_alone(others_folder: Path) -> None:
    """Its minutes would be found again with every start."""
    place = others_folder / "waiting.json"
    Parking([place]).put(Parked(ROWS))
    others_folder.chmod(0o500)
    forbidden = Parking([place]).fetch()
    others_folder.chmod(0o700)

    assert forbidden == Parked()
    assert Parking([place]).fetch() == Parked(ROWS)


@pytest.fixture
def history_path(tmp_path: Path) -> Path:
    """Where a history is to be."""
    return tmp_path / "history.sqlite3"


@pytest.mark.parametrize("came_through", [False, True])
def test_what_was_parked_is_taken_in_once(
    history_path: Path, tmp_path: Path, came_through: bool
) -> None:
    """Whether the attempt that it tells of came through or not."""
    place = tmp_path / "waiting.json"
    Parking([place]).put(Parked(ROWS, ROWS[:1], 1))
    with History(history_path) as history:
        if came_through:
            history.put(ROWS[:1])
        Parking([place]).take_in(history)
        Parking([place]).take_in(history)
        found = list(history.each(BEGINNING_S, END_S))

    assert found == list(ROWS)
    assert not place.exists()


class Killed(BaseException):
    """The program ends here, without a chance to do anything else."""


def test_a_kill_before_the_place_is_emptied_stores_no_minute_twice(
    history_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What had come through is known when the place is read again."""
    place = tmp_path / "waiting.json"
    known, waits = minute(1, 20.0), minute(1, 30.0)
    Parking([place]).put(Parked((waits,)))

    def killed(*_path: object, **_more: object) -> None:
        raise Killed

    with History(history_path) as history:
        history.put([known])
        with monkeypatch.context() as patch:
            patch.setattr(Path, "unlink", killed)
            with pytest.raises(Killed):
                Parking([place]).take_in(history)
        Parking([place]).take_in(history)
        found = list(history.each(BEGINNING_S, END_S))

    assert [50.0] == [row.seconds[Band.GOOD] for row in found]
    assert not place.exists()


def test_a_kill_before_another_place_is_emptied_finds_no_minute_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk has room again: what is written there replaces what lay elsewhere."""
    places = tmp_path / "cache.json", tmp_path / "run.json"
    Parking(places[1:]).put(Parked(ROWS))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", lambda *_path, **_more: None)  # killed before it
        parking = Parking(places)
        parking.fetch()
        parking.put(Parked(ROWS, ROWS, 2))

    assert all(place.exists() for place in places)
    assert Parking(places).fetch() == Parking(places[::-1]).fetch() == Parked(ROWS, ROWS, 2)


def test_what_cannot_be_taken_in_stays_parked(
    history_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what the attempt would have made of the history."""
    place = tmp_path / "waiting.json"
    Parking([place]).put(Parked(ROWS))

    def refuse(_self: History, _rows: object) -> None:
        raise StorageError("The disk is full; make room.")

    with History(history_path) as history:
        monkeypatch.setattr(History, "put", refuse)
        with pytest.raises(StorageError, match="full"):
            Parking([place]).take_in(history)

    assert Parking([place]).fetch() == Parked(ROWS, ROWS, 2)


def test_what_is_discarded_leaves_no_copy(tmp_path: Path) -> None:
    """What was set aside goes too; a place in no folder holds nothing."""
    folder = tmp_path / "places"
    folder.mkdir()
    place = folder / "waiting.json"
    place.write_bytes(b"damaged")
    Parking([place]).fetch()
    Parking([place]).put(Parked(ROWS))
    before = len(list(folder.iterdir()))
    discard([place, tmp_path / "none" / "waiting.json"])

    assert (before, list(folder.iterdir())) == (2, [])


def test_what_cannot_be_discarded_is_told(others_folder: Path) -> None:
    """In one sentence, with the file."""
    place = others_folder / "waiting.json"
    Parking([place]).put(Parked(ROWS))
    others_folder.chmod(0o500)

    with pytest.raises(StorageError, match=r"waiting\.json cannot be deleted"):
        discard([place])


def with_values(**values: object) -> bytes:
    """A parked minute with other values."""
    row = dict(zip(COLUMNS, values_of(ROWS[0]), strict=True)) | values
    return json.dumps({**GOOD, "rows": [list(row.values())]}).encode()


GOOD = {"version": 1, "rows": [values_of(ROWS[0])], "tried": [], "tried_rows": 0}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\x00",
        b"[]",
        b"{" * 100_000,
        json.dumps({**GOOD, "version": "one"}).encode(),
        json.dumps({**GOOD, "rows": None}).encode(),
        json.dumps({**GOOD, "rows": [[1, 2]]}).encode(),
        json.dumps({**GOOD, "rows": [["60", *values_of(ROWS[0])[1:]]]}).encode(),
        json.dumps({**GOOD, "rows": [[60, float("nan"), *values_of(ROWS[0])[2:]]]}).encode(),
        json.dumps({**GOOD, "rows": [[61, *values_of(ROWS[0])[1:]]]}).encode(),
        json.dumps({**GOOD, "tried_rows": 2}).encode(),
        json.dumps({**GOOD, "tried_rows": None}).encode(),
        json.dumps({**GOOD, "tried_rows": 1}).encode(),
        json.dumps({**GOOD, "replaces": None}).encode(),
        json.dumps({**GOOD, "replaces": [1]}).encode(),
        with_values(rula_min=9e99),
        with_values(epoch_s=60 * 10**30),
        with_values(epoch_s=60 << 33),
        with_values(epoch_s=-60),
        with_values(alerts=10**30),
        with_values(worst_part="\ud800"),
        bytes(17 << 20),
    ],
    ids=[
        *("empty", "binary", "list", "deep", "version", "no rows", "short row", "text", "nan"),
        *(
            "odd second",
            "count",
            "no count",
            "no attempt",
            "nothing",
            "number",
            "score",
            "second",
            "far",
            "before",
        ),
        *("alerts", "letter", "huge"),
    ],
)
def test_what_is_damaged_is_set_aside(content: bytes, tmp_path: Path) -> None:
    """It stops nothing and is kept."""
    place = tmp_path / "waiting.json"
    place.write_bytes(content)
    found = Parking([place]).fetch()

    assert found == Parked()
    assert content == Path(f"{place}.damaged-1").read_bytes()
    assert not place.exists()


def test_what_a_newer_lumbar_parked_is_left_for_it(tmp_path: Path) -> None:
    """It knows what to do with it."""
    place = tmp_path / "waiting.json"
    place.write_text(json.dumps({**GOOD, "version": 2}))

    parking = Parking([place])
    found = parking.fetch()
    used = parking.put(Parked(ROWS))
    parking.empty()

    assert (found, used) == (Parked(), None)
    assert json.loads(place.read_text())["version"] == 2


def test_what_was_not_read_is_neither_replaced_nor_named(others_folder: Path) -> None:
    """A folder that is read-only for a while holds a minute that nobody has."""
    cache, run = others_folder / "cache" / "waiting.json", others_folder / "run.json"
    Parking([cache]).put(Parked(ROWS[:1]))
    cache.parent.chmod(0o500)
    parking = Parking([cache, run])
    parking.fetch()
    used = parking.put(Parked(ROWS[1:]))
    cache.parent.chmod(0o700)
    late = parking.put(Parked(ROWS[1:]))

    assert used == late == run
    assert sorted(Parking([cache, run]).fetch().rows, key=lambda row: row.epoch_s) == list(ROWS)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    """A pipe would never end."""
    place = tmp_path / "waiting.json"
    os.mkfifo(place)
    parking = Parking([place])

    assert parking.fetch() == Parked()
    assert parking.put(Parked(ROWS)) is None
