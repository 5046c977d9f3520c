"""RULA of one frame: from joint angles and the user's set-up answers to a score with exact bounds.

The worksheet itself is in `worksheet`. Here each of its steps gets what is known about it, and a
basis that says how:

* UNKNOWN when the angle that sets its band is unknown; adjustments that are known still count.
* ASSUMED when a set-up answer or a rule of thumb took part in the score.
* MEASURED otherwise. Adjustments the camera does not show leave the score a range; they do not
  take away that its band was measured.

An angle that is itself assumed (the neck's, from the front, against the calibrated posture) is a
trend and sets no band: for the bounds it is unknown, and only the probabilities heed it. Its step
is ASSUMED, with the whole range.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lumbar.core.adjustments import FLAG_LIMITS_DEG, Side, wrist_angle
from lumbar.core.rula_chances import rula_certainty
from lumbar.core.shoulders import UNKNOWN_RISE, ShoulderRise
from lumbar.core.types import Basis, JointAngle, JointAngles, RulaResult, SetUp, StepScore
from lumbar.core.worksheet import Posture, bounds

_SIDES: tuple[Side, Side] = ("left", "right")


@dataclass(frozen=True)
class _ArmScore:
    """The whole worksheet filled in for one arm."""

    side: Side
    steps: Mapping[str, StepScore]
    score_c: tuple[int, int]
    grand_score: tuple[int, int]


def rula_score(
    angles: JointAngles,
    setup: SetUp,
    *,
    held_s: float | None,
    static_limit_s: float = 60.0,
    shoulders: ShoulderRise = UNKNOWN_RISE,
) -> RulaResult:
    """Score both arms and report the worse one.

    The bounds are exact for the worse side: the larger of the two minima and of the two maxima.
    The side named, whose steps are shown, is the one with the higher minimum, then the higher
    maximum: what is known to be bad outweighs what might be. Where both are equal the side is
    ``both`` and the steps are those of the arm with the higher score C.

    Args:
        angles: What was measured of the frame.
        setup: The user's answers; an answer not given leaves its steps unknown.
        held_s: How long the posture has been held, None if not known.
        static_limit_s: Muscle use counts when the posture was held longer than this.
        shoulders: How far they are raised against the person's own calibrated posture.
    """
    static = None if held_s is None else held_s > static_limit_s
    raised: dict[Side, bool | None] = {side: shoulders.raised(side) for side in _SIDES}
    left, right = (_score_arm(angles, setup, side, static, raised[side]) for side in _SIDES)
    worse = max(left, right, key=lambda arm: (arm.grand_score, arm.score_c))
    sure = rula_certainty(angles, setup, static, shoulders)
    return RulaResult(
        side="both" if left.grand_score == right.grand_score else worse.side,
        steps=worse.steps,
        grand_score_min=max(left.grand_score[0], right.grand_score[0]),
        grand_score_max=max(left.grand_score[1], right.grand_score[1]),
        arms={
            f"{arm.side}_{part}": arm.steps[part]
            for arm in (left, right)
            for part in ("upper_arm", "lower_arm")
        },
        probabilities=sure.probabilities,
        likely_score=sure.likely_score,
        interval=sure.interval,
        main_part=sure.main_part(_known_parts(left, right)),
        raised={side: known for side, known in raised.items() if known is not None},
    )


def part_levels(result: RulaResult) -> dict[str, int | None]:
    """How far each body part's step surely lies above its best score, for colouring limbs.

    0 is the best score. None says that nothing was measured: the band is open and no adjustment
    was measured, or it is the legs (always the user's word).
    """
    return {
        "neck": _level(result.steps["neck"]),
        "trunk": _level(result.steps["trunk"]),
        "legs": None,
        **{part: _level(step) for part, step in result.arms.items()},
    }


_OPEN_BAND = 3
"""Unknown adjustments alone never leave a step so wide a range."""


def _level(step: StepScore) -> int | None:
    band_open = step.basis is Basis.UNKNOWN or step.high - step.low >= _OPEN_BAND
    nothing_seen = band_open and step.low == 1
    return None if nothing_seen else step.low - 1


def _score_arm(
    angles: JointAngles, setup: SetUp, side: Side, static: bool | None, raised: bool | None
) -> _ArmScore:
    wrist, wrist_basis = wrist_angle(angles[f"{side}_wrist_flexion"], setup.wrist_neutral)
    posture = Posture(
        upper_arm_flexion=angles[f"{side}_upper_arm_flexion"].deg,
        shoulder_raised=raised,
        upper_arm_abducted=_beyond(angles, "upper_arm_abduction", side),
        arm_supported=setup.arms_supported,
        lower_arm_flexion=angles[f"{side}_lower_arm_flexion"].deg,
        lower_arm_across_midline=None,
        lower_arm_out_to_side=None,
        wrist_flexion=wrist,
        wrist_deviated=False if wrist_basis is Basis.ASSUMED else None,
        wrist_twist_end_range=None if setup.wrist_neutral is None else False,
        neck_flexion=_measured_deg(angles["neck_flexion"]),
        neck_twisted=_beyond(angles, "neck_twist"),
        neck_side_bending=_beyond(angles, "neck_side_bend"),
        trunk_flexion=angles["trunk_flexion"].deg,
        trunk_twisted=_beyond(angles, "trunk_twist"),
        trunk_side_bending=_beyond(angles, "trunk_side_bend"),
        trunk_supported=setup.back_supported,
        legs_supported=setup.legs_supported,
        muscle_use_a=static,
        force_load_a=0,  # nothing is lifted at a desk
        muscle_use_b=static,
        force_load_b=0,
    )
    muscle_use = Basis.UNKNOWN if static is None else Basis.MEASURED
    basis = {
        "upper_arm": _mixed(angles[f"{side}_upper_arm_flexion"], setup.arms_supported is not None),
        "lower_arm": angles[f"{side}_lower_arm_flexion"].basis,
        "wrist": wrist_basis,
        "wrist_twist": Basis.UNKNOWN if setup.wrist_neutral is None else Basis.ASSUMED,
        "muscle_use_a": muscle_use,
        "force_load_a": Basis.ASSUMED,
        "neck": angles["neck_flexion"].basis,
        "trunk": _mixed(angles["trunk_flexion"], _reclined_on_support(angles, setup)),
        "legs": Basis.UNKNOWN if setup.legs_supported is None else Basis.ASSUMED,
        "muscle_use_b": muscle_use,
        "force_load_b": Basis.ASSUMED,
    }
    spans = posture.steps()
    low, high = bounds(spans)
    return _ArmScore(
        side,
        {step: StepScore(*span, basis[step]) for step, span in spans.items()},
        (low.score_c, high.score_c),
        (low.grand_score, high.grand_score),
    )


def _known_parts(left: _ArmScore, right: _ArmScore) -> set[str]:
    return {
        step
        for arm in (left, right)
        for step, score in arm.steps.items()
        if score.basis is not Basis.UNKNOWN
    }


def _measured_deg(angle: JointAngle) -> float | None:
    return angle.deg if angle.basis is Basis.MEASURED else None


def _beyond(angles: JointAngles, angle: str, side: Side | None = None) -> bool | None:
    """Whether an adjustment counts; an arm towards the midline (negative) is not abducted."""
    deg = angles[f"{side}_{angle}" if side else angle].deg
    if deg is None:
        return None
    return (deg if side else abs(deg)) > FLAG_LIMITS_DEG[angle]


def _mixed(angle: JointAngle, answer_counts: bool) -> Basis:
    """Basis of a step that joins an angle and an answer: the weaker of the two."""
    if angle.basis is Basis.MEASURED and answer_counts:
        return Basis.ASSUMED
    return angle.basis


def _reclined_on_support(angles: JointAngles, setup: SetUp) -> bool:
    """Whether the answer about the back-rest decides the trunk's score."""
    deg = angles["trunk_flexion"].deg
    return deg is not None and deg < 0 and setup.back_supported is not None
