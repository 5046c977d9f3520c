"""Damaged files never stop the start: each kind of file, damaged in each way, in the real program.

The program runs with the fake camera; that it watches, and ends with status 0, shows that it
started.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from desk.fakecam import FakeCamera
from desk.patience import PATIENCE_S, wait_until
from desk.programs import deskless
from fakes import ScriptedSource, blank_frame
from lumbar import paths
from lumbar.core.types import Band, MinuteRow, MonitorStatus, RunState
from lumbar.logs import log_path
from lumbar.pipeline.assembly import load_model
from lumbar.pipeline.makers import Makers
from lumbar.pipeline.service import PostureService
from lumbar.pipeline.status import Listeners
from lumbar.storage.history import BEGINNING_S, END_S, History
from lumbar.storage.profiles import profile_path
from lumbar.storage.settings import Settings
from lumbar.storage.settings_file import load_settings, save_settings

GOLDEN = Path(__file__).parents[1] / "storage" / "golden"
MINUTES = 500

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the fake camera needs Linux")

Damage = Callable[[Path], None]


def truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size * 2 // 3)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def randomised(path: Path) -> None:
    path.write_bytes(random.Random(path.name).randbytes(path.stat().st_size))


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def forbidden(path: Path) -> None:
    path.chmod(0)


def newer(path: Path) -> None:
    """Of a version that this program does not know; only documents and databases have one."""
    if path.suffix == ".json":
        path.write_text(json.dumps({**json.loads(path.read_text()), "version": 99}))
    elif path.suffix == ".sqlite3":
        data = bytearray(path.read_bytes())
        data[60:64] = (99).to_bytes(4, "big")
        path.write_bytes(data)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES = [truncated, emptied, randomised, zeroed, forbidden, newer, a_folder]


def damages(*quick: Damage) -> list[object]:
    """Every kind of damage; those not named belong to the long tests."""
    return [pytest.param(each, marks=() if each in quick else pytest.mark.slow) for each in DAMAGES]


def set_up() -> dict[str, Path]:
    """Everything a user of some weeks has: settings, a profile in use, a history, a dead lock."""
    settings = paths.settings_path()
    save_settings(settings, Settings(profile="Desk", onset_s=30.0))
    profile = profile_path(paths.profiles_dir(), "Desk")
    profile.parent.mkdir(mode=0o700)
    shutil.copy(GOLDEN / "profile-v1.json", profile)
    history = paths.history_path()
    with History(history) as writer:
        writer.add(MinuteRow(60 * number, {Band.GOOD: 60.0}) for number in range(MINUTES))
    lock = paths.runtime_dir() / "lumbar.lock"
    lock.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock.write_text("999999\npython\nvm\n")
    return {"settings": settings, "profile": profile, "history": history, "lock": lock}


def without_privileges() -> list[str]:
    """What to put before a command so that file permissions bind it even when root runs it."""
    if os.geteuid() != 0:
        return []
    setpriv = shutil.which("setpriv")
    return [setpriv, "--bounding-set", "-all", "--inh-caps", "-all"] if setpriv else []


def watches(camera: FakeCamera, program: subprocess.Popen[str]) -> bool:
    """Wait until the camera runs (True) or the program has ended (False)."""
    pause = threading.Event()
    for _ in range(int(PATIENCE_S / 0.05)):
        if any(event.startswith("stream on") for _, event in camera.events()):
            return True
        if program.poll() is not None:
            return False
        pause.wait(0.05)
    return False


def play(camera: FakeCamera, *told: str) -> tuple[bool, int, str]:
    """Start the program, wait until it watches, end it: did it watch, its status, its errors.

    Not before the log has all the words of ``told``: the history is opened beside the camera.
    """
    program = subprocess.Popen(
        [*without_privileges(), sys.executable, "-m", "lumbar", "gui", "--minimized"],
        env=deskless(camera.environment()),
        stderr=subprocess.PIPE,
        text=True,
    )
    watched = watches(camera, program)
    if watched:
        wait_until(lambda: all(word in log_path().read_text() for word in told))
    program.send_signal(signal.SIGTERM)
    _, errors = program.communicate(timeout=PATIENCE_S)
    return watched, program.returncode, errors


@pytest.mark.parametrize(
    "damage",
    damages(truncated, emptied, randomised, forbidden, newer),
    ids=lambda damage: damage.__name__,
)
def test_profile_history_and_lock(damage: Damage, camera: FakeCamera) -> None:
    """All three damaged at once: the program watches, says so in the log, and keeps the files."""
    files = set_up()
    broken = [files["profile"], files["history"]]
    for path in broken:
        damage(path)
    if damage not in (forbidden, newer, a_folder):
        damage(files["lock"])
    before = {path: path.read_bytes() for path in broken if path.is_file()}
    watched, status, errors = play(camera, *(path.name for path in broken))
    log = log_path().read_text()
    beside = [file for path in broken for file in path.parent.iterdir() if file.is_file()]
    kept = {file.read_bytes() for file in beside}

    assert (watched, status, "lumbar:" in errors) == (True, 0, False), errors
    assert set(before.values()) <= kept
    assert "Traceback" not in log


@pytest.mark.parametrize(
    "damage", damages(randomised, forbidden, a_folder), ids=lambda damage: damage.__name__
)
def test_settings(damage: Damage, camera: FakeCamera) -> None:
    """Damaged settings: the program watches with the defaults, says so, and keeps the file."""
    path = set_up()["settings"]
    damage(path)
    before = path.read_bytes() if path.is_file() else b""
    watched, status, errors = play(camera)
    kept = [file.read_bytes() for file in path.parent.iterdir() if file.is_file()]

    assert (watched, status, "lumbar:" in errors) == (True, 0, False), errors
    assert path.name in log_path().read_text()
    assert before == b"" or before in kept


@pytest.mark.parametrize(
    ("first_bytes", "least"), [(100, MINUTES), (4096, MINUTES)], ids=["header", "first page"]
)
def test_a_history_without_its_beginning_is_saved_whole(
    first_bytes: int, least: int, tmp_path: Path
) -> None:
    """The first page holds no minutes; when it is lost, every minute is still found."""
    path = tmp_path / "history.sqlite3"
    with History(path) as history:
        history.add(MinuteRow(60 * number, {Band.GOOD: 60.0}) for number in range(MINUTES))
    data = path.read_bytes()
    path.write_bytes(random.Random(7).randbytes(first_bytes) + data[first_bytes:])
    with History(path) as history:
        rows = history.rows(BEGINNING_S, END_S)
        problems = history.problems

    assert len(rows) >= least
    assert f"{len(rows)} of its minutes were saved" in problems[0]
    assert list(tmp_path.glob("*.first-page*")) == []


def without_its_end(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 1000)


@pytest.mark.parametrize("name", ["manifest.json", "movenet-thunder-int8.onnx"])
@pytest.mark.parametrize(
    "damage", [truncated, emptied, randomised, newer, a_folder], ids=lambda damage: damage.__name__
)
def test_models(name: str, damage: Damage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that cannot be used leaves the program running, with the reason in one sentence."""
    if damage is newer and name.endswith(".onnx"):
        pytest.skip("a model file has no version of its own")
    models = tmp_path / "models"
    models.mkdir()
    for file in ("manifest.json", "movenet-thunder-int8.onnx"):
        shutil.copy(paths.models_dir() / file, models / file)
    damage(models / name)
    monkeypatch.setattr(paths, "models_dir", lambda: models)
    told = threading.Event()
    last: list[MonitorStatus] = []

    def listen(status: MonitorStatus) -> None:
        last[:] = [status]
        if status.message:
            told.set()

    service = PostureService(
        Makers(lambda _settings: ScriptedSource([blank_frame()]), load_model),
        Listeners(lambda _update: None, listen, lambda _profile, _message: None),
        Settings(),
        history_path=tmp_path / "history.sqlite3",
    )
    service.start()
    told.wait(PATIENCE_S)
    message, state = service.status.message, service.status.run_state
    service.stop()

    assert state is RunState.STOPPED
    assert message.endswith(".")
    assert "\n" not in message
    assert str(models / name) in message


