"""A coarse grey look at a square of the picture, to see whether anything in it has changed."""

from __future__ import annotations

import numpy as np

from lumbar.core.types import FloatArray, Picture
from lumbar.opencv import cv2
from lumbar.pose.preprocess import Region

CELLS = 48
"""At least so many cells across the square: of head and shoulders each shows about 2 cm."""


_LEAST_HALVED_PX = 4


def cell_side_px(region: Region) -> int:
    """Pixels along each side of a cell: the noise of a cell's mean depends on them."""
    side_px = max(1, int(region.side_px / CELLS))
    return side_px if side_px < _LEAST_HALVED_PX else side_px // 2 * 2


def glance(image: Picture, region: Region) -> FloatArray:
    """Mean grey of each cell of a square, as far as it lies in the picture.

    Cells are of whole pixels, and of an even number of them where there are enough: averaging two
    by two and then the rest takes a tenth of the time that any other size would.

    Args:
        image: ``(height, width, 3)`` blue-green-red.
        region: The square, cut into cells from its top left on.

    Returns:
        ``(rows, columns)``, 0..255, at least one of each.
    """
    height_px, width_px = image.shape[:2]
    cell_px = cell_side_px(region)
    halving = 2 if cell_px >= _LEAST_HALVED_PX else 1
    across = _cells(region.x_px, region.side_px, width_px, cell_px)
    down = _cells(region.y_px, region.side_px, height_px, cell_px)
    grey = cv2.cvtColor(image[down, across], cv2.COLOR_BGR2GRAY)
    rows, columns = (max(1, length // cell_px) for length in grey.shape)
    half = (columns * cell_px // halving, rows * cell_px // halving)
    if halving > 1 and min(half) > 0:  # rounds to whole grey levels, hence not the last step
        grey = cv2.resize(grey, half, interpolation=cv2.INTER_AREA)
    means = cv2.resize(grey.astype(np.float32), (columns, rows), interpolation=cv2.INTER_AREA)
    return means.astype(np.float64)


def _cells(edge_px: float, side_px: float, length_px: int, cell_px: int) -> slice:
    """The whole cells of a stretch that lie in the picture; what there is if not even one does."""
    start = min(max(int(edge_px), 0), length_px - 1)
    end = min(max(round(edge_px + side_px), start + 1), length_px)
    return slice(start, start + max((end - start) // cell_px * cell_px, min(end - start, cell_px)))
