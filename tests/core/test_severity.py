"""Green, amber, red."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lumbar.core.severity import Severity, severity_of
from lumbar.core.types import Band, Deviation
from ui.made_up import rula, update


@pytest.mark.parametrize(
    ("band", "deviation", "expected"),
    [
        (Band.GOOD, 0.2, Severity.GOOD),
        (Band.FAIR, 0.9, Severity.OFF),
        (Band.POOR, 1.0, Severity.OFF),
        (Band.POOR, 1.49, Severity.OFF),
        (Band.POOR, 1.5, Severity.FAR_OFF),
        (Band.AWAY, 0.0, None),
        (Band.UNSURE, 3.0, None),
    ],
)
def test_the_step_follows_the_deviation(
    band: Band, deviation: float, expected: Severity | None
) -> None:
    """Red from half beyond the limit on; nobody there has no step."""
    seen = replace(update(band), deviation=Deviation(deviation, {"distance": deviation}))

    assert severity_of(seen, 1.5) is expected


def test_rula_s_highest_action_level_is_red_too() -> None:
    """Without a baseline RULA alone gives the step."""
    worst = replace(rula(), grand_score_min=7, grand_score_max=7)
    seen = replace(update(Band.POOR), deviation=None, rula=worst)
    milder = replace(seen, rula=replace(worst, grand_score_min=5))

    assert severity_of(seen, 1.5) is Severity.FAR_OFF
    assert severity_of(milder, 1.5) is Severity.OFF


@pytest.mark.parametrize(
    ("far_off_from", "expected"),
    [(1.0, Severity.FAR_OFF), (1.4, Severity.FAR_OFF), (1.5, Severity.OFF)],
)
def test_the_user_says_where_red_begins(far_off_from: float, expected: Severity) -> None:
    """At 1 there is no amber warning."""
    seen = replace(update(Band.POOR), deviation=Deviation(1.4, {"distance": 1.4}))

    assert severity_of(seen, far_off_from) is expected
