"""Suspend and lock: what they mean, and each system's way of telling, without the system."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Collection
from ctypes import wintypes

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from lumbar.ui import power
from lumbar.ui.power import PowerEvents, port_of
from lumbar.ui.power_linux import LoginBus
from lumbar.ui.power_macos import OF_ALL, OF_WORKSPACE, Notifications, observe
from lumbar.ui.power_windows import (
    GUID_CONSOLE_DISPLAY_STATE,
    PBT_APMRESUMEAUTOMATIC,
    PBT_APMSUSPEND,
    PBT_POWERSETTINGCHANGE,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WTS_CONSOLE_CONNECT,
    WTS_CONSOLE_DISCONNECT,
    WTS_REMOTE_CONNECT,
    WTS_REMOTE_DISCONNECT,
    WTS_SESSION_LOCK,
    WTS_SESSION_UNLOCK,
    PowerSetting,
    SessionMessages,
    hear_session,
)


class FakePort:
    """A system that tells nothing and notes what is asked of it."""

    def __init__(self, events: PowerEvents) -> None:
        self.events = events
        self.asked: list[str] = []

    def start(self) -> None:
        self.asked.append("start")

    def hold_up(self) -> None:
        self.asked.append("hold up")

    def let_go(self) -> None:
        self.asked.append("let go")


class Heard:
    """What power events tell, in order."""

    def __init__(self, events: PowerEvents) -> None:
        self.words: list[str] = []
        for word in ("sleeping", "woke", "locked", "unlocked", "ending"):
            getattr(events, word).connect(lambda word=word: self.words.append(word))


@pytest.fixture
def events(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> PowerEvents:
    """Power events that wake quickly."""
    monkeypatch.setattr(power, "WAKE_S", 0.01)
    return PowerEvents(port=FakePort)


def test_the_camera_is_opened_two_to_five_seconds_after_waking(qtbot: QtBot) -> None:
    """Sooner it often stays black, and later the user wonders."""
    events = PowerEvents(port=FakePort)
    events.on_sleep(going=True)
    events.on_sleep(going=False)
    running = [timer for timer in events.findChildren(QTimer) if timer.isActive()]
    (waiting,) = (timer for timer in running if timer is events._wake)

    assert waiting.isSingleShot()
    assert 2000 <= waiting.interval() <= 5000
    with qtbot.waitSignal(events.woke):
        waiting.timeout.emit()


def test_waking_is_told_only_after_a_while(qtbot: QtBot, events: PowerEvents) -> None:
    """The camera is not opened at the very moment of waking."""
    with qtbot.assertNotEmitted(events.woke), qtbot.waitSignal(events.sleeping):
        events.on_sleep(going=True)
    with qtbot.waitSignal(events.woke):
        events.on_sleep(going=False)


def test_a_second_sleep_right_after_waking_is_not_answered_by_the_first_waking(
    qtbot: QtBot, events: PowerEvents
) -> None:
    """Asleep again within the waiting time: nothing opens the camera."""
    events.on_sleep(going=False)
    with qtbot.assertNotEmitted(events.woke, wait=50):
        events.on_sleep(going=True)


def test_each_sleep_is_held_up_until_the_camera_is_let_go(qtbot: QtBot) -> None:
    """At the start for the first one, and after each waking for the next."""
    ports: list[FakePort] = []
    events = PowerEvents(port=lambda events: ports.append(FakePort(events)) or ports[-1])
    events.start()
    events.on_sleep(going=True)
    events.let_go()
    events.on_sleep(going=False)

    assert ["start", "hold up", "let go", "hold up"] == ports[0].asked


def test_another_user_at_the_screen_is_heard(qtbot: QtBot, events: PowerEvents) -> None:
    """A switch of user counts as locked; back behind one's own lock it still is."""
    with qtbot.waitSignal(events.locked):
        events.on_elsewhere(elsewhere=True)
    events.on_screen(covered=True)
    with qtbot.assertNotEmitted(events.unlocked):
        events.on_elsewhere(elsewhere=False)
    with qtbot.waitSignal(events.unlocked):
        events.on_screen(covered=False)


@pytest.mark.parametrize(
    ("tell", "word"),
    [
        (lambda bus: bus.on_sleep(going=True), "sleeping"),
        (lambda bus: bus.on_shutdown(going=True), "ending"),
        (lambda bus: bus.on_lock(), "locked"),
        (lambda bus: bus.on_screen(active=True), "locked"),
        (lambda bus: bus.on_properties("s", {"LockedHint": True}, []), "locked"),
        (lambda bus: bus.on_properties("s", {"Active": False}, []), "locked"),
        (lambda bus: bus.on_unlock(), "unlocked"),
        (lambda bus: bus.on_screen(active=False), "unlocked"),
        (lambda bus: bus.on_properties("s", {"LockedHint": False}, []), "unlocked"),
        (lambda bus: bus.on_properties("s", {"Active": True}, []), "unlocked"),
    ],
)
def test_linux_every_way_to_tell_is_heard(
    qtbot: QtBot, events: PowerEvents, tell: Callable[[LoginBus], None], word: str
) -> None:
    """Log-in session, screen saver and the session's hints."""
    heard = Heard(events)
    bus = LoginBus(events)
    tell(bus)
    bus.on_shutdown(going=False)
    bus.on_properties("s", {"IdleHint": True}, [])

    assert [word] == heard.words


