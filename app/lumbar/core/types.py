"""What travels between the parts: small frozen results, checked when made.

Pixels have their origin at the top left of the picture, x to the right, y down. ``t_s`` is a
monotonic time in seconds that must increase; ``epoch_s`` is wall-clock time (seconds since 1970).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from lumbar.core.skeleton import INDEX, KEYPOINT_NAMES

FloatArray = NDArray[np.float64]
Picture = NDArray[np.uint8]
"""``(height, width, 3)``, 8 bits, blue-green-red as OpenCV delivers."""

SEEN_SCORE = 0.3
"""A keypoint with a lower score counts as not seen (MoveNet's own published threshold)."""


class Basis(StrEnum):
    """Where a value comes from; the three are never mixed."""

    MEASURED = "measured"
    ASSUMED = "assumed"
    UNKNOWN = "unknown"


class View(StrEnum):
    """From where the camera looks at the person."""

    FRONT = "front"
    OBLIQUE = "oblique"
    SIDE = "side"
    UNKNOWN = "unknown"


class SceneState(StrEnum):
    """What one frame holds: a person, nobody, or something we will not judge."""

    OK = "ok"
    NO_PERSON = "no_person"
    UNSURE = "unsure"


class Band(StrEnum):
    """How a stretch of time counts in the history."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    UNSURE = "unsure"
    AWAY = "away"
    PAUSED = "paused"


class CameraState(StrEnum):
    """What the frame source is doing; only OK frames are judged."""

    CLOSED = "closed"
    STARTING = "starting"
    OK = "ok"
    ABSENT = "absent"
    DENIED = "denied"
    BUSY = "busy"
    STALLED = "stalled"
    FROZEN = "frozen"
    COVERED = "covered"
    TOO_DARK = "too_dark"
    ENDED = "ended"


class RunState(StrEnum):
    """What the monitor as a whole is doing."""

    STOPPED = "stopped"
    RUNNING = "running"
    CALIBRATING = "calibrating"
    PAUSED = "paused"


@dataclass(frozen=True, eq=False)
class Frame:
    """One picture and when it was taken.

    Attributes:
        image: ``(height, width, 3)`` uint8, blue-green-red.
        t_s: Monotonic capture time in seconds.
        epoch_s: Wall-clock capture time in seconds since 1970.
        index: Number of the frame in its source, from 0.
        source: Name of the source, for records.
    """

    image: Picture
    t_s: float
    epoch_s: float
    index: int = 0
    source: str = ""

    def __post_init__(self) -> None:
        if self.image.ndim != 3 or self.image.shape[2] != 3 or self.image.dtype != np.uint8:
            raise ValueError("a frame is a (height, width, 3) array of uint8")


@dataclass(frozen=True, eq=False)
class Keypoints:
    """The 17 COCO keypoints of one person.

    Attributes:
        xy_px: ``(17, 2)`` float64 pixels in the full picture; may lie outside it.
        score: ``(17,)`` float64 in 0..1, the model's confidence.
    """

    xy_px: FloatArray
    score: FloatArray

    def __post_init__(self) -> None:
        count = len(KEYPOINT_NAMES)
        if self.xy_px.shape != (count, 2) or self.score.shape != (count,):
            raise ValueError(f"keypoints are ({count}, 2) pixels with ({count},) scores")

    def seen(self, *names: str) -> bool:
        """Whether every named keypoint has at least `SEEN_SCORE`."""
        return all(self.score[INDEX[name]] >= SEEN_SCORE for name in names)

    def xy(self, name: str) -> FloatArray:
        """``(2,)`` pixels of one keypoint."""
        point: FloatArray = self.xy_px[INDEX[name]]
        return point


@dataclass(frozen=True, eq=False)
class Sighting:
    """What the pose model says about one frame.

    Attributes:
        state: OK carries keypoints; NO_PERSON and UNSURE are answers of their own.
        keypoints: Present if and only if ``state`` is OK.
        region_px: ``(x, y, side, side)`` of the square the model looked at, in picture pixels.
    """

    state: SceneState
    keypoints: Keypoints | None
    region_px: tuple[float, float, float, float]

    def __post_init__(self) -> None:
        if (self.state is SceneState.OK) != (self.keypoints is not None):
            raise ValueError("a sighting has keypoints exactly when its state is ok")


@dataclass(frozen=True)
class DepthReading:
    """What the depth model says of a person's neck, smoothed over its last looks.

    Attributes:
        neck_inclination_deg: Line from the shoulders up to the ears against the picture's vertical,
            0..180; None while both models see the head in different places.
        sd_deg: Standard deviation of the inclination, by repeatability; None exactly with it.
        age_s: Seconds since the depth model last looked.
        presence: 0..1, how sure the depth model is that it looks at a person.
        head_gap: Distance between the heads that both models see, in shoulder widths; infinite
            when the keypoint model sees no head.
    """

    neck_inclination_deg: float | None
    sd_deg: float | None
    age_s: float
    presence: float
    head_gap: float

    def __post_init__(self) -> None:
        if (self.neck_inclination_deg is None) != (self.sd_deg is None):
            raise ValueError("an inclination comes with its standard deviation")

    @property
    def agrees(self) -> bool:
        """Whether both models see the head at the same place; where not, trust neither."""
        return self.neck_inclination_deg is not None


@dataclass(frozen=True)
class JointAngle:
    """One angle in degrees and what it rests on; ``deg`` is None exactly when unknown.

    Attributes:
        sd_deg: Standard deviation of its error (see `core.angle_error`); None when the angle is
            unknown or nothing is known of its error.
    """

    deg: float | None
    basis: Basis
    sd_deg: float | None = None

    def __post_init__(self) -> None:
        if (self.deg is None) != (self.basis is Basis.UNKNOWN):
            raise ValueError("an angle is None exactly when its basis is unknown")
        if self.sd_deg is not None and (self.deg is None or not self.sd_deg >= 0):
            raise ValueError("only a known angle has a standard deviation, and none below 0")


UNKNOWN_ANGLE = JointAngle(None, Basis.UNKNOWN)

ANGLE_NAMES: tuple[str, ...] = (
    "neck_flexion",
    "neck_side_bend",
    "neck_twist",
    "trunk_flexion",
    "trunk_side_bend",
    "trunk_twist",
    "left_upper_arm_flexion",
    "left_upper_arm_abduction",
    "left_lower_arm_flexion",
    "left_wrist_flexion",
    "right_upper_arm_flexion",
    "right_upper_arm_abduction",
    "right_lower_arm_flexion",
    "right_wrist_flexion",
)


@dataclass(frozen=True)
class JointAngles:
    """All angles of one frame, by the names in `ANGLE_NAMES`, and the view they were read from."""

    view: View
    by_name: Mapping[str, JointAngle]

    def __post_init__(self) -> None:
        if set(self.by_name) != set(ANGLE_NAMES):
            raise ValueError("joint angles carry every name of ANGLE_NAMES and no other")

    def __getitem__(self, name: str) -> JointAngle:
        return self.by_name[name]


@dataclass(frozen=True)
class SetUp:
    """The user's answers about what the camera cannot see; None means not answered (unknown).

    Attributes:
        arms_supported: Forearms rest on arm-rests or the desk.
        legs_supported: Feet on the floor or a foot-rest, weight even.
        wrist_neutral: Wrists are straight while working (True), bent up to 15° (False).
        back_supported: The chair's back-rest is used.
    """

    arms_supported: bool | None = None
    legs_supported: bool | None = None
    wrist_neutral: bool | None = None
    back_supported: bool | None = None


@dataclass(frozen=True)
class StepScore:
    """One worksheet step: its lowest and highest possible score and what it rests on."""

    low: int
    high: int
    basis: Basis

    @property
    def score(self) -> int | None:
        """The score when it is fixed, else None."""
        return self.low if self.low == self.high else None


@dataclass(frozen=True)
class RulaResult:
    """RULA of the worse side with exact bounds (`rula.md` sections 5 and 7).

    Attributes:
        side: ``left``, ``right`` or ``both`` when the two are equal.
        steps: upper_arm, lower_arm, wrist, wrist_twist, neck, trunk, legs, muscle_use_a,
            force_load_a, muscle_use_b, force_load_b.
        grand_score_min: Lowest grand score over all values of the unknown steps, 1..7.
        grand_score_max: Highest, 1..7.
        arms: Upper and lower arm of both sides: left_upper_arm, right_upper_arm and so on.
        probabilities: Of the grand scores 1 to 7 (see `core.certainty`); they heed the errors of
            the angles, which the bounds do not. Empty where nothing was reckoned.
        likely_score: The most likely grand score; None without probabilities.
        interval: Lowest and highest of the scores that hold nine tenths of the probability.
        main_part: The body part that contributes most, a name of `core.certainty.PARTS`; None
            when none does.
    """

    side: Literal["left", "right", "both"]
    steps: Mapping[str, StepScore]
    grand_score_min: int
    grand_score_max: int
    arms: Mapping[str, StepScore] = field(default_factory=dict)
    probabilities: tuple[float, ...] = ()
    likely_score: int | None = None
    interval: tuple[int, int] | None = None
    main_part: str | None = None

    def __post_init__(self) -> None:
        if len(self.probabilities) not in (0, 7):
            raise ValueError("there are seven grand scores, each with its probability")
        if {self.likely_score is not None, self.interval is not None} != {bool(self.probabilities)}:
            raise ValueError("a likely score and an interval come with probabilities")

    @property
    def grand_score(self) -> int | None:
        """The grand score when it is fixed, else None."""
        fixed = self.grand_score_min == self.grand_score_max
        return self.grand_score_min if fixed else None

    @property
    def action_level_min(self) -> int:
        """Action level of the lowest possible grand score, 1..4."""
        return (self.grand_score_min + 1) // 2

    @property
    def action_level_max(self) -> int:
        """Action level of the highest possible grand score, 1..4."""
        return (self.grand_score_max + 1) // 2

    @property
    def action_level(self) -> int | None:
        """The action level when it is fixed, else None."""
        low, high = self.action_level_min, self.action_level_max
        return low if low == high else None


@dataclass(frozen=True)
class ScreenDistance:
    """A distance from the camera to the eyes (see `core.distance`).

    Attributes:
        cm: Centimetres, above 0.
        sd_cm: Standard deviation of its error.
    """

    cm: float
    sd_cm: float

    def __post_init__(self) -> None:
        if not (0 < self.cm < math.inf and 0 < self.sd_cm < math.inf):
            raise ValueError("a distance and its error are above 0 and finite")


@dataclass(frozen=True)
class Deviation:
    """How far a posture is from the person's own baseline.

    Attributes:
        value: 0 at the baseline, 1 at the user's limit.
        parts: Signed share of each measure in units of its own limit (see `core.baseline`).
        closer_cm: How much closer to the camera the eyes are than at calibration, negative when
            they are further away; None while the distance is not known.
    """

    value: float
    parts: Mapping[str, float]
    closer_cm: float | None = None

    @property
    def largest(self) -> tuple[str, float]:
        """Name and signed size of the part that counts most."""
        return max(self.parts.items(), key=lambda item: abs(item[1]))


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


@dataclass(frozen=True)
class MonitorStatus:
    """The state of the running monitor, for tray, window and command line.

    Attributes:
        message: One sentence about the camera or the run for the user; empty when all is well.
        device: Where the model runs, for example ``CPU`` or ``CUDA``.
        fps: Analysed frames a second.
        calibration: Progress 0..1 while calibrating, else None.
        calibration_hint: Why the newest picture is of no use for the calibration under way; empty
            when it is.
        moved: The camera or the chair seems to have been moved since the calibration.
    """

    run_state: RunState = RunState.STOPPED
    camera_state: CameraState = CameraState.CLOSED
    message: str = ""
    snoozed_until_epoch_s: float | None = None
    device: str = ""
    fps: float = 0.0
    analysis_ms: float = 0.0
    frames_dropped: int = 0
    calibrated: bool = False
    calibration: float | None = None
    calibration_hint: str = ""
    moved: bool = False
    minutes_today: Mapping[Band, float] = field(default_factory=dict)
