"""What this machine is, as far as it decides about speed."""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path
from typing import Any

from lumbar.pose.processor import processor

_FEATURES = (
    *("sse4_2", "avx", "f16c", "fma", "avx2", "avx_vnni", "avx512f", "avx512_vnni", "amx_int8"),
    *("asimd", "asimddp", "i8mm"),
)
"""CPU features that decide how fast int8 and float models run."""


def machine() -> dict[str, Any]:
    """Processor, its features (None where the system does not tell), cores and system."""
    name, flags = processor()
    return {
        "cpu": name,
        "cpu_features": None if flags is None else [f for f in _FEATURES if f in flags],
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
    }


def resident_mb() -> float | None:
    """Memory of this process now in MB; the peak on macOS, None on Windows."""
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)
    if sys.platform == "win32":
        return None
    import resource

    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, 1)
