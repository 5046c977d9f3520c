"""What is judged of a posture: its angles, RULA, the distance, how far it is from the baseline."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal


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
        raised: Whether the left and the right shoulder are raised, those of which it is known.
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
    raised: Mapping[str, bool] = field(default_factory=dict)

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
