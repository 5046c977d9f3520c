"""Which cameras there are, and which of them the user meant.

A camera's number changes when it is plugged in elsewhere or when another one starts first, so a
choice is kept as an identity, name and USB numbers, and turned into a number at each start. Of
two equal cameras only the socket tells which is which, so theirs holds the socket as well.
"""

from __future__ import annotations

import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from zlib import crc32

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
        identity: What to keep in the settings: the same after a restart, and in another socket
            unless an equal camera is connected as well.
        kind: The identity without the socket; equal cameras share it.
        placed: The identity with the socket, whether there is an equal camera or not.
    """

    index: int
    name: str
    path: str
    identity: str
    kind: str = field(default="", compare=False)
    placed: str = field(default="", compare=False)

    @property
    def label(self) -> str:
        """The name, and for one of several equal cameras its socket."""
        alone = self.identity != self.placed
        return self.name if alone else self.name + self.placed.removeprefix(self.kind)


def list_cameras(backend: int = BACKENDS[0]) -> list[CameraInfo]:
    """All cameras that can capture, the fit ones first (see `described`), then by number."""
    return described(enumerator.enumerate_cameras(backend))


def described(
    found: Iterable[enumerator.CameraInfo], sysfs: str = "/sys/class/video4linux"
) -> list[CameraInfo]:
    """What the enumerator found, in order and with identities.

    Several nodes of one camera are numbered; they stay in order.

    Args:
        found: The cameras.
        sysfs: Where Linux tells which device a node belongs to.
    """
    nodes: dict[str, dict[str, list[enumerator.CameraInfo]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for camera in sorted(found, key=lambda camera: camera.index):
        numbers = f"{camera.vid:04x}:{camera.pid:04x}" if camera.vid and camera.pid else ""
        name = f"{numbers} {camera.name}".strip()
        nodes[name][_socket(camera.path or str(camera.index), sysfs)].append(camera)
    cameras: list[CameraInfo] = []
    for name, sockets in nodes.items():
        for socket, of_one in sockets.items():
            for number, camera in enumerate(of_one, start=1):
                kind = f"{name} #{number}" if number > 1 else name
                placed = f"{kind} @{socket}"
                cameras.append(
                    CameraInfo(
                        camera.index,
                        camera.name,
                        camera.path or str(camera.index),
                        placed if len(sockets) > 1 else kind,
                        kind,
                        placed,
                    )
                )
    return sorted(cameras, key=lambda camera: (_is_unfit(camera), camera.index))


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
        if wanted in (camera.identity, camera.placed) or path in (camera.path, str(camera.index)):
            return camera
    for camera in cameras:  # chosen before an equal one was connected
        if wanted == camera.kind:
            return camera
    number = re.fullmatch(r"(?:/dev/video)?([0-9]{1,4})", path)
    return _numbered(int(number[1])) if number else None


def _numbered(index: int) -> CameraInfo:
    path = f"/dev/video{index}" if sys.platform == "linux" else str(index)
    return CameraInfo(index, f"Camera {index}", path, path)


def _socket(path: str, sysfs: str) -> str:
    """Where a camera is plugged in, the same after a restart.

    On Linux controller and port of the USB, as in ``0000:00:14.0-2.3``; the buses' own numbers
    change. For other devices there, and on other systems, what tells the devices apart.
    """
    if not path.startswith("/dev/"):
        # Windows' and macOS' own name for it, a long one. On Windows it ends in the kind of device,
        # which differs between the two ways to one camera.
        return f"{crc32(path.casefold().partition('#{')[0].encode()):08x}"
    device = os.path.realpath(os.path.join(sysfs, os.path.basename(path), "device"))
    usb = re.search(r"([^/]+)/usb[0-9]+/(?:.*/)?[0-9]+-([0-9.]+)(?::[^/]*)?$", device)
    return f"{usb[1]}-{usb[2]}" if usb else os.path.basename(path)


def _is_unfit(camera: CameraInfo) -> bool:
    """Whether it is one of those that are never taken unasked.

    Face log-in cameras capture in grey. The bare nodes of an Intel image processor, dozens of
    them, send nothing; the camera made from them by the system comes under another name.
    """
    return re.search(r"\b(ir|infrared|ipu[0-9]?|isys)\b", camera.name.lower()) is not None
