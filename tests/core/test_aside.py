"""What is left of the measures of somebody who is turned to the side."""

from __future__ import annotations

import math
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fakes import sitter
from lumbar.core.aside import comparable
from lumbar.core.baseline import MEASURES, Baseline, posture_measures
from lumbar.core.placement import placement_of

SIZE = (640, 480)
USUAL = posture_measures(sitter(), SIZE, 40.0)
PLACE = placement_of(sitter(), SIZE)
BASELINE = replace(Baseline.from_samples([USUAL] * 20), placement=PLACE)


def left_out(turn: float, narrower: float = 0.0, **changed: float) -> set[str]:
    """Measures that are not compared at this turn and with shoulders so much narrower."""
    assert PLACE is not None
    seen = replace(PLACE, shoulders=PLACE.shoulders - narrower)
    measures = {**USUAL, "head_turn": (USUAL["head_turn"] or 0.0) + turn, **changed}
    return {name for name, value in comparable(measures, seen, BASELINE).items() if value is None}


@given(turn=st.floats(-0.2, 0.2), narrower=st.floats(-0.5, 0.14))
def test_facing_the_screen_everything_counts(turn: float, narrower: float) -> None:
    """Small turns leave nothing out."""
    assert left_out(turn, narrower) == set()


def test_a_turned_head_neither_leans_nor_rolls() -> None:
    """From 20° on; it may still hang or be near."""
    assert left_out(0.3) == left_out(-0.3) == {"side_lean", "head_roll"}


def test_of_a_head_turned_far_nothing_is_said() -> None:
    """Beyond 45°."""
    assert left_out(0.5) == left_out(-0.5) == set(MEASURES)


def test_turned_shoulders_make_nobody_taller_but_anybody_smaller() -> None:
    """Narrower shoulders raise the head in their units, and cannot lower it."""
    usual = USUAL["head_height"]
    assert usual is not None
    narrower = -math.log(math.cos(math.radians(40)))

    assert "head_height" in left_out(0.0, narrower, head_height=usual + 0.2)
    assert "head_height" not in left_out(0.0, narrower, head_height=usual - 0.2)


def test_an_unknown_place_leaves_nothing_out() -> None:
    """An old profile, or shoulders out of the picture."""
    measures = {**USUAL, "head_height": 2.0}

    assert comparable(measures, None, BASELINE) == measures
    assert comparable(measures, PLACE, replace(BASELINE, placement=None)) == measures
