"""OpenCV's capture, run in a child process: ``main`` is the whole program of that process.

A read from a camera can block for seconds or for ever, and a thread that hangs in it cannot be
ended, so it happens where it can be: in a process that does nothing else. It talks to its parent
through three channels: pictures and heart-beat in a `FrameRing`, short lines on its output, and
its input, whose end means *stop*. That end comes by itself when the parent dies, however it dies.

The lines are ``path PATH`` and ``camera NAME`` before the camera is opened, ``opened`` after, a dot
for each picture, ``rate HZ`` once. When there are no more pictures, ``cause WORD`` says why, and
the process ends: some systems' drivers leak with each opening, so no process opens a camera twice.

Its successor is started at once and spends the time until it may open the camera here, with
everything loaded: a process that had to be started first would be late on a busy machine. A pause
is slept through, and a camera that is away or taken is asked for, with ``cause WORD`` again and
again, until it can be had.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from lumbar.camera.devices import find_camera, list_cameras
from lumbar.camera.pace import Pace
from lumbar.camera.probe import Cause, cause_of
from lumbar.camera.ring import MAX_PIXELS, FrameRing
from lumbar.camera.waiting import Enquiries, wait_for_camera
from lumbar.opencv import cv2

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from lumbar.core.types import Picture

RELEASE_LIMIT_S = 1.0
"""How long a camera may take to be released before the process ends without."""

_MISSES_UNTIL_LOST = 10
_PAUSE_AFTER_MISS_S = 0.05
_RATE_SPAN_S = 3.0

_CPU_PER_FRAME_S = 0.5
"""With some drivers a failing read spins for ever. A process that uses this much processor time
without getting a frame is ended by the system itself (SIGPROF)."""

_PIXELS_IN_THAT = 1280 * 720
"""Larger pictures may take more: a slow processor unpacks one of 4K in a few tenths of a second."""


@dataclass(frozen=True)
class CaptureRequest:
    """What to capture.

    Attributes:
        device: As in `find_camera`.
        width, height: Picture size to ask for; the camera may choose another.
        fps: Frames a second to ask the camera for.
        rate_hz: Frames a second to hand over.
        backend: OpenCV's number of the programming interface to use, as in `backends`.
        awaits: Why the camera could not be had (a `Cause`): wait until it can. Empty: open it.
        pause_s: How long to wait before opening it.
    """

    device: str
    width: int
    height: int
    fps: float
    rate_hz: float
    backend: int
    awaits: str = ""
    pause_s: float = 0.0


def main() -> None:
    """Capture as told by the command line (ring token, request as JSON) until told to stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the parent, which ends us
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold pictures
    ring = FrameRing(sys.argv[1])
    request = CaptureRequest(**json.loads(sys.argv[2]))
    stop = threading.Event()
    threading.Thread(target=_listen_to_parent, args=(stop,), daemon=True).start()
    if request.awaits:
        why = Cause(request.awaits)
        ask = Enquiries(cameras=lambda: list_cameras(request.backend))
        wait_for_camera(request.device, why, stop, lambda cause: _say(f"cause {cause}"), ask)
    else:
        stop.wait(request.pause_s)
    cause = Cause.NONE if stop.is_set() else capture(request, ring, stop, _say)
    _say(f"cause {cause}")
    os._exit(0)  # nothing is left to tidy up, and the watching thread still sits in its read


def capture(
    request: CaptureRequest, ring: FrameRing, stop: threading.Event, say: Callable[[str], None]
) -> Cause:
    """Fill the ring until ``stop`` is set (NONE) or the camera fails (why)."""
    camera = find_camera(request.device, list_cameras(request.backend))
    if camera is None:
        return Cause.ABSENT
    say(f"path {camera.path}")
    say(f"camera {camera.name}")
    device = cv2.VideoCapture(camera.index, request.backend)
    try:
        if device.isOpened():
            _ask_for(device, request)
            say("opened")
            _pump(device, ring, Pace(request.rate_hz), stop, say, _most_cpu_s(request))
    finally:
        _limit_cpu(0.0)
        device.release()  # before asking for the cause, or we ourselves would keep it busy
    return Cause.NONE if stop.is_set() else cause_of(camera.path)


