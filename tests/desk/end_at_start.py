"""Lumbar's desktop program, ended by a signal at one moment of its start.

Usage: ``end_at_start.py MOMENT [ARGUMENT]...``
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication

import lumbar.opencv  # noqa: F401  # before the user interface, as the program does
from lumbar import main, upkeep
from lumbar.pipeline.service import PostureService
from lumbar.ui.app import DesktopApp

MOMENTS: dict[str, tuple[type, str]] = {
    "parts": (main._Desktop, "__init__"),
    "window": (DesktopApp, "start"),
    "camera": (PostureService, "start"),
    "last": (upkeep.Upkeep, "__init__"),
    "loop": (QApplication, "exec"),
}
"""What is about to be called when the signal comes, in the order of the start."""


def interrupted(call: Callable[..., Any]) -> Callable[..., Any]:
    """The same call, with SIGTERM just before it."""

    def after_the_signal(*args: Any, **more: Any) -> Any:
        signal.raise_signal(signal.SIGTERM)
        return call(*args, **more)

    return after_the_signal


if __name__ == "__main__":
    owner, name = MOMENTS[sys.argv.pop(1)]
    call = interrupted(getattr(owner, name))
    setattr(owner, name, staticmethod(call) if owner is QApplication else call)
    sys.argv[1:1] = ["gui", "--minimized"]
    main.main()
