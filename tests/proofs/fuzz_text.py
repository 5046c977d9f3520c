#!/usr/bin/env python3
"""Coverage-guided fuzzing of everything that reads text: which bytes lead where is watched.

    python tests/proofs/fuzz_text.py [--seconds 60] [--reader settings] [--keep]

Needs atheris (``pip install "lumbar[fuzz]"``; Linux). Each reader of `reliability.readers` runs in
a process of its own, with the kept corpus and its sound files to begin from. Prints one JSON
object: for each reader the number of runs, how many places in Lumbar's code were reached, the peak
of the memory, and what was found: inputs at which it raised anything but one sentence, took longer
than 5 s or more than 2 GB. The exit status is 1 when anything was found, 77 without atheris. With
``--keep`` the smallest set of inputs that reaches the same places becomes the new corpus.
"""

from __future__ import annotations

import argparse
import copy
import importlib.util
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

SKIPPED = 77
LONGEST_INPUT = 16_384
LONGEST_RUN_S = 5
MOST_MEMORY_MB = 2048


IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""The readers write each input into a file and sync it; a disk would be most of the time."""

ODD_VALUES = (
    None, True, False, 0, -1, 1, 2**31, 2**63, 10**400, 0.5, -0.0, 1e-320, 1e308,
    float("nan"), float("inf"), "", " ", "\x00", "\ud800", "a\nb", "../../etc/passwd",
    "=1+1", "9" * 300, [], {}, [[]], [None] * 50, {"": None},
)  # fmt: skip


def fuzz_here(name: str, arguments: list[str]) -> None:
    """Feed one reader until libFuzzer ends this process."""
    import atheris

    with atheris.instrument_imports(include=["lumbar"], enable_loader_override=False):
        from reliability.readers import READERS
    read = READERS[name]
    folder = Path(tempfile.mkdtemp(dir=IN_MEMORY))

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        changed = change_json(data, random.Random(seed)) if seed % 2 else None
        fits = changed is not None and len(changed) <= longest
        return changed if fits else atheris.Mutate(data, len(data))

    me = f"{sys.executable} {__file__} --inside {name}"  # how libFuzzer starts it again to merge
    atheris.Setup([me, *arguments], lambda data: read(data, folder), custom_mutator=mutate)
    atheris.Fuzz()


def change_json(data: bytes, chance: random.Random) -> bytes | None:
    """JSON with one value changed, dropped or under another name; None where there is no JSON.

    Blind changes of bytes mostly make text that is no JSON at all, and end at the first check.
    """
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return None
    places = list(_places(document))
    if not places:
        return None
    parent, key = chance.choice(places)
    other, other_key = chance.choice(places)
    match chance.randrange(5):
        case 0:
            del parent[key]
        case 1:
            parent[key] = copy.deepcopy(other[other_key])
        case 2 if isinstance(parent, dict):
            parent[str(other_key) + chance.choice(("", "_", "\x00"))] = parent.pop(key)
        case 3 if isinstance(parent[key], int):
            parent[key] = parent[key] * chance.choice((-1, 2, 1000))
        case 3 if isinstance(parent[key], float):
            parent[key] = parent[key] * chance.choice((-1, 1.5, 1e3, 1e-3))
        case _:
            parent[key] = chance.choice(ODD_VALUES)
    return json.dumps(document).encode()


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container with each of its keys, anywhere in a document."""
    if isinstance(value, dict | list):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from _places(value[key])


def fuzz(name: str, seconds: int, *, keep: bool) -> dict[str, object]:
    """Feed one reader in a process of its own; what came of it."""
    from reliability.readers import CORPUS, sound

    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        seeds, found = folder / "seeds", folder / "found"
        seeds.mkdir()
        found.mkdir()
        (folder / "made").mkdir()
        for number, data in enumerate(sound(name, folder / "made")):
            (seeds / str(number)).write_bytes(data)
        for kept in (CORPUS / name).glob("*"):
            shutil.copy(kept, seeds / kept.name)
        limits = [f"-max_len={LONGEST_INPUT}", f"-timeout={LONGEST_RUN_S}"]
        limits += [f"-rss_limit_mb={MOST_MEMORY_MB}", f"-artifact_prefix={found}/"]
        log = _in_child(name, [f"-max_total_time={seconds}", *limits, str(seeds)])
        if keep:
            smallest = folder / "smallest"
            smallest.mkdir()
            _in_child(name, ["-merge=1", *limits, str(smallest), str(seeds)])
            for old in (CORPUS / name).glob("[0-9a-f]*"):  # what did harm has other names
                old.unlink()
            shutil.copytree(smallest, CORPUS / name, dirs_exist_ok=True)
        runs = _last(r"stat::number_of_executed_units: *(\d+)", log)
        return {
            "runs": runs,
            "reached": _last(r" cov: (\d+)", log),
            "peak_mb": _last(r"stat::peak_rss_mb: *(\d+)", log),
            "found": [path.read_bytes().decode("latin-1") for path in sorted(found.iterdir())],
            "said": log[-2000:] if any(found.iterdir()) or not runs else "",
        }


def _last(pattern: str, log: str) -> int:
    return int((re.findall(pattern, log) or [0])[-1])


def _in_child(name: str, arguments: list[str]) -> str:
    command = [sys.executable, __file__, "--inside", name, "-print_final_stats=1", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    return f"{done.stdout}{done.stderr}\nended with status {done.returncode}"


def main() -> int:
    """Fuzz the readers of the command line."""
    if sys.argv[1:2] == ["--inside"]:
        fuzz_here(sys.argv[2], sys.argv[3:])
        return 0
    if importlib.util.find_spec("atheris") is None:
        print("skipped: atheris is not installed", file=sys.stderr)
        return SKIPPED
    from reliability.readers import READERS

    parser = argparse.ArgumentParser(description="Coverage-guided fuzzing of Lumbar's readers.")
    parser.add_argument("--seconds", type=int, default=60, help="for each reader")
    parser.add_argument("--reader", choices=list(READERS), action="append")
    parser.add_argument("--keep", action="store_true", help="renew the corpus")
    options = parser.parse_args()
    results = {
        name: fuzz(name, options.seconds, keep=options.keep) for name in options.reader or READERS
    }
    print(json.dumps(results, indent=2))
    return int(any(result["found"] or not result["runs"] for result in results.values()))


if __name__ == "__main__":
    sys.exit(main())
