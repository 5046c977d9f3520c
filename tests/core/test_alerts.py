"""The alert policy: calm, honest, and the same for every sequence of updates."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbar.core.alerts import AlertPolicy, AlertSettings
from lumbar.core.types import (
    AlertEvent,
    AlertKind,
    Basis,
    Deviation,
    RulaResult,
    SceneState,
    StepScore,
)

RAISE, REMIND, WITHDRAW = AlertKind.RAISE, AlertKind.REMIND, AlertKind.WITHDRAW


def deviation(value: float) -> Deviation:
    """A deviation that the head's pitch makes alone."""
    return Deviation(value, {"head_pitch": value, "distance": -0.1})


def rula(low: int, high: int) -> RulaResult:
    """A result whose neck is the worst step."""
    steps = dict.fromkeys(("upper_arm", "trunk"), StepScore(1, 1, Basis.ASSUMED))
    return RulaResult("both", steps | {"neck": StepScore(3, 4, Basis.MEASURED)}, low, high)


@dataclass(frozen=True)
class Update:
    """What one frame says, and how long after the last one."""

    after_s: float
    state: SceneState = SceneState.OK
    rula: RulaResult | None = None
    deviation: Deviation | None = None


def bad(after_s: float = 1.0) -> Update:
    return Update(after_s, deviation=deviation(1.2))


def between(after_s: float = 1.0) -> Update:
    return Update(after_s, deviation=deviation(0.9))


def good(after_s: float = 1.0) -> Update:
    return Update(after_s, deviation=deviation(0.2))


def away(after_s: float = 1.0) -> Update:
    return Update(after_s, SceneState.NO_PERSON)


def unsure(after_s: float = 1.0) -> Update:
    return Update(after_s, SceneState.UNSURE)


Make = Callable[..., Update]


def play(policy: AlertPolicy, updates: Iterable[Update], start_s: float = 0.0) -> list[AlertEvent]:
    """The events of a sequence of updates; the last one happens at the sum of all times."""
    events, t_s = [], start_s
    for update in updates:
        t_s += update.after_s
        event = policy.update(t_s, update.state, update.rula, update.deviation)
        if event is not None:
            events.append(event)
    return events


SHORT = AlertSettings(onset_s=3.0, recover_s=2.0, cooldown_s=4.0, remind_s=5.0)


def raised() -> AlertPolicy:
    """A policy that has raised its notice at 4 s."""
    policy = AlertPolicy(SHORT)
    events = play(policy, [bad()] * 4)

    assert [event.kind for event in events] == [RAISE]
    return policy


def test_bad_posture_is_told_after_the_onset() -> None:
    """The notice comes when posture was bad for the onset, and says why, what to do, how long."""
    events = play(AlertPolicy(AlertSettings(onset_s=20)), [bad(0.25)] * 100)

    assert events == [AlertEvent(RAISE, 20.25, "deviation", "Lift your head", 20.0)]


def test_an_onset_of_zero_warns_at_once() -> None:
    """Without an onset the first bad frame is told."""
    assert len(play(AlertPolicy(AlertSettings(onset_s=0)), [bad()])) == 1


@pytest.mark.parametrize(
    ("low", "high", "level", "told"),
    [(5, 6, 3, True), (4, 7, 3, False), (7, 7, 4, True), (7, 7, None, False), (1, 1, 1, True)],
)
def test_only_a_certain_action_level_warns(
    low: int, high: int, level: int | None, told: bool
) -> None:
    """The lowest possible action level must reach the setting; None never does."""
    policy = AlertPolicy(replace(SHORT, rula_action_level=level))

    events = play(policy, [Update(1.0, rula=rula(low, high))] * 6)

    assert [(event.reason, event.advice) for event in events] == (
        [("rula", "Straighten your neck")] if told else []
    )


@pytest.mark.parametrize("blip", [good, between, away, unsure])
def test_a_blip_does_not_start_the_onset_anew(blip: Make) -> None:
    """One frame of something else only costs its own time."""
    events = play(AlertPolicy(SHORT), [bad(), bad(), blip(0.5), bad(0.5), bad(), bad(), bad()])

    assert [event.kind for event in events] == [RAISE]
    assert events[0].bad_for_s == 3.0


