"""Learning from the user's word that a posture was a good one."""

from __future__ import annotations

from collections.abc import Mapping

from lumbar.core.baseline import Baseline
from lumbar.core.types import AlertKind, PostureUpdate


class Teaching:
    """Keeps the posture of the last warning, for when the user calls it good.

    What the user sits like when pressing the button is another posture, reaching for the mouse.
    """

    def __init__(self) -> None:
        self._warned: Mapping[str, float | None] | None = None

    def note(self, update: PostureUpdate) -> None:
        """Look whether ``update`` warns about a deviation; RULA is no matter of opinion."""
        alert = update.alert
        if alert is None or alert.kind is AlertKind.WITHDRAW or alert.reason != "deviation":
            return
        if update.keypoints is not None:
            self._warned = update.measures

    def taught(self, baseline: Baseline | None, limit: float) -> Baseline | None:
        """The baseline moved towards that posture; None without either."""
        if baseline is None or self._warned is None:
            return None
        return baseline.taught(self._warned, limit=limit)
