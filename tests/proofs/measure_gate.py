"""How many wrong poses the gate catches in real sequences, and how many right ones it refuses.

    python tests/proofs/measure_gate.py [--data DIR] [--model NAME ...] [--json]

Every clip of ``video`` and the good, then bad pictures of both people of ``posture_snowsuno`` go
through the pose model, two frames a second of the gate's time. The first half of each sequence (of
``posture_snowsuno``: the good pictures) is what the history is learned from. In the second half
each pose is judged as it is, which counts as right, and in six wrong versions: one joint of head
and shoulders elsewhere by half to one and a half shoulder widths (miss), the same joint, one side
of the body, or the whole head taken from somebody else who sits beside (swap), shoulders or face
with left and right mistaken (inversion). The model's scores stay, so it is as sure of the wrong
joint as it was of the right one. A wrong pose is caught when none of the wrong joints counts as
seen any more, or nothing is judged at all. *Before* is the model alone, *everybody* with what is
true of all bodies, *own* with the person's own history. DIR defaults to ``shared/data`` beside the
checkout.

The int8 models were fitted to some frames of the clips (``models/build/calibration.json``). So the
figures are printed twice: of all sequences, and of those without a single file fitted to. The
limits of the check itself were set while looking at all of them.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from lumbar.camera.replay import pictures_in, read_picture
from lumbar.core.own_limbs import OwnLimbs
from lumbar.core.plausibility import plausibility
from lumbar.core.skeleton import INDEX
from lumbar.core.types import SEEN_SCORE, FloatArray, Frame, Keypoints, Picture, SceneState
from lumbar.evaluation.models import open_model
from lumbar.evaluation.step_labels import read_fitted
from lumbar.opencv import cv2
from lumbar.paths import models_dir
from lumbar.pose.model import PoseModel
from lumbar.pose.preprocess import Region
from lumbar.pose.track import scene_state, shoulder_width_px

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data"
FITTED = ROOT / "models" / "build" / "calibration.json"
MODELS = ("movenet-thunder-int8", "movenet-lightning-int8")
STEP_S = 0.5
PICTURES = 150
"""Of each folder of ``posture_snowsuno``."""

LEAST_POSES = 16
STAGES = ("before", "everybody", "own")
UPPER = range(INDEX["right_shoulder"] + 1)
FACE = [INDEX[f"{side}_{name}"] for name in ("eye", "ear") for side in ("left", "right")]
SHOULDERS = [INDEX["left_shoulder"], INDEX["right_shoulder"]]

Sequences = dict[str, tuple[list[Keypoints], int]]
"""Poses as the model scored them, and how many of them come first."""

PARTS = ("all sequences", "sequences not fitted to")


@dataclass
class Counts:
    """What became of right poses and of wrong ones, stage by stage."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: dict[str, Counter[str]] = field(default_factory=dict)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--model", action="append", dest="models")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    fitted = read_fitted(FITTED)
    for name in arguments.models or MODELS:
        found, unfitted = sequences(open_model(name, models_dir()), arguments.data, fitted)
        for part, names in zip(PARTS, (set(found), unfitted), strict=True):
            counts = measured(found, names)
            if arguments.json:
                record = {"model": name, "sequences": part, "n_sequences": len(names)}
                print(json.dumps({**record, "right": counts.right, "wrong": counts.wrong}))
            else:
                print("\n".join(lines(f"{name}, {part} ({len(names)})", counts)))


def sequences(
    model: PoseModel, data: Path, fitted: frozenset[str]
) -> tuple[Sequences, frozenset[str]]:
    """Every sequence with enough people in it, and the names of those not fitted to."""
    found: Sequences = {}
    touched: set[str] = set()
    for clip in sorted((data / "video").iterdir()):
        if clip.suffix != ".json":
            poses = poses_of(model, clip_pictures(clip))
            found[clip.name] = poses, len(poses) // 2
            if sha256_of(clip) in fitted:
                touched.add(clip.name)
    for person in ("s1", "s2"):
        good, bad = (
            pictures_in(data / "posture_snowsuno" / person / label)[:PICTURES]
            for label in ("good", "bad")
        )
        if any(sha256_of(path) in fitted for path in (*good, *bad)):
            touched.add(person)
        sat_well, sat_badly = (poses_of(model, map(read_picture, paths)) for paths in (good, bad))
        found[person] = sat_well + sat_badly, len(sat_well)
    found = {name: each for name, each in found.items() if len(each[0]) >= LEAST_POSES}
    return found, frozenset(found) - touched


def sha256_of(path: Path) -> str:
    """Hash of a file, as the lists of ``models/build`` write it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def clip_pictures(clip: Path) -> Iterator[Picture]:
    """Five a second."""
    capture = cv2.VideoCapture(str(clip))
    every = max(1, round((capture.get(cv2.CAP_PROP_FPS) or 25) * 0.2))
    number = 0
    while True:
        more, picture = capture.read()
        if not more:
            return
        if number % every == 0:
            yield np.asarray(picture, np.uint8)
        number += 1


def poses_of(model: PoseModel, pictures: Iterator[Picture]) -> list[Keypoints]:
    """Of the person followed, with the model's own scores."""
    model.reset()
    found = []
    for number, picture in enumerate(pictures):
        seen = model.estimate(Frame(picture, number * 0.2, 0.0))
        if seen.keypoints is not None:
            raw = model.look(picture, Region(*seen.region_px[:3]))
            if scene_state(raw) is SceneState.OK:
                found.append(raw)
    return found


