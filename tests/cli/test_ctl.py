"""``lumbar ctl`` against a made-up running Lumbar."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from lumbar.cli.root import run
from lumbar.pipeline.control import address

STATUS = {
    "state": "running",
    "camera_state": "ok",
    "line": "Poor posture · RULA 3–4",
    "message": "",
    "paused_until": None,
    "paused_because": [],
    "snoozed_until": None,
    "band": "poor",
    "rula": {"min": 3, "max": 4},
    "deviation": 1.25,
    "fps": 4.0,
    "looked": 0.3,
    "analysis_ms": 20.0,
    "frames_dropped": 0,
    "minutes_today": {"good": 61.4, "fair": 0.0, "poor": 3.0},
    "pid": 4711,
}


class Host:
    """Listens where Lumbar does, notes each request and gives the same answer."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        self.answer = json.dumps(STATUS).encode() + b"\n"
        Path(address()).parent.mkdir(mode=0o700)
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(address())
        self._server.listen()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                caller, _ = self._server.accept()
            except OSError:
                return
            with caller:
                line = caller.recv(100)
                if line == b"end":
                    return
                self.heard.append(line)
                caller.sendall(self.answer)

    def stop(self) -> None:
        with socket.socket(socket.AF_UNIX) as last:
            last.connect(address())
            last.sendall(b"end")
        self._thread.join()
        self._server.close()


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    """A running Lumbar; the name of a socket must be short."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        made = Host()
        yield made
        made.stop()


class NoLauncher:
    """The desktop program is not started here."""

    def run_gui(self, source: str, minimized: bool, fast: bool = False) -> int:
        raise AssertionError("nothing is started")


def ctl(*args: str) -> int:
    """Run ``lumbar ctl``."""
    return run(NoLauncher(), ["ctl", *args])


@pytest.mark.parametrize(
    ("args", "request_"),
    [
        (["status"], b"status\n"),
        (["pause"], b"pause\n"),
        (["pause", "30"], b"pause 1800\n"),
        (["resume"], b"resume\n"),
        (["snooze", "1h"], b"snooze 3600\n"),
        (["snooze", "off"], b"snooze 0\n"),
        (["recalibrate"], b"recalibrate\n"),
        (["show"], b"show\n"),
        (["quit"], b"quit\n"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_each_command_sends_its_request(host: Host, args: list[str], request_: bytes) -> None:
    """Durations travel in seconds."""
    assert ctl(*args) == 0
    assert host.heard == [request_]


def test_a_status_reads_well(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """Four lines for people."""
    ctl("status")

    assert capsys.readouterr().out.splitlines() == [
        "Lumbar: Poor posture · RULA 3–4",
        "RULA: 3 to 4",
        "Deviation: 1.25",
        "Camera: ok, 4.0 pictures a second",
        "Today: good 61 min, poor 3 min",
    ]


def test_json_is_the_answer_as_it_came(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing added, nothing lost."""
    ctl("status", "--json")

    assert json.loads(capsys.readouterr().out) == STATUS


def test_a_refusal_is_one_sentence_and_status_1(
    host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lumbar's own words."""
    host.answer = b'{"error": "Nobody is there."}\n'

    assert ctl("recalibrate") == 1
    assert capsys.readouterr().err == "lumbar: Nobody is there.\n"


@pytest.mark.parametrize("answer", [b"", b"junk\n", b"[1]\n", b'{"state": "run'])
def test_an_answer_that_is_none_is_told(
    host: Host, capsys: pytest.CaptureFixture[str], answer: bytes
) -> None:
    """Something else may sit at the address."""
    host.answer = answer

    assert ctl("status") == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_without_lumbar_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence, status 1."""
    assert ctl("status") == 1
    assert capsys.readouterr().err == ("lumbar: Lumbar is not running, or it does not answer.\n")


def test_a_bad_duration_is_refused_before_anything_is_sent(
    host: Host, capsys: pytest.CaptureFixture[str]
) -> None:
    """With how to write one."""
    assert ctl("snooze", "soon") == 1
    assert "15m" in capsys.readouterr().err
    assert host.heard == []


def test_steering_needs_neither_qt_nor_the_model() -> None:
    """It answers quickly because nothing heavy is loaded."""
    heavy = "PySide6 cv2 onnxruntime numpy"
    code = f"import sys, lumbar.cli.ctl; print([m for m in {heavy.split()} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
