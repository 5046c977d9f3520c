"""Every accuracy figure of the README and the model card, made in one run.

    python tests/proofs/accuracy.py [--out DIR] [--only NAME,...]

Runs the commands that the README names, one after the other, on the labelled data that
``LUMBAR_DATA`` names (or ``shared/data`` beside the checkout): ``coco/person_keypoints.json`` and
``coco/images``, ``posture_snowsuno/PERSON/good`` and ``bad``, ``reba_autoreba/labels.csv``, and
``video`` for the last three. Keeps in ``--out`` what each printed and its report, with
``run.json``: commit, processor, versions and the data's checksums.
What cannot be measured, because its data or the float models (``python models/build/build.py``)
are not there, is named and makes the exit status 1. It takes about half an hour on two cores.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
DATA = Path(os.environ.get("LUMBAR_DATA", REPOSITORY.parent / "shared" / "data")).resolve()
LABELS, IMAGES = DATA / "coco/person_keypoints.json", DATA / "coco/images"
COCO = ["--annotations", str(LABELS), "--images", str(IMAGES)]
BOTH = ["--model", "movenet-thunder-int8", "--model", "movenet-lightning-int8"]
VERSIONS = ("onnxruntime-gpu", "opencv-python", "numpy", "statsmodels")


def lumbar(*arguments: str) -> list[str]:
    """A command of Lumbar's own."""
    return [sys.executable, "-m", "lumbar", *arguments]


def script(path: str, *arguments: str) -> list[str]:
    """A committed script."""
    return [sys.executable, str(REPOSITORY / path), *arguments]


def posture(person: str, *more: str) -> list[str]:
    """Good against bad of one person's webcam frames."""
    frames = DATA / "posture_snowsuno" / person
    return lumbar(
        "evaluate", "posture", "--good", str(frames / "good"), "--bad", str(frames / "bad"), *more
    )


def commands(out: Path) -> dict[str, list[str]]:
    """By name, in the order of the README's table."""

    def page(name: str) -> list[str]:
        return ["--report", str(out / f"{name}.html")]

    return {
        "keypoints": lumbar("evaluate", "keypoints", *COCO, *BOTH, *page("keypoints")),
        "find-people": lumbar("evaluate", "keypoints", *COCO, *BOTH, "--find-people"),
        "compare": lumbar("evaluate", "compare", *COCO, *page("compare")),
        "posture-s1": posture("s1", *page("posture-s1")),
        "posture-s2": posture("s2", *page("posture-s2")),
        "posture-s1-no-depth": posture("s1", "--no-depth"),
        "posture-s2-no-depth": posture("s2", "--no-depth"),
        "angles": lumbar(
            "evaluate", "angles", "--labels", str(DATA / "reba_autoreba/labels.csv"),
            "--fitted", str(REPOSITORY / "models/build/calibration.json"),
            *page("angles"),
        ),
        "robustness-thunder": lumbar("evaluate", "robustness", *COCO, *page("robustness")),
        "robustness-lightning": lumbar(
            "evaluate", "robustness", *COCO, "--model", "movenet-lightning-int8",
            "--model", "movenet-lightning-float",
        ),
        "movenet": script("models/build/measure.py"),
        "blazepose": script("models/build/blazepose_measure.py"),
        "gate": script("tests/proofs/measure_gate.py", "--data", str(DATA)),
        "camera-moves": script("tests/proofs/measure_camera_moves.py", "--data", str(DATA)),
        "stillness": script("tests/proofs/measure_stillness.py", "--data", str(DATA)),
    }  # fmt: skip


def main() -> int:
    """Run them all; 1 when any failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("accuracy"))
    parser.add_argument("--only", default="", help="names, separated by commas")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    only = set(filter(None, options.only.split(",")))
    statuses: dict[str, int] = {}
    for name, command in commands(options.out).items():
        if only and name not in only:
            continue
        print(f"== {name}", flush=True)
        began = time.monotonic()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        (options.out / f"{name}.txt").write_text(done.stdout, encoding="utf-8")
        print(done.stdout if done.returncode == 0 else done.stdout + done.stderr, flush=True)
        print(f"   status {done.returncode}, {time.monotonic() - began:.0f} s\n", flush=True)
        statuses[name] = done.returncode
    (options.out / "run.json").write_text(json.dumps(_told(statuses), indent=1), encoding="utf-8")
    failed = [name for name, status in statuses.items() if status]
    print(f"{len(statuses)} measured" + (f", failed: {', '.join(failed)}" if failed else ""))
    return 1 if failed else 0


def _told(statuses: dict[str, int]) -> dict[str, object]:
    """What the figures were made with."""
    commit = subprocess.run(
        ["git", "-C", str(REPOSITORY), "describe", "--always", "--dirty"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    tables = [*DATA.glob("*.csv"), *DATA.glob("*/*.csv"), *DATA.glob("*/*.json")]
    return {
        "commit": commit.stdout.strip(),
        "machine": f"{platform.machine()}, {os.cpu_count()} processors, {_processor()}",
        "python": platform.python_version(),
        "versions": {name: version(name) for name in VERSIONS},
        "data": {
            str(path.relative_to(DATA)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(tables)
        },
        "status": statuses,
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "")


if __name__ == "__main__":
    sys.exit(main())
