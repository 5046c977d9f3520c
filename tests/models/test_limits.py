"""The scripts that measure the models fail where a model does not keep its promise."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

BUILD = Path(__file__).resolve().parents[2] / "models" / "build"


def loaded(name: str) -> ModuleType:
    """A script of the build as a module."""
    spec = importlib.util.spec_from_file_location(f"models_build_{name}", BUILD / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Dataclasses look their module up.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> ModuleType:
    """The measuring script that the test names."""
    monkeypatch.setitem(sys.modules, "build", loaded("build"))
    return loaded(request.param)


@pytest.mark.parametrize("script", ["measure"], indirect=True)
@pytest.mark.parametrize(
    ("loss", "size", "kept"),
    [(-0.001, 30, True), (0.0029, 30, True), (0.0031, 30, False), (0.0, 31, False)],
)
def test_int8_may_lose_little_and_must_be_small(
    script: ModuleType, loss: float, size: int, kept: bool
) -> None:
    """0.003 of mean OKS and 30 % of the size."""
    exact = script.Figures("float", 99, 0.85, 0.9, 0.8, 25, 0.86, 40.0, 100)
    small = replace(exact, oks_mean=exact.oks_mean - loss, size_bytes=size)

    assert kept == script.within_limits(exact, small)


@pytest.mark.parametrize("script", ["blazepose_measure"], indirect=True)
@pytest.mark.parametrize(
    ("changes", "kept"),
    [({}, True), ({"px": 1.6}, False), ({"cm": 1.1}, False), ({"s1": 0.98}, False)],
)
def test_the_depth_model_stays_near_float_and_tells_postures_apart(
    script: ModuleType, changes: dict[str, float], kept: bool
) -> None:
    """1.5 px, 1.0 cm and an area of 0.99 for each person; the file not shipped does not count."""
    found: dict[str, Any] = {"px": 0.4, "cm": 0.4, "s1": 1.0, "s2": 1.0} | changes
    areas = {person: found[person] for person in ("s1", "s2")}
    figures = {
        "crops": {"w8": {"all": found}, "int8": {"all": {"px": 2.4, "cm": 3.1}}},
        "auc": {"w8": areas, "int8": {"s1": 0.5, "s2": 0.5}},
    }

    assert kept == script.within_limits(figures)
