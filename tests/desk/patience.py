"""Waiting for what another process does."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

PATIENCE_S = 300.0


def wait_until(condition: Callable[[], bool]) -> None:
    """Look again and again, for at most `PATIENCE_S`."""
    pause = threading.Event()
    for _ in range(int(PATIENCE_S / 0.05)):
        if condition():
            return
        pause.wait(0.05)
    pytest.fail("what was waited for never came")
