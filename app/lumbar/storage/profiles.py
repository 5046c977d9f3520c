"""Profiles: a person's calibrated upright posture in front of one camera."""

from __future__ import annotations

import hashlib
import logging
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from lumbar.core.errors import StorageError
from lumbar.storage.documents import read_document, write_document
from lumbar.storage.files import delete

logger = logging.getLogger(__name__)

VERSION = 1
_LONGEST_NAME = 100
_END_OF_TIME_S = 253_402_300_800
"""The year 10000, where dates end."""


@dataclass(frozen=True)
class Profile:
    """One calibration.

    Attributes:
        name: What the user calls it, 1 to 100 characters.
        camera: The camera it was made with; empty for the first one or a recording.
        created_epoch_s: When, in seconds since 1970.
        arrangement: Which screens stood where; empty when that is not known.
        baseline: What `lumbar.core.baseline.Baseline.to_dict` gives; read back by `from_dict`.
    """

    name: str
    camera: str
    created_epoch_s: float
    baseline: Mapping[str, object]
    arrangement: str = ""


def profile_path(folder: Path, name: str) -> Path:
    """The file of the profile called ``name``: safe on every system, different for every name."""
    readable = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40]
    mark = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return folder / f"{readable or 'profile'}-{mark}.json"


def load_profile(path: Path) -> Profile:
    """Read one profile.

    Raises:
        StorageError: There is none, it cannot be read, or it is damaged or of a newer Lumbar.
    """
    document = read_document(path, VERSION)
    if document is None:
        raise StorageError("There is no profile {path}; calibrate to make one.", path=path)
    name, camera = document.get("name"), document.get("camera")
    created, baseline = document.get("created_epoch_s"), document.get("baseline")
    arrangement = document.get("arrangement", "")
    if (
        not isinstance(name, str)
        or not 1 <= len(name) <= _LONGEST_NAME
        or not isinstance(camera, str)
        or not isinstance(created, int | float)
        or not 0 <= created < _END_OF_TIME_S
        or not isinstance(baseline, dict)
        or not isinstance(arrangement, str)
    ):
        raise StorageError(
            "The profile {path} is damaged; calibrate again to replace it.", path=path
        )
    return Profile(name, camera, created, baseline, arrangement)


def save_profile(path: Path, profile: Profile) -> None:
    """Write one profile whole or not at all; raises StorageError."""
    write_document(path, VERSION, asdict(profile))


def rename_profile(folder: Path, name: str, new_name: str) -> Profile:
    """Write the profile ``name`` under another name as well; `delete_profile` takes the old one.

    In two steps, so that whoever uses the profile can turn to the new name in between.

    Raises:
        StorageError: There is no such profile, the new name is no name or is taken, or the new
            file cannot be written.
    """
    if not 1 <= len(new_name) <= _LONGEST_NAME:
        raise StorageError("A profile's name has 1 to {most} characters.", most=_LONGEST_NAME)
    path = profile_path(folder, new_name)
    if os.path.exists(path):  # unlike `Path.exists` it says no of a folder it may not look into
        raise StorageError(
            "There is already a profile called {name}; choose another name.", name=new_name
        )
    profile = replace(load_profile(profile_path(folder, name)), name=new_name)
    save_profile(path, profile)
    return profile


def delete_profile(folder: Path, name: str) -> None:
    """Delete the profile ``name`` for good; one that is not there is no error.

    Raises:
        StorageError: The file cannot be deleted.
    """
    delete(profile_path(folder, name))


def list_profiles(folder: Path) -> list[Profile]:
    """The readable profiles of ``folder`` by name; what cannot be read is named in the log."""
    profiles = []
    for path in folder.glob("*.json"):
        try:
            profiles.append(load_profile(path))
        except StorageError as error:
            logger.warning("profile left out: %s", error)
    return sorted(profiles, key=lambda profile: profile.name)
