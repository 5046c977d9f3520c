"""A moved camera before a room, through the real monitor: asked about, and nobody blamed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from fakes import ScriptedModel, ScriptedSource, leaning_in, sitter
from lumbar.core.baseline import Baseline
from lumbar.core.baseline_document import baseline_to_dict
from lumbar.core.measures import posture_measures
from lumbar.core.placement import placement_of
from lumbar.core.types import (
    AlertKind,
    CameraState,
    Frame,
    Keypoints,
    MonitorStatus,
    Picture,
    PostureUpdate,
)
from lumbar.pipeline.makers import Makers
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.service import PostureService
from lumbar.pipeline.status import Listeners
from lumbar.storage.profiles import Profile
from lumbar.storage.settings import Settings
from made_rooms import WIDTH, room

SIZE = (640, 480)
MOVED_S, UNTIL_S = 30.0, 90.0

CELL_PX = SIZE[0] / WIDTH


def picture(right: float = 0.0, down: float = 0.0, turn_deg: float = 0.0) -> Picture:
    """The room as a camera sees it, 640 × 480; its person does not matter."""
    grey = room(right, down, turn_deg).grey.astype(np.uint8)
    high, wide = (
        np.arange(size) * cells // size for size, cells in zip(SIZE[::-1], grey.shape, strict=True)
    )
    return np.repeat(grey[np.ix_(high, wide)][..., np.newaxis], 3, axis=2)


HOME, TILTED = picture(), picture(down=8)


def upright() -> Baseline:
    """The sitter as calibrated."""
    baseline = Baseline.from_samples([posture_measures(sitter(), SIZE)] * 30)
    return replace(baseline, placement=placement_of(sitter(), SIZE))


def watched(
    pictures: Callable[[float], Picture], person: Callable[[float], Keypoints]
) -> list[PostureUpdate]:
    """Ninety seconds at two frames a second."""
    monitor = PostureMonitor(ScriptedModel(person), baseline=upright())
    seconds = np.arange(0, UNTIL_S, 0.5)
    return [monitor.step(Frame(pictures(t), float(t), float(t))) for t in seconds]


def turned(keypoints: Keypoints, turn_deg: float) -> Keypoints:
    """About the picture's middle, clockwise as seen."""
    turn = np.radians(turn_deg)
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    middle = np.array(SIZE) / 2
    return Keypoints((keypoints.xy_px - middle) @ rotation.T + middle, keypoints.score)


MOVES: dict[str, tuple[Picture, Keypoints]] = {
    "rolled": (picture(turn_deg=12), turned(sitter(), 12)),
    "tilted": (TILTED, sitter(lambda _n, x, y: (x, y + 8 * CELL_PX))),
    "panned": (picture(right=-9), sitter(lambda _n, x, y: (x - 9 * CELL_PX, y))),
}


@pytest.mark.parametrize(("after", "person"), MOVES.values(), ids=MOVES)
def test_a_moved_camera_is_asked_about_and_nobody_is_blamed(
    after: Picture, person: Keypoints
) -> None:
    """Within ten seconds; a roll alone would have been a slouch to one side."""
    updates = watched(
        lambda t: after if t >= MOVED_S else HOME, lambda t: person if t >= MOVED_S else sitter()
    )
    moved_s = [update.t_s for update in updates if update.moved]

    assert MOVED_S < moved_s[0] <= MOVED_S + 10
    assert not any(u.alert is not None and u.alert.kind is AlertKind.RAISE for u in updates)


def test_whoever_hangs_to_one_side_before_a_still_room_is_told() -> None:
    """The same keypoints as of a rolled camera, and the room says that it is the person."""
    updates = watched(lambda _t: HOME, lambda t: turned(sitter(), 12 if t >= MOVED_S else 0))

    assert any(u.alert is not None and u.alert.kind is AlertKind.RAISE for u in updates)
    assert not any(update.moved for update in updates)


def step(monitor: PostureMonitor, shown: Picture, seconds: range) -> bool:
    """Whether the question is put in the end; one frame a second."""
    return [monitor.step(Frame(shown, float(t), float(t))).moved for t in seconds][-1]


def asked() -> PostureMonitor:
    """A monitor that puts the question."""
    monitor = PostureMonitor(ScriptedModel(lambda _t: sitter()), baseline=upright())
    assert not step(monitor, HOME, range(10))
    assert step(monitor, TILTED, range(10, 20))
    return monitor


def test_the_question_outlasts_pauses_and_teaching() -> None:
    """Neither puts the camera back."""
    monitor = asked()
    taught = upright().teach(posture_measures(turned(sitter(), 12), SIZE))

    assert taught.taught
    monitor.use_baseline(taught)
    assert step(monitor, TILTED, range(20, 21))
    monitor.interrupt()
    assert step(monitor, TILTED, range(3600, 3601))


def test_the_question_is_over_where_nothing_is_as_before() -> None:
    """With a new calibration, with pictures of another size, and when all is forgotten."""
    calibrated, wider, forgetful = asked(), asked(), asked()
    calibrated.use_baseline(replace(upright(), placement=placement_of(leaning_in(0.1), SIZE)))
    forgetful.reset()

    assert not step(calibrated, TILTED, range(20, 21))
    assert not step(wider, np.repeat(TILTED, 2, axis=1), range(20, 21))
    assert not step(forgetful, TILTED, range(20, 21))


@pytest.mark.parametrize("pause", [True, False], ids=["pause", "fault"])
def test_a_camera_moved_in_a_pause_or_a_fault_is_found(pause: bool) -> None:
    """Over lunch, or while the analysis failed once: the room of before is still known."""
    before, after = range(20), range(3600, 3612)
    parts = iter([[*before], [*after]] if pause else [[*before, *after]])
    failures = iter([] if pause else [RuntimeError("a bad frame")])
    moved_s: list[float] = []
    reached = {before[-1]: threading.Event(), after[-1]: threading.Event()}
    closed = threading.Event()

    def source(_settings: Settings) -> ScriptedSource:
        pictures = ((t, TILTED if t in after else HOME) for t in next(parts))
        return ScriptedSource(Frame(shown, float(t), float(t)) for t, shown in pictures)

    def person(t_s: float) -> Keypoints:
        for failure in failures if t_s in after else ():
            raise failure
        return sitter()

    def note(update: PostureUpdate) -> None:
        if update.moved:
            moved_s.append(update.t_s)
        if update.t_s in reached:
            reached[int(update.t_s)].set()

    def note_status(status: MonitorStatus) -> None:
        if status.camera_state is CameraState.CLOSED:
            closed.set()

    service = PostureService(
        Makers(source, lambda _settings: ScriptedModel(person)),
        Listeners(note, note_status, lambda _profile, _sentence: None),
        Settings(),
        profile=Profile("Desk", "", 0.0, baseline_to_dict(upright())),
    )
    service.start()
    try:
        assert reached[before[-1]].wait(300.0)
        if pause:
            closed.clear()
            service.pause()
            assert closed.wait(300.0)
            service.resume()
        assert reached[after[-1]].wait(300.0)
    finally:
        service.stop()

    assert moved_s
    assert moved_s[0] > after[0]
