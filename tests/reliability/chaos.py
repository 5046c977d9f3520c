"""One long run with a random sequence of faults, on a clock of its own, in lock-step.

`ChaosRun` plays a script through the whole `PostureService`: frames come one by one, and the next
thing happens only when the last one has been taken in, so that the outcome follows from the script
alone. Beside it, `expected` is what a simple reference makes of the same script.
"""

from __future__ import annotations

import random
import resource
import shutil
import signal
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from fakes import blank_frame, sitter
from lumbar.core.baseline import posture_measures
from lumbar.core.baseline_document import baseline_to_dict
from lumbar.core.collector import BaselineCollector
from lumbar.core.errors import CameraError
from lumbar.core.types import (
    Band,
    CameraState,
    Frame,
    MinuteRow,
    MonitorStatus,
    PostureUpdate,
    SceneState,
    Sighting,
)
from lumbar.pipeline.clock import Clock
from lumbar.pipeline.makers import Makers
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.service import PostureService
from lumbar.pipeline.status import Listeners
from lumbar.pipeline.worker import Worker
from lumbar.storage.profiles import Profile
from lumbar.storage.settings import Settings
from reliability.counting import Reading, counted

START = 1_790_000_040
SIZE = (64, 48)
PATIENCE_S = 100.0
MOST_MODEL_FAULTS = 3
FAULTS = (
    *("camera", "camera fails", "driver fails", "busy", "covered"),
    *("sleep", "sleep on", "lock", "clock", "pause", "snooze"),
    *("disk", "disk ok", "deleted", "replaced"),
    *("restart", "kill", "model"),
)
"""No frames; a failing read; a state that is not OK while frames come; and so on."""
CLOCK_JUMPS_S = (-86_400, -7200, -3600, -301, -299, -30, -1, 1, 30, 3600, 7200, 3 * 86_400)

Step = tuple[str, int]
"""What happens, and for how many seconds or (``clock``) by how many."""


def script(seed: int, steps: int) -> list[Step]:
    """A sequence of ordinary stretches with a fault between each two."""
    chance = random.Random(seed)
    model_faults = 0
    plan: list[Step] = []
    for _ in range(steps):
        plan.append((chance.choice(("present", "present", "away", "unsure")), chance.randrange(90)))
        fault = chance.choice(FAULTS)
        if fault == "model":
            model_faults += 1
            if model_faults > MOST_MODEL_FAULTS:
                continue
        length = chance.choice((1, 2, 3, 40))
        if fault.startswith("sleep") or fault == "lock":
            length = chance.randrange(3, 40_000)
        if fault == "clock":
            length = chance.choice(CLOCK_JUMPS_S)
        plan.append((fault, length))
    return plan


class _Model:
    """Says what the script says."""

    device = "CPU"

    def __init__(self, on_fault: Callable[[], None]) -> None:
        self.says = "present"
        self._on_fault = on_fault

    def estimate(self, _frame: Frame) -> Sighting:
        region = (0.0, 0.0, 64.0, 64.0)
        if self.says == "model":
            self._on_fault()
            raise RuntimeError("the model fails, as the script says")
        if self.says == "present":
            return Sighting(SceneState.OK, sitter(), region)
        state = SceneState.NO_PERSON if self.says == "away" else SceneState.UNSURE
        return Sighting(state, None, region)

    def somebody_else(self, _frame: Frame, _keypoints: object) -> bool:
        """There is one person at most."""
        return False

    def reset(self) -> None:
        """Nothing is remembered."""


class _Source:
    """Hands over the one frame it was given; loses none, like a recording."""

    name = "chaos"
    live = False
    finished = False

    def __init__(self) -> None:
        self.shows = CameraState.OK  # once it is open
        self.state = CameraState.CLOSED
        self.message = ""
        self._reads = 0
        self._frame: Frame | None = None
        self._fault: Exception | None = None
        self._changed = threading.Condition()

    def open(self) -> None:
        self.state = self.shows

    def close(self) -> None:
        self.state = CameraState.CLOSED

    def show(self, state: CameraState) -> None:
        """Say so from now on, opened anew or not."""
        self.shows = self.state = state

    def give(self, frame: Frame) -> None:
        with self._changed:
            self._frame = frame
            self._changed.notify_all()

    def waste(self, frame: Frame) -> None:
        """Give a frame, and wait until it was taken and the next one is asked for."""
        with self._changed:
            enough = self._reads + 2
            self.give(frame)
            assert self._changed.wait_for(lambda: self._reads >= enough, PATIENCE_S)

    def fail(self, fault: Exception) -> None:
        """Let the next read end so, and wait for that; the source has to be opened anew."""
        with self._changed:
            self._fault = fault
            self._changed.notify_all()
            assert self._changed.wait_for(lambda: self._fault is None, PATIENCE_S)

    def read(self, timeout_s: float) -> Frame | None:
        with self._changed:
            self._reads += 1
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._frame or self._fault, timeout_s)
            fault, self._fault = self._fault, None
            if fault is not None:
                self._changed.notify_all()
                raise fault
            frame, self._frame = self._frame, None
            return frame


