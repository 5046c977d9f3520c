"""Quiet hours by the clock, and desktops that have nothing to say about quiet."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.storage.settings import Settings
from lumbar.ui.fullscreen import fills_the_screen
from lumbar.ui.hush import do_not_disturb, in_quiet_hours

MONDAY = datetime.date(2026, 3, 2)


def at(day: int, time: str) -> datetime.datetime:
    """A time of day in the week of `MONDAY`; 0 is Monday."""
    hour, minute = map(int, time.split(":"))
    return datetime.datetime.combine(
        MONDAY + datetime.timedelta(days=day), datetime.time(hour, minute)
    )


@pytest.mark.parametrize(
    ("days", "start", "end", "quiet", "loud"),
    [
        ("every", "12:00", "13:00", [(0, "12:00"), (6, "12:59")], [(0, "11:59"), (0, "13:00")]),
        ("workdays", "12:00", "13:00", [(4, "12:30")], [(5, "12:30")]),
        ("weekend", "00:00", "00:00", [(5, "00:00"), (6, "23:59")], [(4, "23:59"), (0, "00:00")]),
        ("workdays", "22:00", "06:00", [(4, "23:00"), (5, "05:59")], [(5, "23:00"), (0, "05:59")]),
        ("never", "00:00", "00:00", [], [(day, "12:00") for day in range(7)]),
    ],
)
def test_quiet_hours(
    days: str, start: str, end: str, quiet: list[tuple[int, str]], loud: list[tuple[int, str]]
) -> None:
    """From the first minute on, no longer at the last; hours past midnight count from their day."""
    settings = Settings(quiet_days=days, quiet_from=start, quiet_to=end)

    assert [in_quiet_hours(settings, at(*moment)) for moment in quiet] == [True] * len(quiet)
    assert [in_quiet_hours(settings, at(*moment)) for moment in loud] == [False] * len(loud)


@given(
    st.datetimes(datetime.datetime(2026, 1, 1), datetime.datetime(2027, 1, 1)),
    st.integers(0, 47),
    st.integers(0, 47),
)
def test_each_moment_is_quiet_either_from_or_until(
    now: datetime.datetime, one: int, other: int
) -> None:
    """Every day: the hours from a to b and those from b to a share no moment and leave none out."""
    times = [f"{half // 2:02d}:{half % 2 * 30:02d}" for half in (one, other)]
    there = Settings(quiet_days="every", quiet_from=times[0], quiet_to=times[1])
    back = Settings(quiet_days="every", quiet_from=times[1], quiet_to=times[0])
    expected = 2 if one == other else 1

    assert expected == in_quiet_hours(there, now) + in_quiet_hours(back, now)


def test_without_an_x_server_no_program_fills_the_screen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The question costs no more than a line in the log."""
    monkeypatch.setenv("DISPLAY", f"{tmp_path}/none:7")

    assert not fills_the_screen()


@pytest.mark.parametrize(("said", "quiet"), [("false", True), ("true", False), ("", False)])
def test_gnome_s_do_not_disturb_is_read_from_its_settings(
    said: str, quiet: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Banners switched off mean quiet; on another desktop nobody is asked."""
    gsettings = tmp_path / "gsettings"
    gsettings.write_text(f"#!/bin/sh\necho {said}\n")
    gsettings.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    on_gnome = do_not_disturb()
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "KDE")

    assert on_gnome == quiet
    assert not do_not_disturb()
