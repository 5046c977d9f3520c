"""When the depth model looks: never too often, never forgotten, sooner when it matters."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import sitter
from lumbar.core.depth_pace import (
    FASTEST_S,
    SLOWEST_S,
    DepthPace,
    interval_s,
    moved,
    nearness,
)
from lumbar.core.types import Keypoints

SHOULDERS_PX = 200.0
RATE_HZ = 8.0

urgencies = st.floats(0.0, 1.0)
frames = st.lists(
    st.tuples(
        st.floats(0.01, 1.0),
        st.floats(-1.0, 1.0),
        st.none() | st.floats(0.0, 4.0),
        st.booleans(),
    ),
    max_size=60,
)


def aside(shoulder_widths: float) -> Keypoints:
    """The sitter moved to the side as a whole."""
    return sitter(lambda _name, x, y: (x + shoulder_widths * SHOULDERS_PX, y))


def looks(seconds: float, **how: object) -> list[float]:
    """When a still sitter is looked at."""
    pace = DepthPace()
    times = [tick / RATE_HZ for tick in range(int(seconds * RATE_HZ))]
    return [t_s for t_s in times if pace.due(t_s, sitter(), **how)]  # type: ignore[arg-type]


def gaps(times: list[float]) -> list[float]:
    """Seconds between one look and the next."""
    return [after - before for before, after in itertools.pairwise(times)]


@given(steps=frames)
def test_looks_are_never_closer_than_the_fastest_nor_overdue(
    steps: list[tuple[float, float, float | None, bool]],
) -> None:
    """Whatever moves and however urgent: at most 2 Hz, and no frame after the slowest is left."""
    pace, t_s, last_s = DepthPace(), 0.0, None
    for step_s, place, deviation, urgent in steps:
        t_s += step_s
        due = pace.due(t_s, aside(place), deviation, urgent=urgent)

        assert due or last_s is not None
        if last_s is not None:
            assert not due or t_s - last_s >= FASTEST_S
            assert due or t_s - last_s < SLOWEST_S
        last_s = t_s if due else last_s


@given(one=urgencies, other=urgencies)
def test_what_is_more_urgent_never_waits_longer(one: float, other: float) -> None:
    """The interval falls from the slowest to the fastest."""
    low, high = sorted((one, other))

    assert FASTEST_S <= interval_s(high) <= interval_s(low) <= SLOWEST_S
    assert (SLOWEST_S, FASTEST_S) == pytest.approx((interval_s(0.0), interval_s(1.0)))


@given(one=st.floats(0.0, 2.0), other=st.floats(0.0, 2.0))
def test_more_movement_is_more_urgent(one: float, other: float) -> None:
    """A step aside counts by its length in shoulder widths, up to another posture."""
    low, high = sorted((one, other))

    assert 0.0 <= moved(sitter(), aside(low)) <= moved(sitter(), aside(high)) + 1e-9 <= 1.0 + 1e-9


def test_movement_is_free_of_the_picture_size() -> None:
    """The same person twice as large has moved as much."""
    half, whole = (
        moved(
            Keypoints(scale * sitter().xy_px, sitter().score),
            Keypoints(scale * aside(0.05).xy_px, sitter().score),
        )
        for scale in (0.5, 1.0)
    )

    assert whole == pytest.approx(half)
    assert 0.1 < whole < 0.9


def test_who_was_not_seen_has_not_moved() -> None:
    """Without a point seen both times there is nothing to compare."""
    unseen = Keypoints(sitter().xy_px, 0.1 * sitter().score)

    assert 0.0 == moved(unseen, aside(1.0)) == moved(sitter(), unseen)


@given(deviation=st.floats(0.0, 5.0))
def test_the_limit_itself_is_the_most_urgent(deviation: float) -> None:
    """Far below and far above the limit a small change does not matter."""
    assert 0.0 <= nearness(deviation) <= nearness(1.0) < 1.0
    assert 0.0 == nearness(0.2) == nearness(2.0) == nearness(None)


def test_a_still_person_is_looked_at_rarely_and_more_often_near_the_limit() -> None:
    """Every three seconds, about every one, and every half."""
    still, near, urgent = looks(30), looks(30, deviation=1.0), looks(30, urgent=True)

    assert set(gaps(still)) == {SLOWEST_S}
    assert 0.9 < min(gaps(near)) <= max(gaps(near)) < 1.3
    assert set(gaps(urgent)) == {FASTEST_S}


def test_a_new_posture_is_looked_at_within_half_a_second() -> None:
    """Somebody who moves right after a look is not left for three seconds."""
    pace = DepthPace()
    assert pace.due(0.0, sitter())

    assert not pace.due(0.25, aside(0.5))
    assert pace.due(0.5, aside(0.5))


def test_after_a_reset_or_a_step_back_the_next_frame_is_looked_at() -> None:
    """Independent pictures are each looked at, whatever their times say."""
    pace = DepthPace()
    assert pace.due(5.0, sitter())
    pace.reset()

    assert pace.due(5.0, sitter())
    assert pace.due(4.0, sitter())
    assert not pace.due(4.1, sitter())
