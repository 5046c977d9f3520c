"""Minute rows on their way to the history: kept until the disk has them."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lumbar.core.errors import StorageError
from lumbar.core.sentence import Sentence
from lumbar.core.types import Band, MinuteRow
from lumbar.storage.database import will_pass
from lumbar.storage.history import History, span_of_days
from lumbar.storage.parking import Parked, Parking, store

logger = logging.getLogger(__name__)

MOST_WAITING = 7 * 24 * 60
"""A week of minutes; beyond that the oldest is given up rather than filling the memory."""

RETRY_S = 60.0
"""How long after a failed write the next one is tried when no new minute brings it about."""


class MinuteKeeper:
    """Writes rows to the history; while that fails they wait here and are tried again.

    Lives on the analysis thread, which owns the one writing connection. A connection that fails is
    given up for a new one, which checks the file and rescues what it holds; and where the file has
    been deleted or replaced, what was in it is put into the one that is there then.

    Args:
        path: The history; None for keeping nothing.
        on_problem: Gets each sentence for the user, and an empty one when all is well again.
        spare: Where to park what still waits at the end, tried in turn. It is read once the history
            is open, while nobody else can be taking it in; without one at the end.
    """

    def __init__(
        self, path: Path | None, on_problem: Callable[[str], None], spare: Sequence[Path] = ()
    ) -> None:
        self._path = path
        self._on_problem = on_problem
        self._parking = Parking(spare)
        self._fetched = False
        self._history: History | None = None
        self._waiting = Parked()
        self._problem = ""
        self._tried_epoch_s = 0.0
        self._stored_today: dict[Band, float] = {}
        self._today = (0, 0)

    @property
    def seconds_today(self) -> dict[Band, float]:
        """Seconds per band in the rows of the current local day, those that wait included."""
        if self._path is None:
            return {}
        start_s, end_s = self._today
        waiting = (row for row in self._waiting.rows if start_s <= row.epoch_s < end_s)
        return _add_up(self._stored_today, waiting)

    def open(self, now_epoch_s: float) -> None:
        """Open the history, so that trouble shows at once and today's figures are known."""
        self.add([], now_epoch_s)

    def add(self, rows: Sequence[MinuteRow], now_epoch_s: float) -> None:
        """Store ``rows`` and everything that still waits; whatever fails is told, never raised."""
        if self._path is None:
            return
        self._waiting = _newest(replace(self._waiting, rows=(*self._waiting.rows, *rows)))
        self._tried_epoch_s = now_epoch_s
        date = datetime.datetime.fromtimestamp(now_epoch_s).date()
        today = span_of_days(date, date)
        if today != self._today:
            self._today, self._stored_today = today, {}
        try:
            self._store(self._path)
            problem = ""
        except StorageError as error:
            problem = str(error)
        except Exception:  # a fault of ours in keeping minutes must not end the watching
            logger.exception("keeping the history failed")
            problem = Sentence("The minutes cannot be kept; the log has the details.")
        if problem != self._problem:
            self._problem = problem
            if problem:
                logger.warning("history: %s", problem)
            self._on_problem(problem)

    def retry(self, now_epoch_s: float) -> None:
        """Try again to store what waits, now and then; for times in which no minute comes."""
        if self._waiting.rows and abs(now_epoch_s - self._tried_epoch_s) >= RETRY_S:
            self.add([], now_epoch_s)

    def change(self, job: Callable[[History], str], now_epoch_s: float) -> str:
        """Let ``job`` change the history, everything that waits stored before; its sentence.

        Raises:
            StorageError: There is no history, or it cannot be used.
        """
        self.add([], now_epoch_s)
        if self._history is None or self._waiting.rows:  # which would come after it
            raise StorageError(self._problem or Sentence("This run keeps no history."))
        try:
            return job(self._history)
        finally:
            self.add([], now_epoch_s)  # today's figures may be others now

    def close(self) -> None:
        """Store or park what still waits, and close the connection; may be called again."""
        if self._waiting.rows:
            self._disconnect()
            self.add([], self._tried_epoch_s)
        if self._waiting.rows:
            self._park()
        self._disconnect()

    def _fetch_parked(self) -> None:
        """Have what was parked wait here too, before what has come since."""
        if not self._fetched:
            self._fetched, found = True, self._parking.fetch()
            self._waiting = _newest(replace(found, rows=found.rows + self._waiting.rows))

    def _park(self) -> None:
        self._fetch_parked()
        unstored = len(self._waiting.rows)
        place = self._parking.put(self._waiting)
        if place is None:
            logger.error("%d minutes could not be stored anywhere", unstored)
        else:
            logger.warning("%d minutes wait for the next start in %s", unstored, place)
        self._waiting = Parked()

    def _store(self, path: Path) -> None:
        """Store what waits, once more through a new connection if the one there is has failed."""
        if self._history is not None and not self._history.in_place():
            self._history.leave()
            self._history = None
        if self._history is not None:
            try:
                self._write(self._history)
            except StorageError as error:
                if will_pass(error) or not self._history.in_place():
                    raise
                logger.warning("history: %s", error)
                self._disconnect()
            else:
                return
        self._history = History(path)
        for problem in self._history.problems:
            logger.warning("history: %s", problem)
            self._on_problem(problem)
        if self._history.problems:  # told once: they are over, and what is watched is to be seen
            self._problem = ""
            self._on_problem("")
        self._write(self._history)

    def _write(self, history: History) -> None:
        self._fetch_parked()
        if self._waiting.rows:
            store(history, self._waiting, self._note_attempt)
            self._waiting = Parked()
        if self._parking.holds:
            self._parking.empty()
        self._stored_today = _add_up({}, history.each(*self._today))

    def _note_attempt(self, waiting: Parked) -> None:
        """Keep it in mind, and on the disk where it was parked: a kill would store it twice."""
        self._waiting = waiting
        if self._parking.holds:
            self._parking.put(waiting)

    def _disconnect(self) -> None:
        if self._history is not None:
            self._history.close()
            self._history = None


def _newest(waiting: Parked) -> Parked:
    """As much as may wait; what is given up of the oldest is no more of an attempt."""
    given_up = max(0, len(waiting.rows) - MOST_WAITING)
    tried_rows = max(0, waiting.tried_rows - given_up)
    return replace(waiting, rows=waiting.rows[given_up:], tried_rows=tried_rows)


def _add_up(start: Mapping[Band, float], rows: Iterable[MinuteRow]) -> dict[Band, float]:
    """Seconds per band of ``rows`` on top of ``start``."""
    totals = dict.fromkeys(Band, 0.0) | dict(start)
    for row in rows:
        for band, seconds in row.seconds.items():
            totals[band] += seconds
    return totals
