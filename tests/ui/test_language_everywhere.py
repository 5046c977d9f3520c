"""Every word a user can come across goes through the translation.

A made-up language puts every translation in brackets. Whatever is read anywhere and has letters
outside the brackets was forgotten.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTableWidget,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

import lumbar.ui
from fakes import blank_frame
from lumbar.camera.sentences import SAID, explain
from lumbar.core.advice import advice_for
from lumbar.core.breaks import Prompt
from lumbar.core.deviation_words import DEVIATION_WORDS
from lumbar.core.measures import MEASURES
from lumbar.core.sentence import Sentence
from lumbar.core.severity import Severity
from lumbar.core.shoulders import RISE
from lumbar.core.types import AlertKind, Band, CameraState, MonitorStatus, RunState
from lumbar.storage.history import History
from lumbar.storage.settings import FIELDS, Settings, validate
from lumbar.ui import language
from lumbar.ui.app import DesktopApp
from lumbar.ui.break_window import PromptWindow
from lumbar.ui.bridge import Bridge
from lumbar.ui.corner import CornerWindow
from lumbar.ui.dashboard import Dashboard
from lumbar.ui.exercises import EXERCISES
from lumbar.ui.first_run import FirstRun
from lumbar.ui.grids import hours_of_week
from lumbar.ui.language import said
from lumbar.ui.notifier import Notice
from lumbar.ui.pauses import Why
from lumbar.ui.period import Kind
from lumbar.ui.saving import SaveMenu, picture_menu
from lumbar.ui.terms import TERMS, Explanation, TermButton
from lumbar.ui.wording import action_text, details, headline, shown_state
from ui.made_up import FakeService, WorkingDay, alert, rula, update

NAMES = (
    "Lumbar",
    "RULA",
    "Desk",  # the profile of these tests
    "Webcam",  # their camera
    *("English", "Deutsch", "Français", "Español", "简体中文", "日本語"),
    *("AM", "PM"),
    "movenet-thunder-int8",
    "movenet-lightning-int8",
    r"A \+ 6 \+ 7",
    r"B \+ 13 \+ 14",
)
"""What is called the same in every language."""

_OF_THE_CALENDAR = [
    name(number, form)
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    for name, last in ((QLocale.c().standaloneDayName, 7), (QLocale.c().standaloneMonthName, 12))
    for number in range(1, last + 1)
]
"""Names that come from Qt, see `lumbar.ui.dates`."""

_NAMED = re.compile("|".join(rf"(?<!\w){name}(?!\w)" for name in (*NAMES, *_OF_THE_CALENDAR)))
_BRACKETED = re.compile(r"⟦[^⟦⟧]*⟧")


class Brackets(QTranslator):
    """The made-up language."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known = {
            (context.findtext("name"), message.findtext("source"), message.findtext("comment", ""))
            for context in ElementTree.parse(language.FOLDER / "lumbar_de.ts").iter("context")
            for message in context.iter("message")
        }

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """What a translator gets to see, and what Qt says by itself, in brackets."""
        known = (context, source, disambiguation or "") in self._known
        if not known and not context.startswith("Q"):
            return source
        return "⟦" + (source.replace("%n", str(n)) if n >= 0 else source) + "⟧"

    def isEmpty(self) -> bool:  # noqa: N802  # Qt's name
        """There is always something to say."""
        return False


@pytest.fixture(autouse=True)
def _brackets(qapp: QApplication, _english: None) -> Iterator[None]:
    translator = Brackets(qapp)
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def forgotten(text: str) -> bool:
    """Whether something in ``text`` did not go through the translation."""
    while _BRACKETED.search(text):
        text = _BRACKETED.sub("", text)
    return any(letter.isalpha() for letter in _NAMED.sub("", text))


def words_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """Everything that can be read in a window and heard from a screen reader, and where."""
    for widget in (root, *root.findChildren(QWidget)):
        place = f"{type(widget).__name__}"
        yield f"{place} title", widget.windowTitle()
        yield f"{place} tooltip", widget.toolTip()
        yield f"{place} name", widget.accessibleName()
        yield f"{place} description", widget.accessibleDescription()
        for text in _shown(widget):
            yield f"{place} text", text


