"""What the monitor's state is called: one vocabulary for tray, window, live view and notices."""

from __future__ import annotations

import datetime
import math
import time
from enum import StrEnum

from lumbar.core.rula_words import said_score, score_sentence
from lumbar.core.sentence import Sentence
from lumbar.core.types import (
    Band,
    CameraState,
    MonitorStatus,
    PostureUpdate,
    RulaResult,
    RunState,
    ScreenDistance,
    View,
)
from lumbar.ui.dates import clock
from lumbar.ui.language import said, tr
from lumbar.ui.numbers import number

BAND_NAMES: dict[Band, str] = {
    Band.GOOD: Sentence("Good"),
    Band.FAIR: Sentence("Fair"),
    Band.POOR: Sentence("Poor"),
    Band.UNSURE: Sentence("Unsure"),
    Band.AWAY: Sentence("Away"),
    Band.PAUSED: Sentence("Paused"),
}

GROWN = Sentence("Lumbar takes more and more memory; quit it and start it again.")

ACTION_LEVELS: dict[int, str] = {
    1: Sentence("acceptable"),
    2: Sentence("look closer"),
    3: Sentence("change soon"),
    4: Sentence("change now"),
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
    return said(state_words(status, update))


def state_words(status: MonitorStatus, update: PostureUpdate | None) -> str:
    """The `headline`, not yet translated: the command line is English."""
    if status.run_state in _RUN_WORDS:
        return _RUN_WORDS[status.run_state]
    if status.camera_state in _CAMERA_WORDS:
        return _CAMERA_WORDS[status.camera_state]
    return _POSTURE_WORDS[update.band] if update is not None else Sentence("Starting")


_RUN_WORDS: dict[RunState, str] = {
    RunState.PAUSED: Sentence("Paused"),
    RunState.STOPPED: Sentence("Stopped"),
    RunState.CALIBRATING: Sentence("Calibrating"),
}

_POSTURE_WORDS: dict[Band, str] = {
    Band.GOOD: Sentence("Good posture"),
    Band.FAIR: Sentence("Fair posture"),
    Band.POOR: Sentence("Poor posture"),
    Band.UNSURE: Sentence("Unsure"),
    Band.AWAY: Sentence("Nobody there"),
    Band.PAUSED: Sentence("Paused"),
}

_CAMERA_WORDS: dict[CameraState, str] = {
    CameraState.CLOSED: Sentence("Camera off"),
    CameraState.STARTING: Sentence("Starting the camera"),
    CameraState.ABSENT: Sentence("No camera"),
    CameraState.DENIED: Sentence("No access to the camera"),
    CameraState.BUSY: Sentence("Camera used by another program"),
    CameraState.STALLED: Sentence("Camera does not answer"),
    CameraState.FROZEN: Sentence("Camera picture is frozen"),
    CameraState.COVERED: Sentence("Camera is covered"),
    CameraState.TOO_DARK: Sentence("Too dark to see you"),
    CameraState.ENDED: Sentence("Recording has ended"),
}


def details(status: MonitorStatus, update: PostureUpdate | None, *, brief: bool = False) -> str:
    """The line under the headline: scores, or what the monitor has to say; may be empty.

    Args:
        status: The monitor's.
        update: Its newest result.
        brief: Leave out why a score is not known more exactly.
    """
    parts = []
    if status.message:
        parts.append(said(status.message))
    elif shown_state(status, update) in _SHOWN_BANDS.values() and update is not None:
        parts += [rula_text(update.rula, None if brief else update)] if update.rula else []
        if update.deviation is not None:
            value = number(update.deviation.value, 1)
            parts.append(tr("deviation {value}").format(value=value))
        elif not status.calibrated:
            parts.append(tr("not calibrated yet"))
        if status.moved:
            parts.append(tr("camera or chair moved? recalibrate"))
    if status.saving_energy:
        parts.append(tr("saving energy on battery"))
    if status.snoozed_until_epoch_s is not None:
        until = until_text(status.snoozed_until_epoch_s)
        parts.append(tr("notices snoozed until {time}").format(time=until))
    return " · ".join(parts)


def stuck_text(status: MonitorStatus) -> str:
    """Why only a new start helps; memory is the one cause of which the status says nothing."""
    return said(status.message) or said(GROWN)


def distance_text(distance: ScreenDistance) -> str:
    """How far the screen is, for example ``about 62 ± 5 cm``: one standard deviation."""
    words = tr("about {cm} ± {error} cm", "distance to the screen")
    return words.format(cm=number(distance.cm), error=number(max(distance.sd_cm, 1.0)))


def rula_text(rula: RulaResult, update: PostureUpdate | None = None) -> str:
    """The score as far as it is known, for example ``RULA 4 (3–5), mostly the neck``.

    Args:
        rula: The score.
        update: The result it belongs to, which tells why it is not known more exactly.
    """
    if update is None:
        return said(score_sentence(rula, missing=False))
    view = update.angles.view if update.angles is not None else View.UNKNOWN
    return said(score_sentence(rula, keypoints=update.keypoints, view=view))


def action_text(rula: RulaResult) -> str:
    """The action level in words, for example ``look closer`` or ``look closer to change soon``.

    That of the score that is said as a number; without one, those that are possible.
    """
    score = said_score(rula)
    if score is not None:
        return said(ACTION_LEVELS[(score + 1) // 2])
    levels = (rula.action_level_min, rula.action_level_max)
    if levels == (1, 4):
        return tr("too little is known to say")
    low, high = (said(ACTION_LEVELS[level]) for level in levels)
    return low if low == high else tr("{low} to {high}").format(low=low, high=high)


def clock_text(epoch_s: float) -> str:
    """Local time of day, for example ``14:05``."""
    return clock(datetime.datetime.fromtimestamp(epoch_s))


def until_text(epoch_s: float) -> str:
    """When something ends and in how long, for example ``14:05 (12 min left)``."""
    words = tr("{time} ({duration} left)")
    return words.format(time=clock_text(epoch_s), duration=left_text(epoch_s))


def left_text(epoch_s: float) -> str:
    """How long it is until then, in whole minutes, for example ``12 min``."""
    return duration_text(60 * math.ceil(max(epoch_s - time.time(), 0) / 60))


def hours_text(seconds: float) -> str:
    """A long time in whole hours, for example ``31 h``."""
    return tr("{hours} h").format(hours=number(seconds / 3600))


def duration_text(seconds: float) -> str:
    """A stretch of time, for example ``2 h 05 min``, ``12 min`` or, below a minute, ``20 s``."""
    minutes = int(seconds // 60)
    if minutes >= 60:
        hours, rest = divmod(minutes, 60)
        return tr("{hours} h {minutes} min").format(hours=number(hours), minutes=f"{rest:02d}")
    if minutes:
        return tr("{minutes} min").format(minutes=minutes)
    return tr("{seconds} s").format(seconds=number(seconds))
