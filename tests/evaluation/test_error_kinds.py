"""Kinds of keypoint errors after Ronchi and Perona."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from evaluation.made_people import labelled_person
from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES, OKS_SIGMAS_17
from lumbar.evaluation.error_kinds import (
    GOOD_FROM,
    NEAR_FROM,
    ErrorKind,
    error_kinds,
    mirrored_places,
)
from lumbar.evaluation.similarity import LabelledPerson

WRIST = INDEX["left_wrist"]


@pytest.fixture
def person() -> LabelledPerson:
    """Somebody with every point labelled and far from all the others."""
    spread = np.stack([np.arange(17.0) * 200, np.arange(17.0) % 5 * 150], axis=1)
    label = labelled_person(np.random.default_rng(0), KEYPOINT_NAMES)
    return replace(label, xy_px=spread, labelled=np.ones(17, dtype=bool), area_px2=200.0**2)


def kind_of_wrist(
    place_px: np.ndarray, label: LabelledPerson, *others: LabelledPerson
) -> ErrorKind:
    """The kind of error when the left wrist alone is put somewhere."""
    predicted_px = label.xy_px.copy()
    predicted_px[WRIST] = place_px
    return error_kinds(predicted_px, label, others, KEYPOINT_NAMES, OKS_SIGMAS_17)["left_wrist"]


def distance_px(similarity: float, label: LabelledPerson) -> float:
    """How far off a wrist of this similarity is."""
    sd = 2 * OKS_SIGMAS_17[WRIST] * np.sqrt(label.area_px2)
    return float(sd * np.sqrt(-2 * np.log(similarity)))


@pytest.mark.parametrize(
    ("similarity", "kind"),
    [
        (1.0, ErrorKind.GOOD),
        (GOOD_FROM + 0.001, ErrorKind.GOOD),
        (GOOD_FROM - 0.001, ErrorKind.JITTER),
        (NEAR_FROM + 0.001, ErrorKind.JITTER),
        (NEAR_FROM - 0.001, ErrorKind.MISS),
    ],
)
def test_distance_makes_good_jitter_and_miss(
    person: LabelledPerson, similarity: float, kind: ErrorKind
) -> None:
    """The similarity of the point alone decides, at 0.85 and 0.5."""
    place_px = person.xy_px[WRIST] + [0.0, distance_px(similarity, person)]

    assert kind == kind_of_wrist(place_px, person)


def test_the_other_wrist_is_an_inversion(person: LabelledPerson) -> None:
    """Left put where right is."""
    place_px = person.xy_px[INDEX["right_wrist"]]

    assert ErrorKind.INVERSION == kind_of_wrist(place_px, person)


def test_an_elbow_is_a_miss(person: LabelledPerson) -> None:
    """Another joint of the same person is no better than nothing."""
    assert ErrorKind.MISS == kind_of_wrist(person.xy_px[INDEX["left_elbow"]], person)


@pytest.mark.parametrize("joint", ["left_wrist", "right_wrist"])
def test_somebody_elses_wrist_is_a_swap(person: LabelledPerson, joint: str) -> None:
    """Of either side."""
    neighbour = replace(person, xy_px=person.xy_px + 900.0)

    assert ErrorKind.SWAP == kind_of_wrist(neighbour.xy_px[INDEX[joint]], person, neighbour)


def test_an_unlabelled_wrist_of_a_neighbour_is_no_swap(person: LabelledPerson) -> None:
    """What is not labelled cannot be known to be there."""
    labelled = np.ones(17, dtype=bool)
    labelled[[WRIST, INDEX["right_wrist"]]] = False
    neighbour = replace(person, xy_px=person.xy_px + 900.0, labelled=labelled)

    assert ErrorKind.MISS == kind_of_wrist(neighbour.xy_px[WRIST], person, neighbour)


def test_only_labelled_points_have_a_kind(person: LabelledPerson) -> None:
    """The others are left out."""
    label = replace(person, labelled=np.arange(17) < 3)
    kinds = error_kinds(label.xy_px, label, (), KEYPOINT_NAMES, OKS_SIGMAS_17)

    assert dict.fromkeys(KEYPOINT_NAMES[:3], ErrorKind.GOOD) == kinds


def test_mirroring_twice_changes_nothing() -> None:
    """The other side of the other side is this side; the nose is its own."""
    places = mirrored_places(KEYPOINT_NAMES)

    assert list(range(17)) == places[places].tolist()
    assert 0 == places[0]
    assert INDEX["right_knee"] == places[INDEX["left_knee"]]
