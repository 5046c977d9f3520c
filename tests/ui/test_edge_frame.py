"""The coloured frame: where its strips lie, and that nothing else is touched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lumbar.core.severity import Severity
from lumbar.ui.edge_frame import SEVERITY_COLOURS, THICKNESS, EdgeFrame, edges


@pytest.fixture
def frame(qtbot: QtBot) -> Iterator[EdgeFrame]:
    """A frame that is taken away after the test."""
    made = EdgeFrame()
    yield made
    made.clear()


def strips() -> list[QWidget]:
    """The windows of the frame."""
    return [w for w in QApplication.topLevelWidgets() if w.isVisible()]


@given(
    st.integers(-4000, 4000), st.integers(-4000, 4000), st.integers(40, 8000), st.integers(40, 8000)
)
def test_the_strips_line_the_screen_s_edges(x: int, y: int, width: int, height: int) -> None:
    """They lie inside, do not overlap, and leave the middle free, also on a second screen."""
    screen = QRect(x, y, width, height)
    found = edges(screen)
    area = sum(strip.width() * strip.height() for strip in found)
    middle = screen.adjusted(THICKNESS, THICKNESS, -THICKNESS, -THICKNESS)

    assert all(screen.contains(strip) for strip in found)
    assert not any(a.intersects(b) for a in found for b in found if a is not b)
    assert area == width * height - middle.width() * middle.height()


def test_the_frame_takes_neither_clicks_nor_focus(frame: EdgeFrame) -> None:
    """Working on goes on as if it were not there."""
    frame.show(Severity.OFF)

    assert len(strips()) == 4 * len(QApplication.screens())
    for strip in strips():
        flags = strip.windowFlags()
        assert flags & Qt.WindowType.WindowTransparentForInput
        assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
        assert strip.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


@pytest.mark.parametrize("severity", list(Severity))
def test_the_colour_is_the_severity_s(frame: EdgeFrame, severity: Severity) -> None:
    """Changed in place, without new windows."""
    frame.show(Severity.OFF)
    before = strips()
    frame.show(severity)
    colours = {strip.grab().toImage().pixelColor(3, 3).name() for strip in strips()}

    assert before == strips()
    assert colours == {SEVERITY_COLOURS[severity]}


def test_a_change_of_screens_builds_the_frame_anew(frame: EdgeFrame) -> None:
    """And leaves none behind when it is not shown."""
    frame.show(Severity.FAR_OFF)
    frame._on_screens()
    while_shown = len(strips())
    frame.clear()
    frame._on_screens()

    assert while_shown == 4 * len(QApplication.screens())
    assert strips() == []


def test_wayland_has_no_frame(frame: EdgeFrame, monkeypatch: pytest.MonkeyPatch) -> None:
    """There a window cannot choose its place, so none is shown anywhere."""
    monkeypatch.setattr("lumbar.ui.edge_frame.can_place_windows", lambda: False)
    frame.show(Severity.OFF)

    assert strips() == []


_TWO_SCREENS = """
from PySide6.QtWidgets import QApplication
from lumbar.core.severity import Severity
from lumbar.ui.edge_frame import EdgeFrame, edges
app = QApplication([])
frame = EdgeFrame()
frame.show(Severity.OFF)
shown = {w.geometry().getRect() for w in app.topLevelWidgets() if w.isVisible()}
wanted = {place.getRect() for screen in app.screens() for place in edges(screen.geometry())}
print(len(app.screens()), shown == wanted)
"""


def test_every_screen_has_its_frame(tmp_path: Path) -> None:
    """Two screens side by side, of which the second is shown at 200 %."""
    screens = [
        {"name": "left", "x": 0, "y": 0, "width": 800, "height": 600, "dpr": 1},
        {"name": "right", "x": 800, "y": 0, "width": 1024, "height": 768, "dpr": 2},
    ]
    config = tmp_path / "screens.json"
    config.write_text(
        json.dumps({"screens": [s | {"logicalDpi": 96, "logicalBaseDpi": 96} for s in screens]})
    )
    done = subprocess.run(
        [sys.executable, "-c", _TWO_SCREENS],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "2 True\n"


def test_a_frame_whose_windows_were_closed_can_still_be_taken_away(frame: EdgeFrame) -> None:
    """Quitting closes all windows first; an error then would cost the minute under way."""
    frame.show(Severity.OFF)
    QApplication.closeAllWindows()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    frame.clear()

    assert strips() == []
