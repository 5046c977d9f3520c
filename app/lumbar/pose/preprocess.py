"""The one pass over the picture: a square region becomes the model's input.

Coordinates are continuous: pixel ``i`` covers ``i`` to ``i + 1`` and its centre lies at
``i + 0.5``, so a picture reaches from 0 to its width. OpenCV counts pixel centres as whole
numbers; that half pixel is dealt with here and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lumbar.core.types import FloatArray, Picture
from lumbar.opencv import cv2


@dataclass(frozen=True)
class Region:
    """A square in picture pixels; may reach outside the picture.

    Attributes:
        x_px: Left edge.
        y_px: Top edge.
        side_px: Length of each side, above 0.
    """

    x_px: float
    y_px: float
    side_px: float

    @classmethod
    def around(cls, centre_px: FloatArray, side_px: float) -> Region:
        """The square with this ``(2,)`` centre."""
        x_px, y_px = np.asarray(centre_px, dtype=np.float64) - side_px / 2
        return cls(float(x_px), float(y_px), float(side_px))

    @classmethod
    def whole_picture(cls, width_px: int, height_px: int) -> Region:
        """The smallest square that holds the whole picture in its middle."""
        return cls.around(np.array([width_px, height_px]) / 2, max(width_px, height_px))

    @property
    def centre_px(self) -> FloatArray:
        """``(2,)`` x and y of the middle."""
        return self.to_picture(np.array([0.5, 0.5]))

    def to_picture(self, share: FloatArray) -> FloatArray:
        """``(..., 2)`` x and y as shares of the square, 0..1, in picture pixels."""
        return np.array([self.x_px, self.y_px]) + share * self.side_px


def model_picture(image: Picture, region: Region, size: int) -> Picture:
    """The region as the model wants to see it; black where it reaches outside the picture.

    Linear interpolation alone would skip pixels when a region shrinks to half or less; whole
    blocks of pixels are averaged first, so that fine patterns do not turn into false ones.

    Args:
        image: ``(height, width, 3)`` blue-green-red.
        region: What to look at.
        size: Side of the result in pixels.

    Returns:
        ``(size, size, 3)`` red-green-blue.
    """
    step = region.side_px / size
    block = max(1, int(step))
    columns = _blocks(region.x_px, region.side_px, image.shape[1], block)
    rows = _blocks(region.y_px, region.side_px, image.shape[0], block)
    part = image[rows, columns]
    if block > 1:
        shrunk = (max(1, part.shape[1] // block), max(1, part.shape[0] // block))
        part = np.asarray(cv2.resize(part, shrunk, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    offset = [
        (edge - start + step / 2) / block - 0.5
        for edge, start in ((region.x_px, columns.start), (region.y_px, rows.start))
    ]
    scale = step / block
    back = np.array([[scale, 0.0, offset[0]], [0.0, scale, offset[1]]])
    result = cv2.warpAffine(
        part,
        back,
        (size, size),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_CONSTANT,
    )
    return np.asarray(cv2.cvtColor(result, cv2.COLOR_BGR2RGB), dtype=np.uint8)


def _blocks(edge_px: float, side_px: float, length_px: int, block: int) -> slice:
    """The whole blocks of pixels between 0 and ``length_px`` that the region touches."""
    start = int(np.clip(np.floor(edge_px), 0, length_px - 1))
    end = int(np.clip(np.ceil(edge_px + side_px), start + 1, length_px))
    return slice(start, start + max(block, (end - start) // block * block))
