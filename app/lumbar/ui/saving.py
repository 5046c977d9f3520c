"""Saving what is shown: the minutes as CSV or JSON, a page as PDF, a chart as a picture."""

from __future__ import annotations

import datetime
import functools
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from lumbar.core.errors import LumbarError, StorageError
from lumbar.core.sentence import Sentence
from lumbar.storage.export import write_csv, write_json
from lumbar.storage.files import reason, replacing
from lumbar.storage.history import History, span_of_days
from lumbar.ui.confirming import Confirm, ask_to_confirm
from lumbar.ui.day import Day
from lumbar.ui.grids import Days
from lumbar.ui.language import said, tr

AskForFile = Callable[[QWidget, str, str], str]
"""Parent, suggested path and filter of a file dialog; empty when the user changed their mind."""

_WRITERS = {"csv": write_csv, "json": write_json}


@dataclass(frozen=True)
class Subject:
    """What is to be saved.

    Attributes:
        title: For example ``November 2026``.
        first, last: Its days, both included.
        days: Totals by day; empty for a single day.
        day: The minutes of a single day.
    """

    title: str
    first: datetime.date
    last: datetime.date
    days: Days
    day: Day | None = None


def ask_for_file(parent: QWidget, suggested: str, filter_: str) -> str:
    """The desktop's own dialog; it asks before it replaces a file."""
    return QFileDialog.getSaveFileName(parent, tr("Save"), suggested, filter_)[0]


def file_to_write(
    parent: QWidget, chosen: str, endings: Sequence[str], confirm: Confirm = ask_to_confirm
) -> Path | None:
    """The file of the name the user has chosen, with the first of ``endings`` if it has none.

    What was typed stays whole: a dot in it is no ending. The file dialog has asked only about the
    name it knew; a file of the longer name is replaced only if the user says so, else None.
    """
    path = Path(chosen)
    if path.suffix.lower().removeprefix(".") in endings:
        return path
    path = path.with_name(f"{path.name}.{endings[0]}")
    question = tr("{file} is already there. Replace it?").format(file=path.name)
    taken = os.path.exists(path)  # unlike `Path.exists` it says no of a folder it may not look into
    return None if taken and not confirm(parent, question, tr("Replace")) else path


class SaveMenu(QMenu):
    """Ways to save the period a page shows.

    Args:
        history_path: The database.
        subject: What the page shows now.
        parent: What the dialogs belong to.
        ask, confirm: How the user names the file, and allows that one is replaced.
        charts: Those that the page shows now.
    """

    def __init__(
        self,
        history_path: Path,
        subject: Callable[[], Subject],
        parent: QWidget,
        ask: AskForFile = ask_for_file,
        *,
        confirm: Confirm = ask_to_confirm,
        charts: Callable[[], Sequence[QWidget]] = tuple,
    ) -> None:
        super().__init__(said(Sentence("Save")), parent)
        self._owner = parent
        self._history_path = history_path
        self._subject = subject
        self._ask = ask
        self._confirm = confirm
        self._charts = charts
        self.addAction(self.tr("Report as PDF…"), self.save_report)
        self.addAction(self.tr("Print the report…"), self.print_report)
        self.addAction(self.tr("Minutes as CSV…"), self.save_csv)
        self.addAction(self.tr("Minutes as JSON…"), self.save_json)
        self._pictures = self.addMenu(self.tr("Chart as PNG"))
        self._pictures.setEnabled(False)
        self.aboutToShow.connect(self._offer_charts)

    @Slot()
    def _offer_charts(self) -> None:
        """A chart is there only once it was painted."""
        self._pictures.clear()
        for chart in self._charts():
            save = functools.partial(save_picture, chart, self._ask, self._confirm)
            self._pictures.addAction(f"{chart.accessibleName()}…", save)
        self._pictures.setEnabled(not self._pictures.isEmpty())

    @Slot()
    def save_report(self) -> None:
        """One page with figures and charts."""
        from lumbar.ui.report_pdf import write_report

        subject = self._subject()
        self._save("pdf", lambda path: write_report(path, subject))

    @Slot()
    def print_report(self) -> None:
        """The same page on paper."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from lumbar.ui.report_pdf import paint_report

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(f"Lumbar {_slug(self._subject())}")
        if QPrintDialog(printer, self._owner).exec():
            paint_report(printer, self._subject())

    @Slot()
    def save_csv(self) -> None:
        """One line a minute."""
        self._save("csv", self._write_minutes)

    @Slot()
    def save_json(self) -> None:
        """One object a minute."""
        self._save("json", self._write_minutes)

    def _save(self, suffix: str, write: Callable[[Path], None]) -> None:
        subject = self._subject()
        parent = self._owner
        chosen = self._ask(
            parent, suggested_path(f"lumbar-{_slug(subject)}", suffix), f"*.{suffix}"
        )
        path = file_to_write(parent, chosen, (suffix,), self._confirm) if chosen else None
        if path is None:
            return
        try:
            write(path)
        except LumbarError as error:
            QMessageBox.warning(parent, "Lumbar", said(str(error)))

    def _write_minutes(self, path: Path) -> None:
        subject = self._subject()
        export_minutes(self._history_path, subject.first, subject.last, path)


def export_minutes(
    history_path: Path, first: datetime.date, last: datetime.date, path: Path
) -> None:
    """Write the minutes of some days as the ending of ``path`` says, csv or json.

    Raises:
        StorageError: There is no history, or the file cannot be written.
    """
    with (
        History.read_only(history_path) as history,
        in_place_of(path) as part,
        part.open("w", encoding="utf-8", newline="") as stream,
    ):
        _WRITERS[path.suffix[1:].lower()](history.each(*span_of_days(first, last)), stream)


@contextmanager
def in_place_of(path: Path) -> Iterator[Path]:
    """A new file that takes the place of ``path`` when the block has ended well.

    Raises:
        StorageError: It cannot be written; what was there before still is.
    """
    try:
        with replacing(path) as part:
            yield part
    except OSError as error:
        raise cannot_write(path, reason(error)) from error


def picture_menu(widget: QWidget, ask: AskForFile = ask_for_file) -> QMenu:
    """A menu that saves ``widget`` as a PNG picture; it deletes itself when it closes."""
    menu = QMenu(widget)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(tr("Save as picture…"), functools.partial(save_picture, widget, ask))
    return menu


def save_picture(
    widget: QWidget, ask: AskForFile = ask_for_file, confirm: Confirm = ask_to_confirm
) -> None:
    """Save ``widget`` as it looks now as a PNG picture."""
    picture = widget.grab()
    name = "-".join(widget.accessibleName().lower().split())
    chosen = ask(widget, suggested_path(f"lumbar-{name}", "png"), "*.png")
    path = file_to_write(widget, chosen, ("png",), confirm) if chosen else None
    if path is None:
        return
    try:
        with in_place_of(path) as part:
            if not picture.save(str(part), "PNG"):
                raise cannot_write(path, Sentence("the disk refuses"))
    except StorageError as error:
        QMessageBox.warning(widget, "Lumbar", said(str(error)))


def suggested_path(name: str, suffix: str) -> str:
    """A file in the user's documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return str(Path(QStandardPaths.writableLocation(place)) / f"{name}.{suffix}")


def cannot_write(path: Path, why: str) -> StorageError:
    """What to tell when ``path`` cannot be written because of ``why``."""
    return StorageError(
        "{path} cannot be written ({why}); choose another place.", path=path, why=why
    )


def _slug(subject: Subject) -> str:
    if subject.first == subject.last:
        return subject.first.isoformat()
    return f"{subject.first.isoformat()}-to-{subject.last.isoformat()}"
