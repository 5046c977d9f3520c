"""Suspend and screen lock, as Linux desktops tell them over D-Bus.

Other systems tell them in ways of their own, which Lumbar does not hear yet.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import (
    QDBus,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusVariant,
)

logger = logging.getLogger(__name__)


def _slot(signature: str) -> bytes:
    """The slot's name as `QDBusConnection.connect` takes it; the stubs say bytes, Qt gives text."""
    return cast(bytes, SLOT(signature))


LOGIN = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"
_MANAGER = f"{LOGIN}.Manager"
_SESSION = f"{LOGIN}.Session"
_PROPERTIES = "org.freedesktop.DBus.Properties"

SCREEN_SAVERS = (
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
)
"""Name and path of each screen saver that signals ``ActiveChanged``; KDE's is the second."""

_ANSWER_WITHIN_MS = 1000
LET_GO_WITHIN_S = 3.0
"""The system waits five seconds; it is not held up for longer than this."""

WAKE_S = 3.0
"""Cameras opened sooner after a suspend often stay black."""


class PowerEvents(QObject):
    """Tells when to let go of the camera, and holds a suspend up until it is let go.

    Signals:
        sleeping: The computer is about to sleep; call `let_go` once the camera is closed.
        woke: It has been awake for `WAKE_S`.
        locked, unlocked: The screen, or only blanked and shown again, or shown to another user.
        ending: The computer is about to be shut down.
    """

    sleeping = Signal()
    woke = Signal()
    locked = Signal()
    unlocked = Signal()
    ending = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._system = QDBusConnection.systemBus()
        self._inhibitor: object = None
        self._covered = self._elsewhere = False
        self._impatience = self._timer(LET_GO_WITHIN_S, self.let_go)
        self._wake = self._timer(WAKE_S, self.woke)

    def start(self) -> None:
        """Listen to whatever this desktop has; what is missing stays silent."""
        if self._system.isConnected():
            self._hear_login()
            self._delay_sleep()
        session_bus = QDBusConnection.sessionBus()
        if session_bus.isConnected():
            for name, path in SCREEN_SAVERS:
                slot = _slot("on_screen(bool)")
                session_bus.connect(name, path, name, "ActiveChanged", self, slot)

    @Slot()
    def let_go(self) -> None:
        """The camera is closed: the computer may sleep."""
        self._impatience.stop()
        self._inhibitor = None  # the last reference closes the file descriptor logind waits for

    @Slot(bool)
    def on_sleep(self, going: bool) -> None:
        """``PrepareForSleep``."""
        if going:
            self._wake.stop()
            self._impatience.start()
            self.sleeping.emit()
        else:
            self._delay_sleep()
            self._wake.start()

    @Slot(bool)
    def on_shutdown(self, going: bool) -> None:
        """``PrepareForShutdown``."""
        if going:
            self.ending.emit()

    @Slot(bool)
    def on_screen(self, active: bool) -> None:
        """``ActiveChanged`` of a screen saver."""
        self._covered = active
        self._tell()

    @Slot()
    def on_lock(self) -> None:
        """``Lock`` of the log-in session."""
        self.on_screen(True)

    @Slot()
    def on_unlock(self) -> None:
        """``Unlock`` of the log-in session."""
        self.on_screen(False)

    @Slot(str, "QVariantMap", "QStringList")
    def on_properties(self, _interface: str, changed: Mapping[str, object], _gone: object) -> None:
        """Some desktops lock by the session's hint only; another user may take the screen over."""
        if "LockedHint" in changed:
            self.on_screen(bool(changed["LockedHint"]))
        if "Active" in changed:
            self._elsewhere = not changed["Active"]
            self._tell()

    def _tell(self) -> None:
        """Locked while any reason lasts."""
        (self.locked if self._covered or self._elsewhere else self.unlocked).emit()

    def _timer(self, seconds: float, act: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=round(1000 * seconds))
        timer.timeout.connect(act)
        return timer

    def _hear_login(self) -> None:
        bus, ours = self._system, self._session_path()
        sleep = _slot("on_sleep(bool)")
        bus.connect(LOGIN, _LOGIN_PATH, _MANAGER, "PrepareForSleep", self, sleep)
        down = _slot("on_shutdown(bool)")
        bus.connect(LOGIN, _LOGIN_PATH, _MANAGER, "PrepareForShutdown", self, down)
        if ours:
            bus.connect(LOGIN, ours, _SESSION, "Lock", self, _slot("on_lock()"))
            bus.connect(LOGIN, ours, _SESSION, "Unlock", self, _slot("on_unlock()"))
            slot = _slot("on_properties(QString,QVariantMap,QStringList)")
            bus.connect(LOGIN, ours, _PROPERTIES, "PropertiesChanged", self, slot)

    def _session_path(self) -> str:
        """The log-in session this program runs in; empty when there is none."""
        name = os.environ.get("XDG_SESSION_ID") or self._own_session()
        path = self._ask(_LOGIN_PATH, _MANAGER, "GetSession", name) if name else None
        return path.path() if isinstance(path, QDBusObjectPath) else ""

    def _own_session(self) -> str:
        """Its name, asked of logind: services of a user's manager have no such variable."""
        auto = f"{_LOGIN_PATH}/session/auto"
        name = self._ask(auto, _PROPERTIES, "Get", _SESSION, "Id")
        return str(name.variant()) if isinstance(name, QDBusVariant) else str(name or "")

    def _delay_sleep(self) -> None:
        about = ("sleep", "Lumbar", "Lets go of the camera", "delay")
        self._inhibitor = self._ask(_LOGIN_PATH, _MANAGER, "Inhibit", *about)
        if self._inhibitor is None:
            logger.info("a suspend cannot be delayed; the camera is let go as it begins")

    def _ask(self, path: str, interface: str, method: str, *arguments: object) -> object | None:
        question = QDBusMessage.createMethodCall(LOGIN, path, interface, method)
        question.setArguments(list(arguments))
        answer = self._system.call(question, QDBus.CallMode.Block, _ANSWER_WITHIN_MS)
        if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
            return None
        first: object = answer.arguments()[0]
        return first
