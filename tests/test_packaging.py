"""The package as others get it."""

from __future__ import annotations

import configparser
import json
import shlex
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from lumbar.cli.root import run
from lumbar.ui.language import TRANSLATED

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MENU_ENTRY = ROOT / "packaging" / "lumbar.desktop"

_SAID_IN_THE_MENU = ("GenericName", "Comment", "Keywords", "Name")

MACHINES = [
    {"sys_platform": system, "platform_machine": machine, "python_version": python}
    for system, machine in [
        ("linux", "x86_64"),
        ("linux", "aarch64"),
        ("win32", "AMD64"),
        ("win32", "ARM64"),
        ("darwin", "arm64"),
        ("darwin", "x86_64"),
    ]
    for python in ("3.11", "3.12", "3.13")
]


def required_on(machine: dict[str, str]) -> list[Requirement]:
    """The dependencies whose marker holds on ``machine``."""
    requirements = [Requirement(line) for line in PROJECT["dependencies"]]
    return [r for r in requirements if r.marker is None or r.marker.evaluate(machine)]


@pytest.mark.parametrize("machine", MACHINES, ids=lambda m: "-".join(m.values()))
def test_each_machine_gets_exactly_one_onnxruntime(machine: dict[str, str]) -> None:
    """The two packages share a directory; both at once, or neither, would be broken."""
    names = [r.name for r in required_on(machine) if r.name.startswith("onnxruntime")]
    has_gpu_wheel = (machine["sys_platform"], machine["platform_machine"]) in {
        ("linux", "x86_64"),
        ("win32", "AMD64"),
    }

    assert ["onnxruntime-gpu" if has_gpu_wheel else "onnxruntime"] == names


@pytest.mark.parametrize("machine", MACHINES, ids=lambda m: "-".join(m.values()))
def test_the_pyside_that_aborts_is_kept_off_old_pythons(machine: dict[str, str]) -> None:
    """PySide6 6.12.0 loses references before Python 3.12 and ends in an abort."""
    (pyside,) = (r for r in required_on(machine) if r.name == "PySide6-Essentials")

    assert pyside.specifier.contains("6.12.0") == (machine["python_version"] != "3.11")
    assert pyside.specifier.contains("6.11.3")


def test_the_wheel_carries_models_icons_and_the_demo_portrait(tmp_path: Path) -> None:
    """What `lumbar demo` needs is in the wheel, byte for byte as the manifest says."""
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        manifest = json.loads(archive.read("lumbar/data/models/manifest.json"))
        sizes = {name: archive.getinfo(name).file_size for name in names}

    for model in manifest["models"] + manifest["depth_models"]:
        assert sizes[f"lumbar/data/models/{model['file']}"] == model["size_bytes"]
    assert any(name.startswith("lumbar/data/assets/demo/") for name in names)
    assert any(name.startswith("lumbar/data/assets/icons/") for name in names)
    assert any(name.endswith("report.html.j2") for name in names)
    for language in ("en", "de", "fr", "es", "zh_CN", "ja"):
        assert f"lumbar/translations/lumbar_{language}.qm" in names
    assert not any(name.endswith(".ts") for name in names)
    assert not any("shared" in name for name in names)


def test_the_readme_s_two_commands_are_targets_of_the_makefile() -> None:
    """`make demo` and `make test` exist, and the README names them."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    for command in ("demo", "test"):
        assert f"\n{command}:" in makefile
        assert f"make {command}" in readme


def test_the_menu_entry_speaks_every_language() -> None:
    """Name, comment and keywords; a list of keywords ends with its separator."""
    text = MENU_ENTRY.read_text(encoding="utf-8")
    entries = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
    keys = [f"{key}[{name}]" for key in _SAID_IN_THE_MENU for name in TRANSLATED]

    assert [key for key in keys if not entries.get(key)] == []
    assert all(entries[key].endswith(";") for key in entries if key.startswith("Keywords"))


class NotesStarts:
    """Stands for the desktop program and notes how it was asked for."""

    def __init__(self) -> None:
        self.starts: list[tuple[str, bool]] = []

    def run_gui(self, source: str, minimized: bool, fast: bool = False) -> int:
        self.starts.append((source, minimized))
        return 0


def test_every_entry_of_the_menu_starts_lumbar() -> None:
    """The entry itself, and each of its actions, with options that there are."""
    entry = configparser.ConfigParser(interpolation=None, delimiters="=")
    entry.read(MENU_ENTRY, encoding="utf-8")
    actions = entry["Desktop Entry"]["Actions"].rstrip(";").split(";")
    sections = ["Desktop Entry", *(f"Desktop Action {action}" for action in actions)]
    commands = [shlex.split(entry[section]["Exec"]) for section in sections]
    notes = NotesStarts()
    statuses = [run(notes, arguments) for _, *arguments in commands]

    assert {name for name, *_ in commands} == set(PROJECT["scripts"])
    assert statuses == [0, 0]
    assert notes.starts == [("camera", False), ("camera", True)]


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="no desktop-file-utils here")
def test_the_menu_entry_follows_the_standard() -> None:
    """freedesktop.org's own check has nothing to say."""
    done = subprocess.run(
        ["desktop-file-validate", MENU_ENTRY], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout + done.stderr) == (0, "")
