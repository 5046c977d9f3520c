"""Whether the computer runs on its battery, asked of the system now and then."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

LOOK_EVERY_S = 10.0
"""A look reads a few small files of the kernel: a tenth of a millisecond, and no service needed."""


def on_battery(supplies: Path = Path("/sys/class/power_supply")) -> bool:
    """Whether a battery gives the power; False where there is none or the system does not tell.

    The kernel's rule of thumb (and UPower's): no mains or USB supply is online, and a battery of
    the computer itself, not of a mouse, is discharging.

    Args:
        supplies: One folder for each supply, as Linux has them.
    """
    if sys.platform != "linux":
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
