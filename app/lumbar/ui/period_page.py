"""A week, a month or a year at a glance: figures, bars, heat maps, body parts, records."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.core.totals import Totals, add_up
from lumbar.ui.dates import weekday_and_date
from lumbar.ui.day_totals import DayTotals
from lumbar.ui.figures import Figures
from lumbar.ui.fitting import scrolling
from lumbar.ui.grids import Days, days_of_year, hours_of_week
from lumbar.ui.heatmap import HeatMap
from lumbar.ui.history_page import HistoryPage
from lumbar.ui.language import said, tr
from lumbar.ui.legend import Legend
from lumbar.ui.numbers import percent
from lumbar.ui.parts_chart import PartsChart
from lumbar.ui.period import Kind, Period
from lumbar.ui.period_charts import STACKED, BarsChart
from lumbar.ui.saving import Subject
from lumbar.ui.style import SPACE, Card, label
from lumbar.ui.terms import TermButton
from lumbar.ui.trend_charts import TREND_HEIGHT, DeviationTrend, ScoreTrend, TrendChart
from lumbar.ui.wording import duration_text

_LEAST_RECORD_S = 1800.0
"""A day with less judged time can hold no record."""

_WAYS = {
    Kind.WEEK: (Sentence("Week before"), Sentence("Week after"), Sentence("This week")),
    Kind.MONTH: (Sentence("Month before"), Sentence("Month after"), Sentence("This month")),
    Kind.YEAR: (Sentence("Year before"), Sentence("Year after"), Sentence("This year")),
}
"""What the buttons to the period before, to the one after and to now say."""


class PeriodPage(HistoryPage):
    """The charts of one week, month or year, with buttons to those before and after.

    The page of the present one becomes the next one's when that begins.

    Args:
        kind: How long the periods are.
        history_path: The database.
        day_totals: Shared by the pages, so that each day is read once.
        today: Which day it is.
    """

    def __init__(
        self,
        kind: Kind,
        history_path: Path,
        day_totals: DayTotals,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        before, after, now = _WAYS[kind]
        super().__init__(history_path, before=said(before), after=said(after), now=said(now))
        self._day_totals = day_totals
        self._ask_today = today
        self._today = today()
        self._period = Period.around(kind, self._today)
        self._days: Days = {}
        self._figures = Figures()
        self._bars = BarsChart()
        self._trends: list[TrendChart] = []
        self._hours = HeatMap(self.tr("Poor posture by hour and day of the week"))
        self._year = HeatMap(self.tr("Poor posture by day")) if kind is Kind.YEAR else None
        self._parts = PartsChart()
        self._records = label("", "")
        self._show_content(self._made_cards())

    @property
    def period(self) -> Period:
        """The week, month or year that is shown."""
        return self._period

    def show_period(self, period: Period) -> None:
        """Show another of the same kind."""
        self._today, self._period = self._ask_today(), period
        self.reload()

    @Slot()
    def go_to_now(self) -> None:
        self.show_period(Period.around(self._period.kind, self._ask_today()))

    def go(self, steps: int) -> None:
        self.show_period(self._period.after if steps > 0 else self._period.before)

    def subject(self) -> Subject:
        return Subject(self._period.title, self._period.first, self._period.last, self._days)

    def charts(self) -> Sequence[QWidget]:
        year = () if self._year is None else (self._year,)
        return [self._bars, *year, *self._trends, self._hours, self._parts]

    @Slot()
    def reload(self) -> None:
        before, today = self._today, self._ask_today()
        if self._period == Period.around(self._period.kind, before):
            self._period = Period.around(self._period.kind, today)
        self._today = earliest = today
        problem, period = "", self._period
        try:
            earliest = self._day_totals.earliest()
            self._days = self._day_totals.between(period.first, period.last)
        except LumbarError as error:
            self._days = dict.fromkeys(period.days, Totals())
            problem = said(str(error))
        self._show_problem(problem)
        self._show_place(
            period.title,
            earlier=earliest < period.first,
            later=period.last < today,
            now=period.first <= today <= period.last,
        )
        self._show(self._days)

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
        for trend in self._trends:
            trend.show_days(self._period, days)
        self._hours.show_grid(hours_of_week(days))
        if self._year is not None:
            self._year.show_grid(days_of_year(days))
        self._parts.show_parts(whole.worst_parts)
        self._records.setText("\n".join(records(days)) or self.tr("No records yet."))

    def _made_scores(self) -> TrendChart:
        return self._begun(ScoreTrend())

    def _made_deviations(self) -> TrendChart:
        return self._begun(DeviationTrend())

    def _begun(self, trend: TrendChart) -> TrendChart:
        """``trend`` showing what the page shows."""
        self._trends.append(trend)
        trend.show_days(self._period, self._days)
        return trend

    def _made_cards(self) -> QScrollArea:
        of_months = self._period.kind is Kind.YEAR
        every = self.tr("Every month") if of_months else self.tr("Every day")
        bars = Card(every, self.tr("Hours in the picture."))
        bars.column.addWidget(self._bars, 1)
        bars.column.addWidget(Legend(STACKED))
        hours = Card(
            self.tr("When it gets poor"),
            self.tr("Share of poor posture; the stronger, the more of it."),
        )
        hours.column.addWidget(self._hours)
        hours.column.addStretch()
        parts = Card(
            self.tr("What was worst"),
            self.tr("Time in which each was furthest from your own posture."),
        )
        parts.column.addWidget(self._parts)
        parts.column.addStretch()
        best = Card(self.tr("Records"))
        best.column.addWidget(self._records)
        best.column.addStretch()
        scores = Card(self.tr("RULA score"), self.tr("Each day's mean range, and the trend."))
        scores.add_beside_heading(TermButton("RULA"))
        scores.column.addWidget(self._late(TREND_HEIGHT, self._made_scores), 1)
        deviations = Card(self.tr("Deviation"), self.tr("Each day's mean, and the trend."))
        deviations.add_beside_heading(TermButton("Deviation"))
        deviations.column.addWidget(self._late(TREND_HEIGHT, self._made_deviations), 1)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, SPACE, 0)
        grid.setSpacing(2 * SPACE)
        grid.addWidget(self._figures, 0, 0, 1, 2)
        grid.addWidget(bars, 1, 0, 1, 2)
        if self._year is not None:
            year = Card(
                self.tr("Every day"),
                self.tr("Share of poor posture; the stronger, the more of it."),
            )
            year.column.addWidget(self._year)
            grid.addWidget(year, 2, 0, 1, 2)
        grid.addWidget(scores, 3, 0)
        grid.addWidget(deviations, 3, 1)
        grid.addWidget(hours, 4, 0, 2, 1)
        grid.addWidget(parts, 4, 1)
        grid.addWidget(best, 5, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setRowStretch(1, 1)
        return scrolling(page)


def records(days: Days) -> list[str]:
    """The best of the days as sentences; none when no day has enough to tell."""
    able = {day: t for day, t in days.items() if t.judged_s >= _LEAST_RECORD_S}
    if not able:
        return []

    def best(value: Callable[[Totals], float]) -> tuple[str, Totals]:
        day = max(able, key=lambda day: value(able[day]))
        return weekday_and_date(day), able[day]

    day, totals = best(lambda totals: totals.good_share or 0.0)
    share = percent(totals.good_share or 0.0)
    found = [tr("Best day: {day}, {share} good").format(day=day, share=share)]
    day, totals = best(lambda totals: totals.judged_s)
    duration = duration_text(totals.judged_s)
    found.append(tr("Longest day: {day}, {duration} watched").format(day=day, duration=duration))
    day, totals = best(lambda totals: totals.longest_sitting_s)
    duration = duration_text(totals.longest_sitting_s)
    found.append(tr("Longest sitting: {day}, {duration}").format(day=day, duration=duration))
    return found
