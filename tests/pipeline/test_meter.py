"""The meters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lumbar.pipeline.meter import RateMeter, ShareMeter


@given(st.floats(0.5, 60.0), st.integers(2, 100))
def test_even_stamps_give_their_rate_from_the_second_frame_on(rate_hz: float, count: int) -> None:
    """10 fps shows as 10, not 10.34, and two frames are enough to know."""
    meter = RateMeter()
    meter.add(0.0)
    shown = [meter.add(index / rate_hz) for index in range(1, count)]

    assert all(abs(value - rate_hz) < 1e-6 * rate_hz for value in shown)


def test_one_stamp_says_nothing() -> None:
    """A single frame has no rate."""
    assert RateMeter().add(5.0) == 0.0


@given(st.lists(st.booleans(), min_size=1, max_size=30), st.integers(1, 10))
def test_the_share_is_that_of_the_newest_answers(answers: list[bool], kept: int) -> None:
    """Older ones than fit do not count any more."""
    meter = ShareMeter(kept)
    shares = [meter.add(answer) for answer in answers]
    newest = answers[-kept:]

    assert shares[-1] == sum(newest) / len(newest)
