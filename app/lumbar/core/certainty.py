"""How sure a RULA score is: the probability of each grand score, and which part makes it.

Worked out exactly, by adding up the worksheet's tables over the chances of every step's scores:

* The steps are taken to be independent of one another and the arms of each other; neck, trunk,
  legs and the time a posture was held are the same for both arms. The worse arm counts.
* An unknown step has the scores that are usual at a desk, and an adjustment that is not seen is
  rare (`step_chances`). These are assumptions of the probabilities and never of the exact bounds:
  the bounds say what is possible with the angles as they were read; the probabilities also heed
  that an angle may have been read wrongly, and so may reach beyond them.
* An answer of the user is taken at its word.

Whether the interval holds what it promises is known of simulated bodies only, and the model was
adjusted while looking at them (see `step_chances`).
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lumbar.core.types import FloatArray
from lumbar.core.worksheet import TABLE_A, TABLE_B, TABLE_C

INTERVAL_SHARE = 0.9
"""An interval of scores holds the true one with at least this probability."""

LEAST_DROP = 0.1
"""A part whose best posture would lower the expected grand score by less contributes nothing."""

PARTS: tuple[str, ...] = ("neck", "trunk", "upper_arm", "lower_arm", "wrist", "legs")
"""The parts of the body that can contribute, the wrist with its twist."""

StepChances = Mapping[str, Sequence[float]]
"""Chances of each score of a step, by its name; the first is that of the step's best score."""

_TIE = 1e-9


@dataclass(frozen=True)
class Certainty:
    """What is known of a grand score.

    Attributes:
        probabilities: Of the grand scores 1 to 7; their sum is 1.
        drops: By how much the expected grand score would fall if one part's step were at its
            best, by the names of `PARTS`; never negative.
    """

    probabilities: tuple[float, ...]
    drops: Mapping[str, float]

    @property
    def likely_score(self) -> int:
        """The most likely grand score; of two that are equally likely the worse."""
        most = max(self.probabilities)
        return max(s for s, p in enumerate(self.probabilities, start=1) if p >= most - _TIE)

    @property
    def interval(self) -> tuple[int, int]:
        """The shortest run of scores around the likely one that holds `INTERVAL_SHARE`.

        Of runs of equal length the one that holds more.
        """
        likely = self.likely_score
        below = [0.0, *itertools.accumulate(self.probabilities)]
        runs = [
            (high - low, below[low - 1] - below[high], low, high)
            for low in range(1, likely + 1)
            for high in range(likely, 8)
        ]
        enough = [run for run in runs if -run[1] >= INTERVAL_SHARE - _TIE]
        return min(enough)[2:]

    def main_part(self, known: Collection[str]) -> str | None:
        """The part that contributes most of those that something is known of; None if none does.

        What an unknown part would contribute is an assumption and nobody's fault.
        """
        drops = [(self.drops[part], part) for part in PARTS if part in known]
        drop, part = max(drops, default=(0.0, ""))
        return part if drop >= LEAST_DROP else None


def certainty(
    left: StepChances, right: StepChances, body: StepChances, *, static: float
) -> Certainty:
    """The probabilities of the grand score.

    Args:
        left, right: upper_arm, lower_arm, wrist and wrist_twist of each arm.
        body: neck, trunk and legs.
        static: Chance that the posture has been held for so long that muscle use counts.

    No load is added: nothing is lifted at a desk.
    """
    posture_a, posture_b = _posture_a(left, right), _posture_b(body)
    grand = np.zeros(7)
    best = np.zeros((2, 4))
    for muscle_use, chance in ((0, 1.0 - static), (1, static)):
        if chance > 0:
            score_c = _worse(posture_a @ _SCORE_C[muscle_use])
            score_d = posture_b @ _SCORE_D[muscle_use]
            grand += chance * (np.outer(score_c[0], score_d[0]).ravel() @ _GRAND)
            best[0] += chance * (score_c @ (_TABLE_C @ score_d[0]))
            best[1] += chance * (score_d @ (score_c[0] @ _TABLE_C))
    (as_it_is, *arms), (_, *trunk) = best.tolist()
    drops = {
        part: max(as_it_is - expected, 0.0)
        for part, expected in zip((*_ARM_PARTS, *_BODY_PARTS), (*arms, *trunk), strict=True)
    }
    return Certainty(tuple((grand / grand.sum()).tolist()), drops)


_ARM_PARTS = ("upper_arm", "lower_arm", "wrist")
_BODY_PARTS = ("neck", "trunk", "legs")
_BEST = {scores: [1.0, *[0.0] * (scores - 1)] for scores in (2, 3, 4, 6)}
"""Chances of a step at its best, by how many scores it has."""


def _posture_a(left: StepChances, right: StepChances) -> FloatArray:
    """``(8, 144)`` chances of each cell of Table A: of each arm as it is, then with its upper arm,
    lower arm or wrist at its best."""
    upper, lower, wrist, twist = (
        np.array(
            [
                _BEST[len(arm[step])] if variant == place else arm[step]
                for arm in (left, right)
                for variant in range(4)
            ]
        )
        for step, place in (("upper_arm", 1), ("lower_arm", 2), ("wrist", 3), ("wrist_twist", 3))
    )
    return _each_with_each(_each_with_each(upper, lower), _each_with_each(wrist, twist))


def _posture_b(body: StepChances) -> FloatArray:
    """``(4, 72)`` chances of each cell of Table B: as it is, then with neck, trunk or legs at its
    best."""
    neck, trunk, legs = (
        np.array(
            [_BEST[len(body[step])] if variant == place else body[step] for variant in range(4)]
        )
        for place, step in enumerate(_BODY_PARTS, start=1)
    )
    return _each_with_each(neck, _each_with_each(trunk, legs))


def _each_with_each(one: FloatArray, other: FloatArray) -> FloatArray:
    """``(n, a * b)`` products of ``(n, a)`` and ``(n, b)``, row by row."""
    product: FloatArray = one[:, :, np.newaxis] * other[:, np.newaxis, :]
    return product.reshape(len(one), -1)


def _worse(score_c: FloatArray) -> FloatArray:
    """``(4, 8)`` chances of the higher of two arms' scores C, from ``(8, 8)``."""
    sums = np.cumsum(score_c, axis=1)
    at_most = sums[:4] * sums[4:]
    at_most[:, 1:] -= at_most[:, :-1].copy()
    return at_most


def _picked(table: Sequence[Sequence[int]], scores: int) -> FloatArray:
    """``(cells, scores)``: 1 where a table's cell holds a score, counted from 1."""
    cells = np.array(table).ravel()
    picked: FloatArray = (cells[:, np.newaxis] == np.arange(1, scores + 1)).astype(np.float64)
    return picked


def _plus(points: int, most: int) -> FloatArray:
    """``(9, most)``: from a posture score to a row or column of Table C, with points added."""
    reached = np.minimum(np.arange(1, 10) + points, most)
    picked: FloatArray = (reached[:, np.newaxis] == np.arange(1, most + 1)).astype(np.float64)
    return picked


_GRAND = _picked(TABLE_C, 7)
_TABLE_C: FloatArray = np.array(TABLE_C, dtype=np.float64)
_SCORE_C = tuple(_picked(TABLE_A, 9) @ _plus(points, 8) for points in (0, 1))
_SCORE_D = tuple(_picked(TABLE_B, 9) @ _plus(points, 7) for points in (0, 1))
"""From the cells of Tables A and B to score C and D, without and with muscle use."""
