"""The monitor's public state, changed from several threads and told in order."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from lumbar.core.types import MonitorStatus, PostureUpdate
from lumbar.storage.profiles import Profile

_ABOUT = ("failure", "camera", "analysis", "history")
"""What there can be something to say about; of several the first is shown."""


@dataclass(frozen=True)
class Listeners:
    """Whom to tell; called on worker threads.

    Trouble with the history comes to ``on_problem`` once, and stays in the status while it lasts.
    """

    on_update: Callable[[PostureUpdate], None]
    on_status: Callable[[MonitorStatus], None]
    on_calibrated: Callable[[Profile | None, str], None]
    on_problem: Callable[[str], None] = lambda _sentence: None


class StatusBoard:
    """Holds the status and tells every change of it.

    Attributes:
        value: The status now.
    """

    def __init__(self, first: MonitorStatus, on_status: Callable[[MonitorStatus], None]) -> None:
        self.value = first
        self._on_status = on_status
        self._messages = dict.fromkeys(_ABOUT, "")
        self._stuck: set[str] = set()
        self._lock = threading.RLock()

    def set(self, **changes: object) -> None:
        """Replace fields of the status."""
        self.change(lambda status: replace(status, **changes))  # type: ignore[arg-type]

    def change(self, change: Callable[[MonitorStatus], MonitorStatus]) -> None:
        """Replace the status and tell it when anything a face shows has changed."""
        with self._lock:  # while telling, too: two threads could tell the older status last
            before = self.value
            self.value = after = change(before)
            if after != before:
                self._on_status(after)

    def said(self, about: str) -> str:
        """The message about something, shown or not."""
        return self._messages[about]

    def with_message(self, about: str, message: str) -> dict[str, str]:
        """The field of the status when there is this to say about something."""
        self._messages[about] = message
        return {"message": next(filter(None, self._messages.values()), "")}

    def with_stuck(self, reason: str, stuck: bool) -> dict[str, bool]:
        """The field of the status when for this reason only a new start helps, or no longer."""
        (self._stuck.add if stuck else self._stuck.discard)(reason)
        return {"stuck": bool(self._stuck)}
