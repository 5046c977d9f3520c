"""What ``lumbar doctor`` finds out about the cameras."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lumbar.cli.finding import Check


def check_cameras() -> Iterator[Check]:
    """Cameras that are connected, and whether the system lets us use them."""
    from lumbar.camera.devices import list_cameras
    from lumbar.camera.probe import cause_of

    cameras = list_cameras()
    if not cameras:
        yield Check(
            "camera",
            "warn",
            "none found",
            "Connect one and open its cover; recordings and the demo work without.",
        )
    for camera in cameras:
        yield camera_verdict(camera.name, camera.path, cause_of(camera.path))


def camera_verdict(name: str, path: str, cause: str) -> Check:
    """The finding about one camera, by what stands between it and Lumbar."""
    problem = _CAMERA_PROBLEMS.get(cause)
    if problem is None:
        return Check("camera", "ok", f"{name} ({path})")
    message, advice = problem
    return Check("camera", "warn", f"{name} ({path}) {message}", advice)


_CAMERA_PROBLEMS: Mapping[str, tuple[str, str]] = {
    "absent": ("has gone", "Plug it in again."),
    "denied": (
        "may not be used by you",
        "Allow it: on Linux add yourself to the group video and log in again; "
        "elsewhere see the privacy settings.",
    ),
    "busy": ("is in use by another program", "Close the call or program that uses it."),
    "not-a-camera": ("takes no pictures", "Choose another camera in the settings."),
    "raw-sensor": (
        "works only through the system's own camera software",
        "Install v4l2-relayd and choose its camera in the settings.",
    ),
}
