"""A suggestion to move, with an exercise, in the corner of the screen or above what is there."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lumbar import paths
from lumbar.core.breaks import Prompt
from lumbar.ui.corner import corner_of
from lumbar.ui.edge_frame import can_place_windows
from lumbar.ui.exercises import Exercise
from lumbar.ui.joining import headed
from lumbar.ui.language import said, tr
from lumbar.ui.style import SPACE, current_theme, label
from lumbar.ui.wording import duration_text

_SHOWN_MS = 45_000
_WIDTH = 380
_DRAWING = 96


class PromptWindow(QFrame):
    """One suggestion in the corner of the screen; it goes away by itself.

    Args:
        prompt: What is suggested.
        seconds: For how long the user has been sitting, or still.
        exercise: What to do; None for no more than the words.
        above_corner: Leave room for the corner window of a warning, which may come at any time.
    """

    def __init__(
        self,
        prompt: Prompt,
        seconds: float,
        exercise: Exercise | None,
        *,
        above_corner: bool = False,
    ) -> None:
        kind = Qt.WindowType
        super().__init__(
            None,
            kind.Tool
            | kind.FramelessWindowHint
            | kind.WindowStaysOnTopHint
            | kind.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle("Lumbar")
        self.setProperty("card", True)
        heading, text = _words(prompt, seconds)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        row.setSpacing(2 * SPACE)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(label(heading, "heading"))
        column.addWidget(label(text, "muted"))
        if exercise is not None:
            row.addWidget(Drawing(exercise.drawing), 0, Qt.AlignmentFlag.AlignTop)
            column.addWidget(label(headed(said(exercise.name), said(exercise.steps)), ""))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        row.addLayout(column, 1)
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
        if can_place_windows():
            self.move(self._place(above_corner=above_corner))
        self._gone = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._gone.timeout.connect(self.close)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._gone.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._gone.stop()

    def _place(self, *, above_corner: bool) -> QPoint:
        screen = QGuiApplication.primaryScreen().availableGeometry()
        place = corner_of(screen, (self.width(), self.height()))
        if above_corner:
            place.moveBottom(corner_of(screen).top() - 2 * SPACE)
        return QPoint(place.x(), max(place.y(), screen.top()))


class Drawing(QWidget):
    """An exercise, drawn in the colours of the theme."""

    def __init__(self, name: str) -> None:
        super().__init__()
        path = paths.assets_dir() / "exercises" / f"{name}.svg"
        self._source = path.read_text(encoding="utf-8")
        self.setFixedSize(QSize(_DRAWING, _DRAWING))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        source = self._source.replace("currentColor", current_theme().text)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(self.rect()))
        painter.end()


def _words(prompt: Prompt, seconds: float) -> tuple[str, str]:
    spent = duration_text(seconds)
    if prompt is Prompt.BREAK:
        sat = tr("You have been sitting for {duration}.").format(duration=spent)
        return tr("Time for a break"), sat
    still = tr("You have hardly moved for {duration}.").format(duration=spent)
    return tr("Change your posture"), still
