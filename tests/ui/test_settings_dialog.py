"""The settings dialog, made from the settings table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
)
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


def press(dialog: SettingsDialog, name: str) -> None:
    """Click the button whose text begins with ``name``."""
    (button,) = [b for b in dialog.findChildren(QPushButton) if b.text().startswith(name)]
    button.click()


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
    dialog.apply()
    while_wrong = list(store.saved)
    dialog.editors["onset_s"].value = 30.0
    dialog.apply()

    assert any("0 s to 15 min" in sentence for sentence in said)
    assert while_wrong == []
    assert [replace(Settings(), onset_s=30.0)] == store.saved
    assert errors(dialog) == []


def test_of_two_cameras_of_one_name_the_one_picked_is_meant(qtbot: QtBot) -> None:
    """Both can be picked, the other way round as well."""
    twins = [("046d:0825 @1", "HD Webcam"), ("046d:0825 @2", "HD Webcam")]
    store = Store()
    dialog = SettingsDialog(Settings(), store.save, {"camera": lambda: twins})
    qtbot.addWidget(dialog)
    (combo,) = [box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Camera"]
    for row in (1, 2, 1, 2):
        combo.setCurrentIndex(row)
        dialog._settle()

    assert [settings.camera for settings in store.saved] == [
        "046d:0825 @1",
        "046d:0825 @2",
        "046d:0825 @1",
        "046d:0825 @2",
    ]


def test_a_camera_can_be_typed(qtbot: QtBot) -> None:
    """By a device's path; Return makes it no entry without a value."""
    dialog = opened(qtbot)
    (combo,) = [box for box in dialog.findChildren(QComboBox) if box.accessibleName() == "Camera"]
    combo.lineEdit().selectAll()
    qtbot.keyClicks(combo.lineEdit(), "/dev/video2")
    qtbot.keyClick(combo.lineEdit(), Qt.Key.Key_Return)

    assert dialog.chosen.camera == "/dev/video2"
    assert combo.count() == 2


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


def test_a_change_acts_at_once(qtbot: QtBot) -> None:
    """No button is needed; the dialog stays open."""
    store = Store()
    dialog = opened(qtbot, store=store)
    with qtbot.waitSignal(dialog.applied) as applied:
        dialog.editors["notifications"].value = False

    assert applied.args == store.saved == [replace(Settings(), notifications=False)]
    assert dialog.isVisible()


def test_what_is_typed_last_is_not_lost_by_closing(qtbot: QtBot) -> None:
    """Escape takes a change that has not settled yet with it."""
    store = Store()
    dialog = opened(qtbot, store=store)
    dialog.editors["onset_s"].value = 45.0
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert ([replace(Settings(), onset_s=45.0)], False) == (store.saved, dialog.isVisible())


def test_every_change_can_be_undone_the_last_one_first(qtbot: QtBot) -> None:
    """The button says what it takes back, and Ctrl+Z does the same."""
    store = Store()
    dialog = opened(qtbot, store=store)
    dialog.editors["onset_s"].value = 45.0
    dialog.apply()
    dialog.editors["mirror"].value = False
    dialog.apply()
    press(dialog, "Undo: Mirror the live view")
    press(dialog, "Undo: Warn after")

    assert [replace(Settings(), onset_s=45.0), Settings()] == store.saved[2:]
    assert Settings() == dialog.chosen


def test_undo_leaves_alone_what_others_changed_meanwhile(qtbot: QtBot) -> None:
    """A calibration sets the profile; undoing another field does not take it away."""
    store = Store()
    dialog = opened(qtbot, store=store)
    dialog.editors["mirror"].value = False
    dialog.apply()
    dialog.show_settings(replace(dialog.chosen, profile="Desk"))
    dialog.undo()

    assert replace(Settings(), profile="Desk") == store.saved[-1]


def test_defaults_of_a_page_are_one_click_away(qtbot: QtBot) -> None:
    """Only this page, and one undo brings all of it back."""
    store = Store()
    dialog = opened(qtbot, OTHER, store)
    press(dialog, "Defaults of this page")
    restored = store.saved[-1]
    press(dialog, "Undo: 3 changes")

    assert (20.0, 1.0, 3) == (
        restored.onset_s,
        restored.deviation_limit,
        restored.rula_action_level,
    )
    assert (OTHER.camera, OTHER) == (restored.camera, store.saved[-1])


