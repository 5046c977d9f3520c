"""Whether a battery gives the power: folders as the kernel has them, two other systems' words."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbar.battery import on_battery

MAINS = {"type": "Mains", "online": "1"}
UNPLUGGED = {"type": "Mains", "online": "0"}
USB = {"type": "USB", "online": "1"}
DRAINING = {"type": "Battery", "status": "Discharging"}
CHARGING = {"type": "Battery", "status": "Charging"}
MOUSE = {"type": "Battery", "status": "Discharging", "scope": "Device"}


@pytest.mark.parametrize(
    ("supplies", "answer"),
    [
        ([UNPLUGGED, DRAINING], True),
        ([DRAINING], True),
        ([UNPLUGGED, DRAINING, MOUSE], True),
        ([MAINS, CHARGING], False),
        ([MAINS, DRAINING], False),  # a dock that is too weak for the load, or a threshold
        ([UNPLUGGED, USB, DRAINING], False),
        ([MAINS, MOUSE], False),
        ([MOUSE], False),
        ([UNPLUGGED], False),
        ([], False),
    ],
)
def test_the_kernels_folders_are_understood(
    supplies: list[dict[str, str]], answer: bool, tmp_path: Path
) -> None:
    """A laptop plugged in and not, a desktop computer, a mouse with a battery of its own."""
    for number, supply in enumerate(supplies):
        folder = tmp_path / f"supply{number}"
        folder.mkdir()
        for name, text in supply.items():
            (folder / name).write_text(f"{text}\n")

    assert answer is on_battery(tmp_path)


@pytest.mark.parametrize(("line", "answer"), [(0, True), (1, False), (255, False)])
def test_windows_tells_of_its_line(line: int, answer: bool) -> None:
    """ACLineStatus: unplugged, plugged in, not known. Not run on Windows."""
    assert answer is on_battery(platform="win32", line=lambda: line)


@pytest.mark.parametrize(("seconds", "answer"), [(-2.0, False), (-1.0, True), (5400.0, True)])
def test_macos_tells_how_long_the_battery_lasts(seconds: float, answer: bool) -> None:
    """No end when plugged in, which a desktop Mac always is. Not run on a Mac."""
    assert answer is on_battery(platform="darwin", time_left=lambda: seconds)


def test_a_system_that_is_not_there_tells_nothing() -> None:
    """Neither of them can be asked on this one, and nothing fails."""
    assert not any(on_battery(platform=platform) for platform in ("win32", "darwin"))


def test_what_cannot_be_read_is_no_battery(tmp_path: Path) -> None:
    """No folder, nonsense in a file: nothing is saved, and nothing fails."""
    (tmp_path / "BAT0").mkdir()
    (tmp_path / "BAT0" / "type").write_bytes(b"\xff\xfe")
    (tmp_path / "BAT0" / "status").mkdir()
    answers = [on_battery(tmp_path), on_battery(tmp_path / "missing")]
    (tmp_path / "BAT1").mkdir()
    (tmp_path / "BAT1" / "type").write_text("Battery\n")
    (tmp_path / "BAT1" / "status").write_text("Discharging\n")

    assert [False, False] == answers
    assert on_battery(tmp_path)