def measured(found: Sequences, names: Collection[str]) -> Counts:
    """Right poses of these sequences, and their wrong versions, before the gate.

    The people who sit beside come from all the other sequences.
    """
    counts = Counts()
    for name in sorted(names):
        poses, first = found[name]
        others = [pose for other, (many, _) in found.items() if other != name for pose in many]
        chance = np.random.default_rng(1)
        own = OwnLimbs()
        for number, pose in enumerate(poses):
            t_s = number * STEP_S
            if number >= first:
                other = others[chance.integers(len(others))]
                for kind, (wrong, joints) in spoilt(pose, other, chance).items():
                    _count_wrong(counts, kind, own, t_s, wrong, joints)
            judged = stages(own, t_s, pose)
            if number >= first:
                _count_right(counts, pose, judged)
    return counts


def stages(own: OwnLimbs, t_s: float, pose: Keypoints) -> list[Keypoints]:
    """The pose at each of `STAGES`; the history goes on with it."""
    everybody = plausibility(pose).keypoints
    return [pose, everybody, own.rescore(t_s, everybody)]


def _count_wrong(
    counts: Counts, kind: str, own: OwnLimbs, t_s: float, wrong: Keypoints, joints: Sequence[int]
) -> None:
    counter = counts.wrong.setdefault(kind, Counter())
    counter["n"] += 1
    for stage, pose in zip(STAGES, stages(copy.deepcopy(own), t_s, wrong), strict=True):
        gone = all(pose.score[joint] < SEEN_SCORE for joint in joints)
        counter[stage] += gone or scene_state(pose) is not SceneState.OK


def _count_right(counts: Counts, pose: Keypoints, judged: Sequence[Keypoints]) -> None:
    seen = [joint for joint in UPPER if pose.score[joint] >= SEEN_SCORE]
    counts.right["poses"] += 1
    counts.right["joints"] += len(seen)
    for stage, after in zip(STAGES, judged, strict=True):
        counts.right[f"poses refused {stage}"] += scene_state(after) is not SceneState.OK
        counts.right[f"joints refused {stage}"] += sum(after.score[j] < SEEN_SCORE for j in seen)


def spoilt(
    pose: Keypoints, other: Keypoints, chance: np.random.Generator
) -> dict[str, tuple[Keypoints, Sequence[int]]]:
    """Wrong versions of a pose, each with the joints that are wrong."""
    width_px = shoulder_width_px(pose)
    joint = int(chance.choice([j for j in UPPER if pose.score[j] >= SEEN_SCORE]))
    side = [INDEX[f"{chance.choice(['left', 'right'])}_shoulder"] + 2 * n for n in range(4)]
    aside = np.array([chance.choice([-1, 1]) * chance.uniform(0.8, 1.6), chance.uniform(-0.3, 0.3)])
    scale = chance.uniform(0.7, 1.4) * width_px / shoulder_width_px(other)
    middle, beside = (points[SHOULDERS].mean(axis=0) for points in (pose.xy_px, other.xy_px))
    theirs = (other.xy_px - beside) * scale + middle + width_px * aside
    angle = chance.uniform(0, 2 * np.pi)
    away = width_px * chance.uniform(0.5, 1.5) * np.array([np.cos(angle), np.sin(angle)])
    head = list(range(INDEX["right_ear"] + 1))
    swapped = [FACE[place] for place in (1, 0, 3, 2)]

    def changed(joints: Sequence[int], places: FloatArray) -> Keypoints:
        xy_px = pose.xy_px.copy()
        xy_px[list(joints)] = places
        return Keypoints(xy_px, pose.score)

    return {
        "miss": (changed([joint], pose.xy_px[joint] + away), [joint]),
        "swap of one joint": (changed([joint], theirs[joint]), [joint]),
        "swap of one side": (changed(side, theirs[side]), side[:1]),
        "swap of the head": (changed(head, theirs[head]), head),
        "shoulders inverted": (changed(SHOULDERS, pose.xy_px[SHOULDERS[::-1]]), SHOULDERS),
        "face inverted": (changed(FACE, pose.xy_px[swapped]), FACE),
    }


def lines(name: str, found: Counts) -> Iterator[str]:
    """A table to read."""
    right = found.right
    yield f"{name}: {right['poses']} right poses, {right['joints']} of their joints"
    for what in ("poses", "joints"):
        refused = ", ".join(f"{stage} {right[f'{what} refused {stage}']}" for stage in STAGES)
        yield f"  {what} refused: {refused}"
    for kind, counter in found.wrong.items():
        caught = ", ".join(f"{stage} {counter[stage] / counter['n']:6.1%}" for stage in STAGES)
        yield f"  {kind:20} {counter['n']:5}, caught: {caught}"


if __name__ == "__main__":
    main()
