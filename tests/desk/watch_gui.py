"""A program for tests: the desktop program itself, with a watch on how late its window answers.

    python watch_gui.py FAULTS

FAULTS is a list of ``[MODE, STATE, AT_OPENING]``: put the fake camera into MODE (at opening: while
Lumbar is paused) until Lumbar says STATE, then mend it until Lumbar sees again. One JSON line for
each tells the longest time that the event loop did not come round, and what the status said. Time
in which the thread was ready but had no processor (`/proc/thread-self/schedstat`) is not counted:
that is other programs' doing.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

import lumbar.opencv  # noqa: F401  (before Qt starts)
from lumbar import paths
from lumbar.core.types import CameraState
from lumbar.main import _Desktop
from lumbar.storage.settings import Settings
from lumbar.storage.settings_file import save_settings
from lumbar.ui.application import make_application
from lumbar.ui.collecting import collecting_here

TICK_MS = 5
PATIENCE_S = 60.0

Wish = Callable[[], bool]


def queued_for_s() -> float:
    """How long this thread has waited for a processor in its life."""
    return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e9


class Watch(QObject):
    """Counts the time between two rounds of the event loop while the faults come and go."""

    def __init__(self, desktop: _Desktop, faults: list[tuple[str, str, bool]]) -> None:
        super().__init__()
        self.desktop = desktop
        self.service = desktop._service
        self.faults = faults
        self.last_s = time.perf_counter()
        self.queued_s = queued_for_s()
        self.latest_s = 0.0
        self.began_s = 0.0
        self.steps = self.play()
        self.wish: Wish = lambda: True
        self.timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.tick)
        self.timer.start()

    @Slot()
    def tick(self) -> None:
        now_s, queued_s = time.perf_counter(), queued_for_s()
        late_s = now_s - self.last_s - TICK_MS / 1000 - (queued_s - self.queued_s)
        self.latest_s = max(self.latest_s, late_s)
        self.last_s, self.queued_s = now_s, queued_s
        if not self.wish() and now_s - self.began_s < PATIENCE_S:
            return
        self.began_s = now_s
        try:
            self.wish = next(self.steps)
        except StopIteration:
            self.timer.stop()
            QCoreApplication.quit()

    def play(self) -> Iterator[Wish]:
        """The faults, one after the other."""
        control = Path(os.environ["FAKECAM_CTL"])
        yield lambda: self.service.latest() is not None
        yield self.after(2.0)  # the window has drawn itself
        for mode, state, at_opening in self.faults:
            self.latest_s = 0.0
            if at_opening:
                self.service.pause()
                yield self.camera_is(CameraState.CLOSED)
            control.write_text(mode)
            if at_opening:
                self.service.resume()
            yield self.camera_is(CameraState(state))
            status = self.service.status
            yield self.after(1.5)
            control.write_text("ok")
            yield self.camera_is(CameraState.OK)
            told = {
                "mode": mode,
                "late_ms": round(1000 * self.latest_s, 1),
                "state": status.camera_state,
                "message": status.message,
                "back": self.service.status.camera_state,
            }
            print(json.dumps(told), flush=True)

    def camera_is(self, state: CameraState) -> Wish:
        return lambda: self.service.status.camera_state is state

    @staticmethod
    def after(seconds: float) -> Wish:
        end_s = time.perf_counter() + seconds
        return lambda: time.perf_counter() >= end_s


def main() -> int:
    """Run the program until all faults have been."""
    save_settings(paths.settings_path(), Settings())  # at a first start the camera stays off
    application = make_application(sys.argv[:1])
    with collecting_here():
        desktop = _Desktop("camera", fast=False)
        desktop.start(window=True)
        watch = Watch(desktop, json.loads(sys.argv[1]))
        status = application.exec()
        desktop.stop()
        del watch
    return status


if __name__ == "__main__":
    sys.exit(main())
