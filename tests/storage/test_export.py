"""The history for other programs: CSV and JSON."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.types import Band, MinuteRow
from lumbar.storage.export import write_csv, write_json

WINTER = MinuteRow(
    1_770_000_000, {Band.GOOD: 50.1234, Band.POOR: 9.5}, 2.0, 3.5, 0.5, 1.25, "distance", 1
)
SUMMER = MinuteRow(1_782_000_000, {Band.AWAY: 60.0})

pytestmark = pytest.mark.usefixtures("zurich")


def as_csv(*rows: MinuteRow) -> str:
    """The rows as CSV text."""
    stream = io.StringIO()
    write_csv(rows, stream)
    return stream.getvalue()


def as_json(*rows: MinuteRow) -> str:
    """The rows as JSON text."""
    stream = io.StringIO()
    write_json(rows, stream)
    return stream.getvalue()


def test_csv_has_a_line_a_minute_in_local_time() -> None:
    """Times carry their offset from UTC, and what has no value is empty."""
    assert [
        "start,epoch_s,good_s,fair_s,poor_s,unsure_s,away_s,paused_s,"
        "rula_min,rula_max,deviation_mean,deviation_max,worst_part,alerts",
        "2026-02-02T03:40:00+01:00,1770000000,50.123,0.0,9.5,0.0,0.0,0.0,2.0,3.5,0.5,1.25,distance,1",
        "2026-06-21T02:00:00+02:00,1782000000,0.0,0.0,0.0,0.0,60.0,0.0,,,,,,0",
    ] == as_csv(WINTER, SUMMER).splitlines()


def test_json_holds_the_same() -> None:
    """An array with one object a minute; what has no value is null."""
    first, second = json.loads(as_json(WINTER, SUMMER))

    assert "2026-02-02T03:40:00+01:00" == first["start"]
    assert (50.123, 3.5, "distance") == (first["good_s"], first["rula_max"], first["worst_part"])
    assert (60.0, None, 0) == (second["away_s"], second["rula_max"], second["alerts"])


def test_nothing_is_valid_too() -> None:
    """An empty history gives the names alone, and an empty array."""
    assert 1 == len(as_csv().splitlines())
    assert [] == json.loads(as_json())


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")']
)
def test_no_text_becomes_a_formula(text: str) -> None:
    """Text a spreadsheet would run gets an apostrophe in front."""
    lines = list(csv.DictReader(io.StringIO(as_csv(MinuteRow(0, {}, worst_part=text)), newline="")))

    assert f"'{text}" == lines[0]["worst_part"]


@given(text=st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text_stays_in_its_cell(text: str) -> None:
    """Quotes, commas and line ends do not move the other columns."""
    row = MinuteRow(0, {Band.GOOD: 1.0}, worst_part=text, alerts=7)
    (line,) = csv.DictReader(io.StringIO(as_csv(row), newline=""))

    assert text.removeprefix("'") == line["worst_part"].removeprefix("'")
    assert "7" == line["alerts"]
    assert not line["worst_part"].startswith(("=", "+", "-", "@", "\t", "\r"))
