"""The history as CSV or JSON, for other programs."""

from __future__ import annotations

import csv
import datetime
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lumbar.core.types import Band, MinuteRow

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a cell that begins so for a formula and runs it."""


def harmless(text: str) -> str:
    """A text cell that no spreadsheet runs (a picture may be named ``=1+1.png``)."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def write_csv(rows: Iterable[MinuteRow], stream: SupportsWrite[str]) -> None:
    """Write one line a minute under a line of names; cells without a value are empty."""
    writer = csv.writer(stream)
    writer.writerow(_record(MinuteRow(0, {})))
    for row in rows:
        writer.writerow(map(_cell, _record(row).values()))


def write_json(rows: Iterable[MinuteRow], stream: SupportsWrite[str]) -> None:
    """Write an array with one object a minute; what has no value is null."""
    stream.write("[")
    separator = "\n"
    for row in rows:
        stream.write(separator + json.dumps(_record(row)))
        separator = ",\n"
    stream.write("\n]\n")


def _record(row: MinuteRow) -> dict[str, object]:
    start = datetime.datetime.fromtimestamp(row.epoch_s).astimezone()
    return {
        "start": start.isoformat(),
        "epoch_s": row.epoch_s,
        **{f"{band}_s": round(row.seconds.get(band, 0.0), 3) for band in Band},
        "rula_min": row.rula_min,
        "rula_max": row.rula_max,
        "deviation_mean": row.deviation_mean,
        "deviation_max": row.deviation_max,
        "worst_part": row.worst_part,
        "alerts": row.alerts,
    }


def _cell(value: object) -> object:
    return harmless(value) if isinstance(value, str) else value
