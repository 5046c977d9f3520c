"""A key that pauses and resumes Lumbar from everywhere, where the desktop gives one.

Under Wayland no program may listen to keys; the desktop's portal hands one out and lets the user
change it (GNOME 48, KDE Plasma 6, Hyprland; some of them under X11 too). dbus-fast speaks to it
because PySide6.QtDBus cannot say the lists of pairs that the portal wants. Everything runs on a
thread of its own, which is there only while the user wants the key.

The calls are those of org.freedesktop.portal.GlobalShortcuts, version 1.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from lumbar.core.sentence import Sentence
from lumbar.ui.language import said

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus
    from dbus_fast.message import Message

logger = logging.getLogger(__name__)

_PORTAL, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_REQUEST, _SESSION = "org.freedesktop.portal.Request", "org.freedesktop.portal.Session"
_REGISTRY = "org.freedesktop.host.portal.Registry"
_APP_ID = "lumbar"
"""Name of the desktop entry: the portal gives a key only to programs it can name."""

_ID, _TRIGGER = "pause", "CTRL+ALT+p"
_PURPOSE = Sentence("Pause or resume Lumbar")
"""What the desktop's dialog calls the key."""

_ANSWER_WITHIN_S = 5.0
_STOP_WITHIN_S = 2.0

NO_KEY = Sentence(
    "This desktop gives Lumbar no key. Bind the commands “lumbar ctl pause” and “lumbar ctl "
    "resume” to keys in the desktop's own settings instead."
)


class _RefusedError(Exception):
    """The portal is not there, or it or the user said no."""


class PauseKey(QObject):
    """Asks for the key and tells when it is pressed.

    Signals:
        pressed: The user pressed the key.
        ready: The desktop has given the key.
        refused: It has not; the argument says what to do.
    """

    pressed = Signal()
    ready = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._thread: threading.Thread | None = None

    def use(self, wanted: bool) -> None:
        """Ask for the key, or give it back; does nothing when that is how things are."""
        if wanted and self._thread is None:
            if sys.platform in ("win32", "darwin"):
                self.refused.emit(NO_KEY)
                return
            self._loop, self._stop = asyncio.new_event_loop(), asyncio.Event()
            self._thread = threading.Thread(
                target=self._run,
                args=(self._loop, self._stop, said(_PURPOSE)),
                name="pause-key",
                daemon=True,
            )
            self._thread.start()
        elif not wanted:
            self.stop()

    def stop(self, timeout_s: float = _STOP_WITHIN_S) -> None:
        """Give the key back and end the thread; waits at most ``timeout_s``."""
        if self._thread is None or self._loop is None or self._stop is None:
            return
        with contextlib.suppress(RuntimeError):  # the portal was lost and the loop is closed
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(timeout_s)
        self._thread = self._loop = self._stop = None

    def _run(self, loop: asyncio.AbstractEventLoop, stop: asyncio.Event, purpose: str) -> None:
        asyncio.set_event_loop(loop)
        try:
            loop.run_until_complete(self._listen(stop, purpose))
        except Exception as error:  # the thread's edge: without a key Lumbar goes on
            logger.info("no key to pause: %r", error)
            self.refused.emit(NO_KEY)
        finally:
            loop.close()

    async def _listen(self, stop: asyncio.Event, purpose: str) -> None:
        from dbus_fast.aio import MessageBus

        bus = await MessageBus().connect()
        try:
            portal = _Portal(bus)
            await portal.introduce()
            session = await portal.bind(purpose)

            def hear(message: Message) -> None:
                if message.member == "Activated" and message.interface == _SHORTCUTS:
                    handle, name, *_ = message.body
                    if (handle, name) == (session, _ID):
                        self.pressed.emit()

            bus.add_message_handler(hear)
            self.ready.emit()
            lost = asyncio.ensure_future(bus.wait_for_disconnect())  # type: ignore[no-untyped-call]
            stopped = asyncio.ensure_future(stop.wait())
            await asyncio.wait((lost, stopped), return_when=asyncio.FIRST_COMPLETED)
            for task in (lost, stopped):
                task.cancel()
            if bus.connected:
                await portal.close(session)
        finally:
            bus.disconnect()


class _Portal:
    """The few calls that lead to a key."""

    def __init__(self, bus: MessageBus) -> None:
        self._bus = bus
        self._count = 0

    async def introduce(self) -> None:
        """Tell which program this is; portals before 1.20 neither know nor want that."""
        try:
            await self._call(_REGISTRY, "Register", "sa{sv}", [_APP_ID, {}])
        except _RefusedError as error:
            logger.info("the portal takes no name: %s", error)

    async def bind(self, purpose: str) -> str:
        """Path of a session in which the key is ours, to do ``purpose``; raises `_RefusedError`."""
        from dbus_fast import Variant

        rule = f"type='signal',sender='{_PORTAL}'"
        await self._call_to(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
            "AddMatch", "s", [rule],
        )  # fmt: skip
        options = {"session_handle_token": Variant("s", _APP_ID)}
        results = await self._ask("CreateSession", "a{sv}", [], options)
        session = results.get("session_handle")
        path = str(getattr(session, "value", ""))
        if not path:
            raise _RefusedError("no session")
        about = {
            "description": Variant("s", purpose),
            "preferred_trigger": Variant("s", _TRIGGER),
        }
        await self._ask("BindShortcuts", "oa(sa{sv})sa{sv}", [path, [[_ID, about]], ""], {})
        return path

    async def close(self, session: str) -> None:
        """Give the key back."""
        with contextlib.suppress(_RefusedError):
            await self._call_to(_PORTAL, session, _SESSION, "Close", "", [])

    async def _ask(
        self, method: str, signature: str, arguments: list[Any], options: dict[str, Any]
    ) -> dict[str, Any]:
        """A call whose answer comes later as a signal, maybe after the user was asked."""
        from dbus_fast import Variant

        self._count += 1
        token = f"{_APP_ID}{self._count}"
        sender = str(self._bus.unique_name).lstrip(":").replace(".", "_")
        request = f"{_PATH}/request/{sender}/{token}"
        response: asyncio.Future[list[Any]] = asyncio.get_running_loop().create_future()

        def hear(message: Message) -> None:
            ours = message.path == request and message.interface == _REQUEST
            if ours and message.member == "Response" and not response.done():
                response.set_result(message.body)

        self._bus.add_message_handler(hear)
        try:
            options = {**options, "handle_token": Variant("s", token)}
            await self._call(_SHORTCUTS, method, signature, [*arguments, options])
            code, results = await response  # as long as the user thinks about it
        finally:
            self._bus.remove_message_handler(hear)
        if code != 0:
            raise _RefusedError(f"{method} was answered with {code}")
        return dict(results)

    async def _call(
        self, interface: str, method: str, signature: str, arguments: list[Any]
    ) -> None:
        await self._call_to(_PORTAL, _PATH, interface, method, signature, arguments)

    async def _call_to(
        self, name: str, path: str, interface: str, method: str, signature: str,
        arguments: list[Any],
    ) -> None:  # fmt: skip
        from dbus_fast import MessageType
        from dbus_fast.message import Message

        call = Message(
            destination=name,
            path=path,
            interface=interface,
            member=method,
            signature=signature,
            body=arguments,
        )
        try:
            answer = await asyncio.wait_for(self._bus.call(call), _ANSWER_WITHIN_S)
        except TimeoutError as error:
            raise _RefusedError(f"{method} was not answered") from error
        if answer is None or answer.message_type is MessageType.ERROR:
            raise _RefusedError(f"{method}: {answer and answer.body}")
