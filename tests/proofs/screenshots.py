"""Pictures of every window, dialog and menu, to be looked at.

    python tests/proofs/screenshots.py [--theme light] [--scale 100] [--language en] [--out DIR]
                                       [--only day,week]

The real windows on a throw-away desktop (Xvfb), with three months of made-up history and the
demo's portrait, judged by the real model. ``--only`` takes the beginnings of names.
"""

from __future__ import annotations

import argparse
import importlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS))

SETTLE_MS = 250
TREND_MS = 600
BAD_S = 95.0
"""A moment of the demo clip in which the person leans in."""

Shot = tuple[str, Callable[[], object], int]
"""Name, what makes the widget to be grabbed, and how long it takes to settle."""


def main() -> int:
    """Enter the desktop, then take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--scale", type=int, default=100, help="per cent")
    parser.add_argument("--language", default="en")
    parser.add_argument("--out", type=Path, default=Path("screenshots"))
    parser.add_argument("--only", default="", help="beginnings of names, separated by commas")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.inside:
        return Photographer(arguments).run()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        surroundings = os.environ | {
            "HOME": home,
            "PYTHON": sys.executable,
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": f"{arguments.scale / 100:g}",
            **{f"XDG_{kind}_HOME": f"{home}/{kind}" for kind in ("CONFIG", "DATA", "STATE")},
        }
        command = [sys.executable, __file__, "--inside", *sys.argv[1:]]
        desktop = str(TESTS / "desk" / "with_desktop.sh")
        return subprocess.run([desktop, "--", *command], env=surroundings, check=False).returncode


class Photographer:
    """Makes the program's parts once, then every window in turn."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        import lumbar.opencv  # noqa: F401  # before Qt, as the program does
        from lumbar import paths
        from lumbar.storage.history import History
        from lumbar.storage.profiles import Profile, profile_path, save_profile
        from lumbar.storage.settings import Settings
        from lumbar.ui.app import DesktopApp, make_application
        from lumbar.ui.bridge import Bridge
        from lumbar.ui.style import DARK, LIGHT, dress
        from ui.made_up import FakeService, WorkingDay

        self.out: Path = arguments.out
        self.only = tuple(filter(None, arguments.only.split(",")))
        self.app = make_application(sys.argv[:1])
        dress(self.app, DARK if arguments.theme == "dark" else LIGHT)  # this desktop has no wish
        importlib.import_module("statsmodels.nonparametric.smoothers_lowess")  # trends at once
        settings = Settings(profile="Desk")
        if "language" in {field.name for field in fields(Settings)}:
            from lumbar.ui.language import use

            settings = replace(settings, language=arguments.language)
            use(arguments.language)
        self.settings = settings
        self.service = FakeService()
        self.service.settings = settings
        self.fill_service()
        self.history = paths.history_path()
        today = date.today()
        with History(self.history) as history:
            for back in range(90):
                day = today - timedelta(days=back)
                if day.weekday() < 5 or back == 0:
                    history.add(WorkingDay(day, seed=back).rows())
        self.service.history_path = self.history
        for name in ("Desk", "Standing desk"):
            profile = Profile(name, "046d:0825", 1_790_000_000.0, {}, "1920x1080+0+0")
            save_profile(profile_path(paths.profiles_dir(), name), profile)
        self.desktop = DesktopApp(
            self.service,
            Bridge(),
            settings,
            save_settings=lambda _settings: None,
            offers={
                "camera": lambda: [("046d:0825", "HD Webcam C270")],
                "profile": lambda: [(name, name) for name in ("Desk", "Standing desk")],
            },
            history_path=self.history,
        )
        self.failed: list[str] = []

    def fill_service(self) -> None:
        """Judge the demo's portrait with the real model, calibrated on its upright posture."""
        from lumbar import paths
        from lumbar.camera.demo import DemoSource
        from lumbar.cli.demo import SETTINGS
        from lumbar.core.types import Band
        from lumbar.pipeline.assembly import build_monitor
        from lumbar.pipeline.calibration import Calibration

        source = DemoSource(paths.assets_dir() / "demo" / "portrait.png", rate_hz=4.0)
        monitor, calibration = build_monitor(SETTINGS), Calibration(8.0)
        source.open()
        while (frame := source.read(0.0)) is not None and frame.t_s < BAD_S:
            if 12.0 < frame.t_s < 50.0:  # nothing happens
                continue
            update = monitor.step(frame)
            if not calibration.done:
                calibration.add(frame, update)
                monitor.baseline = calibration.baseline
                self.upright = (frame, update)
            else:
                self.bad = (frame, update)
        source.close()
        self.service.baseline = calibration.baseline
        self.service.newest = self.bad
        self.service.status = replace(
            self.service.status,
            calibrated=True,
            fps=4.0,
            device="CPUExecutionProvider",
            minutes_today={Band.GOOD: 262.0, Band.FAIR: 71.0, Band.POOR: 44.0},
        )

    def run(self) -> int:
        """Take every picture; the exit status tells whether all could be taken."""
        from PySide6.QtWidgets import QWidget
        from shiboken6 import isValid

        from lumbar.ui.history_page import HistoryPage

        for name, make, settle_ms in self.shots():
            if self.only and not name.startswith(self.only):
                continue
            widget = make()
            self.wait(settle_ms)
            for page in widget.findChildren(HistoryPage) if isinstance(widget, QWidget) else ():
                while page.isVisible() and page._waiting:
                    self.wait(SETTLE_MS)
                self.wait(SETTLE_MS)
            if isinstance(widget, QWidget) and not isValid(widget):  # refused by the desktop
                self.failed.append(name)
                continue
            picture = widget.grab() if isinstance(widget, QWidget) else widget
            if picture is None or not picture.save(str(self.out / f"{name}.png")):
                self.failed.append(name)
            print(name, flush=True)
            if isinstance(widget, QWidget) and not widget.property("stays"):
                widget.close()
        self.desktop.stop()
        print(f"not taken: {', '.join(self.failed) or 'none'}")
        return 1 if self.failed else 0

    def wait(self, ms: int) -> None:
        """Let Qt work."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def shots(self) -> Iterator[Shot]:
        """Everything there is to see."""
        yield from self.window_shots()
        yield from self.settings_shots()
        yield from self.first_run_shots()
        yield from self.small_shots()

    def window_shots(self) -> Iterator[Shot]:
        from lumbar.ui.dashboard import Dashboard
        from lumbar.ui.period import Kind

        self.desktop.open_window()
        window = self.desktop._dashboard
        assert isinstance(window, Dashboard)
        window.setProperty("stays", True)
        window.show_status(self.service.status)
        window.show_update(self.bad[1])

        def turned(tab: int) -> Dashboard:
            window._tabs.buttons()[tab].click()
            return window

        def at_night() -> Dashboard:
            turned(0)
            window.day_page.show_date(date.today() + timedelta(days=-200))
            return window

        yield "day", lambda: turned(0), TREND_MS
        for number, kind in enumerate(Kind, start=1):
            yield kind.value, lambda number=number: turned(number), TREND_MS
        yield "live", lambda: turned(len(Kind) + 1), SETTLE_MS
        yield "day-empty", at_night, SETTLE_MS

        def hint() -> Dashboard:
            self.desktop._on_no_tray()
            return turned(1)

        yield "hint", hint, SETTLE_MS

        def why() -> object:
            window.show_worksheet()
            return window._worksheet

        def about() -> object:
            from lumbar.ui.about import About

            return self.shown(About(self.settings.model, self.service.status.device, window))

        yield "why-score", why, SETTLE_MS
        yield "about", about, SETTLE_MS
        yield "term", self.term, SETTLE_MS

    def term(self) -> object:
        from lumbar.ui.terms import TermButton

        self.desktop._dashboard._tabs.buttons()[0].click()
        button = self.desktop._dashboard.findChildren(TermButton)[0]
        button.explain()
        return button._popup

    def settings_shots(self) -> Iterator[Shot]:
        def page(number: int) -> object:
            self.desktop.open_settings()
            window = self.desktop._settings_dialog
            window._list.setCurrentRow(number)
            return window

        self.desktop.open_settings()
        count = self.desktop._settings_dialog._list.count()
        self.desktop._settings_dialog.close()
        for number in range(count):
            yield f"settings-{number + 1}", lambda number=number: page(number), SETTLE_MS
        yield "settings-search", self.search, SETTLE_MS
        yield "settings-refusal", self.refusal, SETTLE_MS
        yield "question", self.question, 0
        yield "profile-name", self.name, 0

    def search(self) -> object:
        from PySide6.QtWidgets import QLineEdit

        window = self.open_settings()
        window.findChildren(QLineEdit)[0].setText("e")
        return window

    def refusal(self) -> object:
        window = self.open_settings()
        window.editors["onset_s"].value = 5000.0
        return window

    def open_settings(self) -> object:
        self.desktop.open_settings()
        return self.desktop._settings_dialog

    def question(self) -> object:
        from lumbar.ui.history_panel import HistoryPanel

        panel = self.open_settings().findChildren(HistoryPanel)[0]
        return self.modal(panel.delete_everything)

    def name(self) -> object:
        from lumbar.ui.profiles_panel import ProfilesPanel

        panel = self.open_settings().findChildren(ProfilesPanel)[0]
        panel.refresh()
        return self.modal(panel.rename)

    def modal(self, ask: Callable[[], None]) -> object:
        """A picture of the dialog that ``ask`` waits for."""
        from PySide6.QtCore import QTimer

        taken: list[object] = []

        def take() -> None:
            dialog = self.app.activeModalWidget()
            if dialog is not None:
                taken.append(dialog.grab())
                dialog.reject()

        QTimer.singleShot(400, take)
        ask()
        self.desktop._settings_dialog.close()
        return taken[0] if taken else None

    def first_run_shots(self) -> Iterator[Shot]:
        def step(number: int) -> object:
            self.desktop.open_first_run()
            dialog = self.desktop._first_run
            dialog.show_status(self.service.status)
            dialog._show_step(number)
            return dialog

        for number in range(4):
            yield f"first-run-{number + 1}", lambda number=number: step(number), SETTLE_MS
        yield "calibration", self.calibration, SETTLE_MS

    def calibration(self) -> object:
        from lumbar.core.types import RunState

        self.service.newest = self.upright
        self.desktop.open_calibration()
        status = replace(self.service.status, run_state=RunState.CALIBRATING, calibration=0.4)
        self.desktop._calibration.show_status(status)
        return self.desktop._calibration

    def small_shots(self) -> Iterator[Shot]:
        yield "tray-menu", lambda: self.menu(self.desktop.tray.menu), SETTLE_MS
        yield "snooze-menu", lambda: self.menu(self.desktop.tray._snooze_menu), SETTLE_MS
        yield "save-menu", self.save_menu, SETTLE_MS
        for severity in (0, 1, 2):
            yield f"corner-{severity}", lambda severity=severity: self.corner(severity), SETTLE_MS
        yield "break-move", lambda: self.prompt(0), SETTLE_MS
        yield "break-long", lambda: self.prompt(1), SETTLE_MS

    def menu(self, menu: object) -> object:
        from PySide6.QtCore import QPoint

        self.desktop.tray.show_status(self.service.status)
        self.desktop.tray.show_update(self.bad[1])
        self.desktop.tray._refresh()
        menu.popup(QPoint(20, 20))
        return menu

    def save_menu(self) -> object:
        from lumbar.ui.saving import SaveMenu

        self.desktop.open_window()
        return self.menu(self.desktop._dashboard.findChildren(SaveMenu)[0])

    def corner(self, severity: int) -> object:
        from lumbar.core.advice import advice_for
        from lumbar.core.severity import Severity
        from lumbar.ui.corner import CornerWindow
        from lumbar.ui.language import said

        window = CornerWindow(mirrored=True)
        update = self.bad[1] if severity else self.upright[1]
        advice = said(advice_for("distance", 1.0))
        window.warn(advice, update, list(Severity)[severity])
        self.kept = window
        return window

    def prompt(self, number: int) -> object:
        from lumbar.core.breaks import Prompt
        from lumbar.ui.break_window import PromptWindow
        from lumbar.ui.exercises import EXERCISES

        prompt = list(Prompt)[number]
        return self.shown(PromptWindow(prompt, 1800.0 + 1500 * number, EXERCISES[prompt][0]))

    def shown(self, widget: object) -> object:
        self.kept = widget
        widget.show()
        return widget


if __name__ == "__main__":
    sys.exit(main())
