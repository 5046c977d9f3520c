"""What is deleted by age, and what never is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lumbar import paths
from lumbar.core.errors import LumbarError
from lumbar.core.types import Band, MinuteRow
from lumbar.storage.history import BEGINNING_S, END_S, History, span_of_days
from lumbar.storage.parking import Parked, Parking
from lumbar.ui.history_care import HistoryCare
from ui.made_up import FakeService

FRIDAY = date(2026, 11, 20)
HOUR_S = 3600
DAY = timedelta(days=1)


class Desk:
    """A history with one minute at nine in the morning of some days, and its care."""

    def __init__(self, service: FakeService, path: Path) -> None:
        self.today = FRIDAY
        self.path = service.history_path = path
        self.care = HistoryCare(service, path, lambda: self.today)  # type: ignore[arg-type]
        self.said: list[str] = []
        self.care.changed.connect(self.said.append)

    def sit(self, days: Iterable[date]) -> None:
        """Record a minute on each of these days."""
        rows = [
            MinuteRow(span_of_days(day, day)[0] + 9 * HOUR_S, {Band.GOOD: 60.0}) for day in days
        ]
        with History(self.path) as history:
            history.add(rows)

    @property
    def minutes(self) -> int:
        """How many are left."""
        return self.count(BEGINNING_S, END_S)

    def count(self, start_s: int, end_s: int) -> int:
        """How many of a stretch are left."""
        with History.read_only(self.path) as history:
            return history.count(start_s, end_s)


def days_before(last: date, count: int) -> list[date]:
    """So many days up to ``last``."""
    return [last - timedelta(days=n) for n in range(count)]


@pytest.fixture
def desk(qtbot: QtBot, service: FakeService, tmp_path: Path) -> Desk:
    """A desk at which somebody sat on each of the last hundred days."""
    made = Desk(service, tmp_path / "history.db")
    made.sit(days_before(FRIDAY, 100))
    return made


def test_a_change_of_the_days_to_keep_deletes_nothing_at_once(desk: Desk) -> None:
    """Neither a small number on the way to a larger one, nor any other."""
    for days in (3, 36, 365, 60, 0):
        desk.care.keep_days(days)

    assert (desk.minutes, desk.said) == (100, [])


def test_minutes_that_have_become_too_old_go(desk: Desk) -> None:
    """By the hour, and it is told, so that the charts forget them; 0 keeps everything."""
    desk.care.delete_aged()
    kept = desk.minutes
    desk.care.keep_days(90)
    desk.care.delete_aged()
    desk.care.delete_aged()

    assert kept == 100
    assert desk.minutes == 91  # today and ninety days
    assert desk.said == ["9 minutes deleted."]


@pytest.mark.parametrize(
    ("days", "ahead"), [(1, 365), (30, 30), (60, 61), (365, 200), (365, 365), (3650, 3650)]
)
def test_a_clock_that_is_far_ahead_costs_nothing(desk: Desk, days: int, ahead: int) -> None:
    """Not while minutes of the wrong year are written; then it is right again.

    What goes meanwhile was too old by the right clock as well.
    """
    young = span_of_days(FRIDAY - timedelta(days=days), FRIDAY + timedelta(days=ahead + 6))
    before = desk.count(*young)
    desk.today = FRIDAY + timedelta(days=ahead)
    desk.care.keep_days(days)
    desk.care.delete_aged()
    for _ in range(min(days, 6)):
        desk.sit([desk.today])
        desk.care.delete_aged()
        desk.today += timedelta(days=1)
    kept = desk.count(*young)
    desk.today = FRIDAY
    desk.care.delete_aged()

    assert kept == desk.count(*young) == before + min(days, 6)


@pytest.mark.parametrize(("days", "later"), [(1, 2), (7, 8), (60, 8)])
def test_after_a_long_holiday_old_minutes_go_a_week_later(
    desk: Desk, days: int, later: int
) -> None:
    """Or as much later as is kept, if that is less."""
    desk.care.keep_days(days)
    desk.care.delete_aged()
    desk.today = FRIDAY + timedelta(days=40)
    gone = []
    for number in range(1, 10):
        before = len(desk.said)
        desk.sit([desk.today])
        desk.care.delete_aged()
        gone += [number] if len(desk.said) > before else []
        desk.today += timedelta(days=1)

    assert gone[0] == later


@pytest.mark.parametrize("every", [22, 30, 61])
def test_old_minutes_of_who_sits_here_now_and_then_go_in_the_end(
    qtbot: QtBot, service: FakeService, tmp_path: Path, every: int
) -> None:
    """Seven days with minutes later than those of who sits here daily."""
    desk = Desk(service, tmp_path / "history.db")
    desk.care.keep_days(200)
    for number in range(40):
        desk.today = FRIDAY + timedelta(days=every * number)
        desk.sit([desk.today])
        desk.care.delete_aged()
    last = FRIDAY + timedelta(days=every * 32)
    kept = [n for n in range(40) if FRIDAY + timedelta(days=every * n) >= last - 200 * DAY]

    assert desk.minutes == len(kept) < 40


def test_minutes_of_the_future_do_not_vouch_for_the_clock(desk: Desk) -> None:
    """A clock that was ahead once has left them; the next start finds the right one."""
    desk.care.keep_days(30)
    desk.care.delete_aged()
    desk.sit(days_before(FRIDAY + 3650 * DAY, 20))
    desk.today = FRIDAY + 40 * DAY
    desk.care.delete_aged()

    assert desk.minutes == 31 + 20


def test_a_short_absence_postpones_nothing(desk: Desk) -> None:
    """A week in bed, and the old minutes go on the day of the return."""
    desk.care.keep_days(90)
    desk.today = FRIDAY + timedelta(days=8)
    desk.care.delete_aged()

    assert desk.minutes == 83


def test_what_is_older_is_counted_and_goes_when_the_user_agrees(desk: Desk) -> None:
    """Whatever the clock says: the question names the day."""
    count = desk.care.count_older(60)
    day = desk.care.first_kept(60)
    desk.care.delete_older(60)

    assert (count, day) == (39, date(2026, 9, 21))
    assert (desk.minutes, desk.said) == (61, ["39 minutes deleted."])


def test_nothing_is_counted_without_a_history(qtbot: QtBot, tmp_path: Path) -> None:
    """None is made by looking, and a damaged one is no empty one."""
    service = FakeService()
    none = HistoryCare(service, tmp_path / "none.db")  # type: ignore[arg-type]
    (tmp_path / "bad.db").write_bytes(b"no database" * 1000)
    bad = HistoryCare(service, tmp_path / "bad.db")  # type: ignore[arg-type]

    assert none.count_older(1) == 0
    with pytest.raises(LumbarError, match="history"):
        bad.count_older(1)


@pytest.mark.parametrize("own", [True, False], ids=["own", "recording"])
def test_deleting_everything_takes_parked_minutes_along(
    qtbot: QtBot, service: FakeService, own: bool
) -> None:
    """With the user's own history, not with a recording's: they would be back at the next start."""
    desk = Desk(service, paths.history_path() if own else paths.replay_path())
    desk.sit([FRIDAY])
    place = Parking(paths.waiting_paths()).put(Parked((MinuteRow(60, {Band.GOOD: 60.0}),)))
    assert place is not None
    damaged = place.with_name(f"{place.name}.damaged-1")
    damaged.write_text("no minutes")
    desk.care.delete_everything()

    assert desk.said == ["Everything is deleted: 1 minute."]
    assert [place.exists(), damaged.exists()] == [not own] * 2
