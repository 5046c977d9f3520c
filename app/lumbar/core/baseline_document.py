"""A baseline as plain numbers for a profile file, and back.

The first version knew centres only. What was added since may be missing, and an older Lumbar
overlooks it, so the version is still 1.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict

import numpy as np

from lumbar.core.baseline import NEEDED, Baseline, Centre
from lumbar.core.errors import InputError
from lumbar.core.measures import MEASURES
from lumbar.core.placement import Placement
from lumbar.core.taught import Sides

_VERSION = 1
_PLACE = ("x", "y", "shoulders", "head")
_NEAREST_CM, _FURTHEST_CM = 10.0, 500.0


def baseline_to_dict(baseline: Baseline) -> dict[str, object]:
    """Plain numbers; `baseline_from_dict` reads them back."""
    document: dict[str, object] = {
        "version": _VERSION,
        "measures": {
            name: {"value": centre.value, "spread": centre.spread}
            for name, centre in baseline.centres.items()
        },
    }
    if baseline.correlation:
        document["correlation"] = [list(row) for row in baseline.correlation]
    if baseline.slouch:
        document["slouch"] = dict(baseline.slouch)
    if baseline.placement is not None:
        document["placement"] = asdict(baseline.placement)
    if baseline.distance_cm is not None:
        document["distance_cm"] = baseline.distance_cm
    if baseline.taught:
        document["taught"] = {name: list(sides) for name, sides in baseline.taught.items()}
    return document


def baseline_from_dict(document: Mapping[str, object]) -> Baseline:
    """Read what `baseline_to_dict` gave.

    Raises:
        InputError: Another version, an unknown name, or a value that is no usable number.
    """
    if document.get("version") != _VERSION:
        raise InputError("The calibration was made by another version; calibrate again.")
    measures = document.get("measures")
    if not isinstance(measures, Mapping) or not measures.keys() & set(NEEDED):
        raise InputError("The calibration holds no measures; calibrate again.")
    centres = {}
    for name, entry in measures.items():
        if name not in MEASURES or not isinstance(entry, Mapping):
            raise InputError("The calibration holds an unknown entry; calibrate again.")
        value, spread = _number(entry.get("value")), _number(entry.get("spread"))
        if value is None or spread is None or spread <= 0:
            raise _damaged(name)
        centres[name] = Centre(value, spread)
    return Baseline(
        centres,
        _correlation(document.get("correlation"), len(centres)),
        _slouch(document.get("slouch"), centres),
        _placement(document.get("placement")),
        _distance(document.get("distance_cm")),
        _taught(document.get("taught"), centres),
    )


def _correlation(rows: object, width: int) -> tuple[tuple[float, ...], ...]:
    if rows is None:
        return ()
    name = "correlation"
    if not isinstance(rows, list) or len(rows) != width:
        raise _damaged(name)
    matrix = []
    for row in rows:
        numbers = [_number(value) for value in row] if isinstance(row, list) else []
        if len(numbers) != width or None in numbers:
            raise _damaged(name)
        matrix.append(tuple(number for number in numbers if number is not None))
    found = np.array(matrix)
    usual = np.allclose(found, found.T) and np.allclose(np.diag(found), 1.0)
    if not usual or np.abs(found).max() > 1 + 1e-6 or np.linalg.eigvalsh(found).min() < -1e-6:
        raise _damaged(name)
    return tuple(matrix)


def _slouch(entry: object, centres: Mapping[str, Centre]) -> dict[str, float]:
    if entry is None:
        return {}
    if not isinstance(entry, Mapping) or not entry.keys() <= centres.keys():
        raise _damaged("slouch")
    slouch = {}
    for name, value in entry.items():
        number = _number(value)
        if number is None:
            raise _damaged("slouch")
        slouch[str(name)] = number
    return slouch


def _taught(entry: object, centres: Mapping[str, Centre]) -> dict[str, Sides]:
    if entry is None:
        return {}
    if not isinstance(entry, Mapping) or not entry.keys() <= centres.keys():
        raise _damaged("taught")
    taught = {}
    for name, sides in entry.items():
        numbers = [_number(side) for side in sides] if isinstance(sides, list) else []
        below, above = numbers if len(numbers) == 2 else (None, None)
        if below is None or above is None or min(below, above) < 0:
            raise _damaged("taught")
        taught[str(name)] = below, above
    return taught


def _placement(entry: object) -> Placement | None:
    if entry is None:
        return None
    if not isinstance(entry, Mapping):
        raise _damaged("placement")
    numbers = [number for name in _PLACE if (number := _number(entry.get(name))) is not None]
    if len(numbers) != len(_PLACE):
        raise _damaged("placement")
    return Placement(*numbers)


def _distance(value: object) -> float | None:
    if value is None:
        return None
    number = _number(value)
    if number is None or not _NEAREST_CM <= number <= _FURTHEST_CM:
        raise _damaged("distance")
    return number


def _damaged(name: str) -> InputError:
    return InputError("The calibration of {name} is damaged; calibrate again.", name=name)


def _number(value: object) -> float | None:
    """A finite number as float; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None
