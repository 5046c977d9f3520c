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

from lumbar.core.rula_words import score_sentence
from lumbar.core.sentence import Sentence
from lumbar.core.types import Basis, RulaResult
from lumbar.ui.filled_worksheet import BASIS_NAMES, filled_in
from lumbar.ui.fitting import fit_to_screen
from lumbar.ui.language import said
from lumbar.ui.live_view import Latest
from lumbar.ui.score_chances import ScoreChances
from lumbar.ui.style import SPACE, current_theme, label
from lumbar.ui.terms import TermButton

_COLUMNS = (Sentence("Step"), Sentence("Found"), Sentence("Score"), Sentence("Rests on"))
_EVERY_MS = 1000
_HEIGHT = 900
"""Enough for the whole worksheet, where the screen is as high."""
_SIGNS = dict(zip(BASIS_NAMES, ("●", "◐", "○"), strict=True))
"""Full, half and empty: told apart without colour."""

_EXPLAINED = Sentence(
    "● measured in the picture, ◐ assumed from your answers, your calibration or work at a desk, "
    "○ unknown: such a step leaves the score a range, from its lowest to its highest value."
)
_CHANCES = Sentence(
    "How likely each score is; nine times in ten it is among the full bars. Angles may be off by "
    "their ±, rarely by twice as much. Assumed: of a step that is not seen, the scores that are "
    "usual at a desk are equally likely, and twists or bends that are not seen are rare."
)
_NOBODY = Sentence("Nobody is being judged right now; sit in the picture to see your worksheet.")

_SIDES = {
    "both": Sentence("both arms alike"),
    "left": Sentence("the left arm is worse"),
    "right": Sentence("the right arm is worse"),
}


class WhyScore(QDialog):
    """The worksheet of the newest result; follows it until it is held.

    Args:
        latest: Returns the newest frame and what was said about it, or None.
    """

    def __init__(self, latest: Latest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Why this score?"))
        self._latest = latest
        self._title = label("", "title")
        self._chances, self._chances_note = ScoreChances(), label("", "small")
        self._table = QTableWidget(0, len(_COLUMNS))
        self._hold = QPushButton(self.tr("Freeze"))
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
            self._title.setText(self.tr("No score now"))
            self._table.setRowCount(0)
            self._note.setText(said(_NOBODY))
            self._show_chances(None)
            return
        self._note.setText(said(_EXPLAINED))
        rula = update.rula
        self._show_chances(rula)
        score = said(score_sentence(rula, missing=False))
        words = self.tr("{score}, {side}", "the RULA score and which arm is worse")
        self._title.setText(words.format(score=score, side=said(_SIDES[rula.side])))
        lines = filled_in(rula, update.angles, update.keypoints)
        self._table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            basis = "" if line.basis is None else _said_basis(line.basis)
            for column, text in enumerate((line.name, line.found, line.score, basis)):
                self._put(row, column, text, result=line.basis is None)

    def _show_chances(self, rula: RulaResult | None) -> None:
        self._chances.show_result(rula)
        self._chances_note.setText(said(_CHANCES) if rula and rula.probabilities else "")

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
        self._table.setHorizontalHeaderLabels([said(column) for column in _COLUMNS])
        self._table.setAccessibleName(self.tr("RULA worksheet"))
        self._table.verticalHeader().hide()
        self._table.setShowGrid(False)
        self._table.setWordWrap(True)
        self._table.setTabKeyNavigation(False)
        rows = self._table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)  # words wrap
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        fitted = QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(fitted)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._hold.setCheckable(True)
        self._hold.setAutoDefault(False)
        self._hold.setToolTip(self.tr("Stop following you, to read in peace"))
        close = QPushButton(self.tr("Close"))
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
        column.addWidget(self._chances)
        column.addWidget(self._chances_note)
        column.addWidget(self._note)
        column.addWidget(self._table, 1)
        column.addLayout(bottom)
        fit_to_screen(self, 720, _HEIGHT)


def _said_basis(basis: Basis) -> str:
    return f"{_SIGNS[basis]}  {said(BASIS_NAMES[basis])}"
