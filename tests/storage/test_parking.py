"""Minutes parked in another place until the next start."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.errors import StorageError
from lumbar.core.types import Band, MinuteRow
from lumbar.storage import parking
from lumbar.storage.history import BEGINNING_S, END_S, History
from lumbar.storage.minutes import values_of
from lumbar.storage.parking import Parked, discard, forget, park, parked, take_in
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
    used = park([place], everything)
    found = parked([place])

    assert used == place
    assert list(map(values_of, found.rows)) == [values_of(row)] * count
    assert (list(map(values_of, found.tried)), found.tried_rows) == ([values_of(row)], count)


def test_a_place_that_was_emptied_holds_nothing(tmp_path: Path) -> None:
    """Nor does one that never was."""
    place = tmp_path / "waiting.json"
    park([place], Parked(ROWS))
    forget([place, tmp_path / "none" / "waiting.json"])

    assert parked([place, tmp_path / "none" / "waiting.json"]) == Parked()


def test_all_places_are_looked_at_the_attempt_first(tmp_path: Path) -> None:
    """Two starts may have found two of them writable."""
    places = tmp_path / "one", tmp_path / "two"
    park(places[:1], Parked(ROWS[:1]))
    park(places[1:], Parked(ROWS[1:], ROWS[1:], 1))

    assert parked(places) == Parked((ROWS[1], ROWS[0]), ROWS[1:], 1)


def test_what_a_place_held_that_takes_nothing_any_more_is_not_found_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is among what was parked in the second place, or no minute."""
    first, second = tmp_path / "one", tmp_path / "two"
    park((first, second), Parked(ROWS[:1]))
    found = parked((first, second))

    def write(place: Path, text: str) -> None:
        if place == first:
            raise StorageError("The disk is full; make room.")
        place.write_text(text, encoding="utf-8")

    with monkeypatch.context() as patch:
        patch.setattr("lumbar.storage.parking.write_whole", write)
        used = park((first, second), Parked(found.rows + ROWS[1:]))

    assert used == second
    assert parked((first, second)) == Parked(ROWS)


def test_without_any_place_nothing_is_parked(others_folder: Path) -> None:
    """Whoever asked is told so."""
    others_folder.chmod(0o500)

    assert park([], Parked(ROWS)) is None
    assert park([others_folder / "waiting.json"], Parked(ROWS)) is None


def test_a_place_that_cannot_be_emptied_is_left_alone(others_folder: Path) -> None:
    """Its minutes would be found again with every start."""
    place = others_folder / "waiting.json"
    park([place], Parked(ROWS))
    others_folder.chmod(0o500)
    forbidden = parked([place])
    others_folder.chmod(0o700)

    assert forbidden == Parked()
    assert parked([place]) == Parked(ROWS)


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
    park([place], Parked(ROWS, ROWS[:1], 1))
    with History(history_path) as history:
        if came_through:
            history.put(ROWS[:1])
        take_in([place], history)
        take_in([place], history)
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
    park([place], Parked((waits,)))

    def killed(places: Iterable[Path]) -> None:
        if place in places:
            raise Killed

    with History(history_path) as history:
        history.put([known])
        with monkeypatch.context() as patch:
            patch.setattr(parking, "forget", killed)
            with pytest.raises(Killed):
                take_in([place], history)
        take_in([place], history)
        found = list(history.each(BEGINNING_S, END_S))

    assert [50.0] == [row.seconds[Band.GOOD] for row in found]
    assert not place.exists()


def test_a_kill_before_another_place_is_emptied_finds_no_minute_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk has room again: what is written there replaces what lay elsewhere."""
    places = tmp_path / "cache.json", tmp_path / "run.json"
    park(places[1:], Parked(ROWS))
    with monkeypatch.context() as patch:
        patch.setattr(parking, "forget", lambda _places: None)  # killed before it
        park(places, Parked(ROWS, ROWS, 2))

    assert all(place.exists() for place in places)
    assert parked(places) == parked(places[::-1]) == Parked(ROWS, ROWS, 2)


def test_what_cannot_be_taken_in_stays_parked(
    history_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what the attempt would have made of the history."""
    place = tmp_path / "waiting.json"
    park([place], Parked(ROWS))

    def refuse(_self: History, _rows: object) -> None:
        raise StorageError("The disk is full; make room.")

    with History(history_path) as history:
        monkeypatch.setattr(History, "put", refuse)
        with pytest.raises(StorageError, match="full"):
            take_in([place], history)

    assert parked([place]) == Parked(ROWS, ROWS, 2)


def test_what_is_discarded_leaves_no_copy(tmp_path: Path) -> None:
    """What was set aside goes too; a place in no folder holds nothing."""
    folder = tmp_path / "places"
    folder.mkdir()
    place = folder / "waiting.json"
    place.write_bytes(b"damaged")
    parked([place])
    park([place], Parked(ROWS))
    before = len(list(folder.iterdir()))
    discard([place, tmp_path / "none" / "waiting.json"])

    assert (before, list(folder.iterdir())) == (2, [])


def test_what_cannot_be_discarded_is_told(others_folder: Path) -> None:
    """In one sentence, with the file."""
    place = others_folder / "waiting.json"
    park([place], Parked(ROWS))
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
        *("odd second", "count", "no count", "no attempt", "score", "second", "far", "before"),
        *("alerts", "letter", "huge"),
    ],
)
def test_what_is_damaged_is_set_aside(content: bytes, tmp_path: Path) -> None:
    """It stops nothing and is kept."""
    place = tmp_path / "waiting.json"
    place.write_bytes(content)
    found = parked([place])

    assert found == Parked()
    assert content == Path(f"{place}.damaged-1").read_bytes()
    assert not place.exists()


def test_what_a_newer_lumbar_parked_is_left_for_it(tmp_path: Path) -> None:
    """It knows what to do with it."""
    place = tmp_path / "waiting.json"
    place.write_text(json.dumps({**GOOD, "version": 2}))

    assert parked([place]) == Parked()
    assert place.exists()
