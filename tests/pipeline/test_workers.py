"""The two threads when things go wrong: hangs, repeated faults, wishes at a bad moment."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from fakes import ScriptedModel, ScriptedSource, blank_frame, sitter
from lumbar.camera.source import FrameSource
from lumbar.core.types import CameraState, Frame, Keypoints, MonitorStatus, PostureUpdate, RunState
from lumbar.pipeline.analysis_worker import HUNG_AFTER_S, MOST_RESTARTS, RESTART_SPAN_S
from lumbar.pipeline.camera_worker import CameraWorker
from lumbar.pipeline.clock import Clock
from lumbar.pipeline.makers import Makers
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.service import PostureService
from lumbar.pipeline.slot import LatestSlot
from lumbar.pipeline.status import Listeners
from lumbar.storage.profiles import Profile
from lumbar.storage.settings import Settings

SIZE = (640, 480)


def clip(seconds: float, rate_hz: float = 4.0) -> Iterator[Frame]:
    """Frames of so many seconds."""
    for index in range(int(seconds * rate_hz)):
        yield blank_frame(index / rate_hz, index=index, epoch_s=index / rate_hz, size=SIZE)


class Heard:
    """What the service told."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.updates: list[PostureUpdate] = []
        self.statuses: list[MonitorStatus] = []
        self.calibrations: list[tuple[Profile | None, str]] = []

    def note(self, heard: list, what: object) -> None:
        with self.changed:
            heard.append(what)
            self.changed.notify_all()

    def until(self, condition: Callable[[], object]) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: bool(condition()), 30.0)

    def until_message(self, words: str) -> None:
        self.until(lambda: any(words in status.message for status in self.statuses))


class Now:
    """A clock that a test can move; both of its faces."""

    def __init__(self) -> None:
        self.s = 1000.0

    @property
    def clock(self) -> Clock:
        return Clock(lambda: self.s, lambda: 1_790_000_000.0 + self.s)


@pytest.fixture
def heard() -> Heard:
    """A fresh listener."""
    return Heard()


@pytest.fixture
def now() -> Now:
    """A fresh clock."""
    return Now()


@pytest.fixture
def begin(heard: Heard, now: Now) -> Iterator[Callable[..., PostureService]]:
    """Start services that are stopped after the test."""
    services: list[PostureService] = []

    def start(
        source: Callable[[Settings], FrameSource],
        script: Callable[[float], Keypoints | None] = lambda _t_s: sitter(),
    ) -> PostureService:
        service = PostureService(
            Makers(source, lambda _settings: ScriptedModel(script)),
            Listeners(
                lambda update: heard.note(heard.updates, update),
                lambda status: heard.note(heard.statuses, status),
                lambda profile, message: heard.note(heard.calibrations, (profile, message)),
            ),
            Settings(),
            clock=now.clock,
        )
        services.append(service)
        service.start()
        return service

    yield start
    for service in services:
        service.stop()


class Gate:
    """A model's script that stands still until it is let go on."""

    def __init__(self) -> None:
        self.entered = threading.Event()
        self.open = threading.Event()

    def __call__(self, _t_s: float) -> Keypoints | None:
        self.entered.set()
        assert self.open.wait(300.0)
        return None


def test_an_analysis_that_hangs_is_told_and_so_is_its_return(heard, now, begin):
    """After 10 s on one picture that is said, and a new start offered; nothing is counted."""
    gate = Gate()
    begin(lambda _settings: ScriptedSource(clip(5), live=True), gate)
    assert gate.entered.wait(300.0)
    now.s += HUNG_AFTER_S + 1.0
    heard.until_message("analysis does not answer")
    counted, stuck = len(heard.updates), heard.statuses[-1].stuck
    gate.open.set()
    heard.until(lambda: not heard.statuses[-1].message)

    assert 0 == counted
    assert (True, False) == (stuck, heard.statuses[-1].stuck)


def test_the_offer_of_a_new_start_lasts_as_long_as_any_reason_for_it(heard, now, begin):
    """Memory that only a new start frees stays taken, whatever else gets well meanwhile."""
    gate = Gate()
    service = begin(lambda _settings: ScriptedSource(clip(5), live=True), gate)
    assert gate.entered.wait(300.0)
    service.despair()
    now.s += HUNG_AFTER_S + 1.0
    heard.until_message("analysis does not answer")
    gate.open.set()
    heard.until(lambda: not heard.statuses[-1].message)
    answers_again = service.status.stuck
    service.pause()
    service.resume()

    assert (True, True) == (answers_again, service.status.stuck)


def done(service: PostureService) -> None:
    """Wait until the analysis has done all that was asked of it so far."""
    reached = threading.Event()
    service._watch.analysis.submit(lambda _monitor: reached.set())
    assert reached.wait(300.0)


