"""When the pose model is asked, and when its last answer still holds."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import HEAD, ScriptedModel, leaning_in, sitter
from lumbar.core.types import Frame, Keypoints, Picture, SceneState, Sighting
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.sight import LONGEST_S, Sight

RATE_HZ = 4.0
SIZE = (160, 120)


class CountingModel(ScriptedModel):
    """A scripted model that notes when it was asked, and looks at the whole picture."""

    def __init__(self, script: Callable[[float], Keypoints | None]) -> None:
        super().__init__(script)
        self.asked_s: list[float] = []

    def estimate(self, frame: Frame) -> Sighting:
        self.asked_s.append(frame.t_s)
        seen = super().estimate(frame)
        return Sighting(seen.state, seen.keypoints, (0.0, 0.0, 160.0, 160.0))


def room(shift_px: int = 0) -> Picture:
    """A scene with a person's outline, moved to the right."""
    width, height = SIZE
    scene = np.full((height, width, 3), 90, np.uint8)
    scene[20:60, 60 + shift_px : 100 + shift_px] = (150, 170, 190)
    scene[60:, 40 + shift_px : 120 + shift_px] = (120, 70, 60)
    return scene


def picture(t_s: float, scene: Picture, noise: float = 2.0) -> Frame:
    """What a camera makes of a scene at a time."""
    rng = np.random.default_rng(round(1000 * t_s))
    grains = rng.normal(0.0, noise, scene.shape)
    return Frame(np.clip(np.rint(scene + grains), 0, 255).astype(np.uint8), t_s, 600 + t_s)


def play(
    sight: Sight,
    seconds: float,
    scene: Callable[[float], Picture] = lambda _t_s: room(),
    *,
    start_s: float = 0.0,
    rate_hz: float = RATE_HZ,
    settled: bool = True,
) -> list[Sighting]:
    """Look at ``seconds`` of pictures."""
    times = (start_s + tick / rate_hz for tick in range(int(seconds * rate_hz)))
    return [sight.look(picture(t_s, scene(t_s)), None, settled=settled) for t_s in times]


def watching() -> tuple[Sight, CountingModel]:
    """A sight of somebody who has sat still for three seconds."""
    model = CountingModel(lambda _t_s: sitter())
    sight = Sight(model, sequence=True)
    play(sight, 3)
    return sight, model


def test_of_a_still_person_about_one_frame_a_second_is_looked_at() -> None:
    """The other answers are the last one's, and say that they are."""
    sight, model = watching()
    model.asked_s.clear()
    seen = play(sight, 20, start_s=3.0)

    assert len(model.asked_s) == sum(one.looked for one in seen)
    assert 20 <= len(model.asked_s) <= 21
    assert all(one.keypoints is not None for one in seen)
    assert max(np.diff(model.asked_s)) <= LONGEST_S + 1 / RATE_HZ + 1e-9


@pytest.mark.parametrize("rate_hz", [1.0, 2.0, 4.0, 10.0, 30.0])
def test_at_any_rate_no_answer_is_older_than_about_a_second(rate_hz: float) -> None:
    """At one picture a second every one is looked at."""
    model = CountingModel(lambda _t_s: sitter())
    sight = Sight(model, sequence=True)
    seen = play(sight, 12, rate_hz=rate_hz)

    assert max(np.diff(model.asked_s)) <= max(LONGEST_S, 1 / rate_hz) + 1 / rate_hz + 1e-9
    if rate_hz == 1.0:
        assert all(one.looked for one in seen)
    if rate_hz == 30.0:
        assert sum(one.looked for one in seen) < 0.1 * len(seen)


@settings(max_examples=30)
@given(st.integers(1, 40), st.booleans())
def test_what_moves_is_looked_at_in_the_frame_in_which_it_moves(pixels: int, left: bool) -> None:
    """Whatever its direction, from less than one hundredth of the square on."""
    sight, _ = watching()
    moved = room(-pixels if left else pixels)
    again = play(sight, 0.5, lambda _t_s: moved, start_s=3.25)

    assert again[0].looked


