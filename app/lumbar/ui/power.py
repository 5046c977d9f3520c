"""Suspend, screen lock and a switch of user: what they mean, whichever system tells of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

LET_GO_WITHIN_S = 3.0
"""The system waits five seconds; it is not held up for longer than this."""

WAKE_S = 3.0
"""Cameras opened sooner after a suspend often stay black."""


class PowerPort(Protocol):
    """One system's way of telling; it calls the ``on_...`` methods of `PowerEvents`."""

    def start(self) -> None:
        """Listen to whatever there is; what is missing stays silent."""

    def hold_up(self) -> None:
        """Have the next sleep wait until `let_go`, where the system does that."""

    def let_go(self) -> None:
        """The computer may sleep."""


class PowerEvents(QObject):
    """Tells when to let go of the camera, and holds a suspend up until it is let go.

    Args:
        port: Made with this object; None for this system's own.

    Signals:
        sleeping: The computer is about to sleep; call `let_go` once the camera is closed.
        woke: It has been awake for `WAKE_S`.
        locked, unlocked: The screen, or only blanked or switched off, or shown to another user.
        ending: The computer is about to be shut down.
    """

    sleeping = Signal()
    woke = Signal()
    locked = Signal()
    unlocked = Signal()
    ending = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        port: Callable[[PowerEvents], PowerPort] | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_port = port or port_of(sys.platform)
        self._port: PowerPort | None = None
        self._covered = self._dark = self._elsewhere = False
        self._impatience = self._timer(LET_GO_WITHIN_S, self.let_go)
        self._wake = self._timer(WAKE_S, self.woke)

    def start(self) -> None:
        """Listen to whatever this system has; what is missing stays silent."""
        self._port = self._make_port(self)
        self._port.start()
        self._port.hold_up()

    @Slot()
    def let_go(self) -> None:
        """The camera is closed: the computer may sleep."""
        self._impatience.stop()
        if self._port is not None:
            self._port.let_go()

    def on_sleep(self, going: bool) -> None:
        """The computer is about to sleep, or has woken up."""
        if going:
            self._wake.stop()
            self._impatience.start()
            self.sleeping.emit()
        else:
            if self._port is not None:
                self._port.hold_up()
            self._wake.start()

    def on_shutdown(self) -> None:
        """The computer is about to be shut down."""
        self.ending.emit()

    def on_screen(self, covered: bool) -> None:
        """The screen is locked or blanked, or shown again."""
        self._covered = covered
        self._tell()

    def on_dark(self, dark: bool) -> None:
        """The screen is switched off, or on again; it may be locked all the same."""
        self._dark = dark
        self._tell()

    def on_elsewhere(self, elsewhere: bool) -> None:
        """Another user has taken the screen over, or given it back."""
        self._elsewhere = elsewhere
        self._tell()

    def _tell(self) -> None:
        """Locked while any reason lasts."""
        away = self._covered or self._dark or self._elsewhere
        (self.locked if away else self.unlocked).emit()

    def _timer(self, seconds: float, act: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=round(1000 * seconds))
        timer.timeout.connect(act)
        return timer


def port_of(platform: str) -> Callable[[PowerEvents], PowerPort]:
    """What tells of sleep and lock on a system."""
    if platform == "win32":
        from lumbar.ui.power_windows import SessionMessages

        return SessionMessages
    if platform == "darwin":
        from lumbar.ui.power_macos import Notifications

        return Notifications
    from lumbar.ui.power_linux import LoginBus

    return LoginBus
