"""`lumbar analyze`, run as the user runs it."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cli.conftest import DATA, RunLumbar
from lumbar.cli.records import COLUMNS
from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.core.types import ANGLE_NAMES
from lumbar.opencv import cv2

Result = subprocess.CompletedProcess[str]

SIZE = (320, 320)
FRAMES, FPS = 20, 10.0


@pytest.fixture(scope="module")
def portrait(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public-domain portrait as a PNG file."""
    from skimage import data

    path = tmp_path_factory.mktemp("pictures") / "portrait.png"
    cv2.imwrite(str(path), cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR))
    return path


@pytest.fixture(scope="module")
def clip(portrait: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of the portrait, then half a second of an empty wall."""
    path = tmp_path_factory.mktemp("clip") / "clip.mp4"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), FPS, SIZE)
    picture = cv2.resize(cv2.imread(str(portrait)), SIZE, interpolation=cv2.INTER_AREA)
    for _ in range(FRAMES):
        writer.write(picture)
    for _ in range(5):
        writer.write(np.full_like(picture, 120))
    writer.release()
    return path


@dataclass(frozen=True)
class Analysed:
    """One run with everything it left."""

    result: Result
    folder: Path
    records: list[dict[str, Any]]


@pytest.fixture(scope="module")
def analysed(
    clip: Path, run_lumbar: RunLumbar, tmp_path_factory: pytest.TempPathFactory
) -> Analysed:
    """The clip, every frame, with all four products and a profile made from itself."""
    folder = tmp_path_factory.mktemp("analysed")
    profile = folder / "profile.json"
    made = run_lumbar("calibrate", clip, "--rate", "10", "--profile", profile)
    assert made.returncode == 0, made.stderr
    result = run_lumbar(
        "analyze", clip, "--every-frame", "--profile", profile, "--out", folder / "out", "--json"
    )
    assert result.returncode == 0, result.stderr
    lines = (folder / "out" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    return Analysed(result, folder / "out", [json.loads(line) for line in lines])


def test_every_frame_has_a_record(analysed: Analysed) -> None:
    """25 frames, numbered, with the clip's own times."""
    assert list(range(FRAMES + 5)) == [row["frame_index"] for row in analysed.records]
    assert [i / FPS for i in range(FRAMES + 5)] == pytest.approx(
        [row["t_s"] for row in analysed.records], abs=1e-3
    )
    assert {"clip.mp4"} == {row["source"] for row in analysed.records}


def test_the_person_is_found_and_the_wall_is_empty(analysed: Analysed) -> None:
    """The portrait is a person; a wall is nobody, which is an answer of its own."""
    states = [row["state"] for row in analysed.records]

    assert ["ok"] * FRAMES == states[:FRAMES]
    assert {"no_person"} == set(states[FRAMES:])


def test_records_name_all_keypoints_and_angles(analysed: Analysed) -> None:
    """Names are complete, the nose is where the nose is, the deviation is small at the baseline."""
    row = analysed.records[10]

    assert list(KEYPOINT_NAMES) == list(row["keypoints"])
    assert list(ANGLE_NAMES) == list(row["angles"])
    nose = row["keypoints"]["nose"]
    assert (226 * SIZE[0] / 512, 120 * SIZE[1] / 512) == pytest.approx(
        (nose["x_px"], nose["y_px"]), abs=8
    )
    assert 0 <= row["deviation"] < 0.5
    assert 1 <= row["rula"]["grand_score_min"] <= row["rula"]["grand_score_max"] <= 7


def test_the_table_is_the_same_run(analysed: Analysed) -> None:
    """records.csv has the rows and columns of records.jsonl."""
    with (analysed.folder / "records.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))

    assert list(COLUMNS) == list(rows[0])
    assert [row["state"] for row in analysed.records] == [row["state"] for row in rows]


def test_the_overlay_has_every_analysed_frame(analysed: Analysed) -> None:
    """As many frames as records, at the clip's own speed."""
    video = cv2.VideoCapture(str(analysed.folder / "overlay.mp4"))
    count, fps = video.get(cv2.CAP_PROP_FRAME_COUNT), video.get(cv2.CAP_PROP_FPS)
    video.release()

    assert (FRAMES + 5, FPS) == (count, fps)


def test_the_report_is_there_and_nothing_else(analysed: Analysed) -> None:
    """Four whole files, and no leftover of their making."""
    names = sorted(path.name for path in analysed.folder.iterdir())

    assert ["overlay.mp4", "records.csv", "records.jsonl", "report.html"] == names
    assert "<svg" in (analysed.folder / "report.html").read_text(encoding="utf-8")


def test_the_summary_is_json(analysed: Analysed) -> None:
    """`--json` gives one document on stdout and nothing on stderr."""
    figures = json.loads(analysed.result.stdout)

    assert "" == analysed.result.stderr
    assert {"ok": FRAMES, "no_person": 5} == figures["states"]
    assert 2.5 == pytest.approx(sum(figures["seconds"].values()), abs=0.11)
    assert ([], "CPU") == (figures["failed"], figures["device"])


def test_a_lower_rate_takes_fewer_frames(clip: Path, run_lumbar: RunLumbar) -> None:
    """`--rate 2` of a 10 fps clip is every fifth frame, to stdout if wanted."""
    result = run_lumbar("analyze", clip, "--rate", "2", "--jsonl", "-")
    times = [json.loads(line)["t_s"] for line in result.stdout.splitlines()]

    assert [0.0, 0.5, 1.0, 1.5, 2.0] == pytest.approx(times, abs=0.01)


@pytest.fixture(scope="module")
def mixed(
    portrait: Path, run_lumbar: RunLumbar, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Result, Path]:
    """A folder with good, odd and damaged pictures, and a file that does not exist."""
    folder = tmp_path_factory.mktemp("mixed")
    picture = cv2.imread(str(portrait))
    cv2.imwrite(str(folder / "1-colour.png"), picture)
    cv2.imwrite(str(folder / "2-grey.png"), cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY))
    cv2.imwrite(str(folder / "3-alpha.png"), cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA))
    cv2.imwrite(str(folder / "4-one.png"), picture[:1, :1])
    cv2.imwrite(str(folder / "5-8k.jpg"), cv2.resize(picture, (7680, 4320)))
    (folder / "6-cut.png").write_bytes((folder / "1-colour.png").read_bytes()[:5000])
    (folder / "7-empty.jpg").touch()
    (folder / "8-text.png").write_text("not a picture")
    cv2.imwrite(str(folder / "10-colour.png"), picture)
    out = folder.parent / f"{folder.name}.jsonl"
    return run_lumbar("analyze", folder, "nowhere.mp4", "--jsonl", out), out


