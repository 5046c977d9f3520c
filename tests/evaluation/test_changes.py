"""Changed pictures: places go there and come back."""

from __future__ import annotations

import numpy as np
import pytest

from fakes import sitter
from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.core.types import Keypoints, Picture
from lumbar.evaluation.changes import CHANGES, CLEAN, Change
from lumbar.evaluation.error_kinds import mirrored_places

ALL = pytest.mark.parametrize("change", [CLEAN, *CHANGES], ids=lambda change: change.name)
SIDES = mirrored_places(KEYPOINT_NAMES)
BOX = (200.0, 100.0, 240.0, 300.0)


@pytest.fixture
def picture() -> Picture:
    """640×480 of noise."""
    return np.random.default_rng(0).integers(0, 256, (480, 640, 3), dtype=np.uint8)


@ALL
def test_places_come_back(change: Change, picture: Picture) -> None:
    """What is found in the changed picture where a place went is found at that place."""
    pose = sitter()
    changed, start = change.picture(picture, BOX)
    there = change.there(pose.xy_px, start, changed.shape[1])
    back = change.back(Keypoints(there, pose.score), start, changed.shape[1])
    if change.mirrored:
        back = Keypoints(back.xy_px[SIDES], back.score[SIDES])

    assert pose.xy_px == pytest.approx(back.xy_px)


def test_a_bright_pixel_goes_where_its_place_goes(picture: Picture) -> None:
    """Mirrored, resized and cropped, a white block is at its new place."""
    picture[:] = 0
    picture[200:210, 300:310] = 255
    for change in (CLEAN, *CHANGES):
        changed, start = change.picture(picture, BOX)
        x, y = change.there(np.array([[305.0, 205.0]]), start, changed.shape[1])[0]

        assert changed[int(y), int(x)].mean() > 2 * changed.mean() + 20, change.name


@ALL
def test_a_change_is_repeatable_and_leaves_the_original_alone(
    change: Change, picture: Picture
) -> None:
    """The same name always means the same pixels."""
    original = picture.copy()
    one, other = change.picture(picture, BOX)[0], change.picture(picture, BOX)[0]

    assert np.array_equal(one, other)
    assert np.array_equal(original, picture)


@ALL
@pytest.mark.parametrize("shape", [(1, 1, 3), (3, 200, 3)])
def test_odd_pictures_stay_pictures(change: Change, shape: tuple[int, int, int]) -> None:
    """At least one pixel is left, whatever the box."""
    changed, _ = change.picture(np.full(shape, 9, np.uint8), (-50.0, -50.0, 20.0, 20.0))

    assert changed.size > 0
    assert changed.dtype == np.uint8


def test_names_are_unique() -> None:
    """Results are kept by them."""
    names = [change.name for change in (CLEAN, *CHANGES)]

    assert len(set(names)) == len(names)
