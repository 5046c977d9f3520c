"""The language of the user interface: which one, its words, numbers, dates and plurals."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox
from pytestqt.qtbot import QtBot

from lumbar.core.errors import StorageError
from lumbar.core.sentence import Sentence
from lumbar.core.types import RunState
from lumbar.ui import dates, language
from lumbar.ui.actions import Actions
from lumbar.ui.dashboard import Dashboard
from lumbar.ui.joining import headed, listing, listing_of_phrases, sentences
from lumbar.ui.language import said, spoken_of, tr
from lumbar.ui.numbers import number, percent, short_number
from lumbar.ui.period import Kind, Period
from lumbar.ui.profile_menu import ProfileMenu
from lumbar.ui.tray import Tray
from lumbar.ui.wording import duration_text
from ui.made_up import FakeService

DAY = datetime.date(2026, 11, 20)
EVERY = (language.ENGLISH, *language.TRANSLATED)


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        (["de-AT", "en-US"], "de"),
        (["fr_CA"], "fr"),
        (["es-419"], "es"),
        (["zh-Hans-SG", "zh"], "zh_CN"),
        (["zh_CN"], "zh_CN"),
        (["ja-JP"], "ja"),
        (["sv-SE", "de-DE"], "de"),
        (["zh-Hant-TW", "zh_TW", "ja"], "ja"),
        (["sv-SE"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_desktop_is_followed_as_far_as_lumbar_can(asked: list[str], spoken: str) -> None:
    """The most wanted language that there is; Traditional Chinese is not read as Simplified."""
    assert spoken == spoken_of(asked)


def test_numbers_are_written_as_the_language_does() -> None:
    """Commas and points change places between German and English."""
    written = {}
    for name in ("en", "de"):
        language.use(name)
        written[name] = (number(1234.56, 1), short_number(0.25), percent(0.453)[:2])

    assert written == {"en": ("1,234.6", "0.25", "45"), "de": ("1.234,6", "0,25", "45")}


def test_numbers_in_sentences_are_written_as_the_language_does() -> None:
    """Also with a form of their own; what is no number stays as it is."""
    language.use("de")

    assert said(Sentence("{a:.1f} and {b} and {c}", a=1.25, b=1234, c="1.5")).startswith("1,2 ")
    assert " 1.234 " in said(Sentence("{a:.1f} and {b} and {c}", a=1.25, b=1234, c="1.5"))
    assert said(Sentence("{a:.1f} and {b} and {c}", a=1.25, b=1234, c="1.5")).endswith(" 1.5")


def test_dates_and_times_are_written_as_the_language_does() -> None:
    """Names, order and the clock of twelve hours."""
    written = {}
    for name in ("en", "de", "ja"):
        language.use(name)
        written[name] = (
            dates.full_date(DAY),
            dates.weekday(DAY, short=True),
            dates.month_name(3),
            dates.clock(datetime.time(14, 5)).replace("\u202f", " "),
        )

    assert written == {
        "en": ("Friday, November 20, 2026", "Fri", "March", "2:05 PM"),
        "de": ("Freitag, 20. November 2026", "Fr", "März", "14:05"),
        "ja": ("2026年11月20日金曜日", "金", "3月", "14:05"),
    }


def test_a_plain_desktop_keeps_the_clock_of_24_hours() -> None:
    """The locale C would add seconds."""
    QLocale.setDefault(QLocale.c())

    assert dates.clock(datetime.time(14, 5)) == "14:05"
    assert dates.full_date(DAY) == "Friday, 20 November 2026"


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        (
            "en",
            (
                "16 to 22 November 2026",
                "30 November to 6 December 2026",
                "28 December 2026 to 3 January 2027",
            ),
        ),
        (
            "ja",
            (
                "2026年11月16日〜22日",
                "2026年11月30日〜12月6日",
                "2026年12月28日〜2027年1月3日",
            ),
        ),
    ],
)
def test_the_title_of_a_week_says_what_changes_in_it(name: str, titles: tuple[str, ...]) -> None:
    """Month and year once where they are the same, the year first where one writes it first."""
    language.use(name)
    weeks = (DAY, datetime.date(2026, 12, 1), datetime.date(2027, 1, 1))

    assert tuple(Period.around(Kind.WEEK, day).title for day in weeks) == titles


@pytest.mark.parametrize(
    ("name", "listed", "phrases", "told", "named"),
    [
        ("en", "a, b, c", "a; b", "One. Two.", "Rest. Look away."),
        ("ja", "a、b、c", "a；b", "One.Two.", "Rest。Look away."),
        ("zh_CN", "a、b、c", "a；b", "One.Two.", "Rest。Look away."),
    ],
)
def test_what_is_put_in_a_row_has_the_signs_of_the_language(
    name: str, listed: str, phrases: str, told: str, named: str
) -> None:
    """Commas, semicolons, and the space between sentences; braces in an entry stay."""
    language.use(name)

    assert listing("abc") == listed
    assert listing_of_phrases("ab") == phrases
    assert sentences("One.", "", "Two.") == told
    assert headed("Rest", "Look away.") == named
    assert (listing([]), listing(["{first}"]), sentences("", "")) == ("", "{first}", "")


@pytest.mark.parametrize("name", EVERY)
def test_the_keys_of_a_menu_are_all_different(
    name: str, qtbot: QtBot, service: FakeService
) -> None:
    """One letter for each entry, in every language, paused or not, and in the window too."""
    language.use(name)
    actions = Actions(service)
    profiles = ProfileMenu(lambda: [("Desk", "Desk")], lambda: "Desk")
    tray = Tray(actions, profile_menu=profiles, is_available=lambda: False)
    until = datetime.datetime.now().timestamp() + 600
    for status in (
        replace(service.status, snoozed_until_epoch_s=until),
        replace(service.status, run_state=RunState.PAUSED),
    ):
        actions.show_status(status)
        for menu in (tray.menu, actions.pause_menu(), actions.snooze_menu()):
            entries = [a for a in menu.actions() if not a.isSeparator() and a is not tray._line]
            keys = [QKeySequence.mnemonic(entry.text()).toString() for entry in entries]

            assert "" not in keys
            assert sorted(set(keys)) == sorted(keys)
    window = Dashboard(service, actions, Path("none.db"), mirrored=True)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    texts = [button.text() for button in window.findChildren(QAbstractButton)]
    keys = [key for text in texts if (key := QKeySequence.mnemonic(text).toString())]

    assert len(keys) == 6
    assert len(set(keys)) == 6
    assert not any("&" in b.accessibleName() for b in window.findChildren(QAbstractButton))


@pytest.mark.parametrize("name", EVERY)
def test_every_language_has_its_plural_forms(name: str) -> None:
    """One and many: the number is there, and no form shows the brackets of the source."""
    language.use(name)
    one, many = (tr("%n minute(s) deleted.", "", count) for count in (1, 12))

    assert "(s)" not in one + many
    assert "12" in many


def test_english_has_singular_and_plural() -> None:
    """The source says (s); its own translation does not."""
    assert tr("%n minute(s) deleted.", "", 1) == "1 minute deleted."
    assert tr("%n minute(s) deleted.", "", 0) == "0 minutes deleted."


@pytest.mark.parametrize("name", EVERY)
def test_every_language_opens_the_window(
    name: str, qtbot: QtBot, service: FakeService, tmp_path: Path
) -> None:
    """The translation loads and the words are in the window."""
    language.use(name)
    window = Dashboard(service, Actions(service), tmp_path / "none.db", mirrored=True)
    qtbot.addWidget(window)
    window.show()

    assert language.installed()[-1] == f"lumbar_{name}"
    assert QLocale().language() is QLocale(name).language()


@pytest.mark.parametrize("name", language.TRANSLATED)
def test_qt_speaks_the_language_too(name: str, qtbot: QtBot) -> None:
    """The buttons that Qt makes by itself."""
    if not (Path(QLibraryInfo.path(language.QT_FILES)) / f"qtbase_{name}.qm").exists():
        pytest.skip("this Qt comes without its translations")
    language.use(name)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)

    assert box.buttons()[0].text() not in ("", "Cancel", "&Cancel")


def test_a_sentence_is_translated_with_the_sentences_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Values keep their place wherever the translation puts them."""
    german = {"{what} is {how}": "{how}: {what}", "the disk": "die Platte", "full": "voll"}
    monkeypatch.setattr(
        language.QCoreApplication, "translate", lambda _context, text, *_rest: german[text]
    )
    error = StorageError("{what} is {how}", what=Sentence("the disk"), how=Sentence("full"))

    assert str(error) == "the disk is full"
    assert said(str(error)) == "voll: die Platte"


def test_duration_keeps_two_digits_of_minutes() -> None:
    """Two hours and five minutes read the same in every table."""
    assert duration_text(7500) == "2 h 05 min"
