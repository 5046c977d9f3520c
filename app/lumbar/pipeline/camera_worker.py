"""The thread that reads the camera."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from lumbar.camera.source import FrameSource
from lumbar.core.errors import LumbarError
from lumbar.core.sentence import Sentence
from lumbar.core.types import CameraState
from lumbar.pipeline.slot import LatestSlot
from lumbar.pipeline.worker import Worker

logger = logging.getLogger(__name__)

RETRY_S = 2.0
"""Pause before a source that could not be opened is tried again."""


class CameraWorker(Worker):
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
        super().__init__("camera")
        self._slot = slot
        self._open_source = open_source
        self._on_state = on_state
        self._on_turn = on_turn
        self._changed = threading.Condition()
        self._wanted = True
        self._generation = 0
        self._reported: tuple[CameraState, str] | None = None

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
        super().ask_to_stop()
        with self._changed:
            self._changed.notify()
        self._slot.clear()

    def _run(self) -> None:
        while not self._stop.is_set():
            with self._changed:
                wanted, generation, open_source = self._wanted, self._generation, self._open_source
            if not wanted:
                self._report(CameraState.CLOSED, "")
                self._rest(self.READ_TIMEOUT_S, generation)
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
                frame = source.read(self.READ_TIMEOUT_S)
                self._report(source.state, source.message)
                self._on_turn()
                if frame is None or source.state is not CameraState.OK:
                    continue
                if not self._current(generation):
                    break  # while it was read, somebody has paused or chosen another source
                if source.live:
                    self._slot.put(frame)
                else:
                    while self._current(generation):
                        if self._slot.put_when_empty(frame, self.READ_TIMEOUT_S):
                            break
                        self._on_turn()
        finally:
            source.close()
        if source.finished:
            while self._current(generation) and not self._slot.empty:
                self._stop.wait(0.05)
            self._report(CameraState.ENDED, source.message)
            while self._current(generation):
                self._rest(self.READ_TIMEOUT_S, generation)
        if not self._current(generation):
            self._slot.clear()  # a picture from before a pause is not judged after it

    def _report(self, state: CameraState, message: str) -> None:
        if (state, message) != self._reported:
            self._reported = (state, message)
            if state not in (CameraState.OK, CameraState.STARTING, CameraState.CLOSED):
                logger.warning("camera %s: %s", state.value, message)
            self._on_state(state, message)
