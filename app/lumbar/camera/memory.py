"""How much memory a process uses, where the system tells."""

from __future__ import annotations

import sys
from pathlib import Path


def resident_mb(process: int, proc: Path = Path("/proc")) -> float | None:
    """Resident memory of a process in MB; None when it is gone, and on other systems than Linux."""
    if sys.platform != "linux":
        return None
    import resource

    try:
        pages = int((proc / str(process) / "statm").read_text().split()[1])
    except (OSError, IndexError, ValueError):
        return None
    return pages * resource.getpagesize() / 1e6
