"""The actions shared by tray and window."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from lumbar.core.types import MonitorStatus, RunState
from lumbar.ui.actions import Actions
from ui.made_up import FakeService


def test_pause_and_resume_are_one_action(qtbot: QtBot, service: FakeService) -> None:
    """The same entry pauses a running monitor and resumes a paused one, and says which."""
    actions = Actions(service)

    actions.pause.trigger()
    actions.show_status(service.status)
    offered = actions.pause.text()
    actions.pause.trigger()

    assert offered == "&Resume"
    assert service.calls == [("pause", None), ("resume", None)]


def test_a_new_start_is_offered_when_nothing_else_helps(qtbot: QtBot, service: FakeService) -> None:
    """A hung analysis, a model that cannot be used, memory that never comes back."""
    actions = Actions(service)
    offered = []
    for stuck in (False, True, False):
        actions.show_status(replace(service.status, stuck=stuck))
        offered.append(actions.restart.isVisible())

    assert offered == [False, True, False]
    assert actions.restart.text() == "Start Lumbar ane&w"


def test_each_snooze_hands_over_its_own_seconds(qtbot: QtBot, service: FakeService) -> None:
    """15, 30 and 60 minutes, until six tomorrow, and an end."""
    actions = Actions(service)

    for action in (*actions.snoozes, actions.end_snooze):
        action.setEnabled(True)
        action.trigger()
    *short, (_, until_tomorrow), end = service.calls

    assert short == [("snooze", 900.0), ("snooze", 1800.0), ("snooze", 3600.0)]
    assert isinstance(until_tomorrow, float)
    assert 0 < until_tomorrow <= 25 * 3600
    assert end == ("snooze", None)


def test_a_timed_pause_says_when_it_ends(qtbot: QtBot, service: FakeService) -> None:
    """The entry that resumes names the time."""
    actions = Actions(service)

    actions.timed_pauses[0].trigger()
    actions.show_status(service.status)

    assert service.calls == [("pause", None)]
    assert actions.pause.text().startswith("&Resume (paused until ")


def test_a_snooze_can_be_ended_only_while_there_is_one(qtbot: QtBot, service: FakeService) -> None:
    """The entry is off without a snooze and names the time with one."""
    actions = Actions(service)
    without = actions.end_snooze.isEnabled()

    actions.show_status(replace(service.status, snoozed_until_epoch_s=1_700_000_000.0))

    assert not without
    assert actions.end_snooze.isEnabled()
    assert "until" in actions.end_snooze.text()


def test_a_monitor_that_has_ended_can_only_be_quit(qtbot: QtBot, service: FakeService) -> None:
    """Without its threads there is nothing to pause, resume or calibrate."""
    actions = Actions(service)

    actions.show_status(MonitorStatus(RunState.STOPPED))

    assert (False, False, True) == (
        actions.pause.isEnabled(),
        actions.recalibrate.isEnabled(),
        actions.quit.isEnabled(),
    )


def test_calibration_cannot_be_started_twice(qtbot: QtBot, service: FakeService) -> None:
    """While calibrating, the entry is off."""
    actions = Actions(service)

    actions.show_status(MonitorStatus(RunState.CALIBRATING))

    assert not actions.recalibrate.isEnabled()
