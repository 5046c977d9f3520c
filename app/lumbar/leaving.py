"""The end of the process, also when a thread cannot be ended."""

from __future__ import annotations

import logging
import os
import sys
import threading
from contextlib import suppress
from typing import NoReturn

logger = logging.getLogger(__name__)


def begin_anew() -> NoReturn:
    """Put a new Lumbar in place of this process, with the same command line.

    A thread that hangs ends with it; the history was closed before.
    """
    logger.info("Lumbar begins anew")
    logging.shutdown()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def leave(status: int) -> NoReturn:
    """End the process with ``status``.

    A daemon thread that is inside a library when Python ends, a model that is still being loaded
    for one, is stopped in the middle of the library's own code, and that aborts the process (before
    Python 3.14; https://github.com/python/cpython/issues/87135). Then the process ends without
    Python's own end, which is left nothing to do but to free memory.
    """
    left = [thread.name for thread in threading.enumerate() if thread.daemon and thread.is_alive()]
    if not left:
        sys.exit(status)
    logger.info("left behind: %s", ", ".join(left))
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)
