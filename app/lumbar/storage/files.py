"""Files only their owner can read: written whole or not at all, kept when damaged."""

from __future__ import annotations

import glob
import os
import tempfile
from pathlib import Path

from lumbar.core.errors import StorageError

_COMPANIONS = ("", "-wal", "-journal")
"""A file and what SQLite may leave beside it that holds data."""


def private_folder(folder: Path) -> None:
    """Make ``folder`` (mode 0700) unless it is there; raises StorageError.

    The mode of a folder that exists is the user's own affair.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            "The folder {folder} cannot be made ({reason}); check its permissions.",
            folder=folder,
            reason=reason(error),
        ) from error


def write_whole(path: Path, text: str) -> None:
    """Put ``text`` in place of ``path``: after any failure the old file is still there, whole.

    The new file has mode 0600. A link is followed, so that it stays a link.

    Raises:
        StorageError: The disk is full, the folder cannot be written and the like.
    """
    target = path.resolve()
    private_folder(target.parent)
    try:
        descriptor, part = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(part, target)
        except BaseException:
            Path(part).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StorageError(
            "{path} cannot be written ({reason}); make room or check its permissions.",
            path=path,
            reason=reason(error),
        ) from error


def set_aside(path: Path) -> Path:
    """Rename a damaged file to ``<name>.damaged-<n>`` and return that path; raises StorageError.

    A database's ``-wal`` and ``-journal`` move along; left behind, they would be played into the
    next database of that name.
    """
    number = 1
    while any(Path(f"{path}.damaged-{number}{part}").exists() for part in _COMPANIONS):
        number += 1
    kept = Path(f"{path}.damaged-{number}")
    try:
        for companion in _COMPANIONS:
            beside = Path(f"{path}{companion}")
            if beside.exists():
                beside.rename(f"{kept}{companion}")
        Path(f"{path}-shm").unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            "{path} is damaged and cannot be set aside ({reason}); move it away yourself.",
            path=path,
            reason=reason(error),
        ) from error
    return kept


def version_copy(path: Path, version: int) -> Path:
    """Where a file of an older version is kept when it is upgraded."""
    return Path(f"{path}.version-{version}")


def delete_set_aside(path: Path) -> int:
    """Delete every damaged or older copy of ``path``; returns how many, raises StorageError."""
    name = glob.escape(path.name)
    copies = sorted(
        copy for kind in ("damaged", "version") for copy in path.parent.glob(f"{name}.{kind}-*")
    )
    try:
        for copy in copies:
            copy.unlink()
    except OSError as error:
        raise StorageError(
            "{folder} still holds copies ({reason}); delete them yourself.",
            folder=path.parent,
            reason=reason(error),
        ) from error
    return len(copies)


def reason(error: OSError) -> str:
    """The system's words for an error: ``permission denied``."""
    return (error.strerror or str(error)).lower()
