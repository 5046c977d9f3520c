"""The one place that imports OpenCV: ``from lumbar.opencv import cv2``.

opencv-python carries a Qt of its own and, when imported, points two environment variables at it.
A PySide6 that starts afterwards, in this process or in a child given the environment, would look
for its plugins and fonts there. Both variables are removed here, before Qt can read them.

OpenCV reads its own settings from the environment when it is loaded, so they are set here too:
a damaged file is reported by Lumbar in one sentence, not by the decoders on the terminal; a
picture that would not fit into memory is refused; a recording is read from the disk and never,
through an address hidden in a play list, from the network.
"""

from __future__ import annotations

import os
from pathlib import Path

_SETTINGS = {
    "OPENCV_LOG_LEVEL": "OFF",
    "OPENCV_FFMPEG_LOGLEVEL": "-8",  # AV_LOG_QUIET
    "OPENCV_FFMPEG_CAPTURE_OPTIONS": "protocol_whitelist;file",
    "OPENCV_IO_MAX_IMAGE_PIXELS": str(1 << 27),  # four times an 8K picture
}
for _name, _value in _SETTINGS.items():
    os.environ.setdefault(_name, _value)

import cv2  # noqa: E402  (the settings come first)

for _name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
    os.environ.pop(_name, None)

# Single pictures are too small to gain from threads, which only fight with the pose model's.
cv2.setNumThreads(1)

__all__ = ["cv2", "takes"]


def takes(path: Path) -> bool:
    """Whether OpenCV can be given this path of a video: its name must be UTF-8."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True
