"""Small grey pictures of made-up rooms, for tests."""

from __future__ import annotations

import math

import numpy as np

from lumbar.core.backdrop import Backdrop
from lumbar.core.types import FloatArray

HEIGHT, WIDTH = 72, 96


def room(
    right: float = 0.0,
    down: float = 0.0,
    turn_deg: float = 0.0,
    *,
    seed: int = 0,
    person_at: float = 0.5,
    gain: float = 1.0,
) -> Backdrop:
    """A room full of things, displaced in cells and turned about its middle; a person before it."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float64)
    turn = math.radians(turn_deg)
    a, b = x - right - (WIDTH - 1) / 2, y - down - (HEIGHT - 1) / 2
    u = a * math.cos(turn) + b * math.sin(turn)
    v = b * math.cos(turn) - a * math.sin(turn)
    chance = np.random.default_rng(seed)
    grey = np.full((HEIGHT, WIDTH), 120.0)
    for _ in range(150):
        cx, cy = chance.uniform(-90, 90), chance.uniform(-70, 70)
        wide, high = chance.uniform(3, 9, 2)
        patch = (np.abs(u - cx) < wide) & (np.abs(v - cy) < high)
        grey[patch] = chance.uniform(40, 210)
    return with_person(grey, person_at, gain)


def with_person(grey: FloatArray, person_at: float, gain: float) -> Backdrop:
    """A bright person before what is given, and the sensor's noise."""
    person = np.zeros((HEIGHT, WIDTH), bool)
    middle = int(person_at * WIDTH)
    person[20:, max(0, middle - 16) : middle + 16] = True
    seen = np.where(person, 230.0, grey) * gain
    noise = np.random.default_rng(1).normal(0, 1, grey.shape)
    return Backdrop(np.clip(seen + noise, 0, 255), person)
