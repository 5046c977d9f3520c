"""How numbers of the settings are shown and typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lumbar.storage.settings import FIELDS, Settings
from lumbar.ui import language
from lumbar.ui.field_editor import FieldEditor
from lumbar.ui.number_boxes import SECONDS, DurationBox, NumberBox, seconds_in

TIMES = {field.name: field for field in FIELDS if field.unit == SECONDS}
ROWS = {field.name: field for field in FIELDS}


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[Callable[..., NumberBox]]:
    """Makes the box of a setting, in a language."""

    def made(name: str, spoken: str = "en") -> NumberBox:
        language.use(spoken)
        field = ROWS[name]
        found = DurationBox(field) if name in TIMES else NumberBox(field)
        qtbot.addWidget(found)
        found.setValue(float(field.default))
        found.show()
        return found

    yield made
    language.use(language.ENGLISH)


def typed(qtbot: QtBot, box: NumberBox, text: str) -> float:
    """The value after somebody has typed ``text`` in place of what was there."""
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    return box.value()


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.0, "0 s"), (1.5, "1.5 s"), (20.0, "20 s"), (59.999, "1 min"), (60.0, "1 min"),
        (90.0, "1 min 30 s"), (120.0, "2 min"), (600.0, "10 min"), (7200.0, "120 min"),
    ],
)  # fmt: skip
def test_times_are_shown_as_people_write_them(
    box: Callable[..., NumberBox], seconds: float, text: str
) -> None:
    """And a screen reader says just that."""
    shown = box("remind_s")
    shown.setValue(seconds)

    assert shown.text() == text
    assert QAccessible.queryAccessibleInterface(shown).text(QAccessible.Text.Value) == text


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("10 min", 600.0), ("10min", 600.0), ("2 MIN", 120.0), ("1 min 30 s", 90.0),
        ("1 min 30", 90.0), ("1,5 min", 90.0), ("1.5 min", 90.0), ("45", 45.0), ("1 h", 3600.0),
        ("20 s", 20.0), ("0", 0.0),
    ],
)  # fmt: skip
@pytest.mark.parametrize("spoken", ["en", "de"])
def test_times_are_typed_as_people_write_them(
    qtbot: QtBot, box: Callable[..., NumberBox], text: str, seconds: float, spoken: str
) -> None:
    """With or without units and spaces, with point or comma; without a unit it is seconds."""
    assert typed(qtbot, box("remind_s", spoken), text) == seconds


def test_units_of_the_language_are_understood(qtbot: QtBot, box: Callable[..., NumberBox]) -> None:
    """What stands there can be typed again."""
    shown = box("remind_s", "ja")
    shown.setValue(90.0)
    text = shown.text()
    again = seconds_in(text)

    assert text == "1 分 30 秒"
    assert (again, seconds_in("2分")) == (90.0, 120.0)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("", "10 min"),
        ("min", "10 min"),
        ("abc", "10 min"),
        ("10 min min", "10 min"),
        ("1 m", "1 s"),  # what was complete while it was typed
        ("1..5 s", "1 s"),
        ("-5 s", "5 s"),  # the sign is not taken
    ],
)
def test_what_says_no_time_leaves_the_last_one(
    qtbot: QtBot, box: Callable[..., NumberBox], text: str, left: str
) -> None:
    """A half-typed unit is no other number."""
    shown = box("remind_s")
    typed(qtbot, shown, text)

    assert seconds_in(text) is None
    assert shown.text() == left


@given(hundredths=st.integers(0, 720_000))
def test_every_time_survives_being_shown(qapp: QApplication, hundredths: int) -> None:
    """To the hundredth of a second."""
    shown = DurationBox(TIMES["remind_s"])
    shown.setValue(hundredths / 100)

    assert seconds_in(shown.text()) == pytest.approx(hundredths / 100, abs=1e-6)


@pytest.mark.parametrize(("spoken", "text"), [("de", "1,5"), ("en", "1.5")])
@pytest.mark.parametrize("keys", ["1.5", "1,5"])
def test_point_and_comma_both_mean_the_decimal_point(
    qtbot: QtBot, box: Callable[..., NumberBox], spoken: str, text: str, keys: str
) -> None:
    """Whoever types 1.5 in German does not mean 15."""
    shown = box("rate_hz", spoken)

    assert typed(qtbot, shown, keys) == 1.5
    assert shown.text() == f"{text} Hz"


def test_large_numbers_have_no_groups(box: Callable[..., NumberBox]) -> None:
    """A width is written 3840, in English too."""
    shown = box("camera_width")
    shown.setValue(3840)

    assert (shown.text(), shown.value()) == ("3840 px", 3840.0)


def test_the_arrows_go_on_and_stay_inside(box: Callable[..., NumberBox]) -> None:
    """As before."""
    shown = box("remind_s")
    shown.setValue(7190.0)
    shown.stepUp()
    at_most = shown.text()
    shown.setValue(90.0)
    shown.stepUp()

    assert (at_most, shown.text()) == ("120 min", "2 min 30 s")


def test_a_refusal_speaks_as_the_box_does(qtbot: QtBot) -> None:
    """Not of 900 s where the box says 15 min."""
    editor = FieldEditor(ROWS["onset_s"])
    qtbot.addWidget(editor)
    editor.value = 1000.0

    assert editor.refusal == "Warn after must be 0 s to 15 min, not 16 min 40 s."


def test_who_looks_elsewhere_is_not_done(qtbot: QtBot, box: Callable[..., NumberBox]) -> None:
    """Another window is no answer; another control and Return are."""
    shown = box("retention_days")
    done: list[int] = []
    shown.finished.connect(lambda: done.append(len(done)))
    reasons = Qt.FocusReason
    for reason in (reasons.ActiveWindowFocusReason, reasons.PopupFocusReason):
        QApplication.sendEvent(shown, QFocusEvent(QEvent.Type.FocusOut, reason))
    before = len(done)
    QApplication.sendEvent(shown, QFocusEvent(QEvent.Type.FocusOut, reasons.TabFocusReason))
    qtbot.keyClick(shown, Qt.Key.Key_Return)

    assert (before, len(done)) == (0, 2)


def test_each_time_of_the_settings_has_such_a_box(qtbot: QtBot) -> None:
    """And no other number."""
    kinds = {}
    for name, field in ROWS.items():
        editor = FieldEditor(field)
        qtbot.addWidget(editor)
        editor.value = getattr(Settings(), name)
        kinds[name] = bool(editor.findChildren(DurationBox))
        assert editor.value == getattr(Settings(), name)

    assert {name for name, is_time in kinds.items() if is_time} == set(TIMES)
