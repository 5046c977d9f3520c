"""Which way to move, for the part of a posture that counts most: numbers for an arrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lumbar.core.shoulders import RISE
from lumbar.core.types import Deviation

_UP, _DOWN, _LEFT, _RIGHT = (0, -1), (0, 1), (-1, 0), (1, 0)
_STILL = (0, 0)

Place = Literal["head", "left_shoulder", "right_shoulder", "shoulders"]


@dataclass(frozen=True)
class Correction:
    """An arrow beside a part of the body, in the unmirrored picture.

    Attributes:
        place: Where it points; a shoulder is the one on that side of the picture.
        direction: ``(right, down)``; (0, 0) for nearer or farther.
        farther: Move away from the screen; only without a direction.
    """

    place: Place
    direction: tuple[int, int]
    farther: bool = False

    def mirrored(self) -> Correction:
        """The same in a picture whose sides are swapped."""
        place: Place = self.place
        if place in ("left_shoulder", "right_shoulder"):
            place = "left_shoulder" if place == "right_shoulder" else "right_shoulder"
        right, down = self.direction
        return Correction(place, (-right, down), self.farther)


_BY_MEASURE: dict[str, tuple[Correction, Correction]] = {
    # For a measure below, and above, the baseline; the same movements as in `core.advice`.
    "head_pitch": (Correction("head", _DOWN), Correction("head", _UP)),
    "head_height": (Correction("head", _UP), Correction("head", _DOWN)),
    "distance": (Correction("head", _STILL), Correction("head", _STILL, farther=True)),
    "side_lean": (Correction("head", _RIGHT), Correction("head", _LEFT)),
    "head_roll": (Correction("head", _RIGHT), Correction("head", _LEFT)),
    "shoulder_tilt": (Correction("right_shoulder", _DOWN), Correction("left_shoulder", _DOWN)),
    "head_turn": (Correction("head", _RIGHT), Correction("head", _LEFT)),
    "neck_inclination": (
        Correction("head", _STILL),
        Correction("head", _STILL, farther=True),
    ),
    RISE: (Correction("shoulders", _DOWN), Correction("shoulders", _DOWN)),
}


def correction_for(deviation: Deviation | None) -> Correction | None:
    """The movement that helps most; None without a deviation to correct."""
    if deviation is None or not deviation.parts:
        return None
    part, share = deviation.largest
    if part not in _BY_MEASURE:
        return None
    below, above = _BY_MEASURE[part]
    return below if share < 0 else above
