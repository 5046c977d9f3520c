"""Smoothed keypoints: steady when still, quick when it matters, never dragged by rubbish."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lumbar.core.skeleton import INDEX
from lumbar.core.smoothing import KeypointSmoother
from lumbar.core.types import SEEN_SCORE, FloatArray, Keypoints

RATES_HZ = [2.0, 4.0, 10.0, 30.0]
NOISE_PX = 2.0
NOSE = INDEX["nose"]
SEEN = np.full(17, 0.8)


def pose(shift_px: float = 0.0, *, noise_px: float = 0.0, seed: int = 0) -> FloatArray:
    """``(17, 2)`` places of a person 300 px wide, shifted to the right."""
    places = np.random.default_rng(42).uniform(100, 400, (17, 2))
    return (
        places
        + np.array([shift_px, 0.0])
        + np.random.default_rng(seed).normal(0, noise_px, (17, 2))
    )


def follow(
    rate_hz: float, count: int, shift_px: Callable[[int], float], noise_px: float = NOISE_PX
) -> list[Keypoints]:
    """What the smoother makes of a person who moves to the right as told."""
    smoother = KeypointSmoother()
    return [
        smoother.add(i / rate_hz, Keypoints(pose(shift_px(i), noise_px=noise_px, seed=i), SEEN))
        for i in range(count)
    ]


def follow_joint(
    joint: str, rate_hz: float, count: int, shift_px: Callable[[int], float]
) -> list[Keypoints]:
    """What the smoother makes of a still person of whom one joint moves to the right as told."""
    smoother = KeypointSmoother()
    out = []
    for i in range(count):
        xy_px = pose(noise_px=NOISE_PX, seed=i)
        xy_px[INDEX[joint], 0] += shift_px(i)
        out.append(smoother.add(i / rate_hz, Keypoints(xy_px, SEEN)))
    return out


@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_a_still_person_becomes_steadier(rate_hz: float) -> None:
    """Jitter shrinks, the more so the more samples the window holds, and none is called outlier."""
    out = follow(rate_hz, 60, lambda _: 0.0)

    jitter_px = np.std([keypoints.xy_px - pose() for keypoints in out[20:]])
    most = {2.0: 0.95, 4.0: 0.8, 10.0: 0.55, 30.0: 0.4}[rate_hz]
    assert jitter_px < most * NOISE_PX
    assert all((keypoints.score == SEEN).all() for keypoints in out)


@pytest.mark.parametrize("rate_hz", RATES_HZ)
@pytest.mark.parametrize("joint", ["nose", "right_ear", "left_shoulder", "left_wrist"])
def test_a_joint_that_jumped_and_stays_is_followed_at_its_second_sample(
    rate_hz: float, joint: str
) -> None:
    """A joint that moved alone is where it is, not where it was, once it was seen there twice."""
    out = follow_joint(joint, rate_hz, 40, lambda i: 150.0 * (i >= 30))

    first, second = ((out[i].xy_px - pose())[INDEX[joint]] for i in (30, 31))
    assert np.abs(first).max() < 5 * NOISE_PX
    assert np.abs(second[0] - 150) < 5 * NOISE_PX


@pytest.mark.parametrize("rate_hz", RATES_HZ)
@pytest.mark.parametrize("joint", ["nose", "right_ear", "left_shoulder", "left_wrist"])
def test_the_single_jump_of_a_joint_is_replaced_and_trusted_less(
    rate_hz: float, joint: str
) -> None:
    """One outlier leaves the place where it was and halves the score, for one frame."""
    out = follow_joint(joint, rate_hz, 40, lambda i: 150.0 * (i == 30))

    shifts_px = np.array([keypoints.xy_px - pose() for keypoints in out[20:]])
    assert np.abs(shifts_px).max() < 5 * NOISE_PX
    halved = SEEN.copy()
    halved[INDEX[joint]] /= 2
    assert out[30].score == pytest.approx(halved)
    assert out[31].score == pytest.approx(SEEN)


@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_what_moves_with_its_neighbours_is_no_outlier(rate_hz: float) -> None:
    """A person who moves between two frames is followed at once: no single joint went astray."""
    out = follow(rate_hz, 40, lambda i: 150.0 * (i >= 30))

    assert out[30].score == pytest.approx(SEEN)
    shift_px = (out[30].xy_px - pose())[:, 0]
    assert np.abs(shift_px - 150).max() < 10 * NOISE_PX


@given(seed=st.integers(0, 2**32 - 1), rate_hz=st.sampled_from(RATES_HZ))
@settings(max_examples=30, deadline=None)
def test_a_place_stays_within_the_jitter_of_what_was_seen(seed: int, rate_hz: float) -> None:
    """However a person moves, smoothing shifts no joint by more than jitter, but for outliers."""
    random = np.random.default_rng(seed)
    smoother = KeypointSmoother()
    walk_px = np.cumsum(random.normal(0, 40, (40, 17, 2)), axis=0)
    for i in range(40):
        raw = Keypoints(pose() + walk_px[i], SEEN)
        smooth = smoother.add(i / rate_hz, raw)

        size_px = np.hypot(*np.ptp(raw.xy_px, axis=0))
        shift_px = np.hypot(*(smooth.xy_px - raw.xy_px).T)
        assert (shift_px[smooth.score == SEEN] <= 0.02 * size_px + 1e-9).all()


@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_an_even_movement_is_followed_without_lag(rate_hz: float) -> None:
    """A local line has no lag on a straight movement."""
    out = follow(rate_hz, 40, lambda i: 20.0 * i / rate_hz)

    lag_px = [(keypoints.xy_px - pose(20.0 * i / rate_hz))[:, 0] for i, keypoints in enumerate(out)]
    assert np.abs(np.mean(lag_px[10:], axis=1)).max() < NOISE_PX


@given(
    garbage=st.lists(
        st.tuples(st.floats(-1e4, 1e4), st.floats(0, SEEN_SCORE - 0.01)), min_size=1, max_size=12
    )
)
@settings(max_examples=50, deadline=None)
def test_an_unseen_keypoint_drags_nothing(garbage: list[tuple[float, float]]) -> None:
    """Whatever the model says while it does not see a keypoint, later fits are the same."""

    def after(places_px: list[float], scores: list[float]) -> FloatArray:
        smoother = KeypointSmoother()
        for i in range(40):
            xy_px, score = pose(noise_px=NOISE_PX, seed=i), SEEN.copy()
            if 15 <= i < 15 + len(places_px):
                xy_px[NOSE], score[NOSE] = places_px[i - 15], scores[i - 15]
            last = smoother.add(i / 10, Keypoints(xy_px, score))
        return last.xy_px

    places_px, scores = zip(*garbage, strict=True)
    quiet = after([0.0] * len(garbage), [0.0] * len(garbage))

    np.testing.assert_allclose(after(list(places_px), list(scores)), quiet, atol=1e-6)


def test_an_unseen_keypoint_keeps_its_place_and_its_low_score() -> None:
    """A keypoint unseen for a moment stays where it was; after the gap nothing is claimed."""
    smoother = KeypointSmoother()
    for i in range(20):
        before = smoother.add(i / 10, Keypoints(pose(), SEEN))
    score = SEEN.copy()
    score[NOSE] = 0.1
    wild = pose()
    wild[NOSE] = (9.0, 9.0)

    soon = smoother.add(2.0, Keypoints(wild, score))
    for i in range(21, 40):
        late = smoother.add(i / 10, Keypoints(wild, score))

    assert soon.xy("nose") == pytest.approx(before.xy("nose"))
    assert soon.score[NOSE] == late.score[NOSE] == 0.1
    assert late.xy("nose") == pytest.approx([9.0, 9.0])


@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_after_a_gap_the_past_is_forgotten(rate_hz: float) -> None:
    """Whoever is there after a gap is taken as they are."""
    smoother = KeypointSmoother()
    for i in range(20):
        smoother.add(i / rate_hz, Keypoints(pose(), SEEN))
    new = Keypoints(pose(200.0), SEEN)

    after = smoother.add(19 / rate_hz + 2.0, new)

    assert after.xy_px == pytest.approx(new.xy_px)
    assert after.score == pytest.approx(SEEN)


@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_a_lost_frame_is_no_gap(rate_hz: float) -> None:
    """The window survives a dropped frame at every usual rate: a jump after it is still caught."""
    smoother = KeypointSmoother(window_s=4.0)
    for i in range(20):
        smoother.add(i / rate_hz, Keypoints(pose(), SEEN))

    jumped = pose()
    jumped[NOSE] += 200.0

    after = smoother.add(21 / rate_hz, Keypoints(jumped, SEEN))

    assert after.xy_px == pytest.approx(pose())


@pytest.mark.parametrize("t_s", [-1.0, 1.9])
def test_time_that_does_not_increase_starts_anew(t_s: float) -> None:
    """A clock that stands or goes back is a new beginning, not a crash."""
    smoother = KeypointSmoother()
    for i in range(20):
        smoother.add(i / 10, Keypoints(pose(), SEEN))

    after = smoother.add(t_s, Keypoints(pose(200.0), SEEN))

    assert after.xy_px == pytest.approx(pose(200.0))


def test_reset_forgets() -> None:
    """After a reset the next frame is the first."""
    smoother = KeypointSmoother()
    for i in range(20):
        smoother.add(i / 10, Keypoints(pose(), SEEN))

    smoother.reset()

    assert smoother.add(2.0, Keypoints(pose(90.0), SEEN)).xy_px == pytest.approx(pose(90.0))


@given(
    seed=st.integers(0, 2**32 - 1),
    rate_hz=st.sampled_from(RATES_HZ),
)
@settings(max_examples=50, deadline=None)
def test_any_input_gives_finite_places_near_what_was_seen(seed: int, rate_hz: float) -> None:
    """Random jumps, scores and gaps never give NaN, and never a higher score than the model's."""
    random = np.random.default_rng(seed)
    smoother = KeypointSmoother()
    t_s = 0.0
    for _ in range(60):
        t_s += random.choice([1.0, 1.0, 1.0, 3.0, 50.0]) / rate_hz
        raw = Keypoints(random.choice([0.0, 50.0, 300.0], (17, 2)), random.random(17))
        smooth = smoother.add(t_s, raw)

        assert np.isfinite(smooth.xy_px).all()
        assert (smooth.score <= raw.score).all()


