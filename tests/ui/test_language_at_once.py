"""Another language chosen in the settings is spoken at once, everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QListWidget,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lumbar.core.types import Band, RunState
from lumbar.storage.history import History
from lumbar.storage.settings import Settings
from lumbar.ui import language
from lumbar.ui.app import DesktopApp
from lumbar.ui.bridge import Bridge
from lumbar.ui.period import Kind
from ui.made_up import FakeService, WorkingDay, days_ago, update

TITLES = ("Lumbar-Einstellungen", "Warum dieser Wert?", "Willkommen bei Lumbar")
Start = Callable[[str], DesktopApp]


@pytest.fixture
def start(
    qtbot: QtBot, service: FakeService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    """Starts the program in a language; ends it after the test."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    with History(tmp_path / "history.db") as history:
        history.add(WorkingDay(days_ago(40)).rows())
    started: list[DesktopApp] = []

    def started_in(name: str) -> DesktopApp:
        language.use(name)
        service.settings = replace(Settings(), language=name)

        def save(settings: Settings) -> None:
            service.settings = settings

        desktop = DesktopApp(
            service,
            Bridge(),
            service.settings,
            save_settings=save,
            offers={"camera": lambda: [("046d:0825", "HD Webcam")], "profile": list},
            history_path=tmp_path / "history.db",
        )
        started.append(desktop)
        return desktop

    try:
        yield started_in
    finally:
        for desktop in started:
            desktop.stop(60.0)


def open_everything(desktop: DesktopApp) -> None:
    """Every window that another language does not wait for, and every page of the dashboard."""
    windows = desktop.windows
    windows.open_dashboard()
    assert windows.dashboard is not None
    windows.dashboard.show_worksheet()
    for tab in windows.dashboard._tabs.buttons():
        tab.click()
    windows.open_settings()
    windows.open_first_run()


def words(widget: QWidget | QMenu) -> Iterator[str]:
    """All that can be read or heard of a widget and what is on it."""
    for part in (widget, *widget.findChildren(QWidget)):
        yield from (part.accessibleName(), part.accessibleDescription(), part.toolTip())
        if isinstance(part, QLabel | QAbstractButton):
            yield part.text()
        elif isinstance(part, QComboBox):
            yield from (part.itemText(row) for row in range(part.count()))
        elif isinstance(part, QListWidget):
            yield from (part.item(row).text() for row in range(part.count()))
        elif isinstance(part, QMenu):
            yield from (part.title(), *(action.text() for action in part.actions()))


def all_words(desktop: DesktopApp) -> Counter[str]:
    """What the program says in all visible windows and in the tray."""
    desktop.tray.menu.aboutToShow.emit()
    menus = (desktop.tray.menu, *(a.menu() for a in desktop.tray.menu.actions() if a.menu()))
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    titles = [window.windowTitle() for window in shown]
    return Counter([*titles, *(text for w in (*shown, *menus) for text in words(w))])


def test_everything_says_the_same_as_if_started_in_the_language(qtbot: QtBot, start: Start) -> None:
    """Windows, tooltips, names for screen readers, the tray's menu and its tooltip."""
    german = start("de")
    open_everything(german)
    from_the_start = all_words(german), german.tray.tooltip
    german.stop(60.0)
    english = start("en")
    open_everything(english)
    before = all_words(english)
    assert english.windows.settings_window is not None
    english.windows.settings_window.put("language", "de")
    qtbot.waitUntil(lambda: "Beenden" in english.actions.quit.text().replace("&", ""))

    after = all_words(english)

    assert english.tray.tooltip == from_the_start[1]
    assert set(after) - set(from_the_start[0]) == {"Rückgängig: Sprache"}
    assert len(set(before) - set(after)) > 200
    assert all(after[title] == from_the_start[0][title] for title in TITLES)


def test_windows_stand_where_they_stood(qtbot: QtBot, start: Start) -> None:
    """The same page of the same month, the same settings; the old windows are gone."""
    windows = start("en").windows
    windows.open_dashboard()
    windows.open_settings()
    old = windows.dashboard, windows.settings_window
    assert old[0] is not None
    assert old[1] is not None
    month = list(Kind).index(Kind.MONTH) + 1
    old[0]._tabs.button(month).click()
    old[0].period_pages[Kind.MONTH].go(-1)
    before = old[0].period_pages[Kind.MONTH].period
    old[0].show_update(update(Band.POOR))
    old[1].pages._list.setCurrentRow(3)
    places = [window.geometry() for window in old]
    old[1].put("language", "fr")
    qtbot.waitUntil(lambda: windows.dashboard is not old[0])
    new = windows.dashboard, windows.settings_window
    assert new[0] is not None
    assert new[1] is not None

    assert not any(shiboken6.isValid(window) for window in old)
    assert [window.geometry() for window in new] == places
    assert new[0]._tabs.checkedId() == month
    assert new[0].period_pages[Kind.MONTH].period == before
    assert new[0]._headline.text() == language.tr("Poor posture")
    assert new[1].pages._list.currentRow() == 3
    assert new[1].parent() is new[0]


