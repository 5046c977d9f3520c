"""The end of the process."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from lumbar import leaving

PROGRAM = """
import sys, threading
from lumbar import paths
from lumbar.leaving import leave
from lumbar.pose.model import PoseModel

def load():
    while True:
        begun.set()
        PoseModel.load("movenet-lightning-int8", paths.models_dir())

begun = threading.Event()
if sys.argv[1] == "busy":
    threading.Thread(target=load, daemon=True).start()
    begun.wait()
print("last words")
leave(3)
"""


def ended(kind: str) -> subprocess.CompletedProcess[str]:
    """What became of a program that leaves with status 3."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, kind],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_a_thread_inside_a_library_does_not_abort_the_process() -> None:
    """The status is the program's own, and nothing that was written is lost."""
    busy = [ended("busy") for _ in range(3)]

    assert [(3, "last words\n", "")] * 3 == [(p.returncode, p.stdout, p.stderr) for p in busy]


def test_without_such_a_thread_python_ends_as_usual() -> None:
    """Same status, same words."""
    idle = ended("idle")

    assert (3, "last words\n", "") == (idle.returncode, idle.stdout, idle.stderr)


AGAIN = """
import os, sys, threading, time
from lumbar.leaving import begin_anew

print(os.getpid(), *sys.argv[1:], flush=True)
if "AGAIN" not in os.environ:
    os.environ["AGAIN"] = "yes"
    threading.Thread(target=time.sleep, args=(3600,), daemon=True).start()
    begin_anew()
"""


def test_a_new_start_replaces_the_process_and_what_hangs_in_it() -> None:
    """The same number and command line, and no second process."""
    done = subprocess.run(
        [sys.executable, "-c", AGAIN, "gui", "--minimized"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    first, second = done.stdout.splitlines()

    assert first == second
    assert first.endswith(" gui --minimized")
    assert (done.returncode, done.stderr) == (0, "")


class EndedError(Exception):
    """The process would be gone."""


def test_windows_gets_each_argument_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its execv glues them together unquoted; a new process gets them as they are."""
    started: list[list[str]] = []

    def end(status: int) -> None:
        raise EndedError(status)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", "C:\\Program Files\\python.exe")
    monkeypatch.setattr(sys, "orig_argv", ["python", "C:\\My programs\\lumbar", "gui"])
    monkeypatch.setattr(leaving.logging, "shutdown", lambda: None)
    monkeypatch.setattr(subprocess, "Popen", started.append)
    monkeypatch.setattr(os, "_exit", end)
    with pytest.raises(EndedError, match="0"):
        leaving.begin_anew()

    assert started == [["C:\\Program Files\\python.exe", "C:\\My programs\\lumbar", "gui"]]
