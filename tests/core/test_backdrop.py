"""Where the room behind a person has gone between two small grey pictures."""

from __future__ import annotations

import numpy as np
import pytest

from lumbar.core.backdrop import STAYED, Backdrop, room_shift
from made_rooms import HEIGHT, WIDTH, room, with_person


@pytest.mark.parametrize("person_at", [0.3, 0.5, 0.7])
@pytest.mark.parametrize("gain", [0.6, 1.0])
def test_whoever_moves_leaves_the_room_where_it_was(person_at: float, gain: float) -> None:
    """The person elsewhere, or the light down: the room has stayed."""
    assert room_shift(room(), room(person_at=person_at, gain=gain)) == STAYED


@pytest.mark.parametrize(
    ("right", "down", "turn_deg"),
    [(8, 0, 0), (-14, 0, 0), (0, 7, 0), (0, -12, 0), (6, 5, 0), (0, 0, 4), (0, 0, -9), (5, 4, 6.5)],
)
def test_a_moved_camera_moves_the_room(right: int, down: int, turn_deg: float) -> None:
    """Panned, tilted, rolled, and while the person moved, too: found, and by how much."""
    shift = room_shift(room(), room(right, down, turn_deg, person_at=0.4))

    assert shift is not None
    assert shift != STAYED
    assert shift.turn_deg == pytest.approx(turn_deg, abs=2)
    if turn_deg == 0:
        assert shift.right * WIDTH == pytest.approx(right, abs=1)
        assert shift.down * WIDTH == pytest.approx(down, abs=1)


@pytest.mark.parametrize("seed", range(6))
def test_another_room_is_no_answer(seed: int) -> None:
    """What cannot be found again may be anywhere; nothing is made up."""
    assert room_shift(room(), room(seed=100 + seed)) is None


def test_a_plain_wall_is_no_answer() -> None:
    """There is nothing to hold on to, moved or not."""
    wall = with_person(np.full((HEIGHT, WIDTH), 150.0), 0.5, 1.0)

    assert room_shift(wall, wall) is None
    assert room_shift(wall, with_person(np.full((HEIGHT, WIDTH), 150.0), 0.3, 1.0)) is None


def test_a_person_who_fills_the_picture_hides_the_room() -> None:
    """No answer either, and no fault of arithmetic."""
    full = Backdrop(room().grey, np.ones((HEIGHT, WIDTH), bool))

    assert room_shift(full, full) is None
    assert room_shift(room(), full) is None


def test_something_that_moves_in_the_room_is_not_the_room() -> None:
    """A passer-by through a quarter of the picture."""
    then, now = room(), room()
    now.grey[:, 70:92] = room(seed=7).grey[:, 70:92]

    assert room_shift(then, now) == STAYED


def test_pictures_of_two_sizes_are_not_compared() -> None:
    """Another camera, or another format."""
    small = Backdrop(room().grey[:40], room().person[:40])

    assert room_shift(room(), small) is None


def test_a_mask_of_another_size_is_refused() -> None:
    """It would be a fault of ours."""
    with pytest.raises(ValueError, match="same size"):
        Backdrop(np.zeros((4, 4)), np.zeros((4, 5), bool))
