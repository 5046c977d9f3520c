"""The picture pass: geometry to half a pixel, colour order, edges and sizes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.types import FloatArray, Picture
from lumbar.pose.preprocess import Region, model_picture

SIZE = 64


def dot(width_px: int, height_px: int, centre_px: FloatArray, radius_px: float) -> Picture:
    """A soft red dot on black; ``centre_px`` is continuous, so a pixel's middle is at ``.5``."""
    x, y = np.arange(width_px) + 0.5 - centre_px[0], np.arange(height_px)[:, None] + 0.5
    brightness = 255 * np.exp(-(x**2 + (y - centre_px[1]) ** 2) / (2 * radius_px**2))
    image = np.zeros((height_px, width_px, 3), np.uint8)
    image[..., 2] = brightness
    return image


def centre_of_red(picture: Picture) -> FloatArray:
    """``(2,)`` centre of mass of the red channel as shares of the picture."""
    red = picture[..., 0].astype(np.float64)
    places = np.arange(len(red)) + 0.5
    return np.array([red.sum(axis=0) @ places, red.sum(axis=1) @ places]) / red.sum() / len(red)


@given(
    side_px=st.floats(20.0, 900.0),
    corner=st.tuples(st.floats(-0.25, 0.25), st.floats(-0.25, 0.25)),
    share=st.tuples(st.floats(0.3, 0.7), st.floats(0.3, 0.7)),
)
def test_a_dot_comes_back_where_it_was_within_half_a_pixel(
    side_px: float, corner: tuple[float, float], share: tuple[float, float]
) -> None:
    """Enlarged or shrunk, inside or over the edge: there and back is exact to half a pixel."""
    region = Region(corner[0] * side_px + 100, corner[1] * side_px + 100, side_px)
    dot_px = region.to_picture(np.array(share))
    reach_px = int(1.5 * side_px) + 100
    pixel_px = max(1.0, side_px / SIZE)
    image = dot(reach_px, reach_px, dot_px, 2.0 * pixel_px)

    found_px = region.to_picture(centre_of_red(model_picture(image, region, SIZE)))

    assert np.abs(found_px - dot_px).max() < 0.5 * min(1.0, pixel_px) + 0.05 * pixel_px


def test_the_model_sees_red_green_blue() -> None:
    """The camera's blue-green-red is turned round."""
    image = np.zeros((SIZE, SIZE, 3), np.uint8)
    image[:] = (10, 20, 30)

    picture = model_picture(image, Region.whole_picture(SIZE, SIZE), SIZE)

    assert picture[SIZE // 2, SIZE // 2].tolist() == [30, 20, 10]


def test_a_region_of_the_models_size_is_copied_unchanged() -> None:
    """Without a change of size every pixel arrives as it was."""
    image = np.random.default_rng(0).integers(0, 256, (100, 120, 3)).astype(np.uint8)

    picture = model_picture(image, Region(30, 20, SIZE), SIZE)

    assert np.array_equal(image[20 : 20 + SIZE, 30 : 30 + SIZE, ::-1], picture)


def test_what_lies_outside_the_picture_is_black() -> None:
    """A wide picture gets equal black bars above and below."""
    image = np.full((32, 64, 3), 200, np.uint8)

    picture = model_picture(image, Region.whole_picture(64, 32), 64)

    assert np.all(picture[:16] == 0)
    assert np.all(picture[16:48] == 200)
    assert np.all(picture[48:] == 0)


def test_a_region_beside_the_picture_is_black() -> None:
    """Nothing of the picture is in the region."""
    picture = model_picture(np.full((20, 20, 3), 200, np.uint8), Region(500, 500, 50), SIZE)

    assert picture.max() == 0


def test_a_fine_pattern_turns_grey_and_not_into_another_pattern() -> None:
    """A checkerboard of single pixels, shrunk to a quarter, has no contrast left."""
    rows, columns = np.indices((4 * SIZE, 4 * SIZE))
    image = np.repeat(((rows + columns) % 2 * 255).astype(np.uint8)[..., None], 3, axis=2)

    picture = model_picture(image, Region.whole_picture(4 * SIZE, 4 * SIZE), SIZE)

    assert np.ptp(picture) <= 1
    assert picture.mean() == pytest.approx(127.5, abs=1)


@pytest.mark.parametrize(
    ("width_px", "height_px"), [(1, 1), (1, 700), (700, 1), (3, 5), (7680, 4320)]
)
def test_any_size_of_picture_will_do(width_px: int, height_px: int) -> None:
    """From one pixel to 8K the middle of the picture is in the middle of the result."""
    image = np.full((height_px, width_px, 3), 90, np.uint8)

    picture = model_picture(image, Region.whole_picture(width_px, height_px), SIZE)

    assert picture.shape == (SIZE, SIZE, 3)
    assert picture[SIZE // 2, SIZE // 2].max() > 0


@given(
    width_px=st.integers(1, 60),
    height_px=st.integers(1, 60),
    x_px=st.floats(-300, 300),
    y_px=st.floats(-300, 300),
    side_px=st.floats(1, 3000),
)
def test_no_region_is_too_odd(
    width_px: int, height_px: int, x_px: float, y_px: float, side_px: float
) -> None:
    """Any square over any picture gives a result, no brighter than the picture."""
    image = np.full((height_px, width_px, 3), 90, np.uint8)

    picture = model_picture(image, Region(x_px, y_px, side_px), SIZE)

    assert picture.shape == (SIZE, SIZE, 3)
    assert picture.max() <= 90


def test_the_whole_picture_is_centred_in_its_square() -> None:
    """A wide picture reaches from edge to edge of the square, with room above and below."""
    region = Region.whole_picture(640, 480)

    assert region == Region(0.0, -80.0, 640.0)
    assert region.centre_px.tolist() == [320.0, 240.0]
