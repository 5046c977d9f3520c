"""Frames in memory shared by the capture child (writes) and the parent (reads), without a lock.

A lock held by a child that is killed would stay locked for ever. Instead there are three slots,
filled in turn, and a counter that is raised after a slot is complete: the reader copies the slot
the counter names and checks afterwards that the writer has not come round to it. The heart-beat
stands beside the counter. Aligned 8-byte stores cannot be seen half done.

The memory has no name that another program could open, and none that a crash could leave behind.
It is as large as the largest frame needs, but only the pages really written take any room.
"""

from __future__ import annotations

import mmap
import os
import sys
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from multiprocessing import shared_memory

    from lumbar.core.types import Picture

SLOTS = 3
MAX_PIXELS = 3840 * 2160
_SLOT_BYTES = 3 * MAX_PIXELS
_HEADER_BYTES = 4096
_TYPE = np.dtype(
    [
        ("count", "<u8"),
        ("beat_s", "<f8"),
        (
            "slots",
            [("count", "<u8"), ("t_s", "<f8"), ("height", "<u8"), ("width", "<u8")],
            (SLOTS,),
        ),
    ]
)
SIZE = _HEADER_BYTES + SLOTS * _SLOT_BYTES


class FrameRing:
    """The shared memory of one child.

    Made by the parent without arguments, and by the child from the parent's `token`.

    Attributes:
        token: What the child needs to find the memory.
        file_descriptors: What the child must inherit.
    """

    def __init__(self, token: str = "") -> None:
        self._named: shared_memory.SharedMemory | None = None
        self.file_descriptors: tuple[int, ...] = ()
        if sys.platform == "linux":
            descriptor = int(token) if token else os.memfd_create("lumbar-frames")
            try:
                if not token:
                    os.ftruncate(descriptor, SIZE)
                self._memory: mmap.mmap | memoryview = mmap.mmap(descriptor, SIZE)
            except BaseException:
                os.close(descriptor)
                raise
            self.token = str(descriptor)
            self.file_descriptors = (descriptor,)
        else:
            from multiprocessing import shared_memory  # slow to load, and not needed on Linux

            self._named = shared_memory.SharedMemory(token or None, create=not token, size=SIZE)
            self.token = self._named.name
            self._memory = self._named.buf
        self._owner = not token
        self._header = np.ndarray((), _TYPE, self._memory)

    def beat(self, t_s: float) -> None:
        """Say at ``t_s`` (monotonic seconds) that frames keep coming."""
        self._header["beat_s"] = t_s

    @property
    def beat_s(self) -> float:
        """Time of the last heart-beat, 0 before the first."""
        return float(self._header["beat_s"])

    def publish(self, picture: Picture, t_s: float) -> None:
        """Hand over a picture of at most `MAX_PIXELS` taken at ``t_s``."""
        count = int(self._header["count"]) + 1
        self._slot(count, picture.shape[:2])[:] = picture
        slot = self._header["slots"][count % SLOTS]
        slot["t_s"], slot["height"], slot["width"] = t_s, *picture.shape[:2]
        slot["count"] = count
        self._header["count"] = count

    def newest(self, after: int) -> tuple[int, float, Picture] | None:
        """Number, time and copy of the newest picture, if its number is above ``after``."""
        for _ in range(SLOTS):  # each turn means that a whole round was written meanwhile
            count = int(self._header["count"])
            if count <= after:
                return None
            slot = self._header["slots"][count % SLOTS].copy()
            picture = self._slot(count, (int(slot["height"]), int(slot["width"]))).copy()
            if slot["count"] == count and int(self._header["count"]) - count < SLOTS - 1:
                return count, float(slot["t_s"]), picture
        return None

    def _slot(self, count: int, size: tuple[int, ...]) -> Picture:
        start = _HEADER_BYTES + count % SLOTS * _SLOT_BYTES
        return np.ndarray((*size[:2], 3), np.uint8, self._memory, start)

    def close(self) -> None:
        """Give the memory back; the ring cannot be used any more."""
        del self._header  # views keep the mapping alive
        if self._named is not None:
            self._memory = memoryview(b"")
            self._named.close()
            if self._owner:
                self._named.unlink()
        elif isinstance(self._memory, mmap.mmap):
            self._memory.close()
            os.close(self.file_descriptors[0])
