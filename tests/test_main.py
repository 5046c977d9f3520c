"""The desktop program as a whole, run as a user would, with the fake camera or the demo clip."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from desk import end_at_start, first_start
from desk.end_at_start import MOMENTS
from desk.fakecam import FakeCamera
from desk.patience import PATIENCE_S, wait_until
from desk.programs import StartPython, deskless
from lumbar import paths
from lumbar.core.types import Band
from lumbar.pipeline.control import NotRunningError, Request, Verb, ask
from lumbar.storage.history import BEGINNING_S, END_S, History
from lumbar.storage.settings import Settings
from lumbar.storage.settings_file import save_settings

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(start_python: StartPython) -> Start:
    """Start Lumbar's desktop program."""

    def begin(*arguments: str, env: dict[str, str] | None = None) -> subprocess.Popen[str]:
        return start_python("-m", "lumbar", "gui", *arguments, env=deskless(env or os.environ))

    return begin


@pytest.fixture
def hang_up() -> Iterator[None]:
    """What a run under nohup or in the background ignores, the programs it starts would, too."""
    before = {how: signal.signal(how, signal.SIG_DFL) for how in (signal.SIGHUP, signal.SIGINT)}
    yield
    for how, handler in before.items():
        signal.signal(how, handler)


@pytest.fixture
def short_runtime_dir(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The name of a socket must be short; a test's own folder is not always."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield


@pytest.mark.usefixtures("hang_up")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_the_program_cleanly(
    start: Start, camera: FakeCamera, how: signal.Signals
) -> None:
    """SIGTERM, Ctrl-C, a closed terminal: status 0, camera off, children gone."""
    program = start("--minimized", env=camera.environment())
    wait_until(camera.light_is_on)
    children = psutil.Process(program.pid).children(recursive=True)
    program.send_signal(how)
    _, errors = program.communicate(timeout=PATIENCE_S)

    assert (program.returncode, errors) == (0, "")
    assert children
    assert not any(child.is_running() for child in children)
    assert not camera.light_is_on()


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_signal_during_the_start_is_not_lost(
    start_python: StartPython, camera: FakeCamera, moment: str
) -> None:
    """Before there is an event loop to end, too: status 0, and the camera is off."""
    script = Path(end_at_start.__file__)
    program = start_python(script, moment, env=deskless(camera.environment()))
    _, errors = program.communicate(timeout=PATIENCE_S)

    assert (program.returncode, errors) == (0, "")
    assert not camera.light_is_on()


@pytest.mark.usefixtures("short_runtime_dir")
@pytest.mark.parametrize("agreed", ["Next", "resume"])
def test_the_camera_stays_off_until_its_reason_was_read(
    start_python: StartPython, camera: FakeCamera, agreed: str
) -> None:
    """At the very first start; the next page opens it, and so does whoever says *resume*."""
    program = start_python(
        Path(first_start.__file__), env=deskless(os.environ | camera.environment())
    )
    assert program.stdout is not None
    assert program.stdin is not None
    shown = program.stdout.readline()
    wait_until(lambda: answers("paused"))
    line = ask(Request(Verb.STATUS), timeout_s=PATIENCE_S)["line"]
    opened = [event for _, event in camera.events() if event.startswith("open")]
    if agreed == "Next":
        program.stdin.write("\n")
        program.stdin.flush()
    else:
        ask(Request(Verb.RESUME), timeout_s=PATIENCE_S)
    wait_until(camera.light_is_on)

    assert (shown, opened) == ("first steps\n", [])
    assert paths.first_steps_path().exists() == (agreed == "resume")  # which is no reading
    assert line.startswith("The camera stays off until you have read what it is for")


@pytest.mark.usefixtures("short_runtime_dir")
def test_first_steps_that_were_not_left_come_before_the_camera_again(
    start: Start, camera: FakeCamera
) -> None:
    """Whatever was saved meanwhile, and also in the tray."""
    save_settings(paths.settings_path(), Settings())
    paths.first_steps_path().touch()
    start("--minimized", env=os.environ | camera.environment())
    wait_until(lambda: answers("paused"))

    assert ["first start"] == ask(Request(Verb.STATUS), timeout_s=PATIENCE_S)["paused_because"]
    assert camera.events() == []


@pytest.mark.usefixtures("short_runtime_dir")
def test_a_recording_that_is_played_first_introduces_nobody(start: Start) -> None:
    """The camera's own first start is still to come."""
    program = start("--source", "demo")
    wait_until(paths.first_steps_path().exists)
    program.send_signal(signal.SIGTERM)
    program.communicate(timeout=PATIENCE_S)

    assert paths.first_steps_path().exists()


def answers(run_state: str) -> bool:
    """Whether the running program is in a state."""
    try:
        return bool(ask(Request(Verb.STATUS), timeout_s=PATIENCE_S)["state"] == run_state)
    except NotRunningError:
        return False


def sees() -> bool:
    """Whether the running program has judged pictures less than a second apart."""
    try:
        return ask(Request(Verb.STATUS), timeout_s=PATIENCE_S)["fps"] >= 2.0
    except NotRunningError:
        return False


def kept_s() -> float:
    """Seconds of any kind in the history."""
    if not paths.history_path().exists():
        return 0.0
    with History.read_only(paths.history_path()) as history:
        return sum(sum(row.seconds.values()) for row in history.each(BEGINNING_S, END_S))


@pytest.mark.usefixtures("hang_up", "short_runtime_dir")
@pytest.mark.parametrize("how", ["SIGTERM", "quit"])
def test_the_minute_under_way_is_written_at_the_end(
    start: Start, camera: FakeCamera, how: str
) -> None:
    """What was watched since the last full minute stands in the history; no process is left.

    That this takes less than two seconds is measured by ``proofs/endings.py``; here only so long
    is waited as for anything else, because other work may hold everything up.
    """
    program = start("--minimized", env=camera.environment())
    wait_until(sees)
    children = psutil.Process(program.pid).children(recursive=True)
    if how == "quit":
        ask(Request(Verb.QUIT), timeout_s=PATIENCE_S)
    else:
        program.send_signal(signal.SIGTERM)
    _, errors = program.communicate(timeout=PATIENCE_S)
    left = [child for child in children if child.is_running()]

    assert (program.returncode, "Traceback" in errors) == (0, False), errors
    assert children
    assert left == []
    assert kept_s() > 0.0


def test_a_killed_program_leaves_no_camera_on(start: Start, camera: FakeCamera) -> None:
    """After kill -9 the capture child ends by itself and closes the device; a new start works."""
    program = start("--minimized", env=camera.environment())
    wait_until(camera.light_is_on)
    children = psutil.Process(program.pid).children(recursive=True)
    program.kill()
    program.wait(PATIENCE_S)
    wait_until(lambda: not any(child.is_running() for child in children))

    assert not camera.light_is_on()

    start("--minimized", env=camera.environment())
    wait_until(camera.light_is_on)


@pytest.mark.usefixtures("short_runtime_dir")
def test_a_second_start_raises_the_first_one_s_window(start: Start, camera: FakeCamera) -> None:
    """It ends at once with one sentence and status 0, and the first one keeps the camera."""
    start("--minimized", env=camera.environment())
    wait_until(camera.light_is_on)
    with_window = start(env=camera.environment())
    said, errors = with_window.communicate(timeout=PATIENCE_S)
    quietly = start("--minimized", env=camera.environment())
    said_quietly, _ = quietly.communicate(timeout=PATIENCE_S)

    assert (with_window.returncode, said, errors) == (
        0,
        "Lumbar is already running; here is its window.\n",
        "",
    )
    assert (quietly.returncode, said_quietly) == (0, "Lumbar is already running.\n")
    assert camera.light_is_on()


@pytest.mark.usefixtures("short_runtime_dir")
def test_a_second_start_beside_a_lumbar_that_hangs_says_so(
    start: Start, camera: FakeCamera
) -> None:
    """One sentence and status 1; nobody takes the first one's place."""
    first = start("--minimized", env=camera.environment())
    wait_until(camera.light_is_on)
    first.send_signal(signal.SIGSTOP)
    second = start(env=camera.environment())
    _, errors = second.communicate(timeout=PATIENCE_S)
    first.send_signal(signal.SIGCONT)

    assert 1 == second.returncode
    assert errors.startswith("lumbar: Lumbar is already running but does not answer")


@pytest.mark.usefixtures("short_runtime_dir")
def test_the_running_program_is_steered_from_outside(start: Start, camera: FakeCamera) -> None:
    """Status, pause with an end (the camera's light goes off), resume, quit."""
    program = start("--minimized", env=camera.environment())
    wait_until(camera.light_is_on)
    status = ask(Request(Verb.STATUS), timeout_s=PATIENCE_S)
    asked_s = time.monotonic()
    paused = ask(Request(Verb.PAUSE, 900), timeout_s=PATIENCE_S)
    wait_until(lambda: not camera.light_is_on())
    off_s = max(t_s for t_s, event in camera.events() if event == "stream off")
    ask(Request(Verb.RESUME), timeout_s=PATIENCE_S)
    wait_until(camera.light_is_on)
    ask(Request(Verb.QUIT), timeout_s=PATIENCE_S)
    _, errors = program.communicate(timeout=PATIENCE_S)

    assert {
        "state",
        "camera_state",
        "paused_until",
        "rula",
        "deviation",
        "fps",
        "looked",
        "analysis_ms",
        "frames_dropped",
        "minutes_today",
        "pid",
    } <= status.keys()
    assert status["pid"] == program.pid
    assert paused["state"] == "paused"
    assert 890 < paused["paused_until"] - time.time() < 900
    assert off_s - asked_s < 2.0
    assert (program.returncode, errors) == (0, "")


def test_a_folder_that_others_may_enter_is_refused(start: Start, camera: FakeCamera) -> None:
    """Lock and socket are the user's alone, or there is no start."""
    folder = paths.runtime_dir()
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    program = start("--minimized", env=camera.environment())
    _, errors = program.communicate(timeout=PATIENCE_S)

    assert program.returncode == 1
    assert "must belong to you alone" in errors


def test_the_demo_played_fast_leaves_its_minutes(start: Start) -> None:
    """The minute before the first slouch becomes a row of good time, in a history of its own."""
    path = paths.replay_path()
    program = start("--source", "demo", "--minimized", "--fast")

    def good_s() -> float:
        if not path.exists():
            return 0.0
        with History.read_only(path) as history:
            return sum(row.seconds[Band.GOOD] for row in history.each(BEGINNING_S, END_S))

    wait_until(lambda: good_s() > 40)
    program.send_signal(signal.SIGTERM)
    _, errors = program.communicate(timeout=PATIENCE_S)

    assert 0 == program.returncode
    assert "lumbar:" not in errors
    assert not paths.history_path().exists()


def test_a_recording_s_minutes_go_with_the_program(start: Start) -> None:
    """What was played is no part of the user's history, and nothing of it stays behind."""
    path = paths.replay_path()
    program = start("--source", "demo", "--minimized", "--fast")
    wait_until(path.exists)
    program.send_signal(signal.SIGTERM)
    program.communicate(timeout=PATIENCE_S)

    assert 0 == program.returncode
    assert [] == list(path.parent.glob(f"{path.name}*"))


def test_a_damaged_settings_file_does_not_stop_the_start(start: Start, camera: FakeCamera) -> None:
    """The program runs with the defaults, and the damaged file is kept."""
    settings = paths.config_dir() / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_bytes(b"\xff{ not json")
    program = start("--minimized", env=camera.environment())
    wait_until(camera.light_is_on)
    program.send_signal(signal.SIGTERM)
    program.communicate(timeout=PATIENCE_S)
    kept = [path for path in Path(settings.parent).iterdir() if "damaged" in path.name]

    assert 0 == program.returncode
    assert [path.read_bytes() for path in kept] == [b"\xff{ not json"]
