"""The back ends of notices where nobody shows any; `test_desktop.py` has the other case."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from lumbar.ui import notice_backends
from lumbar.ui.actions import Actions
from lumbar.ui.notice_backends import (
    PLYER_RESTS_S,
    DesktopNotifierBackend,
    PlyerBackend,
    TrayBackend,
    server_abilities,
    text_for,
)
from lumbar.ui.notifier import Notice, NoticeBackend
from lumbar.ui.tray import Tray
from ui.made_up import FakeService

NOTICE = Notice("Move back a little", "Your posture has been poor for 3 min.", passing=True)
TOLD_ONCE = Notice("Lumbar", "The history was damaged and has been rescued.")

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="asks the notification server")


@pytest.fixture(autouse=True)
def no_bus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A session without D-Bus."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")


@on_linux
def test_without_a_bus_no_server_answers(qtbot: QtBot) -> None:
    """The question is answered quickly and truthfully."""
    assert server_abilities() is None


@pytest.mark.parametrize(
    ("abilities", "text"),
    [({"body", "body-markup"}, 'a &lt;b&gt; &amp; "c" \\'), ({"body"}, 'a <b> & "c" \\')],
)
def test_a_text_is_never_read_as_markup(abilities: set[str], text: str) -> None:
    """The name of a file may hold anything; servers that read markup get it escaped."""
    assert text == text_for(Notice("Lumbar", 'a <b> & "c" \\'), frozenset(abilities))


@on_linux
@pytest.mark.parametrize("make", [lambda: DesktopNotifierBackend(Path("x.png")), PlyerBackend])
def test_no_back_end_claims_to_have_shown_what_nobody_saw(
    qtbot: QtBot, make: Callable[[], NoticeBackend]
) -> None:
    """Both libraries would return as if all were well."""
    assert not asyncio.run(make().show(NOTICE))


def test_plyer_s_notices_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """They stay until they are closed: for ten minutes after one the next back end is asked."""
    shown: list[str] = []
    stand_in = SimpleNamespace(notify=lambda **what: shown.append(what["title"]))
    monkeypatch.setitem(sys.modules, "plyer", SimpleNamespace(notification=stand_in))
    monkeypatch.setattr(notice_backends, "server_abilities", frozenset)
    now_s = [0.0]
    backend = PlyerBackend(lambda: now_s[0])
    answers = []
    for at_s in (0.0, 60.0, PLYER_RESTS_S - 1, PLYER_RESTS_S, PLYER_RESTS_S + 60):
        now_s[0] = at_s
        answers.append(asyncio.run(backend.show(NOTICE)))

    assert answers == [True, False, False, True, False]
    assert shown == [NOTICE.title] * 2


def test_the_tray_shows_a_balloon_only_with_an_icon(qtbot: QtBot, service: FakeService) -> None:
    """Without an icon the balloon is refused, with one it is passed on to the GUI thread."""
    tray = Tray(Actions(service), is_available=lambda: True)
    backend = TrayBackend(tray)
    without = asyncio.run(backend.show(NOTICE))
    tray.start()
    with_icon = asyncio.run(backend.show(NOTICE))
    tray.stop()

    assert (without, with_icon) == (False, True)


class Server:
    """Stands for desktop-notifier and notes which notices stand on the screen."""

    def __init__(self, *_about: object) -> None:
        self.standing: dict[str, str] = {}
        self.sent = 0

    async def send(
        self, title: str, _text: str, *, on_dispatched: Callable[[], None], **_more: object
    ) -> str:
        self.sent += 1
        self.standing[str(self.sent)] = title
        on_dispatched()
        return str(self.sent)

    async def get_current_notifications(self) -> list[str]:
        return list(self.standing)

    async def clear(self, number: str) -> None:
        del self.standing[number]


def test_a_warning_comes_and_goes_beside_what_is_told_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is replaced and withdrawn; the other stays, whichever came first."""
    monkeypatch.setattr(notice_backends, "server_abilities", frozenset)
    backend = DesktopNotifierBackend(Path("x.png"))
    server = Server()
    backend._notifier = server  # type: ignore[assignment]
    standing = []
    for notice in (NOTICE, TOLD_ONCE, NOTICE, None):
        asyncio.run(backend.withdraw() if notice is None else backend.show(notice))
        standing.append(list(server.standing.values()))

    assert standing == [
        [NOTICE.title],
        [NOTICE.title, "Lumbar"],
        ["Lumbar", NOTICE.title],
        ["Lumbar"],
    ]


def test_withdrawing_nothing_is_no_error(qtbot: QtBot) -> None:
    """A recovery without a warning before it asks for that."""
    asyncio.run(DesktopNotifierBackend(Path("x.png")).withdraw())
    asyncio.run(PlyerBackend().withdraw())
