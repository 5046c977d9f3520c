"""What Lumbar relies on in its OpenCV."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from lumbar.opencv import cv2

APP = Path(__file__).parents[2] / "app" / "lumbar"


def test_opencv_s_own_qt_is_hidden_from_ours() -> None:
    """Importing it leaves no path to its plugins or fonts, for this process or for a child."""
    program = (
        "import os, lumbar.opencv\n"
        "print([name for name in ('QT_QPA_PLATFORM_PLUGIN_PATH', 'QT_QPA_FONTDIR')"
        " if name in os.environ])"
    )
    printed = subprocess.check_output([sys.executable, "-c", program], text=True)

    assert "[]" == printed.strip()


def test_no_window_of_opencv_is_ever_opened() -> None:
    """Its windows would bring a second Qt into the process."""
    calls = [
        (file.name, word)
        for file in APP.rglob("*.py")
        for word in ("imshow", "namedWindow", "waitKey")
        if word in file.read_text(encoding="utf-8")
    ]

    assert [] == calls


def test_there_is_no_gstreamer_to_plan_with() -> None:
    """The wheel has V4L2 and FFmpeg; a pipeline could not be opened."""
    built = cv2.getBuildInformation()
    (line,) = [line for line in built.splitlines() if "GStreamer" in line]

    assert "NO" in line
    assert "v4l/v4l2" in built
