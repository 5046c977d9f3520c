"""How far each measure may go before posture counts as bad, for anybody."""

from __future__ import annotations

from typing import NamedTuple

from lumbar.core.sentence import Sentence


class Limit(NamedTuple):
    """How far a measure may go before posture counts as bad.

    Attributes:
        below: Distance below the baseline that is one limit.
        above: The same above it.
        jitter: Least spread to reckon with: what the pose model alone adds.
    """

    below: float
    above: float
    jitter: float


LIMITS: dict[str, Limit] = {
    # Down: one RULA neck band, 10°: 0.65 × sin 10°. Up: 20°, people look up without slumping.
    "head_pitch": Limit(0.22, 0.11, 0.015),
    # Down: 12 % of the usual 0.65, the fall that rula.md takes for raised shoulders or a dropped
    # head. Up: sitting taller is welcome, until it is another chair.
    "head_height": Limit(0.08, 0.20, 0.015),
    # Closer: a head 20 % larger, from 70 cm to 58 cm. Away: 40 %, about to 1 m.
    "distance": Limit(0.34, 0.18, 0.02),
    # 6 cm at a shoulder width of 40 cm.
    "side_lean": Limit(0.15, 0.15, 0.02),
    # ISO 11226 and EN 1005-4: 10° for the head's side tilt and for the trunk's side bend.
    "head_roll": Limit(10.0, 10.0, 1.0),
    "shoulder_tilt": Limit(10.0, 10.0, 1.0),
    # 45°: looking at a second screen is no slouching.
    "head_turn": Limit(0.46, 0.46, 0.02),
    # Forward: one RULA neck band, 10°. Back: 20°, people look up without slumping.
    "neck_inclination": Limit(20.0, 10.0, 1.2),
}
"""The natural limits, in the units of `posture_measures`; the user's limit multiplies them all."""

SAID: dict[str, Sentence] = {
    "head_pitch": Sentence("head up and down"),
    "head_height": Sentence("height of the head"),
    "distance": Sentence("distance"),
    "side_lean": Sentence("leaning to the side"),
    "head_roll": Sentence("tilt of the head"),
    "shoulder_tilt": Sentence("tilt of the shoulders"),
    "head_turn": Sentence("turn of the head"),
    "neck_inclination": Sentence("head forwards and back"),
}
"""What moves when a measure changes."""
