"""The socket of the running program: what it answers, to whom, and what it shrugs off."""

from __future__ import annotations

import json
import random
import socket
import stat
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lumbar.core.errors import InputError
from lumbar.pipeline.control import Request, Verb
from lumbar.ui.control import MOST_CALLERS, ControlServer

ANSWER = {"state": "running"}


class Host:
    """A server in a short-named folder, and what it was asked for."""

    def __init__(self, folder: str) -> None:
        self.address = str(Path(folder, "control"))
        self.asked: list[Request] = []
        self.server = ControlServer(self.address, self.answer, patience_s=0.3)

    def answer(self, request: Request) -> dict[str, object]:
        if request.verb is Verb.RECALIBRATE:
            raise InputError("Nobody is there.")
        if request.verb is Verb.SHOW:
            raise RuntimeError("a fault of our own")
        self.asked.append(request)
        return dict(ANSWER)


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[Host]:
    """A server that listens; socket names must be short, so not in the test's own folder."""
    with tempfile.TemporaryDirectory() as folder:
        made = Host(folder)
        assert made.server.start()
        yield made
        made.server.stop()


def beside(qtbot: QtBot, work: Callable[[], None]) -> None:
    """Do ``work`` on a thread while Qt goes on here, as another process would."""
    thread = threading.Thread(target=work)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive())


def told(address: str, message: bytes) -> bytes:
    """Send and read until the other side hangs up."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(120.0)
        connection.connect(address)
        heard = b""
        try:
            connection.sendall(message)
            while part := connection.recv(4096):
                heard += part
        except (BrokenPipeError, ConnectionResetError):
            pass
        return heard


def replies(qtbot: QtBot, host: Host, *messages: bytes) -> list[object]:
    """The answer to each message, read as JSON."""
    heard: list[bytes] = []
    beside(qtbot, lambda: heard.extend(told(host.address, message) for message in messages))
    return [json.loads(line) for line in heard]


def test_only_the_user_may_open_the_socket(host: Host) -> None:
    """Mode 0700: no other user can connect."""
    mode = Path(host.address).stat().st_mode

    assert stat.S_ISSOCK(mode)
    assert mode & 0o077 == 0


def test_a_request_gets_its_answer(qtbot: QtBot, host: Host) -> None:
    """One line in, one line of JSON out."""
    assert [ANSWER] == replies(qtbot, host, b"snooze 900\n")
    assert [Request(Verb.SNOOZE, 900)] == host.asked


def test_refusals_and_faults_are_answered_too(
    qtbot: QtBot, host: Host, caplog: pytest.LogCaptureFixture
) -> None:
    """A sentence, never a traceback, and the server goes on."""
    answers = replies(
        qtbot, host, b"recalibrate\n", b"show\n", b"reboot\n", b"x" * 5000, b"status\n"
    )
    errors = [answer.get("error", "") for answer in answers]  # type: ignore[attr-defined]

    assert errors[0] == "Nobody is there."
    assert "log has the details" in errors[1]
    assert "understands" in errors[2]
    assert "too long" in errors[3]
    assert answers[4] == ANSWER


def test_a_silent_caller_is_hung_up_on(qtbot: QtBot, host: Host) -> None:
    """Half a line, or none at all, holds nobody up for longer than the patience."""
    heard: list[bytes] = []
    beside(qtbot, lambda: heard.extend([told(host.address, b"stat"), told(host.address, b"")]))

    assert heard == [b"", b""]
    assert host.asked == []


def test_too_many_callers_are_turned_away_and_the_next_ones_served(
    qtbot: QtBot, host: Host
) -> None:
    """A crowd that says nothing cannot lock the user out for long."""
    crowd = [socket.socket(socket.AF_UNIX) for _ in range(3 * MOST_CALLERS)]
    for caller in crowd:
        caller.setblocking(False)
        try:
            caller.connect(host.address)
        except BlockingIOError:
            break  # the queue of the socket itself is full
    qtbot.waitUntil(lambda: host.server.callers == MOST_CALLERS)
    qtbot.waitUntil(lambda: host.server.callers == 0)
    answers = replies(qtbot, host, b"status\n")
    for caller in crowd:
        caller.close()

    assert answers == [ANSWER]


def test_a_dead_socket_of_a_killed_lumbar_is_replaced(qtbot: QtBot, host: Host) -> None:
    """What a crash leaves behind does not keep the next one from listening."""
    with socket.socket(socket.AF_UNIX) as left_behind:
        address = f"{host.address}2"
        left_behind.bind(address)
    again = ControlServer(address, host.answer)

    assert Path(address).exists()
    assert again.start()

    again.stop()


def test_an_impossible_address_costs_only_the_remote_control(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """No folder: a line in the log, and the program runs on."""
    server = ControlServer("/nonexistent/folder/control", lambda _request: ANSWER)

    assert not server.start()
    assert "no remote control" in caplog.text


def mutated(chance: random.Random) -> bytes:
    """A request with some bytes changed, lost, doubled or added."""
    verbs = [verb.value for verb in Verb if verb is not Verb.SHOW]
    line = bytearray(f"{chance.choice(verbs)} {chance.randint(0, 10**7)}\n".encode())
    for _ in range(chance.randint(0, 4)):
        place = chance.randrange(len(line)) if line else 0
        match chance.randrange(4):
            case 0 if line:
                line[place] = chance.randrange(256)
            case 1 if line:
                del line[place]
            case 2:
                line[place:place] = line[place : place + 3]
            case _:
                line[place:place] = chance.randbytes(chance.randint(1, 200))
    return bytes(line)


def bombard(qtbot: QtBot, host: Host, count: int) -> int:
    """Send ``count`` broken messages; returns how many got an answer that is JSON."""
    chance = random.Random(20260303)
    good = [0]

    def work() -> None:
        for _ in range(count):
            message = mutated(chance)
            with socket.socket(socket.AF_UNIX) as caller:
                caller.settimeout(60.0)
                caller.connect(host.address)
                try:
                    caller.sendall(message + b"\n")
                    if chance.random() < 0.1:
                        continue  # hangs up without reading
                    json.loads(caller.recv(4096))
                    good[0] += 1
                except (BrokenPipeError, ConnectionResetError):
                    pass

    thread = threading.Thread(target=work)
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive(), timeout=60_000 + 3 * count)
    return good[0]


def test_thousands_of_broken_messages_do_no_harm(qtbot: QtBot, host: Host) -> None:
    """Each is answered, refused or dropped; afterwards the server still serves."""
    good = bombard(qtbot, host, 3000)

    assert good > 2000
    assert replies(qtbot, host, b"status\n") == [ANSWER]


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_million_broken_messages_do_no_harm(qtbot: QtBot, host: Host) -> None:
    """The same for an attacker with patience."""
    bombard(qtbot, host, 1_000_000)

    assert replies(qtbot, host, b"status\n") == [ANSWER]
