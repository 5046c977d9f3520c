"""Nothing leaks out: no internet socket, no picture file, no core dump, no readable file or memory.

What the program asks of the system is seen with strace, so it covers the libraries as well.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from desk.fakecam import FakeCamera
from desk.patience import PATIENCE_S, wait_until
from desk.programs import deskless
from lumbar import coredumps, paths
from lumbar.core.types import Band, MinuteRow
from lumbar.storage.history import History
from lumbar.storage.settings import Settings
from lumbar.storage.settings_file import save_settings
from reliability.tracing import INTERNET, Trace, read_trace

LUMBAR = [sys.executable, "-m", "lumbar"]
NOBODY = 65534
PARTS = (
    *("core", "storage", "pipeline", "pose", "cli", "camera", "ui", "models", "evaluation"),
    *("reliability", "test_*.py"),
)
"""All of the suite."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these look into Linux itself")


@contextmanager
def desktop(
    env: dict[str, str], *arguments: str, before: Sequence[str] = (), cwd: Path | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """The desktop program of somebody who has set it up, while the block runs; ends by SIGTERM."""
    save_settings(paths.settings_path(), Settings())
    environment = {**deskless(env), "PYTHONDONTWRITEBYTECODE": "1"}
    started = subprocess.Popen([*before, *LUMBAR, "gui", *arguments], env=environment, cwd=cwd)
    try:
        yield started
        for process in processes_of(started):
            if process.cmdline()[1:3] == LUMBAR[1:]:
                process.send_signal(signal.SIGTERM)
        started.wait(PATIENCE_S)
    finally:
        for process in processes_of(started) if started.poll() is None else ():
            process.kill()
        started.wait(PATIENCE_S)


def processes_of(started: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """What was started and everything it started."""
    root = psutil.Process(started.pid)
    return [root, *root.children(recursive=True)]


def run(*arguments: str, before: Sequence[str] = (), **more: object) -> subprocess.CompletedProcess:
    """Run one command of Lumbar to its end."""
    return subprocess.run(
        [*before, *LUMBAR, *arguments],
        capture_output=True,
        check=False,
        **more,  # type: ignore[call-overload]
    )


def keep_a_minute() -> Path:
    """A history with one minute in the place of the user's own."""
    path = paths.history_path()
    with History(path) as history:
        history.add([MinuteRow(1_790_000_040, {Band.GOOD: 60.0})])
    return path


def test_a_trace_is_read_right(tmp_path: Path) -> None:
    """Sockets, files and pictures are seen, also when a call is told in two halves."""
    log = tmp_path / "trace"
    log.write_text(
        '7 openat(AT_FDCWD</>, "a.png", O_WRONLY|O_CREAT, 0666 <unfinished ...>\n'
        "8 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP <unfinished ...>\n"
        "7 <... openat resumed>)             = 3</home/a.png>\n"
        "8 <... socket resumed>)             = 4<socket:[1]>\n"
        '7 openat(AT_FDCWD</>, "b", O_RDONLY) = 5</home/b>\n'
        '7 openat(AT_FDCWD</>, "c", O_RDWR) = -1 EACCES (Permission denied)\n'
        '7 openat(AT_FDCWD</>, "/dev/null", O_RDWR) = 6</dev/null<char 1:3>>\n'
        "7 connect(9<socket:[2]>, {sa_family=AF_INET6, sin6_port=htons(53)}, 28) = 0\n"
    )
    seen = read_trace(log)

    assert seen.families == {"AF_INET", "AF_INET6"}
    assert seen.written == {Path("/home/a.png")}
    assert seen.pictures == {Path("/home/a.png")}


def test_the_desktop_program_writes_no_picture_and_calls_nobody(
    traced: list[str], trace: Callable[[], Trace], camera: FakeCamera, tmp_path: Path
) -> None:
    """Camera, model, window, history: no internet socket, nothing written but our files."""
    with desktop(camera.environment(), before=traced):
        wait_until(lambda: camera.light_is_on() and paths.history_path().exists())
        threading.Event().wait(3.0)
    seen = trace()
    ours = (tmp_path / "home", tmp_path / "fakecam")
    elsewhere = {
        path
        for path in seen.written
        if not str(path).startswith(tuple(map(str, ours))) and "memfd:" not in str(path)
    }

    assert seen.families & INTERNET == set()
    assert seen.pictures == set()
    assert elsewhere == set()
    assert any(path.name == "history.sqlite3" for path in seen.written)


@pytest.mark.parametrize(
    "arguments",
    [
        ("history", "export", "--out", "minutes.csv"),
        ("models", "verify"),
        ("doctor",),
        ("--help",),
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
def test_commands_write_no_picture_and_call_nobody(
    arguments: Sequence[str], traced: list[str], trace: Callable[[], Trace], tmp_path: Path
) -> None:
    """No command opens a socket of the internet or a picture file."""
    keep_a_minute()
    run(*arguments, before=traced, cwd=tmp_path)
    seen = trace()

    assert seen.families & INTERNET == set()
    assert seen.pictures == set()


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_the_demo_writes_the_film_that_was_asked_for_and_no_other_picture(
    traced: list[str], trace: Callable[[], Trace], tmp_path: Path
) -> None:
    """With every output on, the only film is the overlay, written beside its final place."""
    run("demo", "--out", "out", before=traced, cwd=tmp_path)
    seen = trace()

    assert seen.families & INTERNET == set()
    assert {path.parent for path in seen.pictures} == {tmp_path / "out"}
    assert {path.suffix for path in seen.pictures} == {".mp4"}
    assert (tmp_path / "out" / "overlay.mp4").exists()


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_two_minutes_of_the_desktop_program_write_no_picture(
    traced: list[str], trace: Callable[[], Trace], camera: FakeCamera
) -> None:
    """The same over two full minutes, stored ones included."""
    with desktop(camera.environment(), before=traced):
        wait_until(camera.light_is_on)
        threading.Event().wait(125.0)
    seen = trace()
    with History.read_only(paths.history_path()) as history:
        minutes = history.count(0, 1 << 33)

    assert minutes >= 2
    assert seen.families & INTERNET == set()
    assert seen.pictures == set()


@pytest.fixture
def without_network() -> list[str]:
    """What to put before a command to run it where no network exists."""
    unshare = shutil.which("unshare")
    for options in (["-n"], ["-r", "-n"]):
        if unshare and not subprocess.run([unshare, *options, "true"], check=False).returncode:
            return [unshare, *options]
    pytest.skip("unshare may not make a network namespace here")


def test_everything_works_where_no_network_exists(
    without_network: list[str], camera: FakeCamera, tmp_path: Path
) -> None:
    """Desktop program, export, models and scoring in a namespace without even a loopback."""
    with desktop(camera.environment(), "--minimized", before=without_network):
        wait_until(lambda: camera.light_is_on() and paths.history_path().exists())
    keep_a_minute()
    export = run("history", "export", before=without_network)
    verify = run("models", "verify", before=without_network)
    scored = run("rula", before=without_network, input=b'{"upper_arm": 2}\n')

    assert (export.returncode, len(export.stdout.splitlines())) >= (0, 2)
    assert verify.returncode == 0
    assert isinstance(json.loads(scored.stdout), dict)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("part", PARTS)
def test_the_tests_pass_where_no_network_exists(part: str, without_network: list[str]) -> None:
    """The tests of each part, these ones included, in a namespace without a network."""
    root = Path(__file__).parents[2]
    files = [str(path.relative_to(root)) for path in sorted((root / "tests").glob(part))]
    options = ["-q", "-m", "not slow", "-p", "no:cacheprovider", *files]
    tests = subprocess.run(
        [*without_network, sys.executable, "-m", "pytest", *options],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (tests.returncode, tests.stdout[-2000:])[0] == 0, tests.stdout[-2000:]


def test_no_telemetry_of_the_model_runtime() -> None:
    """Whoever imports any part of Lumbar has ONNX Runtime's reports to Microsoft switched off."""
    program = "import lumbar, os; print(os.environ['ORT_DISABLE_TELEMETRY'])"
    env = {name: value for name, value in os.environ.items() if not name.startswith("ORT_")}
    said = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, check=True)

    assert said.stdout == b"1\n"


def test_the_running_program_gives_nothing_away(camera: FakeCamera, tmp_path: Path) -> None:
    """No core dumps in either process; files 0600, folders 0700; the frames' memory has no name."""
    shared_before = set(Path("/dev/shm").iterdir())
    with desktop(camera.environment(), "--minimized") as program:
        wait_until(lambda: camera.light_is_on() and paths.history_path().exists())
        processes = [psutil.Process(program.pid), *psutil.Process(program.pid).children()]
        limits = [process.rlimit(psutil.RLIMIT_CORE) for process in processes]
        filters = [Path(f"/proc/{p.pid}/coredump_filter").read_text() for p in processes]
        memory = [
            link for p in processes for link in descriptors(p.pid) if "memfd" in os.readlink(link)
        ]
        readable = [link for link in memory if readable_by_others(link)]
        shared = set(Path("/dev/shm").iterdir()) - shared_before
    folders = (paths.config_dir(), paths.data_dir(), paths.log_dir(), paths.runtime_dir())
    modes = {
        (path.is_dir(), stat.S_IMODE(path.stat().st_mode))
        for folder in folders
        for path in (folder, *folder.rglob("*"))
        if path.exists() and not path.is_socket() and path.is_relative_to(tmp_path)
    }

    assert len(processes) >= 2
    assert [(0, 0)] * len(processes) == limits
    assert {int(text, 16) for text in filters} == {0}
    assert memory
    assert readable == []
    assert {path for path in shared if "lumbar" in path.name} == set()
    assert modes <= {(True, 0o700), (False, 0o600)}


def descriptors(pid: int) -> list[Path]:
    return list(Path(f"/proc/{pid}/fd").iterdir())


def readable_by_others(link: Path) -> bool:
    """Whether another user can open what a descriptor of Lumbar points to."""
    if os.geteuid() != 0:
        return False  # only root can become somebody else to try
    os.seteuid(NOBODY)
    try:
        os.close(os.open(link, os.O_RDONLY))
    except PermissionError:
        return False
    else:
        return True
    finally:
        os.seteuid(0)


def test_a_crash_leaves_no_picture_behind(tmp_path: Path) -> None:
    """Aborted after `forbid_core_dumps`, a process leaves no file, though dumps were allowed."""
    program = (
        "from lumbar.coredumps import forbid_core_dumps; import os; forbid_core_dumps(); os.abort()"
    )
    dead = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        check=False,
        preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2
        ),
    )

    assert dead.returncode == -signal.SIGABRT
    assert [path.name for path in tmp_path.iterdir() if "core" in path.name] == []


def test_a_dump_that_is_made_all_the_same_holds_no_memory(tmp_path: Path) -> None:
    """Where the system pipes crashes to a program in spite of the limit, the dump is empty."""
    if Path("/proc/sys/kernel/core_pattern").read_text().strip() != "core":
        pytest.skip("this system sends core dumps elsewhere, so there is none to look at")
    if resource.getrlimit(resource.RLIMIT_CORE)[1] != resource.RLIM_INFINITY:
        pytest.skip("core dumps cannot be allowed here")
    program = (
        "import resource, os; resource.setrlimit = lambda *_: None;"
        "from lumbar.coredumps import forbid_core_dumps; forbid_core_dumps();"
        "picture = b'pic' + b'ture' * 10_000; os.abort()"
    )
    subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        check=False,
        preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        ),
    )
    [dump] = [path for path in tmp_path.iterdir() if path.name.startswith("core")]

    assert b"picturetureture" not in dump.read_bytes()


def test_a_system_without_the_filter_does_not_stop_the_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where ``/proc`` cannot be written the limit alone holds."""
    asked: list[tuple[int, tuple[int, int]]] = []
    monkeypatch.setattr(coredumps, "_FILTER", tmp_path / "missing" / "filter")
    monkeypatch.setattr(resource, "setrlimit", lambda *what: asked.append(what))
    coredumps.forbid_core_dumps()

    assert asked == [(resource.RLIMIT_CORE, (0, 0))]
