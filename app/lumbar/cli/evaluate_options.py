"""The options that evaluations have in common, one decorator for what goes together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from lumbar.cli.outputs import output_option
from lumbar.evaluation.coco_labels import Judging

FILE = click.Path(path_type=Path)

model_option = click.option(
    "--model",
    "models",
    metavar="NAME",
    multiple=True,
    help="Pose model by name or as an ONNX file; may be given several times.  [default: yours]",
)
_json_option = click.option(
    "--json", "as_json", is_flag=True, help="Write the figures as JSON, one object a line."
)
_report_option = output_option(
    "--report", metavar="FILE.html", help="Write a page with plots and pictures."
)
_annotations_option = click.option(
    "--annotations", type=FILE, metavar="COCO.json", help="Labels in COCO's keypoint format."
)
_images_option = click.option(
    "--images", type=FILE, metavar="DIR", help="Folder of the pictures the labels name."
)
_good_option = click.option(
    "--good", type=FILE, metavar="DIR", help="Pictures of a person sitting well, in order."
)
_bad_option = click.option(
    "--bad", type=FILE, metavar="DIR", help="Pictures of the same person sitting badly."
)
_baseline_option = click.option(
    "--baseline",
    type=click.IntRange(min=10),
    default=30,
    show_default=True,
    metavar="N",
    help="Calibrate on the first N good pictures.",
)
_depth_option = click.option(
    "--depth/--no-depth",
    default=True,
    show_default=True,
    help="Ask the depth model about posture, too.",
)
_keypoints_option = click.option(
    "--min-keypoints",
    type=click.IntRange(min=1),
    default=Judging.least_keypoints,
    show_default=True,
    help="Judge people with at least so many labelled points ...",
)
_area_option = click.option(
    "--min-area",
    type=click.FloatRange(min=0),
    default=Judging.least_area_px2,
    show_default=True,
    help="... and more than so many square pixels.",
)

Command = Callable[..., Any]


def labels_options(command: Command) -> Command:
    """Labelled pictures: ``annotations`` and ``images``."""
    return _annotations_option(_images_option(command))


def judging_options(command: Command) -> Command:
    """Which labelled people count: ``min_keypoints`` and ``min_area``."""
    return _keypoints_option(_area_option(command))


def posture_options(command: Command) -> Command:
    """Pictures of posture: ``good`` and ``bad``, ``baseline`` and ``depth``."""
    return _good_option(_bad_option(_baseline_option(_depth_option(command))))


def output_options(command: Command) -> Command:
    """Where the figures go: ``as_json`` and ``report``."""
    return _json_option(_report_option(command))
