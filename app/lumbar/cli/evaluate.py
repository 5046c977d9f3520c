"""``lumbar evaluate``: how good models and posture measures are, on data of the user's own."""

from __future__ import annotations

import click

from lumbar.cli.evaluate_angles import angles
from lumbar.cli.evaluate_compare import compare
from lumbar.cli.evaluate_keypoints import keypoints
from lumbar.cli.evaluate_posture import posture
from lumbar.cli.evaluate_robustness import robustness


@click.group()
def evaluate() -> None:
    """Measure models and posture against labelled data of your own.

    Keypoints that were found are kept in the cache folder, by the hashes of picture and model: a
    second run looks only at what changed. No picture is kept; a report shows pictures of yours in
    the file you name and nowhere else.
    """


for _command in (keypoints, posture, robustness, angles, compare):
    evaluate.add_command(_command)
