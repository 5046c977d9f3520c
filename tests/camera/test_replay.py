"""Videos and pictures as frame sources, good ones and damaged ones."""

from __future__ import annotations

import os
import socket
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest

from lumbar.camera.replay import ImagesSource, VideoSource, pictures_in, read_picture
from lumbar.core.errors import InputError
from lumbar.core.types import CameraState
from lumbar.opencv import cv2

DATA = Path(
    os.environ.get("LUMBAR_DATA", Path(__file__).parents[2] / ".." / "shared" / "data")
).resolve()
FPS = 20.0
LENGTH = 40
TIME_MARGIN_S = 1e-3
"""Containers keep times in thousandths."""


@pytest.fixture
def video(tmp_path: Path) -> Path:
    """Forty frames of 64×48 whose brightness is five times their number."""
    path = tmp_path / "clip.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), FPS, (64, 48))
    for number in range(LENGTH):
        writer.write(np.full((48, 64, 3), 5 * number, np.uint8))
    writer.release()
    return path


def frames_of(source) -> list:
    """Everything it delivers."""
    source.open()
    frames = []
    while not source.finished:
        frames += filter(None, [source.read(0.0)])
    return frames


def number_of(frame) -> int:
    """Which frame of `video` this is."""
    return round(float(frame.image.mean()) / 5)


def test_a_video_delivers_every_frame_with_its_own_time(video):
    """Order, times, wall-clock time, number and source are those of the recording."""
    source = VideoSource(video, start_epoch_s=1e9)
    frames = frames_of(source)

    assert list(range(LENGTH)) == [number_of(frame) for frame in frames]
    assert [n / FPS for n in range(LENGTH)] == pytest.approx(
        [frame.t_s for frame in frames], abs=TIME_MARGIN_S
    )
    assert [frame.t_s for frame in frames] == pytest.approx(
        [frame.epoch_s - 1e9 for frame in frames], abs=1e-6
    )
    assert (LENGTH, FPS) == (source.frame_count, pytest.approx(source.fps))
    assert {"clip.avi"} == {frame.source for frame in frames}
    assert ("", CameraState.ENDED) == (source.message, source.state)


