"""``lumbar calibrate``: a profile from recordings or pictures of good posture."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import click

from lumbar.cli.inputs import complain, play, problems_of, recordings, user_settings
from lumbar.cli.outputs import make_folder, output_option, refuse_overwriting
from lumbar.cli.progress import progress
from lumbar.core.baseline_document import baseline_to_dict
from lumbar.core.errors import InputError
from lumbar.pipeline.assembly import lazy_depth, load_model, monitor_config
from lumbar.pipeline.monitor import PostureMonitor
from lumbar.pipeline.recorded_calibration import RecordedCalibration
from lumbar.storage.profiles import Profile, save_profile

FILE = click.Path(path_type=Path)
RATE = click.FloatRange(0, 240, min_open=True)


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=FILE)
@output_option("--profile", required=True, help="The profile file to write.")
@click.option("--name", default="", help="What to call it.  [default: the file's name]")
@click.option("--rate", type=RATE, metavar="HZ", help="Frames a second to take of a recording.")
@click.option("--fps", type=RATE, metavar="HZ", help="Pictures are a sequence at this rate.")
@click.option("--model", metavar="NAME", help="Pose model; see `lumbar models list`.")
@click.pass_context
def calibrate(
    ctx: click.Context,
    *,
    inputs: Sequence[Path],
    profile: Path,
    name: str,
    rate: float | None,
    fps: float | None,
    model: str | None,
) -> None:
    """Make a profile from recordings or pictures of good posture.

    INPUT is a video, a picture or a folder of pictures of one person sitting well, all taken with
    the camera in one place. Frames that are too dark, show two people, a turned or cut-off face or
    somebody far away are left out; when most are, there is no profile. The exit status is 1 if
    there is none or any INPUT could not be used.
    """
    refuse_overwriting([profile], inputs)
    settings = user_settings(model=model)
    pose, config = load_model(settings), monitor_config(settings)
    depth = lazy_depth(settings, complain)

    def make_monitor() -> PostureMonitor:
        monitor = PostureMonitor(pose, config, depth=depth)
        monitor.hurry(True)
        return monitor

    played = recordings(inputs, rate_hz=rate or settings.rate_hz, fps=fps)
    calibration = RecordedCalibration(pose.somebody_else)
    failed = 0
    with progress(len(played), "Calibrating") as advance:
        for position, recording in enumerate(played):
            try:
                for frame, update in play(recording, make_monitor):
                    calibration.add(frame, update)
                    advance(position + recording.progress(frame))
                problems = problems_of(recording.source)
            except InputError as error:
                failed += 1
                problems = [str(error)]
            for problem in problems:
                complain(problem)
    if failed == len(played):
        ctx.exit(1)
    chosen = all(recording.independent for recording in played)
    made = Profile(
        name=name or profile.stem,
        camera="",
        created_epoch_s=time.time(),
        baseline=baseline_to_dict(calibration.finish(chosen=chosen)),
    )
    make_folder(profile.absolute().parent)
    save_profile(profile, made)
    frames = "1 frame" if calibration.taken == 1 else f"{calibration.taken} frames"
    click.echo(f"wrote {profile}: the posture of {frames}")
    if calibration.left_out:
        complain(f"{calibration.left_out} more were left out. {calibration.commonest}")
    if failed:
        ctx.exit(1)
