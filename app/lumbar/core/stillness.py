"""Whether what a model looked at has changed since: compared coarsely, beyond noise and sway.

A picture is compared as its *glance*: the grey means of a few thousand cells (`pose.glance`). Two
glances of a scene in which nothing moves differ by the sensor's noise, and by as much as a small
movement shifts the edges in it. Both are allowed for, and whatever is more is a change:

* The noise is the camera's own, measured: most cells of most pairs of pictures show nothing else,
  so it is read from the cells that differ least, in the pairs that differ least.
* A movement by a share of a cell changes a cell by at most that share of the step to its
  neighbours. So a plain wall allows for nothing, and a sharp edge for what the movement explains.

A light that grows brighter or darker everywhere is no movement, and its median is taken out.
"""

from __future__ import annotations

from collections import deque

import numpy as np

from lumbar.core.types import FloatArray

SIGMAS = 5.0
"""A difference beyond so many standard deviations of the noise is none of it."""

FEWEST_CELLS = 3
"""So many cells must have changed: a speck is no movement."""

LEAST_NOISE = 0.2
"""Standard deviation in grey levels below which rounding hides any noise."""

MOST_NOISE = 1.0
"""Above this it is no camera's noise: of cells of a hundred pixels even that of a dim room is 0.7.

Something moves all the time, or the picture is too coarsely compressed to tell; all is a change.
"""

_QUIET_SHARE = 0.25
"""The quietest quarter of the cells shows the noise even while most of the picture moves."""

_QUIET_SIGMAS = 0.3186
"""A quarter of a normal distribution lies within so many standard deviations."""

_QUIET_PAIRS = 0.1
"""Of the pairs compared, the quietest tenth shows noise and nothing else."""

_PAIRS = 60
_LEAST_PAIRS = 4
"""Before so many comparisons the noise is not known, and everything counts as changed."""


class Stillness:
    """Remembers one glance and says whether others show the same.

    Args:
        movement: How far things may have moved, in cells.
    """

    def __init__(self, movement: float) -> None:
        self._movement = movement
        self._seen: FloatArray | None = None
        self._allowed: FloatArray = np.empty(0)
        self._noise: deque[float] = deque(maxlen=_PAIRS)

    def reset(self) -> None:
        """Forget the glance and the camera's noise."""
        self.forget()
        self._noise.clear()

    def forget(self) -> None:
        """Forget the glance: nothing is unchanged from now on."""
        self._seen = None

    def remember(self, glance: FloatArray) -> None:
        """Compare with this glance from now on.

        Args:
            glance: ``(rows, columns)`` grey levels.
        """
        self._seen = glance
        self._allowed = self._movement * steepness(glance)

    def unchanged(self, glance: FloatArray) -> bool:
        """Whether a glance shows what the remembered one does; each answer teaches the noise.

        Args:
            glance: As in `remember`; another shape counts as changed.
        """
        if self._seen is None or glance.shape != self._seen.shape:
            return False
        difference = glance - self._seen
        difference -= _quantile(difference, 0.5)
        np.abs(difference, out=difference)
        self._learn(difference)
        if len(self._noise) < _LEAST_PAIRS or self.noise > MOST_NOISE:
            return False
        beyond = difference > self._allowed + SIGMAS * self.noise
        return bool(np.count_nonzero(beyond) < FEWEST_CELLS)

    @property
    def noise(self) -> float:
        """Standard deviation of a cell between two pictures in grey levels, by what was seen."""
        quiet = sorted(self._noise)
        level = quiet[int(_QUIET_PAIRS * len(quiet))] if quiet else 0.0
        return max(level, LEAST_NOISE)

    def _learn(self, difference: FloatArray) -> None:
        """A picture delivered twice is no evidence of a camera without noise."""
        if difference.any():
            self._noise.append(_quantile(difference, _QUIET_SHARE) / _QUIET_SIGMAS)


def _quantile(values: FloatArray, share: float) -> float:
    """The value below which a share of the others lies; of two the upper one."""
    place = int(share * values.size)
    return float(np.partition(values, place, axis=None)[place])


def steepness(glance: FloatArray) -> FloatArray:
    """``(rows, columns)`` largest step to a neighbour across plus the largest one down."""
    across, down = np.zeros_like(glance), np.zeros_like(glance)
    step = np.abs(glance[:, 1:] - glance[:, :-1])
    across[:, 1:] = step
    np.maximum(across[:, :-1], step, out=across[:, :-1])
    step = np.abs(glance[1:] - glance[:-1])
    down[1:] = step
    np.maximum(down[:-1], step, out=down[:-1])
    steep: FloatArray = across + down
    return steep
