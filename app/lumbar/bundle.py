"""What a frozen bundle changes (`packaging/lumbar.spec`): its libraries are its own affair."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping

FROZEN = bool(getattr(sys, "frozen", False))
"""Whether this program is that of a bundle, which holds no interpreter."""

_LIBRARIES = "LD_LIBRARY_PATH"


def restore_library_path(
    environment: MutableMapping[str, str] = os.environ,
    frozen: bool = FROZEN,
    bundle: str = str(getattr(sys, "_MEIPASS", "")),
) -> None:
    """Have browsers and ``notify-send`` load the system's libraries and not the bundle's.

    It acts in a bundle only; installed from a wheel nothing happens.
    PyInstaller's starter points `LD_LIBRARY_PATH` at the bundle and keeps the user's own value in
    ``LD_LIBRARY_PATH_ORIG``. The loader has read it by now; only programs started from here on do.
    """
    if not frozen:
        return
    own = environment.pop(f"{_LIBRARIES}_ORIG", None)
    if own is not None:
        environment[_LIBRARIES] = own
    elif bundle and bundle in environment.get(_LIBRARIES, ""):
        del environment[_LIBRARIES]  # a bundle that has begun anew has the user's own value
