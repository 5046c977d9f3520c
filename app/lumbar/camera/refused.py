"""A camera that the user may have refused to Lumbar."""

from __future__ import annotations

from lumbar.camera.sentences import REFUSED
from lumbar.camera.source import FrameSource
from lumbar.core.types import CameraState, Frame

_MAY_BE_A_REFUSAL = (
    CameraState.BUSY,
    CameraState.STALLED,
    CameraState.FROZEN,
    CameraState.COVERED,
    CameraState.TOO_DARK,
)
"""What a refused camera looks like on macOS: it does not open, sends nothing, or only black."""


class RefusedCamera:
    """Says DENIED where the camera gives nothing to see.

    It is opened all the same: Qt also says *denied* where it has no way to ask, as in a Lumbar that
    was started from a terminal, whose camera may well be allowed.

    Args:
        camera: The camera itself.
    """

    live = True
    finished = False

    def __init__(self, camera: FrameSource) -> None:
        self._camera = camera
        self._tell()

    def open(self) -> None:
        """Open the camera."""
        self._camera.open()
        self._tell()

    def read(self, timeout_s: float) -> Frame | None:
        """The next frame, if there is one after all."""
        frame = self._camera.read(timeout_s)
        self._tell()
        return frame

    def close(self) -> None:
        """Close the camera."""
        self._camera.close()
        self._tell()

    def _tell(self) -> None:
        self.name = self._camera.name
        refused = self._camera.state in _MAY_BE_A_REFUSAL
        self.state = CameraState.DENIED if refused else self._camera.state
        self.message = REFUSED if refused else self._camera.message
