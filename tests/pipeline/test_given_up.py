"""An analysis that has nothing to watch with still does what is asked of the history."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes import ScriptedSource
from lumbar.core.errors import ModelError
from lumbar.core.types import Band, MinuteRow, MonitorStatus, RunState
from lumbar.pipeline import watch
from lumbar.pipeline.makers import Makers
from lumbar.pipeline.service import PostureService
from lumbar.pipeline.sight import Estimator
from lumbar.pipeline.status import Listeners
from lumbar.storage.history import BEGINNING_S, END_S, History
from lumbar.storage.parking import Parked, Parking
from lumbar.storage.settings import Settings

ROWS = [MinuteRow(60 * n, {Band.GOOD: 60.0}) for n in range(10)]


def broken(_settings: Settings) -> Estimator:
    """A model that cannot be loaded."""
    raise ModelError("The model file is damaged; install Lumbar again.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A history with ten minutes."""
    path = tmp_path / "history.sqlite3"
    with History(path) as history:
        history.add(ROWS)
    return path


@pytest.fixture
def waiting(tmp_path: Path) -> Path:
    """Where an eleventh minute waits that the last run could not store."""
    place = tmp_path / "waiting.json"
    Parking([place]).put(Parked((MinuteRow(60 * len(ROWS), {Band.GOOD: 60.0}),)))
    return place


@pytest.fixture
def service(path: Path, tmp_path: Path) -> Iterator[PostureService]:
    """A service that has given up."""
    given_up = threading.Event()

    def on_status(status: MonitorStatus) -> None:
        if status.run_state is RunState.STOPPED and status.stuck:
            given_up.set()

    service = PostureService(
        Makers(lambda _settings: ScriptedSource([], live=True), broken),
        Listeners(lambda _update: None, on_status, lambda *_calibrated: None),
        Settings(),
        history_path=path,
        spare=[tmp_path / "waiting.json"],
    )
    service.start()
    assert given_up.wait(300.0)
    yield service
    service.stop()


class Answer:
    """Waits for what `PostureService.change_history` says."""

    def __init__(self) -> None:
        self._told = threading.Event()
        self._sentence = ""

    def __call__(self, sentence: str) -> None:
        self._sentence = sentence
        self._told.set()

    def wait(self) -> str:
        assert self._told.wait(300.0)
        return self._sentence


def test_the_history_can_be_deleted_and_backed_up_all_the_same(
    service: PostureService, path: Path, tmp_path: Path
) -> None:
    """Each is done and answered."""
    backup = tmp_path / "backup.sqlite3"
    answers = [Answer(), Answer()]

    def back_up(history: History) -> str:
        history.back_up(backup)
        return "backed up"

    service.change_history(back_up, answers[0])
    service.change_history(lambda history: f"{history.delete(0, 300)} gone", answers[1])
    told = [answer.wait() for answer in answers]
    with History.read_only(path) as left, History.read_only(backup) as kept:
        counts = left.count(BEGINNING_S, END_S), kept.count(BEGINNING_S, END_S)

    assert told == ["backed up", "5 gone"]
    assert counts == (5, 10)


def test_deleting_everything_reaches_what_the_last_run_could_not_store(
    waiting: Path, service: PostureService, path: Path
) -> None:
    """Or it would be back with the next good start."""
    answer = Answer()
    service.change_history(lambda history: f"{history.delete(BEGINNING_S, END_S)} gone", answer)
    told = answer.wait()
    service.stop()
    with History.read_only(path) as left:
        count = left.count(BEGINNING_S, END_S)

    assert told == "11 gone"
    assert (count, Parking([waiting]).fetch().rows) == (0, ())


def test_an_errand_that_fails_does_not_end_the_thread(service: PostureService) -> None:
    """A fault of ours in one leaves the next one its answer."""

    def fault(_history: History) -> str:
        raise RuntimeError("a fault of ours")

    answer = Answer()
    service.change_history(fault, Answer())
    service.change_history(lambda history: str(history.count(BEGINNING_S, END_S)), answer)

    assert answer.wait() == "10"


def test_nothing_is_waited_for_at_the_end_of_the_session(service: PostureService) -> None:
    """There is no minute under way; with no time allowed it is said at once."""
    assert service.keep_now(timeout_s=0.0)


def test_another_writer_finds_the_history_free_after_the_end(
    service: PostureService, path: Path
) -> None:
    """The connection is closed with the thread that owns it."""
    answer = Answer()
    service.change_history(lambda history: str(history.count(BEGINNING_S, END_S)), answer)
    answer.wait()
    service.stop()
    with History(path) as history:
        count = history.count(BEGINNING_S, END_S)

    assert count == 10


def test_a_thread_that_is_late_is_waited_for_when_that_is_asked(
    service: PostureService, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that nothing comes back of a recording that is deleted then."""
    monkeypatch.setattr(watch, "STOP_LIMIT_S", 0.0)
    answer = Answer()
    service.change_history(lambda history: str(history.count(BEGINNING_S, END_S)), answer)
    answer.wait()
    service.stop(longer_s=300.0)
    with History(path) as history:
        count = history.count(BEGINNING_S, END_S)

    assert count == 10
