"""What Qt needs on Linux besides itself, and without which it ends the program in mid-start."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping

CURSORS = "libxcb-cursor.so.0"
HOW_TO_INSTALL = (
    "Install it: on Debian and Ubuntu the package libxcb-cursor0, on Fedora xcb-util-cursor."
)
NO_SCREEN = "there is no screen, so there is no tray and no window here"
HOW_TO_SHOW = "Start Lumbar in a desktop session; the commands work without."


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_screen(environment: Mapping[str, str]) -> bool:
    """Whether X11 or Wayland is there to show something on."""
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def refusal(
    environment: Mapping[str, str], system: str, finds: Callable[[str], bool] = loads
) -> str:
    """Why Qt could not start here, in words for the terminal; empty where it can.

    With several platforms in ``QT_QPA_PLATFORM``, parted by ``;``, Qt goes on to the next.
    """
    if system != "linux":
        return ""
    wanted = environment.get("QT_QPA_PLATFORM", "")
    on_screen = all(name.startswith(("xcb", "wayland")) for name in wanted.split(";") if name)
    if on_screen and not has_screen(environment):
        return f"Lumbar cannot show anything: {NO_SCREEN}. {HOW_TO_SHOW}"
    told = wanted.startswith("xcb") and ";" not in wanted
    on_x11 = told or not (wanted or environment.get("WAYLAND_DISPLAY"))
    if not environment.get("DISPLAY") or not on_x11 or finds(CURSORS):
        return ""
    return f"Lumbar cannot show anything: the library {CURSORS} is not installed. {HOW_TO_INSTALL}"
