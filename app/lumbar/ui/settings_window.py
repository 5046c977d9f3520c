"""The settings dialog with what makes it lively: previews and the say over the history."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from lumbar import paths
from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.storage.fields import (
    ADVANCED,
    CAMERA,
    POSTURE,
    PROFILES,
    STATISTICS,
    WORKPLACE,
    Value,
)
from lumbar.storage.settings import Settings
from lumbar.ui.confirming import Confirm, ask_to_confirm
from lumbar.ui.dates import date_of_year
from lumbar.ui.history_care import HistoryCare
from lumbar.ui.history_panel import HistoryPanel
from lumbar.ui.language import said, tr
from lumbar.ui.limits_view import LimitsView
from lumbar.ui.profiles_panel import ProfilesPanel
from lumbar.ui.rehearsal_card import RehearsalCard
from lumbar.ui.settings_dialog import Offers, SettingsDialog
from lumbar.ui.style import Card

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService

_LIMITS_EXPLAINED = Sentence(
    "The dot between your ears may move inside the box, and your head may come as near as the ring "
    "is large. Both turn red at your limit. Calibrate to see them."
)


class SettingsWindow(SettingsDialog):
    """The dialog of the running program.

    Signals:
        set_up_again: The user asks for the steps of the first run.
        calibration_wanted: The profile in use is new and is to be calibrated.
        profiles_changed: Profiles were renamed or deleted.

    Args:
        service: Gives picture and baseline.
        care: Changes the history.
        settings, save, offers, parent: As for `SettingsDialog`.
        confirm: How the user is asked.
    """

    set_up_again = Signal()
    calibration_wanted = Signal()
    profiles_changed = Signal()

    def __init__(
        self,
        service: PostureService,
        care: HistoryCare,
        settings: Settings,
        save: Callable[[Settings], None],
        offers: Offers,
        parent: QWidget | None = None,
        *,
        confirm: Confirm = ask_to_confirm,
    ) -> None:
        self._care = care
        self._confirm = confirm
        self._agreed_days = 0
        rehearsal = RehearsalCard(care.path, lambda: service.criteria, settings)
        picture = Card(self.tr("What is judged"), said(_LIMITS_EXPLAINED))
        self._view = LimitsView(service.latest, lambda: service.baseline, mirrored=settings.mirror)
        self._view.set_message(
            self.tr("No picture now: Lumbar is paused, or the camera is not available.")
        )
        picture.column.addWidget(self._view)
        again = QPushButton(self.tr("Go through the first steps again…"))
        logs = QPushButton(self.tr("Open the log folder"))
        for button in (again, logs):
            button.setAutoDefault(False)
        self._profiles = ProfilesPanel(
            paths.profiles_dir(), lambda: self.in_force.profile, cameras=offers.get("camera", list)
        )
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
                PROFILES: [self._profiles],
                ADVANCED: [logs],
            },
            elsewhere=("profile",),
            guards={"retention_days": self._may_delete},
        )
        again.clicked.connect(self.set_up_again)
        logs.clicked.connect(_open_logs)
        self._profiles.chosen.connect(self._use_profile)
        self._profiles.wanted.connect(self._begin_profile)
        self._profiles.changed.connect(self._on_profiles)
        self.applied.connect(self._profiles.refresh)
        self.applied.connect(self._delete_old)
        self.tried.connect(rehearsal.show_settings)
        self.applied.connect(rehearsal.show_settings)
        self.tried.connect(self._show_limits)
        self.applied.connect(self._show_limits)
        self._show_limits(settings)

    def show_settings(self, settings: Settings) -> None:
        super().show_settings(settings)
        self._profiles.refresh()

    def _may_delete(self, days: Value) -> bool:
        """Whether what is older may go: asked with the number of minutes, unless there are none."""
        self._agreed_days = 0
        if not days:
            return True
        try:
            count = self._care.count_older(int(days))
        except LumbarError as error:
            self._say(said(str(error)))
            return False
        if count:
            question = _delete_before(count, self._care.first_kept(int(days)))
            if not self._confirm(self, question, tr("Delete")):
                return False
            self._agreed_days = int(days)
        return True

    @Slot(object)
    def _delete_old(self, settings: Settings) -> None:
        """What the user has agreed to, once it is in force."""
        if self._agreed_days and settings.retention_days == self._agreed_days:
            self._care.delete_older(self._agreed_days)
        self._agreed_days = 0

    @Slot(str)
    def _use_profile(self, name: str) -> None:
        self.put("profile", name)

    @Slot(str)
    def _begin_profile(self, name: str) -> None:
        self.put("profile", name)
        if self.in_force.profile == name:
            self.calibration_wanted.emit()

    @Slot()
    def _on_profiles(self) -> None:
        self.renew_offers("profile")
        self.profiles_changed.emit()

    @Slot(object)
    def _show_limits(self, settings: Settings) -> None:
        self._view.limit = settings.deviation_limit
        self._view.mirrored = settings.mirror


def _delete_before(count: int, day: datetime.date) -> str:
    words = tr("Delete %n minute(s) recorded before {date}? This cannot be undone.", "", count)
    return words.format(date=date_of_year(day))


@Slot()
def _open_logs() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log_dir())))
