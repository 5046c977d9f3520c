"""From single updates to minutes of history."""

from __future__ import annotations

from dataclasses import dataclass, field

from lumbar.core.types import AlertEvent, AlertKind, Band, Deviation, MinuteRow, RulaResult

_SET_BACK_S = 300.0
"""A clock set back by less was corrected; one set back by more was wrong before."""

_SLIVER_S = 1e-4
"""Less than this is no time but the clocks' rounding; it makes neither a minute nor a gap."""


class Tally:
    """Counts observed time by minutes of the wall clock.

    The time between two updates counts for what the first one said, if it is no longer than
    ``max_gap_s``; a longer gap was not observed and counts for nothing. How long is told by the
    monotonic time alone, when by the wall clock: setting the clock neither creates nor loses time,
    and no minute gets more than 60 seconds. Only after the clock was set back by several minutes
    may a minute come twice.

    Attributes:
        seconds_by_band: All time counted so far.
    """

    def __init__(self, max_gap_s: float = 2.0) -> None:
        self.seconds_by_band: dict[Band, float] = dict.fromkeys(Band, 0.0)
        self._max_gap_s = max_gap_s
        self._last: _Sample | None = None
        self._open: _Minute | None = None

    def add(
        self,
        t_s: float,
        epoch_s: float,
        band: Band,
        rula: RulaResult | None,
        deviation: Deviation | None,
        alert: AlertEvent | None,
    ) -> list[MinuteRow]:
        """Count one update.

        Args:
            t_s: Monotonic time in seconds.
            epoch_s: Wall-clock time in seconds since 1970.
            band: What the time from now on counts as.
            rula: None when not judged.
            deviation: None when not judged.
            alert: A notice that was raised counts in the present minute.

        Returns:
            Minutes completed by this update.
        """
        last = self._last
        span_s = t_s - last.t_s if last is not None else 0.0
        if not 0 <= span_s <= self._max_gap_s + _SLIVER_S:
            span_s = 0.0
        ahead_s = self._ahead_s(t_s, epoch_s, observed=span_s > 0)
        clock_s = t_s + ahead_s
        rows = self._count(last, clock_s - span_s, clock_s) if last is not None else []
        rows += self._close_before(clock_s)
        if alert is not None and alert.kind is AlertKind.RAISE:
            self._minute(clock_s).alerts += 1
        self._last = _Sample(t_s, clock_s, ahead_s, band, rula, deviation)
        return rows

    def idle(self, t_s: float, epoch_s: float, band: Band) -> list[MinuteRow]:
        """Count time in which nothing is judged, a pause for example; call it as often as `add`."""
        return self.add(t_s, epoch_s, band, None, None, None)

    def flush(self) -> list[MinuteRow]:
        """The minute under way, as far as it was observed; the rest of it becomes another row."""
        rows = [] if self._open is None else [self._open.row()]
        self._open = None
        return rows

    def _ahead_s(self, t_s: float, epoch_s: float, *, observed: bool) -> float:
        """The wall clock minus the monotonic time, so that nothing overlaps what was counted."""
        ahead_s, last = epoch_s - t_s, self._last
        if last is None or last.clock_s - epoch_s >= _SET_BACK_S:
            return ahead_s
        least_s = last.ahead_s if observed else last.clock_s - t_s
        return ahead_s if ahead_s > least_s + _SLIVER_S else least_s

    def _count(self, sample: _Sample, start_s: float, end_s: float) -> list[MinuteRow]:
        """Count a stretch of clock time for a sample, minute by minute."""
        rows = []
        while start_s < end_s:
            rows += self._close_before(start_s)
            minute_end_s = _minute_of(start_s) + 60
            part_end_s = end_s if end_s <= minute_end_s + _SLIVER_S else minute_end_s
            self._minute(start_s).add(sample, part_end_s - start_s)
            self.seconds_by_band[sample.band] += part_end_s - start_s
            start_s = part_end_s
        return rows

    def _close_before(self, clock_s: float) -> list[MinuteRow]:
        """Complete the open minute if the clock is in another one."""
        if self._open is None or self._open.epoch_s == _minute_of(clock_s):
            return []
        return self.flush()

    def _minute(self, clock_s: float) -> _Minute:
        if self._open is None:
            self._open = _Minute(_minute_of(clock_s))
        return self._open


@dataclass(frozen=True)
class _Sample:
    """One update as far as the tally needs it."""

    t_s: float
    clock_s: float
    ahead_s: float
    band: Band
    rula: RulaResult | None
    deviation: Deviation | None


@dataclass
class _Mean:
    """A time-weighted mean."""

    total: float = 0.0
    weight_s: float = 0.0

    def add(self, value: float, weight_s: float) -> None:
        self.total += value * weight_s
        self.weight_s += weight_s

    @property
    def value(self) -> float | None:
        return self.total / self.weight_s if self.weight_s > 0 else None


@dataclass
class _Minute:
    """The sums of one minute."""

    epoch_s: int
    seconds: dict[Band, float] = field(default_factory=dict)
    rula_min: _Mean = field(default_factory=_Mean)
    rula_max: _Mean = field(default_factory=_Mean)
    deviation: _Mean = field(default_factory=_Mean)
    deviation_max: float | None = None
    parts: dict[str, float] = field(default_factory=dict)
    alerts: int = 0

    def add(self, sample: _Sample, span_s: float) -> None:
        self.seconds[sample.band] = self.seconds.get(sample.band, 0.0) + span_s
        if sample.rula is not None:
            self.rula_min.add(sample.rula.grand_score_min, span_s)
            self.rula_max.add(sample.rula.grand_score_max, span_s)
        if sample.deviation is not None:
            self.deviation.add(sample.deviation.value, span_s)
            self.deviation_max = max(self.deviation_max or 0.0, sample.deviation.value)
            for part, share in sample.deviation.parts.items():
                self.parts[part] = self.parts.get(part, 0.0) + abs(share) * span_s

    def row(self) -> MinuteRow:
        return MinuteRow(
            epoch_s=self.epoch_s,
            seconds=self.seconds,
            rula_min=self.rula_min.value,
            rula_max=self.rula_max.value,
            deviation_mean=self.deviation.value,
            deviation_max=self.deviation_max,
            worst_part=max(self.parts, key=self.parts.__getitem__, default=""),
            alerts=self.alerts,
        )


def _minute_of(clock_s: float) -> int:
    """Start of the minute that a time belongs to."""
    return 60 * int((clock_s + _SLIVER_S) // 60)