@pytest.mark.parametrize("break_", [good, between, away, unsure])
def test_a_break_starts_the_onset_anew(break_: Make) -> None:
    """Not bad for the recovery time, and bad time counts from nothing."""
    updates = [bad(), bad(), bad(), *[break_()] * 3, bad(), bad(), bad()]

    assert play(AlertPolicy(SHORT), updates) == []


def test_a_gap_in_the_data_is_no_bad_time() -> None:
    """Nothing is known of the time between two updates far apart, and a long gap starts anew."""
    assert play(AlertPolicy(SHORT), [bad(), bad(), bad(), bad(60.0), bad(), bad()]) == []


@pytest.mark.parametrize("recovered", [good, away])
def test_recovery_and_leaving_withdraw_the_notice(recovered: Make) -> None:
    """Once recovered, or gone, for long enough, the notice is taken away."""
    events = play(raised(), [recovered()] * 5, start_s=4.0)

    assert events == [AlertEvent(WITHDRAW, 7.0, "deviation", "", 3.0)]


@pytest.mark.parametrize("other", [between, unsure])
def test_hysteresis_and_doubt_keep_the_notice(other: Make) -> None:
    """Just below the limit is not recovered, and not knowing is no recovery."""
    assert play(raised(), [other()] * 30, start_s=4.0) == []


def test_an_uncertain_score_alone_is_no_recovery() -> None:
    """While the head is hidden, a RULA score that may be high leaves the notice up."""
    hidden = Update(1.0, rula=rula(3, 6))

    assert play(raised(), [hidden] * 30, start_s=4.0) == []


def test_a_certainly_low_score_is_a_recovery() -> None:
    """Without a deviation, RULA whose highest level lies below the setting says good."""
    low = Update(1.0, rula=rula(1, 4))

    assert [event.kind for event in play(raised(), [low] * 5, start_s=4.0)] == [WITHDRAW]


@pytest.mark.parametrize("updates", [[unsure()] * 61, [unsure(3600.0)], [good(), unsure()] * 31])
def test_a_notice_does_not_outlive_a_minute_of_doubt(updates: list[Update]) -> None:
    """What nothing has borne out for a minute is taken away."""
    assert [event.kind for event in play(raised(), updates, start_s=4.0)] == [WITHDRAW]


def test_a_notice_is_replaced_while_it_stays_bad() -> None:
    """Reminders come at their interval, and tell how long it has been bad."""
    events = play(raised(), [bad()] * 11, start_s=4.0)

    assert [(event.kind, event.t_s, event.bad_for_s) for event in events] == [
        (REMIND, 9.0, 8.0),
        (REMIND, 14.0, 13.0),
    ]


def test_no_reminders_when_switched_off() -> None:
    """An interval of 0 never reminds."""
    policy = raised()
    policy.settings = replace(SHORT, remind_s=0)

    assert play(policy, [bad()] * 100, start_s=4.0) == []


def test_cool_down_after_a_withdrawal() -> None:
    """A relapse within the cool-down is told only after it."""
    policy = raised()
    play(policy, [good()] * 3, start_s=4.0)

    events = play(policy, [bad()] * 6, start_s=7.0)

    assert [(event.kind, event.t_s) for event in events] == [(RAISE, 11.0)]


def test_snooze_withdraws_and_then_asks_for_a_whole_onset() -> None:
    """While snoozed there is no notice and no bad time adds up."""
    policy = raised()
    policy.snooze(20.0)

    events = play(policy, [bad()] * 20, start_s=4.0)

    assert [(event.kind, event.t_s) for event in events] == [(WITHDRAW, 5.0), (RAISE, 22.0)]


def test_a_snooze_can_be_ended() -> None:
    """None lets alerts through again."""
    policy = AlertPolicy(SHORT)
    policy.snooze(math.inf)
    assert play(policy, [bad()] * 9) == []

    policy.snooze(None)

    assert [event.kind for event in play(policy, [bad()] * 5, start_s=9.0)] == [RAISE]


def test_reset_withdraws_at_the_next_update_and_keeps_a_snooze() -> None:
    """What is shown does not stay when the past is forgotten; a snooze is the user's word."""
    policy = raised()
    policy.reset()

    assert [event.kind for event in play(policy, [bad()], start_s=4.0)] == [WITHDRAW]

    policy.snooze(100.0)
    policy.reset()

    assert play(policy, [bad()] * 20, start_s=5.0) == []


