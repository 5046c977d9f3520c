"""The history: one row for every minute Lumbar watched, in SQLite."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lumbar.core.sentence import Sentence
from lumbar.core.types import MinuteRow
from lumbar.storage.database import (
    in_words,
    is_sound,
    lock_for_writing,
    open_for_reading,
    open_for_writing,
    open_foreign,
)
from lumbar.storage.files import identity, is_file, private_folder, saved_copy
from lumbar.storage.history_reader import BEGINNING_S, END_S, HistoryReader, span_of_days
from lumbar.storage.minutes import merge, row_from, values_of
from lumbar.storage.rescue import rescue
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
        try:
            with in_words(path):
                self._files = {beside: identity(beside) for beside in _files_of(path)}
                self._take_in()
        except BaseException:
            self.close()
            raise

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
        keep them and add them again later. A connection opened after the error may hold them all
        the same, see `put`.
        """
        self.put(self.with_known(rows))

    def with_known(self, rows: Iterable[MinuteRow]) -> list[MinuteRow]:
        """Minutes as they will stand here, each merged by `merge` with what is known of it."""
        found: dict[int, MinuteRow] = {}
        with in_words(self.path):
            for row in rows:
                known = found.get(row.epoch_s) or self._known(row.epoch_s)
                found[row.epoch_s] = row if known is None else merge(known, row)
        return list(found.values())

    def put(self, rows: Iterable[MinuteRow]) -> None:
        """Store minutes in place of what is known of them, all or, after a StorageError, none.

        Where only the last step failed, which makes sure that they are on the disk, they can have
        got there nevertheless: whoever opens the history next may find them; `holds` tells.
        """
        with in_words(self.path), transaction(self._db):
            self._db.executemany(INSERT, map(values_of, rows))

    def holds(self, rows: Iterable[MinuteRow]) -> bool:
        """Whether every one of these minutes stands here just so."""
        with in_words(self.path):
            for row in rows:
                known = self._known(row.epoch_s)
                if known is None or values_of(known) != values_of(row):
                    return False
        return True

    def in_place(self) -> bool:
        """Whether the file of that name is still the one that is open, as far as can be seen."""
        ours = self._files[self.path]
        try:
            return ours is not None and identity(self.path) == ours
        except OSError:
            return True

    def leave(self) -> None:
        """Close a history whose file was deleted or replaced; whoever opens the next finds all.

        Everything is copied first, from the file that only this connection can still read.

        Raises:
            StorageError: The disk refuses; the connection stays open, and nothing is lost.
        """
        private_folder(self.path.parent)
        self.back_up(saved_copy(self.path))
        with in_words(self.path):
            # Left behind, our log would be played into the file that has taken the place.
            for beside, ours in self._files.items():
                if beside != self.path and ours is not None and identity(beside) == ours:
                    beside.unlink()
        self.close()

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

    def _known(self, epoch_s: int) -> MinuteRow | None:
        values = self._db.execute(SELECT, (epoch_s, epoch_s + 1)).fetchone()
        return None if values is None else row_from(values)

    def _take_in(self) -> None:
        """Put back what `leave` has saved."""
        copy = saved_copy(self.path)
        if not is_file(copy):
            return
        if not is_sound(copy):
            rescue(copy)
        saved = self._take_in_from(copy)
        for each in _files_of(copy):
            each.unlink(missing_ok=True)
        self.problems.append(
            Sentence(
                "The file of the history was deleted or replaced while Lumbar was running; {saved} "
                "minutes were put back. To delete them, use “Delete everything”, or quit Lumbar "
                "first.",
                saved=saved,
            )
        )

    def _take_in_from(self, copy: Path) -> int:
        """Store the minutes of ``copy`` that are missing here, or of which less is known here."""
        taken = 0
        with HistoryReader(copy, open_foreign(copy)) as source, transaction(self._db):
            for row in source.each(BEGINNING_S, END_S):
                known = self._known(row.epoch_s)
                if known is None or _observed_s(known) < _observed_s(row):
                    self._db.execute(INSERT, values_of(row))
                    taken += 1
        return taken


def _observed_s(row: MinuteRow) -> float:
    return sum(row.seconds.values())


def _files_of(path: Path) -> tuple[Path, ...]:
    """A database and what SQLite keeps beside it while it is open."""
    return path, Path(f"{path}-wal"), Path(f"{path}-shm")
