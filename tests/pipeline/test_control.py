"""What one process may ask of the running Lumbar, and how a duration is written."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.errors import InputError
from lumbar.pipeline.control import (
    LONGEST_REQUEST,
    NotRunningError,
    Request,
    Verb,
    ask,
    duration_s,
    next_morning_s,
    parse_request,
)

NOON = datetime.datetime(2026, 3, 3, 12).timestamp()


@pytest.mark.parametrize(
    "request_",
    [
        *(Request(verb) for verb in Verb if verb is not Verb.SNOOZE),
        Request(Verb.PAUSE, 900),
        Request(Verb.SNOOZE, 0),
    ],
    ids=lambda request: request.line().decode().strip(),
)
def test_every_request_survives_the_way(request_: Request) -> None:
    """What one end writes the other reads."""
    assert request_ == parse_request(request_.line())


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"reboot\n",
        b"STATUS\n",
        b"status now\n",
        b"snooze\n",
        b"snooze 15 15\n",
        b"pause -1\n",
        b"pause nan\n",
        b"pause 1e3\n",
        b"pause 700000\n",
        b"quit; rm\n",
        b"\xff\xfe\n",
        b"pause " + b"0" * 60 + b"1\n",
    ],
)
def test_anything_else_is_refused_in_one_sentence(line: bytes) -> None:
    """No unknown verb, no stray argument, no odd number."""
    with pytest.raises(InputError, match=r"^[^\n]+\.$"):
        parse_request(line)


@given(st.binary(max_size=2 * LONGEST_REQUEST))
def test_no_bytes_break_the_reading(line: bytes) -> None:
    """Whatever comes is a request or an `InputError`, and a request names a sane time."""
    try:
        request = parse_request(line)
    except InputError:
        return

    assert request.seconds is None or 0 <= request.seconds <= 7 * 24 * 3600


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("15", 900),
        ("15m", 900),
        ("15 min", 900),
        ("90s", 90),
        ("1.5h", 5400),
        ("off", 0),
        ("TOMORROW", 18 * 3600),
    ],
)
def test_durations_are_written_as_people_write_them(text: str, seconds: float) -> None:
    """A bare number is minutes; tomorrow is six in the morning."""
    assert seconds == duration_s(text, NOON)


@pytest.mark.parametrize("text", ["", "soon", "-5", "1d", "9999h", "1e9", "５"])
def test_other_durations_are_refused(text: str) -> None:
    """The sentence says how to write one."""
    with pytest.raises(InputError, match="15m"):
        duration_s(text, NOON)


@given(st.integers(0, 4_000_000_000))
def test_the_next_morning_is_within_a_day_and_at_six(now_s: int) -> None:
    """At most 25 h away, for the day on which the clocks go back."""
    morning_s = next_morning_s(now_s)

    assert 0 < morning_s - now_s <= 25 * 3600
    assert datetime.datetime.fromtimestamp(morning_s).hour == 6


def test_without_a_running_lumbar_that_is_said() -> None:
    """No socket: one sentence and no traceback."""
    with pytest.raises(NotRunningError, match="not running"):
        ask(Request(Verb.STATUS))
