"""Settings of the judging: what counts as bad, and what the camera cannot see of the workplace."""

from __future__ import annotations

import dataclasses

from lumbar.core.sentence import Sentence
from lumbar.storage.fields import POSTURE, WORKPLACE, setting

_ANSWERS = {
    "yes": Sentence("Yes"),
    "no": Sentence("No"),
    "unknown": Sentence("I do not know"),
}


@dataclasses.dataclass(frozen=True)
class JudgingSettings:
    """How a posture is judged, and when Lumbar warns of it."""

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
    far_off_from: float = setting(
        1.5,
        POSTURE,
        Sentence("Far off from"),
        Sentence(
            "From this many times your limit on, the frame and the small window turn red; before "
            "that they are amber."
        ),
        range=(1.0, 3.0),
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
