"""Light and dark."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lumbar.ui.style import DARK, LIGHT, Theme, current_theme, dress, follow_system, label


def contrast(one: str, other: str) -> float:
    """WCAG contrast of two colours, 1 to 21."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_all_text_can_be_read(theme: Theme) -> None:
    """Every pair of text and ground reaches the 4.5 to 1 of WCAG 2 AA."""
    pairs = [
        (ink, ground)
        for ink in (theme.text, theme.muted, theme.bad)
        for ground in (theme.window, theme.card, theme.field)
    ] + [(theme.on_accent, theme.accent), (theme.on_warning, theme.warning)]

    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_dressed_application_knows_its_theme(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    """Widgets that paint themselves find the theme in the palette."""
    dress(qapp, theme)
    found = current_theme()
    dress(qapp, LIGHT)

    assert theme == found


def test_a_dark_desktop_that_states_no_preference_gets_the_dark_theme(
    qtbot: QtBot, qapp: QApplication
) -> None:
    """Its palette says enough."""
    dark = QPalette()
    dark.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    qapp.setPalette(dark)
    follow_system(qapp)
    sheet = qapp.styleSheet()
    dress(qapp, LIGHT)

    assert DARK.card in sheet


def test_every_colour_is_a_colour() -> None:
    """No typing error hides in a theme."""
    colours = [value for theme in (LIGHT, DARK) for value in asdict(theme).values()]

    assert all(re.fullmatch("#[0-9a-f]{6}", c) for c in colours if not isinstance(c, bool))


def test_a_text_from_outside_is_never_markup(qtbot: QtBot) -> None:
    """A camera called <b> is shown as it is called."""
    made = label("<b>Camera</b>")
    qtbot.addWidget(made)
    plain = label("Camera")
    qtbot.addWidget(plain)

    assert made.sizeHint().width() > plain.sizeHint().width()
