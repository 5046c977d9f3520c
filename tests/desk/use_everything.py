"""A program for tests: the desktop program itself, with everything it can do done once.

    python use_everything.py [--short]

All styles of warning are on, a calibration is made of whoever is in the picture, every window and
page is opened, ``lumbar ctl`` asks for the status, and a report, two exports and a backup are
written into the working folder. The short way leaves out the person, the calibration and the
windows. One JSON object a line says what was done.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

import lumbar.opencv  # noqa: F401  (before Qt starts)
from lumbar import paths
from lumbar.core.types import AlertKind, Band, RunState
from lumbar.main import _Desktop
from lumbar.storage.settings import Settings
from lumbar.storage.settings_file import save_settings
from lumbar.ui.application import make_application
from lumbar.ui.collecting import collecting_here
from lumbar.ui.report_pdf import write_report
from lumbar.ui.saving import export_minutes
from ui.made_up import alert, update

PATIENCE_S = 280.0

Wish = Callable[[], bool]


def say(**what: object) -> None:
    """Tell the test."""
    print(json.dumps(what), flush=True)


class Tour(QObject):
    """Goes from step to step, each begun when the wish yielded by the one before has come true."""

    def __init__(self, desktop: _Desktop, *, short: bool) -> None:
        super().__init__()
        self.desktop, self.app, self.service = desktop, desktop._app, desktop._service
        self.told = 0
        self.outcomes: list[str] = []
        self.app.notifier.shown.connect(self.on_told)
        self.app.notifier.failed.connect(self.on_told)
        self.app.care.changed.connect(self.on_outcome)
        self.began_s = time.monotonic()
        self.steps = self.outputs() if short else self.everything()
        self.wish: Wish = lambda: True
        self.timer = QTimer(self, interval=50)
        self.timer.timeout.connect(self.go_on)
        self.timer.start()

    @Slot(object)
    def on_told(self, _notice: object) -> None:
        self.told += 1

    @Slot(object)
    def on_outcome(self, sentence: str) -> None:
        self.outcomes.append(sentence)

    @Slot()
    def go_on(self) -> None:
        if not self.wish():
            if time.monotonic() - self.began_s > PATIENCE_S:
                self.timer.stop()
                say(gave_up=str(self.service.status))
                QCoreApplication.exit(1)
            return
        try:
            self.wish = next(self.steps)
        except StopIteration:
            self.timer.stop()
            QCoreApplication.exit(0)

    def everything(self) -> Iterator[Wish]:
        """A person, a calibration, all windows, and what comes out."""
        yield self.sees_somebody
        yield self.has_calibrated
        say(calibrated=True)
        asked = subprocess.Popen(
            [sys.executable, "-m", "lumbar", "ctl", "status", "--json"], stdout=subprocess.PIPE
        )
        yield lambda: asked.poll() is not None
        say(ctl=json.loads(asked.communicate()[0])["state"])
        windows = self.app.windows
        windows.open_dashboard()
        dashboard = windows.dashboard
        assert dashboard is not None
        for tab in dashboard._tabs.buttons():
            tab.click()
            yield self.after(0.3)
        for show in (
            *(dashboard.show_worksheet, windows.open_settings, windows.open_calibration),
            *(windows.open_first_run, windows.open_about),
        ):
            show()
            yield self.after(0.3)
        say(windows=len(QCoreApplication.instance().topLevelWidgets()))
        yield from self.outputs()

    def outputs(self) -> Iterator[Wish]:
        """A warning in every style, report, export and backup."""
        yield lambda: self.service.status.fps > 0
        self.service.keep_now(60.0)
        yield self.has_warned
        say(warned=True, corner=True)
        self.app.windows.open_dashboard()
        dashboard = self.app.windows.dashboard
        assert dashboard is not None
        write_report(Path("report.pdf"), dashboard.day_page.subject())
        today = date.today()
        for name in ("minutes.csv", "minutes.json"):
            export_minutes(self.app.care.path, today, today, Path(name))
        self.app.care.back_up(Path("backup.sqlite3"))
        yield lambda: len(self.outcomes) == 1
        say(written=sorted(path.name for path in Path().iterdir()))

    def has_warned(self) -> bool:
        """Whether a made-up warning was shown; what the camera sees may take one back at once."""
        if self.app.alerts._corner is None:
            self.desktop._bridge.updated.emit(update(Band.POOR, alert=alert(AlertKind.RAISE)))
        return self.told > 0 and self.app.alerts._corner is not None

    def has_calibrated(self) -> bool:
        """Whether a calibration has succeeded; one that has not is begun again."""
        status = self.service.status
        if status.run_state is RunState.RUNNING and not status.calibrated:
            self.service.calibrate(1.0)
        return status.calibrated

    def sees_somebody(self) -> bool:
        """Whether there is somebody in the newest picture."""
        latest = self.service.latest()
        return latest is not None and latest[1].keypoints is not None

    @staticmethod
    def after(seconds: float) -> Wish:
        end_s = time.monotonic() + seconds
        return lambda: time.monotonic() >= end_s


def main() -> int:
    """Run the program until everything was done."""
    save_settings(
        paths.settings_path(),
        replace(
            Settings(),
            alert_sound=True,
            alert_frame=True,
            alert_corner=True,
            hold_back=False,
            depth_opinion=True,
        ),
    )
    paths.runtime_dir().mkdir(mode=0o700, parents=True, exist_ok=True)
    application = make_application(sys.argv[:1])
    with collecting_here():
        desktop = _Desktop("camera", fast=False)
        desktop.start(window=False)
        tour = Tour(desktop, short="--short" in sys.argv)
        status = application.exec()
        desktop.stop()
        del tour
    return status


if __name__ == "__main__":
    sys.exit(main())
