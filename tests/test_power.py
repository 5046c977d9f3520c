"""The camera's light while the computer sleeps or is locked: real program, real D-Bus."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desk.fakecam import FakeCamera

DESK = Path(__file__).parent / "desk"
NEEDED = {"dbus-run-session": "dbus", "Xvfb": "xvfb", "gdbus": "libglib2.0-bin"}
MOCK = Path("/usr/lib/python3/dist-packages/dbusmock")


def test_the_light_is_off_while_asleep_or_locked(camera: FakeCamera) -> None:
    """Off within two seconds, before the computer sleeps, and on again by itself afterwards.

    A closed lid counts only over a camera that sees nothing: a docked notebook's own goes on. A
    pause of the user's own outlasts both. Before a shutdown the minute under way is written.
    """
    missing = [package for program, package in NEEDED.items() if not shutil.which(program)]
    missing += [] if MOCK.exists() else ["python3-dbusmock"]
    if missing:
        pytest.skip(f"system packages are missing: {' '.join(missing)}")
    ours = ("LD_PRELOAD", "FAKECAM_CTL", "FAKECAM_LOG")
    done = subprocess.run(
        [
            *(DESK / "with_desktop.sh", "--notifyd", "--logind", "--fresh-home", "--"),
            *(sys.executable, "-B", DESK / "play_power.py"),
        ],
        env={
            **os.environ,
            "PYTHON": sys.executable,
            "XDG_SESSION_ID": "c1",
            "QT_QPA_PLATFORM": "offscreen",
            "CAMERA": json.dumps({name: camera.environment()[name] for name in ours}),
        },
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said = {line.pop("event"): line for line in map(json.loads, done.stdout.splitlines())}

    assert said["sleep"]["took_s"] < 2.0
    assert said["sleep"]["closed_first"]
    assert said["sleep"]["said"].startswith("asleep after")
    assert said["sleep"]["because"] == ["asleep"]
    assert said["lock"]["took_s"] < 2.0
    assert said["lock"]["because"] == ["locked"]
    assert said["resume"]["lit"]
    assert said["unlock"]["lit"]
    assert said["lid"] == {"docked": True, "off": True, "because": ["lid"], "lit": True}
    assert said["shutdown"] == {"kept": True, "still_on": True}
    assert said["paused by the user"] == {"lit": False, "state": "paused"}
    assert said["quit"] == {"status": 0}
