"""How well a number tells two groups apart, ranks like another number, or agrees with a rater."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lumbar.core.types import FloatArray


@dataclass(frozen=True, eq=False)
class Roc:
    """Receiver operating characteristic: what each threshold finds and falsely accuses.

    Attributes:
        false_rate: ``(n,)`` share of the good at or above the threshold, rising from 0 to 1.
        hit_rate: ``(n,)`` share of the bad at or above it.
        threshold: ``(n,)`` falling, the first one infinite.
    """

    false_rate: FloatArray
    hit_rate: FloatArray
    threshold: FloatArray

    @property
    def auc(self) -> float:
        """Area under the curve: how often a bad one lies above a good one, ties count half."""
        return float(np.trapezoid(self.hit_rate, self.false_rate))

    @property
    def best(self) -> int:
        """Place of the threshold with the largest hits less false alarms (Youden 1950)."""
        return int(np.argmax(self.hit_rate - self.false_rate))


def roc(good: Sequence[float], bad: Sequence[float]) -> Roc:
    """The curve of a number that is meant to be higher for the bad.

    Raises:
        ValueError: One of the groups is empty.
    """
    if not len(good) or not len(bad):
        raise ValueError("a curve needs both groups")
    threshold = np.unique(np.concatenate([good, bad]))[::-1]
    rates = [
        (np.sort(group).size - np.searchsorted(np.sort(group), threshold, side="left")) / len(group)
        for group in (np.asarray(good), np.asarray(bad))
    ]
    false_rate, hit_rate = (np.concatenate([[0.0], rate]) for rate in rates)
    return Roc(false_rate, hit_rate, np.concatenate([[np.inf], threshold]))


def ranks(values: Sequence[float] | FloatArray) -> FloatArray:
    """``(n,)`` ranks from 1; equal values share the mean of theirs."""
    found, places, counts = np.unique(
        np.asarray(values, dtype=np.float64), return_inverse=True, return_counts=True
    )
    del found
    last = np.cumsum(counts)
    shared: FloatArray = (last - (counts - 1) / 2)[places]
    return shared


def spearman(one: Sequence[float] | FloatArray, other: Sequence[float] | FloatArray) -> float:
    """Rank correlation −1..1; NaN when one of them is constant or there are fewer than two."""
    if len(one) < 2:
        return float("nan")
    a, b = ranks(one), ranks(other)
    spread = float(a.std() * b.std())
    return float(((a - a.mean()) * (b - b.mean())).mean() / spread) if spread else float("nan")


def weighted_kappa(one: Sequence[int], other: Sequence[int]) -> float:
    """Agreement of two raters beyond chance, −1..1, disagreements weighted by their square.

    Source: Cohen, Weighted kappa, Psychological Bulletin 70(4), 1968. NaN when both raters gave
    everybody the same score: there is nothing to agree on.
    """
    a, b = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    if not a.size:
        return float("nan")
    by_chance = float(((a[:, np.newaxis] - b) ** 2).mean())
    return 1.0 - float(((a - b) ** 2).mean()) / by_chance if by_chance else float("nan")
