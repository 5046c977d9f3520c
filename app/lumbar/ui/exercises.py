"""Short exercises for the desk, each with a drawing of our own."""

from __future__ import annotations

from dataclasses import dataclass

from lumbar.core.breaks import Prompt


@dataclass(frozen=True)
class Exercise:
    """One exercise.

    Attributes:
        drawing: Name of the drawing in ``assets/exercises``.
        name: A few words.
        steps: What to do, in one or two sentences.
    """

    drawing: str
    name: str
    steps: str


EXERCISES: dict[Prompt, tuple[Exercise, ...]] = {
    Prompt.MOVE: (
        Exercise(
            "shoulders",
            "Roll your shoulders",
            "Circle both shoulders slowly backwards, ten times.",
        ),
        Exercise(
            "head-turn",
            "Turn your head",
            "Look slowly over one shoulder, then over the other, five times each.",
        ),
        Exercise(
            "stretch-up",
            "Reach for the ceiling",
            "Stretch both arms up, hold for three breaths, let them sink.",
        ),
        Exercise(
            "sit-back",
            "Sit back",
            "Slide right back into the chair and let its back carry you for a while.",
        ),
    ),
    Prompt.BREAK: (
        Exercise(
            "stand-walk",
            "Walk a few steps",
            "Get up, fetch a glass of water, take the long way back.",
        ),
        Exercise(
            "lean-back",
            "Lean back, standing",
            "Stand up, hands on your hips, and lean back gently, five times.",
        ),
        Exercise(
            "look-far",
            "Look into the distance",
            "Go to a window and look at something far away for half a minute.",
        ),
    ),
}
