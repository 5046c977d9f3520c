"""What of a run is made anew when the settings change, and what happens when that fails."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from fakes import ScriptedModel, ScriptedSource, blank_frame, sitter
from lumbar.core.errors import ModelError
from lumbar.core.types import MonitorStatus
from lumbar.pipeline.makers import Makers, Workshop
from lumbar.pipeline.status import StatusBoard
from lumbar.storage.settings import Settings

TOLD = "Lumbar goes on with the model it has: The model file is damaged; install Lumbar again."


@dataclass
class Shop:
    """A workshop whose models can be damaged, and what it has made."""

    models: list[ScriptedModel] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    damaged: bool = False

    def make_model(self, _settings: Settings) -> ScriptedModel:
        if self.damaged:
            raise ModelError("The model file is damaged; install Lumbar again.")
        self.models.append(ScriptedModel(lambda _t_s: sitter()))
        return self.models[-1]

    def make_depth(self, settings: Settings, _on_problem: object) -> None:
        self.depths.append(settings.threads)

    def workshop(self) -> Workshop:
        return Workshop(
            Makers(lambda _settings: ScriptedSource([]), self.make_model, self.make_depth),
            Settings(),
            None,
            StatusBoard(MonitorStatus(), lambda _status: None),
            self.problems.append,
        )


@pytest.fixture
def shop() -> Shop:
    """A fresh one."""
    return Shop()


def test_a_chosen_model_that_does_not_load_is_told_and_the_rest_is_put_in_force(shop: Shop) -> None:
    """The old model goes on judging, by the new limit; the depth model takes its threads."""
    workshop = shop.workshop()
    monitor = workshop.monitor()
    shop.damaged = True
    settings = replace(Settings(), model="movenet-lightning-int8", threads=2, deviation_limit=2.0)
    workshop.use(settings)(monitor)
    update = monitor.step(blank_frame(0.0, size=(640, 480)))

    assert shop.problems == [TOLD]
    assert monitor.config.deviation_limit == 2.0
    assert shop.depths == [Settings().threads, 2]
    assert update.keypoints is not None


def test_a_model_that_does_not_load_anew_stays(shop: Shop) -> None:
    """To free memory is no reason to stop watching."""
    workshop = shop.workshop()
    monitor = workshop.monitor()
    shop.damaged = True
    workshop.renew_models(monitor)

    assert shop.problems == [TOLD]
    assert len(shop.depths) == 2
    assert monitor.step(blank_frame(0.0, size=(640, 480))).keypoints is not None


def test_a_model_that_loads_is_used(shop: Shop) -> None:
    """And nothing is said about it."""
    workshop = shop.workshop()
    monitor = workshop.monitor()
    workshop.use(replace(Settings(), model="movenet-lightning-int8"))(monitor)
    monitor.interrupt()

    assert shop.problems == []
    assert [model.resets for model in shop.models] == [0, 1]
