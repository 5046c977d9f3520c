"""What to tell the user about a camera that gives no pictures to judge, and what to do about it."""

from __future__ import annotations

from lumbar.camera.probe import Cause
from lumbar.core.types import CameraState

SAID: dict[CameraState, str] = {
    CameraState.STARTING: "Starting the camera.",
    CameraState.STALLED: "The camera sends no picture; Lumbar keeps trying, and unplugging it and "
    "plugging it in again may help.",
    CameraState.FROZEN: "The camera repeats the same picture; unplug it and plug it in again.",
    CameraState.COVERED: "The camera sees only black; open its shutter or switch on a light.",
    CameraState.TOO_DARK: "It is too dark for the camera to see you; switch on a light, and look "
    "whether something covers the lens.",
    CameraState.BUSY: "The camera is in use by another program; Lumbar goes on when it is free.",
    CameraState.DENIED: "Lumbar may not use the camera; allow it in the system's privacy settings, "
    "on Linux by adding your user to the group “video”.",
}
TORN = "The camera's pictures arrive damaged; plug it into another socket, without a hub."


def explain(
    cause: Cause | None, device: str, camera: str, *, seen: bool
) -> tuple[CameraState, str]:
    """State and message for a camera without pictures.

    Args:
        cause: What the system says; None when the capture ended without a word.
        device: What the settings ask for; empty for the first camera.
        camera: Name of the camera that was tried; empty when none was found.
        seen: It gave pictures before.
    """
    wanted = f"“{camera or device}”" if camera or device else "The camera"
    match cause:
        case Cause.DENIED:
            return CameraState.DENIED, SAID[CameraState.DENIED]
        case Cause.BUSY:
            return CameraState.BUSY, SAID[CameraState.BUSY]
        case Cause.UNKNOWN if not seen:
            return CameraState.BUSY, (
                f"{wanted} does not open; it may be in use by another program, or the system's "
                "privacy settings do not allow it."
            )
        case Cause.NOT_A_CAMERA:
            return CameraState.ABSENT, (
                f"{wanted} gives no pictures; choose another camera in the settings."
            )
        case Cause.RAW_SENSOR:
            return CameraState.STALLED, (
                f"{wanted} works only through the system's own camera software; install "
                "“v4l2-relayd”, then choose its camera in the settings."
            )
        case Cause.ABSENT if device:
            return CameraState.ABSENT, (
                f"The camera {wanted} is not connected; plug it in or choose another one in the "
                "settings."
            )
        case Cause.ABSENT:
            return CameraState.ABSENT, "No camera is connected; plug one in."
        case _:
            return CameraState.STALLED, SAID[CameraState.STALLED]
