"""What a minute of the history was made of, as far as its figures tell.

They are the seconds that were good, fair and poor, means over all of them, and the largest
deviation. Which value went with which seconds has to be guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lumbar.core.summary import FAIR_DEVIATION
from lumbar.core.types import Band, Basis, Deviation, MinuteRow, RulaResult, SceneState, StepScore

_ORDER = (Band.PAUSED, Band.AWAY, Band.UNSURE, Band.GOOD, Band.FAIR, Band.POOR)
_JUDGED = (Band.POOR, Band.GOOD, Band.FAIR)
"""In the order in which their values are fitted to the mean of the minute."""

_USUAL = {Band.GOOD: 0.3, Band.FAIR: 0.8, Band.POOR: 1.3}
"""The deviation in a band where the mean leaves a choice. Assumed."""

_WORST, _HIGHEST_SCORE = 10.0, 7.0

Range = tuple[float, float]

_BELOW_ONE = 0.999
"""The largest deviation that is not poor."""


@dataclass(frozen=True)
class Criteria:
    """What minutes were judged by.

    Attributes:
        since_epoch_s: From when on, until the next ones.
        limit: The user's deviation limit.
        rula_action_level: Poor from this certain RULA action level on; None: RULA had no say.
    """

    since_epoch_s: float = field(compare=False)
    limit: float
    rula_action_level: int | None


@dataclass(frozen=True)
class Stretch:
    """Seconds of one minute that are alike."""

    band: Band
    seconds: float
    state: SceneState
    rula: RulaResult | None
    deviation: Deviation | None


def stretches_of(
    row: MinuteRow, by: Criteria, limit: float, *, worst: bool = False
) -> list[Stretch]:
    """What a minute was made of, the least bad first.

    Args:
        row: The minute.
        by: What it was judged by.
        limit: To be tried.
        worst: Take every value as high as it may have been, and else as it probably was.
    """
    deviations = _deviations(row, worst=worst)
    scores = _scores(row, by, worst=worst)
    made = []
    for band in _ORDER:
        seconds = row.seconds.get(band, 0.0)
        if seconds <= 0:
            continue
        state, rula, deviation = SceneState.NO_PERSON, None, None
        if band is Band.UNSURE:
            state = SceneState.UNSURE
        elif band in _JUDGED:
            state = SceneState.OK
            rula = _result(*scores[band]) if band in scores else None
            if band in deviations:
                share = deviations[band] * by.limit / limit
                deviation = Deviation(share, {"head_height": share})
        made.append(Stretch(band, seconds, state, rula, deviation))
    return made


def _deviations(row: MinuteRow, *, worst: bool) -> dict[Band, float]:
    """The deviation in each judged band, in limits of then; empty without one."""
    if row.deviation_mean is None:
        return {}
    most = _WORST if row.deviation_max is None else row.deviation_max
    fair, one = min(FAIR_DEVIATION, most), min(_BELOW_ONE, most)
    poor = 1.0 if most >= 1 else 0.0  # below the limit it was RULA's doing
    ranges = {Band.GOOD: (0.0, fair), Band.FAIR: (fair, one), Band.POOR: (poor, most)}
    return _fitted(row, row.deviation_mean, ranges, _USUAL, worst=worst)


def _scores(row: MinuteRow, by: Criteria, *, worst: bool) -> dict[Band, tuple[int, int]]:
    """Lowest and highest possible RULA score in each judged band; empty without one."""
    if row.rula_min is None or row.rula_max is None:
        return {}
    most = _HIGHEST_SCORE if row.rula_min > 1 else 1.0
    ranges = dict.fromkeys(_JUDGED, (1.0, most))
    if by.rula_action_level is not None:
        poor_by_rula = row.deviation_max is None or row.deviation_max < 1
        least = 2.0 * by.rula_action_level - 1 if poor_by_rula else 1.0
        fair = max(2, by.rula_action_level - 1)
        ranges = {
            Band.GOOD: (1.0, 2.0 * (fair - 1)),
            Band.FAIR: (1.0, 2.0 * max(by.rula_action_level - 1, 1)),
            Band.POOR: (least, _HIGHEST_SCORE),
        }
    usual = dict.fromkeys(_JUDGED, row.rula_min)
    lows = _fitted(row, row.rula_min, ranges, usual, worst=worst)
    high = round(row.rula_max)
    return {band: (round(low), max(round(low), high)) for band, low in lows.items()}


def _fitted(
    row: MinuteRow,
    mean: float,
    ranges: Mapping[Band, Range],
    usual: Mapping[Band, float],
    *,
    worst: bool,
) -> dict[Band, float]:
    """A value for each band that was: the mean fits, or each is the highest there can be."""
    seconds = {band: row.seconds[band] for band in _JUDGED if row.seconds.get(band, 0.0) > 0}
    if worst:
        return {band: ranges[band][1] for band in seconds}
    values = {band: _within(usual[band], ranges[band]) for band in seconds}
    for band in seconds:
        have = sum(values[each] * span_s for each, span_s in seconds.items())
        missing = mean * sum(seconds.values()) - have
        values[band] = _within(values[band] + missing / seconds[band], ranges[band])
    return values


def _within(value: float, allowed: Range) -> float:
    return min(max(value, allowed[0]), allowed[1])


def _result(low: int, high: int) -> RulaResult:
    steps = {"trunk": StepScore(1, 1, Basis.UNKNOWN)}  # only names the advice
    return RulaResult("both", steps, low, high)
