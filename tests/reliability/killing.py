"""Kills a process that keeps minutes, over and over, and looks at the history each time."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

_WRITER = """
import os, sys
from pathlib import Path
from lumbar.core.types import Band, MinuteRow
from lumbar.pipeline.keeper import MinuteKeeper

# One process that has everything loaded forks the writers, so that each costs milliseconds.
for line in sys.stdin:
    first = int(line)
    child = os.fork()
    if child == 0:
        keeper = MinuteKeeper(Path(sys.argv[1]), lambda problem: os.write(1, b"problem\\n"))
        keeper.open(60.0 * first)
        for number in range(first, first + 100_000):
            keeper.add([MinuteRow(60 * number, {Band.GOOD: 60.0})], 60.0 * number)
            os.write(1, b"%d\\n" % number)
    else:
        os.write(1, b"pid %d\\n" % child)
        os.waitpid(child, 0)
        os.write(1, b"dead\\n")
"""


@dataclass
class Deaths:
    """What many deaths came to.

    Attributes:
        count: How many.
        damaged: Deaths after which the integrity check complained.
        lost: Deaths that cost a minute the keeper had reported as stored.
        stored: Minutes in the history at the end.
    """

    count: int = 0
    damaged: int = 0
    lost: int = 0
    stored: int = 0


def kill_again_and_again(path: Path, count: int, seed: int) -> Deaths:
    """Kill a `MinuteKeeper` that writes to ``path`` at ``count`` random moments (SIGKILL)."""
    chance = random.Random(seed)
    deaths = Deaths()
    with subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as forker:
        assert forker.stdin is not None
        assert forker.stdout is not None
        for _ in range(count):
            reported = deaths.stored
            forker.stdin.write(f"{reported + 1}\n")
            victim = int(forker.stdout.readline().split()[1])
            for _ in range(chance.randrange(4)):
                reported = int(forker.stdout.readline())
            for _ in range(chance.randrange(40_000)):  # somewhere inside the next steps
                pass
            os.kill(victim, signal.SIGKILL)
            while (said := forker.stdout.readline()) != "dead\n":
                reported = int(said)
            _look(path, reported, deaths)
        forker.stdin.close()
    return deaths


def _look(path: Path, reported: int, deaths: Deaths) -> None:
    """Judge the history after one death; minute n is row n, so none may be missing."""
    deaths.count += 1
    if not path.exists():  # killed before the very first file was in its place
        deaths.lost += reported > 0
        return
    with closing(sqlite3.connect(path)) as db:
        check = db.execute("PRAGMA quick_check").fetchone()[0]
        last, rows = db.execute("SELECT max(epoch_s) / 60, count(*) FROM minute").fetchone()
    deaths.damaged += check != "ok"
    deaths.lost += (last or 0) < reported or rows != (last or 0)
    deaths.stored = last or 0
