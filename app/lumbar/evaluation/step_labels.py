"""Step scores that raters gave to pictures, and how measured ones agree with them."""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lumbar.core.angles import joint_angles
from lumbar.core.errors import InputError
from lumbar.core.view import view_of
from lumbar.evaluation.looking import Looker, PictureFile
from lumbar.evaluation.ranking import weighted_kappa
from lumbar.evaluation.step_scores import STEPS, step_scores

_SAMPLES = 1000
"""So often the pictures are drawn again to see how far a kappa may be off."""

_SHA256 = re.compile(r"\b[0-9a-f]{64}\b")

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
        kappa_low, kappa_high: Nineteen of twenty samples drawn again from the same pictures have
            a kappa between them; of few pictures or of raters who gave nearly everybody the same
            score the two are far apart, and the kappa says little. NaN where no sample has one.
        pairs: The rater's and the measured score of each.
    """

    step: str
    n: int
    n_measured: int
    equal: float
    within_one: float
    kappa: float
    kappa_low: float
    kappa_high: float
    pairs: Sequence[tuple[int, int]]

    @property
    def given(self) -> str:
        """How often the raters gave each score to what was measured: ``1 × 7, 2 × 5``."""
        counts = sorted(Counter(theirs for theirs, _ in self.pairs).items())
        return ", ".join(f"{score} × {times}" for score, times in counts) or "–"


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
                    "{path} needs the column “file” and at least one of {steps}.",
                    path=path,
                    steps=", ".join(STEPS),
                )
            pictures = [_rated(path, row, steps) for row in rows if row["file"]]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(
            "{path} cannot be read ({reason}).", path=path, reason=reason.lower()
        ) from error
    if not pictures:
        raise InputError("{path} lists no pictures.", path=path)
    return Ratings("reba" if "reba" in columns else "rula", pictures)


def _rated(path: Path, row: Mapping[str, str], steps: Sequence[str]) -> RatedPicture:
    try:
        scores = {step: int(row[step]) for step in steps if row[step]}
    except (ValueError, TypeError) as error:
        raise InputError(
            "{path}: the row of {file} holds a score that is no number.",
            path=path,
            file=row["file"],
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


def read_fitted(path: Path) -> frozenset[str]:
    """Every SHA-256 that stands in a file, as the lists of ``models/build`` name their pictures.

    Raises:
        InputError: The file is missing or names none.
    """
    try:
        found = frozenset(_SHA256.findall(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(
            "{path} cannot be read ({reason}).", path=path, reason=reason.lower()
        ) from error
    if not found:
        raise InputError("{path} names no picture by its SHA-256.", path=path)
    return found


def without_fitted(
    scored: Sequence[tuple[RatedPicture, Scores]], fitted: frozenset[str]
) -> list[tuple[RatedPicture, Scores]]:
    """Those pictures whose SHA-256 is not in the list; raises InputError if one has gone."""
    return [each for each in scored if PictureFile.of(each[0].path).sha256 not in fitted]


def agreements(scored: Sequence[tuple[RatedPicture, Scores]]) -> list[Agreement]:
    """How measured and rated scores agree, step by step."""
    rows = []
    for step in STEPS:
        rated = [(picture.steps[step], found[step]) for picture, found in scored
                 if step in picture.steps]  # fmt: skip
        pairs = [(theirs, ours) for theirs, ours in rated if ours is not None]
        apart = [abs(theirs - ours) for theirs, ours in pairs]
        low, high = _kappa_range(pairs)
        rows.append(
            Agreement(
                step,
                n=len(rated),
                n_measured=len(pairs),
                equal=_share([gap == 0 for gap in apart]),
                within_one=_share([gap <= 1 for gap in apart]),
                kappa=_kappa(pairs),
                kappa_low=low,
                kappa_high=high,
                pairs=pairs,
            )
        )
    return rows


def _kappa(pairs: Sequence[tuple[int, int]]) -> float:
    return weighted_kappa([theirs for theirs, _ in pairs], [ours for _, ours in pairs])


def _kappa_range(pairs: Sequence[tuple[int, int]]) -> tuple[float, float]:
    """Percentile bootstrap (Efron 1979) over the pictures."""
    rng = np.random.default_rng(0)
    drawn = [
        _kappa([pairs[place] for place in rng.integers(len(pairs), size=len(pairs))])
        for _ in range(_SAMPLES if pairs else 0)
    ]
    known = [kappa for kappa in drawn if not math.isnan(kappa)]
    if not known:
        return float("nan"), float("nan")
    low, high = np.percentile(known, [2.5, 97.5])
    return float(low), float(high)


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else float("nan")
