"""The small window: its place, its words, and the figure in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from lumbar.core.severity import Severity
from lumbar.core.types import Band, Deviation, PostureUpdate
from lumbar.ui.corner import CornerWindow, corner_of
from lumbar.ui.edge_frame import SEVERITY_COLOURS
from lumbar.ui.style import current_theme
from ui.made_up import update


def deviating(part: str, share: float) -> PostureUpdate:
    """A poor posture for one reason."""
    return replace(update(Band.POOR), deviation=Deviation(abs(share), {part: share}))


def painted(window: CornerWindow) -> QImage:
    """What the window shows."""
    return window.grab().toImage()


def middle_of(image: QImage, colour: str) -> tuple[float, float]:
    """Mean place of all pixels of ``colour``; fails when there is none."""
    wanted = QColor(colour).rgb()
    spots = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixel(x, y) == wanted
    ]
    assert spots
    return (sum(x for x, _ in spots) / len(spots), sum(y for _, y in spots) / len(spots))


def has_arrow(image: QImage) -> bool:
    """Whether anything beside the words has the arrow's colour."""
    accent = QColor(current_theme().accent).rgb()
    return any(image.pixel(x, y) == accent for x in range(20, 196) for y in range(8, 178))


@pytest.fixture
def window(qtbot: QtBot) -> CornerWindow:
    """An unmirrored window that is closed after the test."""
    made = CornerWindow(mirrored=False)
    qtbot.addWidget(made)
    return made


def test_it_stands_in_the_corner_without_taking_the_focus(window: CornerWindow) -> None:
    """Clear of the panel, and typing goes on elsewhere."""
    window.warn("deviation", update(Band.POOR), Severity.OFF)

    assert window.isVisible()
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert window.accessibleDescription() == "Sit up, drop your shoulders"


def test_its_place_is_the_lower_right(qtbot: QtBot) -> None:
    """Inside the usable part of a screen that need not begin at zero."""
    screen = QRect(-1280, 30, 1280, 994)
    place = corner_of(screen)

    assert screen.contains(place)
    assert screen.right() - place.right() == screen.bottom() - place.bottom() == 16


@pytest.mark.parametrize(
    ("part", "share", "axis", "sign"),
    [("side_lean", 1.3, 0, -1), ("side_lean", -1.3, 0, 1), ("head_pitch", 1.3, 1, -1)],
)
@pytest.mark.parametrize("mirrored", [False, True])
def test_the_arrow_points_the_way_to_go(
    window: CornerWindow, part: str, share: float, axis: int, sign: int, mirrored: bool
) -> None:
    """It stands on that side of the head; a mirrored figure has its arrow mirrored."""
    window.mirrored = mirrored
    window.warn("deviation", deviating(part, share), Severity.OFF)
    image = painted(window)
    head = middle_of(image.copy(20, 8, 176, 170), SEVERITY_COLOURS[Severity.OFF])
    arrow = middle_of(image.copy(20, 8, 176, 170), current_theme().accent)
    flip = -1 if mirrored and axis == 0 else 1

    assert (arrow[axis] - head[axis]) * sign * flip > 10


def test_green_says_that_it_is_good_again(window: CornerWindow) -> None:
    """Colour and words follow the posture, and the arrow goes."""
    window.warn("deviation", deviating("distance", 1.4), Severity.OFF)
    before = painted(window)
    window.follow(update(Band.GOOD), Severity.GOOD)
    after = painted(window)

    assert before.pixelColor(2, 2).name() == SEVERITY_COLOURS[Severity.OFF]
    assert after.pixelColor(2, 2).name() == SEVERITY_COLOURS[Severity.GOOD]
    assert window.accessibleDescription() == "Good, stay like this"
    assert not has_arrow(after)


def test_words_and_arrow_are_of_the_same_moment(window: CornerWindow) -> None:
    """What counts most may change while a warning lasts."""
    window.warn("deviation", deviating("head_pitch", 1.4), Severity.OFF)
    first = window.accessibleDescription()
    window.follow(deviating("side_lean", 1.4), Severity.OFF)
    image = painted(window)
    head = middle_of(image.copy(20, 8, 176, 170), SEVERITY_COLOURS[Severity.OFF])
    arrow = middle_of(image.copy(20, 8, 176, 170), current_theme().accent)

    assert first == "Lift your head"
    assert window.accessibleDescription() == "Shift back to your right"
    assert head[0] - arrow[0] > 10


def test_a_warning_about_the_score_has_no_arrow_of_a_harmless_deviation(
    window: CornerWindow,
) -> None:
    """It comes as soon as the deviation is over its limit, and then with its own words."""
    harmless = replace(update(Band.POOR), deviation=Deviation(0.8, {"side_lean": 0.8}))
    window.warn("rula", harmless, Severity.OFF)
    words, arrow = window.accessibleDescription(), has_arrow(painted(window))
    window.follow(deviating("side_lean", 1.4), Severity.OFF)

    assert (words, arrow) == ("Straighten your neck", False)
    assert window.accessibleDescription() == "Shift back to your right"
    assert has_arrow(painted(window))


def test_nobody_in_the_picture_is_no_trouble(window: CornerWindow) -> None:
    """There are words all the same, but no figure."""
    window.warn("deviation", update(Band.AWAY), Severity.OFF)

    assert window.accessibleDescription() == "Sit up and relax"
    assert not painted(window).isNull()


def test_a_click_is_told(qtbot: QtBot, window: CornerWindow) -> None:
    """It opens the big window."""
    window.warn("deviation", update(Band.POOR), Severity.OFF)
    with qtbot.waitSignal(window.clicked):
        qtbot.mouseClick(window, Qt.MouseButton.LeftButton)
