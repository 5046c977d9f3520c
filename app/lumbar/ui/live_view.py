"""The live picture with the skeleton on it, opened on demand.

Pictures never travel by signal: while it is visible the view takes the newest one on a timer of its
own, and while it is hidden it holds none.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lumbar.core.palette import BAND_COLOURS
from lumbar.core.rula_words import said_colour, said_score, unseen
from lumbar.core.types import Frame, Picture, PostureUpdate, RulaResult
from lumbar.ui.language import said, tr
from lumbar.ui.numbers import number
from lumbar.ui.skeleton_lines import limbs, seen_joints
from lumbar.ui.style import SPACE, current_theme
from lumbar.ui.wording import BAND_NAMES, action_text, distance_text, rula_text

Latest = Callable[[], tuple[Frame, PostureUpdate | None] | None]

_EVERY_MS = 66
_MOST_PIXELS = 1280
"""Longest side of the picture kept for painting; a larger one is reduced on arrival."""

_CORNER = 12.0
_CAPTION_HEIGHT = 62.0
_BAR_TOP = 2.0
"""Deviation at the right end of the bar; 1 is the user's limit, so it stands in the middle."""

_VEIL = QColor(12, 14, 20, 190)
_ON_VEIL = QColor("#f2f4f8")
_MUTED_ON_VEIL = QColor("#c3c9d6")


class LiveView(QWidget):
    """Paints the newest picture, the skeleton and a caption with the scores.

    Args:
        latest: Returns the newest frame and what was said about it, or None.
        mirrored: Whether to show the picture as a mirror does.
        captioned: Whether to show state, RULA and deviation below.
    """

    def __init__(self, latest: Latest, *, mirrored: bool = True, captioned: bool = True) -> None:
        super().__init__()
        self._latest = latest
        self._mirrored = mirrored
        self._captioned = captioned
        self._frame_t_s: float | None = None
        self._image: QImage | None = None
        self._update: PostureUpdate | None = None
        self._picture_size = (1, 1)
        self._message = ""
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self.setAccessibleName(self.tr("Live picture"))
        self.setMinimumSize(240, 180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def mirrored(self) -> bool:
        """Whether the picture is shown as a mirror does."""
        return self._mirrored

    @mirrored.setter
    def mirrored(self, mirrored: bool) -> None:
        self._mirrored = mirrored
        self._frame_t_s = None

    def set_message(self, message: str) -> None:
        """Say ``message`` in place of a picture while there is none."""
        self._message = message
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self._image = self._update = self._frame_t_s = None

    @Slot()
    def refresh(self) -> None:
        """Take the newest picture, if it is another one than is shown."""
        if self.window().isMinimized():
            return
        latest = self._latest()
        if latest is None:
            if self._image is not None:
                self._image = self._update = self._frame_t_s = None
                self.update()
            return
        frame, update = latest
        if frame.t_s != self._frame_t_s:
            self._frame_t_s = frame.t_s
            self._picture_size = (frame.image.shape[1], frame.image.shape[0])
            self._image = image_of(frame.image, mirrored=self._mirrored)
            self._update = update
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.rect())
        if self._image is None:
            self._paint_empty(painter, whole)
        else:
            self._paint_picture(painter, self._image, whole)
        painter.end()

    def _paint_empty(self, painter: QPainter, whole: QRectF) -> None:
        theme = current_theme()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hover))
        painter.drawRoundedRect(whole, _CORNER, _CORNER)
        painter.setPen(QColor(theme.muted))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        inside = whole.adjusted(4 * SPACE, SPACE, -4 * SPACE, -SPACE)
        painter.drawText(inside, flags, self._message or self.tr("Waiting for a picture…"))

    def _paint_picture(self, painter: QPainter, image: QImage, whole: QRectF) -> None:
        place = fitted(image.width(), image.height(), whole)
        clip = QPainterPath()
        clip.addRoundedRect(place, _CORNER, _CORNER)
        painter.setClipPath(clip)
        painter.drawImage(place, image)
        if self._update is not None:
            self._paint_skeleton(painter, self._update, place)
            if self._captioned:
                self._paint_caption(painter, self._update, place)

    def _paint_skeleton(self, painter: QPainter, update: PostureUpdate, place: QRectF) -> None:
        if update.keypoints is None:
            return
        width, height = self._picture_size
        scale_x, scale_y = place.width() / width, place.height() / height

        def at(point: tuple[float, float]) -> QPointF:
            x = width - point[0] if self._mirrored else point[0]
            return QPointF(place.x() + x * scale_x, place.y() + point[1] * scale_y)

        thick = max(3.0, place.width() / 130)
        lines = limbs(update.keypoints, update.rula)
        for pen_width, colour in ((thick + 2.5, "#1a1d24"), (thick, "")):
            for limb in lines:
                pen = QPen(QColor(colour or limb.colour), pen_width)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawLine(at(limb.start), at(limb.end))
        painter.setPen(QPen(QColor("#1a1d24"), 1.2))
        painter.setBrush(QColor("#ffffff"))
        for point in seen_joints(update.keypoints).values():
            painter.drawEllipse(at(point), thick * 0.75, thick * 0.75)

    def _paint_caption(self, painter: QPainter, update: PostureUpdate, place: QRectF) -> None:
        strip = QRectF(place)
        strip.setTop(place.bottom() - _CAPTION_HEIGHT)
        painter.fillRect(strip, _VEIL)
        inside = strip.adjusted(2 * SPACE, SPACE, -2 * SPACE, -SPACE)
        dot = QRectF(inside.x(), inside.y() + 5, 10, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(BAND_COLOURS[update.band]))
        painter.drawEllipse(dot)
        words = said(BAND_NAMES[update.band])
        line = QRectF(inside.x() + 20, inside.y(), inside.width() - 20, 20)
        if update.rula is not None:
            _paint_score(painter, words, update.rula, line)
            words = rula_text(update.rula, update)
            if painter.fontMetrics().horizontalAdvance(words) > line.width():
                words = rula_text(update.rula)  # why it is not known stands above the picture
            if said_score(update.rula) is not None or not unseen(update.rula):
                words += f", {action_text(update.rula)}"
        painter.setPen(_ON_VEIL)
        middle = Qt.AlignmentFlag.AlignVCenter
        elided = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, round(line.width())
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, elided)
        _paint_deviation(painter, update, QRectF(inside.x(), inside.y() + 26, inside.width(), 20))