def test_the_result_belongs_to_the_caller() -> None:
    """Changing a result changes nothing inside."""
    one, other = KeypointSmoother(), KeypointSmoother()
    for i in range(10):
        one.add(i / 4, Keypoints(pose(seed=i, noise_px=1), SEEN)).xy_px[:] = 0
        kept = other.add(i / 4, Keypoints(pose(seed=i, noise_px=1), SEEN))
    unseen = Keypoints(pose(), np.zeros(17))

    assert one.add(2.5, unseen).xy_px == pytest.approx(other.add(2.5, unseen).xy_px)
    assert kept.xy_px.any()


def outliers(repeats: int, noise_px: float) -> float:
    """Share of outliers among the looks at a still person, each repeated so many times."""
    smoother, rate_hz, count = KeypointSmoother(), 4.0, 0.0
    for look in range(60):
        t_s = look * (repeats + 1) / rate_hz
        out = smoother.add(t_s, Keypoints(pose(noise_px=noise_px, seed=look), SEEN))
        count += np.count_nonzero(out.score < SEEN)
        for number in range(repeats):
            assert smoother.again(t_s + (number + 1) / rate_hz) is out
    return count / (60 * 17)


def test_a_repeated_answer_makes_the_model_no_steadier_than_it_is() -> None:
    """Jitter well above the floor is known from looks alone: the next look is no outlier for it."""
    assert outliers(0, 15.0) < 0.02
    assert outliers(3, 15.0) < 0.02


