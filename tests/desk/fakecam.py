"""The fake V4L2 camera of ``fakecam.c`` for programs that a test starts, steered by a file.

``FakeCamera(library, folder)`` gives the environment for a subprocess; the test's own process is
not touched.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

USE_CAMERA = Path(__file__).with_name("use_camera.py")
"""A program that uses a camera as told and reports what came of it."""

Steps = list[list[Any]]
Report = list[dict[str, Any]]


def build_library(folder: Path) -> Path | None:
    """Compile the camera into ``folder``; None where Linux or a compiler is missing."""
    compiler = shutil.which(os.environ.get("CC", "gcc"))
    if compiler is None or not Path("/usr/include/linux/videodev2.h").exists():
        return None
    library = folder / "fakecam.so"
    source = Path(__file__).with_name("fakecam.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"], check=True)
    return library


class FakeCamera:
    """One camera at ``/dev/video0`` for every program started with `environment`.

    Args:
        library: From `build_library`.
        folder: Where its control file and log go.
    """

    def __init__(self, library: Path, folder: Path) -> None:
        self._library = library
        self._control = folder / "fakecam-mode"
        self._log = folder / "fakecam-log"
        self.set_mode("ok")

    def environment(self, **settings: str) -> dict[str, str]:
        """What a subprocess needs; ``settings`` are the ``FAKECAM_...`` ones of ``fakecam.c``."""
        ours = {
            "LD_PRELOAD": str(self._library),
            "FAKECAM_CTL": str(self._control),
            "FAKECAM_LOG": str(self._log),
        }
        return {**os.environ, **ours, **settings}

    def set_mode(self, word: str) -> None:
        """Change what the camera does (``unplug``, ``stall`` ...: see ``fakecam.c``)."""
        self._control.write_text(word)

    def events(self) -> list[tuple[float, str]]:
        """Monotonic time and words of each open, close, ``stream on ...`` and ``stream off``."""
        if not self._log.exists():
            return []
        lines = (line.split(" ", 3) for line in self._log.read_text().splitlines())
        return [(float(t_s), event) for t_s, _pid, _device, event in lines]

    def light_is_on(self) -> bool:
        """Whether some program takes pictures."""
        events = [event for _t_s, event in self.events()]
        on = sum(event.startswith("stream on") for event in events)
        return on > events.count("stream off")


def report(
    camera: FakeCamera,
    steps: Steps,
    settings: dict[str, Any] | None = None,
    fakecam: dict[str, str] | None = None,
) -> Report:
    """Run ``use_camera.py`` with steps and the settings of `IsolatedWebcam`."""
    done = subprocess.run(
        [sys.executable, USE_CAMERA, json.dumps(settings or {}), json.dumps(steps)],
        env=camera.environment(**(fakecam or {})),
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
