"""A moved camera before a room, through the real monitor: asked about, and nobody blamed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from fakes import ScriptedModel, sitter
from lumbar.core.baseline import Baseline
from lumbar.core.measures import posture_measures
from lumbar.core.types import AlertKind, Frame, Keypoints, Picture, PostureUpdate
from lumbar.pipeline.monitor import PostureMonitor
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


HOME = picture()


def upright() -> Baseline:
    """The sitter as calibrated."""
    return Baseline.from_samples([posture_measures(sitter(), SIZE)] * 30)


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
    "tilted": (picture(down=8), sitter(lambda _n, x, y: (x, y + 8 * CELL_PX))),
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
    asked = [update.t_s for update in updates if update.moved]

    assert MOVED_S < asked[0] <= MOVED_S + 10
    assert not any(u.alert is not None and u.alert.kind is AlertKind.RAISE for u in updates)


def test_whoever_hangs_to_one_side_before_a_still_room_is_told() -> None:
    """The same keypoints as of a rolled camera, and the room says that it is the person."""
    updates = watched(lambda _t: HOME, lambda t: turned(sitter(), 12 if t >= MOVED_S else 0))

    assert any(u.alert is not None and u.alert.kind is AlertKind.RAISE for u in updates)
    assert not any(update.moved for update in updates)
