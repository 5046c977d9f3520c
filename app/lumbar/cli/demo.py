"""``lumbar demo``: the built-in clip through the whole pipeline, without camera and screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from lumbar import paths
from lumbar.camera.demo import SEGMENTS, DemoSource
from lumbar.cli.findings import Findings, clock, summary_lines
from lumbar.cli.inputs import complain
from lumbar.cli.outputs import make_folder, output_option
from lumbar.cli.products import Outputs, Products
from lumbar.cli.progress import progress
from lumbar.cli.report import About, limits_in_force, render
from lumbar.core.errors import InputError
from lumbar.core.types import MinuteRow
from lumbar.pipeline.assembly import lazy_depth, load_model, monitor_config
from lumbar.pipeline.calibration import Calibration
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.storage.history import History
from lumbar.storage.settings import Settings

START_EPOCH_S = int(datetime(2026, 1, 5, 9, 0, tzinfo=UTC).timestamp())
"""When the clip takes place: fixed, so that every run gives the same history."""

SETTINGS = Settings(
    arms_supported="yes",
    legs_supported="yes",
    wrist_neutral="yes",
    back_supported="yes",
    cooldown_s=20.0,
)
"""Everybody's demo is judged alike: by the defaults and a complete set-up. Only the pause between
two warnings is shorter, because the clip squeezes two bad spells into four minutes."""

CALIBRATION_S = 8.0


@click.command()
@output_option(
    "--out",
    default=Path("lumbar-demo"),
    show_default=True,
    metavar="DIR",
    help="Folder to leave the results in.",
)
def demo(out: Path) -> None:
    """Play the built-in sample and leave a report: no camera, no screen.

    The clip is made from one public-domain portrait: upright, leaning in, tilting, gone, back. It
    runs through the same code as the tray program, on the clip's own time.
    """
    make_folder(out)
    outputs = Outputs(overlay=out / "overlay.mp4", report=out / "report.html")
    pose = load_model(SETTINGS)
    depth = lazy_depth(SETTINGS, complain)
    monitor = PostureMonitor(pose, monitor_config(SETTINGS), depth=depth)
    with Products(outputs) as products:
        played = play_demo(monitor, products)
        about = About(
            title="Lumbar demo",
            model=SETTINGS.model,
            device=pose.device,
            profile="the first upright seconds",
            created=datetime.now().astimezone(),
            settings=limits_in_force(SETTINGS),
        )
        products.add_report(render(played.findings, about))
    history = out / "history.sqlite3"
    store(history, played.minutes)
    click.echo("the clip: " + ", ".join(f"{clock(s.start_s)} {s.label}" for s in SEGMENTS))
    click.echo(f"calibrated on the upright posture until {clock(played.calibrated_s)}")
    for line in summary_lines(played.findings):
        click.echo(line)
    for path in (*outputs.files, history):
        click.echo(f"wrote {path}")


@dataclass(frozen=True)
class Played:
    """What a run of the clip gave.

    Attributes:
        findings: Of every frame after the calibration, and of those before it.
        minutes: The history of the clip.
        calibrated_s: Clip time at which the calibration was done.
    """

    findings: Findings
    minutes: list[MinuteRow]
    calibrated_s: float


def play_demo(monitor: PostureMonitor, products: Products) -> Played:
    """Play the clip, calibrating on its first seconds as the tray program would."""
    source = DemoSource(
        paths.assets_dir() / "demo" / "portrait.png",
        rate_hz=SETTINGS.rate_hz,
        start_epoch_s=START_EPOCH_S,
    )
    calibration = Calibration(CALIBRATION_S)
    calibrated_s = 0.0
    findings = Findings()
    findings.begin(source.name)
    minutes: list[MinuteRow] = []
    monitor.hurry(True)
    source.open()
    try:
        with progress(source.frame_count, "Playing the demo") as advance:
            while (frame := source.read(0.0)) is not None:
                update = monitor.step(frame)
                if not calibration.done:
                    calibration.add(frame, update)
                    if calibration.done:
                        monitor.use_baseline(calibration.baseline)
                        monitor.hurry(False)
                        calibrated_s = frame.t_s
                findings.add(update)
                minutes.extend(update.minutes)
                products.add(frame, update, fps=source.fps)
                advance(frame.index + 1)
    finally:
        source.close()
    if calibration.problem:
        raise InputError(calibration.problem)
    findings.finish()
    minutes.extend(monitor.flush())
    return Played(findings, minutes, calibrated_s)


def store(path: Path, minutes: list[MinuteRow]) -> None:
    """Write the history of the clip; an earlier run's rows give way to it."""
    with History(path) as history:
        history.delete(START_EPOCH_S, START_EPOCH_S + 86_400)
        history.add(minutes)
