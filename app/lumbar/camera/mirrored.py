"""Pictures of a camera whose driver delivers them as in a mirror, turned round."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from lumbar.camera.source import FrameSource
from lumbar.core.types import Frame


class UnmirroredSource:
    """A source whose pictures have left and right exchanged, put right before anything sees them.

    Args:
        source: The camera itself.
    """

    def __init__(self, source: FrameSource) -> None:
        self._source = source
        self.live = source.live
        self._tell()

    def open(self) -> None:
        """Open the source."""
        self._source.open()
        self._tell()

    def read(self, timeout_s: float) -> Frame | None:
        """The next frame, turned round."""
        frame = self._source.read(timeout_s)
        self._tell()
        if frame is None:
            return None
        return replace(frame, image=np.ascontiguousarray(frame.image[:, ::-1]))

    def close(self) -> None:
        """Close the source."""
        self._source.close()
        self._tell()

    def _tell(self) -> None:
        self.name = self._source.name
        self.state = self._source.state
        self.message = self._source.message
        self.finished = self._source.finished
