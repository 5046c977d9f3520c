"""The two threads together, with a scripted model and source."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from fakes import (
    ScriptedDepth,
    ScriptedModel,
    ScriptedSource,
    blank_frame,
    leaning_in,
    sitter,
    world_pose,
)
from lumbar.camera.source import FrameSource
from lumbar.core.baseline import posture_measures
from lumbar.core.baseline_document import baseline_from_dict, baseline_to_dict
from lumbar.core.collector import BaselineCollector
from lumbar.core.depth import WorldPose
from lumbar.core.errors import CameraError, ModelError
from lumbar.core.suitability import Unfit
from lumbar.core.types import (
    AlertKind,
    Band,
    CameraState,
    Frame,
    Keypoints,
    MonitorStatus,
    PostureUpdate,
    RunState,
)
from lumbar.pipeline.makers import Makers
from lumbar.pipeline.second_opinion import DepthEstimator, LazyDepth
from lumbar.pipeline.service import PostureService
from lumbar.pipeline.sight import Estimator
from lumbar.pipeline.status import Listeners
from lumbar.pipeline.watch import STOP_LIMIT_S
from lumbar.storage.history import History
from lumbar.storage.profiles import Profile
from lumbar.storage.settings import Settings

EPOCH = 1_790_000_000 // 60 * 60
SIZE = (640, 480)


def clip(seconds: float, rate_hz: float = 4.0) -> Iterator[Frame]:
    """Frames of a recording that starts on a full minute."""
    for index in range(int(seconds * rate_hz)):
        t_s = index / rate_hz
        yield blank_frame(t_s, index=index, epoch_s=EPOCH + t_s, size=SIZE)


class Ear:
    """Hears everything the service tells, and lets a test wait for it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.updates: list[PostureUpdate] = []
        self.statuses: list[MonitorStatus] = []
        self.calibrations: list[tuple[Profile | None, str]] = []
        self.problems: list[str] = []

    @property
    def listeners(self) -> Listeners:
        return Listeners(
            lambda update: self._note(self.updates, update),
            lambda status: self._note(self.statuses, status),
            lambda profile, message: self._note(self.calibrations, (profile, message)),
            lambda problem: self._note(self.problems, problem),
        )

    def _note(self, heard: list, what: object) -> None:
        with self._changed:
            heard.append(what)
            self._changed.notify_all()

    def wait_for(self, condition: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(condition, 300.0)

    def wait_for_status(self, condition: Callable[[MonitorStatus], bool]) -> None:
        looked_at = 0

        def told() -> bool:
            nonlocal looked_at
            new, looked_at = self.statuses[looked_at:], len(self.statuses)
            return any(condition(status) for status in new)

        self.wait_for(told)


@pytest.fixture
def ear() -> Ear:
    """A fresh listener."""
    return Ear()


@pytest.fixture
def start(ear: Ear) -> Iterator[Callable[..., PostureService]]:
    """Start services that are stopped after the test."""
    services: list[PostureService] = []

    def begin(
        source: Callable[[Settings], FrameSource],
        model: Callable[[Settings], Estimator] | None = None,
        depth: Callable[[], DepthEstimator] | None = None,
        *,
        paused: bool = False,
        **more: object,
    ) -> PostureService:
        make_model = model or (lambda _settings: ScriptedModel(lambda _t_s: sitter()))

        def make_depth(
            settings: Settings, on_problem: Callable[[str], None]
        ) -> DepthEstimator | None:
            wanted = depth is not None and settings.depth_opinion
            return LazyDepth(depth, on_problem) if wanted else None

        service = PostureService(
            Makers(source, make_model, make_depth),
            ear.listeners,
            Settings(),
            **more,  # type: ignore[arg-type]
        )
        service.start(paused=paused)
        services.append(service)
        return service

    yield begin
    for service in services:
        service.stop()


def test_ten_minutes_of_recording_leave_ten_minute_rows(
    ear: Ear, start: Callable[..., PostureService], tmp_path: Path
) -> None:
    """Replayed fast, no frame is lost: 600 s become 10 full rows in the history."""
    path = tmp_path / "history.sqlite3"
    source = ScriptedSource(clip(600, rate_hz=1.0))
    service = start(lambda _settings: source, history_path=path)
    ear.wait_for_status(lambda status: status.camera_state is CameraState.ENDED)
    ear.wait_for(lambda: len(ear.updates) == 600)  # the last one is judged after that
    service.stop()

    with History(path) as history:
        rows = history.rows(EPOCH, EPOCH + 3600)

    assert 600 == len(ear.updates)
    assert 10 == len(rows)
    assert all(abs(sum(row.seconds.values()) - 60) <= 1 for row in rows)
    assert service.status.frames_dropped == 0


def test_pausing_closes_the_camera_and_resuming_opens_it(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """The source is closed by a pause, a new one is opened by the resume."""
    sources: list[ScriptedSource] = []

    def open_source(_settings: Settings) -> ScriptedSource:
        sources.append(ScriptedSource(clip(1), live=True))
        return sources[-1]

    service = start(open_source)
    ear.wait_for_status(lambda status: status.camera_state is CameraState.OK)
    ear.statuses.clear()
    service.pause()
    ear.wait_for_status(lambda status: status.camera_state is CameraState.CLOSED)

    assert 1 == sources[0].closed
    assert RunState.PAUSED is service.status.run_state
    assert service.latest() is None

    ear.statuses.clear()
    service.resume()
    ear.wait_for_status(lambda status: status.camera_state is CameraState.OK)

    assert 2 == len(sources)
    assert RunState.RUNNING is service.status.run_state


def test_stopping_ends_both_threads_within_two_seconds(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """No worker outlives `stop`."""
    service = start(lambda _settings: ScriptedSource(clip(5), live=True))
    ear.wait_for(lambda: len(ear.updates) > 0)
    began = time.monotonic()
    service.stop()

    assert time.monotonic() - began < 2.0
    assert {"camera", "analysis"} & {thread.name for thread in threading.enumerate()} == set()


def test_a_calibration_makes_a_profile_and_the_deviation_starts(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """After eight upright seconds the baseline is in force and later frames carry a deviation."""
    go = threading.Event()

    def frames() -> Iterator[Frame]:
        go.wait(300.0)
        yield from clip(60)

    source = ScriptedSource(frames())
    service = start(
        lambda _settings: source,
        lambda _settings: ScriptedModel(lambda t_s: leaning_in() if t_s > 30 else sitter()),
    )
    service.calibrate(8.0)
    go.set()
    ear.wait_for(lambda: bool(ear.calibrations))
    ear.wait_for_status(lambda status: status.camera_state is CameraState.ENDED)
    profile, message = ear.calibrations[0]
    last = ear.updates[-1]

    assert profile is not None
    assert message
    assert service.status.calibrated
    assert last.deviation is not None
    assert last.deviation.value > 1.0
    assert any(0 < (status.calibration or 0) < 1 for status in ear.statuses)


def test_the_slouch_widens_no_baseline_but_fits_its_limits(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """Upright first, then the slouch; the profile says with which camera and screens."""
    slouching = threading.Event()

    def script(_t_s: float) -> Keypoints:
        return leaning_in(0.3) if slouching.is_set() else sitter()

    def source(_settings: Settings) -> ScriptedSource:
        return ScriptedSource(replace(frame, source="Webcam") for frame in clip(7200))

    service = start(source, lambda _settings: ScriptedModel(script))
    service.arrangement = "1920x1080+0+0"
    service.calibrate(5.0, distance_cm=60.0)
    ear.wait_for(lambda: bool(ear.calibrations))
    slouching.set()
    service.calibrate(5.0, slouch=True)
    ear.wait_for(lambda: len(ear.calibrations) == 2)
    (upright, _), (profile, message) = ear.calibrations

    assert upright is not None
    assert profile is not None
    assert message == "Lumbar now knows how you slouch, and your limits fit that."
    assert (profile.camera, profile.arrangement) == ("Webcam", "1920x1080+0+0")
    before, after = map(baseline_from_dict, (upright.baseline, profile.baseline))
    assert before.distance_cm == after.distance_cm == 60.0
    assert not before.slouch
    assert "distance" in after.slouch
    assert after.centres == before.centres


def test_a_slouch_before_anything_else_teaches_nothing(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """It has to be compared with an upright posture."""
    service = start(lambda _settings: ScriptedSource(clip(7200)))
    service.calibrate(5.0, slouch=True)
    ear.wait_for(lambda: bool(ear.calibrations))

    assert ear.calibrations[0][0] is None
    assert "calibrate your upright posture first" in ear.calibrations[0][1]
    assert service.status.run_state is RunState.RUNNING


def test_why_a_picture_is_of_no_use_is_told_while_calibrating(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """In the status, and gone with the calibration."""
    service = start(
        lambda _settings: ScriptedSource(clip(7200)),
        lambda _settings: ScriptedModel(lambda _t_s: sitter(), lambda _t_s: True),
    )
    service.calibrate(5.0)
    ear.wait_for(lambda: bool(ear.calibrations))

    assert any(s.calibration_hint == Unfit.TWO_PEOPLE.sentence for s in ear.statuses)
    assert ear.calibrations[0] == (None, Unfit.TWO_PEOPLE.sentence)
    assert service.status.calibration_hint == ""


def test_a_calibration_without_a_person_gives_up_with_a_reason(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """Nobody in the picture: one sentence, and monitoring goes on uncalibrated."""
    go = threading.Event()

    def frames() -> Iterator[Frame]:
        go.wait(300.0)
        yield from clip(120)

    source = ScriptedSource(frames())
    service = start(lambda _settings: source, lambda _settings: ScriptedModel(lambda _t_s: None))
    service.calibrate(8.0)
    go.set()
    ear.wait_for(lambda: bool(ear.calibrations))
    profile, message = ear.calibrations[0]

    assert profile is None
    assert message.endswith(".")
    assert RunState.RUNNING is service.status.run_state


def test_a_model_that_cannot_be_loaded_stops_the_monitor_with_its_sentence(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """The status carries what the error said, and the camera is not left on."""

    def broken(_settings: Settings) -> Estimator:
        raise ModelError("The model file is damaged; install Lumbar again.")

    service = start(lambda _settings: ScriptedSource(clip(5), live=True), broken)
    ear.wait_for_status(lambda status: status.run_state is RunState.STOPPED)
    ear.wait_for_status(lambda status: status.camera_state is CameraState.CLOSED)

    assert "The model file is damaged; install Lumbar again." in [
        status.message for status in ear.statuses
    ]
    assert service.latest() is None


def test_a_camera_that_cannot_be_opened_is_named_and_tried_again(
    ear: Ear, start: Callable[..., PostureService], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error's sentence is the status message; the next attempt succeeds."""
    monkeypatch.setattr("lumbar.pipeline.camera_worker.RETRY_S", 0.01)
    attempts: list[int] = []

    def open_source(_settings: Settings) -> ScriptedSource:
        attempts.append(1)
        if len(attempts) == 1:
            raise CameraError("No camera was found; plug one in.")
        return ScriptedSource(clip(1), live=True)

    start(open_source)
    ear.wait_for_status(lambda status: status.camera_state is CameraState.OK)

    assert "No camera was found; plug one in." in [status.message for status in ear.statuses]


def test_new_settings_reach_the_monitor_and_reopen_the_camera_only_when_they_must(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """A new limit changes the judging; only another camera setting opens the source anew."""
    sources: list[ScriptedSource] = []

    def open_source(_settings: Settings) -> ScriptedSource:
        sources.append(ScriptedSource(clip(1), live=True))
        return sources[-1]

    service = start(open_source)
    ear.wait_for(lambda: bool(ear.updates) and ear.updates[-1].frame_index == 3)
    service.configure(replace(Settings(), deviation_limit=2.0))

    assert 1 == len(sources)

    service.configure(replace(Settings(), deviation_limit=2.0, rate_hz=8.0))
    ear.wait_for(lambda: len(sources) == 2)

    assert 2 == len(sources)


def test_a_snooze_is_shown_and_ends(ear: Ear, start: Callable[..., PostureService]) -> None:
    """The status says until when, and no longer once it is ended."""
    service = start(lambda _settings: ScriptedSource(clip(1), live=True))
    service.snooze(900)

    assert service.status.snoozed_until_epoch_s is not None

    service.snooze(None)

    assert service.status.snoozed_until_epoch_s is None


def test_unobserved_time_is_in_no_band(
    ear: Ear, start: Callable[..., PostureService], tmp_path: Path
) -> None:
    """A hole in the recording counts for nothing."""
    path = tmp_path / "history.sqlite3"
    frames = [frame for frame in clip(120) if not 30 <= frame.t_s < 90]
    service = start(lambda _settings: ScriptedSource(frames), history_path=path)
    ear.wait_for_status(lambda status: status.camera_state is CameraState.ENDED)
    service.stop()

    with History(path) as history:
        rows = history.rows(EPOCH, EPOCH + 120)

    assert abs(sum(sum(row.seconds.values()) for row in rows) - 60) < 3
    assert all(row.seconds.get(Band.PAUSED, 0.0) == 0 for row in rows)


def test_a_paused_start_opens_no_camera(ear: Ear, start: Callable[..., PostureService]) -> None:
    """Until somebody resumes; the status never says that it is watching."""
    sources: list[ScriptedSource] = []

    def open_source(_settings: Settings) -> ScriptedSource:
        sources.append(ScriptedSource(clip(1), live=True))
        return sources[-1]

    service = start(open_source, paused=True)
    taken_in = threading.Event()
    service._watch.analysis.submit(lambda _monitor: taken_in.set())
    assert taken_in.wait(300.0)
    before = [source.opened for source in sources]
    states = {status.run_state for status in ear.statuses}
    service.resume()
    ear.wait_for_status(lambda status: status.camera_state is CameraState.OK)

    assert (sum(before), states) == (0, {RunState.PAUSED})
    assert 1 == sum(source.opened for source in sources)


def test_a_calibration_in_a_pause_is_never_told_as_running(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """Whoever keeps the reasons of the pause would take it for over, and forget them."""
    service = start(lambda _settings: ScriptedSource(clip(1), live=True), paused=True)
    service.calibrate(60.0)
    service.cancel_calibration()
    states = [status.run_state for status in ear.statuses]

    assert RunState.CALIBRATING in states
    assert RunState.RUNNING not in states
    assert RunState.PAUSED is service.status.run_state


def test_readings_alone_are_not_told(ear: Ear, start: Callable[..., PostureService]) -> None:
    """Rates and times change with every frame; whoever wants them asks."""
    source = ScriptedSource(clip(30))
    service = start(lambda _settings: source)
    ear.wait_for_status(lambda status: status.camera_state is CameraState.ENDED)
    ear.wait_for(lambda: len(ear.updates) == 120)

    assert len(ear.statuses) < 20
    assert service.status.analysis_ms > 0


def test_a_posture_called_good_is_learnt_and_no_longer_warned_about(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """After *Not slouching* the same posture is within the limit; the profile is handed out."""
    go, taught = threading.Event(), threading.Event()

    def frames() -> Iterator[Frame]:
        go.wait(300.0)
        for frame in clip(90):
            if frame.t_s == 60.0:
                taught.wait(300.0)
            yield frame

    source = ScriptedSource(frames())
    service = start(
        lambda _settings: source,
        lambda _settings: ScriptedModel(lambda t_s: leaning_in(0.25) if t_s > 20 else sitter()),
    )
    service.calibrate(8.0)
    go.set()
    ear.wait_for(lambda: any(update.alert is not None for update in ear.updates))
    service.teach()
    ear.wait_for(lambda: len(ear.calibrations) == 2)
    taught.set()
    ear.wait_for_status(lambda status: status.camera_state is CameraState.ENDED)
    profile, message = ear.calibrations[1]
    before = next(update for update in ear.updates if update.alert is not None).deviation
    after = ear.updates[-1].deviation

    assert profile is not None
    assert message == "Lumbar will not warn about this posture again."
    assert before is not None
    assert after is not None
    assert before.value > 1.0 > after.value


def upright() -> Profile:
    """The sitter's own posture as the calibrated one."""
    collector = BaselineCollector(1.0)
    for tick in range(12):
        collector.add(tick / 10, posture_measures(sitter(), SIZE))
    return Profile("Desk", "", float(EPOCH), baseline_to_dict(collector.finish()))


def test_a_warning_taken_back_elsewhere_is_over_for_the_monitor(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """However bad the posture still is: or the next warning would be a reminder minutes later."""
    forgotten = threading.Event()

    def frames() -> Iterator[Frame]:
        for frame in clip(90):
            if frame.t_s == 60.0:
                forgotten.wait(300.0)
            yield frame

    source = ScriptedSource(frames())
    service = start(
        lambda _settings: source,
        lambda _settings: ScriptedModel(lambda t_s: leaning_in(0.25) if t_s > 20 else sitter()),
        profile=upright(),
    )
    ear.wait_for(lambda: any(update.alert is not None for update in ear.updates))
    service.forget_warning()
    forgotten.set()
    ear.wait_for_status(lambda status: status.camera_state is CameraState.ENDED)
    kinds = [update.alert.kind for update in ear.updates if update.alert is not None]

    assert kinds == [AlertKind.RAISE, AlertKind.WITHDRAW]


def test_stopping_counts_from_when_it_was_asked_for(
    ear: Ear, start: Callable[..., PostureService], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What icon and windows take to go away meanwhile is not granted once more."""
    now_s = [time.monotonic()]
    granted: list[float] = []
    service = start(lambda _settings: ScriptedSource(clip(5), live=True))
    watch = service._watch
    with monkeypatch.context() as patched:
        clock = SimpleNamespace(monotonic=lambda: now_s[0])
        patched.setattr("lumbar.pipeline.watch.time", clock)
        service.ask_to_stop()
        now_s[0] += 1.5
        for worker in (watch.camera, watch.analysis):
            patched.setattr(worker, "join", lambda s: granted.append(s) or True)
        service.stop()

    assert granted == pytest.approx([STOP_LIMIT_S - 1.5] * 2)


def test_the_first_minute_and_the_one_after_a_pause_are_left_in_peace(ear: Ear) -> None:
    """Poor from the first picture on, the notice comes after a minute; and again after a pause."""
    whole = list(clip(200))
    parts = iter([whole[:400], whole[400:]])
    service = PostureService(
        Makers(
            lambda _settings: ScriptedSource(next(parts)),
            lambda _settings: ScriptedModel(lambda _t_s: leaning_in(0.25)),
            grace_s=60.0,
        ),
        ear.listeners,
        Settings(cooldown_s=0.0),
        profile=upright(),
    )
    service.start()
    ear.wait_for(lambda: len(ear.updates) == 400)
    service.pause()
    ear.wait_for(lambda: service.status.camera_state is CameraState.CLOSED)
    service.resume()
    ear.wait_for(lambda: len(ear.updates) == 800)
    service.stop()
    raised = [
        update.t_s
        for update in ear.updates
        if update.alert is not None and update.alert.kind is AlertKind.RAISE
    ]

    assert [t_s // 10 for t_s in raised] == [6, 16]


def test_without_a_warning_there_is_nothing_to_learn(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """One sentence, and no profile."""
    service = start(lambda _settings: ScriptedSource(clip(5), live=True))
    service.teach()
    ear.wait_for(lambda: bool(ear.calibrations))

    assert [profile for profile, _ in ear.calibrations] == [None]


def neck_of_45(_t_s: float, keypoints: Keypoints) -> WorldPose:
    """What a depth model says of somebody upright."""
    return world_pose(keypoints, 45.0)


def test_a_calibration_learns_the_neck_too(ear: Ear, start: Callable[..., PostureService]) -> None:
    """The depth model is asked fast while calibrating and slowly afterwards."""
    go = threading.Event()

    def frames() -> Iterator[Frame]:
        go.wait(300.0)
        yield from clip(60)

    depth, source = ScriptedDepth(neck_of_45), ScriptedSource(frames())
    service = start(lambda _settings: source, depth=lambda: depth)
    service.calibrate(8.0)
    go.set()
    ear.wait_for_status(lambda status: status.camera_state is CameraState.ENDED)
    profile, _message = ear.calibrations[0]
    last = ear.updates[-1].deviation

    assert profile is not None
    assert "neck_inclination" in baseline_from_dict(profile.baseline).centres
    assert last is not None
    assert "neck_inclination" in last.parts
    assert len([t_s for t_s in depth.looked_s if t_s < 8]) >= 12
    assert len([t_s for t_s in depth.looked_s if t_s >= 30]) <= 12


def test_the_depth_opinion_is_switched_off_and_on_at_once(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """Without reopening the camera; the model's memory is given back, so it is loaded again."""
    loads: list[ScriptedDepth] = []

    def load() -> ScriptedDepth:
        loads.append(ScriptedDepth(neck_of_45))
        return loads[-1]

    switched = [threading.Event() for _ in range(2)]

    def frames() -> Iterator[Frame]:
        for frame in clip(3):
            if frame.index in (4, 8):
                switched[frame.index // 4 - 1].wait(300.0)
            yield frame

    source = ScriptedSource(frames())
    service = start(lambda _settings: source, depth=load)
    for count, wanted, event in zip((4, 8), (False, True), switched, strict=True):
        ear.wait_for(lambda count=count: len(ear.updates) == count)
        service.configure(replace(service.settings, depth_opinion=wanted))
        event.set()
    ear.wait_for_status(lambda status: status.camera_state is CameraState.ENDED)
    told = [update.depth is not None for update in ear.updates]

    assert [True] * 4 == told[:4]
    # The frame after a switch may be on its way into the monitor already.
    assert [False] * 3 == told[5:8]
    assert [True] * 3 == told[9:]
    assert 2 == len(loads)
    assert 1 == source.opened


def test_a_damaged_depth_model_is_told_once_and_posture_is_judged_without(
    ear: Ear, start: Callable[..., PostureService]
) -> None:
    """A recording of a minute, one sentence."""

    def load() -> ScriptedDepth:
        raise ModelError("The depth model is damaged; please reinstall Lumbar.")

    source = ScriptedSource(clip(60))
    start(lambda _settings: source, depth=load)
    ear.wait_for(lambda: len(ear.updates) == 240)

    assert [
        "Postures are judged without depth: The depth model is damaged; please reinstall Lumbar."
    ] == ear.problems
    assert 240 == len([update for update in ear.updates if update.rula is not None])
