"""A snooze ends for the monitor when it ends for the user, whatever the clocks do meanwhile."""

from __future__ import annotations

from fakes import ScriptedModel, blank_frame, leaning_in, sitter
from lumbar.core.baseline import Baseline, posture_measures
from lumbar.core.types import AlertKind, MonitorStatus
from lumbar.pipeline.analysis_worker import Job
from lumbar.pipeline.clock import Clock
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.snooze import Snooze
from lumbar.pipeline.status import StatusBoard

SIZE = (640, 480)
UPRIGHT = Baseline.from_samples([posture_measures(sitter(), SIZE)] * 20)


class Desk:
    """Somebody who slouches before a monitor, and two clocks that a test can move."""

    def __init__(self) -> None:
        self.t_s, self.epoch_s = 1000.0, 1_790_000_000.0
        self.jobs: list[Job] = []
        self.monitor = PostureMonitor(ScriptedModel(lambda _t_s: leaning_in()), baseline=UPRIGHT)
        self.board = StatusBoard(MonitorStatus(), lambda _status: None)
        clock = Clock(lambda: self.t_s, lambda: self.epoch_s)
        self.snooze = Snooze(clock, self.board, self.jobs.append)

    def do_jobs(self) -> None:
        """What the analysis thread does between two frames."""
        while self.jobs:
            self.jobs.pop(0)(self.monitor)

    def warned_within(self, seconds: int) -> bool:
        """Whether a notice is raised in the next seconds."""
        events = []
        for _ in range(seconds):
            self.t_s += 1.0
            self.epoch_s += 1.0
            self.do_jobs()
            events.append(self.monitor.step(blank_frame(self.t_s, size=SIZE)).alert)
            self.snooze.note(self.t_s)
        return any(event is not None and event.kind is AlertKind.RAISE for event in events)

    @property
    def shown(self) -> bool:
        """Whether the faces show a snooze."""
        return self.board.value.snoozed_until_epoch_s is not None


def test_a_snooze_that_was_slept_through_is_over() -> None:
    """In suspend the frames' clock stands still; the quarter of an hour is over all the same."""
    desk = Desk()
    desk.snooze.set(900.0)
    before = desk.warned_within(60), desk.shown
    desk.epoch_s += 3600.0
    desk.snooze.end_when_over()

    assert before == (False, True)
    assert not desk.shown
    assert desk.warned_within(60)


def test_a_snooze_that_is_not_over_holds_back() -> None:
    """For all of its time, and no longer."""
    desk = Desk()
    desk.snooze.set(100.0)

    assert not desk.warned_within(99)
    assert desk.warned_within(60)


def test_the_end_of_one_snooze_does_not_end_the_next() -> None:
    """The user snoozes again while the end of the last is on its way to the monitor."""
    desk = Desk()
    desk.snooze.set(900.0)
    desk.epoch_s += 3600.0
    desk.snooze.end_when_over()
    ending = desk.jobs.pop()
    desk.snooze.set(900.0)
    desk.do_jobs()
    ending(desk.monitor)

    assert desk.shown
    assert not desk.warned_within(60)
