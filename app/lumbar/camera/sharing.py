"""Giving the camera to another program that wants it.

On Linux one program at a time gets a camera's pictures, but any may open the device. The kernel
tells about each opening (inotify), at once and at no cost, so Lumbar lets go as soon as somebody
else opens the camera it uses, waits until it has been left alone for a while, and takes it again.
The kernel does not tell *who* opened: a program that only looks at the camera, without wanting
pictures, costs a short break too. On Windows and macOS the system shares cameras out itself.

Lumbar's own capture opens the camera too: when a stream begins, and when it has ended, to find out
why. So each stream is watched from its first frame on, and an opening counts only when frames of
the same stream came after it.
"""

from __future__ import annotations

import contextlib
import ctypes
import logging
import os
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Protocol

from lumbar.camera.source import FrameSource, OpenStream
from lumbar.core.sentence import Sentence
from lumbar.core.types import CameraState, Frame

logger = logging.getLogger(__name__)

LEFT_ALONE_S = 10.0
"""So long nobody must have touched the camera before it is taken again: a program that was refused
by the camera's being busy is given time for a second try."""

ASK_EVERY_S = 2.0
"""How often it is asked, during a call, whether the camera is still held: each time every process
is looked at, which takes some milliseconds."""

_NEXT_FRAME_S = 0.1
"""How long to wait at once for the frame that shows an opening to have been somebody else's."""

SAID = Sentence("Another program uses the camera; Lumbar goes on when it is done.")

_IN_CLOEXEC, _IN_NONBLOCK = 0o2000000, 0o4000
_IN_OPEN = 0x20
_EVENT = struct.Struct("iIII")
_OWN_LOOK_S = 1.0


class Watch(Protocol):
    """Tells whether somebody opens a device."""

    def opened(self) -> bool:
        """Whether the device has been opened since the last question."""

    def held(self) -> bool:
        """Whether a program of this user, other than Lumbar, has the device open."""

    def close(self) -> None:
        """Stop watching."""


