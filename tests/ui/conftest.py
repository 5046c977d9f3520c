"""What all tests of the user interface share: no screen, and Qt's silence about that."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.patient_bot import PatientBot
from lumbar.ui import language
from ui.made_up import FakeService, live_in

os.environ["QT_QPA_PLATFORM"] = "offscreen"

OFFSCREEN_CANNOT = ("This plugin does not support", "systemTrayWindowChanged")
NO_UTF_8 = "Detected locale"
"""What Qt remarks before the first test where the locale is C; it goes on in C.UTF-8."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says that it has no tray and cannot raise windows; all else fails."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*OFFSCREEN_CANNOT, NO_UTF_8))


@pytest.fixture(autouse=True)
def _english(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The tests read English; a test of another language leaves none behind. Weeks: as in C."""
    live_in(QLocale.c(), monkeypatch)
    language.use(language.ENGLISH)
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own gives up after 5 s."""
    return PatientBot(request)


@pytest.fixture
def service() -> FakeService:
    """A monitor that runs, with nobody in front of it yet."""
    return FakeService()
