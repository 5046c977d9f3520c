"""Suspend, a locked or dark screen and a switch of user, as Windows tells them. Not run there.

The messages are those of winuser.h (WM_POWERBROADCAST, WM_WTSSESSION_CHANGE). Windows waits about
two seconds after telling of a sleep and cannot be asked for more. Computers with "modern standby"
do not tell of it in this way; it begins with the screen being switched off, which is told.
"""

from __future__ import annotations

import ctypes
import logging
import sys
import uuid
from collections.abc import Callable, Mapping
from ctypes import wintypes
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QWindow

if TYPE_CHECKING:
    from lumbar.ui.power import PowerEvents

logger = logging.getLogger(__name__)

WM_POWERBROADCAST, PBT_APMSUSPEND, PBT_APMRESUMEAUTOMATIC = 0x0218, 0x04, 0x12
PBT_POWERSETTINGCHANGE = 0x8013
GUID_CONSOLE_DISPLAY_STATE = uuid.UUID("6fe69556-704a-47a0-8f24-c28d936fda47").bytes_le
_SCREEN_OFF = 0  # 1 is on, 2 dimmed
WM_WTSSESSION_CHANGE = 0x02B1
WTS_CONSOLE_CONNECT, WTS_CONSOLE_DISCONNECT = 1, 2
WTS_REMOTE_CONNECT, WTS_REMOTE_DISCONNECT = 3, 4
WTS_SESSION_LOCK, WTS_SESSION_UNLOCK = 7, 8
_FOR_THIS_SESSION = 0
_TO_A_WINDOW = 0

_MEANS: Mapping[tuple[int, int], Callable[[PowerEvents], None]] = {
    (WM_POWERBROADCAST, PBT_APMSUSPEND): lambda events: events.on_sleep(True),
    (WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC): lambda events: events.on_sleep(False),
    (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK): lambda events: events.on_screen(True),
    (WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK): lambda events: events.on_screen(False),
    (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT): lambda events: events.on_elsewhere(True),
    (WM_WTSSESSION_CHANGE, WTS_CONSOLE_CONNECT): lambda events: events.on_elsewhere(False),
    (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT): lambda events: events.on_elsewhere(True),
    (WM_WTSSESSION_CHANGE, WTS_REMOTE_CONNECT): lambda events: events.on_elsewhere(False),
}


class PowerSetting(ctypes.Structure):
    """POWERBROADCAST_SETTING of winuser.h, with data of one number."""

    _fields_ = (
        ("setting", ctypes.c_ubyte * 16),
        ("length", wintypes.DWORD),
        ("data", wintypes.DWORD),
    )


def hear_session(window: int) -> bool:
    """Have Windows tell a window of this log-in session and of the screen; whether it will."""
    if sys.platform != "win32":
        return False
    handle = wintypes.HWND(window)
    of_session = ctypes.windll.wtsapi32.WTSRegisterSessionNotification
    of_setting = ctypes.windll.user32.RegisterPowerSettingNotification
    of_setting.restype = wintypes.HANDLE
    heard = of_session(handle, wintypes.DWORD(_FOR_THIS_SESSION))
    return bool(
        of_setting(handle, GUID_CONSOLE_DISPLAY_STATE, wintypes.DWORD(_TO_A_WINDOW)) and heard
    )


class SessionMessages(QAbstractNativeEventFilter):
    """The port to Windows; see `lumbar.ui.power.PowerPort`.

    Args:
        events: What hears of it.
        register: See `hear_session`.
    """

    def __init__(
        self, events: PowerEvents, *, register: Callable[[int], bool] = hear_session
    ) -> None:
        super().__init__()
        self._events = events
        self._register = register
        self._window: QWindow | None = None
        self._handle = 0

    def start(self) -> None:
        """Make a window for the messages; it is never shown."""
        self._window = QWindow()
        self._handle = int(self._window.winId())
        application = QCoreApplication.instance()
        assert application is not None
        application.installNativeEventFilter(self)
        if not self._register(self._handle):
            logger.warning(
                "Windows does not tell of every locked or dark screen: the camera stays on then"
            )

    def hold_up(self) -> None:
        """Windows cannot be asked to wait."""

    def let_go(self) -> None:
        """Windows does not wait."""

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        if kind == b"windows_generic_MSG":
            read = wintypes.MSG.from_address(int(message))
            if read.hWnd == self._handle:  # power messages come to every window
                self._hear(read)
        return False, 0

    def _hear(self, said: wintypes.MSG) -> None:
        what = (said.message, said.wParam)
        if what == (WM_POWERBROADCAST, PBT_POWERSETTINGCHANGE):
            found = PowerSetting.from_address(said.lParam)
            if bytes(found.setting) == GUID_CONSOLE_DISPLAY_STATE:
                self._events.on_dark(found.data == _SCREEN_OFF)
        elif (means := _MEANS.get(what)) is not None:
            means(self._events)