def _shown(widget: QWidget) -> Iterable[str]:
    match widget:
        case QLabel() | QAbstractButton():
            return [widget.text()]
        case QComboBox():
            return [widget.itemText(row) for row in range(widget.count())]
        case QAbstractSpinBox():
            return [widget.text()]
        case QLineEdit():
            own = not isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
            return [widget.placeholderText(), widget.text() if own else ""]
        case QListWidget():
            return [widget.item(row).text() for row in range(widget.count())]
        case QTabWidget():
            return [widget.tabText(tab) for tab in range(widget.count())]
        case QTableWidget():
            columns = range(widget.columnCount())
            heads = [widget.horizontalHeaderItem(column) for column in columns]
            cells = [widget.item(r, c) for r in range(widget.rowCount()) for c in columns]
            return [item.text() for item in (*heads, *cells) if item is not None]
        case QMenu():
            return [widget.title(), *(action.text() for action in widget.actions())]
        case _ if hasattr(widget, "getAxis"):
            axes = (widget.getAxis(side) for side in ("left", "bottom", "right"))
            levels = [axis._tickLevels or [] for axis in axes]
            return [text for axis in levels for level in axis for _value, text in level]
        case _:
            return []


def untranslated(roots: Iterable[QWidget]) -> list[tuple[str, str]]:
    """What was forgotten in some windows."""
    return sorted(
        {(place, text) for root in roots for place, text in words_of(root) if forgotten(text)}
    )


class Ear(QObject):
    """Notes the notices that no back end could show."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Notice] = []

    def hear(self, notice: Notice) -> None:
        """Note one."""
        self.heard.append(notice)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words that are painted rather than shown in a widget of their own."""
    words: list[str] = []

    class Painter(QPainter):
        def drawText(self, *arguments: object) -> object:  # noqa: N802  # Qt's name
            words.extend(argument for argument in arguments if isinstance(argument, str))
            return super().drawText(*arguments)  # type: ignore[call-overload]

    for found in pkgutil.iter_modules(lumbar.ui.__path__):
        module = importlib.import_module(f"lumbar.ui.{found.name}")
        if hasattr(module, "QPainter"):
            monkeypatch.setattr(module, "QPainter", Painter)
    return words


@pytest.fixture
def history(tmp_path: Path, service: FakeService) -> Path:
    """A history of today."""
    path = tmp_path / "history.db"
    with History(path) as made:
        made.add(WorkingDay(date.today()).rows())
    service.history_path = path
    return path


