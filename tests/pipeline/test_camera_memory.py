"""What was found out about a camera is there at the next start."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbar.pipeline.camera_memory import camera_memory

WAYS = MSMF, DSHOW = 1400, 700


def test_the_better_way_is_remembered(tmp_path: Path) -> None:
    """A new start begins with it; the file is the owner's."""
    path = tmp_path / "cameras.json"
    choice = camera_memory(path, WAYS).of("Desk 046d:0825")
    choice.measured(2.0, 15.0)
    choice.measured(14.0, 15.0)

    assert camera_memory(path, WAYS).of("Desk 046d:0825").current == DSHOW
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ["", "{", '{"version": 1, "findings": {"Desk": {"x": 1}}}'])
def test_a_damaged_memory_is_no_memory(tmp_path: Path, text: str) -> None:
    """It is found out anew."""
    path = tmp_path / "cameras.json"
    path.write_text(text)

    assert camera_memory(path, WAYS).of("Desk").current == MSMF


def test_a_disk_that_refuses_costs_only_the_memory(tmp_path: Path) -> None:
    """The camera is used all the same."""
    (tmp_path / "in-the-way").write_text("")
    memory = camera_memory(tmp_path / "in-the-way" / "cameras.json", WAYS)

    choice = memory.of("Desk")
    choice.measured(2.0, 15.0)
    choice.measured(14.0, 15.0)

    assert choice.current == DSHOW
