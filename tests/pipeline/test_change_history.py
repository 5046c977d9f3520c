"""Changing the history while it is being written."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbar.core.errors import StorageError
from lumbar.core.types import Band, MinuteRow
from lumbar.pipeline.keeper import MinuteKeeper
from lumbar.storage.history import BEGINNING_S, END_S, History

NOW_S = 1_700_000_040.0
ROW = MinuteRow(1_700_000_040 - 1_700_000_040 % 60, {Band.GOOD: 60.0})


def keeper(path: Path | None) -> MinuteKeeper:
    """A keeper that is open."""
    made = MinuteKeeper(path, lambda _problem: None)
    made.open(NOW_S)
    return made


def test_a_job_gets_the_writing_connection(tmp_path: Path) -> None:
    """What it deletes is gone, today's figures follow, and writing goes on."""
    made = keeper(tmp_path / "history.sqlite3")
    made.add([ROW], NOW_S)
    before = made.seconds_today[Band.GOOD]
    said = made.change(lambda history: f"{history.delete(BEGINNING_S, END_S)} gone", NOW_S)
    after = made.seconds_today[Band.GOOD]
    made.add([ROW], NOW_S)
    made.close()
    with History.read_only(tmp_path / "history.sqlite3") as history:
        count = history.count(BEGINNING_S, END_S)

    assert ("1 gone", 60.0, 0.0, 1) == (said, before, after, count)


def test_a_job_that_fails_harms_nothing(tmp_path: Path) -> None:
    """Its sentence comes out, and writing goes on."""
    made = keeper(tmp_path / "history.sqlite3")
    with pytest.raises(StorageError, match="There is no file"):
        made.change(lambda history: str(history.restore(tmp_path / "none.sqlite3")), NOW_S)
    made.add([ROW], NOW_S)
    today = made.seconds_today[Band.GOOD]
    made.close()

    assert today == 60.0


def test_a_run_without_a_history_says_so() -> None:
    """There is nothing to change."""
    with pytest.raises(StorageError, match="keeps no history"):
        keeper(None).change(lambda _history: "", NOW_S)
