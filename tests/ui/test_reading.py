"""Reading values off the charts of a day."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from lumbar.ui.charts import DeviationChart, HoursChart, ScoreChart, Timeline
from lumbar.ui.day import Day
from lumbar.ui.day_chart import DayChart
from ui.made_up import WorkingDay

WORKDAY = date(2026, 6, 1)
DAY = Day(WORKDAY, WorkingDay(WORKDAY).rows())


@pytest.mark.parametrize("kind", [Timeline, HoursChart, ScoreChart, DeviationChart])
def test_every_chart_can_be_read_by_keyboard(qtbot: QtBot, kind: type[DayChart]) -> None:
    """The first value, the second and the last."""
    chart = kind()
    qtbot.addWidget(chart)
    chart.show_day(DAY)
    heard = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End):
        qtbot.keyClick(chart, key)
        heard.append(chart.accessibleDescription())

    assert [chart.reading(0), chart.reading(1), chart.reading(len(chart.stops()) - 1)] == heard
    assert heard[0].startswith("08:")
    assert len(set(heard)) == 3


def test_the_mouse_reads_what_is_under_it(qtbot: QtBot) -> None:
    """A tooltip with time, state and scores."""
    chart = Timeline()
    qtbot.addWidget(chart)
    chart.resize(600, 100)
    chart.show()
    chart.show_day(DAY)
    QApplication.processEvents()
    middle = QPointF(chart.width() / 2, chart.height() / 2)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        middle,
        chart.mapToGlobal(middle),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    chart.mouseMoveEvent(move)
    text = QToolTip.text()
    chart.leaveEvent(QEvent(QEvent.Type.Leave))

    assert text in [chart.reading(stop) for stop in range(len(chart.stops()))]
    assert len(text.splitlines()) >= 1


def test_an_empty_day_has_nothing_to_read(qtbot: QtBot) -> None:
    """Keys do nothing."""
    chart = Timeline()
    qtbot.addWidget(chart)
    chart.show_day(Day(WORKDAY, ()))
    qtbot.keyClick(chart, Qt.Key.Key_Home)

    assert chart.accessibleDescription() == ""
