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

    A thread that hangs ends with it, and when that is the one that writes the history, with it what
    it had not written: the minutes since it hung.
    """
    logger.info("Lumbar begins anew")
    _tell_who_is_left()
    logging.shutdown()
    command = [sys.executable, *sys.orig_argv[1:]]
    if sys.platform == "win32":
        import subprocess

        subprocess.Popen(command)  # execv would not quote an argument with a blank there
        os._exit(0)
    os.execv(sys.executable, command)


def leave(status: int) -> NoReturn:
    """End the process with ``status``.

    A daemon thread that is inside a library when Python ends, a model that is still being loaded
    for one, is stopped in the middle of the library's own code, and that aborts the process (before
    Python 3.14; https://github.com/python/cpython/issues/87135). Then the process ends without
    Python's own end, which is left nothing to do but to free memory.
    """
    if not _tell_who_is_left():
        sys.exit(status)
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # in a Windows program without a console
            with suppress(OSError, ValueError):
                stream.flush()
    os._exit(status)


def _tell_who_is_left() -> bool:
    """Name the threads that end with the process in the log; whether there are any."""
    left = [thread.name for thread in threading.enumerate() if thread.daemon and thread.is_alive()]
    if left:
        logger.info("left behind: %s", ", ".join(left))
    return bool(left)
