"""A glance holds the mean grey of every cell, whatever the picture and the square."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.types import Frame, Picture
from lumbar.opencv import cv2
from lumbar.pose.glance import CELLS, glance
from lumbar.pose.preprocess import Region
from lumbar.pose.watched import WatchedSquare


def picture(width: int, height: int, seed: int = 0) -> Picture:
    """Random pixels."""
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3))
    return pixels.astype(np.uint8)


def frame(image: Picture, t_s: float = 0.0) -> Frame:
    return Frame(image, t_s, t_s)


@given(
    st.integers(1, 200),
    st.integers(1, 200),
    st.floats(-300.0, 300.0),
    st.floats(-300.0, 300.0),
    st.floats(1.0, 600.0),
)
def test_any_square_of_any_picture_has_one(
    width: int, height: int, x_px: float, y_px: float, side_px: float
) -> None:
    """Of at least one cell, between black and white, and the same shape each time."""
    region = Region(x_px, y_px, side_px)
    seen = glance(picture(width, height), region)

    assert min(seen.shape) >= 1
    assert 0.0 <= seen.min() <= seen.max() <= 255.0
    assert seen.shape == glance(picture(width, height, 1), region).shape


@pytest.mark.parametrize("side_px", [60, 96, 200, 480])
def test_each_cell_is_the_mean_of_its_pixels(side_px: int) -> None:
    """To half a grey level, of whole pixels from the square's corner on."""
    image = picture(640, 480)
    seen = glance(image, Region(31.0, 7.0, float(side_px)))
    cell = side_px // CELLS
    cell -= cell % 2 if cell > 3 else 0
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)[7:, 31:].astype(float)
    rows = min(side_px, 473) // cell
    wanted = grey[: rows * cell, : side_px // cell * cell]
    wanted = wanted.reshape(rows, cell, side_px // cell, cell).mean(axis=(1, 3))

    assert wanted.shape == seen.shape
    assert np.abs(seen - wanted).max() < 0.51


def test_a_square_that_reaches_outside_has_fewer_cells() -> None:
    """What is not in the picture cannot change."""
    whole = glance(picture(640, 480), Region(0.0, 0.0, 480.0))
    half = glance(picture(640, 480), Region(-240.0, 0.0, 480.0))

    assert whole.shape == (CELLS, CELLS)
    assert half.shape == (CELLS, CELLS // 2)


def noisy(image: Picture, seed: int, t_s: float = 0.0) -> Frame:
    """A picture of the scene by a camera with noise."""
    noise = np.random.default_rng(seed).normal(0.0, 2.0, image.shape)
    return frame(np.clip(image + noise, 0, 255).astype(np.uint8), t_s)


def room() -> Picture:
    """A scene with edges and plain parts."""
    scene = np.full((240, 320, 3), 90, np.uint8)
    scene[40:140, 120:220] = (180, 160, 150)
    scene[140:, 60:280] = (60, 70, 120)
    return scene


def watched(region: Region) -> WatchedSquare:
    """The room watched by somebody who knows the camera."""
    square = WatchedSquare(0.2)
    square.remember(noisy(room(), 0), region)
    for seed in range(1, 11):
        square.unchanged(noisy(room(), seed))
    return square


def test_what_happens_outside_the_square_is_no_change_in_it() -> None:
    """Somebody passes at the picture's edge."""
    square = watched(Region(20.0, 0.0, 240.0))
    passing = room()
    passing[:, 270:] = 255

    assert square.unchanged(noisy(room(), 50))
    assert square.unchanged(noisy(passing, 51))


def test_what_happens_inside_is_seen_until_it_is_remembered() -> None:
    """The comparison is with what was looked at last, not with the frame before."""
    square = watched(Region(20.0, 0.0, 240.0))
    moved = np.roll(room(), 12, axis=1)

    assert not square.unchanged(noisy(moved, 50))
    assert not square.unchanged(noisy(moved, 51))
    square.remember(noisy(moved, 51), Region(20.0, 0.0, 240.0))
    assert square.unchanged(noisy(moved, 52))


def test_another_picture_size_has_changed() -> None:
    """The camera was opened with another resolution: the square's pixels are others."""
    square = watched(Region(0.0, 0.0, 240.0))

    assert not square.unchanged(noisy(np.tile(room(), (2, 2, 1)), 50))


def test_forgotten_it_has_changed_and_the_noise_is_still_known() -> None:
    """The next square needs no new acquaintance with the camera; after a reset it does."""
    region = Region(0.0, 0.0, 240.0)
    square = watched(region)
    square.forget()

    assert not square.unchanged(noisy(room(), 50))
    square.remember(noisy(room(), 51), region)
    assert square.unchanged(noisy(room(), 52))
    square.reset()
    square.remember(noisy(room(), 53), region)
    assert not square.unchanged(noisy(room(), 54))
