"""Why this score? The worksheet, filled in with what is known right now."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QColor, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lumbar.ui.filled_worksheet import BASIS_NAMES, filled_in
from lumbar.ui.live_view import Latest
from lumbar.ui.style import SPACE, current_theme, label
from lumbar.ui.terms import TermButton
from lumbar.ui.wording import rula_text

_COLUMNS = ("Step", "Found", "Score", "Rests on")
_EVERY_MS = 1000
_SIGNS = dict(zip(BASIS_NAMES.values(), ("●", "◐", "○"), strict=True))
"""Full, half and empty: told apart without colour."""

_EXPLAINED = (
    "● measured in the picture, ◐ assumed from your answers or from work at a desk, ○ unknown: "
    "such a step leaves the score a range, from its lowest to its highest value."
)
_NOBODY = "Nobody is being judged right now; sit in the picture to see your worksheet."


class WhyScore(QDialog):
    """The worksheet of the newest result; follows it until it is held.

    Args:
        latest: Returns the newest frame and what was said about it, or None.
    """

    def __init__(self, latest: Latest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Why this score?")
        self._latest = latest
        self._title = label("", "title")
        self._table = QTableWidget(0, len(_COLUMNS))
        self._hold = QPushButton("Hold still")
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self._build()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._hold.setChecked(False)
        self._timer.start()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    @Slot()
    def refresh(self) -> None:
        """Show the newest result, unless the worksheet is held."""
        if self._hold.isChecked():
            return
        latest = self._latest()
        update = latest[1] if latest is not None else None
        if update is None or update.rula is None:
            self._title.setText("No score now")
            self._table.setRowCount(0)
            self._note.setText(_NOBODY)
            return
        self._note.setText(_EXPLAINED)
        rula = update.rula
        side = "both arms alike" if rula.side == "both" else f"the {rula.side} arm is worse"
        self._title.setText(f"{rula_text(rula)}, {side}")
        lines = filled_in(rula, update.angles)
        self._table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            basis = f"{_SIGNS[line.basis]}  {line.basis}" if line.basis else ""
            for column, text in enumerate((line.name, line.found, line.score, basis)):
                self._put(row, column, text, result=not line.basis)

    def _put(self, row: int, column: int, text: str, *, result: bool) -> None:
        item = self._table.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self._table.setItem(row, column, item)
        item.setText(text)
        font = self._table.font()
        font.setBold(result)
        item.setFont(font)
        theme = current_theme()
        item.setBackground(QColor(theme.hover if result else theme.card))

    def _build(self) -> None:
        self._note = label("", "small")
        self._table.setHorizontalHeaderLabels(list(_COLUMNS))
        self._table.setAccessibleName("RULA worksheet")
        self._table.verticalHeader().hide()
        self._table.setShowGrid(False)
        self._table.setWordWrap(True)
        self._table.setTabKeyNavigation(False)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        fitted = QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(fitted)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._hold.setCheckable(True)
        self._hold.setAutoDefault(False)
        self._hold.setToolTip("Stop following you, to read in peace")
        close = QPushButton("Close")
        close.clicked.connect(self.reject)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._title)
        top.addWidget(TermButton("RULA"))
        top.addStretch()
        bottom.addWidget(self._hold)
        bottom.addStretch()
        bottom.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addLayout(top)
        column.addWidget(self._note)
        column.addWidget(self._table, 1)
        column.addLayout(bottom)
        self.resize(680, 740)
