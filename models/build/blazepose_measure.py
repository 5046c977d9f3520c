"""Measure the depth models beside the float one: ``python blazepose_measure.py [FILE.json]``.

Only on pictures the model was not fitted to (``reported`` in ``blazepose_split.json``):

- how far landmarks (pixels of the model's 256) and world landmarks (centimetres) lie from the
  float model's, mean over 33 landmarks, on one crop for each labelled person, side view and every
  20th webcam frame;
- the area under the ROC curve of the neck's inclination, good against bad posture, on every
  webcam frame by itself, as the program measures it;
- the median time of runs that take turns, on one thread without spinning.

The model in int8 throughout is measured where it was built. The exit status is 1 where the shipped
model (w8) lies further from the float one than 1.5 px or 1.0 cm on average, or tells good from bad
posture of one of the people with an area below 0.99.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from build import MODELS, WORK, enter_environment

_FILES = {
    "float": WORK / "blazepose-heavy-float.onnx",
    "w8": MODELS / "blazepose-heavy-w8.onnx",
    "int8": WORK / "blazepose-heavy-int8.onnx",
}
_SHIPPED = "w8"
_MOST_PX = 1.5
"""Of the model's 256, on average."""

_MOST_CM = 1.0
_LEAST_AREA = 0.99

_GROUPS = ("coco", "posture_sideview_kaazima", "posture_snowsuno")
_EVERY = 20
_RUNS = 60
_WARM_UP = 5
_MIN_POINTS = 5
_MIN_AREA_PX2 = 64.0**2
_AROUND_BOX = 1.25


def main() -> None:
    """Print the figures, and write JSON where asked."""
    enter_environment()
    from network import session

    files = {name: path for name, path in _FILES.items() if path.is_file()}
    sessions = {name: session(path.read_bytes()) for name, path in files.items()}
    figures = {"crops": _deviations(sessions), "auc": _areas(sessions), "ms": _times(sessions)}
    figures["bytes"] = {name: path.stat().st_size for name, path in files.items()}
    print(json.dumps(figures, indent=2))
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    if not within_limits(figures):
        sys.exit(f"beyond the limits: {_MOST_PX} px, {_MOST_CM} cm, an area of {_LEAST_AREA}")


def within_limits(figures: dict) -> bool:
    """Whether the shipped model keeps its promises."""
    away = figures["crops"][_SHIPPED]["all"]
    areas = [figures["auc"][_SHIPPED][person] for person in ("s1", "s2")]
    return away["px"] <= _MOST_PX and away["cm"] <= _MOST_CM and min(areas) >= _LEAST_AREA


def _deviations(sessions: dict) -> dict[str, dict[str, dict[str, float]]]:
    """For each quantized model and group of pictures: mean and median distance from float."""
    found: dict[str, dict[str, list[tuple[float, float]]]] = {
        name: {group: [] for group in _GROUPS} for name in sessions if name != "float"
    }
    for group, picture in _crops():
        exact, exact_m = _answer(sessions["float"], picture)
        for name, groups in found.items():
            held, held_m = _answer(sessions[name], picture)
            px = np.linalg.norm(held - exact, axis=-1).mean()
            cm = 100 * np.linalg.norm(held_m - exact_m, axis=-1).mean()
            groups[group].append((float(px), float(cm)))
    for groups in found.values():
        groups["all"] = [pair for pairs in groups.values() for pair in pairs]
    return {
        name: {group: _summary(np.array(pairs)) for group, pairs in groups.items()}
        for name, groups in found.items()
    }


