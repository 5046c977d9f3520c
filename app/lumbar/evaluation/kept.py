"""Results kept from one evaluation to the next, so that only what changed is computed again.

Keypoints alone are kept: no picture, no file name. A result is found again by the hash of the
picture, of the model and of all of Lumbar's code between the two, and by the versions of the
libraries that compute, so an old one does not pass for a new one.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import onnxruntime

import lumbar
from lumbar.bundle import FROZEN
from lumbar.core.errors import InputError
from lumbar.core.types import Keypoints, SceneState
from lumbar.opencv import cv2


@dataclass(frozen=True, eq=False)
class Look:
    """What the models said about one picture.

    Attributes:
        state: What the picture holds.
        keypoints: Of the person in it, if there is one to be judged.
        picture_size: Width and height in pixels.
        neck_inclination_deg: From the depth model; None if it was not asked or cannot say.
    """

    state: SceneState
    keypoints: Keypoints | None
    picture_size: tuple[int, int]
    neck_inclination_deg: float | None = None


DECIDING: tuple[str, ...] = (
    "bundle.py",
    "opencv.py",
    "core/**/*.py",
    "pose/**/*.py",
    *(f"camera/{name}.py" for name in ("replay", "source", "pace")),
    *(f"evaluation/{name}.py" for name in ("kept", "looking", "models", "landmark_model")),
    *(f"evaluation/{name}.py" for name in ("changes", "error_kinds", "similarity")),
)
"""The modules that decide what a model sees and what is made of its answer."""


class KeptResults:
    """Keypoints on disk, in one small database; made anew when it is damaged.

    Attributes:
        used: How many results were taken from the disk.
        computed: How many had to be computed and were added.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._code = _code_sha256()
        self.used = 0
        self.computed = 0

    def __enter__(self) -> Self:
        """Open the database; raises InputError when its folder cannot be written."""
        with self._explained():
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                self._database = _opened(self._path)
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                # Damaged; nothing in it is worth saving, for everything can be computed again.
                self._path.unlink(missing_ok=True)
                self._database = _opened(self._path)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._database.close()

    def get(self, *parts: str) -> Look | None:
        """The result kept for these hashes and words; None when there is none."""
        row = self._database.execute(
            "SELECT result FROM results WHERE key = ?", (self._key(parts),)
        ).fetchone()
        if row is None:
            return None
        self.used += 1
        stored = json.loads(row[0])
        width, height = stored["size"]
        return Look(
            SceneState(stored["state"]), _keypoints(stored), (width, height), stored["neck_deg"]
        )

    def put(self, look: Look, *parts: str) -> None:
        """Keep a result for these hashes and words."""
        found = look.keypoints
        stored = {
            "state": look.state.value,
            "size": look.picture_size,
            "xy_px": None if found is None else found.xy_px.tolist(),
            "score": None if found is None else found.score.tolist(),
            "neck_deg": look.neck_inclination_deg,
        }
        self.computed += 1
        with self._explained():
            self._database.execute(
                "INSERT OR REPLACE INTO results VALUES (?, ?)",
                (self._key(parts), json.dumps(stored)),
            )

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turns the disk's refusals into one sentence."""
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            raise InputError(
                "Results cannot be kept in {path} ({reason}); make room or check its folder.",
                path=self._path,
                reason=error,
            ) from error

    def _key(self, parts: tuple[str, ...]) -> str:
        return hashlib.sha256("\n".join((self._code, *parts)).encode()).hexdigest()


def _opened(path: Path) -> sqlite3.Connection:
    # Every result is written at once, so that another evaluation can write in between.
    database = sqlite3.connect(path, timeout=30.0, isolation_level=None)
    try:
        if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("damaged")
        database.execute("CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, result TEXT)")
        # Waiting for the disk would take longer than a look. What a power failure damages is
        # noticed above and computed again.
        database.execute("PRAGMA synchronous = OFF")
    except sqlite3.Error:
        database.close()
        raise
    return database


def _keypoints(stored: Mapping[str, Any]) -> Keypoints | None:
    if stored["xy_px"] is None:
        return None
    return Keypoints(np.array(stored["xy_px"]), np.array(stored["score"]))


def _code_sha256() -> str:
    """Hash of the code between a picture and its keypoints, and of what computes."""
    versions = (lumbar.__version__, onnxruntime.__version__, cv2.__version__, np.__version__)
    digest = hashlib.sha256("\n".join(versions).encode())
    home = Path(lumbar.__file__).parent
    code = [file for pattern in DECIDING for file in sorted(home.glob(pattern))]
    for file in [Path(sys.executable)] if FROZEN else code:  # a bundle's code lies in its program
        digest.update(file.read_bytes())
    return digest.hexdigest()