@pytest.mark.parametrize("repeats", [1, 3])
def test_repeated_answers_hold_the_window_where_it_is_in_time(repeats: int) -> None:
    """Who sways slowly is not smoothed over five seconds because looks come one a second."""
    smoother, rate_hz = KeypointSmoother(), 4.0
    behind_px = []
    for tick in range(80):
        t_s = tick / rate_hz
        sway_px = 6.0 * np.sin(2 * np.pi * t_s / 5.0)
        if tick % (repeats + 1):
            smoother.again(t_s)
        else:
            out = smoother.add(t_s, Keypoints(pose(sway_px), SEEN))
            behind_px.append(np.abs(out.xy_px - pose(sway_px)).max())

    assert max(behind_px[8:]) < 3.0


def test_a_person_seen_again_and_again_is_not_forgotten() -> None:
    """Two seconds without a look are no gap when the picture has not changed meanwhile."""
    smoother = KeypointSmoother()
    for i in range(20):
        smoother.add(i / 4.0, Keypoints(pose(noise_px=NOISE_PX, seed=i), SEEN))
    for i in range(20, 28):
        smoother.again(i / 4.0)
    astray = pose(noise_px=NOISE_PX, seed=99)
    astray[NOSE] += 150.0
    out = smoother.add(7.0, Keypoints(astray, SEEN))

    assert out.score[NOSE] < SEEN[NOSE]
    assert np.abs(out.xy_px[NOSE] - pose()[NOSE]).max() < 10.0


