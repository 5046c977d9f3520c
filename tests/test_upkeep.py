"""What a long run looks at now and then."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer

from lumbar import upkeep
from lumbar.core.types import MonitorStatus
from lumbar.upkeep import FIRST_LOOKS, MEMORY_MS, VITALS_MS, Upkeep


class Service:
    """Notes what it is asked for."""

    status = MonitorStatus()

    def __init__(self) -> None:
        self.renewed = 0
        self.despaired = 0
        self.on_battery: list[bool] = []

    def renew_models(self) -> None:
        self.renewed += 1

    def despair(self) -> None:
        self.despaired += 1

    def run_on_battery(self, on_battery: bool) -> None:
        self.on_battery.append(on_battery)


def kept(parent: QObject, memory_mb: Iterable[float], **more: Any) -> tuple[Upkeep, Service, list]:
    """Something that is looked after, and what the user is told."""
    service, told, sizes = Service(), [], iter(memory_mb)
    looks = Upkeep(
        service,  # type: ignore[arg-type]
        told.append,
        parent,
        battery=more.get("battery", False),
        memory_mb=lambda: next(sizes),
    )
    return looks, service, told


@pytest.mark.usefixtures("qapp")
def test_growth_costs_the_models_first_and_then_is_told() -> None:
    """The first size is the measure: above half as much again and 200 MB something is done."""
    parent = QObject()
    looks, service, told = kept(parent, [300.0, 640.0, 660.0, 660.0, 660.0])
    seen = []
    for _ in range(5):
        looks.look_after_memory()
        seen.append((service.renewed, len(told)))

    assert service.despaired == 1
    assert seen == [(0, 0), (0, 0), (1, 0), (1, 1), (1, 1)]
    assert told == ["Lumbar takes more and more memory; quit it and start it again."]


@pytest.mark.usefixtures("qapp")
def test_the_log_has_both_processes_figures_each_minute_of_the_first_hour(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """At the start and then by a timer, later as rarely as the memory is compared."""
    parent = QObject()
    with caplog.at_level(logging.INFO):
        looks, _service, _told = kept(parent, [])
    every_ms = sorted(timer.interval() for timer in looks.findChildren(QTimer))
    for _ in range(FIRST_LOOKS - 1):
        looks.look_at_vitals()
    later_ms = [timer.interval() for timer in looks.findChildren(QTimer)]

    assert every_ms == [VITALS_MS, MEMORY_MS] == [60_000, 600_000]
    assert later_ms == [MEMORY_MS, MEMORY_MS]
    assert FIRST_LOOKS * VITALS_MS == 3_600_000
    assert caplog.messages[0].startswith("running: ")
    assert caplog.messages[0].endswith("; 0.0 frames a second")


@pytest.mark.usefixtures("qapp")
def test_the_battery_is_asked_at_the_start_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The way on to the battery and back is the service's affair; here it is only looked at."""
    answers = iter([True, False])
    monkeypatch.setattr(upkeep, "on_battery", lambda: next(answers))
    parent = QObject()
    looks, service, _told = kept(parent, [], battery=True)
    looks.look_at_battery()

    assert service.on_battery == [True, False]
    assert len(looks.findChildren(QTimer)) == 3
