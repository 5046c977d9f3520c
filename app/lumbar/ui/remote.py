"""What the running program does for ``lumbar ctl``, and what it tells."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from lumbar.core.errors import LumbarError
from lumbar.core.rula_words import score_sentence
from lumbar.core.types import Band, MonitorStatus, PostureUpdate, RunState
from lumbar.pipeline.control import Request, Verb
from lumbar.ui.language import said
from lumbar.ui.notifier import Notice
from lumbar.ui.pauses import WHY_WORDS, Pauses, Why
from lumbar.ui.wording import state_words

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService
    from lumbar.ui.app import DesktopApp

_CANNOT_CALIBRATE = "Lumbar cannot calibrate now; start it again."


class Remote(QObject):
    """Acts on requests; everything it does returns at once.

    What it says is English, like the whole command line.

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
        self._calibrating = False
        app.actions.pauses.changed.connect(self._on_pause)
        app.teaching.connect(self._on_teaching)

    @Slot(object, object)
    def show_result(self, profile: object, message: str) -> None:
        """Tell in a notice how a calibration went that was asked for here and no window shows."""
        if not self._calibrating:
            return
        self._calibrating = False
        if not self._app.windows.shows_calibration:
            title = self.tr("Calibrated") if profile is not None else self.tr("Not calibrated")
            self._app.notifier.show(Notice(title, said(message)))

    def answer(self, request: Request) -> dict[str, object]:
        """Do what is asked and return the status afterwards.

        Raises:
            LumbarError: It cannot be done; the sentence says why.
        """
        actions = self._app.actions
        match request.verb:
            case Verb.PAUSE:
                actions.pauses.pause(request.seconds)
            case Verb.RESUME:
                actions.pauses.resume()
            case Verb.SNOOZE:
                self._service.snooze(request.seconds or None)
            case Verb.RECALIBRATE:
                self._calibrate()
            case Verb.SHOW:
                self._app.windows.open_dashboard()
            case Verb.QUIT:
                QTimer.singleShot(0, actions.quit.trigger)  # after the answer is out
        return self.status()

    def status(self) -> dict[str, object]:
        """The state in plain numbers and words."""
        status = self._service.status
        latest = self._service.latest()  # none while the camera is lent or gone
        seen = latest[1] if latest is not None else None
        rula = seen.rula if seen is not None else None
        deviation = seen.deviation if seen is not None else None
        bounds = rula and {"min": rula.grand_score_min, "max": rula.grand_score_max}
        minutes = status.minutes_today
        return {
            "state": status.run_state.value,
            "camera_state": status.camera_state.value,
            "line": state_line(status, seen, self._app.actions.pauses),
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

    def _calibrate(self) -> None:
        self._service.calibrate()
        status = self._service.status
        self._calibrating = status.run_state is RunState.CALIBRATING
        if not self._calibrating:
            raise LumbarError(status.message or _CANNOT_CALIBRATE)

    @Slot()
    def _on_pause(self) -> None:
        """A calibration that a pause has ended comes to no result."""
        if self._service.status.run_state is RunState.PAUSED:
            self._calibrating = False

    @Slot()
    def _on_teaching(self) -> None:
        """What comes next is the answer to that; a calibration still awaited was given up."""
        self._calibrating = False


def state_line(status: MonitorStatus, seen: PostureUpdate | None, pauses: Pauses) -> str:
    """State, scores or what there is to say, and what was snoozed, in one English line."""
    parts = [_pause_words(pauses) or state_words(status, seen)]
    if status.message:
        parts.append(status.message)
    elif seen is not None:
        if seen.rula is not None:
            parts.append(score_sentence(seen.rula, missing=False))
        if seen.deviation is not None:
            parts.append(f"deviation {seen.deviation.value:.1f}")
        elif not status.calibrated:
            parts.append("not calibrated yet")
        if status.moved:
            parts.append("camera or chair moved? recalibrate")
    if status.snoozed_until_epoch_s is not None:
        parts.append(f"notices snoozed until {_clock(status.snoozed_until_epoch_s)}")
    return " · ".join(parts)


def _pause_words(pauses: Pauses) -> str:
    if pauses.until_epoch_s is not None:
        return f"Paused until {_clock(pauses.until_epoch_s)}"
    return next((WHY_WORDS[why] for why in Why if why in pauses.reasons), "")


def _clock(epoch_s: float) -> str:
    return time.strftime("%H:%M", time.localtime(epoch_s))
