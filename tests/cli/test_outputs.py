"""Output files: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lumbar.cli.outputs import make_folder, refuse_overwriting, text_output, whole_file
from lumbar.core.errors import InputError


def test_a_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    """While it is written there is no file of that name; afterwards there is nothing else."""
    path = tmp_path / "out" / "records.jsonl"
    make_folder(path.parent)
    with text_output(path) as stream:
        stream.write("one\n")
        early = path.exists()

    assert not early
    assert "one\n" == path.read_text(encoding="utf-8")
    assert [path] == list(path.parent.iterdir())


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    """An exception in the middle keeps what was there, and takes the part away."""
    path = tmp_path / "out" / "records.jsonl"
    make_folder(path.parent)
    path.write_text("old")

    def fail() -> None:
        with text_output(path) as stream:
            stream.write("new")
            raise KeyError("stop")

    with pytest.raises(KeyError):
        fail()

    assert "old" == path.read_text()
    assert [path] == list(path.parent.iterdir())


def test_a_full_disk_is_told_in_one_sentence() -> None:
    """What cannot be flushed is an InputError that names the file the user asked for."""
    with (
        pytest.raises(InputError, match=r"/dev/full cannot be written \(no space left"),
        text_output(Path("/dev/full")) as stream,
    ):
        stream.write("x" * 100_000)


def test_a_device_is_written_to_and_not_replaced() -> None:
    """``/dev/null`` stays a device, for root too."""
    with text_output(Path("/dev/null")) as stream:
        stream.write("x")

    assert Path("/dev/null").is_char_device()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """The name of a folder is refused before the work begins."""
    with pytest.raises(InputError, match="is a folder"), whole_file(tmp_path):
        pass


def test_a_missing_parent_is_told(tmp_path: Path) -> None:
    """No folder is made behind the user's back for a single file."""
    with pytest.raises(InputError, match="cannot be written"), whole_file(tmp_path / "a" / "b"):
        pass


def test_a_folder_in_the_way_of_a_folder_is_told(tmp_path: Path) -> None:
    """A file where the output folder should be gives one sentence."""
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="cannot be written"):
        make_folder(tmp_path / "file" / "out")


def test_outputs_never_replace_inputs_or_each_other(tmp_path: Path) -> None:
    """The same place under another name counts as the same."""
    clip = tmp_path / "clip.mp4"
    clip.touch()
    link = tmp_path / "link.mp4"
    link.symlink_to(clip)
    with pytest.raises(InputError, match="would replace the input"):
        refuse_overwriting([link], [clip])
    with pytest.raises(InputError, match="would replace the output"):
        refuse_overwriting([tmp_path / "a", Path(os.path.relpath(tmp_path / "a"))], [clip])
    refuse_overwriting([Path("/dev/null"), Path("/dev/null")], [clip])
