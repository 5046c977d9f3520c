"""Files written whole or not at all, and damaged ones kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lumbar.core.errors import StorageError
from lumbar.storage.files import (
    delete_set_aside,
    private_folder,
    replacing,
    set_aside,
    write_whole,
)


def mode_of(path: Path) -> str:
    """Permission bits in octal."""
    return oct(path.stat().st_mode & 0o777)


def test_only_the_owner_can_read_what_is_written(tmp_path: Path) -> None:
    """Files are 0600 and the folders made for them 0700, whatever the umask."""
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "lumbar" / "file", "text")
    finally:
        os.umask(before)

    assert "0o700" == mode_of(tmp_path / "lumbar")
    assert "0o600" == mode_of(tmp_path / "lumbar" / "file")


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk fails at the last moment, the old text is still there, whole."""
    path = tmp_path / "file"
    write_whole(path, "old")

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StorageError, match="no space left on device"):
        write_whole(path, "new")

    assert "old" == path.read_text()
    assert ["file"] == [entry.name for entry in tmp_path.iterdir() if entry.is_file()]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """A settings file linked to elsewhere is written where it lies."""
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_whole(tmp_path / "link", "text")

    assert (tmp_path / "link").is_symlink()
    assert "text" == (tmp_path / "real").read_text()


def test_a_file_is_replaced_only_when_all_of_it_is_written(tmp_path: Path) -> None:
    """Whoever fails half-way leaves the old one, and nothing beside it."""
    path = tmp_path / "file"
    path.write_text("old")

    def half() -> None:
        with replacing(path) as part:
            part.write_text("half")
            raise StorageError("The history is damaged.")

    with pytest.raises(StorageError, match="damaged"):
        half()
    after_failure = path.read_text()
    with replacing(path) as part:
        part.write_text("new")
        while_written = path.read_text()

    assert (after_failure, while_written, path.read_text()) == ("old", "old", "new")
    assert ["file"] == [entry.name for entry in tmp_path.iterdir() if entry.is_file()]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A file where a folder should be gives a sentence, not a traceback."""
    (tmp_path / "file").touch()

    with pytest.raises(StorageError, match="cannot be made"):
        private_folder(tmp_path / "file" / "folder")


def test_damaged_files_are_numbered_and_never_overwritten(tmp_path: Path) -> None:
    """Each damaged file keeps a name of its own."""
    path = tmp_path / "file"
    for text in ("first", "second"):
        path.write_text(text)
        set_aside(path)

    assert "first" == (tmp_path / "file.damaged-1").read_text()
    assert "second" == (tmp_path / "file.damaged-2").read_text()
    assert not path.exists()


def test_a_log_without_its_database_does_not_overwrite_an_older_copy(tmp_path: Path) -> None:
    """A number taken by a -wal alone counts as taken."""
    (tmp_path / "file.damaged-1-wal").write_text("older")
    (tmp_path / "file-wal").write_text("newer")
    set_aside(tmp_path / "file")

    assert "older" == (tmp_path / "file.damaged-1-wal").read_text()
    assert "newer" == (tmp_path / "file.damaged-2-wal").read_text()


def test_damaged_copies_can_be_deleted(tmp_path: Path) -> None:
    """Deleting the copies spares every other file, even when the name looks like a pattern."""
    path = tmp_path / "[f]ile"
    (tmp_path / "file.damaged-1").touch()
    path.touch()
    set_aside(path)
    path.touch()

    assert 1 == delete_set_aside(path)
    assert ["[f]ile", "file.damaged-1"] == sorted(p.name for p in tmp_path.iterdir() if p.is_file())


def test_a_read_only_folder_refuses_in_words(others_folder: Path) -> None:
    """Without the right to write, the sentence says so."""
    others_folder.chmod(0o500)

    with pytest.raises(StorageError, match="permission denied"):
        write_whole(others_folder / "file", "text")
