"""What Qt needs on Linux and cannot say it lacks without ending the program."""

from __future__ import annotations

import os
import sys

import pytest

from desk.patience import PATIENCE_S
from desk.programs import StartPython
from lumbar import main
from lumbar.main import Program
from lumbar.x11 import refusal


@pytest.mark.parametrize(
    ("environment", "system", "refused"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, "linux", True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux", False),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "w", "QT_QPA_PLATFORM": "xcb"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb;wayland"}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"DISPLAY": ":0"}, "darwin", False),
    ],
)
def test_a_missing_library_is_told_only_where_qt_would_need_it(
    environment: dict[str, str], system: str, refused: bool
) -> None:
    """On X11, unless another way of showing things is there or asked for."""
    assert bool(refusal(environment, system, lambda _library: False)) is refused
    assert refusal(environment, system, lambda _library: True) == ""


@pytest.mark.parametrize(
    ("environment", "system", "refused"),
    [
        ({}, "linux", True),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}, "linux", True),
        ({"QT_QPA_PLATFORM": "xcb"}, "linux", True),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, "linux", True),
        ({"QT_QPA_PLATFORM": "wayland;offscreen"}, "linux", False),
        ({"QT_QPA_PLATFORM": "vnc:port=5900"}, "linux", False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", False),
        ({}, "darwin", False),
        ({}, "win32", False),
    ],
)
def test_a_missing_screen_is_told_where_qt_would_need_one(
    environment: dict[str, str], system: str, refused: bool
) -> None:
    """Neither X11 nor Wayland, unless Qt is told to draw somewhere else."""
    assert ("there is no screen" in refusal(environment, system, lambda _library: True)) is refused


@pytest.mark.skipif(sys.platform != "linux", reason="screens as on Linux")
def test_without_a_screen_the_start_ends_in_a_sentence(start_python: StartPython) -> None:
    """No abort of Qt's: one line with what to do, and status 1."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    program = start_python("-m", "lumbar", env=environment)
    said, errors = program.communicate(timeout=PATIENCE_S)

    assert (program.returncode, said) == (1, "")
    assert errors == (
        "Lumbar cannot show anything: there is no screen, so there is no tray and no window here. "
        "Start Lumbar in a desktop session; the commands work without.\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="X11 as on Linux")
def test_the_start_ends_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """No window, no abort: one line with what to install, in the log too, and a status."""
    missing = refusal({"DISPLAY": ":0"}, "linux", lambda _library: False)
    monkeypatch.setattr(main.x11, "refusal", lambda *_: missing)
    status = Program().run_gui("camera", minimized=False)
    said = capsys.readouterr().err

    assert status == 1
    assert caplog.messages == [missing]
    assert said.startswith("Lumbar cannot show anything: the library libxcb-cursor.so.0")
    assert said.endswith("xcb-util-cursor.\n")
