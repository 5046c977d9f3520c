"""Measure the int8 models beside the float ones: ``python models/build/measure.py [FILE.json]``.

Accuracy on the labelled COCO pictures of the test part (LUMBAR_DATA, or ``shared/data`` beside
the checkout): every person with at least 8 labelled points and an area above 64² pixels, cut out
as their box x 1.25. Speed as the median processor time of runs that take turns, on one thread
without spinning; unlike the time on the clock it hardly depends on what else the machine does.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from build import MODELS, NAMES, WORK, enter_environment

_MIN_POINTS = 8
_MIN_AREA_PX2 = 64.0**2
_AROUND_BOX = 1.25
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
    for exact, small in zip(figures[::2], figures[1::2], strict=True):
        print(
            f"\n{small.model}: mean OKS {small.oks_mean - exact.oks_mean:+.4f}, "
            f"{exact.milliseconds / small.milliseconds:.2f} x as fast, "
            f"{small.size_bytes / exact.size_bytes:.1%} of the size "
            f"({small.people} people, {small.seated_people} seated)"
        )
    if len(sys.argv) > 1:
        document = json.dumps([asdict(one) for one in figures], indent=2)
        Path(sys.argv[1]).write_text(document + "\n", encoding="utf-8")


def _compared(name: str) -> list[Figures]:
    """The float model's figures and the int8 model's."""
    from network import session

    paths = [WORK / f"movenet-{name}-float.onnx", MODELS / f"movenet-{name}-int8.onnx"]
    runs = [session(path.read_bytes()) for path in paths]
    milliseconds = _medians_ms(runs)
    return [
        _figures(path, run, ms) for path, run, ms in zip(paths, runs, milliseconds, strict=True)
    ]


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


def _figures(path: Path, run: object, milliseconds: float) -> Figures:
    from crops import DATA
    from lumbar.core.oks import object_keypoint_similarity
    from lumbar.opencv import cv2
    from lumbar.pose.decode import decode
    from lumbar.pose.preprocess import Region, model_picture

    labels = json.loads((DATA / "coco" / "person_keypoints.json").read_text(encoding="utf-8"))
    files = {image["id"]: image["file_name"] for image in labels["images"]}
    size = run.get_inputs()[0].shape[1]
    similarities, seated = [], []
    for person in labels["annotations"]:
        points = np.array(person["keypoints"], dtype=np.float64).reshape(17, 3)
        labelled = points[:, 2] > 0
        if labelled.sum() < _MIN_POINTS or person["area"] <= _MIN_AREA_PX2 or person["iscrowd"]:
            continue
        left, top, width, height = person["bbox"]
        centre_px = np.array([left + width / 2, top + height / 2])
        region = Region.around(centre_px, max(width, height) * _AROUND_BOX)
        image = cv2.imread(str(DATA / "coco" / "images" / files[person["image_id"]]))
        output = run.run(None, {"image": model_picture(image, region, size)[np.newaxis]})[0]
        found = decode(output, region).xy_px
        similarities.append(
            object_keypoint_similarity(found, points[:, :2], labelled, person["area"])
        )
        seated.append(bool(person["seated"]))
    all_of_them, sitting = np.array(similarities), np.array(seated)
    return Figures(
        model=path.stem,
        people=len(all_of_them),
        oks_mean=float(all_of_them.mean()),
        oks_above_50=float((all_of_them > 0.5).mean()),
        oks_above_75=float((all_of_them > 0.75).mean()),
        seated_people=int(sitting.sum()),
        seated=float(all_of_them[sitting].mean()),
        milliseconds=milliseconds,
        size_bytes=path.stat().st_size,
    )


if __name__ == "__main__":
    main()
