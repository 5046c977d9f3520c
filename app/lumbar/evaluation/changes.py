"""What cameras and rooms do to pictures, each as a repeatable change with its effect on places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.core.types import FloatArray, Keypoints, Picture
from lumbar.evaluation.error_kinds import mirrored_places
from lumbar.opencv import cv2

Box = tuple[float, float, float, float]
"""x, y, width and height in pixels."""

_MIRRORED = mirrored_places(KEYPOINT_NAMES)


@dataclass(frozen=True)
class Change:
    """One change of a picture.

    Attributes:
        name: What was done, with its amount; the same name always means the same pixels.
        apply: The changed picture.
        scale: Factor of all places in the picture.
        mirrored: Left and right changed sides.
        kept: Share of the box's width (in its middle) and of its height (from its top) that is
            left of the picture; None leaves all of it.
    """

    name: str
    apply: Callable[[Picture], Picture]
    scale: float = 1.0
    mirrored: bool = False
    kept: tuple[float, float] | None = None

    def picture(self, image: Picture, box_px: Box) -> tuple[Picture, FloatArray]:
        """The changed picture and the ``(2,)`` pixel at which it begins in the original."""
        start = np.zeros(2)
        if self.kept is not None:
            x0, y0, x1, y1 = self._part(image, box_px)
            image, start = image[y0:y1, x0:x1], np.array([x0, y0], dtype=np.float64)
        return np.ascontiguousarray(self.apply(image)), start

    def part_of(self, box_px: Box) -> Box:
        """What is left of a box, in the original picture."""
        if self.kept is None:
            return box_px
        x, y, width, height = box_px
        across, down = self.kept
        return x + (1 - across) / 2 * width, y, across * width, down * height

    def there(self, xy_px: FloatArray, start_px: FloatArray, width_px: int) -> FloatArray:
        """Where ``(k, 2)`` places of the original lie; ``width_px`` is the changed picture's."""
        places: FloatArray = (xy_px - start_px) * self.scale
        if self.mirrored:
            places = places * [-1, 1] + [width_px, 0]
        return places

    def back(self, found: Keypoints, start_px: FloatArray, width_px: int) -> Keypoints:
        """Keypoints found in the changed picture, as ones of the original."""
        xy_px, score = found.xy_px, found.score
        if self.mirrored:
            xy_px = (xy_px * [-1, 1] + [width_px, 0])[_MIRRORED]
            score = score[_MIRRORED]
        return Keypoints(xy_px / self.scale + start_px, score)

    def _part(self, image: Picture, box_px: Box) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of what is left of the picture, at least one pixel."""
        height, width = image.shape[:2]
        x, y, across, down = self.part_of(box_px)
        x0, x1 = int(np.clip(x, 0, width - 1)), int(np.ceil(x + across))
        return x0, 0, min(max(x1, x0 + 1), width), int(np.clip(np.ceil(y + down), 1, height))


def _unchanged(image: Picture) -> Picture:
    return image


def _flipped(image: Picture) -> Picture:
    return image[:, ::-1]


def _eight_bits(values: NDArray[np.floating]) -> Picture:
    picture: Picture = np.clip(values, 0, 255).astype(np.uint8)
    return picture


def _resized(scale: float) -> Change:
    kind = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR

    def apply(image: Picture) -> Picture:
        height, width = image.shape[:2]
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        return np.asarray(cv2.resize(image, size, interpolation=kind), dtype=np.uint8)

    return Change(f"resized to {scale:.0%}", apply, scale=scale)


def _brightness(factor: float) -> Change:
    def apply(image: Picture) -> Picture:
        return _eight_bits(image * factor)

    return Change(f"brightness × {factor:g}", apply)


def _contrast(factor: float) -> Change:
    def apply(image: Picture) -> Picture:
        middle = image.mean()
        return _eight_bits((image - middle) * factor + middle)

    return Change(f"contrast × {factor:g}", apply)


def _blur(sigma_px: float) -> Change:
    def apply(image: Picture) -> Picture:
        return np.asarray(cv2.GaussianBlur(image, (0, 0), sigma_px), dtype=np.uint8)

    return Change(f"blur of {sigma_px:g} px", apply)


def _noise(sd: float) -> Change:
    def apply(image: Picture) -> Picture:
        grain = np.random.default_rng(image.size).normal(0.0, sd, image.shape)
        return _eight_bits(image + grain)

    return Change(f"noise of {sd:g} of 255", apply)


def _jpeg(quality: int) -> Change:
    def apply(image: Picture) -> Picture:
        written = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
        return np.asarray(cv2.imdecode(written, cv2.IMREAD_COLOR), dtype=np.uint8)

    return Change(f"JPEG of quality {quality}", apply)


CLEAN = Change("clean", _unchanged)

CHANGES: tuple[Change, ...] = (
    Change("mirrored", _flipped, mirrored=True),
    _resized(0.5),
    _resized(2.0),
    Change("cropped to 80% of the box", _unchanged, kept=(0.8, 0.8)),
    _brightness(0.4),
    _brightness(1.6),
    _contrast(0.4),
    _contrast(1.8),
    _blur(1.5),
    _blur(3.0),
    _noise(10.0),
    _noise(25.0),
    _jpeg(30),
    _jpeg(10),
)
"""What a picture should survive, from everyday to bad; amounts are for the original's pixels."""
