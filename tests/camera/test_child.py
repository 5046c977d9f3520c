"""The parent's end of the capture process, with processes that end or talk at the wrong moment."""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable

import psutil
import pytest

from lumbar.camera import child as module
from lumbar.camera.child import CaptureChild
from lumbar.camera.probe import Cause
from lumbar.camera.webcam import CaptureRequest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="counts what Linux shows in /proc")

PATIENCE_S = 60.0
REQUEST = CaptureRequest("", 640, 480, 15.0, 4.0, 0)
WAITS = "import sys; sys.stdin.read()"

Begin = Callable[..., CaptureChild]


@pytest.fixture
def begin(monkeypatch: pytest.MonkeyPatch) -> Begin:
    """Start a Python program in place of the capture; the test ends it."""

    def run(program: str) -> CaptureChild:
        monkeypatch.setattr(module, "_PROGRAM", program.replace("{", "{{").replace("}", "}}"))
        return CaptureChild(REQUEST, threading.Event())

    return run


def held() -> tuple[int, int, int]:
    """Descriptors, threads and children of this process."""
    me = psutil.Process()
    return me.num_fds(), threading.active_count(), len(me.children())


def until_ended(child: CaptureChild) -> None:
    assert child._ended.wait(PATIENCE_S)


def test_ending_a_process_that_is_gone_does_no_harm(begin: Begin) -> None:
    """Ended in the moment in which it dies: no error, and nothing is left."""
    before = held()
    child = begin(WAITS)
    os.kill(child._process.pid, signal.SIGKILL)
    until_ended(child)
    child.stop()

    assert held() == before


def test_its_death_is_told_with_the_reason(begin: Begin, caplog: pytest.LogCaptureFixture) -> None:
    """A user's log shows whether the system, our own limit or somebody else ended it."""
    for how in (signal.SIGKILL, signal.SIGPROF):
        child = begin(WAITS)
        os.kill(child._process.pid, how)
        until_ended(child)
        child.kill()
    child = begin("import os; os._exit(3)")
    until_ended(child)
    child.kill()

    assert caplog.messages == [
        f"the capture process ended by itself: {how}" for how in ("SIGKILL", "SIGPROF", "status 3")
    ]


def test_our_own_word_is_no_death_to_tell_of(
    begin: Begin, caplog: pytest.LogCaptureFixture
) -> None:
    """A process that obeys, or is killed by us, ends in silence."""
    begin(WAITS).stop()
    begin("while True: pass").kill()

    assert caplog.messages == []


def test_words_of_a_driver_neither_stop_the_listening_nor_count_as_life(
    begin: Begin, caplog: pytest.LogCaptureFixture
) -> None:
    """Half of our own words, endless lines and complaints without end are put into the log."""
    program = """
print("rate limited", flush=True)
print("cause unheard-of", flush=True)
print("x" * 1_000_000, flush=True)
for number in range(500):
    print("select() timeout", number, flush=True)
import sys
sys.stdin.read()
"""
    with caplog.at_level(logging.WARNING):
        child = begin(program + "print('cause busy')")
        child._process.stdin.close()  # the last line comes only now
        until_ended(child)

    assert child.cause is Cause.BUSY
    assert len(caplog.messages) < 60
    assert max(map(len, caplog.messages)) < 5000

    child.kill()


def test_complaints_are_no_sign_of_life(begin: Begin) -> None:
    """A process that only complains is as silent as one that says nothing."""
    child = begin("print('select() timeout', flush=True)")
    until_ended(child)

    assert child.alive_s == child.started_s

    child.kill()


def test_it_is_out_of_reach_of_ctrl_c(begin: Begin) -> None:
    """The terminal's signals go to groups; it has one of its own, from its first moment."""
    child = begin(WAITS)

    assert os.getsid(child._process.pid) == child._process.pid

    child.stop()


def test_without_room_for_a_thread_no_process_is_left(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fault is one of the system, which may pass, and everything is given back."""

    def refuse(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    before = held()
    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", refuse)
        with pytest.raises(OSError, match="start new thread"):
            begin(WAITS)

    assert held() == before


def test_a_process_that_cannot_be_started_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is wrong with the command, its memory is given back."""
    before = held()
    for fault in (OSError("out of processes"), ValueError("embedded null byte")):

        def refuse(*_what: object, fault: Exception = fault, **_how: object) -> None:
            raise fault

        with monkeypatch.context() as patch:
            patch.setattr(module.subprocess, "Popen", refuse)
            with pytest.raises(type(fault)):
                CaptureChild(REQUEST, threading.Event())

    assert held() == before
