"""Reasons to pause: each kept apart, the user's own with an end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from lumbar.core.types import RunState
from lumbar.ui.pauses import Pauses, Why
from ui.made_up import FakeService

NINE = 1_790_000_000.0


class Clock:
    """A wall clock that goes when told to."""

    def __init__(self) -> None:
        self.now_s = NINE

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    """Nine in the morning."""
    return Clock()


@pytest.fixture
def pauses(qtbot: QtBot, service: FakeService, clock: Clock) -> Pauses:
    """The reasons around a running monitor."""
    return Pauses(service, clock=clock)


def test_unlocking_does_not_end_the_user_s_own_pause(pauses: Pauses, service: FakeService) -> None:
    """It goes on by itself only if it was running before."""
    pauses.pause()
    pauses.hold(Why.LOCKED)
    pauses.release(Why.LOCKED)

    assert service.calls == [("pause", None)]
    assert pauses.line == "Paused"


def test_the_camera_stays_closed_until_the_last_reason_is_gone(
    pauses: Pauses, service: FakeService
) -> None:
    """Locked, then asleep; awake again it is still locked."""
    pauses.hold(Why.LOCKED)
    pauses.hold(Why.ASLEEP)
    pauses.release(Why.ASLEEP)
    before = list(service.calls)
    pauses.release(Why.LOCKED)

    assert before == [("pause", None)]
    assert service.calls[1:] == [("resume", None)]


def test_the_user_s_wish_to_resume_beats_every_reason(pauses: Pauses, service: FakeService) -> None:
    """A desktop that tells the lock but never the unlock cannot keep Lumbar paused."""
    pauses.hold(Why.LOCKED)
    pauses.resume()
    pauses.release(Why.LOCKED)

    assert service.calls == [("pause", None), ("resume", None)]
    assert pauses.reasons == frozenset()


def test_a_timed_pause_ends_by_the_wall_clock(
    pauses: Pauses, service: FakeService, clock: Clock
) -> None:
    """Not before, and also when the time went by in suspend."""
    pauses.pause(900)
    clock.now_s = NINE + 899
    pauses.look()
    before = list(service.calls)
    left = pauses.line
    clock.now_s = NINE + 5000
    pauses.look()

    assert before == [("pause", None)]
    assert left.endswith("(1 min left)")
    assert service.calls[1:] == [("resume", None)]
    assert pauses.until_epoch_s is None


def test_a_timed_pause_that_ends_behind_a_locked_screen_opens_no_camera(
    pauses: Pauses, service: FakeService, clock: Clock
) -> None:
    """It resumes with the unlock."""
    pauses.pause(900)
    pauses.hold(Why.LOCKED)
    clock.now_s = NINE + 901
    pauses.look()
    before = list(service.calls)
    pauses.release(Why.LOCKED)

    assert before == [("pause", None)]
    assert service.calls[1:] == [("resume", None)]


def put(service: FakeService, run_state: RunState) -> None:
    """The monitor does this now, by itself."""
    service.status = replace(service.status, run_state=run_state)


def test_a_calibration_ends_the_pause(pauses: Pauses, service: FakeService, clock: Clock) -> None:
    """Whoever calibrates wants to be watched afterwards; meanwhile nothing is paused."""
    pauses.pause(900)
    put(service, RunState.CALIBRATING)
    pauses.look()
    meanwhile = pauses.reasons, pauses.until_epoch_s, pauses.line
    put(service, RunState.RUNNING)
    pauses.look()
    clock.now_s = NINE + 901
    pauses.look()

    assert meanwhile == (frozenset(), None, "")
    assert pauses.reasons == frozenset()
    assert pauses.line == ""
    assert service.calls == [("pause", None)]


def test_a_calibration_that_is_given_up_leaves_the_pause_as_it_was(
    pauses: Pauses, service: FakeService, clock: Clock
) -> None:
    """Its end too; and unlocking the screen does not switch the camera on."""
    pauses.pause(900)
    put(service, RunState.CALIBRATING)
    pauses.look()
    put(service, RunState.PAUSED)
    pauses.look()
    left = pauses.line, pauses.until_epoch_s
    pauses.hold(Why.LOCKED)
    pauses.release(Why.LOCKED)
    unlocked = service.status.run_state
    clock.now_s = NINE + 901
    pauses.look()

    assert left[0].endswith("(15 min left)")
    assert left[1] == NINE + 900
    assert unlocked is RunState.PAUSED
    assert service.calls == [("pause", None), ("resume", None)]


def test_a_pause_that_runs_out_while_calibrating_ends_when_that_is_given_up(
    pauses: Pauses, service: FakeService, clock: Clock
) -> None:
    """Not before, for there is nothing to resume, and not never."""
    pauses.pause(900)
    put(service, RunState.CALIBRATING)
    clock.now_s = NINE + 901
    pauses.look()
    before = list(service.calls)
    put(service, RunState.PAUSED)
    pauses.look()

    assert before == [("pause", None)]
    assert service.calls[1:] == [("resume", None)]
    assert pauses.reasons == frozenset()


def test_a_reason_that_goes_while_calibrating_does_not_hold_a_pause_afterwards(
    pauses: Pauses, service: FakeService
) -> None:
    """The lid is opened meanwhile: given up, the calibration leads back to watching."""
    pauses.hold(Why.LOCKED)
    put(service, RunState.CALIBRATING)
    pauses.release(Why.LOCKED)
    before = list(service.calls)
    put(service, RunState.PAUSED)
    pauses.look()

    assert before == [("pause", None)]
    assert service.calls[1:] == [("resume", None)]
    assert pauses.reasons == frozenset()


def test_a_reason_that_has_gone_is_not_brought_back_by_the_next_one(
    pauses: Pauses, service: FakeService, clock: Clock
) -> None:
    """Locked, calibrated from elsewhere, unlocked, paused for half an hour: then it goes on."""
    pauses.hold(Why.LOCKED)
    put(service, RunState.CALIBRATING)
    pauses.release(Why.LOCKED)
    pauses.pause(1800)
    paused = pauses.reasons
    clock.now_s = NINE + 1801
    pauses.look()

    assert paused == {Why.USER}
    assert service.status.run_state is RunState.RUNNING


def test_locking_the_screen_gives_up_a_calibration_and_keeps_the_pause_before_it(
    pauses: Pauses, service: FakeService
) -> None:
    """Unlocked, the user's own pause still stands."""
    pauses.pause()
    put(service, RunState.CALIBRATING)
    pauses.hold(Why.LOCKED)
    locked = service.status.run_state
    pauses.release(Why.LOCKED)

    assert locked is RunState.PAUSED
    assert service.calls == [("pause", None), ("pause", None)]
    assert pauses.line == "Paused"


