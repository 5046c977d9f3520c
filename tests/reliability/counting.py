"""What a tally has to count, by its specification and in whole half seconds."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from lumbar.core.types import Band

HALF_S = 0.5
MAX_GAP = 4
CORRECTION = 600

Reading = tuple[int, int, Band]
"""Monotonic and wall-clock half seconds, and what the time from then on counts as."""


def counted(readings: Sequence[Reading], *, cut_off: bool = False) -> Counter[tuple[int, Band]]:
    """Seconds by minute and band of one uninterrupted run.

    Observed time lies directly before the reading that ended it. The wall clock is believed, except
    where it would put time on top of what was counted already; only a clock set back by five
    minutes or more is believed even then.

    Args:
        readings: What was read, in order.
        cut_off: The run was ended without being asked: what it had of the minute under way is lost.
    """
    sums: Counter[tuple[int, Band]] = Counter()
    under_way: Counter[tuple[int, Band]] = Counter()

    def enter(minute: int) -> None:
        if any(begun != minute for begun, _ in under_way):
            sums.update(under_way)
            under_way.clear()

    wall = readings[0][1] if readings else 0
    for (before_t, _, band), (t, epoch, _) in itertools.pairwise(readings):
        observed = t - before_t if t - before_t <= MAX_GAP else 0
        set_back = wall - epoch >= CORRECTION
        wall = epoch if set_back else max(epoch, wall + observed)
        for half in range(wall - observed, wall):
            enter(half // 120 * 60)
            under_way[half // 120 * 60, band] += HALF_S
        enter(wall // 120 * 60)
    return sums if cut_off else sums + under_way
