"""The log file, for a user's report: what happened and where, and nothing personal."""

from __future__ import annotations

import logging
import os
import platform
import sys
import threading
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from lumbar import __version__, paths

logger = logging.getLogger(__name__)

_LARGEST_BYTES = 1_000_000
_OLD_FILES = 3


def log_path() -> Path:
    """Where the log is; older parts lie beside it as ``.1`` to ``.3``."""
    return paths.log_dir() / "lumbar.log"


def start_logging() -> None:
    """Log to `log_path` and send every uncaught error there; call it once, first of all.

    A log that cannot be written never stops or disturbs the program.
    """
    handler = _PrivateFile(
        log_path(), maxBytes=_LARGEST_BYTES, backupCount=_OLD_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(
        _HomelessFormatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")
    )
    logging.getLogger().addHandler(handler)
    logging.getLogger("lumbar").setLevel(logging.INFO)
    sys.excepthook = _on_main_thread
    threading.excepthook = _on_other_thread
    sys.unraisablehook = _on_unraisable
    logger.info(
        "Lumbar %s, Python %s, %s", __version__, platform.python_version(), platform.platform()
    )


class _PrivateFile(RotatingFileHandler):
    """A log file that only its owner can read, made when the first line is written."""

    def _open(self) -> TextIOWrapper:
        path = Path(self.baseFilename)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return open(path, "a", encoding="utf-8", errors="backslashreplace", opener=_open_private)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Stay silent: a full disk must not add a traceback for every line not written."""


class _HomelessFormatter(logging.Formatter):
    """Writes ``~`` for the home folder, whose name is often the user's, in tracebacks too."""

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        home = os.path.expanduser("~").rstrip("/\\")
        return text.replace(home, "~") if home else text


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _on_main_thread(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, traceback)
        return
    logger.critical("uncaught", exc_info=(kind, error, traceback))
    _tell()


def _on_other_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is None or issubclass(args.exc_type, SystemExit):
        return
    logger.critical("uncaught", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))
    _tell()


def _on_unraisable(args: sys.UnraisableHookArgs) -> None:
    """An error where nobody can catch one: in a destructor or a callback from C."""
    if args.exc_value is not None:
        logger.critical(
            "uncaught, %s",
            args.err_msg or "ignored",
            exc_info=(args.exc_type, args.exc_value, args.exc_traceback),
        )
        _tell()


def _tell() -> None:
    if sys.stderr is not None:  # None in a Windows program without a console
        print(
            f"lumbar: something went wrong inside Lumbar; details are in {log_path()}",
            file=sys.stderr,
        )
