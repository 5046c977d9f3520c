"""One Lumbar per user: the first holds a lock, a second one calls it and goes."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QLockFile

from lumbar.core.errors import LumbarError, StorageError
from lumbar.pipeline.control import NotRunningError, Request, Verb, ask

PATIENCE_S = 6.0
"""How long the first one may take to answer: it may just be starting."""

_AGAIN_AFTER_S = 0.3


class AlreadyRunningError(LumbarError):
    """Another Lumbar of this user holds the camera and the history."""


def hold_lock(folder: Path) -> QLockFile:
    """The lock of the one running Lumbar; it survives neither a crash nor a kill.

    Args:
        folder: Where lock and control socket lie; made when it is not there.

    Raises:
        AlreadyRunningError: Another one holds it.
        StorageError: The folder cannot be used, or somebody else could reach into it.
    """
    if not _is_ours_alone(folder):
        raise StorageError(f"The folder {folder} cannot be used; it must belong to you alone.")
    path = folder / "lumbar.lock"
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)
    # A file that is empty or rubbish would block for ever; Qt removes none that a living one holds.
    if lock.tryLock(0) or (lock.removeStaleLockFile() and lock.tryLock(0)):
        return lock
    if not path.is_dir() and lock.error() is QLockFile.LockError.LockFailedError:
        raise AlreadyRunningError("Lumbar is already running.")
    raise StorageError(f"No file can be made in {folder}; make room or check its permissions.")


def _is_ours_alone(folder: Path) -> bool:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.stat()
    except OSError:
        return False
    return sys.platform == "win32" or (found.st_uid == os.getuid() and not found.st_mode & 0o077)


def call_the_first(*, window: bool) -> str:
    """Have the running Lumbar show its window, if wanted; returns what to tell the user.

    Raises:
        AlreadyRunningError: It holds the lock and does not answer.
    """
    give_up_s = time.monotonic() + PATIENCE_S
    while True:
        try:
            ask(Request(Verb.SHOW if window else Verb.STATUS), timeout_s=1.5)
            break
        except NotRunningError:
            if time.monotonic() > give_up_s:
                raise AlreadyRunningError(
                    "Lumbar is already running but does not answer; end it and start it again."
                ) from None
            time.sleep(_AGAIN_AFTER_S)
    return "Lumbar is already running" + ("; here is its window." if window else ".")
