"""Minutes that the disk refused to the last, kept in another place until the next start."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from lumbar.core.errors import StorageError
from lumbar.core.types import MinuteRow
from lumbar.storage.documents import DamagedDocumentError, bytes_of, document_in
from lumbar.storage.files import delete, delete_set_aside, set_aside, write_whole
from lumbar.storage.history import BEGINNING_S, END_S, History
from lumbar.storage.minutes import is_minute, row_from, values_of
from lumbar.storage.schema import COLUMNS, INSERT, upgrade

logger = logging.getLogger(__name__)

VERSION = 1
_LARGEST_BYTES = 16 << 20
"""Four times what two weeks of minutes take."""


@dataclass(frozen=True)
class Parked:
    """Minutes on their way to the history.

    Attributes:
        rows: What is to be added.
        tried: What the history holds if the last attempt, which was cut short or which the disk
            refused in its last step, has come through after all.
        tried_rows: How many of the first rows that attempt was about; 0 without one.
    """

    rows: tuple[MinuteRow, ...] = ()
    tried: tuple[MinuteRow, ...] = ()
    tried_rows: int = 0


class Parking:
    """The places, tried in turn. Only what was read from them is replaced or taken away.

    Whatever else lies in one stays: a file that cannot be read, that a newer Lumbar wrote, or that
    another process has put there since. That place then takes nothing.
    """

    def __init__(self, places: Iterable[Path]) -> None:
        self._places = tuple(places)
        self._ours: set[str] = set()  # SHA-256 of each file that was read or written

    @property
    def holds(self) -> bool:
        """Whether something that was read or written lies in them."""
        return bool(self._ours)

    def fetch(self) -> Parked:
        """Everything that is parked; what is damaged is set aside.

        A place that could not be emptied afterwards is left alone, or its minutes would be added
        with every start.
        """
        found = [_read(place) for place in self._places if _may_write(place.parent)]
        self._ours = {digest for _, digest, _ in found if digest}
        replaced = {digest for _, _, replaces in found for digest in replaces}
        everything = Parked()
        for here, digest, _ in found:
            if digest in replaced:
                continue
            # What an attempt was about must come first; only one place can tell of one.
            first, then = (here, everything) if here.tried_rows else (everything, here)
            everything = Parked(first.rows + then.rows, first.tried, first.tried_rows)
        return everything

    def put(self, waiting: Parked) -> Path | None:
        """Write the minutes to the first place that takes them; None when none does.

        They are those that were fetched and more. The other places are emptied, so that no minute
        is found twice; what they held is named, in case the program ends before that.
        """
        held = map(_held, self._places)
        content = {
            "version": VERSION,
            "replaces": [digest for digest in held if digest in self._ours],
            "rows": [values_of(row) for row in waiting.rows],
            "tried": [values_of(row) for row in waiting.tried],
            "tried_rows": waiting.tried_rows,
        }
        text = json.dumps(content)
        for place in self._places:
            if _held(place) not in {_NO_FILE, *self._ours}:
                logger.warning("%s holds something else and is left as it is", place)
                continue
            try:
                write_whole(place, text)
            except StorageError as error:
                logger.warning("%s", error)
                continue
            self._ours.add(_sha256(text.encode()))
            # Also those before it: they may hold what was parked when they still took something.
            self._empty(other for other in self._places if other != place)
            return place
        return None

    def take_in(self, history: History) -> None:
        """Store everything that is parked, and empty the places.

        Raises:
            StorageError: The disk refuses; everything stays parked.
        """
        found = self.fetch()
        if found.rows:
            store(history, found, self.put)
            self.empty()

    def empty(self) -> None:
        """Take away what was read or written."""
        self._empty(self._places)
        self._ours.clear()

    def _empty(self, places: Iterable[Path]) -> None:
        for place in places:
            if _held(place) in self._ours:
                try:
                    place.unlink(missing_ok=True)
                except OSError:
                    logger.exception("parked minutes that are stored now cannot be deleted")


def store(history: History, waiting: Parked, about_to: Callable[[Parked], object]) -> None:
    """Store minutes that wait, those that an earlier attempt has stored after all left out.

    Args:
        history: Where to.
        waiting: The minutes, and what was tried of them.
        about_to: Is told before the attempt what waits then and what is tried of it. Whoever keeps
            that in mind, or parks it, can tell after a refusal or a kill whether it came through.

    Raises:
        StorageError: The disk refuses.
    """
    came_through = waiting.tried_rows > 0 and history.holds(waiting.tried)
    rows = waiting.rows[waiting.tried_rows :] if came_through else waiting.rows
    known = tuple(history.with_known(rows))
    about_to(Parked(rows, known, len(rows)))
    history.put(known)


def discard(places: Iterable[Path]) -> None:
    """Delete what was parked, damaged copies included; raises StorageError."""
    for place in places:
        delete(place)
        delete_set_aside(place)


def _may_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


_NO_FILE = ""
_Found = tuple[Parked, str, frozenset[str]]
"""What lies in a place, its SHA-256, and those of what it replaces."""


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _held(place: Path) -> str | None:
    """SHA-256 of the file in a place; `_NO_FILE` without one, None if it cannot be told."""
    try:
        data = bytes_of(place, _LARGEST_BYTES)
    except StorageError:
        return None
    return _NO_FILE if data is None else _sha256(data)


def _read(place: Path) -> _Found:
    try:
        return _parked_in(place)
    except DamagedDocumentError as error:
        logger.warning("%s", error)
        try:
            set_aside(place)
        except StorageError as refused:
            logger.warning("%s", refused)
    except StorageError as error:
        logger.warning("%s", error)
    return Parked(), _NO_FILE, frozenset()


def _parked_in(place: Path) -> _Found:
    data = bytes_of(place, _LARGEST_BYTES)
    if data is None:
        return Parked(), _NO_FILE, frozenset()
    document = document_in(data, place, VERSION)
    rows, tried = (_rows(place, document.get(name)) for name in ("rows", "tried"))
    count = document.get("tried_rows")
    if type(count) is not int or not 0 <= count <= len(rows) or (count and not tried):
        raise DamagedDocumentError("{path} is damaged: it holds no minutes.", path=place)
    replaces = document.get("replaces", [])
    if not isinstance(replaces, list) or not all(isinstance(one, str) for one in replaces):
        raise DamagedDocumentError("{path} is damaged: it holds no minutes.", path=place)
    return Parked(rows, tried, count), _sha256(data), frozenset(replaces)


def _rows(place: Path, stored: object) -> tuple[MinuteRow, ...]:
    if not isinstance(stored, list) or not all(map(_is_row, stored)) or not _fit(stored):
        raise DamagedDocumentError("{path} is damaged: it holds no minutes.", path=place)
    return tuple(row_from(tuple(values)) for values in stored)


def _is_row(values: object) -> bool:
    return isinstance(values, list) and len(values) == len(COLUMNS) and is_minute(tuple(values))


def _fit(rows: Sequence[Sequence[object]]) -> bool:
    """Whether the history will take the rows: one that it refuses would keep all others out."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        upgrade(db)
        try:
            db.executemany(INSERT, rows)
        except (sqlite3.Error, OverflowError, UnicodeError):
            return False
        outside = "SELECT count(*) FROM minute WHERE epoch_s < ? OR epoch_s >= ?"
        return not int(db.execute(outside, (BEGINNING_S, END_S)).fetchone()[0])
