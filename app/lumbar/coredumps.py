"""No crash of Lumbar leaves a picture on the disk in a core dump."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

_FILTER = Path("/proc/self/coredump_filter")


def forbid_core_dumps() -> None:
    """Turn core dumps off for this process and, by inheritance, for the capture process.

    A limit of 0 prevents dump files. Linux ignores it where a crash is piped to a program (apport,
    systemd-coredump), so there the dump is emptied besides: filter 0 leaves out all memory. Marking
    the process undumpable would do too, but then the desktop portal, which looks the caller up in
    ``/proc``, refuses to answer and Qt no longer learns whether the desktop is dark.
    """
    if sys.platform == "win32":
        return  # Windows Error Reporting keeps no full dumps unless told to by an administrator
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError):  # a system without the filter, or one that locks /proc
        _FILTER.write_text("0")
