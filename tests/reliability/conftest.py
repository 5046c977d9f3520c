"""What the tests of reliability share: programs whose system calls are seen."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from reliability.tracing import Trace, read_trace, strace_command


@pytest.fixture
def traced(tmp_path: Path) -> list[str]:
    """What to put before a command to trace it."""
    command = strace_command(tmp_path / "trace")
    if command is None:
        pytest.skip("strace is not installed")
    tried = subprocess.run([*command, "true"], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip("strace may not trace here")
    return command


@pytest.fixture
def trace(tmp_path: Path) -> Callable[[], Trace]:
    """Reads what was traced last."""
    return lambda: read_trace(tmp_path / "trace")
