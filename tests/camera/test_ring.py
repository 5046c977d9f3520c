"""Frames in shared memory."""

from __future__ import annotations

import os
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.camera.ring import MAX_PIXELS, SLOTS, FrameRing


@pytest.fixture
def ring() -> Iterator[FrameRing]:
    """A ring as the parent makes it."""
    ring = FrameRing()
    yield ring
    ring.close()


def picture(value: int, height: int = 4, width: int = 6) -> np.ndarray:
    """A picture of one value."""
    return np.full((height, width, 3), value, np.uint8)


@given(
    sizes=st.lists(st.tuples(st.integers(1, 60), st.integers(1, 60)), min_size=1, max_size=8),
)
def test_each_picture_arrives_as_it_was_sent(sizes):
    """Pixels, time and number survive the way, whatever the sizes one after the other."""
    ring = FrameRing()
    try:
        for number, (height, width) in enumerate(sizes, start=1):
            sent = np.random.default_rng(number).integers(0, 256, (height, width, 3), np.uint8)
            ring.publish(sent, t_s=number / 7)
            count, t_s, arrived = ring.newest(after=number - 1)

            assert (count, t_s) == (number, number / 7)
            np.testing.assert_array_equal(arrived, sent)
    finally:
        ring.close()


def test_nothing_new_is_none(ring):
    """Before the first picture, and after the newest was taken, there is none."""
    before = ring.newest(after=0)
    ring.publish(picture(1), 1.0)

    assert before is None
    assert ring.newest(after=1) is None


def test_only_the_newest_is_delivered(ring):
    """Pictures that were not taken in time are passed over."""
    for number in range(1, 3 * SLOTS):
        ring.publish(picture(number), float(number))
    count, t_s, arrived = ring.newest(after=0)

    assert (count, t_s, arrived[0, 0, 0]) == (8, 8.0, 8)


def test_a_taken_picture_stays_as_it_is(ring):
    """Later pictures do not write into one that was handed over."""
    ring.publish(picture(1), 1.0)
    _count, _t_s, taken = ring.newest(after=0)
    for number in range(2, 2 + SLOTS):
        ring.publish(picture(number), float(number))

    assert taken.min() == taken.max() == 1


def test_the_child_sees_the_same_memory(ring):
    """A ring made from the token carries pictures and heart-beat to the one it came from."""
    child = FrameRing(str(os.dup(int(ring.token))))
    child.beat(12.5)
    child.publish(picture(9), 3.0)
    _count, _t_s, arrived = ring.newest(after=0)
    child.close()

    assert ring.beat_s == 12.5
    assert arrived.max() == 9


def test_the_largest_frame_fits(ring):
    """A whole 4K picture goes through, in the last slot too."""
    for number in range(1, SLOTS + 1):
        ring.publish(picture(number, 2160, 3840), float(number))
        _count, _t_s, arrived = ring.newest(after=number - 1)

        assert arrived.size == 3 * MAX_PIXELS
        assert arrived[-1, -1, -1] == number
