"""Poses doubted by what was seen of the same person before."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import HEAD, sitter
from lumbar.core.own_limbs import LENGTHS, OwnLimbs
from lumbar.core.skeleton import INDEX
from lumbar.core.types import SEEN_SCORE, Keypoints

STEP_S = 0.5

Move = Callable[[str, float, float], tuple[float, float]]


def shaky(seed: int, keypoints: Keypoints | None = None, sigma_px: float = 1.5) -> Keypoints:
    """A pose with the jitter of a still person: 0.8 % of the shoulders' width."""
    pose = sitter() if keypoints is None else keypoints
    jitter = np.random.default_rng(seed).normal(0, sigma_px, pose.xy_px.shape)
    return Keypoints(pose.xy_px + jitter, pose.score)


def acquainted(seconds: float = 30.0) -> tuple[OwnLimbs, float]:
    """A history of somebody sitting, and the time at which it ends."""
    own = OwnLimbs()
    count = int(seconds / STEP_S)
    for tick in range(count):
        own.rescore(tick * STEP_S, shaky(tick))
    return own, count * STEP_S


def doubted(own: OwnLimbs, t_s: float, keypoints: Keypoints) -> set[str]:
    """Names of the seen joints that count as unseen after rescoring."""
    after = own.rescore(t_s, keypoints).score
    return {
        name for name, place in INDEX.items() if keypoints.score[place] >= SEEN_SCORE > after[place]
    }


def astray(joint: str, right_px: float, down_px: float) -> Keypoints:
    """The sitter with one joint somewhere else."""
    return sitter(lambda n, x, y: (x + right_px, y + down_px) if n == joint else (x, y))


def test_the_person_themselves_is_never_doubted() -> None:
    """Nearer, further, elsewhere, tilted: proportions stay."""
    own, t_s = acquainted()

    assert own.known
    for number, (scale, turn_deg) in enumerate([(0.5, 0), (1.0, 10), (1.8, -15), (3.0, 0)]):
        turn = np.radians(turn_deg)
        rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        pose = shaky(number)
        moved = Keypoints(scale * pose.xy_px @ rotation.T + 40 * number, pose.score)

        assert doubted(own, t_s + number * STEP_S, moved) == set()


@pytest.mark.parametrize("joint", ["left_shoulder", "right_shoulder", "left_ear", "nose"])
@pytest.mark.parametrize("away", [(140, 0), (0, -140), (-110, 110)])
def test_a_joint_elsewhere_is_doubted_and_no_other(joint: str, away: tuple[int, int]) -> None:
    """By two thirds of the shoulders' width, in any direction that makes a limb longer."""
    sign = 1 if joint in ("left_shoulder", "left_ear", "nose") else -1
    own, t_s = acquainted()

    assert doubted(own, t_s, astray(joint, sign * away[0], away[1])) == {joint}


def test_another_persons_head_is_not_on_these_shoulders() -> None:
    """Two shoulders' widths beside one's own: what cannot belong together is not judged."""
    own, t_s = acquainted()
    pose = sitter(lambda n, x, y: (x + 400, y) if n in HEAD else (x, y))

    assert {"left_shoulder", "right_shoulder"} <= doubted(own, t_s, pose)


POSTURES: dict[str, Move] = {
    "head turned": lambda n, x, y: (320 + 0.62 * (x - 320), y) if n in HEAD else (x, y),
    "chair turned": lambda _n, x, y: (320 + 0.6 * (x - 320), y),
    "head lowered": lambda n, x, y: (x, y + 60) if n in HEAD else (x, y),
    "head forward": lambda n, x, y: (
        (320 + 1.25 * (x - 320), 200 + 1.25 * (y - 170)) if n in HEAD else (x, y)
    ),
    "leaning aside": lambda n, x, y: (x + 45, y + 10) if n in HEAD else (x, y),
}


@pytest.mark.parametrize("move", POSTURES.values(), ids=POSTURES)
def test_bad_posture_is_posture(move: Move) -> None:
    """Slouching and turning change lengths, and are judged as what they are."""
    own, t_s = acquainted()

    assert doubted(own, t_s, sitter(move)) == set()


def test_a_stranger_to_the_history_is_not_doubted() -> None:
    """Nothing is held against a pose before enough was seen."""
    own = OwnLimbs()

    assert not own.known
    assert doubted(own, 0.0, astray("left_shoulder", 200, 0)) == set()


def test_a_sample_without_a_size_does_not_stop_the_learning() -> None:
    """Eyes and shoulders hidden for a moment: the person is known as soon as without it."""
    own = OwnLimbs()
    only_nose = sitter()
    only_nose.score[[place for name, place in INDEX.items() if name != "nose"]] = 0.1
    for tick in range(25):
        own.rescore(tick * STEP_S, only_nose if tick == 3 else shaky(tick))

    assert own.known
    assert doubted(own, 25 * STEP_S, astray("left_shoulder", 140, 0)) == {"left_shoulder"}


def test_what_persists_is_no_mistake() -> None:
    """After five seconds the past is forgotten, and the new person is learned."""
    own, t_s = acquainted()
    other = sitter(lambda n, x, y: (320 + 1.9 * (x - 320), y) if n in HEAD else (x, y))
    said = [bool(doubted(own, t_s + n * STEP_S, shaky(n, other))) for n in range(60)]

    assert all(said[:10])
    assert not any(said[10:])
    assert own.known


def test_a_gap_or_a_reset_forgets() -> None:
    """Who comes back may be somebody else; a recording that begins again, too."""
    for later_s in (10.0, -20.0):
        own, t_s = acquainted()

        assert doubted(own, t_s + later_s, astray("left_shoulder", 140, 0)) == set()
        assert not own.known
    own, t_s = acquainted()
    own.reset()

    assert doubted(own, t_s, astray("left_shoulder", 140, 0)) == set()


def test_mistakes_are_not_learned() -> None:
    """A quarter of the frames wrong, and the history is the person's all the same."""
    own = OwnLimbs()
    wrong = astray("left_shoulder", 140, 0)
    for tick in range(80):
        own.rescore(tick * STEP_S, shaky(tick, wrong if tick >= 20 and tick % 4 == 0 else None))

    assert doubted(own, 40.0, wrong) == {"left_shoulder"}


def test_unseen_joints_are_neither_learned_nor_doubted() -> None:
    """A low score says that the place means nothing."""
    own, t_s = acquainted()
    pose = astray("left_shoulder", 140, 0)
    pose.score[INDEX["left_shoulder"]] = 0.2
    after = own.rescore(t_s, pose)

    assert after is pose


@given(seed=st.integers(0, 10_000), seen=st.floats(0, 1))
def test_scores_only_fall(seed: int, seen: float) -> None:
    """Whatever comes: finite, never higher, places untouched."""
    own = OwnLimbs()
    rng = np.random.default_rng(seed)
    for tick in range(30):
        own.rescore(tick * STEP_S, shaky(tick))
    pose = Keypoints(rng.normal(0, 300, (17, 2)), (rng.random(17) < seen).astype(np.float64))
    after = own.rescore(15.0, pose)

    assert np.all(after.score <= pose.score)
    assert np.all(np.isfinite(after.score))
    assert after.xy_px is pose.xy_px


def test_every_joint_of_head_and_shoulders_has_lengths() -> None:
    """What is not measured cannot be doubted."""
    ends = {end for both in LENGTHS.values() for end in both}

    assert set(INDEX) == ends
    assert all(math.dist((0, 0), (1, 0)) for _ in ends)
