"""One long run with a random sequence of faults, on a clock of its own, in lock-step.

`ChaosRun` plays a script through the whole `PostureService`: frames come one by one, and the next
thing happens only when the last one has been taken in, so that the outcome follows from the script
alone. Beside it, `expected` is what a simple reference makes of the same script.
"""

from __future__ import annotations

import random
import resource
import signal
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from fakes import blank_frame, sitter
from lumbar.core.baseline import posture_measures
from lumbar.core.baseline_document import baseline_to_dict
from lumbar.core.collector import BaselineCollector
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
        fault = chance.choice(
            ("camera", "sleep", "sleep on", "clock", "pause", "disk", "disk ok", "restart", "model")
        )
        if fault == "model":
            model_faults += 1
            if model_faults > MOST_MODEL_FAULTS:
                continue
        length = chance.choice((1, 2, 3, 40))
        if fault.startswith("sleep"):
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
        self.state = CameraState.CLOSED
        self.message = ""
        self._frame: Frame | None = None
        self._changed = threading.Condition()

    def open(self) -> None:
        self.state = CameraState.OK

    def close(self) -> None:
        self.state = CameraState.CLOSED

    def give(self, frame: Frame) -> None:
        with self._changed:
            self._frame = frame
            self._changed.notify_all()

    def read(self, timeout_s: float) -> Frame | None:
        with self._changed:
            self._changed.wait_for(lambda: self._frame is not None, timeout_s)
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
    """

    def __init__(self, path: Path, monkeypatch: object) -> None:
        self.expected: Counter[tuple[int, Band]] = Counter()
        self.messages: set[str] = set()
        self._path = path
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
            case "sleep":  # Linux and macOS: the monotonic clock stands still
                self._epoch += 2 * amount
            case "sleep on":  # Windows: it goes on
                self._pass(2 * amount)
            case "clock":
                self._epoch += 2 * amount
            case "disk":
                self._limit_files(0)
            case "disk ok":
                self._limit_files(None)
            case "restart":
                self._limit_files(None)  # a run that ends on a refusing disk loses what waits
                self._stop()
                self._start()
            case "pause":
                self._pause(amount)

    def _start(self) -> None:
        self._source = _Source()
        self._service = PostureService(
            Makers(lambda _settings: self._source, lambda _settings: self._model),
            Listeners(self._on_update, self._on_status, lambda _profile, _message: None),
            Settings(),
            profile=upright(),
            history_path=self._path,
            clock=Clock(lambda: self._t / 2, lambda: self._epoch / 2),
        )
        self._service.start()

    def _stop(self) -> None:
        self._service.stop()
        self.expected += counted(self._readings)
        self._readings = []

    def _pass(self, half_seconds: int) -> None:
        self._t += half_seconds
        self._epoch += half_seconds

    def _frame(self, what: str) -> None:
        """Give one frame and wait until it was analysed, or has failed to be."""
        self._model.says = what
        self._index += 1
        index, before = self._index, self._events
        self._source.give(blank_frame(self._t / 2, index=index, epoch_s=self._epoch / 2, size=SIZE))
        if what == "model":
            self._wait(lambda: self._events > before)
            return
        self._wait(lambda: self._last_index == index)
        bands = {"present": Band.GOOD, "away": Band.AWAY, "unsure": Band.UNSURE}
        self._readings.append((self._t, self._epoch, bands[what]))

    def _pause(self, seconds: int) -> None:
        """Pause, let the time pass second by second, go on."""
        self._service.pause()
        for _ in range(seconds + 1):
            # The second one began after the time was what it is now.
            before = self._events
            self._wait(lambda before=before: self._events >= before + 2)  # type: ignore[misc]
            self._readings.append((self._t, self._epoch, Band.PAUSED))
            self._pass(2)
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
