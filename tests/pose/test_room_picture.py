"""The room behind a person as a small grey picture."""

from __future__ import annotations

import numpy as np
import pytest

from fakes import sitter
from lumbar.core.skeleton import INDEX
from lumbar.core.types import Keypoints
from lumbar.pose.backdrop import WIDTH, backdrop_of


@pytest.mark.parametrize("size", [(640, 480), (1920, 1080), (176, 144), (480, 908)])
def test_it_is_as_small_for_every_camera(size: tuple[int, int]) -> None:
    """Its width is always the same, its height follows the picture's shape; it stays grey."""
    width, height = size
    image = np.full((height, width, 3), (30, 90, 200), np.uint8)
    room = backdrop_of(image, sitter(lambda _n, x, y: (x * width / 640, y * height / 480)))

    assert room.grey.shape == (round(height * WIDTH / width), WIDTH)
    assert np.ptp(room.grey) < 1


def test_the_person_is_left_out_and_the_room_is_not() -> None:
    """Every seen joint is covered, and so is everything below the head; the corners are room."""
    pose = sitter()
    room = backdrop_of(np.zeros((480, 640, 3), np.uint8), pose)
    cell_px = 640 / WIDTH
    for name, place in INDEX.items():
        if pose.seen(name):
            x, y = (pose.xy_px[place] / cell_px).astype(int)

            assert room.person[y, x], name
            assert room.person[-1, x], name
    assert not room.person[0].any()
    assert not room.person[:, [0, -1]].any()


def test_a_strip_of_a_picture_is_no_larger() -> None:
    """One pixel wide: its height is bounded, and the head begins where it does in the picture."""
    strip = backdrop_of(
        np.zeros((500, 1, 3), np.uint8), sitter(lambda _n, x, y: (x / 640, y * 500 / 480))
    )

    assert strip.grey.shape == (2 * WIDTH, WIDTH)
    head_px = 160 * 500 / 480 - 0.45 * 190  # above the eyes, by the shoulders' width as estimated
    assert np.argmax(strip.person.any(axis=1)) == int(head_px / 500 * 2 * WIDTH)


def test_whoever_sits_at_the_edge_or_is_not_seen_is_no_fault() -> None:
    """Joints outside the picture, or none at all."""
    image = np.zeros((480, 640, 3), np.uint8)
    outside = backdrop_of(image, sitter(lambda _n, x, y: (x - 600, y - 300)))
    nobody = backdrop_of(image, Keypoints(np.zeros((17, 2)), np.zeros(17)))

    assert outside.person.shape == nobody.person.shape == (72, WIDTH)
    assert not nobody.person.any()