def upright() -> Profile:
    """The sitter's own posture as the calibrated one, so that sitting so is good."""
    collector = BaselineCollector(1.0)
    for tick in range(12):
        collector.add(tick / 10, posture_measures(sitter(), SIZE))
    return Profile("Desk", "", float(START), baseline_to_dict(collector.finish()))


class _WatchedMonitor(PostureMonitor):
    """Tells when paused time was counted."""

    heard: Callable[[], None] = staticmethod(lambda: None)

    def idle(self, t_s: float, epoch_s: float) -> list[MinuteRow]:
        rows = super().idle(t_s, epoch_s)
        self.heard()
        return rows


class ChaosRun:
    """Plays a script; afterwards `expected` and `messages` tell what should be and was said.

    Args:
        path: The history.
        monkeypatch: To hurry the workers and to listen to the monitor.

    Attributes:
        expected: Seconds by minute and band.
        messages: Every message of the status.
        path: The history now; after each ``kill`` another, with what stood on the disk then.
    """

    def __init__(self, path: Path, monkeypatch: object) -> None:
        self.expected: Counter[tuple[int, Band]] = Counter()
        self.messages: set[str] = set()
        self.path = path
        self._t = 0  # half seconds, both
        self._epoch = 2 * START
        self._readings: list[Reading] = []
        self._model = _Model(self._hear)
        self._changed = threading.Condition()
        self._events = 0
        self._last_index = -1
        self._status = MonitorStatus()
        self._index = 0
        monkeypatch.setattr(Worker, "READ_TIMEOUT_S", 0.002)
        monkeypatch.setattr("lumbar.pipeline.camera_worker.RETRY_S", 0.002)  # type: ignore[attr-defined]
        monkeypatch.setattr(_WatchedMonitor, "heard", staticmethod(self._hear))  # type: ignore[attr-defined]
        monkeypatch.setattr("lumbar.pipeline.makers.PostureMonitor", _WatchedMonitor)  # type: ignore[attr-defined]
        self._unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
        self._start()

    def play(self, plan: list[Step]) -> None:
        """Play the script to its end and close the history."""
        before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        try:
            for what, amount in plan:
                self._play(what, amount)
            self._limit_files(None)
            self._stop()
        finally:
            self._limit_files(None)
            signal.signal(signal.SIGXFSZ, before)

    def _play(self, what: str, amount: int) -> None:
        match what:
            case "present" | "away" | "unsure" | "model":
                for _ in range(1 if what == "model" else amount):
                    self._pass(2)
                    self._frame(what)
            case "camera":
                self._pass(2 * amount)
            case "camera fails":
                self._fail(CameraError("The camera cannot be read; look at its plug."))
            case "driver fails":
                self._fail(OSError("input/output error"))
            case "busy" | "covered":
                self._hide(CameraState(what), amount)
            case "sleep":  # Linux and macOS: the monotonic clock stands still
                self._epoch += 2 * amount
            case "sleep on":  # Windows: it goes on
                self._pass(2 * amount)
            case "lock":  # and the computer falls asleep meanwhile
                self._pause(1, asleep=amount)
            case "clock":
                self._epoch += 2 * amount
            case "disk":
                self._limit_files(0)
            case "disk ok":
                self._limit_files(None)
            case "deleted":
                self._open_history()
                for part in ("", "-wal", "-shm"):
                    Path(f"{self.path}{part}").unlink()
            case "replaced":  # by a copy of what it holds, without its log
                self._open_history()
                shutil.copyfile(self.path, self.path.with_suffix(".copy"))
                self.path.with_suffix(".copy").replace(self.path)
            case "restart":
                self._limit_files(None)  # on a disk without any room a run loses what waits
                self._stop()
                self._start()
            case "kill":
                self._limit_files(None)
                self._kill()
            case "snooze":
                self._service.snooze(60.0 * amount)
            case "pause":
                self._pause(amount)

    def _start(self) -> None:
        self._source = _Source()
        self._service = PostureService(
            Makers(lambda _settings: self._source, lambda _settings: self._model),
            Listeners(self._on_update, self._on_status, lambda _profile, _message: None),
            Settings(),
            profile=upright(),
            history_path=self.path,
            clock=Clock(lambda: self._t / 2, lambda: self._epoch / 2),
        )
        self._service.start()
        self._settle()

    def _stop(self) -> None:
        self._service.stop()
        self.expected += counted(self._readings)
        self._readings = []

    def _kill(self) -> None:
        """Go on from what stands on the disk when nobody is asked to end.

        Whatever the ended run writes after that goes to files that nobody looks at again.
        """
        self._settle()  # what waited for the disk is there; the minute under way is not
        after = self.path.parent / "after"
        after.mkdir()
        for part in ("", "-wal", "-shm"):
            shutil.copyfile(f"{self.path}{part}", f"{after / self.path.name}{part}")
        self._service.stop()
        self.expected += counted(self._readings, cut_off=True)
        self._readings = []
        self.path = after / self.path.name
        self._start()

    def _open_history(self) -> None:
        """What is taken away while nobody has it open, as on a failing disk, is gone."""
        self._limit_files(None)
        self._settle()

    def _settle(self) -> None:
        """Wait until the history is open, and what waits for it stored, if it can be."""
        told = threading.Event()
        self._service.change_history(lambda _history: "", lambda _sentence: told.set())
        assert told.wait(PATIENCE_S)

    def _fail(self, fault: Exception) -> None:
        """Let the camera fail once and come back."""
        self._source.fail(fault)
        self._pass(2)

    def _hide(self, state: CameraState, seconds: int) -> None:
        """Let frames come of which the source says that they are good for nothing."""
        self._source.show(state)
        for _ in range(seconds):
            self._pass(2)
            self._source.waste(self._next_frame())
        self._source.show(CameraState.OK)

    def _next_frame(self) -> Frame:
        self._index += 1
        return blank_frame(self._t / 2, index=self._index, epoch_s=self._epoch / 2, size=SIZE)

    def _pass(self, half_seconds: int) -> None:
        self._t += half_seconds
        self._epoch += half_seconds

    def _frame(self, what: str) -> None:
        """Give one frame and wait until it was analysed, or has failed to be."""
        self._model.says = what
        frame, before = self._next_frame(), self._events
        index = frame.index
        self._source.give(frame)
        if what == "model":
            self._wait(lambda: self._events > before)
            return
        self._wait(lambda: self._last_index == index)
        bands = {"present": Band.GOOD, "away": Band.AWAY, "unsure": Band.UNSURE}
        self._readings.append((self._t, self._epoch, bands[what]))

    def _pause(self, seconds: int, asleep: int = 0) -> None:
        """Pause, let the time pass second by second, and at last much of it at once; go on."""
        self._service.pause()
        for _ in range(seconds + 1):
            # The second one began after the time was what it is now.
            before = self._events
            self._wait(lambda before=before: self._events >= before + 2)  # type: ignore[misc]
            self._readings.append((self._t, self._epoch, Band.PAUSED))
            self._pass(2)
        self._epoch += 2 * asleep
        before = self._events
        self._wait(lambda: self._events >= before + 2)
        self._readings.append((self._t, self._epoch, Band.PAUSED))
        self._service.resume()
        self._wait(lambda: self._status.camera_state is CameraState.OK or self._is_open())

    def _is_open(self) -> bool:
        return self._source.state is CameraState.OK

    def _limit_files(self, size_bytes: int | None) -> None:
        """Let the system refuse any growth of a file beyond a size; None ends that."""
        soft, hard = self._unlimited
        limit = soft if size_bytes is None else size_bytes
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))

    def _hear(self) -> None:
        with self._changed:
            self._events += 1
            self._changed.notify_all()

    def _on_update(self, update: PostureUpdate) -> None:
        with self._changed:
            self._last_index = update.frame_index
            self._changed.notify_all()

    def _on_status(self, status: MonitorStatus) -> None:
        with self._changed:
            self._status = status
            self.messages.add(status.message)
            self._changed.notify_all()

    def _wait(self, condition: Callable[[], bool]) -> None:
        with self._changed:
            if not self._changed.wait_for(condition, PATIENCE_S):
                raise AssertionError(f"nothing happened in {PATIENCE_S:g} s; {self._status}")
