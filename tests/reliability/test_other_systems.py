"""What is different on macOS and Windows, against made-up systems. None of it was run there."""

from __future__ import annotations

import ast
import plistlib
import threading
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from cv2_enumerate_cameras.camera_info import CameraInfo as Found
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from lumbar.camera import devices, webcam
from lumbar.camera.devices import backends_of
from lumbar.camera.probe import Cause
from lumbar.camera.webcam import CaptureRequest
from lumbar.opencv import cv2
from lumbar.ui.actions import Actions
from lumbar.ui.icons import state_icon
from lumbar.ui.tray import Tray
from lumbar.ui.wording import Shown
from ui.made_up import FakeService

ROOT = Path(__file__).parents[2]


class Cameras:
    """Two cameras of a Mac, in the order the enumerator gives them, and who opens them how."""

    def __init__(self) -> None:
        self.listed_with: list[int] = []
        self.opened: list[tuple[int, int]] = []

    def enumerate_cameras(self, backend: int) -> list[Found]:
        self.listed_with.append(backend)
        return [
            Found(0, "FaceTime HD Camera", "0x1420000005ac8600", 0x05AC, 0x8600, backend),
            Found(1, "Desk", "0x8020000046d0825", 0x046D, 0x0825, backend),
        ]

    def open(self, index: int, backend: int) -> Any:
        self.opened.append((index, backend))
        return SimpleNamespace(isOpened=lambda: False, release=lambda: None)


@pytest.mark.parametrize(("wanted", "index"), [("", 0), ("046d:0825 Desk", 1)])
def test_a_mac_s_cameras_are_listed_and_opened_by_the_same(
    wanted: str, index: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """AVFoundation for both, or the number of the one would be another camera of the other."""
    (backend,) = backends_of("darwin")
    cameras = Cameras()
    monkeypatch.setattr(devices, "enumerator", cameras)
    monkeypatch.setattr(webcam.cv2, "VideoCapture", cameras.open)
    monkeypatch.setattr(webcam, "cause_of", lambda _path: Cause.UNKNOWN)
    request = CaptureRequest(wanted, 640, 480, 15.0, 4.0, backend)
    said: list[str] = []
    webcam.capture(request, None, threading.Event(), said.append)  # type: ignore[arg-type]

    assert cv2.CAP_AVFOUNDATION == backend
    assert [backend] == cameras.listed_with
    assert [(index, backend)] == cameras.opened


def test_a_bundle_for_macos_says_why_it_wants_the_camera() -> None:
    """Without these words the system ends the program when it first asks for a camera."""
    plist = plistlib.loads((ROOT / "packaging" / "macos" / "Info.plist").read_bytes())

    assert "camera" in plist["NSCameraUsageDescription"]
    assert plist["NSCameraUseContinuityCameraDeviceType"] is True
    assert plist["LSUIElement"] is True  # a program of the menu bar has no place in the Dock
    assert plist["LSBackgroundOnly"] is False  # PyInstaller's own value for one with a console
    assert plist["NSHighResolutionCapable"] is True


def test_the_menu_bar_of_macos_colours_the_icons(qtbot: QtBot) -> None:
    """They are masks there and told apart by their outline alone; elsewhere they keep colours."""
    outlines = []
    for state in Shown:
        icon = state_icon(state, "darwin")
        assert icon.isMask()
        image = icon.pixmap(22, 22).toImage().convertToFormat(QImage.Format.Format_Alpha8)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
        outlines.append(rows[:, : image.width()].copy() > 128)

    assert not state_icon(Shown.GOOD, "linux").isMask()
    assert all(np.mean(one != other) > 0.04 for one, other in combinations(outlines, 2))


def test_the_tooltip_is_set_again_once_the_icon_is_shown(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows 11 loses one that was set before."""
    done: list[str] = []

    class Icon(QSystemTrayIcon):
        def show(self) -> None:
            done.append("shown")

        def setToolTip(self, _text: str) -> None:  # noqa: N802
            done.append("tooltip")

    monkeypatch.setattr("lumbar.ui.tray.QSystemTrayIcon", Icon)
    tray = Tray(Actions(FakeService()), is_available=lambda: True)
    tray.start()
    qtbot.waitUntil(lambda: "shown" in done)

    assert "tooltip" in done[done.index("shown") :]
    tray.stop()


def test_on_windows_onnxruntime_comes_before_qt() -> None:
    """Loaded after Qt its libraries do not find what they need there."""
    tree = ast.parse((ROOT / "app" / "lumbar" / "main.py").read_text(encoding="utf-8"))
    (run_gui,) = [
        n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.name == "run_gui"
    ]
    at = {
        name: node.lineno
        for node in ast.walk(run_gui)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [getattr(node, "module", None) or node.names[0].name]
    }
    at_top = [n for n in tree.body if isinstance(n, ast.Import | ast.ImportFrom)]

    assert at["onnxruntime"] < min(
        line for name, line in at.items() if name.startswith("lumbar.ui")
    )
    assert not any("PySide6" in ast.unparse(node) for node in at_top)
