"""After any sequence of faults the history equals what a simple reference computes."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from lumbar.core.types import Band
from lumbar.storage.history import BEGINNING_S, END_S, History
from reliability.chaos import ChaosRun, script


def stored(path: Path) -> dict[tuple[int, Band], float]:
    """Seconds by minute and band."""
    sums: Counter[tuple[int, Band]] = Counter()
    with History.read_only(path) as history:
        for row in history.each(BEGINNING_S, END_S):
            for band, seconds in row.seconds.items():
                sums[row.epoch_s, band] += seconds
    return {key: round(seconds, 3) for key, seconds in sums.items() if seconds}


@pytest.mark.parametrize(
    ("seed", "steps"),
    [
        *((seed, 30) for seed in range(3)),
        *(pytest.param(seed, 60, marks=pytest.mark.slow) for seed in range(100, 160)),
    ],
)
def test_the_history_equals_the_script(
    seed: int, steps: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No fault of `chaos.FAULTS` costs or creates a second, but for a kill the minute under way."""
    run = ChaosRun(tmp_path / "history.sqlite3", monkeypatch)
    run.play(script(seed, steps))
    path = run.path
    expected = {key: seconds for key, seconds in run.expected.items() if seconds}
    refusals = {
        re.sub(r"/\S+", "", message) for message in run.messages if "cannot be used" in message
    }
    with closing(sqlite3.connect(path)) as db:
        verdict = db.execute("PRAGMA integrity_check").fetchone()[0]

    assert expected == stored(path)
    assert verdict == "ok"
    assert len(refusals) <= 1
