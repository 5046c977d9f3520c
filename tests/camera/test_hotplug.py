"""Cameras that come, go and change their number, in a /dev of the test's own.

Needs root and a new mount namespace; the machine's own /dev is not touched.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desk.fakecam import FakeCamera

PRIVATE_DEV = Path(__file__).parents[1] / "desk" / "with_private_dev.sh"
PLUG = Path(__file__).parents[1] / "desk" / "plug_cameras.py"


def may_unshare() -> bool:
    """Whether this user can make a mount namespace."""
    tried = subprocess.run(
        ["unshare", "--mount", "true"], capture_output=True, check=False, timeout=60
    )
    return sys.platform == "linux" and os.getuid() == 0 and tried.returncode == 0


pytestmark = pytest.mark.skipif(
    not may_unshare(), reason="a /dev of its own needs root and the right to make namespaces"
)


def played(camera: FakeCamera, scene: str) -> dict:
    """What the scene reports."""
    environment = camera.environment(
        FAKECAM_DEV="/dev/video0,/dev/video2",
        FAKECAM_NAME="Inside,Desk",
        FAKECAM_USB="046d:0825,1bcf:2b8a",
    )
    # The shell's own tools need no camera: only the program inside gets it.
    preload = environment.pop("LD_PRELOAD")
    done = subprocess.run(
        [PRIVATE_DEV, "env", f"LD_PRELOAD={preload}", sys.executable, PLUG, scene],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_a_chosen_camera_is_found_under_its_new_number(camera: FakeCamera) -> None:
    """Unplugged at one socket and plugged in at another, it is known by name and USB numbers."""
    told = played(camera, "renumbered")

    assert ["1bcf:2b8a Desk"] * 2 == told["used"]
    assert ["/dev/video2", "/dev/video0"] == told["paths"]


def test_while_the_chosen_camera_is_away_no_other_is_opened(camera: FakeCamera) -> None:
    """The one that is there is left alone, and the missing one is named."""
    told = played(camera, "away")

    assert "absent" == told["state"]
    assert "1bcf:2b8a Desk" in told["message"]
    assert [] == [event for _t_s, event in camera.events() if event.startswith("stream on")]


def test_the_chosen_camera_is_used_soon_after_it_is_plugged_in(camera: FakeCamera) -> None:
    """A change in /dev is noticed within a second."""
    told = played(camera, "plugged")

    assert "ok" == told["state"]
    assert told["took_s"] < 5.0
