"""A grid of coloured cells that can be read with the mouse and with the arrow keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from lumbar.core.palette import BAND_COLOURS
from lumbar.core.types import Band
from lumbar.ui.readout import say
from lumbar.ui.style import SPACE, current_theme

Place = tuple[int, int]
"""Column and row, from 0."""

_GAP = 2.0
_LEAST_CELL = 9.0
_FAINTEST = 0.2
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True)
class Cell:
    """How strong the colour is, 0..1 or None for no colour, and what the cell says."""

    strength: float | None
    text: str


@dataclass(frozen=True)
class Grid:
    """Cells by place, and the names along both sides by column and by row."""

    columns: int
    rows: int
    cells: Mapping[Place, Cell]
    column_names: Mapping[int, str]
    row_names: Sequence[str]


class HeatMap(QWidget):
    """Paints a `Grid`: the stronger, the more poor posture; empty where too little was judged."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._grid = Grid(1, 1, {}, {}, ("",))
        self._place: Place | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_grid(self, grid: Grid) -> None:
        """Paint ``grid``."""
        self._grid = grid
        self._place = None
        self.updateGeometry()
        self.update()

    def text_at(self, place: Place) -> str:
        """What the cell says, or that there is nothing."""
        cell = self._grid.cells.get(place)
        return cell.text if cell is not None else self.tr("Nothing recorded")

    def sizeHint(self) -> QSize:
        return QSize(420, round(self._grid.rows * self._row_height + self._bottom))

    def minimumSizeHint(self) -> QSize:
        wide = round(self._left + self._grid.columns * _LEAST_CELL)
        return QSize(wide, self.sizeHint().height())

    def place_at(self, x: float, y: float) -> Place | None:
        """The cell under a point of the widget."""
        width, height = self._cell
        column, row = int((x - self._left) // width), int(y // height)
        inside = 0 <= column < self._grid.columns and 0 <= row < self._grid.rows
        return (column, row) if inside else None

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for column in range(self._grid.columns):
            for row in range(self._grid.rows):
                cell = self._grid.cells.get((column, row))
                strength = None if cell is None else cell.strength
                colour = QColor(theme.hover if strength is None else BAND_COLOURS[Band.POOR])
                if strength is not None:
                    colour.setAlphaF(_FAINTEST + (1 - _FAINTEST) * strength)
                painter.setBrush(colour)
                painter.drawRoundedRect(self._rectangle((column, row)), 3, 3)
        if self._place is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(self._rectangle(self._place), 3, 3)
        painter.setPen(QColor(theme.muted))
        width, height = self._cell
        beside = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for row, name in enumerate(self._grid.row_names):
            painter.drawText(QRectF(0, row * height, self._left, height), beside, name)
        top = self._grid.rows * height + 2
        for column, name in self._grid.column_names.items():
            words = QRectF(self._left + column * width, top, 80, self._bottom)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().x(), event.position().y())
        self._mark(place)
        text = "" if place is None else self.text_at(place)
        QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from lumbar.ui.saving import picture_menu

        picture_menu(self).popup(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._mark(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key not in _MOVES:
            super().keyPressEvent(event)
            return
        column, row = 0, 0
        if self._place is not None:
            across, down = _MOVES[key]
            column = min(max(self._place[0] + across, 0), self._grid.columns - 1)
            row = min(max(self._place[1] + down, 0), self._grid.rows - 1)
        self._mark((column, row))
        corner = self._rectangle((column, row)).bottomRight()
        say(self, QPoint(round(corner.x()), round(corner.y())), self.text_at((column, row)))

    def _mark(self, place: Place | None) -> None:
        if place != self._place:
            self._place = place
            self.update()

    def _rectangle(self, place: Place) -> QRectF:
        width, height = self._cell
        column, row = place
        return QRectF(
            self._left + column * width, row * height, width - _GAP, height - _GAP
        ).adjusted(1, 1, 0, 0)

    @property
    def _left(self) -> float:
        metrics = self.fontMetrics()
        return max(metrics.horizontalAdvance(name) for name in self._grid.row_names) + SPACE

    @property
    def _row_height(self) -> float:
        return self.fontMetrics().height() + 2 * _GAP

    @property
    def _bottom(self) -> float:
        return self.fontMetrics().height() + 4

    @property
    def _cell(self) -> tuple[float, float]:
        width = (self.width() - self._left) / self._grid.columns
        return width, (self.height() - self._bottom) / self._grid.rows
