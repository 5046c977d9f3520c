"""The first minute with Lumbar: what it does, which camera, three questions, calibrate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.core.types import MonitorStatus
from lumbar.storage.settings import Settings
from lumbar.ui.calibration import CalibrationPane
from lumbar.ui.fitting import fit_to_screen, scrolling
from lumbar.ui.language import said
from lumbar.ui.live_view import LiveView
from lumbar.ui.question import Question
from lumbar.ui.settings_dialog import Offers
from lumbar.ui.style import SPACE, Card, label
from lumbar.ui.wording import headline

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService

_WELCOME = (
    (
        Sentence("Why the camera"),
        Sentence(
            "Lumbar looks at you a few times a second, finds your joints and tells you when you "
            "have sat badly for a while. Everything is computed on this computer."
        ),
    ),
    (
        Sentence("What is kept"),
        Sentence(
            "Numbers: for every minute how long your posture was good, fair or poor, and the "
            "scores. You can see, export and delete all of it."
        ),
    ),
    (
        Sentence("What is never kept"),
        Sentence(
            "Pictures, video and sound. A picture lives in memory until it is judged, a fraction "
            "of a second; it is never stored and never sent anywhere."
        ),
    ),
)

_ANSWERS = (
    (Sentence("Yes"), "yes"),
    (Sentence("No"), "no"),
    (Sentence("I do not know"), "unknown"),
)
_PLACES = (
    (Sentence("In front of me"), "front"),
    (Sentence("At my side"), "side"),
    (Sentence("Between the two"), "oblique"),
)
_PLACE_MEANS = {
    "front": Sentence("Good: Lumbar compares you with your own calibrated posture."),
    "side": Sentence(
        "From the side Lumbar measures neck and trunk for the RULA score. It cannot compare "
        "you with a calibrated posture there, so you can skip the next step."
    ),
    "oblique": Sentence(
        "That works; Lumbar is surer of itself when the camera stands in front of you."
    ),
}


class FirstRun(QDialog):
    """Four short steps; each can be skipped, and all of it can be done again later.

    What it saves are the settings in force, other windows' changes too, with its own answers.

    Args:
        service: The running monitor.
        save: Stores new settings and puts them in force; may raise `LumbarError`.
        offers: Choices of cameras.

    Signals:
        applied: The new `Settings`, after they were saved.
        introduced: What the camera is for has been read, or was not wanted to be.
    """

    applied = Signal(object)
    introduced = Signal()

    def __init__(
        self,
        service: PostureService,
        save: Callable[[Settings], None],
        offers: Offers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Welcome to Lumbar"))
        if parent is not None:
            self.setWindowModality(Qt.WindowModality.WindowModal)
        self._service = service
        self._save = save
        self._offers = offers
        self._problem = label("", "error")
        self._problem.hide()
        mirrored = service.settings.mirror
        self._view = LiveView(service.latest, mirrored=mirrored, captioned=False)
        self._camera = QComboBox()
        self._pane = CalibrationPane(service, mirrored=mirrored)
        self._arms = Question(self.tr("Do your forearms rest on arm-rests or the desk?"), _ANSWERS)
        self._legs = Question(self.tr("Do your feet rest on the floor or a foot-rest?"), _ANSWERS)
        self._place = Question(self.tr("Where does the camera stand?"), _PLACES)
        self._place_means = label("", "muted")
        self._steps = QStackedWidget()
        self._build()
        self._show_step(0)

    def take_over(self, other: FirstRun) -> None:
        """Stand where ``other`` stood, at the same step with the same answers."""
        self.setGeometry(other.geometry())
        for mine, theirs in (
            (self._arms, other._arms),
            (self._legs, other._legs),
            (self._place, other._place),
        ):
            mine.choose(theirs.answer)
        self._show_step(other._steps.currentIndex())

    @property
    def shows_calibration(self) -> bool:
        """Whether the last step, which calibrates, is on the screen."""
        return self._pane.isVisible()

    @Slot(object)
    def show_status(self, status: MonitorStatus) -> None:
        """Show a new status of the monitor."""
        self._pane.show_status(status)
        state = said(status.message) or headline(status, None)
        self._view.set_message(self.tr("{state}…").format(state=state))

    @Slot(object, object)
    def show_result(self, profile: object, message: str) -> None:
        """Say how the calibration went."""
        self._pane.show_result(profile, message)
        if self._steps.currentWidget() is not self._pane:
            return  # it was begun elsewhere
        self._next.setText(self.tr("Finish"))
        forward = self._next if profile is not None else self._pane.start_button
        forward.setDefault(True)
        forward.setFocus()

    @Slot()
    def go_on(self) -> None:
        """Take the answers of this step and show the next one; after the last, close."""
        step = self._steps.currentIndex()
        if step == 0:
            self.introduced.emit()
        if step == 2:
            now = self._service.settings
            self._put_in_force(
                replace(
                    now,
                    arms_supported=self._arms.answer or now.arms_supported,
                    legs_supported=self._legs.answer or now.legs_supported,
                    camera_place=self._place.answer or now.camera_place,
                )
            )
        if step == self._steps.count() - 1:
            self.accept()
        else:
            self._show_step(step + 1)

    @Slot()
    def go_back(self) -> None:
        """Show the step before."""
        self._show_step(max(self._steps.currentIndex() - 1, 0))

    def done(self, result: int) -> None:
        # Saved even when all was skipped, so that Lumbar does not ask again at every start.
        self._put_in_force(self._service.settings)
        super().done(result)
        self.introduced.emit()

    def _put_in_force(self, settings: Settings) -> None:
        try:
            self._save(settings)
        except LumbarError as error:
            self._problem.setText(said(str(error)))
            self._problem.show()
            return
        self._problem.hide()
        self.applied.emit(settings)

    @Slot(int)
    def _on_camera(self, row: int) -> None:
        self._put_in_force(replace(self._service.settings, camera=self._camera.itemData(row)))

    @Slot()
    def _on_place(self) -> None:
        self._place_means.setText(said(_PLACE_MEANS[self._place.answer or "front"]))

    def _show_step(self, step: int) -> None:
        if step == 1:
            self._fill_cameras()
        self._steps.setCurrentIndex(step)
        last = step == self._steps.count() - 1
        self._back.setEnabled(step > 0)
        self._count.setText(
            self.tr("Step {step} of {count}").format(step=step + 1, count=self._steps.count())
        )
        self._next.setText(self.tr("Skip and finish") if last else self.tr("Next"))
        self._pane.start_button.setVisible(last)
        forward = self._pane.start_button if last else self._next
        forward.setDefault(True)
        forward.setFocus()

    def _fill_cameras(self) -> None:
        self._camera.blockSignals(True)
        self._camera.clear()
        self._camera.addItem(self.tr("The first one found"), "")
        for value, name in self._offers["camera"]():
            self._camera.addItem(name, value)
        self._camera.setCurrentIndex(max(self._camera.findData(self._service.settings.camera), 0))
        self._camera.blockSignals(False)

    def _build(self) -> None:
        self._camera.setAccessibleName(self.tr("Camera"))
        self._camera.currentIndexChanged.connect(self._on_camera)
        self._place.changed.connect(self._on_place)
        known = self._service.settings
        self._arms.choose(known.arms_supported)
        self._legs.choose(known.legs_supported)
        self._place.choose(known.camera_place)
        if self._place.answer:
            self._on_place()
        for step in (
            scrolling(self._made_welcome()),
            self._made_camera(),
            scrolling(self._made_questions()),
            self._pane,
        ):
            self._steps.addWidget(step)
        self._count = label("", "muted")
        self._back = QPushButton(self.tr("Back"))
        self._next = QPushButton(self.tr("Next"))
        later = QPushButton(self.tr("Set up later"))
        for button, slot in (
            (self._back, self.go_back),
            (self._next, self.go_on),
            (later, self.reject),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        row = QHBoxLayout()
        row.addWidget(later)
        row.addWidget(self._count, 1)
        row.addWidget(self._back)
        row.addWidget(self._next)
        row.addWidget(self._pane.start_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._steps, 1)
        column.addWidget(self._problem)
        column.addLayout(row)
        fit_to_screen(self, 680, 640)

    def _made_welcome(self) -> QWidget:
        page, column = _page(
            self.tr("Welcome to Lumbar"), self.tr("Four short steps, less than a minute.")
        )
        column.setContentsMargins(0, 0, SPACE, 0)  # room between the cards and the scroll bar
        for heading, text in _WELCOME:
            card = Card(said(heading))
            card.column.addWidget(label(said(text), ""))
            column.addWidget(card)
        column.addStretch()
        return page

    def _made_camera(self) -> QWidget:
        page, column = _page(
            self.tr("Choose the camera"),
            self.tr("Head and shoulders should be in the picture; hips are welcome."),
        )
        column.addWidget(self._camera)
        column.addWidget(self._view, 1)
        return page

    def _made_questions(self) -> QWidget:
        page, column = _page(
            self.tr("Three questions"),
            self.tr("The camera cannot see these; they make the score more exact."),
        )
        column.setContentsMargins(0, 0, SPACE, 0)
        for question in (self._arms, self._legs, self._place):
            column.addWidget(question)
        column.addWidget(self._place_means)
        column.addStretch()
        return page


def _page(title: str, explanation: str) -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2 * SPACE)
    column.addWidget(label(title, "title"))
    column.addWidget(label(explanation, "muted"))
    return page, column
