"""The two threads: one reads the camera, one analyses.

Each has a name, a stop event made before the thread starts, and talks to the rest through the slot
and the callbacks it was given. Neither ever waits for the other or for the GUI.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from lumbar.camera.source import FrameSource
from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.core.types import CameraState, Frame, PostureUpdate
from lumbar.pipeline.keeper import MinuteKeeper
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.slot import LatestSlot

logger = logging.getLogger(__name__)

RETRY_S = 2.0
"""Pause before a source that could not be opened is tried again."""

READ_TIMEOUT_S = 0.25
"""How long a worker may go without looking at its stop event."""

HUNG_AFTER_S = 10.0
"""An analysis that has worked on one picture for this long is taken as hung."""

MOST_RESTARTS, RESTART_SPAN_S = 3, 600.0
"""How often, and in which time, the analysis is begun afresh before the user is told."""


Job = Callable[[PostureMonitor], None]
"""What is done with the monitor between two frames, on the thread that owns it."""


@dataclass(frozen=True)
class Clock:
    """The two clocks a live run needs; tests hand in their own."""

    monotonic_s: Callable[[], float] = time.monotonic
    epoch_s: Callable[[], float] = time.time


class CameraWorker:
    """Keeps a frame source open while it is wanted, and hands its frames over.

    Pausing is only a wish: the thread itself closes the device, so that whoever asked (the GUI)
    never waits for a camera.
    """

    def __init__(
        self,
        slot: LatestSlot,
        open_source: Callable[[], FrameSource],
        on_state: Callable[[CameraState, str], None],
        on_turn: Callable[[], None] = lambda: None,
    ) -> None:
        self._slot = slot
        self._open_source = open_source
        self._on_state = on_state
        self._on_turn = on_turn
        self._stop = threading.Event()
        self._changed = threading.Condition()
        self._wanted = True
        self._generation = 0
        self._reported: tuple[CameraState, str] | None = None
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def want(self, wanted: bool) -> None:
        """Ask for the camera to be open or closed."""
        with self._changed:
            self._wanted = wanted
            self._changed.notify()

    def reopen(self, open_source: Callable[[], FrameSource]) -> None:
        """Use another source from now on."""
        with self._changed:
            self._open_source = open_source
            self._generation += 1
            self._changed.notify()

    def ask_to_stop(self) -> None:
        """Have the thread end as soon as it can."""
        self._stop.set()
        with self._changed:
            self._changed.notify()
        self._slot.clear()

    def join(self, timeout_s: float) -> bool:
        """Wait for the thread's end; True when it came within ``timeout_s``."""
        return _ended(self._thread, timeout_s)

    def _run(self) -> None:
        while not self._stop.is_set():
            with self._changed:
                wanted, generation, open_source = self._wanted, self._generation, self._open_source
            if not wanted:
                self._report(CameraState.CLOSED, "")
                self._rest(READ_TIMEOUT_S, generation)
                continue
            try:
                self._serve(open_source, generation)
            except LumbarError as error:
                self._report(CameraState.ABSENT, str(error))
                self._rest(RETRY_S, generation)
            except Exception:  # the thread's edge: a fault must show, and monitoring must go on
                logger.exception("the camera thread failed")
                self._report(
                    CameraState.STALLED,
                    Sentence(
                        "Reading the camera failed; Lumbar tries again, and the log has the "
                        "details."
                    ),
                )
                self._rest(RETRY_S, generation)
        self._report(CameraState.CLOSED, "")

    def _rest(self, seconds: float, generation: int) -> None:
        """Wait, but not past a change of what is wanted."""
        self._on_turn()
        with self._changed:
            wanted = self._wanted

            def changed() -> bool:
                return self._wanted is not wanted or generation != self._generation

            self._changed.wait_for(lambda: self._stop.is_set() or changed(), seconds)

    def _current(self, generation: int) -> bool:
        return not self._stop.is_set() and self._wanted and generation == self._generation

    def _serve(self, open_source: Callable[[], FrameSource], generation: int) -> None:
        """Read one source until it is no longer wanted or is over."""
        source = open_source()
        self._report(CameraState.STARTING, "")
        try:
            source.open()
            while self._current(generation) and not source.finished:
                frame = source.read(READ_TIMEOUT_S)
                self._report(source.state, source.message)
                self._on_turn()
                if frame is None or source.state is not CameraState.OK:
                    continue
                if source.live:
                    self._slot.put(frame)
                else:
                    while self._current(generation):
                        if self._slot.put_when_empty(frame, READ_TIMEOUT_S):
                            break
                        self._on_turn()
        finally:
            source.close()
        if source.finished:
            while self._current(generation) and not self._slot.empty:
                self._stop.wait(0.05)
            self._report(CameraState.ENDED, source.message)
            while self._current(generation):
                self._rest(READ_TIMEOUT_S, generation)
        if not self._current(generation):
            self._slot.clear()  # a picture from before a pause is not judged after it

    def _report(self, state: CameraState, message: str) -> None:
        if (state, message) != self._reported:
            self._reported = (state, message)
            if state not in (CameraState.OK, CameraState.STARTING, CameraState.CLOSED):
                logger.warning("camera %s: %s", state.value, message)
            self._on_state(state, message)