def test_every_frame_of_a_moving_scene_is_looked_at() -> None:
    """Who keeps moving is kept in sight."""
    sight, _ = watching()
    seen = play(sight, 5, lambda t_s: room(round(20 * np.sin(3 * t_s))), start_s=3.0)

    assert sum(one.looked for one in seen) >= len(seen) - 2


def test_of_independent_pictures_every_one_is_looked_at() -> None:
    """By construction: such a sight has nothing to compare with."""
    model = CountingModel(lambda _t_s: sitter())
    seen = play(Sight(model, sequence=False), 10)

    assert all(one.looked for one in seen)
    assert len(model.asked_s) == len(seen)


@pytest.mark.parametrize("state", [SceneState.NO_PERSON, SceneState.UNSURE])
def test_while_nobody_is_found_for_sure_every_frame_is_looked_at(state: SceneState) -> None:
    """An empty chair may be sat on at any moment."""

    class Unsure(CountingModel):
        def estimate(self, frame: Frame) -> Sighting:
            self.asked_s.append(frame.t_s)
            return Sighting(state, None, (0.0, 0.0, 160.0, 160.0))

    model = Unsure(lambda _t_s: None)
    seen = play(Sight(model, sequence=True), 10)

    assert [state] * len(seen) == [one.state for one in seen]
    assert len(model.asked_s) == len(seen)


def test_while_something_waits_to_be_confirmed_every_frame_is_looked_at() -> None:
    """A jump that a second look has to confirm is confirmed as quickly as ever."""
    sight, _ = watching()

    assert all(one.looked for one in play(sight, 5, start_s=3.0, settled=False))


def test_during_a_calibration_every_frame_is_looked_at() -> None:
    """A baseline rests on as many independent looks as there are pictures."""
    sight, _ = watching()
    sight.urgent = True

    assert all(one.looked for one in play(sight, 5, start_s=3.0))
    sight.urgent = False
    assert not all(one.looked for one in play(sight, 5, start_s=8.0))


def test_another_model_another_size_and_a_step_back_in_time_are_looked_at() -> None:
    """The last answer says nothing about any of them."""
    sight, _ = watching()
    other = CountingModel(lambda _t_s: leaning_in())
    sight.use(other)

    assert play(sight, 0.25, start_s=3.0)[0].looked
    assert play(sight, 0.25, start_s=1.0)[0].looked
    large = np.tile(room(), (2, 2, 1))
    assert play(sight, 0.25, lambda _t_s: large, start_s=1.25)[0].looked


@pytest.mark.parametrize("back_s", [0.0, 0.25])
def test_a_time_that_does_not_increase_after_a_repeated_answer_is_looked_at(back_s: float) -> None:
    """Though it is later than the last look; and the whole monitor takes it as a new beginning."""
    monitor = PostureMonitor(CountingModel(lambda _t_s: sitter()), sequence=True)
    t_s, repeated = 0.0, 0
    while repeated < 2 and t_s < 20.0:
        t_s += 1 / RATE_HZ
        repeated = 0 if monitor.step(picture(t_s, room())).looked else repeated + 1
    after = monitor.step(picture(t_s - back_s, room()))

    assert repeated == 2
    assert after.looked


def test_another_model_sees_other_limbs() -> None:
    """What one has learned of the person is not held against the other's places."""
    torn = sitter(lambda name, x, y: (x + 400, y) if name in HEAD else (x, y))
    sight = Sight(CountingModel(lambda _t_s: sitter()), sequence=False)
    play(sight, 20)
    sight.use(CountingModel(lambda _t_s: torn))

    assert play(sight, 0.25, start_s=20.0)[0].state is SceneState.OK


def test_after_a_reset_the_first_frame_is_looked_at() -> None:
    """It has nothing to do with the last."""
    sight, model = watching()
    sight.reset()

    assert play(sight, 0.25, start_s=3.0)[0].looked
    assert model.resets == 1
