"""What ``lumbar doctor`` looks at, one function each.

A check never raises for what it is there to find, and it changes nothing: files it writes to try a
folder are taken away again.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Literal

from lumbar import __version__, paths
from lumbar.bundle import FROZEN
from lumbar.cli.camera_checks import check_cameras
from lumbar.cli.desktop_bus import desktop_services
from lumbar.cli.desktop_checks import check_desktop, check_display
from lumbar.cli.finding import Check
from lumbar.core.errors import LumbarError
from lumbar.storage.database import is_there
from lumbar.storage.history import History
from lumbar.storage.settings import Settings
from lumbar.storage.settings_file import load_settings

LEAST_FREE_MB = 50
"""A year of history is about 30 MB."""

_RUNTIMES = ("onnxruntime", "onnxruntime-gpu")
_LIBRARIES = (
    "numpy",
    "opencv-python",
    "PySide6-Essentials",
    "statsmodels",
    "plyer",
    "desktop-notifier",
)
_NEW_FILES = "Put the folder models in place again from where you got Lumbar."


def all_checks() -> dict[str, Callable[[], Iterator[Check]]]:
    """Every check by what it looks at, in the order of the report, the quick ones first."""
    return {
        "versions": lambda: check_versions(_installed(*_LIBRARIES)),
        "onnxruntime": lambda: check_runtimes(_installed(*_RUNTIMES)),
        "settings": check_settings,
        "folders": check_folders,
        "history": check_history,
        "model files": check_model_files,
        "device": check_device,
        "arithmetic": check_arithmetic,
        "camera": check_cameras,
        "display": lambda: check_display(os.environ, sys.platform),
        "desktop": lambda: check_desktop(desktop_services(), sys.platform),
    }


def check_versions(installed: Mapping[str, str]) -> Iterator[Check]:
    """Lumbar, Python and the libraries, and the one pair known to crash."""
    words = ", ".join(f"{name} {version}" for name, version in installed.items())
    system = f"Lumbar {__version__}, Python {platform.python_version()}, {platform.platform()}"
    yield Check("versions", "ok", f"{system}; {words}")
    missing = [name for name in _LIBRARIES if name not in installed]
    if missing:
        yield Check(
            "libraries",
            "fail",
            f"not installed: {', '.join(missing)}",
            "Put the bundle's folder there anew."
            if FROZEN
            else "In the folder that holds Lumbar's pyproject.toml: "
            f"{sys.executable} -m pip install --editable .",
        )
    if installed.get("PySide6-Essentials") == "6.12.0" and sys.version_info < (3, 12):
        yield Check(
            "PySide6",
            "fail",
            "version 6.12.0 crashes before Python 3.12",
            "pip install 'PySide6-Essentials!=6.12.0'",
        )


def check_runtimes(installed: Mapping[str, str]) -> Iterator[Check]:
    """Exactly one of the two onnxruntime packages, which overwrite each other."""
    if len(installed) == 2:
        yield Check(
            "onnxruntime",
            "fail",
            "onnxruntime and onnxruntime-gpu are both installed and have damaged each other",
            "pip uninstall -y onnxruntime onnxruntime-gpu && pip install onnxruntime-gpu "
            "(onnxruntime on macOS and ARM)",
        )
        return
    try:
        import onnxruntime

        version, providers = onnxruntime.__version__, onnxruntime.get_available_providers()
    except (ImportError, AttributeError, OSError) as error:
        yield Check(
            "onnxruntime",
            "fail",
            f"it cannot be used ({error})",
            "pip install --force-reinstall onnxruntime-gpu (onnxruntime on macOS and ARM)",
        )
        return
    names = ", ".join(name.removesuffix("ExecutionProvider") for name in providers)
    yield Check("onnxruntime", "ok", f"version {version}, built for {names}")


def check_settings() -> Iterator[Check]:
    """The settings file, if there is one."""
    path = paths.settings_path()
    _, problems = load_settings(path)
    if not problems:
        there = os.path.exists(path)
        yield Check("settings", "ok", str(path) if there else "none yet, the defaults are used")
    for problem in problems:
        yield Check("settings", "warn", problem, "Open the settings and save them again.")


def check_folders() -> Iterator[Check]:
    """The folders Lumbar keeps something in."""
    for name, folder in {
        "settings folder": paths.config_dir(),
        "data folder": paths.data_dir(),
        "log folder": paths.log_dir(),
        "cache folder": paths.cache_dir(),
    }.items():
        yield check_folder(name, folder)


def check_folder(name: str, folder: Path) -> Check:
    """Whether a file can be written in ``folder``, or in the nearest parent that is there."""
    place = next(parent for parent in (folder, *folder.parents) if os.path.exists(parent))
    try:
        with tempfile.TemporaryFile(dir=place) as file:
            file.write(b"lumbar")
        free_mb = shutil.disk_usage(place).free / 1e6
    except OSError as error:
        return Check(
            name,
            "fail",
            f"{folder} cannot be written ({(error.strerror or str(error)).lower()})",
            "Make the folder writable for you, or free the disk.",
        )
    if free_mb < LEAST_FREE_MB:
        return Check(name, "warn", f"{folder} has only {free_mb:.0f} MB left", "Make room.")
    return Check(name, "ok", f"{folder}, {free_mb / 1000:.1f} GB free")


def check_history() -> Iterator[Check]:
    """The history, if there is one, can be read."""
    path = paths.history_path()
    try:
        if not is_there(path):
            yield Check("history", "ok", "none yet")
            return
        with History.read_only(path) as history:
            days = len(history.days())
    except LumbarError as error:
        yield Check("history", "warn", str(error), "Lumbar sets it aside and begins a new one.")
        return
    yield Check("history", "ok", f"{days} days in {path}")


def check_model_files() -> Iterator[Check]:
    """Every model file is the one it was made as."""
    from lumbar.pose.manifest import verify

    try:
        results = verify(paths.models_dir())
    except LumbarError as error:
        yield Check("model files", "fail", str(error), _NEW_FILES)
        return
    for result in results:
        status: Literal["ok", "warn", "fail"] = "ok"
        if not result.ok:
            status = "fail" if result.info.name == _settings().model else "warn"
        message = result.problem or f"{result.info.size_bytes / 1e6:.1f} MB, SHA-256 right"
        advice = "" if result.ok else _NEW_FILES
        yield Check(f"model {result.info.name}", status, message, advice)


def check_device() -> Iterator[Check]:
    """The model of the settings runs, and where."""
    from lumbar.pipeline.assembly import load_model

    settings = _settings()
    try:
        device = load_model(settings).device
    except LumbarError as error:
        yield Check("device", "fail", str(error), "Choose another model in the settings.")
        return
    if settings.device == "cuda" and device != "CUDA":
        yield Check(
            "device",
            "warn",
            "the settings ask for CUDA, but the model runs on the CPU",
            "A bundle runs on the processor only; choose it in the settings, or install Lumbar "
            "with pip."
            if FROZEN
            else "Install the NVIDIA driver and pip install 'onnxruntime-gpu[cuda,cudnn]', "
            "or choose the processor in the settings.",
        )
        return
    yield Check("device", "ok", f"{settings.model} runs on {device}")


def check_arithmetic() -> Iterator[Check]:
    """What the self-test of the model in use found on this computer."""
    from lumbar.pipeline.suited_model import known_verdict

    settings = _settings()
    if settings.device != "cpu":
        return
    try:
        verdict = known_verdict(settings)
    except LumbarError:  # told by the check of the device
        return
    if verdict is None:
        yield Check(
            "arithmetic", "ok", "not tested yet; the desktop program does at its first start"
        )
        return
    chosen = "float" if verdict.in_float else "int8"
    figures = f"int8 {verdict.int8_ms:.1f} ms a look, float {verdict.float_ms:.1f} ms"
    yield Check("arithmetic", "ok", f"{chosen} ({figures})")


def _settings() -> Settings:
    """The user's settings; their problems are told by `check_settings`."""
    return load_settings(paths.settings_path())[0]


def _installed(*names: str) -> dict[str, str]:
    """Version of each distribution that is installed."""
    found = {}
    for name in names:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found
