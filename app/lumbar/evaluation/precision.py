"""Average precision and recall by the COCO keypoint definition.

The numbers are those of pycocotools, the reference that tests hold this module to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lumbar.core.types import FloatArray
from lumbar.evaluation.similarity import FoundPerson, LabelledPerson, similarities

THRESHOLDS: FloatArray = np.linspace(0.5, 0.95, 10)
"""Similarities from which a person counts as found."""

RECALLS: FloatArray = np.linspace(0.0, 1.0, 101)
"""Recalls at which the precision is read."""

MOST_FOUND = 20
"""Only so many findings of a picture count, the best scored ones."""

PicturePeople = tuple[Sequence[LabelledPerson], Sequence[FoundPerson]]
"""What is labelled in one picture and what was found in it."""


@dataclass(frozen=True, eq=False)
class PrecisionRecall:
    """How completely and how cleanly people were found.

    Attributes:
        precision: ``(10, 101)`` at `THRESHOLDS` and `RECALLS`; NaN without anybody to find.
        recall: ``(10,)`` the highest recall reached at each threshold; NaN likewise.
    """

    precision: FloatArray
    recall: FloatArray

    @property
    def ap(self) -> float:
        """Average precision over all thresholds, 0..1."""
        return float(self.precision.mean())

    @property
    def ap50(self) -> float:
        """Average precision where half a similarity is enough."""
        return float(self.precision[0].mean())

    @property
    def ap75(self) -> float:
        """Average precision at a similarity of 0.75."""
        return float(self.precision[5].mean())

    @property
    def ar(self) -> float:
        """Average recall over all thresholds, 0..1."""
        return float(self.recall.mean())


@dataclass(frozen=True, eq=False)
class _Matches:
    """One picture's findings, best score first.

    Attributes:
        scores: ``(d,)``.
        right: ``(10, d)`` matched somebody who is judged.
        wrong: ``(10, d)`` matched nobody.
        wanted: Number of people who are judged.
    """

    scores: FloatArray
    right: NDArray[np.bool_]
    wrong: NDArray[np.bool_]
    wanted: int


def precision_recall(pictures: Sequence[PicturePeople], sigmas: FloatArray) -> PrecisionRecall:
    """Evaluate findings in many pictures together."""
    matches = [_match(labels, found, sigmas) for labels, found in pictures]
    wanted = sum(match.wanted for match in matches)
    if not wanted:
        return PrecisionRecall(
            np.full((len(THRESHOLDS), len(RECALLS)), np.nan), np.full(len(THRESHOLDS), np.nan)
        )
    # Equal scores keep the order of the pictures, as in the reference.
    order = np.argsort(-np.concatenate([match.scores for match in matches]), kind="stable")
    right = np.concatenate([match.right for match in matches], axis=1)[:, order]
    wrong = np.concatenate([match.wrong for match in matches], axis=1)[:, order]
    return _curves(np.cumsum(right, axis=1), np.cumsum(wrong, axis=1), wanted)


def _curves(right: NDArray[np.int_], wrong: NDArray[np.int_], wanted: int) -> PrecisionRecall:
    precision = np.zeros((len(THRESHOLDS), len(RECALLS)))
    best_recall = np.zeros(len(THRESHOLDS))
    for row, (rights, wrongs) in enumerate(zip(right, wrong, strict=True)):
        if not len(rights):
            continue
        recall = rights / wanted
        clean = rights / (rights + wrongs + np.spacing(1))
        # At each recall the best precision at that recall or a higher one counts.
        envelope = np.maximum.accumulate(clean[::-1])[::-1]
        places = np.searchsorted(recall, RECALLS, side="left")
        reached = places < len(recall)
        precision[row, reached] = envelope[places[reached]]
        best_recall[row] = recall[-1]
    return PrecisionRecall(precision, best_recall)


def _match(
    labels: Sequence[LabelledPerson], found: Sequence[FoundPerson], sigmas: FloatArray
) -> _Matches:
    """Give each finding the labelled person it is most similar to, best score first."""
    labels = sorted(labels, key=lambda label: not label.judged)
    found = sorted(found, key=lambda person: -person.score)[:MOST_FOUND]
    table = similarities(found, labels, sigmas)
    right = np.zeros((len(THRESHOLDS), len(found)), dtype=bool)
    wrong = np.zeros_like(right)
    for row, threshold in enumerate(THRESHOLDS):
        taken: set[int] = set()
        for column in range(len(found)):
            match = _best(table[column], labels, taken, min(threshold, 1 - 1e-10))
            if match is None:
                wrong[row, column] = True
            else:
                taken.add(match)
                right[row, column] = labels[match].judged
    scores = np.array([person.score for person in found], dtype=np.float64)
    return _Matches(scores, right, wrong, sum(label.judged for label in labels))


def _best(
    similar: FloatArray, labels: Sequence[LabelledPerson], taken: set[int], threshold: float
) -> int | None:
    """The most similar person still free; one who is not judged only if nobody else will do."""
    best: int | None = None
    for index, label in enumerate(labels):
        if index in taken and not label.crowd:
            continue
        if best is not None and labels[best].judged and not label.judged:
            break
        if similar[index] >= threshold:
            best, threshold = index, similar[index]
    return best
