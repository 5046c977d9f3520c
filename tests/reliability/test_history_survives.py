"""The history through sudden death, full disks, I/O errors and folders that cannot be written.

Everything here goes through the keeper or the whole service, as in the running program.
"""

from __future__ import annotations

import itertools
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from fakes import ScriptedModel, ScriptedSource, blank_frame, sitter
from lumbar.core.types import Band, CameraState, Frame, MinuteRow, MonitorStatus, PostureUpdate
from lumbar.pipeline.keeper import RETRY_S, MinuteKeeper
from lumbar.pipeline.makers import Makers
from lumbar.pipeline.service import PostureService
from lumbar.pipeline.status import Listeners
from lumbar.storage.history import BEGINNING_S, END_S, History
from lumbar.storage.settings import Settings
from reliability.killing import Deaths, kill_again_and_again

START = 1_790_000_040
MINUTES = 12
RATE_HZ = 1
ALWAYS = (BEGINNING_S, END_S)


def integrity(path: Path) -> str:
    """SQLite's own opinion of a file."""
    with closing(sqlite3.connect(path)) as db:
        return str(db.execute("PRAGMA integrity_check").fetchone()[0])


class Run:
    """One recording of `MINUTES` through the whole service, with something done to the disk.

    Args:
        path: The history.
        at: What to do before the frame of a second.
        first: Number of the first minute.
        spare: Where minutes can wait for the next run.
    """

    def __init__(
        self,
        path: Path,
        at: dict[int, Callable[[], object]],
        *,
        first: int = 0,
        spare: Sequence[Path] = (),
    ) -> None:
        self.updates = 0
        self.messages: list[str] = []
        self.problems: list[str] = []
        self._ended = threading.Event()
        self._at = at
        self._start = START + 60 * first
        source = ScriptedSource(self._frames())
        self.service = PostureService(
            Makers(
                lambda _settings: source,
                lambda _settings: ScriptedModel(lambda _t_s: sitter()),
            ),
            Listeners(
                self._on_update,
                self._on_status,
                lambda _profile, _message: None,
                self.problems.append,
            ),
            Settings(),
            history_path=path,
            spare=spare,
        )
        self.service.start()
        self._ended.wait(500)
        self.service.stop()

    def _frames(self) -> Iterator[Frame]:
        for index in range(60 * MINUTES * RATE_HZ + 1):
            t_s = index / RATE_HZ
            self._at.pop(int(t_s), lambda: None)()
            yield blank_frame(t_s, index=index, epoch_s=self._start + t_s, size=(64, 48))

    def _on_update(self, _update: PostureUpdate) -> None:
        self.updates += 1

    def _on_status(self, status: MonitorStatus) -> None:
        if not self.messages or self.messages[-1] != status.message:
            self.messages.append(status.message)
        if status.camera_state is CameraState.ENDED:
            self._ended.set()


def assert_all_is_there(path: Path, runs: int = 1) -> None:
    """Every minute of the recordings, whole, in a sound database."""
    with History(path) as history:
        rows = history.rows(*ALWAYS)
        problems = history.problems

    expected = [START + 60 * number for number in range(runs * MINUTES)]
    assert expected == [row.epoch_s for row in rows]
    assert {60.0} == {round(sum(row.seconds.values()), 3) for row in rows}
    assert problems == []
    assert integrity(path) == "ok"


