"""Which cameras there are, and which of them the user meant.

A camera's number changes when it is plugged in elsewhere or when another one starts first, so a
choice is kept as an identity, name and USB numbers, and turned into a number at each start.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lumbar.opencv import cv2  # before the next one, which imports cv2 as well

import cv2_enumerate_cameras as enumerator  # isort: skip


def backends_of(platform: str) -> tuple[int, ...]:
    """OpenCV's ways to the cameras of a system, the best first.

    A camera is opened by the one that listed it: two would count them differently.
    """
    return {
        "linux": (cv2.CAP_V4L2,),
        "win32": (cv2.CAP_MSMF, cv2.CAP_DSHOW),
        "darwin": (cv2.CAP_AVFOUNDATION,),
    }.get(platform, (cv2.CAP_ANY,))


BACKENDS = backends_of(sys.platform)


@dataclass(frozen=True)
class CameraInfo:
    """A camera that is connected.

    Attributes:
        index: OpenCV's number for it, now.
        name: As the system calls it.
        path: Device path, such as ``/dev/video0``.
        identity: What to keep in the settings: the same after a restart or on another port.
    """

    index: int
    name: str
    path: str
    identity: str


def list_cameras(backend: int = BACKENDS[0]) -> list[CameraInfo]:
    """All cameras that can capture, the fit ones first (see `described`), then by number."""
    return described(enumerator.enumerate_cameras(backend))


def described(found: Iterable[enumerator.CameraInfo]) -> list[CameraInfo]:
    """What the enumerator found, in order and with identities; equal cameras are numbered."""
    cameras: list[CameraInfo] = []
    for camera in sorted(found, key=lambda camera: camera.index):
        numbers = f"{camera.vid:04x}:{camera.pid:04x}" if camera.vid and camera.pid else ""
        identity = f"{numbers} {camera.name}".strip()
        twins = sum(other.identity.partition(" #")[0] == identity for other in cameras)
        cameras.append(
            CameraInfo(
                camera.index,
                camera.name,
                camera.path or str(camera.index),
                f"{identity} #{twins + 1}" if twins else identity,
            )
        )
    return sorted(cameras, key=_is_unfit)


def find_camera(wanted: str, cameras: Sequence[CameraInfo]) -> CameraInfo | None:
    """The camera a setting means, or None when it is not connected.

    Args:
        wanted: An identity, a device path or number, or empty for the first camera.
        cameras: What `list_cameras` found.
    """
    if not wanted:
        # Where nothing can be listed there may still be a camera: the system's first.
        return cameras[0] if cameras else _numbered(0)
    path = os.path.realpath(wanted) if wanted.startswith("/dev/") else wanted
    for camera in cameras:
        if wanted == camera.identity or path in (camera.path, str(camera.index)):
            return camera
    number = re.fullmatch(r"(?:/dev/video)?([0-9]{1,4})", path)
    return _numbered(int(number[1])) if number else None


def _numbered(index: int) -> CameraInfo:
    path = f"/dev/video{index}" if sys.platform == "linux" else str(index)
    return CameraInfo(index, f"Camera {index}", path, path)


def _is_unfit(camera: CameraInfo) -> bool:
    """Whether it is one of those that are never taken unasked.

    Face log-in cameras capture in grey. The bare nodes of an Intel image processor, dozens of
    them, send nothing; the camera made from them by the system comes under another name.
    """
    return re.search(r"\b(ir|infrared|ipu[0-9]?|isys)\b", camera.name.lower()) is not None
