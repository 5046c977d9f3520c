"""The program as a whole: help, exit statuses, and one sentence instead of a traceback."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

from cli.conftest import RunLumbar
from lumbar.cli import root
from lumbar.cli.root import lumbar, run
from lumbar.core.errors import InputError
from lumbar.logs import log_path


class FakeLauncher:
    """Notes how the desktop program was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool, bool]] = []

    def run_gui(self, source: str, minimized: bool, fast: bool = False) -> int:
        self.asked.append((source, minimized, fast))
        return 7


@pytest.mark.parametrize(
    ("args", "asked"),
    [
        ([], ("camera", False, False)),
        (["gui"], ("camera", False, False)),
        (["gui", "--source", "demo", "--minimized"], ("demo", True, False)),
        (["gui", "--source", "clip.mp4", "--fast"], ("clip.mp4", False, True)),
    ],
)
def test_without_a_command_the_desktop_program_starts(
    args: list[str], asked: tuple[str, bool, bool]
) -> None:
    """`lumbar` is `lumbar gui`, whose exit status is the program's."""
    launcher = FakeLauncher()
    status = run(launcher, args)

    assert (7, [asked]) == (status, launcher.asked)


def test_help_names_every_command(run_lumbar: RunLumbar) -> None:
    """One page shows all that Lumbar can do."""
    result = run_lumbar("--help")
    commands = [
        "analyze",
        "bench",
        "calibrate",
        "demo",
        "doctor",
        "gui",
        "history",
        "models",
        "rula",
    ]

    assert (0, "") == (result.returncode, result.stderr)
    assert [] == [name for name in [*commands, "rula"] if f"  {name} " not in result.stdout]


@pytest.mark.parametrize(
    "name", ["analyze", "bench", "calibrate", "demo", "doctor", "history", "models", "rula"]
)
def test_every_listed_command_is_there(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What the help lists has a help of its own, in the words of the list or more."""
    status = run(FakeLauncher(), [name, "--help"])

    assert 0 == status
    assert f"Usage: lumbar {name}" in capsys.readouterr().out


def test_help_loads_nothing_heavy() -> None:
    """`lumbar --help` imports none of the libraries its commands need."""
    code = (
        "import sys; from lumbar.cli.root import run; run(None, ['--help']); "
        "heavy = {'numpy', 'cv2', 'onnxruntime', 'PySide6', 'matplotlib', 'statsmodels'}; "
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert "[]" == result.stderr.strip()


def test_the_version_is_told(run_lumbar: RunLumbar) -> None:
    """`lumbar --version` is one line."""
    assert "lumbar 0.1.0\n" == run_lumbar("--version").stdout


def test_wrong_usage_is_status_2(run_lumbar: RunLumbar) -> None:
    """An unknown command or option is the user's slip, told with a hint."""
    unknown = run_lumbar("nonsense")
    missing = run_lumbar("analyze")

    assert (2, 2) == (unknown.returncode, missing.returncode)
    assert "nonsense" in unknown.stderr
    assert "INPUT" in missing.stderr


def raising(error: BaseException) -> click.Command:
    """A command that fails."""

    @click.command("fail")
    def fail() -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (InputError("It broke; mend it."), 1, "lumbar: It broke; mend it.\n"),
        (KeyboardInterrupt(), 130, "lumbar: stopped\n"),
        (
            ZeroDivisionError("a fault"),
            1,
            "lumbar: something went wrong inside Lumbar; details are in {log}\n",
        ),
    ],
)
def test_failures_are_one_sentence(
    error: BaseException,
    status: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Expected or not, a failure shows one line on stderr and no traceback."""
    monkeypatch.setitem(lumbar.commands, "fail", raising(error))
    result = run(FakeLauncher(), ["fail"])

    assert status == result
    assert words.format(log=log_path()) == capsys.readouterr().err.lstrip("\n")


def test_the_help_lists_no_command_twice() -> None:
    """The table and the commands made here share no name."""
    assert set() == set(root._COMMANDS) & set(lumbar.commands)


def test_a_reader_that_goes_away_is_no_fault() -> None:
    """`lumbar rula | head -0` ends without a word on stderr."""
    line = '{"neck": 1}'
    command = f"yes '{line}' | head -20000 | {sys.executable} -m lumbar rula | head -1"
    result = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, check=True, timeout=300
    )

    assert "" == result.stderr