@contextmanager
def file_size_limits() -> Iterator[Callable[[int], None]]:
    """Lets a test refuse, through the system, any growth of this process's files beyond a size."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        yield lambda size_bytes: resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def test_a_disk_without_room_costs_no_minute(tmp_path: Path) -> None:
    """Refused writes for five minutes: monitoring goes on, one notice, all is there at the end."""
    path = tmp_path / "history.sqlite3"
    unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)[0]
    with file_size_limits() as limit:
        run = Run(path, {150: lambda: limit(4096), 450: lambda: limit(unlimited)})
    told = [message for message in run.messages if "history" in message]

    assert run.updates == 60 * MINUTES * RATE_HZ + 1
    assert run.problems == told
    assert len(told) == 1
    assert "make room on the disk" in told[0]
    assert run.messages[-1] == ""
    assert_all_is_there(path)


def test_a_folder_that_cannot_be_written_at_the_start_costs_no_minute(
    others_folder: Path,
) -> None:
    """Begun without a history and in a read-only folder, which is put right after five minutes."""
    path = others_folder / "history.sqlite3"
    others_folder.chmod(0o500)
    run = Run(path, {300: lambda: others_folder.chmod(0o700)})
    told = [message for message in run.messages if "history" in message]

    assert run.updates == 60 * MINUTES * RATE_HZ + 1
    assert run.problems == told
    assert len(told) == 1
    assert "permission" in told[0]
    assert run.messages[-1] == ""
    assert_all_is_there(path)


def test_a_history_that_stays_refused_is_written_by_the_next_run(others_folder: Path) -> None:
    """A whole run on a read-only folder: its minutes wait elsewhere, and the next one stores them.

    What was there before is untouched until then.
    """
    spare = [others_folder / "cache" / "waiting.json"]
    path = others_folder / "data" / "history.sqlite3"
    with History(path) as history:
        history.add([MinuteRow(START - 60, {Band.GOOD: 60.0})])
    Path(f"{path}.lock").unlink(missing_ok=True)
    before = path.read_bytes()
    path.parent.chmod(0o500)
    refused = Run(path, {}, spare=spare)
    after = path.read_bytes()
    path.parent.chmod(0o700)
    waited = spare[0].exists()
    Run(path, {}, first=MINUTES, spare=spare)
    with History(path) as history:
        oldest = history.delete(START - 60, START)

    assert refused.updates == 60 * MINUTES * RATE_HZ + 1
    assert before == after
    assert (waited, spare[0].exists()) == (True, False)
    assert oldest == 1
    assert_all_is_there(path, runs=2)


@pytest.mark.parametrize("replace", [False, True], ids=["deleted", "replaced"])
def test_a_file_taken_away_at_run_time_costs_no_minute(replace: bool, tmp_path: Path) -> None:
    """Deleted, or replaced by an older backup, in the middle of the third minute."""
    path = tmp_path / "history.sqlite3"
    backup = tmp_path / "backup.sqlite3"
    with History(path) as history:
        history.back_up(backup)
    run = Run(path, {150: (lambda: backup.replace(path)) if replace else path.unlink})

    assert run.updates == 60 * MINUTES * RATE_HZ + 1
    assert len(run.problems) == 1
    assert "2 minutes were put back" in run.problems[0]
    assert_all_is_there(path)


def test_minutes_that_wait_are_written_without_a_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While no minute comes, as when the camera is gone, the disk is tried again once a minute."""
    path = tmp_path / "history.sqlite3"
    told: list[str] = []
    keeper = MinuteKeeper(path, told.append)
    with file_size_limits() as limit:
        limit(0)
        keeper.add([MinuteRow(START, {Band.GOOD: 60.0})], START + 60)
        keeper.retry(START + 90)
        unlucky = list(told)
        limit(resource.getrlimit(resource.RLIMIT_FSIZE)[1])
        keeper.retry(START + 60 + RETRY_S)
    seconds = keeper.seconds_today[Band.GOOD]
    keeper.close()

    assert (len(unlucky), len(told), told[-1]) == (1, 2, "")
    assert seconds == 60.0
    with History(path) as history:
        assert [START] == [row.epoch_s for row in history.rows(*ALWAYS)]


def test_today_s_figures_go_on_while_the_disk_refuses(tmp_path: Path) -> None:
    """Minutes that wait count in the tray's figures like those that are stored."""
    keeper = MinuteKeeper(tmp_path / "history.sqlite3", lambda _problem: None)
    keeper.add([MinuteRow(START, {Band.GOOD: 60.0})], START + 60)
    with file_size_limits() as limit:
        limit(0)
        keeper.add([MinuteRow(START + 60, {Band.GOOD: 60.0})], START + 120)
        seconds = keeper.seconds_today[Band.GOOD]
    keeper.close()

    assert seconds == 120.0