def _paint_score(painter: QPainter, words: str, rula: RulaResult, line: QRectF) -> None:
    """The state, and behind it a square in the colour of the score; takes both off ``line``."""
    painter.setPen(_ON_VEIL)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, words)
    line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(words) + 2 * SPACE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(said_colour(rula)))
    painter.drawRoundedRect(QRectF(line.left(), line.center().y() - 5, 10, 10), 2, 2)
    line.setLeft(line.left() + 10 + SPACE)


def _paint_deviation(painter: QPainter, update: PostureUpdate, place: QRectF) -> None:
    """A bar from 0 to twice the user's limit, with a mark at the limit."""
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setPen(_MUTED_ON_VEIL)
    if update.deviation is None:
        painter.drawText(
            place, Qt.AlignmentFlag.AlignLeft | middle, tr("No deviation without a baseline")
        )
        return
    far = "" if update.distance is None else f" · {distance_text(update.distance)}"
    text = tr("Deviation {value}").format(value=number(update.deviation.value, 1)) + far
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | middle, text)
    widest = tr("Deviation {value}").format(value=number(88.8, 1)) + far
    left = place.x() + painter.fontMetrics().horizontalAdvance(widest) + SPACE
    bar = QRectF(left, place.center().y() - 3, max(place.right() - left, 0), 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 60))
    painter.drawRoundedRect(bar, 3, 3)
    filled = QRectF(bar)
    filled.setWidth(bar.width() * min(update.deviation.value / _BAR_TOP, 1))
    painter.setBrush(QColor(BAND_COLOURS[update.band]))
    painter.drawRoundedRect(filled, 3, 3)
    painter.setBrush(_ON_VEIL)
    painter.drawRect(QRectF(bar.x() + bar.width() / _BAR_TOP - 1, bar.y() - 4, 2, bar.height() + 8))


def image_of(picture: Picture, *, mirrored: bool) -> QImage:
    """A QImage of ``picture`` with memory of its own, reduced to what a screen can show.

    Args:
        picture: ``(height, width, 3)`` uint8, blue-green-red.
        mirrored: Whether to swap left and right.
    """
    step = max(1, max(picture.shape[:2]) // _MOST_PIXELS)
    seen = picture[::step, :: -step if mirrored else step]
    rows = np.ascontiguousarray(seen)
    height, width = rows.shape[:2]
    # QImage shares the array's memory and needs the true line length; copy() lets go of both.
    return QImage(rows.data, width, height, 3 * width, QImage.Format.Format_BGR888).copy()


def fitted(width: int, height: int, whole: QRectF) -> QRectF:
    """The largest rectangle of the same shape in the middle of ``whole``."""
    scale = min(whole.width() / width, whole.height() / height)
    place = QRectF(0, 0, width * scale, height * scale)
    place.moveCenter(whole.center())
    return place
