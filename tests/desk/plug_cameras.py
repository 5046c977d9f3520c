"""A program for tests: cameras plugged in and out of a /dev of its own (`with_private_dev.sh`).

    python plug_cameras.py renumbered | away | plugged

The chosen camera is always ``1bcf:2b8a Desk``, at first at /dev/video2. Prints one JSON line.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from lumbar.camera.devices import find_camera, list_cameras
from lumbar.camera.isolated import IsolatedWebcam
from lumbar.core.types import CameraState

CHOSEN = "1bcf:2b8a Desk"
INSIDE, DESK = Path("/dev/video0"), Path("/dev/video2")
CLASS = Path("/sys/class/video4linux")


def plug(node: Path, number: int) -> None:
    os.mknod(node, 0o666 | 0o020000, os.makedev(81, number))


def until(camera: IsolatedWebcam, state: CameraState, limit_s: float) -> float:
    """Read until the camera is in the state; how long it took."""
    began_s = time.monotonic()
    while camera.state is not state and time.monotonic() - began_s < limit_s:
        camera.read(0.1)
    return time.monotonic() - began_s


def path_of_chosen() -> str:
    camera = find_camera(CHOSEN, list_cameras())
    return camera.path if camera else ""


def renumbered() -> dict[str, object]:
    """The two cameras change places."""
    paths = [path_of_chosen()]
    used = []
    for _ in range(2):
        camera = IsolatedWebcam(CHOSEN)
        camera.open()
        until(camera, CameraState.OK, 8.0)
        used.append(CHOSEN if camera.name == "Desk" else camera.name)
        camera.close()
        if len(used) == 1:
            aside = CLASS / "aside"
            (CLASS / "video0").rename(aside)
            (CLASS / "video2").rename(CLASS / "video0")
            aside.rename(CLASS / "video2")
            paths.append(path_of_chosen())
    return {"used": used, "paths": paths}


def away() -> dict[str, object]:
    """Only the other one is there."""
    DESK.unlink()
    camera = IsolatedWebcam(CHOSEN)
    camera.open()
    until(camera, CameraState.ABSENT, 5.0)
    until(camera, CameraState.OK, 2.5)
    told = {"state": camera.state, "message": camera.message}
    camera.close()
    return told


def plugged() -> dict[str, object]:
    """It comes while it is waited for."""
    DESK.unlink()
    camera = IsolatedWebcam(CHOSEN)
    camera.open()
    until(camera, CameraState.ABSENT, 5.0)
    plug(DESK, 1)
    took_s = until(camera, CameraState.OK, 10.0)
    told = {"state": camera.state, "took_s": took_s}
    camera.close()
    return told


print(json.dumps({"renumbered": renumbered, "away": away, "plugged": plugged}[sys.argv[1]]()))
