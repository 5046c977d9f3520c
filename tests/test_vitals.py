"""What Lumbar tells the log about itself."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from lumbar import vitals

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
