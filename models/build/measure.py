"""Measure the int8 models beside the float ones: ``python models/build/measure.py [FILE.json]``.

Accuracy on the labelled COCO pictures of the test part (LUMBAR_DATA, or ``shared/data`` beside
the checkout), by the code of ``lumbar evaluate keypoints``: every person with at least 8 labelled
points and an area above 64² pixels, cut out as their box x 1.25. Speed as the median processor
time of runs that take turns, on one thread without spinning; unlike the time on the clock it hardly
depends on what else the machine does. The exit status is 1 where an int8 model loses more than
0.003 of the float model's mean OKS or is larger than 30 % of it; times are not judged, for they
differ from run to run.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from build import MODELS, NAMES, WORK, enter_environment

_MOST_LOSS = 0.003
"""Of mean OKS, int8 against float."""

_LARGEST_SHARE = 0.30
"""Of the float file's size."""

_RUNS = 400
_WARM_UP = 20


@dataclass(frozen=True)
class Figures:
    """One model's measurements; ``seated`` is the mean over seated people."""

    model: str
    people: int
    oks_mean: float
    oks_above_50: float
    oks_above_75: float
    seated_people: int
    seated: float
    milliseconds: float
    size_bytes: int


def main() -> None:
    """Print a table, and write JSON where asked."""
    enter_environment()
    figures = [one for name in NAMES for one in _compared(name)]
    print("| model | mean OKS | > 0.5 | > 0.75 | seated | one-thread ms | bytes |")
    print("|---|---|---|---|---|---|---|")
    for f in figures:
        print(
            f"| {f.model} | {f.oks_mean:.4f} | {f.oks_above_50:.3f} | {f.oks_above_75:.3f} | "
            f"{f.seated:.4f} | {f.milliseconds:.2f} | {f.size_bytes:,} |"
        )
    pairs = list(zip(figures[::2], figures[1::2], strict=True))
    for exact, small in pairs:
        print(
            f"\n{small.model}: mean OKS {small.oks_mean - exact.oks_mean:+.4f}, "
            f"{exact.milliseconds / small.milliseconds:.2f} x as fast, "
            f"{small.size_bytes / exact.size_bytes:.1%} of the size "
            f"({small.people} people, {small.seated_people} seated)"
        )
    if len(sys.argv) > 1:
        document = json.dumps([asdict(one) for one in figures], indent=2)
        Path(sys.argv[1]).write_text(document + "\n", encoding="utf-8")
    if not all(within_limits(exact, small) for exact, small in pairs):
        sys.exit(f"beyond the limits: {_MOST_LOSS} of mean OKS, {_LARGEST_SHARE:.0%} of the size")


def within_limits(exact: Figures, small: Figures) -> bool:
    """Whether an int8 model keeps its promise beside its float model."""
    lost = exact.oks_mean - small.oks_mean
    return lost <= _MOST_LOSS and small.size_bytes <= _LARGEST_SHARE * exact.size_bytes


def _compared(name: str) -> list[Figures]:
    """The float model's figures and the int8 model's."""
    from network import session

    paths = [WORK / f"movenet-{name}-float.onnx", MODELS / f"movenet-{name}-int8.onnx"]
    runs = [session(path.read_bytes()) for path in paths]
    milliseconds = _medians_ms(runs)
    return [_figures(path, ms) for path, ms in zip(paths, milliseconds, strict=True)]


def _medians_ms(runs: list) -> list[float]:
    """Median processor time of one run of each session, the sessions taking turns."""
    picture = np.random.default_rng(0).integers(0, 256, runs[0].get_inputs()[0].shape, np.uint8)
    times: list[list[float]] = [[] for _ in runs]
    for turn in range(_WARM_UP + _RUNS):
        for run, mine in zip(runs, times, strict=True):
            start_s = time.thread_time()
            run.run(None, {"image": picture})
            if turn >= _WARM_UP:
                mine.append((time.thread_time() - start_s) * 1000)
    return [float(np.median(mine)) for mine in times]


def _figures(path: Path, milliseconds: float) -> Figures:
    from crops import DATA
    from lumbar.core.skeleton import KEYPOINT_NAMES
    from lumbar.evaluation.coco_labels import Judging, read_labels
    from lumbar.evaluation.kept import KeptResults
    from lumbar.evaluation.keypoint_figures import keypoint_figures
    from lumbar.evaluation.keypoint_study import run_in_boxes
    from lumbar.evaluation.looking import BoxLooker
    from lumbar.evaluation.models import open_box_model

    annotations, images = DATA / "coco" / "person_keypoints.json", DATA / "coco" / "images"
    pictures = read_labels(annotations, images, KEYPOINT_NAMES, Judging())
    with tempfile.TemporaryDirectory() as folder, KeptResults(Path(folder, "kept")) as kept:
        looker = BoxLooker(open_box_model(str(path), MODELS), kept)
        run = run_in_boxes(looker, pictures, KEYPOINT_NAMES, lambda _done: None)
    if run.problems:
        sys.exit(run.problems[0])
    found = keypoint_figures(run)
    return Figures(
        model=path.stem,
        people=found.n,
        oks_mean=found.mean_oks,
        oks_above_50=found.over_50,
        oks_above_75=found.over_75,
        seated_people=found.n_seated,
        seated=found.mean_oks_seated,
        milliseconds=milliseconds,
        size_bytes=path.stat().st_size,
    )


if __name__ == "__main__":
    main()