def test_what_was_not_seen_is_forgotten_while_the_rest_is_seen_again() -> None:
    """A keypoint below the threshold keeps its place for a moment only, repeated or not."""
    smoother = KeypointSmoother()
    for i in range(10):
        smoother.add(i / 4.0, Keypoints(pose(noise_px=NOISE_PX, seed=i), SEEN))
    unseen = SEEN.copy()
    unseen[NOSE] = SEEN_SCORE / 2
    elsewhere = pose(300.0)
    smoother.add(
        2.5, Keypoints(np.where(np.arange(17)[:, None] == NOSE, elsewhere, pose()), unseen)
    )
    for i in range(11, 16):
        smoother.again(i / 4.0)
    out = smoother.add(
        4.0, Keypoints(np.where(np.arange(17)[:, None] == NOSE, elsewhere, pose()), unseen)
    )

    assert out.xy_px[NOSE] == pytest.approx(elsewhere[NOSE])


def test_only_what_was_added_can_be_said_again() -> None:
    """Nothing before the first frame, nothing at an earlier time, nothing after a reset."""
    smoother = KeypointSmoother()
    with pytest.raises(ValueError, match="again"):
        smoother.again(0.0)
    smoother.add(1.0, Keypoints(pose(), SEEN))
    with pytest.raises(ValueError, match="again"):
        smoother.again(1.0)
    smoother.reset()
    with pytest.raises(ValueError, match="again"):
        smoother.again(2.0)


def test_it_settles_on_a_still_person_and_unsettles_at_a_jump() -> None:
    """Not before there is a past, not with an outlier, not while the body is on its way."""
    smoother = KeypointSmoother()
    settled = []
    for i in range(12):
        smoother.add(i / 4.0, Keypoints(pose(noise_px=0.5, seed=i), SEEN))
        settled.append(smoother.settled)
    assert [False] * 4 + [True] * 8 == settled

    astray = pose()
    astray[NOSE] += 150.0
    smoother.add(3.0, Keypoints(astray, SEEN))
    assert not smoother.settled
    smoother.add(3.25, Keypoints(pose(), SEEN))
    assert smoother.settled
    smoother.add(3.5, Keypoints(pose(60.0), SEEN))
    assert not smoother.settled
