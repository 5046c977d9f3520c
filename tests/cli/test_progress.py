"""Progress bars and Ctrl-C, on a real (pseudo-)terminal."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from lumbar.cli.progress import progress
from lumbar.opencv import cv2


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A grey wall."""
    path = tmp_path / "wall.png"
    cv2.imwrite(str(path), np.full((120, 160, 3), 120, np.uint8))
    return path


def hear_interrupts() -> None:
    """A background job of a shell ignores Ctrl-C, and so would the programs it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def on_terminal(*args: object) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The program with its stderr on a terminal, whose other end is given."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "lumbar", *map(str, args)]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=theirs, preexec_fn=hear_interrupts
    ) as process:
        os.close(theirs)
        try:
            yield process, ours
        finally:
            process.kill()
            os.close(ours)


def read_until(terminal: int, words: bytes) -> bytes:
    """What the terminal shows, up to ``words`` or to the end of the program."""
    shown = b""
    while words not in shown:
        try:
            more = os.read(terminal, 4096)
        except OSError:  # Linux's way of saying that the other end is closed
            break
        shown += more
    return shown


def test_a_terminal_shows_a_bar(picture: Path) -> None:
    """The bar runs to 100 %."""
    with on_terminal("analyze", picture, picture) as (process, terminal):
        shown = read_until(terminal, b"100%")
        status = process.wait(300)

    assert 0 == status
    assert b"Analysing  [" in shown


def test_ctrl_c_ends_with_130_and_leaves_no_file(picture: Path, tmp_path: Path) -> None:
    """Interrupted work leaves nothing half done, and no traceback."""
    out = tmp_path / "out"
    inputs = [picture] * 2000
    with on_terminal("analyze", *inputs, "--out", out) as (process, terminal):
        read_until(terminal, b"1%")
        process.send_signal(signal.SIGINT)
        shown = read_until(terminal, b"stopped")
        status = process.wait(300)

    assert 130 == status
    assert b"lumbar: stopped" in shown
    assert b"Traceback" not in shown
    assert [] == list(out.iterdir())


def test_without_a_terminal_there_is_no_bar(capsys: pytest.CaptureFixture[str]) -> None:
    """A log file is not filled with bars."""
    with progress(2, "Working") as advance:
        advance(1)
        advance(2)

    assert "" == capsys.readouterr().err
