"""Talking to the running Lumbar from another process of the same user.

A request is one short line, ``VERB [SECONDS]``; the answer is one line of JSON. Both ends use this
module: the server in the desktop program and the client behind ``lumbar ctl``, which needs no Qt.
Nobody but the user may connect: the socket lies in a folder that only they can enter.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import math
import re
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from lumbar import paths
from lumbar.core.errors import InputError, LumbarError

LONGEST_REQUEST = 64
"""Bytes of a request with its line end; anything longer is refused unread."""

_LONGEST_ANSWER = 65536
_LONGEST_S = 7 * 24 * 3600.0
_MORNING_H = 6
"""Nobody who works past midnight means five minutes later by *tomorrow*."""

_UNITS_S = {"s": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0, "": 60.0}


class NotRunningError(LumbarError):
    """No Lumbar of this user answers."""


class Verb(StrEnum):
    """Everything that can be asked for."""

    STATUS = "status"
    PAUSE = "pause"
    RESUME = "resume"
    SNOOZE = "snooze"
    RECALIBRATE = "recalibrate"
    SHOW = "show"
    QUIT = "quit"


@dataclass(frozen=True)
class Request:
    """What is asked for.

    Attributes:
        verb: What to do.
        seconds: For PAUSE (None: until resumed) and SNOOZE (0: end it); None for the others.
    """

    verb: Verb
    seconds: float | None = None

    def line(self) -> bytes:
        """The request as it travels."""
        words = [self.verb.value, *([] if self.seconds is None else [f"{self.seconds:.0f}"])]
        return " ".join(words).encode() + b"\n"


def parse_request(line: bytes) -> Request:
    """Read what came over the socket, whatever it is.

    Raises:
        InputError: It is no request; the sentence says why.
    """
    if len(line) >= LONGEST_REQUEST:
        raise InputError("The request is too long.")
    try:
        word, *arguments = line.decode("ascii").split()
        verb = Verb(word)
    except ValueError:
        raise InputError(f"Lumbar understands {', '.join(Verb)}.") from None
    takes = {Verb.PAUSE: (0, 1), Verb.SNOOZE: (1, 1)}.get(verb, (0, 0))
    if not takes[0] <= len(arguments) <= takes[1]:
        raise InputError(f"“{verb}” takes {'a number of seconds' if takes[1] else 'nothing else'}.")
    return Request(verb, _seconds(arguments[0]) if arguments else None)


def _seconds(word: str) -> float:
    if not re.fullmatch(r"[0-9]{1,6}", word) or float(word) > _LONGEST_S:
        raise InputError(f"A time is 0 to {_LONGEST_S:.0f} seconds.")
    return float(word)


def duration_s(text: str, now_epoch_s: float) -> float:
    """Seconds that a user means by ``15``, ``15m``, ``90s``, ``1.5h``, ``tomorrow`` or ``off``.

    A bare number is minutes; ``off`` is 0.

    Raises:
        InputError: None of these, or more than a week.
    """
    word = text.strip().lower()
    if word == "tomorrow":
        return math.ceil(next_morning_s(now_epoch_s) - now_epoch_s)
    found = re.fullmatch(r"([0-9]{1,6}(?:\.[0-9]{1,3})?)\s*(s|m|min|h|)", word)
    seconds = 0.0 if word == "off" else float(found[1]) * _UNITS_S[found[2]] if found else math.inf
    if seconds > _LONGEST_S:
        raise InputError(f"{text!r} is no duration; write 15m, 1h, tomorrow or off.")
    return seconds


def next_morning_s(now_epoch_s: float) -> float:
    """The next time it is six in the morning here, in seconds since 1970."""
    now = datetime.datetime.fromtimestamp(now_epoch_s)
    morning = now.replace(hour=_MORNING_H, minute=0, second=0, microsecond=0)
    if morning <= now:
        morning += datetime.timedelta(days=1)
    return morning.timestamp()


def address() -> str:
    """Where the running Lumbar listens: a socket's path, on Windows a pipe's name."""
    path = paths.runtime_dir() / "control"
    if sys.platform == "win32":
        return rf"\\.\pipe\lumbar-{Path.home().name}"
    return str(path)


def ask(request: Request, *, timeout_s: float = 3.0) -> dict[str, Any]:
    """Send ``request`` to the running Lumbar and return its answer.

    Raises:
        NotRunningError: Nobody listens, or no answer came within ``timeout_s``.
        InputError: Lumbar refused; the sentence is its own.
    """
    try:
        answer = json.loads(_exchange(request.line(), timeout_s))
    except (OSError, ValueError):
        raise NotRunningError("Lumbar is not running, or it does not answer.") from None
    if not isinstance(answer, Mapping):
        raise NotRunningError("What answers is not Lumbar.")
    if "error" in answer:
        raise InputError(str(answer["error"]))
    return dict(answer)


def _exchange(line: bytes, timeout_s: float) -> bytes:
    if sys.platform == "win32":
        with open(address(), "r+b", buffering=0) as pipe:
            pipe.write(line)
            return pipe.read(_LONGEST_ANSWER) or b""
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as connection:
        connection.settimeout(timeout_s)
        connection.connect(address())
        connection.sendall(line)
        answer = b""
        while not answer.endswith(b"\n") and len(answer) < _LONGEST_ANSWER:
            part = connection.recv(4096)
            if not part:
                break
            answer += part
        return answer
