"""The real program, run in a process of its own; and where the development data is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("LUMBAR_DATA", REPO / ".." / "shared" / "data")).resolve()

RunLumbar = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def run_lumbar(tmp_path_factory: pytest.TempPathFactory) -> RunLumbar:
    """Runs ``python -m lumbar ARGS...`` with folders of its own for settings, data and logs."""
    home = tmp_path_factory.mktemp("home")

    def run(*args: object, stdin: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
            "PYTHONWARNINGS": "error",
            **variables,
        }
        return subprocess.run(
            [sys.executable, "-m", "lumbar", *map(str, args)],
            env=environment,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=540,
            check=False,
        )

    return run
