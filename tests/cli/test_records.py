"""The records of `lumbar analyze`: names, types and what unknown looks like."""

from __future__ import annotations

import csv
import io
import json
import math
from dataclasses import replace

import numpy as np
import pytest

from cli.made import judged, unjudged
from lumbar.cli.records import COLUMNS, CsvTable, JsonLines, record
from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.core.types import (
    ANGLE_NAMES,
    AlertEvent,
    AlertKind,
    Basis,
    DepthReading,
    JointAngle,
    JointAngles,
    SceneState,
    View,
)


def test_a_record_has_the_public_keys() -> None:
    """The keys of a record are the ones programs that read it rely on."""
    keys = {
        "source", "frame_index", "t_s", "state", "band", "keypoints",
        "angles", "view", "rula", "deviation", "alert", "depth",
    }  # fmt: skip

    assert keys == set(record(judged(1.0)))
    assert keys == set(record(unjudged(1.0)))


def test_a_judged_frame_names_every_keypoint_angle_and_step() -> None:
    """Keypoints carry pixels and score, angles degrees and basis, steps score, bounds and basis."""
    row = record(judged(1.25, bounds=(3, 5)))

    assert list(KEYPOINT_NAMES) == list(row["keypoints"])
    assert {"x_px": 320.0, "y_px": 150.0, "score": 0.9} == row["keypoints"]["nose"]
    assert list(ANGLE_NAMES) == list(row["angles"])
    assert {"deg": 12.3, "basis": "measured", "sd_deg": None} == row["angles"]["neck_side_bend"]
    assert {"deg": None, "basis": "unknown", "sd_deg": None} == row["angles"]["neck_flexion"]
    assert {"score": 2, "min": 2, "max": 2, "basis": "measured"} == row["rula"]["steps"][
        "upper_arm"
    ]
    assert {"score": None, "min": 1, "max": 3, "basis": "unknown"} == row["rula"]["steps"]["wrist"]
    assert (None, 3, 5, None, "both") == tuple(
        row["rula"][key]
        for key in ("grand_score", "grand_score_min", "grand_score_max", "action_level", "side")
    )
    assert ("front", 0.2, 5) == (row["view"], row["deviation"], row["frame_index"])


def test_a_score_says_how_sure_it_is() -> None:
    """Probabilities, the likely score, its interval and the main part; angles their error."""
    plain = judged(0.0)
    assert plain.rula is not None
    assert plain.angles is not None
    chances = (0.0, 0.0, 0.2, 0.654321, 0.145679, 0.0, 0.0)
    known = replace(
        plain.rula, probabilities=chances, likely_score=4, interval=(3, 5), main_part="neck"
    )
    angles = {**plain.angles.by_name, "neck_flexion": JointAngle(21.0, Basis.MEASURED, 11.06)}
    row = record(replace(plain, rula=known, angles=JointAngles(View.SIDE, angles)))
    without = record(plain)["rula"]

    assert [0.0, 0.0, 0.2, 0.6543, 0.1457, 0.0, 0.0] == row["rula"]["probabilities"]
    assert (4, {"min": 3, "max": 5}, "neck") == tuple(
        row["rula"][key] for key in ("likely_score", "interval", "main_part")
    )
    assert row["angles"]["neck_flexion"]["sd_deg"] == 11.1
    assert [None] * 4 == [
        without[key] for key in ("probabilities", "likely_score", "interval", "main_part")
    ]


def test_a_raised_shoulder_is_true_false_or_not_known() -> None:
    """Of each side by itself, in the CSV too."""
    plain = judged(0.0)
    assert plain.rula is not None
    row = record(replace(plain, rula=replace(plain.rula, raised={"left": True})))

    assert row["rula"]["shoulder_raised"] == {"left": True, "right": None}
    assert {"rula.shoulder_raised.left", "rula.shoulder_raised.right"} <= set(COLUMNS)


def test_what_was_not_judged_is_null() -> None:
    """A frame without a person has null where there is nothing to say, and no invented number."""
    row = record(unjudged(0.0))

    assert "no_person" == row["state"]
    assert [None] * 4 == [row[key] for key in ("keypoints", "angles", "rula", "deviation")]
    assert "unsure" == record(unjudged(0.0, SceneState.UNSURE))["state"]


def test_without_a_profile_the_deviation_is_null() -> None:
    """No baseline, no deviation."""
    assert record(judged(0.0, deviation=None))["deviation"] is None


def test_the_depth_opinion_carries_what_it_rests_on() -> None:
    """The inclination with its spread and age; null where the models disagree or see no head."""
    sure = replace(judged(0.0), depth=DepthReading(47.26, 0.84, 0.5, 0.98765, 0.0421))
    apart = replace(judged(0.0), depth=DepthReading(None, None, 0.0, 0.9, math.inf))

    assert {
        "neck_inclination_deg": 47.3, "sd_deg": 0.8, "age_s": 0.5, "presence": 0.9877,
        "head_gap": 0.042,
    } == record(sure)["depth"]  # fmt: skip
    assert [None, None, None] == [
        record(apart)["depth"][key] for key in ("neck_inclination_deg", "sd_deg", "head_gap")
    ]
    assert record(judged(0.0))["depth"] is None


def test_json_lines_are_one_object_a_line() -> None:
    """Each record is one line of JSON that reads back as the same record."""
    stream = io.StringIO()
    lines = JsonLines(stream)
    rows = [record(judged(0.0, source="ärger\n.mp4")), record(unjudged(0.25))]
    for row in rows:
        lines.add(row)

    assert rows == [json.loads(line) for line in stream.getvalue().splitlines()]


def test_the_table_holds_the_same_figures() -> None:
    """A CSV row carries the record's leaves; unknown is an empty cell."""
    alert = AlertEvent(AlertKind.RAISE, 2.0, "deviation", "Move back a little", 20.0)
    stream = io.StringIO()
    table = CsvTable(stream)
    table.add(record(judged(2.0, alert=alert)))
    table.add(record(unjudged(2.25)))
    first, second = csv.DictReader(io.StringIO(stream.getvalue()))

    assert list(COLUMNS) == list(first)
    assert ("320.0", "3", "", "12.3", "Move back a little") == (
        first["keypoints.nose.x_px"],
        first["rula.grand_score_min"],
        first["rula.grand_score"],
        first["angles.neck_side_bend.deg"],
        first["alert.advice"],
    )
    assert ("no_person", "", "") == (
        second["state"],
        second["rula.grand_score_min"],
        second["keypoints.nose.x_px"],
    )


@pytest.mark.parametrize("name", ["=1+1.png", "+1.png", "-1.png", "@SUM(A1).png"])
def test_no_name_of_a_file_is_a_formula(name: str) -> None:
    """In the table an apostrophe stands before it."""
    stream = io.StringIO()
    CsvTable(stream).add(record(judged(0.0, source=name)))
    (row,) = csv.DictReader(io.StringIO(stream.getvalue()))

    assert row["source"] == f"'{name}"


def test_rounding_gives_no_negative_zero() -> None:
    """An angle just below zero is written as 0.0."""
    from lumbar.core.types import Basis, JointAngle, JointAngles, View

    update = judged(0.0)
    assert update.angles is not None
    angles = {**update.angles.by_name, "neck_twist": JointAngle(-0.01, Basis.MEASURED)}
    object.__setattr__(update, "angles", JointAngles(View.FRONT, angles))
    degrees = record(update)["angles"]["neck_twist"]["deg"]

    assert not np.signbit(degrees)
