"""Similarities of many people at once."""

from __future__ import annotations

import numpy as np
import pytest

from evaluation.made_people import found_person, labelled_person
from lumbar.core.oks import object_keypoint_similarity
from lumbar.core.skeleton import KEYPOINT_NAMES, OKS_SIGMAS_17
from lumbar.evaluation.similarity import SIGMAS, sigmas_of, similarities


def test_the_table_holds_the_similarity_of_each_pair() -> None:
    """Row and column give what `object_keypoint_similarity` gives for the two."""
    rng = np.random.default_rng(0)
    labels = [labelled_person(rng, KEYPOINT_NAMES) for _ in range(3)]
    found = [found_person(rng, label, 0.05) for label in labels]
    expected = [
        [
            object_keypoint_similarity(
                person.xy_px, label.xy_px, label.labelled, label.area_px2, OKS_SIGMAS_17
            )
            for label in labels
        ]
        for person in found
    ]

    assert np.array(expected) == pytest.approx(similarities(found, labels, OKS_SIGMAS_17))


def test_the_body_has_seventeen_points_and_six_on_the_feet() -> None:
    """The sigmas begin with COCO's and end with toes and heels."""
    names = list(SIGMAS)

    assert (*KEYPOINT_NAMES,) == tuple(names[:17])
    assert 23 == len(names)
    assert OKS_SIGMAS_17.tolist() == sigmas_of(names[:17]).tolist()
    assert {"big_toe", "small_toe", "heel"} == {name.partition("_")[2] for name in names[17:]}