def test_settings_can_be_searched(qtbot: QtBot) -> None:
    """Words of name or explanation; pages without a hit disappear."""
    dialog = opened(qtbot)
    (search,) = [e for e in dialog.findChildren(QLineEdit) if e.placeholderText() == "Search"]
    qtbot.keyClicks(search, "graphics card")
    pages = dialog.findChildren(QListWidget)[0]
    shown = [pages.item(n).text() for n in range(pages.count()) if not pages.item(n).isHidden()]
    visible = [name for name, editor in dialog.editors.items() if editor.isVisible()]
    qtbot.keyClicks(search, " nonsense")
    said = errors(dialog)
    search.clear()

    assert (["Advanced"], ["device"]) == (shown, visible)
    assert said == ["No setting fits these words."]
    assert errors(dialog) == []


def test_a_dialog_takes_over_where_another_stood(qtbot: QtBot) -> None:
    """Page, search, focus and what can be taken back; the old one may then go."""
    store = Store()
    old = opened(qtbot, store=store)
    old.pages._list.setCurrentRow(old.pages._pages.index("Advanced"))
    old.put("language", "de")
    old.put("threads", 2)
    old.pages._search.setText("lumbar")
    old.activateWindow()
    old.editors["language"].focus()
    new = opened(qtbot, old.in_force, store)
    new.take_over(old)
    old.hide()
    new.undo()
    new.undo()

    assert (new.pages.page, new.pages._search.text()) == ("Advanced", "lumbar")
    assert new.geometry() == old.geometry()
    assert store.saved[2:] == [replace(Settings(), language="de"), Settings()]


def test_a_disk_that_refuses_keeps_what_was_typed(qtbot: QtBot) -> None:
    """The reason is shown and nothing typed is lost."""
    dialog = opened(qtbot, store=Store(StorageError("The disk is full; make room and try again.")))
    dialog.editors["notifications"].value = False
    dialog.apply()

    assert errors(dialog) == ["The disk is full; make room and try again."]
    assert dialog.chosen.notifications is False


def test_what_could_not_be_saved_can_be_taken_back(qtbot: QtBot) -> None:
    """Undo shows again what is in force, and then takes back the change before."""
    store = Store()
    dialog = opened(qtbot, store=store)
    dialog.put("mirror", False)
    store.error = StorageError("The disk is full; make room and try again.")
    dialog.put("notifications", False)
    refused = (dialog.in_force.notifications, dialog.chosen.notifications)
    press(dialog, "Undo")
    taken_back = (dialog.chosen.notifications, dialog.chosen.mirror, errors(dialog))
    store.error = None
    press(dialog, "Undo: Mirror the live view")

    assert refused == (True, False)
    assert taken_back == (True, False, [])
    assert (dialog.in_force, dialog.chosen) == (Settings(), Settings())


def test_a_change_that_cannot_be_taken_back_now_can_be_later(qtbot: QtBot) -> None:
    """A full disk does not cost the list of changes."""
    store = Store()
    dialog = opened(qtbot, store=store)
    dialog.put("mirror", False)
    store.error = StorageError("The disk is full; make room and try again.")
    dialog.undo()
    store.error = None
    dialog.undo()

    assert dialog.in_force == Settings()


