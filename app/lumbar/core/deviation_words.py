"""What each part of the deviation means for the body, in a few words."""

from __future__ import annotations

from collections.abc import Mapping

from lumbar.core.sentence import Sentence
from lumbar.core.shoulders import RISE

DEVIATION_WORDS: Mapping[str, Sentence] = {
    "head_pitch": Sentence("Head lifted or lowered"),
    "head_height": Sentence("Slumped, head low"),
    "distance": Sentence("Too near or too far"),
    "side_lean": Sentence("Leaning to one side"),
    "head_roll": Sentence("Head tilted sideways"),
    "shoulder_tilt": Sentence("Shoulders uneven"),
    RISE: Sentence("Shoulders raised"),
    "head_turn": Sentence("Head turned"),
    "neck_inclination": Sentence("Head forward of the shoulders"),
}
"""Said alike by the window and by reports of the command line."""