class _OwnLooks:
    """When Lumbar itself opened cameras to list them, which is nobody else's wish."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._under_way = 0
        self._last_s = -_OWN_LOOK_S

    @contextlib.contextmanager
    def look(self) -> Iterator[None]:
        with self._lock:
            self._under_way += 1
        try:
            yield
        finally:
            with self._lock:
                self._under_way -= 1
                self._last_s = time.monotonic()

    @property
    def recent(self) -> bool:
        with self._lock:
            return bool(self._under_way) or time.monotonic() - self._last_s < _OWN_LOOK_S


own_looks = _OwnLooks()
"""The one list of them in the process."""


class DeviceWatch:
    """inotify on one device; raises OSError where the kernel refuses."""

    def __init__(self, path: str) -> None:
        self._path = path
        libc = ctypes.CDLL(None, use_errno=True)
        self._fd = libc.inotify_init1(_IN_NONBLOCK | _IN_CLOEXEC)
        if self._fd < 0:
            raise OSError(ctypes.get_errno(), "no inotify")
        if libc.inotify_add_watch(self._fd, os.fsencode(path), _IN_OPEN) < 0:
            error = ctypes.get_errno()
            os.close(self._fd)
            raise OSError(error, os.strerror(error), path)

    def opened(self) -> bool:
        """Whether the device has been opened since the last question."""
        try:
            return len(os.read(self._fd, 64 * _EVENT.size)) > 0
        except BlockingIOError:
            return False

    def held(self) -> bool:
        """Whether a program of this user, other than Lumbar, has the device open."""
        own = os.getpid()
        others = (name for name in os.listdir("/proc") if name.isdigit() and int(name) != own)
        return any(self._holds(f"/proc/{name}") for name in others)

    def _holds(self, process: str) -> bool:
        try:
            descriptors = os.listdir(f"{process}/fd")
        except OSError:  # another user's, or gone
            return False
        for descriptor in descriptors:
            with contextlib.suppress(OSError):
                if os.readlink(f"{process}/fd/{descriptor}") == self._path:
                    return True
        return False

    def close(self) -> None:
        """Stop watching."""
        os.close(self._fd)


class SharedCamera:
    """A camera that is let go when another program opens it.

    While it is lent, `state` is BUSY and `message` says so.

    Args:
        camera: The camera itself.
        find_stream: Its open stream; None while it gives no frames. A black picture is a frame:
            a closed shutter must not keep the camera from a call.
        watch: Makes the watch of a device path.
        left_alone_s: See `LEFT_ALONE_S`.
        ask_every_s: See `ASK_EVERY_S`.
        clock: Monotonic seconds, as in `OpenStream.beat_s`.
    """

    live = True
    finished = False

    def __init__(
        self,
        camera: FrameSource,
        find_stream: Callable[[], OpenStream | None],
        *,
        watch: Callable[[str], Watch] = DeviceWatch,
        left_alone_s: float = LEFT_ALONE_S,
        ask_every_s: float = ASK_EVERY_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = camera.name
        self.state = camera.state
        self.message = camera.message
        self._camera = camera
        self._find_stream = find_stream
        self._make_watch = watch
        self._left_alone_s = left_alone_s
        self._ask_every_s = ask_every_s
        self._clock = clock
        self._can_watch = sys.platform == "linux"
        self._watch: Watch | None = None
        self._watched: int | None = None
        self._opened_s: float | None = None
        self._lent_since_s: float | None = None
        self._ask_at_s = 0.0

    def open(self) -> None:
        """Open the camera."""
        self._lent_since_s = None
        self._camera.open()
        self._tell()

    def read(self, timeout_s: float) -> Frame | None:
        """The next frame; None while the camera is lent."""
        if self._lent_since_s is not None:
            time.sleep(timeout_s)
            self._take_back_when_free()
            self._tell()
            return None
        if self._watch is not None and self._watch.opened() and not own_looks.recent:
            self._opened_s = self._clock()
        hasty = self._opened_s is not None
        frame = self._camera.read(min(timeout_s, _NEXT_FRAME_S) if hasty else timeout_s)
        stream = self._find_stream()
        if stream is None or stream.number != self._watched:
            self._follow(stream)
        elif self._opened_s is not None and stream.beat_s > self._opened_s:
            logger.info("another program opens the camera: letting it go")
            self._camera.close()
            self._lent_since_s = self._opened_s
            self._opened_s = None
            frame = None
        self._tell()
        return frame

    def close(self) -> None:
        """Close the camera."""
        self._follow(None)
        self._camera.close()
        self._lent_since_s = None
        self._tell()

    def _tell(self) -> None:
        lent = self._lent_since_s is not None
        self.name = self._camera.name
        self.state = CameraState.BUSY if lent else self._camera.state
        self.message = SAID if lent else self._camera.message

    def _follow(self, stream: OpenStream | None) -> None:
        """Watch this stream's device from now on; what happened to the one before is forgotten."""
        if self._watch is not None:
            self._watch.close()
        self._watch = self._opened_s = None
        # Until its path is known it is looked at again.
        self._watched = stream.number if stream is not None and stream.path else None
        if stream is None or not stream.path or not self._can_watch:
            return
        try:
            self._watch = self._make_watch(stream.path)
        except OSError as error:
            logger.warning("other programs' wish for the camera cannot be seen: %s", error)

    def _take_back_when_free(self) -> None:
        assert self._watch is not None
        assert self._lent_since_s is not None
        now_s = self._clock()
        if self._watch.opened():
            self._lent_since_s = now_s
        if now_s - self._lent_since_s < self._left_alone_s or now_s < self._ask_at_s:
            return
        if self._watch.held():
            self._ask_at_s = now_s + self._ask_every_s
            return
        logger.info("taking the camera back")
        self._follow(None)
        self._lent_since_s = None
        self._camera.open()
