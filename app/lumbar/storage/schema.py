"""The tables of the history, version by version, and how a connection to them is made."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

APPLICATION_ID = 0x4C554D42
"""``LUMB`` in the header, so that no other program's database is taken for a history."""

STEPS = (
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

PAGE_BYTES = 4096
NEWEST_FORMAT = 2
"""Bytes 18 and 19 of the file: 1 is a rollback journal, 2 a write-ahead log, more unknown."""

_BUSY_TIMEOUT_S = 5.0


def connect(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=_BUSY_TIMEOUT_S,
        isolation_level=None,
    )


def pragma(db: sqlite3.Connection, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


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


def upgrade(db: sqlite3.Connection, newest: int | None = None) -> None:
    """Bring a database to version ``newest``, each step whole or not at all."""
    for version in range(pragma(db, "user_version"), len(STEPS) if newest is None else newest):
        with transaction(db):
            for statement in STEPS[version].split(";"):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {version + 1}")


def schema(db: sqlite3.Connection) -> list[tuple[str, str]]:
    return db.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()


def schema_of(version: int) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        upgrade(db, version)
        return schema(db)