class Guard:
    """Asks whether only so many days are to be kept; notes and answers."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.agrees = True

    def may(self, value: object) -> bool:
        self.asked.append(value)
        return self.agrees


def guarded(qtbot: QtBot, guard: Guard, store: Store) -> tuple[SettingsDialog, QDoubleSpinBox]:
    """A dialog that asks before it keeps fewer days, and the box for them."""
    dialog = SettingsDialog(Settings(), store.save, {}, guards={"retention_days": guard.may})
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.pages._list.setCurrentRow(dialog.pages._pages.index("Statistics and privacy"))
    (box,) = dialog.editors["retention_days"].findChildren(QDoubleSpinBox)
    return dialog, box


def test_a_guarded_number_waits_until_it_was_typed(qtbot: QtBot) -> None:
    """However slowly: 3 and 36 on the way to 365 are neither asked about nor saved."""
    guard, store = Guard(), Store()
    dialog, box = guarded(qtbot, guard, store)
    box.selectAll()
    for key in "365":
        qtbot.keyClicks(box, key)
        dialog._settle()
    on_the_way = (list(guard.asked), list(store.saved))
    qtbot.keyClick(box, Qt.Key.Key_Return)
    dialog._settle()

    assert on_the_way == ([], [])
    assert (guard.asked, store.saved) == ([365], [replace(Settings(), retention_days=365)])


def test_other_changes_do_not_wait_for_a_guarded_number(qtbot: QtBot) -> None:
    """Nor do they put it in force."""
    guard, store = Guard(), Store()
    dialog, box = guarded(qtbot, guard, store)
    box.stepUp()
    dialog.editors["mirror"].value = False
    dialog._settle()

    assert (guard.asked, store.saved) == ([], [replace(Settings(), mirror=False)])


def test_an_answer_of_no_shows_what_is_in_force(qtbot: QtBot) -> None:
    """Nothing is saved; the next change does not bring the number back."""
    guard, store = Guard(), Store()
    guard.agrees = False
    dialog, box = guarded(qtbot, guard, store)
    dialog.put("retention_days", 60)
    shown = box.value()
    dialog.put("mirror", False)

    assert (guard.asked, shown) == ([60], 0.0)
    assert store.saved == [replace(Settings(), mirror=False)]


@pytest.mark.parametrize("gone_on", [False, True])
def test_undo_puts_back_what_is_not_in_force_yet_and_nothing_else(
    qtbot: QtBot, gone_on: bool
) -> None:
    """Unasked, whether or not pressing the button took the focus; the change before stays."""
    guard, store = Guard(), Store()
    dialog, box = guarded(qtbot, guard, store)
    dialog.put("mirror", False)
    box.stepUp()
    offered = dialog._undo_button.text()
    if gone_on:
        dialog.editors["retention_days"].finished.emit()
    dialog.undo()
    dialog._settle()
    after = guard.asked, box.value(), dialog.in_force, dialog._undo_button.text()
    dialog.undo()

    assert offered == "Undo: Keep the history for"
    assert after == ([], 0.0, replace(Settings(), mirror=False), "Undo: Mirror the live view")
    assert dialog.in_force == Settings()


def test_what_could_not_be_saved_does_not_hinder_undo(qtbot: QtBot) -> None:
    """The number agreed to is put back, and what was wrong is no longer said."""
    guard, store = Guard(), Store()
    dialog, box = guarded(qtbot, guard, store)
    store.error = StorageError("The disk is full; make room and try again.")
    dialog.put("retention_days", 60)
    dialog.undo()

    assert (guard.asked, box.value(), dialog._error.text()) == ([60], 0.0, "")
    assert not dialog._undo_button.isEnabled()


def test_taking_back_asks_too(qtbot: QtBot) -> None:
    """It may bring a stricter number back; kept as it is, it can be taken back later."""
    guard, store = Guard(), Store()
    dialog, _box = guarded(qtbot, guard, store)
    dialog.show_settings(replace(Settings(), retention_days=30))
    dialog.put("retention_days", 0)
    guard.agrees = False
    dialog.undo()
    kept = dialog.in_force.retention_days
    guard.agrees = True
    dialog.undo()

    assert guard.asked == [0, 30, 30]
    assert (kept, dialog.in_force.retention_days) == (0, 30)


def test_a_window_that_the_program_closes_asks_nothing(qtbot: QtBot) -> None:
    """A half-typed number is forgotten; the user closing it is asked."""
    guard, store = Guard(), Store()
    dialog, box = guarded(qtbot, guard, store)
    box.stepUp()
    dialog.editors["mirror"].value = False
    dialog.close()
    by_program = list(guard.asked)
    dialog, box = guarded(qtbot, guard, store)
    box.stepUp()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert (by_program, guard.asked) == ([], [60])
    assert store.saved == [
        replace(Settings(), mirror=False),
        replace(Settings(), retention_days=60),
    ]


def test_a_question_does_not_undo_what_happens_meanwhile(qtbot: QtBot) -> None:
    """A calibration that ends while the question is open keeps its profile."""
    store = Store()

    def may(_value: object) -> bool:
        dialog.show_settings(replace(dialog.in_force, profile="Desk"))
        return True

    dialog = SettingsDialog(Settings(), store.save, {}, guards={"retention_days": may})
    qtbot.addWidget(dialog)
    dialog.put("retention_days", 60)

    assert store.saved == [replace(Settings(), profile="Desk", retention_days=60)]


def test_one_question_at_a_time(qtbot: QtBot) -> None:
    """A window that is closed while it asks does not ask again."""
    store, asked = Store(), []

    def may(value: object) -> bool:
        asked.append(value)
        dialog.close()
        return False

    dialog = SettingsDialog(Settings(), store.save, {}, guards={"retention_days": may})
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.put("retention_days", 60)

    assert (asked, store.saved) == ([60], [])


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    """For screen readers, and for reaching it by voice."""
    controls = (QAbstractButton, QComboBox, QDoubleSpinBox, QLineEdit, QListWidget)
    nameless = [
        control
        for kind in controls
        for control in opened(qtbot).findChildren(kind)
        if not control.accessibleName()
        and not (isinstance(control, QAbstractButton) and control.text())
        and control.objectName() not in ("qt_spinbox_lineedit", "")
    ]

    assert nameless == []
