"""A week, a month or a year at a glance: figures, bars, heat maps, body parts, records."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lumbar.core.errors import LumbarError
from lumbar.core.totals import Totals, add_up
from lumbar.ui.buttons import GlyphButton
from lumbar.ui.dates import short_date, weekday
from lumbar.ui.day_totals import DayTotals
from lumbar.ui.figures import Figures
from lumbar.ui.grids import Days, days_of_year, hours_of_week
from lumbar.ui.heatmap import HeatMap
from lumbar.ui.legend import Legend
from lumbar.ui.period import Kind, Period
from lumbar.ui.period_charts import STACKED, BarsChart, PartsChart
from lumbar.ui.saving import SaveMenu, Subject
from lumbar.ui.style import SPACE, Card, label
from lumbar.ui.wording import duration_text

_LEAST_RECORD_S = 1800.0
"""A day with less judged time can hold no record."""

_NOW = {Kind.WEEK: "This week", Kind.MONTH: "This month", Kind.YEAR: "This year"}


class PeriodPage(QWidget):
    """The charts of one week, month or year, with buttons to those before and after.

    Args:
        kind: How long the periods are.
        history_path: The database.
        day_totals: Shared by the pages, so that each day is read once.
    """

    def __init__(self, kind: Kind, history_path: Path, day_totals: DayTotals) -> None:
        super().__init__()
        self._day_totals = day_totals
        self._period = Period.around(kind, datetime.date.today())
        self._days: Days = {}
        self._title = label("", "title")
        self._previous = GlyphButton("previous", f"{kind.value.title()} before", bare=True)
        self._next = GlyphButton("next", f"{kind.value.title()} after", bare=True)
        self._to_now = GlyphButton("today", _NOW[kind])
        self._problem = label("", "error")
        self._figures = Figures()
        self._bars = BarsChart()
        self._hours = HeatMap("Poor posture by hour and day of the week")
        self._year = HeatMap("Poor posture by day") if kind is Kind.YEAR else None
        self._parts = PartsChart()
        self._records = label("", "")
        self._save = GlyphButton("save", "Save…")
        self._save.setMenu(SaveMenu(history_path, self._subject, self._save))
        self._save.setPopupMode(GlyphButton.ToolButtonPopupMode.InstantPopup)
        self._build()
        self._previous.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._to_now.clicked.connect(self._go_to_now)

    @property
    def period(self) -> Period:
        """The week, month or year that is shown."""
        return self._period

    @Slot()
    def reload(self) -> None:
        """Read what is not known yet and paint it."""
        self._problem.hide()
        today, earliest = datetime.date.today(), datetime.date.today()
        period = self._period
        try:
            earliest = self._day_totals.earliest()
            self._days = self._day_totals.between(period.first, period.last)
        except LumbarError as error:
            self._days = dict.fromkeys(period.days, Totals())
            self._problem.setText(str(error))
            self._problem.show()
        self._title.setText(period.title)
        self._previous.setEnabled(earliest < period.first)
        self._next.setEnabled(period.last < today)
        self._to_now.setVisible(not period.first <= today <= period.last)
        self._show(self._days)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def _show(self, days: Days) -> None:
        whole = add_up(days.values())
        self._figures.show_figures(
            whole.good_share,
            whole.judged_s,
            whole.alerts,
            whole.reaction_s,
            whole.longest_sitting_s,
        )
        bars = self._period.bars
        sums = [
            add_up(totals for day, totals in days.items() if bar.first <= day <= bar.last)
            for bar in bars
        ]
        self._bars.show_bars(bars, sums)
        self._hours.show_grid(hours_of_week(days))
        if self._year is not None:
            self._year.show_grid(days_of_year(days))
        self._parts.show_parts(whole.worst_parts)
        self._records.setText("\n".join(records(days)) or "No records yet.")

    def _subject(self) -> Subject:
        return Subject(self._period.title, self._period.first, self._period.last, self._days)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self._title)
        top.addStretch()
        for button in (self._to_now, self._save, self._previous, self._next):
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addLayout(top)
        column.addWidget(self._problem)
        self._problem.hide()
        column.addWidget(self._made_cards(), 1)

    def _made_cards(self) -> QScrollArea:
        each = "month" if self._period.kind is Kind.YEAR else "day"
        bars = Card(f"Every {each}", "Hours in the picture.")
        bars.column.addWidget(self._bars, 1)
        bars.column.addWidget(Legend(STACKED))
        hours = Card("When it gets poor", "Share of poor posture; the stronger, the more of it.")
        hours.column.addWidget(self._hours)
        hours.column.addStretch()
        parts = Card("What was worst", "Time in which each was furthest from your own posture.")
        parts.column.addWidget(self._parts)
        parts.column.addStretch()
        best = Card("Records")
        best.column.addWidget(self._records)
        best.column.addStretch()
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, SPACE, 0)
        grid.setSpacing(2 * SPACE)
        grid.addWidget(self._figures, 0, 0, 1, 2)
        grid.addWidget(bars, 1, 0, 1, 2)
        if self._year is not None:
            year = Card("Every day", "Share of poor posture; the stronger, the more of it.")
            year.column.addWidget(self._year)
            grid.addWidget(year, 2, 0, 1, 2)
        grid.addWidget(hours, 3, 0, 2, 1)
        grid.addWidget(parts, 3, 1)
        grid.addWidget(best, 4, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setRowStretch(1, 1)
        return scrolling(page)

    @Slot()
    def _go_back(self) -> None:
        self._go(self._period.before)

    @Slot()
    def _go_on(self) -> None:
        self._go(self._period.after)

    @Slot()
    def _go_to_now(self) -> None:
        self._go(Period.around(self._period.kind, datetime.date.today()))

    def _go(self, period: Period) -> None:
        self._period = period
        self.reload()


def scrolling(page: QWidget) -> QScrollArea:
    """``page`` in an area that scrolls it up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area


def records(days: Days) -> list[str]:
    """The best of the days as sentences; none when no day has enough to tell."""
    able = {day: t for day, t in days.items() if t.judged_s >= _LEAST_RECORD_S}
    if not able:
        return []

    def best(value: Callable[[Totals], float]) -> tuple[str, Totals]:
        day = max(able, key=lambda day: value(able[day]))
        return f"{weekday(day)}, {short_date(day)}", able[day]

    day, totals = best(lambda totals: totals.good_share or 0.0)
    found = [f"Best day: {day}, {100 * (totals.good_share or 0.0):.0f} % good"]
    day, totals = best(lambda totals: totals.judged_s)
    found.append(f"Longest day: {day}, {duration_text(totals.judged_s)} watched")
    day, totals = best(lambda totals: totals.longest_sitting_s)
    found.append(f"Longest sitting: {day}, {duration_text(totals.longest_sitting_s)}")
    return found
