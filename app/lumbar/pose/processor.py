"""The name and the abilities of this computer's processor."""

from __future__ import annotations

import platform
from pathlib import Path


def processor(listed: Path = Path("/proc/cpuinfo")) -> tuple[str, frozenset[str] | None]:
    """Its name and, where the system tells (Linux), its features; else None.

    Args:
        listed: Linux's own list.
    """
    known = platform.processor() or platform.machine()
    try:
        lines = listed.read_text(encoding="utf-8").splitlines()
    except OSError:
        return known, None
    found: dict[str, str] = {}
    for line in lines:
        key, _, value = line.partition(":")
        found.setdefault(key.strip(), value.strip())
    flags = found.get("flags") or found.get("Features") or ""
    return found.get("model name") or known, frozenset(flags.split())
