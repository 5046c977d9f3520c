"""The user's say over the history."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDateEdit, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from lumbar.storage.history import BEGINNING_S, END_S, History
from lumbar.ui.dates import as_qdate
from lumbar.ui.history_care import HistoryCare
from lumbar.ui.history_panel import HistoryPanel
from ui.made_up import FakeService, WorkingDay, days_ago


class User:
    """Answers what the panel asks."""

    def __init__(self, path: str = "", *, agrees: bool = True) -> None:
        self.path = path
        self.agrees = agrees
        self.asked: list[str] = []

    def confirm(self, _parent: object, question: str, act: str) -> bool:
        self.asked.append(f"{question} [{act}]")
        return self.agrees

    def name(self, *_: object) -> str:
        return self.path


@pytest.fixture
def care(service: FakeService, tmp_path: Path) -> HistoryCare:
    """A history of today and three days ago."""
    path = service.history_path = tmp_path / "history.db"
    with History(path) as history:
        history.add(WorkingDay(days_ago()).rows())
        history.add(WorkingDay(days_ago(3), end_h=9.6).rows())
    return HistoryCare(service, path)  # type: ignore[arg-type]


def panel(qtbot: QtBot, care: HistoryCare, user: User) -> HistoryPanel:
    """The panel, on the screen."""
    made = HistoryPanel(care, confirm=user.confirm, ask_save=user.name, ask_open=user.name)
    qtbot.addWidget(made)
    made.show()
    return made


def press(made: HistoryPanel, name: str) -> None:
    """Click a button."""
    (button,) = [b for b in made.findChildren(QPushButton) if b.text() == name]
    button.click()


def count(care: HistoryCare) -> int:
    """Minutes left."""
    with History.read_only(care.path) as history:
        return history.count(BEGINNING_S, END_S)


def said(made: HistoryPanel) -> list[str]:
    """What can be read."""
    return [text.text() for text in made.findChildren(QLabel)]


def choose(made: HistoryPanel, day: date) -> None:
    """Set both date fields."""
    for edit in made.findChildren(QDateEdit):
        edit.setDate(as_qdate(day))


def test_a_day_is_deleted_after_a_question(qtbot: QtBot, care: HistoryCare) -> None:
    """Only that day, and the question says how much it is."""
    user = User()
    made = panel(qtbot, care, user)
    choose(made, days_ago(3))
    before = count(care)
    press(made, "Delete these days…")

    assert user.asked == ["Delete 60 minutes? This cannot be undone. [Delete]"]
    assert count(care) == before - 60
    assert "60 minutes deleted." in said(made)


def test_no_deletes_nothing(qtbot: QtBot, care: HistoryCare) -> None:
    """Neither a day nor everything."""
    before = count(care)
    user = User(agrees=False)
    made = panel(qtbot, care, user)
    press(made, "Delete these days…")
    press(made, "Delete everything…")

    assert before == count(care)
    assert user.asked[-1].endswith("[Delete everything]")


def test_a_day_without_minutes_is_not_asked_about(qtbot: QtBot, care: HistoryCare) -> None:
    """There is nothing to confirm."""
    user = User()
    made = panel(qtbot, care, user)
    choose(made, days_ago(1))
    press(made, "Delete these days…")

    assert user.asked == []
    assert "Nothing was recorded on these days." in said(made)


def test_everything_is_deleted_and_comes_back_from_a_backup(
    qtbot: QtBot, care: HistoryCare, tmp_path: Path
) -> None:
    """Back up, delete, restore."""
    made = panel(qtbot, care, User(str(tmp_path / "backup.sqlite3")))
    before = count(care)
    press(made, "Back up…")
    press(made, "Delete everything…")
    emptied = count(care)
    press(made, "Restore…")

    assert (0, before) == (emptied, count(care))
    assert f"{before} minutes restored from backup.sqlite3." in said(made)


def test_a_file_that_is_no_backup_is_refused_in_words(
    qtbot: QtBot, care: HistoryCare, tmp_path: Path
) -> None:
    """And nothing is lost."""
    wrong = tmp_path / "wrong.sqlite3"
    wrong.write_text("nothing of ours")
    before = count(care)
    made = panel(qtbot, care, User(str(wrong)))
    press(made, "Restore…")

    assert any("not a backup" in text for text in said(made))
    assert before == count(care)


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_days_are_exported(qtbot: QtBot, care: HistoryCare, tmp_path: Path, suffix: str) -> None:
    """In the format the name asks for."""
    made = panel(qtbot, care, User(str(tmp_path / f"days{suffix}")))
    press(made, "Export…")

    assert f"Written to days{suffix}." in said(made)
    assert (tmp_path / f"days{suffix}").stat().st_size > 1000


@pytest.mark.parametrize(("typed", "ending"), [("week 2026.10", "csv"), ("Week.JSON", "")])
def test_what_was_typed_stays_whole(
    qtbot: QtBot, care: HistoryCare, tmp_path: Path, typed: str, ending: str
) -> None:
    """A dot in a name is no ending, and capitals are one."""
    name = f"{typed}.{ending}" if ending else typed
    made = panel(qtbot, care, User(str(tmp_path / typed)))
    press(made, "Export…")

    assert f"Written to {name}." in said(made)
    assert (tmp_path / name).stat().st_size > 1000


def test_a_file_that_was_not_asked_about_is_not_replaced(
    qtbot: QtBot, care: HistoryCare, tmp_path: Path
) -> None:
    """The file dialog knew the name without its ending."""
    (tmp_path / "days.csv").write_text("mine")
    user = User(str(tmp_path / "days"), agrees=False)
    press(panel(qtbot, care, user), "Export…")

    assert user.asked == ["days.csv is already there. Replace it? [Replace]"]
    assert (tmp_path / "days.csv").read_text() == "mine"


def test_every_field_has_a_name(qtbot: QtBot, care: HistoryCare) -> None:
    """For screen readers."""
    made = panel(qtbot, care, User())

    assert {"First day", "Last day"} == {e.accessibleName() for e in made.findChildren(QDateEdit)}
