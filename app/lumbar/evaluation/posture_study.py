"""Whether one person's good and bad posture can be told apart after a short calibration."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lumbar.core.baseline import MEASURES, Baseline, posture_measures
from lumbar.core.errors import InputError
from lumbar.evaluation.changes import CLEAN, Change
from lumbar.evaluation.looking import Looker, PictureFile
from lumbar.evaluation.ranking import Roc, roc

Measures = Mapping[str, float | None]
Advance = Callable[[float], None]


@dataclass(eq=False)
class PostureFrames:
    """The measures of one folder's pictures, in their order.

    Attributes:
        measures: One entry for each picture with a person.
        unjudged: Pictures in which nobody could be judged.
        problems: One sentence for each picture that could not be used.
    """

    measures: list[Measures] = field(default_factory=list)
    unjudged: int = 0
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True, eq=False)
class MeasureCurve:
    """How well one number tells good from bad.

    Attributes:
        curve: Of the number, or of its negative when `falls`.
        falls: The number is lower in bad posture.
    """

    curve: Roc
    falls: bool

    @property
    def auc(self) -> float:
        """Area under the curve, at least 0.5."""
        return self.curve.auc


@dataclass(frozen=True, eq=False)
class PostureFigures:
    """The figures of one person's good and bad frames.

    Attributes:
        n_baseline: Good frames that made the baseline; they are not judged.
        n_good, n_bad: Frames that were judged.
        unjudged: Frames without a person who could be judged or without a deviation.
        deviation: Curve of the deviation.
        good_values, bad_values: The deviations themselves.
        measures: Curve of each single measure that was seen in both groups.
    """

    model: str
    n_baseline: int
    n_good: int
    n_bad: int
    unjudged: int
    deviation: Roc
    good_values: Sequence[float]
    bad_values: Sequence[float]
    measures: Mapping[str, MeasureCurve]

    @property
    def best_threshold(self) -> float:
        """The deviation that separates best."""
        return float(self.deviation.threshold[self.deviation.best])


def measure_pictures(
    looker: Looker, files: Sequence[Path], advance: Advance, change: Change = CLEAN
) -> PostureFrames:
    """Measure every picture by itself: nothing is smoothed or carried over."""
    frames = PostureFrames()
    for done, file in enumerate(files, start=1):
        try:
            look = looker.in_picture(PictureFile.of(file), change)
        except InputError as error:
            frames.problems.append(str(error))
            continue
        if look.keypoints is None:
            frames.unjudged += 1
        else:
            frames.measures.append(
                posture_measures(look.keypoints, look.picture_size, look.neck_inclination_deg)
            )
        advance(done)
    return frames


def posture_figures(
    model: str, good: PostureFrames, bad: PostureFrames, n_baseline: int
) -> PostureFigures:
    """Calibrate on the first good frames and judge all the others.

    Raises:
        InputError: There are too few frames with a person.
    """
    if len(good.measures) <= n_baseline or not bad.measures:
        raise InputError(
            "A person was seen in {good} good and {bad} bad pictures; there must be more than "
            "{baseline} good ones and at least one bad one.",
            good=len(good.measures),
            bad=len(bad.measures),
            baseline=n_baseline,
        )
    baseline = Baseline.from_samples(good.measures[:n_baseline])
    rest = good.measures[n_baseline:]
    deviations = [
        [found.value for frame in group if (found := baseline.deviation(frame)) is not None]
        for group in (rest, bad.measures)
    ]
    if not all(deviations):
        raise InputError("In no picture of one of the folders the head was seen well enough.")
    good_values, bad_values = deviations
    judged = len(good_values) + len(bad_values)
    return PostureFigures(
        model=model,
        n_baseline=n_baseline,
        n_good=len(good_values),
        n_bad=len(bad_values),
        unjudged=good.unjudged + bad.unjudged + len(rest) + len(bad.measures) - judged,
        deviation=roc(good_values, bad_values),
        good_values=good_values,
        bad_values=bad_values,
        measures={
            name: curve
            for name in MEASURES
            if (curve := _measure_curve(name, rest, bad.measures)) is not None
        },
    )


def _measure_curve(
    name: str, good: Sequence[Measures], bad: Sequence[Measures]
) -> MeasureCurve | None:
    """The curve of one measure, turned so that bad posture is the higher side."""
    groups = [
        [value for frame in group if (value := frame.get(name)) is not None]
        for group in (good, bad)
    ]
    if not all(groups):
        return None
    rising = roc(*groups)
    if rising.auc >= 0.5:
        return MeasureCurve(rising, falls=False)
    return MeasureCurve(roc(*([-value for value in group] for group in groups)), falls=True)
