"""Whether the picture behind a person has moved as a whole, as it does when the camera has.

Whoever moves before a camera leaves the room where it was. A camera that is turned, tilted or
rolled moves the room. So two small grey pictures are compared without the person in them: where
does the old room lie best in the new picture, for all displacements and a few turns at once.

The comparison is the normalised cross-correlation of two pictures of which parts do not count
(Padfield, Masked object registration in the Fourier domain, IEEE Transactions on Image Processing
21(5), 2012). Light and contrast do not matter to it. What moves in the room besides the camera
shows in a few places only, a moved camera in most: both are asked.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lumbar.core.types import FloatArray

Mask = NDArray[np.bool_]

_BLUR_CELLS = 4
"""Details finer than about twice this count; slow shading is no place to hold on to."""

_CLIP_SIGMAS = 2.5
"""One bright edge must not decide alone."""

_LEAST_CONTRAST = 2.0
"""Grey levels (standard deviation) of detail below which a place is a plain wall."""

_TILE_CELLS = 8
_LEAST_TILES = 5
"""A room is seen when so many tiles, a ninth of a small picture each, show more than a wall."""

_STAYED = 0.6
"""Correlation at the old place with which a tile is where it was."""

_MOST = 0.5
"""Share of the tiles that stayed with which the room did; the same share moves a camera."""

_FOUND = 0.55
"""Correlation of the whole at the best place with which the room was found again."""

_GAINED = 0.25
"""By so much the best place must be better than the old one."""

_LEAST_SHIFT, _LEAST_TURN_DEG = 0.04, 3.0
"""In shares of the picture's width, 2° to 3° of a usual camera: less is no matter to anybody."""

_TURNS_DEG = (-15.0, -12.0, -9.0, -6.5, -4.0, -2.0, 0.0, 2.0, 4.0, 6.5, 9.0, 12.0, 15.0)
_FARTHEST = 0.33
"""Displacements are looked for up to this share of width and height."""

_LEAST_OVERLAP = 0.35
"""Of the room that was seen before, so much must be seen again."""


@dataclass(frozen=True, eq=False)
class Backdrop:
    """A small grey picture and where the person is in it.

    Attributes:
        grey: ``(h, w)`` grey levels 0..255.
        person: ``(h, w)``, true where the person may hide the room.
    """

    grey: FloatArray
    person: Mask

    def __post_init__(self) -> None:
        if self.grey.ndim != 2 or self.grey.shape != self.person.shape:
            raise ValueError("a backdrop is a grey picture and a mask of the same size")


@dataclass(frozen=True)
class Shift:
    """How a room lies in a new picture.

    Attributes:
        right, down: Displacement in shares of the picture's width.
        turn_deg: Turn about the picture's middle, clockwise as seen.
    """

    right: float
    down: float
    turn_deg: float

    @property
    def size(self) -> float:
        """Length of the displacement, in shares of the picture's width."""
        return math.hypot(self.right, self.down)


STAYED = Shift(0.0, 0.0, 0.0)
"""The room is where it was."""


def room_shift(then: Backdrop, now: Backdrop) -> Shift | None:
    """Where the room has gone between two pictures of one camera.

    Returns:
        `STAYED`, another shift, or None when that cannot be told: a plain wall, a person who fills
        the picture, a room that has changed beyond recognition.
    """
    if then.grey.shape != now.grey.shape:
        return None
    old, new = _detail(then), _detail(now)
    tiles = _tiles(old, ~then.person)
    if len(tiles) < _LEAST_TILES:
        return None
    both = ~then.person & ~now.person
    before = _correlations(old, new, both, tiles)
    told = before[np.isfinite(before)]
    if told.size < _LEAST_TILES:
        return None
    if np.mean(told >= _STAYED) >= _MOST:
        return STAYED
    found, shift, moved, seen = _best(old, ~then.person, new, ~now.person)
    at_home = _correlation(old[both], new[both])
    if found < _FOUND or found < at_home + _GAINED:
        return None
    after = _correlations(old, moved, seen & ~then.person, tiles)
    better = (after >= _STAYED) & ~(before >= _STAYED)
    told = after[np.isfinite(after)]
    if told.size < _LEAST_TILES or np.count_nonzero(better) < _MOST * told.size:
        return None
    return shift if shift.size >= _LEAST_SHIFT or abs(shift.turn_deg) >= _LEAST_TURN_DEG else STAYED


def in_place(then: Backdrop, now: Backdrop) -> bool:
    """Whether a room that stayed did so to the cell; two pictures of one size, about 50 ms."""
    _, shift, _, _ = _best(_detail(then), ~then.person, _detail(now), ~now.person)
    return shift == STAYED


def _detail(backdrop: Backdrop) -> FloatArray:
    """``(h, w)`` what is left without slow shading, within limits; 0 where the person is."""
    room = ~backdrop.person
    share = _blurred(room.astype(np.float64))
    mean = _blurred(np.where(room, backdrop.grey, 0.0)) / np.maximum(share, 1e-9)
    detail = np.where(room, backdrop.grey - mean, 0.0)
    spread = float(detail[room].std()) if room.any() else 0.0
    limited: FloatArray = np.clip(detail, -_CLIP_SIGMAS * spread, _CLIP_SIGMAS * spread)
    return limited


def _blurred(values: FloatArray) -> FloatArray:
    """``(h, w)`` sums over squares; the edges see fewer cells."""
    reach = _BLUR_CELLS
    sums = np.pad(values, ((reach + 1, reach), (reach + 1, reach))).cumsum(axis=0).cumsum(axis=1)
    side = 2 * reach + 1
    upper, lower = sums[:-side], sums[side:]
    squares: FloatArray = lower[:, side:] - upper[:, side:] - lower[:, :-side] + upper[:, :-side]
    return squares


