#!/usr/bin/env python3
"""A small org.kde.StatusNotifierWatcher: with it Qt puts its tray icon on D-Bus, as on KDE.

Run:  with_desktop.sh --sni-tray -- COMMAND           the log is $DESKTOP_DIR/sni.log

One JSON object a line for each icon that comes, changes or goes: {"event", "service", "title",
"status", "icon", "tooltip"}; ``icon`` holds the sizes handed over. tray_menu.py lists and clicks
the entries of its menu. Needs dbus-fast, which desktop-notifier brings along on Linux.
"""

# D-Bus reads the method names and its type signatures from the annotations.
# ruff: noqa: F722, F821, N802

import asyncio
import json
from collections.abc import Coroutine
from typing import Any

from dbus_fast import Message, MessageType, PropertyAccess
from dbus_fast.aio import MessageBus
from dbus_fast.service import ServiceInterface, dbus_property, method, signal

NAME, ITEM = "org.kde.StatusNotifierWatcher", "org.kde.StatusNotifierItem"


class Watcher(ServiceInterface):
    """Keeps the list of icons and logs what they show."""

    def __init__(self, bus: MessageBus) -> None:
        super().__init__(NAME)
        self.bus = bus
        self.items: dict[str, str] = {}
        self.tasks: set[asyncio.Task[None]] = set()

    def on_message(self, message: Message) -> None:
        if message.message_type is not MessageType.SIGNAL:
            if message.member == "RegisterStatusNotifierItem" and message.body:
                # The name it gave, and the connection it came from.
                self.items[message.body[0]] = message.sender
        elif message.interface == ITEM and message.sender in self.items.values():
            self.start(self.report("changed", message.sender))
        elif message.member == "NameOwnerChanged" and not message.body[2]:
            gone = message.body[0]
            for name in [n for n, sender in self.items.items() if gone in (n, sender)]:
                del self.items[name]
                self.StatusNotifierItemUnregistered(name)
                print(json.dumps({"event": "gone", "service": gone}), flush=True)

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def report(self, event: str, service: str) -> None:
        reply = await self.bus.call(
            Message(
                destination=service,
                path="/StatusNotifierItem",
                interface="org.freedesktop.DBus.Properties",
                member="GetAll",
                signature="s",
                body=[ITEM],
            )
        )
        if reply.message_type is MessageType.ERROR:
            return
        shown = {name: value.value for name, value in reply.body[0].items()}
        tip = shown.get("ToolTip", ["", [], "", ""])
        what = {
            "event": event,
            "service": service,
            "title": shown.get("Title"),
            "status": shown.get("Status"),
            "icon": [f"{w}x{h}" for w, h, _ in shown.get("IconPixmap", [])],
            "tooltip": " - ".join(text for text in tip[2:4] if text),
        }
        print(json.dumps(what), flush=True)

    @method()
    def RegisterStatusNotifierItem(self, service: "s"):
        self.StatusNotifierItemRegistered(service)
        self.start(self.report("new", service))

    @method()
    def RegisterStatusNotifierHost(self, service: "s"):
        self.StatusNotifierHostRegistered()

    @signal()
    def StatusNotifierItemRegistered(self, service: Any) -> "s":
        return service

    @signal()
    def StatusNotifierItemUnregistered(self, service: Any) -> "s":
        return service

    @signal()
    def StatusNotifierHostRegistered(self):
        pass

    @dbus_property(access=PropertyAccess.READ)
    def RegisteredStatusNotifierItems(self) -> "as":
        return list(self.items)

    @dbus_property(access=PropertyAccess.READ)
    def IsStatusNotifierHostRegistered(self) -> "b":
        return True

    @dbus_property(access=PropertyAccess.READ)
    def ProtocolVersion(self) -> "i":
        return 0


async def main() -> None:
    """Serve until the bus goes away."""
    bus = await MessageBus().connect()
    watcher = Watcher(bus)
    bus.add_message_handler(watcher.on_message)
    for rule in (
        f"type='signal',interface='{ITEM}'",
        "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'",
    ):
        await bus.call(
            Message(
                destination="org.freedesktop.DBus",
                path="/org/freedesktop/DBus",
                interface="org.freedesktop.DBus",
                member="AddMatch",
                signature="s",
                body=[rule],
            )
        )
    bus.export("/StatusNotifierWatcher", watcher)
    await bus.request_name(NAME)
    await bus.wait_for_disconnect()


asyncio.run(main())
