"""How likely each score is, as the window "Why this score?" shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fakes import blank_frame
from lumbar.core.palette import SCORE_COLOURS
from lumbar.core.rula import rula_score
from lumbar.core.types import (
    ANGLE_NAMES,
    UNKNOWN_ANGLE,
    Band,
    Basis,
    JointAngle,
    JointAngles,
    SetUp,
    View,
)
from lumbar.ui.filled_worksheet import filled_in
from lumbar.ui.score_chances import ScoreChances
from lumbar.ui.why_score import WhyScore
from ui.made_up import FakeService, update

KNOWN = {"neck_flexion": (25.0, 11.1), "trunk_flexion": (12.0, 6.1)}
ANGLES = JointAngles(
    View.SIDE,
    {
        name: JointAngle(KNOWN[name][0], Basis.MEASURED, KNOWN[name][1])
        if name in KNOWN
        else UNKNOWN_ANGLE
        for name in ANGLE_NAMES
    },
)
RULA = replace(
    rula_score(ANGLES, SetUp(), held_s=10.0),
    probabilities=(0.0, 0.0, 0.2, 0.6, 0.15, 0.05, 0.0),
    likely_score=4,
    interval=(3, 5),
)


def colour_in_bar(chances: ScoreChances, score: int) -> QColor:
    """What the middle of a bar shows, just above its foot."""
    picture = chances.grab().toImage()
    ratio = picture.devicePixelRatio()
    x = (score - 0.5) * chances.width() / 7
    return picture.pixelColor(round(x * ratio), round((chances.height() - 20) * ratio))


def test_bars_have_the_colours_of_their_scores(qtbot: QtBot) -> None:
    """Full within the interval and pale beyond it."""
    chances = ScoreChances()
    qtbot.addWidget(chances)
    chances.resize(350, 104)
    chances.show_result(RULA)

    assert colour_in_bar(chances, 4) == QColor(SCORE_COLOURS[4])
    assert colour_in_bar(chances, 6) != QColor(SCORE_COLOURS[6])


def test_bars_can_be_heard(qtbot: QtBot) -> None:
    """A screen reader is told every figure."""
    chances = ScoreChances()
    qtbot.addWidget(chances)
    chances.show_result(RULA)

    assert chances.accessibleName() == "Probability of each RULA score"
    assert "4: 60 %, 5: 15 %" in chances.accessibleDescription()


def test_without_probabilities_there_are_no_bars(qtbot: QtBot) -> None:
    """And with no score either."""
    chances = ScoreChances()
    qtbot.addWidget(chances)
    chances.show_result(None)

    assert chances.isHidden()
    assert chances.accessibleDescription() == ""


def test_the_window_says_score_chances_and_assumption(qtbot: QtBot, service: FakeService) -> None:
    """Until nobody is judged any more."""
    service.newest = (blank_frame(1.0), update(Band.GOOD, rula=RULA, angles=ANGLES))
    window = WhyScore(service.latest)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    (chances,) = window.findChildren(ScoreChances)
    said = "\n".join(text.text() for text in window.findChildren(QLabel))
    shown = chances.isVisible()
    service.newest = None
    window.refresh()

    assert "RULA 4 (3–5)" in said or "RULA probably 3–5" in said
    assert "Assumed: of a step that is not seen" in said
    assert (True, False) == (shown, chances.isVisible())


@pytest.mark.parametrize(
    ("name", "found"), [("9  Neck", "25° ± 11° bent"), ("10  Trunk", "12° ± 6° bent")]
)
def test_the_worksheet_says_how_wrong_an_angle_may_be(name: str, found: str) -> None:
    """One standard deviation beside each."""
    lines = {line.name: line for line in filled_in(RULA, ANGLES)}

    assert found == lines[name].found
