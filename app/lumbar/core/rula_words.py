"""What may be said of a RULA score in a few words, and in which colour.

A number is said only when it is likely enough and rests on enough that was seen; otherwise the
interval is said, and what is missing: parts that are not in view, and parts that are in view but
cannot be judged from where the camera stands.
"""

from __future__ import annotations

from collections.abc import Mapping

from lumbar.core.in_view import parts_in_view
from lumbar.core.palette import SCORE_COLOURS, UNKNOWN_COLOUR
from lumbar.core.sentence import Sentence
from lumbar.core.types import Basis, Keypoints, RulaResult, View

LEAST_LIKELY = 0.4
"""A score that is less likely is not said as a number."""

MOST_UNSEEN = 1
"""A number is said when at most so many of neck, trunk and arms have an unknown band."""

PART_WORDS: Mapping[str, Sentence] = {
    "neck": Sentence("the neck"),
    "trunk": Sentence("the trunk"),
    "upper_arm": Sentence("the upper arm"),
    "lower_arm": Sentence("the lower arm"),
    "wrist": Sentence("the wrist"),
    "legs": Sentence("the legs"),
}

_UNSEEN_WORDS: Mapping[tuple[str, ...], str] = {
    ("neck",): Sentence("neck not in view"),
    ("trunk",): Sentence("trunk not in view"),
    ("arms",): Sentence("arms not in view"),
    ("neck", "trunk"): Sentence("neck and trunk not in view"),
    ("neck", "arms"): Sentence("neck and arms not in view"),
    ("trunk", "arms"): Sentence("trunk and arms not in view"),
    ("neck", "trunk", "arms"): Sentence("neck, trunk and arms not in view"),
}

_UNJUDGED_WORDS: Mapping[tuple[str, ...], str] = {
    ("neck",): Sentence("neck cannot be judged {from_where}"),
    ("trunk",): Sentence("trunk cannot be judged {from_where}"),
    ("arms",): Sentence("arms cannot be judged {from_where}"),
    ("neck", "trunk"): Sentence("neck and trunk cannot be judged {from_where}"),
    ("neck", "arms"): Sentence("neck and arms cannot be judged {from_where}"),
    ("trunk", "arms"): Sentence("trunk and arms cannot be judged {from_where}"),
    ("neck", "trunk", "arms"): Sentence("neck, trunk and arms cannot be judged {from_where}"),
}

VIEW_WORDS: Mapping[View, Sentence] = {
    View.FRONT: Sentence("from the front"),
    View.SIDE: Sentence("from the side"),
    View.OBLIQUE: Sentence("from this angle"),
    View.UNKNOWN: Sentence("from here"),
}
"""From where the camera looks, which is why a part in view cannot be judged."""


def unseen(rula: RulaResult) -> tuple[str, ...]:
    """Which of neck, trunk and arms have a band that nothing is known of."""
    steps = rula.steps
    arms = [rula.arms[name] for name in rula.arms if name.endswith("upper_arm")]
    arms = arms or [steps[name] for name in ("upper_arm",) if name in steps]
    open_bands = {
        **{part: [steps[part]] for part in ("neck", "trunk") if part in steps},
        "arms": arms,
    }
    return tuple(
        part
        for part, found in open_bands.items()
        if found and all(step.basis is Basis.UNKNOWN for step in found)
    )


def said_score(rula: RulaResult) -> int | None:
    """The score that may be said as a number, None when that would claim too much."""
    if rula.likely_score is None:
        return rula.grand_score
    likely = rula.probabilities[rula.likely_score - 1] >= LEAST_LIKELY
    return rula.likely_score if likely and len(unseen(rula)) <= MOST_UNSEEN else None


def score_sentence(
    rula: RulaResult,
    *,
    missing: bool = True,
    keypoints: Keypoints | None = None,
    view: View = View.UNKNOWN,
) -> Sentence:
    """For example ``RULA 4 (3–5), mostly the neck``.

    Without a number ``RULA probably 3–6; trunk and arms not in view``.

    Args:
        rula: The score.
        missing: Whether to say what is not known where that keeps the number from being said.
        keypoints: What the camera shows; without them nothing is.
        view: From where.
    """
    low, high = rula.interval or (rula.grand_score_min, rula.grand_score_max)
    score = said_score(rula)
    known = _known_words(score, low, high, certain=rula.interval is None)
    if rula.main_part is not None:
        known = Sentence("{score}, mostly {part}", score=known, part=PART_WORDS[rula.main_part])
    parts = unseen(rula)
    if not missing or score is not None or rula.interval is None or not parts:
        return known
    shown = parts_in_view(keypoints) if keypoints is not None else frozenset()
    hidden = tuple(part for part in parts if part not in shown)
    unjudged = tuple(part for part in parts if part in shown)
    if hidden:
        known = Sentence("{score}; {missing}", score=known, missing=_UNSEEN_WORDS[hidden])
    if unjudged:
        template = _UNJUDGED_WORDS[unjudged]
        why = Sentence(template, from_where=VIEW_WORDS[view])
        known = Sentence("{score}; {missing}", score=known, missing=why)
    return known


def _known_words(score: int | None, low: int, high: int, *, certain: bool) -> Sentence:
    if score is not None and low == high:
        return Sentence("RULA {score}", score=score)
    if score is not None:
        return Sentence("RULA {score} ({low}–{high})", score=score, low=low, high=high)
    if certain:
        return Sentence("RULA {low}–{high}", low=low, high=high)
    if low == high:
        return Sentence("RULA probably {score}", score=low)
    return Sentence("RULA probably {low}–{high}", low=low, high=high)


def score_colour(score: int) -> str:
    """Hex colour of a grand score: green 1–2, yellow 3–5, red 6–7."""
    return SCORE_COLOURS[score]


def said_colour(rula: RulaResult) -> str:
    """Hex colour of what `score_sentence` says; grey where its scores are of several colours."""
    score = said_score(rula)
    low, high = rula.interval or (rula.grand_score_min, rula.grand_score_max)
    colours = {SCORE_COLOURS[s] for s in ([score] if score else range(low, high + 1))}
    return colours.pop() if len(colours) == 1 else UNKNOWN_COLOUR
