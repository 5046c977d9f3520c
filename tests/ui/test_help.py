"""Help inside: the worksheet filled in, terms explained, what Lumbar is made of."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

import lumbar
from fakes import blank_frame, sitter
from lumbar.core.rula import rula_score
from lumbar.core.shoulders import ShoulderRise
from lumbar.core.skeleton import INDEX
from lumbar.core.types import (
    ANGLE_NAMES,
    UNKNOWN_ANGLE,
    Band,
    Basis,
    JointAngle,
    JointAngles,
    Keypoints,
    SetUp,
    View,
)
from lumbar.ui.about import About, parts
from lumbar.ui.filled_worksheet import filled_in
from lumbar.ui.terms import TERMS, Explanation, TermButton
from lumbar.ui.why_score import WhyScore
from ui.made_up import FakeService, update

KNOWN = {"neck_flexion": 25.0, "trunk_flexion": 5.0, "left_upper_arm_flexion": 50.0}
ANGLES = JointAngles(
    View.SIDE,
    {
        name: JointAngle(KNOWN[name], Basis.MEASURED) if name in KNOWN else UNKNOWN_ANGLE
        for name in ANGLE_NAMES
    },
)
RULA = rula_score(ANGLES, SetUp(legs_supported=True), held_s=10.0)


def test_the_worksheet_shows_each_step_with_score_and_basis() -> None:
    """Measured, assumed and unknown are told apart; a range stays a range."""
    lines = {line.name: line for line in filled_in(RULA, ANGLES)}

    assert len(lines) == 17
    assert (lines["9  Neck"].found, lines["9  Neck"].basis) == ("25° bent", Basis.MEASURED)
    assert (lines["11  Legs"].score, lines["11  Legs"].basis) == ("1", Basis.ASSUMED)
    assert lines["3  Wrist"].found == "the camera does not measure it"
    assert lines["3  Wrist"].basis is Basis.UNKNOWN
    assert "–" in lines["3  Wrist"].score


def test_a_wrist_that_was_answered_for_is_not_told_as_unseen() -> None:
    """What the user said stands there as such."""
    score = rula_score(ANGLES, SetUp(wrist_neutral=True), held_s=10.0)
    wrist = {line.name: line for line in filled_in(score, ANGLES)}["3  Wrist"]

    assert (wrist.found, wrist.basis) == ("as you answered", Basis.ASSUMED)


def test_the_worksheet_says_why_an_angle_is_not_known() -> None:
    """Out of the picture, or in it where the camera cannot judge it."""
    known = {"trunk_flexion": JointAngle(5.0, Basis.MEASURED)}
    angles = JointAngles(View.FRONT, {n: known.get(n, UNKNOWN_ANGLE) for n in ANGLE_NAMES})
    score = rula_score(angles, SetUp(), held_s=10.0)
    whole = sitter()
    hidden = [INDEX[name] for name in ("left_elbow", "right_elbow")]
    seen = np.where(np.isin(np.arange(17), hidden), 0.0, whole.score)
    found = {
        line.name: line.found for line in filled_in(score, angles, Keypoints(whole.xy_px, seen))
    }

    assert found["1  Upper arm"] == "not in view"
    assert found["9  Neck"] == "in view, cannot be judged from the front"


def test_the_worksheet_says_whether_a_shoulder_is_raised() -> None:
    """Known or not; and nothing of it where the arm is not seen at all."""
    out = JointAngle(10.0, Basis.MEASURED)
    hanging = {f"{side}_upper_arm_abduction": out for side in ("left", "right")}
    bare = JointAngles(View.FRONT, {n: hanging.get(n, UNKNOWN_ANGLE) for n in ANGLE_NAMES})
    nothing = JointAngles(View.FRONT, dict.fromkeys(ANGLE_NAMES, UNKNOWN_ANGLE))

    def upper_arm(angles: JointAngles, rise: float | None) -> str:
        shoulders = ShoulderRise(rise, rise)
        score = rula_score(angles, SetUp(), held_s=10.0, shoulders=shoulders)
        return filled_in(score, angles)[0].found

    assert upper_arm(bare, 0.3) == "10° out to the side; shoulder raised"
    assert upper_arm(bare, 0.0) == "10° out to the side; shoulder not raised"
    assert upper_arm(bare, None) == "10° out to the side; raised shoulder: not known"
    assert upper_arm(nothing, 0.0) == "not in view; shoulder not raised"
    assert upper_arm(nothing, None) == "not in view"


def test_the_results_of_the_worksheet_are_those_of_the_score() -> None:
    """The last lines say what the rest of Lumbar says."""
    lines = {line.name: line for line in filled_in(RULA, ANGLES)}
    low, high = RULA.grand_score_min, RULA.grand_score_max

    assert lines["RULA score"].score == (f"{low}" if low == high else f"{low}–{high}")
    assert lines["RULA score"].basis is None


def test_the_window_follows_until_it_is_held(qtbot: QtBot, service: FakeService) -> None:
    """To be read in peace."""
    service.newest = (blank_frame(1.0), update(Band.GOOD, rula=RULA, angles=ANGLES))
    window = WhyScore(service.latest)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    (table,) = window.findChildren(QTableWidget)
    rows = table.rowCount()
    (hold,) = [b for b in window.findChildren(QPushButton) if b.text() == "Freeze"]
    hold.click()
    service.newest = None
    window.refresh()
    held = table.rowCount()
    hold.click()
    window.refresh()

    assert (17, 17, 0) == (rows, held, table.rowCount())
    assert table.accessibleName() == "RULA worksheet"


def test_terms_are_explained_where_they_stand(qtbot: QtBot) -> None:
    """A click opens a card that a screen reader can read."""
    button = TermButton("Deviation")
    qtbot.addWidget(button)
    button.show()
    button.click()
    (card,) = button.findChildren(Explanation)
    said = card.accessibleDescription()
    card.close()

    assert TERMS["Deviation"] == said
    assert "Deviation" in button.accessibleName()


def test_explanations_are_not_cut_off(qtbot: QtBot) -> None:
    """The card is as high as its text needs."""
    for term, meaning in TERMS.items():
        card = Explanation(term, meaning, None)  # type: ignore[arg-type]
        qtbot.addWidget(card)
        text = card.findChildren(QLabel)[1]

        assert card.height() >= text.heightForWidth(card.width() - 34)


def test_about_names_version_device_model_and_licences(qtbot: QtBot) -> None:
    """All that a report of a fault needs."""
    window = About("movenet-thunder-int8", "CPU")
    qtbot.addWidget(window)
    said = "\n".join(text.text() for text in window.findChildren(QLabel))

    for words in (lumbar.__version__, "CPU", "movenet-thunder-int8", "Apache-2.0", "LGPL"):
        assert words in said
    assert all(version and licence for _, version, licence in parts())


@pytest.mark.parametrize("depth", [True, False])
def test_about_shows_every_model_in_use(qtbot: QtBot, depth: bool) -> None:
    """With what it is for and its licence; one that is switched off is not in use."""
    window = About("movenet-thunder-int8", "CPU", depth=depth)
    qtbot.addWidget(window)
    texts = [text.text() for text in window.findChildren(QLabel)]
    cards = [text for text in texts if "BlazePose" in text]

    assert [
        "ahead of the shoulders" in card and "Licence Apache-2.0" in card for card in cards
    ] == [True] * depth
    assert any("17 joints" in text and "Licence Apache-2.0" in text for text in texts)
