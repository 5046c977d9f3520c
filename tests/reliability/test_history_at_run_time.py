"""The file of the history is damaged, deleted, replaced or forbidden while minutes are kept."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from lumbar.core.errors import StorageError
from lumbar.core.types import Band, MinuteRow
from lumbar.pipeline.keeper import MinuteKeeper
from lumbar.storage.files import delete_set_aside
from lumbar.storage.history import BEGINNING_S, END_S, History

START = 1_790_000_040
PAGE_BYTES = 4096
STORED = 5000
MOST_ON_A_PAGE = 200


def minute(number: int, seconds: float = 60.0) -> MinuteRow:
    """A good minute."""
    return MinuteRow(START + 60 * number, {Band.GOOD: seconds})


def after(number: int) -> float:
    """The time when that minute is over."""
    return START + 60.0 * (number + 1)


def stored(path: Path) -> dict[int, float]:
    """Seconds by number of the minute, read by the next start; it has nothing to complain about."""
    with History(path) as history:
        rows = history.rows(BEGINNING_S, END_S)
        assert history.problems == []
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    return {(row.epoch_s - START) // 60: sum(row.seconds.values()) for row in rows}


def damage(path: Path, pages: int) -> None:
    """Put rubbish over so many pages in the middle of a file."""
    first = (path.stat().st_size // PAGE_BYTES - pages) // 2
    with path.open("r+b") as stream:
        stream.seek(first * PAGE_BYTES)
        stream.write(random.Random(3).randbytes(pages * PAGE_BYTES))


def minutes(numbers: range) -> dict[int, float]:
    return dict.fromkeys(numbers, 60.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The history, in a folder of its own."""
    return tmp_path / "data" / "history.sqlite3"


