"""How much Lumbar takes of the computer: for the log, and against what grows without end."""

from __future__ import annotations

import os
from enum import Enum, auto
from pathlib import Path


def vitals() -> str:
    """Memory, descriptors and threads of this process and its children; empty where unknown."""
    try:
        processes = [os.getpid(), *_children(os.getpid())]
        return "; ".join(_vitals_of(pid) for pid in processes)
    except OSError:  # no such files on this system, or the child has just ended
        return ""


def resident_mb(proc: Path = Path("/proc")) -> float | None:
    """Resident memory of this process in MB; None where unknown."""
    try:
        pages = int((proc / "self" / "statm").read_text().split()[1])
    except (OSError, ValueError, IndexError):
        return None
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class Remedy(Enum):
    """What to do about too much memory."""

    RENEW_MODELS = auto()
    """Some versions of onnxruntime have lost memory at each run; a new session has all of it."""
    TELL = auto()
    """That has not helped: only a new start does."""


class MemoryGuard:
    """Looks now and then whether the program has grown beyond all reason."""

    SHARE, SLACK_MB = 1.5, 200.0
    """It has when it takes more than this share of its first size, and this in addition."""

    def __init__(self) -> None:
        self._first_mb: float | None = None
        self._remedies = [Remedy.RENEW_MODELS, Remedy.TELL]

    def look(self, now_mb: float | None) -> Remedy | None:
        """What to do about ``now_mb``; each remedy is named once, and again after it has helped.

        The first look is what the others are compared with, so it belongs after the start.
        """
        if now_mb is None:
            return None
        if self._first_mb is None:
            self._first_mb = now_mb
        if now_mb <= self.SHARE * self._first_mb + self.SLACK_MB:
            self._remedies = [Remedy.RENEW_MODELS, Remedy.TELL]
            return None
        return self._remedies.pop(0) if self._remedies else None


def _vitals_of(pid: int) -> str:
    folder = Path(f"/proc/{pid}")
    resident_mb = int((folder / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    descriptors = len(list((folder / "fd").iterdir()))
    threads = len(list((folder / "task").iterdir()))
    return f"{resident_mb:.0f} MB, {descriptors} descriptors, {threads} threads"


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text().split()]
