"""What the settings dialog can offer on this computer: its cameras and the stored profiles."""

from __future__ import annotations

import threading

from lumbar import paths


class CameraOffers:
    """Identity and name of each camera, for the settings dialog.

    Listing cameras opens devices, which may take seconds, so it is done on a thread of its own;
    what the dialog gets is the last list, and asking for it looks again for the next time.
    """

    def __init__(self) -> None:
        self._known: list[tuple[str, str]] = []
        self._look()

    def __call__(self) -> list[tuple[str, str]]:
        self._look()
        return self._known

    def _look(self) -> None:
        threading.Thread(target=self._list, name="list-cameras", daemon=True).start()

    def _list(self) -> None:
        from lumbar.camera.devices import list_cameras
        from lumbar.camera.sharing import own_looks

        with own_looks.look():
            self._known = [(camera.identity, camera.label) for camera in list_cameras()]


def profile_offers() -> list[tuple[str, str]]:
    """Name and label of each stored profile."""
    from lumbar.storage.profiles import list_profiles

    return [(profile.name, profile.name) for profile in list_profiles(paths.profiles_dir())]
