"""Recordings as frame sources: a video file, or pictures from a folder or a list."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from lumbar.camera.pace import Pace
from lumbar.camera.source import RecordedSource
from lumbar.core.errors import InputError
from lumbar.core.sentence import Sentence, printable
from lumbar.core.types import Picture
from lumbar.opencv import cv2, takes

PICTURE_SUFFIXES = frozenset(
    (".bmp", ".jpeg", ".jpg", ".jp2", ".pgm", ".png", ".ppm", ".tif", ".tiff", ".webp")
)


class VideoSource(RecordedSource):
    """A video file or an animated GIF, with the times it was recorded at.

    Args:
        path: The file.
        start_epoch_s: Wall-clock time of its beginning; None means the moment of `open`.
        realtime: Play at the speed it was recorded with.
        rate_hz: Deliver at most this many frames a second of the recording; None delivers all.
            What is left out is not decoded into a picture.
    """

    def __init__(
        self,
        path: Path,
        *,
        start_epoch_s: float | None = None,
        realtime: bool = False,
        rate_hz: float | None = None,
    ) -> None:
        super().__init__(path.name, start_epoch_s, realtime)
        self._path = path
        self._rate_hz = rate_hz
        self.frame_count: int | None = None
        """Frames the file says it holds before any are left out; None when it does not say."""
        self.fps: float | None = None
        """Frames a second the file says it has; None when it does not say."""

    def open(self) -> None:
        """Open the file and decode its first frame.

        Raises:
            InputError: The file is missing, not a video, or holds no frame.
        """
        _require_file(self._path)
        super().open()
        if self._waiting is None:
            self.close()
            raise InputError(
                "“{path}” holds no frame that can be read; is it complete?", path=self._path
            )

    def pictures(self) -> Iterator[tuple[float, Picture, str]]:
        """Frames that are due, with the file's own times made strictly increasing."""
        # An absolute path cannot be taken for the address of another FFmpeg protocol.
        path = self._path.resolve()
        if not takes(path):
            raise InputError(
                "The name of “{path}” is not UTF-8, and so it cannot be opened; rename it.",
                path=path,
            )
        capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
        try:
            if not capture.isOpened():
                raise InputError(
                    "“{path}” is not a video that can be read, or is damaged.", path=self._path
                )
            self.frame_count = int(max(capture.get(cv2.CAP_PROP_FRAME_COUNT), 0)) or None
            self.fps = max(capture.get(cv2.CAP_PROP_FPS), 0.0) or None
            yield from self._frames_of(capture)
        finally:
            capture.release()

    def _frames_of(self, capture: cv2.VideoCapture) -> Iterator[tuple[float, Picture, str]]:
        pace = Pace(self._rate_hz)
        step_s = 1.0 / (self.fps or 25.0)
        first_s: float | None = None
        t_s = -step_s
        count = 0
        while capture.grab():
            count += 1
            stamp_s = capture.get(cv2.CAP_PROP_POS_MSEC) / 1000.0
            first_s = stamp_s if first_s is None else first_s
            # Some files carry no times, or the same one twice.
            t_s = stamp_s - first_s if stamp_s - first_s > t_s else t_s + step_s
            if pace.takes(t_s):
                decoded, picture = capture.retrieve()
                if decoded:
                    yield t_s, picture.astype(np.uint8, copy=False), self.name
        # Containers count roughly, so a few missing frames at the end are no damage.
        if self.frame_count and count < 0.95 * self.frame_count - 2:
            self.message = Sentence(
                "“{path}” ends early: {count} of its {total} frames could be read; the file is "
                "damaged or incomplete.",
                path=self._path,
                count=count,
                total=self.frame_count,
            )


