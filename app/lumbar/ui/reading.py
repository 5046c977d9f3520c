"""Reading values off a chart, with the mouse or with the arrow keys."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from lumbar.ui.language import said
from lumbar.ui.readout import AXIS_HEIGHT, AXIS_WIDTH, say
from lumbar.ui.style import current_theme

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ReadableChart(pg.PlotWidget):  # type: ignore[misc]
    """A chart whose values can be read one by one.

    The places with a value are the ``stops``; the mouse reads the nearest one, the arrow keys,
    Home and End go through them. A line marks the place, and a small window and the accessible
    description say the value.
    """

    def __init__(self, name: str, height: int, bottom: pg.AxisItem | None = None) -> None:
        self._stop: int | None = None
        self._cursor: pg.InfiniteLine | None = None
        axes = {"bottom": bottom} if bottom is not None else {}
        super().__init__(axisItems=axes, enableMenu=False)
        self.setAccessibleName(said(name))
        self.setMinimumHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setAntialiasing(True)
        self.getAxis("left").setWidth(AXIS_WIDTH)
        self.getAxis("bottom").setHeight(AXIS_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(400, self.minimumHeight())

    def stops(self) -> Sequence[float]:
        """Where on the horizontal axis there is something to read, increasing."""
        raise NotImplementedError

    def reading(self, stop: int) -> str:
        """What to say of the ``stop``-th place."""
        raise NotImplementedError

    def read(self, stop: int | None) -> str:
        """Mark the ``stop``-th place and return what it says; None takes the mark away."""
        self._stop = stop
        if self._cursor is not None:
            self.removeItem(self._cursor)
            self._cursor = None
        if stop is None:
            return ""
        pen = pg.mkPen(current_theme().text, width=1)
        self._cursor = pg.InfiniteLine(pos=self.stops()[stop], angle=90, pen=pen)
        self.addItem(self._cursor, ignoreBounds=True)
        return self.reading(stop)

    def prepare(self) -> None:
        """Empty the plot and give it the colours of the theme."""
        theme = current_theme()
        self._stop = self._cursor = None
        self.clear()
        self.setBackground(theme.card)
        for side in ("left", "bottom", "right"):
            axis = self.getAxis(side)
            axis.setPen(pg.mkPen(theme.border))
            axis.setTextPen(pg.mkPen(theme.muted))
            axis.setStyle(tickLength=0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, the chart does not

    def viewportEvent(self, event: QEvent) -> bool:
        # The scene would look for a tooltip of an item, find none, and take ours away.
        return event.type() == QEvent.Type.ToolTip or super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        x = self._axis_x(event.position())
        stop = None if x is None else _nearest(self.stops(), x, self._reach())
        text = self.read(stop)
        QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from lumbar.ui.saving import picture_menu

        picture_menu(self).popup(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.read(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.read(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.stops()) - 1
        key = Qt.Key(event.key())
        if last < 0 or key not in (*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
            return
        if key in _STEPS and self._stop is not None:
            stop = min(max(self._stop + _STEPS[key], 0), last)
        else:
            stop = 0 if key in (Qt.Key.Key_Home, Qt.Key.Key_Right) else last
        text = self.read(stop)
        view = self.getPlotItem().getViewBox()
        place = self.mapFromScene(view.mapViewToScene(QPointF(self.stops()[stop], 0)))
        say(self, QPoint(place.x(), self.height() // 2), text)

    def _axis_x(self, position: QPointF) -> float | None:
        """The value on the horizontal axis under a place of the widget; None beside the plot."""
        view = self.getPlotItem().getViewBox()
        scene = self.mapToScene(position.toPoint())
        inside = view.sceneBoundingRect().contains(scene)
        return float(view.mapSceneToView(scene).x()) if inside else None

    def _reach(self) -> float:
        """How far from a value the mouse may be: about 12 pixels, in units of the axis."""
        return 12 * float(self.getPlotItem().getViewBox().viewPixelSize()[0])


def _nearest(stops: Sequence[float], x: float, reach: float) -> int | None:
    right = bisect.bisect_left(stops, x)
    near = [stop for stop in (right - 1, right) if 0 <= stop < len(stops)]
    best = min(near, key=lambda stop: abs(stops[stop] - x), default=None)
    wide = len(stops) > 1 and best is not None
    # Between two neighbouring values the mouse always means the nearer one.
    gap = min((stops[1] - stops[0]) * 0.75, 1.0) if wide else 1.0
    return best if best is not None and abs(stops[best] - x) <= max(reach, gap) else None
