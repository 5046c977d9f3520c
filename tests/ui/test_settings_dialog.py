"""The settings dialog, made from the settings table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QDoubleSpinBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from lumbar.core.errors import StorageError
from lumbar.storage.settings import FIELDS, Settings
from lumbar.ui.settings_dialog import SettingsDialog

CAMERAS = [("046d:0825", "HD Webcam")]
OTHER = replace(
    Settings(),
    onset_s=45.0,
    deviation_limit=1.25,
    rula_action_level=2,
    camera="046d:0825",
    mirror=False,
    arms_supported="yes",
    threads=2,
    profile="Home",
)


class Store:
    """Keeps what is saved, or refuses."""

    def __init__(self, error: StorageError | None = None) -> None:
        self.saved: list[Settings] = []
        self.error = error

    def save(self, settings: Settings) -> None:
        if self.error is not None:
            raise self.error
        self.saved.append(settings)


def opened(
    qtbot: QtBot, settings: Settings | None = None, store: Store | None = None
) -> SettingsDialog:
    """The dialog on the screen."""
    dialog = SettingsDialog(
        settings or Settings(), (store or Store()).save, {"camera": lambda: CAMERAS}
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press(dialog: SettingsDialog, which: QDialogButtonBox.StandardButton) -> QPushButton:
    """Click one of the buttons below."""
    (box,) = dialog.findChildren(QDialogButtonBox)
    button = box.button(which)
    button.click()
    return button


def errors(dialog: SettingsDialog) -> list[str]:
    """The refusals that can be read."""
    return [
        text.text()
        for text in dialog.findChildren(QLabel)
        if text.property("role") == "error" and text.isVisible() and text.text()
    ]


@pytest.mark.parametrize("settings", [Settings(), OTHER])
def test_what_is_in_force_is_shown_and_given_back(qtbot: QtBot, settings: Settings) -> None:
    """Every field of the table goes through its control unchanged."""
    assert settings == opened(qtbot, settings).chosen


def test_every_setting_has_a_named_and_explained_control(qtbot: QtBot) -> None:
    """The table is complete in the dialog, with label and help."""
    dialog = opened(qtbot)
    texts = {text.text() for text in dialog.findChildren(QLabel)}

    assert {field.name for field in FIELDS} == set(dialog.editors)
    assert {text for field in FIELDS for text in (field.label, field.help)} <= texts


def test_cameras_are_chosen_by_name(qtbot: QtBot) -> None:
    """The list names cameras; what is stored is their identity."""
    dialog = opened(qtbot)
    (combo,) = [box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Camera"]
    names = [combo.itemText(row) for row in range(combo.count())]
    combo.setCurrentText("HD Webcam")

    assert names == ["The first one found", "HD Webcam"]
    assert dialog.chosen.camera == "046d:0825"


def test_a_camera_that_is_not_connected_is_kept(qtbot: QtBot) -> None:
    """A saved camera that is unplugged is not replaced by opening the dialog."""
    absent = replace(Settings(), camera="1bcf:2b8a")

    assert absent == opened(qtbot, absent).chosen


def test_a_number_out_of_range_is_refused_with_the_reason(qtbot: QtBot) -> None:
    """Nothing is silently changed, nothing wrong can be saved, and a mended value may."""
    store = Store()
    dialog = opened(qtbot, store=store)
    dialog.editors["onset_s"].value = 1000.0
    said = errors(dialog)
    ok = press(dialog, QDialogButtonBox.StandardButton.Ok)
    while_wrong = (ok.isEnabled(), list(store.saved))
    dialog.editors["onset_s"].value = 30.0
    ok.click()

    assert any("0 to 900" in sentence for sentence in said)
    assert while_wrong == (False, [])
    assert [replace(Settings(), onset_s=30.0)] == store.saved
    assert errors(dialog) == []


def test_the_arrows_stay_inside_the_range(qtbot: QtBot) -> None:
    """Stepping stops at the limit."""
    dialog = opened(qtbot)
    dialog.editors["deviation_limit"].value = 2.99
    (box,) = [
        b for b in dialog.findChildren(QDoubleSpinBox) if b.accessibleName() == "Deviation limit"
    ]
    box.stepUp()
    box.stepUp()

    assert dialog.chosen.deviation_limit == 3.0


def test_apply_saves_and_stays_open(qtbot: QtBot) -> None:
    """Apply is offered only for something new."""
    store = Store()
    dialog = opened(qtbot, store=store)
    (box,) = dialog.findChildren(QDialogButtonBox)
    apply = box.button(QDialogButtonBox.StandardButton.Apply)
    at_first = apply.isEnabled()
    dialog.editors["notifications"].value = False
    with qtbot.waitSignal(dialog.applied) as applied:
        apply.click()

    assert (at_first, apply.isEnabled(), dialog.isVisible()) == (False, False, True)
    assert applied.args == store.saved == [replace(Settings(), notifications=False)]


def test_cancel_saves_nothing(qtbot: QtBot) -> None:
    """Closing with Cancel or Escape leaves all as it was."""
    store = Store()
    dialog = opened(qtbot, store=store)
    dialog.editors["notifications"].value = False
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert (store.saved, dialog.isVisible()) == ([], False)


def test_defaults_are_one_click_away_and_need_confirmation(qtbot: QtBot) -> None:
    """Restore defaults fills the dialog; OK puts them in force."""
    store = Store()
    dialog = opened(qtbot, OTHER, store)
    press(dialog, QDialogButtonBox.StandardButton.RestoreDefaults)
    before = list(store.saved)
    press(dialog, QDialogButtonBox.StandardButton.Ok)

    assert (before, store.saved) == ([], [Settings()])


def test_a_disk_that_refuses_keeps_the_dialog_open(qtbot: QtBot) -> None:
    """The reason is shown and nothing typed is lost."""
    dialog = opened(qtbot, store=Store(StorageError("The disk is full; make room and try again.")))
    dialog.editors["notifications"].value = False
    press(dialog, QDialogButtonBox.StandardButton.Ok)

    assert errors(dialog) == ["The disk is full; make room and try again."]
    assert dialog.isVisible()
