"""A person's own good posture, and how far another posture is from it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

import numpy as np

from lumbar.core.errors import InputError
from lumbar.core.measures import MEASURES, posture_measures
from lumbar.core.natural_limits import LIMITS
from lumbar.core.own_movement import WIDEST_JITTER, correlations, discounted
from lumbar.core.placement import Placement
from lumbar.core.suitability import Unfit
from lumbar.core.taught import TAUGHT_SHARE, Sides, reach_of, share_of, short_of, widened
from lumbar.core.types import Deviation, FloatArray

__all__ = ["LIMITS", "MEASURES", "Baseline", "posture_measures"]

Measures = Mapping[str, float | None]


_ADDING_UP = 4
"""Exponent by which the shares add up: the largest rules, several moderate ones count a little."""

_MOST_TURN = 0.6
"""A turned head counts up to this and no more: looking at another screen is no slouching, however
far and however long. It makes other deviations a little worse, and alone it is never one."""

_HALFWAY = 0.5
_PERSONAL = (0.75, 1.5)
"""A personal limit lies halfway to the person's slouch, within these natural limits.

Of two people's pictures, with 20 of the bad ones as the slouch, it told the others apart at least
as well (area under the curve never lower), and at the limit of 1 it was right in 93.7 % rather than
92.2 % on average; from 0.5 natural limits on it accused up to half of the good pictures."""

_TELLING = 0.5
"""A measure that the slouch changes by less than this natural limit is no part of the slouch."""

_NEAR_UPRIGHT = 0.6
"""A posture that deviates by less is no slouch to learn limits from."""

NEEDED = ("head_pitch", "head_height")
"""Without either of these there is nothing to judge slouching by."""

_MAD_TO_SIGMA = 1.4826
LEAST_FRAMES = 10
_LEAST_SEEN = 0.5


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
        correlation: How they moved together then, in the order of ``centres``; empty: not at all.
        slouch: Where measures lie while the person slouches, for those that change then.
        placement: Where in the picture the person was; None when that is not known.
        distance_cm: From the eyes to the camera, as the person told; None without.
        taught: How far below and above its centre a measure was when the person called that good;
            for those that were. What was calibrated stays what it is: RULA's neck and the told
            centimetres are measured from there.
    """

    centres: Mapping[str, Centre]
    correlation: tuple[tuple[float, ...], ...] = ()
    slouch: Mapping[str, float] = field(default_factory=dict)
    placement: Placement | None = None
    distance_cm: float | None = None
    taught: Mapping[str, Sides] = field(default_factory=dict)

    @classmethod
    def from_samples(cls, samples: Sequence[Measures]) -> Baseline:
        """Median and spread (from the median absolute deviation) of every measure.

        Raises:
            InputError: Too few samples, or head and shoulders were not seen in half of them.
        """
        if len(samples) < LEAST_FRAMES:
            raise InputError(
                "The camera did not see you for long enough; sit in the picture and try again."
            )
        centres = {}
        for name in MEASURES:
            values = _seen(samples, name)
            if len(values) >= _LEAST_SEEN * len(samples):
                middle = median(values)
                scatter = median(abs(value - middle) for value in values)
                spread = max(_MAD_TO_SIGMA * scatter, LIMITS[name].jitter)
                centres[name] = Centre(middle, spread)
        if not centres.keys() & set(NEEDED):
            raise InputError(
                "Your head was not seen well enough; face the camera in good light and try again."
            )
        together = correlations(_usual(samples, centres))
        return cls(centres, tuple(map(tuple, together.tolist())))

    def limit_of(self, name: str) -> tuple[float, float]:
        """How far a measure may go below and above its centre, apart from what was taught.

        Halfway to where the person's own slouch lies, if that is known, and else the natural
        limit; at least three of the person's own standard deviations.
        """
        natural, centre = LIMITS[name], self.centres[name]
        below, above = natural.below, natural.above
        away = self.slouch[name] - centre.value if name in self.slouch else 0.0
        if away < 0:
            below = _personal(-away, below)
        elif away > 0:
            above = _personal(away, above)
        least = WIDEST_JITTER * centre.spread
        return max(below, least), max(above, least)

    def reach_of(self, name: str, *, limit: float = 1.0) -> tuple[float, float]:
        """How far below and above its centre a measure counts as 1: what was taught included."""
        below, above = (
            reach_of(room * limit, taught)
            for room, taught in zip(self.limit_of(name), self._taught(name), strict=True)
        )
        return below, above

    def parts(self, measures: Measures, *, limit: float = 1.0) -> dict[str, float]:
        """Signed share of each measure in its limit: 1 at the user's, a turned head 0.6 at most.

        Args:
            measures: From `posture_measures`.
            limit: The user's limit in natural limits, above 0.

        Returns:
            By names of `MEASURES`; empty when the head cannot be compared.
        """
        parts = {
            name: self._share(name, value, limit)
            for name in self.centres
            if (value := measures.get(name)) is not None
        }
        if "head_turn" in parts:
            parts["head_turn"] = min(max(parts["head_turn"], -_MOST_TURN), _MOST_TURN)
        return parts if parts.keys() & set(NEEDED) else {}

    def deviation(self, measures: Measures, *, limit: float = 1.0) -> Deviation | None:
        """Compare a posture with the baseline: all `parts` together; None when there are none.

        Args:
            measures: From `posture_measures`.
            limit: As in `parts`.
        """
        parts = self.parts(measures, limit=limit)
        return Deviation(self._combined(parts), parts) if parts else None

    def teach(self, measures: Measures, *, limit: float = 1.0) -> Baseline:
        """The baseline after the user has called a posture good.

        Where a measure lies beyond half the user's limit, the limit on that side is widened until
        it lies just there, see `taught`. A new calibration begins without lessons.

        Args:
            measures: From `posture_measures`; without those that were not held against the user.
            limit: As in `parts`.
        """
        taught = dict(self.taught)
        for name, centre in self.centres.items():
            value = measures.get(name)
            if value is not None and abs(self._share(name, value, limit)) > TAUGHT_SHARE:
                taught[name] = widened(self._taught(name), value - centre.value)
        return replace(self, taught=taught)

    def with_slouch(self, samples: Sequence[Measures]) -> Baseline:
        """The baseline with limits that fit how this person slouches.

        A posture that was taught as good and lies nearer to this slouch than to the calibrated
        posture is no longer taken as good: the slouch is what the person says last.

        Raises:
            InputError: Too few samples, or no other posture than the calibrated one.
        """
        if len(samples) < LEAST_FRAMES:
            raise InputError(
                "The camera did not see you for long enough; sit in the picture and try again."
            )
        natural = replace(self, slouch={}, taught={})
        middles = {
            name: median(values)
            for name in self.centres
            if len(values := _seen(samples, name)) >= _LEAST_SEEN * len(samples)
        }
        deviation = natural.deviation(middles)
        if deviation is None or deviation.value < _NEAR_UPRIGHT:
            raise InputError(Unfit.UPRIGHT.sentence)
        slouch = {
            name: middles[name]
            for name, part in deviation.parts.items()
            if abs(part) >= _TELLING and name != "head_turn"
        }
        away = {name: value - self.centres[name].value for name, value in slouch.items()}
        return replace(self, slouch=slouch, taught=short_of(self.taught, away))

    def _taught(self, name: str) -> Sides:
        return self.taught.get(name, (0.0, 0.0))

    def _share(self, name: str, value: float, limit: float) -> float:
        """Signed distance from the centre in limits of the user."""
        away = value - self.centres[name].value
        side = int(away >= 0)
        room = self.limit_of(name)[side] * limit
        return math.copysign(share_of(abs(away), room, self._taught(name)[side]), away)

    def _combined(self, parts: Mapping[str, float]) -> float:
        """All parts as one number, with the person's own common movement discounted."""
        left = np.array(list(parts.values()))
        if self.correlation:
            order = list(self.centres)
            chosen = [order.index(name) for name in parts]
            together = np.array(self.correlation)[np.ix_(chosen, chosen)]
            left = discounted(left, self._spreads(parts), together)
        total = float((np.abs(left) ** _ADDING_UP).sum())
        return float(total ** (1 / _ADDING_UP))

    def _spreads(self, parts: Mapping[str, float]) -> FloatArray:
        """The person's own standard deviations in the limits of the side on which each part is."""
        sides = [(name, int(part >= 0)) for name, part in parts.items()]
        return np.array(
            [self.centres[name].spread / self.limit_of(name)[side] for name, side in sides]
        )


def _personal(away: float, natural: float) -> float:
    """The limit of a measure that lies so far away in the person's slouch."""
    least, most = _PERSONAL
    return min(max(_HALFWAY * away, least * natural), most * natural)


def _usual(samples: Sequence[Measures], centres: Mapping[str, Centre]) -> FloatArray:
    """``(n, k)`` values of the samples that lack no measure and in which none is far out."""
    rows = [[sample.get(name) for name in centres] for sample in samples]
    whole = np.array([row for row in rows if None not in row], dtype=float)
    whole = whole.reshape(-1, len(centres))
    middle = [centre.value for centre in centres.values()]
    spread = [centre.spread for centre in centres.values()]
    usual: FloatArray = whole[(np.abs(whole - middle) <= WIDEST_JITTER * np.array(spread)).all(1)]
    return usual


def _seen(samples: Sequence[Measures], name: str) -> list[float]:
    return [value for sample in samples if (value := sample.get(name)) is not None]
