"""The settings and the profile in use, in their files and in force."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from fakes import sitter
from lumbar import choices, paths
from lumbar.choices import Choices
from lumbar.core.baseline import posture_measures
from lumbar.core.baseline_document import baseline_to_dict
from lumbar.core.collector import BaselineCollector
from lumbar.core.errors import StorageError
from lumbar.storage.profiles import Profile, list_profiles, profile_path, save_profile
from lumbar.storage.settings import Settings
from lumbar.storage.settings_file import load_settings, save_settings


class Service:
    """Holds what was put in force."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.profiles: list[Profile | None] = []
        self.names_before: list[str] = []

    def configure(self, settings: Settings) -> None:
        self.settings = settings

    def use_profile(self, profile: Profile | None) -> None:
        self.profiles.append(profile)
        self.names_before.append(self.settings.profile)


class Autostart:
    """The desktop's list."""

    enabled = False

    def enable(self) -> None:
        self.enabled = True

    def disable(self) -> None:
        self.enabled = False


@pytest.fixture
def problems() -> list[str]:
    """What the user is told."""
    return []


def chosen(problems: list[str], *, live: bool = True) -> tuple[Choices, Service, Autostart]:
    autostart = Autostart()
    found = Choices(live=live, autostart=autostart, on_problem=problems.append)
    return found, Service(found.settings), autostart  # type: ignore[return-value]


def upright(name: str = "Desk") -> Profile:
    """A calibrated posture."""
    collector = BaselineCollector(1.0)
    for tick in range(12):
        collector.add(tick / 10, posture_measures(sitter(), (640, 480)))
    return Profile(name, "cam", 1_790_000_000.0, baseline_to_dict(collector.finish()))


def test_the_first_time_there_are_defaults_and_nothing_to_tell(problems: list[str]) -> None:
    """No file is no problem."""
    found, _service, _autostart = chosen(problems)

    assert found.first_time
    assert found.settings == Settings()
    assert found.profile() is None
    assert problems == []


def test_first_steps_that_were_not_left_come_again(problems: list[str]) -> None:
    """Settings that were saved meanwhile do not say that the camera's reason was read."""
    found, service, _autostart = chosen(problems)
    before = found.not_introduced
    found.begin_introduction()
    found.save(service, replace(service.settings, language="de"))  # type: ignore[arg-type]
    quit_early, _service, _autostart = chosen(problems)
    then = quit_early.not_introduced
    quit_early.end_introduction()
    again, _service, _autostart = chosen(problems)

    assert (before, then, again.not_introduced) == (False, True, False)


def test_what_is_damaged_is_told_and_the_rest_is_used(problems: list[str]) -> None:
    """A bad setting and a damaged profile are a sentence each; Lumbar runs uncalibrated."""
    save_settings(paths.settings_path(), Settings(profile="Desk", onset_s=30.0))
    text = paths.settings_path().read_text().replace('"cooldown_s": 120.0', '"cooldown_s": -1')
    paths.settings_path().write_text(text)
    paths.profiles_dir().mkdir()
    profile_path(paths.profiles_dir(), "Desk").write_text("{")
    found, _service, _autostart = chosen(problems)

    assert found.profile() is None
    assert (found.settings.onset_s, found.settings.cooldown_s) == (30.0, 120.0)
    assert len(problems) == 2
    assert all(problem.endswith(".") for problem in problems)


def test_a_calibration_is_stored_used_and_there_next_time(problems: list[str]) -> None:
    """Profile and settings are both on the disk when the user is told."""
    found, service, _autostart = chosen(problems)
    profile, message = found.keep_profile(service, upright(), "Calibrated.")  # type: ignore[arg-type]
    again, _service, _autostart = chosen(problems)

    assert message == "Calibrated."
    assert profile is not None
    assert service.settings.profile == again.settings.profile == profile.name
    assert service.profiles == [profile]
    assert again.profile() == profile
    assert not again.first_time


