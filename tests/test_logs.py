"""The log file: every uncaught error is in it, and nothing about the user."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

APP = Path(__file__).parents[1] / "app" / "lumbar"
PREPARE = """
import logging, os, threading
from lumbar.logs import log_path, start_logging
start_logging()
"""


def run(tmp_path: Path, program: str) -> tuple[subprocess.CompletedProcess[str], str]:
    """Run a program that logs; its outcome and the log."""
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")}
    done = subprocess.run(
        [sys.executable, "-c", PREPARE + program],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    log = tmp_path / "state" / "lumbar" / "log" / "lumbar.log"
    return done, log.read_text(encoding="utf-8") if log.is_file() else ""


@pytest.mark.parametrize(
    ("program", "status"),
    [
        ("raise RuntimeError('oops')", 1),
        (
            "def fail(): raise RuntimeError('oops')\n"
            "thread = threading.Thread(target=fail, name='analysis')\n"
            "thread.start(); thread.join()",
            0,
        ),
        (
            "class Fails:\n    def __del__(self): raise RuntimeError('oops')\nFails()",
            0,
        ),
    ],
    ids=["main thread", "other thread", "destructor"],
)
def test_an_uncaught_error_goes_to_the_log(tmp_path: Path, program: str, status: int) -> None:
    """Wherever it happens: one sentence on the terminal, the traceback in the log."""
    done, log = run(tmp_path, program)

    assert status == done.returncode
    assert [
        "lumbar: something went wrong inside Lumbar; details are in "
        f"{tmp_path}/state/lumbar/log/lumbar.log"
    ] == done.stderr.splitlines()
    assert "CRITICAL" in log
    assert "Traceback" in log
    assert "RuntimeError: oops" in log


def test_the_thread_is_named(tmp_path: Path) -> None:
    """A line says on which thread it was written."""
    _, log = run(
        tmp_path,
        "thread = threading.Thread(target=lambda: 1 / 0, name='analysis')\n"
        "thread.start(); thread.join()",
    )

    assert " CRITICAL analysis lumbar.logs: uncaught" in log


def test_ctrl_c_is_no_fault(tmp_path: Path) -> None:
    """An interrupted program ends as Python programs do, with nothing in the log about it."""
    done, log = run(tmp_path, "raise KeyboardInterrupt")

    assert "KeyboardInterrupt" in done.stderr
    assert "CRITICAL" not in log


def test_the_home_folder_is_not_named(tmp_path: Path) -> None:
    """Paths in messages and in tracebacks begin with ~."""
    program = (
        "logging.getLogger('lumbar.x').warning('cannot read %s', os.path.expanduser('~/a'))\n"
        "open(os.path.expanduser('~/b'))"
    )
    _, log = run(tmp_path, program)

    assert "cannot read ~/a" in log
    assert "No such file or directory: '~/b'" in log
    assert str(tmp_path) not in log


def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    """The log is 0600 in a folder of 0700."""
    run(tmp_path, "pass")
    folder = tmp_path / "state" / "lumbar" / "log"

    assert "0o600" == oct((folder / "lumbar.log").stat().st_mode & 0o777)
    assert "0o700" == oct(folder.stat().st_mode & 0o777)


def test_it_does_not_grow_for_ever(tmp_path: Path) -> None:
    """Ten megabytes of messages leave at most four files of one megabyte, all private."""
    run(tmp_path, "for n in range(10_000): logging.getLogger('lumbar').info('x' * 1000)")
    files = list((tmp_path / "state" / "lumbar" / "log").iterdir())

    assert 4 == len(files)
    assert all(file.stat().st_size <= 1_000_000 for file in files)
    assert {"0o600"} == {oct(file.stat().st_mode & 0o777) for file in files}


def test_other_libraries_are_heard_from_warnings_up(tmp_path: Path) -> None:
    """Lumbar's own information is kept, that of libraries only when it matters."""
    program = (
        "logging.getLogger('lumbar.x').info('ours')\n"
        "logging.getLogger('library').info('chatter')\n"
        "logging.getLogger('library').warning('matters')"
    )
    _, log = run(tmp_path, program)

    assert "ours" in log
    assert "chatter" not in log
    assert "matters" in log


def test_a_log_that_cannot_be_written_disturbs_nobody(tmp_path: Path) -> None:
    """With a file where the folder should be, the program runs on in silence."""
    (tmp_path / "state").write_text("no folder")
    done, _ = run(tmp_path, "logging.getLogger('lumbar').warning('lost'); print('goes on')")

    assert (0, "goes on\n", "") == (done.returncode, done.stdout, done.stderr)


def test_text_that_no_file_can_hold_is_written_escaped(tmp_path: Path) -> None:
    """Half a character, as in a file name of another encoding, does not lose the line."""
    _, log = run(tmp_path, "logging.getLogger('lumbar').warning('name: %s', '\\udcff')")

    assert "name: \\udcff" in log


OF_THE_PERSON = {
    *("rula", "deviation", "score", "band", "angles", "keypoints", "pose", "posture", "measures"),
    *("minute", "minutes", "row", "rows", "update", "frame", "image", "picture", "alert"),
}


def test_the_log_is_never_told_of_the_person() -> None:
    """No line that is logged takes a score, a minute, a picture or what was made of one."""
    told = []
    for file in sorted(APP.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and ast.unparse(node.func).startswith("logger.")):
                continue
            names = {
                part.id if isinstance(part, ast.Name) else part.attr
                for argument in node.args
                for part in ast.walk(argument)
                if isinstance(part, ast.Name | ast.Attribute)
            }
            told += [f"{file.name}:{node.lineno} {name}" for name in names & OF_THE_PERSON]

    assert told == []
