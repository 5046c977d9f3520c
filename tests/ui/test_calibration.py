"""The calibration dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from lumbar.core.types import CameraState, MonitorStatus, RunState
from lumbar.ui.calibration import SECONDS, CalibrationDialog
from ui.made_up import FakeService


def opened(qtbot: QtBot, service: FakeService) -> CalibrationDialog:
    """The dialog on the screen."""
    dialog = CalibrationDialog(service, mirrored=True)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def start_button(dialog: CalibrationDialog) -> QPushButton:
    """The button that begins."""
    (found,) = [b for b in dialog.findChildren(QPushButton) if b.text() != "Close"]
    return found


def texts(dialog: CalibrationDialog) -> list[str]:
    """What can be read."""
    return [text.text() for text in dialog.findChildren(QLabel)]


def calibrating(progress: float) -> MonitorStatus:
    """The monitor on its way."""
    return MonitorStatus(RunState.CALIBRATING, CameraState.OK, calibration=progress)


def test_start_counts_down_to_the_result(qtbot: QtBot, service: FakeService) -> None:
    """One click starts, the status moves the bar, the result says how it went."""
    dialog = opened(qtbot, service)
    qtbot.mouseClick(start_button(dialog), Qt.MouseButton.LeftButton)
    dialog.show_status(calibrating(0.0))
    waiting = texts(dialog)
    dialog.show_status(calibrating(0.75))
    (bar,) = dialog.findChildren(QProgressBar)
    halfway = (bar.value(), start_button(dialog).isEnabled(), texts(dialog))
    dialog.show_result(object(), "Lumbar now knows your upright posture.")

    assert service.calls == [("calibrate", SECONDS)]
    assert any("head and shoulders" in text for text in waiting)
    assert halfway[:2] == (75, False)
    assert "Stay as you are for 2 more seconds." in halfway[2]
    assert {"Done", "Lumbar now knows your upright posture."} <= set(texts(dialog))
    assert bar.value() == 100


def test_a_failure_says_why_and_offers_to_try_again(qtbot: QtBot, service: FakeService) -> None:
    """The reason stands there and the button begins anew."""
    dialog = opened(qtbot, service)
    dialog.start()
    dialog.show_result(None, "Nobody was in the picture; sit before the camera and try again.")
    said = texts(dialog)
    qtbot.mouseClick(start_button(dialog), Qt.MouseButton.LeftButton)

    assert "Nobody was in the picture; sit before the camera and try again." in said
    assert service.calls == [("calibrate", SECONDS)] * 2


def test_the_dialog_opened_anew_starts_from_the_beginning(
    qtbot: QtBot, service: FakeService
) -> None:
    """An old result is not shown as if it were new."""
    dialog = opened(qtbot, service)
    dialog.show_result(object(), "Lumbar now knows your upright posture.")
    dialog.close()
    dialog.show()

    assert "Lumbar now knows your upright posture." not in texts(dialog)
    assert start_button(dialog).text() == "Start"


def test_closing_the_dialog_gives_the_calibration_up(qtbot: QtBot, service: FakeService) -> None:
    """Whoever closes the window half-way keeps the old baseline."""
    dialog = opened(qtbot, service)
    dialog.start()
    dialog.close()

    assert service.calls == [("calibrate", SECONDS), ("cancel_calibration", None)]
