"""Directions in the picture, whose y points down."""

from __future__ import annotations

import math

import numpy as np

from lumbar.core.types import FloatArray

UP: FloatArray = np.array([0.0, -1.0])
"""Against gravity, for a camera that stands level."""


def turn_deg(start: FloatArray, end: FloatArray) -> float:
    """Turn from one direction to another, −180..180; + is clockwise as one sees the picture."""
    cross = start[0] * end[1] - start[1] * end[0]
    return math.degrees(math.atan2(cross, start @ end))
