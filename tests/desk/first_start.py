"""Lumbar's desktop program, started for the first time; a line on stdin presses *Next*.

Says ``first steps`` on stdout once they are to be seen.
"""

from __future__ import annotations

import select
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer

import lumbar.opencv  # noqa: F401  # before the user interface, as the program does
from lumbar import main

_LOOK_EVERY_MS = 50


def followed(start: Callable[..., None]) -> Callable[..., None]:
    """The start of the program's parts, and what this script does besides."""

    def begin(desktop: Any, **more: Any) -> None:
        start(desktop, **more)
        desktop.heard = QTimer(interval=_LOOK_EVERY_MS)
        desktop.heard.timeout.connect(lambda: press_if_asked(desktop))
        desktop.heard.start()
        steps = desktop._app.windows.first_run
        print("first steps" if steps is not None and steps.isVisible() else "none", flush=True)

    return begin


def press_if_asked(desktop: Any) -> None:
    """Press *Next* for each line that has come."""
    if select.select([sys.stdin], [], [], 0)[0] and sys.stdin.readline():
        desktop._app.windows.first_run.go_on()


if __name__ == "__main__":
    main._Desktop.start = followed(main._Desktop.start)  # type: ignore[method-assign]
    sys.argv[1:1] = ["gui"]
    main.main()
