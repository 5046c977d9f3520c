"""The settings dialog with what makes it lively: previews and the say over the history."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from lumbar import paths
from lumbar.storage.settings import ADVANCED, CAMERA, POSTURE, STATISTICS, WORKPLACE, Settings
from lumbar.ui.history_care import HistoryCare
from lumbar.ui.history_panel import HistoryPanel
from lumbar.ui.limits_view import LimitsView
from lumbar.ui.rehearsal_card import RehearsalCard
from lumbar.ui.settings_dialog import Offers, SettingsDialog
from lumbar.ui.style import Card

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService

_LIMITS_EXPLAINED = (
    "The dot between your ears may move inside the box, and your head may come as near as the ring "
    "is large. Both turn red at your limit. Calibrate to see them."
)


class SettingsWindow(SettingsDialog):
    """The dialog of the running program.

    Signals:
        set_up_again: The user asks for the steps of the first run.

    Args:
        service: Gives picture and baseline.
        care: Changes the history.
        settings, save, offers, parent: As for `SettingsDialog`.
    """

    set_up_again = Signal()

    def __init__(
        self,
        service: PostureService,
        care: HistoryCare,
        settings: Settings,
        save: Callable[[Settings], None],
        offers: Offers,
        parent: QWidget | None = None,
    ) -> None:
        rehearsal = RehearsalCard(care.path, settings)
        picture = Card("What is judged", _LIMITS_EXPLAINED)
        self._view = LimitsView(service.latest, lambda: service.baseline, mirrored=settings.mirror)
        self._view.set_message("No picture now: Lumbar is paused, or the camera is not available.")
        picture.column.addWidget(self._view)
        again = QPushButton("Go through the first steps again…")
        logs = QPushButton("Open the log folder")
        for button in (again, logs):
            button.setAutoDefault(False)
        super().__init__(
            settings,
            save,
            offers,
            parent,
            additions={
                POSTURE: [rehearsal],
                WORKPLACE: [again],
                CAMERA: [picture],
                STATISTICS: [HistoryPanel(care)],
                ADVANCED: [logs],
            },
        )
        again.clicked.connect(self.set_up_again)
        logs.clicked.connect(_open_logs)
        self.tried.connect(rehearsal.show_settings)
        self.applied.connect(rehearsal.show_settings)
        self.tried.connect(self._show_limits)
        self.applied.connect(self._show_limits)
        self._show_limits(settings)

    @Slot(object)
    def _show_limits(self, settings: Settings) -> None:
        self._view.limit = settings.deviation_limit
        self._view.mirrored = settings.mirror


@Slot()
def _open_logs() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log_dir())))
