"""When the camera or the chair has moved, and when it is the person."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.drift import GRACE_S, PERSIST_S, Drift, DriftWatch
from lumbar.core.placement import Placement, placement_of, usual_placement

from fakes import sitter  # isort: skip

HOME = Placement(0.4, 0.4, math.log(0.25), math.log(0.12))
UPRIGHT = dict.fromkeys(("head_pitch", "head_height", "side_lean", "head_roll"), 0.1)
SLUMPED = UPRIGHT | {"head_pitch": 1.4, "head_height": -0.9}

Script = Callable[[float], tuple[Placement | None, dict[str, float]]]


def moved(
    nearer: float = 0.0, across: float = 0.0, down: float = 0.0, head: float = 0.0
) -> Placement:
    """Home, but larger by a logarithm, shifted in shoulder widths, and the head larger still."""
    width = math.exp(HOME.shoulders)
    return Placement(
        HOME.x + across * width,
        HOME.y + down * width,
        HOME.shoulders + nearer,
        HOME.head + nearer + head,
    )


def watch(seconds: Iterable[float], script: Script) -> tuple[DriftWatch, dict[float, Drift]]:
    """What the watch says at each second."""
    watching = DriftWatch()
    return watching, {t_s: watching.update(t_s, HOME, *script(t_s)) for t_s in seconds}


def stepping(away: Placement, at_s: float = 30.0) -> Script:
    """At home, then elsewhere, shape unchanged."""
    return lambda t_s: (HOME if t_s < at_s else away, UPRIGHT)


MOVES = {
    "chair nearer": moved(nearer=0.2),
    "chair further": moved(nearer=-0.2),
    "camera aside": moved(across=0.8),
    "camera lifted": moved(down=0.7),
    "camera elsewhere": moved(0.15, 0.4, -0.4),
}


@pytest.mark.parametrize("away", MOVES.values(), ids=MOVES)
def test_a_step_that_lasts_is_asked_about(away: Placement) -> None:
    """Doubtful at once, so that nobody is blamed, and sure after it has lasted."""
    _, said = watch(range(100), stepping(away))

    assert {said[t_s] for t_s in range(30)} == {Drift.NONE}
    assert {said[t_s] for t_s in range(30, 30 + int(PERSIST_S))} == {Drift.DOUBTFUL}
    assert {said[t_s] for t_s in range(30 + int(PERSIST_S), 100)} == {Drift.MOVED}


def test_the_distance_is_excused_from_the_first_doubt_until_the_grace_is_over() -> None:
    """After the question the user has time to answer, and then the distance counts again."""
    watching = DriftWatch()
    excused = {}
    for t_s in range(600):
        watching.update(t_s, HOME, *stepping(moved(nearer=0.2))(t_s))
        excused[t_s] = "distance" in watching.excuses(t_s)

    asked_s = 30 + PERSIST_S
    assert not excused[29]
    assert all(excused[t_s] for t_s in range(30, int(asked_s + GRACE_S)))
    assert not excused[int(asked_s + GRACE_S) + 1]


def test_a_lifted_camera_excuses_the_head_that_seems_to_look_down() -> None:
    """From higher up every face looks lowered."""
    watching = DriftWatch()
    for t_s in range(60):
        away = t_s >= 30
        parts = UPRIGHT | ({"head_pitch": 1.4} if away else {})
        watching.update(t_s, HOME, moved(down=0.7) if away else HOME, parts)

    assert watching.state is Drift.MOVED
    assert watching.excuses(60) == {"distance", "head_pitch"}


@pytest.mark.parametrize(
    ("away", "parts"),
    [
        (moved(nearer=0.25), SLUMPED),
        (moved(nearer=0.1, head=0.15), UPRIGHT),
        (moved(nearer=0.2, down=0.2), SLUMPED),
    ],
    ids=["leaning in, head down", "head forward", "slumping"],
)
def test_a_slouch_is_no_move(away: Placement, parts: dict[str, float]) -> None:
    """Leaning in and slumping change the shape, however suddenly they come."""
    watching, said = watch(range(120), lambda t_s: (HOME, UPRIGHT) if t_s < 30 else (away, parts))

    assert set(said.values()) == {Drift.NONE}
    assert not watching.excuses(120)


@given(minutes=st.floats(0.5, 8), nearer=st.floats(0.15, 0.5))
def test_creeping_in_is_no_move(minutes: float, nearer: float) -> None:
    """Furniture does not creep, people do: half a minute is slow."""
    last = int(60 * minutes)
    _, said = watch(
        range(last + 60), lambda t_s: (moved(nearer=nearer * min(t_s / last, 1)), UPRIGHT)
    )

    assert Drift.MOVED not in said.values()


def test_a_visit_elsewhere_is_no_move() -> None:
    """Leaning over to a colleague for some seconds and back."""
    _, said = watch(range(90), lambda t_s: (moved(across=0.9) if 30 <= t_s < 38 else HOME, UPRIGHT))

    assert Drift.MOVED not in said.values()
    assert said[38] is Drift.NONE


def test_who_comes_back_to_a_moved_chair_is_asked() -> None:
    """While nobody was there, anything may have been moved."""
    seconds = [*range(30), *range(600, 640)]
    _, said = watch(seconds, stepping(moved(nearer=0.2), 300))

    assert said[639] is Drift.MOVED


def test_back_home_the_matter_is_over() -> None:
    """After a minute where it was, a new move is a new question."""
    _, said = watch(
        range(200), lambda t_s: (moved(nearer=0.2) if 30 <= t_s < 60 else HOME, UPRIGHT)
    )

    assert said[70] is Drift.MOVED
    assert said[121] is Drift.NONE


def test_a_new_baseline_begins_anew() -> None:
    """After `reset` the past is forgotten."""
    watching, _ = watch(range(100), stepping(moved(nearer=0.2)))
    watching.reset()

    assert watching.state is Drift.NONE
    assert not watching.excuses(100)


def test_an_old_profile_without_a_place_says_nothing() -> None:
    """And neither do frames in which the shoulders are not seen."""
    watching = DriftWatch()

    assert {watching.update(t_s, None, HOME, UPRIGHT) for t_s in range(60)} == {Drift.NONE}
    assert {watching.update(t_s, HOME, None, UPRIGHT) for t_s in range(60)} == {Drift.NONE}


@given(scale=st.floats(0.5, 2), across=st.floats(-100, 100), down=st.floats(-100, 100))
def test_a_placement_follows_the_person(scale: float, across: float, down: float) -> None:
    """Moved and scaled in the picture, place and sizes change by just that."""
    size = (640, 480)
    before = placement_of(sitter(), size)
    after = placement_of(sitter(lambda _name, x, y: (scale * x + across, scale * y + down)), size)

    assert before is not None
    assert after is not None
    assert after.x == pytest.approx(scale * before.x + across / 800)
    assert after.y == pytest.approx(scale * before.y + down / 800)
    assert after.shoulders - before.shoulders == pytest.approx(math.log(scale))
    assert after.head - before.head == pytest.approx(math.log(scale))


def test_the_usual_placement_is_the_median() -> None:
    """One frame gone astray does not move it; of nothing there is none."""
    astray = replace(HOME, x=9.0, head=-9.0)

    assert usual_placement([HOME, HOME, astray]) == HOME
    assert usual_placement([]) is None
