"""Profiles: a person's calibrated upright posture in front of one camera."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from lumbar.core.errors import StorageError
from lumbar.storage.documents import read_document, write_document

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
        baseline: What `lumbar.core.baseline.Baseline.to_dict` gives; read back by `from_dict`.
    """

    name: str
    camera: str
    created_epoch_s: float
    baseline: Mapping[str, object]


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
        raise StorageError(f"There is no profile {path}; calibrate to make one.")
    name, camera = document.get("name"), document.get("camera")
    created, baseline = document.get("created_epoch_s"), document.get("baseline")
    if (
        not isinstance(name, str)
        or not 1 <= len(name) <= _LONGEST_NAME
        or not isinstance(camera, str)
        or not isinstance(created, int | float)
        or not 0 <= created < _END_OF_TIME_S
        or not isinstance(baseline, dict)
    ):
        raise StorageError(f"The profile {path} is damaged; calibrate again to replace it.")
    return Profile(name, camera, created, baseline)


def save_profile(path: Path, profile: Profile) -> None:
    """Write one profile whole or not at all; raises StorageError."""
    write_document(path, VERSION, asdict(profile))


def list_profiles(folder: Path) -> list[Profile]:
    """The readable profiles of ``folder`` by name; what cannot be read is named in the log."""
    profiles = []
    for path in folder.glob("*.json"):
        try:
            profiles.append(load_profile(path))
        except StorageError as error:
            logger.warning("profile left out: %s", error)
    return sorted(profiles, key=lambda profile: profile.name)
