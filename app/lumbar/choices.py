"""The settings and the profile in use: read at the start, stored whenever they change."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lumbar import paths
from lumbar.core.baseline_document import baseline_from_dict
from lumbar.core.errors import LumbarError, StorageError
from lumbar.core.sentence import Sentence
from lumbar.storage.files import delete, is_file, write_whole
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
        not_introduced: What the camera is for has not been read since `begin_introduction`.
        began_anew: Some of them could not be read, or there were none: that no profile is in use
            need not be the user's choice.
        settings: In force.
        since_epoch_s: From when on they were in force, as far as their file tells: they may have
            been others before it was last written. 0 where it never was, or is not what counts.
    """

    def __init__(
        self, *, live: bool, autostart: Autostart, on_problem: Callable[[str], None]
    ) -> None:
        self._live = live
        self._autostart = autostart
        self._on_problem = on_problem
        self._path = paths.settings_path()
        self._saving = threading.RLock()
        self.first_time = self.not_introduced = False
        with suppress(OSError):  # a folder that may not be entered: told when it is read
            self.first_time = not is_file(self._path)
            self.not_introduced = is_file(paths.first_steps_path())
        self.since_epoch_s = _last_written_s(self._path) if live else 0.0
        settings, problems = load_settings(self._path)
        for problem in problems:
            on_problem(problem)
        self.began_anew = self.first_time or bool(problems)
        self.settings = replace(settings, autostart=autostart.enabled)

    def begin_introduction(self) -> None:
        """Have the first steps come with each start until `end_introduction`."""
        self.not_introduced = True
        with suppress(StorageError):
            write_whole(paths.first_steps_path(), "")

    def end_introduction(self) -> None:
        """The user knows what the camera is for."""
        self.not_introduced = False
        with suppress(StorageError):
            delete(paths.first_steps_path())

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
        """Store settings, then put them in force; raises `StorageError` when that fails.

        After a failure all is as it was. The dialog saves from the GUI thread, a calibration from
        the analysis thread.
        """
        with self._saving:
            before = service.settings
            with self._starting(settings.autostart, settings.autostart != before.autostart):
                save_settings(self._path, settings)
            self.settings = settings
            if settings.profile != before.profile:
                # Before its name, under which a lesson of the last one would be stored.
                service.use_profile(self.profile())
            service.configure(settings)

    @contextmanager
    def _starting(self, wanted: bool, changed: bool) -> Iterator[None]:
        """Start with the desktop or no longer, if the wish has changed and the block ends well.

        In between the desktop's own list is the user's, who may have changed it there.
        """
        if not changed:
            yield
            return
        self._list_for_start(wanted)
        try:
            yield
        except StorageError:
            with suppress(StorageError):
                self._list_for_start(not wanted)
            raise

    def _list_for_start(self, wanted: bool) -> None:
        (self._autostart.enable if wanted else self._autostart.disable)()


def _last_written_s(path: Path) -> float:
    """When, in seconds since 1970; 0 without a file. A clock that was set says nothing later."""
    try:
        return min(path.stat().st_mtime, time.time())
    except OSError:
        return 0.0
