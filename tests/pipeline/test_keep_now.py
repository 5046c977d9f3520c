"""What the desktop program asks of the running monitor besides the user's wishes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fakes import ScriptedModel, ScriptedSource, blank_frame, sitter
from lumbar.core.types import MonitorStatus, PostureUpdate
from lumbar.pipeline.makers import Makers
from lumbar.pipeline.service import PostureService
from lumbar.pipeline.sight import Estimator
from lumbar.pipeline.status import Listeners
from lumbar.storage.history import History
from lumbar.storage.settings import Settings

EPOCH = 1_790_000_000 // 60 * 60
SEEN_S = 90.0


class Watched:
    """A service over a recording of a minute and a half, and when it has seen so much of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.models = 0
        self._seen: list[PostureUpdate] = []
        self._changed = threading.Condition()
        frames = (
            blank_frame(n / 2, index=n, epoch_s=EPOCH + n / 2) for n in range(int(2 * SEEN_S))
        )
        source = ScriptedSource(frames)
        self.service = PostureService(
            Makers(lambda _settings: source, self._make_model, lambda *_: None),
            Listeners(self._see, lambda _status: None, lambda *_: None),
            Settings(),
            history_path=path,
        )
        self.service.start()

    def _make_model(self, _settings: Settings) -> Estimator:
        with self._changed:
            self.models += 1
            self._changed.notify_all()
        return ScriptedModel(lambda _t_s: sitter())

    def _see(self, update: PostureUpdate) -> None:
        with self._changed:
            self._seen.append(update)
            self._changed.notify_all()

    def wait_for(self, condition: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(condition, 60.0)

    def wait_for_the_end(self) -> None:
        self.wait_for(lambda: len(self._seen) == 2 * SEEN_S)

    def seconds(self) -> list[float]:
        with History.read_only(self.path) as reader:
            return [sum(row.seconds.values()) for row in reader.rows(EPOCH, EPOCH + 3600)]


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    """A service that is stopped after the test."""
    watched = Watched(tmp_path / "history.sqlite3")
    yield watched
    watched.service.stop()


def test_the_minute_under_way_is_written_when_asked_for(watched: Watched) -> None:
    """Before a log-out: it stands in the history while Lumbar still runs."""
    watched.wait_for_the_end()
    kept = watched.service.keep_now()
    status: MonitorStatus = watched.service.status

    assert kept
    assert [60.0, 29.5] == pytest.approx(watched.seconds(), abs=0.6)
    assert status.run_state.value == "running"


def test_asking_twice_and_stopping_count_nothing_twice(watched: Watched) -> None:
    """A log-out that was given up, and another one later."""
    watched.wait_for_the_end()
    watched.service.keep_now()
    watched.service.keep_now()
    watched.service.stop()

    assert [60.0, 29.5] == pytest.approx(watched.seconds(), abs=0.6)


def test_models_are_renewed_while_watching(watched: Watched) -> None:
    """A second model takes the first one's place."""
    watched.wait_for(lambda: watched.models == 1)
    watched.service.renew_models()
    watched.wait_for(lambda: watched.models == 2)
    watched.wait_for_the_end()

    assert watched.service.keep_now()


def test_a_monitor_that_has_ended_is_not_waited_for_longer_than_told(watched: Watched) -> None:
    """The session is held up for that long at most."""
    watched.service.stop()

    assert not watched.service.keep_now(timeout_s=0.05)