_KEEP_ONE_BY_ONE = """
import logging, sys
from pathlib import Path
from lumbar.core.types import Band, MinuteRow
from lumbar.pipeline.keeper import MinuteKeeper

logging.disable()
keeper = MinuteKeeper(Path(sys.argv[1]), lambda problem: print(problem or "well again"))
keeper.open(0.0)
for number in range(40):
    keeper.add([MinuteRow(60 * number, {Band.GOOD: 60.0})], 60.0 * number)
keeper.close()
"""
FAULTS = {
    "full from the 20th to the 35th write": "pwrite64:error=ENOSPC:when=20..35",
    "five failed flushes": "fdatasync,fsync:error=EIO:when=8..12",
    "one failed write": "pwrite64:error=EIO:when=30",
    "the first reads fail": "pread64:error=EIO:when=2..4",
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_system_calls_that_fail_cost_no_minute(fault: str, tmp_path: Path) -> None:
    """Errors put into the system calls of the writer: all forty minutes are there at the end.

    What a new connection mends at once is not told, what lasts is, and that it is over, too.
    """
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    path = tmp_path / "history.sqlite3"
    command = [strace, "-f", "-qq", "-o", str(tmp_path / "trace"), "-P", str(path)]
    command += ["-P", f"{path}-wal", "-e", f"inject={fault}"]
    played = subprocess.run(
        [*command, sys.executable, "-c", _KEEP_ONE_BY_ONE, str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    told = played.stdout.splitlines()
    if "INJECTED" not in (tmp_path / "trace").read_text():
        pytest.skip(f"strace cannot inject faults here: {played.stderr[-200:]}")

    assert (played.returncode, played.stderr) == (0, "")
    assert told[-1:] in ([], ["well again"])
    with History(path) as history:
        rows = history.rows(*ALWAYS)
    assert [60 * number for number in range(40)] == [row.epoch_s for row in rows]
    assert {60.0} == {sum(row.seconds.values()) for row in rows}
    assert integrity(path) == "ok"


def test_no_sudden_death_costs_more_than_the_running_minute(tmp_path: Path) -> None:
    """Killed at 40 random moments while keeping minutes, the history is whole each time."""
    deaths = kill_again_and_again(tmp_path / "history.sqlite3", 40, seed=5)

    assert Deaths(40, 0, 0, deaths.stored) == deaths


@pytest.mark.slow
def test_a_thousand_sudden_deaths(tmp_path: Path) -> None:
    """The same at 1,000 random moments."""
    deaths = kill_again_and_again(tmp_path / "history.sqlite3", 1000, seed=6)

    assert Deaths(1000, 0, 0, deaths.stored) == deaths
    assert deaths.stored > 500


_SERVICE = textwrap.dedent("""
    import sys, itertools
    from pathlib import Path
    sys.path.insert(0, sys.argv[2])
    from fakes import ScriptedModel, ScriptedSource, blank_frame, sitter
    from lumbar.pipeline.makers import Makers
    from lumbar.pipeline.service import PostureService
    from lumbar.pipeline.status import Listeners
    from lumbar.storage.settings import Settings

    start, rate_hz = int(sys.argv[3]), 2
    frames = (
        blank_frame(i / rate_hz, index=i, epoch_s=start + i / rate_hz) for i in itertools.count()
    )
    source = ScriptedSource(frames)
    def told(update):
        if update.minutes:
            print(update.minutes[-1].epoch_s, flush=True)
    service = PostureService(
        Makers(lambda s: source, lambda s: ScriptedModel(lambda t: sitter())),
        Listeners(told, lambda s: None, lambda p, m: None),
        Settings(), history_path=Path(sys.argv[1]),
    )
    service.start()
    import threading
    threading.Event().wait()
""")


def test_a_killed_service_loses_the_running_minute_only(tmp_path: Path) -> None:
    """The whole service, killed three times at work; each run goes on from there."""
    path = tmp_path / "history.sqlite3"
    tests = str(Path(__file__).parents[1])
    start = START
    for kept_before_death in (1, 3, 2):
        arguments = [sys.executable, "-c", _SERVICE, str(path), tests, str(start)]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout is not None
            lines = itertools.islice(program.stdout, kept_before_death)
            reported = [int(line) for line in lines]
            os.kill(program.pid, signal.SIGKILL)
            reported += [int(line) for line in program.stdout]
        with History.read_only(path) as history:
            stored = [row.epoch_s for row in history.rows(*ALWAYS)]

        assert integrity(path) == "ok"
        assert stored == list(range(START, stored[-1] + 60, 60))
        assert stored[-1] >= reported[-1]
        start = stored[-1] + 60
