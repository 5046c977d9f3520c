"""A day, week, month or year on one printed page."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from lumbar.core.sentence import Sentence
from lumbar.core.summary import summarise
from lumbar.core.totals import add_up, poor_minutes, reactions_s
from lumbar.ui.charts import DeviationChart, HoursChart, ScoreChart, Timeline
from lumbar.ui.dates import date_of_year
from lumbar.ui.day import Day
from lumbar.ui.figures import figure_texts
from lumbar.ui.grids import days_of_year, hours_of_week
from lumbar.ui.heatmap import HeatMap
from lumbar.ui.language import said, tr
from lumbar.ui.legend import Legend
from lumbar.ui.parts_chart import PartsChart
from lumbar.ui.period import Kind, Period
from lumbar.ui.period_charts import STACKED, BarsChart
from lumbar.ui.saving import Subject, in_place_of
from lumbar.ui.style import LIGHT, printing
from lumbar.ui.trend_charts import DeviationTrend, ScoreTrend

_WIDTH = 720.0
"""Width of the page between its margins; all sizes below are in its units."""

_MARGIN_MM = 15.0
_SHARPNESS = 4
"""Pixels of a chart's picture for one unit of the page: 400 to the inch."""

_HEADING, _GAP = 14, 20
"""Size of the headings, and the room below a chart."""

_FOOT = Sentence(
    "Made by Lumbar from numbers kept on this computer; no picture was ever stored. RULA scores "
    "from one camera are estimates and no medical advice."
)

Section = tuple[str, QWidget, float]
"""Heading, chart and height."""


