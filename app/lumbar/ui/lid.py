"""A closed lid over the notebook's own camera, for as long as there is reason to ask for it.

logind knows of the lid, but signals its change only in recent versions, and newer UPowers do not
know of it at all, so it is asked now and then: while the camera sees nothing, and while Lumbar is
paused because of the lid. A docked notebook may be closed all day with a camera of its own in
front of the user; that one must go on, and is not to be taken for a covered one.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

from lumbar.ui.power_linux import ANSWER_WITHIN_MS, LOGIN, LOGIN_PATH, MANAGER, PROPERTIES

ASK_EVERY_S = 5.0

CAMERAS = "/sys/class/video4linux"


class Lid(QObject):
    """Tells whether the lid is closed over the camera, while told to watch.

    Args:
        cameras: Where Linux lists the cameras.

    Signals:
        told: Whether it is; at each answer of the system.
    """

    told = Signal(bool)

    def __init__(self, parent: QObject | None = None, *, cameras: str = CAMERAS) -> None:
        super().__init__(parent)
        self._cameras = cameras
        self._question: QDBusPendingCallWatcher | None = None
        self._timer = QTimer(self, interval=round(1000 * ASK_EVERY_S))
        self._timer.timeout.connect(self._ask)

    def watch(self, wanted: bool) -> None:
        """Ask at once and then again and again, or no longer."""
        if not wanted:
            self._timer.stop()
        elif not self._timer.isActive() and sys.platform == "linux":
            self._timer.start()
            self._ask()

    @Slot()
    def _ask(self) -> None:
        bus = QDBusConnection.systemBus()
        if self._question is not None or not bus.isConnected():
            return
        question = QDBusMessage.createMethodCall(LOGIN, LOGIN_PATH, PROPERTIES, "Get")
        question.setArguments([MANAGER, "LidClosed"])
        self._question = QDBusPendingCallWatcher(bus.asyncCall(question, ANSWER_WITHIN_MS), self)
        self._question.finished.connect(self._on_answer)

    @Slot()
    def _on_answer(self) -> None:
        question, self._question = self._question, None
        if question is None:
            return
        answer = question.reply()
        question.deleteLater()
        if answer.type() is QDBusMessage.MessageType.ReplyMessage and self._timer.isActive():
            said = answer.arguments()[0]
            self._judge(bool(said.variant() if isinstance(said, QDBusVariant) else said))

    def _judge(self, closed: bool) -> None:
        self.told.emit(closed and not one_is_plugged_in(self._cameras))


def one_is_plugged_in(cameras: str = CAMERAS) -> bool:
    """Whether a camera is connected that is not built in, as far as the mainboard tells Linux."""
    try:
        nodes = os.listdir(cameras)
    except OSError:
        return False
    return any(_is_removable(os.path.join(cameras, node, "device")) for node in nodes)


def _is_removable(device: str) -> bool:
    """Whether the USB device, or a hub or dock before it, says so: removable, fixed or unknown.

    What is plugged into an ordinary hub is unknown; of the hub itself the mainboard knows.
    """
    parents = Path(os.path.realpath(device)).parents
    return any(_said(parent / "removable") == "removable" for parent in parents)


def _said(file: Path) -> str:
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return file.read_text("ascii").strip()
    return ""
