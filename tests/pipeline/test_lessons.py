"""Lessons on the two threads: profiles exchanged meanwhile, and what is judged while posing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fakes import ScriptedModel, ScriptedSource, blank_frame, leaning_in, sitter
from lumbar.core.baseline import posture_measures
from lumbar.core.baseline_document import baseline_from_dict, baseline_to_dict
from lumbar.core.collector import BaselineCollector
from lumbar.core.types import Band, CameraState, Frame, Keypoints, PostureUpdate, RunState
from lumbar.pipeline.analysis_worker import MOST_RESTARTS
from lumbar.pipeline.clock import Clock
from lumbar.pipeline.makers import Makers
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.service import PostureService
from lumbar.pipeline.status import Listeners
from lumbar.storage.history import BEGINNING_S, END_S, History
from lumbar.storage.profiles import Profile
from lumbar.storage.settings import Settings

EPOCH = 1_790_000_000 // 60 * 60
SIZE = (640, 480)
RATE_HZ = 4.0


def profile(name: str, keypoints: Keypoints) -> Profile:
    """This posture as the calibrated one."""
    collector = BaselineCollector(1.0)
    for tick in range(12):
        collector.add(tick / 10, posture_measures(keypoints, SIZE))
    return Profile(name, "", float(EPOCH), baseline_to_dict(collector.finish()))


A, B = profile("A", sitter()), profile("B", leaning_in(0.1))


def clip(seconds: float) -> Iterator[Frame]:
    """Frames of a recording that starts on a full minute."""
    for index in range(int(seconds * RATE_HZ)):
        t_s = index / RATE_HZ
        yield blank_frame(t_s, index=index, epoch_s=EPOCH + t_s, size=SIZE)


class Run:
    """A service under profile A and what it told; nothing is seen before `go`."""

    def __init__(
        self,
        script: Callable[[float], Keypoints | None],
        seconds: float,
        history_path: Path | None = None,
    ) -> None:
        self.updates: list[PostureUpdate] = []
        self.calibrations: list[tuple[Profile | None, str]] = []
        self._changed = threading.Condition()
        self._go = threading.Event()
        self._seconds = seconds
        self.service = PostureService(
            Makers(self._source, lambda _settings: ScriptedModel(script)),
            Listeners(
                lambda update: self._note(lambda: self.updates.append(update)),
                lambda _status: self._note(lambda: None),
                lambda *told: self._note(lambda: self.calibrations.append(told)),
            ),
            Settings(),
            profile=A,
            history_path=history_path,
            clock=Clock(lambda: 0.0, time.time),  # no calibration waits in vain on a slow machine
        )
        self.service.start()

    def go(self) -> None:
        """Let the recording begin, once all that was asked for before is done."""
        if not self._go.is_set():
            self.catch_up()
            self._go.set()

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for something that is told."""
        with self._changed:
            assert self._changed.wait_for(lambda: bool(condition()), 300.0)

    def until_the_end(self) -> None:
        """Wait for the end of the recording, and of all that was asked for until now."""
        self.until(lambda: self.service.status.camera_state is CameraState.ENDED)
        self.catch_up()

    def catch_up(self) -> None:
        """Wait until the analysis has done all that was asked of it so far."""
        reached = threading.Event()
        self.service._watch.analysis.submit(lambda _monitor: reached.set())
        assert reached.wait(300.0)

    def _source(self, _settings: Settings) -> ScriptedSource:
        return ScriptedSource(self._frames())

    def _frames(self) -> Iterator[Frame]:
        assert self._go.wait(300.0)
        yield from clip(self._seconds)

    def _note(self, keep: Callable[[], None]) -> None:
        with self._changed:
            keep()
            self._changed.notify_all()


@pytest.fixture
def run() -> Iterator[Callable[..., Run]]:
    """Begin runs that are stopped after the test."""
    runs: list[Run] = []

    def begin(
        script: Callable[[float], Keypoints | None],
        seconds: float = 60.0,
        history_path: Path | None = None,
    ) -> Run:
        runs.append(Run(script, seconds, history_path))
        return runs[-1]

    yield begin
    for each in runs:
        each.go()
        each.service.stop()


