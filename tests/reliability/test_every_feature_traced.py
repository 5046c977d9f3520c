"""System calls of runs in which everything is done that Lumbar can do."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from desk.fakecam import FakeCamera
from desk.patience import wait_until
from desk.programs import deskless
from lumbar import paths
from lumbar.camera.demo import DemoSource
from lumbar.opencv import cv2
from reliability.tracing import INTERNET, Trace

TESTS = Path(__file__).parents[1]
DESK = TESTS / "desk"
NEEDED = {"dbus-run-session": "dbus", "Xvfb": "xvfb", "gdbus": "libglib2.0-bin"}
OUTPUTS = ["backup.sqlite3", "minutes.csv", "minutes.json", "report.pdf"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these look into Linux itself")


@pytest.fixture
def person(tmp_path: Path) -> list[Path]:
    """Ten seconds of somebody who sits upright, ten pictures a second, as files."""
    folder = tmp_path / "person"
    folder.mkdir()
    source = DemoSource(paths.assets_dir() / "demo" / "portrait.png")
    files = []
    for number, (_t_s, picture, _name) in enumerate(source.pictures()):
        if number == 100:
            break
        files.append(folder / f"{number:03}.jpg")
        cv2.imwrite(str(files[-1]), picture)
    return files


def use_everything(
    camera: FakeCamera,
    folder: Path,
    traced: Sequence[str],
    *options: str,
    on: Sequence[str] = (),
    env: dict[str, str] | None = None,
) -> dict[str, object]:
    """Run ``use_everything.py`` in ``folder``, traced, on a desktop or none; what it has said."""
    for name in ("out", "bin"):
        (folder / name).mkdir()
    player = folder / "bin" / "pw-play"
    player.write_text('#!/bin/sh\ncat "$1" > /dev/null && touch "$0.played"\n')
    player.chmod(0o700)
    eyes = {
        name: value
        for name, value in camera.environment(**(env or {})).items()
        if name.startswith(("FAKECAM", "LD_PRELOAD"))
    }
    ours = [f"{name}={value}" for name, value in eyes.items()]
    environment = {
        **os.environ,
        **(env or {}),
        "PYTHONPATH": str(TESTS),
        "PATH": f"{player.parent}:{os.environ['PATH']}",
    }
    program = [sys.executable, "-B", str(DESK / "use_everything.py"), *options]
    done = subprocess.run(
        [*on, "env", *ours, *traced, *program],
        cwd=folder / "out",
        env=environment if on else deskless(environment),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    wait_until(player.with_name("pw-play.played").exists)
    said: dict[str, object] = {}
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            said |= json.loads(line)
    return said


def test_warnings_report_and_export_write_no_picture_and_call_nobody(
    traced: list[str], trace: Callable[[], Trace], camera: FakeCamera, tmp_path: Path
) -> None:
    """Notice, sound, frame and small window, report, export and backup; without a desktop."""
    said = use_everything(camera, tmp_path, traced, "--short")
    seen = trace()

    assert said == {"warned": True, "corner": True, "written": OUTPUTS}
    assert seen.families & INTERNET == set()
    assert seen.pictures == set()


@pytest.mark.slow
def test_everything_at_once_writes_no_picture_and_calls_nobody(
    traced: list[str],
    trace: Callable[[], Trace],
    camera: FakeCamera,
    person: list[Path],
    tmp_path: Path,
) -> None:
    """The same on a desktop, with somebody in the picture who calibrates and opens every window."""
    missing = [package for program, package in NEEDED.items() if not shutil.which(program)]
    if missing:
        pytest.skip(f"system packages are missing: {' '.join(missing)}")
    film = tmp_path / "film"
    film.write_bytes(b"".join(picture.read_bytes() for picture in person))
    desktop = [str(DESK / "with_desktop.sh"), "--notifyd", "--sni-tray", "--"]
    env = {"PYTHON": sys.executable, "QT_QPA_PLATFORM": "xcb", "FAKECAM_MJPG": str(film)}
    said = use_everything(camera, tmp_path, traced, on=desktop, env=env)
    seen = trace()

    assert said.pop("ctl") in ("running", "calibrating")
    assert said.pop("windows") >= 4
    assert said == {
        **{"calibrated": True, "warned": True, "corner": True},
        "written": OUTPUTS,
    }
    assert seen.families & INTERNET == set()
    assert seen.pictures == set()
    assert any(path.name == "history.sqlite3" for path in seen.written)


@pytest.mark.slow
def test_analysing_calibrating_and_measuring_write_no_picture_and_call_nobody(
    traced: list[str], trace: Callable[[], Trace], person: list[Path], tmp_path: Path
) -> None:
    """The commands that look at a person, with every output but the film."""
    files = [str(each) for each in person]
    commands = [
        ["calibrate", *files, "--fps", "10", "--profile", "desk.json"],
        [
            *("analyze", *files, "--fps", "10", "--profile", "desk.json"),
            *("--report", "report.html", "--jsonl", "records.jsonl", "--csv", "records.csv"),
        ],
        ["bench", "--frames", "20"],
        ["ctl", "status"],
    ]
    statuses = []
    for command in commands:
        done = subprocess.run(
            [*traced, sys.executable, "-m", "lumbar", *command],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        statuses.append((command[0], done.returncode))
        seen = trace()

        assert (command[0], seen.families & INTERNET) == (command[0], set())
        assert (command[0], seen.pictures) == (command[0], set())

    assert statuses == [("calibrate", 0), ("analyze", 0), ("bench", 0), ("ctl", 1)]
    assert all((tmp_path / name).stat().st_size for name in ("report.html", "records.jsonl"))
