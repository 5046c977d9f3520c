#!/usr/bin/env python3
"""Kills a process that keeps minutes at random moments and tells what became of the history.

Run:  .venv/bin/python tests/proofs/kill_history.py [--kills 1000] [--seed 1]

After each SIGKILL the file is checked and every minute reported as stored is looked for. Exit
status 1: a file was damaged or a stored minute is missing.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reliability.killing import kill_again_and_again


def main() -> int:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description="Sudden deaths of the keeper of minutes.")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began_s = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.sqlite3"
        deaths = kill_again_and_again(path, options.kills, options.seed)
    print(
        f"{deaths.count} deaths in {time.monotonic() - began_s:.0f} s: {deaths.damaged} damaged "
        f"files, {deaths.lost} with a stored minute lost, {deaths.stored} minutes at the end"
    )
    return int(deaths.damaged + deaths.lost > 0)


if __name__ == "__main__":
    sys.exit(main())
