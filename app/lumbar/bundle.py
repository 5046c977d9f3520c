"""What a frozen bundle changes for the programs it starts."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

_LIBRARIES = "LD_LIBRARY_PATH"


def restore_library_path(
    environment: MutableMapping[str, str] = os.environ,
    frozen: bool = bool(getattr(sys, "frozen", False)),
) -> None:
    """Have browsers and ``notify-send`` load the system's libraries and not the bundle's.

    It acts only in a program that somebody has frozen; installed from a wheel nothing happens.
    PyInstaller's starter points `LD_LIBRARY_PATH` at the bundle and keeps the user's own value in
    ``LD_LIBRARY_PATH_ORIG``. The loader has read it by now; only programs started from here on do.
    """
    if not frozen:
        return
    own = environment.pop(f"{_LIBRARIES}_ORIG", None)
    if own is None:
        environment.pop(_LIBRARIES, None)
    else:
        environment[_LIBRARIES] = own
