"""What is hidden rests, what is forgotten does not vanish half-way, what is stopped is gone."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lumbar.core.breaks import Prompt
from lumbar.storage.history import History
from lumbar.ui.actions import Actions
from lumbar.ui.break_window import PromptWindow
from lumbar.ui.charts import ScoreChart
from lumbar.ui.dashboard import Dashboard
from lumbar.ui.day import Day
from lumbar.ui.staying import kept
from lumbar.ui.today import DayPage
from ui.made_up import FakeService, WorkingDay, days_ago


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """A history with a day at the desk."""
    path = tmp_path / "history.db"
    with History(path) as written:
        written.add(WorkingDay(days_ago(), start_h=0.5, end_h=3.0, pauses_h=()).rows())
    return path


class Forgettable(QWidget):
    """A window around ``page`` in a ring of references, which only a collection finds."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._itself = self
        QVBoxLayout(self).addWidget(page)


def running(window: QWidget) -> list[QTimer]:
    """Its timers that have something to do."""
    return [timer for timer in window.findChildren(QTimer) if timer.isActive()]


def test_a_forgotten_window_is_collected_after_its_page_has_made_a_chart(
    qtbot: QtBot, history: Path
) -> None:
    """Making charts starts collections, and one took the window away from under its own page."""
    page = DayPage(history)
    window = Forgettable(page)
    made: list[bool] = []

    def make() -> QWidget:
        gc.collect()
        made.append(True)
        return QWidget()

    page._waiting = [(layout, make) for layout, _ in page._waiting]
    there = weakref.ref(window)
    window.show()
    del window, page
    gc.disable()  # only where this test wants it
    try:
        qtbot.waitUntil(lambda: bool(made))
    finally:
        gc.enable()
    gc.collect()

    assert there() is None


def test_a_widget_is_kept_as_long_as_something_is_done_to_it(qtbot: QtBot) -> None:
    """And no longer."""
    inner = QWidget()
    there = weakref.ref(Forgettable(inner))
    with kept(inner):
        gc.collect()
        during = there() is not None and shiboken6.isValid(inner)
    gc.collect()

    assert during
    assert there() is None
    assert not shiboken6.isValid(inner)


def test_a_hidden_page_makes_no_charts_and_goes_on_when_shown(qtbot: QtBot, history: Path) -> None:
    """Nothing runs in a window that is closed."""
    page = DayPage(history)
    qtbot.addWidget(page)
    page.show()
    page.grab()  # paints
    while_shown = page._making.isActive()
    page.close()
    while_hidden = running(page)
    for _ in range(3):
        QApplication.processEvents()
    page.grab()
    made_hidden = list(page._charts)
    page.show()
    qtbot.waitUntil(lambda: len(page._charts) == 4)

    assert while_shown
    assert (while_hidden, made_hidden) == ([], [])


def test_the_trend_of_a_hidden_chart_waits(qtbot: QtBot) -> None:
    """It is drawn when the chart is shown again."""
    chart = ScoreChart()
    qtbot.addWidget(chart)
    chart.show()
    chart.show_day(Day(days_ago(), WorkingDay(days_ago()).rows()))
    while_shown = running(chart)
    chart.hide()
    while_hidden = running(chart)
    chart.show_day(Day(days_ago(), WorkingDay(days_ago(), seed=1).rows()))
    of_new_values = running(chart)
    chart.show()
    qtbot.waitUntil(lambda: bool(chart.getPlotItem().listDataItems()))

    assert while_shown != []
    assert (while_hidden, of_new_values) == ([], [])


def test_a_closed_window_reads_nothing_ahead(
    qtbot: QtBot, service: FakeService, history: Path
) -> None:
    """Nor does anything else in it run, whichever page it was closed on."""
    dashboard = Dashboard(service, Actions(service), history, mirrored=True)
    qtbot.addWidget(dashboard)
    still_running = []
    for tab in dashboard._tabs.buttons():
        dashboard.show()
        tab.click()
        QApplication.processEvents()
        busy = running(dashboard)
        dashboard.close()
        still_running.append((bool(busy), running(dashboard)))

    assert still_running == [(True, [])] * 5


def test_a_closed_prompt_waits_for_nothing(qtbot: QtBot) -> None:
    """Its time to go away by itself is over."""
    prompt = PromptWindow(Prompt.MOVE, 1500.0, None)
    qtbot.addWidget(prompt)
    prompt.show()
    while_shown = running(prompt)
    prompt.close()

    assert (len(while_shown), running(prompt)) == (1, [])
