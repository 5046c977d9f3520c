"""Pacing, shared by cameras and recordings."""

from __future__ import annotations

import time

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lumbar.camera.pace import Pace
from lumbar.camera.source import RecordedSource
from lumbar.core.types import CameraState

GRACE_S = 1e-3
"""Times in recordings are rounded to a millisecond."""


class Flipbook(RecordedSource):
    """Pictures at given times."""

    def __init__(self, times_s, **settings):
        super().__init__("flipbook", settings.get("start_epoch_s"), settings.get("realtime", False))
        self._times_s = times_s

    def pictures(self):
        for t_s in self._times_s:
            yield t_s, np.zeros((1, 1, 3), np.uint8), self.name


def frames_of(source):
    """Every frame, without waiting for any."""
    while not source.finished:
        if frame := source.read(0.0):
            yield frame


@given(fps=st.floats(1.0, 120.0), rate_hz=st.floats(0.5, 60.0), start_s=st.floats(0.0, 1e5))
def test_at_most_the_wanted_rate_is_taken(fps, rate_hz, start_s):
    """Over any length of time there are no more frames than the rate allows, plus the first."""
    pace = Pace(rate_hz)
    taken_s = [t for n in range(200) if pace.takes(t := start_s + n / fps)]

    for n, t_s in enumerate(taken_s):
        assert n <= (t_s - taken_s[0] + GRACE_S) * rate_hz + 1e-6


@given(fps=st.floats(10.0, 60.0), rate_hz=st.floats(1.0, 10.0))
def test_the_wanted_rate_is_reached_on_average(fps, rate_hz):
    """A faster camera gives the wanted rate, although its frames do not fall on the due times."""
    pace = Pace(rate_hz)
    seconds = 60.0
    taken = sum(pace.takes(n / fps) for n in range(int(seconds * fps)))

    assert abs(taken - seconds * rate_hz) <= 0.02 * seconds * rate_hz + 2


@given(fps=st.floats(0.2, 4.0))
def test_a_slower_camera_gives_every_frame(fps):
    """Nothing is left out of what comes more seldom than wanted."""
    pace = Pace(4.0)

    assert all(pace.takes(n / fps) for n in range(50))


def test_without_a_rate_every_frame_is_taken():
    """None means all."""
    pace = Pace(None)

    assert all(pace.takes(n / 1000.0) for n in range(100))


def test_after_a_pause_there_is_no_burst():
    """A gap does not entitle to the frames missed in it."""
    pace = Pace(4.0)
    pace.takes(0.0)

    assert [pace.takes(10.0), pace.takes(10.03)] == [True, False]


def test_a_recording_ends_and_can_be_played_again():
    """After the last frame the state is *ended*; opening again starts at the first."""
    book = Flipbook([0.0, 0.5], start_epoch_s=1000.0)
    book.open()
    played = [(frame.index, frame.t_s, frame.epoch_s) for frame in frames_of(book)]
    ended = book.state
    book.open()
    again = book.read(0.0)
    book.close()

    assert played == [(0, 0.0, 1000.0), (1, 0.5, 1000.5)]
    assert [ended, book.state] == [CameraState.ENDED, CameraState.CLOSED]
    assert again.index == 0
    assert book.read(0.0) is None


def test_without_a_start_a_recording_happens_now():
    """The wall-clock time counts from the moment of opening."""
    book = Flipbook([0.0])
    before_s = time.time()
    book.open()
    (frame,) = frames_of(book)

    assert before_s <= frame.epoch_s <= time.time()


def test_in_real_time_a_frame_waits_for_its_time():
    """A read that ends before the frame is due gives None; the frame comes when it is due."""
    book = Flipbook([0.0, 0.2], realtime=True)
    book.open()
    began_s = time.monotonic()
    reads = [book.read(1.0), book.read(0.02), book.read(1.0)]
    took_s = time.monotonic() - began_s

    assert [frame and frame.t_s for frame in reads] == [0.0, None, 0.2]
    assert 0.18 < took_s < 0.6
