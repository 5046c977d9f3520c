"""Would these settings have warned? The alert policy, run over minutes that are past."""

from __future__ import annotations

from collections.abc import Sequence

from lumbar.core.alerts import AlertPolicy, AlertSettings
from lumbar.core.types import (
    AlertKind,
    Band,
    Basis,
    Deviation,
    MinuteRow,
    RulaResult,
    SceneState,
    StepScore,
)

_STEP_S = 2.0
"""As far apart as the policy allows two updates to be."""

_PRESENT = (Band.GOOD, Band.FAIR, Band.POOR)


def rehearse(
    rows: Sequence[MinuteRow], settings: AlertSettings, *, limit_before: float, limit: float
) -> list[int]:
    """Start of each minute in which a notice would have been raised.

    A minute is taken as its average, the posture that it was for all of its 60 seconds; so the
    answer is about right for a day and not to the second.

    Args:
        rows: Minutes, oldest first.
        settings: To be tried.
        limit_before: The user's deviation limit when the minutes were recorded.
        limit: The one to be tried.
    """
    policy = AlertPolicy(settings)
    found = []
    for row in rows:
        state, rula, deviation = _average(row, limit_before / limit)
        for step in range(round(60 / _STEP_S)):
            event = policy.update(row.epoch_s + step * _STEP_S, state, rula, deviation)
            if event is not None and event.kind is AlertKind.RAISE:
                found.append(row.epoch_s)
    return found


def _average(
    row: MinuteRow, scale: float
) -> tuple[SceneState, RulaResult | None, Deviation | None]:
    band = max(row.seconds, key=lambda band: row.seconds[band], default=Band.AWAY)
    if band not in _PRESENT:
        state = SceneState.UNSURE if band is Band.UNSURE else SceneState.NO_PERSON
        return state, None, None
    deviation = None
    if row.deviation_mean is not None:
        value = row.deviation_mean * scale
        deviation = Deviation(value, {row.worst_part or "head_height": value})
    rula = None
    if row.rula_min is not None and row.rula_max is not None:
        low, high = round(row.rula_min), round(row.rula_max)
        steps = {"trunk": StepScore(1, 1, Basis.UNKNOWN)}  # only names the advice
        rula = RulaResult("both", steps, low, high)
    return SceneState.OK, rula, deviation
