"""Settings of the telling: how Lumbar warns, when it keeps quiet, when it suggests a break."""

from __future__ import annotations

import dataclasses

from lumbar.core.sentence import Sentence
from lumbar.storage.fields import NOTIFICATIONS, SCHEDULE, setting

_TIMES_OF_DAY = {
    f"{hour:02d}:{minute:02d}": f"{hour:02d}:{minute:02d}"
    for hour in range(24)
    for minute in (0, 30)
}


@dataclasses.dataclass(frozen=True)
class TellingSettings:
    """How and when Lumbar speaks to the user."""

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
