"""What the storage tests share: a folder whose permissions count even for root."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture
def others_folder() -> Iterator[Path]:
    """A folder of a user whom permissions bind; the test runs as that user, not as root."""
    if os.name != "posix":
        pytest.skip("file modes are a POSIX matter")
    folder = Path(tempfile.mkdtemp())
    is_root = os.geteuid() == 0
    if is_root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    yield folder
    if is_root:
        os.seteuid(0)
    folder.chmod(0o700)
    shutil.rmtree(folder)
