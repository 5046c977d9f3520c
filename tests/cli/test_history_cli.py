"""``lumbar history``: what leaves the database and what is deleted from it."""

from __future__ import annotations

import csv
import datetime
import io
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lumbar import paths
from lumbar.cli.history import history
from lumbar.core.errors import InputError, StorageError
from lumbar.core.types import Band, MinuteRow
from lumbar.storage.history import BEGINNING_S, END_S, History, span_of_days
from lumbar.storage.parking import Parked, Parking

FIRST = datetime.date(2026, 6, 1)
MINUTES_A_DAY = 3


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A history of five days with three minutes each."""
    path = tmp_path / "history.sqlite3"
    rows = []
    for number in range(5):
        day = FIRST + datetime.timedelta(days=number)
        start_s, _ = span_of_days(day, day)
        rows += [
            MinuteRow(start_s + 8 * 3600 + 60 * n, {Band.GOOD: 60.0}) for n in range(MINUTES_A_DAY)
        ]
    with History(path) as writer:
        writer.add(rows)
    return path


def run(*args: object, answer: str = "") -> Result:
    """Run a command of the group; what it wrote and raised."""
    return CliRunner().invoke(history, [str(arg) for arg in args], input=answer)


def days_of(database: Path) -> list[int]:
    """Days of June with minutes left."""
    with History.read_only(database) as reader:
        return [day.day for day in reader.days()]


def test_the_whole_history_goes_to_the_terminal_as_csv(database: Path) -> None:
    """Without options every minute is a line."""
    result = run("export", "--database", database)
    lines = list(csv.DictReader(io.StringIO(result.stdout)))

    assert 0 == result.exit_code
    assert 15 == len(lines)
    assert lines[0]["start"].startswith("2026-06-01T08:00:00")


def test_a_range_includes_both_days(database: Path, tmp_path: Path) -> None:
    """--from and --to are whole days."""
    out = tmp_path / "out.json"
    options = ["--from", "2026-06-02", "--to", "2026-06-03", "--format", "json", "--out", out]
    result = run("export", "--database", database, *options)
    starts = [minute["start"][:10] for minute in json.loads(out.read_text())]

    assert f"6 minutes written to {out}.\n" == result.stdout
    assert ["2026-06-02"] * 3 + ["2026-06-03"] * 3 == starts


def test_open_ends_reach_to_the_ends(database: Path) -> None:
    """--from alone goes to the end, --to alone begins at the beginning."""
    late = run("export", "--database", database, "--from", "2026-06-04", "--json")
    early = run("export", "--database", database, "--to", "2026-06-01", "--json")

    assert 6 == len(json.loads(late.stdout))
    assert 3 == len(json.loads(early.stdout))


def test_the_outcome_of_an_export_can_be_read_by_a_program(database: Path, tmp_path: Path) -> None:
    """With --out, --json tells how many minutes went where."""
    out = tmp_path / "out.csv"
    result = run("export", "--database", database, "--out", out, "--json")

    assert {"minutes": 15, "file": str(out)} == json.loads(result.stdout)
    assert out.read_text().startswith("start,epoch_s,")


def test_an_export_beside_a_running_writer_works(database: Path) -> None:
    """The tray program need not be stopped to export."""
    with History(database):
        result = run("export", "--database", database, "--json")

    assert 15 == len(json.loads(result.stdout))


def test_an_export_never_replaces_the_history(database: Path) -> None:
    """--out with the database's own name is refused."""
    before = database.read_bytes()
    result = run("export", "--database", database, "--out", database)

    assert isinstance(result.exception, InputError)
    assert before == database.read_bytes()


def test_without_a_history_there_is_nothing_to_export_or_delete(tmp_path: Path) -> None:
    """A missing file is named, and none is made."""
    missing = tmp_path / "none.sqlite3"
    exported = run("export", "--database", missing)
    deleted = run("delete", "--database", missing, "--all", "--yes")

    assert isinstance(exported.exception, StorageError)
    assert isinstance(deleted.exception, InputError)
    assert not missing.exists()


def test_the_users_own_history_is_meant_by_default(database: Path, tmp_path: Path) -> None:
    """Without --database it is the one of the tray program."""
    own = tmp_path / "home" / ".local" / "share" / "lumbar" / "history.sqlite3"
    own.parent.mkdir(parents=True)
    database.rename(own)

    assert 15 == len(json.loads(run("export", "--json").stdout))


@pytest.mark.parametrize(
    ("options", "left"),
    [
        (["--day", "2026-06-03"], [1, 2, 4, 5]),
        (["--from", "2026-06-02", "--to", "2026-06-04"], [1, 5]),
        (["--from", "2026-06-04"], [1, 2, 3]),
        (["--to", "2026-06-04"], [5]),
        (["--all"], []),
    ],
    ids=["day", "range", "from", "to", "all"],
)
def test_what_is_named_is_deleted_after_a_yes(
    database: Path, options: list[str], left: list[int]
) -> None:
    """The question tells how much will go, and the answer y lets it go."""
    count = MINUTES_A_DAY * (5 - len(left))
    result = run("delete", "--database", database, *options, answer="y\n")

    assert 0 == result.exit_code
    assert f"Delete {count} minutes? This cannot be undone." in result.stdout
    assert result.stdout.endswith(f"{count} minutes deleted.\n")
    assert left == days_of(database)


@pytest.mark.parametrize("answer", ["n\n", "\n", ""], ids=["no", "return", "end of input"])
def test_without_a_yes_nothing_is_deleted(database: Path, answer: str) -> None:
    """No, no answer and no terminal all mean no."""
    result = run("delete", "--database", database, "--all", answer=answer)

    assert 1 == result.exit_code
    assert [1, 2, 3, 4, 5] == days_of(database)


