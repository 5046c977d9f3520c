"""The two clocks of a live run."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Clock:
    """The two clocks a live run needs; tests hand in their own."""

    monotonic_s: Callable[[], float] = time.monotonic
    epoch_s: Callable[[], float] = time.time
