"""The judged limits in the picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import HEAD, sitter
from lumbar.core.baseline import Baseline
from lumbar.core.limits import head_limits
from lumbar.core.measures import posture_measures
from lumbar.core.types import Keypoints

SIZE = (640, 480)
UPRIGHT = Baseline.from_samples([posture_measures(sitter(), SIZE)] * 20)


def moved(right_px: float, down_px: float) -> Keypoints:
    """The sitter with the head moved."""
    return sitter(lambda name, x, y: (x + right_px, y + down_px) if name in HEAD else (x, y))


def test_the_upright_head_is_inside_its_limits() -> None:
    """Calibrated and seen alike."""
    limits = head_limits(UPRIGHT, sitter(), SIZE)

    assert limits is not None
    assert limits.top_left[0] < limits.head[0] < limits.bottom_right[0]
    assert limits.top_left[1] < limits.head[1] < limits.bottom_right[1]
    assert limits.smallest < limits.size < limits.largest


@given(st.floats(-60, 60), st.floats(-60, 60))
def test_the_box_says_what_the_deviation_says(right_px: float, down_px: float) -> None:
    """A head is outside exactly when its height or lean alone lies beyond the limit."""
    keypoints = moved(right_px, down_px)
    limits = head_limits(UPRIGHT, keypoints, SIZE)
    deviation = UPRIGHT.deviation(posture_measures(keypoints, SIZE))
    assert limits is not None
    assert deviation is not None
    worst = max(abs(deviation.parts["head_height"]), abs(deviation.parts["side_lean"]))
    inside = (
        limits.top_left[0] <= limits.head[0] <= limits.bottom_right[0]
        and limits.top_left[1] <= limits.head[1] <= limits.bottom_right[1]
    )

    assert inside == (worst <= 1) or worst == pytest.approx(1.0, abs=1e-6)


def test_a_wider_limit_gives_a_larger_box() -> None:
    """The user's limit multiplies all."""
    usual, wide = (head_limits(UPRIGHT, sitter(), SIZE, limit=limit) for limit in (1.0, 2.0))

    assert usual is not None
    assert wide is not None
    assert wide.largest > usual.largest
    assert wide.bottom_right[1] - wide.top_left[1] > usual.bottom_right[1] - usual.top_left[1]


def test_without_a_head_there_are_no_limits() -> None:
    """Nothing is drawn around somebody who is not seen."""
    unseen = sitter()
    unseen.score[:] = 0.0

    assert head_limits(UPRIGHT, unseen, SIZE) is None
