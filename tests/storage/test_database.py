"""The database file: damaged, of another version, on a failing disk, killed."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from lumbar.core.errors import StorageError
from lumbar.core.types import Band, MinuteRow
from lumbar.storage.history import BEGINNING_S, END_S, History

GOLDEN = Path(__file__).parent / "golden"
START = 1_790_000_040
ALWAYS = (BEGINNING_S, END_S)
PAGE_BYTES = 4096


def minute(number: int) -> MinuteRow:
    """The minute of that number."""
    seconds = dict.fromkeys(Band, 0.0) | {Band.GOOD: 60.0}
    return MinuteRow(START + 60 * number, seconds, 2.0, 3.0, 0.5, 1.0, "distance", number % 2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a history may lie; it does not yet."""
    return tmp_path / "history.sqlite3"


@pytest.fixture
def two_weeks(path: Path) -> Path:
    """A closed history of 5,000 minutes, about 80 pages."""
    with History(path) as history:
        history.add(map(minute, range(5000)))
    return path


def integrity(path: Path) -> str:
    """SQLite's own opinion of a file."""
    with closing(sqlite3.connect(path)) as db:
        return str(db.execute("PRAGMA integrity_check").fetchone()[0])


def run_sql(path: Path, *statements: str) -> None:
    """Change a database behind Lumbar's back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


@contextmanager
def disk_refuses_beyond(size_bytes: int) -> Iterator[None]:
    """The system itself refuses to let any file of this process grow beyond a size."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def test_version_1_opens_as_it_was_written(path: Path) -> None:
    """The golden database of version 1 keeps every value."""
    shutil.copy(GOLDEN / "history-v1.sqlite3", path)
    with History(path) as history:
        rows = history.rows(*ALWAYS)

    assert [minute(number) for number in range(3)] == rows
    assert [] == history.problems


def test_a_newer_database_is_left_untouched(two_weeks: Path) -> None:
    """A database of a newer version is refused in words, to write and to read, byte for byte."""
    run_sql(two_weeks, "PRAGMA user_version = 2")
    before = two_weeks.read_bytes()

    with pytest.raises(StorageError, match=r"newer Lumbar \(file format 2, this one knows 1\)"):
        History(two_weeks)
    with pytest.raises(StorageError, match="newer Lumbar"):
        History.read_only(two_weeks)
    assert before == two_weeks.read_bytes()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x",
        b"this is no database " * 1000,
        bytes(8192),
        b"SQLite format 3\0",
        random.Random(1).randbytes(9000),
    ],
    ids=["empty", "tiny", "text", "zeros", "header", "random"],
)
def test_what_is_no_database_is_set_aside(path: Path, content: bytes) -> None:
    """A file of other bytes is kept under another name, told of once, and a new one begun."""
    path.write_bytes(content)
    with History(path) as history:
        history.add([minute(0)])
        problems = history.problems
    with History(path) as history:
        again = history.problems
        count = history.count(*ALWAYS)

    assert [
        "The history was damaged: 0 of its minutes were saved, and the damaged file is "
        f"kept as {path}.damaged-1."
    ] == problems
    assert ([], 1) == (again, count)
    assert content == Path(f"{path}.damaged-1").read_bytes()


