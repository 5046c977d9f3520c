"""Whether a battery gives the power, from folders as the kernel has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbar import battery
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


def test_what_cannot_be_read_is_no_battery(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder, nonsense in a file, another system: nothing is saved, and nothing fails."""
    (tmp_path / "BAT0").mkdir()
    (tmp_path / "BAT0" / "type").write_bytes(b"\xff\xfe")
    (tmp_path / "BAT0" / "status").mkdir()
    answers = [on_battery(tmp_path), on_battery(tmp_path / "missing")]
    (tmp_path / "BAT1").mkdir()
    (tmp_path / "BAT1" / "type").write_text("Battery\n")
    (tmp_path / "BAT1" / "status").write_text("Discharging\n")
    before = on_battery(tmp_path)
    monkeypatch.setattr(battery.sys, "platform", "win32")

    assert [False, False] == answers
    assert [True, False] == [before, on_battery(tmp_path)]
