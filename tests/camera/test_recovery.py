"""Two hundred camera faults in a row; figures: `tests/proofs/camera_recovery.py`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BACK_LIMIT_S = 5.0
PROOF = Path(__file__).parents[1] / "proofs" / "camera_recovery.py"


def proven(cycles: int, limit_s: float) -> dict:
    """The figures of so many faults."""
    done = subprocess.run(
        [sys.executable, PROOF, "--cycles", str(cycles)],
        capture_output=True,
        text=True,
        timeout=limit_s,
    )
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_the_camera_comes_back_from_two_hundred_faults_in_a_row(camera_library) -> None:
    """Each time within 5 s, with nothing left over, and no fault keeps a core busy."""
    figures = proven(200, 3500.0)

    assert 200 == sum(mode["cycles"] for mode in figures["modes"].values())
    assert max(mode["back_s"] for mode in figures["modes"].values()) <= BACK_LIMIT_S
    assert {0} == set(figures["leaked"].values())
    assert max(mode["cpu_share"] for mode in figures["modes"].values()) < 0.5