def test_the_first_minute_is_left_in_peace() -> None:
    """Bad from the beginning: told at the end of the grace and not after the onset."""
    policy = AlertPolicy(AlertSettings(onset_s=20.0, grace_s=60.0))

    events = play(policy, [bad()] * 90)

    assert [(event.kind, event.t_s) for event in events] == [(RAISE, 61.0)]


def test_the_first_minute_begins_with_somebody_in_view() -> None:
    """Two minutes of an empty chair do not use up the peace of who then sits down."""
    policy = AlertPolicy(AlertSettings(onset_s=20.0, grace_s=60.0))

    events = play(policy, [Update(1.0, state=SceneState.NO_PERSON)] * 120 + [bad()] * 90)

    assert [(event.kind, event.t_s) for event in events] == [(RAISE, 181.0)]


def test_every_reset_begins_a_grace_of_its_own() -> None:
    """After a pause or with another camera the minute counts anew, and the notice goes at once."""
    policy = AlertPolicy(AlertSettings(onset_s=5.0, cooldown_s=0.0, remind_s=0.0, grace_s=60.0))
    before = play(policy, [bad()] * 70)
    policy.reset()

    after = play(policy, [bad()] * 70, start_s=1000.0)

    assert [(event.kind, event.t_s) for event in before] == [(RAISE, 61.0)]
    assert [(event.kind, event.t_s) for event in after] == [(WITHDRAW, 1001.0), (RAISE, 1061.0)]


def test_a_new_threshold_counts_at_once() -> None:
    """Switching RULA warnings off recovers what was bad for RULA alone."""
    policy = AlertPolicy(SHORT)
    update = Update(1.0, rula=rula(7, 7))
    assert [event.kind for event in play(policy, [update] * 4)] == [RAISE]

    policy.settings = replace(SHORT, rula_action_level=None)

    calm = replace(update, deviation=deviation(0.0))
    assert [event.kind for event in play(policy, [calm] * 4, start_s=4.0)] == [WITHDRAW]


def in_turn(bad_s: float, good_s: float, times: int) -> list[Update]:
    """Bad and good by turns, four updates a second."""
    turn = [*[bad(0.25)] * round(4 * bad_s), *[good(0.25)] * round(4 * good_s)]
    return turn * times


@given(glance_s=st.integers(1, 60).map(lambda n: n / 4), pause=st.floats(0.5, 2.0))
def test_glances_with_pauses_never_add_up(glance_s: float, pause: float) -> None:
    """A minute of them; pauses half as long as the glances, and a frame's time more, are enough."""
    updates = in_turn(glance_s, glance_s * pause + 0.25, math.ceil(60 / glance_s))

    assert play(AlertPolicy(AlertSettings(onset_s=20.0)), updates) == []


@given(slouch_s=st.integers(4, 60).map(float), break_s=st.sampled_from([0.25, 0.5, 0.75, 1.0]))
def test_slouching_with_short_interruptions_is_told(slouch_s: float, break_s: float) -> None:
    """A straight second now and then only delays the notice: at most to three times the onset."""
    events = play(
        AlertPolicy(AlertSettings(onset_s=20.0)), in_turn(slouch_s, break_s, round(90 / slouch_s))
    )

    assert events[0].kind is RAISE
    assert 20.0 <= events[0].t_s <= 60.0


@pytest.mark.parametrize("neither", [between, unsure])
def test_doubt_takes_nothing_back(neither: Make) -> None:
    """Only a posture that is known to be good, or nobody there, takes bad time back."""
    settings = AlertSettings(onset_s=3.0, recover_s=9.0)
    updates = [bad(), bad(), bad(), *[neither()] * 4, bad(), bad()]

    assert [event.kind for event in play(AlertPolicy(settings), updates)] == [RAISE]
    calm = [good() if update.deviation != bad().deviation else update for update in updates]
    assert play(AlertPolicy(settings), calm) == []


KINDS = {"bad": bad, "between": between, "good": good, "away": away, "unsure": unsure}


