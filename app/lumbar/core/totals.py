"""What weeks, months and years are made of: the sums of single days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import median
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from lumbar.core.types import Band, FloatArray, MinuteRow

_Key = TypeVar("_Key")

_JUDGED = (Band.GOOD, Band.FAIR, Band.POOR)

_BREAK_S = 120.0
"""Shorter absences do not end a stretch of sitting."""

_PRESENT_S = 30.0
"""With so many seconds in the picture a minute belongs to a stretch of sitting."""

_RECOVERED_S = 15.0
"""A minute with less poor posture than this ends the reaction to a warning."""


@dataclass(frozen=True)
class Mean:
    """A mean weighted by time, kept as its sums so that means can be added up.

    Attributes:
        weighted_sum: Sum of value times seconds.
        seconds: Sum of the seconds.
    """

    weighted_sum: float = 0.0
    seconds: float = 0.0

    def __add__(self, other: Mean) -> Mean:
        return Mean(self.weighted_sum + other.weighted_sum, self.seconds + other.seconds)

    @property
    def value(self) -> float | None:
        """The mean; None without any time."""
        return self.weighted_sum / self.seconds if self.seconds > 0 else None


@dataclass(frozen=True)
class Scores:
    """The mean scores of some minutes.

    Attributes:
        rula_min, rula_max: Bounds of the grand score, weighted by the seconds in the picture.
        deviation: From the person's own posture, weighted by the judged seconds.
    """

    rula_min: Mean = field(default_factory=Mean)
    rula_max: Mean = field(default_factory=Mean)
    deviation: Mean = field(default_factory=Mean)

    def __add__(self, other: Scores) -> Scores:
        return Scores(
            self.rula_min + other.rula_min,
            self.rula_max + other.rula_max,
            self.deviation + other.deviation,
        )


@dataclass(frozen=True)
class Stretch:
    """Minutes of one stretch of time with the same worst part, added up.

    Attributes:
        epoch_s: Start of the stretch.
        worst_part: Empty where nothing was judged.
        seconds: Observed seconds of every band.
        alerts: Notices raised.
        scores: The mean scores.
    """

    epoch_s: int
    worst_part: str
    seconds: Mapping[Band, float]
    alerts: int
    scores: Scores = field(default_factory=Scores)


@dataclass(frozen=True)
class PoorMinute:
    """A minute with poor posture or a notice, all that the reaction time is told from."""

    epoch_s: int
    poor_s: float
    alerts: int


@dataclass(frozen=True)
class Totals:
    """The sums of a day or of several.

    Attributes:
        seconds_by_hour: Seconds of every band in each hour of the day, 0 to 23, that was observed.
        worst_parts: Judged seconds in which each part was the worst.
        alerts: Notices raised.
        longest_sitting_s: Seconds in the picture without a break of two minutes.
        reactions_s: For each notice, the poor time that followed it.
        scores: The mean scores.
    """

    seconds_by_hour: Mapping[int, Mapping[Band, float]] = field(default_factory=dict)
    worst_parts: Mapping[str, float] = field(default_factory=dict)
    alerts: int = 0
    longest_sitting_s: float = 0.0
    reactions_s: tuple[float, ...] = ()
    scores: Scores = field(default_factory=Scores)

    @cached_property
    def seconds_by_band(self) -> dict[Band, float]:
        """Observed seconds of every band."""
        hours = self.seconds_by_hour.values()
        return {band: sum(hour.get(band, 0.0) for hour in hours) for band in Band}

    @cached_property
    def judged_s(self) -> float:
        """Seconds that were good, fair or poor."""
        return sum(self.seconds_by_band[band] for band in _JUDGED)

    @property
    def good_share(self) -> float | None:
        """Good time as a share of judged time, 0..1; None when nothing was judged."""
        judged_s = self.judged_s
        return self.seconds_by_band[Band.GOOD] / judged_s if judged_s > 0 else None

    @property
    def reaction_s(self) -> float | None:
        """Median poor time after a notice; None without notices."""
        return median(self.reactions_s) if self.reactions_s else None


def add_up(days: Iterable[Totals]) -> Totals:
    """Several days as one."""
    hours: dict[int, dict[Band, float]] = {}
    parts: dict[str, float] = {}
    alerts, longest_s = 0, 0.0
    reactions: list[float] = []
    scores = Scores()
    for day in days:
        for hour, seconds in day.seconds_by_hour.items():
            _add(hours.setdefault(hour, {}), seconds)
        _add(parts, day.worst_parts)
        alerts += day.alerts
        longest_s = max(longest_s, day.longest_sitting_s)
        reactions += day.reactions_s
        scores += day.scores
    return Totals(hours, parts, alerts, longest_s, tuple(reactions), scores)


def _add(sums: dict[_Key, float], more: Mapping[_Key, float]) -> None:
    for key, value in more.items():
        sums[key] = sums.get(key, 0.0) + value


def judged_s(seconds: Mapping[Band, float]) -> float:
    """Seconds that were good, fair or poor."""
    return sum(seconds.get(band, 0.0) for band in _JUDGED)


def longest_sitting_s(epoch_s: NDArray[np.int64], present_s: FloatArray) -> float:
    """Most seconds in the picture between two breaks, each of two minutes' absence.

    Shorter absences are bridged and not counted; time not observed counts as absence. A stretch
    begins and ends with a minute of which at least half was in the picture.

    Args:
        epoch_s: ``(n,)`` starts of minutes, increasing; those left out were without anybody.
        present_s: ``(n,)`` seconds of each in which somebody was in the picture.
    """
    whole = np.flatnonzero(present_s >= _PRESENT_S)
    if not len(whole):
        return 0.0
    sums = np.concatenate(([0.0], np.cumsum(present_s)))
    between_s = sums[whole[1:]] - sums[whole[:-1] + 1]
    absent_s = np.diff(epoch_s[whole]) - 60.0 - between_s
    breaks = np.flatnonzero(absent_s >= _BREAK_S)
    starts = whole[np.concatenate(([0], breaks + 1))]
    ends = whole[np.concatenate((breaks, [len(whole) - 1]))]
    return float(np.max(sums[ends + 1] - sums[starts]))


def reactions_s(minutes: Sequence[PoorMinute]) -> tuple[float, ...]:
    """For each minute with a notice, the poor seconds until posture was better.

    A notice lies on average in the middle of its minute, so half of that minute counts; the
    figure is right to about half a minute.

    Args:
        minutes: Oldest first; minutes left out were without poor posture.
    """
    found: list[float] = []
    for index, minute in enumerate(minutes):
        if not minute.alerts:
            continue
        total_s, epoch_s = minute.poor_s / 2, minute.epoch_s
        for later in minutes[index + 1 :]:
            if later.epoch_s != epoch_s + 60 or later.poor_s < _RECOVERED_S:
                break
            total_s, epoch_s = total_s + later.poor_s, later.epoch_s
        found.append(total_s)
    return tuple(found)


def poor_minutes(rows: Iterable[MinuteRow]) -> list[PoorMinute]:
    """The minutes of ``rows`` that `reactions_s` asks for."""
    return [
        PoorMinute(row.epoch_s, row.seconds.get(Band.POOR, 0.0), row.alerts)
        for row in rows
        if row.alerts or row.seconds.get(Band.POOR, 0.0) > 0
    ]