def _ask_for(device: cv2.VideoCapture, request: CaptureRequest) -> None:
    large = request.width * request.height > 640 * 480
    compressed = cv2.VideoWriter.fourcc(*"MJPG")
    if large:
        # Uncompressed, USB carries 5 to 10 large frames a second. The format comes before the size.
        device.set(cv2.CAP_PROP_FOURCC, compressed)
    device.set(cv2.CAP_PROP_FRAME_WIDTH, request.width)
    device.set(cv2.CAP_PROP_FRAME_HEIGHT, request.height)
    if large and request.backend == cv2.CAP_DSHOW:
        device.set(cv2.CAP_PROP_FOURCC, compressed)  # setting the size forgets the format there
    device.set(cv2.CAP_PROP_FPS, request.fps)


def _pump(
    device: cv2.VideoCapture,
    ring: FrameRing,
    pace: Pace,
    stop: threading.Event,
    say: Callable[[str], None],
    most_cpu_s: float = _CPU_PER_FRAME_S,
) -> None:
    """Hand over frames until told to stop or until the camera has missed too many."""
    misses = 0
    rate = FirstRate(_RATE_SPAN_S)
    while misses < _MISSES_UNTIL_LOST and not stop.is_set():
        _limit_cpu(most_cpu_s)
        # Every frame is taken from the driver, or it would hand out old ones; only those that are
        # due are decoded.
        grabbed = device.grab()
        t_s = time.monotonic()
        picture = None
        if grabbed and pace.takes(t_s):
            grabbed, picture = device.retrieve()
        if not grabbed:
            misses += 1
            stop.wait(_PAUSE_AFTER_MISS_S)
            continue
        misses = 0
        ring.beat(t_s)
        fps = rate.add(t_s)
        if fps is not None:
            say(f"rate {fps:.2f}")
        if picture is not None:
            ring.publish(_fitted(picture), t_s)
            say(".")


class FirstRate:
    """Measures once how many frames a second a camera really gives.

    Args:
        span_s: For how long.
    """

    def __init__(self, span_s: float) -> None:
        self._span_s = span_s
        self._began_s: float | None = None
        self._gaps = 0
        self._told = False

    def add(self, t_s: float) -> float | None:
        """Note a frame; returns frames a second when the span is over, once."""
        if self._began_s is None:
            self._began_s = t_s
            return None
        self._gaps += 1
        passed_s = t_s - self._began_s
        if self._told or passed_s < self._span_s:
            return None
        self._told = True
        return self._gaps / passed_s


def _fitted(picture: NDArray[Any]) -> Picture:
    """The picture, made smaller when it has more than `MAX_PIXELS`."""
    height, width = picture.shape[:2]
    if height * width > MAX_PIXELS:
        scale = math.sqrt(MAX_PIXELS / (height * width))
        size = int(width * scale), int(height * scale)
        picture = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    return picture.astype(np.uint8, copy=False)


def _most_cpu_s(request: CaptureRequest) -> float:
    """Processor time a frame may take."""
    return _CPU_PER_FRAME_S * max(1.0, request.width * request.height / _PIXELS_IN_THAT)


def _limit_cpu(seconds: float) -> None:
    """Have the system end this process after so much more processor time; 0 takes it back."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _listen_to_parent(stop: threading.Event) -> None:
    """The end of what the parent has to say means *end*; it says nothing before."""
    while os.read(0, 1024):
        pass
    stop.set()
    time.sleep(RELEASE_LIMIT_S)
    os._exit(0)  # the camera does not answer; the system closes it


def _say(line: str) -> None:
    with contextlib.suppress(BrokenPipeError):  # nobody is left to hear it
        os.write(1, f"{line}\n".encode())
