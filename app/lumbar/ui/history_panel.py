"""The user's say over the history: export, delete, back up, restore."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtWidgets import (
    QDateEdit,
    QFileDialog,
    QGridLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.ui.confirming import Confirm, ask_to_confirm
from lumbar.ui.dates import as_qdate, from_qdate
from lumbar.ui.history_care import HistoryCare
from lumbar.ui.language import said, tr
from lumbar.ui.saving import (
    AskForFile,
    ask_for_file,
    export_minutes,
    file_to_write,
    suggested_path,
)
from lumbar.ui.style import SPACE, Card, label

_KEPT = Sentence(
    "Kept on this computer: for every minute the seconds in each state, the RULA range, the "
    "deviation and what was worst. Never kept: pictures, video or sound."
)


def ask_for_backup(parent: QWidget, suggested: str, filter_: str) -> str:
    """The desktop's own dialog for a file that is there."""
    folder = str(Path(suggested).parent)
    return QFileDialog.getOpenFileName(parent, tr("Restore"), folder, filter_)[0]


class HistoryPanel(Card):
    """Everything about the recorded minutes on one card.

    Args:
        care: Does what is asked for.
        confirm, ask_save, ask_open: How the user is asked.
    """

    def __init__(
        self,
        care: HistoryCare,
        *,
        confirm: Confirm = ask_to_confirm,
        ask_save: AskForFile = ask_for_file,
        ask_open: AskForFile = ask_for_backup,
    ) -> None:
        super().__init__(said(Sentence("Your history")), said(_KEPT))
        self._care = care
        self._confirm = confirm
        self._ask_save = ask_save
        self._ask_open = ask_open
        self._first = _date_edit(self.tr("First day"))
        self._last = _date_edit(self.tr("Last day"))
        self._outcome = label("", "muted")
        care.changed.connect(self._on_changed)
        self._build()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE)
        edits = ((self.tr("From"), self._first), (self.tr("to"), self._last))
        for column, (text, edit) in enumerate(edits):
            name = QLabel(text)
            name.setBuddy(edit)
            grid.addWidget(name, 0, 2 * column)
            grid.addWidget(edit, 0, 2 * column + 1)
        rows = (
            (
                (self.tr("Export…"), self.export),
                (self.tr("Delete these days…"), self.delete_days),
            ),
            ((self.tr("Back up…"), self.back_up), (self.tr("Restore…"), self.restore)),
            ((self.tr("Delete everything…"), self.delete_everything),),
        )
        for row, buttons in enumerate(rows, start=1):
            for column, (text, slot) in enumerate(buttons):
                button = QPushButton(text)
                button.setAutoDefault(False)
                button.clicked.connect(slot)
                grid.addWidget(button, row, 2 * column, 1, 2)
        grid.setColumnStretch(4, 1)
        self.column.addSpacing(SPACE)
        self.column.addLayout(grid)
        self.column.addWidget(self._outcome)

    @Slot()
    def export(self) -> None:
        """Write the chosen days as CSV or JSON."""
        first, last = self._days()
        suggested = suggested_path(f"lumbar-{first}-to-{last}", "csv")
        chosen = self._ask_save(self, suggested, "CSV (*.csv);;JSON (*.json)")
        path = file_to_write(self, chosen, ("csv", "json"), self._confirm) if chosen else None
        if path is None:
            return
        try:
            export_minutes(self._care.path, first, last, path)
        except LumbarError as error:
            self._outcome.setText(said(str(error)))
        else:
            self._outcome.setText(self.tr("Written to {file}.").format(file=path.name))

    @Slot()
    def delete_days(self) -> None:
        """Delete the chosen days after a question."""
        first, last = self._days()
        count = self._care.count(first, last)
        if not count:
            self._outcome.setText(self.tr("Nothing was recorded on these days."))
        elif self._confirm(self, _delete(count), tr("Delete")):
            self._care.delete(first, last)

    @Slot()
    def delete_everything(self) -> None:
        """Delete all days after a question."""
        question = self.tr("Delete your whole history? This cannot be undone.")
        if self._confirm(self, question, self.tr("Delete everything")):
            self._care.delete_everything()

    @Slot()
    def back_up(self) -> None:
        """Copy the history to a file."""
        today = datetime.date.today().isoformat()
        suggested = suggested_path(f"lumbar-backup-{today}", "sqlite3")
        chosen = self._ask_save(self, suggested, "*.sqlite3")
        if chosen:
            self._care.back_up(Path(chosen))

    @Slot()
    def restore(self) -> None:
        """Put the minutes of a backup back."""
        chosen = self._ask_open(self, suggested_path("lumbar", "sqlite3"), "*.sqlite3")
        if chosen:
            self._care.restore(Path(chosen))

    def _days(self) -> tuple[datetime.date, datetime.date]:
        chosen = from_qdate(self._first.date()), from_qdate(self._last.date())
        return min(chosen), max(chosen)

    @Slot(object)
    def _on_changed(self, sentence: str) -> None:
        self._outcome.setText(said(sentence))


def _delete(count: int) -> str:
    return tr("Delete %n minute(s)? This cannot be undone.", "", count)


def _date_edit(name: str) -> QDateEdit:
    edit = QDateEdit(as_qdate(datetime.date.today()))
    edit.setAccessibleName(name)
    edit.setCalendarPopup(True)
    edit.setDisplayFormat(tr("d MMM yyyy", "a short date, see QDate::toString"))
    edit.setMaximumDate(QDate.currentDate())
    edit.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return edit
