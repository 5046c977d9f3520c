"""Minutes parked in another place until the next start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.types import Band, MinuteRow
from lumbar.storage.minutes import values_of
from lumbar.storage.parking import Parked, forget, park, parked


def minute(number: int) -> MinuteRow:
    """A minute with every value."""
    seconds = dict.fromkeys(Band, 0.0) | {Band.GOOD: 60.0}
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
        bytes(17 << 20),
    ],
    ids=[
        *("empty", "binary", "list", "deep", "version", "no rows", "short row", "text", "nan"),
        *("odd second", "count", "no count", "huge"),
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
