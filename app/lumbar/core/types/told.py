"""What the monitor tells: of each frame, of its own state, of each minute, and what to warn of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from lumbar.core.types.judged import Deviation, JointAngles, RulaResult, ScreenDistance
from lumbar.core.types.seen import CameraState, DepthReading, Keypoints, SceneState


class Band(StrEnum):
    """How a stretch of time counts in the history."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    UNSURE = "unsure"
    AWAY = "away"
    PAUSED = "paused"


class RunState(StrEnum):
    """What the monitor as a whole is doing."""

    STOPPED = "stopped"
    RUNNING = "running"
    CALIBRATING = "calibrating"
    PAUSED = "paused"


class AlertKind(StrEnum):
    """What the notifier has to do."""

    RAISE = "raise"
    REMIND = "remind"
    WITHDRAW = "withdraw"


@dataclass(frozen=True)
class AlertEvent:
    """One instruction of the alert policy.

    Attributes:
        kind: Show, show again in place of the last, or take away.
        t_s: When.
        reason: ``deviation`` or ``rula``.
        advice: Short sentence that says what to do; empty for WITHDRAW.
        bad_for_s: How long the posture has been bad.
    """

    kind: AlertKind
    t_s: float
    reason: Literal["deviation", "rula"]
    advice: str
    bad_for_s: float


@dataclass(frozen=True)
class MinuteRow:
    """One minute of history: seconds per band and the scores in it.

    Attributes:
        epoch_s: Start of the minute, a multiple of 60.
        seconds: Observed seconds per band; their sum is at most 60. What is missing from 60 was
            not observed (program off, camera not available).
        rula_min, rula_max: Means over the judged time of the lower and upper bound; None without.
        deviation_mean, deviation_max: None without a baseline or judged time.
        worst_part: Part with the largest mean deviation share; empty without.
        alerts: Notices raised in this minute.
    """

    epoch_s: int
    seconds: Mapping[Band, float]
    rula_min: float | None = None
    rula_max: float | None = None
    deviation_mean: float | None = None
    deviation_max: float | None = None
    worst_part: str = ""
    alerts: int = 0

    def __post_init__(self) -> None:
        if self.epoch_s % 60:
            raise ValueError("a minute row starts on a full minute")


@dataclass(frozen=True, eq=False)
class PostureUpdate:
    """Everything Lumbar says about one frame; small enough to cross to the GUI by signal.

    Attributes:
        measures: What the deviation compares, see `core.measures`; empty without a person.
        depth: The depth model's opinion; None while there is none.
        distance: From the eyes to the camera; None when it is not known.
        moved: The camera or the chair seems to have been moved since the calibration.
        looked: Whether the pose model looked at this frame, see `Sighting`.
    """

    t_s: float
    epoch_s: float
    frame_index: int
    source: str
    state: SceneState
    band: Band
    keypoints: Keypoints | None = None
    raw_keypoints: Keypoints | None = None
    angles: JointAngles | None = None
    rula: RulaResult | None = None
    deviation: Deviation | None = None
    alert: AlertEvent | None = None
    minutes: tuple[MinuteRow, ...] = ()
    analysis_ms: float = 0.0
    measures: Mapping[str, float | None] = field(default_factory=dict)
    depth: DepthReading | None = None
    distance: ScreenDistance | None = None
    moved: bool = False
    looked: bool = True


@dataclass(frozen=True)
class MonitorStatus:
    """The state of the running monitor, for tray, window and command line.

    Two are equal when they say the same but for the readings, ``fps`` to ``frames_dropped``: these
    differ with every frame, and are asked for and never told.

    Attributes:
        message: One sentence about the camera or the run for the user; empty when all is well.
        device: Where the model runs, for example ``CPU`` or ``CUDA``.
        fps: Analysed frames a second.
        looked: Share of the newest frames that the pose model looked at, 0..1; in the others
            nothing had changed.
        calibration: Progress 0..1 while calibrating, else None.
        calibration_hint: Why the newest picture is of no use for the calibration under way; empty
            when it is.
        moved: The camera or the chair seems to have been moved since the calibration.
        saving_energy: On battery: at most two pictures a second are judged, and none is shown.
        stuck: Only a new start will help.
        minutes_today: Minutes of the current local day in each band.
    """

    run_state: RunState = RunState.STOPPED
    camera_state: CameraState = CameraState.CLOSED
    message: str = ""
    snoozed_until_epoch_s: float | None = None
    device: str = ""
    fps: float = field(default=0.0, compare=False)
    looked: float = field(default=1.0, compare=False)
    analysis_ms: float = field(default=0.0, compare=False)
    frames_dropped: int = field(default=0, compare=False)
    calibrated: bool = False
    calibration: float | None = None
    calibration_hint: str = ""
    moved: bool = False
    saving_energy: bool = False
    stuck: bool = False
    minutes_today: Mapping[Band, float] = field(default_factory=dict)
