"""A webcam that cannot hang or crash the program: its capture runs in a child that is watched."""

from __future__ import annotations

import logging
import math
import random
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from lumbar.camera.backends import BackendChoice
from lumbar.camera.child import CaptureChild
from lumbar.camera.health import PictureHealth
from lumbar.camera.probe import Cause
from lumbar.camera.sentences import SAID, TORN, explain
from lumbar.camera.source import OpenStream
from lumbar.camera.waiting import CURABLE
from lumbar.camera.webcam import CaptureRequest
from lumbar.core.types import CameraState, Frame, Picture

logger = logging.getLogger(__name__)

SILENT_LIMIT_S = 2.0
"""A camera that was delivering and has not for this long is said to be stalled, and given up."""

FIRST_FRAME_LIMIT_S = 8.0
"""How long an open camera may take to send its first picture, and the system to answer."""

OPENING_LIMIT_S = 8.0
"""How long opening may take at first."""

MOST_LENIENCE = 8.0
"""Each child that is given up doubles the time the next one gets, up to so many times: some drivers
need half a minute to open, and on a machine with too much to do every process is late."""

SHORTEST_WAIT_S, LONGEST_WAIT_S = 0.5, 3.0
"""Pauses between two tries with a camera that opens but does not work. A try costs 0.2 s of
processor time, and the camera is to be back within 5 s of its recovery."""

BLIND_WAIT_S = 10.0
"""The pause where the system cannot say whether the camera is in use: each try would disturb."""

MOST_MEMORY_MB = 400.0
"""A capture process that has grown beyond this leaks, in its driver or decoder, and is replaced."""

_WEIGH_EVERY_S = 60.0
_STEADY_AFTER_S = 10.0
_LOOK_EVERY_S = 0.25

_LATE_S = 0.5
"""Looks further apart than this: the computer was asleep or too busy, for the child as for us."""


