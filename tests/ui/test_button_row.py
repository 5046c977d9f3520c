"""Buttons that say less where there is little room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lumbar.ui import language
from lumbar.ui.actions import Actions
from lumbar.ui.button_row import ButtonRow
from lumbar.ui.buttons import GlyphButton
from lumbar.ui.dashboard import Dashboard
from lumbar.ui.fitting import fit_to_screen
from ui.made_up import FakeService

NAMES = ("Day", "A week or two", "Month")


@pytest.fixture
def row(qtbot: QtBot) -> Iterator[ButtonRow]:
    """Three buttons on the screen, as wide as they like."""
    window = QWidget()  # of a window's own layout Qt would ask for all texts
    qtbot.addWidget(window)
    made = ButtonRow()
    made.setParent(window)
    for name in NAMES:
        made.add(GlyphButton("today", name))
    window.show()
    made.resize(made.sizeHint())
    yield made
    del window


def texts(row: ButtonRow) -> list[bool]:
    """Which of the buttons show their text."""
    return [
        button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in row.findChildren(GlyphButton)
    ]


def test_texts_go_from_the_end_as_the_row_gets_narrower(row: ButtonRow) -> None:
    """And come back with the room."""
    height, wide = row.height(), row.width()
    seen = []
    for width in range(wide, row.minimumSizeHint().width() - 1, -1):
        row.resize(width, height)
        if not seen or seen[-1] != texts(row):
            seen.append(texts(row))
    row.resize(wide, height)

    assert seen == [[True] * 3, [True, True, False], [True, False, False], [False] * 3]
    assert texts(row) == [True] * 3


def test_no_button_is_ever_cut_off(row: ButtonRow) -> None:
    """At every width that the row allows."""
    for width in range(row.sizeHint().width(), row.minimumSizeHint().width() - 1, -7):
        row.resize(width, row.height())
        QApplication.sendPostedEvents()
        for button in row.findChildren(GlyphButton):
            assert button.width() >= button.sizeHint().width()
            assert button.geometry().right() < row.width()


def test_a_button_without_its_text_says_it_in_the_tooltip(row: ButtonRow) -> None:
    """Name, key and what the keyboard does stay."""
    button = row.findChildren(GlyphButton)[2]
    button.set_keys("Ctrl+4")
    row.resize(row.minimumSizeHint())

    assert (button.accessibleName(), button.text()) == ("Month", "Month")
    assert button.toolTip() == "Month (Ctrl+4)"
    assert row.findChildren(GlyphButton)[1].toolTip() == "A week or two"


def test_a_longer_text_finds_its_room_or_goes(row: ButtonRow, qtbot: QtBot) -> None:
    """As Pause becomes Resume (paused until 14:05)."""
    row.findChildren(GlyphButton)[0].setText("Day and night and the day after")
    qtbot.waitUntil(lambda: texts(row) != [True] * 3)

    assert row.sizeHint().width() > row.width()
    assert texts(row)[2] is False


@pytest.mark.parametrize("name", [language.ENGLISH, *language.TRANSLATED])
def test_the_window_fits_a_small_screen(
    name: str, qtbot: QtBot, service: FakeService, tmp_path: Path
) -> None:
    """Full HD at twice the size: 960 by 540, of which the desktop takes some, in every language."""
    language.use(name)
    window = Dashboard(service, Actions(service), tmp_path / "none.db", mirrored=True)
    qtbot.addWidget(window)
    window.show_hint("Something that is worth a banner over two lines of the window. " * 3)
    window.show()
    for tab in window._tabs.buttons():
        tab.click()
    needed = window.minimumSizeHint()

    assert needed.width() <= 640
    assert needed.height() <= 490


def test_a_window_is_not_larger_than_the_screen(qtbot: QtBot) -> None:
    """One of ordinary size keeps it."""
    window = QWidget()
    qtbot.addWidget(window)
    fit_to_screen(window, 200, 100)
    small = (window.width(), window.height())
    fit_to_screen(window, 20_000, 10_000)
    room = window.screen().availableSize()

    assert small == (200, 100)
    assert room.width() - 50 < window.width() < room.width()
    assert room.height() - 100 < window.height() < room.height()
