"""Pictures of every window, dialog and menu, to be looked at.

    python tests/proofs/screenshots.py [--theme light] [--scale 100] [--language en] [--out DIR]
                                       [--only day,week]
    python tests/proofs/screenshots.py --matrix [--out DIR] [--only day,week]

The real windows on a throw-away desktop (Xvfb, a window manager, a tray and dunst), with three
months of made-up history and the demo's portrait, judged by the real model. ``--only`` takes the
beginnings of names. ``--matrix`` takes every theme, scale and language there is to look at, and
puts the pictures on contact sheets. What is cut off is named, so that looking is not all there is.
"""

from __future__ import annotations

import argparse
import importlib
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS))

SETTLE_MS = 250
TREND_MS = 600
BAD_S = 95.0
"""A moment of the demo clip in which the person leans in."""

SCREEN = "1920x1080"
"""Of a common laptop; at 200 % its windows have 960 by 540 places."""

MATRIX = [
    *((theme, scale, language) for theme in ("light", "dark") for scale in (100, 200)
      for language in ("en", "de")),
    *(("light", scale, language) for scale in (100, 200)
      for language in ("fr", "es", "zh_CN", "ja")),
]  # fmt: skip
"""Theme, scale in per cent and language."""

SHEET_COLUMNS, SHEET_ROWS = 3, 3
CELL = (660, 560)
"""Pixels of a picture on a contact sheet."""

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
    parser.add_argument("--matrix", action="store_true", help="all of them, and contact sheets")
    parser.add_argument("--judged", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.inside:
        return Photographer(arguments).run()
    arguments.out.mkdir(parents=True, exist_ok=True)
    if not arguments.matrix:
        return on_a_desktop(arguments)
    status = 0
    with tempfile.TemporaryDirectory() as folder:
        for theme, scale, language in MATRIX:
            name = f"{theme}-{scale}-{language}"
            print(f"-- {name}", flush=True)
            one = argparse.Namespace(
                theme=theme,
                scale=scale,
                language=language,
                only=arguments.only,
                out=arguments.out / name,
                judged=Path(folder) / "judged",
            )
            one.out.mkdir(exist_ok=True)
            status |= on_a_desktop(one)
            make_sheets(one.out, arguments.out / f"{name}.png")
    return status


def on_a_desktop(arguments: argparse.Namespace) -> int:
    """Run this program again inside a desktop and a home of its own; its exit status."""
    with tempfile.TemporaryDirectory() as home:
        surroundings = os.environ | {
            "DESKTOP_SCREEN": SCREEN,
            "HOME": home,
            "PYTHON": sys.executable,
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": f"{arguments.scale / 100:g}",
            **{f"XDG_{kind}_HOME": f"{home}/{kind}" for kind in ("CONFIG", "DATA", "STATE")},
        }
        options = {name: getattr(arguments, name) for name in ("theme", "scale", "language")}
        options |= {"out": arguments.out, "only": arguments.only, "judged": arguments.judged}
        words = [f"--{name}={value}" for name, value in options.items() if value]
        desktop = [str(TESTS / "desk" / "with_desktop.sh"), "--xembed-tray", "--dunst", "--"]
        command = [*desktop, sys.executable, __file__, "--inside", *words]
        return subprocess.run(command, env=surroundings, check=False).returncode


def make_sheets(pictures: Path, sheet: Path) -> None:
    """Put the pictures of a folder beside each other, on as many sheets as it takes."""
    from PIL import Image, ImageDraw

    found = sorted(pictures.glob("*.png"), key=lambda path: path.stat().st_mtime_ns)
    on_one = SHEET_COLUMNS * SHEET_ROWS
    width, height = CELL
    for number, start in enumerate(range(0, len(found), on_one), start=1):
        whole = Image.new("RGB", (SHEET_COLUMNS * width, SHEET_ROWS * height), "#777777")
        pen = ImageDraw.Draw(whole)
        for place, path in enumerate(found[start : start + on_one]):
            left, top = place % SHEET_COLUMNS * width, place // SHEET_COLUMNS * height
            with Image.open(path) as picture:
                small = picture.convert("RGB")
            small.thumbnail((width - 6, height - 20))
            whole.paste(small, (left + 3, top + 16))
            pen.text((left + 4, top + 2), path.stem, fill="white")
        whole.save(sheet.with_stem(f"{sheet.stem}-{number}"))


class Photographer:
    """Makes the program's parts once, then every window in turn."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        import lumbar.opencv  # noqa: F401  # before Qt, as the program does
        from lumbar import paths
        from lumbar.storage.history import History
        from lumbar.storage.profiles import Profile, profile_path, save_profile
        from lumbar.storage.settings import Settings
        from lumbar.ui.app import DesktopApp
        from lumbar.ui.application import make_application
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
        self.fill_service(arguments.judged)
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

    def fill_service(self, judged: Path | None) -> None:
        """Give the service an upright and a bad moment, judged once and for all of a matrix."""
        from lumbar.core.types import Band

        if judged is not None and judged.exists():
            self.upright, self.bad, baseline = pickle.loads(judged.read_bytes())  # ours
        else:
            self.upright, self.bad, baseline = judged_portrait()
            if judged is not None:
                judged.write_bytes(pickle.dumps((self.upright, self.bad, baseline)))
        self.service.baseline = baseline
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
            if isinstance(widget, QWidget):
                for complaint in cut_off(widget):
                    print(f"  {name}: {complaint}", flush=True)
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

        self.desktop.windows.open_dashboard()
        window = self.desktop.windows.dashboard
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

        self.desktop.windows.dashboard._tabs.buttons()[0].click()
        button = self.desktop.windows.dashboard.findChildren(TermButton)[0]
        button.explain()
        return button._popup

    def settings_shots(self) -> Iterator[Shot]:
        def page(number: int) -> object:
            self.desktop.windows.open_settings()
            window = self.desktop.windows.settings_window
            window.pages._list.setCurrentRow(number)
            return window

        self.desktop.windows.open_settings()
        count = self.desktop.windows.settings_window.pages._list.count()
        self.desktop.windows.settings_window.close()
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
        self.desktop.windows.open_settings()
        return self.desktop.windows.settings_window

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
        self.desktop.windows.settings_window.close()
        return taken[0] if taken else None

    def first_run_shots(self) -> Iterator[Shot]:
        def step(number: int) -> object:
            self.desktop.windows.open_first_run()
            dialog = self.desktop.windows.first_run
            dialog.show_status(self.service.status)
            dialog._show_step(number)
            return dialog

        for number in range(4):
            yield f"first-run-{number + 1}", lambda number=number: step(number), SETTLE_MS
        yield "calibration", self.calibration, SETTLE_MS

    def calibration(self) -> object:
        from lumbar.core.types import RunState

        self.service.newest = self.upright
        self.desktop.windows.open_calibration()
        status = replace(self.service.status, run_state=RunState.CALIBRATING, calibration=0.4)
        self.desktop.windows.calibration.show_status(status)
        return self.desktop.windows.calibration

    def small_shots(self) -> Iterator[Shot]:
        yield "tray-menu", lambda: self.menu(self.desktop.tray.menu), SETTLE_MS
        yield "snooze-menu", lambda: self.menu(self.desktop.tray._snooze_menu), SETTLE_MS
        yield "save-menu", self.save_menu, SETTLE_MS
        for severity in (0, 1, 2):
            yield f"corner-{severity}", lambda severity=severity: self.corner(severity), SETTLE_MS
        yield "break-move", lambda: self.prompt(0), SETTLE_MS
        yield "break-long", lambda: self.prompt(1), SETTLE_MS
        yield "whole-screen", self.whole_screen, 0

    def whole_screen(self) -> object:
        """A warning in every style at once, with the tray's icon and its balloon of help."""
        from lumbar.core.types import AlertEvent, AlertKind

        desktop = self.desktop
        desktop.tray.start()
        desktop.alerts.configure(replace(self.settings, alert_frame=True, alert_corner=True,
                                         hold_back=False))  # fmt: skip
        alert = AlertEvent(AlertKind.RAISE, 0.0, "deviation", self.advice(), 180.0)
        desktop.alerts.on_update(replace(self.bad[1], alert=alert))
        self.wait(2500)
        picture = self.app.primaryScreen().grabWindow(0)
        desktop.alerts.dismiss()
        desktop.tray.stop()
        return picture

    def menu(self, menu: object) -> object:
        from PySide6.QtCore import QPoint

        self.desktop.tray.show_status(self.service.status)
        self.desktop.tray.show_update(self.bad[1])
        self.desktop.tray._refresh()
        menu.popup(QPoint(20, 20))
        return menu

    def save_menu(self) -> object:
        from lumbar.ui.saving import SaveMenu

        self.desktop.windows.open_dashboard()
        return self.menu(self.desktop.windows.dashboard.findChildren(SaveMenu)[0])

    def corner(self, severity: int) -> object:
        from lumbar.core.severity import Severity
        from lumbar.ui.corner import CornerWindow
        from lumbar.ui.language import said

        window = CornerWindow(mirrored=True)
        update = self.bad[1] if severity else self.upright[1]
        window.warn(said(self.advice()), update, list(Severity)[severity])
        self.kept = window
        return window

    def advice(self) -> str:
        """What a warning about the bad moment says."""
        from lumbar.core.advice import advice_for

        parts = self.bad[1].deviation.parts
        worst = max(parts, key=lambda name: abs(parts[name]))
        return advice_for(worst, parts[worst])

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


def cut_off(window: QWidget) -> Iterator[str]:
    """What has less room in ``window`` than it needs, or the screen for all of it."""
    from PySide6.QtWidgets import (
        QAbstractButton,
        QComboBox,
        QLabel,
        QListWidget,
        QScrollArea,
        QWidget,
    )

    room = window.screen().availableGeometry().size()
    if window.width() > room.width() or window.height() > room.height():
        size = f"{window.width()}x{window.height()}"
        yield f"larger than the screen: {size} of {room.width()}x{room.height()}"
    for part in window.findChildren(QWidget):
        if not part.isVisible() or part.window() is not window:
            continue
        outer = part.parentWidget()
        what = f"{type(part).__name__} {part.accessibleName() or getattr(part, 'text', str)()!r}"
        if not outer.rect().contains(part.geometry()) and not isinstance(
            outer.parentWidget(), QScrollArea
        ):
            yield f"{what} juts out: {part.geometry().getRect()} in {outer.rect().getRect()}"
        if isinstance(part, QLabel) and part.text():
            wanted = part.heightForWidth(part.width()) if part.wordWrap() else 0
            if wanted > part.height() + 1:
                yield f"{what} is {part.height()} high and wants {wanted}"
            if part.minimumSizeHint().width() > part.width() + 1:
                yield f"{what} is {part.width()} wide and wants {part.minimumSizeHint().width()}"
        elif isinstance(part, QAbstractButton) and part.text():
            if part.sizeHint().width() > part.width() + 1:
                yield f"{what} is {part.width()} wide and wants {part.sizeHint().width()}"
        elif isinstance(part, QComboBox):
            wanted = part.fontMetrics().horizontalAdvance(part.currentText()) + 36
            if wanted > part.width():
                yield f"{what} is {part.width()} wide and wants {wanted}"
        elif isinstance(part, QListWidget):
            if part.sizeHintForColumn(0) > part.viewport().width() + 1:
                yield f"{what} cuts its entries off"
        elif isinstance(part, QScrollArea) and part.widget() is not None:
            wanted = part.widget().minimumSizeHint().width()
            if wanted > part.viewport().width() + 1:
                yield f"{what} shows {part.viewport().width()} of {wanted} across"


def judged_portrait() -> tuple[object, object, object]:
    """The demo's portrait upright and bad, as the real model judges it, and the baseline."""
    from lumbar import paths
    from lumbar.camera.demo import DemoSource
    from lumbar.cli.demo import SETTINGS
    from lumbar.pipeline.assembly import lazy_depth, load_model, monitor_config
    from lumbar.pipeline.calibration import Calibration
    from lumbar.pipeline.monitor import PostureMonitor

    source = DemoSource(paths.assets_dir() / "demo" / "portrait.png", rate_hz=4.0)
    model, depth = load_model(SETTINGS), lazy_depth(SETTINGS, print)
    monitor = PostureMonitor(model, monitor_config(SETTINGS), depth=depth)
    calibration = Calibration(8.0)
    upright = bad = None
    source.open()
    while (frame := source.read(0.0)) is not None and frame.t_s < BAD_S:
        if 12.0 < frame.t_s < 50.0:  # nothing happens
            continue
        update = monitor.step(frame)
        if not calibration.done:
            calibration.add(frame, update)
            monitor.baseline = calibration.baseline
            upright = (frame, update)
        else:
            bad = (frame, update)
    source.close()
    return upright, bad, calibration.baseline


if __name__ == "__main__":
    sys.exit(main())
