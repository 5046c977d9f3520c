"""How well a model's keypoints fit the labels of a data set, person by person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from lumbar.core.errors import InputError
from lumbar.core.oks import object_keypoint_similarity
from lumbar.core.types import Keypoints
from lumbar.evaluation.changes import CLEAN, Change
from lumbar.evaluation.coco_labels import LabelledPicture
from lumbar.evaluation.looking import BoxLooker, Looker, PictureFile
from lumbar.evaluation.similarity import LabelledPerson, sigmas_of

Advance = Callable[[float], None]


@dataclass(frozen=True, eq=False)
class Finding:
    """One person whom the model found, or was shown.

    Attributes:
        picture: Where.
        keypoints: What the model says.
        label: The labelled person it is compared with; None when nobody is labelled there.
        oks: Similarity to that person, 0..1; 0 without one.
    """

    picture: LabelledPicture
    keypoints: Keypoints
    label: LabelledPerson | None
    oks: float


@dataclass(eq=False)
class KeypointRun:
    """Everything one model found in one data set.

    Attributes:
        model: Its name.
        names: The points it gives.
        whole_pictures: It had to find the people by itself.
        pictures: Every picture that was looked at.
        findings: In the order of the pictures.
        problems: One sentence for each picture that could not be used.
    """

    model: str
    names: Sequence[str]
    whole_pictures: bool
    pictures: list[LabelledPicture] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def run_in_boxes(
    looker: BoxLooker,
    pictures: Sequence[LabelledPicture],
    names: Sequence[str],
    advance: Advance,
    change: Change = CLEAN,
) -> KeypointRun:
    """Show the model everybody who is judged, each in the labelled box.

    Labels that a cropping change cuts off do not count.
    """
    run = KeypointRun(looker.name, names, whole_pictures=False)
    for done, picture in enumerate(pictures, start=1):
        judged = [person for person in picture.people if person.judged]
        if judged:
            try:
                file = PictureFile.of(picture.path)
                found = [looker.in_box(file, person.box_px, change) for person in judged]
            except InputError as error:
                run.problems.append(str(error))
                continue
            run.pictures.append(picture)
            run.findings.extend(
                judged_by(picture, keypoints, _visible(person, change), names)
                for keypoints, person in zip(found, judged, strict=True)
            )
        advance(done)
    return run


def run_in_pictures(
    looker: Looker, pictures: Sequence[LabelledPicture], names: Sequence[str], advance: Advance
) -> KeypointRun:
    """Let the model find the one person it would follow in each picture.

    The findings carry the model's own scores, as those in boxes do: rescoring is what is judged.
    """
    run = KeypointRun(looker.name, names, whole_pictures=True)
    for done, picture in enumerate(pictures, start=1):
        try:
            look = looker.in_picture(PictureFile.of(picture.path), own_scores=True)
        except InputError as error:
            run.problems.append(str(error))
            continue
        run.pictures.append(picture)
        if look.keypoints is not None:
            seen = [person for person in picture.people if person.judged]
            found = [judged_by(picture, look.keypoints, person, names) for person in seen]
            nobody = Finding(picture, look.keypoints, None, 0.0)
            run.findings.append(max(found, key=lambda finding: finding.oks, default=nobody))
        advance(done)
    return run


def judged_by(
    picture: LabelledPicture, keypoints: Keypoints, label: LabelledPerson, names: Sequence[str]
) -> Finding:
    """A finding compared with a labelled person; without any label left it is worth 0."""
    oks = 0.0
    if label.labelled.any():
        oks = object_keypoint_similarity(
            keypoints.xy_px, label.xy_px, label.labelled, label.area_px2, sigmas_of(names)
        )
    return Finding(picture, keypoints, label, oks)


def _visible(label: LabelledPerson, change: Change) -> LabelledPerson:
    """The person with only those labels that the change leaves in the picture."""
    if change.kept is None:
        return label
    x, y, width, height = change.part_of(label.box_px)
    inside = (label.xy_px[:, 0] >= x) & (label.xy_px[:, 0] <= x + width)
    inside &= label.xy_px[:, 1] <= y + height
    left = label.labelled & inside
    return replace(label, labelled=left, judged=label.judged and bool(left.any()))


def mean_or_nan(values: Sequence[float]) -> float:
    """Mean of what there is; NaN of nothing."""
    return float(np.mean(values)) if len(values) else float("nan")