def test_a_picture_under_way_is_neither_kept_nor_told_in_a_pause(heard, begin):
    """It was taken before, and judged only after the camera had been closed."""
    gate = Gate()
    service = begin(lambda _settings: ScriptedSource(clip(5), live=True), gate)
    assert gate.entered.wait(300.0)
    service.pause()
    gate.open.set()
    done(service)

    assert service._watch.latest is None
    assert [] == heard.updates


def test_the_picture_shown_is_forgotten_in_a_pause(heard, begin):
    """It is no longer in memory, and not only out of sight."""
    service = begin(lambda _settings: ScriptedSource(clip(1), live=True))
    heard.until(lambda: heard.updates)
    service.pause()
    done(service)

    assert service._watch.latest is None


def test_a_picture_that_comes_in_a_pause_is_not_judged(heard, begin):
    """Else it would be the first one after the reset, and the minute of grace begin with it."""
    asked: list[float] = []
    service = begin(lambda _settings: ScriptedSource([], live=True), asked.append)
    heard.until(lambda: heard.statuses[-1].camera_state is CameraState.OK)
    service.pause()
    heard.until(lambda: heard.statuses[-1].camera_state is CameraState.CLOSED)
    slot = service._watch._slot
    slot.put(blank_frame(7.0, size=SIZE))
    assert slot.put_when_empty(blank_frame(7.25, size=SIZE), 300.0)  # the first one was taken
    done(service)

    assert [] == asked


def test_a_picture_read_while_somebody_paused_is_not_handed_over():
    """The wish may come while the camera is waited for."""
    handed: list[Frame] = []
    closed = threading.Event()

    class Slot(LatestSlot):
        def put(self, frame: Frame) -> None:
            handed.append(frame)

    class Paused(ScriptedSource):
        def read(self, timeout_s: float) -> Frame | None:
            worker.want(wanted=False)
            return super().read(timeout_s)

    def on_state(state: CameraState, _message: str) -> None:
        if state is CameraState.CLOSED:
            closed.set()

    worker = CameraWorker(Slot(), lambda: Paused(clip(5), live=True), on_state)
    worker.start()
    assert closed.wait(300.0)
    worker.ask_to_stop()

    assert worker.join(300.0)
    assert [] == handed


def test_a_hung_analysis_does_not_hold_up_the_end_for_more_than_two_seconds(heard, now, begin):
    """The camera is closed, and the thread that cannot be ended is left behind."""
    gate = Gate()
    source = ScriptedSource(clip(5), live=True)
    service = begin(lambda _settings: source, gate)
    assert gate.entered.wait(300.0)
    began_s = time.monotonic()
    service.stop()
    took_s = time.monotonic() - began_s
    gate.open.set()

    assert took_s < 2.0
    assert CameraState.CLOSED is source.state


def failing(count: int) -> Callable[[float], Keypoints | None]:
    """A script that fails for the first ``count`` frames."""
    left = [count]

    def script(_t_s: float) -> Keypoints | None:
        left[0] -= 1
        if left[0] >= 0:
            raise RuntimeError("a bad frame")
        return sitter()

    return script


def test_a_few_bad_frames_do_not_end_the_day(heard, begin):
    """Each is logged, the monitor begins afresh, and the next frame is judged."""
    begin(lambda _settings: ScriptedSource(clip(20)), failing(MOST_RESTARTS))
    heard.until(lambda: heard.updates)

    assert MOST_RESTARTS == heard.updates[0].frame_index
    assert RunState.RUNNING is heard.statuses[-1].run_state


def test_an_analysis_that_keeps_failing_is_given_up_in_words(heard, begin):
    """A fourth fault within ten minutes closes the camera and says so; resuming tries again."""
    sources: list[ScriptedSource] = []

    def source(_settings: Settings) -> ScriptedSource:
        sources.append(ScriptedSource(clip(20)))
        return sources[-1]

    service = begin(source, failing(MOST_RESTARTS + 1))
    heard.until_message("keeps failing")
    heard.until(lambda: heard.statuses[-1].camera_state is CameraState.CLOSED)

    assert RunState.STOPPED is service.status.run_state
    assert "keeps failing" in service.status.message
    assert service.status.stuck

    service.resume()
    heard.until(lambda: len(sources) == 2 and heard.updates)

    assert not service.status.message
    assert not service.status.stuck


def test_the_newest_status_is_told_last(heard, begin):
    """However many threads change it: a face that shows what it heard last shows what is."""
    service = begin(lambda _settings: ScriptedSource(clip(600), live=True))
    wishes = [threading.Thread(target=change) for change in (service.pause, service.resume) * 20]
    for wish in wishes:
        wish.start()
    for wish in wishes:
        wish.join()
    service.stop()

    assert service.status == heard.statuses[-1]


def test_old_faults_do_not_count(heard, now, begin):
    """A fault now and then, hours apart, is no reason to stop."""

    def script(_t_s: float) -> Keypoints | None:
        now.s += RESTART_SPAN_S
        raise RuntimeError("a bad frame")

    begin(lambda _settings: ScriptedSource(clip(2)), script)
    heard.until(lambda: heard.statuses[-1].camera_state is CameraState.ENDED)

    assert RunState.RUNNING is heard.statuses[-1].run_state