@pytest.mark.parametrize("seed", range(6))
def test_a_database_cut_off_anywhere_opens(two_weeks: Path, seed: int) -> None:
    """After losing its end a history opens, keeps what it can, and is sound."""
    size = two_weeks.stat().st_size
    os.truncate(two_weeks, random.Random(seed).randrange(1, size))
    with History(two_weeks) as history:
        rows = history.rows(*ALWAYS)

    assert 1 == len(history.problems)
    assert f" {len(rows)} of its minutes were saved" in history.problems[0]
    assert all(row == minute((row.epoch_s - START) // 60) for row in rows)
    assert "ok" == integrity(two_weeks)


def test_a_damaged_page_costs_its_own_minutes_only(two_weeks: Path) -> None:
    """One page of rubbish in the middle loses about the hour or two it held."""
    data = bytearray(two_weeks.read_bytes())
    data[40 * PAGE_BYTES : 41 * PAGE_BYTES] = random.Random(2).randbytes(PAGE_BYTES)
    two_weeks.write_bytes(data)
    with History(two_weeks) as history:
        rows = history.rows(*ALWAYS)

    assert 5000 - 120 <= len(rows) < 5000
    assert all(row == minute((row.epoch_s - START) // 60) for row in rows)
    assert "ok" == integrity(two_weeks)
    assert bytes(data) == Path(f"{two_weeks}.damaged-1").read_bytes()


@pytest.mark.parametrize("seed", range(10))
def test_rubbish_anywhere_never_stops_the_start(two_weeks: Path, seed: int) -> None:
    """With random bytes overwritten a history opens, takes minutes, and is sound."""
    chance = random.Random(seed)
    data = bytearray(two_weeks.read_bytes())
    for _ in range(chance.randrange(1, 30)):
        place = chance.randrange(len(data) - 50)
        data[place : place + 50] = chance.randbytes(50)
    two_weeks.write_bytes(data)
    with History(two_weeks) as history:
        history.add([minute(6000)])
        rows = history.rows(*ALWAYS)

    assert 1 == len(history.problems)
    assert minute(6000) == rows[-1]
    assert "ok" == integrity(two_weeks)


@pytest.mark.parametrize(
    "statements",
    [
        ["PRAGMA application_id = 0"],
        ["PRAGMA user_version = 0"],
        ["DROP TABLE minute"],
        ["CREATE TRIGGER t AFTER INSERT ON minute BEGIN DELETE FROM minute; END"],
        ["DROP TABLE minute", "CREATE TABLE minute (epoch_s, surprise)"],
    ],
    ids=["of another program", "without version", "without table", "trigger", "other table"],
)
def test_a_database_that_is_not_a_history_is_set_aside(
    two_weeks: Path, statements: list[str]
) -> None:
    """A sound database of another make is kept, not built upon."""
    run_sql(two_weeks, *statements)
    with History(two_weeks) as history:
        history.add([minute(6000)])

        assert 1 == len(history.problems)
        assert minute(6000) == history.rows(*ALWAYS)[-1]
    assert Path(f"{two_weeks}.damaged-1").exists()


def test_rows_no_minute_can_have_are_left_behind(two_weeks: Path) -> None:
    """Impossible rows, smuggled past the checks, are dropped and the others kept."""
    run_sql(
        two_weeks,
        "PRAGMA ignore_check_constraints = ON",
        f"UPDATE minute SET good_s = -1 WHERE epoch_s = {START}",
        f"UPDATE minute SET epoch_s = 30 + epoch_s WHERE epoch_s = {START + 60}",
        f"UPDATE minute SET rula_min = 9e99 WHERE epoch_s = {START + 120}",
    )
    with History(two_weeks) as history:
        rows = history.rows(*ALWAYS)

    assert [minute(number) for number in range(3, 5000)] == rows
    assert "4997 of its minutes were saved" in history.problems[0]


def test_a_log_without_its_database_is_not_played_into_the_next(path: Path) -> None:
    """When only the database was deleted, the new one begins empty and the log is kept."""
    with History(path) as history:
        history.add([minute(0)])
        log = Path(f"{path}-wal").read_bytes()
    path.unlink()
    Path(f"{path}-wal").write_bytes(log)
    with History(path) as history:
        assert [] == history.rows(*ALWAYS)
    assert log == Path(f"{path}.damaged-1-wal").read_bytes()


def test_a_half_made_database_of_the_last_start_does_no_harm(path: Path) -> None:
    """What a start that was killed left behind is made anew."""
    Path(f"{path}.new").write_bytes(b"half")
    with History(path) as history:
        history.add([minute(0)])

        assert [] == history.problems
    assert not Path(f"{path}.new").exists()


def test_an_input_output_error_changes_nothing_and_the_rows_can_be_added_again(
    two_weeks: Path,
) -> None:
    """While the disk refuses, add() raises and stores nothing; when it is back, all is stored."""
    more = [minute(number) for number in range(4990, 7000)]
    with History(two_weeks) as history:
        with (
            disk_refuses_beyond(PAGE_BYTES),
            pytest.raises(StorageError, match="make room on the disk"),
        ):
            history.add(more)
        unchanged = history.rows(*ALWAYS)
        history.add(more)
        count = history.count(*ALWAYS)
        (doubled,) = history.rows(START + 60 * 4990, START + 60 * 4991)

    assert [minute(number) for number in range(5000)] == unchanged
    assert 7000 == count
    assert 120.0 == doubled.seconds[Band.GOOD]
    assert "ok" == integrity(two_weeks)


def test_a_full_disk_refuses_a_new_history_in_words(path: Path) -> None:
    """When not even the first page fits, a sentence says so, and later it works."""
    with disk_refuses_beyond(1000), pytest.raises(StorageError, match="make room on the disk"):
        History(path)
    with History(path) as history:
        history.add([minute(0)])

        assert [] == history.problems


def test_a_full_disk_does_not_cost_a_damaged_history(two_weeks: Path) -> None:
    """When there is no room to save the readable rows, the damaged file stays in its place."""
    data = bytearray(two_weeks.read_bytes())
    data[40 * PAGE_BYTES : 41 * PAGE_BYTES] = bytes(PAGE_BYTES)
    two_weeks.write_bytes(data)
    with disk_refuses_beyond(20 * PAGE_BYTES), pytest.raises(StorageError):
        History(two_weeks)
    kept = two_weeks.read_bytes()
    with History(two_weeks) as history:
        count = history.count(*ALWAYS)

    assert bytes(data) == kept
    assert count >= 5000 - 120


def test_a_read_only_folder_refuses_in_words(others_folder: Path) -> None:
    """Without the right to write, the sentence names the permissions, and nothing is changed."""
    path = others_folder / "history.sqlite3"
    with History(path) as history:
        history.add([minute(0)])
    Path(f"{path}.lock").unlink(missing_ok=True)
    before = path.read_bytes()
    others_folder.chmod(0o500)
    with pytest.raises(StorageError, match="permission"):
        History(path)

    assert before == path.read_bytes()


def test_a_file_nobody_may_read_is_left_alone(others_folder: Path) -> None:
    """A history without the right to read is neither replaced nor set aside."""
    path = others_folder / "history.sqlite3"
    with History(path) as history:
        history.add([minute(0)])
    path.chmod(0)
    with pytest.raises(StorageError, match="check the permissions"):
        History(path)
    with pytest.raises(StorageError, match="check the permissions"):
        History.read_only(path)
    path.chmod(0o600)
    with History(path) as history:
        assert [minute(0)] == history.rows(*ALWAYS)


def test_a_folder_in_its_place_is_refused_in_words(path: Path) -> None:
    """A folder called history.sqlite3 gives a sentence."""
    path.mkdir()

    with pytest.raises(StorageError, match="cannot be used"):
        History(path)
    with pytest.raises(StorageError, match="no history"):
        History.read_only(path)


def test_a_damaged_database_is_named_to_a_reader(path: Path) -> None:
    """A reader, which may not repair, says what will."""
    path.write_bytes(b"this is no database " * 1000)

    with pytest.raises(StorageError, match="start Lumbar again"):
        History.read_only(path)


def test_odd_names_are_only_names(tmp_path: Path) -> None:
    """Characters that mean something in a URI mean nothing in a path."""
    path = tmp_path / "a?mode=memory#b%41 c.sqlite3"
    with History(path) as history:
        history.add([minute(0)])

    assert path.is_file()


_FILL_UP = """
import ctypes, sqlite3, sys
from pathlib import Path
from lumbar.core.errors import StorageError
from lumbar.storage.history import BEGINNING_S, END_S, History

mount = ctypes.CDLL(None, use_errno=True).mount
damaged = Path(sys.argv[1]).read_bytes()
for size_kib in range(*map(int, sys.argv[3:])):
    if mount(b"none", sys.argv[2].encode(), b"tmpfs", 0, f"size={size_kib}k".encode()):
        sys.exit("no file system can be mounted here")
    path = Path(sys.argv[2]) / "history.sqlite3"
    path.write_bytes(damaged)
    try:
        with History(path) as history:
            said, count = history.problems, history.count(BEGINNING_S, END_S)
        with History(path) as history:
            again = history.count(BEGINNING_S, END_S) if not history.problems else -1
        told = f" {count} of its minutes were saved" in said[0]
        print(size_kib, "saved", int(told), count, again)
    except StorageError:
        if path.read_bytes() == damaged:
            print(size_kib, "refused", len(list(path.parent.glob("*.new*"))))
        else:  # rescued, but then there was no room for what SQLite keeps beside it
            kept = Path(f"{path}.damaged-1").read_bytes() == damaged
            rescued = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
            count = rescued.execute("SELECT count(*) FROM minute").fetchone()[0]
            print(size_kib, "saved", int(kept), count, count)
    ctypes.CDLL(None).umount2(sys.argv[2].encode(), 2)
"""


def test_a_rescue_on_a_disk_that_fills_up_saves_all_or_changes_nothing(
    two_weeks: Path, tmp_path: Path
) -> None:
    """On file systems of every size around the one it needs, as `rescue` finds no more room."""
    unshare = shutil.which("unshare")
    if unshare is None:
        pytest.skip("unshare is not installed")
    data = bytearray(two_weeks.read_bytes())
    data[40 * PAGE_BYTES : 41 * PAGE_BYTES] = bytes(PAGE_BYTES)
    two_weeks.write_bytes(data)
    disk = tmp_path / "disk"
    disk.mkdir()
    size_kib = len(data) // 1024
    apart = [unshare, *(() if os.geteuid() == 0 else ("-r",)), "-m"]
    if subprocess.run([*apart, "true"], capture_output=True, check=False).returncode:
        pytest.skip("unshare may not make a mount namespace here")
    command = [*apart, sys.executable, "-c"]
    sizes = (str(size_kib + 8), str(3 * size_kib + 100), "48")
    played = subprocess.run(
        [*command, _FILL_UP, two_weeks, disk, *sizes], capture_output=True, text=True, check=False
    )
    if played.returncode and "mount" in played.stderr:
        pytest.skip("no file system can be mounted here")
    lines = [line.split()[1:] for line in played.stdout.splitlines()]
    saved = [list(map(int, values)) for kind, *values in lines if kind == "saved"]
    refused = [list(map(int, values)) for kind, *values in lines if kind == "refused"]

    assert played.returncode == 0, played.stderr
    assert len(saved) > 3
    assert len(refused) > 3
    assert all(told == 1 and count == again >= 5000 - 120 for told, count, again in saved)
    assert [[0]] * len(refused) == refused
