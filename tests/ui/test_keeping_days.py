"""How long the history is kept, set by hand in the running program: nothing is lost by typing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox
from pytestqt.qtbot import QtBot

from lumbar.core.errors import StorageError
from lumbar.core.types import Band, MinuteRow
from lumbar.storage.history import BEGINNING_S, END_S, History, span_of_days
from lumbar.storage.settings import Settings
from lumbar.ui.app import DesktopApp
from lumbar.ui.bridge import Bridge
from lumbar.ui.dates import date_of_year
from lumbar.ui.settings_window import SettingsWindow
from ui.made_up import FakeService, days_ago

DAY = timedelta(days=1)


class Program:
    """The program of somebody with a hundred days of history, and their answers."""

    def __init__(self, service: FakeService, path: Path, kept_days: int = 0) -> None:
        self.path = service.history_path = path
        self.today = days_ago()
        self.saved: list[Settings] = []
        self.asked: list[str] = []
        self.agrees = True
        self.error: StorageError | None = None
        self.bridge = Bridge()
        self.desktop = DesktopApp(
            service,  # type: ignore[arg-type]
            self.bridge,
            replace(Settings(), retention_days=kept_days),
            save_settings=self.save,
            offers={},
            history_path=path,
            tray_patience_s=60,
        )
        self.desktop.care._today = lambda: self.today  # a test may run past midnight

    def save(self, settings: Settings) -> None:
        if self.error is not None:
            raise self.error
        self.saved.append(settings)

    def confirm(self, _parent: object, question: str, act: str) -> bool:
        self.asked.append(f"{question} [{act}]")
        return self.agrees

    def open_settings(self) -> tuple[SettingsWindow, QDoubleSpinBox]:
        """The window on the page of the history, and the box of the days."""
        self.desktop.windows.open_settings()
        window = self.desktop.windows.settings_window
        assert window is not None
        window._confirm = self.confirm
        window.pages._list.setCurrentRow(window.pages._pages.index("Statistics and privacy"))
        (box,) = window.editors["retention_days"].findChildren(QDoubleSpinBox)
        return window, box

    @property
    def minutes(self) -> int:
        """How many are left."""
        with History.read_only(self.path) as history:
            return history.count(BEGINNING_S, END_S)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One minute a day for a hundred days; and no desktop."""
    for bus in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        monkeypatch.setenv(bus, f"unix:path={tmp_path}/no-bus")
    with History(tmp_path / "history.db") as history:
        history.add(
            MinuteRow(span_of_days(days_ago(n), days_ago(n))[0] + 9 * 3600, {Band.GOOD: 60.0})
            for n in range(100)
        )
    return tmp_path / "history.db"


@pytest.fixture
def program(qtbot: QtBot, service: FakeService, path: Path) -> Iterator[Program]:
    """The program that keeps everything."""
    made = Program(service, path)
    try:
        yield made
    finally:
        made.desktop.stop(60.0)


def tells(question: str, count: int, day: date) -> bool:
    """Whether a question names the number of minutes, the day and what its button does."""
    return question.startswith(f"Delete {count} minute") and question.endswith(
        f" recorded before {date_of_year(day)}? This cannot be undone. [Delete]"
    )


def test_typing_a_number_costs_nothing(qtbot: QtBot, program: Program) -> None:
    """Each digit of 365 may settle on its own, and what is shorter than the history is asked."""
    window, box = program.open_settings()
    box.selectAll()
    for key in "365":
        qtbot.keyClicks(box, key)
        window._settle()
        program.desktop.care.delete_aged()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    window._settle()
    program.desktop.care.delete_aged()

    assert (program.minutes, program.asked) == (100, [])
    assert [settings.retention_days for settings in program.saved] == [365]


def test_an_arrow_pressed_by_mistake_costs_nothing(qtbot: QtBot, program: Program) -> None:
    """The first press keeps sixty days; the answer Keep takes that back."""
    program.agrees = False
    window, box = program.open_settings()
    box.stepUp()
    window.accept()
    program.desktop.care.delete_aged()

    assert [tells(question, 39, program.today - 60 * DAY) for question in program.asked] == [True]
    assert (program.minutes, program.saved) == (100, [])


def test_what_the_user_agrees_to_goes_at_once(qtbot: QtBot, program: Program) -> None:
    """As many minutes as the question said."""
    window, box = program.open_settings()
    box.stepUp()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    window._settle()

    assert [tells(question, 39, program.today - 60 * DAY) for question in program.asked] == [True]
    assert program.minutes == 61
    assert [settings.retention_days for settings in program.saved] == [60]


def test_nothing_goes_when_the_setting_could_not_be_saved(qtbot: QtBot, program: Program) -> None:
    """Asked again next time."""
    program.error = StorageError("The disk is full; make room and try again.")
    window, box = program.open_settings()
    box.stepUp()
    window.apply()
    program.desktop.care.delete_aged()

    assert (program.minutes, len(program.asked)) == (100, 1)


def test_a_history_that_cannot_be_read_is_no_empty_one(
    qtbot: QtBot, program: Program, path: Path
) -> None:
    """What nobody can count is not deleted unasked."""
    path.write_bytes(b"no database" * 1000)
    window, box = program.open_settings()
    box.stepUp()
    window.apply()

    assert (program.asked, program.saved, box.value()) == ([], [], 0.0)
    assert "history" in window._error.text()


def test_what_grew_too_old_since_goes_at_the_next_start(
    qtbot: QtBot, service: FakeService, path: Path
) -> None:
    """The pages are told, so that no page shows a day that is gone."""
    made = Program(service, path, kept_days=90)
    try:
        after_start = made.minutes
        made.desktop.windows.open_dashboard()
        dashboard = made.desktop.windows.dashboard
        assert dashboard is not None
        totals = dashboard._day_totals
        day = made.today - 80 * DAY
        before = totals.between(day, day)[day].judged_s
        made.desktop.care.keep_days(70)
        made.desktop.care.delete_aged()
        after = totals.between(day, day)[day].judged_s
    finally:
        made.desktop.stop(60.0)

    assert after_start == 91
    assert (before, after) == (60.0, 0.0)
