"""Whether pictures that do arrive can be pictures of the room."""

from __future__ import annotations

import numpy as np

from lumbar.core.types import CameraState, Picture

FROZEN_AFTER_S = 2.0
TORN_AFTER_S = 2.0
DARK_AFTER_S = 3.0

# Mean and standard deviation, in grey levels, below which a picture is dark. Behind a lid or a
# shutter it is black; of a room that is merely too dark there is a little more to see. The pose
# model still finds a person in a portrait darkened to a mean of 5.4 with a spread of 3.8, and none
# at 4.9 and 3.2, without the coloured noise that a real sensor adds in the dark.
_COVERED_MEAN, _COVERED_SPREAD = 8.0, 3.0
_DIM_MEAN, _DIM_SPREAD = 10.0, 6.0
_BRIGHT_AGAIN = 1.25
"""How far above the limits a picture must come to end the darkness, or it would flicker."""

_DARK = (CameraState.COVERED, CameraState.TOO_DARK)
_SAMPLES_A_SIDE = 80


class PictureHealth:
    """Tells dark, repeated and torn pictures from live ones.

    A dead camera may go on delivering its last picture. A living one never does: its sensor's
    noise makes every picture different. For the same reason a lower part in one single colour is
    no picture of anything: that part got lost on the way.
    """

    def __init__(self) -> None:
        self._verdict = CameraState.OK
        self._last: tuple[float, Picture] | None = None  # since when, and what
        self._dark_since_s: float | None = None
        self._kind: tuple[CameraState, float] | None = None  # which darkness, and since when
        self._torn_since_s: float | None = None

    def new_stream(self) -> None:
        """The camera was opened again; the verdict stands until two pictures differ."""
        self._last = self._dark_since_s = self._kind = self._torn_since_s = None

    def update(self, t_s: float, picture: Picture) -> CameraState | None:
        """What the camera delivers as of the picture taken at ``t_s``.

        Returns:
            OK, FROZEN, COVERED, TOO_DARK, or STALLED when all pictures are torn; None for a torn
            picture that is to be passed over.
        """
        height, width = picture.shape[:2]
        step = max(1, min(height, width) // _SAMPLES_A_SIDE)
        sample = picture[::step, ::step].copy()
        if _is_torn(sample):
            return self._torn(t_s)
        self._torn_since_s = None
        if self._verdict is CameraState.STALLED:
            self._verdict = CameraState.OK
        darkness = _darkness(sample, _BRIGHT_AGAIN if self._verdict in _DARK else 1.0)
        if darkness is None:
            self._bright(t_s, sample)
        else:
            self._dark(t_s, darkness)
        return self._verdict

    def _torn(self, t_s: float) -> CameraState | None:
        if self._torn_since_s is None:
            self._torn_since_s = t_s
        if t_s - self._torn_since_s < TORN_AFTER_S:
            return None
        self._verdict = CameraState.STALLED
        return self._verdict

    def _dark(self, t_s: float, kind: CameraState) -> None:
        self._last = None
        if self._dark_since_s is None:
            self._dark_since_s = t_s
        if self._kind is None or self._kind[0] is not kind:
            self._kind = kind, t_s
        named_s = self._kind[1] if self._verdict in _DARK else self._dark_since_s
        if t_s - named_s >= DARK_AFTER_S:
            self._verdict = kind

    def _bright(self, t_s: float, sample: Picture) -> None:
        self._dark_since_s = self._kind = None
        if self._verdict in _DARK:
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


def _darkness(sample: Picture, margin: float) -> CameraState | None:
    """COVERED, TOO_DARK, or None for a picture with something in it."""
    mean, spread = float(sample.mean()), float(sample.std())
    if mean < _COVERED_MEAN and spread < _COVERED_SPREAD:
        return CameraState.COVERED
    if mean < _DIM_MEAN * margin and spread < _DIM_SPREAD * margin:
        return CameraState.TOO_DARK
    return None


def _is_torn(sample: Picture) -> bool:
    """Whether the lowest quarter is one colour that is neither black nor white.

    Clipped shadows and lamps are one colour too, and the bars of a wide film are black.
    """
    rows = len(sample) // 4
    if rows < 2:
        return False
    colour = sample[-1, -1]
    flat = bool((sample[-rows:] == colour).all())
    return flat and not np.isin(colour, (0, 255)).all()
