"""The parent's end of the capture process: start it, hear it, end it."""

from __future__ import annotations

import dataclasses
import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from lumbar.bundle import FROZEN
from lumbar.camera.memory import resident_mb
from lumbar.camera.probe import Cause
from lumbar.camera.ring import FrameRing
from lumbar.camera.webcam import RELEASE_LIMIT_S, CaptureRequest

logger = logging.getLogger(__name__)

# Not multiprocessing: its `spawn` imports the parent's main module again in the child, gives no
# way to set the child's environment before OpenCV is loaded, and keeps a second helper process.
# The child imports from the same places as the parent and from no other.
_PROGRAM = "import sys; sys.path[:] = {path!r}; from lumbar.camera.webcam import main; main()"

_ENVIRONMENT = {
    "OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT": "2",  # seconds; OpenCV's own 10 outlive our patience
    "OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS": "0",  # else Windows takes up to minutes to open
    "OPENCV_AVFOUNDATION_SKIP_AUTH": "1",  # on macOS only a program with windows can ask the user
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
}

_OBEY_LIMIT_S = RELEASE_LIMIT_S + 0.2
_KILL_LIMIT_S = 0.3
"""How long a killed process may take to be gone when the camera is closed, which must be quick."""

_REPLACE_LIMIT_S = 1.5
"""The same when another one is to follow, which would find the camera in use."""

_REAPED_LIMIT_S = 5.0
"""How long a process that closed its output may take to be gone; on a busy machine that is long."""

_LONGEST_LINE = 4096
_MOST_REMARKS = 50
"""What drivers print goes to the log, but not for ever."""


def capture_command() -> list[str]:
    """What starts a capture process; a frozen bundle has no interpreter but a program for it."""
    if FROZEN:
        own = Path(sys.executable)
        return [str(own.with_name(f"{own.stem}-capture{own.suffix}"))]
    return [sys.executable, "-P", "-c", _PROGRAM.format(path=sys.path)]


class CaptureChild:
    """One capture process and its memory, from start to end.

    Args:
        request: What to capture.
        news: Set whenever there is something to look at: a picture, or the end.

    Attributes:
        camera: Name of the camera it opened, empty until known.
        opened: Whether the camera is open; its first picture may take a while.
        rate_hz: Frames a second the camera gives, once measured.
        cause: Why there are no pictures; None while there are or when it could not say.
        path: Device path of that camera.
        request: What it was asked for.
        started_s: Monotonic time of its start.
    """

    def __init__(self, request: CaptureRequest, news: threading.Event) -> None:
        self.ring = FrameRing()
        self.request = request
        self.camera = ""
        self.path = ""
        self.opened = False
        self.rate_hz: float | None = None
        self.cause: Cause | None = None
        self.started_s = time.monotonic()
        self._heard_s = self.started_s
        self._news = news
        self._ended = threading.Event()
        self._dismissed = False
        self._remarks = 0
        try:
            self._process = self._launch(request)
        except BaseException:
            self.ring.close()
            raise
        self._listener = threading.Thread(target=self._listen, name="camera-child", daemon=True)
        try:
            self._listener.start()
        except RuntimeError as error:  # no room for another thread, and nobody to hear the process
            self._dismissed = True
            self._process.kill()
            with self._process:  # closes its pipes and waits for it
                self.ring.close()
            raise OSError(str(error)) from error

    def _launch(self, request: CaptureRequest) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [
                *capture_command(),
                self.ring.token,
                json.dumps(dataclasses.asdict(request)),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=self.ring.file_descriptors,
            env={**os.environ, **_ENVIRONMENT},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            # Ctrl-C and the end of a terminal go to whole groups, and would end the process before
            # it can ignore them; it ends when its parent does.
            start_new_session=True,
        )

    @property
    def alive_s(self) -> float:
        """Monotonic time of the last sign of life: a frame, or a line other than a picture's."""
        return max(self._heard_s, self.ring.beat_s)

    @property
    def streaming(self) -> bool:
        """Whether frames have come."""
        return self.ring.beat_s > 0.0

    @property
    def memory_mb(self) -> float | None:
        """Resident memory of the process; None where the system does not tell."""
        return resident_mb(self._process.pid)

    @property
    def ended(self) -> bool:
        """Whether the process is gone, by itself or by `kill`."""
        return self._ended.is_set()

    def stop(self) -> None:
        """Have the camera released and the process ended, by force if it does not obey."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(_OBEY_LIMIT_S)
        except subprocess.TimeoutExpired:
            logger.warning("the capture process does not end by itself")
        self.kill(_KILL_LIMIT_S)

    def kill(self, limit_s: float = _REPLACE_LIMIT_S) -> None:
        """End the process at once and give back what it held."""
        assert self._process.stdin is not None
        self._dismissed = True
        self._process.kill()
        self._process.stdin.close()
        try:
            self._process.wait(limit_s)
        except subprocess.TimeoutExpired:
            logger.warning("the capture process is still not gone and is left behind")
        else:
            self._listener.join()
        self.ring.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            while line := lines.readline(_LONGEST_LINE):
                try:
                    self._hear(line.decode(errors="replace"))
                except ValueError:  # a driver's words in between; whoever listens must go on
                    logger.warning("capture process: %s", line)
        self._note_death()
        self._ended.set()
        self._news.set()

    def _note_death(self) -> None:
        """Let the log tell of a process that something else ended than our own word."""
        try:
            status = self._process.wait(_REAPED_LIMIT_S)
        except subprocess.TimeoutExpired:
            logger.warning("the capture process closed its output and hangs inside the system")
            return
        if status != 0 and not self._dismissed:
            logger.warning("the capture process ended by itself: %s", _in_words(status))

    def _hear(self, line: str) -> None:
        match line.split(maxsplit=1):
            case ["."]:
                self._news.set()
                return
            case ["path", path]:
                self.path = path.strip()
            case ["camera", name]:
                self.camera = name.strip()
                self.cause = None  # of a camera that was waited for, and is now being opened
            case ["opened"]:
                self.opened = True
            case ["rate", number]:
                self.rate_hz = float(number)
            case ["cause", word]:
                self.cause = Cause(word.strip())
            case [*words]:  # a driver's; no sign of life, for it may complain for ever
                self._remarks += 1
                if self._remarks <= _MOST_REMARKS:
                    logger.warning("capture process: %s", " ".join(words).rstrip())
                return
        self._heard_s = time.monotonic()
        self._news.set()


def _in_words(status: int) -> str:
    """How a process ended, for the log; SIGPROF is our own limit of processor time a frame."""
    try:
        return f"status {status}" if status >= 0 else signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"
