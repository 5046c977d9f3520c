"""The settings of the running program: previews and privacy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fakes import blank_frame, leaning_in, sitter
from lumbar import paths
from lumbar.core.baseline import Baseline
from lumbar.core.errors import StorageError
from lumbar.core.measures import posture_measures
from lumbar.core.palette import BAND_COLOURS
from lumbar.core.rehearsal import Criteria
from lumbar.core.types import Band, Keypoints, MinuteRow
from lumbar.storage.history import History
from lumbar.storage.settings import Settings
from lumbar.ui.day_totals import DayTotals
from lumbar.ui.history_care import HistoryCare
from lumbar.ui.history_panel import HistoryPanel
from lumbar.ui.limits_view import LimitsView
from lumbar.ui.rehearsal_card import RehearsalCard
from lumbar.ui.settings_window import SettingsWindow
from lumbar.ui.today import DayPage
from lumbar.ui.wording import clock_text
from ui.made_up import FakeService, WorkingDay, update

SIZE = (640, 480)
TODAY = date(2026, 11, 20)
EVER = Criteria(0.0, 1.0, 3)
UPRIGHT = Baseline.from_samples([posture_measures(sitter(), SIZE)] * 20)


@pytest.fixture
def window(qtbot: QtBot, service: FakeService, tmp_path: Path) -> SettingsWindow:
    """The window over a history of today."""
    with History(tmp_path / "history.db") as history:
        history.add(WorkingDay(TODAY).rows())
    service.history_path = tmp_path / "history.db"
    care = HistoryCare(service, tmp_path / "history.db")  # type: ignore[arg-type]
    made = SettingsWindow(service, care, Settings(), lambda _settings: None, {})  # type: ignore[arg-type]
    made.care_kept = care  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    (card,) = made.findChildren(RehearsalCard)
    card._today = lambda: TODAY
    made.show()
    return made


def test_a_change_says_at_once_what_it_would_have_meant_today(window: SettingsWindow) -> None:
    """Stricter limits warn, the widest do not; before anything is saved."""
    (card,) = window.findChildren(RehearsalCard)
    window.editors["rula_action_level"].value = 0
    window.editors["deviation_limit"].value = 3.0
    wide = card.text
    window.editors["deviation_limit"].value = 0.5
    strict = card.text

    assert wide.startswith("No:")
    assert strict.startswith("Yes, about")


def test_without_minutes_there_is_nothing_to_try(qtbot: QtBot, tmp_path: Path) -> None:
    """It says so."""
    card = RehearsalCard(tmp_path / "none.db", lambda: [EVER], Settings())
    qtbot.addWidget(card)
    card.show()

    assert "has not watched today" in card.text


def minutes_of_today(path: Path, *bands: Band) -> list[int]:
    """One minute of each band, from midnight of `TODAY` on, in a history; their starts."""
    midnight = int(datetime.combine(TODAY, time()).timestamp())
    shares = {Band.GOOD: 0.2, Band.POOR: 1.4}
    rows = [
        MinuteRow(midnight + 60 * n, {band: 60.0}, deviation_mean=shares[band], alerts=n % 2)
        for n, band in enumerate(bands)
    ]
    with History(path) as history:
        history.add(rows)
    return [row.epoch_s for row in rows]


def test_a_history_that_cannot_be_looked_for_is_told_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    """As in a folder that is closed to the user; the name is too long to ask for."""
    hidden = tmp_path / ("x" * 300) / "history.db"
    card = RehearsalCard(hidden, lambda: [EVER], Settings())
    page = DayPage(hidden)
    totals = DayTotals(hidden)
    for widget in (card, page):
        qtbot.addWidget(widget)
        widget.show()

    assert "history" in card.text
    assert card.text in {shown.text() for shown in page.findChildren(QLabel)}
    with pytest.raises(StorageError):
        totals.earliest()
    with pytest.raises(StorageError):
        totals.between(TODAY, TODAY)


def test_only_what_is_known_to_compare_is_compared(qtbot: QtBot, tmp_path: Path) -> None:
    """Before the settings were last written, another limit may have been in force."""
    path = tmp_path / "history.db"
    starts = minutes_of_today(path, Band.POOR, Band.POOR, Band.GOOD, Band.GOOD, Band.GOOD)
    texts = []
    for since_s in (0, starts[2], starts[4] + 1):
        known = replace(EVER, since_epoch_s=float(since_s))
        card = RehearsalCard(path, lambda known=known: [known], Settings(), lambda: TODAY)
        qtbot.addWidget(card)
        card.show()
        texts.append(card.text)

    assert texts[0].startswith("Yes, about")
    assert "Counted from" not in texts[0]
    assert texts[1].startswith("No:")
    assert "In that time Lumbar has warned" in texts[1]
    assert f"Counted from {clock_text(starts[2])} on" in texts[1]
    assert texts[2].startswith("There is nothing to try it on yet: what Lumbar saw today")


def test_what_the_history_does_not_tell_is_not_claimed(qtbot: QtBot, tmp_path: Path) -> None:
    """Half a minute of slouching may have been one stretch or ten glances."""
    path = tmp_path / "history.db"
    (start,) = minutes_of_today(path, Band.GOOD)
    half = {Band.GOOD: 30.0, Band.POOR: 30.0}
    with History(path) as history:
        history.delete(start, start + 60)
        history.add([MinuteRow(start, half, deviation_mean=0.95, deviation_max=2.5)])
    card = RehearsalCard(path, lambda: [EVER], Settings(), lambda: TODAY)
    qtbot.addWidget(card)
    card.show()
    perhaps = card.text
    card.show_settings(Settings(deviation_limit=2.0))
    probably_not = card.text
    card.show_settings(Settings(deviation_limit=3.0))

    assert perhaps.startswith("Perhaps, about")
    assert "the history keeps only minutes" in perhaps
    assert probably_not.startswith("Probably not;")
    assert card.text.startswith("No:")


def test_privacy_has_its_panel_and_the_first_steps_can_be_repeated(
    qtbot: QtBot, window: SettingsWindow
) -> None:
    """Both are part of the dialog."""
    (again,) = [b for b in window.findChildren(QPushButton) if b.text().startswith("Go through")]
    with qtbot.waitSignal(window.set_up_again):
        again.click()

    assert len(window.findChildren(HistoryPanel)) == 1


def test_the_log_folder_is_one_click_away(
    qtbot: QtBot, window: SettingsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the desktop's own file manager."""
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    (button,) = [b for b in window.findChildren(QPushButton) if b.text() == "Open the log folder"]
    button.click()

    assert [str(paths.log_dir())] == opened