def test_bad_pictures_are_named_and_the_rest_goes_on(mixed: tuple[Result, Path]) -> None:
    """Each bad file gives one sentence; every good one gives a record, in natural order."""
    result, out = mixed
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    complaints = result.stderr.splitlines()

    assert [
        *("1-colour.png", "2-grey.png", "3-alpha.png", "4-one.png", "5-8k.jpg", "10-colour.png"),
    ] == [row["source"] for row in rows]
    assert ["ok", "ok", "ok"] == [row["state"] for row in rows[:3]]
    assert "no_person" == rows[3]["state"]
    assert 4 == len(complaints)
    assert all(line.startswith("lumbar: ") for line in complaints)
    assert all(
        name in complaint
        for name, complaint in zip(
            ("6-cut.png", "7-empty.jpg", "8-text.png", "nowhere.mp4"), complaints, strict=True
        )
    )


def test_an_input_that_failed_makes_the_status_1(mixed: tuple[Result, Path]) -> None:
    """`nowhere.mp4` gave nothing at all, so the run did not fully succeed."""
    assert 1 == mixed[0].returncode


def test_independent_pictures_know_nothing_of_each_other(mixed: tuple[Result, Path]) -> None:
    """The same picture first and last gives the same keypoints to the last digit."""
    rows = [json.loads(line) for line in mixed[1].read_text(encoding="utf-8").splitlines()]

    assert rows[0]["keypoints"] == rows[-1]["keypoints"]
    assert rows[0]["angles"] == rows[-1]["angles"]


