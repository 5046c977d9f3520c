"""Where files live: the platform's folders for the user's data, package data for the rest."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def _data(name: str) -> Path:
    """A data folder of the wheel, or its original in a source checkout."""
    packaged = _PACKAGE / "data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / name


def models_dir() -> Path:
    """Folder with ``manifest.json`` and the int8 model files."""
    return _data("models")


def assets_dir() -> Path:
    """Folder with ``icons/`` and ``demo/``."""
    return _data("assets")


def config_dir() -> Path:
    """Folder of settings and profiles."""
    return platformdirs.user_config_path("lumbar", appauthor=False)


def settings_path() -> Path:
    """The settings file."""
    return config_dir() / "settings.json"


def first_steps_path() -> Path:
    """There until the first page of the first steps, what the camera is for, has been left."""
    return config_dir() / "first-steps"


def profiles_dir() -> Path:
    """Folder of the calibrated profiles."""
    return config_dir() / "profiles"


def data_dir() -> Path:
    """Folder of the history database."""
    return platformdirs.user_data_path("lumbar", appauthor=False)


def history_path() -> Path:
    """The history database."""
    return data_dir() / "history.sqlite3"


def replay_path() -> Path:
    """The history of a recording that is played in the window, there as long as it is played."""
    return data_dir() / "replay.sqlite3"


def self_tests_path() -> Path:
    """What the self-tests of the models found."""
    return data_dir() / "self-tests.json"


def cameras_path() -> Path:
    """What was found out about cameras."""
    return data_dir() / "cameras.json"


def cache_dir() -> Path:
    """Folder of what can be computed again."""
    return platformdirs.user_cache_path("lumbar", appauthor=False)


def evaluation_path() -> Path:
    """What the models found in evaluated pictures."""
    return cache_dir() / "evaluation.sqlite3"


def waiting_paths() -> tuple[Path, ...]:
    """Where minutes wait for the next start when the history takes none, tried in this order.

    The second is in memory as a rule: there is room on a full disk, until the user logs out.
    """
    return cache_dir() / "waiting-minutes.json", runtime_dir() / "waiting-minutes.json"


def log_dir() -> Path:
    """Folder of the log file."""
    return platformdirs.user_log_path("lumbar", appauthor=False)


def runtime_dir() -> Path:
    """Folder of the lock and the control socket."""
    return platformdirs.user_runtime_path("lumbar", appauthor=False)
