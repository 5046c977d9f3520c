"""Which way to each camera was found to be the better one, kept for the next start."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from lumbar.camera.backends import BackendMemory
from lumbar.camera.devices import BACKENDS
from lumbar.core.errors import StorageError
from lumbar.storage.self_tests import keep_finding, known_findings

logger = logging.getLogger(__name__)


def camera_memory(path: Path, ways: Sequence[int] = BACKENDS) -> BackendMemory:
    """A memory that reads and writes ``path``; what cannot be read or written is found out anew.

    Args:
        path: The file.
        ways: OpenCV's ways to a camera on this system.
    """

    def keep(camera: str, backend: int) -> None:
        try:
            keep_finding(path, camera, {"backend": float(backend)})
        except StorageError as error:
            logger.warning("%s", error)

    found = known_findings(path)
    known = {camera: int(each["backend"]) for camera, each in found.items() if "backend" in each}
    return BackendMemory(known, keep, ways)
