"""The chances of every step of the worksheet, from the angles and the user's answers.

Each step is the score of its angle's band and the points of its adjustments; see `step_chances`.
"""

from __future__ import annotations

from lumbar.core.adjustments import FLAG_LIMITS_DEG, Side, wrist_angle
from lumbar.core.certainty import Certainty, certainty
from lumbar.core.shoulders import RAISED, RISE_SD, UNKNOWN_RISE, ShoulderRise
from lumbar.core.step_chances import (
    ALWAYS,
    NEVER,
    Chances,
    band_chances,
    beyond_chances,
    step_chances,
)
from lumbar.core.types import Basis, JointAngles, SetUp
from lumbar.core.worksheet import BASE_SPANS, STEP_SPANS, Span


def rula_certainty(
    angles: JointAngles,
    setup: SetUp,
    static: bool | None,
    shoulders: ShoulderRise = UNKNOWN_RISE,
) -> Certainty:
    """The probabilities of the grand score; see `certainty` for what they take for granted.

    Args:
        angles: What was read from the frame, with the errors of the angles.
        setup: The user's answers.
        static: Whether the posture was held so long that muscle use counts; None if not known.
        shoulders: How far they are raised.
    """
    legs = setup.legs_supported
    trunk = _band(angles, "trunk_flexion", "trunk", supported=setup.back_supported)
    body = {
        "neck": step_chances(
            "neck", _band(angles, "neck_flexion", "neck"), _turned(angles, "neck")
        ),
        "trunk": step_chances("trunk", trunk, _turned(angles, "trunk")),
        "legs": step_chances("legs", STEP_SPANS["legs"] if legs is None else {2 - int(legs): 1.0}),
    }
    left, right = (
        _arm_chances(angles, setup, side, shoulders.of(side)) for side in ("left", "right")
    )
    return certainty(left, right, body, static=0.5 if static is None else float(static))


def _arm_chances(
    angles: JointAngles, setup: SetUp, side: Side, rise: float | None
) -> dict[str, list[float]]:
    """The chances of each step of one arm."""
    support, straight = setup.arms_supported, setup.wrist_neutral
    upper = _band(angles, f"{side}_upper_arm_flexion", "upper_arm")
    lower = _band(angles, f"{side}_lower_arm_flexion", "lower_arm")
    wrist, basis = wrist_angle(angles[f"{side}_wrist_flexion"], straight)
    sd_deg = angles[f"{side}_wrist_flexion"].sd_deg
    bent = BASE_SPANS["wrist"] if wrist is None else band_chances("wrist", wrist, sd_deg)
    raised = None if rise is None else beyond_chances(rise, RISE_SD, RAISED, either_way=False)
    return {
        "upper_arm": step_chances(
            "upper_arm",
            upper,
            (
                raised,
                _point(angles, "upper_arm_abduction", side),
                _EITHER_SUPPORT if support is None else {-int(support): 1.0},
            ),
        ),
        "lower_arm": step_chances("lower_arm", lower, (None,)),
        "wrist": step_chances("wrist", bent, (NEVER if basis is Basis.ASSUMED else None,)),
        "wrist_twist": step_chances(
            "wrist_twist", STEP_SPANS["wrist_twist"] if straight is None else ALWAYS
        ),
    }


_EITHER_SUPPORT: Chances = {-1: 0.5, 0: 0.5}
"""Arms rest on something as likely as not, until the user says."""


def _band(
    angles: JointAngles, name: str, step: str, *, supported: bool | None = None
) -> Chances | Span:
    """The score of an angle's band, before adjustments."""
    angle = angles[name]
    if angle.deg is None:
        return BASE_SPANS[step]
    return band_chances(step, angle.deg, angle.sd_deg, supported=supported)


def _turned(angles: JointAngles, part: str) -> tuple[Chances | None, Chances | None]:
    """A point for twist and one for side-bend."""
    return _point(angles, f"{part}_twist"), _point(angles, f"{part}_side_bend")


def _point(angles: JointAngles, angle: str, side: Side | None = None) -> Chances | None:
    """A point for an angle beyond its limit; None while it is not seen.

    An arm towards the midline (negative) is not abducted.
    """
    found = angles[f"{side}_{angle}" if side else angle]
    if found.deg is None:
        return None
    return beyond_chances(found.deg, found.sd_deg, FLAG_LIMITS_DEG[angle], either_way=side is None)
