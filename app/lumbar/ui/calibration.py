"""Teaching Lumbar the user's upright posture and, if they like, how they slouch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from lumbar.core.baseline import Baseline
from lumbar.core.measures import MEASURES
from lumbar.core.natural_limits import SAID
from lumbar.core.sentence import Sentence
from lumbar.core.types import MonitorStatus, RunState
from lumbar.pipeline.calibration import SECONDS
from lumbar.ui.fitting import fit_to_screen
from lumbar.ui.joining import listing, sentences
from lumbar.ui.language import said, tr
from lumbar.ui.live_view import LiveView
from lumbar.ui.style import SPACE, indent_text, label
from lumbar.ui.wording import headline

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService

_NEAREST_CM, _FURTHEST_CM = 30, 200

_WHY = Sentence(
    "Sit the way you want to sit: upright, shoulders loose, looking at the screen. Lumbar takes a "
    "few seconds of this as your own good posture and warns when you move away from it for long."
)


_WHY_SLOUCH = Sentence(
    "If you like, now slouch for a few seconds the way you do after a long day: the limits then "
    "fit how you sit, each halfway between your good posture and this one."
)


class CalibrationPane(QWidget):
    """Explains, shows the live picture, counts down, and says how it went and what will be judged.

    Hiding it gives up a calibration under way.

    After the good posture it offers to take the user's slouch as well, which may be left out.

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
        self._progress.setAccessibleName(self.tr("Progress of the calibration"))
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._slouching = False
        self._judged = label("", "muted")
        self._distance = QSpinBox()
        indent_text(self._distance)
        self._slouch = QPushButton(self.tr("Show how I slouch"))
        self.start_button = QPushButton()
        self.start_button.clicked.connect(self.start)
        self._build()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():  # opened, not merely uncovered
            self._heading.setText(self.tr("Show Lumbar your good posture"))
            self._text.setText(said(_WHY))
            self._distance.setValue(self._distance.minimum())
            self._offer_slouch(offered=False)
            self.start_button.setText(self.tr("Start"))
            self.show_status(self._service.status)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes on, back or away gives up a calibration under way."""
        super().hideEvent(event)
        if not event.spontaneous():  # gone, not merely minimised
            self._service.cancel_calibration()

    @Slot()
    def start(self) -> None:
        """Begin, or begin again."""
        self._slouching = False
        self._heading.setText(self.tr("Hold still, look at the screen"))
        self._offer_slouch(offered=False)
        told = self._distance.value() > self._distance.minimum()
        self._service.calibrate(
            SECONDS, distance_cm=float(self._distance.value()) if told else None
        )

    @Slot()
    def start_slouch(self) -> None:
        """Take the user's slouch, for limits that fit it."""
        self._slouching = True
        self._heading.setText(self.tr("Slouch as you usually do, and hold it"))
        self._offer_slouch(offered=False)
        self._service.calibrate(SECONDS, slouch=True)

    @Slot(object)
    def show_status(self, status: MonitorStatus) -> None:
        """Show how far the calibration is and whether there is a picture."""
        running = status.run_state is RunState.CALIBRATING
        progress = status.calibration or 0.0
        self._progress.setValue(round(100 * progress))
        self._progress.setEnabled(running)
        for widget in (self.start_button, self._slouch, self._distance):
            widget.setEnabled(not running)
        if running:
            waiting = self.tr("Waiting until your head and shoulders are in the picture.")
            stay = _stay(round((1 - progress) * SECONDS)) if progress else waiting
            self._text.setText(said(status.calibration_hint) or stay)
        camera = said(status.message) or headline(status, None)
        self._view.set_message(
            self.tr("The camera opens when you press Start.")
            if status.run_state in (RunState.PAUSED, RunState.STOPPED)
            else self.tr("{state}…").format(state=camera)
        )

    @Slot(object, object)
    def show_result(self, profile: object, message: str) -> None:
        """Say how the calibration went; ``profile`` is None when it failed."""
        good = profile is not None
        self._heading.setText(self.tr("Done") if good else self.tr("That did not work"))
        offered = (good and not self._slouching) or (self._slouching and not good)
        slouch = said(_WHY_SLOUCH) if good and offered else ""
        self._text.setText(sentences(said(message), slouch))
        self._progress.setValue(100 if good else 0)
        self._offer_slouch(offered=offered)
        self._judged.setText(_judged(self._service.baseline) if good else "")
        self.start_button.setText(
            self.tr("Again") if good or self._slouching else self.tr("Try again")
        )
        for widget in (self.start_button, self._slouch, self._distance):
            widget.setEnabled(True)

    def _offer_slouch(self, *, offered: bool) -> None:
        self._slouch.setVisible(offered)
        self._judged.setText("")

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        column.addWidget(self._view, 1)
        column.addWidget(self._progress)
        column.addWidget(self._judged)
        column.addLayout(self._made_choices())
        self._text.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _made_choices(self) -> QHBoxLayout:
        """The distance to tell, if one knows it, and the second step."""
        words = QLabel(self.tr("Eyes to the camera, if you have measured it:"))
        words.setBuddy(self._distance)
        self._distance.setRange(_NEAREST_CM - 1, _FURTHEST_CM)
        self._distance.setSpecialValueText(self.tr("not measured"))
        self._distance.setSuffix(self.tr(" cm"))
        self._distance.setAccessibleName(self.tr("Distance from your eyes to the camera"))
        self._slouch.setAutoDefault(False)
        self._slouch.clicked.connect(self.start_slouch)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(words)
        row.addWidget(self._distance)
        row.addStretch()
        row.addWidget(self._slouch)
        return row


def _stay(seconds: int) -> str:
    return tr("Stay as you are for %n more second(s).", "", seconds)


def _judged(baseline: Baseline | None) -> str:
    """What will be watched, and what was not seen well enough for that."""
    if baseline is None:
        return ""
    seen = listing(said(SAID[name]) for name in MEASURES if name in baseline.centres)
    unseen = listing(said(SAID[name]) for name in MEASURES if name not in baseline.centres)
    words = tr("Lumbar will watch: {measures}.").format(measures=seen)
    if unseen:
        missing = tr("Not watched, because not seen: {measures}.").format(measures=unseen)
        words = sentences(words, missing)
    return words


class CalibrationDialog(QDialog):
    """The pane in a window of its own."""

    def __init__(
        self, service: PostureService, *, mirrored: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Calibrate your posture"))
        pane = CalibrationPane(service, mirrored=mirrored)
        self.start, self.show_status, self.show_result = (
            pane.start,
            pane.show_status,
            pane.show_result,
        )
        close = QPushButton(self.tr("Close"))
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
        fit_to_screen(self, 600, 640)
