"""What Lumbar is made of: locked with hashes, listed with licences, looked up for known faults."""

from __future__ import annotations

import importlib.util
import json
import platform
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hatchling.build import get_requires_for_build_editable
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "packaging").glob("requirements-*.txt"))
MACHINES = {
    "linux-x86_64": ("linux", "x86_64"),
    "linux-x86_64-test": ("linux", "x86_64"),
    "linux-aarch64": ("linux", "aarch64"),
    "windows-amd64": ("win32", "AMD64"),
    "macos-arm64": ("darwin", "arm64"),
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKED = re.compile(r"^([\w.-]+)==([\w.!+]+)((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", re.M)


def module(name: str) -> ModuleType:
    """A script of ``packaging``."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def machine_of(lock: Path) -> dict[str, str]:
    name = lock.stem.removeprefix("requirements-")
    system, machine = MACHINES[name]
    extra = "test" if name.endswith("-test") else ""
    return {
        "sys_platform": system,
        "platform_machine": machine,
        "python_version": "3.11",
        "python_full_version": "3.11.7",
        "extra": extra,
    }


def wanted(machine: dict[str, str]) -> list[Requirement]:
    """What the project asks for on a machine."""
    lines = list(PROJECT["dependencies"])
    if machine["extra"] == "test":
        lines += PROJECT["optional-dependencies"]["test"]
    requirements = map(Requirement, lines)
    return [each for each in requirements if each.marker is None or each.marker.evaluate(machine)]


def test_there_is_a_lock_file_for_each_platform() -> None:
    """Four platforms and one with what the tests need, no file more or less."""
    assert {lock.stem.removeprefix("requirements-") for lock in LOCKS} == set(MACHINES)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_package_has_one_version_and_its_hashes(lock: Path) -> None:
    """Nothing but names, versions and SHA-256; no host, no folder, no option."""
    text = lock.read_text(encoding="utf-8")

    assert LOCKED.sub("", text).strip() == ""


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_the_lock_holds_what_the_project_asks_for(lock: Path) -> None:
    """Each direct dependency is locked at a version it allows, and one ONNX Runtime only."""
    versions = {canonicalize_name(n): v for n, v, _ in LOCKED.findall(lock.read_text("utf-8"))}
    missing = [
        str(requirement)
        for requirement in wanted(machine_of(lock))
        if not requirement.specifier.contains(
            versions.get(canonicalize_name(requirement.name), "0")
        )
    ]

    assert missing == []
    assert len({"onnxruntime", "onnxruntime-gpu"} & set(versions)) == 1


def test_the_locked_packages_can_install_lumbar_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """`make setup-locked` builds with what is locked: hatchling finds all it wants."""
    monkeypatch.chdir(ROOT)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = (ROOT / "packaging" / "requirements-linux-x86_64-test.txt").read_text(encoding="utf-8")
    versions = {canonicalize_name(name): version for name, version, _ in LOCKED.findall(lock)}
    lines = [*project["build-system"]["requires"], *get_requires_for_build_editable()]
    needed = [Requirement(line) for line in lines]

    assert {"hatchling", "editables"} <= {each.name for each in needed}
    assert [each for each in needed if versions.get(each.name, "0") not in each.specifier] == []


@pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"), reason="another lock file"
)
def test_the_inventory_lists_every_package_library_and_model(tmp_path: Path) -> None:
    """The SBOM has name, version, licence and purl of each, OpenCV's libraries, and the models."""
    subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "inventory.py"), "--out", str(tmp_path)],
        check=True,
        capture_output=True,
    )
    bill = json.loads((tmp_path / "lumbar.cdx.json").read_text())
    by_name = {component["name"]: component for component in bill["components"]}
    lock = (ROOT / "packaging" / "requirements-linux-x86_64.txt").read_text("utf-8")
    packages = [name for name, _, _ in LOCKED.findall(lock)]
    licences = (tmp_path / "LICENCES.md").read_text()

    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert set(packages) <= set(by_name)
    assert all(by_name[name]["version"] and by_name[name]["purl"] for name in packages)
    assert all(by_name[name]["licenses"] for name in by_name)
    assert "not stated" not in licences
    assert any("libavcodec" in part["name"] for part in by_name["opencv-python"]["components"])
    assert "movenet-thunder-int8" in by_name
    assert sorted(bill["dependencies"][0]["dependsOn"]) == sorted(
        component["bom-ref"] for component in bill["components"]
    )


FOUND = {"name": "a", "version": "1", "vulns": [{"id": "CVE-1", "fix_versions": ["2"]}]}
CLEAN = {"name": "b", "version": "1", "vulns": []}
UNKNOWN = {"name": "c", "skip_reason": "no answer"}


@pytest.mark.parametrize(
    ("packages", "passes", "words"),
    [
        ([FOUND, CLEAN], False, "CVE-1, fixed in 2"),
        ([CLEAN, UNKNOWN], True, "1 of 2 packages looked up, 0 known"),
        ([UNKNOWN], True, "skipped, no vulnerability database could be reached (no answer)"),
    ],
)
def test_the_audit_tells_known_faults_and_says_when_it_could_not_look(
    packages: list[dict[str, Any]],
    passes: bool,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A known vulnerability fails; no database is told with the reason, and is no failure."""
    audit = module("audit")
    monkeypatch.setattr(audit, "audit", lambda _lock: (packages, ""))

    assert audit.judge(Path("lock.txt")) is passes
    assert words in capsys.readouterr().out
