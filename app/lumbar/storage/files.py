"""Files only their owner can read: written whole or not at all, kept when damaged."""

from __future__ import annotations

import glob
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A new file, mode 0600, that takes the place of ``path`` when the block has ended well.

    After any failure the old file is still there, whole, and nothing else. A link is followed, so
    that it stays a link.

    Raises:
        OSError: The disk is full, the folder cannot be written and the like.
    """
    target = path.resolve()
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    os.close(descriptor)
    part = Path(name)
    try:
        yield part
        with part.open("rb+") as stream:
            os.fsync(stream.fileno())
        os.replace(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_whole(path: Path, text: str) -> None:
    """Put ``text`` in place of ``path``: after any failure the old file is still there, whole.

    The new file has mode 0600. A link is followed, so that it stays a link.

    Raises:
        StorageError: The disk is full, the folder cannot be written and the like.
    """
    private_folder(path.resolve().parent)
    try:
        with replacing(path) as part:
            part.write_text(text, encoding="utf-8")
    except OSError as error:
        raise StorageError(
            "{path} cannot be written ({reason}); make room or check its permissions.",
            path=path,
            reason=reason(error),
        ) from error


def is_file(path: Path) -> bool:
    """Whether there is a file; raises OSError where that cannot be seen.

    `Path.is_file` raises or says no there, as the version of Python will have it.
    """
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


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


def identity(path: Path) -> tuple[int, int] | None:
    """What tells the file of that name from another that takes its place; None without one.

    Raises:
        OSError: It cannot be seen.
    """
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_dev, found.st_ino


def saved_copy(path: Path) -> Path:
    """Where the content of a database goes whose file was taken away while it was open."""
    return Path(f"{path}.saved-copy")


def version_copy(path: Path, version: int) -> Path:
    """Where a file of an older version is kept when it is upgraded."""
    return Path(f"{path}.version-{version}")


def delete(path: Path) -> None:
    """Delete a file for good; one that is not there is no error.

    Raises:
        StorageError: It cannot be deleted.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            "{path} cannot be deleted ({reason}); check its permissions.",
            path=path,
            reason=reason(error),
        ) from error


def delete_set_aside(path: Path) -> int:
    """Delete every damaged or older copy of ``path``; returns how many, raises StorageError."""
    name = glob.escape(path.name)
    copies = sorted(
        copy
        for kind in ("damaged", "version", "saved")
        for copy in path.parent.glob(f"{name}.{kind}-*")
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
