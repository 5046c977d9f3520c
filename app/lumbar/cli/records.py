"""What ``lumbar analyze`` writes for each frame: the JSON-lines record and its flat CSV twin.

The keys and the angle names are a public interface; ``null`` always means "not known", never zero.
"""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Iterator, Mapping
from typing import Any

from lumbar.cli.outputs import Writable
from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.core.types import (
    ANGLE_NAMES,
    AlertEvent,
    DepthReading,
    JointAngles,
    Keypoints,
    PostureUpdate,
    RulaResult,
    View,
)
from lumbar.core.worksheet import STEP_SPANS
from lumbar.storage.export import harmless

Record = dict[str, Any]

STEP_NAMES: tuple[str, ...] = tuple(STEP_SPANS)
"""The eleven RULA steps in the order of the worksheet."""


def record(update: PostureUpdate) -> Record:
    """One frame's record, ready for JSON.

    Pixels are rounded to a hundredth, angles to a tenth of a degree, scores and deviation to a
    ten-thousandth: finer digits would be noise, and rounding keeps a record near 3 kB.
    """
    return {
        "source": update.source,
        "frame_index": update.frame_index,
        "t_s": round(update.t_s, 6),
        "state": update.state.value,
        "band": update.band.value,
        "keypoints": None if update.keypoints is None else _keypoints(update.keypoints),
        "angles": None if update.angles is None else _angles(update.angles),
        "view": (View.UNKNOWN if update.angles is None else update.angles.view).value,
        "rula": None if update.rula is None else _rula(update.rula),
        "deviation": None if update.deviation is None else round(update.deviation.value, 4),
        "alert": None if update.alert is None else alert_record(update.alert),
        "depth": None if update.depth is None else _depth(update.depth),
    }


def alert_record(alert: AlertEvent) -> Record:
    """One alert, ready for JSON."""
    return {
        "kind": alert.kind.value,
        "t_s": round(alert.t_s, 6),
        "reason": alert.reason,
        "advice": alert.advice,
        "bad_for_s": round(alert.bad_for_s, 3),
    }


def _depth(depth: DepthReading) -> Record:
    neck_deg, sd_deg = depth.neck_inclination_deg, depth.sd_deg
    return {
        "neck_inclination_deg": None if neck_deg is None else round(neck_deg, 1),
        "sd_deg": None if sd_deg is None else round(sd_deg, 1),
        "age_s": round(depth.age_s, 3),
        "presence": round(depth.presence, 4),
        "head_gap": round(depth.head_gap, 3) if math.isfinite(depth.head_gap) else None,
    }


def _keypoints(keypoints: Keypoints) -> Record:
    return {
        name: {"x_px": round(float(x), 2), "y_px": round(float(y), 2), "score": round(float(s), 4)}
        for name, (x, y), s in zip(KEYPOINT_NAMES, keypoints.xy_px, keypoints.score, strict=True)
    }


def _angles(angles: JointAngles) -> Record:
    return {
        name: {
            # Adding 0 turns the -0.0 that rounding can give into 0.0.
            "deg": None if (deg := angles[name].deg) is None else round(float(deg), 1) + 0.0,
            "basis": angles[name].basis.value,
            "sd_deg": None if (sd := angles[name].sd_deg) is None else round(float(sd), 1),
        }
        for name in ANGLE_NAMES
    }


def _rula(rula: RulaResult) -> Record:
    return {
        "grand_score": rula.grand_score,
        "grand_score_min": rula.grand_score_min,
        "grand_score_max": rula.grand_score_max,
        "action_level": rula.action_level,
        "side": rula.side,
        "probabilities": [round(p, 4) for p in rula.probabilities] or None,
        "likely_score": rula.likely_score,
        "interval": None if rula.interval is None else _interval(rula.interval),
        "main_part": rula.main_part,
        "shoulder_raised": {side: rula.raised.get(side) for side in ("left", "right")},
        "steps": {
            name: {
                "score": rula.steps[name].score,
                "min": rula.steps[name].low,
                "max": rula.steps[name].high,
                "basis": rula.steps[name].basis.value,
            }
            for name in STEP_NAMES
        },
    }


def _interval(interval: tuple[int, int]) -> Record:
    return {"min": interval[0], "max": interval[1]}


class JsonLines:
    """Writes records as JSON, one a line."""

    def __init__(self, stream: Writable) -> None:
        self._stream = stream

    def add(self, row: Record) -> None:
        """Write one record."""
        self._stream.write(json.dumps(row, allow_nan=False) + "\n")


class CsvTable:
    """Writes records as CSV, one row a frame, nested keys joined with a dot."""

    def __init__(self, stream: Writable) -> None:
        self._writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
        self._writer.writeheader()

    def add(self, row: Record) -> None:
        """Write one record; what is not known is an empty cell."""
        cells = {key: value for key, value in flatten(row) if key in _COLUMN_SET}
        cells["source"] = harmless(cells["source"])
        self._writer.writerow(cells)


def flatten(row: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Every leaf of a nested record with its dotted name."""
    for key, value in row.items():
        if isinstance(value, Mapping):
            yield from flatten(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


COLUMNS: tuple[str, ...] = (
    *("source", "frame_index", "t_s", "state", "band", "view", "deviation"),
    *("rula.grand_score", "rula.grand_score_min", "rula.grand_score_max"),
    *("rula.action_level", "rula.side", "rula.likely_score"),
    *("rula.interval.min", "rula.interval.max", "rula.main_part"),
    *("rula.shoulder_raised.left", "rula.shoulder_raised.right"),
    *("alert.kind", "alert.reason", "alert.advice"),
    *(
        f"rula.steps.{step}.{key}"
        for step in STEP_NAMES
        for key in ("score", "min", "max", "basis")
    ),
    *(f"angles.{name}.{key}" for name in ANGLE_NAMES for key in ("deg", "basis", "sd_deg")),
    *(f"keypoints.{name}.{key}" for name in KEYPOINT_NAMES for key in ("x_px", "y_px", "score")),
    *(
        f"depth.{key}"
        for key in ("neck_inclination_deg", "sd_deg", "age_s", "presence", "head_gap")
    ),
)
"""The CSV's header."""

_COLUMN_SET = frozenset(COLUMNS)
