"""Profiles: one file for each calibration."""

from __future__ import annotations

import json
import logging
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.core.errors import StorageError
from lumbar.storage.profiles import (
    Profile,
    delete_profile,
    list_profiles,
    load_profile,
    profile_path,
    rename_profile,
    save_profile,
)

GOLDEN = Path(__file__).parent / "golden"

DESK = Profile("Büro", "Integrated Camera", 1_790_000_000.5, {"limits": {"distance": 0.15}})


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    """A profile comes back as it was, from a folder made for it."""
    path = tmp_path / "profiles" / "desk.json"
    save_profile(path, DESK)

    assert DESK == load_profile(path)
    assert "0o600" == oct(path.stat().st_mode & 0o777)


def test_version_1_loads_as_it_was_written() -> None:
    """The golden file of version 1 keeps its meaning."""
    assert DESK == load_profile(GOLDEN / "profile-v1.json")


def test_a_missing_profile_says_what_to_do(tmp_path: Path) -> None:
    """No file gives a sentence that leads to calibration."""
    with pytest.raises(StorageError, match="calibrate to make one"):
        load_profile(tmp_path / "none.json")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", None),
        ("name", ""),
        ("name", "x" * 101),
        ("camera", 0),
        ("created_epoch_s", "yesterday"),
        ("created_epoch_s", float("nan")),
        ("created_epoch_s", 1e300),
        ("created_epoch_s", -1),
        ("baseline", []),
        ("baseline", None),
    ],
)
def test_a_damaged_profile_is_named(tmp_path: Path, name: str, value: object) -> None:
    """A value of the wrong kind gives one sentence with the file in it."""
    document = json.loads((GOLDEN / "profile-v1.json").read_text())
    path = tmp_path / "profile.json"
    path.write_text(json.dumps({**document, name: value}))

    with pytest.raises(StorageError, match=r"profile\.json is damaged"):
        load_profile(path)


@given(data=st.binary(max_size=100))
def test_any_bytes_are_refused_in_words(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No content of the file raises anything but a StorageError, and it stays as it was."""
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_bytes(data)

    with pytest.raises(StorageError, match=r"any\.json is damaged"):
        load_profile(path)
    assert data == path.read_bytes()


def test_a_profile_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    """A newer file is neither guessed at nor changed."""
    path = tmp_path / "profile.json"
    path.write_text('{"version": 2}')

    with pytest.raises(StorageError, match="newer Lumbar"):
        load_profile(path)


@given(names=st.sets(st.text(min_size=1, max_size=100), min_size=2, max_size=5))
def test_every_name_has_a_safe_file_of_its_own(names: set[str]) -> None:
    """Names differ in their files, and no name leaves the folder or hides its file."""
    folder = Path("profiles")
    files = {profile_path(folder, name) for name in names}

    assert len(names) == len(files)
    for file in files:
        assert folder == file.parent
        assert file.name.isascii()
        assert file.name[0].isalnum()
        assert len(file.name) < 60


@pytest.mark.parametrize("name", ["../../etc/passwd", "..", "CON", "a/b", "a\0b", "\ud800", " "])
def test_odd_names_stay_in_the_folder(name: str) -> None:
    """Paths, device names and broken characters become plain file names."""
    file = profile_path(Path("profiles"), name)

    assert Path("profiles") == file.parent
    assert set(file.stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_the_list_holds_the_readable_ones_by_name(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A damaged profile is left out with a line in the log and stays where it is."""
    shutil.copy(GOLDEN / "profile-v1.json", tmp_path / "b.json")
    save_profile(tmp_path / "a.json", Profile("Standing", "", 0, {}))
    (tmp_path / "c.json").write_text("{")
    with caplog.at_level(logging.WARNING):
        names = [profile.name for profile in list_profiles(tmp_path)]

    assert ["Büro", "Standing"] == names
    assert "c.json is damaged" in caplog.text
    assert "{" == (tmp_path / "c.json").read_text()


def test_a_folder_that_is_not_there_has_no_profiles(tmp_path: Path) -> None:
    """Before the first calibration the list is empty."""
    assert [] == list_profiles(tmp_path / "none")


def test_a_renamed_profile_is_the_same_under_another_name(tmp_path: Path) -> None:
    """The old one goes only when it is deleted, which may be asked for twice."""
    save_profile(profile_path(tmp_path, DESK.name), DESK)
    rename_profile(tmp_path, DESK.name, "Desk 2")
    both = [profile.name for profile in list_profiles(tmp_path)]
    for _ in range(2):
        delete_profile(tmp_path, DESK.name)

    assert ["Büro", "Desk 2"] == both
    assert [replace(DESK, name="Desk 2")] == list_profiles(tmp_path)


@pytest.mark.parametrize("name", ["", "x" * 101, "Büro"])
def test_no_name_and_a_taken_name_are_refused(tmp_path: Path, name: str) -> None:
    """Nothing is written or replaced."""
    save_profile(profile_path(tmp_path, DESK.name), DESK)

    with pytest.raises(StorageError, match="name"):
        rename_profile(tmp_path, DESK.name, name)
    assert [DESK] == list_profiles(tmp_path)


def test_a_folder_that_may_not_be_looked_into_is_told_of(others_folder: Path) -> None:
    """In a sentence, where Python would raise."""
    others_folder.chmod(0)

    with pytest.raises(StorageError, match="cannot be read"):
        rename_profile(others_folder, "Desk", "Sofa")
