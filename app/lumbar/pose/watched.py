"""A square of the picture that a model has looked at, watched for changes."""

from __future__ import annotations

from lumbar.core.stillness import Stillness
from lumbar.core.types import FloatArray, Frame, Picture
from lumbar.pose.glance import cell_side_px, glance
from lumbar.pose.preprocess import Region


class WatchedSquare:
    """Says whether a square of the picture still shows what it did when it was looked at.

    Args:
        movement: How far things may have moved, in cells of the `glance`.
    """

    def __init__(self, movement: float) -> None:
        self._still = Stillness(movement)
        self._square: tuple[tuple[int, ...], Region] | None = None
        self._glance: tuple[Picture, FloatArray] | None = None
        self._cell_px = 0

    def reset(self) -> None:
        """Forget the square and the camera's noise."""
        self.forget()
        self._still.reset()

    def forget(self) -> None:
        """Forget the square: nothing is unchanged until the next one."""
        self._square = self._glance = None
        self._still.forget()

    def remember(self, frame: Frame, region: Region) -> None:
        """The model looks at this square of this frame."""
        square = (frame.image.shape, region)
        if self._glance is not None and self._glance[0] is frame.image and square == self._square:
            seen = self._glance[1]
        else:
            seen = glance(frame.image, region)
        self._square, self._glance = square, None
        if cell_side_px(region) != self._cell_px:
            self._cell_px = cell_side_px(region)
            self._still.reset()  # means of more or fewer pixels have another noise
        self._still.remember(seen)

    def unchanged(self, frame: Frame) -> bool:
        """Whether a frame of the same size shows in the square what it did then.

        To be asked of as many frames as possible, for each answer teaches the camera's noise.
        """
        if self._square is None or self._square[0] != frame.image.shape:
            return False
        seen = glance(frame.image, self._square[1])
        self._glance = frame.image, seen
        return self._still.unchanged(seen)
