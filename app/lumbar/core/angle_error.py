"""How wrong each angle may be: standard deviations found by simulation, view by view.

A body with known angles is seen by a pinhole camera from many places, with the keypoint noise of
the int8 model, and its angles are read as Lumbar reads them; the figures are the root mean square
of what then lies between reading and truth, so they hold what the projection costs too, and of
the twist that the camera need not stand straight ahead. Between 64 and 76 % of the errors lie
within one of them and between 95 and 98 % within two. They come from 24,000 postures in each view;
``lumbar evaluate angles`` prints those of other postures (`evaluation.angle_spread`), and a test
compares.
"""

from __future__ import annotations

from collections.abc import Mapping

from lumbar.core.types import View

SD_DEG: Mapping[View, Mapping[str, float]] = {
    View.FRONT: {
        "neck_side_bend": 8.9,
        "neck_twist": 13.3,
        "trunk_side_bend": 6.1,
        "upper_arm_abduction": 11.4,
    },
    View.SIDE: {
        "neck_flexion": 9.8,
        "trunk_flexion": 6.0,
        "upper_arm_flexion": 11.5,
        "lower_arm_flexion": 13.6,
    },
}
"""Degrees by view and by angle without its side."""

FRONT_NECK_SD_DEG = 10.7
"""Of neck flexion from the front, beside the scatter of the depth model itself.

Nobody measured it for this model. It stands for the sway of the trunk, which an inclination
against the vertical takes for the neck's, and for the model's bias: the best frontal measure of a
neck angle that was ever validated errs by 8.5 degrees on average (Watanabe and Nakamura, OzCHI
2025), which is a standard deviation of 10.7.
"""


def sd_deg(view: View, name: str) -> float | None:
    """Standard deviation of an angle read from the picture plane, None where none is known.

    Args:
        view: From where it was read.
        name: One of `types.ANGLE_NAMES`.
    """
    return SD_DEG.get(view, {}).get(without_side(name))


def without_side(name: str) -> str:
    """``left_upper_arm_flexion`` is ``upper_arm_flexion``."""
    return name.removeprefix("left_").removeprefix("right_")