def test_a_calibration_can_be_cancelled(heard, begin):
    """Monitoring goes on as before, and no profile is made."""
    go = threading.Event()

    def frames() -> Iterator[Frame]:
        assert go.wait(300.0)
        yield from clip(60)

    service = begin(lambda _settings: ScriptedSource(frames()))
    service.calibrate(8.0)
    service.cancel_calibration()
    status = service.status
    go.set()
    heard.until(lambda: heard.statuses[-1].camera_state is CameraState.ENDED)

    assert (RunState.RUNNING, None) == (status.run_state, status.calibration)
    assert [] == heard.calibrations
    assert heard.statuses[-1].calibration is None


def test_a_calibration_cancelled_after_a_pause_leaves_the_camera_off(heard, begin):
    """It had been opened for the calibration only."""
    service = begin(lambda _settings: ScriptedSource(clip(600), live=True))
    service.pause()
    heard.until(lambda: heard.statuses[-1].camera_state is CameraState.CLOSED)
    service.calibrate(8.0)
    service.cancel_calibration()
    heard.until(lambda: heard.statuses[-1].camera_state is CameraState.CLOSED)

    assert RunState.PAUSED is service.status.run_state


def test_cancelling_what_is_not_under_way_changes_nothing(heard, begin):
    """A dialog may be late."""
    service = begin(lambda _settings: ScriptedSource(clip(1), live=True))
    service.pause()
    service.cancel_calibration()

    assert RunState.PAUSED is service.status.run_state


def test_a_calibration_without_pictures_is_given_up(heard, now, begin):
    """A covered or missing camera does not keep the dialog waiting for ever."""
    service = begin(lambda _settings: ScriptedSource([], live=True))
    service.calibrate(8.0)
    begun = threading.Event()
    service._watch.analysis.submit(lambda _monitor: begun.set())  # jobs are done in turn
    assert begun.wait(300.0)
    now.s += 33.0
    heard.until(lambda: heard.calibrations)
    profile, message = heard.calibrations[0]

    assert profile is None
    assert "when the camera works" in message
    assert RunState.RUNNING is service.status.run_state


def test_a_recording_that_ends_ends_its_calibration(heard, begin):
    """With a sentence; the picture stays on view."""
    go = threading.Event()

    def frames() -> Iterator[Frame]:
        assert go.wait(300.0)
        yield from clip(3)

    service = begin(lambda _settings: ScriptedSource(frames()))
    service.calibrate(8.0)
    go.set()
    heard.until(lambda: heard.calibrations)

    assert (None, "The recording ended before you could be measured.") == heard.calibrations[0]
    assert service.latest() is not None
    assert 0.0 == service.status.fps


class Faulty(ScriptedSource):
    """A camera that delivers, and then is in a fault."""

    def read(self, timeout_s: float) -> Frame | None:
        frame = super().read(timeout_s)
        if frame is None:
            self.state = CameraState.COVERED
            self.message = "The camera sees only black; open its shutter or switch on a light."
        return frame


def test_while_a_fault_lasts_there_is_no_picture_and_no_rate(heard, begin):
    """What was last seen is not shown as if it were now."""
    service = begin(lambda _settings: Faulty(clip(2), live=True))
    heard.until(lambda: heard.updates)
    heard.until(lambda: heard.statuses[-1].camera_state is CameraState.COVERED)
    heard.until(lambda: len(heard.updates) + service.status.frames_dropped == 8)

    assert service.latest() is None
    heard.until(lambda: "shutter" in heard.statuses[-1].message)


def test_a_snooze_counts_from_now_however_old_the_last_picture_is(
    heard, now, begin, monkeypatch: pytest.MonkeyPatch
):
    """After an hour without a camera, a quarter of an hour is still one."""
    told: list[float | None] = []
    done = threading.Event()

    def snooze(_monitor: PostureMonitor, until_t_s: float | None) -> None:
        told.append(until_t_s)
        done.set()

    monkeypatch.setattr(PostureMonitor, "snooze", snooze)
    source = ScriptedSource([blank_frame(now.s, size=SIZE)], live=True)
    service = begin(lambda _settings: source)
    heard.until(lambda: heard.updates)
    now.s += 3600.0
    service.snooze(900.0)
    assert done.wait(300.0)

    assert [now.s + 900.0] == told


def test_a_stop_before_the_start_is_no_error(now):
    """A program that fails half-way through its own start stops what it has."""
    service = PostureService(
        Makers(lambda _s: ScriptedSource([]), lambda _s: ScriptedModel(lambda _t_s: None)),
        Listeners(lambda _u: None, lambda _s: None, lambda _p, _m: None),
        Settings(),
        clock=now.clock,
    )
    service.stop()

    assert RunState.STOPPED is service.status.run_state
