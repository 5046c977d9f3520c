"""Telling the user outside the window: back ends tried in order until one has really shown it.

There is one passing notice at a time, about the posture of now: a new one replaces the last, and it
is withdrawn when posture recovers. What is told once stands beside it until the user has seen it.
The back ends run on an asyncio loop in a thread of their own, so that a slow or missing
notification server never holds up the GUI.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from lumbar.ui.joining import sentences

logger = logging.getLogger(__name__)

TITLE_UNITS, TEXT_UNITS = 60, 250
"""Most UTF-16 code units: Windows raises an error for a title over 63 and a text over 255."""

MOST_AT_ONCE = 3

PATIENCE_S = 4.0
"""How long one back end may take before the next is tried."""


@dataclass(frozen=True)
class Notice:
    """A title of a few words and one sentence; both are cut to what every desktop takes.

    Attributes:
        passing: Whether it is about the posture of now, so that the next of its kind takes its
            place and it can be withdrawn; what is told once is neither replaced nor withdrawn.
        can_snooze: Whether it has a button to hold warnings back for a while.
        can_teach: Whether it has a button to say that the posture was a good one.
    """

    title: str
    text: str
    passing: bool = False
    can_snooze: bool = False
    can_teach: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", clipped(self.title, TITLE_UNITS))
        object.__setattr__(self, "text", clipped(self.text, TEXT_UNITS))


class NoticeBackend(Protocol):
    """One way of telling the user; its methods run on the notifier's thread.

    Attributes:
        name: For the log.
    """

    name: str

    async def show(self, notice: Notice) -> bool:
        """Show ``notice``, a passing one in place of the last passing one.

        Returns:
            False (or any exception) when it was not shown.
        """

    async def withdraw(self) -> None:
        """Take the passing notice away, if this back end can."""


class Notifier(QObject):
    """Shows notices, replaces and withdraws passing ones, by the first back end that manages.

    Args:
        backends: In the order they are tried.
        patience_s: How long one may take before the next is tried.

    Signals:
        shown: Name of the back end that showed a notice.
        failed: No back end could; the argument is the notice.
    """

    shown = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        backends: Sequence[NoticeBackend],
        *,
        patience_s: float = PATIENCE_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._patience_s = patience_s
        self._backends = tuple(backends)
        self._last: NoticeBackend | None = None
        self._turn = asyncio.Lock()  # wishes are served one after the other, in their order
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="notices", daemon=True)
        self._thread.start()

    def show(self, notice: Notice) -> None:
        """Show ``notice``, a passing one in place of the last; returns at once."""
        asyncio.run_coroutine_threadsafe(self._show(notice), self._loop)

    def withdraw(self) -> None:
        """Take the passing notice away; returns at once."""
        asyncio.run_coroutine_threadsafe(self._withdraw(), self._loop)

    def stop(self, timeout_s: float = 1.0) -> None:
        """Withdraw the passing notice and end the thread; waits at most ``timeout_s`` in all."""
        if not self._thread.is_alive():
            return
        until_s = time.monotonic() + timeout_s
        withdrawn = asyncio.run_coroutine_threadsafe(self._withdraw(), self._loop)
        with contextlib.suppress(TimeoutError):
            withdrawn.result(timeout_s)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(max(until_s - time.monotonic(), 0.0))

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
        left = asyncio.all_tasks(self._loop)
        for task in left:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        self._loop.close()

    async def _show(self, notice: Notice) -> None:
        async with self._turn:
            for backend in self._backends:
                if await self._managed(backend, notice):
                    if notice.passing:
                        if self._last is not None and self._last is not backend:
                            await self._withdrawn(self._last)
                        self._last = backend
                    self.shown.emit(backend.name)
                    return
        self.failed.emit(notice)

    async def _withdraw(self) -> None:
        async with self._turn:
            if self._last is not None:
                await self._withdrawn(self._last)
                self._last = None

    async def _managed(self, backend: NoticeBackend, notice: Notice) -> bool:
        try:
            return await asyncio.wait_for(backend.show(notice), self._patience_s)
        except Exception as error:  # whatever a back end fails with, the next gets its chance
            logger.warning("%s could not show a notice: %r", backend.name, error)
            return False

    async def _withdrawn(self, backend: NoticeBackend) -> None:
        try:
            await asyncio.wait_for(backend.withdraw(), self._patience_s)
        except Exception as error:  # a notice that stays must not stop the next one
            logger.warning("%s could not withdraw a notice: %r", backend.name, error)


def gathered(title: str, texts: Iterable[str]) -> list[Notice]:
    """What there is to tell at once, in as few notices as hold every sentence whole.

    `MOST_AT_ONCE` at most: whoever has more to read finds it in the log.
    """
    told: list[str] = []
    for text in texts:
        joined = sentences(told[-1], text) if told else text
        fits = _units(joined) <= TEXT_UNITS or len(told) == MOST_AT_ONCE
        told = [*told[:-1], joined] if told and fits else [*told, text]
    return [Notice(title, text) for text in told]


def clipped(text: str, units: int) -> str:
    """``text`` cut to at most ``units`` UTF-16 code units, with an ellipsis where it was cut."""
    if _units(text) <= units:
        return text
    kept = text.encode("utf-16-le")[: 2 * (units - 1)].decode("utf-16-le", errors="ignore")
    return kept + "…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
