"""When to move and when to take a break."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from fakes import sitter
from lumbar.core.breaks import BreakPolicy, BreakSettings, Prompt
from lumbar.core.types import Keypoints

SETTINGS = BreakSettings(move_s=25 * 60.0, break_s=55 * 60.0, length_s=180.0)
STEP_S = 2.0


def sitting_elsewhere() -> Keypoints:
    """The sitter moved aside by most of a shoulder width."""
    return sitter(lambda _name, x, y: (x + 150, y))


class Person:
    """Sits before the policy and collects what it suggests."""

    def __init__(self, settings: BreakSettings = SETTINGS) -> None:
        self.policy = BreakPolicy(settings)
        self.t_s = 0.0
        self.prompts: list[tuple[int, Prompt]] = []

    def sit(self, minutes: float, keypoints: Keypoints | None) -> Person:
        return self._pass(minutes, present=True, keypoints=keypoints)

    def leave(self, minutes: float) -> Person:
        return self._pass(minutes, present=False, keypoints=None)

    def vanish(self, minutes: float, *, blind: float) -> Person:
        """No update comes for so long; for how much of it the camera is known to see nothing."""
        self.t_s += 60 * minutes
        self.policy.was_blind(60 * blind)
        return self

    def _pass(self, minutes: float, *, present: bool, keypoints: Keypoints | None) -> Person:
        for _ in range(round(minutes * 60 / STEP_S)):
            self.t_s += STEP_S
            prompt = self.policy.update(self.t_s, present=present, keypoints=keypoints)
            if prompt is not None:
                self.prompts.append((round(self.t_s / 60), prompt))
        return self


def test_sitting_still_is_followed_by_a_prompt_to_move() -> None:
    """After 25 minutes, and again ten minutes later while nothing changes."""
    person = Person().sit(36, sitter())

    assert [(25, Prompt.MOVE), (35, Prompt.MOVE)] == person.prompts


def test_real_movement_begins_the_count_anew() -> None:
    """Sitting differently after 20 minutes moves the prompt to 45."""
    person = Person().sit(20, sitter()).sit(26, sitting_elsewhere())

    assert [(45, Prompt.MOVE)] == person.prompts


def test_a_small_movement_does_not() -> None:
    """Nodding or reaching out is no other posture."""
    nudged = sitter(lambda _name, x, y: (x + 30, y))
    person = Person().sit(20, sitter()).sit(6, nudged)

    assert [(25, Prompt.MOVE)] == person.prompts


def test_an_hour_of_sitting_asks_for_a_break_however_much_one_moves() -> None:
    """Movement does not get one out of the chair."""
    person = Person()
    for _ in range(6):
        person.sit(5, sitter()).sit(5, sitting_elsewhere())

    assert [(55, Prompt.BREAK)] == person.prompts


def test_a_break_ends_the_sitting_and_a_short_absence_does_not() -> None:
    """Three minutes away are a break; one minute only counts as movement."""
    rested = Person().sit(50, sitting_elsewhere()).leave(4).sit(10, sitter())
    restless = Person().sit(24, sitter()).leave(1).sit(24, sitter()).leave(1).sit(8, sitter())

    assert rested.policy.sitting_s < 11 * 60
    assert Prompt.BREAK not in [prompt for minute, prompt in rested.prompts if minute > 54]
    assert [Prompt.BREAK] == [prompt for _, prompt in restless.prompts]


def test_a_call_holds_the_count() -> None:
    """Neither sitting nor absence: 50 minutes, an hour's call, and soon after it a break.

    Not at once: a prompt to move had just come, and the two keep ten minutes apart.
    """
    person = Person().sit(50, sitting_elsewhere()).vanish(60, blind=60)
    held_s = person.policy.sitting_s
    person.sit(12, sitting_elsewhere())

    assert [50 * 60] == pytest.approx([held_s], abs=2 * STEP_S)
    assert [(120, Prompt.BREAK)] == [each for each in person.prompts if each[1] is Prompt.BREAK]


def test_an_absence_after_a_call_is_a_break_and_so_is_one_without_a_call() -> None:
    """Only what the camera could not see is held."""
    after = Person().sit(50, sitting_elsewhere()).vanish(60, blind=60).leave(4)
    asleep = Person().sit(50, sitting_elsewhere()).vanish(60, blind=0).sit(1, sitting_elsewhere())
    mostly = Person().sit(50, sitting_elsewhere()).vanish(60, blind=55).sit(1, sitting_elsewhere())
    old = Person().sit(50, sitting_elsewhere()).vanish(60, blind=60).sit(1, sitting_elsewhere())
    old.vanish(4, blind=0).sit(1, sitting_elsewhere())

    assert [True] * 4 == [p.policy.sitting_s <= 60 for p in (after, asleep, mostly, old)]


def test_who_cannot_be_judged_still_sits() -> None:
    """Unsure frames count as sitting; nobody is called still unseen."""
    person = Person().sit(56, None)

    assert [(55, Prompt.BREAK)] == person.prompts


def test_nobody_is_never_prompted() -> None:
    """An empty chair needs no break."""
    person = Person().sit(54, sitting_elsewhere()).leave(30)

    assert [prompt for minute, prompt in person.prompts if minute > 54] == []
    assert person.policy.sitting_s == 0.0


def test_a_pause_forgets_everything() -> None:
    """After a reset the count begins at nothing."""
    person = Person().sit(20, sitter())
    person.policy.reset()

    assert (0.0, 0.0) == (person.policy.sitting_s, person.policy.still_s)


stretches = st.lists(
    st.tuples(st.floats(0.5, 20.0), st.sampled_from(["still", "elsewhere", "unseen", "away"])),
    max_size=8,
)


@hypothesis_settings(max_examples=40)
@given(stretches)
def test_prompts_are_never_hasty_and_never_crowd(day: list[tuple[float, str]]) -> None:
    """None before its time, none within ten minutes of another unless a break lies between."""
    person = Person(BreakSettings(move_s=600.0, break_s=1500.0, length_s=120.0))
    poses = {"still": sitter(), "elsewhere": sitting_elsewhere(), "unseen": None}
    rests: list[float] = []
    for minutes, what in day:
        if what == "away":
            person.leave(minutes)
            rests.append(person.t_s)
        else:
            person.sit(minutes, poses[what])
    times = [minute for minute, _ in person.prompts]

    assert all(minute >= 10 for minute in times)
    assert all(
        later - earlier >= 10 or any(earlier * 60 - 60 <= rest <= later * 60 + 60 for rest in rests)
        for earlier, later in itertools.pairwise(times)
    )
    assert 0 <= person.policy.still_s <= person.policy.sitting_s + 1e-6


@given(st.lists(st.booleans(), max_size=300))
def test_sitting_time_is_never_more_than_the_time_that_passed(present: list[bool]) -> None:
    """However often somebody comes and goes."""
    policy = BreakPolicy(SETTINGS)
    for number, there in enumerate(present):
        policy.update(number * STEP_S, present=there, keypoints=None)

    assert 0 <= policy.sitting_s <= STEP_S * max(len(present) - 1, 0)