class ImagesSource(RecordedSource):
    """Pictures of a folder in natural order (2 before 10), or those of a list in its order.

    Grey pictures, 16-bit ones and those with transparency become plain blue-green-red, and turned
    photographs are set upright as their EXIF data says. A picture that cannot be read is noted in
    `problems`, and the others go on.

    Args:
        paths: One folder, one picture, or a list of pictures.
        fps: Pictures a second when they are a sequence; None when each stands for itself, with
            times one second apart.
        start_epoch_s: Wall-clock time of the first one; None means the moment of `open`.
        realtime: Show each picture when its time has come.

    Attributes:
        independent: The pictures are not a sequence: nothing may be carried from one to the next.
        problems: One sentence for each picture that could not be read.
        frame_count: Number of pictures.
    """

    def __init__(
        self,
        paths: Path | Sequence[Path],
        fps: float | None = None,
        *,
        start_epoch_s: float | None = None,
        realtime: bool = False,
    ) -> None:
        given = [paths] if isinstance(paths, Path) else list(paths)
        super().__init__(given[0].name if len(given) == 1 else "pictures", start_epoch_s, realtime)
        self._given = given
        self._period_s = 1.0 / fps if fps else 1.0
        self.independent = fps is None
        self.problems: list[str] = []
        self.frame_count: int | None = None

    def pictures(self) -> Iterator[tuple[float, Picture, str]]:
        """Every picture that can be read, with its file name."""
        self.problems = []
        paths = [path for given in self._given for path in _pictures_of(given)]
        self.frame_count = len(paths)
        for position, path in enumerate(paths):
            try:
                picture = read_picture(path)
            except InputError as error:
                self.message = str(error)
                self.problems.append(self.message)
            else:
                yield position * self._period_s, picture, printable(path.name)
        if paths and len(self.problems) == len(paths) > 1:
            raise InputError(
                "None of the {count} pictures can be read. {problem}",
                count=len(paths),
                problem=self.problems[0],
            )
        if paths and len(self.problems) == len(paths):
            raise InputError(self.problems[0])


def read_picture(path: Path) -> Picture:
    """Read one picture as 8-bit blue-green-red, upright.

    Raises:
        InputError: It is missing, damaged, cut off, too large or no picture.
    """
    _require_file(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            "“{path}” cannot be read: {reason}.", path=path, reason=error.strerror
        ) from error
    # libpng writes about a cut-off file to the terminal itself, so it does not get to see one.
    cut_off = data.startswith(b"\x89PNG") and b"IEND" not in data[-4096:]
    try:
        picture = (
            None
            if cut_off or not data
            else cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
        )
    except cv2.error:
        picture = None
    if picture is None:
        raise InputError(
            "“{path}” is not a picture that can be read; it is damaged or cut off.", path=path
        )
    return picture.astype(np.uint8, copy=False)


def natural_order(path: Path) -> list[tuple[int, int, str]]:
    """Sort key of a file name in which numbers count as numbers: ``a2`` comes before ``a10``."""
    parts = re.split(r"([0-9]+)", path.name.casefold())
    return [(0, int(part), part) if part.isdigit() else (1, 0, part) for part in parts]


def pictures_in(folder: Path) -> list[Path]:
    """A folder's pictures in natural order.

    Raises:
        InputError: It cannot be read or holds no pictures.
    """
    try:
        found = [file for file in folder.iterdir() if file.suffix.lower() in PICTURE_SUFFIXES]
    except OSError as error:
        raise InputError(
            "The folder “{path}” cannot be read: {reason}.", path=folder, reason=error.strerror
        ) from error
    if not found:
        raise InputError("The folder “{path}” holds no pictures.", path=folder)
    return sorted(found, key=natural_order)


def _pictures_of(path: Path) -> list[Path]:
    return pictures_in(path) if os.path.isdir(path) else [path]


def _require_file(path: Path) -> None:
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
        if is_file:
            path.open("rb").close()  # OpenCV would not say why it cannot
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise InputError("“{path}” does not exist.", path=path) from error
    except OSError as error:
        raise InputError(
            "“{path}” cannot be read: {reason}.", path=path, reason=error.strerror
        ) from error
    if not is_file:
        raise InputError("“{path}” is not a file.", path=path)