class IsolatedWebcam:
    """A live camera behind the `FrameSource` protocol; faults become states, never exceptions.

    The capture runs in a `CaptureChild`, and each child opens the camera once. When it fails, or is
    killed because it has fallen silent, its successor is started at once and does the waiting: for
    a camera that is away, taken or forbidden until it can be had, else for growing pauses. So no
    process has to be started when the fault is over. While a fault lasts, `state` and `message`
    name it, without flickering through STARTING at each new try.

    Args:
        device: A camera's identity, path or number as in `find_camera`; empty for the first.
        width, height: Picture size to ask for.
        fps: Frames a second to ask the camera for.
        rate_hz: Frames a second to deliver at most.
        backends: OpenCV's ways to the camera.
        blind: The system does not say when a camera is in use: it opens, and no picture comes.
        start_child: How the capture process is started.
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
        backends: BackendChoice | None = None,
        blind: bool = sys.platform != "linux",
        start_child: Callable[[CaptureRequest, threading.Event], CaptureChild] = CaptureChild,
    ) -> None:
        self.name = device or "camera"
        self.state = CameraState.CLOSED
        self.message = ""
        self._backends = backends or BackendChoice()
        self._request = CaptureRequest(device, width, height, fps, rate_hz, self._backends.current)
        self._blind = blind
        self._start_child = start_child
        self._child: CaptureChild | None = None
        self._children = 0
        self._news = threading.Event()
        self._health = PictureHealth()
        self._index = 0
        self._seen = 0
        self._wait_s = SHORTEST_WAIT_S
        self._lenience = 1.0
        self._start_at_s = 0.0
        self._looked_s = -math.inf
        self._excused_s = -math.inf
        self._weigh_at_s = 0.0
        self._rated: CaptureChild | None = None

    def open(self) -> None:
        """Start the capture; frames come when the camera is ready."""
        self.close()
        self._health = PictureHealth()
        self._set(CameraState.STARTING)
        self._looked_s = time.monotonic()
        self._wait_s = SHORTEST_WAIT_S
        self._start()

    @property
    def stream(self) -> OpenStream | None:
        """What is open and gives frames now; None while the camera is opened, awaited or lost."""
        child = self._child
        if child is None or not child.streaming or child.ended:
            return None
        return OpenStream(self._children, child.path, child.ring.beat_s)

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
        child, self._child = self._child, None
        if child is not None:
            child.stop()
        self._set(CameraState.CLOSED)

    def _look(self, now_s: float) -> Frame | None:
        """Take a frame if there is one, else see to the child."""
        if now_s - self._looked_s > _LATE_S:
            self._excused_s = now_s
        self._looked_s = now_s
        child = self._child
        if child is None:
            if now_s >= self._start_at_s:
                self._start()
            return None
        taken = child.ring.newest(after=self._seen)
        if taken is not None:
            return self._judge(child, *taken)
        if child.ended and child.cause in CURABLE:
            self._set(*self._explain(child))
            self._kill_child()
            self._start(awaits=child.cause)
        elif child.ended:
            self._fail(*self._explain(child))
        elif self._silent_s(child, now_s) > self._limit_s(child):
            self._give_up(child, now_s)
        elif child.cause is not None:
            self._set(*self._explain(child))
        elif child.streaming and self._silent_s(child, now_s) > SILENT_LIMIT_S:
            self._set(CameraState.STALLED)
        return None

    def _silent_s(self, child: CaptureChild, now_s: float) -> float:
        """For how long the child could have spoken and has not."""
        return now_s - max(child.alive_s, self._excused_s)

    def _limit_s(self, child: CaptureChild) -> float:
        """How long the child may be silent, by what it is doing."""
        if child.cause is not None:
            return FIRST_FRAME_LIMIT_S
        if child.streaming:
            return min(SILENT_LIMIT_S * self._lenience, FIRST_FRAME_LIMIT_S)
        if child.opened:
            return FIRST_FRAME_LIMIT_S
        return OPENING_LIMIT_S * self._lenience + child.request.pause_s

    def _start(self, *, awaits: Cause | None = None, pause_s: float = 0.0) -> None:
        """Start a child that waits for its turn and opens the camera."""
        self._seen = 0
        self._children += 1
        self._health.new_stream()
        request = replace(
            self._request,
            backend=self._backends.current,
            awaits=awaits or "",
            pause_s=pause_s,
        )
        try:
            self._child = self._start_child(request, self._news)
        except OSError:  # out of processes, descriptors or memory, for now
            logger.exception("the capture process cannot be started")
            self._start_at_s = time.monotonic() + self._next_pause_s()
            self._set(CameraState.STALLED)

    def _judge(self, child: CaptureChild, count: int, t_s: float, picture: Picture) -> Frame | None:
        self._seen = count
        self.name = child.camera or self.name
        if t_s - child.started_s > _STEADY_AFTER_S:
            self._wait_s = SHORTEST_WAIT_S
            self._lenience = 1.0
        verdict = self._health.update(t_s, picture)
        if verdict is None:
            return None
        if verdict is not CameraState.OK:
            if verdict is CameraState.FROZEN and self.state is not CameraState.FROZEN:
                self._fail(verdict)  # opened anew, a dead camera shows that it is gone
            self._set(verdict, TORN if verdict is CameraState.STALLED else "")
            return None
        self._set(CameraState.OK)
        self._note_rate(child)
        self._weigh(child, t_s)
        index, self._index = self._index, self._index + 1
        epoch_s = time.time() - (time.monotonic() - t_s)
        return Frame(picture, t_s, epoch_s, index, self.name)

    def _note_rate(self, child: CaptureChild) -> None:
        """Look once at the frame rate; another way to the camera, if any, may give more."""
        rate_hz = child.rate_hz
        if rate_hz is None or self._rated is child:
            return
        self._rated = child
        logger.info("camera %s gives %.1f frames a second", self.name, rate_hz)
        if self._backends.measured(rate_hz, self._request.fps):
            self._kill_child()
            self._start_at_s = 0.0

    def _weigh(self, child: CaptureChild, now_s: float) -> None:
        """Replace a child that has grown too large, as soon as its picture has been used."""
        if now_s < self._weigh_at_s:
            return
        self._weigh_at_s = now_s + _WEIGH_EVERY_S
        memory_mb = child.memory_mb
        if memory_mb is not None and memory_mb > MOST_MEMORY_MB:
            logger.warning("the capture process has grown to %.0f MB: a fresh one", memory_mb)
            self._kill_child()
            self._start_at_s = 0.0

    def _explain(self, child: CaptureChild) -> tuple[CameraState, str]:
        return explain(child.cause, self._request.device, child.camera, seen=child.streaming)

    def _give_up(self, child: CaptureChild, now_s: float) -> None:
        """End a child that hangs."""
        silent_s = self._silent_s(child, now_s)
        logger.warning("the capture process has been silent for %.1f s: a fresh one", silent_s)
        self._lenience = min(2 * self._lenience, MOST_LENIENCE)
        if not child.streaming:
            self._backends.failed()
        cause = Cause.UNKNOWN if self._blind else None
        self._fail(*explain(cause, self._request.device, child.camera, seen=child.streaming))

    def _fail(self, state: CameraState, message: str = "") -> None:
        """End the child; the next one tries after a pause."""
        self._kill_child()
        self._set(state, message)
        self._start(pause_s=self._next_pause_s(BLIND_WAIT_S if state is CameraState.BUSY else 0.0))

    def _next_pause_s(self, at_least_s: float = 0.0) -> float:
        """Longer each time, with jitter: two programs shall not meet at each try."""
        wait_s, self._wait_s = self._wait_s, min(2 * self._wait_s, LONGEST_WAIT_S)
        return max(wait_s, at_least_s) * random.uniform(0.9, 1.1)

    def _kill_child(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()

    def _set(self, state: CameraState, message: str = "") -> None:
        message = message or SAID.get(state, "")
        if (state, message) != (self.state, self.message):
            logger.info("camera %s: %s %s", self.name, state, message)
        self.state, self.message = state, message
