"""One day at a glance: four figures, the timeline, the hours and the scores."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QStackedWidget, QWidget

from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.core.summary import summarise
from lumbar.core.totals import poor_minutes, reactions_s
from lumbar.storage.database import is_there
from lumbar.storage.history import History, span_of_days
from lumbar.ui.dates import day_name, full_date
from lumbar.ui.day import Day
from lumbar.ui.figures import Figures
from lumbar.ui.fitting import scrolling
from lumbar.ui.history_page import HistoryPage
from lumbar.ui.icons import app_icon
from lumbar.ui.language import said
from lumbar.ui.legend import Legend
from lumbar.ui.parts_chart import PartsChart
from lumbar.ui.saving import Subject
from lumbar.ui.style import SPACE, Card, label
from lumbar.ui.terms import TermButton

if TYPE_CHECKING:
    from lumbar.ui.day_chart import DayChart

_REFRESH_MS = 60_000
_HEIGHTS = (80, 118, 200, 92)
"""Of the charts, so that nothing jumps when they come."""

_NOTHING_TODAY = (
    Sentence("Nothing to show yet"),
    Sentence(
        "Leave Lumbar running while you work: the first minute appears here as soon as it is over. "
        "So that warnings fit you, show Lumbar your upright posture once with Recalibrate above."
    ),
)
_NOTHING_THEN = (
    Sentence("Nothing was recorded on this day"),
    Sentence("Lumbar was not running, or the camera was not available. Choose another day above."),
)


class DayPage(HistoryPage):
    """The charts of one day, with buttons to the days before and after.

    Reads the history through a read-only connection of its own, beside the one writer. Today's page
    becomes the next day's at midnight.

    Args:
        history_path: The database.
        today: Which day it is.
    """

    def __init__(
        self, history_path: Path, today: Callable[[], datetime.date] = datetime.date.today
    ) -> None:
        super().__init__(
            history_path,
            before=said(Sentence("Day before")),
            after=said(Sentence("Day after")),
            now=said(Sentence("Today")),
        )
        self._history_path = history_path
        self._ask_today = today
        self._today = self._date = today()
        self._day = Day(self._date, ())
        self._earliest = self._date
        self._figures = Figures()
        self._parts = PartsChart()
        self._charts: list[DayChart] = []
        self._empty_title = label("", "title")
        self._empty_text = label("", "muted")
        self._either = QStackedWidget()
        self._either.addWidget(self._made_charts())
        self._either.addWidget(self._made_empty())
        self._show_content(self._either)
        self._timer = QTimer(self, interval=_REFRESH_MS)
        self._timer.timeout.connect(self.reload)

    @property
    def date(self) -> datetime.date:
        """The day that is shown."""
        return self._date

    def show_date(self, day: datetime.date) -> None:
        """Show ``day``, or today when it lies in the future."""
        self._today = self._ask_today()
        self._date = min(day, self._today)
        self.reload()

    @Slot()
    def go_to_now(self) -> None:
        self.show_date(self._ask_today())

    def go(self, steps: int) -> None:
        self.show_date(self._date + datetime.timedelta(days=steps))

    def subject(self) -> Subject:
        return Subject(full_date(self._date), self._date, self._date, {}, self._day)

    def charts(self) -> Sequence[QWidget]:
        return [*self._charts, self._parts]

    @Slot()
    def reload(self) -> None:
        before, self._today = self._today, self._ask_today()
        if self._date == before:
            self._date = self._today
        problem, day = "", Day(self._date, ())
        try:
            if is_there(self._history_path):
                with History.read_only(self._history_path) as history:
                    day = Day(self._date, history.rows(*span_of_days(self._date, self._date)))
                    self._earliest = _day_of(history.first_epoch_s(), self._today)
        except LumbarError as error:
            problem = said(str(error))
        self._show_problem(problem)
        self._show(day)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _show(self, day: Day) -> None:
        self._day = day
        self._show_place(
            day_name(self._date, self._today),
            earlier=self._earliest < self._date,
            later=self._date < self._today,
            now=self._date == self._today,
        )
        if day.rows:
            self._show_summary(day)
            for chart in self._charts:
                chart.show_day(day)
            self._either.setCurrentIndex(0)
            return
        title, text = _NOTHING_TODAY if self._date == self._today else _NOTHING_THEN
        self._empty_title.setText(said(title))
        self._empty_text.setText(said(text))
        self._either.setCurrentIndex(1)

    def _make_chart(self) -> DayChart:
        from lumbar.ui.charts import (
            DAY_CHARTS,
        )  # brings pyqtgraph, which takes longer than the rest

        chart = DAY_CHARTS[len(self._charts)]()
        self._charts.append(chart)
        if self._day.rows:
            chart.show_day(self._day)
        return chart

    def _show_summary(self, day: Day) -> None:
        summary = summarise(day.rows)
        reactions = reactions_s(poor_minutes(day.rows))
        self._figures.show_figures(
            summary.good_share,
            summary.judged_s,
            summary.alerts,
            median(reactions) if reactions else None,
            summary.longest_sitting_s,
        )
        self._parts.show_parts(dict(summary.worst_parts))

    def _made_charts(self) -> QWidget:
        timeline, hours, score, deviation = (
            self._late(height, self._make_chart) for height in _HEIGHTS
        )
        first = Card(
            self.tr("Your day"), self.tr("Higher is worse; a gap is time that was not watched.")
        )
        first.column.addWidget(timeline)
        first.column.addWidget(Legend())
        second = Card(self.tr("Hour by hour"), self.tr("Minutes of each state."))
        second.column.addWidget(hours, 1)
        third = Card(
            self.tr("RULA score"),
            self.tr("1 is best, 7 worst; the band is what the camera leaves open."),
        )
        third.column.addWidget(score, 1)
        fourth = Card(
            self.tr("Deviation"), self.tr("How far you were from your own upright posture.")
        )
        fourth.column.addWidget(deviation, 1)
        for card, term in ((first, "Unsure"), (third, "RULA"), (fourth, "Deviation")):
            card.add_beside_heading(TermButton(term))
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, SPACE, 0)
        grid.setSpacing(2 * SPACE)
        grid.addWidget(self._figures, 0, 0, 1, 2)
        grid.addWidget(first, 1, 0, 1, 2)
        grid.addWidget(second, 2, 0)
        grid.addWidget(third, 2, 1, 2, 1)
        grid.addWidget(fourth, 3, 0)
        fifth = Card(
            self.tr("What was worst"),
            self.tr("Time in which each was furthest from your own posture."),
        )
        fifth.column.addWidget(self._parts)
        fifth.column.addStretch()
        grid.addWidget(fifth, 4, 0, 1, 2)
        for row in (2, 3):
            grid.setRowStretch(row, 1)
        return scrolling(page)

    def _made_empty(self) -> QWidget:
        card = Card()
        card.column.addStretch()
        drawing = QLabel()
        drawing.setPixmap(app_icon().pixmap(96, 96))
        drawing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        card.column.addWidget(drawing)
        card.column.addSpacing(2 * SPACE)
        for text in (self._empty_title, self._empty_text):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            card.column.addWidget(text)
        card.column.addStretch()
        return scrolling(card)


def _day_of(epoch_s: int | None, today: datetime.date) -> datetime.date:
    return today if epoch_s is None else min(datetime.date.fromtimestamp(epoch_s), today)
