"""A small window in the corner of the screen: the live figure, and which way to move.

It shows lines, never the picture, takes neither focus nor keyboard, and goes away by itself.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from lumbar.core.advice import advice_on, to_blame
from lumbar.core.palette import UNKNOWN_COLOUR
from lumbar.core.severity import Severity
from lumbar.core.types import Deviation, PostureUpdate
from lumbar.ui.correction import Correction, correction_for
from lumbar.ui.edge_frame import ON_TOP, SEVERITY_COLOURS, can_place_windows
from lumbar.ui.language import said
from lumbar.ui.skeleton_lines import Point, limbs, seen_joints
from lumbar.ui.style import SPACE, current_theme

_SIZE = (216, 236)
_MARGIN = 2 * SPACE
_CAPTION = 46
_HEAD = ("nose", "left_eye", "right_eye", "left_ear", "right_ear")
_SHOULDERS = ("left_shoulder", "right_shoulder")


def corner_of(screen: QRect, size: tuple[int, int] = _SIZE) -> QRect:
    """The window's place at the lower right of the usable part of a screen."""
    width, height = size
    left = screen.x() + screen.width() - width - _MARGIN
    return QRect(left, screen.y() + screen.height() - height - _MARGIN, width, height)


class CornerWindow(QWidget):
    """The window; made once and shown while a warning lasts.

    Signals:
        clicked: The user clicked it.
    """

    clicked = Signal()

    def __init__(self, *, mirrored: bool = True) -> None:
        super().__init__(None, ON_TOP)
        self.mirrored = mirrored
        self._reason: Literal["deviation", "rula"] = "deviation"
        self._words = ""
        self._update: PostureUpdate | None = None
        self._blamed: Deviation | None = None
        self._severity = Severity.OFF
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.resize(*_SIZE)

    def warn(
        self, reason: Literal["deviation", "rula"], update: PostureUpdate, severity: Severity
    ) -> None:
        """Show the figure of ``update`` and what to do; ``reason`` is what is warned of."""
        self._reason = reason
        self.setWindowTitle(self.tr("Lumbar posture"))
        self.setAccessibleName(self.tr("Posture warning"))
        self.follow(update, severity)
        if not self.isVisible():
            if can_place_windows():
                self.setGeometry(corner_of(QGuiApplication.primaryScreen().availableGeometry()))
            self.show()

    def follow(self, update: PostureUpdate, severity: Severity) -> None:
        """Show how the posture is now; a green figure means that it is good again.

        Words and arrow are both of ``update``: what was worst when the warning came need not be so
        any more.
        """
        self._update = update
        self._severity = severity
        good = severity is Severity.GOOD
        self._blamed = None if good else to_blame(update, self._reason)
        advice = said(advice_on(self._blamed, update.rula))
        self._words = self.tr("Good, stay like this") if good else advice
        if self._words != self.accessibleDescription():
            self.setAccessibleDescription(self._words)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.card))
        painter.setPen(QPen(QColor(SEVERITY_COLOURS[self._severity]), 4))
        painter.drawRect(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        place = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_CAPTION)
        if self._update is not None:
            painter.save()
            painter.setClipRect(place)  # arms and trunk go on below, where the words stand
            self._paint_figure(painter, self._update, place)
            painter.restore()
        painter.setFont(self._words_font())
        painter.setPen(QColor(theme.text))
        words = QRectF(SPACE, self.height() - _CAPTION, self.width() - 2 * SPACE, _CAPTION - SPACE)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words, flags, self._words)
        painter.end()

    def _words_font(self) -> QFont:
        font = self.font()
        font.setBold(True)
        return font

    def _paint_figure(self, painter: QPainter, update: PostureUpdate, place: QRectF) -> None:
        if update.keypoints is None:
            return
        joints = seen_joints(update.keypoints)
        upper = {name: at for name, at in joints.items() if name in (*_HEAD, *_SHOULDERS)}
        if not upper:
            return
        at = _placed(list(upper.values()), place, mirrored=self.mirrored)
        for limb in limbs(update.keypoints, update.rula):
            painter.setPen(_line(limb.colour, 5))
            painter.drawLine(at(limb.start), at(limb.end))
        correction = correction_for(self._blamed)
        head = [at(joints[name]) for name in _HEAD if name in joints]
        if head:
            self._paint_head(painter, _box(head), of_shoulders=_is_of_shoulders(correction))
        if _is_of_shoulders(correction) and all(name in joints for name in _SHOULDERS):
            painter.setPen(_line(SEVERITY_COLOURS[self._severity], 9))
            painter.drawLine(*(at(joints[name]) for name in _SHOULDERS))
        if correction is not None:
            self._paint_correction(painter, correction, joints, at, head)

    def _paint_head(self, painter: QPainter, box: QRectF, *, of_shoulders: bool) -> None:
        radius = max(box.width(), box.height()) * 0.62
        colour = UNKNOWN_COLOUR if of_shoulders else SEVERITY_COLOURS[self._severity]
        painter.setPen(_line(colour, 4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.center(), radius, radius * 1.2)

    def _paint_correction(
        self,
        painter: QPainter,
        correction: Correction,
        joints: dict[str, Point],
        at: _Placed,
        head: list[QPointF],
    ) -> None:
        shown = correction.mirrored() if self.mirrored else correction
        shoulders = sorted((at(joints[n]) for n in _SHOULDERS if n in joints), key=QPointF.x)
        spots = {
            "left_shoulder": shoulders[:1],
            "right_shoulder": shoulders[-1:],
            "shoulders": shoulders,
        }
        if shown.place != "head":
            target, reach = spots[shown.place], 10.0
        else:
            target, reach = ([_box(head).center()] if head else []), _box(head).width() * 0.8 + 8
        if not target:
            return
        painter.setPen(_line(current_theme().accent, 4))
        right, down = shown.direction
        if (right, down) != (0, 0):
            for spot in target:
                start = QPointF(spot.x() + right * reach, spot.y() + down * reach)
                _arrow(painter, start, right, down)
            return
        (spot,) = target
        for side in (-1, 1):  # farther: the head shrinks, nearer: it grows
            inwards = -side if shown.farther else side
            away = reach + (26 if shown.farther else 0)
            _arrow(painter, QPointF(spot.x() + side * away, spot.y()), inwards, 0)


def _is_of_shoulders(correction: Correction | None) -> bool:
    """Whether the shoulders, not the head, are what counts most."""
    return correction is not None and correction.place != "head"


class _Placed:
    """Picture pixels to window pixels."""

    def __init__(self, scale: float, offset: QPointF, sign: int) -> None:
        self._scale, self._offset, self._sign = scale, offset, sign

    def __call__(self, point: Point) -> QPointF:
        x = self._sign * point[0] * self._scale
        return QPointF(x + self._offset.x(), point[1] * self._scale + self._offset.y())


def _placed(points: list[Point], place: QRectF, *, mirrored: bool) -> _Placed:
    """Head and shoulders fill the middle of ``place``, with room for the arrow."""
    sign = -1 if mirrored else 1
    box = _box([QPointF(sign * x, y) for x, y in points])
    size = max(box.width(), box.height(), 1.0)
    scale = min(place.width(), place.height()) * 0.52 / size
    middle = place.center() + QPointF(0, 2 * SPACE)
    return _Placed(scale, middle - box.center() * scale, sign)


def _box(points: list[QPointF]) -> QRectF:
    if not points:
        return QRectF()
    xs, ys = [p.x() for p in points], [p.y() for p in points]
    return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))


def _line(colour: str, width: float) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, cap, join)


def _arrow(painter: QPainter, start: QPointF, right: int, down: int, length: float = 22) -> None:
    tip = QPointF(start.x() + right * length, start.y() + down * length)
    path = QPainterPath(start)
    path.lineTo(tip)
    for side in (-1, 1):
        path.moveTo(tip)
        path.lineTo(
            tip.x() - right * 9 + side * down * 8,
            tip.y() - down * 9 + side * right * 8,
        )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
