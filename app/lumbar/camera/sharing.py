"""Giving the camera to another program that wants it.

On Linux one program at a time gets a camera's pictures, but any may open the device. The kernel
tells about each opening (inotify), at once and at no cost, so Lumbar lets go as soon as somebody
else opens the camera it uses, waits until it has been left alone for a while, and takes it again.
The kernel does not tell *who* opened: a program that only looks at the camera, without wanting
pictures, costs a short break too. On Windows and macOS the system shares cameras out itself.
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

from lumbar.camera.source import FrameSource
from lumbar.core.sentence import Sentence
from lumbar.core.types import CameraState, Frame

logger = logging.getLogger(__name__)

LEFT_ALONE_S = 10.0
"""So long nobody must have touched the camera before it is taken again: a program that was refused
by the camera's being busy is given time for a second try."""

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
        find_path: Its device path once it gives pictures; empty when there is none to watch.
        watch: Makes the watch.
        left_alone_s: See `LEFT_ALONE_S`.
        clock: Monotonic seconds.
    """

    live = True
    finished = False

    def __init__(
        self,
        camera: FrameSource,
        find_path: Callable[[], str],
        *,
        watch: Callable[[str], Watch] = DeviceWatch,
        left_alone_s: float = LEFT_ALONE_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = camera.name
        self.state = camera.state
        self.message = camera.message
        self._camera = camera
        self._find_path = find_path
        self._make_watch = watch
        self._left_alone_s = left_alone_s
        self._clock = clock
        self._watch: Watch | None = None
        self._cannot_watch = sys.platform != "linux"
        self._lent_since_s: float | None = None

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
        frame = self._camera.read(timeout_s)
        if self._camera.state is not CameraState.OK:
            self._stop_watching()  # whoever opens it now is the capture, trying again
        elif self._somebody_wants_it():
            logger.info("another program opens the camera: letting it go")
            self._camera.close()
            self._lent_since_s = self._clock()
            frame = None
        self._tell()
        return frame

    def close(self) -> None:
        """Close the camera."""
        self._stop_watching()
        self._camera.close()
        self._lent_since_s = None
        self._tell()

    def _tell(self) -> None:
        lent = self._lent_since_s is not None
        self.name = self._camera.name
        self.state = CameraState.BUSY if lent else self._camera.state
        self.message = SAID if lent else self._camera.message

    def _somebody_wants_it(self) -> bool:
        if self._watch is None and not self._cannot_watch:
            self._start_watching()
        return self._watch is not None and self._watch.opened() and not own_looks.recent

    def _start_watching(self) -> None:
        path = self._find_path()
        try:
            self._watch = self._make_watch(path) if path else None
        except OSError as error:
            logger.warning("other programs' wish for the camera cannot be seen: %s", error)
        self._cannot_watch = self._watch is None

    def _stop_watching(self) -> None:
        if self._watch is not None:
            self._watch.close()
            self._watch = None

    def _take_back_when_free(self) -> None:
        assert self._watch is not None
        assert self._lent_since_s is not None
        now_s = self._clock()
        if self._watch.opened():
            self._lent_since_s = now_s
        if now_s - self._lent_since_s >= self._left_alone_s and not self._watch.held():
            logger.info("taking the camera back")
            self._stop_watching()
            self._lent_since_s = None
            self._camera.open()
