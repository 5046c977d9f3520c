"""When a moved room is a moved camera."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from lumbar.core.backdrop import Backdrop
from lumbar.core.camera_watch import EVERY_S, SELDOM_S, CameraWatch
from lumbar.core.drift import GRACE_S, Drift
from lumbar.core.measures import MEASURES
from made_rooms import room

HOME = room()
TILTED = room(down=9)
ELSEWHERE = room(seed=50)
WALL = Backdrop(np.full(HOME.grey.shape, 128.0), HOME.person)


class Counting:
    """Shows a room and counts how often it was looked at."""

    def __init__(self, script: Callable[[float], Backdrop]) -> None:
        self._script = script
        self.watch = CameraWatch()
        self.looks: list[float] = []
        self.said: dict[float, Drift] = {}

    def run(self, seconds: range) -> Counting:
        """One frame a second."""
        for t_s in seconds:
            self.said[t_s] = self.watch.update(t_s, lambda t_s=t_s: self._look(t_s))
        return self

    def _look(self, t_s: float) -> Backdrop:
        self.looks.append(t_s)
        return self._script(t_s)


def test_a_tilted_camera_is_asked_about_within_ten_seconds() -> None:
    """Doubtful at the first look, sure at the second; nobody is blamed meanwhile."""
    seen = Counting(lambda t: TILTED if t >= 21 else HOME).run(range(60))

    assert {seen.said[t] for t in range(21)} == {Drift.NONE}
    assert seen.said[25] is Drift.DOUBTFUL
    assert {seen.said[t] for t in range(30, 60)} == {Drift.MOVED}
    assert seen.watch.excuses(59) == frozenset(MEASURES)


def test_a_bump_is_nothing() -> None:
    """The camera shakes at one look and is back at the next."""
    seen = Counting(lambda t: TILTED if 20 <= t < 24 else HOME).run(range(40))

    assert seen.said[20] is Drift.DOUBTFUL
    assert seen.said[25] is Drift.NONE
    assert Drift.MOVED not in seen.said.values()


def test_after_the_grace_everything_counts_again() -> None:
    """The user was asked, and has had time."""
    seen = Counting(lambda t: TILTED if t >= 21 else HOME).run(range(60))

    assert seen.watch.excuses(30 + GRACE_S)
    assert not seen.watch.excuses(31 + GRACE_S)


def test_put_back_the_matter_is_over() -> None:
    """After a minute in the old place."""
    seen = Counting(lambda t: TILTED if 21 <= t < 60 else HOME).run(range(240))

    assert seen.said[100] is Drift.MOVED
    assert seen.said[239] is Drift.NONE


def test_who_is_back_for_one_look_and_then_lost_is_not_back() -> None:
    """The minute in the old place begins anew after nobody knows what."""

    def shown(t_s: float) -> Backdrop:
        if 70 <= t_s < 165:
            return ELSEWHERE
        return TILTED if 21 <= t_s < 60 else HOME

    seen = Counting(shown).run(range(260))

    assert {65, 170} <= set(seen.looks)
    assert {seen.said[t] for t in range(30, 230)} == {Drift.MOVED}
    assert seen.said[259] is Drift.NONE


def test_doubt_excuses_for_no_longer_than_the_question() -> None:
    """No two looks in a row agree, for twice as long."""
    seen = Counting(lambda _t: room(right=10 * (-1) ** len(seen.looks)) if seen.looks[1:] else HOME)
    seen.run(range(20))
    excused_at_first = seen.watch.excuses(19)
    until_s = 2 * int(GRACE_S)
    seen.run(range(20, until_s))

    assert set(seen.said.values()) == {Drift.NONE, Drift.DOUBTFUL}
    assert seen.said[until_s - 1] is Drift.DOUBTFUL
    assert excused_at_first == frozenset(MEASURES)
    assert not seen.watch.excuses(until_s - 1)


@pytest.mark.parametrize("cells", [1, 2, 3])
def test_many_small_moves_are_a_large_one(cells: int) -> None:
    """A nudge of one to three in a hundred of the width every two minutes, and then it is seen."""
    seen = Counting(lambda t: room(right=cells * (t // 120))).run(range(120 * 6))
    asked = next(t for t, state in seen.said.items() if state is Drift.MOVED)

    assert {seen.said[t] for t in range(120 * -(-3 // cells))} == {Drift.NONE}
    assert asked < 120 * (1 + -(-4 // cells))


def test_the_reference_follows_the_light_of_a_room_that_stays() -> None:
    """Things change places one after the other until none is where it was: no other room."""
    old, new = room(), room(seed=3)

    def shown(t_s: float) -> Backdrop:
        gone = np.arange(old.grey.shape[1]) < 8 * (t_s // 120)
        return Backdrop(np.where(gone, new.grey, old.grey), old.person)

    seen = Counting(shown).run(range(120 * 14))

    assert set(seen.said.values()) == {Drift.NONE}
    assert np.diff(seen.looks).max() == EVERY_S


def test_it_looks_every_few_seconds_and_seldom_at_a_moved_room() -> None:
    """A look at a room that is not where it was costs more."""
    at_home = Counting(lambda _t: HOME).run(range(61))
    moved = Counting(lambda t: TILTED if t else HOME).run(range(200))

    assert np.diff(at_home.looks).min() >= EVERY_S
    assert np.diff(moved.looks)[-3:].min() >= SELDOM_S


def test_what_cannot_be_told_is_not_said() -> None:
    """Plain walls and other rooms ask no question; a room that stays away becomes the new one."""
    wall = Counting(lambda _t: WALL).run(range(100))
    other = Counting(lambda t: ELSEWHERE if t >= 20 else HOME).run(range(200))
    tilted = Counting(
        lambda t: HOME if t < 20 else ELSEWHERE if t < 200 else room(down=9, seed=50)
    ).run(range(400))

    assert set(wall.said.values()) == {Drift.NONE}
    assert set(other.said.values()) == {Drift.NONE}
    assert tilted.said[399] is Drift.MOVED


def test_a_reset_forgets_the_room() -> None:
    """With a new calibration the camera is where it is."""
    seen = Counting(lambda t: TILTED if t >= 21 else HOME).run(range(60))
    seen.watch.reset()

    assert seen.watch.state is Drift.NONE
    assert seen.watch.update(61.0, lambda: TILTED) is Drift.NONE
    assert seen.watch.update(67.0, lambda: TILTED) is Drift.NONE
