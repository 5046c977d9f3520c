"""What all tests of the user interface share: no screen, and Qt's silence about that."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ui.made_up import FakeService

os.environ["QT_QPA_PLATFORM"] = "offscreen"

OFFSCREEN_CANNOT = ("This plugin does not support", "systemTrayWindowChanged")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says that it has no tray and cannot raise windows; all else fails."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*OFFSCREEN_CANNOT))


@pytest.fixture
def service() -> FakeService:
    """A monitor that runs, with nobody in front of it yet."""
    return FakeService()
