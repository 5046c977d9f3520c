"""Answers that are repeated while nothing changes lose no time, no alert and no movement."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable

import numpy as np
import pytest

from fakes import ScriptedDepth, ScriptedModel, leaning_in, sitter, world_pose
from lumbar.core.alerts import AlertSettings
from lumbar.core.baseline import Baseline, posture_measures
from lumbar.core.collector import BaselineCollector
from lumbar.core.depth_pace import SLOWEST_S
from lumbar.core.skeleton import INDEX
from lumbar.core.types import AlertKind, Band, Frame, Keypoints, Picture, PostureUpdate
from lumbar.pipeline.judging import MonitorConfig
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.second_opinion import LONGEST_S

RATE_HZ = 4.0
SIZE = (640, 480)
JITTER_PX = 1.5

Script = Callable[[float], Keypoints | None]


def shaky(script: Script) -> Script:
    """Each answer a little off, as the real model's are; the same at the same time."""

    def seen(t_s: float) -> Keypoints | None:
        keypoints = script(t_s)
        if keypoints is None:
            return None
        noise_px = np.random.default_rng(round(1000 * t_s)).normal(0.0, JITTER_PX, (17, 2))
        return Keypoints(keypoints.xy_px + noise_px, keypoints.score)

    return seen


_WALL = np.random.default_rng(0).integers(60, 200, (48, 64, 3)).astype(np.uint8)
_ROOM: Picture = np.kron(_WALL, np.ones((10, 10, 1), np.uint8))
_GRAINS = np.random.default_rng(1).integers(0, 7, (16, 480, 640, 1)).astype(np.uint8)


@functools.cache
def scene(places: tuple[tuple[int, int], ...]) -> Picture:
    """A room in which everything that is seen of a person is painted where it is."""
    painted = _ROOM.copy()
    for x, y in places:
        painted[max(y - 24, 0) : y + 24, max(x - 24, 0) : x + 24] = (30, 60, 220)
    return painted


def picture(script: Script, t_s: float) -> Picture:
    """What a camera with noise makes of the room at a time."""
    keypoints = script(t_s)
    seen = [] if keypoints is None else keypoints.xy_px[keypoints.score > 0.3].round().tolist()
    grains: Picture = _GRAINS[round(RATE_HZ * t_s) * 5 % 16]
    return scene(tuple((int(x), int(y)) for x, y in seen)) + grains


def play(
    monitor: PostureMonitor, script: Script, seconds: float, start_s: float = 0.0
) -> list[PostureUpdate]:
    """Step through ``seconds`` of pictures of what the script shows."""
    times = (start_s + tick / RATE_HZ for tick in range(int(seconds * RATE_HZ)))
    return [monitor.step(Frame(picture(script, t_s), t_s, 600 + t_s)) for t_s in times]


def both(script: Script, seconds: float, **config: object) -> list[list[PostureUpdate]]:
    """What the monitor says with each frame looked at, and with repeated answers."""
    settings = MonitorConfig(**config)  # type: ignore[arg-type]
    return [
        play(
            PostureMonitor(
                ScriptedModel(shaky(script)), settings, upright_baseline(), sequence=sequence
            ),
            script,
            seconds,
        )
        for sequence in (False, True)
    ]


def upright_baseline() -> Baseline:
    """The baseline of some still seconds, with the model's jitter in it."""
    collector = BaselineCollector(8.0)
    for tick in range(40):
        keypoints = shaky(lambda _t_s: sitter())(tick / RATE_HZ)
        assert keypoints is not None
        collector.add(tick / RATE_HZ, posture_measures(keypoints, SIZE))
    return collector.finish()


def slouches_from_30_to_90(t_s: float) -> Keypoints | None:
    """Upright, a minute of leaning in, upright again, gone after 120 s."""
    if t_s >= 120:
        return None
    return leaning_in() if 30 <= t_s < 90 else sitter()


def test_the_same_warnings_come_at_the_same_time_and_no_second_is_lost() -> None:
    """A slouch, its end, and the person's leaving: as if every frame had been looked at."""
    alerts = AlertSettings(rula_action_level=None, onset_s=20.0)
    every, some = both(slouches_from_30_to_90, 150, alerts=alerts)

    assert sum(update.looked for update in some) < 0.6 * len(some)
    told = [
        [(update.alert.kind, update.alert.t_s) for update in updates if update.alert]
        for updates in (every, some)
    ]
    assert [AlertKind.RAISE, AlertKind.WITHDRAW] == [kind for kind, _ in told[1]]
    assert [at for _, at in told[0]] == pytest.approx([at for _, at in told[1]], abs=1.0)
    observed = [
        [sum(row.seconds.values()) for update in updates for row in update.minutes]
        for updates in (every, some)
    ]
    assert observed[0] == observed[1] == [60.0, 60.0]
    away = [sum(update.band is Band.AWAY for update in updates) for updates in (every, some)]
    assert away[0] == away[1]


