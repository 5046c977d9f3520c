"""The self-test of the first start is made once, remembered, and never in the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from lumbar.core.errors import ModelError
from lumbar.pipeline import suited_model
from lumbar.pipeline.suited_model import known_verdict, load_suited
from lumbar.pose.manifest import ModelInfo
from lumbar.pose.model import PoseModel
from lumbar.pose.self_test import Verdict
from lumbar.storage.settings import Settings

SLOW, FAST = Verdict(80.0, 36.0, 0.001), Verdict(14.0, 36.0, 0.001)
LIGHT = Settings(model="movenet-lightning-int8")


class Bench:
    """Counts the tests and finds the same each time."""

    def __init__(self, finds: Verdict | Exception) -> None:
        self.made: list[str] = []
        self._finds = finds

    def __call__(self, info: ModelInfo, _picture: Path, *, threads: int) -> Verdict:
        self.made.append(f"{info.name} {threads}")
        if isinstance(self._finds, Exception):
            raise self._finds
        return self._finds


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """In which arithmetic the models were really loaded."""
    seen: list[bool] = []
    load = PoseModel.load.__func__  # type: ignore[attr-defined]

    def watched(cls: type[PoseModel], *what: object, **how: object) -> PoseModel:
        seen.append(bool(how["in_float"]))
        return load(cls, *what, **how)

    monkeypatch.setattr(PoseModel, "load", classmethod(watched))
    return seen


@pytest.mark.parametrize(("finds", "in_float"), [(SLOW, True), (FAST, False)])
def test_the_first_start_tests_and_the_others_remember(
    finds: Verdict, in_float: bool, tmp_path: Path, ways: list[bool]
) -> None:
    """Two loads, one test, both in the arithmetic it found; the finding is private."""
    path, tests = tmp_path / "self-tests.json", Bench(finds)
    before = known_verdict(LIGHT, path)
    load_suited(LIGHT, path, tests)
    load_suited(LIGHT, path, tests)

    assert before is None
    assert tests.made == ["movenet-lightning-int8 1"]
    assert ways == [in_float, in_float]
    assert known_verdict(LIGHT, path) == finds
    assert path.stat().st_mode & 0o777 == 0o600


def test_another_model_or_number_of_threads_is_tested_on_its_own(tmp_path: Path) -> None:
    """What was found of one says nothing about the other."""
    path, tests = tmp_path / "self-tests.json", Bench(FAST)
    for settings in (LIGHT, Settings(model="movenet-lightning-int8", threads=2), LIGHT):
        load_suited(settings, path, tests)

    assert tests.made == ["movenet-lightning-int8 1", "movenet-lightning-int8 2"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff",
        b'{"version": 1}',
        b'{"version": 1, "findings": []}',
        b'{"version": 1, "findings": {"x": 3, "y": {"int8_ms": "fast"}, "z": {"int8_ms": true}}}',
    ],
)
def test_a_damaged_memory_is_tested_anew(content: bytes, tmp_path: Path, ways: list[bool]) -> None:
    """Whatever the file holds, the model is loaded and the finding is there afterwards."""
    path, tests = tmp_path / "self-tests.json", Bench(SLOW)
    path.write_bytes(content)
    load_suited(LIGHT, path, tests)

    assert len(tests.made) == 1
    assert ways == [True]
    assert known_verdict(LIGHT, path) == SLOW


def test_a_finding_that_lacks_a_figure_is_none(tmp_path: Path) -> None:
    """A finding of another version of Lumbar is made anew and not guessed at."""
    path, tests = tmp_path / "self-tests.json", Bench(FAST)
    load_suited(LIGHT, path, tests)
    path.write_text(path.read_text().replace('"apart"', '"differs"'))

    assert known_verdict(LIGHT, path) is None


@pytest.mark.parametrize("fault", [ModelError("It is missing."), RuntimeError("of onnxruntime")])
def test_a_test_that_fails_stops_nothing(
    fault: Exception, tmp_path: Path, ways: list[bool]
) -> None:
    """Without it the model runs in int8, as it was made to."""
    path = tmp_path / "self-tests.json"
    load_suited(LIGHT, path, Bench(fault))

    assert ways == [False]
    assert not path.exists()


def test_a_disk_that_refuses_stops_nothing(tmp_path: Path, ways: list[bool]) -> None:
    """What cannot be remembered is used all the same."""
    (tmp_path / "in-the-way").write_text("")
    load_suited(LIGHT, tmp_path / "in-the-way" / "self-tests.json", Bench(SLOW))

    assert ways == [True]


@pytest.mark.parametrize(("slower", "device"), [(False, "CUDA"), (True, "CPU")])
def test_a_graphics_card_that_is_slower_is_not_used(
    slower: bool,
    device: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ways: list[bool],
) -> None:
    """It is asked at each start, and compared with the processor's better arithmetic."""
    bench = Bench(SLOW)
    card = SimpleNamespace(device="CUDA")
    monkeypatch.setattr(suited_model, "load_model", lambda _settings: card)
    monkeypatch.setattr(
        suited_model, "is_slower", lambda one, _other, _path: slower and one is card
    )
    model = load_suited(replace(LIGHT, device="cuda"), tmp_path / "self-tests.json", bench)

    assert model.device == device
    assert bench.made == ["movenet-lightning-int8 1"]
    assert ways == [True]


@pytest.mark.parametrize("fault", [ModelError("No picture."), RuntimeError("of onnxruntime")])
def test_a_graphics_card_that_fails_at_its_first_run_is_not_used(
    fault: Exception,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Too little memory, other libraries: the processor's model is ready, and the log says why."""

    def fail(*_what: object) -> bool:
        raise fault

    monkeypatch.setattr(suited_model, "load_model", lambda _s: SimpleNamespace(device="CUDA"))
    monkeypatch.setattr(suited_model, "is_slower", fail)
    path = tmp_path / "self-tests.json"
    model = load_suited(replace(LIGHT, device="cuda"), path, Bench(FAST))

    assert model.device == "CPU"
    assert str(fault) in caplog.text


def test_a_wish_for_a_graphics_card_without_one_is_no_race(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What runs on the processor all the same does so in the arithmetic that suits it."""
    bench = Bench(SLOW)
    monkeypatch.setattr(suited_model, "is_slower", None)
    model = load_suited(replace(LIGHT, device="cuda"), tmp_path / "self-tests.json", bench)

    assert model.device == "CPU"
    assert bench.made == ["movenet-lightning-int8 1"]
