"""What a program asked of the system, seen with strace: sockets, and files opened for writing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PICTURE_SUFFIXES = (
    *(".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff", ".gif", ".npy", ".npz", ".pkl"),
    *(".avi", ".mp4", ".mkv", ".webm", ".mjpg", ".yuyv", ".raw", ".jp2", ".ppm", ".pgm"),
)
INTERNET = frozenset({"AF_INET", "AF_INET6", "AF_PACKET", "AF_VSOCK", "AF_BLUETOOTH"})
"""Address families that lead out of the computer."""

_CALLS = "open,openat,openat2,creat,socket,connect,sendto,sendmsg,memfd_create,mknod,mknodat"
_FAMILY = re.compile(r"\b(?:socket\(|sa_family=)(AF_\w+)")
_WRITTEN = re.compile(r"(?:O_WRONLY|O_RDWR|creat\().* = \d+<([^>]*)>")
_STARTS = (
    *(b"\xff\xd8\xff", b"\x89PNG", b"BM", b"RIFF", b"GIF8", b"\x93NUMPY", b"\x1aE\xdf\xa3"),
    *(b"II*\x00", b"MM\x00*", b"P5", b"P6"),
)


@dataclass(frozen=True)
class Trace:
    """One traced run.

    Attributes:
        families: Address families of sockets made or addressed.
        written: Files opened for writing, devices and ``/proc`` left out.
    """

    families: frozenset[str]
    written: frozenset[Path]

    @property
    def pictures(self) -> set[Path]:
        """Written files that have a picture's or film's name, or begin as one."""
        return {
            path
            for path in self.written
            if path.suffix.lower() in PICTURE_SUFFIXES or _begins_as_picture(path)
        }


def strace_command(log: Path) -> list[str] | None:
    """What to put before a command to trace it into ``log``; None where strace is missing."""
    strace = shutil.which("strace")
    if strace is None:
        return None
    options = ["-f", "-qq", "-y", "--seccomp-bpf", "-s", "0", "-e", f"trace={_CALLS}"]
    return [strace, *options, "-o", str(log)]


def read_trace(log: Path) -> Trace:
    """What the log says."""
    text = "\n".join(_whole_calls(log.read_text(errors="replace").splitlines()))
    written = {Path(name.removesuffix(" (deleted)")) for name in _WRITTEN.findall(text)}
    return Trace(
        families=frozenset(_FAMILY.findall(text)),
        written=frozenset(
            path for path in written if not str(path).startswith(("/dev/", "/proc/", "/sys/"))
        ),
    )


def _whole_calls(lines: Iterable[str]) -> Iterator[str]:
    """Calls that strace tells in two halves, because another thread came between, as one line."""
    halves: dict[str, str] = {}
    for line in lines:
        pid, _, call = line.partition(" ")
        if call.endswith("<unfinished ...>"):
            halves[pid] = call.removesuffix("<unfinished ...>")
        elif call.lstrip().startswith("<..."):
            yield halves.pop(pid, "") + call.partition("resumed>")[2]
        else:
            yield call


def _begins_as_picture(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        start = stream.read(12)
    return start.startswith(_STARTS) or start[4:8] == b"ftyp"
