"""The question whether to calibrate again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from lumbar.core.types import Band, CameraState, MonitorStatus, RunState, ScreenDistance
from lumbar.ui.actions import Actions
from lumbar.ui.dashboard import Dashboard
from lumbar.ui.moved import QUESTION, MovedQuestion
from lumbar.ui.wording import details, distance_text
from ui.made_up import FakeService, update

RUNNING = MonitorStatus(RunState.RUNNING, CameraState.OK, calibrated=True)
MOVED = replace(RUNNING, moved=True)


def test_it_is_asked_once_until_the_matter_is_over(qtbot: QtBot) -> None:
    """At the beginning, not with every status; and anew after it was over."""
    question = MovedQuestion()
    asked: list[int] = []
    question.asked.connect(lambda: asked.append(len(asked)))
    for status in (RUNNING, MOVED, MOVED, replace(MOVED, fps=4.0), RUNNING, MOVED):
        question.show_status(status)

    assert asked == [0, 1]


def test_nothing_is_asked_while_calibrating(qtbot: QtBot) -> None:
    """The answer is under way."""
    question = MovedQuestion()
    with qtbot.assertNotEmitted(question.asked):
        question.show_status(replace(MOVED, run_state=RunState.CALIBRATING))


def test_tray_and_window_say_so_while_it_lasts() -> None:
    """In the line that both show."""
    assert "camera or chair moved? recalibrate" in details(MOVED, update(Band.GOOD))
    assert "moved" not in details(RUNNING, update(Band.GOOD))


def test_the_banner_offers_to_recalibrate(
    qtbot: QtBot, service: FakeService, tmp_path: Path
) -> None:
    """One click away, and the banner is gone; other hints have no such button."""
    actions = Actions(service)  # type: ignore[arg-type]
    window = Dashboard(service, actions, tmp_path / "history.sqlite3", mirrored=True)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()

    def buttons(action: QAction) -> list[QPushButton]:
        found = window.findChildren(QPushButton)
        return [b for b in found if b.text() == action.text() and b.isVisible()]

    window.show_hint("Something else.")
    none = buttons(actions.recalibrate)
    window.show_hint(str(QUESTION), actions.recalibrate)
    (button,) = buttons(actions.recalibrate)
    with qtbot.waitSignal(actions.recalibrate.triggered):
        button.click()

    assert none == []
    assert not button.isVisible()


def test_the_window_tells_the_distance_where_it_is_known(
    qtbot: QtBot, service: FakeService, tmp_path: Path
) -> None:
    """With its error, and nothing without."""
    window = Dashboard(service, Actions(service), tmp_path / "history.sqlite3", mirrored=True)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show_status(RUNNING)
    window.show_update(replace(update(Band.GOOD), distance=ScreenDistance(62.3, 5.1)))
    told = [text.text() for text in window.findChildren(QLabel)]
    window.show_update(update(Band.GOOD))

    assert any("about 62 ± 5 cm to the screen" in text for text in told)
    assert not any("to the screen" in text.text() for text in window.findChildren(QLabel))
    assert distance_text(ScreenDistance(50.0, 0.2)) == "about 50 ± 1 cm"
