"""The HTML report."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from cli.made import judged, unjudged
from lumbar.cli.findings import Findings
from lumbar.cli.report import STEP_WORDS, About, limits_in_force, render
from lumbar.cli.report_charts import MOST_DEVIATION, chart_svg
from lumbar.core.baseline import MEASURES
from lumbar.core.deviation_words import DEVIATION_WORDS
from lumbar.core.types import AlertEvent, AlertKind, Band
from lumbar.core.worksheet import STEP_SPANS
from lumbar.storage.settings import Settings

ABOUT = About(
    title="Posture report",
    model="movenet-thunder-int8",
    device="CPU",
    profile="Desk",
    created=datetime(2026, 1, 5, 9, 0, tzinfo=UTC),
    settings=limits_in_force(Settings()),
)


def a_run(*, deviation: float | None = 0.4) -> Findings:
    """Two minutes with a warning, a minute of nobody, and a name that wants to be HTML."""
    findings = Findings()
    findings.begin("<b>clip</b>.mp4")
    for index in range(480):
        t_s = index / 4
        alert = None
        if t_s == 80.0:
            alert = AlertEvent(AlertKind.RAISE, t_s, "deviation", "Move back a little", 20.0)
        if t_s == 100.0:
            alert = AlertEvent(AlertKind.WITHDRAW, t_s, "deviation", "", 40.0)
        band = Band.POOR if 60 <= t_s < 95 else Band.GOOD
        findings.add(judged(t_s, band=band, deviation=deviation, alert=alert))
    for index in range(480, 720):
        findings.add(unjudged(index / 4))
    findings.finish()
    return findings


@pytest.fixture(scope="module")
def page() -> str:
    """The report of `a_run`."""
    return render(a_run(), ABOUT)


class _Tags(HTMLParser):
    """Collects tags with their attributes, and unclosed ones."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "br", "path", "use"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            assert tag == self.open.pop()


def test_the_report_is_one_well_formed_file(page: str) -> None:
    """Every tag is closed, and nothing is loaded from anywhere: no link, script or picture."""
    tags = _Tags()
    tags.feed(page)
    used = {tag for tag, _ in tags.seen}
    fetched = [
        value
        for _, attributes in tags.seen
        for name, value in attributes.items()
        if name in ("src", "href", "xlink:href") and value and not value.startswith("#")
    ]

    assert [] == tags.open
    assert set() == used & {"img", "image", "script", "link", "iframe", "object", "embed", "video"}
    assert [] == fetched
    assert "data:image" not in page
    assert "@import" not in page


def test_names_of_files_are_text(page: str) -> None:
    """A file called like a tag is shown, not obeyed."""
    assert "<b>clip</b>" not in page
    assert "&lt;b&gt;clip&lt;/b&gt;.mp4" in page


def test_the_report_says_when_and_why_it_warned(page: str) -> None:
    """A warning has its time, its end, its reason and its advice."""
    row = re.search(r"<tr><td>1:20</td>.*?</tr>", page)

    assert row is not None
    assert all(
        words in row[0]
        for words in ("1:40", "away from your posture for 20 s", "Move back a little")
    )


def test_measured_assumed_and_unknown_are_told_apart(page: str) -> None:
    """Every step of the worksheet is listed with what it rests on."""
    assert all(words in page for words in STEP_WORDS.values())
    assert all(word in page for word in ("measured", "assumed", "unknown", "no load, as at a desk"))


def test_light_and_dark_share_one_drawing(page: str) -> None:
    """The charts take their ink from the style sheet, which knows both."""
    assert "prefers-color-scheme: dark" in page
    assert "fill: var(--ink)" in page
    assert "#010101" not in page


def test_the_chart_has_three_parts_with_a_profile_and_two_without() -> None:
    """Without a profile there is no empty chart of deviations."""
    with_profile, without = chart_svg(a_run()), chart_svg(a_run(deviation=None))

    assert "Deviation from your own posture" in with_profile
    assert "Deviation from your own posture" not in without
    assert "RULA grand score" in without


def test_far_away_is_cut_off_and_said() -> None:
    """A deviation of 60 does not press the limit into the bottom of the chart."""
    chart = chart_svg(a_run(deviation=60.0))

    assert f"cut off at {MOST_DEVIATION:g}" in chart


def test_a_long_day_stays_a_small_file() -> None:
    """Two hours at 4 Hz make a page below a megabyte."""
    findings = Findings()
    findings.begin("day.mp4")
    for index in range(2 * 3600 * 4):
        findings.add(judged(index / 4, deviation=0.5 + 0.4 * (index % 7) / 7))
    findings.finish()

    assert len(render(findings, ABOUT)) < 1_000_000


def test_a_run_in_which_nobody_was_seen_has_a_report() -> None:
    """Nothing judged is said, not hidden."""
    findings = Findings()
    findings.begin("empty.mp4")
    findings.add(unjudged(0.0))
    findings.finish()
    page = render(findings, ABOUT)

    assert "No frame could be judged." in page
    assert "None: no stretch of bad posture lasted long enough." in page


def test_every_name_of_the_core_has_plain_words() -> None:
    """No measure and no step reaches the reader under its name in the code."""
    assert set(MEASURES) < set(DEVIATION_WORDS)
    assert set(STEP_SPANS) == set(STEP_WORDS)
