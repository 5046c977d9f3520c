"""Other work beside a measurement."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator


@contextlib.contextmanager
def busy(count: int) -> Iterator[set[int]]:
    """So many processes that never rest; gives their numbers."""
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield {other.pid for other in others}
    finally:
        for other in others:
            other.kill()
            other.wait()