WINDOWS = [
    (WM_POWERBROADCAST, PBT_APMSUSPEND, ["sleeping"]),
    (WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC, ["woke"]),
    (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, ["locked"]),
    (WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK, ["unlocked"]),
    (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT, ["locked"]),
    (WM_WTSSESSION_CHANGE, WTS_CONSOLE_CONNECT, ["unlocked"]),
    (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT, ["locked"]),
    (WM_WTSSESSION_CHANGE, WTS_REMOTE_CONNECT, ["unlocked"]),
    (WM_POWERBROADCAST, 0x0A, []),  # the battery's charge has changed
    (WM_WTSSESSION_CHANGE, 9, []),
    (0x0200, PBT_APMSUSPEND, []),  # the mouse
]


@pytest.mark.parametrize(("message", "what", "words"), WINDOWS)
def test_windows_messages_are_understood(
    qtbot: QtBot, events: PowerEvents, message: int, what: int, words: list[str]
) -> None:
    """As Windows would hand them to Qt; not run there."""
    heard = Heard(events)
    windows: list[int] = []
    port = SessionMessages(events, register=lambda window: not windows.append(window))
    port.start()
    (own,) = windows
    for window in (own + 1, own):  # power messages come to every window, and count once
        sent = wintypes.MSG(hWnd=window, message=message, wParam=what)
        kind = QByteArray(b"windows_generic_MSG")
        answer = port.nativeEventFilter(kind, ctypes.addressof(sent))
    port.nativeEventFilter(b"windows_dispatcher_MSG", ctypes.addressof(sent))
    application = QCoreApplication.instance()
    assert application is not None
    application.removeNativeEventFilter(port)
    if "woke" in words:
        qtbot.waitUntil(lambda: bool(heard.words))

    assert words == heard.words
    assert (False, 0) == answer  # Qt and everybody else hear of it too


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        (GUID_CONSOLE_DISPLAY_STATE, ["unlocked", "locked", "unlocked"]),
        (bytes(16), []),  # another setting
    ],
)
def test_windows_tells_of_a_screen_that_is_switched_off(
    qtbot: QtBot, events: PowerEvents, setting: bytes, words: list[str]
) -> None:
    """Which is how modern standby begins; dimmed is not off."""
    heard = Heard(events)
    windows: list[int] = []
    port = SessionMessages(events, register=lambda window: not windows.append(window))
    port.start()
    application = QCoreApplication.instance()
    assert application is not None
    application.removeNativeEventFilter(port)
    for state in (1, 0, 2):
        told = PowerSetting((ctypes.c_ubyte * 16)(*setting), 4, state)
        sent = wintypes.MSG(
            hWnd=windows[0],
            message=WM_POWERBROADCAST,
            wParam=PBT_POWERSETTINGCHANGE,
            lParam=ctypes.addressof(told),
        )
        port.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(sent))

    assert words == heard.words


def test_a_screen_that_is_switched_on_may_be_locked_all_the_same(
    qtbot: QtBot, events: PowerEvents
) -> None:
    """The camera waits for the one who unlocks it."""
    heard = Heard(events)
    events.on_screen(covered=True)
    events.on_dark(dark=True)
    events.on_dark(dark=False)
    events.on_screen(covered=False)

    assert ["locked", "locked", "locked", "unlocked"] == heard.words


def test_windows_may_refuse_to_tell(
    qtbot: QtBot, events: PowerEvents, caplog: pytest.LogCaptureFixture
) -> None:
    """The log says that the camera stays on then; no other system is asked."""
    port = SessionMessages(events)
    port.start()
    application = QCoreApplication.instance()
    assert application is not None
    application.removeNativeEventFilter(port)

    assert not hear_session(1)
    assert "does not tell of every locked or dark screen" in caplog.text


def test_macos_notifications_are_understood(qtbot: QtBot, events: PowerEvents) -> None:
    """As the two notification centres would send them; not run on a Mac."""
    heard = Heard(events)
    centres: list[Collection[str]] = []
    tell: list[Callable[[str], None]] = []

    def listen(
        of_workspace: Collection[str], of_all: Collection[str], hear: Callable[[str], None]
    ) -> object:
        centres.extend([of_workspace, of_all])
        tell.append(hear)
        return object()

    port = Notifications(events, observe=listen)
    port.start()
    for name in (
        "com.apple.screenIsLocked",
        "com.apple.screenIsUnlocked",
        "NSWorkspaceSessionDidResignActiveNotification",
        "NSWorkspaceSessionDidBecomeActiveNotification",
        "NSWorkspaceScreensDidSleepNotification",
        "NSWorkspaceScreensDidWakeNotification",
        "NSWorkspaceWillSleepNotification",
        "NSWorkspaceDidWakeNotification",
    ):
        tell[0](name)
    qtbot.waitUntil(lambda: "woke" in heard.words)

    assert [*["locked", "unlocked"] * 3, "sleeping", "woke"] == heard.words
    assert [set(OF_WORKSPACE), set(OF_ALL)] == [set(names) for names in centres]


def test_macos_without_its_runtime_starts_all_the_same(
    qtbot: QtBot, events: PowerEvents, caplog: pytest.LogCaptureFixture
) -> None:
    """The log says that the camera stays on through lock and sleep."""
    Notifications(events, observe=observe).start()

    assert "does not tell of sleep and lock" in caplog.text


@pytest.mark.parametrize(
    ("platform", "port"),
    [("linux", LoginBus), ("win32", SessionMessages), ("darwin", Notifications)],
)
def test_each_system_has_its_port(platform: str, port: type) -> None:
    """What the three of them tell means the same."""
    assert port_of(platform) is port