def _tiles(detail: FloatArray, room: Mask) -> list[tuple[slice, slice]]:
    """The tiles in which more than a plain wall is seen."""
    height, width = detail.shape
    found = []
    for top in range(0, height - _TILE_CELLS + 1, _TILE_CELLS):
        for left in range(0, width - _TILE_CELLS + 1, _TILE_CELLS):
            tile = slice(top, top + _TILE_CELLS), slice(left, left + _TILE_CELLS)
            inside = room[tile]
            if (
                2 * np.count_nonzero(inside) > inside.size
                and detail[tile][inside].std() >= _LEAST_CONTRAST
            ):
                found.append(tile)
    return found


def _correlations(
    one: FloatArray, other: FloatArray, counts: Mask, tiles: list[tuple[slice, slice]]
) -> FloatArray:
    """``(n,)`` of each tile; NaN where less than half of it counts."""
    return np.array(
        [
            _correlation(one[tile][counts[tile]], other[tile][counts[tile]])
            if 2 * counts[tile].sum() > counts[tile].size
            else np.nan
            for tile in tiles
        ]
    )


def _correlation(one: FloatArray, other: FloatArray) -> float:
    if one.size == 0:
        return 0.0
    a, b = one - one.mean(), other - other.mean()
    spread = math.sqrt(float(a @ a) * float(b @ b))
    return float(a @ b) / spread if spread > 0 else 0.0


def _best(
    old: FloatArray, old_room: Mask, new: FloatArray, new_room: Mask
) -> tuple[float, Shift, FloatArray, Mask]:
    """The best turn and displacement.

    Returns:
        Its correlation; the shift; the new picture brought back to the old place with the mask of
        what was seen there.
    """
    best = -1.0, STAYED, new, new_room
    width = old.shape[1]
    for turn_deg in _TURNS_DEG:
        turned, room = _turned(new, new_room, turn_deg)
        right, down, found = _displacement(old, old_room, turned, room)
        if found > best[0]:
            moved, seen = _displaced(turned, room, right, down)
            best = found, Shift(right / width, down / width, turn_deg), moved, seen
    return best


def _displacement(
    old: FloatArray, old_room: Mask, new: FloatArray, new_room: Mask
) -> tuple[int, int, float]:
    """Cells to the right and down by which the new lies beside the old, and their correlation."""
    height, width = old.shape
    far_down, far_right = int(_FARTHEST * height), int(_FARTHEST * width)
    # Just so large that no displacement looked for wraps around, and quick to transform.
    shape = tuple(
        8 * math.ceil((size + far) / 8) for size, far in ((height, far_down), (width, far_right))
    )
    (m1, f1, s1), (m2, f2, s2) = (
        [np.fft.rfft2(part, shape) for part in (room.astype(np.float64), seen, seen**2)]
        for seen, room in ((old * old_room, old_room), (new * new_room, new_room))
    )

    def together(a: NDArray[np.complex128], b: NDArray[np.complex128]) -> FloatArray:
        """Sums over the overlap, for each displacement of the second picture."""
        summed: FloatArray = np.fft.irfft2(np.conj(a) * b, shape)
        return summed

    count = np.maximum(np.rint(together(m1, m2)), 1e-9)
    sum1, sum2 = together(f1, m2), together(m1, f2)
    cross = together(f1, f2) - sum1 * sum2 / count
    spread1 = np.maximum(together(s1, m2) - sum1**2 / count, 0.0)
    spread2 = np.maximum(together(m1, s2) - sum2**2 / count, 0.0)
    spread = np.sqrt(spread1 * spread2)
    enough = count >= _LEAST_OVERLAP * old_room.sum()
    correlation = np.where(enough & (spread > 1e-6), cross / np.maximum(spread, 1e-6), -1.0)
    downs = np.r_[0 : far_down + 1, -far_down:0]
    rights = np.r_[0 : far_right + 1, -far_right:0]
    near = correlation[np.ix_(downs, rights)]
    row, column = np.unravel_index(int(np.argmax(near)), near.shape)
    return int(rights[column]), int(downs[row]), float(near[row, column])


def _turned(values: FloatArray, room: Mask, turn_deg: float) -> tuple[FloatArray, Mask]:
    """A picture turned back by an angle about its middle; what comes from outside is not room."""
    if turn_deg == 0:
        return values, room
    height, width = values.shape
    y, x = np.mgrid[0:height, 0:width]
    x, y = x - (width - 1) / 2, y - (height - 1) / 2
    sin, cos = math.sin(math.radians(turn_deg)), math.cos(math.radians(turn_deg))
    column = np.rint(cos * x - sin * y + (width - 1) / 2).astype(np.intp)
    row = np.rint(sin * x + cos * y + (height - 1) / 2).astype(np.intp)
    inside = (row >= 0) & (row < height) & (column >= 0) & (column < width)
    row, column = np.clip(row, 0, height - 1), np.clip(column, 0, width - 1)
    return np.where(inside, values[row, column], 0.0), inside & room[row, column]


def _displaced(values: FloatArray, room: Mask, right: int, down: int) -> tuple[FloatArray, Mask]:
    """A picture moved back by whole cells; what comes from outside is not room."""
    height, width = values.shape
    row, column = np.arange(height) + down, np.arange(width) + right
    rows, columns = np.clip(row, 0, height - 1), np.clip(column, 0, width - 1)
    inside = (rows == row)[:, np.newaxis] & (columns == column)
    return values[np.ix_(rows, columns)], inside & room[np.ix_(rows, columns)]
