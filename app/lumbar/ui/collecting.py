"""Garbage collection on the GUI thread alone, between two events.

Python collects cycles on whichever thread happens to allocate next, in the middle of whatever that
thread is doing. A forgotten window would then be deleted on the analysis thread, which Qt forbids:
its timers cannot be stopped there, and taking it off the screen waits for ever for the GUI thread.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

_EVERY_MS = 5_000


@contextmanager
def collecting_here(every_ms: int = _EVERY_MS) -> Iterator[None]:
    """Collect garbage on this thread only, when its event loop comes round.

    Args:
        every_ms: How often to look whether enough has gathered.
    """
    was_automatic = gc.isenabled()
    timer = QTimer(interval=every_ms)
    timer.timeout.connect(collect_due)
    gc.disable()
    timer.start()
    try:
        yield
    finally:
        timer.stop()
        if was_automatic:
            gc.enable()


def collect_due() -> None:
    """Collect the oldest generation that Python itself would have collected by now."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if 0 < limits[generation] < counts[generation]:
            gc.collect(generation)
            return
