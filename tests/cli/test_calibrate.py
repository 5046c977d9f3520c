"""`lumbar calibrate`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from cli.conftest import DATA, RunLumbar
from lumbar.cli.calibrate import LEAST_SAMPLES, baseline_from
from lumbar.core.baseline import MEASURES
from lumbar.core.errors import InputError
from lumbar.opencv import cv2
from lumbar.storage.profiles import load_profile

UPRIGHT = {**dict.fromkeys(MEASURES, 0.1), "side_lean": None}


def test_a_few_chosen_pictures_are_enough() -> None:
    """Two pictures somebody picked make a baseline; their own posture does not deviate from it."""
    baseline = baseline_from([UPRIGHT, UPRIGHT], chosen=True)
    deviation = baseline.deviation(UPRIGHT)

    assert deviation is not None
    assert 0.0 == deviation.value


def test_a_glimpse_of_somebody_is_not_enough() -> None:
    """A recording must show the person in several frames."""
    with pytest.raises(InputError, match=r"Only 9 frames .* longer recording"):
        baseline_from([UPRIGHT] * (LEAST_SAMPLES - 1), chosen=False)


def test_an_empty_room_makes_no_profile() -> None:
    """Nobody there is told, whatever was given."""
    with pytest.raises(InputError, match="Nobody was seen"):
        baseline_from([], chosen=True)


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
    assert 0.0 == json.loads(analysed.stdout)["deviation"]


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
        for path in sorted((person / kind).iterdir())[::6]:
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
