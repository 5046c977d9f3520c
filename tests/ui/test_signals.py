"""The operating system's signals to end."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

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
    """And is handled as before afterwards."""
    signal.signal(number, signal.SIG_DFL)
    quits: list[bool] = []
    with signals_quit(lambda: quits.append(True)):
        signal.raise_signal(number)

    assert quits == [True]
    assert signal.getsignal(number) is signal.SIG_DFL


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("number", NUMBERS)
def test_a_signal_that_is_ignored_stays_so(number: signal.Signals) -> None:
    """``nohup lumbar`` outlives its terminal."""
    signal.signal(number, signal.SIG_IGN)
    quits: list[bool] = []
    with signals_quit(lambda: quits.append(True)):
        signal.raise_signal(number)
        within = signal.getsignal(number)

    assert quits == []
    assert within is signal.getsignal(number) is signal.SIG_IGN
