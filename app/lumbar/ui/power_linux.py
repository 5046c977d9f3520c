"""Suspend, shutdown, screen lock and a switch of user, as Linux desktops tell them over D-Bus."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBus,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusVariant,
)

if TYPE_CHECKING:
    from lumbar.ui.power import PowerEvents

logger = logging.getLogger(__name__)


def _slot(signature: str) -> bytes:
    """The slot's name as `QDBusConnection.connect` takes it; the stubs say bytes, Qt gives text."""
    return cast(bytes, SLOT(signature))


LOGIN = "org.freedesktop.login1"
LOGIN_PATH = "/org/freedesktop/login1"
MANAGER = f"{LOGIN}.Manager"
PROPERTIES = "org.freedesktop.DBus.Properties"
_SESSION = f"{LOGIN}.Session"

SCREEN_SAVERS = (
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)
"""Name and path of each screen saver that signals ``ActiveChanged``; KDE's is the second."""

ANSWER_WITHIN_MS = 1000


class LoginBus(QObject):
    """The port to logind and the screen savers; see `lumbar.ui.power.PowerPort`.

    Args:
        events: What hears of it.
    """

    def __init__(self, events: PowerEvents) -> None:
        super().__init__(events)
        self._events = events
        self._system = QDBusConnection.systemBus()
        self._inhibitor: object = None

    def start(self) -> None:
        """Listen to whatever this desktop has."""
        if self._system.isConnected():
            self._hear_login()
        session_bus = QDBusConnection.sessionBus()
        if session_bus.isConnected():
            for name, path in SCREEN_SAVERS:
                slot = _slot("on_screen(bool)")
                session_bus.connect(name, path, name, "ActiveChanged", self, slot)

    def hold_up(self) -> None:
        """Take what makes logind wait for us before a sleep."""
        if not self._system.isConnected():
            return
        about = ("sleep", "Lumbar", "Lets go of the camera", "delay")
        self._inhibitor = self._ask(LOGIN_PATH, MANAGER, "Inhibit", *about)
        if self._inhibitor is None:
            logger.info("a suspend cannot be delayed; the camera is let go as it begins")

    def let_go(self) -> None:
        """Give it back."""
        self._inhibitor = None  # the last reference closes the file descriptor logind waits for

    @Slot(bool)
    def on_sleep(self, going: bool) -> None:
        """``PrepareForSleep``."""
        self._events.on_sleep(going)

    @Slot(bool)
    def on_shutdown(self, going: bool) -> None:
        """``PrepareForShutdown``."""
        if going:
            self._events.on_shutdown()

    @Slot(bool)
    def on_screen(self, active: bool) -> None:
        """``ActiveChanged`` of a screen saver."""
        self._events.on_screen(active)

    @Slot()
    def on_lock(self) -> None:
        """``Lock`` of the log-in session."""
        self._events.on_screen(True)

    @Slot()
    def on_unlock(self) -> None:
        """``Unlock`` of the log-in session."""
        self._events.on_screen(False)

    @Slot(str, "QVariantMap", "QStringList")
    def on_properties(self, _interface: str, changed: Mapping[str, object], _gone: object) -> None:
        """Some desktops lock by the session's hint only; another user may take the screen over."""
        if "LockedHint" in changed:
            self._events.on_screen(bool(changed["LockedHint"]))
        if "Active" in changed:
            self._events.on_elsewhere(not changed["Active"])

    def _hear_login(self) -> None:
        bus, ours = self._system, self._session_path()
        sleep = _slot("on_sleep(bool)")
        bus.connect(LOGIN, LOGIN_PATH, MANAGER, "PrepareForSleep", self, sleep)
        down = _slot("on_shutdown(bool)")
        bus.connect(LOGIN, LOGIN_PATH, MANAGER, "PrepareForShutdown", self, down)
        if ours:
            bus.connect(LOGIN, ours, _SESSION, "Lock", self, _slot("on_lock()"))
            bus.connect(LOGIN, ours, _SESSION, "Unlock", self, _slot("on_unlock()"))
            slot = _slot("on_properties(QString,QVariantMap,QStringList)")
            bus.connect(LOGIN, ours, PROPERTIES, "PropertiesChanged", self, slot)

    def _session_path(self) -> str:
        """The log-in session this program runs in; empty when there is none."""
        name = os.environ.get("XDG_SESSION_ID") or self._own_session()
        path = self._ask(LOGIN_PATH, MANAGER, "GetSession", name) if name else None
        return path.path() if isinstance(path, QDBusObjectPath) else ""

    def _own_session(self) -> str:
        """Its name, asked of logind: services of a user's manager have no such variable."""
        auto = f"{LOGIN_PATH}/session/auto"
        name = self._ask(auto, PROPERTIES, "Get", _SESSION, "Id")
        return str(name.variant()) if isinstance(name, QDBusVariant) else str(name or "")

    def _ask(self, path: str, interface: str, method: str, *arguments: object) -> object | None:
        question = QDBusMessage.createMethodCall(LOGIN, path, interface, method)
        question.setArguments(list(arguments))
        answer = self._system.call(question, QDBus.CallMode.Block, ANSWER_WITHIN_MS)
        if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
            return None
        first: object = answer.arguments()[0]
        return first
