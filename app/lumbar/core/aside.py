"""What of a posture cannot be compared while the person is turned to something at the side."""

from __future__ import annotations

from collections.abc import Mapping

from lumbar.core.baseline import Baseline
from lumbar.core.placement import Placement

_TURNED_HEAD = 0.22
"""The measure ``head_turn`` 20° away from the calibrated one."""

_AWAY = 0.46
"""And 45° away: of such a head nothing can be compared, least of all its ear on the far side."""

_TURNED_TRUNK = 0.15
"""Shoulders this much narrower against the head (in the logarithm) are turned: by 31°."""


def comparable(
    measures: Mapping[str, float | None], seen: Placement | None, baseline: Baseline
) -> dict[str, float | None]:
    """The measures with None for those that a turn to the side falsifies.

    A turned head seems to lean aside and to roll. Turned shoulders look narrower, so what is
    measured in their width seems larger: the head higher and further aside. A lowered head counts
    up to a turn of 45°; beyond that nothing is said.

    Args:
        measures: From `posture_measures`.
        seen: Where the person is; None when that is not known.
        baseline: The calibrated posture.
    """
    left = dict(measures)
    turn, centre = measures.get("head_turn"), baseline.centres.get("head_turn")
    if turn is not None and centre is not None:
        if abs(turn - centre.value) > _AWAY:
            return dict.fromkeys(measures)
        if abs(turn - centre.value) > _TURNED_HEAD:
            left["side_lean"] = left["head_roll"] = None
    if seen is not None and baseline.placement is not None and _turned(seen, baseline.placement):
        left["side_lean"] = left["shoulder_tilt"] = None
        height, usual = measures.get("head_height"), baseline.centres.get("head_height")
        if height is not None and usual is not None and height > usual.value:
            left["head_height"] = None
    return left


def _turned(seen: Placement, calibrated: Placement) -> bool:
    narrower = (calibrated.shoulders - calibrated.head) - (seen.shoulders - seen.head)
    return narrower > _TURNED_TRUNK
