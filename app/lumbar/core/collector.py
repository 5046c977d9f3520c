"""Gathering the frames of a calibration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lumbar.core.baseline import LEAST_FRAMES, NEEDED, Baseline
from lumbar.core.errors import InputError
from lumbar.core.natural_limits import LIMITS, SAID
from lumbar.core.placement import Placement, usual_placement

Measures = Mapping[str, float | None]

_LONGEST_GAP_S = 2.0
_STILL = 0.5
"""A calibration is refused when a spread exceeds this share of its limit."""


class BaselineCollector:
    """Gathers a posture while the person holds it, and refuses one that would mislead.

    Args:
        seconds: How long the person has to be observed. At least ten frames are needed too, which
            takes longer only where fewer than two a second are judged.
    """

    def __init__(self, seconds: float = 5.0) -> None:
        self._seconds = seconds
        self._samples: list[Measures] = []
        self._places: list[Placement] = []
        self._observed_s = 0.0
        self._last_s: float | None = None

    def add(self, t_s: float, measures: Measures, place: Placement | None = None) -> float:
        """Take the measures of one frame in which the head can be judged; others are left out.

        Returns:
            Progress 0..1: the share of the seconds that was observed without gaps.
        """
        if any(measures.get(name) is not None for name in NEEDED):
            if self._last_s is not None and 0 < t_s - self._last_s <= _LONGEST_GAP_S:
                self._observed_s += t_s - self._last_s
            self._last_s = t_s
            self._samples.append(dict(measures))
            if place is not None:
                self._places.append(place)
        share = min(self._observed_s / self._seconds, 1.0)
        return min(share, len(self._samples) / LEAST_FRAMES)

    def finish(self) -> Baseline:
        """The baseline of all that was gathered.

        Raises:
            InputError: Not seen for long enough, or not still.
        """
        baseline = Baseline.from_samples(self._samples)
        _refuse_movement(baseline)
        return replace(baseline, placement=usual_placement(self._places))

    def finish_slouch(self, upright: Baseline) -> Baseline:
        """The upright baseline with limits that fit the slouch that was gathered.

        Raises:
            InputError: Not seen for long enough, not still, or hardly another posture.
        """
        _refuse_movement(Baseline.from_samples(self._samples))
        return upright.with_slouch(self._samples)


def _refuse_movement(baseline: Baseline) -> None:
    for name, centre in baseline.centres.items():
        if centre.spread > _STILL * min(LIMITS[name].below, LIMITS[name].above):
            raise InputError(
                "You moved too much ({part}); sit still and try again.", part=SAID[name]
            )
