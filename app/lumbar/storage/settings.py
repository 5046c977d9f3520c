"""The settings: one table that feeds the file, the dialog and the command line."""

from __future__ import annotations

import dataclasses

from lumbar.core.errors import InputError
from lumbar.core.sentence import Sentence
from lumbar.storage.fields import ADVANCED, CAMERA, PROFILES, STATISTICS, Field, setting, table_of
from lumbar.storage.settings_judging import JudgingSettings
from lumbar.storage.settings_telling import TellingSettings


@dataclasses.dataclass(frozen=True)
class Settings(TellingSettings, JudgingSettings):  # a dataclass takes the last one's fields first
    """Everything the user can choose; a value out of its limits raises InputError.

    Here stand the camera and the program itself; how is judged and how is told, in the bases.
    """

    camera: str = setting(
        "",
        CAMERA,
        Sentence("Camera"),
        Sentence("Which camera watches; empty takes the first one found."),
    )
    camera_width: int = setting(
        640,
        CAMERA,
        Sentence("Picture width"),
        Sentence("Width asked of the camera; more costs power and hardly helps."),
        range=(160, 3840),
        unit=Sentence("px"),
    )
    camera_height: int = setting(
        480,
        CAMERA,
        Sentence("Picture height"),
        Sentence("Height asked of the camera."),
        range=(120, 2160),
        unit=Sentence("px"),
    )
    camera_fov_deg: float = setting(
        0.0,
        CAMERA,
        Sentence("Field of view"),
        Sentence(
            "Angle that the camera's picture shows from left to right, 20 at least, for the "
            "distance to the screen; 0 if you do not know it. Calibrating with a measured distance "
            "is more exact."
        ),
        range=(0, 150),
        unit="°",
    )
    rate_hz: float = setting(
        4.0,
        CAMERA,
        Sentence("Pictures a second"),
        Sentence("How many pictures a second are judged; more costs power."),
        range=(1, 30),
        unit=Sentence("Hz"),
    )
    mirror: bool = setting(
        True,
        CAMERA,
        Sentence("Mirror the live view"),
        Sentence("Show yourself as in a mirror; the scores are the same."),
    )
    camera_mirrored: bool = setting(
        False,
        CAMERA,
        Sentence("The camera's picture is mirrored"),
        Sentence(
            "Some cameras deliver their picture as in a mirror, and Lumbar then takes left for "
            "right. If its advice names the wrong side, switch this on and calibrate again."
        ),
    )
    yield_camera: bool = setting(
        True,
        CAMERA,
        Sentence("Leave the camera to others"),
        Sentence(
            "Let go of the camera when another program opens it, and go on when that one is done."
        ),
    )
    save_energy: bool = setting(
        True,
        CAMERA,
        Sentence("Save energy on battery"),
        Sentence(
            "While the computer runs on its battery, judge at most two pictures a second and show "
            "no live picture."
        ),
    )
    language: str = setting(
        "system",
        ADVANCED,
        Sentence("Language"),
        Sentence("What Lumbar speaks, from now on."),
        choices={
            "system": Sentence("As the desktop"),
            "en": "English",
            "de": "Deutsch",
            "fr": "Français",
            "es": "Español",
            "zh_CN": "简体中文",
            "ja": "日本語",
        },
    )
    autostart: bool = setting(
        False,
        ADVANCED,
        Sentence("Start with the desktop"),
        Sentence("Start Lumbar in the tray when you log in."),
    )
    pause_key: bool = setting(
        False,
        ADVANCED,
        Sentence("A key to pause"),
        Sentence(
            "Ask the desktop for a key that pauses and resumes Lumbar from everywhere, at first "
            "Ctrl+Alt+P. GNOME and KDE can give one; on other desktops bind “lumbar ctl pause” to "
            "a key in their own settings."
        ),
    )
    retention_days: int = setting(
        0,
        STATISTICS,
        Sentence("Keep the history for"),
        Sentence("Minutes older than this are deleted every day; 0 keeps everything."),
        range=(0, 3650),
        unit=Sentence("days"),
    )
    profile: str = setting(
        "",
        PROFILES,
        Sentence("Profile"),
        Sentence("Name of the calibrated posture to compare with; empty until you calibrate."),
    )
    model: str = setting(
        "movenet-thunder-int8",
        ADVANCED,
        Sentence("Pose model"),
        Sentence("Thunder finds joints more exactly, Lightning needs less power."),
        choices={
            "movenet-thunder-int8": Sentence("MoveNet Thunder (exact)"),
            "movenet-lightning-int8": Sentence("MoveNet Lightning (light)"),
        },
    )
    depth_opinion: bool = setting(
        True,
        ADVANCED,
        Sentence("Depth estimate"),
        Sentence(
            "A second model looks about once a second how far the head is ahead of the shoulders; "
            "without it Lumbar needs less power and memory and misses more."
        ),
    )
    device: str = setting(
        "cpu",
        ADVANCED,
        Sentence("Compute on"),
        Sentence("Where the pose model runs; the graphics card needs CUDA installed."),
        choices={"cpu": Sentence("Processor"), "cuda": Sentence("Graphics card (CUDA)")},
    )
    threads: int = setting(
        1,
        ADVANCED,
        Sentence("Threads"),
        Sentence("Processor threads of the pose model; one is enough and saves power."),
        range=(1, 16),
    )
    smoothing_window_s: float = setting(
        1.5,
        ADVANCED,
        Sentence("Smoothing window"),
        Sentence("Joints are smoothed over this long; more is calmer and slower."),
        range=(1, 10),
        unit=Sentence("s"),
    )

    def __post_init__(self) -> None:
        for field in FIELDS:
            if refusal := field.refusal(getattr(self, field.name)):
                raise InputError(refusal)


FIELDS: tuple[Field, ...] = table_of(Settings)
"""The settings table, in the order of the dialog."""

_BY_NAME = {field.name: field for field in FIELDS}


def validate(name: str, value: object) -> str | None:
    """The sentence that says why ``value`` is refused for setting ``name``; None when it fits."""
    if name not in _BY_NAME:
        return Sentence("There is no setting “{name}”.", name=name)
    return _BY_NAME[name].refusal(value)
