"""A question to another program over D-Bus."""

from __future__ import annotations

import time

from PySide6.QtDBus import QDBusConnection, QDBusMessage

_LOOK_EVERY_S = 0.01


def answered(bus: QDBusConnection, question: QDBusMessage, within_ms: int) -> QDBusMessage:
    """Ask, and wait for the answer; not for the GUI thread.

    WORKAROUND: PySide6's blocking `QDBusConnection.call` keeps Python's lock while it waits, so
    that a program that hangs would hold up every thread of ours for as long.

    Args:
        bus: Where to ask.
        question: A method call.
        within_ms: How long the answer may take.

    Returns:
        The answer; an error message when there is none.
    """
    pending = bus.asyncCall(question, within_ms)
    while not pending.isFinished():
        time.sleep(_LOOK_EVERY_S)
    return pending.reply()
