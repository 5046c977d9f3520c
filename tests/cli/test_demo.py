"""`lumbar demo`: warnings when the clip is bad, none while it is good."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from cli.conftest import RunLumbar
from lumbar.camera.demo import DURATION_S, SEGMENTS, Segment
from lumbar.cli.demo import CALIBRATION_S, SETTINGS, START_EPOCH_S
from lumbar.core.types import Band
from lumbar.opencv import cv2
from lumbar.storage.history import History

BAD = [segment for segment in SEGMENTS if segment.is_bad]


@pytest.fixture(scope="module")
def demo(
    run_lumbar: RunLumbar, tmp_path_factory: pytest.TempPathFactory
) -> tuple[subprocess.CompletedProcess[str], Path]:
    """The demo, run once."""
    folder = tmp_path_factory.mktemp("demo") / "lumbar-demo"
    return run_lumbar("demo", "--out", folder), folder


def warnings_s(said: str) -> list[int]:
    """Clip times in seconds of the warnings in the summary."""
    found = re.findall(r"would have warned at (\d+):(\d\d) in demo: \S.* \(.* for 2\d s\)", said)
    return [60 * int(minutes) + int(seconds) for minutes, seconds in found]


def segment_at(t_s: float) -> Segment:
    """The stretch of the clip that holds ``t_s``."""
    return next(segment for segment in SEGMENTS if segment.start_s <= t_s < segment.end_s)


def test_each_bad_spell_is_warned_of_once(
    demo: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    """One warning in every bad stretch, after the onset delay, and none anywhere else."""
    result, _ = demo
    times = warnings_s(result.stdout)

    assert (0, "") == (result.returncode, result.stderr)
    assert BAD == [segment_at(t_s) for t_s in times]
    assert all(t_s - segment_at(t_s).start_s >= SETTINGS.onset_s - 1 for t_s in times)


def test_it_leaves_report_video_and_history(
    demo: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    """The three results are named on the terminal and lie in the folder."""
    result, folder = demo
    video = cv2.VideoCapture(str(folder / "overlay.mp4"))
    length_s = video.get(cv2.CAP_PROP_FRAME_COUNT) / video.get(cv2.CAP_PROP_FPS)
    video.release()
    page = (folder / "report.html").read_text(encoding="utf-8")

    assert all(
        f"wrote {folder / name}" in result.stdout
        for name in ("report.html", "overlay.mp4", "history.sqlite3")
    )
    assert DURATION_S == pytest.approx(length_s, abs=0.5)
    assert len(BAD) == page.count("<td>warning</td>")


def test_the_history_is_the_clip_minute_by_minute(
    demo: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    """Four minutes from the fixed start; poor, away and good time as the clip plays them."""
    with History.read_only(demo[1] / "history.sqlite3") as history:
        rows = history.rows(START_EPOCH_S, START_EPOCH_S + 3600)
    seconds = {band: sum(row.seconds.get(band, 0.0) for row in rows) for band in Band}
    gone_s = sum(s.end_s - s.start_s for s in SEGMENTS if s.label == "gone")
    bad_s = sum(segment.end_s - segment.start_s for segment in BAD)

    assert [START_EPOCH_S + 60 * minute for minute in range(4)] == [row.epoch_s for row in rows]
    assert len(BAD) == sum(row.alerts for row in rows)
    assert DURATION_S == pytest.approx(sum(seconds.values()), abs=1.0)
    assert gone_s == pytest.approx(seconds[Band.AWAY], abs=3.0)
    assert bad_s == pytest.approx(seconds[Band.POOR], abs=4.0)
    assert DURATION_S - gone_s - bad_s - CALIBRATION_S == pytest.approx(seconds[Band.GOOD], abs=5.0)
    assert rows[0].seconds[Band.GOOD] == pytest.approx(60.0 - CALIBRATION_S, abs=1.0)


def test_a_second_run_replaces_the_first(
    demo: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    """The stored rows are deleted before the clip's own are written, so nothing adds up."""
    from lumbar.cli.demo import store

    path = demo[1] / "history.sqlite3"
    with History.read_only(path) as history:
        rows = history.rows(START_EPOCH_S, START_EPOCH_S + 3600)
    store(path, rows)
    with History.read_only(path) as history:
        again = history.rows(START_EPOCH_S, START_EPOCH_S + 3600)

    assert rows == again
