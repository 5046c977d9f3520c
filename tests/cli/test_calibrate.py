"""`lumbar calibrate`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from cli.conftest import DATA, RunLumbar
from lumbar.opencv import cv2
from lumbar.storage.profiles import load_profile


@pytest.fixture(scope="module")
def portrait(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public-domain portrait as a PNG file."""
    from skimage import data

    path = tmp_path_factory.mktemp("pictures") / "portrait.png"
    cv2.imwrite(str(path), cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR))
    return path


def test_a_picture_becomes_a_profile(portrait: Path, run_lumbar: RunLumbar, tmp_path: Path) -> None:
    """The profile loads, has its name, and the picture itself is at the baseline."""
    profile = tmp_path / "profiles" / "mine.json"
    made = run_lumbar("calibrate", portrait, "missing.png", "--profile", profile, "--name", "Desk")
    analysed = run_lumbar("analyze", portrait, "--profile", profile, "--jsonl", "-")

    assert 1 == made.returncode  # for the sake of the missing picture only
    assert "lumbar: “missing.png” does not exist.\n" == made.stderr
    assert "Desk" == load_profile(profile).name
    assert load_profile(profile).baseline["placement"]
    assert 0.0 == json.loads(analysed.stdout)["deviation"]


def test_unfit_pictures_are_refused_with_the_reason(
    portrait: Path, run_lumbar: RunLumbar, tmp_path: Path
) -> None:
    """In the dark, and two people side by side: one sentence each, and no profile."""
    picture = cv2.imread(str(portrait))
    unfit = {"too dark": picture // 12, "Somebody else": cv2.hconcat([picture, picture])}
    told = []
    for reason, bad in unfit.items():
        path = tmp_path / f"{reason}.png"
        cv2.imwrite(str(path), bad)
        result = run_lumbar("calibrate", path, "--profile", tmp_path / "mine.json")
        told.append(result.returncode == 1 and reason in result.stderr)

    assert told == [True, True]
    assert not (tmp_path / "mine.json").exists()


def test_nothing_usable_leaves_no_profile(run_lumbar: RunLumbar, tmp_path: Path) -> None:
    """The old profile stays when the new one cannot be made."""
    profile = tmp_path / "mine.json"
    profile.write_text("old")
    result = run_lumbar("calibrate", "missing.mp4", "--profile", profile)

    assert 1 == result.returncode
    assert "lumbar: “missing.mp4” does not exist.\n" == result.stderr
    assert "old" == profile.read_text()


def test_leaning_in_deviates_from_upright(run_lumbar: RunLumbar, tmp_path: Path) -> None:
    """A profile from good webcam frames of one person tells the bad ones of the same person."""
    person = DATA / "posture_snowsuno" / "s1"
    if not person.is_dir():
        pytest.skip("the development data is not here")
    for kind in ("good", "bad"):
        (tmp_path / kind).mkdir()
        for path in sorted((person / kind).iterdir())[::12]:
            shutil.copy(path, tmp_path / kind)
    profile = tmp_path / "s1.json"
    made = run_lumbar("calibrate", tmp_path / "good", "--profile", profile)
    means = [
        json.loads(run_lumbar("analyze", tmp_path / kind, "--profile", profile, "--json").stdout)[
            "deviation_mean"
        ]
        for kind in ("good", "bad")
    ]

    assert 0 == made.returncode
    assert means[0] < 0.6 < means[1]
