"""The figures of a keypoint run: similarity, precision, errors joint by joint, and rescoring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from lumbar.core.plausibility import mean_score, plausibility
from lumbar.core.types import FloatArray, Keypoints
from lumbar.core.view import shoulder_width_px
from lumbar.evaluation.error_kinds import ErrorKind, error_kinds
from lumbar.evaluation.keypoint_study import Finding, KeypointRun, mean_or_nan
from lumbar.evaluation.precision import PicturePeople, PrecisionRecall, precision_recall
from lumbar.evaluation.ranking import spearman
from lumbar.evaluation.similarity import (
    PIXEL_CENTRE,
    FoundPerson,
    LabelledPerson,
    keypoint_similarities,
    sigmas_of,
)
from lumbar.pose.track import person_evidence

Score = Callable[[Keypoints], float]

SCORES: Mapping[str, tuple[str, Score]] = {
    "evidence": ("best four points of head and shoulders", person_evidence),
    "rescored evidence": (
        "the same after rescoring, which gates",
        lambda keypoints: person_evidence(plausibility(keypoints).keypoints),
    ),
    "mean": ("mean of all joints", mean_score),
    "rescored": (
        "joints weighed by anatomical plausibility",
        lambda keypoints: plausibility(keypoints).score,
    ),
}
"""Scores by which findings can be ranked, each with what it is."""

RANKED_BY = "mean"
"""The score that average precision is computed with unless another one is named."""

_MEDIAN_TO_SD = 1 / 1.1774
"""From the median distance of a point to its standard deviation along each axis (Rayleigh)."""


@dataclass(frozen=True, eq=False)
class JointFigures:
    """How well one joint was placed.

    Attributes:
        n: Labels compared with.
        similarity: Mean similarity of this point alone, 0..1.
        mean_error, median_error: Distance from the label in longer sides of the labelled box.
        sd_shoulder_widths: Robust standard deviation along each axis, in shoulder widths as seen
            from the front.
        kinds: How many errors of each kind, good ones included.
    """

    n: int
    similarity: float
    mean_error: float
    median_error: float
    sd_shoulder_widths: float
    kinds: Mapping[ErrorKind, int]


@dataclass(frozen=True)
class RankedBy:
    """What one score is worth: rank correlation with the true similarity, and precision."""

    name: str
    meaning: str
    spearman: float
    ap: float
    ap50: float
    ap75: float


@dataclass(frozen=True, eq=False)
class KeypointFigures:
    """All figures of one model on one data set.

    Attributes:
        n: People compared: everybody judged, or one for each picture with somebody judged.
        mean_oks: Mean similarity; a picture in which nobody was found counts 0.
        over_50, over_75: Share of ``n`` above these similarities.
        n_seated, mean_oks_seated: The same of people marked as seated; a picture in which nobody
            was found is one of them, with 0, when anybody to be found in it is seated.
        false_alarms: Pictures without anybody labelled in which somebody was found; None where
            the model was shown the boxes.
        curves: Precision and recall, ranked by `RANKED_BY`.
        joints: By name.
        scores: One entry for each of `SCORES`.
        per_person: ``(n,)`` similarities.
    """

    model: str
    whole_pictures: bool
    n: int
    mean_oks: float
    over_50: float
    over_75: float
    n_seated: int
    mean_oks_seated: float
    false_alarms: int | None
    curves: PrecisionRecall
    joints: Mapping[str, JointFigures]
    scores: Sequence[RankedBy]
    per_person: FloatArray


def keypoint_figures(run: KeypointRun) -> KeypointFigures:
    """Work out the figures of a run."""
    compared = [finding for finding in run.findings if finding.label is not None]
    similar = [finding.oks for finding in compared]
    seated = [finding.oks for finding in compared if finding.label and finding.label.seated]
    for people in _missed(run):
        similar.append(0.0)
        if any(person.seated for person in people):
            seated.append(0.0)
    per_person = np.array(similar, dtype=np.float64)
    ranked = {name: _curves(run, score) for name, (_, score) in SCORES.items()}
    return KeypointFigures(
        model=run.model,
        whole_pictures=run.whole_pictures,
        n=len(similar),
        mean_oks=mean_or_nan(similar),
        over_50=mean_or_nan([float(oks > 0.5) for oks in similar]),
        over_75=mean_or_nan([float(oks > 0.75) for oks in similar]),
        n_seated=len(seated),
        mean_oks_seated=mean_or_nan(seated),
        false_alarms=sum(not finding.picture.people for finding in run.findings)
        if run.whole_pictures
        else None,
        curves=ranked[RANKED_BY],
        joints=_joints(compared, run.names),
        scores=[
            RankedBy(
                name,
                meaning,
                spearman([score(f.keypoints) for f in compared], [f.oks for f in compared]),
                ranked[name].ap,
                ranked[name].ap50,
                ranked[name].ap75,
            )
            for name, (meaning, score) in SCORES.items()
        ],
        per_person=per_person,
    )


def _missed(run: KeypointRun) -> list[list[LabelledPerson]]:
    """Whom the model should have found, for each picture in which it found nobody by itself."""
    if not run.whole_pictures:
        return []
    looked_at = {finding.picture.number for finding in run.findings}
    wanted = [
        [person for person in picture.people if person.judged]
        for picture in run.pictures
        if picture.number not in looked_at
    ]
    return [people for people in wanted if people]


def _curves(run: KeypointRun, score: Score) -> PrecisionRecall:
    return precision_recall(_people(run, score), sigmas_of(run.names))


def _people(run: KeypointRun, score: Score) -> list[PicturePeople]:
    """Labels and findings of each picture.

    A model that was shown boxes was shown only those of people who are judged, so nobody else is
    there to be found.
    """
    found: dict[int | str, list[FoundPerson]] = {picture.number: [] for picture in run.pictures}
    labels: dict[int | str, list[LabelledPerson]] = {picture.number: [] for picture in run.pictures}
    for finding in run.findings:
        person = FoundPerson(finding.keypoints.xy_px, score(finding.keypoints))
        found[finding.picture.number].append(person)
        if not run.whole_pictures and finding.label is not None:
            labels[finding.picture.number].append(finding.label)
    if run.whole_pictures:
        labels = {picture.number: list(picture.people) for picture in run.pictures}
    return [(labels[number], found[number]) for number in found]


def coco_results(run: KeypointRun, score: Score = SCORES[RANKED_BY][1]) -> list[dict[str, Any]]:
    """Findings as pycocotools reads them, in COCO's pixels."""
    return [
        {
            "image_id": finding.picture.number,
            "category_id": 1,
            "keypoints": [
                float(value)
                for (x, y), s in zip(
                    finding.keypoints.xy_px - PIXEL_CENTRE, finding.keypoints.score, strict=True
                )
                for value in (x, y, s)
            ],
            "score": score(finding.keypoints),
        }
        for finding in run.findings
    ]