def test_a_slouch_shown_for_one_profile_is_not_kept_for_another(run: Callable[..., Run]) -> None:
    """It is dropped with a sentence, and watching goes on under the profile that was chosen."""
    made = run(lambda _t_s: leaning_in(0.3))
    made.service.calibrate(5.0, slouch=True)
    made.service.use_profile(B)
    made.go()
    made.until_the_end()
    last = made.updates[-1]

    assert made.calibrations == [
        (None, "Another profile was chosen meanwhile; show your slouch for that one again.")
    ]
    assert made.service.baseline == baseline_from_dict(B.baseline)
    assert made.service.status.run_state is RunState.RUNNING
    assert last.band is not Band.UNSURE


def at(
    frame_s: float, do: Callable[[], None], keypoints: Keypoints
) -> Callable[[float], Keypoints]:
    """A script of one posture; ``do`` is done while the frame of ``frame_s`` is looked at."""

    def script(t_s: float) -> Keypoints:
        if t_s == frame_s:
            do()
        return keypoints

    return script


LAST_S = 5.0
"""The frame that completes a calibration of five seconds."""


def test_a_slouch_is_not_kept_for_a_profile_chosen_during_its_last_frame(
    run: Callable[..., Run],
) -> None:
    """The calibration is over then, and cannot be dropped any more."""
    progress: list[float | None] = []

    def choose() -> None:
        progress.append(made.service.status.calibration)
        made.service.use_profile(B)

    made = run(at(LAST_S, choose, leaning_in(0.3)))
    made.service.calibrate(5.0, slouch=True)
    made.go()
    made.until_the_end()

    assert progress == [pytest.approx(0.95)]
    assert made.calibrations == [
        (None, "Another profile was chosen meanwhile; show your slouch for that one again.")
    ]
    assert made.service.baseline == baseline_from_dict(B.baseline)


def test_a_lesson_of_one_profile_is_not_kept_for_one_chosen_right_after_it(
    run: Callable[..., Run],
) -> None:
    """Both wishes come during one frame; the warning was about the first profile."""

    def choose() -> None:
        made.service.teach()
        made.service.use_profile(B)

    made = run(at(55.0, choose, leaning_in(0.3)))
    made.go()
    made.until_the_end()

    assert any(update.alert is not None for update in made.updates if update.t_s < 55.0)
    assert [told for told, _message in made.calibrations] == [None]
    assert made.service.baseline == baseline_from_dict(B.baseline)


def test_a_lesson_asked_for_twice_at_once_is_given_twice(run: Callable[..., Run]) -> None:
    """The second goes on from the first."""

    def ask() -> None:
        made.service.teach()
        made.service.configure(replace(made.service.settings, deviation_limit=1.1))
        made.service.teach()

    made = run(at(55.0, ask, leaning_in(0.3)))
    made.go()
    made.until_the_end()

    assert [told is not None for told, _message in made.calibrations] == [True, True]


def test_a_slouch_begun_anew_while_the_first_is_done_is_watched_to_its_end(
    run: Callable[..., Run],
) -> None:
    """What ends the first one does not end the posing for the second, nor what is said of it."""
    states: list[RunState] = []
    script = leaning_in(0.3)

    def look(t_s: float) -> Keypoints:
        if t_s == LAST_S:
            made.service.calibrate(5.0, slouch=True)
        if LAST_S < t_s < 2 * LAST_S:
            states.append(made.service.status.run_state)
        return script

    made = run(look)
    made.service.calibrate(5.0, slouch=True)
    made.go()
    made.until_the_end()
    posing = [update.band for update in made.updates if update.t_s <= 2 * LAST_S]

    assert [told is not None for told, _message in made.calibrations] == [True, True]
    assert set(states) == {RunState.CALIBRATING}
    assert set(posing) == {Band.UNSURE}
    assert made.updates[-1].band is Band.POOR
    assert made.service.status.run_state is RunState.RUNNING


def test_an_upright_posture_under_way_is_taken_for_the_profile_chosen_last(
    run: Callable[..., Run],
) -> None:
    """It needs nothing of the last one."""
    made = run(lambda _t_s: sitter())
    made.service.calibrate(5.0)
    made.service.use_profile(B)
    made.go()
    made.until_the_end()

    assert [told is not None for told, _message in made.calibrations] == [True]