def _answer(session: object, picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """``(33, 2)`` landmarks and ``(33, 3)`` world landmarks."""
    landmarks, world = session.run(["landmarks", "world"], {"image": picture[np.newaxis]})
    return landmarks[0, :33, :2], world[0, :33]


def _summary(pairs: np.ndarray) -> dict[str, float]:
    (px, cm), (median_px, median_cm) = (
        value.round(3).tolist() for value in (pairs.mean(axis=0), np.median(pairs, axis=0))
    )
    return {"crops": len(pairs), "px": px, "cm": cm, "median_px": median_px, "median_cm": median_cm}


def _crops() -> Iterator[tuple[str, np.ndarray]]:
    """Each crop with its group."""
    from lumbar.pose.lift import square_from_keypoints, square_picture

    for group, image, keypoints in _people():
        square = square_from_keypoints(keypoints)
        if square is not None:
            yield group, square_picture(image, square, 256)


def _people() -> Iterator[tuple]:
    """Group, picture and keypoints of everyone in the reported pictures."""
    from blazepose_crops import reported
    from crops import DATA, frame_of
    from lumbar.core.types import Frame
    from lumbar.pose.model import PoseModel
    from lumbar.pose.preprocess import Region

    model = PoseModel.load("movenet-thunder-int8", MODELS)
    allowed = reported()
    for number, path in enumerate(allowed):
        group = path.split("/")[0]
        if group == "coco" or (group == "posture_snowsuno" and number % _EVERY):
            continue
        model.reset()
        image = frame_of(DATA / path, 0)
        keypoints = model.estimate(Frame(image, 0.0, 0.0)).keypoints
        if keypoints is not None:
            yield group, image, keypoints
    document = json.loads((DATA / "coco" / "person_keypoints.json").read_text(encoding="utf-8"))
    names = {image["id"]: f"coco/images/{image['file_name']}" for image in document["images"]}
    for person in document["annotations"]:
        path = names[person["image_id"]]
        large = person["area"] > _MIN_AREA_PX2 and person["num_keypoints"] >= _MIN_POINTS
        if path in allowed and large and not person["iscrowd"]:
            x, y, width, height = person["bbox"]
            image = frame_of(DATA / path, 0)
            centre = np.array([x + width / 2, y + height / 2])
            region = Region.around(centre, max(width, height) * _AROUND_BOX)
            yield "coco", image, model.look(image, region)


def _areas(sessions: dict) -> dict[str, dict[str, float]]:
    """For each model and person, the area under the ROC curve of the neck's inclination."""
    from blazepose_crops import reported
    from crops import DATA, frame_of
    from lumbar.core.depth import neck_inclination_deg
    from lumbar.core.types import Frame
    from lumbar.pose.lift import DepthModel
    from lumbar.pose.manifest import ModelInfo
    from lumbar.pose.model import PoseModel

    pose = PoseModel.load("movenet-thunder-int8", MODELS)
    info = ModelInfo("", Path(), "", 0, 256, "", {})
    depth = {name: DepthModel(info, session) for name, session in sessions.items()}
    angles: dict[tuple[str, str], dict[str, list[float]]] = {}
    for path in reported():
        if path.startswith("posture_snowsuno/"):
            frame = Frame(frame_of(DATA / path, 0), 0.0, 0.0)
            _, person, label, _ = path.split("/")
            pose.reset()
            keypoints = pose.estimate(frame).keypoints
            for name, model in depth.items():
                model.reset()
                world = None if keypoints is None else model.estimate(frame, keypoints)
                if world is not None:
                    seen = angles.setdefault((name, person), {"good": [], "bad": []})
                    seen[label].append(neck_inclination_deg(world.world_m))
    areas: dict[str, dict[str, float]] = {name: {} for name in sessions}
    for (name, person), seen in angles.items():
        areas[name][person] = round(_area(np.array(seen["good"]), np.array(seen["bad"])), 4)
        areas[name][f"{person}_frames"] = sum(map(len, seen.values()))
    return areas


def _area(good: np.ndarray, bad: np.ndarray) -> float:
    """Chance that a bad frame has the larger value."""
    difference = bad[:, np.newaxis] - good
    return float((difference > 0).mean() + 0.5 * (difference == 0).mean())


def _times(sessions: dict) -> dict[str, float]:
    """Median milliseconds of one run."""
    picture = np.random.default_rng(0).integers(0, 256, (1, 256, 256, 3), dtype=np.uint8)
    taken: dict[str, list[float]] = {name: [] for name in sessions}
    for run in range(_WARM_UP + _RUNS):
        for name, session in sessions.items():
            start = time.perf_counter()
            session.run(None, {"image": picture})
            if run >= _WARM_UP:
                taken[name].append(1000 * (time.perf_counter() - start))
    return {name: round(float(np.median(times)), 2) for name, times in taken.items()}


if __name__ == "__main__":
    main()
