"""Which arithmetic a model is run in: measured here, decided by scripted sessions and clocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from lumbar.core.errors import ModelError
from lumbar.paths import assets_dir, models_dir
from lumbar.pose.manifest import load_manifest, model_info
from lumbar.pose.model import PoseModel, open_session
from lumbar.pose.self_test import LIMIT_S, MOST_APART, Verdict, is_slower, self_test

PORTRAIT = assets_dir() / "demo" / "portrait.png"
THUNDER = model_info("movenet-thunder-int8", models_dir())


class Bench:
    """Sessions that take scripted times and see scripted joints, and the clock they move."""

    def __init__(
        self, int8_s: Iterator[float], float_s: Iterator[float], int8_sees: float = 0.5
    ) -> None:
        self.now_s = 0.0
        self.runs: list[bool] = []
        self._takes_s = {False: int8_s, True: float_s}
        self._sees = {False: int8_sees, True: 0.5}

    def open_session(self, _info: object, *, in_float: bool, **_more: object) -> SimpleNamespace:
        def run(_names: None, inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
            assert inputs["image"].shape == (1, 256, 256, 3)
            self.runs.append(in_float)
            self.now_s += next(self._takes_s[in_float])
            seen = np.full((1, 1, 17, 3), 0.9, np.float32)
            seen[..., :2] = self._sees[in_float]
            return [seen]

        return SimpleNamespace(get_inputs=lambda: [SimpleNamespace(name="image")], run=run)

    def test(self) -> Verdict:
        return self_test(
            THUNDER, PORTRAIT, open_session=self.open_session, clock_s=lambda: self.now_s
        )


def always(seconds: float) -> Iterator[float]:
    """The same time again and again."""
    while True:
        yield seconds


@pytest.mark.parametrize(
    ("int8_s", "float_s", "in_float"),
    [(0.014, 0.036, False), (0.036, 0.036, False), (0.040, 0.036, False), (0.080, 0.036, True)],
)
def test_float_is_taken_only_where_int8_is_clearly_slower(
    int8_s: float, float_s: float, in_float: bool
) -> None:
    """A tie or a few per cent are no reason to leave the tested arithmetic."""
    verdict = Bench(always(int8_s), always(float_s)).test()

    assert verdict.in_float is in_float
    assert verdict.int8_ms == pytest.approx(1000 * int8_s)


def test_float_is_taken_where_int8_puts_the_joints_elsewhere() -> None:
    """A processor whose int8 sums overflow is fast and wrong."""
    verdict = Bench(always(0.01), always(0.04), int8_sees=0.6).test()

    assert verdict.apart == pytest.approx(np.hypot(0.1, 0.1))
    assert verdict.in_float


def test_other_work_for_a_moment_decides_nothing() -> None:
    """The shortest of the runs that take turns counts."""

    def disturbed() -> Iterator[float]:
        yield from (0.2, 0.3, 0.014)
        yield from always(0.3)

    assert not Bench(disturbed(), always(0.036)).test().in_float


def test_a_slow_computer_is_not_kept_for_long() -> None:
    """After a second no further round is begun; the first look and one round are made."""
    bench = Bench(always(0.7), always(0.7))
    bench.test()

    assert bench.runs == [False, True] * 2
    assert LIMIT_S <= 1.0


def test_without_its_picture_it_says_so(tmp_path: Path) -> None:
    """A picture that is not there is a sentence."""
    with pytest.raises(ModelError, match=r"portrait\.png is missing; please reinstall Lumbar\.$"):
        self_test(THUNDER, tmp_path / "portrait.png")


@pytest.mark.parametrize("name", sorted(load_manifest(models_dir())))
def test_both_arithmetics_see_the_same(name: str) -> None:
    """On this processor the real model's joints are within a hundredth of the picture's side."""
    verdict = self_test(model_info(name, models_dir()), PORTRAIT)

    assert 0.0 < verdict.apart < MOST_APART / 3
    assert verdict.int8_ms > 0.0
    assert verdict.float_ms > 0.0


def test_a_model_can_be_loaded_for_float(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wish reaches the session, whose options say that rounding is not to be fused."""
    asked: list[bool] = []

    def opened(info: object, **how: object) -> object:
        asked.append(bool(how["in_float"]))
        return open_session(info, **how)  # type: ignore[arg-type]

    monkeypatch.setattr("lumbar.pose.model.open_session", opened)
    load: Callable[..., PoseModel] = PoseModel.load
    model = load("movenet-lightning-int8", models_dir(), in_float=True)

    assert asked == [True]
    assert model.device == "CPU"


@pytest.mark.parametrize(("card_s", "slower"), [(0.005, False), (0.05, True)])
def test_a_card_is_compared_after_its_first_look(card_s: float, slower: bool) -> None:
    """The first look loads libraries for seconds and counts for neither."""
    now_s = [0.0]

    def looking(first_s: float, then_s: float) -> SimpleNamespace:
        times = iter([first_s])

        def look(image: np.ndarray, _region: object) -> None:
            assert image.shape[2] == 3
            now_s[0] += next(times, then_s)

        return SimpleNamespace(look=look)

    card, cpu = looking(3.0, card_s), looking(0.02, 0.014)

    assert is_slower(card, cpu, PORTRAIT, clock_s=lambda: now_s[0]) is slower  # type: ignore[arg-type]
