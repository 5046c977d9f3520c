"""What the monitor's state is called: one vocabulary for tray, window, live view and notices."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from lumbar.core.types import (
    Band,
    CameraState,
    MonitorStatus,
    PostureUpdate,
    RulaResult,
    RunState,
)

BAND_NAMES: dict[Band, str] = {
    Band.GOOD: "Good",
    Band.FAIR: "Fair",
    Band.POOR: "Poor",
    Band.UNSURE: "Unsure",
    Band.AWAY: "Away",
    Band.PAUSED: "Paused",
}

ACTION_LEVELS: dict[int, str] = {
    1: "acceptable",
    2: "look closer",
    3: "change soon",
    4: "change now",
}
"""RULA's four action levels in two words (McAtamney and Corlett 1993)."""


class Shown(StrEnum):
    """The states a user tells apart at a glance; each has a shape and a colour of its own."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    UNSURE = "unsure"
    PAUSED = "paused"
    TROUBLE = "trouble"


_SHOWN_BANDS = {Band.GOOD: Shown.GOOD, Band.FAIR: Shown.FAIR, Band.POOR: Shown.POOR}
_QUIET_CAMERA = (CameraState.OK, CameraState.STARTING, CameraState.CLOSED, CameraState.ENDED)


def shown_state(status: MonitorStatus, update: PostureUpdate | None) -> Shown:
    """What to show for a monitor in ``status`` whose newest result is ``update``."""
    failed = status.run_state is RunState.STOPPED and status.message
    running = status.run_state in (RunState.RUNNING, RunState.CALIBRATING)
    if running and status.camera_state is CameraState.BUSY:
        return Shown.PAUSED  # another program has the camera, a call perhaps: nothing to mend
    if failed or (running and status.camera_state not in _QUIET_CAMERA):
        return Shown.TROUBLE
    if not running:
        return Shown.PAUSED
    if status.camera_state is not CameraState.OK or update is None:
        return Shown.UNSURE
    return _SHOWN_BANDS.get(update.band, Shown.UNSURE)


def headline(status: MonitorStatus, update: PostureUpdate | None) -> str:
    """The state in a few words, for example ``Good posture`` or ``Nobody there``."""
    if status.run_state is RunState.PAUSED:
        return "Paused"
    if status.run_state is RunState.STOPPED:
        return "Stopped"
    if status.run_state is RunState.CALIBRATING:
        return "Calibrating"
    if status.camera_state in _CAMERA_WORDS:
        return _CAMERA_WORDS[status.camera_state]
    if update is None:
        return "Starting"
    return {
        Band.GOOD: "Good posture",
        Band.FAIR: "Fair posture",
        Band.POOR: "Poor posture",
        Band.UNSURE: "Not sure",
        Band.AWAY: "Nobody there",
        Band.PAUSED: "Paused",
    }[update.band]


_CAMERA_WORDS = {
    CameraState.CLOSED: "Camera off",
    CameraState.STARTING: "Starting the camera",
    CameraState.ABSENT: "No camera",
    CameraState.DENIED: "No access to the camera",
    CameraState.BUSY: "Camera used by another program",
    CameraState.STALLED: "Camera does not answer",
    CameraState.FROZEN: "Camera picture is frozen",
    CameraState.COVERED: "Camera is covered",
    CameraState.TOO_DARK: "Too dark to see you",
    CameraState.ENDED: "Recording has ended",
}


def details(status: MonitorStatus, update: PostureUpdate | None) -> str:
    """The line under the headline: scores, or what the monitor has to say; may be empty."""
    parts = []
    if status.message:
        parts.append(status.message)
    elif shown_state(status, update) in _SHOWN_BANDS.values() and update is not None:
        parts += [rula_text(update.rula)] if update.rula else []
        if update.deviation is not None:
            parts.append(f"deviation {update.deviation.value:.1f}")
        elif not status.calibrated:
            parts.append("not calibrated yet")
    if status.snoozed_until_epoch_s is not None:
        parts.append(f"notices snoozed until {clock_text(status.snoozed_until_epoch_s)}")
    return " · ".join(parts)


def rula_text(rula: RulaResult) -> str:
    """A grand score with its bounds, for example ``RULA 3–4``."""
    low, high = rula.grand_score_min, rula.grand_score_max
    return f"RULA {low}" if low == high else f"RULA {low}–{high}"


def action_text(rula: RulaResult) -> str:
    """The action level in words, for example ``look closer`` or ``look closer to change soon``."""
    levels = (rula.action_level_min, rula.action_level_max)
    if levels == (1, 4):
        return "too little in view to say"
    low, high = (ACTION_LEVELS[level] for level in levels)
    return low if low == high else f"{low} to {high}"


def clock_text(epoch_s: float) -> str:
    """Local time of day, ``HH:MM``."""
    return datetime.fromtimestamp(epoch_s).strftime("%H:%M")


def duration_text(seconds: float) -> str:
    """A stretch of time, for example ``2 h 05 min``, ``12 min`` or, below a minute, ``20 s``."""
    minutes = int(seconds // 60)
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60:02d} min"
    return f"{minutes} min" if minutes else f"{seconds:.0f} s"
