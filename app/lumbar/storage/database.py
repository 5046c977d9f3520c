"""The history's database file: opened, checked, upgraded and, when damaged, rescued.

SQLite before 3.51.3 can damage a database when two connections write or checkpoint in the same
moment (https://sqlite.org/wal.html#walresetbug), and Python ships such versions. So there is one
writing connection at a time, on this whole machine: a lock file beside the database says so.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from lumbar.core.errors import StorageError
from lumbar.core.sentence import Sentence
from lumbar.storage.files import is_file, private_folder, reason, set_aside, version_copy
from lumbar.storage.rescue import build, rescue
from lumbar.storage.schema import (
    APPLICATION_ID,
    NEWEST_FORMAT,
    STEPS,
    connect,
    pragma,
    schema,
    schema_of,
    upgrade,
)

logger = logging.getLogger(__name__)

_CHECK_PERMISSIONS = Sentence("check the permissions of the file and its folder")
_TODO = {
    sqlite3.SQLITE_FULL: Sentence("make room on the disk"),
    sqlite3.SQLITE_IOERR: Sentence("make room on the disk or check it for faults"),
    sqlite3.SQLITE_BUSY: Sentence("another program is using it, try again"),
    sqlite3.SQLITE_LOCKED: Sentence("another program is using it, try again"),
    sqlite3.SQLITE_NOMEM: Sentence("close other programs, the memory is full"),
    sqlite3.SQLITE_CANTOPEN: _CHECK_PERMISSIONS,
    sqlite3.SQLITE_PERM: _CHECK_PERMISSIONS,
    sqlite3.SQLITE_READONLY: _CHECK_PERMISSIONS,
    sqlite3.SQLITE_AUTH: _CHECK_PERMISSIONS,
}
"""What to do about a failure of the surroundings; every other failure means a damaged file."""

_WILL_PASS = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
)
_LONGEST_QUOTE = 100


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn a failure of the disk or the file into a StorageError; our own mistakes pass."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
        raise
    except sqlite3.Error as error:
        todo = _TODO.get(
            _code(error), Sentence("start Lumbar again, which rescues what can still be read")
        )
        # The message may quote what a damaged file holds, of any length.
        said = "".join(letter for letter in str(error) if letter.isprintable())[:_LONGEST_QUOTE]
        raise StorageError(
            "The history {path} cannot be used ({reason}); {todo}.",
            path=path,
            reason=said,
            todo=todo,
        ) from error
    except UnicodeDecodeError as error:  # SQLite quotes damaged text in its message
        raise StorageError(
            "The history {path} cannot be used (it is damaged); start Lumbar again, which rescues "
            "what can still be read.",
            path=path,
        ) from error
    except OSError as error:
        raise StorageError(
            "The history {path} cannot be used ({reason}); check its permissions.",
            path=path,
            reason=reason(error),
        ) from error


def will_pass(error: StorageError) -> bool:
    """Whether the connection that failed so is as good as before: only room or a lock is wanting.

    After anything else the file may be damaged or no longer the one that is open, and only opening
    it anew tells.
    """
    cause = error.__cause__
    return isinstance(cause, sqlite3.Error) and _code(cause) in _WILL_PASS


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
                "The history {path} is in use by a running Lumbar; quit that first.", path=path
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
        build(path, ())[0].replace(path)
    elif not is_sound(path):
        problems.append(rescue(path))
    path.chmod(0o600)
    db = connect(path, "rw")
    try:
        # One commit a minute can afford to be on the disk when it returns, power cut or not.
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA secure_delete = ON")
        version = pragma(db, "user_version")
        if version < len(STEPS):
            _keep_copy(db, version_copy(path, version))
        upgrade(db)
    except BaseException:
        db.close()
        raise
    logger.info("history open, SQLite %s", sqlite3.sqlite_version)
    return db, problems


def is_there(path: Path) -> bool:
    """Whether there is a history; raises StorageError where that cannot be seen."""
    with in_words(path):
        return is_file(path)


def open_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write; raises StorageError when there is no history to read."""
    if not is_there(path):
        raise StorageError(
            "There is no history at {path} yet; let Lumbar run for a minute.", path=path
        )
    with in_words(path):
        db = connect(path, "ro")
    try:
        with in_words(path):
            _refuse_foreign(path, pragma(db, "application_id"))
            _refuse_newer(path, pragma(db, "user_version"))
    except BaseException:
        db.close()
        raise
    return db


def open_foreign(path: Path) -> sqlite3.Connection:
    """A reading connection to a backup; raises StorageError when it is no whole history."""
    if not is_there(path):
        raise StorageError("There is no file {path}; choose a backup that Lumbar made.", path=path)
    with in_words(path):
        if not is_sound(path):
            raise StorageError(
                "{path} is not a backup of Lumbar, or damaged; choose another.", path=path
            )
    return open_for_reading(path)


def _code(error: sqlite3.Error) -> int:
    """SQLite's primary result code; 0 for errors that are Python's."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _refuse_foreign(path: Path, application_id: int) -> None:
    if application_id != APPLICATION_ID:
        raise StorageError("{path} is no history of Lumbar; give another file.", path=path)


def _refuse_newer(path: Path, version: int) -> None:
    if version > len(STEPS):
        raise StorageError(
            "The history {path} was written by a newer Lumbar (file format {version}, this one "
            "knows {newest}) and is left as it is; install the newer Lumbar or move the file away.",
            path=path,
            version=version,
            newest=len(STEPS),
        )


def _keep_copy(db: sqlite3.Connection, path: Path) -> None:
    """Copy the whole database to ``path`` before an upgrade changes it."""
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(connect(path, "rw")) as copy:
        db.backup(copy)


def is_sound(path: Path) -> bool:
    """Whether an existing file is a whole history of a version we know.

    A newer one is refused before anything can be changed in it.
    """
    try:
        with closing(connect(path, "ro")) as db:
            if pragma(db, "application_id") != APPLICATION_ID:
                return False
            version = pragma(db, "user_version")
            _refuse_newer(path, version)
        with path.open("rb") as stream:
            if max(stream.read(20)[18:], default=0) > NEWEST_FORMAT:
                return False  # SQLite would read it, and never write
        # Through a read-only connection quick_check passes over the CHECKs (SQLite 3.40.1).
        with closing(connect(path, "rw")) as db:
            verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
            return verdict == "ok" and schema(db) == schema_of(version)
    except UnicodeDecodeError:
        return False
    except sqlite3.Error as error:
        if _code(error) in _TODO:
            raise
        return False
