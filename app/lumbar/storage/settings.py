"""The settings: one table that feeds the file, the dialog and the command line."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from lumbar.core.errors import InputError, StorageError
from lumbar.core.sentence import Sentence
from lumbar.storage.documents import DamagedDocumentError, read_document, write_document
from lumbar.storage.fields import Field, setting, table_of
from lumbar.storage.files import set_aside

VERSION = 1
"""Version of the settings file. A new field needs none; a changed meaning does."""

POSTURE = Sentence("Posture and alerts")
WORKPLACE = Sentence("Workplace")
CAMERA = Sentence("Camera")
NOTIFICATIONS = Sentence("Notifications")
SCHEDULE = Sentence("Schedule and breaks")
STATISTICS = Sentence("Statistics and privacy")
PROFILES = Sentence("Profiles")
ADVANCED = Sentence("Advanced")

_ANSWERS = {
    "yes": Sentence("Yes"),
    "no": Sentence("No"),
    "unknown": Sentence("I do not know"),
}
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
        Sentence("Deviation limit"),
        Sentence("How far you may move from your upright posture: 1 is usual, less is stricter."),
        range=(0.5, 3.0),
    )
    rula_action_level: int = setting(
        3,
        POSTURE,
        Sentence("RULA action level"),
        Sentence("Also warn when the whole posture reaches this RULA action level."),
        choices={
            0: Sentence("Off"),
            2: Sentence("2: changes may be needed"),
            3: Sentence("3: changes soon"),
            4: Sentence("4: changes at once"),
        },
    )
    onset_s: float = setting(
        20.0,
        POSTURE,
        Sentence("Warn after"),
        Sentence("How long a posture must be bad before Lumbar says so."),
        range=(0, 900),
        unit=Sentence("s"),
    )
    hysteresis: float = setting(
        0.25,
        POSTURE,
        Sentence("Recovery margin"),
        Sentence(
            "How far below the limit you must come before the posture counts as good again, "
            "as a share of the limit."
        ),
        range=(0.0, 0.9),
    )
    recover_s: float = setting(
        5.0,
        POSTURE,
        Sentence("Recovered after"),
        Sentence("How long the posture must be good before a warning is taken away."),
        range=(0, 120),
        unit=Sentence("s"),
    )
    cooldown_s: float = setting(
        120.0,
        POSTURE,
        Sentence("Pause between warnings"),
        Sentence("After a warning has ended, no new one comes for this long."),
        range=(0, 3600),
        unit=Sentence("s"),
    )
    remind_s: float = setting(
        600.0,
        POSTURE,
        Sentence("Remind after"),
        Sentence(
            "While the posture stays bad, the warning is shown again this often; 0 for never."
        ),
        range=(0, 7200),
        unit=Sentence("s"),
    )
    static_limit_s: float = setting(
        60.0,
        POSTURE,
        Sentence("Static posture after"),
        Sentence("A posture held longer than this adds to the RULA score as static muscle use."),
        range=(10, 600),
        unit=Sentence("s"),
    )
    arms_supported: str = setting(
        "unknown",
        WORKPLACE,
        Sentence("Forearms supported"),
        Sentence("Whether your forearms rest on arm-rests or the desk; the camera cannot see it."),
        choices=_ANSWERS,
    )
    legs_supported: str = setting(
        "unknown",
        WORKPLACE,
        Sentence("Feet supported"),
        Sentence("Whether your feet rest on the floor or a foot-rest; the camera cannot see it."),
        choices=_ANSWERS,
    )
    wrist_neutral: str = setting(
        "unknown",
        WORKPLACE,
        Sentence("Wrists straight"),
        Sentence("Whether your wrists are straight while you type; the camera cannot see it."),
        choices=_ANSWERS,
    )
    back_supported: str = setting(
        "unknown",
        WORKPLACE,
        Sentence("Back supported"),
        Sentence("Whether you use the back-rest of your chair; the camera cannot see it."),
        choices=_ANSWERS,
    )
    camera_place: str = setting(
        "unknown",
        WORKPLACE,
        Sentence("The camera stands"),
        Sentence(
            "In front of you it compares you with your calibrated posture; at your side it "
            "measures neck and trunk for the RULA score; between the two Lumbar is less sure."
        ),
        choices={
            "front": Sentence("In front of me"),
            "side": Sentence("At my side"),
            "oblique": Sentence("Between the two"),
            "unknown": Sentence("I do not know"),
        },
    )
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
    yield_camera: bool = setting(
        True,
        CAMERA,
        Sentence("Leave the camera to others"),
        Sentence(
            "Let go of the camera when another program opens it, and go on when that one is done."
        ),
    )
    notifications: bool = setting(
        True,
        NOTIFICATIONS,
        Sentence("Show notifications"),
        Sentence(
            "Warn with a desktop notification. Without any kind of warning Lumbar only keeps the "
            "history."
        ),
    )
    alert_sound: bool = setting(
        False,
        NOTIFICATIONS,
        Sentence("Play a sound"),
        Sentence("Warn with two soft tones, at most once a minute."),
    )
    alert_frame: bool = setting(
        False,
        NOTIFICATIONS,
        Sentence("Colour the screen's edges"),
        Sentence(
            "While a warning lasts, every screen gets a thin frame: red, amber, then green once "
            "you sit well. Wayland desktops do not allow it."
        ),
    )
    alert_corner: bool = setting(
        False,
        NOTIFICATIONS,
        Sentence("Show a small window"),
        Sentence("While a warning lasts, a small figure in the corner shows what to correct."),
    )
    hold_back: bool = setting(
        True,
        NOTIFICATIONS,
        Sentence("Hold back when you are busy"),
        Sentence(
            "No warnings during do-not-disturb or while a program fills the screen; one summary "
            "afterwards."
        ),
    )
    quiet_days: str = setting(
        "never",
        SCHEDULE,
        Sentence("Quiet hours"),
        Sentence("On these days no warnings come between the two times below."),
        choices={
            "never": Sentence("Never"),
            "every": Sentence("Every day"),
            "workdays": Sentence("Monday to Friday"),
            "weekend": Sentence("Saturday and Sunday"),
        },
    )
    quiet_from: str = setting(
        "12:00",
        SCHEDULE,
        Sentence("Quiet from"),
        Sentence("When the quiet hours begin."),
        choices=_TIMES_OF_DAY,
    )
    quiet_to: str = setting(
        "13:00",
        SCHEDULE,
        Sentence("Quiet until"),
        Sentence("When the quiet hours end; before the beginning means on the next day."),
        choices=_TIMES_OF_DAY,
    )
    language: str = setting(
        "system",
        ADVANCED,
        Sentence("Language"),
        Sentence("What Lumbar speaks; another language begins when Lumbar is started again."),
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
    break_prompts: bool = setting(
        True,
        SCHEDULE,
        Sentence("Remind me of breaks"),
        Sentence(
            "Suggest another posture after a while of stillness, and a break after a long time "
            "sitting. Nothing is ever blocked."
        ),
    )
    move_after_min: int = setting(
        25,
        SCHEDULE,
        Sentence("Move after"),
        Sentence(
            "How long you may sit without real movement before Lumbar suggests another posture."
        ),
        range=(5, 120),
        unit=Sentence("min"),
    )
    break_after_min: int = setting(
        55,
        SCHEDULE,
        Sentence("Break after"),
        Sentence("How long you may sit without getting up before Lumbar suggests a break."),
        range=(15, 240),
        unit=Sentence("min"),
    )
    break_length_min: int = setting(
        3,
        SCHEDULE,
        Sentence("A break lasts"),
        Sentence("So long out of the picture counts as a break."),
        range=(1, 30),
        unit=Sentence("min"),
    )
    break_exercises: bool = setting(
        True,
        SCHEDULE,
        Sentence("Show an exercise"),
        Sentence("Suggest a short exercise with a drawing along with each reminder."),
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
        Sentence("Depth opinion"),
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
        return Settings(), [
            Sentence(
                "{error} {kept} The default settings are used.", error=str(error), kept=_kept(path)
            )
        ]
    except StorageError as error:
        return Settings(), [Sentence("{error} The default settings are used.", error=str(error))]
    values: dict[str, Any] = {}
    problems: list[str] = []
    for name, value in (document or {}).items():
        refusal = validate(name, value)
        if refusal is None:
            values[name] = value
        else:
            known = name in _BY_NAME
            used = Sentence("The default is used.") if known else Sentence("It is not used.")
            problems.append(Sentence("{refusal} {used}", refusal=refusal, used=used))
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
        return Sentence("It is kept as {file}.", file=set_aside(path).name)
    except StorageError as error:
        return str(error)
