"""Shared by all tests: a home of their own, and silence as part of the contract."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis
import pytest

from desk.fakecam import FakeCamera, build_library
from desk.programs import StartPython, starting

# How fast a busy machine is is not what the property tests ask. The same examples each time:
# whether a change may land is no matter of luck. `make search` tries others, and more of them.
hypothesis.settings.register_profile("lumbar", deadline=None, derandomize=True)
hypothesis.settings.register_profile("search", deadline=None, max_examples=1000)
hypothesis.settings.load_profile("lumbar")

_NOBODY = 65534

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # for tests that import ONNX Runtime before Lumbar


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """What a test of the user interface leaves is deleted after it, on the thread that made it.

    Python's own collection would delete the windows of one test in the middle of a later one, or on
    a thread that the later one has started; see `lumbar.ui.collecting`. Qt would keep a window that
    is to be deleted later until a later test runs an event loop.
    """
    if "qapp" not in getattr(item, "fixturenames", ()):
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect(1)
        gc.enable()


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
        thread.join(2.0 if thread.daemon else 120.0)
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


@pytest.fixture
def start_python() -> Iterator[StartPython]:
    """Starts programs that end with the test; see `desk.programs`."""
    with starting() as start:
        yield start


@pytest.fixture
def others_folder() -> Iterator[Path]:
    """A folder of a user whom permissions bind; the test runs as that user, not as root."""
    if os.name != "posix":
        pytest.skip("file modes are a POSIX matter")
    folder = Path(tempfile.mkdtemp())
    is_root = os.geteuid() == 0
    if is_root:
        os.chown(folder, _NOBODY, _NOBODY)
        os.seteuid(_NOBODY)
    yield folder
    if is_root:
        os.seteuid(0)
    folder.chmod(0o700)
    shutil.rmtree(folder)
