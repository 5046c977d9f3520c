"""The alert policy against an independent reference, on every short sequence of updates.

The policy carries a few sums along; the reference knows nothing but the whole story so far and
looks each question up in it anew.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import pytest

from lumbar.core.alerts import AlertPolicy, AlertSettings
from lumbar.core.types import AlertKind, Deviation, SceneState

Update = tuple[float, str]
"""Time, and how the posture is: bad, between, good, away or unsure."""

NEAR_S = 2.0
DOUBT_S = 60.0
VALUES = {"bad": 1.5, "between": 0.9, "good": 0.0}
STATES = {"away": SceneState.NO_PERSON, "unsure": SceneState.UNSURE}


class Reference:
    """The policy by its specification."""

    def __init__(self, settings: AlertSettings) -> None:
        self.settings = settings
        self.story: list[Update] = []
        self.events: dict[int, AlertKind] = {}

    def update(self, t_s: float, kind: str) -> AlertKind | None:
        """What has to be done now."""
        self.story.append((t_s, kind))
        now = len(self.story) - 1
        event = self._told(now) if self._shown(now) else self._silent(now)
        if event is not None:
            self.events[now] = event
        return event

    def _told(self, now: int) -> AlertKind | None:
        """While a notice is shown."""
        t_s, kind = self.story[now]
        borne_out = [t for t, each in self.story if each in ("bad", "between")]
        recovered = self._streak(now, {"good", "away"})
        if recovered is not None and recovered >= self.settings.recover_s:
            return AlertKind.WITHDRAW
        if t_s - max(borne_out) >= DOUBT_S:
            return AlertKind.WITHDRAW
        last_s = self._last(now, {AlertKind.RAISE, AlertKind.REMIND})
        due = self.settings.remind_s > 0 and t_s - last_s >= self.settings.remind_s
        return AlertKind.REMIND if due and kind == "bad" else None

    def _silent(self, now: int) -> AlertKind | None:
        """While none is."""
        t_s, kind = self.story[now]
        cool = t_s - self._last(now, {AlertKind.WITHDRAW}) >= self.settings.cooldown_s
        came_s = next((t for t, each in self.story if each != "away"), math.inf)
        graced = t_s - came_s >= self.settings.grace_s
        due = self._bad_s(now) >= self.settings.onset_s and cool and graced
        return AlertKind.RAISE if due and kind == "bad" else None

    def _last(self, before: int, kinds: set[AlertKind]) -> float:
        """Time of the last event of a kind before an update."""
        times = [
            self.story[i][0] for i, kind in self.events.items() if kind in kinds and i < before
        ]
        return max(times, default=-math.inf)

    def _shown(self, before: int) -> bool:
        told = [kind for i, kind in sorted(self.events.items()) if i < before]
        return bool(told) and told[-1] is not AlertKind.WITHDRAW

    def _near(self, index: int) -> bool:
        return index > 0 and self.story[index][0] - self.story[index - 1][0] <= NEAR_S

    def _streak(self, end: int, kinds: set[str]) -> float | None:
        """How long, without a gap, every update up to one was of these kinds; None if it is not."""
        if self.story[end][1] not in kinds:
            return None
        start = end
        while self._near(start) and self.story[start - 1][1] in kinds:
            start -= 1
        return self.story[end][0] - self.story[start][0]

    def _bad_s(self, now: int) -> float:
        """Bad time since the last break, the last notice taken back, or the beginning.

        Good time takes twice itself back and never more than there is: so it is the most that any
        stretch of the story that ends now has added (Lindley's recursion, read backwards).
        """
        added = [self._added(i) for i in range(self._begin(now) + 1, now + 1)]
        return max(sum(added[first:]) for first in range(len(added) + 1))

    def _added(self, index: int) -> float:
        """What the time before one update adds to the bad time, or takes back from it."""
        span_s = self.story[index][0] - self.story[index - 1][0]
        kinds = {self.story[index][1], self.story[index - 1][1]}
        if not self._near(index):
            return 0.0
        if kinds == {"bad"}:
            return span_s
        return -2.0 * span_s if kinds <= {"good", "away"} and not self._shown(index) else 0.0

    def _begin(self, now: int) -> int:
        """The update from which bad time counts."""
        recover_s = self.settings.recover_s
        for index in range(now, 0, -1):
            if self.events.get(index) is AlertKind.WITHDRAW:
                return index
            if self._shown(index):
                continue
            rest = self._streak(index, {"between", "good", "away", "unsure"})
            gap_s = self.story[index][0] - self.story[index - 1][0]
            long_gap = not self._near(index) and gap_s >= recover_s
            if long_gap or (rest is not None and rest >= recover_s):
                return index
        return 0


def play(policy: AlertPolicy, t_s: float, kind: str) -> AlertKind | None:
    """One update of the real policy."""
    deviation = Deviation(VALUES[kind], {"distance": VALUES[kind]}) if kind in VALUES else None
    event = policy.update(t_s, STATES.get(kind, SceneState.OK), None, deviation)
    return None if event is None else event.kind


def compare(settings: AlertSettings, spans: Sequence[float], kinds: Sequence[str]) -> bool:
    """Whether both say the same at every update."""
    policy, reference, t_s = AlertPolicy(settings), Reference(settings), 100.0
    for span_s, kind in zip(spans, kinds, strict=True):
        t_s += span_s
        if play(policy, t_s, kind) is not reference.update(t_s, kind):
            return False
    return True


KINDS = ("bad", "between", "good", "away", "unsure")


@pytest.mark.parametrize(
    ("settings", "spans"),
    [
        (AlertSettings(onset_s=2, recover_s=1, cooldown_s=3, remind_s=2), [1.0] * 6),
        (AlertSettings(onset_s=1, recover_s=2, cooldown_s=0, remind_s=1), [1, 1, 2.5, 1, 1, 1]),
        (AlertSettings(onset_s=1, recover_s=3, cooldown_s=2, remind_s=0), [1, 1, 2.5, 1, 4, 1]),
        (AlertSettings(onset_s=0, recover_s=0, cooldown_s=0, remind_s=1), [1, 0.5, 3, 1, 1, 1]),
        (AlertSettings(onset_s=1, recover_s=5, cooldown_s=0, remind_s=30), [1, 1, 1, 40, 30, 1]),
        (AlertSettings(onset_s=2, recover_s=9, cooldown_s=0, remind_s=0), [1, 2, 0.5, 0.5, 1, 2]),
        (AlertSettings(onset_s=1, recover_s=1, cooldown_s=0, remind_s=1, grace_s=3), [1.0] * 5),
    ],
    ids=["plain", "short gap", "two gaps", "no patience", "doubt", "good takes back", "grace"],
)
def test_the_policy_does_what_the_reference_does(
    settings: AlertSettings, spans: list[float]
) -> None:
    """All 15,625 sequences of six updates (3,125 of five), for seven settings and spacings."""
    different = [
        kinds
        for kinds in itertools.product(KINDS, repeat=len(spans))
        if not compare(settings, spans, kinds)
    ]

    assert different == []
