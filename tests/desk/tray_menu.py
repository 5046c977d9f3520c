#!/usr/bin/env python3
"""Lists and clicks the entries of a tray icon's menu over D-Bus, as a desktop panel does.

Run, beside the program, inside with_desktop.sh --sni-tray:
      python tray_menu.py                 prints the entries, sub-menus indented, with their state
      python tray_menu.py click REGEX     clicks the first entry whose label matches
      python tray_menu.py activate        clicks the icon itself
Exit status 1: no icon or no such entry. Needs dbus-fast.
"""

import asyncio
import re
import sys
from collections.abc import Iterator
from typing import Any

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

MENU, ITEM = "com.canonical.dbusmenu", "org.kde.StatusNotifierItem"
WATCHER = "org.kde.StatusNotifierWatcher"
PROPERTIES = "org.freedesktop.DBus.Properties"


class Panel:
    """The side of the panel: asks watcher, icon and menu."""

    def __init__(self, bus: MessageBus) -> None:
        self.bus = bus

    async def call(
        self, service: str, path: str, interface: str, member: str, signature: str, *body: object
    ) -> list[Any]:
        reply = await self.bus.call(
            Message(service, path, interface, member, signature=signature, body=list(body))
        )
        if reply.message_type is MessageType.ERROR:
            sys.exit(f"{member}: {reply.error_name} {reply.body}")
        return reply.body

    async def get(self, service: str, path: str, interface: str, name: str) -> Any:
        return (await self.call(service, path, PROPERTIES, "Get", "ss", interface, name))[0].value


def entries(node: Any, depth: int = 0) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Depth, number and properties of every entry below ``node``."""
    for child in node[2]:
        number, properties, _children = child.value
        yield depth, number, {name: value.value for name, value in properties.items()}
        yield from entries(child.value, depth + 1)


async def main(verb: str = "list", pattern: str = "") -> None:
    """Do what the command line asks."""
    panel = Panel(await MessageBus().connect())
    icons = await panel.get(
        WATCHER, "/StatusNotifierWatcher", WATCHER, "RegisteredStatusNotifierItems"
    )
    if not icons:
        sys.exit("no tray icon")
    service, icon = icons[0], "/StatusNotifierItem"
    if verb == "activate":
        await panel.call(service, icon, ITEM, "Activate", "ii", 0, 0)
        return
    menu = await panel.get(service, icon, ITEM, "Menu")
    await panel.call(service, menu, MENU, "AboutToShow", "i", 0)
    _revision, root = await panel.call(service, menu, MENU, "GetLayout", "iias", 0, -1, [])
    for depth, number, properties in entries(root):
        label = properties.get("label", "").replace("_", "")
        if verb == "list":
            off = "   (off)" if properties.get("enabled") is False else ""
            print("  " * depth + (label or "---") + off)
        elif re.search(pattern, label):
            clicked = ("isvu", number, "clicked", Variant("s", ""), 0)
            await panel.call(service, menu, MENU, "Event", *clicked)
            print("clicked", label)
            return
    if verb == "click":
        sys.exit(f"no entry matches {pattern!r}")


asyncio.run(main(*sys.argv[1:]))
