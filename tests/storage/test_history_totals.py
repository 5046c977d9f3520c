"""Sums over minutes, backups, and what a restore brings back."""

from __future__ import annotations

from pathlib import Path

import pytest

from lumbar.core.errors import StorageError
from lumbar.core.totals import PoorMinute, Stretch
from lumbar.core.types import Band, MinuteRow
from lumbar.storage.history import BEGINNING_S, END_S, History

HOUR_S = 3600


def minute(number: int, band: Band, part: str = "", alerts: int = 0) -> MinuteRow:
    """A minute of one band, ``number`` minutes after an hour began."""
    return MinuteRow(100 * HOUR_S + 60 * number, {band: 60.0}, worst_part=part, alerts=alerts)


ROWS = [
    minute(0, Band.GOOD, "distance"),
    minute(1, Band.POOR, "distance", alerts=1),
    minute(2, Band.POOR, "head_height"),
    minute(3, Band.AWAY),
    minute(61, Band.UNSURE),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A history with a few minutes."""
    with History(tmp_path / "history.sqlite3") as history:
        history.add(ROWS)
    return tmp_path / "history.sqlite3"


def seconds(**by_name: float) -> dict[Band, float]:
    """Seconds of every band, zero unless given."""
    return {band: by_name.get(band.value, 0.0) for band in Band}


def test_minutes_are_added_up_by_hour_and_part(path: Path) -> None:
    """In order of time; nothing is lost or counted twice."""
    with History.read_only(path) as history:
        stretches = history.stretches(BEGINNING_S, END_S, HOUR_S)

    assert {
        (100 * HOUR_S, "distance"): seconds(good=60.0, poor=60.0),
        (100 * HOUR_S, "head_height"): seconds(poor=60.0),
        (100 * HOUR_S, ""): seconds(away=60.0),
        (101 * HOUR_S, ""): seconds(unsure=60.0),
    } == {(stretch.epoch_s, stretch.worst_part): stretch.seconds for stretch in stretches}
    assert all(isinstance(stretch, Stretch) for stretch in stretches)
    assert 1 == sum(stretch.alerts for stretch in stretches)
    assert sorted(stretch.epoch_s for stretch in stretches) == [
        stretch.epoch_s for stretch in stretches
    ]


def test_who_is_there_and_who_sits_badly(path: Path) -> None:
    """Presence is any time in the picture; poor minutes carry their notices."""
    start = 100 * HOUR_S
    with History.read_only(path) as history:
        present = history.presence(BEGINNING_S, END_S)
        poor = history.poor_minutes(BEGINNING_S, END_S)
        first = history.first_epoch_s()

    assert [(start + 60 * number, 60.0) for number in (0, 1, 2, 61)] == present
    assert [PoorMinute(start + 60, 60.0, 1), PoorMinute(start + 120, 60.0, 0)] == poor
    assert first == start


def test_an_empty_history_has_no_first_minute(tmp_path: Path) -> None:
    """None, not the year 1970."""
    with History(tmp_path / "empty.sqlite3") as history:
        assert history.first_epoch_s() is None


def test_a_backup_brings_deleted_minutes_back_and_touches_no_others(
    path: Path, tmp_path: Path
) -> None:
    """What was recorded since stays as it is."""
    backup = tmp_path / "backup.sqlite3"
    newer = minute(500, Band.GOOD)
    changed = MinuteRow(ROWS[0].epoch_s, {Band.FAIR: 60.0})
    with History(path) as history:
        history.back_up(backup)
        history.delete(BEGINNING_S, END_S)
        history.add([changed, newer])
        count = history.restore(backup)
        bands = [max(row.seconds, key=row.seconds.__getitem__) for row in history.each(0, END_S)]

    assert count == len(ROWS) - 1
    assert [Band.FAIR, Band.POOR, Band.POOR, Band.AWAY, Band.UNSURE, Band.GOOD] == bands
    assert ["backup.sqlite3"] == [file.name for file in tmp_path.glob("*backup*")]
    assert backup.stat().st_mode & 0o077 == 0


def test_what_is_no_backup_is_refused(path: Path, tmp_path: Path) -> None:
    """The reason is told, and the history is as before."""
    wrong = tmp_path / "holiday.jpg"
    wrong.write_bytes(b"no database")
    with History(path) as history:
        with pytest.raises(StorageError, match="not a backup"):
            history.restore(wrong)
        with pytest.raises(StorageError, match="There is no file"):
            history.restore(tmp_path / "nowhere.sqlite3")

        assert history.count(BEGINNING_S, END_S) == len(ROWS)


def test_a_backup_into_a_folder_that_is_not_there_fails_in_words(
    path: Path, tmp_path: Path
) -> None:
    """A StorageError, and the history goes on."""
    with History(path) as history, pytest.raises(StorageError, match="cannot be used"):
        history.back_up(tmp_path / "nowhere" / "backup.sqlite3")
