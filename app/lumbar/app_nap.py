"""Keeping macOS from slowing Lumbar down while it watches.

A program without a visible window gets its timers stretched there, from one a second to one in
eight. It can say that it is doing something; the computer may still sleep. Not run on a Mac.
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import util
from typing import Any, Protocol

_USER_INITIATED_ALLOWING_IDLE_SLEEP = 0x00FFFFFF & ~(1 << 20)
"""NSActivityUserInitiatedAllowingIdleSystemSleep."""


class Activities(Protocol):
    """The system's list of what programs are doing."""

    def begin(self, reason: str) -> object:
        """Enter it; what comes back is for `end`."""

    def end(self, activity: object) -> None:
        """Take it off the list."""


class AppNap:
    """Says that Lumbar is busy for as long as it watches; does nothing elsewhere than on macOS."""

    def __init__(
        self, *, platform: str = sys.platform, activities: Activities | None = None
    ) -> None:
        self._activities = activities
        if platform == "darwin" and activities is None:
            self._activities = ProcessInfo()
        elif platform != "darwin":
            self._activities = None
        self._activity: object | None = None

    def keep_away(self, watching: bool) -> None:
        """To be told again and again whether Lumbar watches."""
        if self._activities is None:
            return
        if watching and self._activity is None:
            self._activity = self._activities.begin("watching posture")
        elif not watching and self._activity is not None:
            self._activities.end(self._activity)
            self._activity = None


class ProcessInfo:
    """The port to NSProcessInfo, through the Objective-C runtime."""

    def __init__(self) -> None:
        self._objc = ctypes.CDLL(util.find_library("objc"))
        for function in (self._objc.objc_getClass, self._objc.sel_registerName):
            function.restype, function.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
        self._me = self._send(self._objc.objc_getClass(b"NSProcessInfo"), "processInfo")

    def begin(self, reason: str) -> object:
        """See `Activities.begin`."""
        strings = self._objc.objc_getClass(b"NSString")
        words = self._send(strings, "stringWithUTF8String:", ctypes.c_char_p(reason.encode()))
        options = ctypes.c_uint64(_USER_INITIATED_ALLOWING_IDLE_SLEEP)
        activity = self._send(
            self._me, "beginActivityWithOptions:reason:", options, ctypes.c_void_p(words)
        )
        return self._send(activity, "retain")

    def end(self, activity: object) -> None:
        """See `Activities.end`."""
        assert isinstance(activity, int)
        self._send(self._me, "endActivity:", ctypes.c_void_p(activity))
        self._send(activity, "release")

    def _send(self, receiver: int, selector: str, *arguments: object) -> int:
        kinds: list[Any] = [ctypes.c_void_p, ctypes.c_void_p, *map(type, arguments)]
        send = ctypes.CFUNCTYPE(ctypes.c_void_p, *kinds)(("objc_msgSend", self._objc))
        return int(send(receiver, self._objc.sel_registerName(selector.encode()), *arguments) or 0)
