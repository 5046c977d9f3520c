"""Quantize BlazePose step by step, each convolution making good what was lost before it.

The float network and the quantized one are computed side by side. Each int8 convolution is fitted
by least squares to turn what the *quantized* network gives it into what the float network has,
and one that feeds an addition also undoes the error that the addition's other side brings along;
its weights are then rounded with error compensation (`blazepose_rounding`), and its bias set so
that each channel keeps its mean. Nothing is trained; one pass over the steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from blazepose_network import ENTRY, Network, Step
from blazepose_rounding import on_grid

_POSITIONS = 60_000
_POSITIONS_DEPTHWISE = 6_000
_RIDGE = 0.01
_RIDGE_FOR_FEW = 0.5
_SAMPLE = 400_000
_SHARES = np.linspace(0.25, 1.0, 31)


@dataclass(frozen=True)
class Range:
    """The values that the codes 0..255 stand for; zero is always one of them.

    Attributes:
        step: Distance of neighbouring values.
        zero: The code of 0.
    """

    step: float
    zero: int

    def held(self, values: np.ndarray) -> np.ndarray:
        """What is left of the values after rounding, float32."""
        codes = np.rint(values / np.float32(self.step))
        np.clip(codes, -self.zero, 255 - self.zero, out=codes)
        codes *= np.float32(self.step)
        return codes


@dataclass(frozen=True)
class Scheme:
    """What is rounded.

    Attributes:
        float_sizes: Tensors this high and wide, and the convolutions next to them, stay float.
        activations: Whether tensors are rounded, too, so that the arithmetic is int8. Otherwise
            only the weights of the plain convolutions are: the depthwise ones hold 3 % of all.
    """

    float_sizes: tuple[int, ...]
    activations: bool

    def rounds(self, network: Network, name: str) -> bool:
        """Whether a tensor is rounded to 8 bits."""
        return (
            self.activations
            and network.sizes[name] not in self.float_sizes
            and name not in network.heads.values()
        )

    def weighs(self, network: Network, step: Step) -> bool:
        """Whether a convolution's weights are rounded to 8 bits."""
        sizes = {step.size, network.sizes[step.sources[0]]}
        return (self.activations or not step.depthwise) and not sizes & set(self.float_sizes)


PICTURE = Range(1 / 255, 0)
"""The model reads bytes; 0..255 mean 0..1."""

INT8 = Scheme(float_sizes=(128, 4, 2, 1), activations=True)
"""Int8 arithmetic. In the first tensors 8 bits cost most accuracy; the last ones are so small that
int8 is no faster."""

INT8_WEIGHTS = Scheme(float_sizes=(1,), activations=False)
"""Float arithmetic, int8 weights: a quarter of the size and hardly any loss."""


@dataclass
class Quantized:
    """What the int8 model needs beside the network's weights and biases.

    Attributes:
        ranges: Of each tensor that is quantized, by name.
        codes: ``(outputs, inputs, height, width)`` of each int8 convolution, by its result.
        steps: Of each int8 convolution's weights, ``(outputs,)``, by its result.
    """

    ranges: dict[str, Range] = field(default_factory=dict)
    codes: dict[str, np.ndarray] = field(default_factory=dict)
    steps: dict[str, np.ndarray] = field(default_factory=dict)


@dataclass
class _Tensor:
    """A tensor in both networks; ``same`` where nothing has been rounded on the way to it."""

    exact: np.ndarray
    held: np.ndarray
    same: bool


def fit(network: Network, entry: np.ndarray, scheme: Scheme) -> Quantized:
    """Change the network's weights and biases to those of the int8 model.

    Args:
        network: Changed in place.
        scheme: What to round.
        entry: ``(n, 3, 256, 256)`` float32 calibration pictures, 0..1.
    """
    made = Quantized(ranges={ENTRY: PICTURE})
    chance = np.random.default_rng(0)
    walk = network.walked(_Tensor(entry, entry, same=True))
    for step in network.steps:
        sources = walk.read(step)
        same = all(source.same for source in sources)
        exact = step.computed(*(source.exact for source in sources))
        if step.kind == "conv" and scheme.weighs(network, step):
            wanted = exact + _error_beside(network, walk, step)
            pairs = scheme.activations and not step.depthwise
            _fit_conv(step, sources[0].held, wanted, made, chance, pairs=pairs)
            same = False
        elif step.kind == "conv" and not same and step.result not in network.heads.values():
            lost = exact - step.computed(sources[0].held)
            step.bias = step.bias + lost.mean(axis=(0, 2, 3), dtype=np.float64)
        held = exact if same else step.computed(*(source.held for source in sources))
        exact, held = step.activated(exact), step.activated(held)
        if scheme.rounds(network, step.result):
            made.ranges[step.result] = _range(step, held, made, chance)
            held, same = made.ranges[step.result].held(held), False
        walk.write(step, _Tensor(exact, held, same))
    return made


