"""The page of one day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from lumbar.core.summary import summarise
from lumbar.storage.history import History
from lumbar.ui.today import DayPage
from lumbar.ui.wording import duration_text
from ui.made_up import WorkingDay, days_ago


@pytest.fixture
def two_days(tmp_path: Path) -> Path:
    """A history of today and the day before yesterday."""
    path = tmp_path / "history.db"
    with History(path) as history:
        history.add(WorkingDay(days_ago()).rows())
        history.add(WorkingDay(days_ago(2), seed=7).rows())
    return path


def page_of(qtbot: QtBot, path: Path) -> DayPage:
    """The page, on the screen."""
    page = DayPage(path)
    qtbot.addWidget(page)
    page.show()
    return page


def button(page: DayPage, name: str) -> QAbstractButton:
    """The button a screen reader calls ``name``."""
    (found,) = [b for b in page.findChildren(QAbstractButton) if b.accessibleName() == name]
    return found


def visible_texts(page: DayPage) -> list[str]:
    """What can be read on the page."""
    return [text.text() for text in page.findChildren(QLabel) if text.isVisible()]


def test_figures_are_those_of_the_day(qtbot: QtBot, two_days: Path) -> None:
    """Share of good posture, watched time, warnings and longest sitting stand on top."""
    summary = summarise(WorkingDay(days_ago()).rows())
    texts = visible_texts(page_of(qtbot, two_days))

    assert summary.good_share is not None
    assert {
        "Today",
        f"{100 * summary.good_share:.0f} %",
        duration_text(summary.judged_s),
        str(summary.alerts),
        duration_text(summary.longest_sitting_s),
    } <= set(texts)


def test_one_can_go_back_to_the_first_day_and_no_further_and_not_into_the_future(
    qtbot: QtBot, two_days: Path
) -> None:
    """The buttons stop at the first recorded day and at today."""
    page = page_of(qtbot, two_days)
    at_today = (button(page, "Day before").isEnabled(), button(page, "Day after").isEnabled())
    for _ in range(2):
        qtbot.mouseClick(button(page, "Day before"), Qt.MouseButton.LeftButton)
    at_first = (button(page, "Day before").isEnabled(), button(page, "Day after").isEnabled())

    assert at_today == (True, False)
    assert at_first == (False, True)
    assert page.date == days_ago(2)


def test_a_day_without_rows_says_so_and_today_is_one_click_away(
    qtbot: QtBot, two_days: Path
) -> None:
    """Yesterday was off."""
    page = page_of(qtbot, two_days)
    qtbot.mouseClick(button(page, "Day before"), Qt.MouseButton.LeftButton)
    texts = visible_texts(page)
    qtbot.mouseClick(button(page, "Today"), Qt.MouseButton.LeftButton)

    assert {"Yesterday", "Nothing was recorded on this day"} <= set(texts)
    assert page.date == days_ago()


def test_the_very_first_day_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    """Without a history there is an explanation, and no file is made by looking."""
    page = page_of(qtbot, tmp_path / "none.db")

    assert "Nothing to show yet" in visible_texts(page)
    assert list(tmp_path.glob("none*")) == []


def test_the_page_of_today_follows_the_calendar(qtbot: QtBot, two_days: Path) -> None:
    """Left open over midnight it shows the new day; a day that was chosen stays."""
    friday = date(2026, 11, 20)
    today = [friday]
    page = DayPage(two_days, lambda: today[0])
    qtbot.addWidget(page)
    page.show()
    today[0] = friday + timedelta(days=1)
    page._timer.timeout.emit()
    followed, texts = page.date, visible_texts(page)
    page.go(-1)
    today[0] = friday + timedelta(days=2)
    page._timer.timeout.emit()

    assert (followed, page.date) == (friday + timedelta(days=1), friday)
    assert "Today" in texts


def test_the_charts_of_the_day_can_be_saved_as_pictures(qtbot: QtBot, two_days: Path) -> None:
    """Those that can be seen; a day without minutes has none."""
    page = page_of(qtbot, two_days)
    qtbot.waitUntil(lambda: len(page._visible_charts()) == 5)
    names = [chart.accessibleName() for chart in page._visible_charts()]
    page.go(-1)

    assert names[:2] == ["Timeline of the day", "Minutes of each state by hour"]
    assert len(set(names)) == 5
    assert page._visible_charts() == []


def test_a_damaged_history_is_told_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    """The page stays up and says what is wrong."""
    path = tmp_path / "history.db"
    path.write_bytes(b"no database" * 1000)
    page = page_of(qtbot, path)

    assert [text for text in visible_texts(page) if "history" in text.lower()]


def test_the_page_is_painted_while_the_history_is_written(qtbot: QtBot, two_days: Path) -> None:
    """The reader runs beside the one writer and sees a new minute."""
    page = page_of(qtbot, two_days)
    extra = WorkingDay(days_ago(), start_h=20, end_h=20.5, seed=9).rows()
    with History(two_days) as writer:
        writer.add(extra)
        page.reload()
    rows = [*WorkingDay(days_ago()).rows(), *extra]

    assert duration_text(summarise(rows).judged_s) in visible_texts(page)
