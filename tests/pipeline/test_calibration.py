"""A calibration takes good material and refuses bad, each with its reason in one sentence."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from fakes import HEAD, ScriptedModel, leaning_in, sitter
from lumbar.core.skeleton import INDEX
from lumbar.core.suitability import Unfit
from lumbar.core.types import Frame, Keypoints, Picture
from lumbar.pipeline.calibration import PATIENCE, SECONDS, Calibration
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pose.model import PoseModel

SIZE = (640, 480)
RATE_HZ = 4.0

GREY = np.full((480, 640, 3), 128, np.uint8)
BLACK = np.full((480, 640, 3), 5, np.uint8)


def calibrated(
    script: Callable[[float], Keypoints | None],
    *,
    picture: Picture = GREY,
    accompanied: bool = False,
    slouch_of: Calibration | None = None,
) -> tuple[Calibration, float, list[str]]:
    """A calibration on scripted keypoints, how long it took, and the hints meanwhile."""
    monitor = PostureMonitor(ScriptedModel(script, lambda _t_s: accompanied))
    calibration = Calibration(
        upright=None if slouch_of is None else slouch_of.baseline,
        somebody_else=monitor.somebody_else,
    )
    hints = []
    for tick in range(int(RATE_HZ * SECONDS * PATIENCE * 2)):
        frame = Frame(picture, tick / RATE_HZ, tick / RATE_HZ)
        calibration.add(frame, monitor.step(frame))
        if calibration.done:
            break
        hints.append(calibration.hint)
    return calibration, tick / RATE_HZ, hints


def moved(across_px: float, down_px: float, scale: float = 1.0) -> Keypoints:
    """The sitter elsewhere in the picture and of another size."""
    return sitter(
        lambda _name, x, y: (
            320 + scale * (x - 320) + across_px,
            240 + scale * (y - 240) + down_px,
        )
    )


def looking_aside(_t_s: float) -> Keypoints:
    """The nose and the eyes far beside the middle of the ears."""
    return sitter(lambda n, x, y: (x + 50, y) if n in ("nose", "left_eye", "right_eye") else (x, y))


def from_the_side(_t_s: float) -> Keypoints:
    """Shoulders one behind the other, the head as usual."""
    return sitter(lambda n, x, y: (320 + 0.1 * (x - 320), y) if "shoulder" in n else (x, y))


def faceless(_t_s: float) -> Keypoints:
    """Nothing of the face but the nose and one eye."""
    seen = sitter()
    for name in ("left_ear", "right_ear", "left_eye"):
        seen.score[INDEX[name]] = 0.1
    return seen


def rocking(t_s: float) -> Keypoints:
    """To and fro by a quarter of the size, slowly."""
    return moved(0, 0, 1.0 + 0.25 * np.sin(2 * np.pi * t_s / 4))


def test_five_seconds_are_enough() -> None:
    """The baseline comes after just the five seconds, with the place and no hint on the way."""
    calibration, took_s, hints = calibrated(lambda _t_s: sitter())

    assert calibration.problem == ""
    assert calibration.baseline is not None
    assert calibration.baseline.placement is not None
    assert took_s == pytest.approx(SECONDS, abs=2 / RATE_HZ)
    assert set(hints) == {""}


BAD: dict[str, tuple[Callable[[float], Keypoints | None], Unfit]] = {
    "nobody": (lambda _t_s: None, Unfit.NOBODY),
    "head at the top": (lambda _t_s: moved(0, -155), Unfit.CUT_OFF),
    "head at the right": (lambda _t_s: moved(280, 0), Unfit.CUT_OFF),
    "too far": (lambda _t_s: moved(0, 0, 0.2), Unfit.TOO_FAR),
    "face turned": (looking_aside, Unfit.FACE_TURNED),
    "face hidden": (faceless, Unfit.FACE_TURNED),
    "from the side": (from_the_side, Unfit.FROM_SIDE),
}


@pytest.mark.parametrize(("script", "reason"), BAD.values(), ids=BAD)
def test_bad_material_is_refused_with_its_reason(
    script: Callable[[float], Keypoints | None], reason: Unfit
) -> None:
    """At once as a hint, and in the end as the problem; the progress stands still."""
    calibration, took_s, hints = calibrated(script)

    assert calibration.baseline is None
    assert calibration.problem == reason.sentence
    assert hints[-1] == reason.sentence
    assert calibration.progress == 0.0
    assert took_s > PATIENCE * SECONDS


def test_the_dark_and_company_are_refused() -> None:
    """Whatever the model believes to see there."""
    dark, _, _ = calibrated(lambda _t_s: sitter(), picture=BLACK)
    company, _, _ = calibrated(lambda _t_s: sitter(), accompanied=True)

    assert dark.problem == Unfit.TOO_DARK.sentence
    assert company.problem == Unfit.TWO_PEOPLE.sentence


def test_movement_is_refused() -> None:
    """At the end, when it is known how still the person sat."""
    calibration, _, _ = calibrated(rocking)

    assert calibration.baseline is None
    assert "You moved too much" in calibration.problem


def test_every_reason_is_one_sentence_that_says_what_to_do() -> None:
    """What is wrong; what to do."""
    for reason in Unfit:
        assert reason.sentence.count(".") == 1
        assert "; " in reason.sentence


def test_what_is_put_right_in_time_is_taken() -> None:
    """Bad at first and good after: the calibration goes on from there."""
    calibration, took_s, hints = calibrated(lambda t_s: moved(280, 0) if t_s < 6 else sitter())

    assert calibration.baseline is not None
    assert hints[0] == Unfit.CUT_OFF.sentence
    assert hints[-1] == ""
    assert took_s < 6 + 1.5 * SECONDS


def test_the_slouch_makes_limits_and_upright_is_none() -> None:
    """The second step changes the limits of the first, or says that there was no slouch."""
    upright, _, _ = calibrated(lambda _t_s: sitter())
    slouch, _, _ = calibrated(lambda _t_s: leaning_in(0.3), slouch_of=upright)
    none, _, _ = calibrated(lambda _t_s: sitter(), slouch_of=upright)

    assert upright.baseline is not None
    assert slouch.baseline is not None
    assert slouch.baseline.centres == upright.baseline.centres
    assert {"head_height", "distance"} <= slouch.baseline.slouch.keys()
    assert none.problem == Unfit.UPRIGHT.sentence


REPOSITORY = Path(__file__).parents[2]
DATA = Path(os.environ.get("LUMBAR_DATA", REPOSITORY.parent / "shared" / "data"))
real = pytest.mark.skipif(not DATA.is_dir(), reason=f"the pictures are not at {DATA}")


@pytest.fixture(scope="module")
def model() -> PoseModel:
    """The usual model."""
    return PoseModel.load("movenet-thunder-int8", REPOSITORY / "models")


def portrait(person: str, number: int = 0) -> Picture:
    """A webcam picture of somebody sitting well, 640 × 640."""
    file = sorted((DATA / "posture_snowsuno" / person / "good").iterdir())[number]
    return np.asarray(cv2.resize(cv2.imread(str(file)), (640, 640)), dtype=np.uint8)


def run(
    model: PoseModel, pictures: list[Picture], *, noise: float = 1.0, seconds: float = SECONDS
) -> Calibration:
    """A calibration on real pictures, one after the other, with a sensor's noise."""
    random = np.random.default_rng(5)
    model.reset()
    monitor = PostureMonitor(model)
    calibration = Calibration(seconds, somebody_else=monitor.somebody_else)
    for tick in range(int(2 * PATIENCE * seconds * 2)):
        picture = pictures[tick % len(pictures)]
        noisy = picture + random.normal(0, noise, picture.shape)
        image = np.clip(noisy, 0, 255).astype(np.uint8)
        frame = Frame(image, tick / 2, tick / 2)
        calibration.add(frame, monitor.step(frame))
        if calibration.done:
            break
    return calibration


