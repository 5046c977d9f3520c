"""Standard output with few letters, without room, or without anybody who reads it."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from lumbar.core.types import Band, MinuteRow
from lumbar.opencv import cv2
from lumbar.storage.history import History

FULL = Path("/dev/full")
REFUSED = (
    "lumbar: Standard output cannot be written (no space left on device); make room or send it "
    "elsewhere.\n"
)

needs_full = pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")


def run_to(stdout: int | Path, command: Sequence[object], **variables: str) -> tuple[int, str, str]:
    """Run a command of Python's with its standard output there; status, output and complaints."""
    environment = {**os.environ, **variables}
    with FULL.open("w") if isinstance(stdout, Path) else open(os.devnull, "w") as full:
        done = subprocess.run(
            [sys.executable, *map(str, command)],
            env=environment,
            stdout=full if isinstance(stdout, Path) else stdout,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    return done.returncode, done.stdout or "", done.stderr


def saying(words: str) -> list[str]:
    """A Lumbar with one command that says ``words``."""
    code = (
        "import click; from lumbar.cli.root import lumbar, run\n"
        f"lumbar.command('say')(lambda: click.echo({words}))\n"
        "raise SystemExit(run(None, ['say']))"
    )
    return ["-c", code]


@pytest.mark.parametrize("encoding", ["iso-8859-1", "cp932", "utf-8"])
def test_a_letter_that_the_terminal_lacks_costs_nothing(encoding: str) -> None:
    """It is written as in a program, and the rest is there."""
    status, said, errors = run_to(
        subprocess.PIPE, saying("'RULA 4 (3\\u20135) \\udcff done'"), PYTHONIOENCODING=encoding
    )

    assert (status, errors) == (0, "")
    assert said.startswith("RULA 4 (3")
    assert said.endswith("5) \\udcff done\n")


@needs_full
@pytest.mark.parametrize("words", ["'one line'", "'x' * 1_000_000"])
def test_no_room_is_told_in_one_sentence(words: str) -> None:
    """A line that waits to be written, and one that is too long to wait."""
    assert (1, "", REFUSED) == run_to(FULL, saying(words))


@needs_full
@pytest.mark.parametrize("arguments", [["--help"], ["models", "list", "--json"]])
def test_no_room_for_what_a_command_says(arguments: list[str]) -> None:
    """Also for what is not said by our own code."""
    assert (1, "", REFUSED) == run_to(FULL, ["-m", "lumbar", *arguments])


@needs_full
def test_no_room_for_an_export(tmp_path: Path) -> None:
    """Which is not the history's fault."""
    database = tmp_path / "history.sqlite3"
    with History(database) as writer:
        writer.add([MinuteRow(60 * n, {Band.GOOD: 60.0}) for n in range(1000)])
    command = ["-m", "lumbar", "history", "export", "--database", database]

    assert (1, "", REFUSED) == run_to(FULL, command)


@needs_full
def test_no_room_for_records(tmp_path: Path) -> None:
    """Neither the picture nor Lumbar is blamed."""
    picture = tmp_path / "wall.png"
    cv2.imwrite(str(picture), np.full((120, 160, 3), 120, np.uint8))

    assert (1, "", REFUSED) == run_to(FULL, ["-m", "lumbar", "analyze", picture, "--jsonl", "-"])


@pytest.mark.parametrize("encoding", ["iso-8859-1", "cp932", "utf-8"])
def test_figures_for_programs_are_json_for_every_terminal(encoding: str) -> None:
    """Also with a file's name whose letters it lacks."""
    name = "S\u00e3o \U0001f9d8.jpg"
    code = (
        "from lumbar.cli.evaluate_output import echo_json\n"
        "from lumbar.cli.root import lumbar, run\n"
        f"lumbar.command('say')(lambda: echo_json({{'file': {name!a}}}))\n"
        "raise SystemExit(run(None, ['say']))"
    )
    status, said, errors = run_to(subprocess.PIPE, ["-c", code], PYTHONIOENCODING=encoding)

    assert (status, errors) == (0, "")
    assert json.loads(said) == {"file": name}


@pytest.mark.skipif(os.name != "posix", reason="only a POSIX shell can close it")
def test_without_standard_output_a_file_is_asked_for(tmp_path: Path) -> None:
    """``>&-``: nothing to write to, and no fault of Lumbar's own."""
    database = tmp_path / "history.sqlite3"
    with History(database):
        pass
    words = [sys.executable, "-m", "lumbar", "history", "export", "--database", str(database)]
    command = f"{shlex.join(words)} >&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert done.stderr == (
        "lumbar: There is no standard output; give the name of a file to write.\n"
    )
