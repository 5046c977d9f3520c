"""The tray icons: told apart by shape, visible on light and dark panels."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QIcon, QImage
from pytestqt.qtbot import QtBot

from lumbar import paths
from lumbar.ui.icons import STATE_COLOURS, app_icon, glyph, state_icon
from lumbar.ui.wording import Shown

LIGHT_PANEL, DARK_PANEL = "#f3f3f3", "#2b2b2b"
_LEAST_CONTRAST = 1.6
"""Least contrast (WCAG) of the darkest or lightest part of an icon against its panel."""


def _pixels(icon: QIcon, side: int) -> NDArray[np.uint8]:
    """``(side, side, 4)`` red, green, blue, alpha."""
    image = icon.pixmap(side, side).toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    pixels = rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4)
    return pixels.copy()  # the image and its memory end here


def _luminance(colour: QColor) -> float:
    parts = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def _contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("side", [16, 22, 24])
@pytest.mark.parametrize(("one", "other"), list(combinations(Shown, 2)))
def test_two_states_differ_in_shape_alone(
    qtbot: QtBot, one: Shown, other: Shown, side: int
) -> None:
    """The outlines and signs of two states differ in at least a tenth of the square, in grey."""
    ink = []
    for state in (one, other):
        pixels = _pixels(state_icon(state), side).astype(float)
        bright = pixels[..., :3].mean(axis=2) > 200
        ink.append(np.where(pixels[..., 3] < 128, 0, np.where(bright, 1, 2)))

    assert np.mean(ink[0] != ink[1]) > 0.1


@pytest.mark.parametrize("panel", [LIGHT_PANEL, DARK_PANEL])
@pytest.mark.parametrize("state", Shown)
def test_each_state_stands_out_from_light_and_dark_panels(state: Shown, panel: str) -> None:
    """Either the fill or its darker rim contrasts with the panel."""
    fill = QColor(STATE_COLOURS[state])
    best = max(_contrast(colour, QColor(panel)) for colour in (fill, fill.darker(150)))

    assert best > _LEAST_CONTRAST


@pytest.mark.parametrize("side", [16, 22, 24, 48])
def test_an_icon_has_the_exact_size_a_panel_asks_for(qtbot: QtBot, side: int) -> None:
    """No panel has to scale: 48 is 24 at double density."""
    pixels = _pixels(state_icon(Shown.GOOD), side)

    assert (side, side, 4) == pixels.shape


def test_every_glyph_is_drawn_in_the_colour_asked_for(qtbot: QtBot) -> None:
    """All drawings but the program's icon take on any colour."""
    names = [p.stem for p in (paths.assets_dir() / "icons").glob("*.svg") if p.stem != "lumbar"]
    seen = {}
    for name in names:
        pixels = _pixels(glyph(name, "#ff0000"), 48)
        seen[name] = pixels[pixels[..., 3] == 255][:, :3]

    assert names
    assert all(len(colours) and (colours == [255, 0, 0]).all() for colours in seen.values())


def test_the_programs_icon_can_be_loaded(qtbot: QtBot) -> None:
    """The drawing and its picture for notices are there."""
    assert not app_icon().pixmap(64, 64).isNull()
    assert not QImage(str(paths.assets_dir() / "icons" / "lumbar.png")).isNull()