def test_a_program_can_delete_and_read_the_outcome(database: Path) -> None:
    """--yes does not ask, --json tells how many minutes went."""
    result = run("delete", "--database", database, "--day", "2026-06-03", "--yes", "--json")

    assert {"deleted_minutes": 3} == json.loads(result.stdout)


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--yes"],
        ["--all", "--day", "2026-06-03"],
        ["--day", "2026-06-03", "--to", "2026-06-04"],
        ["--from", "2026-06-04", "--to", "2026-06-03"],
        ["--day", "yesterday"],
        ["--day", "2026-06-31"],
        ["--all", "--json"],
    ],
    ids=" ".join,
)
def test_unclear_deletions_are_wrong_usage(database: Path, options: list[str]) -> None:
    """What to delete must be said once and make sense."""
    result = run("delete", "--database", database, *options)

    assert 2 == result.exit_code
    assert [1, 2, 3, 4, 5] == days_of(database)


def test_a_day_past_the_calendar_is_refused_in_words(database: Path) -> None:
    """The last day there is has no end."""
    result = run("delete", "--database", database, "--day", "9999-12-31", "--yes")

    assert isinstance(result.exception, InputError)


def test_deleting_waits_for_the_tray_program_to_quit(database: Path) -> None:
    """While another writer has the history, deleting is refused in words."""
    with History(database):
        result = run("delete", "--database", database, "--all", "--yes")

    assert isinstance(result.exception, StorageError)
    assert "quit that first" in str(result.exception)
    assert [1, 2, 3, 4, 5] == days_of(database)


def test_deleting_everything_takes_damaged_copies_along(database: Path) -> None:
    """A damaged history is rescued, told of, and then all of it goes, the kept copy too."""
    data = bytearray(database.read_bytes())
    data[100:140] = b"\xff" * 40
    database.write_bytes(data)
    result = run("delete", "--database", database, "--all", "--yes")
    with History.read_only(database) as reader:
        count = reader.count(BEGINNING_S, END_S)

    assert 0 == result.exit_code
    assert "The history was damaged" in result.stderr
    assert (0, []) == (count, list(database.parent.glob("*.damaged-*")))


def test_deleting_everything_takes_a_played_recording_along(database: Path) -> None:
    """Its minutes lie beside the user's own, and only the user's own history goes with them."""
    own, replay = paths.history_path(), paths.replay_path()
    own.parent.mkdir(parents=True)
    shutil.copy(database, own)
    shutil.copy(database, replay)
    elsewhere = run("delete", "--database", database, "--all", "--yes")
    kept = days_of(replay)
    result = run("delete", "--all", "--yes")

    assert "15 minutes deleted.\n" == elsewhere.stdout
    assert [1, 2, 3, 4, 5] == kept
    assert "30 minutes deleted.\n" == result.stdout
    assert ([], []) == (days_of(own), days_of(replay))


def test_a_played_recording_alone_can_be_deleted(database: Path) -> None:
    """Where nothing was ever recorded with the camera."""
    replay = paths.replay_path()
    replay.parent.mkdir(parents=True)
    database.rename(replay)
    result = run("delete", "--all", "--yes")

    assert "15 minutes deleted.\n" == result.stdout
    assert [] == days_of(replay)
    assert not paths.history_path().exists()


@pytest.fixture
def waiting() -> list[MinuteRow]:
    """Minutes of two days that the disk refused, parked for the next start."""
    days = [FIRST, FIRST + datetime.timedelta(days=7)]
    rows = [MinuteRow(span_of_days(day, day)[0], {Band.GOOD: 60.0}) for day in days]
    Parking(paths.waiting_paths()).put(Parked(tuple(rows)))
    return rows


@pytest.mark.parametrize(
    ("options", "count", "left"),
    [
        (["--all"], 17, []),
        (["--day", "2026-06-01"], 4, [2, 3, 4, 5, 8]),
        (["--from", "2026-06-05"], 4, [1, 2, 3, 4]),
    ],
    ids=["all", "day", "range"],
)
@pytest.mark.usefixtures("waiting")
def test_minutes_that_wait_for_the_next_start_are_deleted_too(
    database: Path, options: list[str], count: int, left: list[int]
) -> None:
    """They would be back with it; those of other days are stored."""
    own = paths.history_path()
    own.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(database, own)
    result = run("delete", *options, "--yes")

    assert result.stdout == f"{count} minutes deleted.\n"
    assert Parking(paths.waiting_paths()).fetch() == Parked()
    assert days_of(own) == left


@pytest.mark.usefixtures("waiting")
def test_minutes_that_wait_can_be_deleted_without_a_history() -> None:
    """There may never have been one."""
    result = run("delete", "--all", "--yes", "--json")

    assert json.loads(result.stdout) == {"deleted_minutes": 2}
    assert Parking(paths.waiting_paths()).fetch() == Parked()


def test_what_was_parked_and_damaged_goes_with_everything(database: Path) -> None:
    """What a newer Lumbar parked as well, which this one cannot read."""
    own = paths.history_path()
    own.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(database, own)
    damaged, newer = paths.waiting_paths()
    for place, content in ((damaged, "no minutes"), (newer, '{"version": 99}')):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content)
    result = run("delete", "--all", "--yes")

    assert result.exit_code == 0
    assert [list(place.parent.glob("waiting*")) for place in (damaged, newer)] == [[], []]


def test_another_history_s_deletion_leaves_what_waits(
    database: Path, waiting: list[MinuteRow]
) -> None:
    """It belongs to the user's own."""
    run("delete", "--database", database, "--all", "--yes")

    assert [row.epoch_s for row in Parking(paths.waiting_paths()).fetch().rows] == [
        row.epoch_s for row in waiting
    ]
