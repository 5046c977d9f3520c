"""The operating system's signals to end."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from functools import partial

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from desk.patience import PATIENCE_S, wait_until
from desk.programs import StartPython
from lumbar.ui.signals import signals_quit

NUMBERS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in NUMBERS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("number", NUMBERS)
def test_a_signal_quits(number: signal.Signals) -> None:
    """Also one that came before the event loop ran; it is handled as before afterwards."""
    signal.signal(number, signal.SIG_DFL)
    loop = QEventLoop()
    quits: list[bool] = []

    def quit_() -> None:
        quits.append(loop.isRunning())
        loop.quit()

    with signals_quit(quit_) as asked_to_end:
        early = asked_to_end()
        signal.raise_signal(number)
        late = asked_to_end()
        QTimer.singleShot(int(1000 * PATIENCE_S), partial(loop.exit, 1))
        status = loop.exec()

    assert (early, late) == (False, True)
    assert (status, quits) == (0, [True])
    assert signal.getsignal(number) is signal.SIG_DFL


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("number", NUMBERS)
def test_a_signal_is_not_forgotten_by_what_runs_before(number: signal.Signals) -> None:
    """Events that are handled during the start, where Qt cannot quit, take the wish from nobody."""
    with signals_quit(lambda: None) as asked_to_end:
        signal.raise_signal(number)
        QCoreApplication.processEvents()

        assert asked_to_end()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("number", NUMBERS)
def test_a_signal_that_is_ignored_stays_so(number: signal.Signals) -> None:
    """``nohup lumbar`` outlives its terminal."""
    signal.signal(number, signal.SIG_IGN)
    quits: list[bool] = []
    with signals_quit(lambda: quits.append(True)) as asked_to_end:
        signal.raise_signal(number)
        QCoreApplication.processEvents()
        within = signal.getsignal(number)

    assert (quits, asked_to_end()) == ([], False)
    assert within is signal.getsignal(number) is signal.SIG_IGN


_IDLE = """
from PySide6.QtCore import QCoreApplication, QTimer
from lumbar.ui.signals import signals_quit

application = QCoreApplication([])
with signals_quit(application.quit):
    QTimer.singleShot(0, lambda: print("waiting", flush=True))
    application.exec()
print("quit")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there a signal of another process is an end")
@pytest.mark.parametrize("number", NUMBERS)
def test_a_signal_is_heard_where_nothing_else_happens(
    number: signal.Signals, start_python: StartPython
) -> None:
    """An event loop without a timer runs no Python; the signal has to wake it up."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)  # what is ignored here is there, too
    program = start_python("-c", _IDLE, env={**os.environ, "LC_ALL": "C.UTF-8"})
    signal.signal(signal.SIGHUP, before)
    assert program.stdout is not None
    said = program.stdout.readline()
    process = psutil.Process(program.pid)
    wait_until(lambda: process.status() == psutil.STATUS_SLEEPING)
    program.send_signal(number)
    rest, errors = program.communicate(timeout=PATIENCE_S)

    assert (said, rest, errors) == ("waiting\n", "quit\n", "")
