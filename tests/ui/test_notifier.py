"""Notices: the first back end that manages shows the one notice there is."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from lumbar.ui.notifier import TEXT_UNITS, TITLE_UNITS, Notice, Notifier, clipped

NOTICE = Notice("Move back a little", "Your posture has been poor for 3 min.")


class Backend:
    """Does as told and notes it."""

    def __init__(self, name: str, *, shows: bool = True, error: Exception | None = None) -> None:
        self.name = name
        self.shows, self.error = shows, error
        self.log: list[str] = []
        self.threads: set[str] = set()

    async def show(self, notice: Notice) -> bool:
        self.threads.add(threading.current_thread().name)
        self.log.append(f"show {notice.title}")
        if self.error is not None:
            raise self.error
        return self.shows

    async def withdraw(self) -> None:
        self.log.append("withdraw")


class HangingBackend(Backend):
    """Never answers."""

    async def show(self, notice: Notice) -> bool:
        await asyncio.Event().wait()
        return True


class Running:
    """Notifiers that are stopped at the end of the test."""

    def __init__(self) -> None:
        self.made: list[Notifier] = []

    def __call__(self, backends: Sequence[Backend], **options: float) -> Notifier:
        self.made.append(Notifier(backends, **options))
        return self.made[-1]


@pytest.fixture
def running() -> Iterator[Running]:
    """Makes notifiers, ends their threads, and checks that they ended."""
    made = Running()
    yield made
    for notifier in made.made:
        notifier.stop()

    assert "notices" not in [thread.name for thread in threading.enumerate()]


def test_the_first_back_end_that_manages_is_the_only_one_used(
    qtbot: QtBot, running: Running
) -> None:
    """Refusals and exceptions only lead on to the next."""
    refuses = Backend("refuses", shows=False)
    breaks = Backend("breaks", error=OSError("no bus"))
    manages, spare = Backend("manages"), Backend("spare")
    notifier = running([refuses, breaks, manages, spare])

    with qtbot.waitSignal(notifier.shown) as shown:
        notifier.show(NOTICE)

    assert shown.args == ["manages"]
    assert spare.log == []


def test_a_back_end_that_hangs_does_not_stop_the_next(qtbot: QtBot, running: Running) -> None:
    """Each back end has its time; then the next is tried."""
    notifier = running([HangingBackend("hangs"), Backend("manages")], patience_s=0.05)

    with qtbot.waitSignal(notifier.shown) as shown:
        notifier.show(NOTICE)

    assert shown.args == ["manages"]


def test_when_nobody_manages_that_is_told(qtbot: QtBot, running: Running) -> None:
    """The window can then show the notice itself."""
    notifier = running([Backend("refuses", shows=False)])

    with qtbot.waitSignal(notifier.failed) as failed:
        notifier.show(NOTICE)

    assert failed.args == [NOTICE]


def test_wishes_are_served_in_their_order_off_the_gui_thread(
    qtbot: QtBot, running: Running
) -> None:
    """Show, withdraw, show: never mixed up, never on the main thread."""
    backend = Backend("manages")
    notifier = running([backend])

    with qtbot.waitSignals([notifier.shown, notifier.shown]):
        notifier.show(NOTICE)
        notifier.withdraw()
        notifier.show(NOTICE)

    assert [f"show {NOTICE.title}", "withdraw", f"show {NOTICE.title}"] == backend.log
    assert backend.threads == {"notices"}


def test_a_notice_left_with_another_back_end_is_withdrawn(qtbot: QtBot, running: Running) -> None:
    """Two notices never stand side by side when the preferred back end comes back."""
    preferred, spare = Backend("preferred", shows=False), Backend("spare")
    notifier = running([preferred, spare])
    with qtbot.waitSignal(notifier.shown):
        notifier.show(NOTICE)
    preferred.shows = True

    with qtbot.waitSignal(notifier.shown):
        notifier.show(NOTICE)

    assert spare.log[-1] == "withdraw"


def test_stopping_withdraws_the_notice(qtbot: QtBot) -> None:
    """No warning outlives the program that could take it back."""
    backend = Backend("manages")
    notifier = Notifier([backend])
    with qtbot.waitSignal(notifier.shown):
        notifier.show(NOTICE)

    notifier.stop()

    assert backend.log[-1] == "withdraw"


@given(st.text(max_size=400))
def test_no_notice_is_longer_than_windows_takes(text: str) -> None:
    """Title and text are cut to 60 and 200 UTF-16 units, never inside a character."""
    notice = Notice(text, text)

    assert len(notice.title.encode("utf-16-le")) <= 2 * TITLE_UNITS
    assert len(notice.text.encode("utf-16-le")) <= 2 * TEXT_UNITS


def test_a_cut_text_ends_in_an_ellipsis_and_keeps_whole_characters() -> None:
    """An emoji is two units and is kept or dropped as one."""
    assert clipped("🙂🙂🙂", 4) == "🙂…"
    assert clipped("four", 4) == "four"
