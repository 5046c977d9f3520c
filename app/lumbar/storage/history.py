"""The history: one row for every minute Lumbar watched, in SQLite."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lumbar.core.types import MinuteRow
from lumbar.storage.database import (
    in_words,
    lock_for_writing,
    open_for_reading,
    open_for_writing,
    open_foreign,
)
from lumbar.storage.history_reader import BEGINNING_S, END_S, HistoryReader, span_of_days
from lumbar.storage.minutes import merge, row_from, values_of
from lumbar.storage.schema import INSERT, SELECT, transaction

__all__ = ["BEGINNING_S", "END_S", "History", "HistoryReader", "span_of_days"]


class History(HistoryReader):
    """The one writer of the history; lives on the thread that made it.

    Attributes:
        problems: Sentences for the user about what was found wrong on opening.
    """

    def __init__(self, path: Path) -> None:
        """Open or begin the history at ``path``.

        Raises:
            StorageError: Somebody else writes it, it is of a newer version, or the disk refuses.
        """
        self._lock = lock_for_writing(path)
        try:
            with in_words(path):
                db, self.problems = open_for_writing(path)
        except BaseException:
            self._lock.release()
            raise
        super().__init__(path, db)

    @staticmethod
    def read_only(path: Path) -> HistoryReader:
        """A reader that can run beside the writer; raises StorageError when there is nothing."""
        return HistoryReader(path, open_for_reading(path))

    def close(self) -> None:
        """Close the connection and let another writer in; may be called again."""
        super().close()
        self._lock.release()

    def add(self, rows: Iterable[MinuteRow]) -> None:
        """Store minutes; one that is there already is merged with the new one by `merge`.

        Either all of them are on the disk when this returns, or, after a StorageError, none is:
        keep them and add them again later.
        """
        with in_words(self.path), transaction(self._db):
            for row in rows:
                known = self._db.execute(SELECT, (row.epoch_s, row.epoch_s + 1)).fetchone()
                merged = row if known is None else merge(row_from(known), row)
                self._db.execute(INSERT, values_of(merged))

    def restore(self, backup: Path) -> int:
        """Put the minutes of a backup back where this history has none; nothing is lost.

        Returns:
            How many minutes were missing and are back.

        Raises:
            StorageError: The file is no history, is damaged, or the disk refuses.
        """
        with HistoryReader(backup, open_foreign(backup)) as source, in_words(self.path):
            before = self.count(BEGINNING_S, END_S)
            with transaction(self._db):
                self._db.executemany(
                    INSERT.replace("REPLACE", "IGNORE"),
                    map(values_of, source.each(BEGINNING_S, END_S)),
                )
            return self.count(BEGINNING_S, END_S) - before

    def delete(self, start_epoch_s: int, end_epoch_s: int) -> int:
        """Delete the minutes `rows` would give, leaving no trace of them in the file.

        Returns:
            How many there were.

        Raises:
            StorageError: The disk refuses.
        """
        with in_words(self.path):
            with transaction(self._db):
                gone = self._db.execute(
                    "DELETE FROM minute WHERE epoch_s >= ? AND epoch_s < ?",
                    (start_epoch_s, end_epoch_s),
                ).rowcount
            # Older copies of the pages lie in the write-ahead log until it is emptied.
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return gone
