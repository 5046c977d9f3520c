"""Why a camera cannot be used, from the system."""

from __future__ import annotations

import subprocess
import sys

import pytest

from lumbar.camera.probe import Cause, cause_of, is_raw_sensor

PRINT_CAUSE = "from lumbar.camera.probe import cause_of; print(cause_of('/dev/video0'))"


@pytest.mark.parametrize(
    ("mode", "cause"),
    [
        ("ok", Cause.NONE),
        ("absent", Cause.ABSENT),
        ("denied", Cause.DENIED),
        ("busy", Cause.BUSY),
        ("meta", Cause.NOT_A_CAMERA),
        ("nostream", Cause.NONE),
    ],
)
def test_the_cause_is_told_apart(camera, mode, cause):
    """What OpenCV reports as one and the same failure has different causes."""
    camera.set_mode(mode)
    printed = subprocess.check_output(
        [sys.executable, "-c", PRINT_CAUSE], env=camera.environment(), text=True
    )

    assert cause == printed.strip()


def test_a_missing_device_is_absent(tmp_path):
    """No such node."""
    assert cause_of(str(tmp_path / "video0")) is Cause.ABSENT


def test_a_plain_file_is_no_camera(tmp_path):
    """Something that opens but answers no camera call."""
    (tmp_path / "video0").write_bytes(b"")

    assert cause_of(str(tmp_path / "video0")) is Cause.NOT_A_CAMERA


@pytest.mark.parametrize(
    ("answer", "cause"),
    [("Deny", Cause.DENIED), ("Allow", Cause.UNKNOWN), ("", Cause.UNKNOWN)],
)
def test_on_windows_the_privacy_settings_are_asked(answer, cause):
    """They are the one thing Windows tells about a camera that does not open."""
    assert cause is cause_of("0", platform="win32", consent=lambda: answer)


def test_on_macos_nothing_is_known():
    """There the desktop program asks for the permission before the camera is opened."""
    assert Cause.UNKNOWN is cause_of("0", platform="darwin")


@pytest.mark.parametrize(
    ("driver", "raw"),
    [("isys", True), ("ipu6", True), ("intel-ipu6-isys", True), ("uvcvideo", False)],
)
def test_a_bare_image_processor_is_known_by_its_driver(driver, raw):
    """It opens and never sends a picture; v4l2-relayd's camera, of another driver, does."""
    assert raw is is_raw_sensor(driver)
    assert not is_raw_sensor("v4l2 loopback")
