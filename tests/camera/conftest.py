"""A program that uses the fake webcam as told and reports what came of it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from desk.fakecam import USE_CAMERA, FakeCamera

Steps = list[list[Any]]
Report = list[dict[str, Any]]


@pytest.fixture
def use_camera(camera: FakeCamera) -> Callable[..., Report]:
    """Run ``use_camera.py`` with steps and the settings of `IsolatedWebcam`; its report."""

    def run(steps: Steps, *, fakecam: dict[str, str] | None = None, **settings: Any) -> Report:
        done = subprocess.run(
            [sys.executable, USE_CAMERA, json.dumps(settings), json.dumps(steps)],
            env=camera.environment(**(fakecam or {})),
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run
