"""Why a camera cannot be used. OpenCV only says that it did not open, whatever the cause."""

from __future__ import annotations

import errno
import os
import struct
import sys
from collections.abc import Callable
from enum import StrEnum


class Cause(StrEnum):
    """What stands between Lumbar and a camera's pictures."""

    NONE = "none"
    """The system would let us use it: it opens, but sends nothing."""
    ABSENT = "absent"
    DENIED = "denied"
    BUSY = "busy"
    NOT_A_CAMERA = "not-a-camera"
    RAW_SENSOR = "raw-sensor"
    """The bare node of an image processor: it opens, but only other software gets pictures."""
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


def windows_consent() -> str:
    """What the user chose for the camera in the privacy settings of Windows: Allow, Deny or ""."""
    if sys.platform != "win32":
        return ""
    import winreg

    key = r"Software\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\webcam"
    for name in (key, key + r"\NonPackaged"):
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, name) as consent:
                if winreg.QueryValueEx(consent, "Value")[0] == "Deny":
                    return "Deny"
        except OSError:  # never asked
            return ""
    return "Allow"


def cause_of(
    path: str, *, platform: str = sys.platform, consent: Callable[[], str] = windows_consent
) -> Cause:
    """Ask the system about the camera at ``path``, such as ``/dev/video0``.

    Windows only says whether the user allows cameras to be used, and macOS is asked by the desktop
    program before the camera is opened; for the rest the answer is UNKNOWN there.
    """
    if platform == "win32" and consent() == "Deny":
        return Cause.DENIED
    if platform != "linux":
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
    if is_raw_sensor(bytes(answer[:16]).rstrip(b"\0").decode(errors="replace")):
        return Cause.RAW_SENSOR
    # A camera in use opens without complaint; only a request for buffers is refused. One buffer is
    # asked for and given back at once.
    for count in (1, 0):
        request = struct.pack("=IIIII", count, _BUFFER_VIDEO_CAPTURE, _MEMORY_MMAP, 0, 0)
        fcntl.ioctl(device, _VIDIOC_REQBUFS, bytearray(request))
    return Cause.NONE


def is_raw_sensor(driver: str) -> bool:
    """Whether the driver is one of Intel's image processors, as in many new notebooks."""
    return "isys" in driver or driver.startswith(("ipu", "intel-ipu"))
