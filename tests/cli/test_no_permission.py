"""A folder that may not be entered: told as such, and never as a fault of Lumbar's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from lumbar.camera.replay import ImagesSource, VideoSource, read_picture
from lumbar.choices import Choices
from lumbar.cli.checks import check_folder, check_history, check_settings
from lumbar.cli.history import history
from lumbar.cli.inputs import recordings
from lumbar.cli.outputs import refuse_overwriting, text_output
from lumbar.core.errors import InputError, StorageError
from lumbar.pipeline.assembly import open_source
from lumbar.storage.settings import Settings


class NoAutostart:
    """A desktop that starts nothing."""

    enabled = False

    def enable(self) -> None:
        raise NotImplementedError

    disable = enable


@pytest.fixture
def locked(others_folder: Path) -> Iterator[Path]:
    """A folder with files in it that nobody may enter; the test is bound by that, root or not."""
    folder = others_folder / "locked"
    (folder / "lumbar").mkdir(parents=True)
    (folder / "lumbar" / "settings.json").write_text('{"version": 1}')
    (folder / "picture.png").touch()
    (folder / "clip.mp4").touch()
    folder.chmod(0)
    yield folder
    folder.chmod(0o700)


def test_recordings_and_pictures(locked: Path) -> None:
    """The sentence says that they may not be read, not that they are not there."""
    (picture, clip) = recordings(
        [locked / "picture.png", locked / "clip.mp4"], rate_hz=None, fps=None
    )

    assert isinstance(picture.source, ImagesSource)
    assert isinstance(clip.source, VideoSource)
    with pytest.raises(InputError, match=r"picture\.png” cannot be read: Permission denied"):
        read_picture(locked / "picture.png")
    with pytest.raises(InputError, match=r"clip\.mp4” cannot be read: Permission denied"):
        clip.source.open()
    with pytest.raises(InputError, match=r"locked” cannot be read: Permission denied"):
        ImagesSource(locked).open()


def test_a_recording_for_the_window(locked: Path) -> None:
    """`lumbar gui --source FILE` fails in the same words."""
    source = open_source(str(locked / "clip.mp4"), Settings(), realtime=False)
    with pytest.raises(InputError, match="cannot be read: Permission denied"):
        source.open()


def test_a_recording_that_may_not_be_read(others_folder: Path) -> None:
    """It is there and may be seen, but not opened."""
    clip = others_folder / "clip.mp4"
    clip.touch(mode=0)
    with pytest.raises(InputError, match="cannot be read: Permission denied"):
        VideoSource(clip).open()


def test_outputs(locked: Path) -> None:
    """Nothing can be compared with what may not be seen, and nothing is written there."""
    refuse_overwriting([locked / "records.jsonl"], [locked / "clip.mp4"])
    with pytest.raises(InputError, match="would replace the input"):
        refuse_overwriting([locked / "clip.mp4"], [locked / "clip.mp4"])
    with (
        pytest.raises(InputError, match=r"cannot be written \(permission denied\)"),
        text_output(locked / "records.jsonl"),
    ):
        pass


@pytest.mark.parametrize("arguments", [["export"], ["delete", "--all", "--yes"]])
def test_a_history(locked: Path, arguments: list[str]) -> None:
    """It is not said to be missing."""
    database = str(locked / "history.sqlite3")
    result = CliRunner().invoke(history, [*arguments, "--database", database])

    assert isinstance(result.exception, StorageError)
    assert "cannot be used (permission denied)" in str(result.exception)


def test_the_doctor_names_them(locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it is asked for is just this."""
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, str(locked))
    folder = check_folder("settings folder", locked / "lumbar")
    (settings,) = check_settings()
    (minutes,) = check_history()

    assert (folder.status, settings.status, minutes.status) == ("fail", "warn", "warn")
    assert all("permission denied" in each.message for each in (folder, settings, minutes))
    assert all(each.advice for each in (folder, settings, minutes))


def test_the_window_starts_with_the_defaults(locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings that may not be read are told, and are no first start."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(locked))
    problems: list[str] = []
    choices = Choices(live=True, autostart=NoAutostart(), on_problem=problems.append)

    assert not choices.first_time
    assert choices.settings == Settings()
    assert ["permission denied" in problem for problem in problems] == [True]
