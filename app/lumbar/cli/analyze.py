"""``lumbar analyze``: recordings and pictures through the same monitor as the tray program."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from lumbar.cli.findings import Findings, summary, summary_lines
from lumbar.cli.inputs import Recording, complain, play, problems_of, recordings, user_settings
from lumbar.cli.outputs import make_folder, output_option, refuse_overwriting
from lumbar.cli.products import Outputs, Products
from lumbar.cli.progress import progress
from lumbar.cli.report import About, limits_in_force, render
from lumbar.core.errors import InputError
from lumbar.core.sentence import printable
from lumbar.core.types import Frame, PostureUpdate
from lumbar.pipeline.assembly import baseline_of, lazy_depth, load_model, monitor_config
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.storage.profiles import load_profile

FILE = click.Path(path_type=Path)
FILE_OR_STDOUT = click.Path(path_type=Path, allow_dash=True)
RATE = click.FloatRange(0, 240, min_open=True)


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=FILE)
@click.option("--profile", type=FILE, help="Compare with this calibrated posture.")
@click.option("--every-frame", is_flag=True, help="Analyse every frame of a recording.")
@click.option("--rate", type=RATE, metavar="HZ", help="Frames a second to analyse.")
@click.option("--fps", type=RATE, metavar="HZ", help="Pictures are a sequence at this rate.")
@output_option("--out", metavar="DIR", help="Write all four files into this folder.")
@click.option("--jsonl", type=FILE_OR_STDOUT, metavar="FILE", help="One JSON record a frame.")
@click.option("--csv", type=FILE_OR_STDOUT, metavar="FILE", help="The same as a table.")
@output_option("--overlay", metavar="FILE.mp4", help="A video with the skeleton drawn.")
@output_option("--report", metavar="FILE.html", help="A page with charts.")
@click.option("--model", metavar="NAME", help="Pose model; see `lumbar models list`.")
@click.option("--json", "as_json", is_flag=True, help="Write the summary as JSON.")
@click.pass_context
def analyze(
    ctx: click.Context,
    *,
    inputs: Sequence[Path],
    profile: Path | None,
    every_frame: bool,
    rate: float | None,
    fps: float | None,
    out: Path | None,
    jsonl: Path | None,
    csv: Path | None,
    overlay: Path | None,
    report: Path | None,
    model: str | None,
    as_json: bool,
) -> None:
    """Score recordings and pictures.

    INPUT is a video, a picture or a folder of pictures. Pictures are independent of each other
    unless --fps says that they are a sequence. Of a recording as many frames a second are analysed
    as the settings say, unless --rate or --every-frame says otherwise.

    FILE may be - for standard output with --jsonl and --csv. The exit status is 1 if any INPUT
    could not be used.
    """
    if every_frame and rate is not None:
        raise click.UsageError("--every-frame and --rate exclude each other.")
    outputs = Outputs(jsonl, csv, overlay, report)
    if outputs.on_stdout + as_json > 1:
        raise click.UsageError("Only one of --jsonl -, --csv - and --json can use standard output.")
    if out is not None:
        make_folder(out)
        outputs = outputs.within(out)
    refuse_overwriting(outputs.files, [*inputs, profile])
    settings = user_settings(model=model)
    posture = None if profile is None else load_profile(profile)
    pose = load_model(settings)
    config, baseline = monitor_config(settings), baseline_of(posture)
    depth = lazy_depth(settings, complain)
    rate_hz = None if every_frame else rate or settings.rate_hz

    run = Run(
        recordings(inputs, rate_hz=rate_hz, fps=fps),
        lambda: PostureMonitor(pose, config, baseline, depth),
    )
    with Products(outputs) as products:
        for recording, frame, update in run.updates():
            products.add(frame, update, fps=recording.fps)
        if not run.findings.samples:
            ctx.exit(1)  # each input has said why; nothing is left behind
        if products.report_wanted:
            about = About(
                title="Posture report",
                model=settings.model,
                device=pose.device,
                profile="" if posture is None else posture.name,
                created=datetime.now().astimezone(),
                settings=limits_in_force(settings),
            )
            products.add_report(render(run.findings, about))
    if as_json:
        extra = {"model": settings.model, "device": pose.device, "rate_hz": rate_hz}
        click.echo(json.dumps({**extra, **run.summary()}, indent=2, allow_nan=False))
    elif not outputs.on_stdout:
        for line in [*summary_lines(run.findings), *(f"wrote {path}" for path in outputs.files)]:
            click.echo(line)
    if run.failed:
        ctx.exit(1)


class Run:
    """Plays recordings one after the other and keeps what was found.

    Attributes:
        findings: What was found so far.
        failed: Inputs nothing could be used of.
        problems: What was told on stderr, sentence by sentence.
    """

    def __init__(
        self, played: Sequence[Recording], make_monitor: Callable[[], PostureMonitor]
    ) -> None:
        self.findings = Findings()
        self.failed: list[Path] = []
        self.problems: list[str] = []
        self._make_monitor = make_monitor
        self._recordings = played
        self._inputs: list[dict[str, Any]] = []

    def updates(self) -> Iterator[tuple[Recording, Frame, PostureUpdate]]:
        """Every frame of every input with what was said about it; problems are told on the way."""
        with progress(len(self._recordings), "Analysing") as advance:
            for position, recording in enumerate(self._recordings):
                frames = 0
                for frame, update in self._played(recording):
                    if recording.independent or frames == 0:
                        name = frame.source if recording.independent else recording.source.name
                        self.findings.begin(name, picture=recording.independent)
                    self.findings.add(update)
                    frames += 1
                    yield recording, frame, update
                    advance(position + recording.progress(frame))
                self._inputs.append({"path": printable(str(recording.path)), "frames": frames})
                advance(position + 1.0)
        self.findings.finish()

    def _played(self, recording: Recording) -> Iterator[tuple[Frame, PostureUpdate]]:
        problems: list[str] = []
        try:
            yield from play(recording, self._make_monitor)
            problems = problems_of(recording.source)
        except InputError as error:
            self.failed.append(recording.path)
            problems = [str(error)]
        for problem in problems:
            complain(problem)
        self.problems.extend(problems)

    def summary(self) -> dict[str, Any]:
        """The run as JSON."""
        return {
            "inputs": self._inputs,
            "failed": [printable(str(path)) for path in self.failed],
            "problems": self.problems,
            **summary(self.findings),
        }
