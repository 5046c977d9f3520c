"""Which lines and dots to draw for a pose, before any painting."""

from __future__ import annotations

from dataclasses import dataclass

from lumbar.core.palette import LEVEL_COLOURS, UNKNOWN_COLOUR
from lumbar.core.rula import part_levels
from lumbar.core.skeleton import KEYPOINT_NAMES, LIMBS
from lumbar.core.types import Keypoints, RulaResult

Point = tuple[float, float]


@dataclass(frozen=True)
class Limb:
    """A line between two seen joints in picture pixels, in the colour of its RULA part."""

    start: Point
    end: Point
    colour: str


def seen_joints(keypoints: Keypoints) -> dict[str, Point]:
    """Picture pixels of the joints that are seen, by name."""
    return {
        name: (float(keypoints.xy(name)[0]), float(keypoints.xy(name)[1]))
        for name in KEYPOINT_NAMES
        if keypoints.seen(name)
    }


def limbs(keypoints: Keypoints, rula: RulaResult | None) -> list[Limb]:
    """The limbs whose two ends are seen; grey where their RULA step is not measured."""
    ends = seen_joints(keypoints)
    if "left_shoulder" in ends and "right_shoulder" in ends:
        (x1, y1), (x2, y2) = ends["left_shoulder"], ends["right_shoulder"]
        ends["shoulders"] = ((x1 + x2) / 2, (y1 + y2) / 2)
    levels = part_levels(rula) if rula is not None else {}
    return [
        Limb(ends[start], ends[end], _colour(levels.get(part)))
        for start, end, part in LIMBS
        if start in ends and end in ends
    ]


def _colour(level: int | None) -> str:
    return UNKNOWN_COLOUR if level is None else LEVEL_COLOURS[min(level, len(LEVEL_COLOURS) - 1)]
