"""The first minute with Lumbar."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from lumbar.core.errors import StorageError
from lumbar.core.types import CameraState, RunState
from lumbar.pipeline.calibration import SECONDS
from lumbar.storage.settings import Settings
from lumbar.ui.first_run import FirstRun
from ui.made_up import FakeService

CAMERAS = [("046d:0825", "HD Webcam")]


class Store:
    """Keeps what is saved."""

    def __init__(self, service: FakeService) -> None:
        self.service = service
        self.saved: list[Settings] = []

    def save(self, settings: Settings) -> None:
        self.service.settings = settings
        self.saved.append(settings)


@pytest.fixture
def store(service: FakeService) -> Store:
    """An empty store."""
    return Store(service)


@pytest.fixture
def dialog(qtbot: QtBot, service: FakeService, store: Store) -> FirstRun:
    """The dialog at its first step."""
    made = FirstRun(service, store.save, {"camera": lambda: CAMERAS})  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def press(qtbot: QtBot, dialog: FirstRun, text: str) -> None:
    """Click a button that can be seen."""
    buttons = dialog.findChildren(QAbstractButton)
    (button,) = [b for b in buttons if b.text() == text and b.isVisible()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(dialog: FirstRun, question: str, text: str) -> None:
    """Pick an answer."""
    (button,) = [
        b
        for b in dialog.findChildren(QRadioButton)
        if b.text() == text and question in b.accessibleDescription()
    ]
    button.click()


def texts(dialog: FirstRun) -> str:
    """What can be read."""
    return "\n".join(text.text() for text in dialog.findChildren(QLabel) if text.isVisible())


def test_the_whole_way(qtbot: QtBot, dialog: FirstRun, service: FakeService, store: Store) -> None:
    """Told, seen, asked, calibrated."""
    told = texts(dialog)
    press(qtbot, dialog, "Next")
    dialog.findChildren(QComboBox)[0].setCurrentIndex(1)
    press(qtbot, dialog, "Next")
    answer(dialog, "forearms", "Yes")
    answer(dialog, "feet", "No")
    answer(dialog, "camera", "At my side")
    from_the_side = texts(dialog)
    press(qtbot, dialog, "Next")
    press(qtbot, dialog, "Start")
    dialog.show_status(replace(service.status, run_state=RunState.CALIBRATING, calibration=0.5))
    service.settings = replace(service.settings, profile="Desk")
    dialog.show_result(object(), "Lumbar now knows your upright posture.")
    done = texts(dialog)
    press(qtbot, dialog, "Finish")

    assert "never stored" in told
    assert "skip the next step" in from_the_side
    assert ("calibrate", SECONDS) in service.calls
    assert "Lumbar now knows your upright posture." in done
    assert not dialog.isVisible()
    assert store.saved[-1] == replace(
        Settings(),
        camera="046d:0825",
        arms_supported="yes",
        legs_supported="no",
        camera_place="side",
        profile="Desk",
    )


def test_every_step_can_be_skipped_and_gone_back_to(
    qtbot: QtBot, dialog: FirstRun, service: FakeService, store: Store
) -> None:
    """Nothing is chosen for the user; settings are saved so that it is not asked again."""
    for _ in range(3):
        press(qtbot, dialog, "Next")
    press(qtbot, dialog, "Back")
    asked = texts(dialog)
    press(qtbot, dialog, "Next")
    press(qtbot, dialog, "Skip and finish")

    assert "Three questions" in asked
    assert not dialog.isVisible()
    assert set(store.saved) == {Settings()}
    assert service.calls == []


def test_it_can_be_put_off(qtbot: QtBot, dialog: FirstRun, store: Store) -> None:
    """One click, or Escape, at any step."""
    press(qtbot, dialog, "Set up later")

    assert (False, [Settings()]) == (dialog.isVisible(), store.saved)


@pytest.mark.parametrize("how", ["Back", "Skip and finish", "Set up later", "Escape"])
def test_leaving_gives_the_calibration_up(
    qtbot: QtBot, dialog: FirstRun, service: FakeService, how: str
) -> None:
    """Nobody is measured who no longer sees that they are."""
    for _ in range(3):
        press(qtbot, dialog, "Next")
    press(qtbot, dialog, "Start")
    if how == "Escape":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        press(qtbot, dialog, how)

    assert service.calls == [("calibrate", SECONDS), ("cancel_calibration", None)]


def test_a_calibration_begun_elsewhere_does_not_end_the_steps(
    qtbot: QtBot, dialog: FirstRun
) -> None:
    """Its result is not for the step that is shown."""
    dialog.show_result(object(), "Lumbar now knows your upright posture.")
    press(qtbot, dialog, "Next")

    assert "Choose the camera" in texts(dialog)


def test_what_another_window_saved_meanwhile_stays(
    qtbot: QtBot, dialog: FirstRun, service: FakeService, store: Store
) -> None:
    """Each step saves its own answers only, and so does the end."""
    press(qtbot, dialog, "Next")
    service.settings = replace(service.settings, threads=2)
    dialog.findChildren(QComboBox)[0].setCurrentIndex(1)
    press(qtbot, dialog, "Next")
    service.settings = replace(service.settings, threads=1)
    answer(dialog, "feet", "No")
    press(qtbot, dialog, "Next")
    service.settings = replace(service.settings, language="de")
    press(qtbot, dialog, "Set up later")
    asked = replace(Settings(), camera="046d:0825", threads=2)

    assert store.saved[0] == asked
    assert store.saved[1] == replace(asked, threads=1, legs_supported="no")
    assert store.saved[2] == replace(asked, threads=1, legs_supported="no", language="de")


def test_answers_given_before_are_shown(qtbot: QtBot, service: FakeService, store: Store) -> None:
    """Done again later, it begins with what is known."""
    known = replace(Settings(), arms_supported="no", camera="gone")
    service.settings = known
    made = FirstRun(service, store.save, {"camera": lambda: CAMERAS})  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    for _ in range(2):
        made.go_on()
    chosen = [b.text() for b in made.findChildren(QRadioButton) if b.isChecked()]
    made.go_on()

    assert chosen == ["No"]
    assert known == store.saved[-1]


def test_a_camera_that_does_not_work_says_why(
    qtbot: QtBot, dialog: FirstRun, service: FakeService
) -> None:
    """In the place of the picture."""
    press(qtbot, dialog, "Next")
    dialog.show_status(
        replace(service.status, camera_state=CameraState.ABSENT, message="Connect a camera.")
    )

    assert dialog._view._message == "Connect a camera.…"


@pytest.mark.parametrize("way", ["Next", "Set up later"])
def test_what_the_camera_is_for_has_been_read(qtbot: QtBot, dialog: FirstRun, way: str) -> None:
    """By going on from the page that says it, or by not wanting to read it."""
    told: list[None] = []
    dialog.introduced.connect(lambda: told.append(None))
    before = len(told)
    press(qtbot, dialog, way)

    assert (0, 1) == (before, len(told))


def test_a_disk_that_refuses_is_told(qtbot: QtBot, service: FakeService) -> None:
    """And the steps go on."""

    def refuse(_settings: Settings) -> None:
        raise StorageError("The disk is full; make room and try again.")

    made = FirstRun(service, refuse, {"camera": lambda: CAMERAS})  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    for _ in range(3):
        made.go_on()

    assert "The disk is full; make room and try again." in texts(made)


def test_return_goes_on(qtbot: QtBot, dialog: FirstRun) -> None:
    """The keyboard alone is enough."""
    default = [b for b in dialog.findChildren(QPushButton) if b.isDefault()]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    assert [b.text() for b in default] == ["Next"]
    assert "Choose the camera" in texts(dialog)
