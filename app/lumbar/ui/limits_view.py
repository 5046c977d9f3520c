"""The live picture with the judged limits drawn, for the settings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from lumbar.core.baseline import Baseline
from lumbar.core.limits import HeadLimits, head_limits
from lumbar.core.palette import BAND_COLOURS
from lumbar.core.types import Band, PostureUpdate
from lumbar.ui.live_view import Latest, LiveView

_FACE = 1.9
"""The outline of a face in ear distances, so that the ring lies around it and not on it."""


class LimitsView(LiveView):
    """Draws a box that the head should stay in and a ring that it should stay smaller than.

    Args:
        latest: As for `LiveView`.
        baseline: The calibrated posture, None before calibration.
        mirrored: Whether the picture is shown as in a mirror.
    """

    def __init__(
        self, latest: Latest, baseline: Callable[[], Baseline | None], *, mirrored: bool
    ) -> None:
        super().__init__(latest, mirrored=mirrored, captioned=False)
        self._baseline = baseline
        self.limit = 1.0
        self.setAccessibleName(self.tr("Live picture with the judged limits"))
        self.setMinimumHeight(280)

    def sizeHint(self) -> QSize:
        return QSize(420, 300)

    def _paint_skeleton(self, painter: QPainter, update: PostureUpdate, place: QRectF) -> None:
        super()._paint_skeleton(painter, update, place)
        baseline = self._baseline()
        if baseline is None or update.keypoints is None:
            return
        limits = head_limits(baseline, update.keypoints, self._picture_size, limit=self.limit)
        if limits is not None:
            self._paint_limits(painter, limits, place)

    def _paint_limits(self, painter: QPainter, limits: HeadLimits, place: QRectF) -> None:
        width, height = self._picture_size
        scale = place.width() / width

        def at(x: float, y: float) -> QPointF:
            across = width - x if self._mirrored else x
            return QPointF(place.x() + across * scale, place.y() + y * place.height() / height)

        box = QRectF(at(*limits.top_left), at(*limits.bottom_right)).normalized()
        head = at(*limits.head)
        inside = box.contains(head)
        near = limits.size <= limits.largest
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(inside))
        painter.drawRoundedRect(box, 6, 6)
        painter.drawEllipse(head, 3, 3)
        painter.setPen(_pen(near))
        radius = limits.largest * _FACE / 2 * scale
        painter.drawEllipse(head, radius, radius * 1.25)


def _pen(within: bool) -> QPen:
    pen = QPen(QColor(BAND_COLOURS[Band.GOOD if within else Band.POOR]), 2.5)
    pen.setStyle(Qt.PenStyle.DashLine)
    return pen
