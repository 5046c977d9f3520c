"""How time counts, and what a period of counted minutes comes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lumbar.core.tally import Tally
from lumbar.core.totals import longest_sitting_s
from lumbar.core.types import Band, Deviation, MinuteRow, RulaResult, SceneState

__all__ = ["FAIR_DEVIATION", "PeriodSummary", "Tally", "band_of", "summarise"]

FAIR_DEVIATION = 0.6
"""From here to the limit posture is fair: still fine, but on its way out."""

_JUDGED = (Band.GOOD, Band.FAIR, Band.POOR)
_PRESENT = (*_JUDGED, Band.UNSURE)


def band_of(
    state: SceneState,
    rula: RulaResult | None,
    deviation: Deviation | None,
    *,
    rula_action_level: int | None,
) -> Band:
    """How the time of one update counts in the history.

    Poor is what the alert policy warns of: a deviation at the limit, or a certain RULA action
    level at the user's threshold. Fair lies just below. Without a baseline, posture counts as good
    only when even the highest possible action level lies below the threshold, else as unsure.

    Args:
        state: What the frame holds.
        rula: None when unknown.
        deviation: None when unknown.
        rula_action_level: The user's threshold, 1..4; None: RULA has no say.
    """
    if state is not SceneState.OK:
        return Band.AWAY if state is SceneState.NO_PERSON else Band.UNSURE
    threshold = rula_action_level if rula is not None else None
    low, high = (rula.action_level_min, rula.action_level_max) if rula is not None else (0, 0)
    share = 0.0 if deviation is None else deviation.value
    if share >= 1 or (threshold is not None and low >= threshold):
        return Band.POOR
    if share >= FAIR_DEVIATION or (threshold is not None and low >= max(2, threshold - 1)):
        return Band.FAIR
    known_good = deviation is not None or (threshold is not None and high < threshold)
    return Band.GOOD if known_good else Band.UNSURE


@dataclass(frozen=True)
class PeriodSummary:
    """The figures of a period; a minute weighs as much as the time judged in it.

    Attributes:
        seconds_by_band: Observed seconds of every band.
        rula_min, rula_max: Mean lower and upper bound of the grand score; None without.
        deviation_mean: Mean deviation; None without.
        worst_parts: Parts that were the worst of a minute with the judged seconds of those
            minutes, longest first.
        alerts: Notices raised.
        longest_sitting_s: Seconds in the picture without a break of two minutes.
    """

    seconds_by_band: Mapping[Band, float]
    rula_min: float | None
    rula_max: float | None
    deviation_mean: float | None
    worst_parts: tuple[tuple[str, float], ...]
    alerts: int
    longest_sitting_s: float

    @property
    def judged_s(self) -> float:
        """Seconds that were good, fair or poor."""
        return sum(self.seconds_by_band[band] for band in _JUDGED)

    @property
    def good_share(self) -> float | None:
        """Good time as a share of judged time, 0..1; None when nothing was judged."""
        return self.seconds_by_band[Band.GOOD] / self.judged_s if self.judged_s > 0 else None


def summarise(rows: Sequence[MinuteRow]) -> PeriodSummary:
    """Sum up minutes, oldest first; they need not be consecutive."""
    seconds = dict.fromkeys(Band, 0.0)
    parts: dict[str, float] = {}
    for row in rows:
        for band, span_s in row.seconds.items():
            seconds[band] += span_s
        if row.worst_part:
            parts[row.worst_part] = parts.get(row.worst_part, 0.0) + _seconds_of(row, _JUDGED)
    return PeriodSummary(
        seconds_by_band=seconds,
        rula_min=_mean([(row.rula_min, _seconds_of(row, _PRESENT)) for row in rows]),
        rula_max=_mean([(row.rula_max, _seconds_of(row, _PRESENT)) for row in rows]),
        deviation_mean=_mean([(row.deviation_mean, _seconds_of(row, _JUDGED)) for row in rows]),
        worst_parts=tuple(sorted(parts.items(), key=lambda part: -part[1])),
        alerts=sum(row.alerts for row in rows),
        longest_sitting_s=longest_sitting_s(
            np.array([row.epoch_s for row in rows], dtype=np.int64),
            np.array([_seconds_of(row, _PRESENT) for row in rows], dtype=np.float64),
        ),
    )


def _seconds_of(row: MinuteRow, bands: Sequence[Band]) -> float:
    return sum(row.seconds.get(band, 0.0) for band in bands)


def _mean(weighted: Sequence[tuple[float | None, float]]) -> float | None:
    """Weighted mean of the values that are there; None when nothing has weight."""
    pairs = [(value, weight) for value, weight in weighted if value is not None]
    total = sum(weight for _, weight in pairs)
    return sum(value * weight for value, weight in pairs) / total if total > 0 else None