def obey_the_rules(
    settings: AlertSettings, sequence: Iterable[tuple[str, float]], snoozes: dict[int, float | None]
) -> None:
    """Check every promise of the policy on one sequence of (kind, seconds since the last)."""
    policy = AlertPolicy(settings)
    t_s, before, shown_s, withdrawn_s = 0.0, "", None, -math.inf
    bad_s = bad_streak_s = recovered_streak_s = borne_out_s = 0.0
    snoozed_until_s = -math.inf
    for index, (kind, after_s) in enumerate(sequence):
        if index in snoozes:
            until = snoozes[index]
            snoozed_until_s = -math.inf if until is None else t_s + until
            policy.snooze(None if until is None else snoozed_until_s)
        t_s += after_s
        update = KINDS[kind](after_s)
        event = policy.update(t_s, update.state, update.rula, update.deviation)

        near = after_s <= 2.0
        snoozed = t_s < snoozed_until_s
        bad_span_s = after_s if near and kind == before == "bad" else 0.0
        bad_s = 0.0 if snoozed else bad_s + bad_span_s
        bad_streak_s = bad_streak_s + bad_span_s if bad_span_s and not snoozed else 0.0
        recovered = {kind, before} <= {"good", "away"} and near
        recovered_streak_s = recovered_streak_s + after_s if recovered else 0.0
        before = kind
        borne_out_s = t_s if kind in ("bad", "between") else borne_out_s

        if event is not None and event.kind is not WITHDRAW:
            assert kind == "bad", "only bad posture is told"
            assert not snoozed, "a snooze is silent"
            assert bad_s >= settings.onset_s, "never earlier than the onset"
            assert (event.kind is REMIND) == (shown_s is not None), "one notice at most"
            if event.kind is RAISE:
                assert t_s - withdrawn_s >= settings.cooldown_s
            else:
                assert t_s - shown_s >= settings.remind_s > 0
            assert event.advice
            shown_s = t_s
        elif event is not None:
            assert shown_s is not None, "only what is shown is withdrawn"
            doubtful = t_s - borne_out_s >= 60.0
            assert snoozed or doubtful or recovered_streak_s >= settings.recover_s
            shown_s, withdrawn_s, bad_s = None, t_s, 0.0

        if snoozed:
            assert shown_s is None, "nothing stays up in a snooze"
        else:
            if kind in ("good", "away") and recovered_streak_s >= settings.recover_s:
                assert shown_s is None, "recovered means withdrawn"
            if kind == "bad" and bad_streak_s >= settings.onset_s:
                cooling = t_s - withdrawn_s < settings.cooldown_s
                assert shown_s is not None or cooling, "bad for the onset means told"


EXHAUSTIVE = AlertSettings(onset_s=2.0, recover_s=1.0, cooldown_s=3.0, remind_s=2.0)


@pytest.mark.parametrize("after_s", [1.0, 2.5])
def test_every_short_sequence_obeys_the_rules(after_s: float) -> None:
    """All sequences of seven updates a second apart, the fourth perhaps after a gap."""
    for sequence in itertools.product(KINDS, repeat=7):
        spans = [1.0, 1.0, 1.0, after_s, 1.0, 1.0, 1.0]
        obey_the_rules(EXHAUSTIVE, zip(sequence, spans, strict=True), {})


@given(
    alert_settings=st.builds(
        AlertSettings,
        onset_s=st.sampled_from([0.0, 0.5, 3.0, 10.0]),
        hysteresis=st.just(0.25),
        recover_s=st.sampled_from([0.0, 1.0, 4.0]),
        cooldown_s=st.sampled_from([0.0, 2.0, 20.0]),
        remind_s=st.sampled_from([0.0, 1.0, 15.0]),
    ),
    runs=st.lists(
        st.tuples(
            st.sampled_from(sorted(KINDS)),
            st.sampled_from([0.25, 0.5, 1.0, 2.0, 2.5, 30.0]),
            st.integers(1, 12),
        ),
        max_size=12,
    ),
    snoozes=st.dictionaries(
        st.integers(0, 60), st.none() | st.sampled_from([0.5, 5.0, 100.0]), max_size=3
    ),
)
@settings(max_examples=400, deadline=None)
def test_long_sequences_obey_the_rules(
    alert_settings: AlertSettings,
    runs: list[tuple[str, float, int]],
    snoozes: dict[int, float | None],
) -> None:
    """Random runs with random settings, gaps and snoozes."""
    sequence = [(kind, after_s) for kind, after_s, count in runs for _ in range(count)]
    obey_the_rules(alert_settings, sequence, snoozes)
