"""Which arithmetic a model runs best in on this processor: a test of at most two seconds.

Processors differ in what int8 costs. With the instructions for it (VNNI and the like) it takes
less than half the time of float; without them, and with an unlucky kernel, it may take several
times as long (onnxruntime#6732, #12854), and some older ones let sums of products overflow. The
model file holds its rounding as steps of its own, so the same file can be run in both ways with
the same values: no second file is needed, only a choice.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from lumbar.core.errors import ModelError
from lumbar.core.types import Picture
from lumbar.opencv import cv2
from lumbar.pose.manifest import ModelInfo
from lumbar.pose.model import PoseModel, open_session
from lumbar.pose.preprocess import Region, model_picture
from lumbar.pose.spare_memory import give_back

RUNTIME = getattr(ort, "__version__", "")
"""Version of onnxruntime: another one may choose other kernels."""

MOST_ROUNDS = 10
LIMIT_S = 1.0
"""The runs end after this; loading the model twice takes the rest of the two seconds."""

WORTH = 0.8
"""Float must take less than this share of int8's time to be preferred: a tie is no reason."""

MOST_APART = 0.03
"""Share of the picture's side by which a joint may lie elsewhere than in float. What rounding does
to the picture used here is 0.002; where int8 arithmetic overflows it is far more."""

_SEEN = 0.3


@dataclass(frozen=True)
class Verdict:
    """What the test found.

    Attributes:
        int8_ms: Shortest run in int8 arithmetic.
        float_ms: Shortest run of the same model in float arithmetic.
        apart: Largest distance of a joint between the two, as a share of the picture's side.
    """

    int8_ms: float
    float_ms: float
    apart: float

    @property
    def in_float(self) -> bool:
        """Whether float is to be used: int8 is slower here, or wrong."""
        return self.float_ms < WORTH * self.int8_ms or self.apart > MOST_APART


def self_test(
    info: ModelInfo,
    picture: Path,
    *,
    threads: int = 1,
    open_session: Callable[..., Any] = open_session,
    clock_s: Callable[[], float] = time.perf_counter,
) -> Verdict:
    """Run a model both ways on one picture, in turns, so that other work slows both alike.

    Args:
        info: The model.
        picture: A picture file with a person.
        threads: Threads within one run.
        open_session: As in `lumbar.pose.model`.
        clock_s: Seconds from any beginning.

    Raises:
        ModelError: The model or the picture cannot be used.
    """
    image = _read(picture)
    whole = Region.whole_picture(image.shape[1], image.shape[0])
    looked_at = model_picture(image, whole, info.input_size)[np.newaxis]
    sessions = [
        open_session(info, device="cpu", threads=threads, in_float=in_float)
        for in_float in (False, True)
    ]
    seen = [_run(session, looked_at) for session in sessions]  # the first run is always slower
    ways = [partial(_run, session, looked_at) for session in sessions]
    int8_s, float_s = _shortest_s(ways, clock_s)
    del sessions, ways
    give_back()
    return Verdict(1000 * int8_s, 1000 * float_s, _apart(*seen))


def is_slower(
    model: PoseModel,
    other: PoseModel,
    picture: Path,
    clock_s: Callable[[], float] = time.perf_counter,
) -> bool:
    """Whether a model takes longer than the other for a look at the picture: a graphics card may.

    Raises:
        ModelError: The picture cannot be used.
    """
    image = _read(picture)
    whole = Region.whole_picture(image.shape[1], image.shape[0])
    looks = [partial(each.look, image, whole) for each in (model, other)]
    for look in looks:
        look()  # the first one on a card loads its libraries
    one_s, other_s = _shortest_s(looks, clock_s)
    return one_s > other_s


def _read(picture: Path) -> Picture:
    image = cv2.imread(str(picture))
    if image is None:
        raise ModelError("The picture {path} is missing; please reinstall Lumbar.", path=picture)
    return np.asarray(image, np.uint8)


def _shortest_s(
    ways: Sequence[Callable[[], object]], clock_s: Callable[[], float]
) -> tuple[float, ...]:
    """The shortest time of each way; they take turns, so that other work slows all alike."""
    shortest_s = [math.inf] * len(ways)
    began_s = clock_s()
    for _ in range(MOST_ROUNDS):
        for number, way in enumerate(ways):
            before_s = clock_s()
            way()
            shortest_s[number] = min(shortest_s[number], clock_s() - before_s)
        if clock_s() - began_s > LIMIT_S:
            break
    return tuple(shortest_s)


def _run(session: Any, looked_at: NDArray[np.uint8]) -> NDArray[np.float64]:
    """``(17, 3)``: y and x as shares of the picture's side, score 0..1."""
    name = session.get_inputs()[0].name
    return np.asarray(session.run(None, {name: looked_at})[0], np.float64).reshape(17, 3)


def _apart(rounded: NDArray[np.float64], plain: NDArray[np.float64]) -> float:
    """Largest distance between the joints that float sees; nothing seen says nothing."""
    seen = plain[:, 2] >= _SEEN
    if not seen.any():
        return 0.0
    return float(np.linalg.norm(rounded[seen, :2] - plain[seen, :2], axis=1).max())
