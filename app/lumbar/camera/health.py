"""Whether pictures that do arrive can be pictures of the room."""

from __future__ import annotations

import numpy as np

from lumbar.core.types import CameraState, Picture

FROZEN_AFTER_S = 2.0
COVERED_AFTER_S = 3.0
_DARK_MEAN = 8.0
_DARK_SPREAD = 3.0
_SAMPLES_A_SIDE = 80


class PictureHealth:
    """Tells a covered lens and a repeated picture from a live one.

    A dead camera may go on delivering its last picture. A living one never does: its sensor's
    noise makes every picture different. Behind a closed shutter, pictures are black.
    """

    def __init__(self) -> None:
        self._verdict = CameraState.OK
        self._last: tuple[float, Picture] | None = None  # since when, and what
        self._dark_since_s: float | None = None

    def new_stream(self) -> None:
        """The camera was opened again; the verdict stands until two pictures differ."""
        self._last = self._dark_since_s = None

    def update(self, t_s: float, picture: Picture) -> CameraState:
        """OK, FROZEN or COVERED after the picture taken at ``t_s``."""
        height, width = picture.shape[:2]
        step = max(1, min(height, width) // _SAMPLES_A_SIDE)
        sample = picture[::step, ::step].copy()
        if sample.mean() < _DARK_MEAN and sample.std() < _DARK_SPREAD:
            self._dark(t_s)
        else:
            self._bright(t_s, sample)
        return self._verdict

    def _dark(self, t_s: float) -> None:
        self._last = None
        if self._dark_since_s is None:
            self._dark_since_s = t_s
        if t_s - self._dark_since_s >= COVERED_AFTER_S:
            self._verdict = CameraState.COVERED

    def _bright(self, t_s: float, sample: Picture) -> None:
        self._dark_since_s = None
        if self._verdict is CameraState.COVERED:
            self._verdict = CameraState.OK
        if self._last is None:
            self._last = t_s, sample
            return
        since_s, before = self._last
        if not np.array_equal(before, sample):
            self._verdict = CameraState.OK
            self._last = t_s, sample
        elif t_s - since_s >= FROZEN_AFTER_S:
            self._verdict = CameraState.FROZEN
