"""The history's database file: opened, checked, upgraded and, when damaged, rescued.

SQLite before 3.51.3 can damage a database when two connections write or checkpoint in the same
moment (https://sqlite.org/wal.html#walresetbug), and Python ships such versions. So there is one
writing connection at a time, on this whole machine: a lock file beside the database says so.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from lumbar.core.errors import StorageError
from lumbar.storage.files import private_folder, reason, set_aside

logger = logging.getLogger(__name__)

_APPLICATION_ID = 0x4C554D42
"""``LUMB`` in the header, so that no other program's database is taken for a history."""

_STEPS = (
    # The wide limits only keep out what a damaged page may hold.
    """
    CREATE TABLE minute (
        epoch_s INTEGER PRIMARY KEY CHECK (epoch_s % 60 = 0),
        good_s REAL NOT NULL CHECK (good_s >= 0),
        fair_s REAL NOT NULL CHECK (fair_s >= 0),
        poor_s REAL NOT NULL CHECK (poor_s >= 0),
        unsure_s REAL NOT NULL CHECK (unsure_s >= 0),
        away_s REAL NOT NULL CHECK (away_s >= 0),
        paused_s REAL NOT NULL CHECK (paused_s >= 0),
        rula_min REAL CHECK (rula_min BETWEEN 0 AND 8),
        rula_max REAL CHECK (rula_max BETWEEN 0 AND 8),
        deviation_mean REAL CHECK (deviation_mean >= 0),
        deviation_max REAL CHECK (deviation_max >= 0),
        worst_part TEXT NOT NULL,
        alerts INTEGER NOT NULL CHECK (alerts >= 0)
    ) STRICT;
    """,
)
"""Step n leads from version n to version n + 1. A released step is never changed."""

COLUMNS = (
    "epoch_s", "good_s", "fair_s", "poor_s", "unsure_s", "away_s", "paused_s",
    "rula_min", "rula_max", "deviation_mean", "deviation_max", "worst_part", "alerts",
)  # fmt: skip
SELECT = f"SELECT {', '.join(COLUMNS)} FROM minute WHERE epoch_s >= ? AND epoch_s < ?"
INSERT = f"INSERT OR REPLACE INTO minute VALUES ({', '.join('?' * len(COLUMNS))})"

_BUSY_TIMEOUT_S = 5.0
_END_OF_TIME_S = 1 << 33
_SMALLEST_LOSS_S = 600
"""A span this short around a page that cannot be read is given up."""
_MOST_FAILURES = 20_000
"""So many unreadable spans mean that nothing is left to find."""

_TODO = {
    sqlite3.SQLITE_FULL: "make room on the disk",
    sqlite3.SQLITE_IOERR: "make room on the disk or check it for faults",
    sqlite3.SQLITE_CORRUPT: "start Lumbar again, which rescues what can still be read",
    sqlite3.SQLITE_NOTADB: "start Lumbar again, which sets the file aside",
    sqlite3.SQLITE_BUSY: "another program is using it, try again",
}


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn a failure of the disk or the file into a StorageError; our own mistakes pass."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
        raise
    except sqlite3.Error as error:
        todo = _TODO.get(_code(error), "check the permissions of the file and its folder")
        raise StorageError(f"The history {path} cannot be used ({error}); {todo}.") from error
    except OSError as error:
        raise StorageError(
            f"The history {path} cannot be used ({reason(error)}); check its permissions."
        ) from error


def lock_for_writing(path: Path) -> FileLock:
    """Take the one writer's place; raises StorageError while somebody else has it.

    The system takes the place back when its holder dies, however that happens.
    """
    private_folder(path.parent)
    lock = FileLock(f"{path}.lock", timeout=0, mode=0o600)
    with in_words(path):
        try:
            lock.acquire()
        except Timeout as error:
            raise StorageError(
                f"The history {path} is in use by a running Lumbar; quit that first."
            ) from error
    return lock


