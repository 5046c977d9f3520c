"""Suspend and lock: the signals' meaning without a bus, and with none at all."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lumbar.ui import power
from lumbar.ui.power import PowerEvents


@pytest.fixture
def events(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> PowerEvents:
    """Power events that wake quickly."""
    monkeypatch.setattr(power, "WAKE_S", 0.01)
    return PowerEvents()


def test_waking_is_told_only_after_a_while(qtbot: QtBot, events: PowerEvents) -> None:
    """The camera is not opened at the very moment of waking."""
    with qtbot.assertNotEmitted(events.woke), qtbot.waitSignal(events.sleeping):
        events.on_sleep(going=True)
    with qtbot.waitSignal(events.woke):
        events.on_sleep(going=False)


def test_a_second_sleep_right_after_waking_is_not_answered_by_the_first_waking(
    qtbot: QtBot, events: PowerEvents
) -> None:
    """Asleep again within the waiting time: nothing opens the camera."""
    events.on_sleep(going=False)
    with qtbot.assertNotEmitted(events.woke, wait=50):
        events.on_sleep(going=True)


def test_every_way_to_lock_is_heard(qtbot: QtBot, events: PowerEvents) -> None:
    """Log-in session, screen saver and the session's hint."""
    for tell in (
        events.on_lock,
        lambda: events.on_screen(active=True),
        lambda: events.on_properties("s", {"LockedHint": True}, []),
    ):
        with qtbot.waitSignal(events.locked):
            tell()
    for tell in (
        events.on_unlock,
        lambda: events.on_screen(active=False),
        lambda: events.on_properties("s", {"LockedHint": False}, []),
    ):
        with qtbot.waitSignal(events.unlocked):
            tell()
    with qtbot.assertNotEmitted(events.locked):
        events.on_properties("s", {"IdleHint": True}, [])


def test_another_user_at_the_screen_is_heard(qtbot: QtBot, events: PowerEvents) -> None:
    """A switch of user counts as locked; back behind one's own lock it still is."""
    with qtbot.waitSignal(events.locked):
        events.on_properties("s", {"Active": False}, [])
    events.on_lock()
    with qtbot.assertNotEmitted(events.unlocked):
        events.on_properties("s", {"Active": True}, [])
    with qtbot.waitSignal(events.unlocked):
        events.on_unlock()
