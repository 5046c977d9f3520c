"""The hand-over between camera and analysis: room for one frame, and the newest wins."""

from __future__ import annotations

import threading

from lumbar.core.types import Frame


class LatestSlot:
    """Holds at most one frame between two threads.

    A queue would let frames grow old while the analysis is busy (with a 30 fps camera and 80 ms of
    analysis: 1.7 s of lag against 16 ms); here a new frame replaces one not yet taken.
    """

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._frame: Frame | None = None
        self._dropped = 0

    def put(self, frame: Frame) -> None:
        """Offer ``frame``; one still waiting is dropped and counted."""
        with self._condition:
            if self._frame is not None:
                self._dropped += 1
            self._frame = frame
            self._condition.notify()

    def put_when_empty(self, frame: Frame, timeout_s: float) -> bool:
        """Offer ``frame`` once the last one was taken; False when ``timeout_s`` went by first.

        For recordings, where no frame may be lost.
        """
        with self._condition:
            if not self._condition.wait_for(lambda: self._frame is None, timeout_s):
                return False
            self._frame = frame
            self._condition.notify_all()
            return True

    def take(self, timeout_s: float) -> Frame | None:
        """The waiting frame, or None when none came within ``timeout_s``."""
        with self._condition:
            if not self._condition.wait_for(lambda: self._frame is not None, timeout_s):
                return None
            frame, self._frame = self._frame, None
            self._condition.notify_all()
            return frame

    def clear(self) -> None:
        """Forget a waiting frame."""
        with self._condition:
            self._frame = None
            self._condition.notify_all()

    @property
    def empty(self) -> bool:
        """Whether no frame is waiting."""
        with self._condition:
            return self._frame is None

    @property
    def dropped(self) -> int:
        """Frames replaced before anyone took them."""
        with self._condition:
            return self._dropped
