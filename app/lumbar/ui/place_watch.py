"""Where Lumbar is being used, by camera and screens, and the profile that belongs there."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen

from lumbar.core.types import PostureUpdate
from lumbar.storage.places import fitting_profile
from lumbar.storage.profiles import Profile

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService

logger = logging.getLogger(__name__)

_SETTLE_MS = 1500
"""Docking a laptop changes the screens several times in a second."""


def arrangement_of(screens: Sequence[QRect]) -> str:
    """Sizes and places of all screens, the same whatever order they are listed in."""
    found = sorted((s.x(), s.y(), s.width(), s.height()) for s in screens)
    return " ".join(f"{width}x{height}{x:+d}{y:+d}" for x, y, width, height in found)


class PlaceWatch(QObject):
    """Looks for a fitting profile whenever the camera or the screens have become other ones.

    In between the user's own choice stands; the choice to use none stands everywhere. That the
    profile in use was deleted is no such choice.

    Args:
        service: Is told the arrangement of the screens, for new profiles.
        profiles: All there are.
        began_anew: That no profile is in use was nobody's choice.

    Signals:
        chosen: Name of the profile to use here.
    """

    chosen = Signal(str)

    def __init__(
        self,
        service: PostureService,
        profiles: Callable[[], Sequence[Profile]],
        parent: QObject | None = None,
        *,
        began_anew: bool = False,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._profiles = profiles
        self._unchosen = began_anew
        self._in_use = ""
        self._place = ("", "")
        self._camera = ""
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.look)

    def start(self) -> None:
        """Follow the screens from now on."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._on_screen)
        application.screenRemoved.connect(self._look_soon)
        for screen in application.screens():
            screen.geometryChanged.connect(self._look_soon)
        self.look()

    @Slot(object)
    def show_update(self, update: PostureUpdate) -> None:
        """Another camera has begun to deliver, or another profile is in use."""
        self._follow()
        if update.source != self._camera:
            self._camera = update.source
            self.look()

    @Slot()
    def look(self) -> None:
        """Choose a profile, if this is another place than last time."""
        screens = [screen.geometry() for screen in QGuiApplication.screens()]
        place = (self._camera, arrangement_of(screens))
        self._service.arrangement = place[1]
        if not self._camera or place == self._place:
            return
        self._place = place
        self._follow()
        in_use = self._in_use
        if not in_use and not self._unchosen:
            return
        found = fitting_profile(self._profiles(), *place, in_use)
        if found is not None and found.name != in_use:
            self._unchosen = False
            logger.info("another place: profile %s", found.name)
            self.chosen.emit(found.name)

    def _follow(self) -> None:
        """Find out whether no profile is in use because the last one is gone."""
        before, self._in_use = self._in_use, self._service.settings.profile
        if self._in_use:
            self._unchosen = False
        elif before:
            self._unchosen = before not in {profile.name for profile in self._profiles()}

    @Slot(QScreen)
    def _on_screen(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._look_soon)
        self._look_soon()

    @Slot()
    def _look_soon(self) -> None:
        self._settle.start()
