"""The keyboard alone is enough, and every control says what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fakes import blank_frame
from lumbar.core.types import Band
from lumbar.storage.history import History
from lumbar.storage.settings import Settings
from lumbar.ui.about import About
from lumbar.ui.actions import Actions
from lumbar.ui.calibration import CalibrationDialog
from lumbar.ui.dashboard import Dashboard
from lumbar.ui.first_run import FirstRun
from lumbar.ui.history_care import HistoryCare
from lumbar.ui.period import Kind
from lumbar.ui.settings_window import SettingsWindow
from lumbar.ui.style import LIGHT, dress
from lumbar.ui.today import DayPage
from lumbar.ui.why_score import WhyScore
from ui.made_up import FakeService, WorkingDay, update

CONTROLS = (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QAbstractItemView)
LONGEST_WAY = 200


class Windows:
    """Makes every window of the program, each with all of its pages."""

    def __init__(self, service: FakeService, folder: Path) -> None:
        self.service = service
        self.path = folder / "history.db"
        with History(self.path) as history:
            history.add(WorkingDay(date.today()).rows())
        service.history_path = self.path
        service.newest = (blank_frame(1.0, size=(640, 480)), update(Band.POOR))
        self.care = HistoryCare(service, self.path)  # type: ignore[arg-type]
        self.save = lambda settings: None

    def dashboard(self) -> Iterator[Dashboard]:
        window = Dashboard(self.service, Actions(self.service), self.path, mirrored=True)  # type: ignore[arg-type]
        for tab in window._tabs.buttons():
            tab.click()
            yield window

    def settings(self) -> Iterator[SettingsWindow]:
        offers = {"camera": lambda: [("a", "A")], "profile": lambda: [("Desk", "Desk")]}
        window = SettingsWindow(self.service, self.care, Settings(), self.save, offers)  # type: ignore[arg-type]
        for page in range(window.pages._list.count()):
            window.pages._list.setCurrentRow(page)
            yield window

    def first_run(self) -> Iterator[FirstRun]:
        window = FirstRun(self.service, self.save, {"camera": lambda: [("a", "A")]})  # type: ignore[arg-type]
        for step in range(window._steps.count()):
            window._show_step(step)
            yield window

    def calibration(self) -> Iterator[CalibrationDialog]:
        yield CalibrationDialog(self.service, mirrored=True)  # type: ignore[arg-type]

    def why_score(self) -> Iterator[WhyScore]:
        yield WhyScore(self.service.latest)

    def about(self) -> Iterator[About]:
        yield About("movenet-thunder-int8", "CPUExecutionProvider")


WINDOWS = ("dashboard", "settings", "first_run", "calibration", "why_score", "about")


@pytest.fixture
def windows(service: FakeService, tmp_path: Path) -> Windows:
    """Makers of windows over a history of today."""
    return Windows(service, tmp_path)


@pytest.fixture
def every(qtbot: QtBot, windows: Windows) -> Callable[[str], Iterator[QWidget]]:
    """Shows each page of one window in turn."""

    def shown(name: str) -> Iterator[QWidget]:
        known: QWidget | None = None
        for window in getattr(windows, name)():
            if window is not known:
                known = window
                qtbot.addWidget(window)
                window.show()
                window.activateWindow()
                qtbot.waitUntil(window.isActiveWindow)
            if isinstance(window, Dashboard):
                day = window.day_page
                qtbot.waitUntil(lambda day=day: len(day._charts) == 4)
            QApplication.processEvents()
            yield window

    return shown


def name_of(control: QWidget) -> str:
    """What a screen reader says: the accessible name, the text, or that of the label beside it."""
    if control.accessibleName():
        return control.accessibleName()
    if isinstance(control, QAbstractButton):
        return control.text()
    labels = control.window().findChildren(QLabel)
    return next((label.text() for label in labels if label.buddy() is control), "")


def is_own(control: QWidget) -> bool:
    """Whether it is a control of ours and not a part inside one of Qt's."""
    inside = control.parentWidget()
    if isinstance(inside, QAbstractScrollArea) and control is inside.viewport():
        return False
    while inside is not None:
        if isinstance(inside, QComboBox | QAbstractSpinBox | QAbstractItemView | QLineEdit):
            return False
        inside = inside.parentWidget()
    return not isinstance(control, QScrollBar)


