"""A thread with a name, a stop and an end: what the camera and the analysis have in common."""

from __future__ import annotations

import threading


class Worker:
    """A thread that runs until it is asked to stop; begun once.

    The stop event is made before the thread starts, so that no wish to stop is lost. Workers talk
    to the rest through what they were given, and never wait for each other or for the GUI.
    """

    READ_TIMEOUT_S = 0.25
    """How long a worker may go without looking at its stop event."""

    def __init__(self, name: str) -> None:
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def ask_to_stop(self) -> None:
        """Have the thread end as soon as it can."""
        self._stop.set()

    def join(self, timeout_s: float) -> bool:
        """Wait for the end of a thread that may not have been started; True when it has come."""
        if self._thread.ident is not None:
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        raise NotImplementedError
