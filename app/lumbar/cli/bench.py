"""``lumbar bench``: what Lumbar costs on this machine."""

from __future__ import annotations

import json
from typing import Any

import click

from lumbar import __version__
from lumbar.cli.inputs import user_settings
from lumbar.cli.machine import machine
from lumbar.cli.measure import model_figures, pipeline_figures
from lumbar.cli.measure_lowess import FULL, LIVE, SERIES, lowess_figures
from lumbar.cli.progress import progress

LOWESS_AIM = 100
"""Times as fast as statsmodels that LOWESS is meant to be."""


@click.command()
@click.option(
    "--frames",
    type=click.IntRange(10, 10_000),
    default=100,
    show_default=True,
    help="Frames of the built-in clip to measure with.",
)
@click.option("--model", metavar="NAME", help="Pose model; see `lumbar models list`.")
@click.option("--json", "as_json", is_flag=True, help="Write the figures as JSON.")
def bench(frames: int, model: str | None, as_json: bool) -> None:
    """Measure speed, size and memory on this machine.

    Frames of the built-in clip go through the whole pipeline. The int8 model and its float
    original take turns on the same picture, and so do Lumbar's LOWESS and that of statsmodels.
    """
    settings = user_settings(model=model)
    with progress(3, "Measuring") as advance:
        figures: dict[str, Any] = {"lumbar": __version__, "machine": machine()}
        figures |= pipeline_figures(settings, frames)
        advance(1)
        figures["model"] = model_figures(settings)
        advance(2)
        figures["lowess"] = lowess_figures(FULL)
        figures["lowess_live"] = lowess_figures(LIVE)
        advance(3)
    if as_json:
        click.echo(json.dumps(figures, indent=2, allow_nan=False))
        return
    for line in _lines(figures):
        click.echo(line)


def _lines(figures: dict[str, Any]) -> list[str]:
    """The figures for a terminal."""
    machine_, model = figures["machine"], figures["model"]
    watching = figures["watching"]
    features = ", ".join(machine_["cpu_features"] or []) or "not known"
    int8, whole = model["int8"], model["float"]
    lines = [
        f"{machine_['cpu']}, {machine_['cores']} cores; features: {features}",
        f"{model['name']} on {figures['device']}, {figures['threads']} thread(s), "
        f"{figures['frames']} frames of {figures['picture']}",
        "",
        f"{'per frame':<24}{'median':>10}{'p95':>10}",
        *(_row(name.replace("_", " "), ms) for name, ms in figures["stages_ms"].items()),
        *_depth_rows(figures),
        _row("total", figures["total_ms"]),
        "",
        f"CPU time {figures['cpu_ms_per_frame']:.1f} ms per frame; "
        f"{figures['frames_per_second']:.0f} frames per second at most",
        f"as it watches, {watching['cpu_ms_per_frame']:.1f} ms per frame: the model looks at "
        f"{watching['looked']:.0%} of them, and in the others nothing has changed",
        f"resident memory {figures['resident_mb']} MB",
        "",
        _row("int8 model", int8["latency_ms"]) + _megabytes(int8),
    ]
    if whole is None:
        lines.append(f"float model not measured: {model['float_missing']}")
    else:
        lines.append(
            _row(f"float model ({whole['origin']})", whole["latency_ms"]) + _megabytes(whole)
        )
        lines.append(
            f"int8 is {model['speedup']}x faster and {model['size_ratio']:.0%} of the size"
        )
    lines += [
        "",
        f"{f'LOWESS of {SERIES} series, CPU time':<40}{'Lumbar':>10}{'statsmodels':>13}",
        *_lowess_rows("", figures["lowess"]),
        *_lowess_rows("live window, ", figures["lowess_live"]),
    ]
    return lines


def _lowess_rows(kind: str, lowess: dict[str, Any]) -> list[str]:
    """One window: both times, and how many times as fast, said plainly where the aim is missed."""
    times = lowess["speedup"]
    again = lowess["robust_iterations"]
    name = f"{kind}{lowess['points']} points, {again} robust pass{'' if again == 1 else 'es'}"
    missed = "" if times >= LOWESS_AIM else f", below the aim of {LOWESS_AIM}"
    return [
        f"{name:<40}{lowess['lumbar_ms']['median']:>7.3f} ms"
        f"{lowess['statsmodels_ms']['median']:>10.2f} ms",
        f"  {times:.0f} times as fast{missed}; "
        f"largest difference {lowess['largest_difference']:.1e}",
    ]


def _depth_rows(figures: dict[str, Any]) -> list[str]:
    """How long the depth model looks, and how seldom."""
    depth = figures["depth"]
    if depth is None:
        return []
    often = f"  at {depth['looks']} of {figures['frames']} frames"
    return [_row("depth, each look", depth["look_ms"]) + often]


def _row(name: str, ms: dict[str, float]) -> str:
    return f"{name:<24}{ms['median']:>7.2f} ms{ms['p95']:>7.2f} ms"


def _megabytes(model: dict[str, Any]) -> str:
    return f"{model['size_bytes'] / 1e6:>8.1f} MB"
