"""One local day of history as the charts want it: hours since midnight, runs of one band, sums."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from lumbar.core.types import Band, FloatArray, MinuteRow
from lumbar.storage.history import span_of_days
from lumbar.ui.dates import clock

_LEAST_HOURS = 1.0
"""Narrowest time axis, so that the first minutes of a day are not blown up to full width."""


@dataclass(frozen=True)
class Run:
    """Consecutive minutes mostly of one band; hours since local midnight."""

    start_h: float
    end_h: float
    band: Band


@dataclass(frozen=True)
class Day:
    """The minute rows of one local day.

    Attributes:
        date: Which day.
        rows: Its rows, oldest first.
    """

    date: date
    rows: Sequence[MinuteRow]

    @property
    def bounds_epoch_s(self) -> tuple[int, int]:
        """Local midnight before and after; 23, 24 or 25 hours apart."""
        return span_of_days(self.date, self.date)

    def hours(self, rows: Sequence[MinuteRow]) -> FloatArray:
        """``(n,)`` hours that passed from midnight to the start of each row."""
        midnight = self.bounds_epoch_s[0]
        return np.array([(row.epoch_s - midnight) / 3600 for row in rows], dtype=np.float64)

    @property
    def span_h(self) -> tuple[float, float]:
        """Whole hours that the time axis shows: all that was observed, at least one."""
        if not self.rows:
            return 8.0, 18.0
        first, last = self.hours([self.rows[0], self.rows[-1]])
        start, end = math.floor(first), math.ceil(last + 1 / 60)
        return float(start), max(float(end), start + _LEAST_HOURS)

    def clock(self, hour: float) -> str:
        """Time of day, for example ``14:05``, when ``hour`` hours have passed since midnight."""
        return clock(datetime.fromtimestamp(self.bounds_epoch_s[0] + 3600 * hour))

    def runs(self) -> list[Run]:
        """The day as stretches of one band; minutes without observation are left out."""
        runs: list[Run] = []
        for row, start_h in zip(self.rows, self.hours(self.rows), strict=True):
            if not any(row.seconds.values()):
                continue
            band = max(row.seconds, key=lambda band: row.seconds[band])
            end_h = float(start_h) + 1 / 60
            last = runs[-1] if runs else None
            if last and last.band is band and math.isclose(last.end_h, start_h, abs_tol=1e-6):
                runs[-1] = Run(last.start_h, end_h, band)
            else:
                runs.append(Run(float(start_h), end_h, band))
        return runs

    def minutes_by_hour(self) -> dict[Band, FloatArray]:
        """Minutes of each band in each hour since midnight, ``(25,)`` each."""
        sums = {band: np.zeros(25) for band in Band}
        for row, hour in zip(self.rows, self.hours(self.rows), strict=True):
            for band, seconds in row.seconds.items():
                sums[band][int(hour + 1e-6)] += seconds / 60
        return sums
