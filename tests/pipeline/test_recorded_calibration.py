"""A baseline of recordings: the same demands on each frame as before the camera."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fakes import ScriptedModel, blank_frame, leaning_in, sitter
from lumbar.core.baseline import LEAST_FRAMES
from lumbar.core.errors import InputError
from lumbar.core.suitability import Unfit
from lumbar.core.types import Keypoints
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.recorded_calibration import RecordedCalibration

SIZE = (640, 480)
Script = Callable[[float], Keypoints | None]


def gathered(script: Script, frames: int, *, accompanied: bool = False) -> RecordedCalibration:
    """Pictures a second apart that have nothing to do with each other."""
    monitor = PostureMonitor(ScriptedModel(script, lambda _t_s: accompanied))
    calibration = RecordedCalibration(monitor.somebody_else)
    for tick in range(frames):
        frame = blank_frame(float(tick), size=SIZE)
        calibration.add(frame, monitor.step(frame))
        monitor.reset()
    return calibration


def test_a_few_chosen_pictures_are_enough() -> None:
    """Two pictures somebody picked make a baseline with a place; their posture does not deviate."""
    baseline = gathered(lambda _t_s: sitter(), 2).finish(chosen=True)
    update = PostureMonitor(ScriptedModel(lambda _t_s: sitter()), baseline=baseline).step(
        blank_frame(size=SIZE)
    )

    assert baseline.placement is not None
    assert update.deviation is not None
    assert update.deviation.value == 0.0


def test_a_glimpse_of_somebody_is_not_enough() -> None:
    """A recording must show the person in several frames."""
    glimpse = gathered(lambda _t_s: sitter(), LEAST_FRAMES - 1)

    with pytest.raises(InputError, match=r"Only 9 frames .* longer recording"):
        glimpse.finish(chosen=False)


def test_an_empty_room_makes_no_baseline() -> None:
    """Nobody there is told, whatever was given, and so is nothing at all."""
    for empty in (gathered(lambda _t_s: None, 20), RecordedCalibration()):
        with pytest.raises(InputError, match=str(Unfit.NOBODY.sentence)):
            empty.finish(chosen=True)


def test_unfit_frames_are_left_out_and_counted() -> None:
    """Somebody who leaves for half of the recording is measured by the other half."""
    calibration = gathered(lambda t_s: sitter() if t_s % 2 else None, 40)

    assert (calibration.taken, calibration.left_out) == (20, 20)
    assert calibration.commonest == Unfit.NOBODY.sentence
    assert calibration.finish(chosen=False) == gathered(lambda _t: sitter(), 20).finish(
        chosen=False
    )


def test_mostly_unfit_frames_are_refused_with_the_reason() -> None:
    """Fewer than a quarter fit is no recording of good posture."""
    for calibration, reason in (
        (gathered(lambda t_s: sitter() if t_s < 20 else None, 100), Unfit.NOBODY),
        (gathered(lambda _t_s: sitter(), 20, accompanied=True), Unfit.TWO_PEOPLE),
        (gathered(lambda _t_s: sitter(lambda _n, x, y: (x, y - 155)), 20), Unfit.CUT_OFF),
    ):
        with pytest.raises(InputError) as refused:
            calibration.finish(chosen=False)

        assert str(refused.value) == reason.sentence


def test_movement_is_refused() -> None:
    """Leaning to and fro is not one posture."""
    calibration = gathered(lambda t_s: leaning_in(0.3) if t_s % 2 else sitter(), 40)

    with pytest.raises(InputError, match="You moved too much"):
        calibration.finish(chosen=False)


def test_every_picture_is_looked_at_for_company() -> None:
    """Pictures that each begin at time 0 are each asked about."""
    asked: list[float] = []

    def alone(t_s: float) -> bool:
        asked.append(t_s)
        return False

    monitor = PostureMonitor(ScriptedModel(lambda _t_s: sitter(), alone))
    calibration = RecordedCalibration(monitor.somebody_else)
    for _ in range(3):
        frame = blank_frame(0.0, size=SIZE)
        calibration.add(frame, monitor.step(frame))
        monitor.reset()

    assert asked == [0.0, 0.0, 0.0]
