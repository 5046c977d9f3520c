"""A webcam that cannot hang or crash the program: its capture runs in a child that is watched."""

from __future__ import annotations

import logging
import random
import threading
import time

from lumbar.camera.child import CaptureChild
from lumbar.camera.health import PictureHealth
from lumbar.camera.probe import Cause
from lumbar.camera.webcam import CaptureRequest
from lumbar.core.types import CameraState, Frame, Picture

logger = logging.getLogger(__name__)

SILENT_LIMIT_S = 2.0
"""A camera that was delivering and has not for this long is taken as hung."""

FIRST_FRAME_LIMIT_S = 8.0
"""How long opening may take at first; each failure allows it more."""

SHORTEST_WAIT_S, LONGEST_WAIT_S = 0.5, 30.0
_STEADY_AFTER_S = 10.0
_LOOK_EVERY_S = 0.25

_SAID: dict[CameraState, str] = {
    CameraState.STARTING: "Starting the camera.",
    CameraState.STALLED: "The camera sends no picture; Lumbar keeps trying, and unplugging it and "
    "plugging it in again may help.",
    CameraState.FROZEN: "The camera repeats the same picture; unplug it and plug it in again.",
    CameraState.COVERED: "The camera sees only black; open its shutter or switch on a light.",
    CameraState.BUSY: "The camera is in use by another program; Lumbar goes on when it is free.",
    CameraState.DENIED: "Lumbar may not use the camera; allow it in the system's privacy settings, "
    "on Linux by adding your user to the group “video”.",
}


class IsolatedWebcam:
    """A live camera behind the `FrameSource` protocol; faults become states, never exceptions.

    The capture runs in a `CaptureChild`. A child that falls silent is killed, and after any fault
    a new one is started with growing pauses, at once after `wake`. While a fault lasts, `state`
    and `message` name it, without flickering through STARTING at each new try.

    Args:
        device: A camera's identity, path or number as in `find_camera`; empty for the first.
        width, height: Picture size to ask for.
        fps: Frames a second to ask the camera for.
        rate_hz: Frames a second to deliver at most.
    """

    live = True
    finished = False

    def __init__(
        self,
        device: str = "",
        width: int = 640,
        height: int = 480,
        fps: float = 15.0,
        *,
        rate_hz: float = 4.0,
    ) -> None:
        self.name = device or "camera"
        self.state = CameraState.CLOSED
        self.message = ""
        self._request = CaptureRequest(device, width, height, fps, rate_hz)
        self._child: CaptureChild | None = None
        self._news = threading.Event()
        self._health = PictureHealth()
        self._index = 0
        self._seen = 0
        self._wait_s = SHORTEST_WAIT_S
        self._start_at_s = 0.0

    def open(self) -> None:
        """Start the capture; frames come when the camera is ready."""
        self.close()
        self._health = PictureHealth()
        self._set(CameraState.STARTING)
        self.wake()
        self._start()

    def wake(self) -> None:
        """Try again now: a camera was plugged in, or the machine woke up. For any thread."""
        self._wait_s = SHORTEST_WAIT_S
        self._start_at_s = 0.0
        self._news.set()

    def read(self, timeout_s: float) -> Frame | None:
        """The newest frame not read yet, or None when none comes within ``timeout_s``."""
        deadline_s = time.monotonic() + timeout_s
        while self.state is not CameraState.CLOSED:
            self._news.clear()
            frame = self._look(time.monotonic())
            left_s = deadline_s - time.monotonic()
            if frame is not None or left_s <= 0:
                return frame
            self._news.wait(min(left_s, _LOOK_EVERY_S))
        return None

    def close(self) -> None:
        """Release the camera and end the child; its light is off within two seconds."""
        if self._child is not None:
            self._child.stop()
            self._child = None
        self._set(CameraState.CLOSED)

    def _look(self, now_s: float) -> Frame | None:
        """Take a frame if there is one, else see to the child."""
        child = self._child
        if child is None:
            if now_s >= self._start_at_s:
                self._start()
            return None
        taken = child.ring.newest(after=self._seen)
        if taken is not None:
            return self._judge(child, *taken)
        began = child.ring.beat_s > 0.0
        silent_s = now_s - (child.ring.beat_s if began else child.started_s)
        if child.ended:
            self._fail(*self._explain(child))
        elif silent_s > (SILENT_LIMIT_S if began else FIRST_FRAME_LIMIT_S + self._wait_s):
            self._fail(CameraState.STALLED)
        return None

    def _start(self) -> None:
        self._seen = 0
        self._health.new_stream()
        try:
            self._child = CaptureChild(self._request, self._news)
        except OSError:  # out of processes, descriptors or memory, for now
            logger.exception("the capture process cannot be started")
            self._fail(CameraState.STALLED)

    def _judge(self, child: CaptureChild, count: int, t_s: float, picture: Picture) -> Frame | None:
        self._seen = count
        self.name = child.camera or self.name
        if t_s - child.started_s > _STEADY_AFTER_S:
            self._wait_s = SHORTEST_WAIT_S
        verdict = self._health.update(t_s, picture)
        if verdict is not CameraState.OK:
            if verdict is CameraState.FROZEN and self.state is not CameraState.FROZEN:
                self._fail(verdict)  # opened anew, a dead camera shows that it is gone
            self._set(verdict)
            return None
        self._set(CameraState.OK)
        index, self._index = self._index, self._index + 1
        epoch_s = time.time() - (time.monotonic() - t_s)
        return Frame(picture, t_s, epoch_s, index, self.name)

    def _explain(self, child: CaptureChild) -> tuple[CameraState, str]:
        """State and message for what an ended child said last."""
        wanted = f"“{child.camera or self._request.device}”"
        match child.cause:
            case Cause.DENIED:
                return CameraState.DENIED, ""
            case Cause.BUSY:
                return CameraState.BUSY, ""
            case Cause.UNKNOWN if not child.ring.beat_s:
                return CameraState.BUSY, (
                    f"The camera {wanted} does not open; it may be in use by another program, or "
                    "the system's privacy settings do not allow it."
                )
            case Cause.NOT_A_CAMERA:
                return CameraState.ABSENT, (
                    f"{wanted} gives no pictures; choose another camera in the settings."
                )
            case Cause.ABSENT if self._request.device:
                return CameraState.ABSENT, (
                    f"The camera {wanted} is not connected; plug it in or choose another one in "
                    "the settings."
                )
            case Cause.ABSENT:
                return CameraState.ABSENT, "No camera is connected; plug one in."
            case _:
                return CameraState.STALLED, ""

    def _fail(self, state: CameraState, message: str = "") -> None:
        """End the child and plan the next one."""
        if self._child is not None:
            self._child.kill()
            self._child = None
        # Jitter keeps two programs that want one camera from meeting at each try.
        self._start_at_s = time.monotonic() + self._wait_s * random.uniform(0.8, 1.2)
        self._wait_s = min(2 * self._wait_s, LONGEST_WAIT_S)
        self._set(state, message)

    def _set(self, state: CameraState, message: str = "") -> None:
        message = message or _SAID.get(state, "")
        if (state, message) != (self.state, self.message):
            logger.info("camera %s: %s %s", self.name, state, message)
        self.state, self.message = state, message
