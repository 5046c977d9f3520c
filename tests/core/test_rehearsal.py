"""Trying settings on minutes that are past."""

from __future__ import annotations

from lumbar.core.alerts import AlertSettings
from lumbar.core.rehearsal import rehearse
from lumbar.core.types import Band, MinuteRow

SETTINGS = AlertSettings(rula_action_level=3, onset_s=20.0)


def minutes(band: Band, count: int, start: int = 0, **scores: float) -> list[MinuteRow]:
    """``count`` minutes of one band."""
    return [MinuteRow(60 * (start + n), {band: 60.0}, **scores) for n in range(count)]


def times(
    rows: list[MinuteRow], settings: AlertSettings = SETTINGS, limit: float = 1.0
) -> list[int]:
    """Minutes with a warning, for a day recorded with the limit 1."""
    return [t // 60 for t in rehearse(rows, settings, limit_before=1.0, limit=limit)]


def test_a_poor_stretch_would_warn_once() -> None:
    """One notice for ten poor minutes, and none for good ones."""
    day = minutes(Band.GOOD, 5, deviation_mean=0.2) + minutes(Band.POOR, 10, 5, deviation_mean=1.4)

    assert [5] == times(day)


def test_a_wider_limit_warns_less_and_a_tighter_one_more() -> None:
    """The deviation is compared with the limit that is tried."""
    day = minutes(Band.FAIR, 5, deviation_mean=0.8)

    assert ([], [0]) == (times(day), times(day, limit=0.75))
    assert [] == times(minutes(Band.POOR, 5, deviation_mean=1.4), limit=1.5)


def test_a_longer_onset_lets_short_stretches_pass() -> None:
    """Two poor minutes are no five."""
    day = minutes(Band.POOR, 2, deviation_mean=1.4) + minutes(Band.GOOD, 5, 2, deviation_mean=0.1)

    assert [] == times(day, AlertSettings(onset_s=300.0))


def test_rula_counts_when_it_is_asked_to() -> None:
    """A certain action level of 3 warns, unless RULA is off."""
    day = minutes(Band.POOR, 5, rula_min=5.0, rula_max=6.0)

    assert [0] == times(day)
    assert [] == times(day, AlertSettings(rula_action_level=None))


def test_nobody_is_never_warned() -> None:
    """Away, unsure and paused minutes cannot be bad."""
    for band in (Band.AWAY, Band.UNSURE, Band.PAUSED):
        assert [] == times(minutes(band, 10))
