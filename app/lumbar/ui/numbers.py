"""Numbers as people write them, in the language of the user interface."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from lumbar.ui.language import tr


def number(value: float, decimals: int = 0) -> str:
    """``value`` with so many decimals, for example ``1.5`` or ``1,5``."""
    return QLocale().toString(float(value), "f", decimals)


def short_number(value: float) -> str:
    """``value`` with as many decimals as it has, at most six digits."""
    return QLocale().toString(float(value), "g", 6)


def percent(share: float) -> str:
    """A share 0..1 in whole per cent, for example ``45 %``."""
    return tr("{number} %", "a share in per cent").format(number=number(100 * share))
