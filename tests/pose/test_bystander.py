"""Painting over the person followed, and what counts as somebody else."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from fakes import sitter
from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.core.types import Keypoints
from lumbar.pose.bystander import is_somebody, without


def scaled(scale: float, score: float = 1.0) -> Keypoints:
    """The sitter in another size and seen so well."""
    person = sitter(lambda _name, x, y: (scale * x, scale * y))
    return Keypoints(person.xy_px, score * person.score)


@given(across=st.floats(-900, 900), down=st.floats(-900, 900), scale=st.floats(0.05, 3))
def test_wherever_the_person_is_all_their_joints_are_painted_over(
    across: float, down: float, scale: float
) -> None:
    """Inside the picture; the original picture stays as it is."""
    picture = np.zeros((480, 640, 3), np.uint8)
    picture[::2] = 200
    before = picture.copy()
    person = sitter(lambda _name, x, y: (scale * x + across, scale * y + down))
    painted = without(picture, person)

    assert np.array_equal(picture, before)
    assert painted.shape == picture.shape
    for x, y in person.xy_px[person.score > 0.5].astype(int):
        if 0 <= x < 640 and 0 <= y < 480:
            assert (painted[y, x] == 100).all()


def test_of_nobody_nothing_is_painted_over() -> None:
    """Keypoints below every threshold say nothing of a place."""
    picture = np.full((48, 64, 3), 7, np.uint8)
    nobody = Keypoints(np.zeros((len(KEYPOINT_NAMES), 2)), np.zeros(len(KEYPOINT_NAMES)))

    assert np.array_equal(without(picture, nobody), picture)


def test_somebody_is_seen_well_and_of_a_like_size() -> None:
    """A small figure in the background and a faint guess are nobody."""
    followed = scaled(1.0)

    assert is_somebody(scaled(0.5), followed)
    assert not is_somebody(scaled(0.2), followed)
    assert not is_somebody(scaled(0.9, score=0.4), followed)
