"""Everything a run leaves behind, filled frame by frame and put in place together at its end."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from lumbar.cli.outputs import STDOUT, Writable, text_output, whole_file
from lumbar.cli.overlay import OverlayVideo
from lumbar.cli.records import CsvTable, JsonLines, record
from lumbar.core.types import Frame, PostureUpdate


@dataclass(frozen=True)
class Outputs:
    """Where each product goes; None is not wanted, ``-`` is standard output."""

    jsonl: Path | None = None
    csv: Path | None = None
    overlay: Path | None = None
    report: Path | None = None

    def within(self, folder: Path) -> Outputs:
        """All four, those without a place of their own in ``folder``."""
        return Outputs(
            jsonl=self.jsonl or folder / "records.jsonl",
            csv=self.csv or folder / "records.csv",
            overlay=self.overlay or folder / "overlay.mp4",
            report=self.report or folder / "report.html",
        )

    @property
    def files(self) -> list[Path]:
        """Those that are files."""
        places = (self.jsonl, self.csv, self.overlay, self.report)
        return [place for place in places if place is not None and place != STDOUT]

    @property
    def on_stdout(self) -> int:
        """How many want standard output."""
        return [self.jsonl, self.csv].count(STDOUT)


class Products:
    """Writes the wanted products; leaving the block by an exception leaves none of them behind."""

    def __init__(self, outputs: Outputs) -> None:
        self._outputs = outputs
        self._stack = ExitStack()
        self._rows: list[JsonLines | CsvTable] = []
        self._video: OverlayVideo | None = None
        self._page: Writable | None = None

    def __enter__(self) -> Self:
        """Open every file, so that what cannot be written is told before the work begins."""
        with ExitStack() as stack:
            if self._outputs.jsonl is not None:
                self._rows.append(JsonLines(stack.enter_context(text_output(self._outputs.jsonl))))
            if self._outputs.csv is not None:
                self._rows.append(CsvTable(stack.enter_context(text_output(self._outputs.csv))))
            if self._outputs.overlay is not None:
                part = stack.enter_context(whole_file(self._outputs.overlay))
                self._video = stack.enter_context(OverlayVideo(part, self._outputs.overlay))
            if self._outputs.report is not None:
                self._page = stack.enter_context(text_output(self._outputs.report))
            self._stack = stack.pop_all()
        return self

    def add(self, frame: Frame, update: PostureUpdate, *, fps: float) -> None:
        """Write what was said about one frame.

        Args:
            frame: The analysed frame.
            update: What was said about it.
            fps: Speed of the annotated video; the first frame decides.
        """
        if self._rows:
            row = record(update)
            for rows in self._rows:
                rows.add(row)
        if self._video is not None:
            self._video.add(frame.image, update, fps)

    def add_report(self, html: str) -> None:
        """Write the report."""
        if self._page is not None:
            self._page.write(html)

    @property
    def report_wanted(self) -> bool:
        """Whether `add_report` writes anywhere."""
        return self._page is not None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.__exit__(kind, error, trace)
