"""Which of the frames that pass are taken."""

from __future__ import annotations


class Pace:
    """Chooses which of the passing frames to take so that ``rate_hz`` come out on average.

    Args:
        rate_hz: Frames a second to take at most; None takes every frame.
    """

    def __init__(self, rate_hz: float | None) -> None:
        self._period_s = 1.0 / rate_hz if rate_hz else 0.0
        self._due_s = float("-inf")

    def takes(self, t_s: float) -> bool:
        """Whether the frame of ``t_s`` is due; the next one is due a period later."""
        if t_s < self._due_s - 5e-4:  # the times in recordings are rounded to a millisecond
            return False
        next_s = self._due_s + self._period_s
        self._due_s = next_s if next_s > t_s else t_s + self._period_s
        return True
