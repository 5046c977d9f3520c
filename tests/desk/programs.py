"""Programs that a test starts and does not leave behind."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

StartPython = Callable[..., subprocess.Popen[str]]


def deskless(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without a screen and without a desktop's message bus."""
    changed = {**environment, "QT_QPA_PLATFORM": "offscreen"}
    changed.pop("DBUS_SESSION_BUS_ADDRESS", None)
    return changed


@contextmanager
def starting() -> Iterator[StartPython]:
    """Gives a function that starts Python with arguments; what still runs at the end is killed."""
    programs: list[subprocess.Popen[str]] = []

    def start(*arguments: str | Path, env: Mapping[str, str]) -> subprocess.Popen[str]:
        programs.append(
            subprocess.Popen(
                [sys.executable, *arguments],
                env=env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
        return programs[-1]

    try:
        yield start
    finally:
        for program in programs:
            with program:
                program.kill()