def test_the_choice_can_be_taken_back(qtbot: QtBot, start: Start) -> None:
    """The button to undo it is there, in the new language."""
    desktop = start("en")
    desktop.windows.open_settings()
    assert desktop.windows.settings_window is not None
    desktop.windows.settings_window.put("language", "ja")
    qtbot.waitUntil(lambda: language.installed()[-1] == "lumbar_ja")
    in_japanese = desktop.actions.quit.text()
    desktop.windows.settings_window.undo()
    qtbot.waitUntil(lambda: language.installed()[-1] == "lumbar_en")

    assert in_japanese != desktop.actions.quit.text() == "&Quit"


def test_a_window_that_was_closed_stays_closed(qtbot: QtBot, start: Start) -> None:
    """And speaks the new language when it is opened the next time."""
    desktop = start("en")
    windows = desktop.windows
    windows.open_dashboard()
    assert windows.dashboard is not None
    windows.dashboard.close()
    windows.open_settings()
    assert windows.settings_window is not None
    windows.settings_window.put("language", "de")
    qtbot.waitUntil(lambda: language.installed()[-1] == "lumbar_de")
    visible = windows.dashboard.isVisible()
    windows.open_dashboard()

    assert not visible
    assert windows.dashboard._headline.text() == language.tr("Starting")


def test_a_question_is_answered_first(qtbot: QtBot, start: Start, service: FakeService) -> None:
    """A dialog that waits for an answer, and the window it stands on, are not deleted under it."""
    desktop = start("en")
    desktop.windows.open_settings()
    window = desktop.windows.settings_window
    assert window is not None
    question = QMessageBox(window)
    question.setModal(True)
    window.put("language", "de")
    question.show()
    qtbot.waitUntil(lambda: service.settings.language == "de")
    desktop._say_anew()
    meanwhile = shiboken6.isValid(question), language.installed()[-1]
    question.close()
    qtbot.waitUntil(lambda: language.installed()[-1] == "lumbar_de")

    assert meanwhile == (True, "lumbar_en")
    assert not shiboken6.isValid(window)


def test_an_open_menu_is_closed_first(qtbot: QtBot, start: Start, service: FakeService) -> None:
    """A button's menu has an event loop of its own too."""
    desktop = start("en")
    desktop.windows.open_dashboard()
    desktop.windows.open_settings()
    window, dashboard = desktop.windows.settings_window, desktop.windows.dashboard
    assert window is not None
    assert dashboard is not None
    window.put("language", "de")
    dashboard._snooze_menu.popup(dashboard.pos())
    qtbot.waitUntil(lambda: service.settings.language == "de")
    desktop._say_anew()
    meanwhile = shiboken6.isValid(dashboard), language.installed()[-1]
    dashboard._snooze_menu.close()
    qtbot.waitUntil(lambda: language.installed()[-1] == "lumbar_de")

    assert meanwhile == (True, "lumbar_en")


@pytest.mark.parametrize("state", [Qt.WindowState.WindowMinimized, Qt.WindowState.WindowMaximized])
def test_the_window_is_as_large_as_it_was(
    qtbot: QtBot, start: Start, state: Qt.WindowState
) -> None:
    """Put away or filling the screen; and when it no longer does, of its old size."""
    windows = start("en").windows
    windows.open_dashboard()
    windows.open_settings()
    old = windows.dashboard
    assert old is not None
    assert windows.settings_window is not None
    normal = old.geometry()
    old.setWindowState(state)
    windows.settings_window.put("language", "fr")
    qtbot.waitUntil(lambda: windows.dashboard is not old)
    new = windows.dashboard
    assert new is not None

    assert new.isVisible()
    assert new.windowState() == state
    assert new.normalGeometry() == normal


def test_that_there_is_no_tray_is_said_again(qtbot: QtBot, start: Start) -> None:
    """In the new language: whoever closes the window ends Lumbar."""
    desktop = start("en")
    desktop.tray.missing.emit()
    windows = desktop.windows
    windows.open_settings()
    assert windows.settings_window is not None
    windows.settings_window.put("language", "de")
    qtbot.waitUntil(lambda: language.installed()[-1] == "lumbar_de")
    assert windows.dashboard is not None

    assert windows.dashboard._banner.isVisible()
    assert windows.dashboard._banner._text.text().startswith("Dieser Desktop zeigt")


def test_a_calibration_under_way_goes_on(qtbot: QtBot, start: Start, service: FakeService) -> None:
    """Its window keeps its words, and nothing is given up; all change once it is closed."""
    desktop = start("en")
    windows = desktop.windows
    windows.open_calibration()
    calibration = windows.calibration
    assert calibration is not None
    calibration.start()
    windows.open_settings()
    assert windows.settings_window is not None
    windows.settings_window.put("language", "es")
    qtbot.waitUntil(lambda: service.settings.language == "es")
    desktop._say_anew()
    during = service.status.run_state, [name for name, _ in service.calls]
    calibrated = replace(service.status, run_state=RunState.RUNNING)
    service.status = calibrated
    desktop._say_anew()  # the slouch may be taken yet
    left_alone = calibration.isVisible(), windows.calibration is calibration
    calibration.close()
    qtbot.waitUntil(lambda: language.installed()[-1] == "lumbar_es")

    assert during == (RunState.CALIBRATING, ["calibrate"])
    assert left_alone == (True, True)
    assert windows.calibration is None
