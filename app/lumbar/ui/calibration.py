"""Teaching Lumbar the user's upright posture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from lumbar.core.types import MonitorStatus, RunState
from lumbar.ui.live_view import LiveView
from lumbar.ui.style import SPACE, label
from lumbar.ui.wording import headline

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService

SECONDS = 8.0

_WHY = (
    "Sit the way you want to sit: upright, shoulders loose, looking at the screen. Lumbar takes a "
    "few seconds of this as your own good posture and warns when you move away from it for long."
)


class CalibrationPane(QWidget):
    """Explains, shows the live picture, counts down, and says how it went.

    Attributes:
        start_button: Begins; whoever shows the pane puts it where its buttons are.
    """

    def __init__(self, service: PostureService, *, mirrored: bool) -> None:
        super().__init__()
        self._service = service
        self._heading = label("", "title")
        self._text = label("", "muted")
        self._view = LiveView(service.latest, mirrored=mirrored, captioned=False)
        self._progress = QProgressBar()
        self._progress.setAccessibleName("Progress of the calibration")
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self.start_button = QPushButton()
        self.start_button.clicked.connect(self.start)
        self._build()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():  # opened, not merely uncovered
            self._heading.setText("Show Lumbar your good posture")
            self._text.setText(_WHY)
            self.start_button.setText("Start")
            self.show_status(self._service.status)

    @Slot()
    def start(self) -> None:
        """Begin, or begin again."""
        self._heading.setText("Hold still, look at the screen")
        self._service.calibrate(SECONDS)

    @Slot(object)
    def show_status(self, status: MonitorStatus) -> None:
        """Show how far the calibration is and whether there is a picture."""
        running = status.run_state is RunState.CALIBRATING
        progress = status.calibration or 0.0
        self._progress.setValue(round(100 * progress))
        self._progress.setEnabled(running)
        self.start_button.setEnabled(not running)
        if running:
            left = round((1 - progress) * SECONDS)
            self._text.setText(
                f"Stay as you are for {left} more second{'' if left == 1 else 's'}."
                if progress
                else "Waiting until your head and shoulders are in the picture."
            )
        camera = status.message or headline(status, None)
        self._view.set_message(
            "The camera opens when you press Start."
            if status.run_state in (RunState.PAUSED, RunState.STOPPED)
            else f"{camera}…"
        )

    @Slot(object, str)
    def show_result(self, profile: object, message: str) -> None:
        """Say how the calibration went; ``profile`` is None when it failed."""
        good = profile is not None
        self._heading.setText("Done" if good else "That did not work")
        self._text.setText(message)
        self._progress.setValue(100 if good else 0)
        self.start_button.setText("Again" if good else "Try again")
        self.start_button.setEnabled(True)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        column.addWidget(self._view, 1)
        column.addWidget(self._progress)
        self._text.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)


class CalibrationDialog(QDialog):
    """The pane in a window of its own; closing it gives up a calibration under way."""

    def __init__(
        self, service: PostureService, *, mirrored: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self.setWindowTitle("Calibrate your posture")
        pane = CalibrationPane(service, mirrored=mirrored)
        self.start, self.show_status, self.show_result = (
            pane.start,
            pane.show_status,
            pane.show_result,
        )
        close = QPushButton("Close")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        pane.start_button.setDefault(True)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        row.addWidget(pane.start_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(pane, 1)
        column.addLayout(row)
        self.resize(600, 640)

    def done(self, result: int) -> None:
        self._service.cancel_calibration()
        super().done(result)