class AnalysisWorker:
    """Takes the newest frame, runs the monitor, keeps the minutes.

    Everything that changes the monitor arrives as a job and runs on this thread between two
    frames, so the monitor itself needs no lock.
    """

    def __init__(
        self,
        slot: LatestSlot,
        make_monitor: Callable[[], PostureMonitor],
        keeper: MinuteKeeper,
        clock: Clock,
        on_update: Callable[[Frame, PostureUpdate], None],
        on_idle: Callable[[], None],
        on_failure: Callable[[str], None],
    ) -> None:
        self._slot = slot
        self._make_monitor = make_monitor
        self._keeper = keeper
        self._clock = clock
        self._on_update = on_update
        self._on_idle = on_idle
        self._on_failure = on_failure
        self._paused = threading.Event()
        self._stop = threading.Event()
        self._working_since_s: float | None = None
        self._restarts: deque[float] = deque(maxlen=MOST_RESTARTS)
        self.given_up = False
        """The monitor could not be made; the thread has ended."""
        self._jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="analysis", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def submit(self, job: Job) -> None:
        """Run ``job`` with the monitor before the next frame."""
        self._jobs.put(job)

    def pause(self, paused: bool) -> None:
        """Count time as paused instead of waiting for frames."""
        if paused:
            self._paused.set()
        else:
            self._paused.clear()

    def hung(self) -> bool:
        """Whether one picture, or one change of the monitor, takes longer than any should."""
        since_s = self._working_since_s
        return since_s is not None and self._clock.monotonic_s() - since_s > HUNG_AFTER_S

    def ask_to_stop(self) -> None:
        """Have the thread write the last minute and end."""
        self._stop.set()

    def join(self, timeout_s: float) -> bool:
        """Wait for the thread's end; True when it came within ``timeout_s``."""
        return _ended(self._thread, timeout_s)

    def _run(self) -> None:
        try:
            monitor = self._make_monitor()
        except LumbarError as error:
            logger.exception("the monitor cannot be made")
            self._give_up(str(error))
            return
        except Exception:  # the thread's edge: the user must be told whatever went wrong
            logger.exception("the analysis could not start")
            self._give_up(Sentence("The analysis could not start; the log has the details."))
            return
        self._keeper.open(self._clock.epoch_s())
        try:
            while not self._stop.is_set():
                self._turn(monitor)
        finally:
            self._keeper.add(monitor.flush(), self._clock.epoch_s())
            self._keeper.close()

    def _give_up(self, message: str) -> None:
        self.given_up = True
        self._on_failure(message)

    def _turn(self, monitor: PostureMonitor) -> None:
        """One round: jobs first, then a frame if there is one."""
        try:
            self._work(monitor)
        except Exception:  # the thread's edge: one bad frame must not end the day
            logger.exception("analysing a frame failed")
            self._start_afresh()
        finally:
            self._working_since_s = None

    def _work(self, monitor: PostureMonitor) -> None:
        self._working_since_s = self._clock.monotonic_s()
        while not self._jobs.empty():
            self._jobs.get()(monitor)
        self._working_since_s = None
        frame = self._slot.take(READ_TIMEOUT_S)
        if frame is not None:
            self._working_since_s = self._clock.monotonic_s()
            update = monitor.step(frame)
            if update.minutes:
                self._keeper.add(update.minutes, frame.epoch_s)
            self._on_update(frame, update)
            return
        if self._paused.is_set():
            now = self._clock.epoch_s()
            minutes = monitor.idle(self._clock.monotonic_s(), now)
            if minutes:
                self._keeper.add(minutes, now)
        self._keeper.retry(self._clock.epoch_s())
        self._on_idle()

    def _start_afresh(self) -> None:
        """Forget what may have led to a fault; say so when that has been tried too often."""
        now_s = self._clock.monotonic_s()
        spent = len(self._restarts) == MOST_RESTARTS
        if spent and now_s - self._restarts[0] < RESTART_SPAN_S:
            self._restarts.clear()
            self._on_failure(
                Sentence(
                    "Analysing the pictures keeps failing; start Lumbar again, and if that does "
                    "not help, the log has the details."
                )
            )
            return
        self._restarts.append(now_s)
        self.submit(PostureMonitor.reset)
        self._stop.wait(READ_TIMEOUT_S)


def _ended(thread: threading.Thread, timeout_s: float) -> bool:
    """Whether a thread that may not have been started ends within ``timeout_s``."""
    if thread.ident is not None:
        thread.join(timeout_s)
    return not thread.is_alive()
