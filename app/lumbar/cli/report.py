"""The HTML report: one file that needs nothing else and holds no picture of anyone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import resources
from typing import Any

from lumbar import __version__
from lumbar.cli.findings import REASONS, Findings, clock
from lumbar.cli.records import STEP_NAMES
from lumbar.core.deviation_words import DEVIATION_WORDS
from lumbar.core.palette import BAND_COLOURS
from lumbar.core.types import AlertKind, Band, Basis
from lumbar.storage.settings import FIELDS, Settings

STEP_WORDS: Mapping[str, str] = {
    "upper_arm": "Upper arm",
    "lower_arm": "Lower arm",
    "wrist": "Wrist",
    "wrist_twist": "Wrist twist",
    "muscle_use_a": "Muscle use, arms",
    "force_load_a": "Force or load, arms",
    "neck": "Neck",
    "trunk": "Trunk",
    "legs": "Legs",
    "muscle_use_b": "Muscle use, neck and trunk",
    "force_load_b": "Force or load, neck and trunk",
}
"""The RULA steps in plain words, worksheet order."""

BAND_WORDS: Mapping[Band, str] = {
    Band.GOOD: "good",
    Band.FAIR: "fair",
    Band.POOR: "poor",
    Band.UNSURE: "not sure",
    Band.AWAY: "nobody there",
    Band.PAUSED: "paused",
}

_ASSUMPTIONS: Mapping[str, str] = {
    "upper_arm": "arm-rests as answered in the settings",
    "lower_arm": "forearms as answered in the settings",
    "wrist": "the usual wrist as answered in the settings",
    "wrist_twist": "forearms in mid-range, as when typing",
    "legs": "feet supported as answered in the settings",
    "trunk": "back-rest as answered in the settings",
    "force_load_a": "no load, as at a desk",
    "force_load_b": "no load, as at a desk",
}


_LIMITS = (
    "deviation_limit",
    "rula_action_level",
    "onset_s",
    "recover_s",
    "static_limit_s",
    "arms_supported",
    "legs_supported",
    "wrist_neutral",
    "back_supported",
)
"""Settings without which the figures cannot be understood."""


@dataclass(frozen=True)
class About:
    """What the report says about the run itself.

    Attributes:
        title: Heading of the page.
        model: Name of the pose model.
        device: Where it ran.
        profile: Name of the profile; empty without one.
        created: When the report was made, local time.
        settings: Limits in force, label and value.
    """

    title: str
    model: str
    device: str
    profile: str
    created: datetime
    settings: Mapping[str, str]


def limits_in_force(settings: Settings) -> dict[str, str]:
    """The settings that decided what counted as bad, by their labels."""
    shown = {}
    for field in FIELDS:
        if field.name in _LIMITS:
            value = getattr(settings, field.name)
            words = field.choices.get(value, f"{value:g}" if field.range else str(value))
            shown[field.label] = f"{words} {field.unit}".strip()
    return shown


def render(findings: Findings, about: About) -> str:
    """The whole report as one HTML page with its charts inside."""
    import jinja2

    from lumbar.cli.report_charts import chart_svg

    source = resources.files("lumbar.cli").joinpath("templates/report.html.j2")
    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = environment.from_string(source.read_text(encoding="utf-8"))
    return template.render(
        about=about,
        version=__version__,
        pictures_only=findings.pictures_only,
        sources=_sources(findings),
        figures=_figures(findings),
        bands=_bands(findings),
        parts=_parts(findings),
        steps=_steps(findings),
        alerts=_alerts(findings),
        chart=chart_svg(findings) if findings.samples else "",
    )


def _sources(findings: Findings) -> str:
    names = [name for name, _ in findings.starts]
    if len(names) > 4:
        return f"{', '.join(names[:3])} and {len(names) - 3} more"
    return ", ".join(names)


def _figures(findings: Findings) -> list[tuple[str, str, str]]:
    """Key figures: value, label, explanation."""
    seconds = findings.seconds
    judged = sum(seconds.get(band, 0.0) for band in (Band.GOOD, Band.FAIR, Band.POOR))
    length = (
        (f"{len(findings.samples)}", "pictures", f"{judged:.0f} of them judged")
        if findings.pictures_only
        else (clock(findings.length_s), "analysed", f"{clock(judged)} of them judged")
    )
    share, rula, deviation = findings.good_share, findings.rula_mean, findings.deviation_mean
    said = findings.score_said
    return [
        length,
        ("–" if share is None else f"{share:.0%}", "good", "of what was judged"),
        (
            "–" if rula is None else f"{rula[0]:.1f}–{rula[1]:.1f}",
            "mean RULA range",
            "1 is best, 7 is worst" if said is None else f"most often: {said[0]}",
        ),
        (
            "–" if deviation is None else f"{deviation:.2f}",
            "mean deviation",
            "no profile was given" if deviation is None else "1 is the limit",
        ),
        (f"{len(findings.warnings)}", "warnings", "that Lumbar would have given"),
    ]


def _bands(findings: Findings) -> list[dict[str, Any]]:
    total = sum(findings.seconds.values())
    return [
        {
            "word": BAND_WORDS[band],
            "colour": BAND_COLOURS[band],
            "share": seconds / total,
            "amount": f"{seconds:.0f}" if findings.pictures_only else clock(seconds),
        }
        for band, seconds in findings.seconds.items()
    ]


def _parts(findings: Findings) -> list[dict[str, Any]]:
    parts = findings.worst_parts
    largest = max([1.0, *(share for _, share in parts)])
    return [
        {
            "word": DEVIATION_WORDS[part],
            "share": f"{share:.2f}",
            "width": share / largest,
            "limit": 1.0 / largest,
        }
        for part, share in parts
    ]


def _steps(findings: Findings) -> list[dict[str, Any]]:
    rows = []
    for name in STEP_NAMES:
        counts = findings.steps[name]
        total = counts.total()
        if not total:
            continue
        low, high = findings.step_range[name]
        rows.append(
            {
                "word": STEP_WORDS[name],
                "shares": {basis.value: counts[basis] / total for basis in Basis},
                "range": f"{low}" if low == high else f"{low}–{high}",
                "assumption": _ASSUMPTIONS.get(name, "") if counts[Basis.ASSUMED] else "",
            }
        )
    return rows


def _alerts(findings: Findings) -> list[dict[str, str]]:
    """One row a notice, with the time at which it was taken away again."""
    rows: list[dict[str, str]] = []
    for alert in findings.alerts:
        event = alert.event
        if event.kind is AlertKind.WITHDRAW:
            for row in rows:
                row["until"] = row["until"] or clock(event.t_s)
            continue
        rows.append(
            {
                "source": alert.source,
                "time": clock(event.t_s),
                "until": "",
                "kind": "warning" if event.kind is AlertKind.RAISE else "reminder",
                "why": f"{REASONS[event.reason]} for {event.bad_for_s:.0f} s",
                "advice": event.advice,
            }
        )
    return rows
