"""Giving memory that is free inside the process back to the system.

Loading a model takes several times its size for a moment. The C library keeps what was freed, for
later: with both models 120 MB that Lumbar never needs again.
"""

from __future__ import annotations

import ctypes
import sys


def give_back() -> bool:
    """Give back what can be given; whether there was a way. Takes some milliseconds."""
    if sys.platform != "linux":
        return False
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, others do not
    if trim is None:
        return False
    trim(0)
    return True
