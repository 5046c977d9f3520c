"""What is made of findings: who counts, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from evaluation.made_people import labelled_person
from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.core.types import Keypoints
from lumbar.evaluation.coco_labels import LabelledPicture
from lumbar.evaluation.keypoint_figures import keypoint_figures
from lumbar.evaluation.keypoint_study import Finding, KeypointRun, judged_by
from lumbar.evaluation.similarity import LabelledPerson


def person(seed: int, *, seated: bool = False, judged: bool = True) -> LabelledPerson:
    """Somebody with every point labelled."""
    label = labelled_person(np.random.default_rng(seed), KEYPOINT_NAMES, labelled_share=2.0)
    return replace(label, seated=seated, judged=judged)


def picture(number: int, *people: LabelledPerson) -> LabelledPicture:
    """A picture with these people."""
    return LabelledPicture(number, Path(f"{number}.png"), people)


def found(where: LabelledPicture, who: LabelledPerson) -> Finding:
    """The person, found where they are labelled."""
    return judged_by(where, Keypoints(who.xy_px, np.ones(17)), who, KEYPOINT_NAMES)


def run(
    pictures: Sequence[LabelledPicture], *findings: Finding, whole_pictures: bool = True
) -> KeypointRun:
    """A run that looked at these pictures."""
    return KeypointRun("m", KEYPOINT_NAMES, whole_pictures, list(pictures), list(findings))


def test_a_seated_person_who_was_not_found_counts_as_nothing() -> None:
    """Among everybody and among the seated, who else would look better than all."""
    seen, missed, standing = person(1, seated=True), person(2, seated=True), person(3)
    pictures = [picture(1, seen), picture(2, missed), picture(3, standing), picture(4)]
    figures = keypoint_figures(run(pictures, found(pictures[0], seen)))

    assert (3, 2) == (figures.n, figures.n_seated)
    assert 1 / 3 == pytest.approx(figures.mean_oks)
    assert 0.5 == pytest.approx(figures.mean_oks_seated)


def test_nobody_has_to_be_found_where_nobody_is_judged() -> None:
    """Someone badly labelled is no miss, and an empty picture none."""
    seen = person(1)
    pictures = [picture(1, seen), picture(2, person(2, seated=True, judged=False)), picture(3)]
    figures = keypoint_figures(run(pictures, found(pictures[0], seen)))

    assert (1, 0) == (figures.n, figures.n_seated)
    assert 1.0 == pytest.approx(figures.mean_oks)


def test_somebody_found_in_an_empty_picture_is_a_false_alarm() -> None:
    """It takes nothing from the similarities."""
    seen, empty = person(1), picture(2)
    pictures = [picture(1, seen), empty]
    stranger = Finding(empty, Keypoints(seen.xy_px, np.ones(17)), None, 0.0)
    figures = keypoint_figures(run(pictures, found(pictures[0], seen), stranger))

    assert (1, 1) == (figures.n, figures.false_alarms)
    assert 1.0 == pytest.approx(figures.mean_oks)


def test_in_boxes_nobody_can_be_missed() -> None:
    """The model is shown everybody who is judged."""
    seen, other = person(1, seated=True), person(2, seated=True)
    pictures = [picture(1, seen), picture(2, other)]
    shown = found(pictures[0], seen)
    figures = keypoint_figures(run(pictures, shown, whole_pictures=False))

    assert (1, 1, None) == (figures.n, figures.n_seated, figures.false_alarms)
