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


def counted(readings: Sequence[Reading]) -> Counter[tuple[int, Band]]:
    """Seconds by minute and band of one uninterrupted run.

    Observed time lies directly before the reading that ended it. The wall clock is believed, except
    where it would put time on top of what was counted already; only a clock set back by five
    minutes or more is believed even then.
    """
    sums: Counter[tuple[int, Band]] = Counter()
    wall = readings[0][1] if readings else 0
    for (before_t, _, band), (t, epoch, _) in itertools.pairwise(readings):
        observed = t - before_t if t - before_t <= MAX_GAP else 0
        set_back = wall - epoch >= CORRECTION
        wall = epoch if set_back else max(epoch, wall + observed)
        for half in range(wall - observed, wall):
            sums[half // 120 * 60, band] += HALF_S
    return sums
