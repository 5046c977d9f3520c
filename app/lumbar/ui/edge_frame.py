"""A coloured frame around every screen: a warning one sees without reading.

Each screen has four thin windows along its edges rather than one see-through window over all of it:
without a compositor that one would cover the screen in black. Clicks go through them, and they
never take the keyboard. On Wayland a program may not place windows, so there is no frame.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from lumbar.core.palette import LEVEL_COLOURS
from lumbar.core.severity import Severity

SEVERITY_COLOURS: dict[Severity, str] = {
    Severity.GOOD: LEVEL_COLOURS[0],
    Severity.OFF: LEVEL_COLOURS[1],
    Severity.FAR_OFF: LEVEL_COLOURS[3],
}

THICKNESS = 8
"""Device-independent pixels of the frame."""

ON_TOP = (
    Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.Tool
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


def can_place_windows() -> bool:
    """Whether this desktop lets a program put a window where it wants."""
    return not QGuiApplication.platformName().startswith("wayland")


def edges(screen: QRect, thickness: int = THICKNESS) -> list[QRect]:
    """The four strips along the inside of ``screen``'s edges; they do not overlap."""
    left, top, width, height = screen.x(), screen.y(), screen.width(), screen.height()
    inner = height - 2 * thickness
    return [
        QRect(left, top, width, thickness),
        QRect(left, top + height - thickness, width, thickness),
        QRect(left, top + thickness, thickness, inner),
        QRect(left + width - thickness, top + thickness, thickness, inner),
    ]


class EdgeFrame(QObject):
    """Shows the frame in the colour of a severity, on every screen there is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._strips: list[_Strip] = []
        self._severity: Severity | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._on_screens)
            app.screenRemoved.connect(self._on_screens)
            app.primaryScreenChanged.connect(self._on_screens)

    def show(self, severity: Severity) -> None:
        """Show the frame, or give the one shown another colour."""
        if not can_place_windows():
            return
        if self._severity is None:
            self._strips = [
                _Strip(place, SEVERITY_COLOURS[severity])
                for screen in QGuiApplication.screens()
                for place in self._watched(screen)
            ]
        else:
            for strip in self._strips:
                strip.paint(SEVERITY_COLOURS[severity])
        self._severity = severity

    def clear(self) -> None:
        """Take the frame away; Qt may have closed its strips, as it does with all windows."""
        for strip in self._strips:
            strip.close()
            strip.deleteLater()
        self._strips = []
        self._severity = None

    def _watched(self, screen: QScreen) -> list[QRect]:
        unique = Qt.ConnectionType.UniqueConnection
        screen.geometryChanged.connect(self._on_screens, unique)
        return edges(screen.geometry())

    @Slot()
    def _on_screens(self) -> None:
        if self._severity is not None:
            severity = self._severity
            self.clear()
            self.show(severity)


class _Strip(QWidget):
    """One edge of one screen."""

    def __init__(self, place: QRect, colour: str) -> None:
        on_x11_unmanaged = Qt.WindowType.X11BypassWindowManagerHint  # else panels push it away
        super().__init__(None, ON_TOP | on_x11_unmanaged | Qt.WindowType.WindowTransparentForInput)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(self.tr("Lumbar frame"))
        self.setGeometry(place)
        self._colour = QColor(colour)
        self.show()

    def paint(self, colour: str) -> None:
        self._colour = QColor(colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour)
        painter.end()
