"""Average precision and recall are those of pycocotools."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Sequence

import numpy as np
import pytest
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

from evaluation.made_people import coco_documents, found_person, labelled_person, made_pictures
from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.evaluation.precision import PicturePeople, PrecisionRecall, precision_recall
from lumbar.evaluation.similarity import SIGMAS, FoundPerson, LabelledPerson, sigmas_of

_MARGIN = 1e-9
"""Six digits are promised; rounding errors stay far below."""

NAMES_23 = tuple(SIGMAS)


def reference(pictures: Sequence[PicturePeople], names: Sequence[str]) -> COCOeval:
    """What pycocotools says of the same people and findings."""
    document, results = coco_documents(pictures, names)
    with contextlib.redirect_stdout(io.StringIO()):
        labels = COCO()
        labels.dataset = document
        labels.createIndex()
        evaluation = COCOeval(labels, labels.loadRes(results), "keypoints")
        evaluation.params.kpt_oks_sigmas = sigmas_of(names)
        evaluation.evaluate()
        evaluation.accumulate()
        evaluation.summarize()
    return evaluation


def ours(pictures: Sequence[PicturePeople], names: Sequence[str]) -> PrecisionRecall:
    """What Lumbar says of them."""
    return precision_recall(pictures, sigmas_of(names))


@pytest.mark.parametrize("names", [KEYPOINT_NAMES, NAMES_23], ids=["17", "23"])
@pytest.mark.parametrize("seed", range(6))
def test_the_figures_are_those_of_pycocotools(seed: int, names: Sequence[str]) -> None:
    """AP, AP50, AP75 and AR agree, with crowds, ignored people, doubles and ties."""
    pictures = made_pictures(seed, names)
    stats = reference(pictures, names).stats
    found = ours(pictures, names)

    assert [stats[0], stats[1], stats[2], stats[5]] == pytest.approx(
        [found.ap, found.ap50, found.ap75, found.ar], abs=_MARGIN
    )


@pytest.mark.parametrize("seed", range(3))
def test_whole_curves_are_those_of_pycocotools(seed: int) -> None:
    """Precision agrees at each threshold and recall."""
    pictures = made_pictures(seed, KEYPOINT_NAMES)
    expected = reference(pictures, KEYPOINT_NAMES).eval["precision"][:, :, 0, 0, 0]

    assert expected == pytest.approx(ours(pictures, KEYPOINT_NAMES).precision, abs=_MARGIN)


@pytest.mark.parametrize("away_px", np.arange(0.0, 12.0, 0.25).tolist())
def test_somebody_unlabelled_excuses_findings_as_far_as_in_pycocotools(away_px: float) -> None:
    """A finding just outside the doubled box of a small person without any labelled point.

    It is the best scored one: excused it costs nothing, else precision; by half a pixel it is
    the one or the other.
    """
    rng = np.random.default_rng(5)
    label = labelled_person(rng, KEYPOINT_NAMES)
    unlabelled = LabelledPerson(
        xy_px=np.full((17, 2), 0.5),
        labelled=np.zeros(17, dtype=bool),
        area_px2=40.0**2,
        box_px=(600.0, 600.0, 40.0, 40.0),
        judged=False,
    )
    beside = np.column_stack([np.full(17, 680.0 + away_px), np.full(17, 620.5)])
    above = np.column_stack([np.full(17, 620.5), np.full(17, 560.0 - away_px)])
    pictures = [
        ([label, unlabelled], [found_person(rng, label, 0.0, score=0.5), FoundPerson(xy_px, 0.9)])
        for xy_px in (beside, above)
    ]
    stats = reference(pictures, KEYPOINT_NAMES).stats
    found = ours(pictures, KEYPOINT_NAMES)

    assert [stats[0], stats[1], stats[2]] == pytest.approx(
        [found.ap, found.ap50, found.ap75], abs=_MARGIN
    )


def test_of_many_findings_the_best_twenty_count() -> None:
    """The right one is the 21st by score: pycocotools and Lumbar do not see it."""
    rng = np.random.default_rng(1)
    label = labelled_person(rng, KEYPOINT_NAMES)
    wrong = [found_person(rng, label, 1.0, score=0.9) for _ in range(20)]
    pictures = [([label], [*wrong, found_person(rng, label, 0.001, score=0.1)])]

    assert 0.0 == ours(pictures, KEYPOINT_NAMES).ar == reference(pictures, KEYPOINT_NAMES).stats[5]


def test_finding_everybody_exactly_is_perfect() -> None:
    """AP and AR are 1."""
    rng = np.random.default_rng(2)
    people = [labelled_person(rng, KEYPOINT_NAMES) for _ in range(4)]
    found = ours([([p], [found_person(rng, p, 0.0)]) for p in people], KEYPOINT_NAMES)

    assert (1.0, 1.0) == (pytest.approx(found.ap), found.ar)


def test_finding_nobody_is_worth_nothing() -> None:
    """AP and AR are 0 where people are labelled and nobody is found."""
    label = labelled_person(np.random.default_rng(3), KEYPOINT_NAMES)
    found = ours([([label], [])], KEYPOINT_NAMES)

    assert (0.0, 0.0) == (found.ap, found.ar)


def test_without_anybody_to_find_there_is_no_figure() -> None:
    """Neither 0 nor 1 would be true."""
    label = labelled_person(np.random.default_rng(4), KEYPOINT_NAMES)
    found = ours([([], [found_person(np.random.default_rng(4), label, 0.0)])], KEYPOINT_NAMES)

    assert np.isnan([found.ap, found.ar]).all()
