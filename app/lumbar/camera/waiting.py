"""Waiting for a camera that cannot be had, in the capture process, at next to no cost.

Asking the system once a second takes a tenth of a millisecond and turns no light on. It is done in
the capture process because even to ask, the device is opened, and a bad driver may keep whoever
opens it waiting for ever.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lumbar.camera.devices import CameraInfo, find_camera, list_cameras
from lumbar.camera.probe import Cause, cause_of

if TYPE_CHECKING:
    from pathlib import Path  # takes a while to load

ASK_EVERY_S = 1.0
LIST_EVERY_S = 3.0
"""Where a new camera cannot be noticed without listing all of them."""

CURABLE = (Cause.ABSENT, Cause.DENIED, Cause.BUSY, Cause.NOT_A_CAMERA)
"""What may change without our doing, and can be asked for without opening a stream."""

Node = tuple[str, int, int]


def video_nodes(folder: str | Path = "/dev") -> list[Node]:
    """Name, device number and time of the last change (plug, permission) of each video node."""
    nodes: list[Node] = []
    for name in sorted(os.listdir(folder)):
        with contextlib.suppress(FileNotFoundError):  # unplugged while we look
            if name.startswith("video"):
                what = os.stat(os.path.join(folder, name))
                nodes.append((name, what.st_rdev, what.st_ctime_ns))
    return nodes


@dataclass(frozen=True)
class Enquiries:
    """How the system is asked; tests hand in their own.

    Attributes:
        nodes: Changes when a camera comes or goes; None where there is nothing of the kind.
    """

    nodes: Callable[[], list[Node]] | None = video_nodes if sys.platform == "linux" else None
    cameras: Callable[[], Sequence[CameraInfo]] = list_cameras
    cause: Callable[[str], Cause] = cause_of


def wait_for_camera(
    wanted: str,
    cause: Cause,
    stop: threading.Event,
    say: Callable[[Cause], None],
    ask: Enquiries | None = None,
) -> None:
    """Return when the camera can be had, or when ``stop`` is set.

    A camera that was busy must be found free twice: another program that only changes its
    picture size lets go of it for a moment, and Lumbar must not take it away then.

    Args:
        wanted: As in `find_camera`.
        cause: Why it cannot be had now.
        stop: Ends the waiting.
        say: Told the cause after each enquiry, as a sign of life.
        ask: The system.
    """
    ask = ask or Enquiries()
    asks_needed = 2 if cause is Cause.BUSY else 1
    nodes: list[Node] | None = None
    camera: CameraInfo | None = None
    free = 0
    say(cause)
    while not stop.wait(ASK_EVERY_S if ask.nodes else LIST_EVERY_S):
        before, nodes = nodes, ask.nodes() if ask.nodes else None
        if nodes is None or nodes != before:
            camera = find_camera(wanted, ask.cameras())
        cause = ask.cause(camera.path) if camera else Cause.ABSENT
        free = 0 if cause in CURABLE else free + 1
        if free >= asks_needed:
            return
        if cause is Cause.BUSY:
            asks_needed = 2
        say(cause)
