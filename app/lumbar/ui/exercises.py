"""Short exercises for the desk, each with a drawing of our own."""

from __future__ import annotations

from dataclasses import dataclass

from lumbar.core.breaks import Prompt
from lumbar.core.sentence import Sentence


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
            Sentence("Roll your shoulders"),
            Sentence("Circle both shoulders slowly backwards, ten times."),
        ),
        Exercise(
            "head-turn",
            Sentence("Turn your head"),
            Sentence("Look slowly over one shoulder, then over the other, five times each."),
        ),
        Exercise(
            "stretch-up",
            Sentence("Reach for the ceiling"),
            Sentence("Stretch both arms up, hold for three breaths, let them sink."),
        ),
        Exercise(
            "sit-back",
            Sentence("Sit back"),
            Sentence("Slide right back into the chair and let its back carry you for a while."),
        ),
    ),
    Prompt.BREAK: (
        Exercise(
            "stand-walk",
            Sentence("Walk a few steps"),
            Sentence("Get up, fetch a glass of water, take the long way back."),
        ),
        Exercise(
            "lean-back",
            Sentence("Lean back, standing"),
            Sentence("Stand up, hands on your hips, and lean back gently, five times."),
        ),
        Exercise(
            "look-far",
            Sentence("Look into the distance"),
            Sentence("Go to a window and look at something far away for half a minute."),
        ),
    ),
}
