"""A fake webcam, and a program that uses it as told and reports what came of it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk.fakecam import USE_CAMERA, FakeCamera, build_library

Steps = list[list[Any]]
Report = list[dict[str, Any]]


@pytest.fixture(scope="session")
def camera_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled fake camera."""
    library = build_library(tmp_path_factory.mktemp("fakecam"))
    if library is None:
        pytest.skip("the fake camera needs Linux, gcc and the kernel's headers")
    return library


@pytest.fixture
def camera(camera_library: Path, tmp_path: Path) -> FakeCamera:
    """A working fake camera of this test's own."""
    return FakeCamera(camera_library, tmp_path)


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