def test_a_lower_rate_leaves_frames_out(video):
    """Five a second of twenty are every fourth, counted without gaps."""
    frames = frames_of(VideoSource(video, rate_hz=5.0))

    assert list(range(0, LENGTH, 4)) == [number_of(frame) for frame in frames]
    assert list(range(LENGTH // 4)) == [frame.index for frame in frames]


def test_a_video_can_be_opened_again(video):
    """It begins at its beginning."""
    source = VideoSource(video)
    first = [number_of(frame) for frame in frames_of(source)]
    source.close()
    second = [number_of(frame) for frame in frames_of(source)]

    assert first == second


def test_a_video_cut_off_delivers_what_is_there_and_says_so(video):
    """The first half is used; the message names both counts."""
    data = video.read_bytes()
    video.write_bytes(data[: len(data) // 2])
    source = VideoSource(video)
    frames = frames_of(source)

    assert 0 < len(frames) < LENGTH
    assert f"{len(frames)} of its {LENGTH} frames" in source.message


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "does not exist"),
        (b"", "is not a video"),
        (bytes(1000), "is not a video"),
        (np.random.default_rng(0).bytes(50_000), "is not a video"),
        (b"just some text\n" * 50, "is not a video"),
    ],
    ids=["missing", "empty", "zeros", "noise", "text"],
)
def test_what_is_no_video_is_an_input_error(tmp_path, capfd, content, says):
    """One sentence names the file, and the decoders keep quiet."""
    path = tmp_path / "clip.mp4"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(InputError, match=says) as caught:
        VideoSource(path).open()
    assert str(path) in str(caught.value)
    assert capfd.readouterr() == ("", "")


def test_a_video_without_frames_is_an_input_error(video):
    """A header alone is not enough."""
    data = video.read_bytes()
    video.write_bytes(data[: data.index(b"movi") + 4])

    with pytest.raises(InputError, match=r"clip\.avi"):
        VideoSource(video).open()


def test_a_folder_is_no_video(tmp_path):
    """Said in so many words."""
    with pytest.raises(InputError, match="is not a file"):
        VideoSource(tmp_path).open()


def test_a_play_list_does_not_reach_the_network(tmp_path):
    """A file that names an address is not followed there."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        port = server.getsockname()[1]
        path = tmp_path / "clip.m3u8"
        path.write_text(
            "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n"
            f"http://127.0.0.1:{port}/clip.ts\n#EXT-X-ENDLIST\n"
        )

        with pytest.raises(InputError):
            VideoSource(path).open()
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.skipif(not DATA.exists(), reason=f"the development data is not at {DATA}")
@pytest.mark.parametrize(
    ("name", "count", "last_s"),
    [
        ("intel_head_pose_female.gif", 23, 1.83),
        ("lp_d12_frontal.mp4", 183, 7.28),
        ("lp_s20_waistup_portrait.mp4", 297, 9.867),
        ("tfjs_pose_squats.mp4", 65, 12.8),
    ],
)
def test_real_clips_are_delivered_whole(name, count, last_s):
    """Every frame of MP4 and GIF comes, with times that increase to the clip's end."""
    source = VideoSource(DATA / "video" / name)
    times_s = [frame.t_s for frame in frames_of(source)]

    assert count == len(times_s)
    assert min(np.diff(times_s)) > 0
    assert last_s == pytest.approx(times_s[-1], abs=TIME_MARGIN_S)
    assert source.message == ""


def write_picture(path: Path, pixels: np.ndarray) -> Path:
    """Encode by suffix."""
    path.write_bytes(cv2.imencode(path.suffix, pixels)[1].tobytes())
    return path


def grey(value: int, *shape: int, dtype: type = np.uint8) -> np.ndarray:
    """Pixels of one value."""
    return np.full(shape, value, dtype)


@pytest.mark.parametrize(
    ("pixels", "expected"),
    [
        (grey(90, 6, 8), [90, 90, 90]),
        (grey(90, 6, 8, 4), [90, 90, 90]),
        (grey(90 * 257, 6, 8, dtype=np.uint16), [90, 90, 90]),
        (grey(90 * 257, 6, 8, 3, dtype=np.uint16), [90, 90, 90]),
        (np.tile(np.uint8([10, 20, 30]), (6, 8, 1)), [10, 20, 30]),
    ],
    ids=["grey", "four channels", "16-bit grey", "16-bit colour", "colour"],
)
def test_every_kind_of_picture_becomes_8_bit_bgr(tmp_path, pixels, expected):
    """Size and brightness stay, the rest is made equal."""
    picture = read_picture(write_picture(tmp_path / "a.png", pixels))

    assert (6, 8, 3) == picture.shape
    assert np.abs(picture.astype(int) - expected).max() <= 1
    assert picture.dtype == np.uint8


@pytest.mark.parametrize("size", [(1, 1), (4320, 7680)], ids=["1x1", "8K"])
def test_the_smallest_and_the_largest_picture_are_read(tmp_path, size):
    """From one pixel to 8K."""
    picture = read_picture(write_picture(tmp_path / "a.png", grey(7, *size)))

    assert (*size, 3) == picture.shape


def test_a_turned_photograph_is_set_upright(tmp_path):
    """EXIF orientation 6: the camera was held a quarter turn, so width and height change places."""
    path = write_picture(tmp_path / "a.jpg", grey(50, 20, 40, 3))
    orientation = struct.pack("<HHII", 0x0112, 3, 1, 6)
    exif = b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", 1) + orientation + bytes(4)
    data = path.read_bytes()
    segment = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    path.write_bytes(data[:2] + segment + data[2:])

    assert read_picture(path).shape == (40, 20, 3)


def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path):
    """A few bytes that promise 40,000 × 40,000 pixels are an input error."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 40_000, 40_000, 8, 0, 0, 0, 0))
    content = chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + header + content)

    with pytest.raises(InputError, match=r"a\.png"):
        read_picture(tmp_path / "a.png")


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".bmp", ".webp", ".tiff"])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_truncated_picture_is_an_input_error(tmp_path, capfd, suffix, share):
    """One sentence, and nothing on the terminal."""
    pixels = np.random.default_rng(0).integers(0, 256, (40, 60, 3), np.uint8)
    path = write_picture(tmp_path / f"a{suffix}", pixels)
    data = path.read_bytes()
    path.write_bytes(data[: int(share * len(data))])

    with pytest.raises(InputError, match="damaged or cut off"):
        read_picture(path)
    assert capfd.readouterr() == ("", "")


def test_a_folder_is_read_in_natural_order(tmp_path):
    """2 comes before 10, other files are left alone."""
    for name in ("b10.png", "b2.png", "A1.PNG", "notes.txt"):
        (tmp_path / name).write_bytes(cv2.imencode(".png", grey(1, 2, 2, 3))[1].tobytes())
    source = ImagesSource(tmp_path)
    frames = frames_of(source)

    assert ["A1.PNG", "b2.png", "b10.png"] == [frame.source for frame in frames]
    assert source.frame_count == 3
    assert source.independent


def test_pictures_of_a_sequence_follow_their_rate(tmp_path):
    """With a rate the times are those of a film."""
    for number in range(3):
        write_picture(tmp_path / f"{number}.png", grey(1, 2, 2, 3))
    source = ImagesSource(tmp_path, fps=5.0, start_epoch_s=100.0)
    frames = frames_of(source)

    assert [0.0, 0.2, 0.4] == [frame.t_s for frame in frames]
    assert [100.0, 100.2, 100.4] == [frame.epoch_s for frame in frames]
    assert not source.independent


def test_damaged_pictures_are_named_and_the_others_go_on(tmp_path):
    """Each bad one gives a sentence; the times of the good ones stay where they belong."""
    for number in range(4):
        write_picture(tmp_path / f"{number}.png", grey(number, 9, 9, 3))
    (tmp_path / "0.png").write_bytes(b"")
    (tmp_path / "2.png").write_bytes((tmp_path / "2.png").read_bytes()[:-20])
    source = ImagesSource(sorted(tmp_path.glob("*.png")), fps=1.0)
    frames = frames_of(source)

    assert [("1.png", 1.0), ("3.png", 3.0)] == [(frame.source, frame.t_s) for frame in frames]
    assert ["0.png", "2.png"] == [problem.split("”")[0][-5:] for problem in source.problems]
    assert source.message == source.problems[-1]


def test_a_folder_that_is_not_there_is_named(tmp_path):
    """With the system's reason."""
    with pytest.raises(InputError, match=r"none” cannot be read: No such file"):
        pictures_in(tmp_path / "none")


def test_nothing_but_damaged_pictures_is_an_input_error(tmp_path):
    """There is nothing to go on with."""
    for number in range(2):
        (tmp_path / f"{number}.png").write_bytes(b"no picture")

    with pytest.raises(InputError, match="None of the 2 pictures"):
        ImagesSource(tmp_path).open()


def test_a_folder_without_pictures_is_an_input_error(tmp_path):
    """The folder is named."""
    (tmp_path / "notes.txt").write_text("no picture")

    with pytest.raises(InputError, match="holds no pictures"):
        ImagesSource(tmp_path).open()


def test_a_missing_picture_is_an_input_error(tmp_path):
    """A single one that does not exist."""
    with pytest.raises(InputError, match="does not exist"):
        ImagesSource(tmp_path / "a.png").open()