@pytest.fixture
def desktop(
    qtbot: QtBot,
    service: FakeService,
    history: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[DesktopApp]:
    """The whole program around a made-up monitor, without tray and notification server."""
    for bus in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        monkeypatch.setenv(bus, f"unix:path={tmp_path}/no-bus")
    bridge = Bridge()
    made = DesktopApp(
        service,  # type: ignore[arg-type]
        bridge,
        Settings(),
        save_settings=lambda _settings: None,
        offers={"camera": lambda: [("1", "Webcam")], "profile": lambda: [("Desk", "Desk")]},
        history_path=history,
        tray_patience_s=60,
    )
    made.bridge_kept = bridge  # type: ignore[attr-defined]
    yield made
    made.stop()


def windows() -> list[QWidget]:
    """What is on the screen."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def test_the_brackets_find_what_was_forgotten() -> None:
    """The measure itself: nested values, names and numbers pass, a plain word does not."""
    assert not forgotten("⟦{a} of ⟦b⟧⟧ · RULA 3–4 · 12:30")
    assert not forgotten("– 5")
    assert forgotten("⟦Good⟧ posture")
    assert forgotten("RULAs")


def test_the_menus_of_the_tray(desktop: DesktopApp, service: FakeService) -> None:
    """Running, paused for a while and snoozed."""
    found = []
    for status in (
        service.status,
        replace(service.status, snoozed_until_epoch_s=datetime.now().timestamp() + 600),
        replace(service.status, run_state=RunState.PAUSED),
        replace(service.status, minutes_today={Band.GOOD: 30.0, Band.POOR: 5.0}),
    ):
        desktop.tray.show_status(status)
        desktop.actions.show_status(status)
        desktop.tray.menu.aboutToShow.emit()
        menus = [desktop.tray.menu, *desktop.tray.menu.findChildren(QMenu)]
        menus += [a.menu() for a in desktop.tray.menu.actions() if a.menu() is not None]
        found += untranslated(menus)
        actions: list[QAction] = desktop.actions.findChildren(QAction)
        found += [("tooltip", desktop.tray.tooltip)] if forgotten(desktop.tray.tooltip) else []
        found += [("action", a.text()) for a in actions if forgotten(a.text())]

    assert found == []


def test_every_reason_to_pause(desktop: DesktopApp) -> None:
    """A while, a locked screen, sleep."""
    pauses = desktop.actions.pauses
    lines = []
    for why in Why:
        pauses.hold(why)
        lines.append(pauses.line)
        pauses.release(why)
    pauses.pause(600)
    lines.append(pauses.line)

    assert [line for line in lines if forgotten(line) or not line] == []


def test_every_page_of_the_window(
    desktop: DesktopApp, service: FakeService, painted: list[str]
) -> None:
    """The day, the week, the month, the year, the live picture, the hint and the menus."""
    service.newest = (blank_frame(1.0), update(Band.POOR))
    desktop.windows.open_dashboard()
    (window,) = (widget for widget in windows() if isinstance(widget, Dashboard))
    window.show_update(update(Band.POOR))
    window.show_hint(said(Sentence("No camera is connected; plug one in.")))
    found = []
    for tab in window._tabs.buttons():
        tab.click()
        window.grab()
        found += untranslated([window])
    window.day_page.show_date(date(2020, 1, 1))
    found += untranslated([window])
    menus = [*window.findChildren(SaveMenu), picture_menu(window)]

    assert found + untranslated(menus) == []
    assert sorted({text for text in painted if forgotten(text)}) == []
    assert any("⟦" in text for text in painted)


def test_what_the_charts_say_of_their_values(desktop: DesktopApp) -> None:
    """Each kind of chart is read at its first place, as with the arrow keys."""
    desktop.windows.open_dashboard()
    (window,) = (widget for widget in windows() if isinstance(widget, Dashboard))
    read = []
    for tab in window._tabs.buttons():
        tab.click()
        charts = [w for w in window.findChildren(QWidget) if hasattr(w, "stops") and w.isVisible()]
        read += [chart.read(stop) for chart in charts for stop in range(len(chart.stops()))[:40]]
    assert set(window.period_pages) == set(Kind)
    grid = hours_of_week(window.period_pages[Kind.WEEK]._days)
    read += [cell.text for cell in grid.cells.values()]

    assert len(read) > 10
    assert sorted({text for text in read if forgotten(text)}) == []


def test_the_worksheet_and_the_about_page(desktop: DesktopApp, service: FakeService) -> None:
    """Names and versions of libraries stay as their makers write them."""
    desktop.windows.open_dashboard()
    (window,) = (widget for widget in windows() if isinstance(widget, Dashboard))
    window.show_worksheet()
    found = untranslated(windows())
    service.newest = (blank_frame(1.0), update(Band.POOR))
    window.show_worksheet()
    assert window._worksheet is not None
    window._worksheet.refresh()
    found += untranslated(windows())
    window.show_about()
    about = [found for found in untranslated(windows()) if "\n" not in found[1]]

    assert found + about == []


def test_every_page_of_the_settings(desktop: DesktopApp) -> None:
    """Fields, explanations, choices, previews, and what a search that finds nothing says."""
    desktop.windows.open_settings()
    dialog = desktop.windows.settings_window
    assert dialog is not None
    found = untranslated([dialog])
    for row in range(dialog.pages._list.count()):
        dialog.pages._list.setCurrentRow(row)
        QApplication.processEvents()
        found += untranslated([dialog])
    dialog.pages.search("no setting has these words")
    dialog.put("onset_s", 30.0)

    assert found + untranslated([dialog]) == []


def test_what_is_wrong_with_a_setting() -> None:
    """A refusal names the setting, the limits and the value."""
    wrong: object = object()
    refusals = [validate(field.name, wrong) for field in FIELDS]

    assert [
        text
        for refusal in refusals
        if refusal is not None
        and forgotten(text := said(refusal).replace(repr(wrong), "").replace("<", ""))
        and "object" not in text
        and "one of" not in text
    ] == []


def test_the_first_steps(desktop: DesktopApp, service: FakeService) -> None:
    """All four of them, with an answer to each question."""
    desktop.windows.open_first_run()
    (dialog,) = (widget for widget in windows() if isinstance(widget, FirstRun))
    found = []
    for _step in range(4):
        dialog.show_status(service.status)
        for button in dialog.findChildren(QAbstractButton):
            if button.isCheckable() and button.isVisible():
                button.click()
        found += untranslated([dialog])
        if dialog._steps.currentIndex() < 3:
            dialog.go_on()
    dialog.show_result(object(), Sentence("Lumbar now knows your upright posture."))

    assert found + untranslated([dialog]) == []


def test_the_calibration(desktop: DesktopApp, service: FakeService) -> None:
    """Before, waiting, counting down, done and failed."""
    desktop.windows.open_calibration()
    dialog = desktop.windows.calibration
    assert dialog is not None
    found = untranslated([dialog])
    running = replace(service.status, run_state=RunState.CALIBRATING, calibration=0.0)
    for status in (
        running,
        replace(running, calibration=0.5),
        replace(service.status, run_state=RunState.PAUSED),
        MonitorStatus(message=SAID[CameraState.BUSY]),
    ):
        dialog.show_status(status)
        found += untranslated([dialog])
    sentence = Sentence("You moved too much ({part}); sit still and try again.", part="5")
    for outcome in (object(), None):
        dialog.show_result(outcome, sentence)
        found += untranslated([dialog])

    assert found == []


def test_every_break_and_exercise(qtbot: QtBot) -> None:
    """Both prompts with each of their exercises."""
    found = []
    for prompt, exercises in EXERCISES.items():
        for exercise in exercises:
            window = PromptWindow(prompt, 1800.0, exercise)
            qtbot.addWidget(window)
            found += untranslated([window])

    assert set(EXERCISES) == set(Prompt)
    assert found == []


def test_the_corner_window(qtbot: QtBot, painted: list[str]) -> None:
    """Advice, and praise once it is good again."""
    window = CornerWindow()
    qtbot.addWidget(window)
    window.warn(said(Sentence("Move back a little")), update(Band.POOR), Severity.OFF)
    window.grab()
    window.follow(update(Band.GOOD), Severity.GOOD)
    window.grab()

    assert len(painted) >= 2
    assert [text for text in painted if forgotten(text)] == []
    assert untranslated([window]) == []


def test_every_term_is_explained(qtbot: QtBot) -> None:
    """The button's name, the term and its meaning."""
    found = []
    for term, meaning in TERMS.items():
        button = TermButton(term)
        explanation = Explanation(said(term), said(meaning), button)
        qtbot.addWidget(button)
        found += untranslated([button, explanation])

    assert found == []


def test_the_notices(qtbot: QtBot, desktop: DesktopApp) -> None:
    """A warning, trouble with the history, and thanks for teaching."""
    ear = Ear()
    desktop.notifier.failed.connect(ear.hear)
    bridge: Bridge = desktop.bridge_kept  # type: ignore[attr-defined]
    advice = advice_for("distance", 1.0)
    bridge.updated.emit(update(Band.POOR, alert=alert(AlertKind.RAISE, advice)))
    qtbot.waitUntil(lambda: len(ear.heard) == 1)
    bridge.problem.emit(Sentence("The minutes cannot be kept; the log has the details."))
    desktop._teach()
    bridge.calibrated.emit(None, Sentence("Lumbar will not warn about this posture again."))
    qtbot.waitUntil(lambda: len(ear.heard) == 3)

    assert [n for n in ear.heard if forgotten(n.title) or forgotten(n.text)] == []


def test_every_state_of_camera_and_monitor() -> None:
    """Headline and details, and everything a camera may have to say."""
    said_of = []
    for camera in CameraState:
        for run_state in RunState:
            for band in Band:
                status = MonitorStatus(run_state, camera, message=SAID.get(camera, ""))
                words = headline(status, update(band)), details(status, update(band))
                assert shown_state(status, update(band))
                said_of += words
    for seen in (True, False):
        said_of += [said(explain(cause, "", "", seen=seen)[1]) for cause in _causes()]
    said_of += [action_text(rula(neck_deg=deg)) for deg in (0.0, 15.0, 40.0)]
    said_of += [said(name) for name in DEVIATION_WORDS.values()]
    said_of += [said(advice_for(part, sign)) for part in (*MEASURES, RISE) for sign in (-1.0, 1.0)]

    assert sorted({text for text in said_of if forgotten(text)}) == []


def test_the_printed_report(
    qtbot: QtBot, desktop: DesktopApp, tmp_path: Path, painted: list[str]
) -> None:
    """Of a day and of a week."""
    from lumbar.ui.report_pdf import write_report

    desktop.windows.open_dashboard()
    (window,) = (widget for widget in windows() if isinstance(widget, Dashboard))
    window._tabs.buttons()[1].click()
    for number, page in enumerate((window.day_page, window.period_pages[Kind.WEEK])):
        write_report(tmp_path / f"{number}.pdf", page.subject())

    assert len(painted) > 10
    assert sorted({text for text in painted if forgotten(text)}) == []


def _causes() -> list[object]:
    from lumbar.camera.probe import Cause

    return [None, *Cause]
