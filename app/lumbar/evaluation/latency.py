"""How long models take on one thread, measured side by side."""

from __future__ import annotations

import statistics
import time
from collections.abc import Mapping, Sequence

import numpy as np

from lumbar.core.types import Picture
from lumbar.pose.model import PoseModel
from lumbar.pose.preprocess import Region

_SIZE_PX = 512
_WARM_UP = 5


def latencies_ms(models: Sequence[PoseModel], rounds: int = 40) -> Mapping[str, float]:
    """Median milliseconds of one look, by model name; the models take turns.

    What the picture shows does not matter to a convolution, so it is noise.
    """
    picture: Picture = np.random.default_rng(0).integers(
        0, 256, (_SIZE_PX, _SIZE_PX, 3), dtype=np.uint8
    )
    region = Region.whole_picture(_SIZE_PX, _SIZE_PX)
    took: dict[str, list[float]] = {model.info.name: [] for model in models}
    for _ in range(_WARM_UP + rounds):
        for model in models:
            started = time.perf_counter()
            model.look(picture, region)
            took[model.info.name].append((time.perf_counter() - started) * 1000)
    return {name: statistics.median(times[_WARM_UP:]) for name, times in took.items()}
