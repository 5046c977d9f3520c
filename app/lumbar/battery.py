"""Whether the computer runs on its battery, asked of the system now and then."""

from __future__ import annotations

import contextlib
import ctypes
import sys
from collections.abc import Callable
from pathlib import Path

LOOK_EVERY_S = 10.0
"""A look reads a few small files of the kernel: a tenth of a millisecond, and no service needed."""

_ON_BATTERY, _NO_LIMIT = 0, -2.0
"""``ACLineStatus`` of Windows; ``kIOPSTimeRemainingUnlimited`` of macOS."""


def windows_line() -> int:
    """``ACLineStatus`` of GetSystemPowerStatus: 0 on battery, 1 plugged in, 255 unknown.

    Not run on Windows.
    """
    status = (ctypes.c_ubyte * 12)()  # SYSTEM_POWER_STATUS; the line is its first byte
    if sys.platform == "win32" and ctypes.windll.kernel32.GetSystemPowerStatus(status):
        return status[0]
    return 255


def macos_time_left() -> float:
    """Seconds that the batteries last, -1 while that is not known, -2 when plugged in.

    IOPSGetTimeRemainingEstimate of IOKit; not run on a Mac.
    """
    kit = ctypes.CDLL("/System/Library/Frameworks/IOKit.framework/IOKit")
    kit.IOPSGetTimeRemainingEstimate.restype = ctypes.c_double
    return float(kit.IOPSGetTimeRemainingEstimate())


def on_battery(
    supplies: Path = Path("/sys/class/power_supply"),
    *,
    platform: str = sys.platform,
    line: Callable[[], int] = windows_line,
    time_left: Callable[[], float] = macos_time_left,
) -> bool:
    """Whether a battery gives the power; False where there is none or the system does not tell.

    The Linux kernel's rule of thumb (and UPower's): no mains or USB supply is online, and a battery
    of the computer itself, not of a mouse, is discharging.

    Args:
        supplies: One folder for each supply, as Linux has them.
        platform: As in `sys`.
        line: See `windows_line`.
        time_left: See `macos_time_left`.
    """
    if platform == "win32":
        return line() == _ON_BATTERY
    if platform == "darwin":
        with contextlib.suppress(OSError, AttributeError):
            return time_left() != _NO_LIMIT
        return False
    try:
        folders = list(supplies.iterdir())
    except OSError:
        return False
    found = [{name: _said(folder / name) for name in _TOLD} for folder in folders]
    own = [supply for supply in found if supply["scope"] != "Device"]
    if any(supply["online"] == "1" for supply in own if supply["type"] != "Battery"):
        return False
    return any(supply["status"] == "Discharging" for supply in own if supply["type"] == "Battery")


_TOLD = ("type", "online", "status", "scope")


def _said(file: Path) -> str:
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return file.read_text(encoding="ascii").strip()
    return ""