def _joints(findings: Sequence[Finding], names: Sequence[str]) -> dict[str, JointFigures]:
    sigmas = sigmas_of(names)
    similar: dict[str, list[float]] = {name: [] for name in names}
    shares: dict[str, list[float]] = {name: [] for name in names}
    widths: dict[str, list[float]] = {name: [] for name in names}
    kinds: dict[str, Counter[ErrorKind]] = {name: Counter() for name in names}
    for finding in findings:
        label = finding.label
        if label is None:
            continue
        others = [p for p in finding.picture.people if p.box_px != label.box_px]
        found_px = finding.keypoints.xy_px
        of_points = error_kinds(found_px, label, others, names, sigmas)
        close = keypoint_similarities(found_px, label.xy_px, label.area_px2, sigmas)
        away_px = np.linalg.norm(found_px - label.xy_px, axis=1)
        shoulders_px = shoulder_width_px(Keypoints(label.xy_px, label.labelled.astype(np.float64)))
        for place, name in enumerate(names):
            if name in of_points:
                kinds[name][of_points[name]] += 1
                similar[name].append(float(close[place]))
                shares[name].append(float(away_px[place]) / label.side_px)
                if shoulders_px:
                    widths[name].append(float(away_px[place]) / shoulders_px)
    return {
        name: JointFigures(
            n=len(similar[name]),
            similarity=mean_or_nan(similar[name]),
            mean_error=mean_or_nan(shares[name]),
            median_error=_median(shares[name]),
            sd_shoulder_widths=_MEDIAN_TO_SD * _median(widths[name]),
            kinds={kind: kinds[name][kind] for kind in ErrorKind},
        )
        for name in names
    }


def _median(values: Sequence[float]) -> float:
    return float(np.median(values)) if len(values) else float("nan")
