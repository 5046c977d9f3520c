"""Frames a second over the last few frames."""

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
