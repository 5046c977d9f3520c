"""Live, frozen and black pictures told apart."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from lumbar.camera.health import DARK_AFTER_S, FROZEN_AFTER_S, TORN_AFTER_S, PictureHealth
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

    assert [CameraState.OK] * int(DARK_AFTER_S * RATE_HZ) == seen[:12]
    assert seen[12:16] == [CameraState.COVERED] * 4
    assert seen[16] is CameraState.OK


def test_a_dark_picture_with_something_in_it_is_not_covered():
    """A lamp in a dark room spreads the values."""
    room = [noisy(n, 2.0, 1.0) for n in range(20)]
    for picture in room:
        picture[10:20, 10:20] = 200

    assert {CameraState.OK} == set(verdicts(room))


def test_a_dim_room_is_too_dark_and_not_covered():
    """A little is to be seen, but not a person; the two darknesses have names of their own."""
    dim = [noisy(n, 6.0, 4.5) for n in range(16)]
    seen = verdicts([*dim, noisy(99)])

    assert [CameraState.OK] * int(DARK_AFTER_S * RATE_HZ) == seen[:12]
    assert seen[12:16] == [CameraState.TOO_DARK] * 4
    assert seen[16] is CameraState.OK


def test_a_room_lit_by_the_screen_alone_is_bright_enough():
    """The pose model still finds a person there."""
    assert {CameraState.OK} == set(verdicts(noisy(n, 14.0, 5.0) for n in range(40)))


def test_darkness_at_the_limit_does_not_flicker():
    """A little more light than the limit does not end what less light began."""
    dim = [noisy(n, 6.0, 4.5) for n in range(16)]
    health = PictureHealth()
    verdicts(dim, health)
    later = {health.update(10.0 + n / RATE_HZ, noisy(n, 11.0, 5.0)) for n in range(20)}

    assert {CameraState.TOO_DARK} == later


def test_opening_the_lid_in_a_dark_room_changes_the_name_of_the_darkness():
    """Covered becomes too dark once that has lasted, and black and dim in turn are darkness too."""
    black = [np.zeros((48, 64, 3), np.uint8)] * 16
    dim = [noisy(n, 6.0, 4.5) for n in range(13)]
    opened = verdicts([*black, *dim])
    in_turn = [picture for pair in zip(black, dim, strict=False) for picture in pair]

    assert [CameraState.COVERED] * 12 == opened[16:28]
    assert opened[28] is CameraState.TOO_DARK
    assert verdicts(in_turn)[-1] in (CameraState.COVERED, CameraState.TOO_DARK)


def torn(seed: int, colour: tuple[int, int, int] = (0, 154, 0)) -> np.ndarray:
    """A picture whose lower half got lost: all zeros, which is green in a webcam's own format."""
    picture = noisy(seed)
    picture[24:] = colour
    return picture


def test_a_torn_picture_is_passed_over_and_many_are_a_fault():
    """One lost half is no verdict; two seconds of them are, until a whole picture comes."""
    whole, rest = noisy(1), [torn(n) for n in range(12)]
    seen = verdicts([whole, *rest, noisy(2)])
    lost = int(TORN_AFTER_S * RATE_HZ)

    assert seen[0] is CameraState.OK
    assert seen[1 : 1 + lost] == [None] * lost
    assert set(seen[1 + lost : -1]) == {CameraState.STALLED}
    assert seen[-1] is CameraState.OK


@given(colour=st.sampled_from([(0, 0, 0), (255, 255, 255), (0, 255, 255)]))
def test_clipped_shadows_lamps_and_film_bars_are_not_torn(colour):
    """Black and white areas without noise are in many pictures of rooms."""
    assert {CameraState.OK} == set(verdicts(torn(n, colour) for n in range(20)))


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
