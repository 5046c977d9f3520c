"""Whether this is a moment to keep quiet: do-not-disturb, a full screen, the user's quiet hours."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys

from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant
from PySide6.QtGui import QGuiApplication

from lumbar.storage.settings import Settings
from lumbar.ui.bus_question import answered
from lumbar.ui.fullscreen import fills_the_screen

_SERVER, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_ANSWER_WITHIN_MS = 1000
_SATURDAY = 5

_DAYS = {
    "never": frozenset[int](),
    "every": frozenset(range(7)),
    "workdays": frozenset(range(_SATURDAY)),
    "weekend": frozenset(range(_SATURDAY, 7)),
}


def in_quiet_hours(settings: Settings, now: datetime.datetime) -> bool:
    """Whether ``now`` (local time) lies in the user's quiet hours.

    Hours that go past midnight belong to the day they begin on; equal times mean the whole day.
    """
    days = _DAYS[settings.quiet_days]
    time = now.strftime("%H:%M")
    start, end = settings.quiet_from, settings.quiet_to
    today, yesterday = now.weekday() in days, (now.weekday() - 1) % 7 in days
    if start < end:
        return today and start <= time < end
    return (today and time >= start) or (yesterday and time < end)


def is_busy() -> bool:
    """Whether the desktop asks for quiet or a program fills the screen.

    Waits for other programs to answer, at most a few seconds, so it is not for the GUI thread.
    """
    return do_not_disturb() or (QGuiApplication.platformName() == "xcb" and fills_the_screen())


def do_not_disturb() -> bool:
    """Whether the notification server, dunst or GNOME has been told not to disturb."""
    if sys.platform in ("win32", "darwin"):
        return False  # these hold notices back themselves
    return (
        _property(_SERVER, "Inhibited")
        or _property("org.dunstproject.cmd0", "paused")
        or _gnome_hides_banners()
    )


def _property(interface: str, name: str) -> bool:
    """A boolean of the notification server; False when there is no server or no such property."""
    question = QDBusMessage.createMethodCall(
        _SERVER, _PATH, "org.freedesktop.DBus.Properties", "Get"
    )
    question.setArguments([interface, name])
    answer = answered(QDBusConnection.sessionBus(), question, _ANSWER_WITHIN_MS)
    if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
        return False
    value = answer.arguments()[0]
    return bool(value.variant() if isinstance(value, QDBusVariant) else value)


def _gnome_hides_banners() -> bool:
    if "GNOME" not in os.environ.get("XDG_CURRENT_DESKTOP", "") or not shutil.which("gsettings"):
        return False
    try:
        done = subprocess.run(
            ["gsettings", "get", "org.gnome.desktop.notifications", "show-banners"],
            capture_output=True,
            text=True,
            timeout=_ANSWER_WITHIN_MS / 1000,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.stdout.strip() == "false"
