"""Colours that mean something, the same in tray, live view, charts, overlay and report.

Distinguishable with the common colour-vision deficiencies (after Okabe and Ito 2008); state is
always shown by shape or text as well.
"""

from __future__ import annotations

from lumbar.core.types import Band

BAND_COLOURS: dict[Band, str] = {
    Band.GOOD: "#009e73",
    Band.FAIR: "#e8b92e",
    Band.POOR: "#d55e00",
    Band.UNSURE: "#9a9fb0",
    Band.AWAY: "#d5d8e0",
    Band.PAUSED: "#7f8fb8",
}
"""Hex colour of each band."""

LEVEL_COLOURS: tuple[str, str, str, str] = ("#009e73", "#e8b92e", "#e07b1a", "#cc3311")
"""Limb colour by how far its RULA step lies above its best score: 0, 1, 2, 3 or more."""

SCORE_COLOURS: dict[int, str] = {
    **dict.fromkeys((1, 2), BAND_COLOURS[Band.GOOD]),
    **dict.fromkeys((3, 4, 5), BAND_COLOURS[Band.FAIR]),
    **dict.fromkeys((6, 7), BAND_COLOURS[Band.POOR]),
}
"""Hex colour of each RULA grand score: green, yellow, red."""

UNKNOWN_COLOUR = "#9a9fb0"
"""Limb whose RULA step is unknown or assumed."""
