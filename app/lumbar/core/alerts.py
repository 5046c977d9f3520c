"""When to warn, remind and take the notice back."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from lumbar.core.advice import advice_on
from lumbar.core.types import AlertEvent, AlertKind, Deviation, RulaResult, SceneState

_LONGEST_GAP_S = 2.0
"""Two updates further apart say nothing about the time between them."""

_TAKEN_BACK = 2.0
"""Seconds of bad time that a second of good time takes back before a notice is raised.

With 2, bad time grows only where more than two thirds of the time are bad: a glance of 3 s at the
keyboard every 4.5 s never adds up to a warning, slouching with a straight second in every six does.
"""

_LONGEST_DOUBT_S = 60.0
"""A notice that nothing has borne out for so long is out of date."""


@dataclass(frozen=True)
class AlertSettings:
    """The user's thresholds.

    Attributes:
        rula_action_level: Warn from this certain RULA action level on, 1..4; None: never for RULA.
        onset_s: Bad time before a notice, less what good time in between took back.
        hysteresis: Recovered only when the deviation is below 1 minus this, 0..1.
        recover_s: So long not bad, and the bad time starts anew; so long recovered, and the notice
            is withdrawn.
        cooldown_s: Time without a new notice after one was withdrawn.
        remind_s: Time between reminders while it stays bad; 0: never remind.
        grace_s: No notice so soon after somebody is first in view, from the beginning or a `reset`
            on: who has just sat down or moved the camera is left in peace. Bad time counts
            meanwhile.
    """

    rula_action_level: int | None = 3
    onset_s: float = 20.0
    hysteresis: float = 0.25
    recover_s: float = 5.0
    cooldown_s: float = 120.0
    remind_s: float = 600.0
    grace_s: float = 0.0


class _Verdict(Enum):
    """What one update says about the posture."""

    BAD = "bad"
    BETWEEN = "between"
    GOOD = "good"
    AWAY = "away"
    UNSURE = "unsure"


_RECOVERED = {_Verdict.GOOD, _Verdict.AWAY}


class AlertPolicy:
    """A state machine over posture updates; it says when to warn and never how.

    There is one notice at most. RAISE shows it, REMIND replaces it, WITHDRAW takes it away. Time
    counts as bad (or recovered) only between two updates that both say so, so that one blurred
    frame, a person who left, doubt and gaps in the data never add up to a warning. Nor do short
    glances at the keyboard: good time between them takes bad time back. Without a deviation only
    RULA can tell good from unsure, as in `core.summary.band_of`.
    """

    def __init__(self, settings: AlertSettings) -> None:
        self.settings = settings
        self._snoozed_until_s = -math.inf
        self._withdrawn_s = -math.inf
        self._raised = False
        self._forget()

    def _forget(self) -> None:
        self._last: tuple[float, _Verdict] | None = None
        self._began_s = math.inf
        self._bad_s = 0.0
        self._not_bad_s = 0.0
        self._recovered_s = 0.0
        self._shown_s = -math.inf
        self._borne_out_s = -math.inf
        self._reason: Literal["deviation", "rula"] = "deviation"
        self._over = False

    def snooze(self, until_t_s: float | None) -> None:
        """Hold all alerts back before ``until_t_s``; None ends it.

        The next update withdraws a notice that is shown.
        """
        self._snoozed_until_s = -math.inf if until_t_s is None else until_t_s

    def reset(self) -> None:
        """Forget the past but for a snooze; the next update withdraws a notice that is shown."""
        self._forget()
        self._withdrawn_s = -math.inf
        self._over = self._raised

    def update(
        self,
        t_s: float,
        state: SceneState,
        rula: RulaResult | None,
        deviation: Deviation | None,
    ) -> AlertEvent | None:
        """Take what one frame says and tell what to do about the notice.

        Args:
            t_s: Time of the frame in seconds; must increase.
            state: Only OK is judged.
            rula: None when unknown.
            deviation: None when unknown.
        """
        verdict = self._verdict(state, rula, deviation)
        self._pass_time(t_s, verdict)
        if state is not SceneState.NO_PERSON:
            self._began_s = min(self._began_s, t_s)
        if t_s < self._snoozed_until_s:
            event = self._withdraw(t_s) if self._raised else None
            self._bad_s = 0.0
            return event
        if self._raised:
            recovered = verdict in _RECOVERED and self._recovered_s >= self.settings.recover_s
            doubtful = t_s - self._borne_out_s >= _LONGEST_DOUBT_S
            if self._over or recovered or doubtful:
                return self._withdraw(t_s)
            due = self.settings.remind_s > 0 and t_s - self._shown_s >= self.settings.remind_s
            kind = AlertKind.REMIND
        else:
            due = (
                self._bad_s >= self.settings.onset_s
                and t_s - self._withdrawn_s >= self.settings.cooldown_s
                and t_s - self._began_s >= self.settings.grace_s
            )
            kind = AlertKind.RAISE
        if verdict is not _Verdict.BAD or not due:
            return None
        self._raised = True
        self._shown_s = t_s
        return self._notice(kind, t_s, rula, deviation)

    def _verdict(
        self, state: SceneState, rula: RulaResult | None, deviation: Deviation | None
    ) -> _Verdict:
        if state is SceneState.NO_PERSON:
            return _Verdict.AWAY
        if state is SceneState.UNSURE:
            return _Verdict.UNSURE
        level = self.settings.rula_action_level if rula is not None else None
        low, high = (rula.action_level_min, rula.action_level_max) if rula is not None else (0, 0)
        if _off_baseline(deviation) or (level is not None and low >= level):
            return _Verdict.BAD
        if deviation is None:
            return _Verdict.GOOD if level is not None and high < level else _Verdict.UNSURE
        between = deviation.value >= 1 - self.settings.hysteresis
        return _Verdict.BETWEEN if between else _Verdict.GOOD

    def _pass_time(self, t_s: float, verdict: _Verdict) -> None:
        """Count the time since the last update towards what both updates agree on."""
        last_s, before = self._last or (t_s, verdict)
        self._last = (t_s, verdict)
        if verdict in (_Verdict.BAD, _Verdict.BETWEEN):
            self._borne_out_s = t_s
        span_s = t_s - last_s
        bad = verdict is _Verdict.BAD
        if not 0 <= span_s <= _LONGEST_GAP_S:
            self._not_bad_s = self._recovered_s = 0.0
            if not self._raised and not 0 <= span_s < self.settings.recover_s:
                self._bad_s = 0.0
        elif bad != (before is _Verdict.BAD):
            self._not_bad_s = self._recovered_s = 0.0
        elif bad:
            self._bad_s += span_s
        else:
            self._not_bad_s += span_s
            both_recovered = {verdict, before} <= _RECOVERED
            self._recovered_s = self._recovered_s + span_s if both_recovered else 0.0
            if both_recovered and not self._raised:
                self._bad_s = max(self._bad_s - _TAKEN_BACK * span_s, 0.0)
        if not bad and not self._raised and self._not_bad_s >= self.settings.recover_s:
            self._bad_s = 0.0

    def _notice(
        self, kind: AlertKind, t_s: float, rula: RulaResult | None, deviation: Deviation | None
    ) -> AlertEvent:
        """The event for a BAD verdict; the deviation explains itself better, so it goes first."""
        off = _off_baseline(deviation)
        self._reason = "deviation" if off else "rula"
        advice = advice_on(deviation if off else None, rula)
        return AlertEvent(kind, t_s, self._reason, advice, self._bad_s)

    def _withdraw(self, t_s: float) -> AlertEvent:
        event = AlertEvent(AlertKind.WITHDRAW, t_s, self._reason, "", self._bad_s)
        self._raised = self._over = False
        self._withdrawn_s = t_s
        self._bad_s = 0.0
        return event


def _off_baseline(deviation: Deviation | None) -> bool:
    return deviation is not None and deviation.value >= 1
