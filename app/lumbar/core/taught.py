"""Limits widened to hold what the user has called good.

Where a measure was taught, half of the limit lies between the calibrated posture and the taught
one, and the other half begins there. So the calibrated posture stays what it is, nothing that was
ever called good is warned about again, however many lessons follow, and no press of a button makes
a slouch the ideal.
"""

from __future__ import annotations

from collections.abc import Mapping

Sides = tuple[float, float]
"""Distances below and above the centre of a measure."""

TAUGHT_SHARE = 0.5
"""So far from the baseline, in the user's limits, a measure lies where it was taught as good.

Even if all measures lie that far away, together they stay below the limit."""


def share_of(away: float, room: float, taught: float) -> float:
    """How much of the user's limit a measure takes.

    Args:
        away: Its distance from the centre, to one side.
        room: The limit on that side, without lessons.
        taught: How far away it was when that was called good; 0 without.
    """
    if taught <= TAUGHT_SHARE * room:
        return away / room
    if away <= taught:
        return TAUGHT_SHARE * away / taught
    return TAUGHT_SHARE + (away - taught) / room


def reach_of(room: float, taught: float) -> float:
    """How far away a measure takes all of the limit: where `share_of` is 1."""
    return max(room, taught + (1 - TAUGHT_SHARE) * room)


def widened(sides: Sides, away: float) -> Sides:
    """What was taught of a measure, after it was so far (signed) from the centre once more."""
    below, above = sides
    return max(below, -away), max(above, away)


def short_of(taught: Mapping[str, Sides], slouch: Mapping[str, float]) -> dict[str, Sides]:
    """What was taught, without what lies more than halfway to a slouch that was shown later.

    Args:
        taught: By measure.
        slouch: How far (signed) the measures that tell the slouch lie from their centres then.
    """
    left = {}
    for name, (below, above) in taught.items():
        halfway = slouch.get(name, 0.0) / 2
        below, above = (
            0.0 if halfway < 0 and below > -halfway else below,
            0.0 if halfway > 0 and above > halfway else above,
        )
        if below or above:
            left[name] = below, above
    return left
