"""Would these settings have warned? The alert policy, run over minutes that are past.

A minute of the history holds how many seconds were good, fair and poor, and the mean and the
largest deviation, but not in which order they came. So it is played twice: with the poor seconds in
one piece, joined to those of the next minute, and with all of them mixed, unless a warning tells
that they were not. Only what both say is said for sure. The values within a band are not known
either; what could have been is played too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from lumbar.core.alerts import AlertPolicy, AlertSettings
from lumbar.core.stretches import Criteria, Stretch, stretches_of
from lumbar.core.summary import band_of
from lumbar.core.types import AlertKind, Band, MinuteRow

__all__ = ["Answer", "Criteria", "Rehearsal", "rehearse"]

_STEP_S = 2.0
"""As far apart as the policy allows two updates to be."""

_INSTANT_S = 1e-3
"""Before one stretch ends and the next begins."""

_MINUTE_S = 60.0


class Answer(StrEnum):
    """Whether there would have been a warning."""

    NO = "no"
    PROBABLY_NOT = "probably not"
    PERHAPS = "perhaps"
    YES = "yes"


@dataclass(frozen=True)
class Rehearsal:
    """What came of it.

    Attributes:
        answer: PROBABLY_NOT where values that the history does not keep could have warned;
            PERHAPS where it hangs on their order.
        times: Start of each minute with a warning, about; empty for NO and PROBABLY_NOT.
        rows: The minutes that the answer is about.
        from_epoch_s: Start of the first of them if earlier ones had to be left out, because it is
            not known what they were judged by.
    """

    answer: Answer
    times: tuple[int, ...]
    rows: Sequence[MinuteRow]
    from_epoch_s: int | None


def rehearse(
    rows: Sequence[MinuteRow],
    judged_by: Sequence[Criteria],
    settings: AlertSettings,
    *,
    limit: float,
) -> Rehearsal:
    """Try settings on minutes.

    Args:
        rows: Oldest first.
        judged_by: What they were judged by, oldest first.
        settings: To be tried.
        limit: The user's deviation limit to be tried.
    """
    known = [(row, by) for row in rows if (by := _in_force(judged_by, row)) is not None]
    left = [row for row, _by in known]
    begun = left[0].epoch_s if left and len(left) < len(rows) else None
    worst = [stretches_of(row, by, limit, worst=True) for row, by in known]
    if not any(_warns(left, worst, settings, mixed=mixed) for mixed in (False, True)):
        return Rehearsal(Answer.NO, (), left, begun)
    likely = [stretches_of(row, by, limit) for row, by in known]
    if times := tuple(_raised(left, likely, settings, mixed=False)):
        sure = _warns(left, likely, settings, mixed=True)
        return Rehearsal(Answer.YES if sure else Answer.PERHAPS, times, left, begun)
    times = tuple(_raised(left, likely, settings, mixed=True))
    return Rehearsal(Answer.PERHAPS if times else Answer.PROBABLY_NOT, times, left, begun)


def _in_force(judged_by: Sequence[Criteria], row: MinuteRow) -> Criteria | None:
    begun = [criteria for criteria in judged_by if criteria.since_epoch_s <= row.epoch_s]
    return begun[-1] if begun else None


def _warns(
    rows: Sequence[MinuteRow],
    minutes: Sequence[Sequence[Stretch]],
    settings: AlertSettings,
    *,
    mixed: bool,
) -> bool:
    """Whether the policy raises a notice at all."""
    return next(_raised(rows, minutes, settings, mixed=mixed), None) is not None


def _raised(
    rows: Sequence[MinuteRow],
    minutes: Sequence[Sequence[Stretch]],
    settings: AlertSettings,
    *,
    mixed: bool,
) -> Iterator[int]:
    """Start of each minute in which the policy raises a notice."""
    policy, shown = AlertPolicy(settings), False
    bad_before = ends_badly = False
    warned = {row.epoch_s for row in rows if row.alerts}
    for row, stretches in zip(rows, minutes, strict=True):
        bad = any(_is_bad(stretch, settings) for stretch in stretches)
        if not (bad or bad_before or shown):
            continue  # nothing comes of such a minute
        warned_now, warned_next = row.epoch_s in warned, row.epoch_s + 60 in warned
        if mixed and not (warned_now or warned_next):
            played = _mixed(stretches)
        else:  # what led to a warning ended in its minute, and may have begun in the last
            first = not warned_next and (warned_now or ends_badly)
            played = _joined(stretches, worst_first=first)
        for into_s, stretch in played:
            t_s = row.epoch_s + into_s
            event = policy.update(t_s, stretch.state, stretch.rula, stretch.deviation)
            if event is not None and event.kind is AlertKind.RAISE:
                yield row.epoch_s
            shown = shown if event is None else event.kind is not AlertKind.WITHDRAW
        bad_before, ends_badly = bad, bool(played) and _is_bad(played[-1][1], settings)


def _is_bad(stretch: Stretch, settings: AlertSettings) -> bool:
    level = settings.rula_action_level
    judged = stretch.rula, stretch.deviation
    return band_of(stretch.state, *judged, rula_action_level=level) is Band.POOR


def _joined(stretches: Sequence[Stretch], *, worst_first: bool) -> list[tuple[float, Stretch]]:
    """A minute with each band in one piece, the worst at its beginning or at its end.

    Returns:
        Seconds into the minute, and what is so then.
    """
    whole_s = sum(stretch.seconds for stretch in stretches)
    longer = max(whole_s / _MINUTE_S, 1.0)
    begun_s = 0.0 if worst_first else _MINUTE_S - whole_s / longer
    played = []
    for stretch in reversed(stretches) if worst_first else stretches:
        ended_s = begun_s + stretch.seconds / longer
        last_s = max(ended_s - _INSTANT_S, begun_s)
        looks = np.arange(begun_s, last_s, _STEP_S).tolist()
        played += [(t_s, stretch) for t_s in (*looks, last_s)]
        begun_s = ended_s
    return played


def _mixed(stretches: Sequence[Stretch]) -> list[tuple[float, Stretch]]:
    """A minute with all bands spread evenly; returns the same."""
    whole_s = sum(stretch.seconds for stretch in stretches)
    given = [0] * len(stretches)
    played = []
    for step in range(round(min(whole_s, _MINUTE_S) / _STEP_S)):
        owed = [s.seconds / whole_s * (step + 1) - g for s, g in zip(stretches, given, strict=True)]
        chosen = owed.index(max(owed))
        given[chosen] += 1
        played.append((step * _STEP_S, stretches[chosen]))
    return played
