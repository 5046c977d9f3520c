"""Files whose names are not UTF-8, or give a terminal orders."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from pathlib import Path

import numpy as np
import pytest

from cli.conftest import RunLumbar
from cli.made import judged
from lumbar.camera.replay import ImagesSource, VideoSource
from lumbar.cli.outputs import text_output
from lumbar.cli.overlay import OverlayVideo
from lumbar.core.errors import InputError
from lumbar.opencv import cv2

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux")

ODD, SHOWN = os.fsdecode(b"\xffa\x1b[31m"), "\\udcffa\\x1b[31m"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A grey wall of that name."""
    path = tmp_path / f"{ODD}.png"
    path.write_bytes(cv2.imencode(".png", np.full((120, 160, 3), 120, np.uint8))[1].tobytes())
    return path


def test_everything_is_written_about_such_a_picture(
    picture: Path, run_lumbar: RunLumbar, tmp_path: Path
) -> None:
    """Records, table, report and summary name it in letters that can be shown."""
    out = tmp_path / "out"
    result = run_lumbar("analyze", picture, "--out", out, "--json")
    figures = json.loads(result.stdout)
    (record,) = [json.loads(line) for line in (out / "records.jsonl").read_text().splitlines()]
    (row,) = csv.DictReader(io.StringIO((out / "records.csv").read_text(encoding="utf-8")))
    page = (out / "report.html").read_text(encoding="utf-8")

    assert (0, "") == (result.returncode, result.stderr)
    assert [str(picture.parent / f"{SHOWN}.png")] == [each["path"] for each in figures["inputs"]]
    assert record["source"] == row["source"] == f"{SHOWN}.png"
    assert f"{SHOWN}.png" in page


def test_a_folder_of_such_pictures(picture: Path) -> None:
    """Its frames bear names that can be shown."""
    source = ImagesSource(picture.parent)
    source.open()
    frame = source.read(0.0)
    source.close()

    assert frame is not None
    assert frame.source == f"{SHOWN}.png"


def test_a_video_of_such_a_name_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """OpenCV cannot be told the name."""
    path = tmp_path / f"{ODD}.mp4"
    path.touch()
    with pytest.raises(InputError, match="is not UTF-8, and so it cannot be opened; rename it"):
        VideoSource(path).open()


def test_an_annotated_video_of_such_a_name_is_refused_in_a_sentence(tmp_path: Path) -> None:
    """Nor this one."""
    path = tmp_path / f"{ODD}.mp4"
    with (
        pytest.raises(InputError, match=r"cannot be written; give a plain name"),
        OverlayVideo(path, path) as video,
    ):
        video.add(np.zeros((480, 640, 3), np.uint8), judged(0.0), 5.0)


def test_half_a_character_does_not_stop_a_text(tmp_path: Path) -> None:
    """Whatever it comes from, the rest of the file is there."""
    path = tmp_path / f"{ODD}.txt"
    with text_output(path) as stream:
        stream.write("one \ud800 two\n")

    assert path.read_text(encoding="utf-8") == "one \\ud800 two\n"
