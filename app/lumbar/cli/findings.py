"""What a finished run found, gathered update by update for summary and report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from lumbar.cli.records import STEP_NAMES, alert_record
from lumbar.core.rula_words import score_sentence
from lumbar.core.types import (
    AlertEvent,
    AlertKind,
    Band,
    Basis,
    FloatArray,
    PostureUpdate,
    RulaResult,
    SceneState,
    View,
)

PICTURE_S = 1.0
"""Weight of an independent picture, in seconds, wherever seconds are counted."""

LONGEST_GAP_S = 2.0
"""A sample stands for the time to the next one, but for no more than this."""


@dataclass(frozen=True)
class Sample:
    """One frame's verdict, on a time axis that puts all inputs one after the other.

    Attributes:
        x_s: Seconds since the start of the first input, pauses left out.
        input_index: Which input it belongs to, from 0.
        rula: Lowest and highest grand score; None when not judged.
        deviation: None without a baseline or when not judged.
        weight_s: Seconds the sample stands for.
    """

    x_s: float
    input_index: int
    band: Band
    rula: tuple[int, int] | None
    deviation: float | None
    weight_s: float


@dataclass(frozen=True)
class Alert:
    """An alert event with the input it came from and its place on the common time axis."""

    x_s: float
    source: str
    event: AlertEvent


@dataclass
class Findings:
    """Collects the updates of one or several inputs: `begin` each, `add` its updates, `finish`.

    Attributes:
        pictures_only: Every input was an independent picture: counts mean more than seconds.
        starts: Each input's name and where it starts on the common time axis, in order.
    """

    samples: list[Sample] = field(default_factory=list)
    alerts: list[Alert] = field(default_factory=list)
    states: Counter[SceneState] = field(default_factory=Counter)
    steps: dict[str, Counter[Basis]] = field(
        default_factory=lambda: {name: Counter() for name in STEP_NAMES}
    )
    step_range: dict[str, tuple[int, int]] = field(default_factory=dict)
    pictures_only: bool = True
    starts: list[tuple[str, float]] = field(default_factory=list)
    _parts: dict[str, list[float]] = field(default_factory=dict)
    _said_s: dict[str, float] = field(default_factory=dict)
    _chances_s: FloatArray = field(default_factory=lambda: np.zeros(7))
    _open: PostureUpdate | None = None
    _x_s: float = 0.0

    def begin(self, source: str, *, picture: bool = False) -> None:
        """The next input begins; ``picture`` says that it is one independent picture."""
        self._end()
        self.starts.append((source, self._x_s))
        self.pictures_only &= picture

    def add(self, update: PostureUpdate) -> None:
        """Note the next update of the present input; times must not go back."""
        self.states[update.state] += 1
        if self._open is not None:
            self._settle(self._open, min(update.t_s - self._open.t_s, LONGEST_GAP_S))
        self._open = update
        if update.alert is not None:
            self.alerts.append(Alert(self._x_s, self.starts[-1][0], update.alert))
        if update.rula is not None:
            self._note_steps(update.rula)

    def finish(self) -> None:
        """There is no further input."""
        self._end()

    def _end(self) -> None:
        """The last frame of an input stands for as long as the one before, an only one for 1 s."""
        if self._open is not None:
            same = self.samples and self.samples[-1].input_index == len(self.starts) - 1
            self._settle(self._open, self.samples[-1].weight_s if same else PICTURE_S)
            self._open = None

    def _settle(self, update: PostureUpdate, weight_s: float) -> None:
        rula = update.rula
        self.samples.append(
            Sample(
                x_s=self._x_s,
                input_index=len(self.starts) - 1,
                band=update.band,
                rula=None if rula is None else (rula.grand_score_min, rula.grand_score_max),
                deviation=None if update.deviation is None else update.deviation.value,
                weight_s=weight_s,
            )
        )
        if rula is not None and rula.probabilities:
            view = update.angles.view if update.angles is not None else View.UNKNOWN
            said = score_sentence(rula, keypoints=update.keypoints, view=view)
            self._said_s[said] = self._said_s.get(said, 0.0) + weight_s
            self._chances_s += weight_s * np.array(rula.probabilities)
        if update.deviation is not None:
            for part, share in update.deviation.parts.items():
                sums = self._parts.setdefault(part, [0.0, 0.0])
                sums[0] += abs(share) * weight_s
                sums[1] += weight_s
        self._x_s += weight_s

    def _note_steps(self, rula: RulaResult) -> None:
        for name, step in rula.steps.items():
            self.steps[name][step.basis] += 1
            low, high = self.step_range.get(name, (step.low, step.high))
            self.step_range[name] = (min(low, step.low), max(high, step.high))

    @property
    def length_s(self) -> float:
        """Length of the common time axis."""
        return self._x_s

    @property
    def seconds(self) -> dict[Band, float]:
        """Seconds per band, bands without any left out."""
        totals = dict.fromkeys(Band, 0.0)
        for sample in self.samples:
            totals[sample.band] += sample.weight_s
        return {band: seconds for band, seconds in totals.items() if seconds > 0}

    @property
    def good_share(self) -> float | None:
        """Good time as a share of judged time; None when nothing was judged."""
        seconds = self.seconds
        judged = sum(seconds.get(band, 0.0) for band in (Band.GOOD, Band.FAIR, Band.POOR))
        return seconds.get(Band.GOOD, 0.0) / judged if judged else None

    @property
    def rula_mean(self) -> tuple[float, float] | None:
        """Time-weighted means of the lower and the upper bound of the grand score."""
        judged = [(sample.rula, sample.weight_s) for sample in self.samples if sample.rula]
        total_s = sum(weight for _, weight in judged)
        if not total_s:
            return None
        low = sum(rula[0] * weight for rula, weight in judged) / total_s
        return low, sum(rula[1] * weight for rula, weight in judged) / total_s

    @property
    def score_said(self) -> tuple[str, float] | None:
        """What was said of the score for the longest time, and its share of the judged time."""
        if not self._said_s:
            return None
        words, seconds = max(self._said_s.items(), key=lambda item: item[1])
        return words, seconds / sum(self._said_s.values())

    @property
    def score_chances(self) -> list[float] | None:
        """Time-weighted mean probability of each grand score; None when nothing was judged."""
        total_s = float(self._chances_s.sum())
        return (self._chances_s / total_s).tolist() if total_s else None

    @property
    def deviation_mean(self) -> float | None:
        """Time-weighted mean deviation; None without a baseline."""
        known = [(s.deviation, s.weight_s) for s in self.samples if s.deviation is not None]
        total_s = sum(weight for _, weight in known)
        return sum(value * weight for value, weight in known) / total_s if total_s else None

    @property
    def worst_parts(self) -> list[tuple[str, float]]:
        """Measures by their mean share of the limit, largest first."""
        means = [(part, total / weight) for part, (total, weight) in self._parts.items() if weight]
        return sorted(means, key=lambda item: -item[1])

    @property
    def warnings(self) -> list[Alert]:
        """The moments at which the user would have been told something."""
        return [alert for alert in self.alerts if alert.event.kind is not AlertKind.WITHDRAW]


def summary(findings: Findings) -> dict[str, Any]:
    """The findings as JSON, for ``--json``."""
    rula, deviation = findings.rula_mean, findings.deviation_mean
    return {
        "frames": sum(findings.states.values()),
        "states": _counts(findings.states),
        "seconds": {band.value: round(s, 3) for band, s in findings.seconds.items()},
        "good_share": _rounded(findings.good_share),
        "rula_mean": None if rula is None else {"min": round(rula[0], 4), "max": round(rula[1], 4)},
        "rula_probabilities": None
        if findings.score_chances is None
        else [round(chance, 4) for chance in findings.score_chances],
        "rula_said": None if findings.score_said is None else findings.score_said[0],
        "deviation_mean": _rounded(deviation),
        "worst_parts": {part: round(share, 4) for part, share in findings.worst_parts},
        "steps": {name: _counts(counter) for name, counter in findings.steps.items()},
        "alerts": [
            {"source": alert.source, **alert_record(alert.event)} for alert in findings.alerts
        ],
    }


def _counts(counter: Mapping[Any, int]) -> dict[str, int]:
    return {str(key.value): count for key, count in sorted(counter.items())}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def clock(seconds: float) -> str:
    """``0:05``, ``12:40`` or ``1:02:05``."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def summary_lines(findings: Findings) -> list[str]:
    """The findings for a terminal: time per band, scores, and when Lumbar would have warned."""
    lines = [_band_line(findings)]
    rula, deviation = findings.rula_mean, findings.deviation_mean
    if rula is not None:
        lines.append(f"RULA on average between {rula[0]:.1f} and {rula[1]:.1f} (1 best, 7 worst)")
    if findings.score_said is not None:
        words, share = findings.score_said
        of_what = "judged pictures" if findings.pictures_only else "judged time"
        lines.append(f"most often, {share:.0%} of the {of_what}: {words}")
    if deviation is not None:
        lines.append(f"deviation from your posture {deviation:.2f} on average (1 is the limit)")
    elif rula is not None:
        lines.append("no profile, so only RULA was judged; make one with lumbar calibrate")
    for alert in findings.warnings:
        event = alert.event
        why = f"{REASONS[event.reason]} for {event.bad_for_s:.0f} s"
        lines.append(
            f"would have warned at {clock(event.t_s)} in {alert.source}: {event.advice} ({why})"
        )
    if not findings.warnings and not findings.pictures_only:
        lines.append("no warning would have been given")
    return lines


REASONS: Mapping[str, str] = {
    "deviation": "away from your posture",
    "rula": "high RULA action level",
}
"""Plain words for `AlertEvent.reason`."""


def _band_line(findings: Findings) -> str:
    parts: Sequence[str]
    if findings.pictures_only:
        counts = Counter(sample.band for sample in findings.samples)
        parts = [f"{band.value} {counts[band]}" for band in Band if counts[band]]
        return f"{len(findings.samples)} pictures: {', '.join(parts)}"
    parts = [f"{band.value} {clock(s)}" for band, s in findings.seconds.items() if s >= 0.5]
    return f"{clock(findings.length_s)} analysed: {', '.join(parts)}"
