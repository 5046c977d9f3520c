"""The arrow says the same as the words."""

from __future__ import annotations

import pytest

from lumbar.core.advice import advice_for
from lumbar.core.measures import MEASURES
from lumbar.core.shoulders import RISE
from lumbar.core.types import Deviation
from lumbar.ui.correction import correction_for

# In the unmirrored picture the person's left is on the right.
_MEANT = {
    "left": (1, 0),
    "right": (-1, 0),
    "chin: Lower": (0, 1),
    "chin: Lift": (0, -1),
}


def arrow(part: str, share: float) -> tuple[int, int]:
    """The direction for a deviation in one part only."""
    correction = correction_for(Deviation(abs(share), {part: share}))
    assert correction is not None
    return correction.direction


@pytest.mark.parametrize("share", [-1.2, 1.2])
@pytest.mark.parametrize("part", ["side_lean", "head_roll", "head_turn"])
def test_sideways_arrows_point_where_the_advice_says(part: str, share: float) -> None:
    """Each word *left* or *right* is the person's own."""
    side = advice_for(part, share).split()[-1]

    assert _MEANT[side] == arrow(part, share)


def test_up_and_down() -> None:
    """Lift and lower; sit up and settle."""
    assert [arrow("head_pitch", share) for share in (-1, 1)] == [(0, 1), (0, -1)]
    assert [arrow("head_height", share) for share in (-1, 1)] == [(0, -1), (0, 1)]
    assert arrow(RISE, 1) == (0, 1)


@pytest.mark.parametrize("share", [-1.2, 1.2])
def test_the_shoulder_named_is_the_one_that_goes_down(share: float) -> None:
    """The person's right shoulder is on the picture's left."""
    correction = correction_for(Deviation(1.2, {"shoulder_tilt": share}))
    named = advice_for("shoulder_tilt", share).split()[2]

    assert correction is not None
    assert correction.direction == (0, 1)
    assert correction.place == {"right": "left_shoulder", "left": "right_shoulder"}[named]


def test_distance_has_no_direction_in_the_picture() -> None:
    """Nearer or farther."""
    corrections = [correction_for(Deviation(1, {"distance": share})) for share in (-1.0, 1.0)]

    assert [c.farther for c in corrections if c is not None] == [False, True]


@pytest.mark.parametrize("part", [*MEASURES, RISE])
def test_every_measure_has_its_arrow_and_mirroring_twice_changes_nothing(part: str) -> None:
    """Both signs, and the mirror swaps sides only."""
    for share in (-1.0, 1.0):
        correction = correction_for(Deviation(1, {part: share}))

        assert correction is not None
        assert correction == correction.mirrored().mirrored()
        assert correction.direction[1] == correction.mirrored().direction[1]


def test_without_a_deviation_there_is_no_arrow() -> None:
    """Not for RULA alone, nor for a part the arrow does not know."""
    assert correction_for(None) is None
    assert correction_for(Deviation(0.0, {})) is None
    assert correction_for(Deviation(1.0, {"tail": 1.0})) is None
