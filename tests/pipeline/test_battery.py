"""On battery the camera is read less often; nothing stops, and everything comes back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from fakes import ScriptedModel, ScriptedSource, blank_frame, sitter
from lumbar.core.types import MonitorStatus, RunState
from lumbar.pipeline.assembly import BATTERY_HZ
from lumbar.pipeline.makers import Makers
from lumbar.pipeline.service import PostureService
from lumbar.pipeline.status import Listeners
from lumbar.storage.settings import Settings


class Rig:
    """A service whose sources note the rate that was asked for."""

    def __init__(self, settings: Settings) -> None:
        self.rates_hz: list[float] = []
        self.statuses: list[MonitorStatus] = []
        self._changed = threading.Condition()
        self.service = PostureService(
            Makers(self._open, lambda _settings: ScriptedModel(lambda _t_s: sitter())),
            Listeners(lambda _update: None, self._hear, lambda _profile, _message: None),
            settings,
        )
        self.service.start()

    def _open(self, settings: Settings) -> ScriptedSource:
        with self._changed:
            self.rates_hz.append(settings.rate_hz)
            self._changed.notify_all()
        return ScriptedSource([blank_frame(0.0)], live=True)

    def _hear(self, status: MonitorStatus) -> None:
        self.statuses.append(status)

    def wait_for_openings(self, count: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.rates_hz) >= count, 30.0)


@pytest.fixture
def run() -> Iterator[Callable[[Settings], Rig]]:
    """Start services that are stopped after the test."""
    rigs: list[Rig] = []

    def start(settings: Settings) -> Rig:
        rigs.append(Rig(settings))
        rigs[-1].wait_for_openings(1)
        return rigs[-1]

    yield start
    for rig in rigs:
        rig.service.stop()


def test_two_pictures_a_second_and_back(run: Callable[[Settings], Rig]) -> None:
    """Unplugged, plugged in again; running all the time, and each change is told."""
    rig = run(Settings(rate_hz=4.0))
    told = []
    for openings, on_battery in ((2, True), (2, True), (3, False), (3, False)):
        rig.service.run_on_battery(on_battery)
        rig.wait_for_openings(openings)
        told.append(rig.service.status.saving_energy)

    assert [4.0, BATTERY_HZ, 4.0] == rig.rates_hz
    assert [True, True, False, False] == told
    assert {RunState.RUNNING} == {status.run_state for status in rig.statuses}


@pytest.mark.parametrize(
    "settings", [Settings(rate_hz=4.0, save_energy=False), Settings(rate_hz=1.0)]
)
def test_who_refuses_it_or_looks_rarely_anyway_keeps_the_rate(
    settings: Settings, run: Callable[[Settings], Rig]
) -> None:
    """The camera is not even opened anew; not to save is the user's wish only."""
    rig = run(settings)
    rig.service.run_on_battery(True)
    rig.service.stop()

    assert [settings.rate_hz] == rig.rates_hz
    assert settings.save_energy == rig.service.status.saving_energy


def test_the_setting_counts_at_once(run: Callable[[Settings], Rig]) -> None:
    """Refused and allowed while on battery; another rate that is as slow changes nothing."""
    rig = run(Settings(rate_hz=4.0))
    rig.service.run_on_battery(True)
    rig.wait_for_openings(2)
    rig.service.configure(replace(rig.service.settings, save_energy=False))
    rig.wait_for_openings(3)
    rig.service.configure(replace(rig.service.settings, save_energy=True))
    rig.wait_for_openings(4)
    rig.service.configure(replace(rig.service.settings, rate_hz=8.0))
    rig.service.stop()

    assert [4.0, BATTERY_HZ, 4.0, BATTERY_HZ] == rig.rates_hz


@pytest.mark.parametrize("rate_hz", [1.0, BATTERY_HZ, 4.0])
def test_whatever_the_rate_was_set_to_meanwhile_it_is_over_when_plugged_in(
    rate_hz: float, run: Callable[[Settings], Rig]
) -> None:
    """Also where the camera need not be opened anew for it."""
    rig = run(Settings(rate_hz=4.0))
    rig.service.run_on_battery(True)
    rig.service.configure(replace(rig.service.settings, rate_hz=rate_hz))
    saving = rig.service.status.saving_energy
    rig.service.run_on_battery(False)

    assert (True, False) == (saving, rig.service.status.saving_energy)