def test_a_lock_after_the_calibration_has_no_end_by_the_clock(
    pauses: Pauses, service: FakeService, clock: Clock
) -> None:
    """The timed pause before it was overruled, its end with it."""
    pauses.pause(900)
    put(service, RunState.RUNNING)
    pauses.hold(Why.LOCKED)
    locked = pauses.until_epoch_s, pauses.line
    clock.now_s = NINE + 901
    pauses.look()

    assert locked == (None, "Paused while the screen is locked")
    assert service.status.run_state is RunState.PAUSED


def test_a_monitor_that_has_ended_is_left_alone(pauses: Pauses, service: FakeService) -> None:
    """After a failure there is nothing to pause or resume."""
    service.status = replace(service.status, run_state=RunState.STOPPED)
    pauses.hold(Why.LOCKED)
    pauses.release(Why.LOCKED)

    assert service.calls == []


def test_a_pause_overruled_by_a_calibration_does_not_come_back(
    pauses: Pauses, service: FakeService
) -> None:
    """Paused, calibrated, then locked and unlocked: it goes on watching."""
    pauses.pause()
    service.status = replace(service.status, run_state=RunState.RUNNING)
    pauses.hold(Why.LOCKED)
    pauses.release(Why.LOCKED)

    assert service.calls == [("pause", None), ("pause", None), ("resume", None)]


def test_an_endless_pause_replaces_a_timed_one(
    pauses: Pauses, service: FakeService, clock: Clock
) -> None:
    """And the other way round: the last wish counts."""
    pauses.pause(900)
    pauses.pause()
    clock.now_s = NINE + 5000
    pauses.look()
    endless = pauses.line
    pauses.pause(60)

    assert endless == "Paused"
    assert pauses.line.endswith("(1 min left)")
    assert service.calls == [("pause", None)]
