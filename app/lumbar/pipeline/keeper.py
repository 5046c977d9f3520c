"""Minute rows on their way to the history: kept until the disk has them."""

from __future__ import annotations

import datetime
import logging
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from lumbar.core.errors import StorageError
from lumbar.core.types import Band, MinuteRow
from lumbar.storage.history import History

logger = logging.getLogger(__name__)

MOST_WAITING = 7 * 24 * 60
"""A week of minutes; beyond that the oldest is given up rather than filling the memory."""


class MinuteKeeper:
    """Writes rows to the history; while that fails they wait here and are tried again.

    Lives on the analysis thread, which owns the one writing connection.
    """

    def __init__(self, path: Path | None, on_problem: Callable[[str], None]) -> None:
        self._path = path
        self._on_problem = on_problem
        self._history: History | None = None
        self._waiting: deque[MinuteRow] = deque(maxlen=MOST_WAITING)
        self._problem = ""
        self._today: dict[Band, float] = {}

    @property
    def seconds_today(self) -> dict[Band, float]:
        """Seconds per band in the rows of the current local day, as of the last write."""
        return dict(self._today)

    def open(self, now_epoch_s: float) -> None:
        """Open the history, so that trouble shows at once and today's figures are known."""
        self.add([], now_epoch_s)

    def add(self, rows: Sequence[MinuteRow], now_epoch_s: float) -> None:
        """Store ``rows`` and everything that still waits; never raises for the disk's sake."""
        if self._path is None:
            return
        self._waiting.extend(rows)
        try:
            if self._history is None:
                self._history = History(self._path)
                for problem in self._history.problems:
                    self._on_problem(problem)
            if self._waiting:
                self._history.add(list(self._waiting))
                self._waiting.clear()
            self._today = _seconds_of_day(self._history, now_epoch_s)
            problem = ""
        except StorageError as error:
            problem = str(error)
        if problem != self._problem:
            self._problem = problem
            if problem:
                logger.warning("history: %s", problem)
            self._on_problem(problem)

    def close(self) -> None:
        """Close the connection."""
        if self._history is not None:
            self._history.close()
            self._history = None


def _seconds_of_day(history: History, now_epoch_s: float) -> dict[Band, float]:
    midnight = (
        datetime.datetime.fromtimestamp(now_epoch_s)
        .astimezone()
        .replace(hour=0, minute=0, second=0, microsecond=0)
    )
    totals = dict.fromkeys(Band, 0.0)
    for row in history.rows(int(midnight.timestamp()), int(now_epoch_s) + 60):
        for band, seconds in row.seconds.items():
            totals[band] += seconds
    return totals
