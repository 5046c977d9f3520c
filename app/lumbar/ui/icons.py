"""Lumbar's own drawings: the tray icon of each state and the one-colour glyphs on buttons.

A state is told by the outline of its icon first and by colour second, so that it can be read at
16 pixels, in grey, and with any colour vision: circle good, diamond fair, triangle poor, ring
unsure, square paused, camera struck through trouble.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtSvg import QSvgRenderer

from lumbar import paths
from lumbar.core.palette import BAND_COLOURS
from lumbar.core.types import Band
from lumbar.ui.wording import Shown

_SIZES = (16, 18, 20, 22, 24, 32, 44, 48, 64, 128)
"""Pixels of the pictures handed to panels, which ask for their own size times their scale."""

_INK = "#ffffff"
_DARK_INK = "#2b2100"
_TROUBLE_COLOUR = "#cc3311"
_RIM_DARKER = 150
"""Percent by which the rim is darker than the fill: what keeps amber visible on a white panel."""

STATE_COLOURS: dict[Shown, str] = {
    Shown.GOOD: BAND_COLOURS[Band.GOOD],
    Shown.FAIR: BAND_COLOURS[Band.FAIR],
    Shown.POOR: BAND_COLOURS[Band.POOR],
    Shown.UNSURE: BAND_COLOURS[Band.UNSURE],
    Shown.PAUSED: BAND_COLOURS[Band.PAUSED],
    Shown.TROUBLE: _TROUBLE_COLOUR,
}


def app_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(paths.assets_dir() / "icons" / "lumbar.svg"))


def state_icon(state: Shown, platform: str = sys.platform) -> QIcon:
    """The tray icon of ``state`` in every size a panel may ask for.

    On macOS it is a mask: the bar there may be dark or bright, and paints icons in its own colour.
    """
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_painted(size, lambda painter: paint_state(painter, state)))
    icon.setIsMask(platform == "darwin")
    return icon


@functools.lru_cache(maxsize=128)
def glyph(name: str, colour: str) -> QIcon:
    """The drawing ``assets/icons/<name>.svg`` in one colour.

    Kept, because buttons ask again and again while a window is dressed.
    """
    source = (paths.assets_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    svg = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    icon = QIcon()
    for size in (16, 24, 32, 48):
        icon.addPixmap(_painted(size, lambda painter: svg.render(painter, QRectF(0, 0, 1, 1))))
    return icon


def paint_state(painter: QPainter, state: Shown) -> None:
    """Paint the icon of ``state`` into the unit square of ``painter``."""
    fill = QColor(STATE_COLOURS[state])
    if state is Shown.TROUBLE:
        _paint_camera(painter, fill)
        return
    painter.setPen(_pen(fill.darker(_RIM_DARKER).name(), 0.06))
    painter.setBrush(fill)
    painter.drawPath(_outline(state))
    _paint_sign(painter, state)


def _painted(size: int, paint: Callable[[QPainter], None]) -> QPixmap:
    """A transparent square of ``size`` pixels, painted by ``paint`` in units of its side."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size, size)
    paint(painter)
    painter.end()
    return pixmap


def _pen(colour: str, width: float) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, cap, join)


def _outline(state: Shown) -> QPainterPath:
    path = QPainterPath()
    if state is Shown.GOOD:
        path.addEllipse(QRectF(0.05, 0.05, 0.9, 0.9))
    elif state is Shown.FAIR:
        path.addPolygon(_polygon((0.5, 0.03), (0.97, 0.5), (0.5, 0.97), (0.03, 0.5), (0.5, 0.03)))
    elif state is Shown.POOR:
        path.addPolygon(_polygon((0.5, 0.05), (0.97, 0.93), (0.03, 0.93), (0.5, 0.05)))
    elif state is Shown.PAUSED:
        path.addRoundedRect(QRectF(0.06, 0.06, 0.88, 0.88), 0.2, 0.2)
    else:
        path.addEllipse(QRectF(0.06, 0.06, 0.88, 0.88))
        path.addEllipse(QRectF(0.26, 0.26, 0.48, 0.48))  # odd-even fill leaves a hole: a ring
    return path


def _polygon(*corners: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in corners])


def _paint_sign(painter: QPainter, state: Shown) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state is Shown.GOOD:
        painter.setPen(_pen(_INK, 0.13))
        painter.drawPolyline(
            QPolygonF([QPointF(0.28, 0.52), QPointF(0.44, 0.68), QPointF(0.73, 0.36)])
        )
    elif state is Shown.FAIR:
        painter.setPen(_pen(_DARK_INK, 0.13))
        painter.drawLine(QPointF(0.32, 0.5), QPointF(0.68, 0.5))
    elif state is Shown.POOR:
        painter.setPen(_pen(_INK, 0.13))
        painter.drawLine(QPointF(0.5, 0.38), QPointF(0.5, 0.6))
        painter.drawPoint(QPointF(0.5, 0.79))
    elif state is Shown.PAUSED:
        painter.setPen(_pen(_INK, 0.14))
        for x in (0.37, 0.63):
            painter.drawLine(QPointF(x, 0.32), QPointF(x, 0.68))


def _paint_camera(painter: QPainter, fill: QColor) -> None:
    painter.setPen(_pen(fill.darker(_RIM_DARKER).name(), 0.06))
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(0.04, 0.24, 0.6, 0.52), 0.12, 0.12)
    painter.drawPolygon(_polygon((0.7, 0.44), (0.96, 0.28), (0.96, 0.72), (0.7, 0.56)))
    # The bar is cut out of the camera first, so that it stands free on any panel colour.
    bar = QPointF(0.14, 0.9), QPointF(0.8, 0.1)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setPen(_pen(_INK, 0.3))
    painter.drawLine(*bar)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setPen(_pen(fill.name(), 0.12))
    painter.drawLine(*bar)
