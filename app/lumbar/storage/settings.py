"""The settings: one table that feeds the file, the dialog and the command line."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from lumbar.core.errors import InputError, StorageError
from lumbar.storage.documents import DamagedDocumentError, read_document, write_document
from lumbar.storage.fields import Field, setting, table_of
from lumbar.storage.files import set_aside

VERSION = 1
"""Version of the settings file. A new field needs none; a changed meaning does."""

POSTURE = "Posture and alerts"
WORKPLACE = "Workplace"
CAMERA = "Camera"
NOTIFICATIONS = "Notifications"
BREAKS = "Breaks"
STATISTICS = "Statistics and privacy"
PROFILES = "Profiles"
ADVANCED = "Advanced"

_ANSWERS = {"yes": "Yes", "no": "No", "unknown": "I do not know"}
_TIMES_OF_DAY = {
    f"{hour:02d}:{minute:02d}": f"{hour:02d}:{minute:02d}"
    for hour in range(24)
    for minute in (0, 30)
}


@dataclasses.dataclass(frozen=True)
class Settings:
    """Everything the user can choose; a value out of its limits raises InputError."""

    deviation_limit: float = setting(
        1.0,
        POSTURE,
        "Deviation limit",
        "How far you may move from your upright posture: 1 is usual, less is stricter.",
        range=(0.5, 3.0),
    )
    rula_action_level: int = setting(
        3,
        POSTURE,
        "RULA action level",
        "Also warn when the whole posture reaches this RULA action level.",
        choices={
            0: "Off",
            2: "2: changes may be needed",
            3: "3: changes soon",
            4: "4: changes at once",
        },
    )
    onset_s: float = setting(
        20.0,
        POSTURE,
        "Warn after",
        "How long a posture must be bad before Lumbar says so.",
        range=(0, 900),
        unit="s",
    )
    hysteresis: float = setting(
        0.25,
        POSTURE,
        "Recovery margin",
        "How far below the limit you must come before the posture counts as good again, "
        "as a share of the limit.",
        range=(0.0, 0.9),
    )
    recover_s: float = setting(
        5.0,
        POSTURE,
        "Recovered after",
        "How long the posture must be good before a warning is taken away.",
        range=(0, 120),
        unit="s",
    )
    cooldown_s: float = setting(
        120.0,
        POSTURE,
        "Pause between warnings",
        "After a warning has ended, no new one comes for this long.",
        range=(0, 3600),
        unit="s",
    )
    remind_s: float = setting(
        600.0,
        POSTURE,
        "Remind after",
        "While the posture stays bad, the warning is shown again this often; 0 for never.",
        range=(0, 7200),
        unit="s",
    )
    static_limit_s: float = setting(
        60.0,
        POSTURE,
        "Static posture after",
        "A posture held longer than this adds to the RULA score as static muscle use.",
        range=(10, 600),
        unit="s",
    )
    arms_supported: str = setting(
        "unknown",
        WORKPLACE,
        "Forearms supported",
        "Whether your forearms rest on arm-rests or the desk; the camera cannot see it.",
        choices=_ANSWERS,
    )
    legs_supported: str = setting(
        "unknown",
        WORKPLACE,
        "Feet supported",
        "Whether your feet rest on the floor or a foot-rest; the camera cannot see it.",
        choices=_ANSWERS,
    )
    wrist_neutral: str = setting(
        "unknown",
        WORKPLACE,
        "Wrists straight",
        "Whether your wrists are straight while you type; the camera cannot see it.",
        choices=_ANSWERS,
    )
    back_supported: str = setting(
        "unknown",
        WORKPLACE,
        "Back supported",
        "Whether you use the back-rest of your chair; the camera cannot see it.",
        choices=_ANSWERS,
    )
    camera: str = setting(
        "",
        CAMERA,
        "Camera",
        "Which camera watches; empty takes the first one found.",
    )
    camera_width: int = setting(
        640,
        CAMERA,
        "Picture width",
        "Width asked of the camera; more costs power and hardly helps.",
        range=(160, 3840),
        unit="px",
    )
    camera_height: int = setting(
        480,
        CAMERA,
        "Picture height",
        "Height asked of the camera.",
        range=(120, 2160),
        unit="px",
    )
    rate_hz: float = setting(
        4.0,
        CAMERA,
        "Pictures a second",
        "How many pictures a second are judged; more costs power.",
        range=(1, 30),
        unit="Hz",
    )
    mirror: bool = setting(
        True,
        CAMERA,
        "Mirror the live view",
        "Show yourself as in a mirror; the scores are the same.",
    )
    yield_camera: bool = setting(
        True,
        CAMERA,
        "Leave the camera to others",
        "Let go of the camera when another program opens it, and go on when that one is done.",
    )
    notifications: bool = setting(
        True,
        NOTIFICATIONS,
        "Show notifications",
        "Warn with a desktop notification. Without any kind of warning Lumbar only keeps the "
        "history.",
    )
    alert_sound: bool = setting(
        False,
        NOTIFICATIONS,
        "Play a sound",
        "Warn with two soft tones, at most once a minute.",
    )
    alert_frame: bool = setting(
        False,
        NOTIFICATIONS,
        "Colour the screen's edges",
        "While a warning lasts, every screen gets a thin frame: red, amber, then green once you "
        "sit well. Wayland desktops do not allow it.",
    )
    alert_corner: bool = setting(
        False,
        NOTIFICATIONS,
        "Show a small window",
        "While a warning lasts, a small figure in the corner shows what to correct.",
    )
    hold_back: bool = setting(
        True,
        NOTIFICATIONS,
        "Hold back when you are busy",
        "No warnings during do-not-disturb or while a program fills the screen; one summary "
        "afterwards.",
    )
    quiet_days: str = setting(
        "never",
        NOTIFICATIONS,
        "Quiet hours",
        "On these days no warnings come between the two times below.",
        choices={
            "never": "Never",
            "every": "Every day",
            "workdays": "Monday to Friday",
            "weekend": "Saturday and Sunday",
        },
    )
    quiet_from: str = setting(
        "12:00",
        NOTIFICATIONS,
        "Quiet from",
        "When the quiet hours begin.",
        choices=_TIMES_OF_DAY,
    )
    quiet_to: str = setting(
        "13:00",
        NOTIFICATIONS,
        "Quiet until",
        "When the quiet hours end; before the beginning means on the next day.",
        choices=_TIMES_OF_DAY,
    )
    autostart: bool = setting(
        False,
        ADVANCED,
        "Start with the desktop",
        "Start Lumbar in the tray when you log in.",
    )
    break_prompts: bool = setting(
        True,
        BREAKS,
        "Remind me of breaks",
        "Suggest another posture after a while of stillness, and a break after a long time "
        "sitting. Nothing is ever blocked.",
    )
    move_after_min: int = setting(
        25,
        BREAKS,
        "Move after",
        "How long you may sit without real movement before Lumbar suggests another posture.",
        range=(5, 120),
        unit="min",
    )
    break_after_min: int = setting(
        55,
        BREAKS,
        "Break after",
        "How long you may sit without getting up before Lumbar suggests a break.",
        range=(15, 240),
        unit="min",
    )
    break_length_min: int = setting(
        3,
        BREAKS,
        "A break lasts",
        "So long out of the picture counts as a break.",
        range=(1, 30),
        unit="min",
    )
    break_exercises: bool = setting(
        True,
        BREAKS,
        "Show an exercise",
        "Suggest a short exercise with a drawing along with each reminder.",
    )
    retention_days: int = setting(
        0,
        STATISTICS,
        "Keep the history for",
        "Minutes older than this are deleted every day; 0 keeps everything.",
        range=(0, 3650),
        unit="days",
    )
    profile: str = setting(
        "",
        PROFILES,
        "Profile",
        "Name of the calibrated posture to compare with; empty until you calibrate.",
    )
    model: str = setting(
        "movenet-thunder-int8",
        ADVANCED,
        "Pose model",
        "Thunder finds joints more exactly, Lightning needs less power.",
        choices={
            "movenet-thunder-int8": "MoveNet Thunder (exact)",
            "movenet-lightning-int8": "MoveNet Lightning (light)",
        },
    )
    device: str = setting(
        "cpu",
        ADVANCED,
        "Compute on",
        "Where the pose model runs; the graphics card needs CUDA installed.",
        choices={"cpu": "Processor", "cuda": "Graphics card (CUDA)"},
    )
    threads: int = setting(
        1,
        ADVANCED,
        "Threads",
        "Processor threads of the pose model; one is enough and saves power.",
        range=(1, 16),
    )
    smoothing_window_s: float = setting(
        1.5,
        ADVANCED,
        "Smoothing window",
        "Joints are smoothed over this long; more is calmer and slower.",
        range=(1, 10),
        unit="s",
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
        return f"There is no setting {name!r}."
    return _BY_NAME[name].refusal(value)


def load_settings(path: Path) -> tuple[Settings, list[str]]:
    """Read the settings; whatever the file holds, usable settings come back.

    A damaged file is kept under another name and the defaults are used; a bad value falls back to
    its default alone; a file of a newer version stays as it is and the defaults are used.

    Returns:
        The settings, and one sentence for the user about each thing that was wrong.
    """
    try:
        document = read_document(path, VERSION)
    except DamagedDocumentError as error:
        return Settings(), [f"{error} {_kept(path)} The default settings are used."]
    except StorageError as error:
        return Settings(), [f"{error} The default settings are used."]
    values: dict[str, Any] = {}
    problems = []
    for name, value in (document or {}).items():
        refusal = validate(name, value)
        if refusal is None:
            values[name] = value
        else:
            used = "The default is used." if name in _BY_NAME else "It is not used."
            problems.append(f"{refusal} {used}")
    return Settings(**values), problems


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings whole or not at all.

    Values under names this version does not know are kept: a newer Lumbar, or a hand, wrote them.

    Raises:
        StorageError: The file cannot be written, or belongs to a newer Lumbar.
    """
    try:
        before = read_document(path, VERSION) or {}
    except DamagedDocumentError:
        set_aside(path)
        before = {}
    unknown = {
        name: value
        for name, value in before.items()
        if name not in _BY_NAME and isinstance(value, bool | int | float | str)
    }
    write_document(path, VERSION, {**unknown, **dataclasses.asdict(settings)})


def _kept(path: Path) -> str:
    """Set a damaged file aside and say where it is."""
    try:
        return f"It is kept as {set_aside(path).name}."
    except StorageError as error:
        return str(error)
