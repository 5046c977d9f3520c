"""The clip made from the portrait."""

from __future__ import annotations

import numpy as np
import pytest

from lumbar import paths
from lumbar.camera.demo import DURATION_S, SEGMENTS, DemoSource
from lumbar.core.errors import InputError

PORTRAIT = paths.assets_dir() / "demo" / "portrait.png"


def frames(rate_hz: float) -> list:
    """The whole clip."""
    source = DemoSource(PORTRAIT, rate_hz=rate_hz, start_epoch_s=0.0)
    source.open()
    return list(iter(lambda: source.read(0.0), None))


def orange_of(picture: np.ndarray) -> np.ndarray:
    """Where the person's suit is, row by row from the picture's top."""
    blue, green, red = np.moveaxis(picture.astype(int), 2, 0)
    orange = (red > 150) & (green < 130) & (blue < 100)
    orange[:170] = False  # books and hair
    return orange


def head_of(picture: np.ndarray, empty: np.ndarray) -> np.ndarray:
    """Where the head is: what differs from the empty room in the upper part."""
    return np.abs(picture[:200].astype(int) - empty[:200]).max(axis=2) > 40


@pytest.fixture(scope="module")
def by_label() -> dict[str, np.ndarray]:
    """One picture from the middle of the first stretch of each posture."""
    clip = {frame.t_s: frame.image for frame in frames(1.0)}
    middles = {s.label: (s.start_s + s.end_s) // 2 for s in reversed(SEGMENTS)}
    return {label: clip[t_s] for label, t_s in middles.items()}


def test_the_segments_cover_the_clip_without_gap():
    """Each begins where the one before ends."""
    starts = [segment.start_s for segment in SEGMENTS]
    ends = [segment.end_s for segment in SEGMENTS]

    assert [*starts[1:], DURATION_S] == ends
    assert starts[0] == 0.0


def test_the_clip_is_the_same_each_time():
    """The same instant at the same rate gives the same pixels."""
    for first, second in zip(frames(0.1), frames(0.1), strict=True):
        np.testing.assert_array_equal(first.image, second.image)


def test_the_rate_sets_times_and_number_of_frames():
    """Frames lie on a regular grid over the whole clip."""
    clip = frames(0.5)

    assert [2.0 * n for n in range(120)] == [frame.t_s for frame in clip]
    assert {(480, 640, 3)} == {frame.image.shape for frame in clip}


def test_it_may_begin_later():
    """The same pictures from there on, with times that count from 0."""
    source = DemoSource(PORTRAIT, rate_hz=0.1, begin_s=40.0, start_epoch_s=0.0)
    source.open()
    later = list(iter(lambda: source.read(0.0), None))
    whole = frames(0.1)

    assert [frame.t_s for frame in later] == [frame.t_s for frame in whole[: len(later)]]
    assert source.frame_count == len(later)
    for frame, same in zip(later, whole[4:], strict=True):
        np.testing.assert_array_equal(frame.image, same.image)


def test_no_two_pictures_are_equal():
    """Sensor noise makes an upright minute look alive, to the freeze detector too."""
    clip = [frame.image.tobytes() for frame in frames(1.0)]

    assert len(set(clip)) == len(clip)


def test_somebody_is_there_except_when_gone(by_label):
    """The suit fills a good part of the picture, or none of it."""
    shares = {label: orange_of(picture).mean() for label, picture in by_label.items()}

    assert shares.pop("gone") < 0.001
    assert min(shares.values()) > 0.05


def test_leaning_in_brings_the_head_nearer_than_the_chest(by_label):
    """The head is at least a third wider, the suit less than that."""
    room = by_label["gone"]
    head, suit = (
        np.ptp(np.nonzero(seen.sum(axis=0) > 20)[0]) / np.ptp(np.nonzero(usual.sum(axis=0) > 20)[0])
        for seen, usual in (
            (
                head_of(by_label["leaning in"], room)[:150],
                head_of(by_label["upright"], room)[:150],
            ),
            (orange_of(by_label["leaning in"]), orange_of(by_label["upright"])),
        )
    )

    assert head > 1.33
    assert 1.05 < suit < head


def test_tilting_moves_the_head_sideways(by_label):
    """What differs from the empty room in the upper part lies further to one side."""
    upright, tilting = (
        np.nonzero(head_of(by_label[label], by_label["gone"]))[1].mean()
        for label in ("upright", "tilting")
    )

    assert abs(tilting - upright) > 50


def test_a_damaged_portrait_is_an_input_error(tmp_path):
    """The sentence names the file."""
    (tmp_path / "portrait.png").write_bytes(b"no picture")

    with pytest.raises(InputError, match="portrait"):
        DemoSource(tmp_path / "portrait.png").open()
