"""The report's picture: timeline, RULA range and deviation over one time axis, as inline SVG.

matplotlib and statsmodels are imported when a chart is drawn: together they cost about a second.
"""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from lumbar.cli.findings import Findings, Sample, clock
from lumbar.core.palette import BAND_COLOURS
from lumbar.core.types import Band, FloatArray

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

RULA_COLUMNS, DEVIATION_COLUMNS = 240, 800
"""Longer runs are averaged into this many columns: more cannot be seen and makes the file heavy."""

MOST_DEVIATION = 4.0
"""The chart ends here: further away is all the same, and the limit would vanish at the bottom."""

_TICK_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400)

_INK, _MUTED, _GRID, _LINE, _TREND = "#010101", "#020202", "#030303", "#040404", "#050505"
"""Stand-ins that the page's style sheet replaces, so that one drawing suits light and dark."""

_VARIABLES = {
    _INK: "var(--ink)",
    _MUTED: "var(--muted)",
    _GRID: "var(--grid)",
    _LINE: "var(--line)",
    _TREND: "var(--trend)",
}


def chart_svg(findings: Findings) -> str:
    """One SVG element with three charts one above the other; it scales with the page.

    Without any deviation the third chart is left out.
    """
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    with_deviation = any(sample.deviation is not None for sample in findings.samples)
    heights = [0.55, 2.0, 2.0] if with_deviation else [0.55, 2.0]
    with rc_context({"svg.fonttype": "none", "font.family": "sans-serif", "font.size": 10}):
        figure = Figure(figsize=(10, 1.0 + 1.15 * sum(heights)), layout="constrained")
        figure.patch.set_alpha(0)
        axes = figure.subplots(len(heights), 1, sharex=True, height_ratios=heights, squeeze=False)
        rows: list[Axes] = list(axes[:, 0])
        _draw_bands(rows[0], findings)
        _draw_rula(rows[1], findings)
        if with_deviation:
            _draw_deviation(rows[2], findings)
        _finish(rows, findings)
        return _svg(figure)


def _draw_bands(axis: Axes, findings: Findings) -> None:
    for band, start_s, end_s in _runs(findings.samples):
        axis.axvspan(start_s, end_s, color=BAND_COLOURS[band], lw=0)
    axis.set_yticks([])
    axis.set_title("State", loc="left", color=_INK, fontsize=11, fontweight="bold")
    for alert in findings.warnings:
        axis.plot(
            alert.x_s, 1.18, marker="v", color=_INK, ms=7, clip_on=False,
            transform=axis.get_xaxis_transform(),
        )  # fmt: skip


def _draw_rula(axis: Axes, findings: Findings) -> None:
    judged = [sample for sample in findings.samples if sample.rula]
    axis.set_title(
        "RULA grand score: from the lowest to the highest possible",
        loc="left", color=_INK, fontsize=11, fontweight="bold",
    )  # fmt: skip
    axis.set_ylim(0.7, 7.3)
    axis.set_yticks(range(1, 8))
    for low, high in ((2.5, 4.5), (4.5, 6.5)):
        axis.axhline(low, color=_GRID, lw=0.8)
        axis.axhline(high, color=_GRID, lw=0.8)
    for middle, level in ((1.6, "1"), (3.5, "2"), (5.5, "3"), (6.9, "4")):
        axis.text(
            1.005, middle, f"level {level}", transform=axis.get_yaxis_transform(),
            color=_MUTED, va="center", fontsize=8.5,
        )  # fmt: skip
    for piece in _pieces(judged):
        bounds = np.array([sample.rula for sample in piece], dtype=np.float64)
        x_s, columns = _columns(piece, bounds, RULA_COLUMNS)
        axis.fill_between(
            x_s, columns[:, 0], columns[:, 1],
            color=_LINE, alpha=0.3, lw=1.2, step="post", capstyle="butt",
        )  # fmt: skip
        # Not robust: scores are whole numbers, most of them equal, and none is an outlier.
        _draw_trend(axis, x_s[:-1], columns[:-1].mean(axis=1), robust=0)


