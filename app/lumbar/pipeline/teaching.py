"""Learning from the user's word that a posture was a good one."""

from __future__ import annotations

from collections.abc import Mapping

from lumbar.core.baseline import Baseline
from lumbar.core.shoulders import RISE
from lumbar.core.types import AlertKind, PostureUpdate


class Teaching:
    """Keeps the posture of the last warning, for when the user calls it good.

    What the user sits like when pressing the button is another posture, reaching for the mouse.
    """

    def __init__(self) -> None:
        self._warned: Mapping[str, float | None] | None = None

    def note(self, update: PostureUpdate) -> None:
        """Look whether ``update`` warns about a deviation; RULA is no matter of opinion.

        Only what was held against the user can be called good: of a turned head or a rolled chair
        the measures say nothing of the posture.
        """
        alert, deviation = update.alert, update.deviation
        if alert is None or alert.kind is AlertKind.WITHDRAW or alert.reason != "deviation":
            return
        if deviation is not None:
            judged = {"head_height" if name == RISE else name for name in deviation.parts}
            self._warned = {n: value for n, value in update.measures.items() if n in judged}

    def forget(self) -> None:
        """The warning was about another baseline than the one in force now."""
        self._warned = None

    def taught(self, baseline: Baseline | None, limit: float) -> Baseline | None:
        """The baseline with limits that hold that posture; None without either."""
        if baseline is None or self._warned is None:
            return None
        return baseline.teach(self._warned, limit=limit)
