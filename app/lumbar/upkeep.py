"""What a long run looks at now and then: its own size, and the battery."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from lumbar.battery import LOOK_EVERY_S, on_battery
from lumbar.core.sentence import Sentence
from lumbar.ui.wording import GROWN
from lumbar.vitals import MemoryGuard, Remedy, resident_mb, vitals

if TYPE_CHECKING:
    from lumbar.pipeline.service import PostureService

logger = logging.getLogger(__name__)

VITALS_MS = 60_000
"""How often the log tells what Lumbar takes of the computer in its first hour, when it grows."""

FIRST_LOOKS = 60
"""After so many the log tells it as often as `MEMORY_MS`: its files hold only so much."""

MEMORY_MS = 600_000
"""How often that is compared with what it took at first."""


class Upkeep(QObject):
    """Timers of one run; they end with ``parent``.

    Args:
        service: Is looked after.
        tell: Shows one sentence to the user.
        parent: Owns this.
        battery: Work more slowly while the computer runs on its battery.
        memory_mb: Resident memory now; None where unknown.
    """

    def __init__(
        self,
        service: PostureService,
        tell: Callable[[Sentence], None],
        parent: QObject,
        *,
        battery: bool,
        memory_mb: Callable[[], float | None] = resident_mb,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._tell = tell
        self._memory = MemoryGuard()
        self._memory_mb = memory_mb
        self._looks = 0
        self._vitals = self._repeat(VITALS_MS, self.look_at_vitals)
        self.look_at_vitals()
        self._repeat(MEMORY_MS, self.look_after_memory)
        if battery:
            self.look_at_battery()
            self._repeat(round(1000 * LOOK_EVERY_S), self.look_at_battery)

    def _repeat(self, every_ms: int, what: Callable[[], None]) -> QTimer:
        timer = QTimer(self, interval=every_ms)
        timer.timeout.connect(what)
        timer.start()
        return timer

    @Slot()
    def look_at_vitals(self) -> None:
        """Tell the log of memory, descriptors, threads and rate."""
        logger.info("running: %s; %.1f frames a second", vitals(), self._service.status.fps)
        self._looks += 1
        if self._looks == FIRST_LOOKS:
            self._vitals.setInterval(MEMORY_MS)

    @Slot()
    def look_after_memory(self) -> None:
        """Load the models anew when Lumbar has grown, and say so when that has not helped."""
        match self._memory.look(self._memory_mb()):
            case Remedy.RENEW_MODELS:
                logger.warning("Lumbar has grown too large: new models")
                self._service.renew_models()
            case Remedy.TELL:
                self._service.despair()
                self._tell(GROWN)

    @Slot()
    def look_at_battery(self) -> None:
        """Work more slowly on battery."""
        self._service.run_on_battery(on_battery())
