"""What the user-interface tests put in the place of the running monitor, and made-up results."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QObject, Slot

from fakes import sitter
from lumbar.core.baseline import Baseline
from lumbar.core.errors import LumbarError
from lumbar.core.rehearsal import Criteria
from lumbar.core.rula import rula_score
from lumbar.core.types import (
    ANGLE_NAMES,
    UNKNOWN_ANGLE,
    AlertEvent,
    AlertKind,
    Band,
    Basis,
    CameraState,
    Deviation,
    Frame,
    JointAngle,
    JointAngles,
    MinuteRow,
    MonitorStatus,
    PostureUpdate,
    RulaResult,
    RunState,
    SceneState,
    SetUp,
    View,
)
from lumbar.storage.history import History
from lumbar.storage.settings import Settings
from lumbar.ui.notifier import Notice


class FakeService:
    """The same methods as `PostureService`; notes what it was asked for and does it at once."""

    def __init__(self, status: MonitorStatus | None = None) -> None:
        self.status = status or MonitorStatus(RunState.RUNNING, CameraState.OK)
        self.settings = Settings()
        self.calls: list[tuple[str, object]] = []
        self.newest: tuple[Frame, PostureUpdate | None] | None = None
        self.baseline: Baseline | None = None
        self.told_cm: float | None = None
        self.arrangement = ""
        self.history_path: Path | None = None
        self.criteria = (Criteria(0.0, self.settings.deviation_limit, None),)

    def change_history(self, job: Callable[[History], str], done: Callable[[str], None]) -> None:
        assert self.history_path is not None
        try:
            with History(self.history_path) as history:
                sentence = job(history)
        except LumbarError as error:
            sentence = str(error)
        done(sentence)

    def latest(self) -> tuple[Frame, PostureUpdate | None] | None:
        return self.newest

    def pause(self) -> None:
        self.calls.append(("pause", None))
        self.status = replace(self.status, run_state=RunState.PAUSED)

    def resume(self) -> None:
        self.calls.append(("resume", None))
        self.status = replace(self.status, run_state=RunState.RUNNING)

    def snooze(self, seconds: float | None) -> None:
        self.calls.append(("snooze", seconds))

    def forget_warning(self) -> None:
        self.calls.append(("forget_warning", None))

    def teach(self) -> None:
        self.calls.append(("teach", None))

    def calibrate(
        self, seconds: float = 5.0, *, distance_cm: float | None = None, slouch: bool = False
    ) -> None:
        self.calls.append(("calibrate slouch" if slouch else "calibrate", seconds))
        self.told_cm = distance_cm
        self.status = replace(self.status, run_state=RunState.CALIBRATING, calibration=0.0)

    def cancel_calibration(self) -> None:
        if self.status.run_state is RunState.CALIBRATING:
            self.calls.append(("cancel_calibration", None))
            self.status = replace(self.status, run_state=RunState.RUNNING, calibration=None)


def rula(neck_deg: float = 15.0, trunk_deg: float = 5.0) -> RulaResult:
    """A score with the neck and the trunk measured and all else unknown."""
    known = {
        "neck_flexion": JointAngle(neck_deg, Basis.MEASURED),
        "trunk_flexion": JointAngle(trunk_deg, Basis.MEASURED),
    }
    by_name = {name: known.get(name, UNKNOWN_ANGLE) for name in ANGLE_NAMES}
    return rula_score(JointAngles(View.SIDE, by_name), SetUp(), held_s=10.0)


def update(band: Band = Band.GOOD, **changes: object) -> PostureUpdate:
    """A result in ``band``, complete when somebody is there."""
    made = PostureUpdate(0.0, 1_700_000_000.0, 0, "fake", SceneState.NO_PERSON, band)
    if band in (Band.GOOD, Band.FAIR, Band.POOR):
        deviation = {Band.GOOD: 0.3, Band.FAIR: 0.8, Band.POOR: 1.4}[band]
        made = replace(
            made,
            state=SceneState.OK,
            keypoints=sitter(),
            rula=rula(neck_deg={Band.GOOD: 5.0, Band.FAIR: 15.0, Band.POOR: 35.0}[band]),
            deviation=Deviation(deviation, {"head_height": -deviation}),
        )
    return replace(made, **changes)


def alert(kind: AlertKind, advice: str = "Move back a little") -> AlertEvent:
    """An alert of ``kind``."""
    return AlertEvent(kind, 0.0, "deviation", advice, 180.0)


def days_ago(days: int = 0) -> date:
    """Today or an earlier day, asked for anew in each test: the suite may run past midnight."""
    return date.today() - timedelta(days=days)


class _Home(QLocale):
    """Asks for the system's locale and is given one of the test."""

    place = QLocale.c()

    @staticmethod
    def system() -> QLocale:
        return _Home.place


def live_in(home: QLocale, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weeks begin as they do there, whatever is spoken."""
    monkeypatch.setattr(_Home, "place", home)
    monkeypatch.setattr("lumbar.ui.period.QLocale", _Home)


@dataclass
class WorkingDay:
    """Minute rows of a made-up day at the desk, the same at each call for one seed."""

    day: date
    seed: int = 0
    start_h: float = 8.6
    end_h: float = 17.4
    pauses_h: Iterable[tuple[float, float, Band]] = field(
        default=(
            (10.3, 10.5, Band.AWAY),
            (12.1, 12.9, Band.AWAY),
            (14.0, 14.6, Band.PAUSED),
            (16.0, 16.1, Band.AWAY),
        )
    )

    def rows(self) -> list[MinuteRow]:
        random = np.random.default_rng(self.seed)
        midnight = datetime(self.day.year, self.day.month, self.day.day).timestamp()
        rows, tired = [], 0.0
        for minute in range(round(self.start_h * 60), round(self.end_h * 60)):
            hour = minute / 60
            epoch_s = round(midnight) + 60 * minute
            away = next((b for start, end, b in self.pauses_h if start <= hour < end), None)
            if away is not None:
                tired = 0.0
                rows.append(MinuteRow(epoch_s, {away: 60.0}))
                continue
            tired = min(1.0, tired + 0.012)
            deviation = max(
                0.0, 0.2 + 0.9 * tired * (1 + math.sin(minute / 9)) / 2 + random.normal(0, 0.09)
            )
            band = Band.GOOD if deviation < 0.5 else Band.FAIR if deviation < 0.9 else Band.POOR
            unsure = float(random.random() < 0.04) * 40.0
            rows.append(
                MinuteRow(
                    epoch_s,
                    {band: 60.0 - unsure, Band.UNSURE: unsure},
                    rula_min=2.0 + 2.2 * deviation + random.normal(0, 0.1),
                    rula_max=3.2 + 2.4 * deviation + random.normal(0, 0.1),
                    deviation_mean=deviation,
                    deviation_max=deviation * 1.2,
                    worst_part="head_height",
                    alerts=int(band is Band.POOR and random.random() < 0.1),
                )
            )
        return rows


class Ear(QObject):
    """Notes the notices that no back end could show."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Notice] = []

    @Slot(object)
    def hear(self, notice: Notice) -> None:
        self.heard.append(notice)
