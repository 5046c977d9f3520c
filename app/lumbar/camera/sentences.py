"""What to tell the user about a camera that gives no pictures to judge, and what to do about it."""

from __future__ import annotations

from lumbar.camera.probe import Cause
from lumbar.core.sentence import Sentence
from lumbar.core.types import CameraState

SAID: dict[CameraState, str] = {
    CameraState.STARTING: Sentence("Starting the camera."),
    CameraState.STALLED: Sentence(
        "The camera sends no picture; Lumbar keeps trying, and unplugging it and "
        "plugging it in again may help."
    ),
    CameraState.FROZEN: Sentence(
        "The camera repeats the same picture; unplug it and plug it in again."
    ),
    CameraState.COVERED: Sentence(
        "The camera sees only black; open its shutter or switch on a light."
    ),
    CameraState.TOO_DARK: Sentence(
        "It is too dark for the camera to see you; switch on a light, and look "
        "whether something covers the lens."
    ),
    CameraState.BUSY: Sentence(
        "The camera is in use by another program; Lumbar goes on when it is free."
    ),
    CameraState.DENIED: Sentence(
        "Lumbar may not use the camera; allow it in the system's privacy settings, "
        "on Linux by adding your user to the group “video”."
    ),
}
REFUSED = Sentence(
    "Lumbar was not allowed to use the camera; allow it in the system settings under Privacy and "
    "Security, Camera, and start Lumbar again."
)
TORN = Sentence("The camera's pictures arrive damaged; plug it into another socket, without a hub.")


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
    named = camera or device
    wanted = Sentence("“{camera}”", camera=named) if named else Sentence("The camera")
    match cause:
        case Cause.DENIED:
            return CameraState.DENIED, SAID[CameraState.DENIED]
        case Cause.BUSY:
            return CameraState.BUSY, SAID[CameraState.BUSY]
        case Cause.UNKNOWN if not seen:
            return CameraState.BUSY, Sentence(
                "{camera} does not open; it may be in use by another program, or the system's "
                "privacy settings do not allow it.",
                camera=wanted,
            )
        case Cause.NOT_A_CAMERA:
            return CameraState.ABSENT, Sentence(
                "{camera} gives no pictures; choose another camera in the settings.", camera=wanted
            )
        case Cause.RAW_SENSOR:
            return CameraState.STALLED, Sentence(
                "{camera} works only through the system's own camera software; install "
                "“v4l2-relayd”, then choose its camera in the settings.",
                camera=wanted,
            )
        case Cause.ABSENT if device:
            return CameraState.ABSENT, Sentence(
                "The camera {camera} is not connected; plug it in or choose another one in the "
                "settings.",
                camera=wanted,
            )
        case Cause.ABSENT:
            return CameraState.ABSENT, Sentence("No camera is connected; plug one in.")
        case _:
            return CameraState.STALLED, SAID[CameraState.STALLED]