def beside(left: Picture, right: Picture) -> Picture:
    """Two pictures in one."""
    return np.ascontiguousarray(np.hstack([left[:, 80:560], right[:, 80:560]]))


def smaller(picture: Picture, scale: float) -> Picture:
    """The picture in the middle of a grey room."""
    room = np.full((480, 640, 3), 150, np.uint8)
    part = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    high, wide = part.shape[:2]
    room[300 - high // 2 : 300 - high // 2 + high, 320 - wide // 2 : 320 - wide // 2 + wide] = part
    return room


@real
@pytest.mark.parametrize("person", ["s1", "s2"])
def test_a_real_person_sitting_well_is_taken(model: PoseModel, person: str) -> None:
    """With all measures the picture plane has."""
    calibration = run(model, [portrait(person)])

    assert calibration.problem == ""
    assert calibration.baseline is not None
    assert {"head_pitch", "head_height", "side_lean"} <= calibration.baseline.centres.keys()


REAL_BAD: dict[str, tuple[Callable[[], list[Picture]], Unfit]] = {
    "too dark": (lambda: [(portrait("s1") * 0.08).astype(np.uint8)], Unfit.TOO_DARK),
    "two people": (lambda: [beside(portrait("s1"), portrait("s2"))], Unfit.TWO_PEOPLE),
    "head cut off": (lambda: [np.ascontiguousarray(portrait("s1")[170:])], Unfit.CUT_OFF),
    "too far": (lambda: [smaller(portrait("s1"), 0.09)], Unfit.TOO_FAR),
    "an empty room": (lambda: [smaller(np.full((640, 640, 3), 90, np.uint8), 0.3)], Unfit.NOBODY),
}


@real
@pytest.mark.parametrize(("pictures", "reason"), REAL_BAD.values(), ids=REAL_BAD)
def test_bad_pictures_are_refused_with_their_reason(
    model: PoseModel, pictures: Callable[[], list[Picture]], reason: Unfit
) -> None:
    """Real people, made unfit by code, before the real model."""
    assert run(model, pictures(), seconds=2.0).problem == reason.sentence


@real
def test_somebody_seen_from_the_side_is_refused(model: PoseModel) -> None:
    """Photographs of somebody on a chair, taken from the side."""
    folder = DATA / "posture_sideview_kaazima"
    picture = np.asarray(cv2.imread(str(folder / "straight.jpeg")), dtype=np.uint8)

    assert run(model, [picture], seconds=2.0).problem == Unfit.FROM_SIDE.sentence


@real
def test_somebody_who_moves_is_refused(model: PoseModel) -> None:
    """A real person coming nearer and going back again, by scaling the picture."""
    whole = portrait("s2")
    nearer = [
        np.ascontiguousarray(cv2.resize(whole[cut : 640 - cut // 4, cut // 2 : 640 - cut // 2],
                                        (640, 640)))
        for cut in (0, 50, 100, 150, 200, 250, 200, 150, 100, 50)
    ]  # fmt: skip

    assert "You moved too much" in run(model, nearer).problem


@real
def test_a_second_person_is_mostly_found_and_one_alone_is_never_accused(model: PoseModel) -> None:
    """Side by side in one picture, wherever the model was sure of one of the two."""
    found = []
    for first, other in (("s1", "s2"), ("s2", "s1")):
        for number in range(0, 120, 15):
            alone = portrait(first, number)
            for picture in (alone, beside(alone, portrait(other, number))):
                model.reset()
                frame = Frame(picture, 0.0, 0.0)
                keypoints = model.estimate(frame).keypoints
                if keypoints is not None:
                    answer = model.somebody_else(frame, keypoints)
                    assert not (answer and picture is alone)
                    found += [answer] if picture is not alone else []

    assert len(found) >= 5
    assert np.mean(found) >= 0.5


def test_the_head_is_where_the_reasons_look() -> None:
    """The made-up sitter's head lies inside the picture, or the tests above would mean nothing."""
    head = [sitter().xy(name) for name in HEAD]

    assert all(50 < x < 590 and 50 < y < 430 for x, y in head)