def test_who_moves_is_followed_in_the_same_frame() -> None:
    """After seconds of repeated answers, too: the move is confirmed by the frame after it."""
    every, some = both(lambda t_s: sitter() if t_s < 20 else leaning_in(), 24)

    assert not all(update.looked for update in some[40:80])
    assert all(update.looked for update in some[80:82])
    for one, other in zip(every[80:], some[80:], strict=True):
        assert one.keypoints is not None
        assert other.keypoints is not None
        seen = one.keypoints.score > 0.3
        apart_px = np.abs(one.keypoints.xy_px - other.keypoints.xy_px)[seen]
        assert apart_px.max() < 4 * JITTER_PX


def test_one_wrong_answer_of_the_model_is_not_repeated() -> None:
    """A keypoint gone astray for one look is an outlier, and the next frame is looked at."""
    wrong_s = 12.0

    class Wrong(ScriptedModel):
        """Is wrong once, at the first look from that time on."""

        wrong_at_s: float | None = None

        def estimate(self, frame: Frame):  # type: ignore[no-untyped-def]
            seen = super().estimate(frame)
            if self.wrong_at_s is None and frame.t_s >= wrong_s:
                self.wrong_at_s = frame.t_s
                seen.keypoints.xy_px[INDEX["nose"]] += 120.0
            return seen

    model = Wrong(shaky(lambda _t_s: sitter()))
    monitor = PostureMonitor(model, sequence=True)
    updates = play(monitor, lambda _t_s: sitter(), 16)

    nose_px = [u.keypoints.xy("nose") for u in updates if u.keypoints is not None]
    assert np.abs(nose_px[8:] - sitter().xy("nose")).max() < 10.0
    after = next(update for update in updates if update.t_s > (model.wrong_at_s or 0.0))
    assert after.looked


def test_holding_still_counts_while_nothing_is_looked_at() -> None:
    """RULA's muscle use begins at the same second."""
    every, some = both(lambda t_s: sitter() if t_s > 4 else leaning_in(), 60, static_limit_s=30.0)

    def began(updates: list[PostureUpdate]) -> float:
        return next(
            update.t_s
            for update in updates
            if update.rula is not None and update.rula.steps["muscle_use_a"].score == 1
        )

    assert began(every) == pytest.approx(began(some), abs=0.5)


def test_what_is_repeated_is_read_once() -> None:
    """The very same angles and score: nothing is worked out again, and nothing is rounded."""
    _, some = both(lambda _t_s: sitter(), 12)
    pairs = [(one, other) for one, other in itertools.pairwise(some) if not other.looked]

    assert pairs
    for one, other in pairs:
        assert one.keypoints is other.keypoints
        assert one.angles is other.angles
        assert one.measures is other.measures
        assert one.raw_keypoints is other.raw_keypoints


def test_during_a_calibration_every_frame_is_looked_at() -> None:
    """Its spreads are those of the model's own jitter, not of its silence."""
    monitor = PostureMonitor(ScriptedModel(shaky(lambda _t_s: sitter())), sequence=True)
    play(monitor, lambda _t_s: sitter(), 10)
    monitor.hurry(True)
    hurried = play(monitor, lambda _t_s: sitter(), 5, start_s=10.0)
    monitor.hurry(False)
    after = play(monitor, lambda _t_s: sitter(), 5, start_s=15.0)

    assert all(update.looked for update in hurried)
    assert not all(update.looked for update in after)


def test_the_depth_model_rests_while_nothing_changes_and_its_opinion_holds() -> None:
    """At most one look in `LONGEST_S` and a pace; the neck is on every update all the same."""
    depth = ScriptedDepth(lambda _t_s, keypoints: world_pose(keypoints, 45.0))
    monitor = PostureMonitor(
        ScriptedModel(shaky(lambda _t_s: sitter())), depth=depth, sequence=True
    )
    updates = play(monitor, lambda _t_s: sitter(), 60)

    gaps_s = np.diff([at for at in depth.looked_s if at > 15.0])
    assert (gaps_s >= LONGEST_S).all()
    assert (gaps_s <= LONGEST_S + SLOWEST_S + 1.0).all()
    assert all(update.measures["neck_inclination"] is not None for update in updates)


def test_the_depth_model_looks_again_when_the_person_moves() -> None:
    """As soon as it would have anyway."""
    moves_s = 40.0

    def script(t_s: float) -> Keypoints:
        return sitter() if t_s < moves_s else leaning_in(0.5)

    looked = []
    for sequence in (False, True):
        depth = ScriptedDepth(lambda _t_s, keypoints: world_pose(keypoints, 45.0))
        model = ScriptedModel(shaky(script))
        play(PostureMonitor(model, depth=depth, sequence=sequence), script, 45)
        looked.append(min(at for at in depth.looked_s if at >= moves_s))

    assert looked[1] <= moves_s + 1.0
    assert looked[1] <= looked[0] + 1.0
