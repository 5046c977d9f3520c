"""What the last few frames say of the run: frames a second, and how many were looked at."""

from __future__ import annotations

from collections import deque


class RateMeter:
    """Mean rate over the newest stamps; *n* stamps have *n* − 1 gaps between them."""

    def __init__(self, stamps: int = 20) -> None:
        self._stamps: deque[float] = deque(maxlen=stamps)

    def add(self, t_s: float) -> float:
        """Note one frame at ``t_s``; returns frames a second, 0 before the second frame."""
        self._stamps.append(t_s)
        span_s = self._stamps[-1] - self._stamps[0]
        return (len(self._stamps) - 1) / span_s if span_s > 0 else 0.0


class ShareMeter:
    """Share of the newest answers that were yes."""

    def __init__(self, answers: int = 240) -> None:
        self._answers: deque[bool] = deque(maxlen=answers)

    def add(self, answer: bool) -> float:
        """Note one answer; returns the share, 0..1."""
        self._answers.append(answer)
        return sum(self._answers) / len(self._answers)
