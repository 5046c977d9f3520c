"""Sleep, screen lock and a switch of user, as macOS tells them. Not run on a Mac.

AppKit posts the first and the last to whoever listens, and the lock is told to every program under
two names that Apple does not document and has kept for many years. Rubicon, which comes with
desktop-notifier there, speaks to both. macOS waits with its sleep while the observers are called
and not longer.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lumbar.ui.power import PowerEvents

logger = logging.getLogger(__name__)

OF_WORKSPACE: Mapping[str, Callable[[PowerEvents], None]] = {
    "NSWorkspaceWillSleepNotification": lambda events: events.on_sleep(True),
    "NSWorkspaceDidWakeNotification": lambda events: events.on_sleep(False),
    "NSWorkspaceScreensDidSleepNotification": lambda events: events.on_dark(True),
    "NSWorkspaceScreensDidWakeNotification": lambda events: events.on_dark(False),
    "NSWorkspaceSessionDidResignActiveNotification": lambda events: events.on_elsewhere(True),
    "NSWorkspaceSessionDidBecomeActiveNotification": lambda events: events.on_elsewhere(False),
}
OF_ALL: Mapping[str, Callable[[PowerEvents], None]] = {
    "com.apple.screenIsLocked": lambda events: events.on_screen(True),
    "com.apple.screenIsUnlocked": lambda events: events.on_screen(False),
}

_AT_ONCE = 4
"""NSNotificationSuspensionBehaviorDeliverImmediately: also to a program without a window."""

Observe = Callable[[Collection[str], Collection[str], Callable[[str], None]], object]


def observe(
    of_workspace: Collection[str], of_all: Collection[str], hear: Callable[[str], None]
) -> object:
    """Call ``hear`` with the name of each such notification, on the GUI thread.

    Returns:
        What must be kept for as long as they are to be heard.
    """
    if sys.platform != "darwin":
        raise OSError("there are no notification centres here")
    from rubicon.objc import SEL, NSObject, ObjCClass, ObjCInstance, objc_method
    from rubicon.objc.runtime import load_library, objc_id, send_message

    class LumbarObserver(NSObject):  # type: ignore[misc]
        @objc_method
        def heard_(self, notification) -> None:
            hear(str(notification.name))

    def the(owner: Any, name: str) -> Any:
        return ObjCInstance(send_message(owner, name, restype=objc_id, argtypes=[]))

    load_library("AppKit")
    observer, heard = LumbarObserver.alloc().init(), SEL("heard:")
    workspace = the(the(ObjCClass("NSWorkspace"), "sharedWorkspace"), "notificationCenter")
    everybody = the(ObjCClass("NSDistributedNotificationCenter"), "defaultCenter")
    for name in of_workspace:
        workspace.addObserver_selector_name_object_(observer, heard, name, None)
    for name in of_all:
        everybody.addObserver_selector_name_object_suspensionBehavior_(
            observer, heard, name, None, _AT_ONCE
        )
    return observer


class Notifications:
    """The port to macOS; see `lumbar.ui.power.PowerPort`.

    Args:
        events: What hears of it.
        observe: See `observe`.
    """

    def __init__(self, events: PowerEvents, *, observe: Observe = observe) -> None:
        self._events = events
        self._observe = observe
        self._observer: object = None

    def start(self) -> None:
        """Listen; without Rubicon the camera stays on through lock and sleep, as the log says."""
        try:
            self._observer = self._observe(tuple(OF_WORKSPACE), tuple(OF_ALL), self._hear)
        except Exception:  # a foreign runtime's edge: Lumbar works without, and must start
            logger.exception("macOS does not tell of sleep and lock: the camera stays on then")

    def hold_up(self) -> None:
        """macOS waits for the observers, and for nothing else that they could give back."""

    def let_go(self) -> None:
        """It does not wait for this."""

    def _hear(self, name: str) -> None:
        {**OF_WORKSPACE, **OF_ALL}[name](self._events)