def reachable(window: QWidget) -> set[QWidget]:
    """What Tab comes to, going round once."""
    found: list[QWidget] = []
    for _ in range(LONGEST_WAY):
        assert window.focusNextPrevChild(True)
        here = QApplication.focusWidget()
        if here is None or here in found:
            break
        found.append(here)
    return set(found)


def has_focus_by_group(button: QWidget, reached: set[QWidget]) -> bool:
    """Of buttons of which one is always chosen the arrow keys reach the rest."""
    return (
        isinstance(button, QAbstractButton)
        and button.group() is not None
        and any(other in reached for other in button.group().buttons())
    )


@pytest.mark.parametrize("name", WINDOWS)
def test_every_control_has_a_name(every: Callable[[str], Iterator[QWidget]], name: str) -> None:
    """Buttons, fields, lists and charts of every page."""
    nameless = {
        f"{type(control).__name__} in {type(control.parentWidget()).__name__}"
        for window in every(name)
        for control in window.findChildren(QWidget)
        if is_own(control)
        and control.isVisible()
        and (isinstance(control, CONTROLS) or control.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not isinstance(control, QScrollArea)
        and not name_of(control)
    }

    assert nameless == set()


@pytest.mark.parametrize("name", WINDOWS)
def test_tab_comes_to_every_control(every: Callable[[str], Iterator[QWidget]], name: str) -> None:
    """On every page of every window."""
    for window in every(name):
        reached = reachable(window)
        missed = {
            name_of(control)
            for control in window.findChildren(QWidget)
            if isinstance(control, CONTROLS)
            and is_own(control)
            and control.isVisible()
            and control.isEnabled()
            and control not in reached
            and control.focusProxy() not in reached
            and not has_focus_by_group(control, reached)
        }

        assert missed == set()


@pytest.mark.parametrize("name", WINDOWS)
def test_the_control_in_focus_looks_so(
    qapp: QApplication, every: Callable[[str], Iterator[QWidget]], name: str
) -> None:
    """A frame, a colour or a mark tells it from the same control without focus."""
    dress(qapp, LIGHT)
    for window in every(name):
        for control in reachable(window):
            if not isinstance(control, QAbstractButton | QComboBox | QAbstractSpinBox | QLineEdit):
                continue
            control.setFocus(Qt.FocusReason.TabFocusReason)
            focused = control.grab().toImage()
            control.clearFocus()
            without = control.grab().toImage()

            assert focused != without, name_of(control)


@pytest.mark.parametrize("name", [name for name in WINDOWS if name != "dashboard"])
def test_escape_closes_a_dialog(
    qtbot: QtBot, every: Callable[[str], Iterator[QWidget]], name: str
) -> None:
    """All of them."""
    (window, *_) = every(name)
    assert isinstance(window, QDialog)
    qtbot.keyClick(window, Qt.Key.Key_Escape)

    assert not window.isVisible()


def test_pages_days_and_settings_have_keys(
    qtbot: QtBot, windows: Windows, service: FakeService
) -> None:
    """Ctrl and a number turns the page, Alt and an arrow the day."""
    (window, *_) = windows.dashboard()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    turned = []
    for key in (Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1):
        before = window._pages.currentWidget()
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda before=before: window._pages.currentWidget() is not before)
        turned.append(window._pages.currentWidget())
    with History(windows.path) as history:
        history.add(WorkingDay(date.fromordinal(date.today().toordinal() - 1)).rows())
    window.day_page.reload()
    today = window.day_page.date
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.day_page.date != today)
    yesterday = window.day_page.date
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.day_page.date != yesterday)
    with qtbot.waitSignal(window._actions.open_settings.triggered):
        qtbot.keySequence(window, QKeySequence("Ctrl+,"))

    assert turned == [
        window.period_pages[Kind.WEEK],
        window.period_pages[Kind.YEAR],
        window.live_view,
        window.day_page,
    ]
    assert isinstance(window.day_page, DayPage)
    assert (1, today) == ((today - yesterday).days, window.day_page.date)
