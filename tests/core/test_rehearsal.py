"""Trying settings on minutes that are past."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.alerts import AlertPolicy, AlertSettings
from lumbar.core.rehearsal import Answer, Criteria, Rehearsal, rehearse
from lumbar.core.summary import band_of
from lumbar.core.tally import Tally
from lumbar.core.types import AlertKind, Band, Deviation, MinuteRow, SceneState

SETTINGS = AlertSettings(rula_action_level=3, onset_s=20.0)
USUAL = Criteria(0.0, 1.0, 3)


def minutes(band: Band, count: int, start: int = 0, **scores: float) -> list[MinuteRow]:
    """``count`` minutes of one band."""
    return [MinuteRow(60 * (start + n), {band: 60.0}, **scores) for n in range(count)]


def tried(
    rows: Sequence[MinuteRow],
    settings: AlertSettings = SETTINGS,
    limit: float = 1.0,
    judged_by: Sequence[Criteria] = (USUAL,),
) -> Rehearsal:
    """A day recorded with the limit 1, unless said otherwise."""
    return rehearse(rows, judged_by, settings, limit=limit)


def times(
    rows: list[MinuteRow], settings: AlertSettings = SETTINGS, limit: float = 1.0
) -> list[int]:
    """Minutes with a warning."""
    return [t // 60 for t in tried(rows, settings, limit).times]


def test_a_poor_stretch_would_warn_once() -> None:
    """One notice for ten poor minutes, and none for good ones."""
    day = minutes(Band.GOOD, 5, deviation_mean=0.2) + minutes(Band.POOR, 10, 5, deviation_mean=1.4)

    assert [5] == times(day)
    assert tried(day).answer is Answer.YES


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


def test_half_a_minute_of_a_poor_score_is_not_averaged_away() -> None:
    """30 s at 5 and 30 s at 2 are 3.5 on average, which would be no reason to warn."""
    seconds = {Band.GOOD: 30.0, Band.POOR: 30.0}
    day = [MinuteRow(0, seconds, rula_min=3.5, rula_max=4.0, alerts=1)]

    assert tried(day).times == (0,)
    assert tried(day, AlertSettings(rula_action_level=4)).answer is Answer.PROBABLY_NOT


def test_nobody_is_never_warned() -> None:
    """Away, unsure and paused minutes cannot be bad."""
    for band in (Band.AWAY, Band.UNSURE, Band.PAUSED):
        assert tried(minutes(band, 10)).answer is Answer.NO


def lived(shares: Sequence[float]) -> tuple[list[MinuteRow], list[int]]:
    """Rows of a day that was lived at 4 Hz, a share for each second, and its true warnings."""
    policy, tally = AlertPolicy(SETTINGS), Tally()
    rows: list[MinuteRow] = []
    raised = []
    for tick in range(4 * len(shares) + 1):
        t_s = tick / 4
        share = shares[min(tick // 4, len(shares) - 1)]
        deviation = Deviation(share, {"head_height": share})
        event = policy.update(t_s, SceneState.OK, None, deviation)
        band = band_of(SceneState.OK, None, deviation, rula_action_level=3)
        rows += tally.add(t_s, t_s, band, None, deviation, event)
        if event is not None and event.kind is AlertKind.RAISE:
            raised.append(60 * int(t_s // 60))
    return [row for row in rows + tally.flush() if row.seconds], raised


def test_half_a_minute_of_slouching_is_not_averaged_away() -> None:
    """30 s at 1.6 and 30 s at 0.3 are 0.95 on average; it warned, and that is what is said."""
    rows, raised = lived([0.3] * 60 + [1.6] * 30 + [0.3] * 30 + [0.3] * 60)
    found = tried(rows)

    assert raised == [60]
    assert found.answer is Answer.YES
    assert found.times == (60,)
    assert tried(rows, limit=1.5).answer is Answer.YES
    assert tried(rows, limit=1.7).answer is Answer.NO


@pytest.mark.parametrize("before", [0, 5])
def test_a_stretch_across_two_minutes_is_one(before: int) -> None:
    """12 s of one and 13 s of the next are 25 s; whatever else was poor in the first of them."""
    first = [0.3] * 10 + [1.6] * before + [0.3] * (38 - before) + [1.6] * 12
    rows, raised = lived([0.3] * 60 + first + [1.6] * 13 + [0.3] * 47)
    found = tried(rows)
    unwarned = tried([replace(row, alerts=0) for row in rows])

    assert raised == [120]
    assert (found.answer, found.times) == (Answer.YES, (120,))
    assert unwarned.answer is Answer.PERHAPS


def test_a_warning_tells_where_in_its_minutes_the_poor_seconds_were() -> None:
    """They are joined to each other, and not to a short stretch of the minute before."""
    early = [0.3] * 30 + [1.6] * 5 + [0.3] * 25
    rows, raised = lived([*early, *[0.3] * 48, *[1.6] * 25, *[0.3] * 47])

    assert raised == [120]
    assert tried(rows).answer is Answer.YES
    assert tried(rows).times == (120,)


def test_where_the_order_decides_it_is_not_said_for_sure() -> None:
    """Glances of 3 s at the keyboard never warn; as many seconds in one piece do."""
    rows, raised = lived(([1.6] * 3 + [0.3] * 3) * 30)
    found = tried(rows)

    assert raised == []
    assert found.answer is Answer.PERHAPS
    assert found.times


@given(
    st.lists(
        st.tuples(st.sampled_from([0.2, 0.5, 0.7, 0.9, 1.3, 2.0]), st.integers(3, 120)),
        min_size=2,
        max_size=12,
    )
)
def test_with_unchanged_settings_no_is_never_wrong(stretches: list[tuple[float, int]]) -> None:
    """Whatever a day was like: if it warned, the answer is not that it would not have."""
    shares = [share for share, seconds in stretches for _ in range(seconds)]
    rows, raised = lived(shares)
    found = tried(rows)

    if raised:
        assert found.answer in (Answer.YES, Answer.PERHAPS)
    if found.answer is Answer.NO:
        assert not raised


def test_no_is_said_for_sure_only_where_no_value_could_have_warned() -> None:
    """Of a fair minute it is known that it was below the limit, not by how much all the time."""
    day = minutes(Band.FAIR, 3, deviation_mean=0.7, deviation_max=0.95)

    assert tried(day).answer is Answer.NO
    assert tried(day, limit=0.97).answer is Answer.NO
    assert tried(day, limit=0.9).answer is Answer.PROBABLY_NOT
    assert tried(day, limit=0.6).answer is Answer.YES


def test_each_minute_is_scaled_by_the_limit_it_was_recorded_with() -> None:
    """The limit was 1 in the morning and is 2 since eleven: 0.9 then and 0.9 now are not alike."""
    eleven = 11 * 60
    morning = minutes(Band.FAIR, 3, eleven - 5, deviation_mean=0.9, deviation_max=0.95)
    noon = minutes(Band.FAIR, 3, eleven + 5, deviation_mean=0.9, deviation_max=0.95)
    judged_by = [USUAL, Criteria(60.0 * eleven, 2.0, 3)]

    for limit, warned in ((2.0, ()), (1.0, (60 * (eleven + 5),))):
        found = tried(morning + noon, limit=limit, judged_by=judged_by)
        assert found.times == warned
        assert found.from_epoch_s is None


def test_minutes_of_which_it_is_not_known_what_judged_them_are_left_out() -> None:
    """And it is told from when on the answer counts."""
    day = minutes(Band.POOR, 3, deviation_mean=1.4) + minutes(Band.GOOD, 3, 3, deviation_mean=0.1)
    later = tried(day, judged_by=[replace(USUAL, since_epoch_s=150.0)])
    none = tried(day, judged_by=[replace(USUAL, since_epoch_s=1e6)])

    assert (later.answer, later.from_epoch_s) == (Answer.NO, 180)
    assert len(later.rows) == 3
    assert (none.answer, list(none.rows)) == (Answer.NO, [])


@pytest.mark.parametrize("seconds", [0.4, 59.9, 61.0, 130.0])
def test_minutes_of_any_length_are_tried(seconds: float) -> None:
    """A minute may be cut short, and hold more than 60 s after the clock was set back."""
    day = [MinuteRow(60 * n, {Band.POOR: seconds}, deviation_mean=1.4) for n in range(3)]

    assert bool(tried(day).times) == (seconds > 20)
