"""The ways of showing a notice: desktop-notifier, plyer, and the tray icon's balloon.

None of the libraries says by itself that nothing was shown: desktop-notifier logs and returns a
number all the same, plyer returns as if all were well. On Linux the notification server is
therefore asked for a sign of life before each notice.
"""

from __future__ import annotations

import html
import math
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from lumbar.core.sentence import Sentence
from lumbar.ui.bus_question import answered
from lumbar.ui.language import said
from lumbar.ui.notifier import Notice
from lumbar.ui.tray import Tray

if TYPE_CHECKING:
    from desktop_notifier import Button, DesktopNotifier

SNOOZE_BUTTON = Sentence("Snooze 15 min")
TEACH_BUTTON = Sentence("Not slouching")

PLYER_RESTS_S = 600.0
"""At least so long after one of plyer's notices comes the next; see `PlyerBackend`."""

_SERVER = "org.freedesktop.Notifications"
_ANSWER_WITHIN_MS = 2000


def server_abilities() -> frozenset[str] | None:
    """What the notification server says it can do; None while there is no server.

    The question also starts a server that D-Bus starts on demand. Waits at most 2 s, so it is not
    for the GUI thread. Windows and macOS always show notices and have nothing to say about it.
    """
    if sys.platform in ("win32", "darwin"):
        return frozenset()
    question = QDBusMessage.createMethodCall(
        _SERVER, "/org/freedesktop/Notifications", _SERVER, "GetCapabilities"
    )
    answer = answered(QDBusConnection.sessionBus(), question, _ANSWER_WITHIN_MS)
    if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
        return None
    return frozenset(answer.arguments()[0])


def text_for(notice: Notice, abilities: frozenset[str]) -> str:
    """The notice's text as the server wants it: many read it as markup."""
    return html.escape(notice.text, quote=False) if "body-markup" in abilities else notice.text


class DesktopNotifierBackend(QObject):
    """Notices with buttons, shown and withdrawn through desktop-notifier.

    Signals:
        snooze_pressed: The user pressed *Snooze 15 min*.
        teach_pressed: The user pressed *Not slouching*.
        clicked: The user clicked the notice itself.
    """

    name = "desktop-notifier"
    snooze_pressed = Signal()
    teach_pressed = Signal()
    clicked = Signal()

    def __init__(self, icon: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._notifier: DesktopNotifier | None = None
        self._passing = ""

    async def show(self, notice: Notice) -> bool:
        """Show ``notice``; the library cannot replace, so a passing one is withdrawn before."""
        abilities = server_abilities()
        if abilities is None:
            return False
        from desktop_notifier import DesktopNotifier, Icon

        if self._notifier is None:
            self._notifier = DesktopNotifier("Lumbar", Icon(path=self._icon))
        if notice.passing:
            await self.withdraw()
        dispatched: list[bool] = []
        number = await self._notifier.send(
            notice.title,
            text_for(notice, abilities),
            buttons=self._buttons(notice),
            on_clicked=self.clicked.emit,
            on_dispatched=lambda: dispatched.append(True),
        )
        if notice.passing:
            self._passing = number
        return bool(dispatched)

    def _buttons(self, notice: Notice) -> list[Button]:
        from desktop_notifier import Button

        offered = (
            (notice.can_snooze, SNOOZE_BUTTON, self.snooze_pressed),
            (notice.can_teach, TEACH_BUTTON, self.teach_pressed),
        )
        return [
            Button(title=said(title), on_pressed=signal.emit)
            for wanted, title, signal in offered
            if wanted
        ]

    async def withdraw(self) -> None:
        """Close the passing notice unless the user has already done so."""
        if self._notifier is not None:
            if self._passing in await self._notifier.get_current_notifications():
                await self._notifier.clear(self._passing)
            self._passing = ""


class PlyerBackend:
    """Plain notices through plyer, for where desktop-notifier cannot be used.

    They have no button, stay until the user closes them, and cannot be replaced or withdrawn. So
    there are few of them; in between the tray's balloons do, which vanish by themselves.

    Args:
        clock_s: Monotonic seconds.
    """

    name = "plyer"

    def __init__(self, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._clock_s = clock_s
        self._rests_until_s = -math.inf

    async def show(self, notice: Notice) -> bool:
        """Show ``notice``; the call blocks only the notifier's own thread."""
        if self._clock_s() < self._rests_until_s:
            return False
        abilities = server_abilities()
        if abilities is None:
            return False
        text = text_for(notice, abilities)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # plyer complains about its optional dbus module
            from plyer import notification

            notification.notify(title=notice.title, message=text, app_name="Lumbar")
        self._rests_until_s = self._clock_s() + PLYER_RESTS_S
        return True

    async def withdraw(self) -> None:
        """Not possible with plyer."""


class TrayBackend(QObject):
    """Balloons beside the tray icon, the last resort; they vanish by themselves."""

    name = "tray"
    _asked = Signal(str, str)

    def __init__(self, tray: Tray, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        # The balloon is Qt's and belongs to the GUI thread; the wish comes from the notifier's.
        self._asked.connect(tray.show_message, Qt.ConnectionType.QueuedConnection)

    async def show(self, notice: Notice) -> bool:
        """Show ``notice`` if there is a tray icon."""
        if self._tray.is_shown:
            self._asked.emit(notice.title, notice.text)
        return self._tray.is_shown

    async def withdraw(self) -> None:
        """Not needed: a balloon vanishes by itself."""