def _range(step: Step, values: np.ndarray, made: Quantized, chance: np.random.Generator) -> Range:
    """The range that errs least, cutting off few large values where that pays."""
    if step.kind in ("pool", "deepen", "enlarge") and step.sources[0] in made.ranges:
        return made.ranges[step.sources[0]]
    flat = values.reshape(-1)
    sample = flat[chance.integers(0, flat.size, _SAMPLE)]
    low, high = min(float(flat.min()), 0.0), max(float(flat.max()), 1e-6)
    candidates = []
    for share in _SHARES:
        step_size = share * (high - low) / 255
        candidates.append(Range(step_size, round(-share * low / step_size)))
    errors = [np.square(one.held(sample) - sample).mean() for one in candidates]
    return candidates[int(np.argmin(errors))]


def _error_beside(network: Network, walk: object, step: Step) -> np.ndarray | float:
    """What the other side of the addition that a linear convolution feeds has lost."""
    readers = network.readers(step.result)
    if step.relu6 or len(readers) != 1 or readers[0].kind != "add":
        return 0.0
    others = [name for name in readers[0].sources if name != step.result]
    other = walk.peek(others[0]) if others else None
    return 0.0 if other is None else other.exact - other.held


def _fit_conv(
    step: Step,
    held: np.ndarray,
    wanted: np.ndarray,
    made: Quantized,
    chance: np.random.Generator,
    *,
    pairs: bool,
) -> None:
    """Fit one convolution to what it reads in the quantized network."""
    missing = wanted - step.computed(held)
    if step.relu6:  # what is cut off on both sides does not matter
        present = wanted - missing
        missing[((wanted <= 0) & (present <= 0)) | ((wanted >= 6) & (present >= 6))] = 0
    inputs, targets = _positions(step, held, missing, chance)
    input_mean, target_mean = inputs.mean(axis=1), targets.mean(axis=1)
    inputs = inputs - input_mean[:, np.newaxis]
    count, size = inputs.shape[1:]
    moments = inputs.transpose(0, 2, 1) @ inputs / count
    power = np.maximum(np.trace(moments, axis1=1, axis2=2) / size, 1e-9)
    ridge = max(_RIDGE, _RIDGE_FOR_FEW * size / count)
    moments = moments.astype(np.float64) + ridge * power[:, np.newaxis, np.newaxis] * np.eye(size)
    both = inputs.transpose(0, 2, 1) @ (targets - target_mean[:, np.newaxis]) / count
    outputs = len(step.weights)
    before = step.weights.reshape((outputs, 1, -1) if step.depthwise else (1, outputs, -1))
    after = before + np.linalg.solve(moments, both).transpose(0, 2, 1)
    codes, steps = on_grid(after, moments, pairs=pairs)
    rounded = codes * steps[..., np.newaxis]
    shift = target_mean - ((rounded - before) @ input_mean[..., np.newaxis])[..., 0]
    step.bias = step.bias + shift.reshape(-1)
    step.weights = rounded.reshape(step.weights.shape)
    made.codes[step.result] = codes.reshape(step.weights.shape).astype(np.int8)
    made.steps[step.result] = steps.reshape(-1)


def _positions(
    step: Step, held: np.ndarray, missing: np.ndarray, chance: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Some output positions: ``(g, positions, k)`` inputs and ``(g, positions, r)`` targets."""
    limit = _POSITIONS_DEPTHWISE if step.depthwise else _POSITIONS
    each = step.size**2
    pictures = chance.permutation(len(held))[: -(-limit // each) + 2]
    inputs = np.concatenate(list(_windows(step, held[pictures])), axis=1)
    targets = missing[pictures].transpose(1, 0, 2, 3).reshape(len(missing[0]), -1)
    chosen = chance.permutation(inputs.shape[1])[:limit]
    if step.depthwise:
        return inputs[:, chosen], targets[:, chosen, np.newaxis]
    return inputs[:, chosen], targets[np.newaxis, :, chosen].transpose(0, 2, 1)


def _windows(step: Step, values: np.ndarray) -> Iterator[np.ndarray]:
    """For each picture ``(g, positions, k)``: what each output position multiplies."""
    height, width = step.weights.shape[2:]
    top, left, bottom, right = step.pads
    for value in values:
        padded = np.pad(value, ((0, 0), (top, bottom), (left, right)))
        windows = np.lib.stride_tricks.sliding_window_view(padded, (height, width), (1, 2))
        windows = windows[:, :: step.stride, :: step.stride]
        if step.depthwise:
            yield windows.reshape(len(value), -1, height * width)
        else:
            windows = windows.transpose(1, 2, 0, 3, 4)
            yield windows.reshape(1, windows.shape[0] * windows.shape[1], -1)
