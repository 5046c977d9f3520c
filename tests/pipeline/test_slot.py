"""The hand-over between the threads."""

from __future__ import annotations

import threading

from fakes import blank_frame
from lumbar.pipeline.slot import LatestSlot


def test_the_newest_frame_wins_and_drops_are_counted() -> None:
    """Of three frames put, the last is taken, and two were dropped."""
    slot = LatestSlot()
    for index in range(3):
        slot.put(blank_frame(index=index))

    taken = slot.take(0.0)

    assert taken is not None
    assert taken.index == 2
    assert slot.dropped == 2
    assert slot.empty


def test_take_gives_up_after_its_time() -> None:
    """An empty slot answers None rather than blocking for ever."""
    assert LatestSlot().take(0.0) is None


def test_a_waiting_taker_is_woken_by_a_frame() -> None:
    """A frame put on one thread reaches a taker that already waits on another."""
    slot = LatestSlot()
    taken: list[int] = []

    def take() -> None:
        frame = slot.take(300.0)
        taken.append(-1 if frame is None else frame.index)

    taker = threading.Thread(target=take)
    taker.start()
    slot.put(blank_frame(index=7))
    taker.join(300.0)

    assert taken == [7]


def test_recordings_lose_no_frame() -> None:
    """`put_when_empty` refuses while a frame waits, and drops nothing."""
    slot = LatestSlot()

    assert slot.put_when_empty(blank_frame(index=0), 0.0)
    assert not slot.put_when_empty(blank_frame(index=1), 0.0)

    slot.take(0.0)

    assert slot.put_when_empty(blank_frame(index=1), 0.0)
    assert slot.dropped == 0
