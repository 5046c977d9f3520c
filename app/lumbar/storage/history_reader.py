"""Reading the history: minutes, their sums, and the days they lie in."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Self

from lumbar.core.errors import InputError, StorageError
from lumbar.core.totals import Mean, PoorMinute, Scores, Stretch
from lumbar.core.types import MinuteRow
from lumbar.storage.database import in_words
from lumbar.storage.minutes import BANDS, is_minute, row_from
from lumbar.storage.schema import SELECT

_QUARTER_HOUR_S = 900
"""Every offset from UTC is a multiple of this, so a quarter of an hour lies in one local day."""

_IN_PICTURE = "(good_s + fair_s + poor_s + unsure_s)"
_WEIGHTED = (
    ("rula_min", _IN_PICTURE),
    ("rula_max", _IN_PICTURE),
    ("deviation_mean", "(good_s + fair_s + poor_s)"),
)
"""Each score and the seconds that weigh it."""

_STRETCHES = f"""
SELECT epoch_s / ? * ?, worst_part, sum(alerts),
{", ".join(f"total({score} * {s}), total({s} * ({score} IS NOT NULL))" for score, s in _WEIGHTED)},
{", ".join(f"sum({band}_s)" for band in BANDS)}
FROM minute WHERE epoch_s >= ? AND epoch_s < ? GROUP BY 1, 2 ORDER BY 1
"""
_PRESENT = f"""
SELECT epoch_s, {_IN_PICTURE} FROM minute WHERE epoch_s >= ? AND epoch_s < ?
AND {_IN_PICTURE} > 0 ORDER BY 1
"""
_POOR = """
SELECT epoch_s, poor_s, alerts FROM minute WHERE epoch_s >= ? AND epoch_s < ?
AND (poor_s > 0 OR alerts > 0) ORDER BY 1
"""

BEGINNING_S = 0
END_S = 1 << 33
"""Before and after every minute, for spans that are open on a side."""


class HistoryReader:
    """Reads minutes; lives on the thread that made it."""

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self._db = db

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; may be called again."""
        self._db.close()

    def each(self, start_epoch_s: int, end_epoch_s: int) -> Iterator[MinuteRow]:
        """The minutes from ``start_epoch_s`` up to and without ``end_epoch_s``, one by one.

        Raises:
            StorageError: The database cannot be read.
        """
        with in_words(self.path):
            for values in self._db.execute(f"{SELECT} ORDER BY 1", (start_epoch_s, end_epoch_s)):
                yield self._row(values)

    def _row(self, values: tuple[object, ...]) -> MinuteRow:
        """A stored row; raises StorageError when no minute can be so."""
        if not is_minute(values):
            raise StorageError(
                "The history {path} cannot be used (it is damaged); start Lumbar again, which "
                "rescues what can still be read.",
                path=self.path,
            )
        return row_from(values)

    def rows(self, start_epoch_s: int, end_epoch_s: int) -> list[MinuteRow]:
        """The minutes from ``start_epoch_s`` up to and without ``end_epoch_s``, in order."""
        return list(self.each(start_epoch_s, end_epoch_s))

    def count(self, start_epoch_s: int, end_epoch_s: int) -> int:
        """How many minutes `rows` would give."""
        with in_words(self.path):
            query = f"SELECT count(*) FROM ({SELECT})"
            return int(self._db.execute(query, (start_epoch_s, end_epoch_s)).fetchone()[0])

    def days(self) -> list[datetime.date]:
        """The local days with at least one minute, in order."""
        with in_words(self.path):
            query = f"SELECT DISTINCT epoch_s / {_QUARTER_HOUR_S} FROM ({SELECT})"
            found = self._db.execute(query, (BEGINNING_S, END_S))
            quarters = [int(quarter) for (quarter,) in found]
        dates = {datetime.date.fromtimestamp(quarter * _QUARTER_HOUR_S) for quarter in quarters}
        return sorted(dates)

    def first_epoch_s(self) -> int | None:
        """Start of the oldest minute; None when there is none."""
        with in_words(self.path):
            found = self._db.execute("SELECT min(epoch_s) FROM minute").fetchone()[0]
        return None if found is None else int(found)

    def stretches(self, start_epoch_s: int, end_epoch_s: int, grain_s: int) -> list[Stretch]:
        """The minutes added up by stretches of ``grain_s`` and by worst part, in order of time.

        Added up by the database: for a year that is ten times quicker than reading the minutes.
        """
        with in_words(self.path):
            found = self._db.execute(_STRETCHES, (grain_s, grain_s, start_epoch_s, end_epoch_s))
            return [
                Stretch(
                    int(epoch_s),
                    part,
                    dict(zip(BANDS, seconds, strict=True)),
                    int(alerts),
                    Scores(Mean(*sums[0:2]), Mean(*sums[2:4]), Mean(*sums[4:6])),
                )
                for epoch_s, part, alerts, *values in found
                for sums, seconds in [(values[:6], values[6:])]
            ]

    def presence(self, start_epoch_s: int, end_epoch_s: int) -> list[tuple[int, float]]:
        """Each minute with somebody in the picture, and for how many seconds, in order of time."""
        with in_words(self.path):
            found = self._db.execute(_PRESENT, (start_epoch_s, end_epoch_s))
            return [(int(epoch_s), float(present_s)) for epoch_s, present_s in found]

    def poor_minutes(self, start_epoch_s: int, end_epoch_s: int) -> list[PoorMinute]:
        """The minutes with poor posture or a notice, in order of time."""
        with in_words(self.path):
            found = self._db.execute(_POOR, (start_epoch_s, end_epoch_s))
            return [PoorMinute(*values) for values in found]

    def back_up(self, target: Path) -> None:
        """Write a copy of the whole history to ``target``, in place of what was there.

        Raises:
            StorageError: The disk refuses.
        """
        part = target.with_name(f".{target.name}.part")
        with in_words(target):
            part.unlink(missing_ok=True)
            part.touch(0o600)
            with closing(sqlite3.connect(part)) as copy:
                self._db.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
            part.replace(target)


def span_of_days(first: datetime.date, last: datetime.date) -> tuple[int, int]:
    """Start of the local day ``first`` and end of ``last``, for `HistoryReader.rows`.

    A day may have 23 or 25 hours; both ends are local midnights.

    Raises:
        InputError: The calendar has no such days.
    """
    try:
        midnights = (first, last + datetime.timedelta(days=1))
        start_s, end_s = (
            int(datetime.datetime.combine(day, datetime.time()).timestamp()) for day in midnights
        )
    except (OverflowError, ValueError, OSError) as error:
        raise InputError("These days are outside the calendar; take days near today.") from error
    return start_s, end_s
