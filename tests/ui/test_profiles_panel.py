"""Profiles in the settings: used, made, renamed and deleted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lumbar import paths
from lumbar.storage.profiles import Profile, list_profiles, profile_path, save_profile
from lumbar.storage.settings import Settings
from lumbar.ui.history_care import HistoryCare
from lumbar.ui.profiles_panel import ProfilesPanel
from lumbar.ui.settings_window import SettingsWindow
from ui.made_up import FakeService

LONG_AGO = 1_790_000_000.0


class Answers:
    """The user: says one name, and yes or no."""

    def __init__(self) -> None:
        self.name = ""
        self.yes = True
        self.asked: list[str] = []

    def ask(self, _parent: QWidget, question: str, _suggested: str) -> str:
        self.asked.append(question)
        return self.name

    def confirm(self, _parent: QWidget, question: str, act: str) -> bool:
        self.asked.append(f"{question} [{act}]")
        return self.yes


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def window(qtbot: QtBot, service: FakeService, tmp_path: Path, answers: Answers) -> SettingsWindow:
    """The settings of somebody with two profiles, of which *Desk* is in use."""
    for name in ("Desk", "Standing"):
        profile = Profile(name, "", LONG_AGO, {})
        save_profile(profile_path(paths.profiles_dir(), name), profile)
    care = HistoryCare(service, tmp_path / "history.db")  # type: ignore[arg-type]
    offers = {
        "profile": lambda: [(name, name) for name in names()],
        "camera": lambda: [("046d:0825", "HD Webcam")],
    }
    made = SettingsWindow(service, care, Settings(profile="Desk"), lambda _: None, offers)  # type: ignore[arg-type]
    made.care_kept = care  # type: ignore[attr-defined]
    (panel,) = made.findChildren(ProfilesPanel)
    panel._ask, panel._confirm = answers.ask, answers.confirm
    qtbot.addWidget(made)
    made.show()
    return made


def names() -> list[str]:
    """The profiles there are."""
    return [profile.name for profile in list_profiles(paths.profiles_dir())]


def pick(window: SettingsWindow, row: int) -> None:
    """Choose a line of the list."""
    panel_of(window).findChildren(QListWidget)[0].setCurrentRow(row)


def panel_of(window: SettingsWindow) -> ProfilesPanel:
    return window.findChildren(ProfilesPanel)[0]


def press(window: SettingsWindow, text: str) -> None:
    """Press a button of the panel."""
    (button,) = [b for b in panel_of(window).findChildren(QPushButton) if b.text() == text]
    button.click()


def lines(window: SettingsWindow) -> list[str]:
    """What the list says."""
    (shown,) = panel_of(window).findChildren(QListWidget)
    return [shown.item(row).text() for row in range(shown.count())]


def said(window: SettingsWindow) -> set[str]:
    """All other texts of the panel."""
    return {label.text() for label in panel_of(window).findChildren(QLabel)}


def test_the_list_tells_which_is_used_and_when_it_was_made(window: SettingsWindow) -> None:
    """By name."""
    desk, standing = lines(window)

    assert desk.startswith("Desk, calibrated on ")
    assert desk.endswith("2026 (in use)")
    assert "(in use)" not in standing


def test_another_profile_is_used_and_that_can_be_undone(window: SettingsWindow) -> None:
    """Like every other setting."""
    pick(window, 1)
    press(window, "Use")
    used = window.in_force.profile
    window.undo()

    assert ("Standing", "Desk") == (used, window.in_force.profile)
    assert lines(window)[0].endswith("(in use)")


def test_a_renamed_profile_stays_in_use(
    qtbot: QtBot, window: SettingsWindow, answers: Answers
) -> None:
    """The file, the setting and what can be picked all know the new name."""
    pick(window, 0)
    answers.name = "Büro"
    with qtbot.waitSignal(window.profiles_changed):
        press(window, "Rename…")

    assert ["Büro", "Standing"] == names()
    assert window.in_force.profile == "Büro"
    assert window.editors["profile"].value == "Büro"


def test_a_taken_name_is_refused_in_words(window: SettingsWindow, answers: Answers) -> None:
    """Nothing is replaced, neither by renaming nor by making one."""
    sentence = "There is already a profile called Standing; choose another name."
    pick(window, 0)
    answers.name = "Standing"
    press(window, "Rename…")
    renamed = sentence in said(window)
    press(window, "New profile…")

    assert (renamed, sentence in said(window)) == (True, True)
    assert ["Desk", "Standing"] == names()


@pytest.mark.parametrize(("yes", "left"), [(False, ["Desk", "Standing"]), (True, ["Standing"])])
def test_a_profile_is_deleted_only_after_a_question(
    window: SettingsWindow, answers: Answers, yes: bool, left: list[str]
) -> None:
    """One that was in use leaves none in use."""
    answers.yes = yes
    pick(window, 0)
    press(window, "Delete…")

    assert answers.asked == ["Delete the profile Desk? This cannot be undone. [Delete]"]
    assert left == names()
    assert window.in_force.profile == ("" if yes else "Desk")


def test_undo_never_brings_a_deleted_profile_into_use(
    window: SettingsWindow, answers: Answers
) -> None:
    """What went before it can still be undone."""
    window.put("mirror", False)
    pick(window, 1)
    press(window, "Use")
    pick(window, 0)
    press(window, "Delete…")
    window.undo()

    assert (window.in_force.profile, window.in_force.mirror) == ("Standing", True)


def test_a_new_profile_begins_with_its_calibration(
    qtbot: QtBot, window: SettingsWindow, answers: Answers
) -> None:
    """Its name is in force before, so that the calibration is kept under it."""
    answers.name = "Laptop"
    with qtbot.waitSignal(window.calibration_wanted):
        press(window, "New profile…")

    assert window.in_force.profile == "Laptop"


def test_when_the_settings_cannot_be_written_the_old_name_stays(
    qtbot: QtBot, tmp_path: Path, answers: Answers
) -> None:
    """The settings still name the old file, so it is the new one that goes."""
    save_profile(profile_path(tmp_path, "Desk"), Profile("Desk", "", LONG_AGO, {}))
    current: Callable[[], str] = lambda: "Desk"  # noqa: E731
    panel = ProfilesPanel(tmp_path, current, ask=answers.ask, confirm=answers.confirm)
    qtbot.addWidget(panel)
    panel.refresh()
    answers.name = "Büro"
    panel.rename()

    assert ["Desk"] == [profile.name for profile in list_profiles(tmp_path)]


def test_the_list_tells_where_a_profile_belongs(window: SettingsWindow) -> None:
    """Camera and number of screens, as far as they are known."""
    folder = paths.profiles_dir()
    places = {
        "Both": ("046d:0825", "1920x1080+0+0 2560x1440+1920+0"),
        "Gone": ("dead:beef", "1920x1080+0+0"),
        "Old": ("", ""),
    }
    for name, (camera, arrangement) in places.items():
        save_profile(profile_path(folder, name), Profile(name, camera, 1.0, {}, arrangement))
    window.show_settings(window.in_force)
    told = {line.split(",")[0]: line.partition("\n")[2] for line in lines(window)}

    assert told["Both"] == "HD Webcam, 2 screens"
    assert told["Gone"] == "a camera that is not connected, 1 screen"
    assert told["Old"] == ""


def test_the_profile_in_use_can_be_put_aside(window: SettingsWindow) -> None:
    """No profile at all is a choice too, and can be undone."""
    pick(window, 0)
    press(window, "Stop using")
    without = window.in_force.profile
    window.undo()

    assert (without, window.in_force.profile) == ("", "Desk")


def test_a_double_click_only_ever_uses(window: SettingsWindow) -> None:
    """On the profile in use it changes nothing."""
    (shown,) = panel_of(window).findChildren(QListWidget)
    used = []
    for row in (0, 1, 1):
        pick(window, row)
        shown.itemDoubleClicked.emit(shown.item(row))
        used.append(window.in_force.profile)

    assert used == ["Desk", "Standing", "Standing"]


def test_the_panel_stands_for_the_setting(window: SettingsWindow) -> None:
    """There is no second control that says the same, also not after a search."""
    window.show()
    window.pages._list.setCurrentRow(window.pages._pages.index("Profiles"))
    before = window.editors["profile"].isVisible()
    window.pages.search("profile")

    assert (before, window.editors["profile"].isVisible()) == (False, False)
    assert panel_of(window).isVisible()
