"""Shared by all tests: a home of their own, and silence as part of the contract."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from desk.fakecam import FakeCamera, build_library

# How fast a busy machine is is not what the property tests ask.
hypothesis.settings.register_profile("lumbar", deadline=None)
hypothesis.settings.load_profile("lumbar")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # for tests that import ONNX Runtime before Lumbar


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings, history or log of whoever runs it."""
    for variable, folder in {
        "HOME": "home",
        "XDG_CONFIG_HOME": "home/.config",
        "XDG_DATA_HOME": "home/.local/share",
        "XDG_STATE_HOME": "home/.local/state",
        "XDG_CACHE_HOME": "home/.cache",
        "XDG_RUNTIME_DIR": "home/run",
    }.items():
        path = tmp_path / folder
        path.mkdir(parents=True, exist_ok=True)
        path.chmod(0o700)
        monkeypatch.setenv(variable, str(path))


@pytest.fixture(autouse=True)
def no_thread_is_left_behind() -> Iterator[None]:
    """A test that starts a thread ends it."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(2.0)
    still = [thread.name for thread in left if thread.is_alive() and not thread.daemon]

    assert still == []


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
