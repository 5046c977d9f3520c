"""What the running program does for ``lumbar ctl``, and what it tells."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from lumbar.core.types import Band, PostureUpdate, RunState
from lumbar.pipeline.control import Request, Verb

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService
    from lumbar.ui.app import DesktopApp


class Remote(QObject):
    """Acts on requests; everything it does returns at once.

    Args:
        service: The monitor.
        app: Tray and windows.
    """

    def __init__(
        self, service: PostureService, app: DesktopApp, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._app = app
        self._update: PostureUpdate | None = None

    @Slot(object)
    def note_update(self, update: PostureUpdate) -> None:
        """Keep the newest result."""
        self._update = update

    def answer(self, request: Request) -> dict[str, object]:
        """Do what is asked and return the status afterwards."""
        actions = self._app.actions
        match request.verb:
            case Verb.PAUSE:
                actions.pauses.pause(request.seconds)
            case Verb.RESUME:
                actions.pauses.resume()
            case Verb.SNOOZE:
                self._service.snooze(request.seconds or None)
            case Verb.RECALIBRATE:
                self._service.calibrate()
            case Verb.SHOW:
                self._app.windows.open_dashboard()
            case Verb.QUIT:
                QTimer.singleShot(0, actions.quit.trigger)  # after the answer is out
        return self.status()

    def status(self) -> dict[str, object]:
        """The state in plain numbers and words."""
        status = self._service.status
        seen = self._update if status.run_state is RunState.RUNNING else None
        rula = seen.rula if seen is not None else None
        deviation = seen.deviation if seen is not None else None
        bounds = rula and {"min": rula.grand_score_min, "max": rula.grand_score_max}
        minutes = status.minutes_today
        return {
            "state": status.run_state.value,
            "camera_state": status.camera_state.value,
            "line": self._app.tray.tooltip,
            "message": status.message,
            "paused_until": self._app.actions.pauses.until_epoch_s,
            "paused_because": sorted(self._app.actions.pauses.reasons),
            "snoozed_until": status.snoozed_until_epoch_s,
            "band": seen.band.value if seen is not None else None,
            "rula": bounds,
            "deviation": deviation.value if deviation is not None else None,
            "fps": round(status.fps, 2),
            "looked": round(status.looked, 3),
            "analysis_ms": round(status.analysis_ms, 2),
            "frames_dropped": status.frames_dropped,
            "minutes_today": {band.value: round(minutes.get(band, 0.0), 2) for band in Band},
            "pid": os.getpid(),
        }