def test_a_damaged_page_is_noticed_and_rescued_without_a_new_start(path: Path) -> None:
    """The user is told once; the minute that met the damage is kept, and all of other pages."""
    told: list[str] = []
    with History(path) as history:
        history.add(map(minute, range(STORED)))
    keeper = MinuteKeeper(path, told.append)
    keeper.open(after(STORED))
    keeper.add([minute(STORED)], after(STORED))
    damage(path, 9)
    keeper.add([minute(STORED // 2, 1.0)], after(STORED + 1))
    keeper.add([minute(STORED + 1)], after(STORED + 1))
    keeper.close()
    found = stored(path)

    assert (len(told), told[1:]) == (2, [""])
    assert "of its minutes were saved" in told[0]
    assert len(found) > STORED - 10 * MOST_ON_A_PAGE
    assert found.pop(STORED // 2) == 1.0
    assert {60.0} == set(found.values())
    assert {0, STORED - 1, STORED, STORED + 1} <= found.keys()
    assert Path(f"{path}.damaged-1").exists()


def delete_file(path: Path) -> None:
    path.unlink()


def delete_file_and_log(path: Path) -> None:
    for part in ("", "-wal", "-shm", ".lock"):
        Path(f"{path}{part}").unlink(missing_ok=True)


def delete_folder(path: Path) -> None:
    shutil.rmtree(path.parent)


@pytest.mark.parametrize(
    "delete",
    [delete_file, delete_file_and_log, delete_folder],
    ids=lambda delete: delete.__name__,
)
def test_a_deleted_file_costs_no_minute(path: Path, delete: Callable[[Path], None]) -> None:
    """What only the open connection can still read is put into a new file; one notice says so."""
    told: list[str] = []
    keeper = MinuteKeeper(path, told.append)
    keeper.open(after(0))
    for number in range(3):
        keeper.add([minute(number)], after(number))
    delete(path)
    for number in range(3, 6):
        keeper.add([minute(number)], after(number))
    seconds_today = keeper.seconds_today[Band.GOOD]
    keeper.close()
    beside = {each.name for each in path.parent.iterdir()} - {f"{path.name}.lock"}

    assert minutes(range(6)) == stored(path)
    assert seconds_today == 360.0
    assert (len(told), told[1:]) == (2, [""])
    assert "deleted or replaced while Lumbar was running; 3 minutes were put back" in told[0]
    assert beside == {path.name}


@pytest.mark.parametrize("with_log", [False, True], ids=["one file", "with its log"])
def test_a_replaced_file_costs_no_minute_of_either(
    path: Path, with_log: bool, tmp_path: Path
) -> None:
    """A backup moved into its place, beside the log of the old one: all minutes of both are there.

    With a log of its own, the backup's newest minute stands only in that.
    """
    other = tmp_path / "other.sqlite3"
    with History(other) as history:
        history.add(map(minute, range(10, 13)))
        if with_log:
            shutil.copyfile(other, tmp_path / "copy")
            shutil.copyfile(f"{other}-wal", tmp_path / "copy-wal")
    told: list[str] = []
    keeper = MinuteKeeper(path, told.append)
    keeper.open(after(0))
    keeper.add([minute(0), minute(1)], after(1))
    if with_log:
        (tmp_path / "copy-wal").replace(f"{path}-wal")
        Path(f"{path}-shm").unlink()
        (tmp_path / "copy").replace(path)
    else:
        other.replace(path)
    keeper.add([minute(2)], after(2))
    keeper.close()

    assert minutes(range(3)) | minutes(range(10, 13)) == stored(path)
    assert (len(told), told[1:]) == (2, [""])


def test_of_two_observations_of_a_minute_the_longer_one_is_kept(path: Path, tmp_path: Path) -> None:
    """The file is replaced by a copy from the middle of the minute, as it was before a restart."""
    with History(path) as history:
        history.add([minute(0, 10.0)])
        history.back_up(tmp_path / "backup")
    keeper = MinuteKeeper(path, silent)
    keeper.open(after(0))
    keeper.add([minute(0, 50.0)], after(0))
    (tmp_path / "backup").replace(path)
    keeper.add([minute(1)], after(1))
    keeper.close()

    assert minutes(range(2)) == stored(path)


def test_a_deleted_file_on_a_full_disk_is_put_back_when_there_is_room(path: Path) -> None:
    """Until then everything waits, and the old file is not let go."""
    told: list[str] = []
    keeper = MinuteKeeper(path, told.append)
    keeper.open(after(0))
    keeper.add([minute(0)], after(0))
    shutil.rmtree(path.parent)
    path.parent.write_text("no folder can be made here")
    keeper.add([minute(1)], after(1))
    waited = list(told)
    path.parent.unlink()
    keeper.add([minute(2)], after(2))
    keeper.close()

    assert minutes(range(3)) == stored(path)
    assert (len(waited), len(told), told[-1]) == (1, 3, "")


def test_what_was_saved_is_put_back_by_the_next_start(path: Path) -> None:
    """Killed between saving and putting back, nothing is lost either."""
    history = History(path)
    history.add([minute(0)])
    path.unlink()
    history.leave()
    with History(path) as history:
        problems = history.problems

    assert minutes(range(1)) == stored(path)
    assert len(problems) == 1


def test_a_saved_copy_that_was_damaged_does_not_stop_the_start(path: Path) -> None:
    """What can be read of it is put back; it is kept until everything is deleted."""
    history = History(path)
    history.add(map(minute, range(STORED)))
    path.unlink()
    history.leave()
    copy = Path(f"{path}.saved-copy")
    damage(copy, 1)
    with History(path) as history:
        count = history.count(BEGINNING_S, END_S)
        kept = list(path.parent.glob("*.saved-copy*"))
        deleted = delete_set_aside(path)

    assert STORED - 2 * MOST_ON_A_PAGE < count < STORED
    assert [f"{path.name}.saved-copy.damaged-1"] == [each.name for each in kept]
    assert deleted == 1


def test_a_folder_made_read_only_and_back_costs_no_minute(others_folder: Path) -> None:
    """Also when the connection is lost meanwhile, which then cannot be had again."""
    path = others_folder / "history.sqlite3"
    told: list[str] = []
    keeper = MinuteKeeper(path, told.append)
    keeper.open(after(0))
    keeper.add([minute(0)], after(0))
    others_folder.chmod(0o500)
    keeper.add([minute(1)], after(1))
    keeper.close()
    keeper.add([minute(2)], after(2))
    refused = list(told)
    others_folder.chmod(0o700)
    keeper.add([minute(3)], after(3))
    keeper.close()

    assert minutes(range(4)) == stored(path)
    assert len(refused) <= 1
    assert [*refused, ""][: len(told)] == told


@pytest.mark.skipif(sys.platform != "linux", reason="this looks into Linux itself")
def test_a_stale_descriptor_costs_no_minute(path: Path) -> None:
    """The connection that fails is given up at once; a new one stores the minute, untold."""
    told: list[str] = []
    keeper = MinuteKeeper(path, told.append)
    keeper.open(after(0))
    keeper.add([minute(0)], after(0))
    reader, writer = os.pipe()
    for descriptor in Path("/proc/self/fd").iterdir():
        if descriptor.is_symlink() and os.readlink(descriptor) in (str(path), f"{path}-wal"):
            os.dup2(reader, int(descriptor.name))
    keeper.add([minute(1)], after(1))
    seconds_today = keeper.seconds_today[Band.GOOD]
    keeper.close()
    os.close(reader)
    os.close(writer)

    assert minutes(range(2)) == stored(path)
    assert seconds_today == 120.0
    assert told == []


@pytest.fixture
def places(others_folder: Path) -> tuple[Path, tuple[Path, Path]]:
    """The history in a folder that may become read-only, and two other places."""
    for name in ("data", "one", "two"):
        (others_folder / name).mkdir(mode=0o700)
    spare = others_folder / "one" / "waiting.json", others_folder / "two" / "waiting.json"
    return others_folder / "data" / "history.sqlite3", spare


def silent(problem: str) -> None:
    """Nobody listens."""


def test_what_the_disk_refuses_to_the_last_waits_for_the_next_start(
    places: tuple[Path, tuple[Path, Path]],
) -> None:
    """Also when that one is refused, too; then each minute is stored once, and nothing waits."""
    path, spare = places
    path.parent.chmod(0o500)
    for number in range(2):
        keeper = MinuteKeeper(path, silent, spare)
        keeper.open(after(number))
        keeper.add([minute(number)], after(number))
        keeper.close()
    waiting = [(each.exists(), each.exists() and each.stat().st_mode & 0o777) for each in spare]
    path.parent.chmod(0o700)
    keeper = MinuteKeeper(path, silent, spare)
    keeper.open(after(2))
    seconds_today = keeper.seconds_today[Band.GOOD]
    keeper.close()

    assert waiting == [(True, 0o600), (False, False)]
    assert seconds_today == 120.0
    assert minutes(range(2)) == stored(path)
    assert not any(each.exists() for each in spare)


def test_the_second_place_takes_what_the_first_refuses(
    places: tuple[Path, tuple[Path, Path]],
) -> None:
    """And what is parked in the first one later is not found twice."""
    path, spare = places
    path.parent.chmod(0o500)
    for number, mode in ((0, 0o500), (1, 0o700)):
        spare[0].parent.chmod(mode)
        keeper = MinuteKeeper(path, silent, spare)
        keeper.open(after(number))
        keeper.add([minute(number)], after(number))
        keeper.close()
    there = [each.exists() for each in spare]
    path.parent.chmod(0o700)
    keeper = MinuteKeeper(path, silent, spare)
    keeper.open(after(2))
    keeper.close()

    assert there == [True, False]
    assert minutes(range(2)) == stored(path)


def fail_after_the_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next time minutes are put into a history they get there, and nobody learns of it."""
    put = History.put

    def put_and_fail(history: History, rows: list[MinuteRow]) -> None:
        monkeypatch.setattr(History, "put", put)
        put(history, rows)
        raise StorageError("The disk failed in the last moment; look at it.")

    monkeypatch.setattr(History, "put", put_and_fail)


def test_an_attempt_that_came_through_after_all_is_not_stored_twice(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when only the last flush fails: the new connection finds the minutes there."""
    keeper = MinuteKeeper(path, silent)
    keeper.open(after(0))
    keeper.add([minute(0, 20.0)], after(0))
    fail_after_the_commit(monkeypatch)
    keeper.add([minute(0, 40.0), minute(1)], after(1))
    keeper.add([minute(2)], after(2))
    keeper.close()

    assert minutes(range(3)) == stored(path)


def test_an_attempt_that_came_through_is_not_stored_twice_by_the_next_start(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same where the history cannot be opened again before the program ends."""
    spare = (tmp_path / "waiting.json",)
    keeper = MinuteKeeper(path, silent, spare)
    keeper.open(after(0))
    fail_after_the_commit(monkeypatch)
    with monkeypatch.context() as patch:
        patch.setattr("lumbar.pipeline.keeper.History", refuse)
        keeper.add([minute(0)], after(0))
        keeper.add([minute(1)], after(1))
        keeper.close()
    keeper = MinuteKeeper(path, silent, spare)
    keeper.open(after(2))
    keeper.add([minute(2)], after(2))
    keeper.close()

    assert minutes(range(3)) == stored(path)


def refuse(path: Path) -> History:
    """The disk is gone."""
    raise StorageError("The history {path} cannot be used; look at the disk.", path=path)
