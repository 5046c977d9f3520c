"""Asks the desktop's message bus who is there, without Qt."""

from __future__ import annotations

import asyncio
import os
from dataclasses import dataclass

NOTIFICATIONS = "org.freedesktop.Notifications"
TRAY = "org.kde.StatusNotifierWatcher"

_ANSWER_WITHIN_S = 3.0


@dataclass(frozen=True)
class DesktopServices:
    """What the session's bus offers.

    Attributes:
        notifications: Name and version of the notification service; empty without one.
        tray: Whether somebody looks after tray icons.
        problem: Why the bus could not be asked; empty where it could.
    """

    notifications: str = ""
    tray: bool = False
    problem: str = ""


def desktop_services() -> DesktopServices | None:
    """Ask the session bus; None where there is none."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return None
    try:
        return asyncio.run(asyncio.wait_for(_ask(), _ANSWER_WITHIN_S))
    except TimeoutError:
        return DesktopServices(problem="it does not answer")
    # An address that cannot be understood and a refused log-in are ValueErrors of dbus_fast.
    except (ImportError, OSError, EOFError, ValueError) as error:
        return DesktopServices(problem=str(error) or type(error).__name__)


async def _ask() -> DesktopServices:
    from dbus_fast import BusType, Message, MessageType
    from dbus_fast.aio import MessageBus

    bus = await MessageBus(bus_type=BusType.SESSION).connect()
    try:
        owner = await bus.call(
            Message(
                destination="org.freedesktop.DBus",
                path="/org/freedesktop/DBus",
                interface="org.freedesktop.DBus",
                member="NameHasOwner",
                signature="s",
                body=[TRAY],
            )
        )
        # The question also starts a service that D-Bus starts on demand.
        server = await bus.call(
            Message(
                destination=NOTIFICATIONS,
                path="/org/freedesktop/Notifications",
                interface=NOTIFICATIONS,
                member="GetServerInformation",
            )
        )
    finally:
        bus.disconnect()
    known = server is not None and server.message_type is MessageType.METHOD_RETURN
    return DesktopServices(
        notifications=" ".join([server.body[0], server.body[2]]) if known and server else "",
        tray=owner is not None and owner.body == [True],
    )