def write_report(path: Path, subject: Subject) -> None:
    """Write the report of ``subject``; raises StorageError when the file cannot be written."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(f"Lumbar: {subject.title}")
    writer.setCreator("Lumbar")
    writer.setResolution(300)
    paint_report(writer, subject)
    with in_place_of(path) as part:
        part.write_bytes(buffer.data().data())


def paint_report(paper: QPagedPaintDevice, subject: Subject) -> None:
    """Paint the report on one page of A4, of a file or of a printer."""
    paper.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    paper.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    painter = QPainter(paper)
    scale = paper.width() / _WIDTH
    painter.scale(scale, scale)
    try:
        with printing():
            _paint(painter, subject, paper.height() / scale)
    finally:
        painter.end()


def _paint(painter: QPainter, subject: Subject, height: float) -> None:
    _write(painter, QRectF(0, 0, _WIDTH, 30), subject.title, size_px=24, bold=True)
    today = datetime.date.today()
    made = tr("Lumbar posture report, {date}").format(date=date_of_year(today))
    _write(painter, QRectF(0, 32, _WIDTH, 18), made, size_px=12, colour=LIGHT.muted)
    top = 66.0
    figures, sections = _of_day(subject.day) if subject.day else _of_period(subject)
    column = _WIDTH / len(figures)
    for number, (name, text) in enumerate(figures.items()):
        box = QRectF(number * column, top, column - 8, 52)
        _write(painter, box, text, size_px=20, bold=True)
        _write(painter, box.adjusted(0, 28, 0, 0), name, size_px=11, colour=LIGHT.muted)
    top += 72
    foot = QRectF(0, height - 30, _WIDTH, 30)
    heads = [_height_of(painter, heading) + 4 if heading else 0.0 for heading, _, _ in sections]
    heights = fitted(sections, foot.top() - top - sum(heads) - _GAP * len(sections))
    for head, tall, (heading, chart, _) in zip(heads, heights, sections, strict=True):
        if heading:
            _write(painter, QRectF(0, top, _WIDTH, head), heading, size_px=_HEADING, bold=True)
        top += head
        _draw(painter, chart, QRectF(0, top, _WIDTH, tall))
        top += tall + _GAP
    _write(painter, foot, said(_FOOT), size_px=10, colour=LIGHT.muted)


def _of_day(day: Day) -> tuple[dict[str, str], list[Section]]:
    summary = summarise(day.rows)
    reactions = reactions_s(poor_minutes(day.rows))
    figures = figure_texts(
        summary.good_share,
        summary.judged_s,
        summary.alerts,
        median(reactions) if reactions else None,
        summary.longest_sitting_s,
    )
    timeline, hours, score, deviation = Timeline(), HoursChart(), ScoreChart(), DeviationChart()
    for chart in (timeline, hours, score, deviation):
        chart.show_day(day)
    score.draw_trend()
    parts = PartsChart()
    parts.show_parts(dict(summary.worst_parts))
    return figures, [
        (tr("The day"), timeline, 84),
        ("", Legend(), 22),
        (tr("Minutes of each state by hour"), hours, 120),
        (
            tr("RULA score: 1 is best, 7 worst; the band is what the camera leaves open"),
            score,
            170,
        ),
        (tr("Deviation from the upright posture"), deviation, 110),
        (tr("What was worst"), parts, float(parts.sizeHint().height())),
    ]


def _of_period(subject: Subject) -> tuple[dict[str, str], list[Section]]:
    whole = add_up(subject.days.values())
    figures = figure_texts(
        whole.good_share,
        whole.judged_s,
        whole.alerts,
        whole.reaction_s,
        whole.longest_sitting_s,
    )
    length = len(subject.days)
    kind = Kind.YEAR if length > 31 else Kind.MONTH if length > 7 else Kind.WEEK
    periods = Period.around(kind, subject.first).bars
    bars, hours, parts = BarsChart(), HeatMap(tr("Hours")), PartsChart()
    bars.show_bars(
        periods,
        [
            add_up(t for day, t in subject.days.items() if bar.first <= day <= bar.last)
            for bar in periods
        ],
    )
    hours.show_grid(hours_of_week(subject.days))
    parts.show_parts(whole.worst_parts)
    sections: list[Section] = [(tr("Hours in the picture"), bars, 210), ("", Legend(STACKED), 22)]
    if kind is Kind.YEAR:
        year = HeatMap(tr("Days"))
        year.show_grid(days_of_year(subject.days))
        sections.append((tr("Share of poor posture by day"), year, 120))
    score, deviation = ScoreTrend(), DeviationTrend()
    for trend in (score, deviation):
        trend.show_days(Period.around(kind, subject.first), subject.days)
        trend.draw_trend()
    return figures, [
        *sections,
        (tr("RULA score: each day's mean range, and the trend"), score, 130),
        (tr("Deviation from the upright posture: each day's mean, and the trend"), deviation, 110),
        (tr("Share of poor posture by hour and day of the week"), hours, 180),
        (tr("What was worst"), parts, float(parts.sizeHint().height())),
    ]


def fitted(sections: Sequence[Section], spare: float) -> list[float]:
    """Heights of the charts that together take at most ``spare``, if those that can give way."""
    fixed = sum(tall for _, chart, tall in sections if not _can_shrink(chart))
    wanted = sum(tall for _, chart, tall in sections if _can_shrink(chart))
    share = min(1.0, (spare - fixed) / wanted)
    return [tall * share if _can_shrink(chart) else tall for _, chart, tall in sections]


def _can_shrink(chart: QWidget) -> bool:
    """Whether a chart may be lower than it would like, so that all go on one page."""
    return isinstance(chart, QGraphicsView | HeatMap)


def _height_of(painter: QPainter, heading: str) -> float:
    """Of a heading, which may take two lines."""
    font = QFont(painter.font())
    font.setPixelSize(_HEADING)
    font.setBold(True)
    flags = Qt.TextFlag.TextWordWrap.value
    lines = QFontMetricsF(font).boundingRect(QRectF(0, 0, _WIDTH, 100), flags, heading)
    return float(lines.height())


def _draw(painter: QPainter, chart: QWidget, place: QRectF) -> None:
    chart.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    chart.setAutoFillBackground(False)
    chart.setStyleSheet(f"QLabel {{ color: {LIGHT.muted}; }}")
    chart.setMinimumHeight(0)
    chart.resize(place.size().toSize())
    chart.show()  # lays out and polishes, on no screen
    painter.save()
    if isinstance(chart, QGraphicsView):
        # pyqtgraph keeps its axes as recorded for the screen; on paper they would come out huge.
        picture = QImage(chart.size() * _SHARPNESS, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(_SHARPNESS)
        QWidget.render(chart, picture)
        painter.drawImage(place, picture)
    else:
        painter.translate(place.topLeft())
        chart.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.restore()
    chart.hide()  # close() would leave a chart of pyqtgraph in pieces until it is deleted
    chart.deleteLater()


def _write(
    painter: QPainter,
    place: QRectF,
    text: str,
    *,
    size_px: int,
    bold: bool = False,
    colour: str = LIGHT.text,
) -> None:
    font = QFont(painter.font())
    font.setPixelSize(size_px)
    font.setBold(bold)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(colour))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(place, flags, text)
    painter.restore()