def test_a_lock_file_of_rubbish_does_not_let_two_programs_run(camera: FakeCamera) -> None:
    """Rubbish in the lock file of a running Lumbar changes nothing: the second one is sent away."""
    env = deskless(camera.environment())
    command = [sys.executable, "-m", "lumbar", "gui", "--minimized"]
    first = subprocess.Popen(command, env=env)
    running = watches(camera, first)
    (paths.runtime_dir() / "lumbar.lock").write_bytes(b"\xff rubbish")
    second = subprocess.run(
        command, env=env, capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )
    alive = first.poll() is None
    with suppress(ProcessLookupError):
        first.send_signal(signal.SIGTERM)
    first.wait(PATIENCE_S)

    assert (running, alive) == (True, True)
    assert second.stderr.count("\n") <= 1
    assert sum(event.startswith("stream on") for _, event in camera.events()) == 1


def test_settings_out_of_range_fall_back_alone(camera: FakeCamera) -> None:
    """One impossible value costs that value only."""
    files = set_up()
    document = json.loads(files["settings"].read_text())
    files["settings"].write_text(json.dumps({**document, "rate_hz": -4, "threads": "many"}))
    watched, status, _ = play(camera)
    log = log_path().read_text()
    read, problems = load_settings(files["settings"])

    assert (watched, status) == (True, 0)
    assert "Pictures a second must be a number" in log
    assert "Threads must be a whole number" in log
    assert Settings(profile="Desk", onset_s=30.0) == read
    assert len(problems) == 2
