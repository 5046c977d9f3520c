"""Notices: the first back end that manages shows them, a passing one in place of the last."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from lumbar.ui.notifier import (
    MOST_AT_ONCE,
    TEXT_UNITS,
    TITLE_UNITS,
    Notice,
    Notifier,
    clipped,
    gathered,
)

NOTICE = Notice("Move back a little", "Your posture has been poor for 3 min.", passing=True)
TOLD_ONCE = Notice("Lumbar", "The history was damaged and has been rescued.")


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
        notifier.stop(60.0)

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

    notifier.stop(60.0)

    assert backend.log[-1] == "withdraw"


def test_what_is_told_once_is_not_withdrawn(qtbot: QtBot, running: Running) -> None:
    """Neither when posture recovers nor at the end: nobody would tell it again."""
    backend = Backend("manages")
    notifier = running([backend])
    with qtbot.waitSignal(notifier.shown):
        notifier.show(TOLD_ONCE)
    notifier.withdraw()
    notifier.stop(60.0)

    assert backend.log == ["show Lumbar"]


def test_a_warning_can_be_withdrawn_after_something_else_was_told(
    qtbot: QtBot, running: Running
) -> None:
    """Even when another back end had to tell it."""
    first, second = Backend("first"), Backend("second")
    notifier = running([first, second])
    with qtbot.waitSignal(notifier.shown):
        notifier.show(NOTICE)
    first.shows = False
    with qtbot.waitSignal(notifier.shown):
        notifier.show(TOLD_ONCE)
    before = list(first.log)
    notifier.withdraw()
    notifier.stop(60.0)

    assert before == [f"show {NOTICE.title}", "show Lumbar"]
    assert first.log == [*before, "withdraw"]
    assert second.log == ["show Lumbar"]


class StuckBackend(Backend):
    """Holds the notifier's own thread up, as a library does that waits for a hung server."""

    def __init__(self) -> None:
        super().__init__("stuck")
        self.asked, self.let_go = threading.Event(), threading.Event()

    async def show(self, notice: Notice) -> bool:
        self.asked.set()
        self.let_go.wait()
        return True


def test_stopping_keeps_to_one_deadline(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was spent on the withdrawal is not granted to the thread once more."""
    granted: list[float] = []
    backend = StuckBackend()
    notifier = Notifier([backend])
    notifier.show(NOTICE)
    backend.asked.wait()
    join = notifier._thread.join
    monkeypatch.setattr(notifier._thread, "join", granted.append)
    notifier.stop(0.05)
    backend.let_go.set()
    join()

    assert len(granted) == 1
    assert granted[0] < 0.05


@given(st.lists(st.text(min_size=1, max_size=100), max_size=12))
def test_what_there_is_to_tell_at_once_comes_in_few_notices(texts: list[str]) -> None:
    """A sentence stands whole in one of them; only beyond the last is something cut."""
    told = gathered("Lumbar", texts)
    whole = [text for text in texts if any(text in notice.text for notice in told)]

    assert len(told) <= MOST_AT_ONCE
    assert bool(told) == bool(texts)
    assert len(told) == MOST_AT_ONCE or whole == texts


def test_short_sentences_share_a_notice() -> None:
    """Two notices at the same moment would hide each other on some desktops."""
    assert [notice.text for notice in gathered("Lumbar", ["One.", "Two."])] == ["One. Two."]
    assert len(gathered("Lumbar", ["1" * 150, "2" * 150])) == 2


@given(st.text(max_size=400))
def test_no_notice_is_longer_than_windows_takes(text: str) -> None:
    """Title and text are cut to 60 and 250 UTF-16 units, never inside a character."""
    notice = Notice(text, text)

    assert len(notice.title.encode("utf-16-le")) <= 2 * TITLE_UNITS
    assert len(notice.text.encode("utf-16-le")) <= 2 * TEXT_UNITS


def test_a_cut_text_ends_in_an_ellipsis_and_keeps_whole_characters() -> None:
    """An emoji is two units and is kept or dropped as one."""
    assert clipped("🙂🙂🙂", 4) == "🙂…"
    assert clipped("four", 4) == "four"
