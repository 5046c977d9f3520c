"""What Lumbar tells the log about itself."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lumbar import vitals
from lumbar.vitals import MemoryGuard, Remedy

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")


def test_a_process_and_its_child_are_told() -> None:
    """Memory, descriptors and threads of each, in one line."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        text = vitals.vitals()
        child.communicate(b"\n")

    parts = text.split("; ")
    assert len(parts) >= 2
    assert all(re.fullmatch(r"\d+ MB, \d+ descriptors, \d+ threads", part) for part in parts)


def test_where_they_are_not_known_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without these files gets an empty text, not a fault."""
    monkeypatch.setattr(vitals, "Path", lambda _path: Path("/nowhere"))

    assert vitals.vitals() == ""


def test_a_program_of_usual_size_needs_nothing() -> None:
    """Windows come and go; half as much again and 200 MB are no reason."""
    guard = MemoryGuard()

    assert [None] * 4 == [guard.look(mb) for mb in (200.0, 350.0, 499.0, 210.0)]
    assert guard.look(None) is None


def test_growth_without_end_is_met_with_new_models_and_then_told_once() -> None:
    """And all over again when the first remedy had helped for a while."""
    guard = MemoryGuard()
    guard.look(200.0)
    renewed = [guard.look(mb) for mb in (510.0, 220.0, 600.0)]
    in_vain = [guard.look(mb) for mb in (700.0, 800.0)]

    assert [Remedy.RENEW_MODELS, None, Remedy.RENEW_MODELS] == renewed
    assert [Remedy.TELL, None] == in_vain


def test_the_size_of_this_process_is_known() -> None:
    """As the system tells it, and None where it does not."""
    size_mb = vitals.resident_mb()

    assert size_mb is not None
    assert 10.0 < size_mb < 10_000.0
    assert vitals.resident_mb(Path("/nowhere")) is None
