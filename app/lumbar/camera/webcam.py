"""OpenCV's capture, run in a child process: ``main`` is the whole program of that process.

A read from a camera can block for seconds or for ever, and a thread that hangs in it cannot be
ended, so it happens where it can be: in a process that does nothing else. It talks to its parent
through three channels: pictures and heart-beat in a `FrameRing`, short lines on its output
(a dot for each picture, ``camera NAME``, ``cause WORD``), and its input, whose end means *stop*.
That end comes by itself when the parent dies, however it dies.
"""

from __future__ import annotations

import json
import math
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from lumbar.camera.devices import BACKEND, find_camera, list_cameras
from lumbar.camera.probe import Cause, cause_of
from lumbar.camera.ring import MAX_PIXELS, FrameRing
from lumbar.camera.source import Pace
from lumbar.opencv import cv2

RELEASE_LIMIT_S = 1.0
"""How long a camera may take to be released before the process ends without."""

_MISSES_UNTIL_LOST = 10
_PAUSE_AFTER_MISS_S = 0.05


@dataclass(frozen=True)
class CaptureRequest:
    """What to capture.

    Attributes:
        device: As in `find_camera`.
        width, height: Picture size to ask for; the camera may choose another.
        fps: Frames a second to ask the camera for.
        rate_hz: Frames a second to hand over.
    """

    device: str
    width: int
    height: int
    fps: float
    rate_hz: float


def main() -> None:
    """Capture as told by the command line (ring token, request as JSON) until told to stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the parent, which ends us
    ring = FrameRing(sys.argv[1])
    request = CaptureRequest(**json.loads(sys.argv[2]))
    stop = threading.Event()
    threading.Thread(target=_end_with_parent, args=(stop,), daemon=True).start()
    cv2.setNumThreads(1)
    cause = capture(request, ring, stop, _say)
    _say(f"cause {cause}")
    os._exit(0)  # nothing is left to tidy up, and the watching thread still sits in its read


def capture(
    request: CaptureRequest, ring: FrameRing, stop: threading.Event, say: Callable[[str], None]
) -> Cause:
    """Fill the ring until ``stop`` is set (NONE) or the camera fails (why)."""
    camera = find_camera(request.device, list_cameras())
    if camera is None:
        return Cause.ABSENT
    say(f"camera {camera.name}")
    device = cv2.VideoCapture(camera.index, BACKEND)
    try:
        if device.isOpened():
            _ask_for(device, request)
            _pump(device, ring, Pace(request.rate_hz), stop, say)
    finally:
        device.release()  # before asking for the cause, or we ourselves would keep it busy
    return Cause.NONE if stop.is_set() else cause_of(camera.path)


def _ask_for(device: cv2.VideoCapture, request: CaptureRequest) -> None:
    if request.width * request.height > 640 * 480:
        # Uncompressed, USB carries 5 to 10 large frames a second. The format comes before the size.
        device.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    device.set(cv2.CAP_PROP_FRAME_WIDTH, request.width)
    device.set(cv2.CAP_PROP_FRAME_HEIGHT, request.height)
    device.set(cv2.CAP_PROP_FPS, request.fps)


def _pump(
    device: cv2.VideoCapture,
    ring: FrameRing,
    pace: Pace,
    stop: threading.Event,
    say: Callable[[str], None],
) -> None:
    """Hand over frames until told to stop or until the camera has missed too many."""
    misses = 0
    while misses < _MISSES_UNTIL_LOST and not stop.is_set():
        # Every frame is taken from the driver, or it would hand out old ones; only those that are
        # due are decoded.
        if not device.grab():
            misses += 1
            stop.wait(_PAUSE_AFTER_MISS_S)
            continue
        misses = 0
        t_s = time.monotonic()
        ring.beat(t_s)
        if pace.takes(t_s):
            decoded, picture = device.retrieve()
            if decoded:
                height, width = picture.shape[:2]
                if height * width > MAX_PIXELS:
                    scale = math.sqrt(MAX_PIXELS / (height * width))
                    size = int(width * scale), int(height * scale)
                    picture = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
                ring.publish(picture.astype(np.uint8, copy=False), t_s)
                say(".")


def _end_with_parent(stop: threading.Event) -> None:
    while os.read(0, 1024):
        pass
    stop.set()
    time.sleep(RELEASE_LIMIT_S)
    os._exit(0)  # the camera does not answer; the system closes it


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())
