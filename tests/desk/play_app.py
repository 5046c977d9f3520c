#!/usr/bin/env python3
"""Plays one scene with the real tray and notifier and a made-up monitor, for `test_desktop.py`.

Run inside with_desktop.sh:  python play_app.py SCENE
One JSON object a line says what happened: {"event": ...}.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from lumbar.core.palette import BAND_COLOURS, LEVEL_COLOURS
from lumbar.core.types import AlertKind, Band, CameraState
from lumbar.storage.settings import Settings
from lumbar.ui.app import DesktopApp
from lumbar.ui.application import make_application
from lumbar.ui.bridge import Bridge
from lumbar.ui.bus_question import answered
from lumbar.ui.fullscreen import fills_the_screen
from ui.made_up import FakeService, alert, update

HERE = Path(__file__).parent
PATIENCE_MS = 200_000

Wish = Callable[[], bool]


def say(event: str, **what: object) -> None:
    """Tell the test."""
    print(json.dumps({"event": event, **what}), flush=True)


class Clicked(QWidget):
    """A window that counts clicks."""

    clicks = 0

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        self.clicks += 1


class Scene(QObject):
    """Steps of a scene, each begun when the condition yielded by the one before has come true."""

    def __init__(self, app: QApplication, name: str) -> None:
        super().__init__()
        self.app = app
        self.service = FakeService()
        self.bridge = Bridge()
        self.shown: list[str] = []
        self.failed: list[object] = []
        self.question: subprocess.Popen[str] | None = None
        self.desktop = DesktopApp(
            self.service,
            self.bridge,
            Settings(),
            save_settings=lambda settings: None,
            offers={},
            history_path=Path("no-history.db"),
            tray_patience_s=0.5,
        )
        self.desktop.notifier.shown.connect(self.on_shown)
        self.desktop.notifier.failed.connect(self.on_failed)
        self.steps: Iterator[Wish] = getattr(self, name)()
        self.wish: Wish = lambda: True
        self.timer = QTimer(self, interval=50)
        self.timer.timeout.connect(self.go_on)
        self.timer.start()
        QTimer.singleShot(PATIENCE_MS, self, self.give_up)

    @Slot(str)
    def on_shown(self, name: str) -> None:
        self.shown.append(name)

    @Slot(object)
    def on_failed(self, notice: object) -> None:
        self.failed.append(notice)

    @Slot()
    def go_on(self) -> None:
        if self.wish():
            try:
                self.wish = next(self.steps)
            except StopIteration:
                self.timer.stop()
                self.desktop.stop()
                self.app.quit()

    @Slot()
    def give_up(self) -> None:
        say("gave up")
        self.app.exit(1)

    def tell(self, kind: AlertKind, advice: str = "Move back a little") -> None:
        self.bridge.updated.emit(update(Band.POOR, alert=alert(kind, advice)))

    def notices(self) -> Iterator[Wish]:
        """Raise, remind, withdraw."""
        self.tell(AlertKind.RAISE)
        yield lambda: len(self.shown) == 1
        self.tell(AlertKind.REMIND, "Lift your head")
        yield lambda: len(self.shown) == 2
        self.tell(AlertKind.WITHDRAW)
        yield lambda: True
        say("shown", by=self.shown)

    def snoozed_from_the_notice(self) -> Iterator[Wish]:
        """The user presses the button of the notice."""
        self.tell(AlertKind.RAISE)
        yield lambda: bool(self.service.calls)
        say("calls", calls=self.service.calls)

    def taught_from_the_notice(self) -> Iterator[Wish]:
        """The user says that this was no slouch."""
        yield from self.snoozed_from_the_notice()

    def beside_a_hung_server(self) -> Iterator[Wish]:
        """The notification server hangs while it is asked, and goes on only after our next step."""
        bus, name = QDBusConnection.sessionBus(), "org.freedesktop.Notifications"
        server = bus.interface().servicePid(name).value()
        question = QDBusMessage.createMethodCall(
            name, "/org/freedesktop/Notifications", name, "GetCapabilities"
        )
        answers: list[QDBusMessage] = []
        asking = threading.Thread(
            target=lambda: answers.append(answered(bus, question, PATIENCE_MS // 4))
        )
        os.kill(server, signal.SIGSTOP)
        asking.start()
        yield lambda: True
        os.kill(server, signal.SIGCONT)
        yield lambda: not asking.is_alive()
        say("answered", kind=answers[0].type().name)

    def held_back(self) -> Iterator[Wish]:
        """Two warnings during do-not-disturb, which then ends."""
        self.desktop.alerts._look.setInterval(200)
        for count in (1, 2):
            self.tell(AlertKind.RAISE)
            yield lambda count=count: self.desktop.alerts.held_back == count
            self.tell(AlertKind.WITHDRAW)
        say("held back", shown=list(self.shown))
        end = subprocess.Popen(["sh", "-c", os.environ["END_OF_QUIET"]], stdout=subprocess.DEVNULL)
        yield lambda: end.poll() is not None and bool(self.shown)
        say("summed up", shown=list(self.shown))

    def beside_a_full_screen(self) -> Iterator[Wish]:
        """A window fills the screen while a warning comes, and is closed afterwards."""
        self.desktop.alerts._look.setInterval(200)
        film = QWidget()
        film.showFullScreen()
        yield fills_the_screen
        self.tell(AlertKind.RAISE)
        yield lambda: self.desktop.alerts.held_back == 1
        say("held back", shown=list(self.shown))
        film.close()
        yield lambda: bool(self.shown)
        say("summed up", shown=list(self.shown))

    def framed(self) -> Iterator[Wish]:
        """Frame and corner window on the screen; a click on the frame reaches what is below."""
        self.desktop.alerts.configure(replace(Settings(), alert_frame=True, alert_corner=True))
        below = Clicked()
        below.showFullScreen()
        yield fills_the_screen
        self.desktop.alerts.configure(
            replace(Settings(), alert_frame=True, alert_corner=True, hold_back=False)
        )
        self.tell(AlertKind.RAISE)
        yield lambda: self.colour_at(3, 3) == LEVEL_COLOURS[1]
        corner = [w for w in self.app.topLevelWidgets() if w.windowTitle() == "Lumbar posture"]
        click = subprocess.Popen(["xdotool", "mousemove", "3", "3", "click", "1"])
        yield lambda: click.poll() is not None and below.clicks > 0
        active = self.app.activeWindow()
        say("framed", clicks=below.clicks, active=active is below, corner=corner[0].isVisible())
        self.tell(AlertKind.WITHDRAW)
        yield lambda: self.colour_at(3, 3) != LEVEL_COLOURS[1]
        say("gone", corner=corner[0].isVisible())
        below.close()

    def colour_at(self, x: int, y: int) -> str:
        """The colour of one pixel of the screen."""
        picture = self.app.primaryScreen().grabWindow(0, x, y, 1, 1).toImage()
        return picture.pixelColor(0, 0).name()

    def power_events(self) -> Iterator[Wish]:
        """The computer sleeps and wakes, the screen is locked and unlocked."""
        self.desktop.start()
        for event in ("sleep", "resume", "lock", "unlock"):
            before = len(self.service.calls)
            command = [str(HERE / "emit_desktop_event.sh"), event]
            played = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            if event == "sleep":
                yield lambda: bool(self.service.calls)
                say("still awake", ended=played.poll() is not None)
                self.service.status = replace(self.service.status, camera_state=CameraState.CLOSED)
                self.bridge.status.emit(self.service.status)
            yield lambda p=played, b=before: p.poll() is not None and len(self.service.calls) > b
            said = played.communicate()[0].strip()
            say(event, calls=[name for name, _ in self.service.calls], said=said)

    def refused(self) -> Iterator[Wish]:
        """Nothing on this desktop shows notices, and there is no tray."""
        self.desktop.start()
        self.tell(AlertKind.RAISE)
        yield lambda: bool(self.failed)
        yield lambda: any(window.isVisible() for window in self.app.topLevelWidgets())
        say("failed", shown=self.shown)
        windows = [w.windowTitle() for w in self.app.topLevelWidgets() if w.isVisible()]
        say("windows", windows=windows)

    def paused_by_a_key(self) -> Iterator[Wish]:
        """The desktop gives a key, which the user presses twice."""
        self.desktop.start()
        self.desktop.pause_key.use(True)
        yield lambda: len(self.service.calls) == 2
        say("calls", calls=[name for name, _ in self.service.calls])
        self.desktop.pause_key.use(False)

    def refused_a_key(self) -> Iterator[Wish]:
        """The desktop gives none, and the user is told what to do."""
        self.desktop.start()
        self.desktop.pause_key.use(True)
        yield lambda: bool(self.shown)
        say("shown", by=self.shown)

    def every_window(self) -> Iterator[Wish]:
        """Each window is opened from the tray's actions, then all are closed by quitting."""
        self.desktop.start()
        yield lambda: self.desktop.tray.is_shown
        actions = self.desktop.actions
        for action in (actions.open_window, actions.open_settings, actions.recalibrate):
            before = self.titles()
            action.trigger()
            yield lambda before=before: self.titles() > before
        actions.about.trigger()
        self.desktop.windows.open_first_run()
        yield lambda: len(self.titles()) == 5
        say("windows", titles=sorted(self.titles()))

    def titles(self) -> set[str]:
        """Titles of the windows that are on the screen."""
        windows = self.app.topLevelWindows()
        return {w.title() for w in windows if w.isExposed() and w.title()}

    def tray_over_dbus(self) -> Iterator[Wish]:
        """The panel reads the menu and clicks Pause in it."""
        self.desktop.start()
        yield lambda: self.desktop.tray.is_shown
        self.bridge.status.emit(self.service.status)
        self.bridge.updated.emit(update(Band.POOR))
        yield lambda: self.desktop.tray.menu.actions()[0].text().startswith("Poor")
        listing = self.panel()
        yield lambda: listing.poll() is not None
        say("menu", entries=listing.communicate()[0].splitlines())
        click = self.panel("click", "Pause")
        yield lambda: click.poll() is not None and bool(self.service.calls)
        click.communicate()
        say("calls", calls=self.service.calls)

    def tray_in_a_panel(self) -> Iterator[Wish]:
        """The icon is painted into a panel of the old X11 kind; a sample of its colour is told."""
        self.desktop.start()
        yield lambda: self.desktop.tray.is_shown
        self.bridge.status.emit(self.service.status)
        self.bridge.updated.emit(update(Band.GOOD))
        (icon,) = self.desktop.tray.findChildren(QSystemTrayIcon)
        yield lambda: self.green_share(icon) > 0.2
        say("icon", green_share=self.green_share(icon))

    def panel_restarts(self) -> Iterator[Wish]:
        """The panel of ``PANEL`` comes late, ends, and comes again."""
        command = json.loads(os.environ["PANEL"])
        self.desktop.start()
        for round_ in (1, 2):
            panel = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            yield self.is_in_panel if "trayer" in command[0] else self.is_on_bus
            say("shown", round=round_)
            panel.terminate()
            panel.communicate()

    def is_in_panel(self) -> bool:
        """Whether the icon stands in an X11 panel, in the colour of good posture."""
        self.bridge.status.emit(self.service.status)
        self.bridge.updated.emit(update(Band.GOOD))
        icons = self.desktop.tray.findChildren(QSystemTrayIcon)
        return bool(icons) and self.green_share(icons[0]) > 0.2

    def is_on_bus(self) -> bool:
        """Whether a D-Bus panel finds the icon and its menu."""
        if self.question is None:
            self.question = self.panel()
        elif self.question.poll() is not None:
            listing, _ = self.question.communicate()
            self.question = None
            return "Quit" in listing
        return False

    def green_share(self, icon: QSystemTrayIcon) -> float:
        """How much of the icon's place on the screen is the green of good posture."""
        place = icon.geometry()
        picture = self.app.primaryScreen().grabWindow(0).copy(place).toImage()
        spots = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
        green = [1 for spot in spots if picture.pixelColor(*spot).name() == BAND_COLOURS[Band.GOOD]]
        return len(green) / max(len(spots), 1)

    def panel(self, *arguments: str) -> subprocess.Popen[str]:
        """A panel's question, asked from another process while Qt goes on."""
        command = [sys.executable, "-B", str(HERE / "tray_menu.py"), *arguments]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def main() -> int:
    """Play the scene named on the command line."""
    app = make_application(sys.argv[:1])
    scene = Scene(app, sys.argv[1])
    status = app.exec()
    del scene
    return status


sys.exit(main())