def test_pictures_can_be_a_sequence(portrait: Path, run_lumbar: RunLumbar, tmp_path: Path) -> None:
    """With `--fps` pictures given in a row are one recording with times of its own."""
    pictures = [tmp_path / f"{index}.png" for index in range(3)]
    for path in pictures:
        shutil.copy(portrait, path)
    result = run_lumbar("analyze", *pictures, "--fps", "5", "--jsonl", "-")
    rows = [json.loads(line) for line in result.stdout.splitlines()]

    assert [0.0, 0.2, 0.4] == pytest.approx([row["t_s"] for row in rows])
    assert [0, 1, 2] == [row["frame_index"] for row in rows]


@pytest.mark.parametrize(
    ("args", "status", "words"),
    [
        (["missing.png"], 1, "missing.png"),
        (["{folder}"], 1, "holds no pictures"),
        (["{text}"], 1, "not a video"),
        (["{portrait}", "--profile", "{text}"], 1, "text.mp4"),
        (["{portrait}", "--profile", "missing.json"], 1, "missing.json"),
        (["{portrait}", "--model", "other"], 1, "Pose model must be one of"),
        (["{portrait}", "--jsonl", "{portrait}"], 1, "would replace the input"),
        (["{portrait}", "--jsonl", "/dev/full"], 1, "no space left"),
        (["{portrait}", "--report", "{folder}"], 1, "is a folder"),
        (["{portrait}", "--overlay", "missing/overlay.mp4"], 1, "cannot be written"),
        (["{portrait}", "--rate", "2", "--every-frame"], 2, "exclude each other"),
        (["{portrait}", "--rate", "0"], 2, "--rate"),
        (["{portrait}", "--jsonl", "-", "--json"], 2, "standard output"),
        (["{portrait}", "--report", "-"], 2, "standard output"),
        (["{portrait}", "--overlay", "-"], 2, "standard output"),
        (["{portrait}", "--out", "-"], 2, "standard output"),
        (["{portrait}", "--profile", "{text}", "--jsonl", "{text}"], 1, "replace the input"),
    ],
)
def test_bad_input_is_told_in_one_sentence(
    args: list[str],
    status: int,
    words: str,
    portrait: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What cannot be used gives one sentence, the right status, and leaves no file behind."""
    from lumbar.cli.root import run

    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.mp4").write_text("text")
    before = sorted(tmp_path.rglob("*"))
    places = {
        "folder": tmp_path / "empty",
        "text": tmp_path / "text.mp4",
        "portrait": portrait,
    }
    result = run(None, ["analyze", *(arg.format(**places) for arg in args)])  # type: ignore[arg-type]
    said = capsys.readouterr().err

    assert status == result
    assert words in said
    assert status == 2 or said.count("\n") == 1
    assert before == sorted(path for path in tmp_path.rglob("*") if path.suffix != ".log")


@pytest.mark.parametrize("name", ["carphone_qcif.mp4", "intel_head_pose_female.gif"])
def test_real_clips_run_through(name: str, run_lumbar: RunLumbar, tmp_path: Path) -> None:
    """A tiny old clip and a GIF are analysed, and a person is seen in most of their frames."""
    clip = DATA / "video" / name
    if not clip.is_file():
        pytest.skip("the development data is not here")
    overlay = tmp_path / "overlay.mp4"
    result = run_lumbar("analyze", clip, "--rate", "5", "--json", "--overlay", overlay)
    figures = json.loads(result.stdout)

    assert (0, "") == (result.returncode, result.stderr)
    assert figures["states"]["ok"] >= 0.9 * figures["frames"] > 0
    assert overlay.stat().st_size > 10_000
