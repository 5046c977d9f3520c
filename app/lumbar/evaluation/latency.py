"""How long models take on one thread, measured side by side."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence

import numpy as np

from lumbar.core.types import Picture
from lumbar.evaluation.looking import BoxModel
from lumbar.pose.preprocess import Region

_SIZE_PX = 512
_WARM_UP = 5


def latencies_ms(models: Sequence[BoxModel], rounds: int = 40) -> list[float]:
    """Median milliseconds of one look, in the order of the models; they take turns.

    What the picture shows does not matter to a convolution, so it is noise.
    """
    picture: Picture = np.random.default_rng(0).integers(
        0, 256, (_SIZE_PX, _SIZE_PX, 3), dtype=np.uint8
    )
    region = Region.whole_picture(_SIZE_PX, _SIZE_PX)
    took: list[list[float]] = [[] for _ in models]
    for _ in range(_WARM_UP + rounds):
        for model, times in zip(models, took, strict=True):
            started = time.perf_counter()
            model.look(picture, region)
            times.append((time.perf_counter() - started) * 1000)
    return [statistics.median(times[_WARM_UP:]) for times in took]
