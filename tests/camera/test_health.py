"""Live, frozen and black pictures told apart."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lumbar.camera.health import COVERED_AFTER_S, FROZEN_AFTER_S, PictureHealth
from lumbar.core.types import CameraState

RATE_HZ = 4.0


def noisy(seed: int, level: float = 120.0, spread: float = 2.0) -> np.ndarray:
    """A picture as a sensor gives it: never twice the same."""
    picture = np.random.default_rng(seed).normal(level, spread, (48, 64, 3))
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8)


def verdicts(pictures, health=None):
    """The verdict after each picture, four a second."""
    health = health or PictureHealth()
    return [health.update(n / RATE_HZ, picture) for n, picture in enumerate(pictures)]


@given(level=st.floats(20.0, 250.0), spread=st.floats(1.0, 60.0))
def test_a_sensor_is_never_frozen(level, spread):
    """Noise alone, in a dim room or a bright one, keeps a still picture alive."""
    assert {CameraState.OK} == set(verdicts(noisy(n, level, spread) for n in range(20)))


def test_a_repeated_picture_is_frozen_after_two_seconds():
    """Equal pictures are taken as a dead camera once they last, and any change revives it."""
    still = [noisy(1)] * 12
    before, after = verdicts(still)[:8], verdicts(still)[8:]
    revived = verdicts([*still, noisy(2)])[-1]

    assert [FROZEN_AFTER_S * RATE_HZ, {CameraState.OK}] == [len(before), set(before)]
    assert {CameraState.FROZEN} == set(after)
    assert revived is CameraState.OK


def test_black_is_covered_after_three_seconds_and_not_frozen():
    """A shutter gives equal black pictures; light ends it at once."""
    black = [np.zeros((48, 64, 3), np.uint8)] * 16
    seen = verdicts([*black, noisy(1)])

    assert [CameraState.OK] * int(COVERED_AFTER_S * RATE_HZ) == seen[:12]
    assert seen[12:16] == [CameraState.COVERED] * 4
    assert seen[16] is CameraState.OK


def test_a_dark_picture_with_something_in_it_is_not_covered():
    """A lamp in a dark room spreads the values."""
    room = [noisy(n, 2.0, 1.0) for n in range(20)]
    for picture in room:
        picture[10:20, 10:20] = 200

    assert {CameraState.OK} == set(verdicts(room))


def test_a_frozen_camera_opened_again_has_to_show_two_different_pictures():
    """The first picture after opening proves nothing."""
    health = PictureHealth()
    verdicts([noisy(1)] * 12, health)
    health.new_stream()
    reopened = [health.update(10.0 + n, noisy(n)) for n in range(2)]

    assert reopened == [CameraState.FROZEN, CameraState.OK]


def test_a_single_pixel_is_judged_like_any_picture():
    """The smallest picture there is does not trip the sampling."""
    tiny = [np.full((1, 1, 3), 100 + n, np.uint8) for n in range(10)]

    assert {CameraState.OK} == set(verdicts(tiny))