@pytest.fixture
def shown(qtbot: QtBot, service: FakeService) -> Callable[[Keypoints, Baseline | None], set[str]]:
    """Shows somebody and tells which of good and poor are painted."""

    def made(keypoints: Keypoints, baseline: Baseline | None) -> set[str]:
        good = update(Band.GOOD, keypoints=keypoints, rula=None)
        service.newest = (blank_frame(1.0, size=SIZE), good)
        view = LimitsView(service.latest, lambda: baseline, mirrored=False)  # type: ignore[arg-type]
        qtbot.addWidget(view)
        view.resize(*SIZE)
        view.show()
        image = view.grab().toImage()
        found = {image.pixelColor(x, y).rgb() for x in range(640) for y in range(0, 480)}
        return {
            band.value
            for band in (Band.GOOD, Band.POOR)
            if QColor(BAND_COLOURS[band]).rgb() in found
        }

    return made


def test_the_limits_are_drawn_in_the_colour_of_what_they_say(
    shown: Callable[[Keypoints, Baseline | None], set[str]],
) -> None:
    """Within, beyond, and none before calibration."""
    assert {"good"} == shown(sitter(), UPRIGHT)
    assert "poor" in shown(leaning_in(0.5), UPRIGHT)
    assert shown(sitter(), None) == set()


def test_mirror_and_limit_follow_the_fields(window: SettingsWindow) -> None:
    """The preview shows what is being chosen."""
    window.editors["mirror"].value = False
    window.editors["deviation_limit"].value = 2.0
    (view,) = window.findChildren(LimitsView)

    assert (False, 2.0) == (view.mirrored, view.limit)
    assert replace(Settings(), mirror=False, deviation_limit=2.0) == window.chosen


def test_the_search_finds_more_than_settings(window: SettingsWindow) -> None:
    """Whoever looks for the export or the profiles is led to their pages."""
    found = []
    for words in ("export", "rename", "log folder"):
        window.pages.search(words)
        shown = [
            n
            for n in range(window.pages._list.count())
            if not window.pages._list.item(n).isHidden()
        ]
        found.append([window.pages._list.item(number).text() for number in shown])

    assert [["Statistics and privacy"], ["Profiles"], ["Advanced"]] == found
