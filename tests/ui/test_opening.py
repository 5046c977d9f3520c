"""The window opens at once, however long the history is; see also proofs/opening.py."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lumbar.storage.history import History
from lumbar.ui.actions import Actions
from lumbar.ui.dashboard import Dashboard
from ui.made_up import FakeService, WorkingDay

WORKDAYS = 3 * 250
AIM_S = 0.3


@pytest.fixture(scope="module")
def three_years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Today and as many equal days before it as are worked in three years."""
    path = tmp_path_factory.mktemp("years") / "history.db"
    today = date.today()
    with History(path) as history:
        history.add(WorkingDay(today).rows())
    with closing(sqlite3.connect(path)) as db, db:
        columns = [name for _, name, *_ in db.execute("PRAGMA table_info(minute)")][1:]
        day = f"SELECT epoch_s - ?, {', '.join(columns)} FROM minute WHERE epoch_s >= ?"
        midnight_s = int(datetime(today.year, today.month, today.day).timestamp())
        for back in range(1, WORKDAYS + 1):
            shift_s = round(timedelta(days=back).total_seconds())
            db.execute(f"INSERT INTO minute {day}", (shift_s, midnight_s))
    return path


def test_the_window_is_painted_before_its_charts_are_made(
    qtbot: QtBot, service: FakeService, three_years: Path
) -> None:
    """Processor time, so that other programs do not count; figures first, charts one by one."""
    with History.read_only(three_years) as history:
        minutes = history.count(0, 1 << 33)
    QApplication.processEvents()
    began_s = time.thread_time()
    window = Dashboard(service, Actions(service), three_years, mirrored=True)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    page = window.day_page
    while not (page._charts or page._making.isActive()):
        QApplication.processEvents()
    took_s = time.thread_time() - began_s
    charts_at_first = len(page._charts)
    qtbot.waitUntil(lambda: len(page._charts) == 4)

    assert minutes > 390_000
    assert took_s < AIM_S
    assert charts_at_first <= 1
    assert all(len(chart.stops()) > 0 for chart in page._charts)


def test_the_window_comes_without_the_chart_library() -> None:
    """pyqtgraph takes a quarter of a second and 20 MB, which only charts are worth."""
    code = "import sys, lumbar.ui.dashboard; print('pyqtgraph' in sys.modules)"
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=300
    )

    assert said.stdout == "False\n"
