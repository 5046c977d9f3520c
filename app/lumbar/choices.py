"""The settings and the profile in use: read at the start, stored whenever they change."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from lumbar import paths
from lumbar.core.baseline_document import baseline_from_dict
from lumbar.core.errors import LumbarError, StorageError
from lumbar.core.sentence import Sentence
from lumbar.storage.places import name_for_place
from lumbar.storage.profiles import (
    Profile,
    list_profiles,
    load_profile,
    profile_path,
    save_profile,
)
from lumbar.storage.settings_file import load_settings, save_settings

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService
    from lumbar.storage.settings import Settings
    from lumbar.ui.autostart import Autostart


class Choices:
    """What the user has chosen, in their files and in force.

    Args:
        live: A camera is watched; a recording neither uses nor changes the user's profile.
        autostart: The desktop's own list of what is started.
        on_problem: Told in one sentence of each file that cannot be used as it is.

    Attributes:
        first_time: There were no settings yet.
        settings: In force.
    """

    def __init__(
        self, *, live: bool, autostart: Autostart, on_problem: Callable[[str], None]
    ) -> None:
        self._live = live
        self._autostart = autostart
        self._on_problem = on_problem
        self._path = paths.settings_path()
        self._saving = threading.RLock()
        self.first_time = not self._path.exists()
        settings, problems = load_settings(self._path)
        for problem in problems:
            on_problem(problem)
        self.settings = replace(settings, autostart=autostart.enabled)

    def profile(self) -> Profile | None:
        """The profile in use; a damaged one is reported, and Lumbar runs uncalibrated."""
        if not self._live or not self.settings.profile:
            return None
        try:
            profile = load_profile(profile_path(paths.profiles_dir(), self.settings.profile))
            baseline_from_dict(profile.baseline)
        except LumbarError as error:
            self._on_problem(str(error))
            return None
        return profile

    def keep_profile(
        self, service: PostureService, profile: Profile | None, message: str
    ) -> tuple[Profile | None, str]:
        """Store a new calibration under a name of its place.

        Returns:
            The profile as it is called now, and what there is to say to the user.
        """
        if profile is None or not self._live:
            return profile, message
        others = list_profiles(paths.profiles_dir())
        place = (profile.camera, profile.arrangement)
        profile = replace(profile, name=name_for_place(others, profile.name, *place))
        try:
            save_profile(profile_path(paths.profiles_dir(), profile.name), profile)
            self.save(service, replace(service.settings, profile=profile.name))
        except StorageError as error:
            message = Sentence(
                "{message} It holds until Lumbar quits only: {error}",
                message=message,
                error=str(error),
            )
        return profile, message

    def save(self, service: PostureService, settings: Settings) -> None:
        """Put settings in force, then store them; raises `StorageError` when that fails.

        The dialog saves from the GUI thread, a calibration from the analysis thread.
        """
        with self._saving:
            before = service.settings
            service.configure(settings)
            self.settings = settings
            if settings.profile != before.profile:
                service.use_profile(self.profile())
            save_settings(self._path, settings)
            if settings.autostart != self._autostart.enabled:
                (self._autostart.enable if settings.autostart else self._autostart.disable)()
