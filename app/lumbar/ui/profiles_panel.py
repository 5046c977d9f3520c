"""The calibrated postures: one for each place to work at, to use, rename and delete."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.storage.fields import Value
from lumbar.storage.profiles import (
    Profile,
    delete_profile,
    list_profiles,
    profile_path,
    rename_profile,
)
from lumbar.ui.confirming import Confirm, ask_to_confirm
from lumbar.ui.dates import full_date
from lumbar.ui.field_editor import Choice
from lumbar.ui.joining import listing
from lumbar.ui.language import said, tr
from lumbar.ui.style import SPACE, Card, label

Offer = Callable[[], Sequence[Choice]]
AskForName = Callable[[QWidget, str, str], str]
"""Parent, question and first answer; empty when the user changed their mind."""

_ROW_HEIGHT = 6 * SPACE
_MOST_ROWS = 6
_SCREEN = re.compile(r"\d+x\d+")


def ask_for_name(parent: QWidget, question: str, suggested: str) -> str:
    """Ask for a profile's name in a small dialog."""
    kind = QLineEdit.EchoMode.Normal
    name, accepted = QInputDialog.getText(parent, "Lumbar", question, kind, suggested)
    return name.strip() if accepted else ""


class ProfilesPanel(Card):
    """The list of profiles and what can be done with them.

    Args:
        folder: Where they are kept.
        current: Name of the one in use, empty without.
        cameras: Value and name of each camera there is.
        ask, confirm: How the user is asked.

    Signals:
        chosen: Name of the profile to use from now on; empty for none.
        wanted: Name of a new profile, which is to be calibrated.
        changed: Profiles were renamed or deleted.
    """

    chosen = Signal(str)
    wanted = Signal(str)
    changed = Signal()

    def __init__(
        self,
        folder: Path,
        current: Callable[[], str],
        *,
        cameras: Offer = list,
        ask: AskForName = ask_for_name,
        confirm: Confirm = ask_to_confirm,
    ) -> None:
        super().__init__(
            said(Sentence("Your profiles")),
            said(Sentence("One calibrated posture for each place: desk, standing desk, laptop.")),
        )
        self._folder = folder
        self._current = current
        self._cameras = cameras
        self._ask = ask
        self._confirm = confirm
        self._list = QListWidget()
        self._outcome = label("", "muted")
        self._build()

    @Slot()
    def refresh(self) -> None:
        """List the profiles anew; the one picked stays picked."""
        picked, used = self._picked() or self._current(), self._current()
        cameras = dict(self._cameras())
        self._list.clear()
        for profile in list_profiles(self._folder):
            lines = [self._line(profile, used=profile.name == used), _place(profile, cameras)]
            item = QListWidgetItem("\n".join(filter(None, lines)), self._list)
            item.setData(Qt.ItemDataRole.UserRole, profile.name)
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            if profile.name == picked:
                self._list.setCurrentItem(item)
        if self._list.currentRow() < 0 and self._list.count():
            self._list.setCurrentRow(0)
        rows = min(max(self._list.count(), 1), _MOST_ROWS)
        self._list.setFixedHeight(rows * _ROW_HEIGHT)
        self._list.setVisible(self._list.count() > 0)
        if not self._list.count():
            self._outcome.setText(self.tr("There is none yet: calibrate to make one."))
        self._show_possible()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @Slot()
    def use(self) -> None:
        """Judge by the profile picked."""
        picked = self._picked()
        if picked and picked != self._current():
            self.chosen.emit(picked)
            self.refresh()

    @Slot()
    def use_or_stop(self) -> None:
        """Judge by the profile picked; by none when it is the one in use."""
        if self._picked() != self._current():
            self.use()
        else:
            self.chosen.emit("")
            self.refresh()

    @Slot()
    def make(self) -> None:
        """Ask for a name, then for the posture that belongs to it."""
        name = self._ask(self, self.tr("What shall the new profile be called?"), "")
        if not name:
            return
        if os.path.exists(profile_path(self._folder, name)):
            self._outcome.setText(
                self.tr("There is already a profile called {name}; choose another name.").format(
                    name=name
                )
            )
            return
        self.wanted.emit(name)

    @Slot()
    def rename(self) -> None:
        """Give the profile picked another name."""
        old = self._picked()
        new = self._ask(self, self.tr("What shall {name} be called?").format(name=old), old)
        if not new or new == old:
            return
        try:
            rename_profile(self._folder, old, new)
            if self._current() == old:
                self.chosen.emit(new)
            # When the settings could not be written they still name the old one.
            delete_profile(self._folder, new if self._current() == old else old)
        except LumbarError as error:
            self._outcome.setText(said(str(error)))
            return
        self._outcome.clear()
        self.changed.emit()
        self.refresh()

    @Slot()
    def delete(self) -> None:
        """Delete the profile picked, after a question."""
        name = self._picked()
        question = self.tr("Delete the profile {name}? This cannot be undone.").format(name=name)
        if not self._confirm(self, question, tr("Delete")):
            return
        try:
            delete_profile(self._folder, name)
        except LumbarError as error:
            self._outcome.setText(said(str(error)))
            return
        self._outcome.setText(self.tr("{name} is deleted.").format(name=name))
        if self._current() == name:
            self.chosen.emit("")
        self.changed.emit()
        self.refresh()

    def _picked(self) -> str:
        item = self._list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _line(self, profile: Profile, *, used: bool) -> str:
        day = full_date(datetime.date.fromtimestamp(profile.created_epoch_s))
        line = self.tr("{name}, calibrated on {day}").format(name=profile.name, day=day)
        return self.tr("{profile} (in use)").format(profile=line) if used else line

    @Slot()
    def _show_possible(self) -> None:
        picked = self._picked()
        in_use = bool(picked) and picked == self._current()
        self._use.setText(self.tr("Stop using") if in_use else self.tr("Use"))
        for button in (self._use, self._rename, self._delete):
            button.setEnabled(bool(picked))

    def _build(self) -> None:
        self._list.setAccessibleName(self.tr("Your profiles"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setUniformItemSizes(True)
        self._list.currentRowChanged.connect(self._show_possible)
        self._list.itemDoubleClicked.connect(self.use)
        self._use = QPushButton(self.tr("Use"))
        self._rename = QPushButton(self.tr("Rename…"))
        self._delete = QPushButton(self.tr("Delete…"))
        new = QPushButton(self.tr("New profile…"))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for button, slot in (
            (self._use, self.use_or_stop),
            (self._rename, self.rename),
            (self._delete, self.delete),
            (new, self.make),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch()
        self.column.addWidget(self._list)
        self.column.addLayout(row)
        self.column.addWidget(self._outcome)


def _place(profile: Profile, cameras: Mapping[Value, str]) -> str:
    """Where a profile belongs, for example ``HD Webcam, 2 screens``; empty when that is not known.

    A camera that is not connected has no name.
    """
    screens = len(_SCREEN.findall(profile.arrangement))
    return listing(
        filter(
            None,
            (
                cameras.get(profile.camera, tr("a camera that is not connected"))
                if profile.camera
                else "",
                tr("%n screen(s)", "", screens) if screens else "",
            ),
        )
    )
