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


@pytest.mark.parametrize("own", [0.6, 0.9])
def test_the_most_similar_of_two_near_labels_counts(person: LabelledPerson, own: float) -> None:
    """Own label and another one are both near: whichever the point is more similar to."""
    place_px = person.xy_px[WRIST] + [0.0, distance_px(own, person)]

    def label_at(similarity: float) -> np.ndarray:
        return np.add(place_px, (0.0, distance_px(similarity, person)))

    def mirrored_at(similarity: float) -> LabelledPerson:
        xy_px = person.xy_px.copy()
        xy_px[INDEX["right_wrist"]] = label_at(similarity)
        return replace(person, xy_px=xy_px)

    def neighbour_at(similarity: float) -> LabelledPerson:
        xy_px = person.xy_px + 9000.0
        xy_px[WRIST] = label_at(similarity)
        return replace(person, xy_px=xy_px)

    good = ErrorKind.GOOD if own >= GOOD_FROM else ErrorKind.JITTER

    assert ErrorKind.INVERSION == kind_of_wrist(place_px, mirrored_at(own + 0.05))
    assert good == kind_of_wrist(place_px, mirrored_at(own - 0.05))
    assert ErrorKind.SWAP == kind_of_wrist(place_px, person, neighbour_at(own + 0.05))
    assert good == kind_of_wrist(place_px, person, neighbour_at(own - 0.05))


def test_of_a_nearer_inversion_and_a_swap_the_inversion_counts(person: LabelledPerson) -> None:
    """And the other way round."""
    right_px = person.xy_px[INDEX["right_wrist"]]
    neighbour = replace(person, xy_px=person.xy_px + 9000.0)
    neighbour.xy_px[WRIST] = np.add(right_px, (0.0, distance_px(0.7, person)))
    at_neighbour = neighbour.xy_px[WRIST]

    assert ErrorKind.INVERSION == kind_of_wrist(right_px, person, neighbour)
    assert ErrorKind.SWAP == kind_of_wrist(at_neighbour, person, neighbour)


def test_equally_near_labels_leave_a_point_its_own(person: LabelledPerson) -> None:
    """Where two people's labels lie in one place, nobody else is accused."""
    twin = replace(person, box_px=(0.0, 0.0, 1.0, 1.0))

    assert ErrorKind.GOOD == kind_of_wrist(person.xy_px[WRIST], person, twin)


def test_a_nose_cannot_be_inverted(person: LabelledPerson) -> None:
    """It is its own mirror image: near it is good or jitter, elsewhere a miss."""
    kinds = error_kinds(np.add(person.xy_px, (0.0, 4.0)), person, (), KEYPOINT_NAMES, OKS_SIGMAS_17)

    assert kinds["nose"] in (ErrorKind.GOOD, ErrorKind.JITTER)


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
