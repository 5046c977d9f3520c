"""Step scores that raters gave to pictures, and the scores that measured angles give."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lumbar.core.adjustments import FLAG_LIMITS_DEG
from lumbar.core.angles import joint_angles
from lumbar.core.errors import InputError
from lumbar.core.types import JointAngles
from lumbar.core.view import view_of
from lumbar.core.worksheet import lower_arm_base, neck_base, trunk_base, upper_arm_base
from lumbar.evaluation.looking import Looker, PictureFile
from lumbar.evaluation.ranking import weighted_kappa

STEPS: tuple[str, ...] = ("neck", "trunk", "upper_arm", "lower_arm")
"""The steps that angles can score."""

Advance = Callable[[float], None]
Scores = Mapping[str, int | None]


@dataclass(frozen=True)
class RatedPicture:
    """One picture and the step scores a rater gave it, those of `STEPS` that there are."""

    path: Path
    steps: Mapping[str, int]


@dataclass(frozen=True)
class Ratings:
    """A file of ratings: its pictures and the method, ``rula`` or ``reba``."""

    method: str
    pictures: Sequence[RatedPicture]


@dataclass(frozen=True)
class Agreement:
    """One step, measured against the raters.

    Attributes:
        n: Ratings of this step.
        n_measured: Of them, those whose angle could be measured.
        equal: Share of the measured that have the rater's score; NaN without any.
        within_one: Share that are at most one away.
        kappa: Quadratically weighted kappa.
        pairs: The rater's and the measured score of each.
    """

    step: str
    n: int
    n_measured: int
    equal: float
    within_one: float
    kappa: float
    pairs: Sequence[tuple[int, int]]


def read_ratings(path: Path) -> Ratings:
    """Read a CSV file with the column ``file`` (relative to it) and columns named as `STEPS`.

    A column ``reba`` makes it ratings by REBA, whose bands differ from RULA's.

    Raises:
        InputError: The file is missing, damaged or holds no such columns.
    """
    try:
        with path.open(newline="", encoding="utf-8-sig") as stream:
            rows = csv.DictReader(stream)
            columns = list(rows.fieldnames or ())
            steps = [step for step in STEPS if step in columns]
            if "file" not in columns or not steps:
                raise InputError(
                    f"{path} needs the column “file” and at least one of {', '.join(STEPS)}."
                )
            pictures = [_rated(path, row, steps) for row in rows if row["file"]]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{path} cannot be read ({reason.lower()}).") from error
    if not pictures:
        raise InputError(f"{path} lists no pictures.")
    return Ratings("reba" if "reba" in columns else "rula", pictures)


def _rated(path: Path, row: Mapping[str, str], steps: Sequence[str]) -> RatedPicture:
    try:
        scores = {step: int(row[step]) for step in steps if row[step]}
    except (ValueError, TypeError) as error:
        raise InputError(
            f"{path}: the row of {row['file']} holds a score that is no number."
        ) from error
    return RatedPicture(path.parent / row["file"], scores)


def measured_scores(
    looker: Looker, ratings: Ratings, advance: Advance
) -> tuple[list[tuple[RatedPicture, Scores]], list[str]]:
    """The scores that each picture's angles give, and sentences about unusable pictures."""
    scored: list[tuple[RatedPicture, Scores]] = []
    problems: list[str] = []
    for done, rated in enumerate(ratings.pictures, start=1):
        try:
            look = looker.in_picture(PictureFile.of(rated.path))
        except InputError as error:
            problems.append(str(error))
            continue
        found: Scores = dict.fromkeys(STEPS)
        if look.keypoints is not None:
            angles = joint_angles(look.keypoints, view_of(look.keypoints))
            found = step_scores(angles, ratings.method)
        scored.append((rated, found))
        advance(done)
    return scored, problems


def agreements(scored: Sequence[tuple[RatedPicture, Scores]]) -> list[Agreement]:
    """How measured and rated scores agree, step by step."""
    rows = []
    for step in STEPS:
        rated = [(picture.steps[step], found[step]) for picture, found in scored
                 if step in picture.steps]  # fmt: skip
        pairs = [(theirs, ours) for theirs, ours in rated if ours is not None]
        apart = [abs(theirs - ours) for theirs, ours in pairs]
        rows.append(
            Agreement(
                step,
                n=len(rated),
                n_measured=len(pairs),
                equal=_share([gap == 0 for gap in apart]),
                within_one=_share([gap <= 1 for gap in apart]),
                kappa=weighted_kappa([pair[0] for pair in pairs], [pair[1] for pair in pairs]),
                pairs=pairs,
            )
        )
    return rows


def step_scores(angles: JointAngles, method: str) -> dict[str, int | None]:
    """Step scores of one picture, arms by the one scored higher; None where not measured.

    Twist, side-bend and abduction add their point where they are measured.
    """
    bands = _REBA if method == "reba" else _RULA
    neck, trunk = angles["neck_flexion"].deg, angles["trunk_flexion"].deg
    arms: dict[str, list[int]] = {"upper_arm": [], "lower_arm": []}
    for side in ("left", "right"):
        for part, scores in arms.items():
            deg = angles[f"{side}_{part}_flexion"].deg
            if deg is not None:
                abducted = part == "upper_arm" and _beyond(angles, part, side)
                scores.append(bands[part](deg) + int(abducted))
    return {
        "neck": None if neck is None else bands["neck"](neck) + _turned(angles, "neck"),
        "trunk": None if trunk is None else bands["trunk"](trunk) + _turned(angles, "trunk"),
        **{part: max(scores, default=None) for part, scores in arms.items()},
    }


def _beyond(angles: JointAngles, part: str, side: str) -> bool:
    deg = angles[f"{side}_{part}_abduction"].deg
    return deg is not None and deg > FLAG_LIMITS_DEG[f"{part}_abduction"]


def _turned(angles: JointAngles, part: str) -> int:
    """One point for twist or side-bend: REBA counts them together, RULA each, and rarely both."""
    return int(
        any(
            deg is not None and abs(deg) > FLAG_LIMITS_DEG[f"{part}_{kind}"]
            for kind in ("side_bend", "twist")
            for deg in (angles[f"{part}_{kind}"].deg,)
        )
    )


def _reba_neck(deg: float) -> int:
    return 1 if 0 <= deg <= 20 else 2


def _reba_trunk(deg: float) -> int:
    if deg == 0:
        return 1
    if -20 <= deg <= 20:
        return 2
    return 3 if deg <= 60 else 4


def _reba_upper_arm(deg: float) -> int:
    if -20 <= deg <= 20:
        return 1
    if deg <= 45:
        return 2
    return 3 if deg <= 90 else 4


_RULA: Mapping[str, Callable[[float], int]] = {
    "neck": neck_base,
    "trunk": lambda deg: trunk_base(deg, supported=False),
    "upper_arm": upper_arm_base,
    "lower_arm": lower_arm_base,
}
_REBA: Mapping[str, Callable[[float], int]] = {
    "neck": _reba_neck,
    "trunk": _reba_trunk,
    "upper_arm": _reba_upper_arm,
    "lower_arm": lower_arm_base,
}
"""REBA's bands (Hignett and McAtamney 2000); the lower arm's are RULA's."""


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else float("nan")
