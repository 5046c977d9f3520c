"""Whether a program fills the screen, asked of an X11 window manager.

Qt tells only about our own windows, so the window manager's properties are read with libxcb, which
Qt itself needs and which, unlike Xlib, does not end the process over a window that has just gone.
Wayland tells no program about the others' windows.
"""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import logging
from collections.abc import Iterator
from typing import Any

logger = logging.getLogger(__name__)

_ANY_TYPE = 0
_MOST_WORDS = 64


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Setup(ctypes.Structure):
    """xcb_screen_iterator_t; of a screen only its first field, the root window, is needed."""

    _fields_ = (
        ("screen", ctypes.POINTER(ctypes.c_uint32)),
        ("rem", ctypes.c_int),
        ("index", ctypes.c_int),
    )


class _AtomReply(ctypes.Structure):
    _fields_ = (
        ("head", ctypes.c_uint8 * 2),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("atom", ctypes.c_uint32),
    )


def fills_the_screen() -> bool:
    """Whether the active window is a full-screen one; False where that cannot be told."""
    try:
        with _connected() as (xcb, connection, root):
            active = _words(xcb, connection, root, "_NET_ACTIVE_WINDOW")
            if not active or not active[0]:
                return False
            state = _words(xcb, connection, active[0], "_NET_WM_STATE")
            return _atom(xcb, connection, "_NET_WM_STATE_FULLSCREEN") in state
    except OSError as error:
        logger.info("full-screen programs cannot be seen: %s", error)
        return False


@contextlib.contextmanager
def _connected() -> Iterator[tuple[Any, Any, int]]:
    """The library, a connection of our own and the root window; OSError without an X server."""
    xcb = _library()
    connection = xcb.xcb_connect(None, None)
    try:
        if xcb.xcb_connection_has_error(connection):
            raise OSError("there is no X server")
        screens = xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(connection))
        yield xcb, connection, int(screens.screen[0])
    finally:
        xcb.xcb_disconnect(connection)


def _library() -> Any:
    xcb = ctypes.CDLL("libxcb.so.1")
    pointer, word = ctypes.c_void_p, ctypes.c_uint32
    for name, result, arguments in (
        ("xcb_connect", pointer, [ctypes.c_char_p, pointer]),
        ("xcb_connection_has_error", ctypes.c_int, [pointer]),
        ("xcb_get_setup", pointer, [pointer]),
        ("xcb_setup_roots_iterator", _Setup, [pointer]),
        ("xcb_disconnect", None, [pointer]),
        ("xcb_intern_atom", _Cookie, [pointer, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_char_p]),
        ("xcb_intern_atom_reply", ctypes.POINTER(_AtomReply), [pointer, _Cookie, pointer]),
        ("xcb_get_property", _Cookie, [pointer, ctypes.c_uint8, word, word, word, word, word]),
        ("xcb_get_property_reply", pointer, [pointer, _Cookie, pointer]),
        ("xcb_get_property_value", ctypes.POINTER(word), [pointer]),
        ("xcb_get_property_value_length", ctypes.c_int, [pointer]),
    ):
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb


def _atom(xcb: Any, connection: Any, name: str) -> int:
    asked = xcb.xcb_intern_atom(connection, 0, len(name), name.encode())
    reply = xcb.xcb_intern_atom_reply(connection, asked, None)
    if not reply:
        raise OSError("the X server does not answer")
    atom = int(reply.contents.atom)
    _free(reply)
    return atom


def _words(xcb: Any, connection: Any, window: int, name: str) -> list[int]:
    """A window's property as 32-bit words; empty when the window or the property is gone."""
    atom = _atom(xcb, connection, name)
    asked = xcb.xcb_get_property(connection, 0, window, atom, _ANY_TYPE, 0, _MOST_WORDS)
    reply = xcb.xcb_get_property_reply(connection, asked, None)
    if not reply:
        return []
    count = xcb.xcb_get_property_value_length(reply) // 4
    words = [int(word) for word in xcb.xcb_get_property_value(reply)[:count]]
    _free(reply)
    return words


def _free(reply: Any) -> None:
    free = ctypes.CDLL(None).free
    free.argtypes = [ctypes.c_void_p]
    free(ctypes.cast(reply, ctypes.c_void_p))