def _draw_deviation(axis: Axes, findings: Findings) -> None:
    judged = [sample for sample in findings.samples if sample.deviation is not None]
    largest = max(sample.deviation or 0.0 for sample in judged)
    cut = f" (cut off at {MOST_DEVIATION:g})" if largest > MOST_DEVIATION else ""
    axis.set_title(
        f"Deviation from your own posture: 0 is yours, 1 is the limit{cut}",
        loc="left", color=_INK, fontsize=11, fontweight="bold",
    )  # fmt: skip
    axis.axhline(1.0, color=BAND_COLOURS[Band.POOR], lw=1.4, ls=(0, (5, 3)))
    axis.text(
        1.005, 1.0, "limit", transform=axis.get_yaxis_transform(),
        color=_MUTED, va="center", fontsize=8.5,
    )  # fmt: skip
    for piece in _pieces(judged):
        values = np.array([[sample.deviation] for sample in piece], dtype=np.float64)
        x_s, columns = _columns(piece, values, DEVIATION_COLUMNS)
        axis.plot(x_s, columns[:, 0], color=_LINE, lw=1.4, alpha=0.75, drawstyle="steps-post")
        _draw_trend(axis, x_s[:-1], columns[:-1, 0], robust=3)
    axis.set_ylim(0, min(max(1.3, 1.05 * largest), MOST_DEVIATION))


def _draw_trend(axis: Axes, x_s: FloatArray, values: FloatArray, *, robust: int) -> None:
    """A LOWESS line over a fifth of the piece; short pieces have no trend."""
    if len(x_s) < 30:
        return
    from statsmodels.nonparametric.smoothers_lowess import lowess

    span_s = float(x_s[-1] - x_s[0])
    trend = lowess(values, x_s, frac=0.2, it=robust, delta=0.005 * span_s, return_sorted=False)
    axis.plot(x_s, trend, color=_TREND, lw=2.2)


def _finish(rows: Sequence[Axes], findings: Findings) -> None:
    from matplotlib.ticker import MaxNLocator, MultipleLocator

    for axis in rows:
        axis.patch.set_alpha(0)
        axis.tick_params(colors=_MUTED, length=0, labelsize=9)
        for spine in axis.spines.values():
            spine.set_visible(False)
        if len(findings.starts) <= 8:
            for _, start_s in findings.starts[1:]:
                axis.axvline(start_s, color=_INK, lw=1)
        if axis is not rows[0]:
            for alert in findings.warnings:
                axis.axvline(alert.x_s, color=_INK, lw=1, ls=(0, (1, 2)))
    bottom = rows[-1]
    bottom.set_xlim(0, max(findings.length_s, 1e-3))
    if findings.pictures_only:
        bottom.xaxis.set_major_locator(MaxNLocator(10, integer=True))
        bottom.set_xlabel("pictures in order", color=_MUTED)
    else:
        step_s = next((s for s in _TICK_STEPS_S if findings.length_s / s <= 10), _TICK_STEPS_S[-1])
        bottom.xaxis.set_major_locator(MultipleLocator(step_s))
        bottom.xaxis.set_major_formatter(lambda value, _position: clock(value))
        bottom.set_xlabel("time in the recording, minutes:seconds", color=_MUTED)


def _svg(figure: Figure) -> str:
    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    svg = buffer.getvalue()
    svg = svg[svg.index("<svg") :]
    svg = re.sub(
        r'<svg [^>]*?viewBox="([^"]+)"[^>]*>', r'<svg viewBox="\1" role="img">', svg, count=1
    )
    for stand_in, variable in _VARIABLES.items():
        svg = svg.replace(stand_in, variable)
    return svg


def _runs(samples: Sequence[Sample]) -> Iterator[tuple[Band, float, float]]:
    """Stretches of one band: band, start and end on the time axis."""
    for band, group in itertools.groupby(samples, key=lambda sample: sample.band):
        members = list(group)
        yield band, members[0].x_s, members[-1].x_s + members[-1].weight_s


def _pieces(samples: Sequence[Sample]) -> Iterator[list[Sample]]:
    """Stretches without a gap, so that no line is drawn across time that was not judged."""
    piece: list[Sample] = []
    for sample in samples:
        if piece and (
            sample.input_index != piece[-1].input_index
            or sample.x_s - piece[-1].x_s - piece[-1].weight_s > 0.01
        ):
            yield piece
            piece = []
        piece.append(sample)
    if piece:
        yield piece


def _columns(
    piece: Sequence[Sample], values: FloatArray, most: int
) -> tuple[FloatArray, FloatArray]:
    """Average ``(n, m)`` values into at most ``most`` columns, with the end point repeated.

    Returns:
        Start of each column and the end of the last, ``(k + 1,)`` seconds; values ``(k + 1, m)``.
    """
    groups = np.array_split(np.arange(len(piece)), min(len(piece), most))
    x_s = [piece[int(group[0])].x_s for group in groups]
    x_s.append(piece[-1].x_s + piece[-1].weight_s)
    means = [values[group].mean(axis=0) for group in groups]
    means.append(means[-1])
    return np.array(x_s), np.array(means)
