#!/usr/bin/env python3
"""A scripted org.freedesktop.Notifications server: logs what arrives and presses buttons.

Run:  with_desktop.sh --notifyd -- COMMAND          the log is $DESKTOP_DIR/notifyd.log
      with_desktop.sh --press Snooze -- COMMAND     also presses the first button that matches
      with_desktop.sh --inhibited -- COMMAND        plays do-not-disturb until told otherwise:
          gdbus call ... -m org.freedesktop.DBus.Properties.Set ... Inhibited '<false>'

One JSON object a line: {"event": "notify", "id", "replaces", "app", "icon", "summary", "body",
"actions", "urgency", "expire"}, {"event": "press", "id", "label"} and {"event": "close", "id"}.
Needs dbus-fast, which desktop-notifier brings along on Linux.
"""

# D-Bus reads the method names and its type signatures from the annotations.
# ruff: noqa: F722, F821, N802

import argparse
import asyncio
import json
import re
from typing import Any

from dbus_fast.aio import MessageBus
from dbus_fast.service import ServiceInterface, dbus_property, method, signal

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
CLOSED_BY_USER, CLOSED_BY_CALL = 2, 3


def log(event: str, **what: object) -> None:
    """Write one line of the log."""
    print(json.dumps({"event": event, **what}), flush=True)


class Notifications(ServiceInterface):
    """The server; ``press`` is the pattern of the button to press."""

    def __init__(self, press: str | None, inhibited: bool) -> None:
        super().__init__(NAME)
        self.press, self.inhibited, self.last = press, inhibited, 0

    @dbus_property()
    def Inhibited(self) -> "b":
        return self.inhibited

    @Inhibited.setter
    def Inhibited(self, inhibited: "b") -> None:
        self.inhibited = inhibited

    @method()
    def GetCapabilities(self) -> "as":
        return ["body", "body-markup", "persistence", "actions"]

    @method()
    def GetServerInformation(self) -> "ssss":
        return ["fake-notifyd", "test", "1.0", "1.2"]

    @method()
    def Notify(
        self,
        app: "s",
        replaces: "u",
        icon: "s",
        summary: "s",
        body: "s",
        actions: "as",
        hints: "a{sv}",
        expire: "i",
    ) -> "u":
        if not replaces:
            self.last += 1
        number = replaces or self.last
        urgency = hints["urgency"].value if "urgency" in hints else None
        log(
            "notify",
            id=number,
            replaces=replaces,
            app=app,
            icon=icon,
            summary=summary,
            body=body,
            actions=actions,
            urgency=urgency,
            expire=expire,
        )
        for key, label in zip(actions[::2], actions[1::2], strict=True):
            if self.press and re.search(self.press, label):
                # Only after the answer: no user is quicker than the program that asked.
                asyncio.get_running_loop().call_later(0.3, self.press_button, number, key, label)
                break
        return number

    def press_button(self, number: int, key: str, label: str) -> None:
        log("press", id=number, label=label)
        self.ActionInvoked(number, key)
        self.NotificationClosed(number, CLOSED_BY_USER)

    @method()
    def CloseNotification(self, number: "u"):
        log("close", id=number)
        self.NotificationClosed(number, CLOSED_BY_CALL)

    @signal()
    def NotificationClosed(self, number: Any, reason: Any) -> "uu":
        return [number, reason]

    @signal()
    def ActionInvoked(self, number: Any, key: Any) -> "us":
        return [number, key]


async def main() -> None:
    """Serve until the bus goes away."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--press", metavar="REGEX", help="press the first button that matches")
    parser.add_argument("--inhibited", action="store_true", help="do not disturb")
    options = parser.parse_args()
    bus = await MessageBus().connect()
    bus.export(PATH, Notifications(options.press, options.inhibited))
    await bus.request_name(NAME)
    await bus.wait_for_disconnect()


asyncio.run(main())
