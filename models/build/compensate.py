"""Quantize a network layer by layer, each layer making good what those before it lost.

Every layer is fitted, on the calibration crops, to give the float network's output from the
*quantized* network's input: first by least squares, then rounded to int8 (`rounding`), and its
bias set so that each channel keeps its mean. Nothing is trained; one pass over the layers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

import numpy as np

from network import Layer, Network, convolved, joined
from rounding import on_grid

_RIDGE = 0.1
"""How strongly the fit holds on to the published weights, in mean input power."""

_PERCENTILE = 99.99
_SAMPLE = 4_000_000


@dataclass(frozen=True)
class Range:
    """The values that 0..255 stand for; zero is always one of them.

    Attributes:
        step: Distance of neighbouring values.
        zero: The code of 0.
    """

    step: float
    zero: int

    @classmethod
    def between(cls, low: float, high: float) -> Range:
        """The range from ``low`` (at most 0) to ``high`` (at least 0)."""
        step = (max(high, 0.0) - min(low, 0.0)) / 255
        return cls(step, round(-min(low, 0.0) / step))

    def codes(self, values: np.ndarray) -> np.ndarray:
        """uint8."""
        return np.clip(np.rint(values / np.float32(self.step)) + self.zero, 0, 255).astype(np.uint8)

    def values(self, codes: np.ndarray) -> np.ndarray:
        """float32."""
        return (codes.astype(np.float32) - np.float32(self.zero)) * np.float32(self.step)


@dataclass
class Quantized:
    """What the int8 model needs beside the network's weights and biases.

    Attributes:
        ranges: Of each tensor that is quantized.
        steps: Of each int8 layer's weights, ``(outputs,)``.
    """

    ranges: dict[str, Range] = field(default_factory=dict)
    steps: dict[str, np.ndarray] = field(default_factory=dict)


@dataclass
class _Tensor:
    """A tensor in both networks.

    Attributes:
        exact: In the float network.
        codes: In the quantized network, uint8; None where nothing reads it rounded.
        range: What the codes stand for.
        unrounded: In the quantized network, float32, where a float layer made it.
    """

    exact: np.ndarray
    codes: np.ndarray | None
    range: Range | None
    unrounded: np.ndarray | None = None

    def read(self, *, by_float: bool = False) -> np.ndarray:
        """What a layer of the quantized network reads, float32."""
        if self.unrounded is not None and (by_float or self.codes is None):
            return self.unrounded
        return self.range.values(self.codes)


def compensate(
    network: Network,
    entry: np.ndarray,
    entry_codes: tuple[np.ndarray, Range],
    *,
    float_steps: Collection[str],
) -> Quantized:
    """Change the network's weights and biases to those of the int8 model.

    Args:
        network: Changed in place.
        entry: ``(n, 3, S, S)`` float32, what the first layer reads.
        entry_codes: The same as uint8, and what the codes stand for.
        float_steps: Names of the nodes that stay float.
    """
    made = Quantized(ranges={network.entry: entry_codes[1]})
    tensors = {network.entry: _Tensor(entry, *entry_codes)}
    readings = Counter(name for step in network.steps for name in step.sources)
    for step in network.steps:
        sources = [tensors[name] for name in step.sources]
        stays_float = step.name in float_steps
        read = [source.read(by_float=stays_float) for source in sources]
        if isinstance(step, Layer):
            exact = step.activated(convolved(step, sources[0].exact))
            steps = _fit(step, sources[0].exact, read[0], to_grid=not stays_float)
            if steps is not None:
                made.steps[step.name] = steps
            approximate = step.activated(convolved(step, read[0]))
        else:
            exact = joined(step, [source.exact for source in sources], network.constants)
            approximate = joined(step, read, network.constants)
        if stays_float and all(reader.name in float_steps for reader in network.readers(step)):
            tensors[step.result] = _Tensor(exact, None, None, approximate)
        else:
            found = _range(approximate)
            made.ranges[step.result] = found
            kept = approximate if stays_float else None
            tensors[step.result] = _Tensor(exact, found.codes(approximate), found, kept)
        readings.subtract(step.sources)
        for name in [name for name in tensors if not readings[name]]:
            del tensors[name]
    return made


def _range(values: np.ndarray) -> Range:
    """All but the outermost values; few large ones must not cost the many their precision."""
    sample = values.reshape(-1)[:: max(1, values.size // _SAMPLE)]
    low, high = np.percentile(sample, [100 - _PERCENTILE, _PERCENTILE])
    return Range.between(float(low), float(high))


def _fit(layer: Layer, exact: np.ndarray, held: np.ndarray, *, to_grid: bool) -> np.ndarray | None:
    """Fit one layer to what it reads in the quantized network, ``held``.

    Returns:
        ``(outputs,)`` the steps of its weights, or None when they need not lie on a grid.
    """
    seen = _statistics(layer, exact, held)
    published = _grouped(layer)
    power = np.trace(seen.held_held, axis1=1, axis2=2) / published.shape[-1]
    ridge = (_RIDGE * power + 1e-12)[:, np.newaxis, np.newaxis]
    weights = (published @ seen.exact_held + ridge * published) @ np.linalg.inv(
        seen.held_held + ridge * np.eye(published.shape[-1])
    )
    steps = None
    if to_grid:
        weights, steps = on_grid(weights, seen.held_held, _partners(layer))
        steps = steps.reshape(-1)
    shift = published @ seen.exact_mean[..., np.newaxis] - weights @ seen.held_mean[..., np.newaxis]
    layer.bias = layer.bias + shift.reshape(-1)
    layer.weights = _ungrouped(layer, weights)
    return steps


def _grouped(layer: Layer) -> np.ndarray:
    """``(g, r, k)`` weights, see `rounding`; channels innermost, as onnxruntime multiplies them."""
    outputs = len(layer.weights)
    if layer.depthwise:
        return layer.weights.reshape(outputs, 1, -1)
    return layer.weights.transpose(0, 2, 3, 1).reshape(1, outputs, -1)


def _ungrouped(layer: Layer, weights: np.ndarray) -> np.ndarray:
    """The weights of `_grouped` in the layer's own shape."""
    outputs, inputs, height, width = layer.weights.shape
    if layer.depthwise:
        return weights.reshape(layer.weights.shape)
    return weights.reshape(outputs, height, width, inputs).transpose(0, 3, 1, 2)


