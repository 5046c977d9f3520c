"""Saving what is shown."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLabel, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from lumbar.core.errors import StorageError
from lumbar.storage.history import History
from lumbar.ui import saving
from lumbar.ui.charts import HoursChart, Timeline
from lumbar.ui.day import Day
from lumbar.ui.day_totals import DayTotals
from lumbar.ui.heatmap import HeatMap
from lumbar.ui.period import Kind, Period
from lumbar.ui.report_pdf import fitted, write_report
from lumbar.ui.saving import SaveMenu, Subject, picture_menu, save_picture
from ui.made_up import WorkingDay, days_ago


@pytest.fixture
def history_path(tmp_path: Path) -> Path:
    """Two days of history."""
    path = tmp_path / "history.db"
    with History(path) as history:
        history.add(WorkingDay(days_ago()).rows())
        history.add(WorkingDay(days_ago(40)).rows())
    return path


def day_subject() -> Subject:
    """Today."""
    return Subject(
        "Today", days_ago(), days_ago(), {}, Day(days_ago(), WorkingDay(days_ago()).rows())
    )


def period_subject(kind: Kind, path: Path) -> Subject:
    """The present week, month or year."""
    period = Period.around(kind, days_ago())
    days = DayTotals(path).between(period.first, period.last)
    return Subject(period.title, period.first, period.last, days)


def menu(
    qtbot: QtBot,
    path: Path,
    chosen: Path | str,
    *,
    replaces: bool = False,
    charts: Sequence[QWidget] = (),
) -> SaveMenu:
    """The menu of today's page, whose user always names ``chosen``."""
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SaveMenu(
        path,
        day_subject,
        parent,
        lambda *_: str(chosen),
        confirm=lambda *_: replaces,
        charts=lambda: charts,
    )
    made.parent_kept = parent  # type: ignore[attr-defined]
    return made


def test_the_minutes_of_the_day_are_saved(qtbot: QtBot, history_path: Path, tmp_path: Path) -> None:
    """As CSV and as JSON, and only that day's; a missing ending is added."""
    menu(qtbot, history_path, tmp_path / "day").save_csv()
    menu(qtbot, history_path, tmp_path / "day.json").save_json()
    with (tmp_path / "day.csv").open(encoding="utf-8") as stream:
        lines = list(csv.DictReader(stream))
    objects = json.loads((tmp_path / "day.json").read_text(encoding="utf-8"))

    assert len(WorkingDay(days_ago()).rows()) == len(lines) == len(objects)


@pytest.mark.parametrize("save", ["save_csv", "save_json", "save_report"])
def test_what_was_typed_stays_whole(
    qtbot: QtBot, history_path: Path, tmp_path: Path, save: str
) -> None:
    """A dot in the name is no ending, and the file before the dot is another file."""
    ending = {"save_csv": "csv", "save_json": "json", "save_report": "pdf"}[save]
    other = tmp_path / f"posture 2026.{ending}"
    other.write_text("mine")
    getattr(menu(qtbot, history_path, tmp_path / "posture 2026.10"), save)()

    assert (tmp_path / f"posture 2026.10.{ending}").stat().st_size > 500
    assert other.read_text() == "mine"


@pytest.mark.parametrize("replaces", [True, False])
def test_a_file_that_was_not_asked_about_is_asked_about(
    qtbot: QtBot, history_path: Path, tmp_path: Path, replaces: bool
) -> None:
    """The file dialog knew the name without its ending."""
    (tmp_path / "day.csv").write_text("mine")
    menu(qtbot, history_path, tmp_path / "day", replaces=replaces).save_csv()

    assert ((tmp_path / "day.csv").read_text() == "mine") is not replaces


def test_a_failure_leaves_the_old_file_whole(
    qtbot: QtBot, history_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing beside it."""
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: said.append(text))

    def half(_rows: object, stream: TextIO) -> None:
        stream.write("half")
        raise StorageError("The history is damaged.")

    monkeypatch.setitem(saving._WRITERS, "csv", half)
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "day.csv").write_text("mine")
    menu(qtbot, history_path, folder / "day.csv").save_csv()

    assert said == ["The history is damaged."]
    assert {file.name: file.read_text() for file in folder.iterdir()} == {"day.csv": "mine"}


def test_a_full_disk_leaves_the_old_report_and_picture_whole(
    qtbot: QtBot, history_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is told in a sentence that names the file."""
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: said.append(text))
    folder = tmp_path / "out"
    folder.mkdir()
    for name in ("day.pdf", "heat.png"):
        (folder / name).write_text("mine")
    chart = HeatMap("Hours")
    qtbot.addWidget(chart)

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    menu(qtbot, history_path, folder / "day.pdf").save_report()
    save_picture(chart, lambda *_: str(folder / "heat.png"))

    assert [text.partition(" cannot be written")[0] for text in said] == [
        str(folder / "day.pdf"),
        str(folder / "heat.png"),
    ]
    assert {file.name: file.read_text() for file in folder.iterdir()} == {
        "day.pdf": "mine", "heat.png": "mine",
    }  # fmt: skip