def test_a_calibration_that_cannot_be_stored_holds_until_the_end(
    problems: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence says so, and the settings do not name a profile that is not there."""

    def refuse(_path: Path, _profile: Profile) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(choices, "save_profile", refuse)
    found, service, _autostart = chosen(problems)
    _profile, message = found.keep_profile(service, upright(), "Calibrated.")  # type: ignore[arg-type]

    assert message == "Calibrated. It holds until Lumbar quits only: The disk is full."
    assert load_settings(paths.settings_path())[0].profile == ""


def test_a_profile_is_judged_by_before_its_name_is_in_force(problems: list[str]) -> None:
    """Or what was learnt of the last one in between would be stored under its name."""
    save_settings(paths.settings_path(), Settings(profile="Desk"))
    save_profile(profile_path(paths.profiles_dir(), "Desk"), upright())
    save_profile(profile_path(paths.profiles_dir(), "Other"), upright("Other"))
    found, service, _autostart = chosen(problems)
    found.save(service, replace(found.settings, profile="Other"))  # type: ignore[arg-type]

    assert service.profiles == [upright("Other")]
    assert service.names_before == ["Desk"]
    assert service.settings.profile == "Other"


def test_a_recording_leaves_the_user_s_profiles_alone(problems: list[str]) -> None:
    """The demo's posture is nobody's own."""
    save_settings(paths.settings_path(), Settings(profile="Desk"))
    save_profile(profile_path(paths.profiles_dir(), "Desk"), upright())
    found, service, _autostart = chosen(problems, live=False)
    kept = found.keep_profile(service, upright("Other"), "Calibrated.")  # type: ignore[arg-type]

    assert found.profile() is None
    assert kept == (upright("Other"), "Calibrated.")
    assert [profile.name for profile in list_profiles(paths.profiles_dir())] == ["Desk"]


def test_saving_puts_in_force_and_follows_the_wish_to_be_started(problems: list[str]) -> None:
    """In force at once, on the disk, and in the desktop's own list."""
    found, service, autostart = chosen(problems)
    for wish in (True, False):
        found.save(service, replace(found.settings, autostart=wish))  # type: ignore[arg-type]

        assert autostart.enabled is wish
        assert service.settings.autostart is wish

    assert load_settings(paths.settings_path())[0] == found.settings
    assert service.profiles == []


def test_settings_that_cannot_be_stored_are_not_in_force(
    problems: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not half of them either: judging, profile and start with the desktop are as before."""

    def refuse(_path: Path, _settings: Settings) -> None:
        raise StorageError("The disk is full.")

    save_profile(profile_path(paths.profiles_dir(), "Desk"), upright())
    found, service, autostart = chosen(problems)
    before = found.settings
    monkeypatch.setattr(choices, "save_settings", refuse)
    with pytest.raises(StorageError, match="full"):
        found.save(service, replace(before, onset_s=45.0, profile="Desk", autostart=True))  # type: ignore[arg-type]

    assert (found.settings, service.settings) == (before, before)
    assert (service.profiles, autostart.enabled) == ([], False)


def test_a_desktop_that_refuses_to_start_lumbar_keeps_the_settings_as_they_were(
    problems: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing on the disk says otherwise."""

    def refuse(_autostart: Autostart) -> None:
        raise StorageError("The folder cannot be written.")

    monkeypatch.setattr(Autostart, "enable", refuse)
    found, service, _autostart = chosen(problems)
    with pytest.raises(StorageError, match="folder"):
        found.save(service, replace(found.settings, autostart=True))  # type: ignore[arg-type]

    assert not service.settings.autostart
    assert not load_settings(paths.settings_path())[0].autostart


def test_what_was_switched_off_in_the_desktop_stays_off(problems: list[str]) -> None:
    """Only a change of the wish itself is passed on to the desktop."""
    found, service, autostart = chosen(problems)
    found.save(service, replace(found.settings, autostart=True))  # type: ignore[arg-type]
    autostart.disable()
    found.save(service, replace(found.settings, onset_s=45.0))  # type: ignore[arg-type]

    assert not autostart.enabled


def test_settings_that_were_lost_are_told_from_chosen_ones(problems: list[str]) -> None:
    """Without a file, or with something in it that cannot be read."""
    without = chosen(problems)[0].began_anew
    save_settings(paths.settings_path(), Settings())
    whole = chosen(problems)[0].began_anew
    paths.settings_path().write_text("{")
    damaged = chosen(problems)[0].began_anew

    assert (without, whole, damaged) == (True, False, True)


def test_how_long_the_settings_have_been_so_is_told_by_their_file(problems: list[str]) -> None:
    """Before it was last written they may have been others; a recording's day has no such past."""
    ever = chosen(problems)[0].since_epoch_s
    save_settings(paths.settings_path(), Settings())
    os.utime(paths.settings_path(), (1_790_000_000, 1_790_000_000))
    written = chosen(problems)[0].since_epoch_s
    os.utime(paths.settings_path(), (9e9, 9e9))
    by_a_wrong_clock = chosen(problems)[0].since_epoch_s

    assert (ever, written) == (0.0, 1_790_000_000.0)
    assert by_a_wrong_clock < 9e9
    assert chosen(problems, live=False)[0].since_epoch_s == 0.0
