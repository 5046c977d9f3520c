"""A hold lasts through jitter and typing, and ends when the body moves for more than a moment."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import HEAD, sitter
from lumbar.core.holding import LONGEST_GAP_S, TOLERANCE, HoldingTimer
from lumbar.core.skeleton import INDEX
from lumbar.core.types import Keypoints

WIDTH_PX = 201.6
"""The sitter's shoulder width, by the size of the head."""

STEP_S = 0.25


def shifted(x_px: float, *names: str) -> Keypoints:
    """The sitter with the named joints, or all of them, moved sideways."""

    def move(name: str, x: float, y: float) -> tuple[float, float]:
        return (x + x_px if not names or name in names else x), y

    return sitter(move)


def held(*stretches: tuple[float, Keypoints]) -> list[float]:
    """Seconds held after each stretch of so many seconds at four frames a second."""
    timer = HoldingTimer()
    answers, t_s = [], 0.0
    last = timer.add(t_s, stretches[0][1])
    for seconds, pose in stretches:
        for _ in range(round(seconds / STEP_S)):
            t_s += STEP_S
            last = timer.add(t_s, pose)
        answers.append(last)
    return answers


def test_a_still_posture_is_held_from_its_first_frame() -> None:
    """The seconds are those between first and newest frame."""
    assert held((90, sitter())) == [90]


def test_the_first_frame_has_been_held_for_no_time() -> None:
    """One picture says nothing about duration."""
    assert HoldingTimer().add(123.0, sitter()) == 0


@given(st.integers(0, 2**32 - 1))
def test_jitter_does_not_end_a_hold(seed: int) -> None:
    """Noise of 2 % of the shoulder width goes on for a minute without a restart."""
    noise = np.random.default_rng(seed)
    timer = HoldingTimer()
    for i in range(240):
        base = sitter()
        xy_px = base.xy_px + noise.normal(0, 0.02 * WIDTH_PX, base.xy_px.shape)
        last = timer.add(STEP_S * i, Keypoints(xy_px, base.score))

    assert last == STEP_S * 239


def test_one_keypoint_gone_astray_does_not_end_a_hold() -> None:
    """An elbow the model suddenly sees elsewhere is no movement of the person."""
    assert held((30, sitter()), (30, shifted(150, "left_elbow"))) == [30, 60]


def test_a_short_movement_does_not_end_a_hold() -> None:
    """Reaching out and back within a second leaves the posture held."""
    assert held((30, sitter()), (0.75, shifted(80)), (10, sitter())) == [30, 30.75, 40.75]


@pytest.mark.parametrize(
    "moved", [shifted(80), shifted(80, *HEAD), shifted(80, "left_shoulder", "right_shoulder")]
)
def test_a_lasting_movement_ends_the_hold(moved: Keypoints) -> None:
    """A new posture kept for more than a second begins a hold of its own."""
    assert held((30, sitter()), (10, moved)) == [30, 8.75]


def test_movement_within_the_tolerance_is_the_same_posture() -> None:
    """Just under 15 % of the shoulder width does not count, just over it does."""
    under, over = (shifted(share * TOLERANCE * WIDTH_PX) for share in (0.99, 1.01))

    assert held((30, sitter()), (30, under)) == [30, 60]
    assert held((30, sitter()), (30, over)) == [30, 28.75]


def test_creeping_ends_the_hold_too() -> None:
    """Slow sliding is measured from where the hold began, so it cannot go on for ever."""
    timer = HoldingTimer()
    longest = max(timer.add(STEP_S * i, shifted(0.25 * i)) for i in range(2000))

    assert longest == pytest.approx(TOLERANCE * WIDTH_PX, abs=2)


@given(st.floats(0.1, 10))
def test_the_tolerance_does_not_depend_on_distance(scale: float) -> None:
    """The same movement counts the same near to and far from the camera."""

    def sized(pose: Keypoints) -> Keypoints:
        return Keypoints(scale * pose.xy_px, pose.score)

    assert held((5, sized(sitter())), (5, sized(shifted(60)))) == [5, 3.75]
    assert held((5, sized(sitter())), (5, sized(shifted(20)))) == [5, 10]


def test_a_gap_begins_a_new_hold() -> None:
    """Whoever comes back to the desk has not been sitting still meanwhile."""
    timer = HoldingTimer()
    timer.add(0.0, sitter())
    timer.add(4.0, sitter())

    assert timer.add(4.0 + LONGEST_GAP_S + 0.1, sitter()) == 0


def test_a_hold_tells_whether_its_beginning_was_seen() -> None:
    """What was held when the watching began may have been held for long before."""
    timer = HoldingTimer()
    timer.add(0.0, sitter())

    assert not timer.start_seen

    for i in range(1, 12):
        timer.add(STEP_S * i, shifted(80))

    assert timer.start_seen

    timer.add(100.0, shifted(80))

    assert not timer.start_seen


def test_time_that_runs_backwards_begins_a_new_hold() -> None:
    """Another recording has its own clock."""
    timer = HoldingTimer()
    timer.add(100.0, sitter())

    assert timer.add(3.0, sitter()) == 0
    assert timer.add(4.0, sitter()) == 1


def test_frames_that_show_too_little_neither_count_nor_end_the_hold() -> None:
    """A hidden body is bridged for a moment; hidden for long, the hold begins anew."""
    hidden = Keypoints(sitter().xy_px, np.zeros(17))

    assert held((30, sitter()), (3, hidden), (10, sitter())) == [30, 30, 43]
    assert held((30, sitter()), (10, hidden), (10, sitter()))[-1] < 11


def test_keypoints_that_appear_or_vanish_are_no_movement() -> None:
    """Only points seen both then and now are compared."""
    score = sitter().score.copy()
    score[[INDEX["left_elbow"], INDEX["right_elbow"], INDEX["nose"]]] = 0.0

    assert held((30, sitter()), (30, Keypoints(sitter().xy_px, score))) == [30, 60]


def test_reset_forgets_the_hold() -> None:
    """The next frame begins a new one."""
    timer = HoldingTimer()
    timer.add(0.0, sitter())
    timer.reset()

    assert timer.add(1.0, sitter()) == 0