def test_the_menu_offers_a_picture_of_each_chart(
    qtbot: QtBot, history_path: Path, tmp_path: Path
) -> None:
    """As they are when it opens; without a chart the entry cannot be chosen."""
    charts: list[QWidget] = []
    made = menu(qtbot, history_path, tmp_path / "chart", charts=charts)
    made.aboutToShow.emit()
    empty = made.actions()[-1].isEnabled()
    for name in ("Hours", "Days"):
        chart = HeatMap(name)
        qtbot.addWidget(chart)
        chart.resize(300, 150)
        charts.append(chart)
    made.aboutToShow.emit()
    entry = made.actions()[-1]
    pictures = entry.menu()
    assert isinstance(pictures, QMenu)
    names = [action.text() for action in pictures.actions()]
    pictures.actions()[1].trigger()

    assert (empty, entry.isEnabled(), entry.text()) == (False, True, "Chart as PNG")
    assert names == ["Hours…", "Days…"]
    assert QImage(str(tmp_path / "chart.png")).width() >= 300


def test_a_changed_mind_writes_nothing(qtbot: QtBot, history_path: Path, tmp_path: Path) -> None:
    """Cancel in the file dialog."""
    before = sorted(tmp_path.iterdir())
    menu(qtbot, history_path, "").save_csv()

    assert before == sorted(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, history_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one sentence, for every format."""
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: said.append(text))
    for save in ("save_csv", "save_json", "save_report"):
        getattr(menu(qtbot, history_path, tmp_path / "nowhere" / "file"), save)()

    assert len(said) == 3
    assert all("cannot be written" in sentence for sentence in said)


def test_a_chart_is_saved_as_a_picture(qtbot: QtBot, tmp_path: Path) -> None:
    """As it looks."""
    chart = Timeline()
    qtbot.addWidget(chart)
    chart.resize(400, 120)
    chart.show_day(day_subject().day or Day(days_ago(), ()))
    save_picture(chart, lambda *_: str(tmp_path / "chart.png"))

    assert QImage(str(tmp_path / "chart.png")).width() >= 400


def test_every_chart_offers_its_picture(qtbot: QtBot, tmp_path: Path) -> None:
    """By the right mouse button or the menu key."""
    chart = HeatMap("Hours")
    qtbot.addWidget(chart)
    chart.resize(300, 150)
    (save,) = picture_menu(chart, lambda *_: str(tmp_path / "heat")).actions()
    save.trigger()

    assert QImage(str(tmp_path / "heat.png")).width() >= 300


@pytest.mark.parametrize("what", ["day", *Kind])
def test_the_report_is_one_page_and_not_empty(
    qtbot: QtBot, history_path: Path, tmp_path: Path, what: str
) -> None:
    """A day, a week, a month and a year; rendered, there is ink from top to bottom."""
    subject = day_subject() if what == "day" else period_subject(Kind(what), history_path)
    write_report(tmp_path / "report.pdf", subject)
    pdftoppm = shutil.which("pdftoppm")
    if pdftoppm is None:
        pytest.skip("pdftoppm (poppler-utils) is not installed")
    subprocess.run(
        [pdftoppm, "-r", "40", "-png", "report.pdf", "page"], cwd=tmp_path, check=True, timeout=300
    )
    pages = sorted(tmp_path.glob("page*.png"))
    picture = QImage(str(pages[0]))
    inked = [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y).lightness() < 200 for x in range(0, picture.width(), 2))
    ]

    assert len(pages) == 1
    assert inked[0] < 0.1 * picture.height()
    assert inked[-1] > 0.9 * picture.height()
    assert len(inked) > 0.3 * picture.height()


def test_a_report_with_much_to_tell_still_fits_its_page(qtbot: QtBot) -> None:
    """Charts give way to lists, which cannot be squeezed; with room enough nothing does."""
    chart, heat, words = HoursChart(), HeatMap("Days"), QLabel("a list")
    for widget in (chart, heat, words):
        qtbot.addWidget(widget)
    sections = [("One", chart, 200.0), ("", words, 100.0), ("Two", heat, 100.0)]

    assert fitted(sections, 250.0) == [100.0, 100.0, 50.0]
    assert fitted(sections, 1000.0) == [200.0, 100.0, 100.0]


def test_the_report_can_be_printed(
    qtbot: QtBot, history_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On whatever the print dialog is told; here into a file."""

    def to_file(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", to_file)
    menu(qtbot, history_path, "").print_report()

    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_a_report_that_cannot_be_written_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    """A StorageError, and no half file."""
    with pytest.raises(StorageError, match="cannot be written"):
        write_report(tmp_path / "nowhere" / "report.pdf", day_subject())


def test_a_folder_that_may_not_be_looked_into_holds_nothing_to_replace(
    qtbot: QtBot, others_folder: Path
) -> None:
    """What the writing says of it comes next; nothing is asked."""
    others_folder.chmod(0)
    parent = QWidget()
    qtbot.addWidget(parent)

    def ask(*_question: object) -> bool:
        raise AssertionError

    chosen = str(others_folder / "day")
    assert Path(f"{chosen}.csv") == saving.file_to_write(parent, chosen, ["csv"], ask)
