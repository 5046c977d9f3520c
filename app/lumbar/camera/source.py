"""What the rest of Lumbar knows about a camera or a recording: the `FrameSource` protocol."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from lumbar.core.sentence import printable
from lumbar.core.types import CameraState, Frame, Picture


class FrameSource(Protocol):
    """Frames, one after the other, from a camera or a recording.

    `open`, `read` and `close` belong to one thread; the attributes may be read from any. A source
    can be opened again after `close`; a recording then starts from its beginning.

    Attributes:
        name: What the frames come from, for records and for the user.
        live: A camera (frames cannot be had again) rather than a recording.
        state: What the source is doing; frames come only in state OK.
        message: One sentence for the user while something is wrong, else empty.
        finished: The recording is over; never True for a camera.
    """

    name: str
    live: bool
    state: CameraState
    message: str
    finished: bool

    def open(self) -> None:
        """Start delivering.

        Raises:
            InputError: A recording cannot be used. A camera raises nothing: it may come later.
        """

    def read(self, timeout_s: float) -> Frame | None:
        """The next frame, or None when none came within ``timeout_s`` (see `state`)."""

    def close(self) -> None:
        """Let go of everything; a camera's light is off within two seconds."""


@dataclass(frozen=True)
class OpenStream:
    """A camera that is open and gives frames, fit to be judged or not.

    Attributes:
        number: Which opening of the camera it is; never the same twice in one source.
        path: Device path; empty where there is none.
        beat_s: Monotonic time of the newest frame.
    """

    number: int
    path: str
    beat_s: float


class RecordedSource(ABC):
    """A recording: pictures with times of their own, as fast as they are read or in real time.

    Args:
        name: Name of the source in records, where it stands in letters that can be printed.
        start_epoch_s: Wall-clock time of the recording's beginning; None means the moment of
            `open`, as if it happened now.
        realtime: Deliver each frame when its time has come, for showing a recording live.
    """

    live = False

    def __init__(self, name: str, start_epoch_s: float | None, realtime: bool) -> None:
        self.name = printable(name)
        self.state = CameraState.CLOSED
        self.message = ""
        self.finished = False
        self._start_epoch_s = start_epoch_s
        self._realtime = realtime
        self._frames: Iterator[Frame] = iter(())
        self._waiting: Frame | None = None
        self._began_s = 0.0

    @abstractmethod
    def pictures(self) -> Iterator[tuple[float, Picture, str]]:
        """Strictly increasing ``t_s`` from 0, picture and its source, from the beginning.

        Raises:
            InputError: Nothing in the recording can be used.
        """

    def open(self) -> None:
        """Go to the beginning and make sure that there is a first frame.

        Raises:
            InputError: The recording cannot be used; the sentence says why.
        """
        self.close()
        epoch_s = time.time() if self._start_epoch_s is None else self._start_epoch_s
        self._frames = (
            Frame(picture, t_s, epoch_s + t_s, index, source)
            for index, (t_s, picture, source) in enumerate(self.pictures())
        )
        self.finished = False
        self.message = ""
        self._waiting = next(self._frames, None)
        self._began_s = time.monotonic()
        self.state = CameraState.OK

    def read(self, timeout_s: float) -> Frame | None:
        """The next frame; in real time None when its time comes after ``timeout_s``."""
        if self.state is not CameraState.OK:
            return None
        frame = self._waiting or next(self._frames, None)
        self._waiting = None
        if frame is None:
            self.finished = True
            self.state = CameraState.ENDED
        elif self._realtime and not self._wait_for(frame.t_s, timeout_s):
            self._waiting = frame
            return None
        return frame

    def _wait_for(self, t_s: float, timeout_s: float) -> bool:
        """Sleep until the recording is at ``t_s``; False when that takes longer than allowed."""
        late_s = time.monotonic() - self._began_s - t_s
        if late_s > 0.5:  # nobody read for a while: go on from here instead of catching up
            self._began_s += late_s
        time.sleep(min(max(-late_s, 0.0), timeout_s))
        return -late_s <= timeout_s

    def close(self) -> None:
        """Let go of the file."""
        self._frames = iter(())  # ends the generator, which releases what it holds
        self._waiting = None
        self.state = CameraState.CLOSED
