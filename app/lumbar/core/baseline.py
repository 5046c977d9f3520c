"""A person's own good posture, and how far another posture is from it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import NamedTuple

from lumbar.core.errors import InputError
from lumbar.core.measures import MEASURES, posture_measures
from lumbar.core.types import Deviation

__all__ = ["MEASURES", "Baseline", "BaselineCollector", "posture_measures"]

Measures = Mapping[str, float | None]

_VERSION = 1


class Limit(NamedTuple):
    """How far a measure may go before posture counts as bad.

    Attributes:
        below: Distance below the baseline that is one limit.
        above: The same above it.
        jitter: Least spread to reckon with: what the pose model alone adds.
    """

    below: float
    above: float
    jitter: float


LIMITS: dict[str, Limit] = {
    # Down: one RULA neck band, 10°: 0.65 × sin 10°. Up: 20°, people look up without slumping.
    "head_pitch": Limit(0.22, 0.11, 0.015),
    # Down: 12 % of the usual 0.65, the fall that rula.md takes for raised shoulders or a dropped
    # head. Up: sitting taller is welcome, until it is another chair.
    "head_height": Limit(0.08, 0.20, 0.015),
    # Closer: a head 20 % larger, from 70 cm to 58 cm. Away: 40 %, about to 1 m.
    "distance": Limit(0.34, 0.18, 0.02),
    # 6 cm at a shoulder width of 40 cm.
    "side_lean": Limit(0.15, 0.15, 0.02),
    # ISO 11226 and EN 1005-4: 10° for the head's side tilt and for the trunk's side bend.
    "head_roll": Limit(10.0, 10.0, 1.0),
    "shoulder_tilt": Limit(10.0, 10.0, 1.0),
    # 45°: looking at a second screen is no slouching.
    "head_turn": Limit(0.46, 0.46, 0.02),
}

"""The natural limits, in the units of `posture_measures`; the user's limit multiplies them all."""

_ADDING_UP = 4
"""Exponent by which the shares add up: the largest rules, several moderate ones count a little."""

_WIDEST_JITTER = 3.0
"""A limit is at least so many spreads: who moves more while sitting well may move more."""

_TAUGHT_SHARE = 0.5
"""So far from the baseline, in the user's limits, a posture lies after it was taught as good."""

_NEEDED = ("head_pitch", "head_height")
"""Without either of these there is nothing to judge slouching by."""

_MAD_TO_SIGMA = 1.4826
_LEAST_FRAMES = 10
_LEAST_SEEN = 0.5
_LONGEST_GAP_S = 2.0
_STILL = 0.5
"""A calibration is refused when a spread exceeds this share of its limit."""


@dataclass(frozen=True)
class Centre:
    """Where a measure lies while the person sits well, and its robust standard deviation there."""

    value: float
    spread: float


