"""The operating system's signals to end, heard by Qt."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSocketNotifier

_ENDS = [getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def signals_quit(quit_: Callable[[], object]) -> Iterator[Callable[[], bool]]:
    """SIGTERM, SIGINT and the end of the terminal (SIGHUP) end the event loop at once.

    One that is ignored stays so: that is what `nohup` asks for.

    Python runs a signal handler only between two Python instructions, of which an idle Qt program
    has none; a byte in a socket wakes Qt up. The byte waits for an event loop, in which ``quit_``
    is called: without one Qt forgets that it was asked to quit.

    Args:
        quit_: Ends the event loop.

    Yields:
        Whether a signal came. To be asked just before the event loop is run: one that ran during
        the start may have taken the byte.
    """
    heard: list[int] = []
    reader, writer = socket.socketpair()
    reader.setblocking(False)
    writer.setblocking(False)
    numbers = [number for number in _ENDS if signal.getsignal(number) is not signal.SIG_IGN]
    before = {
        number: signal.signal(number, lambda number, _frame: heard.append(number))
        for number in numbers
    }
    old_fd = signal.set_wakeup_fd(writer.fileno())

    def wake() -> None:
        reader.recv(64)
        if heard:
            quit_()

    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda *_: wake())
    try:
        yield lambda: bool(heard)
    finally:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(old_fd)
        for number, handler in before.items():
            signal.signal(number, handler)
        reader.close()
        writer.close()
