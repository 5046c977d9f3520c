"""A minute as the history stores it: into the columns, out of them, and two of the same as one."""

from __future__ import annotations

import math
from types import NoneType

from lumbar.core.types import Band, MinuteRow

BANDS = (Band.GOOD, Band.FAIR, Band.POOR, Band.UNSURE, Band.AWAY, Band.PAUSED)
"""In the order of their columns."""
_JUDGED = (Band.GOOD, Band.FAIR, Band.POOR)
_TYPES = (
    *((int,), *((float,),) * len(BANDS)),
    *((float, NoneType),) * 4,
    *((str,), (int,)),
)
"""What may stand in each column, in the order of the row."""


def values_of(row: MinuteRow) -> tuple[object, ...]:
    """A minute as a row of the table, in the order of `schema.COLUMNS`."""
    return (
        row.epoch_s,
        *(float(row.seconds.get(band, 0.0)) for band in BANDS),
        row.rula_min,
        row.rula_max,
        row.deviation_mean,
        row.deviation_max,
        row.worst_part,
        row.alerts,
    )


def row_from(values: tuple[object, ...]) -> MinuteRow:
    """The minute a row of the table holds."""
    epoch_s, *rest = values
    seconds = dict(zip(BANDS, rest[: len(BANDS)], strict=True))
    return MinuteRow(epoch_s, seconds, *rest[len(BANDS) :])  # type: ignore[arg-type]


def is_minute(values: tuple[object, ...]) -> bool:
    """Whether a stored row can be one: a file from elsewhere may hold anything."""
    epoch_s, *rest = values
    return (
        all(type(value) in kinds for value, kinds in zip(values, _TYPES, strict=True))
        and epoch_s % 60 == 0  # type: ignore[operator]
        and all(0 <= value < math.inf for value in rest if type(value) in (int, float))  # type: ignore[operator]
    )


def merge(first: MinuteRow, second: MinuteRow) -> MinuteRow:
    """Two observations of the same minute as one.

    Seconds and alerts add up, means are weighted by judged seconds, and the worst part is that of
    the longer judged one. After the clock was set back a minute can hold more than 60 s.
    """
    first_s, second_s = (
        sum(row.seconds.get(band, 0.0) for band in _JUDGED) for row in (first, second)
    )
    total_s = first_s + second_s
    share = second_s / total_s if total_s > 0 else 0.5

    def mean(one: float | None, other: float | None) -> float | None:
        if one is None or other is None:
            return other if one is None else one
        return one + (other - one) * share

    longer, shorter = (second, first) if share > 0.5 else (first, second)
    maxima = [row.deviation_max for row in (first, second) if row.deviation_max is not None]
    return MinuteRow(
        epoch_s=first.epoch_s,
        seconds={
            band: first.seconds.get(band, 0.0) + second.seconds.get(band, 0.0) for band in BANDS
        },
        rula_min=mean(first.rula_min, second.rula_min),
        rula_max=mean(first.rula_max, second.rula_max),
        deviation_mean=mean(first.deviation_mean, second.deviation_mean),
        deviation_max=max(maxima, default=None),
        worst_part=longer.worst_part or shorter.worst_part,
        alerts=first.alerts + second.alerts,
    )
