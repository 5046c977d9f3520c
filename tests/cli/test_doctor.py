"""`lumbar doctor`: each check, and the program as a whole."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.conftest import RunLumbar
from lumbar.cli.camera_checks import camera_verdict
from lumbar.cli.checks import (
    check_folder,
    check_runtimes,
    check_versions,
)
from lumbar.cli.desktop_bus import DesktopServices, desktop_services
from lumbar.cli.desktop_checks import check_desktop, check_display
from lumbar.cli.doctor import findings
from lumbar.cli.finding import Check

ESSENTIALS = (
    "versions",
    "onnxruntime",
    "settings folder",
    "data folder",
    "log folder",
    "cache folder",
    "device",
    "camera",
)


def test_it_reports_on_everything_and_succeeds_here(run_lumbar: RunLumbar) -> None:
    """Without camera, screen and desktop there are warnings with advice, and no failure."""
    result = run_lumbar(
        "doctor", "--json", DISPLAY="", WAYLAND_DISPLAY="", DBUS_SESSION_BUS_ADDRESS=""
    )
    document = json.loads(result.stdout)
    checks = document["checks"]

    assert (0, True) == (result.returncode, document["ok"])
    assert set() == set(ESSENTIALS) - {check["name"] for check in checks}
    assert all(check["advice"] for check in checks if check["status"] != "ok")


def test_a_check_that_breaks_keeps_back_no_other() -> None:
    """Its fault is a finding, with what it had found before, and those after it are made."""

    def breaking() -> Iterator[Check]:
        yield Check("one", "ok", "there")
        raise KeyError("gone")

    found = list(findings({"two": breaking, "three": lambda: iter([Check("three", "ok", "")])}))

    assert [("one", "ok"), ("two", "fail"), ("three", "ok")] == [
        (check.name, check.status) for check in found
    ]
    assert "KeyError: 'gone'" in found[1].message
    assert found[1].advice


@pytest.mark.parametrize(
    "address", ["nonsense", "unix:path=/none/bus", "unix:nonsense", "tcp:host=127.0.0.1,port=x"]
)
def test_a_bus_that_cannot_be_asked_is_a_finding(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the address holds, the reason is told, with what to look at."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    (check,) = check_desktop(desktop_services(), "linux")

    assert check.status == "warn"
    assert "the desktop's message bus cannot be asked (" in check.message
    assert "DBUS_SESSION_BUS_ADDRESS" in check.advice


def test_damaged_settings_are_named(run_lumbar: RunLumbar, tmp_path: Path) -> None:
    """What is wrong with the settings is told here as well, and is no failure."""
    folder = tmp_path / "config" / "lumbar"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text('{"version": 1, "onset_s": -5}')
    result = run_lumbar("doctor", XDG_CONFIG_HOME=str(tmp_path / "config"))

    assert 0 == result.returncode
    assert "warn  settings: " in result.stdout


def test_both_runtimes_together_fail_with_the_repair() -> None:
    """Two onnxruntime packages overwrite each other; the advice mends it."""
    (check,) = check_runtimes({"onnxruntime": "1.31.1", "onnxruntime-gpu": "1.31.1"})

    assert "fail" == check.status
    assert check.advice.startswith("pip uninstall -y onnxruntime onnxruntime-gpu && pip install")


def test_one_runtime_is_right() -> None:
    """The installed onnxruntime is told with what it was built for."""
    (check,) = check_runtimes({"onnxruntime-gpu": "1.31.1"})

    assert "ok" == check.status
    assert "CPU" in check.message


def test_missing_libraries_fail() -> None:
    """A library that is not installed is named."""
    checks = list(check_versions({"numpy": "2.4.6"}))

    assert ["ok", "fail"] == [check.status for check in checks]
    assert "opencv-python" in checks[1].message
    assert checks[1].advice.endswith(f"{sys.executable} -m pip install --editable .")


def test_a_folder_is_judged_by_its_nearest_parent(tmp_path: Path) -> None:
    """A folder that is not there yet is fine when it can be made, and is not made."""
    folder = tmp_path / "a" / "b"
    check = check_folder("data folder", folder)

    assert "ok" == check.status
    assert not (tmp_path / "a").exists()


def test_a_folder_that_cannot_be_written_fails(tmp_path: Path) -> None:
    """A file where the folder should be stands for any refusal."""
    (tmp_path / "file").touch()
    check = check_folder("data folder", tmp_path / "file")

    assert "fail" == check.status
    assert check.advice


@pytest.mark.parametrize(
    ("cause", "status", "words"),
    [
        ("none", "ok", "Webcam (/dev/video0)"),
        ("unknown", "ok", "Webcam (/dev/video0)"),
        ("busy", "warn", "in use by another program"),
        ("denied", "warn", "may not be used by you"),
        ("absent", "warn", "has gone"),
        ("not-a-camera", "warn", "takes no pictures"),
        ("raw-sensor", "warn", "own camera software"),
    ],
)
def test_each_camera_says_why_it_cannot_be_used(cause: str, status: str, words: str) -> None:
    """The cause is named in words, with what to do."""
    check = camera_verdict("Webcam", "/dev/video0", cause)

    assert status == check.status
    assert words in check.message
    assert bool(check.advice) == (status == "warn")


@pytest.mark.parametrize(
    ("environment", "system", "status"),
    [
        ({}, "linux", "warn"),
        ({"DISPLAY": ":0"}, "linux", "ok"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", "ok"),
        ({"DISPLAY": ""}, "linux", "warn"),
        ({}, "win32", "ok"),
    ],
)
def test_a_screen_is_looked_for(environment: dict[str, str], system: str, status: str) -> None:
    """X11 or Wayland on Linux; elsewhere there is always one."""
    (check,) = check_display(environment, system, finds=lambda _library: True)

    assert status == check.status


@pytest.mark.parametrize(
    ("environment", "statuses"),
    [
        ({"DISPLAY": ":0"}, ["ok", "fail"]),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ["ok", "warn"]),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ["ok"]),
    ],
)
def test_a_library_that_qt_needs_on_x11_is_looked_for(
    environment: dict[str, str], statuses: list[str]
) -> None:
    """Without it Qt ends the program, so it is named, with the package to install."""
    checks = list(check_display(environment, "linux", finds=lambda _library: False))

    assert statuses == [check.status for check in checks]
    assert all("libxcb-cursor0" in check.advice for check in checks[1:])


@pytest.mark.parametrize(
    ("services", "statuses"),
    [
        (None, ["warn"]),
        (DesktopServices("dunst 1.9", tray=True), ["ok", "ok"]),
        (DesktopServices("", tray=True), ["warn", "ok"]),
        (DesktopServices("gnome-shell 43", tray=False), ["ok", "warn"]),
    ],
)
def test_notifications_and_tray_are_told_apart(
    services: DesktopServices | None, statuses: list[str]
) -> None:
    """A desktop may have the one without the other."""
    assert statuses == [check.status for check in check_desktop(services, "linux")]
