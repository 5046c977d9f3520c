"""Reading people from COCO annotations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from evaluation.made_people import coco_documents, made_pictures
from lumbar.core.errors import InputError
from lumbar.core.skeleton import KEYPOINT_NAMES
from lumbar.evaluation.coco_labels import Judging, LabelledPicture, read_labels
from lumbar.evaluation.similarity import PIXEL_CENTRE, SIGMAS, LabelledPerson


def document(**changes: Any) -> dict[str, Any]:
    """One picture with one person, who has all points labelled and an area of 5000 px²."""
    person = {
        "id": 7,
        "image_id": 3,
        "category_id": 1,
        "bbox": [10, 20, 100, 80],
        "area": 5000.0,
        "iscrowd": 0,
        "num_keypoints": 17,
        "keypoints": [value for place in range(17) for value in (place, 2 * place, 2)],
        **changes,
    }
    return {
        "images": [{"id": 3, "file_name": "a.jpg"}],
        "categories": [{"id": 1, "name": "person", "keypoints": list(KEYPOINT_NAMES)}],
        "annotations": [person],
    }


def read(
    folder: Path, content: object, judging: Judging | None = None, names: Any = KEYPOINT_NAMES
) -> list[LabelledPicture]:
    """What is read from a file with this content."""
    file = folder / "labels.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    return read_labels(file, folder / "images", names, judging or Judging())


def only_person(folder: Path, content: object, judging: Judging | None = None) -> LabelledPerson:
    """The one person in such a file."""
    return read(folder, content, judging)[0].people[0]


def test_places_are_moved_to_the_middles_of_their_pixels(tmp_path: Path) -> None:
    """COCO counts pixels, Lumbar measures from the picture's edge."""
    person = only_person(tmp_path, document())

    assert [5.0 + PIXEL_CENTRE, 10.0 + PIXEL_CENTRE] == person.xy_px[5].tolist()
    assert person.judged
    assert (10, 20, 100, 80) == person.box_px


@pytest.mark.parametrize(
    ("changes", "judging"),
    [
        ({"area": 4096.0}, Judging()),
        ({"area": 5000.0}, Judging(least_area_px2=5000.0)),
        ({"keypoints": [1, 1, 2] * 7 + [0, 0, 0] * 10}, Judging()),
        ({"iscrowd": 1}, Judging()),
        ({"bbox": [10, 20, 0, 80]}, Judging()),
    ],
    ids=["small", "small by option", "few points", "crowd", "no box"],
)
def test_who_is_badly_labelled_is_not_judged(
    tmp_path: Path, changes: dict[str, Any], judging: Judging
) -> None:
    """They are there all the same, so that finding them is no mistake."""
    assert not only_person(tmp_path, document(**changes), judging).judged


def test_the_limits_can_be_lowered(tmp_path: Path) -> None:
    """One point and one pixel will do if the user says so."""
    few = document(keypoints=[1, 1, 1] + [0, 0, 0] * 16, area=2.0)

    assert only_person(tmp_path, few, Judging(1, 1.0)).judged


def test_points_are_taken_by_name(tmp_path: Path) -> None:
    """A data set with toes and heels, in another order, gives the 17 in Lumbar's order."""
    names = list(SIGMAS)[::-1]
    flat = [value for place in range(23) for value in (place, 0, 2)]
    content = document(keypoints=flat)
    content["categories"][0]["keypoints"] = names
    nose = read(tmp_path, content)[0].people[0].xy_px[0]

    assert [22 + PIXEL_CENTRE, PIXEL_CENTRE] == nose.tolist()


def test_a_person_without_labels_is_kept(tmp_path: Path) -> None:
    """Some data sets leave the key out."""
    content = document()
    del content["annotations"][0]["keypoints"]
    person = only_person(tmp_path, content)

    assert not person.labelled.any()
    assert not person.judged


def test_everybody_of_a_larger_set_is_read(tmp_path: Path) -> None:
    """Each in the picture they belong to."""
    made = made_pictures(0, KEYPOINT_NAMES)
    content, _ = coco_documents(made, KEYPOINT_NAMES)
    pictures = read(tmp_path, content)

    assert [len(labels) for labels, _ in made] == [len(picture.people) for picture in pictures]
    assert np.array_equal(made[0][0][0].xy_px, pictures[0].people[0].xy_px)


def test_orders_to_a_terminal_in_labels_are_not_passed_on(tmp_path: Path) -> None:
    """The sentence quotes the annotation's own number, which may be anything."""
    with pytest.raises(InputError) as refused:
        read(tmp_path, document(id="\x1b[2J", area=float("nan")))

    assert "\\x1b[2J" in str(refused.value)
    assert str(refused.value).isprintable()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """With the system's reason."""
    with pytest.raises(InputError, match=r"none\.json cannot be read \(no such file"):
        read_labels(tmp_path / "none.json", tmp_path, KEYPOINT_NAMES, Judging())


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        "[" * 100_000,
        {},
        {**document(), "annotations": [{"id": 1}]},
        {**document(), "categories": []},
        document(keypoints=[1, 2]),
        document(keypoints=[1, 2, 2]),
        document(area="large"),
        document(area=float("nan")),
        document(bbox=[1, 2, 3]),
        document(image_id=99),
    ],
)
def test_a_damaged_file_is_named(tmp_path: Path, content: object) -> None:
    """Whatever is wrong with it, the sentence names the file."""
    with pytest.raises(InputError, match=r"labels\.json"):
        read(tmp_path, content)
