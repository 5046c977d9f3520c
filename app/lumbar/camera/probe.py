"""Why a camera cannot be used. OpenCV only says that it did not open, whatever the cause."""

from __future__ import annotations

import errno
import os
import struct
import sys
from enum import StrEnum


class Cause(StrEnum):
    """What stands between Lumbar and a camera's pictures."""

    NONE = "none"
    """The system would let us use it: it opens, but sends nothing."""
    ABSENT = "absent"
    DENIED = "denied"
    BUSY = "busy"
    NOT_A_CAMERA = "not-a-camera"
    UNKNOWN = "unknown"


_BY_ERRNO = {
    errno.ENOENT: Cause.ABSENT,
    errno.ENODEV: Cause.ABSENT,
    errno.ENXIO: Cause.ABSENT,
    errno.EACCES: Cause.DENIED,
    errno.EPERM: Cause.DENIED,
    errno.EBUSY: Cause.BUSY,
    errno.ENOTTY: Cause.NOT_A_CAMERA,
}

# From linux/videodev2.h.
_VIDIOC_QUERYCAP = 0x80685600
_VIDIOC_REQBUFS = 0xC0145608
_CAPTURE, _STREAMING, _HAS_DEVICE_CAPS = 0x00000001, 0x04000000, 0x80000000
_BUFFER_VIDEO_CAPTURE = _MEMORY_MMAP = 1


def cause_of(path: str) -> Cause:
    """Ask the system about the camera at ``path``, such as ``/dev/video0``.

    On other systems than Linux the answer is UNKNOWN.
    """
    if sys.platform != "linux":
        return Cause.UNKNOWN
    try:
        device = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        return _BY_ERRNO.get(error.errno or 0, Cause.UNKNOWN)
    try:
        return _cause_of_open(device)
    except OSError as error:
        return _BY_ERRNO.get(error.errno or 0, Cause.UNKNOWN)
    finally:
        os.close(device)


def _cause_of_open(device: int) -> Cause:
    import fcntl

    answer = bytearray(104)  # struct v4l2_capability
    fcntl.ioctl(device, _VIDIOC_QUERYCAP, answer)
    whole_device, this_node = struct.unpack_from("=II", answer, 84)
    can = this_node if whole_device & _HAS_DEVICE_CAPS else whole_device
    if not (can & _CAPTURE and can & _STREAMING):
        return Cause.NOT_A_CAMERA
    # A camera in use opens without complaint; only a request for buffers is refused. One buffer is
    # asked for and given back at once.
    for count in (1, 0):
        request = struct.pack("=IIIII", count, _BUFFER_VIDEO_CAPTURE, _MEMORY_MMAP, 0, 0)
        fcntl.ioctl(device, _VIDIOC_REQBUFS, bytearray(request))
    return Cause.NONE
