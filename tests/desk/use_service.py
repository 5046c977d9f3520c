"""A program for tests: ends a `PostureService` in the middle of camera faults.

    python use_service.py CASES

CASES is a list of ``[MODE, AT_OPENING, AFTER_S, HOW]``: with the fake camera in MODE (from the
start, or once it runs), HOW is asked for AFTER_S later: ``stop`` or ``pause``. One JSON line for
each: when that was asked, how long it took until the call returned and until the camera was closed,
and what is left.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from fakes import ScriptedModel
from lumbar.camera.isolated import IsolatedWebcam
from lumbar.core.types import CameraState, MonitorStatus
from lumbar.pipeline.makers import Makers
from lumbar.pipeline.service import PostureService
from lumbar.pipeline.status import Listeners
from lumbar.storage.settings import Settings

PATIENCE_S = 60.0


class Session:
    """One run of the service."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.service = PostureService(
            Makers(lambda _settings: IsolatedWebcam(), lambda _s: ScriptedModel(lambda _t_s: None)),
            Listeners(lambda _update: None, self.on_status, lambda _profile, _message: None),
            Settings(),
        )

    def on_status(self, _status: MonitorStatus) -> None:
        with self.changed:
            self.changed.notify_all()

    def wait_for(self, condition: Callable[[MonitorStatus], bool], limit_s: float) -> None:
        with self.changed:
            self.changed.wait_for(lambda: condition(self.service.status), limit_s)


def play(mode: str, at_opening: bool, after_s: float, how: str) -> dict[str, object]:
    """One case; what came of it."""
    control = Path(os.environ["FAKECAM_CTL"])
    control.write_text(mode if at_opening else "ok")
    session = Session()
    session.service.start()
    if not at_opening:
        session.wait_for(lambda status: status.camera_state is CameraState.OK, PATIENCE_S)
        control.write_text(mode)
    session.wait_for(lambda _status: False, after_s)
    before = session.service.status.camera_state
    asked_s = time.monotonic()
    if how == "stop":
        session.service.stop()
    else:
        session.service.pause()
    returned_s = time.monotonic()
    session.wait_for(lambda status: status.camera_state is CameraState.CLOSED, PATIENCE_S)
    closed_s = time.monotonic()
    children = len(psutil.Process().children())
    session.service.stop()
    return {
        "mode": mode,
        "before": before,
        "asked_s": asked_s,
        "returned_s": returned_s - asked_s,
        "closed_s": closed_s - asked_s,
        "children": children,
        "threads": [t.name for t in threading.enumerate() if t is not threading.main_thread()],
    }


if __name__ == "__main__":
    for case in json.loads(sys.argv[1]):
        print(json.dumps(play(*case)), flush=True)
