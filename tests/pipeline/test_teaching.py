"""What *Not slouching* teaches: what was held against the user, under the profile it was about."""

from __future__ import annotations

import pytest

from fakes import sitter
from lumbar.core.baseline import Baseline, posture_measures
from lumbar.core.natural_limits import LIMITS
from lumbar.core.shoulders import RISE
from lumbar.core.types import (
    AlertEvent,
    AlertKind,
    Band,
    Deviation,
    PostureUpdate,
    SceneState,
)
from lumbar.pipeline.clock import Clock
from lumbar.pipeline.learning import Learning
from lumbar.pipeline.teaching import Teaching

USUAL = posture_measures(sitter(), (640, 480), 42.0)
UPRIGHT = Baseline.from_samples([USUAL] * 20)


def warned(parts: dict[str, float], kind: AlertKind = AlertKind.RAISE) -> PostureUpdate:
    """A warning about these parts; every measure is twice its limit above the baseline."""
    measures = {n: (USUAL[n] or 0.0) + 2 * LIMITS[n].above for n in USUAL}
    return PostureUpdate(
        t_s=0.0,
        epoch_s=0.0,
        frame_index=0,
        source="",
        state=SceneState.OK,
        band=Band.POOR,
        deviation=Deviation(2.0, parts),
        alert=AlertEvent(kind, 0.0, "deviation", "", 20.0),
        measures=measures,
    )


@pytest.mark.parametrize(
    ("parts", "taught"),
    [
        ({"head_pitch": 2.0, "distance": 0.4}, {"head_pitch", "distance"}),
        ({"head_roll": 2.0}, {"head_roll"}),
        ({RISE: 2.0}, {"head_height"}),
    ],
    ids=["some", "one", "raised shoulders"],
)
def test_what_was_excused_is_not_taught(parts: dict[str, float], taught: set[str]) -> None:
    """A rolled chair's distance says nothing of the posture, and is no part of the deviation."""
    teaching = Teaching()
    teaching.note(warned(parts))
    learnt = teaching.taught(UPRIGHT, 1.0)

    assert learnt is not None
    assert learnt.taught.keys() == taught


def test_a_notice_taken_away_is_no_warning() -> None:
    """The posture then is the good one."""
    teaching = Teaching()
    teaching.note(warned({"head_pitch": 2.0}, AlertKind.WITHDRAW))

    assert teaching.taught(UPRIGHT, 1.0) is None


def test_a_warning_is_forgotten_with_its_profile_and_not_with_its_lesson() -> None:
    """Pressing twice is no error; another profile was never warned about."""
    learning = Learning(Clock(lambda: 0.0, lambda: 0.0))
    learning.note(None, warned({"head_pitch": 2.0}))  # type: ignore[arg-type]
    twice = [learning.taught(UPRIGHT, 1.0).baseline for _ in range(2)]
    nothing_dropped = learning.turn_to_another()
    after = learning.taught(UPRIGHT, 1.0)

    assert twice[0] is not None
    assert twice[0] == twice[1]
    assert nothing_dropped is None
    assert after.baseline is None
    assert "nothing to learn yet" in after.sentence
