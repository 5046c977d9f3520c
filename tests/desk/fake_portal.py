#!/usr/bin/env python3
"""A scripted org.freedesktop.portal.GlobalShortcuts: hands out keys and presses them.

Run:  with_desktop.sh --portal -- COMMAND      the log is $DESKTOP_DIR/portal.log
      with_desktop.sh --no-portal-key -- ...   the user refuses the key

One JSON object a line: {"event": "register", "app"}, {"event": "session", "path"},
{"event": "bind", "shortcuts"}, {"event": "press"} and {"event": "close"}. Each key is pressed
shortly after it was handed out. Needs dbus-fast.
"""

# D-Bus reads the method names and its type signatures from the annotations.
# ruff: noqa: F722, F821, N802

import argparse
import asyncio
import json

from dbus_fast import Message, Variant
from dbus_fast.aio import MessageBus
from dbus_fast.service import ServiceInterface, method

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
CANCELLED_BY_USER = 1


def log(event: str, **what: object) -> None:
    """Write one line of the log."""
    print(json.dumps({"event": event, **what}), flush=True)


class Registry(ServiceInterface):
    """Where a program outside a sandbox says its name."""

    def __init__(self) -> None:
        super().__init__("org.freedesktop.host.portal.Registry")
        self.app = ""

    @method()
    def Register(self, app: "s", options: "a{sv}"):
        self.app = app
        log("register", app=app)


class Session(ServiceInterface):
    """A session that can be closed."""

    def __init__(self) -> None:
        super().__init__("org.freedesktop.portal.Session")

    @method()
    def Close(self):
        log("close")


class GlobalShortcuts(ServiceInterface):
    """The portal; ``refuses`` plays a user who says no."""

    def __init__(self, bus: MessageBus, registry: Registry, refuses: bool) -> None:
        super().__init__(SHORTCUTS)
        self.bus, self.registry, self.refuses = bus, registry, refuses
        self.caller = ""
        bus.add_message_handler(self.note_caller)

    def note_caller(self, message: Message) -> None:
        if message.interface == SHORTCUTS:
            self.caller = message.sender.lstrip(":").replace(".", "_")

    @method()
    def CreateSession(self, options: "a{sv}") -> "o":
        if not self.registry.app:
            return self.respond(options, CANCELLED_BY_USER, {})
        path = f"{PATH}/session/{self.caller}/{options['session_handle_token'].value}"
        self.bus.export(path, Session())
        log("session", path=path)
        return self.respond(options, 0, {"session_handle": Variant("s", path)})

    @method()
    def BindShortcuts(
        self, session: "o", shortcuts: "a(sa{sv})", window: "s", options: "a{sv}"
    ) -> "o":
        told = {name: {k: v.value for k, v in about.items()} for name, about in shortcuts}
        log("bind", shortcuts=told)
        if self.refuses:
            return self.respond(options, CANCELLED_BY_USER, {})
        for number, name in enumerate([*told, "another", *told]):
            loop = asyncio.get_running_loop()
            loop.call_later(0.3 * (number + 1), self.press, session, name)
        return self.respond(options, 0, {"shortcuts": Variant("a(sa{sv})", shortcuts)})

    def press(self, session: str, name: str) -> None:
        log("press", name=name)
        self.signal(PATH, SHORTCUTS, "Activated", "osta{sv}", [session, name, 0, {}])

    def respond(self, options: dict, code: int, results: dict) -> str:
        request = f"{PATH}/request/{self.caller}/{options['handle_token'].value}"
        # Only after the answer to the call itself.
        asyncio.get_running_loop().call_later(
            0.05,
            self.signal,
            request,
            "org.freedesktop.portal.Request",
            "Response",
            "ua{sv}",
            [code, results],
        )
        return request

    def signal(self, path: str, interface: str, name: str, signature: str, body: list) -> None:
        self.bus.send(Message.new_signal(path, interface, name, signature, body))


async def main() -> None:
    """Serve until the bus goes away."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--refuse", action="store_true", help="the user says no")
    bus = await MessageBus().connect()
    registry = Registry()
    bus.export(PATH, registry)
    bus.export(PATH, GlobalShortcuts(bus, registry, parser.parse_args().refuse))
    await bus.request_name(NAME)
    await bus.wait_for_disconnect()


asyncio.run(main())
