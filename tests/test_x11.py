"""A library that Qt needs on X11 and cannot say it lacks without ending the program."""

from __future__ import annotations

import sys

import pytest

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
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "darwin", False),
    ],
)
def test_a_missing_library_is_told_only_where_qt_would_need_it(
    environment: dict[str, str], system: str, refused: bool
) -> None:
    """On X11, unless another way of showing things is there or asked for."""
    assert bool(refusal(environment, system, lambda _library: False)) is refused
    assert refusal(environment, system, lambda _library: True) == ""


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
