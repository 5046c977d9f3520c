"""What is different in a frozen bundle, the freezing itself aside (`make bundle`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbar.bundle import restore_library_path
from lumbar.camera import child
from lumbar.cli import checks


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            {"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/own"},
            {"LD_LIBRARY_PATH": "/own"},
        ),
        ({"LD_LIBRARY_PATH": "/bundle"}, {}),
        ({"LD_LIBRARY_PATH": "/own"}, {"LD_LIBRARY_PATH": "/own"}),
        ({}, {}),
    ],
)
def test_children_get_the_library_path_the_user_had(
    before: dict[str, str], after: dict[str, str]
) -> None:
    """As PyInstaller keeps it; what was not there is not there afterwards."""
    environment = {"HOME": "/home/x", **before}
    restore_library_path(environment, frozen=True, bundle="/bundle")

    assert environment == {"HOME": "/home/x", **after}


def test_without_a_bundle_nothing_is_touched() -> None:
    """A variable of that name is the user's own then."""
    environment = {"LD_LIBRARY_PATH": "/own", "LD_LIBRARY_PATH_ORIG": "/other"}
    restore_library_path(environment, frozen=False)

    assert environment == {"LD_LIBRARY_PATH": "/own", "LD_LIBRARY_PATH_ORIG": "/other"}


@pytest.mark.parametrize(
    ("own", "starts"),
    [
        ("/opt/lumbar/lumbar", "/opt/lumbar/lumbar-capture"),
        ("/opt/lumbar/lumbar.exe", "/opt/lumbar/lumbar-capture.exe"),
    ],
)
def test_a_bundle_has_a_program_of_its_own_for_the_camera(
    monkeypatch: pytest.MonkeyPatch, own: str, starts: str
) -> None:
    """There is no interpreter in it; outside of a bundle the interpreter is started."""
    usual = child.capture_command()
    monkeypatch.setattr(child, "FROZEN", True)
    monkeypatch.setattr("sys.executable", own)

    assert [str(Path(starts))] == child.capture_command()
    assert "-c" in usual


def test_of_an_incomplete_bundle_the_doctor_says_to_replace_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing can be installed into it."""
    monkeypatch.setattr(checks, "FROZEN", True)
    (missing,) = [found for found in checks.check_versions({}) if found.name == "libraries"]

    assert "folder" in missing.advice
    assert "pip" not in missing.advice