def _partners(layer: Layer) -> np.ndarray | None:
    """``(k,)`` the input whose product is added to each one's in 16 bits, see `rounding`.

    Neighbouring channels, and over the end of a pixel on to the next one of the same row.
    """
    if layer.depthwise:
        return None
    _, inputs, height, width = layer.weights.shape
    row = inputs * width
    places = np.arange(row)
    partners = np.where(places ^ 1 < row, places ^ 1, places)
    return (row * np.arange(height)[:, np.newaxis] + partners).reshape(-1)


@dataclass(frozen=True)
class _Statistics:
    """Means ``(g, k)`` and covariances ``(g, k, k)`` of a layer's inputs in both networks."""

    exact_mean: np.ndarray
    held_mean: np.ndarray
    exact_held: np.ndarray
    held_held: np.ndarray


def _statistics(layer: Layer, exact: np.ndarray, held: np.ndarray) -> _Statistics:
    count = 0
    sums: list[np.ndarray] = [np.zeros(1)] * 4
    for exact_inputs, held_inputs in zip(_inputs(layer, exact), _inputs(layer, held), strict=True):
        transposed = held_inputs.transpose(0, 2, 1)
        new = (
            exact_inputs.sum(axis=-1, dtype=np.float64),
            held_inputs.sum(axis=-1, dtype=np.float64),
            exact_inputs @ transposed,
            held_inputs @ transposed,
        )
        sums = [total + value for total, value in zip(sums, new, strict=True)]
        count += held_inputs.shape[-1]
    exact_mean, held_mean, exact_held, held_held = (total / count for total in sums)
    across = held_mean[:, np.newaxis]
    return _Statistics(
        exact_mean,
        held_mean,
        exact_held - exact_mean[..., np.newaxis] * across,
        held_held - held_mean[..., np.newaxis] * across,
    )


def _inputs(layer: Layer, values: np.ndarray) -> Iterator[np.ndarray]:
    """For each crop ``(g, k, positions)``: what each output position multiplies."""
    height, width = layer.weights.shape[2:]
    top, left, bottom, right = layer.pads
    down, across = layer.strides
    for value in values:
        channels = len(value)
        padded = np.pad(value, ((0, 0), (top, bottom), (left, right)))
        windows = np.lib.stride_tricks.sliding_window_view(padded, (height, width), (1, 2))
        windows = windows[:, ::down, ::across]
        if layer.depthwise:
            windows = windows.transpose(0, 3, 4, 1, 2).reshape(channels, height * width, -1)
        else:
            windows = windows.transpose(3, 4, 0, 1, 2).reshape(1, height * width * channels, -1)
        yield windows
