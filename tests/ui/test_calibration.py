"""The calibration dialog."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from fakes import sitter
from lumbar.core.baseline import Baseline, posture_measures
from lumbar.core.suitability import Unfit
from lumbar.core.types import CameraState, MonitorStatus, RunState
from lumbar.pipeline.calibration import SECONDS
from lumbar.ui.calibration import CalibrationDialog
from ui.made_up import FakeService

SLOUCH = "Show how I slouch"
UPRIGHT = Baseline.from_samples([posture_measures(sitter(), (640, 480), 40.0)] * 20)


def opened(qtbot: QtBot, service: FakeService) -> CalibrationDialog:
    """The dialog on the screen."""
    dialog = CalibrationDialog(service, mirrored=True)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def start_button(dialog: CalibrationDialog) -> QPushButton:
    """The button that begins."""
    others = ("Close", SLOUCH)
    (found,) = [b for b in dialog.findChildren(QPushButton) if b.text() not in others]
    return found


def slouch_button(dialog: CalibrationDialog) -> QPushButton:
    """The button of the second step."""
    (found,) = [b for b in dialog.findChildren(QPushButton) if b.text() == SLOUCH]
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
    assert "Stay as you are for 1 more second." in halfway[2]
    assert "Done" in texts(dialog)
    assert any(text.startswith("Lumbar now knows your upright") for text in texts(dialog))
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


def test_the_second_step_is_offered_after_the_first_and_can_be_left_out(
    qtbot: QtBot, service: FakeService
) -> None:
    """The slouch is asked for once the good posture is known; a failed slouch may be repeated."""
    dialog = opened(qtbot, service)
    before = slouch_button(dialog).isVisible()
    dialog.start()
    dialog.show_result(object(), "Lumbar now knows your upright posture.")
    offered, explained = slouch_button(dialog).isVisible(), " ".join(texts(dialog))
    qtbot.mouseClick(slouch_button(dialog), Qt.MouseButton.LeftButton)
    meanwhile = slouch_button(dialog).isVisible()
    dialog.show_result(None, Unfit.UPRIGHT.sentence)
    again = slouch_button(dialog).isVisible()
    dialog.show_result(object(), "Lumbar now knows how you slouch, and your limits fit that.")

    assert (before, offered, meanwhile, again) == (False, True, False, True)
    assert "halfway between your good posture and this one" in explained
    assert service.calls == [("calibrate", SECONDS), ("calibrate slouch", SECONDS)]
    assert not slouch_button(dialog).isVisible()


def test_why_a_picture_does_not_count_is_told_at_once(qtbot: QtBot, service: FakeService) -> None:
    """In the place of the countdown, while it lasts."""
    dialog = opened(qtbot, service)
    dialog.start()
    hinted = replace(calibrating(0.4), calibration_hint=Unfit.CUT_OFF.sentence)
    dialog.show_status(hinted)
    told = texts(dialog)
    dialog.show_status(calibrating(0.4))

    assert Unfit.CUT_OFF.sentence in told
    assert "Stay as you are for 3 more seconds." in texts(dialog)


def test_what_will_be_judged_is_listed(qtbot: QtBot, service: FakeService) -> None:
    """And what will not, because it was not seen."""
    dialog = opened(qtbot, service)
    service.baseline = UPRIGHT
    dialog.show_result(object(), "Done.")
    everything = " ".join(texts(dialog))
    shoulders = ("head_height", "side_lean", "shoulder_tilt")
    centres = {n: c for n, c in UPRIGHT.centres.items() if n not in shoulders}
    service.baseline = Baseline(centres)
    dialog.show_result(object(), "Done.")
    face_only = " ".join(texts(dialog))

    assert "Lumbar will watch: head up and down, height of the head, distance" in everything
    assert "not seen" not in everything
    assert "not seen: height of the head, leaning to the side, tilt of the shoulders." in face_only


def test_a_measured_distance_is_handed_on(qtbot: QtBot, service: FakeService) -> None:
    """Only when the user has told one, and it is asked anew each time."""
    dialog = opened(qtbot, service)
    dialog.start()
    untold = service.told_cm
    (box,) = dialog.findChildren(QSpinBox)
    dialog.show_result(None, "No.")
    box.setValue(62)
    dialog.start()
    told = service.told_cm
    dialog.close()
    dialog.show()

    assert (untold, told) == (None, 62.0)
    assert box.text() == "not measured"
