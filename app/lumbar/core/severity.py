"""How bad a posture is right now, in three steps: for warnings that can be stepped."""

from __future__ import annotations

from enum import IntEnum

from lumbar.core.types import Band, PostureUpdate

_CHANGE_NOW = 4
"""RULA's highest action level."""


class Severity(IntEnum):
    """Green, amber, red."""

    GOOD = 0
    OFF = 1
    FAR_OFF = 2


def severity_of(update: PostureUpdate, far_off_from: float) -> Severity | None:
    """The step of one update; None when it says nothing about the posture.

    Args:
        update: What was seen.
        far_off_from: Deviation, in the user's limits, from which on a posture is far off.
    """
    if update.band not in (Band.GOOD, Band.FAIR, Band.POOR):
        return None
    far = update.deviation is not None and update.deviation.value >= far_off_from
    now = update.rula is not None and update.rula.action_level_min >= _CHANGE_NOW
    if update.band is Band.POOR and (far or now):
        return Severity.FAR_OFF
    return Severity.GOOD if update.band is Band.GOOD else Severity.OFF