@dataclass(frozen=True)
class Baseline:
    """The calibrated posture of one person at one desk.

    Attributes:
        centres: The measures that were seen at calibration, by their names in `MEASURES`.
    """

    centres: Mapping[str, Centre]

    @classmethod
    def from_samples(cls, samples: Sequence[Measures]) -> Baseline:
        """Median and spread (from the median absolute deviation) of every measure.

        Raises:
            InputError: Too few samples, or head and shoulders were not seen in half of them.
        """
        if len(samples) < _LEAST_FRAMES:
            raise InputError(
                "The camera did not see you for long enough; sit in the picture and try again."
            )
        centres = {}
        for name in MEASURES:
            values = [value for sample in samples if (value := sample.get(name)) is not None]
            if len(values) >= _LEAST_SEEN * len(samples):
                middle = median(values)
                scatter = median(abs(value - middle) for value in values)
                spread = max(_MAD_TO_SIGMA * scatter, LIMITS[name].jitter)
                centres[name] = Centre(middle, spread)
        if not centres.keys() & set(_NEEDED):
            raise InputError(
                "Your head was not seen well enough; face the camera in good light and try again."
            )
        return cls(centres)

    def deviation(self, measures: Measures, *, limit: float = 1.0) -> Deviation | None:
        """Compare a posture with the baseline.

        Args:
            measures: From `posture_measures`.
            limit: The user's limit in natural limits, above 0.

        Returns:
            The deviation; its parts are signed and 1 at the user's limit too. None when the head
            cannot be compared.
        """
        parts = {
            name: _share(name, value, centre) / limit
            for name, centre in self.centres.items()
            if (value := measures.get(name)) is not None
        }
        if not parts.keys() & set(_NEEDED):
            return None
        total = sum(abs(part) ** _ADDING_UP for part in parts.values())
        return Deviation(total ** (1 / _ADDING_UP), parts)

    def taught(self, measures: Measures, *, limit: float = 1.0) -> Baseline:
        """The baseline after the user has called a posture good: moved towards it, no further.

        Each measure moves just so far that the posture lies at half the user's limit; what lies
        nearer already stays, so that one press cannot turn a slouch into the ideal.

        Args:
            measures: From `posture_measures`.
            limit: As in `deviation`.
        """
        centres = dict(self.centres)
        for name, centre in self.centres.items():
            value = measures.get(name)
            if value is None:
                continue
            share = abs(_share(name, value, centre)) / limit
            if share > _TAUGHT_SHARE:
                moved = (value - centre.value) * (1 - _TAUGHT_SHARE / share)
                centres[name] = replace(centre, value=centre.value + moved)
        return Baseline(centres)

    def to_dict(self) -> dict[str, object]:
        """Plain numbers for a profile file; `from_dict` reads them back."""
        return {
            "version": _VERSION,
            "measures": {
                name: {"value": centre.value, "spread": centre.spread}
                for name, centre in self.centres.items()
            },
        }

    @classmethod
    def from_dict(cls, document: Mapping[str, object]) -> Baseline:
        """Read what `to_dict` gave.

        Raises:
            InputError: Another version, an unknown name, or a value that is no usable number.
        """
        if document.get("version") != _VERSION:
            raise InputError("The calibration was made by another version; calibrate again.")
        measures = document.get("measures")
        if not isinstance(measures, Mapping) or not measures.keys() & set(_NEEDED):
            raise InputError("The calibration holds no measures; calibrate again.")
        centres = {}
        for name, entry in measures.items():
            if name not in MEASURES or not isinstance(entry, Mapping):
                raise InputError("The calibration holds an unknown entry; calibrate again.")
            value, spread = _number(entry.get("value")), _number(entry.get("spread"))
            if value is None or spread is None or spread <= 0:
                raise InputError(f"The calibration of {name} is damaged; calibrate again.")
            centres[name] = Centre(value, spread)
        return cls(centres)


class BaselineCollector:
    """Gathers a baseline while the person sits well, and refuses one that would be wrong."""

    def __init__(self, seconds: float = 8.0) -> None:
        self._seconds = seconds
        self._samples: list[Measures] = []
        self._observed_s = 0.0
        self._last_s: float | None = None

    def add(self, t_s: float, measures: Measures) -> float:
        """Take the measures of one frame in which the head can be judged; others are left out.

        Returns:
            Progress 0..1: the share of the seconds that was observed without gaps.
        """
        if any(measures.get(name) is not None for name in _NEEDED):
            if self._last_s is not None and 0 < t_s - self._last_s <= _LONGEST_GAP_S:
                self._observed_s += t_s - self._last_s
            self._last_s = t_s
            self._samples.append(dict(measures))
        return min(self._observed_s / self._seconds, 1.0)

    def finish(self) -> Baseline:
        """The baseline of all that was gathered.

        Raises:
            InputError: Not seen for long enough, or not still.
        """
        baseline = Baseline.from_samples(self._samples)
        for name, centre in baseline.centres.items():
            if centre.spread > _STILL * min(LIMITS[name].below, LIMITS[name].above):
                raise InputError(
                    f"You moved too much ({name.replace('_', ' ')}); sit still and try again."
                )
        return baseline


def _share(name: str, value: float, centre: Centre) -> float:
    """Signed distance from the baseline in natural limits."""
    away = value - centre.value
    limit = LIMITS[name].below if away < 0 else LIMITS[name].above
    return away / max(limit, _WIDEST_JITTER * centre.spread)


def _number(value: object) -> float | None:
    """A finite number as float; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None
