"""What the desktop is asked for when it is to give a key."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from lumbar.ui.pause_key import PauseKey, _Portal

pytest.importorskip("dbus_fast")  # Linux's own

from dbus_fast import Message, MessageType, Variant


class Translator(QTranslator):
    """Another language."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The source in brackets."""
        return f"[{source}]"

    def isEmpty(self) -> bool:  # noqa: N802  # Qt's name
        """There is always something to say."""
        return False


@pytest.fixture
def translated(qapp: QApplication) -> Iterator[None]:
    """Everything is said in the other language."""
    translator = Translator(qapp)
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


class Bus:
    """A bus whose portal agrees to everything; notes what it was asked."""

    unique_name = ":1.7"

    def __init__(self) -> None:
        self.asked: dict[str, list[object]] = {}
        self._handlers: list[Callable[[Message], None]] = []

    def add_message_handler(self, hear: Callable[[Message], None]) -> None:
        """Whom to tell of signals."""
        self._handlers.append(hear)

    def remove_message_handler(self, hear: Callable[[Message], None]) -> None:
        """Whom no longer."""
        self._handlers.remove(hear)

    async def call(self, message: Message) -> Message:
        """Answer, and for a request send what came of it."""
        self.asked[message.member] = message.body
        options = message.body[-1] if message.body else {}
        if isinstance(options, dict) and "handle_token" in options:
            token = options["handle_token"].value
            path = f"/org/freedesktop/portal/desktop/request/1_7/{token}"
            response = Message(
                message_type=MessageType.SIGNAL,
                path=path,
                interface="org.freedesktop.portal.Request",
                member="Response",
                signature="ua{sv}",
                body=[0, {"session_handle": Variant("s", "/session")}],
            )
            for hear in list(self._handlers):
                hear(response)
        return Message(message_type=MessageType.METHOD_RETURN, reply_serial=1)


def test_the_desktop_shows_what_the_key_is_for() -> None:
    """In the words that were handed over."""
    bus = Bus()
    session = asyncio.run(_Portal(bus).bind("Pausieren oder fortsetzen"))  # type: ignore[arg-type]
    _session, shortcuts, *_ = bus.asked["BindShortcuts"]

    assert session == "/session"
    assert shortcuts[0][1]["description"].value == "Pausieren oder fortsetzen"  # type: ignore[index]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="only Linux has the portal")
def test_the_words_are_the_user_s_own(translated: None) -> None:
    """Said on the thread of the interface, before the key's own thread begins."""
    heard: list[str] = []
    begun = threading.Event()

    class Key(PauseKey):
        def _run(self, loop: asyncio.AbstractEventLoop, stop: asyncio.Event, purpose: str) -> None:
            heard.append(purpose)
            loop.close()
            begun.set()

    owner = QObject()
    key = Key(owner)
    key.use(True)
    begun.wait(60)
    key.stop()

    assert heard == ["[Pause or resume Lumbar]"]
