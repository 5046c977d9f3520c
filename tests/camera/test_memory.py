"""The memory of a process, from the system."""

from __future__ import annotations

import os
import sys

import psutil
import pytest

from lumbar.camera.memory import resident_mb

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="told by Linux only")


def test_it_is_what_the_system_says():
    """Within what changes between two looks."""
    assert psutil.Process().memory_info().rss / 1e6 == pytest.approx(
        resident_mb(os.getpid()), rel=0.05
    )


def test_a_process_that_is_gone_has_none(tmp_path):
    """Nor one whose figures cannot be read."""
    (tmp_path / "7").mkdir()
    (tmp_path / "7" / "statm").write_text("")

    assert [None, None] == [resident_mb(pid, tmp_path) for pid in (7, 8)]