def open_for_writing(path: Path) -> tuple[sqlite3.Connection, list[str]]:
    """The writing connection to a sound, up-to-date history; the caller holds the lock.

    Returns:
        The connection in autocommit mode, and a sentence for the user if a damaged database was
        set aside.

    Raises:
        StorageError: The file cannot be used, or belongs to a newer Lumbar and is left as it is.
    """
    problems = []
    if not path.exists():
        set_aside(path)  # a log left without its database would be played into the new one
        _build(path, ())[0].replace(path)
    elif not _is_sound(path):
        problems.append(_rescue(path))
    path.chmod(0o600)
    db = _connect(path, "rw")
    try:
        # One commit a minute can afford to be on the disk when it returns, power cut or not.
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA secure_delete = ON")
        _upgrade(db)
    except BaseException:
        db.close()
        raise
    logger.info("history open, SQLite %s", sqlite3.sqlite_version)
    return db, problems


def open_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write; raises StorageError when there is no history to read."""
    if not path.is_file():
        raise StorageError(f"There is no history at {path} yet; let Lumbar run for a minute.")
    db = _connect(path, "ro")
    try:
        with in_words(path):
            _refuse_newer(path, _pragma(db, "user_version"))
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All of the block is stored, or nothing of it."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=_BUSY_TIMEOUT_S,
        isolation_level=None,
    )


def _pragma(db: sqlite3.Connection, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def _code(error: sqlite3.Error) -> int:
    """SQLite's primary result code; 0 for errors that are Python's."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _refuse_newer(path: Path, version: int) -> None:
    if version > len(_STEPS):
        raise StorageError(
            f"The history {path} was written by a newer Lumbar (version {version}, this one knows "
            f"{len(_STEPS)}) and is left as it is; install the newer Lumbar or move the file away."
        )


def _upgrade(db: sqlite3.Connection, newest: int = len(_STEPS)) -> None:
    """Bring a database to version ``newest``, each step whole or not at all."""
    for version in range(_pragma(db, "user_version"), newest):
        with transaction(db):
            for statement in _STEPS[version].split(";"):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {version + 1}")


def _is_sound(path: Path) -> bool:
    """Whether an existing file is a whole history of a version we know.

    A newer one is refused before anything can be changed in it.
    """
    try:
        with closing(_connect(path, "ro")) as db:
            if _pragma(db, "application_id") != _APPLICATION_ID:
                return False
            version = _pragma(db, "user_version")
            _refuse_newer(path, version)
        # Through a read-only connection quick_check passes over the CHECKs (SQLite 3.40.1).
        with closing(_connect(path, "rw")) as db:
            verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
            return verdict == "ok" and _schema(db) == _schema_of(version)
    except sqlite3.Error as error:
        if _code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return False
        raise


def _schema(db: sqlite3.Connection) -> list[tuple[str, str]]:
    return db.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()


def _schema_of(version: int) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        _upgrade(db, version)
        return _schema(db)


def _build(path: Path, rows: Iterable[tuple[object, ...]]) -> tuple[Path, int]:
    """Make a history with ``rows`` beside ``path``, to be put in its place when it is whole.

    Returns:
        Where it is, and how many of the rows were usable.
    """
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(_connect(fresh, "rw")) as db:
        db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        db.execute("PRAGMA journal_mode = WAL")
        _upgrade(db)
        with transaction(db):
            used = sum(_inserted(db, row) for row in rows)
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
    with closing(_connect(path, "rw")) as db:
        while spans and failures < _MOST_FAILURES:
            start_s, end_s = spans.pop()
            try:
                yield from db.execute(SELECT, (start_s, end_s)).fetchall()
            except sqlite3.DatabaseError:
                failures += 1
                if end_s - start_s > _SMALLEST_LOSS_S:
                    middle_s = (start_s + end_s) // 2
                    spans += [(middle_s, end_s), (start_s, middle_s)]


def _rescue(path: Path) -> str:
    """Replace a damaged history by a new one with its readable rows; returns the sentence."""
    fresh, saved = _build(path, _readable(path))
    kept = set_aside(path)
    fresh.replace(path)
    return (
        f"The history was damaged: {saved} of its minutes were saved, and the damaged file is "
        f"kept as {kept}."
    )
