"""How much Lumbar takes of the computer, for the log: a leak shows there before it hurts."""

from __future__ import annotations

import os
from pathlib import Path


def vitals() -> str:
    """Memory, descriptors and threads of this process and its children; empty where unknown."""
    try:
        processes = [os.getpid(), *_children(os.getpid())]
        return "; ".join(_vitals_of(pid) for pid in processes)
    except OSError:  # no such files on this system, or the child has just ended
        return ""


def _vitals_of(pid: int) -> str:
    folder = Path(f"/proc/{pid}")
    resident_mb = int((folder / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    descriptors = len(list((folder / "fd").iterdir()))
    threads = len(list((folder / "task").iterdir()))
    return f"{resident_mb:.0f} MB, {descriptors} descriptors, {threads} threads"


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text().split()]
