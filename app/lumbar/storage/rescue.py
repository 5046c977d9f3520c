"""What can still be read of a damaged history, put into a new one."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from lumbar.core.sentence import Sentence
from lumbar.storage.files import set_aside
from lumbar.storage.schema import (
    APPLICATION_ID,
    INSERT,
    NEWEST_FORMAT,
    PAGE_BYTES,
    SELECT,
    connect,
    transaction,
    upgrade,
)

_END_OF_TIME_S = 1 << 33
_SMALLEST_LOSS_S = 600
"""A span this short around a page that cannot be read is given up."""
_MOST_FAILURES = 20_000
"""So many unreadable spans mean that nothing is left to find."""


def rescue(path: Path) -> str:
    """Replace a damaged history by a new one with its readable rows; returns the sentence."""
    fresh, saved = build(path, _readable(path))
    if saved == 0 and path.stat().st_size > PAGE_BYTES:
        copy = Path(f"{path}.first-page")
        try:
            _copy_with_new_first_page(path, copy)
            fresh, saved = build(path, _readable(copy))
        finally:
            for companion in ("", "-wal", "-shm"):
                Path(f"{copy}{companion}").unlink(missing_ok=True)
    kept = set_aside(path)
    fresh.replace(path)
    return Sentence(
        "The history was damaged: {saved} of its minutes were saved, and the damaged file is kept "
        "as {kept}.",
        saved=saved,
        kept=kept,
    )


def build(path: Path, rows: Iterable[tuple[object, ...]]) -> tuple[Path, int]:
    """Make a history with ``rows`` beside ``path``, to be put in its place when it is whole.

    Returns:
        Where it is, and how many of the rows were usable.
    """
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        with closing(connect(fresh, "rw")) as db:
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            upgrade(db)
            with transaction(db):
                used = sum(_inserted(db, row) for row in rows)
            # Last: rows in a write-ahead log would stay behind in it, without a word, where closing
            # finds no room to carry them over; and only the database itself is put in its place.
            db.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        for companion in ("", "-journal", "-wal", "-shm"):
            Path(f"{fresh}{companion}").unlink(missing_ok=True)
        raise
    return fresh, used


def _inserted(db: sqlite3.Connection, row: tuple[object, ...]) -> bool:
    try:
        db.execute(INSERT, row)
    except sqlite3.IntegrityError:  # a damaged row
        return False
    return True


def _readable(path: Path) -> Iterator[tuple[object, ...]]:
    """Every row that can still be read, found by halving the spans that fail."""
    spans = [(0, _END_OF_TIME_S)]
    failures = 0
    with closing(connect(path, "rw")) as db:
        if not _knows_minutes(db):
            return
        while spans and failures < _MOST_FAILURES:
            start_s, end_s = spans.pop()
            try:
                yield from db.execute(SELECT, (start_s, end_s)).fetchall()
            except (sqlite3.DatabaseError, UnicodeDecodeError):
                failures += 1
                if end_s - start_s > _SMALLEST_LOSS_S:
                    middle_s = (start_s + end_s) // 2
                    spans += [(middle_s, end_s), (start_s, middle_s)]


def _knows_minutes(db: sqlite3.Connection) -> bool:
    """Whether the first page can still be read, which says where the table is."""
    try:
        return bool(db.execute("PRAGMA table_info(minute)").fetchall())
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


def _copy_with_new_first_page(path: Path, copy: Path) -> None:
    """Make a copy of a history whose first page is made anew.

    That page holds nothing but what every history of a version has in common, and the rows do not
    lie in it.
    """
    shutil.copyfile(path, copy)
    Path(f"{copy}-wal").unlink(missing_ok=True)
    if Path(f"{path}-wal").exists():
        shutil.copyfile(f"{path}-wal", f"{copy}-wal")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        upgrade(db)
        page = bytearray(db.serialize()[:PAGE_BYTES])
    page[18:20] = bytes((NEWEST_FORMAT, NEWEST_FORMAT))
    page[28:32] = (copy.stat().st_size // PAGE_BYTES).to_bytes(4, "big")
    page[92:96] = page[24:28]  # says that the number of pages may be believed
    with copy.open("r+b") as stream:
        stream.write(page)
