"""Upgrades keep everything: golden files of every version, and what happens when a step fails."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbar.core.errors import StorageError
from lumbar.core.types import Band, MinuteRow
from lumbar.storage import database, profiles, schema, settings_file
from lumbar.storage.files import delete_set_aside, version_copy
from lumbar.storage.history import BEGINNING_S, END_S, History

GOLDEN = Path(__file__).parent / "golden"
NEXT_STEP = "ALTER TABLE minute ADD COLUMN mood TEXT NOT NULL DEFAULT ''"
FAILING_STEP = f"{NEXT_STEP}; UPDATE minute SET good_s = -1"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A history as version 1 left it."""
    path = tmp_path / "history.sqlite3"
    shutil.copy(GOLDEN / "history-v1.sqlite3", path)
    return path


def with_step(monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """Pretend that there is a version 2 already."""
    steps = (*schema.STEPS, step)
    monkeypatch.setattr(schema, "STEPS", steps)
    monkeypatch.setattr(database, "STEPS", steps)


def version_of(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


@pytest.mark.parametrize(
    ("name", "newest"),
    [
        ("history-v{}.sqlite3", len(schema.STEPS)),
        ("settings-v{}.json", settings_file.VERSION),
        ("profile-v{}.json", profiles.VERSION),
    ],
)
def test_every_version_has_a_golden_file(name: str, newest: int) -> None:
    """A new version cannot be made without keeping a file of the one before."""
    there = {path.name for path in GOLDEN.iterdir()}

    assert {name.format(version) for version in range(1, newest + 1)} <= there


def test_an_upgrade_keeps_every_minute_and_a_copy(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rows are all there afterwards, and the file as it was lies beside it, for the owner."""
    with History(old) as history:
        before = history.rows(BEGINNING_S, END_S)
    with_step(monkeypatch, NEXT_STEP)
    with History(old) as history:
        after = history.rows(BEGINNING_S, END_S)
        problems = history.problems
    copy = version_copy(old, 1)

    assert (before, []) == (after, problems)
    assert (version_of(old), version_of(copy)) == (2, 1)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_an_upgrade_that_fails_changes_nothing(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A step is whole or not at all: version 1 is still there, to be opened as before."""
    with monkeypatch.context() as patch:
        with_step(patch, FAILING_STEP)
        with pytest.raises(Exception, match="CHECK constraint"):
            History(old)

    with History(old) as history:
        assert history.problems == []
        assert len(history.rows(BEGINNING_S, END_S)) == 3


def test_a_copy_from_before_an_upgrade_is_deleted_with_everything(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Deleting everything leaves no older copy behind."""
    with_step(monkeypatch, NEXT_STEP)
    with History(old):
        pass

    assert delete_set_aside(old) == 1
    assert list(old.parent.glob("*version*")) == []


def test_going_back_to_an_older_lumbar_is_refused(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the upgrade the older program says so and leaves the file as it is."""
    with monkeypatch.context() as patch:
        with_step(patch, NEXT_STEP)
        with History(old):
            pass
    before = old.read_bytes()

    with pytest.raises(StorageError, match="newer Lumbar"):
        History(old)
    assert before == old.read_bytes()


def test_a_history_begun_today_has_no_older_copy(tmp_path: Path) -> None:
    """There is nothing to keep when there was nothing before."""
    with History(tmp_path / "history.sqlite3"):
        pass

    assert list(tmp_path.glob("*version*")) == []


@settings(max_examples=25)
@given(
    minutes=st.lists(st.integers(0, 2**25), unique=True, max_size=20),
    seconds=st.lists(st.floats(0.0, 60.0), min_size=6, max_size=6),
    text=st.text(st.characters(exclude_categories=["C"]), max_size=8),
)
def test_any_history_survives_an_upgrade(
    minutes: list[int], seconds: list[float], text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever minutes version 1 holds, the next version holds them to the last digit."""
    path = tmp_path_factory.mktemp("upgrade") / "history.sqlite3"
    rows = [
        MinuteRow(60 * minute, dict(zip(Band, seconds, strict=False)), worst_part=text)
        for minute in minutes
    ]
    with History(path) as history:
        history.add(rows)
        before = history.rows(BEGINNING_S, END_S)
    with pytest.MonkeyPatch.context() as patch:
        with_step(patch, NEXT_STEP)
        with History(path) as history:
            after = history.rows(BEGINNING_S, END_S)
            problems = history.problems

    assert before == after
    assert len(before) == len(rows)
    assert problems == []
