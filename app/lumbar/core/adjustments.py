"""What counts as an adjustment, and what an answer about the wrist stands for.

RULA names its adjustments ("twisted", "side bending") and gives no numbers. These are Lumbar's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from lumbar.core.types import Basis, JointAngle

Side = Literal["left", "right"]

FLAG_LIMITS_DEG: Mapping[str, float] = {
    "upper_arm_abduction": 30.0,  # the limit of ErgoCapture; other tools 5 to 45
    "neck_side_bend": 10.0,  # ISO 11226 and EN 1005-4 as quoted by others; other tools 8
    "neck_twist": 20.0,  # the widest in use, for the weakest reading; other tools 15
    "trunk_side_bend": 10.0,  # ISO 11226 and EN 1005-4 as quoted by others
    "trunk_twist": 20.0,  # tools use 15 to 20
}
"""Above which angle an adjustment counts. RULA gives no numbers; this is Lumbar's one set."""

WRIST_ANSWER_DEG: Mapping[bool, float] = {True: 0.0, False: 10.0}
"""Wrist flexion that stands for "straight" and for "bent up to 15 degrees"."""


def wrist_angle(angle: JointAngle, neutral: bool | None) -> tuple[float | None, Basis]:
    """Wrist flexion in degrees: the measured one, else what the user's usual wrist stands for."""
    if angle.deg is not None:
        return angle.deg, angle.basis
    if neutral is None:
        return None, Basis.UNKNOWN
    return WRIST_ANSWER_DEG[neutral], Basis.ASSUMED
