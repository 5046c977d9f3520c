"""The thread that judges the pictures and keeps the minutes."""

from __future__ import annotations

import logging
import queue
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.core.types import Frame, PostureUpdate
from lumbar.pipeline.clock import Clock
from lumbar.pipeline.keeper import MinuteKeeper
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.slot import LatestSlot
from lumbar.pipeline.worker import Worker

logger = logging.getLogger(__name__)

HUNG_AFTER_S = 10.0
"""An analysis that has worked on one picture for this long is taken as hung."""

MOST_RESTARTS, RESTART_SPAN_S = 3, 600.0
"""How often, and in which time, the analysis is begun afresh before the user is told."""

Job = Callable[[PostureMonitor], None]
"""What is done with the monitor between two frames, on the thread that owns it."""

Errand = Callable[[], None]
"""What needs the keeper and no monitor; it is done on the same thread."""


class AnalysisWorker(Worker):
    """Takes the newest frame, runs the monitor, keeps the minutes.

    Everything that changes the monitor arrives as a job and runs on this thread between two
    frames, so the monitor itself needs no lock. When asked to stop it writes the last minute.
    Where the monitor cannot be made, the thread still does what is asked of the history.
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
        super().__init__("analysis")
        self._slot = slot
        self._make_monitor = make_monitor
        self._keeper = keeper
        self._clock = clock
        self._on_update = on_update
        self._on_idle = on_idle
        self._on_failure = on_failure
        self._paused = threading.Event()
        self._working_since_s: float | None = None
        self._restarts: deque[float] = deque(maxlen=MOST_RESTARTS)
        self.given_up = False
        """The monitor could not be made; of what is asked only errands are still done."""
        self._first: deque[Job] = deque()
        self._jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
        self._errands: queue.SimpleQueue[Errand] = queue.SimpleQueue()

    def submit(self, job: Job) -> None:
        """Run ``job`` with the monitor before the next frame."""
        self._jobs.put(job)

    def submit_first(self, job: Job) -> None:
        """Run ``job`` before all that was submitted, for which it is the state to begin from."""
        self._first.append(job)

    def send(self, errand: Errand) -> None:
        """Do ``errand`` before the next frame; what fails in it is logged."""
        self._errands.put(errand)

    def pause(self, paused: bool) -> None:
        """Count time as paused instead of judging frames; one under way is not told any more."""
        if paused:
            self._paused.set()
        else:
            self._paused.clear()

    def hung(self) -> bool:
        """Whether one picture, or one change of the monitor, takes longer than any should."""
        since_s = self._working_since_s
        return since_s is not None and self._clock.monotonic_s() - since_s > HUNG_AFTER_S

    def _run(self) -> None:
        monitor = self._made_monitor()
        try:
            self._keeper.open(self._clock.epoch_s())
            if monitor is None:
                self._do_errands_only()
            else:
                self._watch(monitor)
        finally:
            self._keeper.close()

    def _made_monitor(self) -> PostureMonitor | None:
        try:
            return self._make_monitor()
        except LumbarError as error:
            logger.exception("the monitor cannot be made")
            self._give_up(str(error))
        except Exception:  # the thread's edge: the user must be told whatever went wrong
            logger.exception("the analysis could not start")
            self._give_up(Sentence("The analysis could not start; the log has the details."))
        return None

    def _watch(self, monitor: PostureMonitor) -> None:
        try:
            while not self._stop.is_set():
                self._turn(monitor)
        finally:
            self._keeper.add(monitor.flush(), self._clock.epoch_s())

    def _give_up(self, message: str) -> None:
        self.given_up = True
        self._on_failure(message)

    def _do_errands_only(self) -> None:
        while not self._stop.is_set():
            with suppress(queue.Empty):
                self._do(self._errands.get(timeout=self.READ_TIMEOUT_S))

    def _do(self, errand: Errand) -> None:
        try:
            errand()
        except Exception:  # the thread's edge: it has nothing to do with the watching
            logger.exception("an errand failed")

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
        while self._first or not self._jobs.empty():
            job = self._first.popleft() if self._first else self._jobs.get()
            job(monitor)
        while not self._errands.empty():
            self._do(self._errands.get())
        self._working_since_s = None
        frame = self._slot.take(self.READ_TIMEOUT_S)
        if frame is not None and not self._paused.is_set():
            self._working_since_s = self._clock.monotonic_s()
            update = monitor.step(frame)
            if update.minutes:
                self._keeper.add(update.minutes, frame.epoch_s)
            if not self._paused.is_set():
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
        self.submit(PostureMonitor.interrupt)
        self._stop.wait(self.READ_TIMEOUT_S)