def test_the_same_calibration_under_another_name_interrupts_nothing(
    run: Callable[..., Run],
) -> None:
    """A profile is renamed while its owner shows how they slouch."""
    made = run(lambda _t_s: leaning_in(0.3))
    made.service.calibrate(5.0, slouch=True)
    made.service.use_profile(replace(A, name="A, renamed"))
    made.go()
    made.until_the_end()

    assert [told is not None for told, _message in made.calibrations] == [True]


def test_a_warning_under_one_profile_teaches_no_other(run: Callable[..., Run]) -> None:
    """The notice may still be on the screen."""
    made = run(lambda _t_s: leaning_in(0.3))
    made.go()
    made.until_the_end()
    made.service.use_profile(B)
    made.service.teach()
    made.until(lambda: made.calibrations)

    assert any(update.alert is not None for update in made.updates)
    assert made.calibrations[0][0] is None
    assert made.service.baseline == baseline_from_dict(B.baseline)


def test_a_lesson_leaves_the_calibrated_posture_and_its_centimetres(
    run: Callable[..., Run],
) -> None:
    """Only the limits are others; what is stored says so."""
    made = run(lambda _t_s: leaning_in(0.3))
    made.go()
    made.until_the_end()
    made.service.teach()
    made.until(lambda: made.calibrations)
    told = made.calibrations[0][0]

    assert told is not None
    learnt, before = baseline_from_dict(told.baseline), baseline_from_dict(A.baseline)
    assert learnt.taught
    assert replace(learnt, taught={}) == before


def test_who_shows_a_slouch_is_neither_warned_nor_counted_as_poor(
    run: Callable[..., Run], tmp_path: Path
) -> None:
    """Not for as long as Lumbar asks for it: those seconds are unsure. Afterwards they count."""
    path = tmp_path / "history.sqlite3"
    made = run(lambda _t_s: leaning_in(0.3), 59.0, path)
    made.service.calibrate(30.0, slouch=True)
    made.go()
    made.until_the_end()
    made.service.stop()
    bands = [update.band for update in made.updates]
    posing = bands.index(Band.POOR)
    with History.read_only(path) as history:
        (row,) = history.rows(BEGINNING_S, END_S)

    assert posing / RATE_HZ == pytest.approx(30.0, abs=1.0)
    assert set(bands[:posing]) == {Band.UNSURE}
    assert set(bands[posing:]) == {Band.POOR}
    assert all(update.alert is None for update in made.updates[:posing])
    assert row.seconds[Band.UNSURE] == pytest.approx(30.0, abs=1.0)
    assert row.seconds[Band.POOR] == pytest.approx(29.0, abs=1.0)


def test_who_leaves_while_posing_is_away() -> None:
    """There is nobody left to pose."""
    monitor = PostureMonitor(ScriptedModel(lambda _t_s: None))
    monitor.posing = True

    assert monitor.step(blank_frame(0.0, size=SIZE)).band is Band.AWAY


def test_a_calibration_that_a_fault_has_ended_is_not_posed_for_for_ever(
    run: Callable[..., Run],
) -> None:
    """After the analysis was given up and taken up again, posture is judged as usual."""
    left = [MOST_RESTARTS + 1]

    def script(_t_s: float) -> Keypoints:
        left[0] -= 1
        if left[0] >= 0:
            raise RuntimeError("a bad frame")
        return leaning_in(0.3)

    made = run(script)
    made.service.calibrate(5.0, slouch=True)
    made.go()
    made.until(lambda: made.service.status.stuck)
    made.until(lambda: made.service.status.camera_state is CameraState.CLOSED)
    made.service.resume()
    made.until_the_end()

    assert made.updates[-1].band is Band.POOR


def test_a_calibration_begun_anew_still_leads_back_into_the_pause(run: Callable[..., Run]) -> None:
    """The camera was opened for both of them only."""
    made = run(lambda _t_s: sitter())
    made.service.pause()
    made.service.calibrate(5.0)
    made.service.calibrate(5.0)
    made.service.cancel_calibration()

    assert made.service.status.run_state is RunState.PAUSED
